//! Of which house, of which month: the two names every summary bears.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

/// Not the code of a Maison (`M` and two digits), or not a month (`2026-10`, from 2000 to 2099).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("neither the code of a Maison nor a month")]
pub struct BadName;

/// Code of a Maison: `M01`..`M99` (there are twelve; the City may open others without a change here).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MaisonCode([u8; 3]);

impl FromStr for MaisonCode {
    type Err = BadName;

    fn from_str(text: &str) -> Result<Self, BadName> {
        match text.as_bytes() {
            [b'M', a @ b'0'..=b'9', b @ b'0'..=b'9'] if (*a, *b) != (b'0', b'0') => {
                Ok(Self([b'M', *a, *b]))
            }
            _ => Err(BadName),
        }
    }
}

impl fmt::Display for MaisonCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|b| write!(f, "{}", char::from(*b)))
    }
}

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    year: i32,
    month: u32,
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

impl Period {
    /// The month of a year, `month` from 1 to 12.
    ///
    /// # Errors
    /// [`BadName`] outside 2000..=2099 or 1..=12.
    pub fn new(year: i32, month: u32) -> Result<Self, BadName> {
        if (2000..=2099).contains(&year) && (1..=12).contains(&month) {
            Ok(Self { year, month })
        } else {
            Err(BadName)
        }
    }

    /// The month in which a day falls.
    ///
    /// # Errors
    /// [`BadName`] outside 2000..=2099.
    pub fn of(day: NaiveDate) -> Result<Self, BadName> {
        Self::new(day.year(), day.month())
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or_default()
    }

    /// The day after its last day: a period is `[first_day, end)`.
    #[must_use]
    pub fn end(self) -> NaiveDate {
        self.first_day() + Months::new(1)
    }

    /// The month after, if the calendar of [`Period::new`] holds it.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::of(self.end()).ok()
    }

    /// The month before, if the calendar of [`Period::new`] holds it.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::of(self.first_day() - Months::new(1)).ok()
    }

    /// French words: "octobre 2026".
    #[must_use]
    pub fn label(self) -> String {
        format!("{}\u{a0}{}", MONTHS[self.month as usize - 1], self.year)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Period {
    type Err = BadName;

    fn from_str(text: &str) -> Result<Self, BadName> {
        let all_digits = |t: &str| t.bytes().all(|c| c.is_ascii_digit());
        match text.split_once('-') {
            Some((year, month))
                if year.len() == 4 && month.len() == 2 && all_digits(year) && all_digits(month) =>
            {
                Self::new(
                    year.parse().map_err(|_| BadName)?,
                    month.parse().map_err(|_| BadName)?,
                )
            }
            _ => Err(BadName),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_back_as_written() {
        let october: Period = "2026-10".parse().unwrap();
        assert_eq!(
            (october.to_string(), october.label()),
            ("2026-10".into(), "octobre\u{a0}2026".into())
        );
        for bad in [
            "2026-13",
            "2026-00",
            "2026-1",
            "1999-12",
            "2100-01",
            "+026-10",
            "2026-10-01",
            "",
            "é026-10",
        ] {
            assert_eq!(bad.parse::<Period>(), Err(BadName), "{bad}");
        }
    }

    #[test]
    fn december_is_followed_by_january() {
        let december: Period = "2026-12".parse().unwrap();
        assert_eq!(december.next(), "2027-01".parse().ok());
        assert_eq!(december.next().and_then(Period::previous), Some(december));
        assert_eq!("2099-12".parse::<Period>().unwrap().next(), None);
    }

    #[test]
    fn a_maison_is_an_m_and_two_digits() {
        assert_eq!("M07".parse::<MaisonCode>().unwrap().to_string(), "M07");
        for bad in ["M00", "M7", "m07", "M007", "", "Mé"] {
            assert_eq!(bad.parse::<MaisonCode>(), Err(BadName), "{bad}");
        }
    }
}
