//! How much is read before saying stop: a hostile file costs seconds and megabytes, never the program (T7.24).

use std::time::{Duration, Instant};

use crate::{Table, Unreadable};

/// The bounds of one reading.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Size of the file.
    pub bytes: usize,
    /// Rows of one sheet.
    pub rows: u32,
    /// Columns kept of one sheet; those beyond are left out with a remark.
    pub columns: usize,
    /// Cells of all the sheets.
    pub cells: usize,
    /// Text of all the sheets, in bytes of UTF-8.
    pub text: usize,
    /// Size of a zipped workbook once unzipped (its XML parts).
    pub unzipped: u64,
    /// How many times bigger it may become, beyond the first 16 MiB.
    pub ratio: u64,
    /// Time of the whole reading.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 * 1024 * 1024,
            rows: 1_000_000,
            columns: 500,
            cells: 20_000_000,
            text: 256 * 1024 * 1024,
            unzipped: 1536 * 1024 * 1024,
            ratio: 150,
            time: Duration::from_secs(30),
        }
    }
}

impl Limits {
    /// Leaves for the next sheets what this one has not used.
    pub(crate) fn spend(&mut self, table: &Table) {
        let (cells, text) = table.content();
        self.cells = self.cells.saturating_sub(cells);
        self.text = self.text.saturating_sub(text);
    }
}

/// The clock of one reading.
pub(crate) struct Watch {
    end: Option<Instant>,
}

impl Watch {
    pub(crate) fn start(limits: &Limits) -> Self {
        Self {
            end: Instant::now().checked_add(limits.time),
        }
    }

    /// To be asked now and then, not for every cell.
    pub(crate) fn check(&self) -> Result<(), Unreadable> {
        match self.end {
            Some(end) if Instant::now() > end => Err(Unreadable::TooSlow),
            _ => Ok(()),
        }
    }
}
