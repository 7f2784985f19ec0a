use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::academy::calendar::Hours;
use crate::academy::words::Half;
use crate::ids::{ClassSessionId, PersonId};

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

fn id(n: u128) -> EnrolmentId {
    EnrolmentId(Uuid::from_u128(n))
}

fn session() -> ClassSession {
    ClassSession {
        id: ClassSessionId(Uuid::from_u128(9)),
        day: "2026-11-23".parse().unwrap(),
        half: Half::Morning,
        hours: Hours::new(9 * 60, 12 * 60).unwrap(),
        moved_from: None,
        cancelled: false,
        has_register: false,
    }
}

fn line(n: u128, mark: Mark, late: Option<u16>) -> Line {
    Line {
        enrolment: id(n),
        mark,
        late,
    }
}

const ROSTER: fn() -> [EnrolmentId; 3] = || [id(1), id(2), id(3)];
const NOW: fn() -> NaiveDateTime = || at("2026-11-23T09:05");

#[test]
fn everyone_is_present_save_the_exceptions() {
    let asked = [line(2, Mark::Late, Some(15))];
    let filled = fill(&session(), false, &ROSTER(), &[], &asked, NOW()).unwrap();
    assert_eq!(
        filled,
        [Line::present(id(1)), asked[0], Line::present(id(3))]
    );
}

#[test]
fn a_register_filled_again_keeps_what_it_said_of_the_others() {
    let saved = [line(2, Mark::Justified, None), line(3, Mark::Excused, None)];
    let asked = [line(3, Mark::Present, None)];
    let filled = fill(&session(), false, &ROSTER(), &saved, &asked, NOW()).unwrap();
    assert_eq!(filled, [Line::present(id(1)), saved[0], asked[0]]);
}

#[test]
fn the_register_of_a_half_day_to_come_is_refused_until_an_hour_before() {
    let on = |now| fill(&session(), false, &ROSTER(), &[], &[], at(now));
    assert_eq!(
        on("2026-11-23T07:59").unwrap_err().code,
        RefusalCode::NotYetHeld
    );
    assert!(on("2026-11-23T08:00").is_ok());
    // Days afterwards is fine: the network or the trainer may have been away.
    assert!(on("2026-12-03T08:00").is_ok());
}

#[test]
fn an_excuse_is_taken_before_the_half_day_and_the_register_opens_with_it() {
    let excused = excuse(&session(), false, &ROSTER(), id(2)).unwrap();
    assert_eq!(open(&ROSTER(), &[excused])[1].mark, Mark::Excused);
    assert_eq!(
        excuse(&session(), false, &ROSTER(), id(7))
            .unwrap_err()
            .code,
        RefusalCode::Unknown
    );
}

#[test]
fn a_closed_sheet_and_a_cancelled_half_day_take_nothing() {
    let closed = fill(&session(), true, &ROSTER(), &[], &[], NOW());
    assert_eq!(closed.unwrap_err().code, RefusalCode::SheetClosed);
    let cancelled = ClassSession {
        cancelled: true,
        ..session()
    };
    let refused = fill(&cancelled, false, &ROSTER(), &[], &[], NOW());
    assert_eq!(refused.unwrap_err().code, RefusalCode::Closed);
}

#[test]
fn a_delay_has_minutes_and_nothing_else_has() {
    let code = |asked: Line| {
        fill(&session(), false, &ROSTER(), &[], &[asked], NOW())
            .unwrap_err()
            .code
    };
    for wrong in [
        line(1, Mark::Late, None),
        line(1, Mark::Late, Some(0)),
        line(1, Mark::Late, Some(180)),
        line(1, Mark::Present, Some(5)),
    ] {
        assert_eq!(code(wrong), RefusalCode::NotANumber, "{wrong:?}");
    }
    assert_eq!(code(line(8, Mark::Present, None)), RefusalCode::Unknown);
    let twice = [line(1, Mark::Present, None), line(1, Mark::Justified, None)];
    let refused = fill(&session(), false, &ROSTER(), &[], &twice, NOW());
    assert_eq!(refused.unwrap_err().code, RefusalCode::Unknown);
}

#[test]
fn who_the_register_names_stays_on_it_once_they_have_no_place() {
    let on: NaiveDate = "2026-11-01".parse().unwrap();
    let enrolled = |n: u128| {
        Enrolment::apply(id(n), PersonId(Uuid::from_u128(n)), on, on)
            .and_then(|e| e.enrol(on, 5, None, on))
            .unwrap()
    };
    let all = [enrolled(1), enrolled(2)];
    let saved = [Line::present(id(2)), Line::present(id(4))];
    let found = roster(&session(), &all, Some(1), &saved, &BTreeSet::new());
    assert_eq!(found, [id(1), id(2), id(4)]);
}
