//! Hours and days as people type them.

use super::*;
use proptest::prelude::*;

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap() // a Sunday
}

fn at(text: &str) -> NaiveDateTime {
    read_moment(text).unwrap()
}

#[test]
fn an_hour_is_understood_as_people_write_it() {
    for (text, expected) in [
        ("9h", "2026-11-22T09:00"),
        ("9h30", "2026-11-22T09:30"),
        ("14:00", "2026-11-22T14:00"),
        ("14 h 30", "2026-11-22T14:30"),
        ("à 14h", "2026-11-22T14:00"),
        ("midi", "2026-11-22T12:00"),
        ("demain 14h", "2026-11-23T14:00"),
        ("Demain à 14 h", "2026-11-23T14:00"),
        ("lun 9h30", "2026-11-23T09:30"),
        ("lundi 9h30", "2026-11-23T09:30"),
        ("mercredi prochain 8h05", "2026-11-25T08:05"),
        ("dimanche 10h", "2026-11-29T10:00"),
        ("12/3 10h", "2027-03-12T10:00"),
        ("12 mars 2027 à 16h45", "2027-03-12T16:45"),
        ("le 3 décembre 11h", "2026-12-03T11:00"),
        ("+15j 9h", "2026-12-07T09:00"),
        ("9h30 demain", "2026-11-23T09:30"),
        ("2026-12-01T18:15", "2026-12-01T18:15"),
        ("hier 17h", "2026-11-21T17:00"),
    ] {
        assert_eq!(parse_moment(text, today()), Ok(at(expected)), "{text}");
    }
    for (text, code) in [
        ("", RefusalCode::NotATime),
        ("demain", RefusalCode::NotATime),
        ("dimanche", RefusalCode::NotATime),
        ("25h", RefusalCode::NotATime),
        ("9h75", RefusalCode::NotATime),
        ("14:3", RefusalCode::NotATime),
        ("129h", RefusalCode::NotATime),
        ("bientôt 9h", RefusalCode::NotADate),
        ("31/02/2027 9h", RefusalCode::NotADate),
    ] {
        assert_eq!(parse_moment(text, today()), Err(code), "{text}");
    }
}

#[test]
fn a_duration_is_understood_as_people_write_it() {
    for (text, expected) in [
        ("", None),
        ("45", Some(45)),
        ("45 min", Some(45)),
        ("1h", Some(60)),
        ("1 h 30", Some(90)),
        ("1h05min", Some(65)),
    ] {
        assert_eq!(parse_minutes(text), Ok(expected), "{text}");
    }
    for text in ["h", "une heure", "99h", "-5", "1.5", "12345"] {
        assert!(parse_minutes(text).is_err(), "{text}");
    }
}

#[test]
fn a_moment_is_said_in_french() {
    assert_eq!(
        say_moment(at("2026-11-23T09:30"), today()),
        "lundi 23 novembre à 9\u{a0}h\u{a0}30"
    );
    assert_eq!(
        say_moment(at("2027-03-01T14:00"), today()),
        "lundi 1er mars 2027 à 14\u{a0}h"
    );
}

#[test]
fn nobody_came_or_failed_to_before_the_day() {
    let tomorrow = today().succ_opt().unwrap();
    assert!(settle(AppointmentStatus::Came, tomorrow, today()).is_err());
    assert!(settle(AppointmentStatus::Absent, tomorrow, today()).is_err());
    assert!(settle(AppointmentStatus::Excused, tomorrow, today()).is_ok());
    assert!(settle(AppointmentStatus::Came, today(), today()).is_ok());
}

#[test]
fn one_after_the_other_is_no_overlap() {
    let slot = |from: &str, minutes| Slot {
        at: at(from),
        minutes,
    };
    let morning = slot("2026-11-23T09:00", 60);
    assert!(!morning.overlaps(slot("2026-11-23T10:00", 30)));
    assert!(!morning.overlaps(slot("2026-11-23T08:30", 30)));
    assert!(morning.overlaps(slot("2026-11-23T09:59", 5)));
    assert!(morning.overlaps(slot("2026-11-23T08:00", 240)));
}

proptest! {
    #[test]
    fn whatever_is_typed_is_read_or_refused(text in ".{0,40}") {
        let _ = parse_moment(&text, today());
    }

    #[test]
    fn what_is_kept_is_read_again(minutes in 0_i64..60 * 24 * 365 * 20) {
        let moment = at("2020-01-01T00:00") + Duration::minutes(minutes);
        prop_assert_eq!(read_moment(&write_moment(moment)), Some(moment));
        prop_assert_eq!(parse_moment(&write_moment(moment), today()), Ok(moment));
    }
}
