//! Days as French writes them.

use chrono::{Datelike, NaiveDate};
use serde::Serializer;

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const WEEKDAYS: [&str; 7] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];

/// `lundi 30 novembre 2026`.
pub(crate) fn with_weekday(day: NaiveDate) -> String {
    let weekday = WEEKDAYS[day.weekday().num_days_from_monday() as usize];
    format!("{weekday}\u{a0}{}", in_words(day))
}

/// `lun. 30/11`.
pub(crate) fn short(day: NaiveDate) -> String {
    let weekday = &WEEKDAYS[day.weekday().num_days_from_monday() as usize][..3];
    format!("{weekday}.\u{a0}{}", day.format("%d/%m"))
}

/// `22 novembre 2026`, `1er mai 2027`, with spaces that do not break.
pub(crate) fn in_words(day: NaiveDate) -> String {
    let first = if day.day() == 1 { "er" } else { "" };
    let month = MONTHS[day.month0() as usize];
    format!("{}{first}\u{a0}{month}\u{a0}{}", day.day(), day.year())
}

/// For `serde(serialize_with)`.
pub(crate) fn words<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&in_words(*day))
}

/// For `serde(serialize_with)`.
pub(crate) fn words_if_any<S: Serializer>(
    day: &Option<NaiveDate>,
    to: S,
) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => words(day, to),
        None => to.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_in_french() {
        let day = |y, m, d| in_words(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        assert_eq!(day(2026, 11, 22), "22\u{a0}novembre\u{a0}2026");
        assert_eq!(day(2027, 5, 1), "1er\u{a0}mai\u{a0}2027");
        let monday = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        assert_eq!(
            with_weekday(monday),
            "lundi\u{a0}30\u{a0}novembre\u{a0}2026"
        );
        assert_eq!(short(monday), "lun.\u{a0}30/11");
    }
}
