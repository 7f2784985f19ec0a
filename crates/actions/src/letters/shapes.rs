//! Shapes of letters (P12.3).

use pignon_domain::ids::{LetterId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A letter of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterCard {
    /// Which.
    pub id: LetterId,
    /// What it is called in the list.
    pub name: String,
    /// « Objet », with merge fields between braces.
    pub subject: String,
    /// Text, with merge fields between braces.
    pub body: String,
    /// Proposed; otherwise kept and not proposed.
    pub active: bool,
    /// The program ships it.
    pub shipped: bool,
    /// The house wrote it or changed it.
    pub edited: bool,
}

/// A merge field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergeFieldCard {
    /// What is written between the braces.
    pub code: String,
    /// What it is, in French.
    pub label: String,
}

/// The letters of the house, and the fields they may have.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Letters {
    /// Shipped ones first.
    pub letters: Vec<LetterCard>,
    /// Every field.
    pub fields: Vec<MergeFieldCard>,
}

/// Adds a letter to the library, or changes one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterWrite {
    /// Which; absent: a new one.
    pub id: Option<LetterId>,
    /// Name.
    pub name: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
    /// Proposed?
    pub active: bool,
}

/// One letter of the library.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterAsk {
    /// Which.
    pub id: LetterId,
}

/// Begins a letter to a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterStart {
    /// To whom.
    pub person: PersonId,
    /// From which letter of the library.
    pub letter: LetterId,
}

/// A letter to adjust: what is known is written in, what is not stays a field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterText {
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
}

/// A letter to look at.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterToSee {
    /// To whom; absent: every field is shown by its label.
    pub person: Option<PersonId>,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
}

/// A letter to print, or to keep in the file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterToPrint {
    /// To whom.
    pub person: PersonId,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
}

/// A run of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterRun {
    /// Text.
    pub text: String,
    /// In bold.
    pub bold: bool,
    /// Not known: `text` is the label of the field, to be completed.
    pub gap: bool,
}

/// A paragraph, of one item, or a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterBlock {
    /// A list?
    pub list: bool,
    /// Its items, each of runs.
    pub items: Vec<Vec<LetterRun>>,
}

/// What cannot be read in a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterFaultCard {
    /// `subject` or `body`.
    pub about: String,
    /// Line in it, from 1.
    pub line: u32,
    /// What is wrong and what to do, in French.
    pub sentence: String,
}

/// A letter as it will be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterSeen {
    /// To whom, one line of an envelope each.
    pub recipient: Vec<String>,
    /// Subject.
    pub subject: Vec<LetterRun>,
    /// Text; empty while something cannot be read.
    pub body: Vec<LetterBlock>,
    /// Labels of the fields that nothing fills, each once.
    pub gaps: Vec<String>,
    /// What cannot be read.
    pub faults: Vec<LetterFaultCard>,
}
