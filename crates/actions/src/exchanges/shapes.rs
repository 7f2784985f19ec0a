//! Shapes of exchanges with the City: what leaves, when it left, what was answered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One month.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PeriodAsk {
    /// `2026-10`.
    pub period: String,
}

/// One cell as it leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CellShown {
    /// « Femmes », « 26-44 ans », « 18e arrondissement ».
    pub label: String,
    /// The count; absent: protected, it leaves as a marker.
    pub count: Option<u32>,
}

/// One breakdown of an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BreakdownShown {
    /// « Par sexe ».
    pub label: String,
    /// Cells.
    pub cells: Vec<CellShown>,
}

/// One indicator of a summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IndicatorShown {
    /// Code.
    pub code: String,
    /// Label.
    pub label: String,
    /// Definition.
    pub definition: String,
    /// Version of the definition.
    pub version: u32,
    /// Total; absent: protected.
    pub total: Option<u32>,
    /// Breakdowns.
    pub breakdowns: Vec<BreakdownShown>,
}

/// State of the summary of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SummaryState {
    /// The month is not over.
    Running,
    /// Can be sent.
    Ready,
    /// Waits for the network.
    Queued,
    /// At the City.
    Sent,
    /// At the City, and the figures changed since: a correction can be sent.
    Stale,
    /// Refused by the City: the sentence says why.
    Refused,
}

/// Exactly what leaves, or left.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SummaryView {
    /// `2026-10`.
    pub period: String,
    /// « octobre 2026 ».
    pub period_label: String,
    /// State.
    pub state: SummaryState,
    /// Indicators.
    pub indicators: Vec<IndicatorShown>,
    /// The very text that leaves (JSON), byte for byte.
    pub exact_text: String,
    /// Cells protected.
    pub protected_cells: u32,
}

/// One month in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SummaryCard {
    /// `2026-10`.
    pub period: String,
    /// « octobre 2026 ».
    pub period_label: String,
    /// State.
    pub state: SummaryState,
    /// Revision sent or queued (1 for the first).
    pub revision: u32,
    /// When it was queued (RFC 3339).
    pub queued_at: Option<String>,
    /// When the City acknowledged it (RFC 3339).
    pub received_at: Option<String>,
    /// Number of the City's receipt.
    pub receipt: Option<String>,
    /// Why it waits or was refused: a sentence.
    pub sentence: Option<String>,
}

/// Months, latest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SummariesList {
    /// Latest first.
    pub months: Vec<SummaryCard>,
}

/// Enrols this desk with the City's server.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HubEnrol {
    /// Address of the server, `https://…`.
    pub address: String,
    /// One-time code given by the City.
    pub code: String,
}

/// The City's server as this desk knows it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HubCard {
    /// Enrolled.
    pub enrolled: bool,
    /// Address.
    pub address: Option<String>,
    /// Name the server gives itself.
    pub name: Option<String>,
    /// Identity of this desk there.
    pub device: Option<String>,
    /// Last successful exchange (RFC 3339).
    pub last_exchange_at: Option<String>,
    /// What went wrong last time: a sentence.
    pub trouble: Option<String>,
}
