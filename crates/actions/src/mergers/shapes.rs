//! What the window says and hears about files that are one person's.

use pignon_domain::ids::{MergerId, OpId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Two files, to be compared.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergerAsk {
    /// The file that would stay.
    pub kept: PersonId,
    /// The file that would go into it.
    pub gone: PersonId,
}

/// What two files say of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldCompared {
    /// Field, as in the history: `family_name`.
    pub field: String,
    /// In the file that would stay, as stored.
    pub kept: Option<String>,
    /// In the other.
    pub gone: Option<String>,
    /// The proposal takes the other's: the file that would stay says nothing.
    pub takes_gone: bool,
}

/// Two files side by side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MergerPreview {
    /// Name and number of the file that would stay.
    pub kept_label: String,
    /// Name and number of the other.
    pub gone_label: String,
    /// Fields that differ or that only one of them holds.
    pub fields: Vec<FieldCompared>,
    /// How many rows of the other would come: contacts, situations, documents…
    pub rows: u32,
}

/// Makes one file of two.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonsMerge {
    /// The file that stays.
    pub kept: PersonId,
    /// The file that goes into it.
    pub gone: PersonId,
    /// Fields whose value is taken from the file that goes.
    pub take: Vec<String>,
}

/// Two files are one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Merged {
    /// The merger, to take it back.
    pub merger: MergerId,
    /// Act.
    pub op: OpId,
}

/// Makes two files again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergerUndo {
    /// Which.
    pub merger: MergerId,
}

/// A past merger.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MergerCard {
    /// Id.
    pub merger: MergerId,
    /// The file that stayed.
    pub kept: PersonId,
    /// Its name and number.
    pub kept_label: String,
    /// The file that went into it.
    pub gone: PersonId,
    /// Its name and number.
    pub gone_label: String,
    /// When, RFC 3339.
    pub at: String,
    /// Who.
    pub member_name: Option<String>,
}
