//! What the window says and hears about documents.

use chrono::NaiveDate;
use pignon_domain::ids::{DocumentId, OpId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A document of a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DocumentCard {
    /// Id.
    pub id: DocumentId,
    /// Name, with its extension.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// When it was added.
    pub added_on: Option<NaiveDate>,
    /// Who added it.
    pub member_name: Option<String>,
    /// What it is, in the member's words.
    pub note: String,
    /// Its bytes are on this desk.
    pub here: bool,
    /// The window can show it.
    pub shown: bool,
}

/// Of which person, for a file handed over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentAdd {
    /// Person.
    pub person: PersonId,
}

/// A document was kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DocumentAdded {
    /// Id.
    pub id: DocumentId,
    /// Act, to undo it.
    pub op: OpId,
}

/// One document.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentAsk {
    /// Person.
    pub person: PersonId,
    /// Document.
    pub document: DocumentId,
}

/// Says what a document is, or renames it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentEdit {
    /// Person.
    pub person: PersonId,
    /// Document.
    pub document: DocumentId,
    /// New name; absent: unchanged.
    pub name: Option<String>,
    /// What it is; absent: unchanged.
    pub note: Option<String>,
}
