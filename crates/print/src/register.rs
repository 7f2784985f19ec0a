//! The sheet of the register (*feuille d’émargement*, P5.4): one half-day or one week of a cohort, signed by hand.
//!
//! What a sheet must say per half-day: title, date, hours, place, trainer, signatures of trainees and trainer (Code du
//! travail, R. 6313-3; standards.md S6). Where everything stands comes from `domain::register_sheet`, which the reader
//! of photos goes by; the template draws it and measures nothing.

use chrono::NaiveDate;
use pignon_domain::register_sheet::layout::{BOX_LINE, QR_MODULES};
use pignon_domain::register_sheet::{
    CodeFault, DayPart, HalfDay, Layout, SheetCode, SheetForm, code::MOST_PAGES,
};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use serde::ser::Error;
use serde::{Serialize, Serializer};
use uuid::Uuid;

use crate::date;
use crate::paper::{PrintError, Sheet, Template};
use crate::shapes::Letterhead;

/// A sheet of the register, over as many pages as its trainees need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterSheet {
    /// Who prints it; its day is that of printing.
    pub head: Letterhead,
    /// Which form.
    pub form: SheetForm,
    /// The cohort, said by the QR code.
    pub cohort: Uuid,
    /// Version of what is printed (trainees, half-days), said by the QR code and under it.
    pub version: u32,
    /// Title of the course.
    pub course: String,
    /// Name of the cohort.
    pub name: String,
    /// Half-days in order: one on the sheet of a half-day, at most ten in a week on the other.
    pub half_days: Vec<PrintedHalfDay>,
    /// Names of trainees, in the order that the version fixes: a row of the sheet is a place in this list.
    pub trainees: Vec<String>,
}

/// A half-day, as a sheet says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedHalfDay {
    /// Day and part of the day.
    pub half_day: HalfDay,
    /// Hours, as French writes them (« 9 h – 12 h 30 »).
    pub hours: String,
    /// Place.
    pub place: String,
    /// Trainer or trainers.
    pub trainer: String,
}

impl RegisterSheet {
    /// What the QR code of each page says.
    ///
    /// # Errors
    /// [`CodeFault`] when no sheet holds these half-days or trainees.
    pub fn codes(&self) -> Result<Vec<SheetCode>, CodeFault> {
        let most = Layout::rows_per_page(self.form);
        let chunks = self.trainees.chunks(usize::from(most));
        let pages = u16::try_from(chunks.len()).unwrap_or(u16::MAX);
        if pages == 0 || pages > MOST_PAGES {
            return Err(CodeFault::Page);
        }
        (1..=pages)
            .zip(chunks)
            .map(|(page, names)| {
                let code = SheetCode {
                    cohort: self.cohort,
                    form: self.form,
                    half_days: self.half_days.iter().map(|one| one.half_day).collect(),
                    version: self.version,
                    page,
                    pages,
                    rows: u16::try_from(names.len()).unwrap_or(most),
                };
                code.check().map(|()| code)
            })
            .collect()
    }
}

impl Sheet for RegisterSheet {
    const TEMPLATE: Template = Template::Register;

    fn date(&self) -> NaiveDate {
        self.head.date
    }

    fn check(&self) -> Result<(), PrintError> {
        self.codes().map(|_| ()).map_err(PrintError::Register)
    }
}

/// What the template is given.
#[derive(Serialize)]
struct Data<'a> {
    head: &'a Letterhead,
    week: bool,
    version: u32,
    course: &'a str,
    name: &'a str,
    when: String,
    places: Vec<&'a str>,
    half_days: Vec<Column<'a>>,
    line: f64,
    pages: Vec<Page<'a>>,
}

#[derive(Serialize)]
struct Column<'a> {
    date: String,
    part: &'static str,
    hours: &'a str,
    trainer: &'a str,
}

#[derive(Serialize)]
struct Page<'a> {
    layout: Layout,
    /// Runs of dark modules: column, line, length.
    modules: Vec<(i32, i32, i32)>,
    first: usize,
    names: &'a [String],
}

impl Serialize for RegisterSheet {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let codes = self.codes().map_err(S::Error::custom)?;
        let names = self
            .trainees
            .chunks(usize::from(Layout::rows_per_page(self.form)));
        let pages: Result<Vec<Page<'_>>, CodeFault> = codes
            .iter()
            .zip(names)
            .map(|(code, names)| {
                Ok(Page {
                    layout: code.layout(),
                    modules: modules(&code.to_text()?)?,
                    first: code.first_row() + 1,
                    names,
                })
            })
            .collect();
        let mut places: Vec<&str> = Vec::new();
        for one in &self.half_days {
            if !one.place.is_empty() && !places.contains(&one.place.as_str()) {
                places.push(&one.place);
            }
        }
        Data {
            head: &self.head,
            week: self.form == SheetForm::Week,
            version: self.version,
            course: &self.course,
            name: &self.name,
            when: self.when(),
            places,
            half_days: self.half_days.iter().map(Column::of).collect(),
            line: BOX_LINE,
            pages: pages.map_err(S::Error::custom)?,
        }
        .serialize(to)
    }
}

impl RegisterSheet {
    fn when(&self) -> String {
        let Some(first) = self.half_days.first() else {
            return String::new();
        };
        let day = first.half_day.date;
        match self.form {
            SheetForm::HalfDay => {
                let part = part(first.half_day.part);
                format!("{}, {part}, {}", date::with_weekday(day), first.hours)
            }
            SheetForm::Week => format!("Semaine du {}", date::with_weekday(day)),
        }
    }
}

impl<'a> Column<'a> {
    fn of(one: &'a PrintedHalfDay) -> Self {
        Self {
            date: date::short(one.half_day.date),
            part: part(one.half_day.part),
            hours: &one.hours,
            trainer: &one.trainer,
        }
    }
}

fn part(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "matin",
        DayPart::Afternoon => "après-midi",
        DayPart::Evening => "soir",
    }
}

/// Level Q: a quarter of the code may be under a finger or a staple.
fn modules(text: &str) -> Result<Vec<(i32, i32, i32)>, CodeFault> {
    let only = u8::try_from((QR_MODULES - 17) / 4).unwrap_or(1);
    let version = Version::new(only);
    let segments = QrSegment::make_segments(text);
    let code = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Quartile,
        version,
        version,
        None,
        false,
    )
    .map_err(|_| CodeFault::Broken)?;
    let mut runs = Vec::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size())
                .take_while(|x| code.get_module(*x, y))
                .fold(0, |length, _| length + 1);
            if length > 0 {
                runs.push((x, y, length));
            }
            x += length.max(1);
        }
    }
    Ok(runs)
}
