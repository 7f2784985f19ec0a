//! Days as people type and read them (U5): `12/03/1985`, `12 mars 85`, `demain`, `+15j`, `lundi`; and as we write them.
//!
//! Today is always given: nothing here knows the clock. Day first, as in France; a text that only makes sense month
//! first (`12/25/1985`) is refused rather than guessed, since its neighbours would then be read wrong.

mod spoken;
mod written;

use chrono::{Datelike, Days, NaiveDate};

use spoken::spoken;
use written::{Written, Year};

use crate::RefusalCode;

/// Reads a day, past or future.
///
/// # Errors
/// [`RefusalCode::NotADate`].
pub fn parse_day(text: &str, today: NaiveDate) -> Result<NaiveDate, RefusalCode> {
    let text = text.trim();
    if let Some(written) = Written::read(text) {
        return written.near(today).ok_or(RefusalCode::NotADate);
    }
    spoken(&fold(text), today).ok_or(RefusalCode::NotADate)
}

/// Reads a birth date: a year of two digits is always in the past, relative words mean nothing.
///
/// # Errors
/// [`RefusalCode::NotADate`], [`RefusalCode::DateInTheFuture`], [`RefusalCode::DateTooOld`] (before 1900).
pub fn parse_birth_date(text: &str, today: NaiveDate) -> Result<NaiveDate, RefusalCode> {
    let written = Written::read(text.trim()).ok_or(RefusalCode::NotADate)?;
    let day = match written.year {
        Year::Full(year) => written.in_year(year),
        Year::Short(short) => {
            let century = today.year() / 100 * 100;
            let recent = written.in_year(century + short).filter(|day| *day <= today);
            recent.or_else(|| written.in_year(century - 100 + short))
        }
        Year::Unsaid => None,
    };
    bounded(day.ok_or(RefusalCode::NotADate)?, 1900, today)
}

/// Reads the day of something that happened (a contact).
///
/// # Errors
/// [`RefusalCode::NotADate`], [`RefusalCode::DateInTheFuture`], [`RefusalCode::DateTooOld`] (before 2000).
pub fn parse_past_day(text: &str, today: NaiveDate) -> Result<NaiveDate, RefusalCode> {
    let text = text.trim();
    let day = match Written::read(text) {
        // `12/3` typed in January is the 12th of March of last year: what happened is not to come.
        Some(written) if matches!(written.year, Year::Unsaid) => {
            let this = written.in_year(today.year()).filter(|day| *day <= today);
            this.or_else(|| written.in_year(today.year() - 1))
                .ok_or(RefusalCode::NotADate)?
        }
        _ => parse_day(text, today)?,
    };
    bounded(day, 2000, today)
}

/// Reads the day by which something is to be done: today or later. A day and a month without a year are the next ones.
///
/// # Errors
/// [`RefusalCode::NotADate`], [`RefusalCode::DateTooOld`] (before today).
pub fn parse_day_to_come(text: &str, today: NaiveDate) -> Result<NaiveDate, RefusalCode> {
    let text = text.trim();
    let day = match Written::read(text) {
        Some(written) if matches!(written.year, Year::Unsaid) => (0..=8)
            // Eight years at most lie between two 29ths of February.
            .filter_map(|ahead| written.in_year(today.year() + ahead))
            .find(|day| *day >= today)
            .ok_or(RefusalCode::NotADate)?,
        _ => parse_day(text, today)?,
    };
    if day < today {
        Err(RefusalCode::DateTooOld)
    } else {
        Ok(day)
    }
}

/// Reads the day of something that is planned: without a year, the next one, unless it is of the last thirty days, which
/// one still writes down.
///
/// # Errors
/// [`RefusalCode::NotADate`].
pub fn parse_planned_day(text: &str, today: NaiveDate) -> Result<NaiveDate, RefusalCode> {
    match Written::read(text.trim()) {
        Some(written) if matches!(written.year, Year::Unsaid) => {
            let since = today - Days::new(30);
            (today.year() - 1..=today.year() + 1)
                .filter_map(|year| written.in_year(year))
                .find(|day| *day >= since)
                .ok_or(RefusalCode::NotADate)
        }
        _ => parse_day(text, today),
    }
}

/// The day of an Excel serial number (days since 30 December 1899), between 1900 and 2100; for imports only: typed by
/// a person, `45000` is no date.
#[must_use]
pub fn of_excel_serial(text: &str) -> Option<NaiveDate> {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !(4..=5).contains(&whole.len()) || !digits(whole) || !digits(fraction) {
        return None;
    }
    let serial: u64 = whole.parse().ok()?;
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(serial))?;
    (1900..=2100).contains(&day.year()).then_some(day)
}

/// `12 mars 2027`, `1er mars 2027`.
#[must_use]
pub fn long(day: NaiveDate) -> String {
    let ordinal = if day.day() == 1 { "er" } else { "" };
    format!(
        "{}{ordinal} {} {}",
        day.day(),
        MONTHS[day.month0() as usize],
        day.year()
    )
}

/// `octobre 2026` for `2026-10`; `None` when this is not a month.
#[must_use]
pub fn month_label(month: &str) -> Option<String> {
    let (year, month) = month.split_once('-')?;
    let year: u16 = (year.len() == 4).then(|| year.parse().ok())??;
    let month: usize = (month.len() == 2).then(|| month.parse().ok())??;
    Some(format!("{} {year}", MONTHS.get(month.checked_sub(1)?)?))
}

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

fn bounded(day: NaiveDate, first_year: i32, today: NaiveDate) -> Result<NaiveDate, RefusalCode> {
    if day > today {
        Err(RefusalCode::DateInTheFuture)
    } else if day.year() < first_year {
        Err(RefusalCode::DateTooOld)
    } else {
        Ok(day)
    }
}

/// Small letters without accents, one space between words.
fn fold(text: &str) -> String {
    let plain = deunicode::deunicode(text).to_ascii_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn today() -> NaiveDate {
        day("2026-11-22") // a Sunday
    }

    #[test]
    fn typed_days_are_forgiven() {
        for (text, expected) in [
            ("2026-03-12", "2026-03-12"),
            ("12/03/1985", "1985-03-12"),
            ("12-3-85", "1985-03-12"),
            ("12.03.1985", "1985-03-12"),
            (" 12 03 1985 ", "1985-03-12"),
            ("12031985", "1985-03-12"),
            ("19850312", "1985-03-12"),
            ("12 mars 1985", "1985-03-12"),
            ("1er avril 2024", "2024-04-01"),
            ("le 3 févr. 25", "2025-02-03"),
            ("lundi 12 août 2024", "2024-08-12"),
            ("2026-03-12 14:30", "2026-03-12"),
            ("2026-03-12T14:30:00Z", "2026-03-12"),
            ("12/03/2026 14h30", "2026-03-12"),
            ("12/3", "2027-03-12"),
            ("12/10", "2026-10-12"),
            ("12/03/30", "2030-03-12"),
            ("aujourd’hui", "2026-11-22"),
            ("Demain", "2026-11-23"),
            ("hier", "2026-11-21"),
            ("lundi", "2026-11-23"),
            ("dimanche", "2026-11-29"),
            ("mardi dernier", "2026-11-17"),
            ("dimanche dernier", "2026-11-15"),
            ("+15j", "2026-12-07"),
            ("+2s", "2026-12-06"),
            ("1m", "2026-12-22"),
            ("+1an", "2027-11-22"),
            ("dans 3 mois", "2027-02-22"),
            ("il y a 3 jours", "2026-11-19"),
            ("la semaine prochaine", "2026-11-29"),
            ("mois prochain", "2026-12-22"),
            ("fin du mois", "2026-11-30"),
        ] {
            assert_eq!(parse_day(text, today()), Ok(day(expected)), "{text}");
        }
        for text in [
            "",
            "bientôt",
            "31/02/2024",
            "12/25/1985",
            "45000",
            "1/2/3/4",
            "mars 2024",
            "12",
            "999999j",
        ] {
            assert_eq!(
                parse_day(text, today()),
                Err(RefusalCode::NotADate),
                "{text}"
            );
        }
    }

    #[test]
    fn a_birth_is_past_and_not_before_1900() {
        assert_eq!(parse_birth_date("12/03/85", today()), Ok(day("1985-03-12")));
        assert_eq!(parse_birth_date("12/03/05", today()), Ok(day("2005-03-12")));
        assert_eq!(parse_birth_date("12/03/27", today()), Ok(day("1927-03-12")));
        assert_eq!(
            parse_birth_date("12/03/2027", today()),
            Err(RefusalCode::DateInTheFuture)
        );
        assert_eq!(
            parse_birth_date("12/03/1885", today()),
            Err(RefusalCode::DateTooOld)
        );
        assert_eq!(
            parse_birth_date("12/03", today()),
            Err(RefusalCode::NotADate)
        );
        assert_eq!(
            parse_birth_date("hier", today()),
            Err(RefusalCode::NotADate)
        );
    }

    #[test]
    fn a_contact_is_not_to_come() {
        assert_eq!(parse_past_day("12/12", today()), Ok(day("2025-12-12")));
        assert_eq!(parse_past_day("hier", today()), Ok(day("2026-11-21")));
        assert_eq!(
            parse_past_day("demain", today()),
            Err(RefusalCode::DateInTheFuture)
        );
        assert_eq!(
            parse_past_day("12/03/1999", today()),
            Err(RefusalCode::DateTooOld)
        );
    }

    #[test]
    fn what_is_planned_is_to_come_or_of_late() {
        assert_eq!(parse_planned_day("1/7", today()), Ok(day("2027-07-01")));
        assert_eq!(parse_planned_day("20/11", today()), Ok(day("2026-11-20")));
        assert_eq!(
            parse_planned_day("3 janvier", today()),
            Ok(day("2027-01-03"))
        );
        assert_eq!(
            parse_planned_day("1/7/2026", today()),
            Ok(day("2026-07-01"))
        );
        assert_eq!(parse_planned_day("demain", today()), Ok(day("2026-11-23")));
        let new_year = day("2027-01-05");
        assert_eq!(parse_planned_day("20/12", new_year), Ok(day("2026-12-20")));
    }

    #[test]
    fn excel_serials_are_days_only_where_asked() {
        assert_eq!(of_excel_serial("46093"), Some(day("2026-03-12")));
        assert_eq!(of_excel_serial("31118.5"), Some(day("1985-03-12")));
        assert_eq!(of_excel_serial("612345678"), None);
        assert_eq!(of_excel_serial("12/3"), None);
    }

    #[test]
    fn days_and_months_are_written_in_french() {
        assert_eq!(long(day("2027-03-12")), "12 mars 2027");
        assert_eq!(long(day("2026-08-01")), "1er août 2026");
        assert_eq!(month_label("2026-10").as_deref(), Some("octobre 2026"));
        assert_eq!(month_label("2026-13"), None);
        assert_eq!(month_label("2026-00"), None);
    }
}
