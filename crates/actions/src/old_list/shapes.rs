//! Shapes of the import of an old list of applications (P12.1). Rows, corrections and settlements have those of any
//! import.

use pignon_domain::ids::ImportId;
use pignon_domain::pass::PassState;
use pignon_domain::pass::old_list::ListTarget;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::imports::shapes::{ImportRow, RowCounts, SheetCard};

/// A column and what it is taken for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListColumn {
    /// From 0.
    pub index: u32,
    /// Header as written; « Colonne C » where there is none.
    pub header: String,
    /// Up to three values.
    pub samples: Vec<String>,
    /// What it is taken for.
    pub target: ListTarget,
    /// Proposed by the program (not chosen by the member).
    pub proposed: bool,
}

/// Dry run of an old list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OldListPreview {
    /// Token of this reading, for the calls that follow.
    pub import: ImportId,
    /// Name of the file.
    pub file_name: String,
    /// « Texte à colonnes (CSV) », « Classeur Excel ».
    pub format: String,
    /// Sheets; one for CSV.
    pub sheets: Vec<SheetCard>,
    /// Index of the sheet shown.
    pub sheet: u32,
    /// Row number of the header (from 1); absent when there is none.
    pub header_row: Option<u32>,
    /// Columns.
    pub columns: Vec<ListColumn>,
    /// Rows below the header.
    pub total: u32,
    /// Applications by state of their row.
    pub counts: RowCounts,
    /// Remarks about the whole: sentences.
    pub remarks: Vec<String>,
    /// An earlier import of the very same file, if any: a sentence.
    pub already: Option<String>,
}

/// One column and its meaning.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListChoice {
    /// From 0.
    pub index: u32,
    /// Meaning.
    pub target: ListTarget,
}

/// Re-reads with other choices; absent keeps the present one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OldListAdjust {
    /// Which.
    pub import: ImportId,
    /// Another sheet.
    pub sheet: Option<u32>,
    /// Another header row (from 1; 0: there is none).
    pub header_row: Option<u32>,
    /// What columns are, by index; those not named keep theirs.
    pub columns: Vec<ListChoice>,
}

/// One row, and the application it would make or complete.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OldListRow {
    /// The row.
    pub row: ImportRow,
    /// State of the application it would make; absent when it makes none.
    pub becomes: Option<PassState>,
    /// Number of the application that is known already.
    pub application: Option<String>,
}

/// A window on the rows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OldListRows {
    /// How many rows in this state.
    pub total: u32,
    /// First row given.
    pub offset: u32,
    /// Rows.
    pub rows: Vec<OldListRow>,
}

/// A row and the new counts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OldListRowChanged {
    /// The row.
    pub row: OldListRow,
    /// By state.
    pub counts: RowCounts,
}
