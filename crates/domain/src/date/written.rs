//! Days written with a day and a month, in figures or in words.

use chrono::{Datelike, NaiveDate};

use super::fold;
use super::spoken::weekday;

#[derive(Clone, Copy)]
pub(super) enum Year {
    Full(i32),
    Short(i32),
    Unsaid,
}

/// A day written with its day and its month.
pub(super) struct Written {
    day: u32,
    month: u32,
    pub(super) year: Year,
}

impl Written {
    pub(super) fn read(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if !bytes.iter().any(u8::is_ascii_digit) || text.len() > 40 {
            return None;
        }
        Self::digits(date_part(text)).or_else(|| Self::words(&fold(text)))
    }

    /// `2026-03-12`, `12/03/1985`, `12-3-85`, `12.03`, `12031985`.
    fn digits(text: &str) -> Option<Self> {
        let mut parts = [""; 3];
        let mut count = 0;
        for part in text
            .split(['/', '-', '.', ' '])
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            if count == 3 || part.len() > 8 || !part.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            parts[count] = part;
            count += 1;
        }
        let number = |text: &str| text.parse::<u32>().ok();
        match (count, parts) {
            (1, [whole, ..]) if whole.len() == 8 => {
                let (day, month, year) = (
                    number(&whole[..2])?,
                    number(&whole[2..4])?,
                    number(&whole[4..])?,
                );
                if (1900..=2100).contains(&year) && (1..=12).contains(&month) {
                    return Some(Self {
                        day,
                        month,
                        year: Year::Full(year.cast_signed()),
                    });
                }
                let (year, month, day) = (
                    number(&whole[..4])?,
                    number(&whole[4..6])?,
                    number(&whole[6..])?,
                );
                Some(Self {
                    day,
                    month,
                    year: Year::Full(year.cast_signed()),
                })
            }
            (3, [year, month, day]) if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
                Some(Self {
                    day: number(day)?,
                    month: number(month)?,
                    year: Year::Full(year.parse().ok()?),
                })
            }
            (3, [day, month, year]) if day.len() <= 2 && month.len() <= 2 => Some(Self {
                day: number(day)?,
                month: number(month)?,
                year: Self::year(year)?,
            }),
            (2, [day, month, _])
                if day.len() <= 2 && month.len() <= 2 && text.contains(['/', '-', '.']) =>
            {
                Some(Self {
                    day: number(day)?,
                    month: number(month)?,
                    year: Year::Unsaid,
                })
            }
            _ => None,
        }
    }

    /// `12 mars 1985`, `1er avril 2024`, `lundi 3 févr. 25`.
    fn words(folded: &str) -> Option<Self> {
        let mut words = folded
            .split([' ', '-', '/', '.', ','])
            .filter(|word| !word.is_empty());
        let mut first = words.next()?;
        if first == "le" {
            first = words.next()?;
        }
        if weekday(first).is_some() {
            first = words.next()?;
        }
        let day = first.strip_suffix("er").unwrap_or(first).parse().ok()?;
        let month = month_of(words.next()?)?;
        let year = words.next().map_or(Some(Year::Unsaid), Self::year)?;
        words.next().is_none().then_some(Self { day, month, year })
    }

    fn year(text: &str) -> Option<Year> {
        let number = text.parse().ok()?;
        match text.len() {
            4 => Some(Year::Full(number)),
            2 => Some(Year::Short(number)),
            _ => None,
        }
    }

    pub(super) fn in_year(&self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// The day nearest to today when the year is unsaid; within 80 years past and 19 to come for two digits.
    pub(super) fn near(&self, today: NaiveDate) -> Option<NaiveDate> {
        match self.year {
            Year::Full(year) => self.in_year(year),
            Year::Short(short) => {
                let oldest = today.year() - 80;
                self.in_year(oldest + (short - oldest).rem_euclid(100))
            }
            Year::Unsaid => (-1..=1)
                .filter_map(|shift| self.in_year(today.year() + shift))
                .min_by_key(|day| (*day - today).num_days().abs()),
        }
    }
}

/// Without the time that spreadsheets and web pages add: `2026-03-12T14:30:00Z`, `12/03/2026 14:30`.
fn date_part(text: &str) -> &str {
    let cut = text.find('T').filter(|&at| at >= 8).or_else(|| {
        let at = text.find(' ')?;
        let time = text[at..].trim();
        let clock = time.contains([':', 'h'])
            && time
                .bytes()
                .all(|b| b.is_ascii_digit() || b":.hmsZ+ ".contains(&b));
        clock.then_some(at)
    });
    cut.map_or(text, |at| &text[..at])
}

fn month_of(word: &str) -> Option<u32> {
    const FOLDED: [&str; 12] = [
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ];
    let at = match word {
        "fev" | "fevr" => 1,
        "juil" => 6,
        _ if word.len() >= 3 => FOLDED.iter().position(|month| month.starts_with(word))?,
        _ => return None,
    };
    // `jui` could be juin or juillet.
    (word != "jui").then(|| u32::try_from(at).map_or(1, |at| at + 1))
}
