use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::academy::words::EnrolmentState;
use crate::ids::PersonId;

fn day(n: u64) -> NaiveDate {
    "2026-10-01".parse::<NaiveDate>().unwrap() + chrono::Days::new(n)
}

fn id(n: u128) -> EnrolmentId {
    EnrolmentId(Uuid::from_u128(n))
}

fn trainee(n: u128, starts: Option<u64>, left: Option<u64>) -> Enrolment {
    let on = day(0);
    let enrolled = Enrolment::apply(id(n), PersonId(Uuid::from_u128(n)), on, day(99))
        .and_then(|e| e.enrol(on, i64::try_from(n).unwrap(), None, day(99)))
        .unwrap();
    Enrolment {
        starts_on: starts.map(day),
        left_on: left.map(day),
        state: match left {
            Some(_) => EnrolmentState::DroppedOut,
            None => EnrolmentState::Enrolled,
        },
        ..enrolled
    }
}

fn held(n: u64, lines: Vec<Line>) -> Held {
    Held {
        session: ClassSessionId(Uuid::from_u128(u128::from(n))),
        day: day(n),
        minutes: 180,
        cancelled: false,
        saved: !lines.is_empty(),
        lines,
    }
}

fn line(n: u128, mark: Mark, late: Option<u16>) -> Line {
    Line {
        enrolment: id(n),
        mark,
        late,
    }
}

#[test]
fn a_delay_takes_its_minutes_off_and_an_absence_the_half_day() {
    let sessions = [
        held(1, vec![line(1, Mark::Present, None)]),
        held(2, vec![line(1, Mark::Late, Some(25))]),
        held(3, vec![line(1, Mark::Unjustified, None)]),
        held(4, vec![line(1, Mark::Excused, None)]),
        held(5, vec![]),
    ];
    let found = tallies(&[trainee(1, None, None)], None, &sessions)[&id(1)];
    assert_eq!(
        found,
        Tally {
            planned: 900,
            given: 720,
            attended: 335,
            absences: 1,
            unjustified: 1,
        }
    );
    assert_eq!(found.rate(), Some(46));
}

#[test]
fn late_enrolment_and_leaving_bound_what_is_planned() {
    let all = |n| held(n, vec![line(1, Mark::Present, None)]);
    let sessions = [all(1), all(2), all(3), all(4)];
    let late = trainee(2, Some(3), None);
    let gone = trainee(3, None, Some(2));
    let found = tallies(&[late, gone], None, &sessions);
    assert_eq!(found[&id(2)].planned, 2 * 180);
    assert_eq!(found[&id(3)].planned, 2 * 180);
    // Named by no register of those days: given, not attended.
    assert_eq!((found[&id(3)].given, found[&id(3)].attended), (360, 0));
}

#[test]
fn a_cancelled_half_day_counts_for_nobody_even_with_a_register() {
    let mut session = held(1, vec![line(1, Mark::Present, None)]);
    session.cancelled = true;
    assert_eq!(
        tallies(&[trainee(1, None, None)], None, &[session]).len(),
        0
    );
}

#[test]
fn who_waits_is_owed_nothing_until_a_place_is_free() {
    let all = |n, ids: &[u128]| held(n, ids.iter().map(|n| Line::present(id(*n))).collect());
    let trainees = [trainee(1, None, Some(2)), trainee(2, None, None)];
    let sessions = [all(1, &[1]), all(2, &[1]), all(3, &[2]), all(4, &[2])];
    let found = tallies(&trainees, Some(1), &sessions);
    assert_eq!(found[&id(1)].planned, 360);
    assert_eq!((found[&id(2)].planned, found[&id(2)].attended), (360, 360));
}

#[test]
fn an_excuse_given_in_advance_is_not_a_presence_and_not_yet_a_given_half_day() {
    let mut session = held(1, vec![line(1, Mark::Excused, None)]);
    session.saved = false;
    assert!(begun(std::slice::from_ref(&session)).is_empty());
    let found = tallies(&[trainee(1, None, None)], None, &[session])[&id(1)];
    assert_eq!((found.planned, found.given), (180, 0));
}

#[test]
fn eighty_percent_is_enough_and_the_rate_is_never_rounded_up_to_it() {
    let of = |attended| Tally {
        planned: 1_000,
        given: 1_000,
        attended,
        ..Tally::default()
    };
    assert!(of(800).is_enough() && !of(799).is_enough());
    assert_eq!(of(799).rate(), Some(79));
    assert!(!Tally::default().is_enough());
    assert_eq!(Tally::default().rate(), None);
}

#[test]
fn three_absences_and_past_half_days_without_a_register_are_told() {
    let missed = |n| held(n, vec![line(1, Mark::Justified, None)]);
    let sessions = [
        missed(1),
        missed(2),
        missed(3),
        held(4, vec![]),
        held(9, vec![]),
    ];
    assert!(tallies(&[trainee(1, None, None)], None, &sessions)[&id(1)].is_alert());
    assert_eq!(without_register(&sessions, day(9)), [sessions[3].session]);
    assert_eq!(without_register(&sessions, day(4)), []);
}

/// Adds up one trainee by reading every half-day apart, with no queue shared between days.
fn naive(of: &Enrolment, all: &[Enrolment], capacity: Option<usize>, sessions: &[Held]) -> Tally {
    let present_once = |e: &Enrolment| {
        sessions.iter().any(|s| {
            s.saved
                && !s.cancelled
                && s.lines.iter().any(|l| {
                    l.enrolment == e.id && (l.mark == Mark::Present || l.mark == Mark::Late)
                })
        })
    };
    let mut tally = Tally::default();
    for session in sessions {
        if session.cancelled {
            continue;
        }
        let on = |e: &Enrolment| {
            e.starts_on.is_none_or(|d| d <= session.day)
                && e.left_on.is_none_or(|d| d >= session.day)
        };
        let before_them = all
            .iter()
            .filter(|e| on(e) && e.id != of.id)
            .filter(|e| match (present_once(e), present_once(of)) {
                (true, false) => true,
                (false, true) => false,
                _ => (e.queued, e.id) < (of.queued, of.id),
            })
            .count();
        let seated = on(of) && capacity.is_none_or(|places| before_them < places);
        let line = session.lines.iter().find(|l| l.enrolment == of.id);
        let named = session.saved && line.is_some();
        if !(seated || named) {
            continue;
        }
        tally.planned += u32::from(session.minutes);
        if !session.saved {
            continue;
        }
        tally.given += u32::from(session.minutes);
        match line {
            Some(l) if l.mark == Mark::Present => tally.attended += u32::from(session.minutes),
            Some(l) if l.mark == Mark::Late => {
                tally.attended += u32::from(session.minutes.saturating_sub(l.late.unwrap_or(0)));
            }
            Some(l) if l.mark == Mark::Justified => tally.absences += 1,
            Some(l) if l.mark == Mark::Unjustified => {
                tally.absences += 1;
                tally.unjustified += 1;
            }
            _ => {}
        }
    }
    tally
}

proptest! {
    #[test]
    fn hours_are_those_of_a_naive_recount(
        people in proptest::collection::vec(
            (proptest::option::of(0..12_u64), proptest::option::of(0..12_u64)), 1..7),
        capacity in proptest::option::of(1..6_usize),
        sessions in proptest::collection::vec(
            (0..12_u64, 30..360_u16, 0..8_u8, proptest::collection::vec((0..6_u8, 1..200_u16), 7)), 0..14),
    ) {
        let trainees: Vec<Enrolment> = people
            .iter()
            .enumerate()
            .map(|(n, (starts, left))| trainee(n as u128, *starts, *left))
            .collect();
        let mut sessions: Vec<Held> = sessions
            .iter()
            .enumerate()
            .map(|(n, (on, minutes, how, marks))| {
                let lines = marks
                    .iter()
                    .take(trainees.len())
                    .enumerate()
                    .filter_map(|(who, (mark, late))| {
                        let mark = *Mark::ALL.get(usize::from(*mark))?;
                        let late = (mark == Mark::Late).then_some(*late);
                        Some(line(who as u128, mark, late))
                    })
                    .collect();
                Held {
                    session: ClassSessionId(Uuid::from_u128(n as u128)),
                    day: day(*on),
                    minutes: *minutes,
                    cancelled: *how == 0,
                    saved: *how > 1,
                    lines,
                }
            })
            .collect();
        let expected: BTreeMap<EnrolmentId, Tally> = trainees
            .iter()
            .map(|e| (e.id, naive(e, &trainees, capacity, &sessions)))
            .filter(|(_, tally)| *tally != Tally::default())
            .collect();
        prop_assert_eq!(&tallies(&trainees, capacity, &sessions), &expected);
        // The order in which half-days are read does not matter, nor does that of enrolments.
        sessions.reverse();
        let reversed: Vec<Enrolment> = trainees.into_iter().rev().collect();
        prop_assert_eq!(&tallies(&reversed, capacity, &sessions), &expected);
    }
}
