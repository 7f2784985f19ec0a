//! What the QR code of a sheet says: which cohort, which half-days, which version, which page. It names nobody.
//!
//! `PIGNON/1/D/<cohort>/20261130/000001/3/1-2/16`: capitals, digits and `/` `-` only, the alphabet that a QR code holds
//! in 5.5 bits a sign; a telephone that reads it shows what it is.

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::Serialize;
use uuid::Uuid;

use super::layout::Layout;

/// Format of the code *and* of the layout it goes with.
pub const FORMAT: u8 = 1;
/// Half-days that one sheet of a week holds: five days.
pub const MOST_HALF_DAYS: usize = 10;
/// Pages that one sheet may have: 999 trainees of a half-day need 63.
pub const MOST_PAGES: u16 = 255;

const NAME: &str = "PIGNON";
/// Days that a sheet of a week may span, the first one included.
const SPAN: i64 = 7;

/// Which of the two forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetForm {
    /// One half-day, upright.
    HalfDay,
    /// The half-days of a week, across the page.
    Week,
}

/// A part of a day. A half-day never goes over midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DayPart {
    /// « Matin ».
    Morning,
    /// « Après-midi ».
    Afternoon,
    /// « Soir ».
    Evening,
}

impl DayPart {
    /// In the order of the day.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];

    fn rank(self) -> u32 {
        match self {
            Self::Morning => 0,
            Self::Afternoon => 1,
            Self::Evening => 2,
        }
    }
}

/// A half-day of a cohort: a cohort has at most one in each part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct HalfDay {
    /// Day, in Paris.
    pub date: NaiveDate,
    /// Part of the day.
    pub part: DayPart,
}

/// What the code of one page says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SheetCode {
    /// The cohort.
    pub cohort: Uuid,
    /// Which form.
    pub form: SheetForm,
    /// Half-days, in order; their places are the columns of the sheet.
    pub half_days: Vec<HalfDay>,
    /// Version of the register that was printed. Whoever reads the sheet compares it with the present one.
    pub version: u32,
    /// Page, from 1.
    pub page: u16,
    /// How many pages the sheet has.
    pub pages: u16,
    /// Trainees on this page.
    pub rows: u16,
}

/// Why there is no such code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeFault {
    /// The text is not one of our codes.
    #[error("not the code of a sheet")]
    Foreign,
    /// One of our codes, of another format.
    #[error("a sheet of format {0}")]
    OtherFormat(u8),
    /// One of our codes, which does not hold together.
    #[error("a code that does not hold together")]
    Broken,
    /// No half-day, too many for the form, two the same, out of order, or more than a week apart.
    #[error("half-days that are not those of one sheet")]
    HalfDays,
    /// Page or rows that the form has not.
    #[error("a page that the sheet has not")]
    Page,
}

impl SheetCode {
    /// Checks what types cannot say.
    ///
    /// # Errors
    /// [`CodeFault::HalfDays`], [`CodeFault::Page`].
    pub fn check(&self) -> Result<(), CodeFault> {
        let most = match self.form {
            SheetForm::HalfDay => 1,
            SheetForm::Week => MOST_HALF_DAYS,
        };
        let (Some(first), Some(last)) = (self.half_days.first(), self.half_days.last()) else {
            return Err(CodeFault::HalfDays);
        };
        let in_order = self.half_days.is_sorted_by(|one, next| one < next);
        let in_a_week = (last.date - first.date).num_days() < SPAN;
        let of_our_time = (2000..=9999).contains(&first.date.year());
        if self.half_days.len() > most || !in_order || !in_a_week || !of_our_time {
            return Err(CodeFault::HalfDays);
        }
        let pages = 1..=self.pages.min(MOST_PAGES);
        if self.pages > MOST_PAGES || !pages.contains(&self.page) {
            return Err(CodeFault::Page);
        }
        let most = Layout::rows_per_page(self.form);
        let full = self.page < self.pages;
        if self.rows == 0 || self.rows > most || (full && self.rows != most) {
            return Err(CodeFault::Page);
        }
        Ok(())
    }

    /// Place in the whole list of trainees of the first one of this page, from 0.
    #[must_use]
    pub fn first_row(&self) -> usize {
        usize::from(self.page.saturating_sub(1)) * usize::from(Layout::rows_per_page(self.form))
    }

    /// Where everything stands on this page.
    #[must_use]
    pub fn layout(&self) -> Layout {
        Layout::of(self.form, self.half_days.len(), usize::from(self.rows))
    }

    /// The text of the QR code.
    ///
    /// # Errors
    /// Those of [`SheetCode::check`].
    pub fn to_text(&self) -> Result<String, CodeFault> {
        self.check()?;
        let first = self.half_days.first().ok_or(CodeFault::HalfDays)?.date;
        let mut held = 0_u32;
        for one in &self.half_days {
            held |= 1 << bit(first, *one).ok_or(CodeFault::HalfDays)?;
        }
        Ok(format!(
            "{NAME}/{FORMAT}/{}/{:X}/{}/{held:06X}/{}/{}-{}/{}",
            match self.form {
                SheetForm::HalfDay => 'D',
                SheetForm::Week => 'S',
            },
            self.cohort.simple(),
            first.format("%Y%m%d"),
            self.version,
            self.page,
            self.pages,
            self.rows,
        ))
    }

    /// Reads the text of a QR code. Only what [`SheetCode::to_text`] writes is accepted, sign for sign.
    ///
    /// # Errors
    /// [`CodeFault`].
    pub fn of_text(text: &str) -> Result<Self, CodeFault> {
        let mut parts = text.split('/');
        if parts.next() != Some(NAME) {
            return Err(CodeFault::Foreign);
        }
        let format = parts.next().and_then(|format| format.parse().ok());
        match format.ok_or(CodeFault::Foreign)? {
            FORMAT => {}
            other => return Err(CodeFault::OtherFormat(other)),
        }
        let parts: Vec<&str> = parts.collect();
        let code = Self::of_parts(&parts).ok_or(CodeFault::Broken)?;
        code.check()?;
        if code.to_text()? == text {
            Ok(code)
        } else {
            Err(CodeFault::Broken)
        }
    }

    fn of_parts(parts: &[&str]) -> Option<Self> {
        let [form, cohort, first, held, version, place, rows] = parts else {
            return None;
        };
        let first = NaiveDate::parse_from_str(first, "%Y%m%d").ok()?;
        let held = u32::from_str_radix(held, 16).ok()?;
        let (page, pages) = place.split_once('-')?;
        Some(Self {
            cohort: Uuid::try_parse(cohort).ok()?,
            form: match *form {
                "D" => SheetForm::HalfDay,
                "S" => SheetForm::Week,
                _ => return None,
            },
            half_days: half_days(first, held)?,
            version: version.parse().ok()?,
            page: page.parse().ok()?,
            pages: pages.parse().ok()?,
            rows: rows.parse().ok()?,
        })
    }
}

/// Which of the bits of a week this half-day is: three a day.
fn bit(first: NaiveDate, half_day: HalfDay) -> Option<u32> {
    let days = u32::try_from((half_day.date - first).num_days()).ok()?;
    (i64::from(days) < SPAN).then(|| days * 3 + half_day.part.rank())
}

fn half_days(first: NaiveDate, held: u32) -> Option<Vec<HalfDay>> {
    let mut all = Vec::new();
    for days in 0..SPAN {
        let date = first.checked_add_signed(TimeDelta::days(days))?;
        all.extend(
            DayPart::ALL
                .map(|part| HalfDay { date, part })
                .into_iter()
                .filter(|one| bit(first, *one).is_some_and(|bit| held & (1 << bit) != 0)),
        );
    }
    Some(all)
}
