//! Shapes of the open data of subsidies.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which awards, and who grants them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SubsidiesAsk {
    /// First day of the agreements.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Official name of who grants.
    pub granter_name: String,
    /// Its SIRET, as typed.
    pub granter_siret: String,
}

/// The file, to take out of the vault.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SubsidiesExport {
    /// Which awards.
    pub which: SubsidiesAsk,
    /// Why, in the member's words: it stays in the log.
    pub reason: String,
}

/// What the file would be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SubsidiesPreview {
    /// Rows.
    pub rows: u32,
    /// Sum of their amounts, in cents.
    pub total_cents: i64,
    /// What keeps the file from leaving; empty: it may.
    pub faults: Vec<SubsidyFault>,
    /// Awards that are not in it, and why.
    pub left_out: Vec<SubsidyLeftOut>,
}

/// A cell that the schema does not admit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SubsidyFault {
    /// Line of the file; the header is line 1.
    pub line: u32,
    /// Number of the application.
    pub application: String,
    /// Column of the schema.
    pub column: String,
    /// What is wrong, and what to do.
    pub sentence: String,
}

/// An award that is not in the file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SubsidyLeftOut {
    /// Number of the application.
    pub application: String,
    /// Why, and what to do when something can be done.
    pub sentence: String,
}
