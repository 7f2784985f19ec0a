use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn regulation() -> Regulation {
    Regulation::proposed().unwrap()
}

/// A proof of address issued on a day, and come the day after.
fn address(issued: &str) -> ProofRow {
    let issued = day(issued);
    ProofRow {
        proof: "address".to_owned(),
        received_on: issued.succ_opt(),
        issued_on: Some(issued),
        ..ProofRow::default()
    }
}

fn standing(rows: &[ProofRow], today: &str, committee: Option<&str>) -> ProofStanding {
    let regulation = regulation();
    let clock = Clock {
        today: day(today),
        committee_on: committee.map(day),
        filed_on: None,
    };
    let rule = regulation.proof("address").unwrap();
    stand(rule, rows, &regulation.deadlines, clock)
}

#[test]
fn a_proof_is_valid_until_the_same_day_so_many_months_later() {
    assert_eq!(valid_until(day("2026-08-31"), 6), day("2027-02-28"));
    let rows = [address("2026-03-12")];
    let state = |today| standing(&rows, today, None).state;
    assert_eq!(state("2026-08-01"), ProofState::Valid);
    assert_eq!(state("2026-09-12"), ProofState::LapsingSoon);
    assert_eq!(state("2026-09-13"), ProofState::Lapsed);
}

#[test]
fn moving_the_committee_judges_the_same_proof_again() {
    let rows = [address("2026-03-12")];
    let state = |committee| standing(&rows, "2026-08-01", Some(committee)).state;
    assert_eq!(state("2026-09-12"), ProofState::Valid);
    assert_eq!(state("2026-09-13"), ProofState::LapsesBefore);
    // A sitting of the past judged it once for all: what lapses afterwards does not matter.
    assert_eq!(
        standing(&rows, "2026-12-01", Some("2026-09-01")).state,
        ProofState::Valid
    );
}

#[test]
fn a_proof_asked_for_is_chased_after_the_days_of_the_regulation_and_again_after_each_time() {
    let mut row = ProofRow {
        proof: "address".to_owned(),
        asked_on: Some(day("2026-03-01")),
        ..ProofRow::default()
    };
    let state = |row: &ProofRow, today| standing(std::slice::from_ref(row), today, None).state;
    assert_eq!(state(&row, "2026-03-10"), ProofState::Asked);
    assert_eq!(state(&row, "2026-03-11"), ProofState::ToChase);
    row.chased_on = Some(day("2026-03-11"));
    assert_eq!(state(&row, "2026-03-12"), ProofState::Asked);
    assert_eq!(state(&row, "2026-03-21"), ProofState::ToChase);
}

#[test]
fn a_proof_without_its_day_of_issue_is_not_known_to_be_valid() {
    let mut row = address("2026-03-12");
    row.issued_on = None;
    assert_eq!(
        standing(&[row], "2026-04-01", None).state,
        ProofState::Undated
    );
}

#[test]
fn a_better_proof_takes_the_place_of_one_that_was_refused_or_lapsed() {
    let mut refused = address("2026-07-01");
    refused.refused_on = Some(day("2026-07-03"));
    let lapsed = address("2025-01-01");
    let rows = [refused.clone(), lapsed.clone()];
    assert_eq!(
        standing(&rows, "2026-08-01", None).state,
        ProofState::Lapsed
    );
    assert_eq!(
        standing(&[refused], "2026-08-01", None).state,
        ProofState::Refused
    );
    let good = address("2026-07-20");
    assert_eq!(
        standing(&[lapsed, good], "2026-08-01", None).state,
        ProofState::Valid
    );
}

#[test]
fn gaps_are_the_required_proofs_that_do_not_hold_in_the_order_of_the_regulation() {
    let clock = Clock {
        today: day("2026-04-01"),
        committee_on: None,
        filed_on: None,
    };
    let found = gaps(&regulation(), &[address("2026-03-12")], clock);
    let codes: Vec<&str> = found.iter().map(|g| g.proof.as_str()).collect();
    // The bank details are not required.
    assert_eq!(codes, ["identity", "project_note", "budget", "honour"]);
}

proptest! {
    /// A later sitting never makes a proof valid that was not, and never un-lapses one.
    #[test]
    fn a_later_committee_never_helps_a_proof(issued in 0_i64..700, today in 0_i64..700, a in 0_i64..700, b in 0_i64..700) {
        let start = day("2025-01-01");
        let on = |n: i64| start + chrono::Duration::days(n);
        let rows = [address(&on(issued).to_string())];
        let holds = |committee: i64| {
            standing(&rows, &on(today).to_string(), Some(&on(committee).to_string())).state.holds()
        };
        if holds(a.max(b)) {
            prop_assert!(holds(a.min(b)));
        }
    }
}
