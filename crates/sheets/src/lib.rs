//! Spreadsheets: bytes to tables; knows no notion of ours.
//!
//! [`read`] sniffs what the bytes are (never trusting the name of the file), reads every sheet into a compact
//! [`Table`] of texts, and [`find_header`] says where the labels of the columns stand. Formulas are never evaluated:
//! the value the spreadsheet program had computed is taken. What cannot be read is refused with an [`Unreadable`],
//! whose text is a French sentence a person understands, with the remedy.
//!
//! Deliberately not here: what a column means (`pignon_domain::import`), any access to the disk, XLSB (its reader
//! trusts lengths written in the file, a hostile one would end the program).

mod book;
mod format;
mod header;
mod limits;
mod remark;
mod table;
mod text;
mod unreadable;

pub use format::Format;
pub use header::{Header, find_header};
pub use limits::Limits;
pub use remark::Remark;
pub use table::{Span, Table, TableBuilder};
pub use unreadable::{Unreadable, What};

use limits::Watch;

/// A file read: its sheets, in the order of the file.
#[derive(Debug)]
pub struct Workbook {
    /// What the bytes turned out to be.
    pub format: Format,
    /// The sheets that hold at least one cell, hidden ones included; never empty.
    pub sheets: Vec<Sheet>,
    /// What was guessed, repaired or left out; empty for a clean file.
    pub remarks: Vec<Remark>,
}

/// One sheet.
#[derive(Debug)]
pub struct Sheet {
    /// Its name; for a text file, the name of the file without its extension.
    pub name: String,
    /// Does the spreadsheet program hide it?
    pub hidden: bool,
    /// Its cells.
    pub table: Table,
}

impl Workbook {
    /// The sheet most likely meant: the visible one with the most rows; the first of them when equal.
    #[must_use]
    pub fn main_sheet(&self) -> usize {
        let weight = |sheet: &Sheet| (!sheet.hidden, sheet.table.rows());
        let mut best = 0;
        for (index, sheet) in self.sheets.iter().enumerate() {
            if weight(sheet) > weight(&self.sheets[best]) {
                best = index;
            }
        }
        best
    }
}

/// Reads the bytes of a file. The name serves for the name of the sheet of a text file, never to guess the format.
///
/// # Errors
/// [`Unreadable`] when this is not a table, is protected, damaged, empty, or beyond the `limits`.
pub fn read(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<Workbook, Unreadable> {
    if bytes.len() > limits.bytes {
        return Err(Unreadable::TooBig {
            most: limits.bytes / (1024 * 1024),
        });
    }
    let watch = Watch::start(limits);
    let mut book = match format::sniff(bytes)? {
        Format::Csv => text::read(file_name, bytes, limits, &watch)?,
        Format::Xlsx => book::guarded(|| book::xlsx::read(bytes, limits, &watch))?,
        Format::Xls => book::guarded(|| book::xls::read(bytes, limits, &watch))?,
        Format::Ods => book::guarded(|| book::ods::read(bytes, limits, &watch))?,
    };
    book.sheets.retain(|sheet| sheet.table.rows() > 0);
    if book.sheets.is_empty() {
        Err(Unreadable::Empty)
    } else {
        Ok(book)
    }
}
