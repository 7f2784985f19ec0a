//! Shapes of the règlements.

use chrono::NaiveDate;
use pignon_domain::ids::{OpId, RegulationId};
use pignon_domain::pass::regulation::Regulation;
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
