//! Shapes of the règlements.

use chrono::NaiveDate;
use pignon_domain::ids::{OpId, RegulationId};
use pignon_domain::letter::MergeField;
use pignon_domain::pass::PassLetterKind;
use pignon_domain::pass::regulation::{Regulation, RegulationList};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One version.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegulationAsk {
    /// Which.
    pub regulation: RegulationId,
}

/// A version in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RegulationCard {
    /// Id.
    pub id: RegulationId,
    /// Title.
    pub title: String,
    /// Version.
    pub version: u32,
    /// First day of filing under it.
    pub starts_on: Option<NaiveDate>,
    /// Published; a draft is not.
    pub published_on: Option<NaiveDate>,
    /// Came in a signed file, unchanged since.
    pub imported: bool,
    /// The City has not confirmed it.
    pub to_be_confirmed: bool,
    /// In force today.
    pub in_force: bool,
    /// Applications pinned to it.
    pub applications: u32,
}

/// Something wrong, and where.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RegulationFault {
    /// Where: `proofs/2/code`, from 0; empty for the whole.
    pub at: String,
    /// In French.
    pub sentence: String,
}

/// A version, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RegulationPage {
    /// What lists show.
    pub card: RegulationCard,
    /// All of it; absent when it was written by a newer version of the program.
    pub body: Option<Regulation>,
    /// What is to be corrected before it is published.
    pub faults: Vec<RegulationFault>,
}

/// Prepares a version.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegulationDraft {
    /// From which; absent: the one proposed with the program.
    pub from: Option<RegulationId>,
}

/// A version was prepared.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegulationDrafted {
    /// Id.
    pub id: RegulationId,
    /// The act, to undo it.
    pub op: OpId,
}

/// Writes a draft.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegulationWrite {
    /// Which.
    pub regulation: RegulationId,
    /// All of it.
    pub body: Regulation,
}

/// A draft was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegulationWritten {
    /// The act; absent when nothing had to change.
    pub op: Option<OpId>,
    /// When (RFC 3339).
    pub at: String,
    /// What is to be corrected before it is published.
    pub faults: Vec<RegulationFault>,
}

/// A règlement came in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RegulationTaken {
    /// Id: a draft, to be read and published.
    pub id: RegulationId,
    /// Who signed it, in French.
    pub sentence: String,
}

/// Writes one field of a draft, as it was typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegulationEdit {
    /// Which.
    pub regulation: RegulationId,
    /// The field, as faults say it: `proofs/2/months`.
    pub at: String,
    /// What was typed.
    pub typed: String,
}

/// Adds an entry to a list of a draft.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegulationAdd {
    /// Which.
    pub regulation: RegulationId,
    /// The list.
    pub list: RegulationList,
    /// Its label.
    pub label: String,
}

/// Withdraws or raises an entry of a list of a draft.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegulationEntry {
    /// Which.
    pub regulation: RegulationId,
    /// The list.
    pub list: RegulationList,
    /// The entry, from 0.
    pub at: u32,
}

/// A letter of a version, with an application that does not exist.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegulationLetterAsk {
    /// Which.
    pub regulation: RegulationId,
    /// Which letter.
    pub kind: PassLetterKind,
}

/// A piece of a letter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LetterPiece {
    /// What it says.
    pub text: String,
    /// In bold.
    pub bold: bool,
    /// To be completed by hand: no value is known.
    pub gap: bool,
}

/// A paragraph (one line), or a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LetterPart {
    /// A list.
    pub list: bool,
    /// Its lines.
    pub lines: Vec<Vec<LetterPiece>>,
}

/// What may stand between braces.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LetterField {
    /// The code.
    pub code: MergeField,
    /// In French.
    pub label: String,
    /// What it says in the preview; empty when a letter of the committee never knows it.
    pub example: String,
}

/// How a letter would read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RegulationLetter {
    /// Its subject.
    pub subject: String,
    /// Its text; empty when it cannot be read.
    pub parts: Vec<LetterPart>,
    /// Why it cannot be read or sent, in French.
    pub faults: Vec<String>,
    /// What may stand between braces.
    pub fields: Vec<LetterField>,
}

/// The parts of a règlement, as the editor shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RegulationPart {
    /// Title, first day, confirmation.
    Identity,
    /// Criteria of eligibility.
    Criteria,
    /// Proofs.
    Proofs,
    /// Grid of the readers.
    Grid,
    /// Delays, quorum, length of a sitting.
    Deadlines,
    /// Letters and remedies.
    Letters,
    /// Package and milestones.
    Package,
}

/// Something that changes from one version to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RegulationChange {
    /// In which part.
    pub part: RegulationPart,
    /// In French.
    pub sentence: String,
}

/// What changes from the published version before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RegulationChanges {
    /// The version before; absent when it is the first.
    pub since: Option<RegulationCard>,
    /// What changes, in the order in which it is read.
    pub changes: Vec<RegulationChange>,
}
