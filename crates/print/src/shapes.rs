//! What several papers have in common.

use chrono::NaiveDate;
use serde::Serialize;

use crate::date;

/// Who writes, from where, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letterhead {
    /// Name of the Maison, in full.
    pub house: String,
    /// Its postal address, one line of an envelope each.
    pub address: Vec<String>,
    /// Phone, as French writes it.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Who signs or makes the paper.
    pub member: String,
    /// What they do in the Maison (« conseillère »).
    pub position: Option<String>,
    /// Town of « Paris, le… ».
    pub place: String,
    /// Day of the paper, in Paris; also the date kept in the PDF.
    #[serde(serialize_with = "date::words")]
    pub date: NaiveDate,
    /// A demonstration house: every page says so.
    pub demonstration: bool,
}

/// A label and what it says. An empty value is printed as a dash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Label, in French, without a colon.
    pub label: String,
    /// Value; its line ends are kept.
    pub value: String,
}

impl Row {
    /// A row.
    #[must_use]
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
        }
    }
}
