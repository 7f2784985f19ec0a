//! What became of structures: the calendar of the checks, the attempts, the statuses.

use chrono::{Days, NaiveDate};
use pignon_domain::RefusalCode;
use pignon_domain::structure::{
    Attempt, CALENDAR, CheckState, StatusRow, StructureStatus, checks, creation_day, due_on,
    fate_at, most_urgent, present, standing_at,
};
use proptest::prelude::*;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn row(n: u128, status: StructureStatus, since: &str, checked_on: Option<&str>) -> StatusRow {
    StatusRow {
        id: Uuid::from_u128(n),
        status,
        since: day(since),
        checked_on: checked_on.map(day),
    }
}

fn tried(months: u32, answered: bool) -> Attempt {
    Attempt { months, answered }
}

fn state(attempts: &[Attempt], months: u32, today: &str) -> CheckState {
    let made = checks(day("2025-01-31"), attempts, &[], day(today));
    made.iter().find(|c| c.months == months).unwrap().state
}

#[test]
fn the_end_of_a_month_stays_the_end_of_a_month() {
    for (created, months, due) in [
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 36, "2027-02-28"),
        ("2025-01-31", 3, "2025-04-30"),
        ("2024-11-30", 3, "2025-02-28"),
        ("2025-08-31", 6, "2026-02-28"),
        ("2025-03-15", 24, "2027-03-15"),
    ] {
        assert_eq!(
            due_on(day(created), months),
            day(due),
            "{created} +{months}"
        );
    }
}

#[test]
fn a_check_comes_is_due_then_late_then_gives_way_to_the_next() {
    for (today, expected) in [
        ("2025-01-31", CheckState::ToCome),
        ("2025-04-29", CheckState::ToCome),
        ("2025-04-30", CheckState::Due),
        ("2025-05-30", CheckState::Due),
        ("2025-05-31", CheckState::Late),
        ("2025-07-30", CheckState::Late),
        ("2025-07-31", CheckState::Missed),
    ] {
        assert_eq!(state(&[], 3, today), expected, "{today}");
    }
    assert_eq!(state(&[], 36, "2028-12-31"), CheckState::Late);
    assert_eq!(state(&[], 36, "2029-01-31"), CheckState::Missed);
}

#[test]
fn three_attempts_without_an_answer_are_a_non_response_and_an_answer_still_counts_after() {
    let no = tried(3, false);
    assert_eq!(state(&[no], 3, "2025-05-02"), CheckState::Attempted);
    assert_eq!(state(&[no, no], 3, "2025-06-20"), CheckState::Attempted);
    assert_eq!(state(&[no, no, no], 3, "2025-05-02"), CheckState::NoAnswer);
    assert_eq!(state(&[no, no, no], 3, "2035-05-02"), CheckState::NoAnswer);
    let at_last = [no, no, no, tried(3, true)];
    assert_eq!(state(&at_last, 3, "2025-05-02"), CheckState::Answered);
    assert_eq!(
        state(&at_last, 6, "2025-07-31"),
        CheckState::Due,
        "the attempts of one check say nothing of another"
    );
}

#[test]
fn an_old_structure_owes_one_call_and_not_five() {
    let open = |today: &str| {
        let made = checks(day("2024-01-10"), &[], &[], day(today));
        made.iter().filter(|c| c.state.is_open()).count()
    };
    assert_eq!(open("2026-11-22"), 1);
    assert_eq!(open("2040-01-01"), 0);
    let made = checks(day("2024-01-10"), &[], &[], day("2026-11-22"));
    assert_eq!(most_urgent(&made).unwrap().months, 24);
    let young = checks(day("2026-11-01"), &[], &[], day("2026-11-22"));
    assert_eq!(most_urgent(&young).unwrap().state, CheckState::ToCome);
}

#[test]
fn a_structure_closed_before_twelve_months_is_known_ceased_at_twelve_months() {
    use StructureStatus::{Active, Ceased};
    let created = day("2025-01-31");
    let rows = [
        row(1, Active, "2025-01-31", Some("2025-01-31")),
        row(2, Ceased, "2025-11-02", Some("2026-03-01")),
    ];
    assert_eq!(fate_at(&rows, due_on(created, 6)), Active, "it ended after");
    assert_eq!(fate_at(&rows, due_on(created, 12)), Ceased);
    assert_eq!(fate_at(&rows, due_on(created, 36)), Ceased);
    let made = checks(created, &[], &rows, day("2026-11-22"));
    let states: Vec<_> = made.iter().map(|c| c.state).collect();
    assert_eq!(
        states,
        [
            CheckState::Missed,
            CheckState::Known,
            CheckState::Known,
            CheckState::Known,
            CheckState::Known
        ],
        "it ended while the check of six months was open: nobody had to be asked any more"
    );
}

#[test]
fn a_check_that_is_open_when_the_structure_ends_is_known_then_and_for_ever() {
    let created = day("2025-01-31");
    let tried = [Attempt {
        months: 6,
        answered: false,
    }];
    let at_six = |rows: &[StatusRow], today| checks(created, &tried, rows, day(today))[1].state;
    let ended = [row(1, StructureStatus::Sold, "2025-09-02", None)];
    assert_eq!(at_six(&[], "2025-09-02"), CheckState::Attempted);
    for today in ["2025-09-02", "2026-01-30", "2026-01-31", "2040-01-01"] {
        assert_eq!(at_six(&ended, today), CheckState::Known, "{today}");
    }
    let moved = [row(1, StructureStatus::Moved, "2025-09-02", None)];
    assert_eq!(
        at_six(&moved, "2025-09-02"),
        CheckState::Attempted,
        "one that left the territory lives on"
    );
}

#[test]
fn nothing_known_is_never_still_active() {
    use StructureStatus::{Active, Moved, Sold, Unknown};
    let born = row(1, Active, "2025-01-31", Some("2025-01-31"));
    let horizon = day("2026-01-31");
    assert_eq!(fate_at(&[], horizon), Unknown);
    assert_eq!(fate_at(&[born], horizon), Unknown);
    let seen = row(2, Active, "2025-01-31", Some("2026-02-10"));
    assert_eq!(fate_at(&[born, seen], horizon), Active);
    let too_early = row(3, Active, "2025-01-31", Some("2026-01-30"));
    assert_eq!(fate_at(&[born, too_early], horizon), Unknown);
    let sold = row(4, Sold, "2025-12-01", None);
    assert_eq!(fate_at(&[born, sold], horizon), Sold);
    let left = row(5, Moved, "2026-05-01", None);
    assert_eq!(fate_at(&[born, left], horizon), Active);
    let again = row(6, Active, "2026-01-15", Some("2026-04-01"));
    assert_eq!(
        fate_at(&[born, sold, again], horizon),
        Active,
        "taken up again"
    );
}

#[test]
fn a_creation_is_past_and_may_be_old() {
    let today = day("2026-11-22");
    assert_eq!(creation_day("hier", today), Ok(day("2026-11-21")));
    assert_eq!(creation_day("12/3", today), Ok(day("2026-03-12")));
    assert_eq!(creation_day("1/7/1901", today), Ok(day("1901-07-01")));
    assert_eq!(
        creation_day("1/7/1801", today),
        Err(RefusalCode::DateTooOld)
    );
    assert_eq!(
        creation_day("demain", today),
        Err(RefusalCode::DateInTheFuture)
    );
    assert_eq!(creation_day("bientôt", today), Err(RefusalCode::NotADate));
}

fn a_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..4_000).prop_map(|n| day("2020-01-01") + Days::new(n))
}

fn a_row() -> impl Strategy<Value = StatusRow> {
    (
        any::<u128>(),
        prop::sample::select(StructureStatus::ALL),
        a_day(),
        prop::option::of(a_day()),
    )
        .prop_map(|(id, status, since, checked_on)| StatusRow {
            id: Uuid::from_u128(id),
            status,
            since,
            checked_on,
        })
}

fn an_attempt() -> impl Strategy<Value = Attempt> {
    (prop::sample::select(&CALENDAR[..]), any::<bool>())
        .prop_map(|(months, answered)| Attempt { months, answered })
}

proptest! {
    #[test]
    fn the_order_of_the_rows_does_not_matter(
        rows in prop::collection::vec(a_row(), 0..8).prop_shuffle(),
        attempts in prop::collection::vec(an_attempt(), 0..8),
        seed in any::<prop::sample::Index>(),
        created in a_day(), today in a_day(), horizon in a_day(),
    ) {
        let (mut rows_again, mut attempts_again) = (rows.clone(), attempts.clone());
        if !rows.is_empty() {
            rows_again.rotate_left(seed.index(rows.len()));
            rows_again.reverse();
        }
        attempts_again.reverse();
        prop_assert_eq!(present(&rows), present(&rows_again));
        prop_assert_eq!(fate_at(&rows, horizon), fate_at(&rows_again, horizon));
        prop_assert_eq!(
            checks(created, &attempts, &rows, today),
            checks(created, &attempts_again, &rows_again, today)
        );
    }

    #[test]
    fn a_later_status_wins(
        rows in prop::collection::vec(a_row(), 0..8),
        status in prop::sample::select(StructureStatus::ALL),
    ) {
        let since = day("2035-01-01");
        let mut rows = rows;
        rows.insert(rows.len() / 2, StatusRow { id: Uuid::nil(), status, since, checked_on: None });
        prop_assert_eq!(present(&rows).status, status);
        prop_assert_eq!(present(&rows).since, Some(since));
        prop_assert_eq!(standing_at(&rows, since).status, status);
        prop_assert_eq!(fate_at(&rows, since), status);
    }

    #[test]
    fn a_check_never_disappears_and_one_at_most_is_to_make(
        rows in prop::collection::vec(a_row(), 0..8),
        attempts in prop::collection::vec(an_attempt(), 0..12),
        created in a_day(), today in a_day(),
    ) {
        let made = checks(created, &attempts, &rows, today);
        prop_assert_eq!(made.map(|c| c.months), CALENDAR);
        prop_assert!(made.windows(2).all(|pair| pair[0].due_on < pair[1].due_on));
        let untouched = made.iter().filter(|c| matches!(c.state, CheckState::Due | CheckState::Late));
        prop_assert!(untouched.count() <= 1);
    }

    #[test]
    fn an_answered_check_stays_answered_whatever_is_added(
        rows in prop::collection::vec(a_row(), 0..8),
        attempts in prop::collection::vec(an_attempt(), 0..12),
        months in prop::sample::select(&CALENDAR[..]),
        created in a_day(), today in a_day(),
    ) {
        let mut attempts = attempts;
        attempts.push(tried(months, true));
        let made = checks(created, &attempts, &rows, today);
        let of_it = made.iter().find(|c| c.months == months);
        prop_assert_eq!(of_it.map(|c| c.state), Some(CheckState::Answered));
    }
}
