use chrono::Weekday::{Fri, Mon, Sun, Thu, Tue};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn hours(starts: u16, ends: u16) -> Hours {
    Hours::new(starts * 60, ends * 60).unwrap()
}

fn plan(from: &str, until: Until, week: &[(Weekday, Half)]) -> Plan {
    Plan {
        from: day(from),
        until,
        week: week.to_vec(),
        morning: hours(9, 12),
        afternoon: hours(14, 17),
        closures: vec![],
    }
}

fn session(on: &str) -> ClassSession {
    ClassSession {
        id: ClassSessionId(Uuid::from_u128(1)),
        day: day(on),
        half: Half::Morning,
        hours: hours(9, 12),
        moved_from: None,
        cancelled: false,
        has_register: false,
    }
}

fn days(calendar: &Calendar) -> Vec<String> {
    calendar.halves.iter().map(|h| h.day.to_string()).collect()
}

#[test]
fn a_week_gives_its_half_days_without_holidays_nor_closures() {
    let mut plan = plan(
        "2027-05-03",
        Until::Day(day("2027-05-21")),
        &[(Mon, Half::Morning), (Thu, Half::Afternoon)],
    );
    plan.closures = vec![Closure {
        first: day("2027-05-10"),
        last: day("2027-05-12"),
    }];
    let calendar = generate(&plan).unwrap();
    // Thursday the 6th is Ascension, Monday the 10th is closed, Monday the 17th is Whit Monday.
    assert_eq!(days(&calendar), ["2027-05-03", "2027-05-13", "2027-05-20"]);
    assert_eq!(
        calendar.left_out,
        [
            (
                day("2027-05-06"),
                LeftOut::Holiday(PublicHoliday::Ascension)
            ),
            (day("2027-05-10"), LeftOut::Closed),
            (
                day("2027-05-17"),
                LeftOut::Holiday(PublicHoliday::WhitMonday)
            ),
        ]
    );
    assert_eq!(calendar.minutes(), 3 * 180);
}

#[test]
fn the_calendar_stops_with_the_half_day_that_reaches_the_hours() {
    let week = [(Tue, Half::Morning), (Tue, Half::Afternoon)];
    let calendar = generate(&plan("2026-11-23", Until::Minutes(10 * 60), &week)).unwrap();
    assert_eq!(
        days(&calendar),
        ["2026-11-24", "2026-11-24", "2026-12-01", "2026-12-01"]
    );
    assert_eq!(calendar.minutes(), 12 * 60);
    assert_eq!(calendar.halves[0].half, Half::Morning);
}

#[test]
fn the_29th_of_february_is_a_day_like_another() {
    let calendar = generate(&plan(
        "2028-02-28",
        Until::Day(day("2028-03-01")),
        &[(Mon, Half::Morning), (Tue, Half::Morning)],
    ))
    .unwrap();
    assert_eq!(days(&calendar), ["2028-02-28", "2028-02-29"]);
}

#[test]
fn a_half_day_lasts_as_long_on_the_days_when_the_clocks_change() {
    // Sundays 28 March and 31 October 2027.
    for changing in ["2027-03-28", "2027-10-31"] {
        let calendar = generate(&plan(
            changing,
            Until::Day(day(changing)),
            &[(Sun, Half::Morning)],
        ))
        .unwrap();
        assert_eq!(calendar.minutes(), 180);
    }
    let at_two = Hours::new(2 * 60, 4 * 60).unwrap_err();
    assert_eq!(at_two, Refusal::of(RefusalCode::NotAHalfDay, "starts"));
}

#[test]
fn a_half_day_across_midnight_is_refused() {
    for (starts, ends) in [(22 * 60, 60), (540, 540), (23 * 60, 1_441)] {
        let refused = Hours::new(starts, ends).unwrap_err();
        assert_eq!(refused, Refusal::of(RefusalCode::AcrossMidnight, "ends"));
    }
    let whole_day = Hours::new(8 * 60, 18 * 60).unwrap_err();
    assert_eq!(whole_day, Refusal::of(RefusalCode::NotAHalfDay, "ends"));
    assert_eq!(Hours::new(20 * 60, 24 * 60).unwrap().minutes(), 240);
}

#[test]
fn a_plan_that_gives_nothing_or_never_ends_is_refused() {
    let code = |plan: &Plan| generate(plan).unwrap_err().code;
    let monday = [(Mon, Half::Morning)];
    let to = |text: &str| Until::Day(day(text));
    assert_eq!(
        code(&plan("2027-05-03", to("2027-05-21"), &[])),
        RefusalCode::Missing
    );
    assert_eq!(
        code(&plan("2027-05-04", to("2027-05-07"), &monday)),
        RefusalCode::NoHalfDay
    );
    assert_eq!(
        code(&plan("2027-05-04", to("2027-05-03"), &monday)),
        RefusalCode::WrongOrder
    );
    assert_eq!(
        code(&plan("2027-05-04", to("2037-05-03"), &monday)),
        RefusalCode::TooMuch
    );
    assert_eq!(
        code(&plan("2027-05-04", Until::Minutes(4_000_000), &monday)),
        RefusalCode::TooMuch
    );
    let mut overlapping = plan(
        "2027-05-03",
        to("2027-05-21"),
        &[(Mon, Half::Morning), (Fri, Half::Afternoon)],
    );
    overlapping.afternoon = hours(11, 14);
    assert_eq!(code(&overlapping), RefusalCode::WrongOrder);
}

#[test]
fn a_half_day_moved_twice_remembers_the_day_it_was_first_planned_on() {
    let first = session("2027-05-03");
    let moved = first
        .move_to(day("2027-05-10"), Half::Afternoon, hours(14, 17))
        .unwrap();
    assert_eq!(moved.moved_from, Some(day("2027-05-03")));
    let again = moved
        .move_to(day("2027-05-11"), Half::Morning, hours(9, 12))
        .unwrap();
    assert_eq!(again.moved_from, Some(day("2027-05-03")));
    let back = again
        .move_to(day("2027-05-03"), Half::Morning, hours(9, 12))
        .unwrap();
    assert_eq!(back, first);
}

#[test]
fn a_half_day_with_a_register_neither_moves_nor_is_cancelled() {
    let held = ClassSession {
        has_register: true,
        ..session("2027-05-03")
    };
    let refused = Refusal::whole(RefusalCode::HasRegister);
    assert_eq!(
        held.move_to(day("2027-05-10"), Half::Morning, hours(9, 12)),
        Err(refused.clone())
    );
    assert_eq!(held.cancel("Salle fermée"), Err(refused));
    let planned = session("2027-05-03");
    assert_eq!(
        planned.cancel(" ").unwrap_err().code,
        RefusalCode::WithoutReason
    );
    let cancelled = planned.cancel("Salle fermée").unwrap();
    assert!(cancelled.cancelled);
    assert_eq!(
        cancelled.cancel("Encore").unwrap_err().code,
        RefusalCode::Closed
    );
}

#[test]
fn a_cohort_is_shortened_by_half_days_without_register_only() {
    let mut sessions: Vec<ClassSession> = ["2027-05-03", "2027-05-04", "2027-05-10"]
        .iter()
        .enumerate()
        .map(|(n, on)| ClassSession {
            id: ClassSessionId(Uuid::from_u128(n as u128)),
            ..session(on)
        })
        .collect();
    let gone = shorten(&sessions, day("2027-05-04")).unwrap();
    assert_eq!(gone, [sessions[2].id]);
    sessions[2].has_register = true;
    assert_eq!(
        shorten(&sessions, day("2027-05-04")),
        Err(Refusal::of(RefusalCode::HasRegister, "ends_on"))
    );
}

proptest! {
    #[test]
    fn no_half_day_falls_on_a_holiday_a_closure_or_another_day_of_the_week(
        from in 0..4_000_u64, length in 0..400_u64, mask in 1..16_384_u32, closed in 0..300_u64,
    ) {
        let from = day("2024-01-01") + chrono::Days::new(from);
        let last = from + chrono::Days::new(length);
        let week: Vec<(Weekday, Half)> = (0..14_u8)
            .filter(|n| mask & (1 << n) != 0)
            .map(|n| (Weekday::try_from(n / 2).unwrap(), Half::ALL[usize::from(n % 2)]))
            .collect();
        let closure = Closure { first: from + chrono::Days::new(closed), last: from + chrono::Days::new(closed + 9) };
        let plan = Plan {
            from,
            until: Until::Day(last),
            week: week.clone(),
            morning: hours(9, 12),
            afternoon: hours(14, 17),
            closures: vec![closure],
        };
        let wanted = |d: NaiveDate| holiday(d).is_none() && !closure.holds(d);
        let expected: Vec<(NaiveDate, Half)> = from
            .iter_days()
            .take_while(|d| *d <= last)
            .filter(|d| wanted(*d))
            .flat_map(|d| Half::ALL.iter().map(move |h| (d, *h)))
            .filter(|(d, h)| week.contains(&(d.weekday(), *h)))
            .collect();
        match generate(&plan) {
            Ok(calendar) => {
                let found: Vec<_> = calendar.halves.iter().map(|h| (h.day, h.half)).collect();
                prop_assert_eq!(found, expected);
            }
            Err(refusal) => prop_assert!(expected.is_empty(), "{refusal:?}"),
        }
    }
}
