//! The copy of a person’s file, handed to them when they ask (right of access).

use chrono::NaiveDate;
use serde::Serialize;

use crate::paper::{Sheet, Template};
use crate::shapes::{Letterhead, Row};

/// The copy of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonFile {
    /// Who hands it.
    pub head: Letterhead,
    /// Name of the person, in full.
    pub name: String,
    /// Number of the file.
    pub number: String,
    /// What this copy is and what it leaves out; may be empty.
    pub introduction: String,
    /// Sections, in order.
    pub sections: Vec<Section>,
}

/// A part of the file. One without rows or paragraphs says that nothing is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Title.
    pub title: String,
    /// Labels and values.
    pub rows: Vec<Row>,
    /// Texts, after the rows.
    pub paragraphs: Vec<String>,
}

impl Sheet for PersonFile {
    const TEMPLATE: Template = Template::PersonFile;

    fn date(&self) -> NaiveDate {
        self.head.date
    }
}
