//! What the window says and hears about private notes.

use chrono::NaiveDate;
use pignon_domain::ids::PersonId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A private note, as this member may see it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PrivateNoteCard {
    /// Id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Day.
    pub written_on: Option<NaiveDate>,
    /// Its author.
    pub member_name: Option<String>,
    /// Written by the member at the desk.
    pub mine: bool,
    /// Text; absent when it is somebody else's.
    pub note: Option<String>,
}

/// Writes a private note, or rewrites one of one's own.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrivateNoteWrite {
    /// Person.
    pub person: PersonId,
    /// Which; absent: a new one.
    #[ts(type = "string | null")]
    pub id: Option<Uuid>,
    /// Text.
    pub note: String,
}

/// Removes a note of one's own.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrivateNoteAsk {
    /// Person.
    pub person: PersonId,
    /// Which.
    #[ts(type = "string")]
    pub id: Uuid,
}

/// Opens somebody else's note: it stays written who did, and why.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrivateNoteOpen {
    /// Person.
    pub person: PersonId,
    /// Which.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Why, in words.
    pub reason: String,
}
