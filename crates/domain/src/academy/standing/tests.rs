use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::academy::words::LeaveReason;
use crate::ids::PersonId;

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

fn ids(of: &[&Enrolment]) -> Vec<EnrolmentId> {
    of.iter().map(|e| e.id).collect()
}

#[test]
fn a_place_given_back_is_taken_by_the_first_who_waits() {
    let day = day("2026-10-05");
    let all = [enrolled(1, 10), enrolled(2, 30), enrolled(3, 20)];
    let none = BTreeSet::new();
    let (seated, waiting) = queue(&all, Some(1), day, &none);
    assert_eq!(
        (ids(&seated), ids(&waiting)),
        (vec![id(1)], vec![id(3), id(2)])
    );
    let gone = all[0].withdraw(false, TODAY(), TODAY()).unwrap();
    let all = [gone, all[1].clone(), all[2].clone()];
    let (seated, waiting) = queue(&all, Some(1), day, &none);
    assert_eq!((ids(&seated), ids(&waiting)), (vec![id(3)], vec![id(2)]));
}

#[test]
fn who_has_been_present_keeps_their_place_when_an_earlier_claim_arrives() {
    let all = [enrolled(1, 10), enrolled(2, 20)];
    let (seated, _) = queue(&all, Some(1), day("2026-10-05"), &[id(2)].into());
    assert_eq!(ids(&seated), [id(2)]);
}

#[test]
fn the_standing_follows_the_calendar_and_the_hours() {
    let span = Some(Span {
        first: day("2026-10-01"),
        last: day("2026-10-30"),
    });
    let tally = |attended| Tally {
        planned: 1_000,
        given: 1_000,
        attended,
        ..Tally::default()
    };
    let trainee = enrolled(1, 1);
    let on = |today, attended| standing(&trainee, None, &tally(attended), span, day(today));
    assert_eq!(on("2026-09-30", 0), Standing::Enrolled);
    assert_eq!(on("2026-10-01", 0), Standing::InTraining);
    assert_eq!(on("2026-10-30", 1_000), Standing::InTraining);
    assert_eq!(on("2026-10-31", 799), Standing::NotCompleted);
    let by_hours = Completion {
        on: day("2026-10-30"),
        certified: false,
    };
    assert_eq!(on("2026-10-31", 800), Standing::Completed(by_hours));
    assert_eq!(
        standing(&trainee, Some(2), &tally(0), span, day("2026-10-05")),
        Standing::Waiting(2)
    );
}

#[test]
fn a_certification_completes_whatever_the_hours_and_a_drop_out_does_not_by_its_hours() {
    let span = Some(Span {
        first: day("2026-10-01"),
        last: day("2026-10-30"),
    });
    let all_of_it = Tally {
        planned: 600,
        given: 600,
        attended: 600,
        ..Tally::default()
    };
    let gone = enrolled(1, 1)
        .drop_out(LeaveReason::Job, "", day("2026-10-10"), TODAY())
        .unwrap();
    assert_eq!(completion(&gone, &all_of_it, span, TODAY()), None);
    let certified = gone
        .certify(CertificationResult::Obtained, day("2026-11-05"), TODAY())
        .unwrap();
    let found = completion(&certified, &Tally::default(), span, TODAY()).unwrap();
    assert!(found.certified && found.on == day("2026-11-05"));
    assert_eq!(
        completion(&certified, &Tally::default(), span, day("2026-11-04")),
        None
    );
}

#[test]
fn a_jury_that_comes_after_the_hours_does_not_move_the_day_of_the_completion() {
    let span = Some(Span {
        first: day("2026-10-01"),
        last: day("2026-10-30"),
    });
    let enough = Tally {
        planned: 600,
        given: 600,
        attended: 600,
        ..Tally::default()
    };
    let certified = enrolled(1, 1)
        .certify(CertificationResult::Obtained, day("2026-11-05"), TODAY())
        .unwrap();
    let found = completion(&certified, &enough, span, TODAY()).unwrap();
    assert_eq!(
        found,
        Completion {
            on: day("2026-10-30"),
            certified: true,
        }
    );
}

#[test]
fn two_cohorts_that_share_a_day_overlap() {
    let cohort = |n| CohortId(Uuid::from_u128(n));
    let span = |first, last| Span {
        first: day(first),
        last: day(last),
    };
    let mine = (cohort(1), span("2026-10-01", "2026-10-30"));
    let others = [
        mine,
        (cohort(2), span("2026-10-30", "2026-11-30")),
        (cohort(3), span("2026-10-31", "2026-11-30")),
    ];
    assert_eq!(overlapping(mine, &others), [cohort(2)]);
}

proptest! {
    #[test]
    fn places_do_not_depend_on_the_order_in_which_desks_met(
        asked in proptest::collection::vec((0..50_i64, any::<bool>()), 0..30),
        capacity in 0..30_usize, seed in any::<u64>(),
    ) {
        let mut all: Vec<Enrolment> =
            asked.iter().enumerate().map(|(n, (queued, _))| enrolled(n as u128, *queued)).collect();
        let begun: BTreeSet<EnrolmentId> =
            asked.iter().enumerate().filter(|(_, (_, b))| *b).map(|(n, _)| id(n as u128)).collect();
        let on = day("2026-10-05");
        let places = |all: &[Enrolment]| {
            let (seated, waiting) = queue(all, Some(capacity), on, &begun);
            (ids(&seated), ids(&waiting))
        };
        let before = places(&all);
        prop_assert_eq!(before.0.len(), capacity.min(all.len()));
        let turns = usize::try_from(seed % 31).unwrap();
        if !all.is_empty() {
            let by = turns % all.len();
            all.rotate_left(by);
        }
        prop_assert_eq!(&places(&all), &before);
        // Somebody who leaves moves everybody behind them up by one, and nobody else.
        if let Some(first) = before.0.first() {
            all.retain(|e| e.id != *first);
            let after = places(&all);
            let expected: Vec<EnrolmentId> =
                before.0.iter().chain(&before.1).skip(1).copied().collect();
            let found: Vec<EnrolmentId> = after.0.iter().chain(&after.1).copied().collect();
            prop_assert_eq!(found, expected);
        }
    }
}
