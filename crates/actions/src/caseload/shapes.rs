//! What the window says and hears about caseloads.

use pignon_domain::ids::{MemberId, OpId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// From whom, to whom.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CaseloadAsk {
    /// Who follows these persons now.
    pub from: MemberId,
    /// Who will.
    pub to: MemberId,
}

/// A caseload was handed over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseloadHandedOver {
    /// How many persons.
    pub persons: u32,
    /// Acts, to undo them: one per five hundred persons.
    pub ops: Vec<OpId>,
}
