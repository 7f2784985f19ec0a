//! Clues that are not names: where they are looked up, and whether a person satisfies them.

use super::Matched;
use super::card::{self, Card};
use chrono::{Datelike, NaiveDate};
use pignon_domain::date::parse_birth_date;
use rusqlite::{Connection, Result, params};

/// A today for which the year 2000 is past, whatever the clock says.
const LONG_AFTER: NaiveDate = NaiveDate::MAX;

/// One reading of what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Clue {
    /// A file number: its tail without zeros (`412`), or the beginning of the whole (`pm07010412`).
    Number(String),
    /// A birth date.
    Birth(Birth),
    /// The possible beginnings of a phone, E.164 without `+`.
    Phone(Vec<String>),
    /// The last digits of a phone.
    PhoneEnd(String),
    /// The beginning of an e-mail address.
    Email(String),
}

/// A birth date, or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Birth {
    pub year: Option<i32>,
    pub month: Option<u32>,
    pub day: Option<u32>,
}

impl Clue {
    pub fn matched(&self) -> Matched {
        match self {
            Self::Number(_) => Matched::Number,
            Self::Birth(_) => Matched::BirthDate,
            Self::Phone(_) | Self::PhoneEnd(_) => Matched::Phone,
            Self::Email(_) => Matched::Email,
        }
    }

    pub fn fits(&self, person: &Card) -> bool {
        match self {
            Self::Number(number) if number.starts_with('p') => {
                person.number.starts_with(number.as_str())
            }
            Self::Number(tail) => {
                !person.number.is_empty() && card::number_tail(&person.number) == tail
            }
            Self::Birth(birth) => birth.fits(&person.birth),
            Self::Phone(beginnings) => {
                let mut phones = person.phones.split_ascii_whitespace();
                phones.any(|phone| {
                    beginnings
                        .iter()
                        .any(|beginning| phone.starts_with(beginning.as_str()))
                })
            }
            Self::PhoneEnd(end) => person
                .phones
                .split_ascii_whitespace()
                .any(|phone| phone.ends_with(end.as_str())),
            Self::Email(beginning) => person.email.starts_with(beginning.as_str()),
        }
    }

    /// The ranges of `search_key` (kind, beginning) that hold every person who fits; none when the index cannot help (a day and a
    /// month without a year, a number whose tail is not typed yet).
    fn ranges(&self) -> Vec<(i64, String)> {
        match self {
            Self::Number(number) if number.starts_with('p') => match card::number_tail(number) {
                "" => Vec::new(),
                // Still the whole: the tail has not begun.
                tail if tail == number => Vec::new(),
                tail => vec![(card::NUMBER, format!("{tail} {number}"))],
            },
            Self::Number(tail) => vec![(card::NUMBER, format!("{tail} "))],
            Self::Birth(birth) => birth
                .beginning()
                .map(|text| (card::BIRTH, text))
                .into_iter()
                .collect(),
            Self::Phone(beginnings) => beginnings
                .iter()
                .map(|text| (card::PHONE, text.clone()))
                .collect(),
            Self::PhoneEnd(end) => vec![(card::PHONE_BACKWARDS, card::backwards(end))],
            Self::Email(beginning) => vec![(card::EMAIL, beginning.clone())],
        }
    }

    /// Persons who fit, in the order of the keys, at most `most`; `None` when the index cannot enumerate them.
    pub fn persons(&self, conn: &Connection, most: usize) -> Result<Option<Vec<i64>>> {
        let ranges = self.ranges();
        if ranges.is_empty() {
            return Ok(None);
        }
        let mut found = Vec::new();
        let mut statement = conn.prepare_cached(include_str!("key_range.sql"))?;
        for (kind, beginning) in ranges {
            let mut rows = statement.query(params![kind, beginning, after(&beginning)])?;
            while found.len() < most
                && let Some(row) = rows.next()?
            {
                found.push(row.get(0)?);
            }
        }
        Ok(Some(found))
    }
}

impl Birth {
    /// A whole date, as the rules of birth dates read it.
    pub fn day(text: &str, today: NaiveDate) -> Option<Self> {
        let day = parse_birth_date(text, today).ok()?;
        Some(Self {
            year: Some(day.year()),
            month: Some(day.month()),
            day: Some(day.day()),
        })
    }

    /// A day and a month: whole once a year follows them. 2000 had a 29 February.
    pub fn day_of_any_year(text: &str, separator: char) -> Option<Self> {
        let day = parse_birth_date(&format!("{text}{separator}2000"), LONG_AFTER).ok()?;
        Some(Self {
            year: None,
            month: Some(day.month()),
            day: Some(day.day()),
        })
    }

    /// Four digits, from 1900 to this year.
    pub fn year(text: &str, today: NaiveDate) -> Option<Self> {
        let digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        let year = text
            .parse()
            .ok()
            .filter(|year| digits && (1900..=today.year()).contains(year))?;
        Some(Self {
            year: Some(year),
            month: None,
            day: None,
        })
    }

    fn fits(self, birth: &str) -> bool {
        let (Some(year), Some(month), Some(day)) =
            (birth.get(..4), birth.get(4..6), birth.get(6..8))
        else {
            return false;
        };
        self.year.is_none_or(|wanted| year.parse() == Ok(wanted))
            && self.month.is_none_or(|wanted| month.parse() == Ok(wanted))
            && self.day.is_none_or(|wanted| day.parse() == Ok(wanted))
    }

    fn beginning(self) -> Option<String> {
        let mut text = format!("{:04}", self.year?);
        if let (Some(month), Some(day)) = (self.month, self.day) {
            text.push_str(&format!("{month:02}{day:02}"));
        }
        Some(text)
    }
}

/// The first text that sorts after every text beginning like this one.
pub(super) fn after(beginning: &str) -> String {
    format!("{beginning}{}", char::MAX)
}
