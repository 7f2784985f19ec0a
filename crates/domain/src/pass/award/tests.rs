use super::*;
use crate::structure::CheckState;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn term() -> Term {
    Term {
        starts_on: Some(day("2026-01-15")),
        ends_on: Some(day("2027-01-14")),
        ended_early_on: None,
    }
}

fn planned() -> Instalment {
    Instalment {
        amount_cents: 150_000,
        due_on: Some(day("2026-06-01")),
        ..Instalment::default()
    }
}

const TODAY: &str = "2026-11-22";

#[test]
fn nothing_is_paid_without_its_evidence() {
    let today = day(TODAY);
    let before = planned().pay(term(), today, today);
    assert_eq!(before.unwrap_err().code, RefusalCode::WithoutEvidence);
    let proven = planned().prove(day("2026-11-20"), today).unwrap();
    let backwards = proven.pay(term(), day("2026-11-19"), today);
    assert_eq!(backwards.unwrap_err().code, RefusalCode::WrongOrder);
    let paid = proven.pay(term(), today, today).unwrap();
    assert_eq!(paid.standing(term(), today), InstalmentState::Paid);
    assert_eq!(
        paid.pay(term(), today, today).unwrap_err().code,
        RefusalCode::InstalmentPaid
    );
    assert_eq!(
        paid.block("x").unwrap_err().code,
        RefusalCode::InstalmentPaid
    );
}

#[test]
fn a_stopped_payment_waits_until_somebody_lets_it_go() {
    let today = day(TODAY);
    let proven = planned().prove(today, today).unwrap();
    assert_eq!(
        proven.block(" ").unwrap_err().code,
        RefusalCode::WithoutReason
    );
    let stopped = proven.block("RIB illisible").unwrap();
    assert_eq!(
        stopped.pay(term(), today, today).unwrap_err().code,
        RefusalCode::Blocked
    );
    let again = stopped.block("").unwrap();
    assert!(again.pay(term(), today, today).is_ok());
}

#[test]
fn an_award_that_ended_early_pays_no_more_and_keeps_what_it_paid() {
    let today = day(TODAY);
    let proven = planned().prove(today, today).unwrap();
    let paid = proven.pay(term(), today, today).unwrap();
    let without = term().end_early(" ", today, today);
    assert_eq!(without.unwrap_err().code, RefusalCode::WithoutReason);
    let early = term().end_early("Projet arrêté", day("2025-01-01"), today);
    assert_eq!(early.unwrap_err().code, RefusalCode::WrongOrder);
    let ended = term().end_early("Projet arrêté", today, today).unwrap();
    assert_eq!(
        proven.pay(ended, today, today).unwrap_err().code,
        RefusalCode::AwardEnded
    );
    assert_eq!(proven.standing(ended, today), InstalmentState::Dropped);
    assert_eq!(paid.standing(ended, today), InstalmentState::Paid);
    assert!(ended.end_early("Encore", today, today).is_err());
}

#[test]
fn payments_are_never_more_than_the_grant() {
    assert!(check_amount(50_000, [100_000], 150_000).is_ok());
    let more = check_amount(50_001, [100_000], 150_000);
    assert_eq!(more.unwrap_err().code, RefusalCode::MoreThanAwarded);
    for nothing in [0, -1] {
        let refused = check_amount(nothing, [], 150_000);
        assert_eq!(refused.unwrap_err().code, RefusalCode::NotANumber);
    }
    assert!(check_amount(i64::MAX, [i64::MAX], 150_000).is_err());
}

#[test]
fn milestones_come_from_the_calendar_and_stop_with_the_award() {
    let starts = day("2026-01-15");
    let months = [3, 6, 12];
    let answered = Attempt {
        months: 3,
        answered: true,
    };
    let states = |term, attempts: &[Attempt]| -> Vec<CheckState> {
        milestones(&months, starts, attempts, term, day(TODAY))
            .iter()
            .map(|check| check.state)
            .collect()
    };
    assert_eq!(
        states(term(), &[answered]),
        [CheckState::Answered, CheckState::Late, CheckState::ToCome]
    );
    let ended = Term {
        ended_early_on: Some(day("2026-05-01")),
        ..term()
    };
    assert_eq!(
        states(ended, &[answered]),
        [CheckState::Answered, CheckState::Known, CheckState::Known]
    );
}

proptest! {
    /// Shares give the grant back to the cent.
    #[test]
    fn shares_give_the_grant_to_the_cent(grant in 0..100_000_000_i64, cuts in prop::collection::vec(0..34_u32, 1..4)) {
        let mut percents = cuts;
        let rest = 100 - percents.iter().sum::<u32>().min(100);
        percents.push(rest);
        let parts = shared(grant, &percents);
        prop_assert_eq!(parts.len(), percents.len());
        prop_assert_eq!(parts.iter().sum::<i64>(), grant);
    }

    /// Whatever is done in whatever order, a payment that was made had its evidence, was not stopped and its award ran.
    #[test]
    fn whatever_happens_a_payment_had_its_evidence(acts in prop::collection::vec(0..5_u8, 0..12)) {
        let today = day(TODAY);
        let (mut one, mut term) = (planned(), term());
        for act in acts {
            let before = (one.clone(), term);
            let after = match act {
                0 => one.prove(today, today),
                1 => one.block("Attendre"),
                2 => one.block(""),
                3 => one.pay(term, today, today),
                _ => {
                    term = term.end_early("Fin", today, today).unwrap_or(term);
                    Ok(one.clone())
                }
            };
            if let Ok(after) = after {
                if after.paid_on.is_some() && before.0.paid_on.is_none() {
                    prop_assert!(before.0.has_evidence && before.0.blocked_reason.is_none());
                    prop_assert!(before.1.ended_early_on.is_none());
                }
                one = after;
            }
        }
    }
}
