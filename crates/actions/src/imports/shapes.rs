//! Shapes of imports (P12.1): nothing is written before *importer*; undone as a whole afterwards.

use pignon_domain::ids::{ImportId, PersonId};
use pignon_domain::import::ImportTarget;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A sheet of a workbook.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SheetCard {
    /// Name.
    pub name: String,
    /// Rows with something in them, header and titles included.
    pub rows: u32,
    /// Hidden in the workbook.
    pub hidden: bool,
}

/// A column and what it is taken for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ColumnCard {
    /// From 0.
    pub index: u32,
    /// Header as written; « Colonne C » where there is none.
    pub header: String,
    /// Up to three values.
    pub samples: Vec<String>,
    /// What it is taken for.
    pub target: ImportTarget,
    /// Proposed by the program (not chosen by the member).
    pub proposed: bool,
}

/// State of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// A new person.
    Create,
    /// A known person, with something new.
    Update,
    /// A known person, nothing new.
    Unchanged,
    /// Perhaps a known person: somebody must say.
    Settle,
    /// Cannot be imported as it is.
    Error,
}

/// How many rows in each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowCounts {
    /// New persons.
    pub create: u32,
    /// Known, with something new.
    pub update: u32,
    /// Known, nothing new.
    pub unchanged: u32,
    /// To settle.
    pub settle: u32,
    /// In error.
    pub error: u32,
}

impl RowCounts {
    /// One row more in this state.
    pub(crate) const fn add(&mut self, state: RowState) {
        *match state {
            RowState::Create => &mut self.create,
            RowState::Update => &mut self.update,
            RowState::Unchanged => &mut self.unchanged,
            RowState::Settle => &mut self.settle,
            RowState::Error => &mut self.error,
        } += 1;
    }
}

/// Something to say about one cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CellRemark {
    /// Column, from 0; absent: the whole row.
    pub column: Option<u32>,
    /// Prevents the import of the row; otherwise a repair or a warning.
    pub blocking: bool,
    /// One French sentence with the fix.
    pub sentence: String,
}

impl From<pignon_domain::import::Remark> for CellRemark {
    fn from(remark: pignon_domain::import::Remark) -> Self {
        Self {
            column: remark.column.and_then(|c| u32::try_from(c).ok()),
            blocking: remark.blocking,
            sentence: remark.sentence,
        }
    }
}

/// Somebody a row may be about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Candidate {
    /// Person.
    pub person: PersonId,
    /// Name and number.
    pub label: String,
    /// Why: « même naissance, nom proche ».
    pub reason: String,
}

/// What is done with a row to settle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "choice")]
pub enum Settlement {
    /// It is this person.
    Same {
        /// Who.
        person: PersonId,
    },
    /// It is somebody else: a new file.
    New,
    /// Leave it out.
    Skip,
}

/// One row of the sheet as it would be imported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportRow {
    /// Row number as the spreadsheet program shows it, from 1.
    pub row: u32,
    /// State.
    pub state: RowState,
    /// Cells as read (corrections included).
    pub cells: Vec<String>,
    /// Remarks.
    pub remarks: Vec<CellRemark>,
    /// Who it may be.
    pub candidates: Vec<Candidate>,
    /// What was settled.
    pub settlement: Option<Settlement>,
}

/// Dry run of a sheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportPreview {
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
    pub columns: Vec<ColumnCard>,
    /// Rows below the header.
    pub total: u32,
    /// By state.
    pub counts: RowCounts,
    /// Remarks about the whole (encoding repaired, rows shorter than the header…): sentences.
    pub remarks: Vec<String>,
    /// An earlier import of the very same file, if any: a sentence.
    pub already: Option<String>,
}

/// Re-reads with other choices; absent keeps the present one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportAdjust {
    /// Which.
    pub import: ImportId,
    /// Another sheet.
    pub sheet: Option<u32>,
    /// Another header row (from 1; 0: there is none).
    pub header_row: Option<u32>,
    /// What columns are, by index; those not named keep theirs.
    pub columns: Vec<ColumnChoice>,
}

/// One column and its meaning.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ColumnChoice {
    /// From 0.
    pub index: u32,
    /// Meaning.
    pub target: ImportTarget,
}

/// A window on the rows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportRowsAsk {
    /// Which.
    pub import: ImportId,
    /// Only this state.
    pub state: Option<RowState>,
    /// First, from 0.
    pub offset: u32,
    /// How many (1..=500).
    pub limit: u32,
}

/// A window on the rows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportRows {
    /// How many rows in this state.
    pub total: u32,
    /// First row given.
    pub offset: u32,
    /// Rows.
    pub rows: Vec<ImportRow>,
}

/// Corrects one cell before importing; the file itself is never touched.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportCorrect {
    /// Which.
    pub import: ImportId,
    /// Row number as shown.
    pub row: u32,
    /// Column from 0.
    pub column: u32,
    /// New text.
    pub value: String,
}

/// Settles one row.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportSettle {
    /// Which.
    pub import: ImportId,
    /// Row number as shown.
    pub row: u32,
    /// What it is.
    pub settlement: Settlement,
}

/// A row and the new counts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportRowChanged {
    /// The row.
    pub row: ImportRow,
    /// By state.
    pub counts: RowCounts,
}

/// One import.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportAsk {
    /// Which.
    pub import: ImportId,
}

/// How far an import, or its undoing, is. Ask again while `running`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportProgress {
    /// Which.
    pub import: ImportId,
    /// Still at work.
    pub running: bool,
    /// Rows done.
    pub done: u32,
    /// Rows in all.
    pub total: u32,
    /// Cancelled: everything was taken back.
    pub cancelled: bool,
    /// Result when finished.
    pub outcome: Option<ImportOutcome>,
    /// What went wrong, in a sentence; nothing was kept.
    pub trouble: Option<String>,
}

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportOutcome {
    /// Files opened.
    pub created: u32,
    /// Files completed.
    pub updated: u32,
    /// Rows already known.
    pub unchanged: u32,
    /// Rows left out: to settle, in error, or skipped.
    pub left_out: u32,
}

/// A past import.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportCard {
    /// Which.
    pub import: ImportId,
    /// Name of the file.
    pub file_name: String,
    /// When (RFC 3339).
    pub at: String,
    /// Who.
    pub member_name: Option<String>,
    /// What it did.
    pub outcome: ImportOutcome,
    /// Taken back since, when (RFC 3339).
    pub undone_at: Option<String>,
    /// It wrote partners, not persons.
    pub of_partners: bool,
    /// It wrote applications, and the persons who hold them.
    pub of_applications: bool,
}

/// Past imports, latest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportsList {
    /// Latest first.
    pub imports: Vec<ImportCard>,
}
