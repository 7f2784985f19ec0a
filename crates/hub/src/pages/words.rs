//! French dates and lists, as the pages write them.

use chrono::{DateTime, Datelike, Timelike, Utc};
use chrono_tz::Europe::Paris;
use pignon_summary::Period;

/// `22 novembre 2026 à 14 h 30`, in Paris, with the spaces that must not break.
pub(super) fn moment(at: DateTime<Utc>) -> String {
    let at = at.with_timezone(&Paris);
    format!(
        "{} à\u{a0}{}\u{a0}h\u{a0}{:02}",
        day(at.to_utc()),
        at.hour(),
        at.minute()
    )
}

/// `1er novembre 2026`, in Paris.
pub(super) fn day(at: DateTime<Utc>) -> String {
    let at = at.with_timezone(&Paris).date_naive();
    let first = if at.day() == 1 { "er" } else { "" };
    let month = Period::of(at).map(Period::label).unwrap_or_default();
    format!("{}{first}\u{a0}{month}", at.day())
}

/// The month it is in Paris.
pub(super) fn this_month(now: DateTime<Utc>) -> Option<Period> {
    Period::of(now.with_timezone(&Paris).date_naive()).ok()
}

/// A stored time (RFC 3339) as [`moment`] writes it; as it is stored if it cannot be read.
pub(super) fn stored_moment(text: &str) -> String {
    text.parse().map_or_else(|_| text.to_owned(), moment)
}

/// `Octobre 2026`, for the beginning of a line.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Months as a person tells them, given from the first to the last: `août 2026`, `mai à août 2026`,
/// `novembre 2025 à août 2026 et octobre 2026`. Beyond three stretches, how many months there are.
pub(super) fn stretches(months: &[Period]) -> String {
    let mut stretches: Vec<(Period, Period)> = Vec::new();
    for month in months {
        match stretches.last_mut() {
            Some((_, end)) if end.next() == Some(*month) => *end = *month,
            _ => stretches.push((*month, *month)),
        }
    }
    let told: Vec<String> = stretches
        .iter()
        .map(|(start, end)| stretch(*start, *end))
        .collect();
    match told.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] if most.len() < 3 => format!("{} et {last}", most.join(", ")),
        [.., last] => format!("{}\u{a0}mois, dont {last}", months.len()),
    }
}

fn stretch(start: Period, end: Period) -> String {
    if start == end {
        return end.label();
    }
    let (start, end) = (start.label(), end.label());
    let year = |label: &str| label.split('\u{a0}').next_back().map(str::to_owned);
    let short = start
        .split('\u{a0}')
        .next()
        .filter(|_| year(&start) == year(&end));
    format!("{} à\u{a0}{end}", short.unwrap_or(&start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_told_in_paris_and_in_french() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(
            moment(at("2026-11-22T13:05:00Z")),
            "22\u{a0}novembre\u{a0}2026 à\u{a0}14\u{a0}h\u{a0}05"
        );
        assert_eq!(
            moment(at("2026-07-31T22:30:00Z")),
            "1er\u{a0}août\u{a0}2026 à\u{a0}0\u{a0}h\u{a0}30"
        );
    }

    #[test]
    fn months_are_told_in_stretches() {
        let told = |months: &[&str]| {
            let months: Vec<Period> = months.iter().map(|m| m.parse().unwrap()).collect();
            stretches(&months).replace('\u{a0}', " ")
        };
        assert_eq!(told(&[]), "");
        assert_eq!(told(&["2026-08"]), "août 2026");
        assert_eq!(
            told(&["2026-05", "2026-06", "2026-08"]),
            "mai à juin 2026 et août 2026"
        );
        assert_eq!(
            told(&["2025-12", "2026-01"]),
            "décembre 2025 à janvier 2026"
        );
        assert_eq!(
            told(&["2026-01", "2026-03", "2026-05", "2026-07", "2026-08"]),
            "5 mois, dont juillet à août 2026"
        );
    }
}
