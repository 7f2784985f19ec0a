//! Shapes of contacts (*échanges*).

use pignon_domain::contact::ContactMode;
use pignon_domain::ids::{ContactId, OpId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Records a contact.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactRecord {
    /// With whom.
    pub person: PersonId,
    /// Day; forgiving text (« 12/3 », « hier »); absent: today.
    pub on: Option<String>,
    /// How.
    pub mode: ContactMode,
    /// Minutes, 0..=1440.
    pub duration: Option<u32>,
    /// The shared minute, at most 20 000 characters.
    pub minute: String,
}

/// A contact is recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ContactRecorded {
    /// Id.
    pub id: ContactId,
    /// The act, to undo it.
    pub op: OpId,
}

/// Rewrites a contact; only what differs is written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactRewrite {
    /// With whom.
    pub person: PersonId,
    /// Which.
    pub contact: ContactId,
    /// Day; forgiving text.
    pub on: String,
    /// How.
    pub mode: ContactMode,
    /// Minutes.
    pub duration: Option<u32>,
    /// Minute.
    pub minute: String,
}

/// Removes a contact (a tombstone: it can come back).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactRemove {
    /// With whom.
    pub person: PersonId,
    /// Which.
    pub contact: ContactId,
}
