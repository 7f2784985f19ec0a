//! From a sheet to the bytes of a PDF.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use pignon_domain::register_sheet::CodeFault;

use crate::plain::{is_strange, plain};
use crate::world::Press;

/// A typst source of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// Fiche de liaison.
    Referral,
    /// Letter.
    Letter,
    /// Copy of a person’s file.
    PersonFile,
    /// List.
    List,
    /// Minutes of a committee.
    Minutes,
    /// Letters of a sitting.
    Letters,
    /// Sheet of the register.
    Register,
}

impl Template {
    /// File name and text.
    pub(crate) const fn source(self) -> (&'static str, &'static str) {
        match self {
            Self::Referral => ("referral.typ", include_str!("../templates/referral.typ")),
            Self::Letter => ("letter.typ", include_str!("../templates/letter.typ")),
            Self::PersonFile => (
                "person_file.typ",
                include_str!("../templates/person_file.typ"),
            ),
            Self::List => ("list.typ", include_str!("../templates/list.typ")),
            Self::Minutes => ("minutes.typ", include_str!("../templates/minutes.typ")),
            Self::Letters => ("letters.typ", include_str!("../templates/letters.typ")),
            Self::Register => ("register.typ", include_str!("../templates/register.typ")),
        }
    }
}

/// Data that one template sets in type.
pub trait Sheet: Serialize {
    /// Which template.
    const TEMPLATE: Template;

    /// Day of the paper, kept in the PDF.
    fn date(&self) -> NaiveDate;

    /// What the template counts on and types cannot say.
    ///
    /// # Errors
    /// [`PrintError`] naming what is not as it should be.
    fn check(&self) -> Result<(), PrintError> {
        Ok(())
    }
}

/// A paper, ready to be kept, shown or printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// A PDF 1.7, valid for PDF/UA-1 and PDF/A-2a, fonts embedded.
    pub pdf: Vec<u8>,
    /// How many pages.
    pub pages: usize,
    /// Characters that no font of ours has, printed as `�`: to be said to the member, who may write otherwise.
    pub unprintable: Vec<char>,
}

/// Why there is no paper.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// The data cannot be written as JSON.
    #[error("the data cannot be handed to the template: {0}")]
    Data(String),
    /// A list without columns, or with one of no width.
    #[error("a list needs columns, all with a width")]
    Columns,
    /// A row that has not one text per column.
    #[error("row {row} has not one text per column")]
    UnevenRow {
        /// From 0.
        row: usize,
    },
    /// More rows than a list may have.
    #[error("{rows} rows are too many for paper")]
    TooManyRows {
        /// How many there were.
        rows: usize,
    },
    /// Letters without a letter.
    #[error("there is no letter to print")]
    NoLetter,
    /// More letters than one paper may have.
    #[error("{letters} letters are too many for one paper")]
    TooManyLetters {
        /// How many there were.
        letters: usize,
    },
    /// A register that no sheet holds: half-days, trainees.
    #[error("the register does not fit a sheet: {0}")]
    Register(CodeFault),
    /// The template is wrong: a defect of ours.
    #[error("the template does not compile: {}", .0.join("; "))]
    Template(Vec<String>),
    /// The PDF would not be a valid PDF/UA-1 and PDF/A-2a: a defect of ours.
    #[error("the PDF would not be accessible: {}", .0.join("; "))]
    Standard(Vec<String>),
}

/// Sets a sheet in type. The same sheet gives the same bytes.
///
/// Takes some tens of milliseconds for a letter, and grows with the pages: call it away from the window’s thread.
///
/// # Errors
/// [`PrintError`].
pub fn paper<S: Sheet>(sheet: &S) -> Result<Paper, PrintError> {
    sheet.check()?;
    // The compiler memoises what it saw, texts of persons included: nothing of a file stays behind a paper.
    let _forget = Forget;
    let (document, unprintable) = set(sheet)?;
    Ok(Paper {
        pdf: pdf(&document, sheet.date())?,
        pages: document.pages().len(),
        unprintable,
    })
}

/// Empties the compiler’s memory when it goes, whatever happened.
struct Forget;

impl Drop for Forget {
    fn drop(&mut self) {
        typst::comemo::evict(0);
    }
}

/// The pages of a sheet, and the characters that could not be printed.
fn set<S: Sheet>(sheet: &S) -> Result<(PagedDocument, Vec<char>), PrintError> {
    let data = serde_json::to_value(sheet).map_err(|wrong| PrintError::Data(wrong.to_string()))?;
    set_data(S::TEMPLATE, data)
}

/// The same, of data as JSON: tests put hostile texts in every field of it.
pub(crate) fn set_data(
    template: Template,
    mut data: Value,
) -> Result<(PagedDocument, Vec<char>), PrintError> {
    let mut unprintable = BTreeSet::new();
    plain(&mut data, &mut unprintable);
    let strange = is_strange(&data);
    if let Value::Object(fields) = &mut data {
        fields.insert("strange".to_owned(), Value::Bool(strange));
    }
    let press = Press::new(template, data.to_string().into_bytes())
        .ok_or_else(|| PrintError::Template(vec!["no such path".to_owned()]))?;
    let pages = typst::compile::<PagedDocument>(&press)
        .output
        .map_err(|wrong| PrintError::Template(messages(&wrong)));
    Ok((pages?, unprintable.into_iter().collect()))
}

/// The bytes of pages, or why they would not be a valid PDF/UA-1 and PDF/A-2a.
pub(crate) fn pdf(document: &PagedDocument, date: NaiveDate) -> Result<Vec<u8>, PrintError> {
    typst_pdf::pdf(document, &options(date)?)
        .map_err(|wrong| PrintError::Standard(messages(&wrong)))
}

fn options(date: NaiveDate) -> Result<PdfOptions, PrintError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|wrong| PrintError::Standard(vec![wrong.message().to_string()]))?;
    let [month, day] = [date.month(), date.day()].map(|part| u8::try_from(part).unwrap_or(1));
    Ok(PdfOptions {
        creator: Smart::Custom(Some("Pignon".to_owned())),
        timestamp: Datetime::from_ymd_hms(date.year(), month, day, 0, 0, 0).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

fn messages(wrong: &[SourceDiagnostic]) -> Vec<String> {
    wrong
        .iter()
        .map(|diagnostic| diagnostic.message.to_string())
        .collect()
}
