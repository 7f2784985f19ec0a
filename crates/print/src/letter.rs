//! A letter. Its markup and merge fields are read by `domain::letter`; here they are only set in type.

use chrono::NaiveDate;
use serde::Serialize;

use crate::paper::{Sheet, Template};
use crate::shapes::Letterhead;

/// A letter, filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// Who writes.
    pub head: Letterhead,
    /// To whom, one line of an envelope each.
    pub recipient: Vec<String>,
    /// « Objet : … ».
    pub subject: String,
    /// « Réf. : … » (number of the file).
    pub reference: Option<String>,
    /// The text.
    pub body: Vec<Block>,
}

/// A paragraph, or a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", content = "runs", rename_all = "snake_case")]
pub enum Block {
    /// Runs of text, one after the other.
    Paragraph(Vec<Run>),
    /// Items, each of runs of text.
    List(Vec<Vec<Run>>),
}

/// A run of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// Text; its line ends are kept.
    pub text: String,
    /// In bold.
    pub bold: bool,
    /// A value was missing: `text` is what to complete by hand, and is shown « [à compléter : …] ».
    pub gap: bool,
}

impl Sheet for Letter {
    const TEMPLATE: Template = Template::Letter;

    fn date(&self) -> NaiveDate {
        self.head.date
    }
}
