//! What the first values of a column look like.

use crate::identity::{contains_nir, email, repaired_postcode};
use crate::import::ImportTarget as T;
use crate::import::vocabulary::{
    education_of, employment_of, origin_of, qpv_of, resource_of, sex_of, stage_of,
};
use crate::import::words::{fold, says_nothing};
use crate::{date, phone};

/// Values looked at in a column.
const LOOKED_AT: usize = 200;
/// Values under which shares prove nothing.
const FEW: usize = 5;

/// The filled values of a column, and what share of them is what, in hundredths.
#[derive(Default)]
pub(super) struct Values {
    pub(super) filled: usize,
    /// 1, 2, 3… down the column.
    pub(super) counts_rows: bool,
    nir: u32,
    phones: u32,
    emails: u32,
    dates: u32,
    births: u32,
    postcodes: u32,
    sexes: u32,
    qpv: u32,
    stages: u32,
    employments: u32,
    resources: u32,
    educations: u32,
    origins: u32,
    addresses: u32,
    paris: u32,
    worded: u32,
    shouted: u32,
}

impl Values {
    pub(super) fn of_column(samples: &[Vec<&str>], column: usize) -> Self {
        let values: Vec<&str> = samples
            .iter()
            .filter_map(|row| row.get(column).map(|cell| cell.trim()))
            .filter(|cell| !says_nothing(&fold(cell)))
            .take(LOOKED_AT)
            .collect();
        let share = |holds: &dyn Fn(&str) -> bool| {
            let times = values.iter().filter(|value| holds(value)).count() * 100;
            u32::try_from(times.checked_div(values.len()).unwrap_or(0)).unwrap_or(0)
        };
        let digits = |value: &str| value.bytes().filter(u8::is_ascii_digit).count();
        let numbers = values
            .iter()
            .enumerate()
            .all(|(at, value)| *value == (at + 1).to_string());
        Self {
            filled: values.len(),
            counts_rows: numbers && values.len() > 1,
            nir: share(&contains_nir),
            phones: share(&|v| {
                digits(v) >= 9 && !is_date(v) && !phone::parse_several(v).is_empty()
            }),
            emails: share(&|v| email(v).is_ok()),
            dates: share(&is_date),
            births: share(&is_birth),
            postcodes: share(&|v| repaired_postcode(v).is_ok_and(|p| !p.zero_restored)),
            sexes: share(&|v| sex_of(v).is_some()),
            qpv: share(&|v| qpv_of(v).is_some()),
            stages: share(&|v| stage_of(v).is_some()),
            employments: share(&|v| employment_of(v).is_some()),
            resources: share(&|v| resource_of(v).is_some()),
            educations: share(&|v| education_of(v).is_some()),
            origins: share(&|v| origin_of(v).is_some()),
            addresses: share(&is_address),
            paris: share(&|v| fold(v).starts_with("paris")),
            worded: share(&|v| v.split_whitespace().count() >= 2 && digits(v) == 0),
            shouted: share(&|v| {
                v.split_whitespace().any(|w| {
                    w.chars().filter(|c| c.is_alphabetic()).count() > 1
                        && !w.chars().any(char::is_lowercase)
                })
            }),
        }
    }

    pub(super) fn hold_nir(&self) -> bool {
        self.nir >= 30
    }

    pub(super) fn several_words(&self) -> bool {
        self.worded >= 60
    }

    /// What a header says, confronted with the values: `None` when they deny it, a better score when they agree.
    pub(super) fn confirm(&self, target: T, score: u32) -> Option<u32> {
        let share = match target {
            T::Phone | T::OtherPhone => self.phones,
            T::Email => self.emails,
            T::BirthDate | T::FirstContactOn | T::LastContactOn => self.dates,
            T::Postcode => self.postcodes,
            T::Sex => self.sexes,
            T::Qpv => self.qpv,
            T::Stage => self.stages,
            T::Employment => self.employments,
            T::Resource => self.resources.max(self.qpv),
            T::Education => self.educations,
            T::Origin => self.origins.max(20),
            T::FullName | T::FamilyName | T::GivenName | T::Referent => {
                let others = self.phones.max(self.emails).max(self.dates);
                return (others < 50).then_some(score);
            }
            T::AddressLine => return (self.emails < 50).then_some(score),
            _ => return Some(score),
        };
        // Postcodes lose their zero in spreadsheets; the header then says what the values cannot.
        let least = if target == T::Postcode { 0 } else { 20 };
        let denied = if self.filled < FEW {
            self.filled > 0 && share == 0 && least > 0
        } else {
            share < least
        };
        (!denied).then(|| score + share / 5)
    }

    /// What the values alone say; `free` when the header says nothing, and more may then be guessed.
    pub(super) fn candidates(&self, free: bool) -> Vec<(u32, T)> {
        let mut found = Vec::new();
        let mut when = |holds: bool, score: u32, targets: &[T]| {
            if holds {
                found.extend(
                    targets
                        .iter()
                        .enumerate()
                        .map(|(rank, target)| (score - u32::try_from(rank).unwrap_or(0), *target)),
                );
            }
        };
        when(self.emails >= 70, 40, &[T::Email]);
        when(self.phones >= 70, 38, &[T::Phone, T::OtherPhone]);
        if free {
            when(self.postcodes >= 80, 36, &[T::Postcode]);
            when(self.births >= 70, 35, &[T::BirthDate]);
            when(
                self.dates >= 70 && self.births < 30,
                34,
                &[T::FirstContactOn, T::LastContactOn],
            );
            when(self.addresses >= 60, 33, &[T::AddressLine]);
            when(self.paris >= 60, 32, &[T::City]);
            when(self.sexes >= 90, 31, &[T::Sex]);
            when(
                self.worded >= 80 && self.shouted >= 60 && self.addresses < 20,
                30,
                &[T::FullName],
            );
        }
        found
    }
}

fn is_date(value: &str) -> bool {
    read_date(value).is_some()
}

/// A year between 1925 and 2009: a person of the age to be followed.
fn is_birth(value: &str) -> bool {
    use chrono::Datelike;
    read_date(value).is_some_and(|day| (1925..=2009).contains(&day.year()))
}

/// With a fixed today: only the shape and the century matter here.
fn read_date(value: &str) -> Option<chrono::NaiveDate> {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 1, 1)?;
    if value.bytes().filter(u8::is_ascii_digit).count() < 4 {
        return None;
    }
    date::of_excel_serial(value)
        .filter(|_| value.len() >= 5 && value.starts_with(['2', '3', '4']))
        .or_else(|| date::parse_day(value, today).ok())
}

fn is_address(value: &str) -> bool {
    const WAYS: [&str; 22] = [
        "rue",
        "avenue",
        "av",
        "bd",
        "boulevard",
        "blvd",
        "place",
        "pl",
        "passage",
        "impasse",
        "quai",
        "villa",
        "cite",
        "square",
        "allee",
        "chemin",
        "cour",
        "faubourg",
        "fg",
        "route",
        "r",
        "residence",
    ];
    let folded = fold(value);
    folded.starts_with(|c: char| c.is_ascii_digit())
        && folded.split(' ').take(4).any(|word| WAYS.contains(&word))
}
