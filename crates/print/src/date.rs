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

/// `22 novembre 2026`, `1er mai 2027`, with spaces that do not break.
fn in_words(day: NaiveDate) -> String {
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
    }
}
