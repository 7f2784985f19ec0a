use uuid::Uuid;

use super::*;
use crate::academy::words::LeaveReason;
use crate::ids::{EnrolmentId, PersonId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const TODAY: fn() -> NaiveDate = || day("2026-11-22");

fn trainee(n: u128, attended: u32, attempts: Vec<Attempt>) -> Trainee {
    let (id, person) = (
        EnrolmentId(Uuid::from_u128(n)),
        PersonId(Uuid::from_u128(n)),
    );
    let on = day("2026-01-02");
    Trainee {
        enrolment: Enrolment::apply(id, person, on, TODAY())
            .and_then(|e| e.enrol(on, 1, None, TODAY()))
            .unwrap(),
        tally: Tally {
            planned: 1_000,
            given: 1_000,
            attended,
            ..Tally::default()
        },
        span: Some(Span {
            first: day("2026-01-10"),
            last: day("2026-03-10"),
        }),
        attempts,
    }
}

fn at_six(situation: Option<OutcomeSituation>) -> Attempt {
    Attempt {
        months: 6,
        on: day("2026-09-15"),
        answered: situation.is_some(),
        situation,
    }
}

#[test]
fn results_keep_apart_who_completed_who_left_and_who_said_nothing() {
    let in_cdi = trainee(1, 900, vec![at_six(Some(OutcomeSituation::Cdi))]);
    let looking = trainee(2, 1_000, vec![at_six(Some(OutcomeSituation::JobSeeking))]);
    let silent = trainee(3, 800, vec![at_six(None)]);
    let not_enough = trainee(4, 500, vec![at_six(Some(OutcomeSituation::Cdi))]);
    let mut gone = trainee(5, 200, vec![]);
    gone.enrolment = gone
        .enrolment
        .drop_out(LeaveReason::Job, "", day("2026-02-01"), TODAY())
        .unwrap();
    let mut certified = trainee(6, 100, vec![]);
    certified.enrolment = certified
        .enrolment
        .certify(CertificationResult::Obtained, day("2026-03-20"), TODAY())
        .unwrap();
    let mut never = trainee(7, 0, vec![]);
    never.tally = Tally::default();
    let all = [in_cdi, looking, silent, not_enough, gone, certified, never];
    let found = results(&all, TODAY());
    assert_eq!(
        (found.trainees, found.trained, found.dropped_out),
        (6, 4, 1)
    );
    assert_eq!((found.presented, found.certified), (1, 1));
    assert_eq!(found.rate(), Some(3_500 * 100 / 6_000));
    let six = found.positive[1];
    assert_eq!((six.yes, six.known, six.due), (1, 2, 4));
    assert_eq!(six.bounds(), Some((25, 75)));
    assert_eq!(found.positive[2].due, 0, "twelve months have not passed");
    assert_eq!(found.situations[1][0], 1);
    assert_eq!(found.in_training, 0);
}

#[test]
fn nobody_trained_gives_no_rate_rather_than_a_zero() {
    let found = results(&[], TODAY());
    assert_eq!(found.rate(), None);
    assert_eq!(found.positive[0].percent(), None);
}
