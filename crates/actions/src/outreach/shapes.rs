//! Shapes of outreach.

use pignon_domain::ids::{OpId, PersonId};
use pignon_domain::person::Qpv;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::shapes::AppointmentBooked;

/// Enters or leaves outreach mode.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OutreachSet {
    /// In the street.
    pub on: bool,
}

/// How the desk stands.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct OutreachState {
    /// In the street.
    pub on: bool,
    /// Seconds without a touch before the desk locks itself.
    pub idle_lock_seconds: u32,
}

/// Welcomes somebody in the street: four fields, an answer, what was read aloud, an appointment (P3.4).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OutreachWelcome {
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// One way to reach them.
    pub reach: String,
    /// Reason.
    pub reason: String,
    /// Do they live in a QPV? Absent: not asked.
    pub qpv: Option<Qpv>,
    /// The sentence was read aloud and the person agrees.
    pub agreed: bool,
    /// Next appointment, as words; empty or absent: none.
    pub next_at: Option<String>,
}

/// Somebody was welcomed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OutreachWelcomed {
    /// The person.
    pub person: PersonId,
    /// Number of their file.
    pub number: String,
    /// The act, to undo it whole.
    pub op: OpId,
    /// The appointment, if one was written.
    pub next: Option<AppointmentBooked>,
}
