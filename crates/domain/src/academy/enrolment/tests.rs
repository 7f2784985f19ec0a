use uuid::Uuid;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(n: u128) -> EnrolmentId {
    EnrolmentId(Uuid::from_u128(n))
}

fn candidate(n: u128) -> Enrolment {
    let person = PersonId(Uuid::from_u128(100 + n));
    Enrolment::apply(id(n), person, day("2026-09-01"), day("2026-11-22")).unwrap()
}

fn enrolled(n: u128, queued: i64) -> Enrolment {
    let today = day("2026-11-22");
    let enrolled = candidate(n).enrol(day("2026-09-10"), queued, None, today);
    enrolled.unwrap()
}

const TODAY: fn() -> NaiveDate = || day("2026-11-22");

#[test]
fn a_candidate_is_admitted_then_enrolled_or_enrolled_at_once() {
    let admitted = candidate(1).admit(day("2026-09-05"), TODAY()).unwrap();
    let enrolled = admitted.enrol(day("2026-09-10"), 1, None, TODAY()).unwrap();
    assert_eq!(enrolled.admitted_on, Some(day("2026-09-05")));
    let at_once = candidate(1)
        .enrol(day("2026-09-10"), 1, None, TODAY())
        .unwrap();
    assert_eq!(at_once.admitted_on, Some(day("2026-09-10")));
    assert_eq!(
        at_once.admit(day("2026-09-11"), TODAY()).unwrap_err().code,
        RefusalCode::NotAtThisPoint
    );
}

#[test]
fn declining_needs_a_reason_and_can_be_reconsidered() {
    let refused = candidate(1).decline("  ", day("2026-09-05"), TODAY());
    assert_eq!(refused.unwrap_err().code, RefusalCode::WithoutReason);
    let declined = candidate(1)
        .decline("Niveau requis", day("2026-09-05"), TODAY())
        .unwrap();
    assert_eq!(
        declined.admit(day("2026-09-06"), TODAY()).unwrap().state,
        EnrolmentState::Admitted
    );
}

#[test]
fn who_enrols_after_the_beginning_is_counted_from_that_day() {
    let begun_on = Some(day("2026-09-07"));
    let enrol = |on| candidate(1).enrol(day(on), 1, begun_on, TODAY()).unwrap();
    assert_eq!(enrol("2026-09-07").starts_on, None);
    let late = enrol("2026-09-10");
    assert_eq!(late.starts_on, Some(day("2026-09-10")));
    assert!(!late.counts_on(day("2026-09-09")));
    assert!(late.counts_on(day("2026-09-10")));
}

#[test]
fn days_before_the_application_or_to_come_are_refused() {
    let code = |on| candidate(1).admit(day(on), TODAY()).unwrap_err().code;
    assert_eq!(code("2026-08-31"), RefusalCode::WrongOrder);
    assert_eq!(code("2026-11-23"), RefusalCode::DateInTheFuture);
}

#[test]
fn who_was_present_once_drops_out_and_does_not_withdraw() {
    let trainee = enrolled(1, 1);
    assert_eq!(
        trainee
            .withdraw(true, day("2026-10-01"), TODAY())
            .unwrap_err()
            .code,
        RefusalCode::HasAttendance
    );
    assert_eq!(
        trainee.check_removable(true).unwrap_err().code,
        RefusalCode::HasAttendance
    );
    let gone = trainee
        .drop_out(LeaveReason::Job, "", day("2026-10-01"), TODAY())
        .unwrap();
    assert!(gone.counts_on(day("2026-10-01")) && !gone.counts_on(day("2026-10-02")));
    let back = gone.come_back(9).unwrap();
    assert_eq!((back.queued, back.left_on), (Some(1), None));
    assert_eq!(
        trainee
            .drop_out(LeaveReason::Other, " ", day("2026-10-01"), TODAY())
            .unwrap_err(),
        Refusal::of(RefusalCode::WithoutReason, "note")
    );
}

#[test]
fn who_withdrew_and_comes_back_is_last_in_the_queue() {
    let gone = enrolled(1, 1)
        .withdraw(false, day("2026-10-01"), TODAY())
        .unwrap();
    assert!(!gone.counts_on(day("2026-09-20")));
    assert_eq!(gone.come_back(9).unwrap().queued, Some(9));
}
