use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sent() -> Progress {
    Progress::begin(day("2026-11-01"), None).unwrap()
}

#[test]
fn nobody_answers_and_the_referral_says_so_by_itself_the_day_after_it_is_due() {
    let referral = sent();
    assert_eq!(referral.due_on, Some(day("2026-12-01")));
    assert_eq!(referral.standing(day("2026-12-01")), ReferralState::Open);
    assert_eq!(
        referral.standing(day("2026-12-02")),
        ReferralState::NoAnswer
    );
    assert_eq!(
        referral.state,
        Some(ReferralState::Open),
        "nothing is written"
    );
    let late = referral
        .answer(
            ReferralAnswer::Accepted,
            "",
            day("2026-12-10"),
            day("2026-12-10"),
        )
        .unwrap();
    assert_eq!(late.standing(day("2027-03-01")), ReferralState::Accepted);
}

#[test]
fn what_to_do_follows_the_calendar_until_somebody_does_it() {
    let mut referral = sent();
    let step = |r: &Progress, on: &str| r.escalation(day(on)).map(|e| e.step);
    assert_eq!(step(&referral, "2026-11-07"), None);
    assert_eq!(step(&referral, "2026-11-08"), Some(EscalationStep::Email));
    assert_eq!(step(&referral, "2026-11-14"), Some(EscalationStep::Email));
    referral = referral
        .chase(day("2026-11-14"), day("2026-11-14"))
        .unwrap();
    assert_eq!(step(&referral, "2026-11-14"), None);
    assert_eq!(step(&referral, "2026-11-15"), Some(EscalationStep::Call));
    assert_eq!(
        step(&referral, "2026-11-22"),
        Some(EscalationStep::Coordination)
    );
    assert_eq!(
        step(&referral, "2026-12-01"),
        Some(EscalationStep::Elsewhere)
    );
    assert_eq!(
        referral.next_step(day("2026-11-15")),
        Some(Escalation {
            step: EscalationStep::Coordination,
            on: day("2026-11-22")
        })
    );
    assert_eq!(referral.next_step(day("2026-12-01")), None);
}

#[test]
fn refusing_needs_a_reason_and_the_reason_goes_when_the_partner_changes_its_mind() {
    let today = day("2026-11-20");
    let wrong = sent().answer(ReferralAnswer::Refused, "  ", today, today);
    assert_eq!(
        wrong,
        Err(Refusal::of(RefusalCode::WithoutReason, "reason"))
    );
    let refused = sent()
        .answer(ReferralAnswer::Refused, "hors secteur", today, today)
        .unwrap();
    assert_eq!(refused.reason.as_deref(), Some("hors secteur"));
    assert_eq!(
        refused.escalation(day("2027-01-01")),
        None,
        "an answer ends the waiting"
    );
    let accepted = refused
        .answer(ReferralAnswer::Accepted, "", today, today)
        .unwrap();
    assert_eq!(
        (accepted.state, accepted.reason),
        (Some(ReferralState::Accepted), None)
    );
}

#[test]
fn the_four_outcomes_close_and_never_hide_the_answer() {
    let today = day("2026-11-20");
    let refused = sent()
        .answer(ReferralAnswer::Refused, "hors secteur", today, today)
        .unwrap();
    for (outcome, of_open, of_refused) in [
        (
            ReferralOutcome::Helped,
            ReferralState::Done,
            ReferralState::Done,
        ),
        (
            ReferralOutcome::NoHelpPossible,
            ReferralState::NoAnswer,
            ReferralState::Refused,
        ),
        (
            ReferralOutcome::Unreachable,
            ReferralState::NoAnswer,
            ReferralState::Refused,
        ),
        (
            ReferralOutcome::NotForThem,
            ReferralState::NoAnswer,
            ReferralState::Refused,
        ),
    ] {
        for (begun, state) in [(sent(), of_open), (refused.clone(), of_refused)] {
            let closed = begun.close(outcome, today, today).unwrap();
            assert_eq!((closed.state, closed.outcome), (Some(state), Some(outcome)));
            assert_eq!(closed.escalation(day("2027-01-01")), None);
            assert_eq!(
                closed.close(outcome, today, today),
                Err(Refusal::whole(RefusalCode::Closed))
            );
            assert_eq!(
                closed.chase(today, today),
                Err(Refusal::whole(RefusalCode::Closed))
            );
        }
    }
}

#[test]
fn days_follow_one_another() {
    let today = day("2026-11-20");
    let order = |field| Err(Refusal::of(RefusalCode::WrongOrder, field));
    assert_eq!(
        Progress::begin(today, Some(day("2026-11-19"))),
        order("due")
    );
    assert_eq!(
        Progress::begin(today, Some(day("2029-11-19"))),
        order("due")
    );
    assert_eq!(sent().put_off(day("2026-10-31")), order("due"));
    assert_eq!(sent().chase(day("2026-10-31"), today), order("on"));
    assert_eq!(
        sent().chase(day("2026-11-21"), today),
        Err(Refusal::of(RefusalCode::DateInTheFuture, "on"))
    );
    let answered = sent()
        .answer(ReferralAnswer::Accepted, "", today, today)
        .unwrap();
    let before = answered.close(ReferralOutcome::Helped, day("2026-11-19"), today);
    assert_eq!(before, order("on"));
}

proptest! {
    /// Whatever the days, a step shown has come, and chasing on that day silences it until the next one.
    #[test]
    fn a_step_dealt_with_stays_so_until_the_next(days in 0_u64..60, wait in 0_u64..60) {
        let begun = sent();
        let today = after(day("2026-11-01"), days);
        match begun.escalation(today) {
            None => prop_assert!(days < 7),
            Some(step) => {
                prop_assert!(step.on <= today);
                let chased = begun.chase(today, today).unwrap();
                prop_assert_eq!(chased.escalation(today), None);
                let later = after(today, wait);
                let next = chased.next_step(today).map(|n| n.on);
                prop_assert_eq!(chased.escalation(later).is_some(), next.is_some_and(|n| n <= later));
            }
        }
    }
}
