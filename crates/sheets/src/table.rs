//! A table of texts: one arena and offsets, so that 100 000 rows of 26 cells cost their text plus 4 bytes a cell.

use crate::{Limits, Unreadable};

/// A cell of the first rows that spans several columns (merged): what headers on several lines are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Row of the table, from 0.
    pub row: usize,
    /// First column, from 0.
    pub column: usize,
    /// Columns it covers, at least 2.
    pub width: usize,
}

/// A rectangle of texts. Blank rows are dropped, cells are trimmed, and a cell beyond the end of its row is empty.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Table {
    text: String,
    /// End of each cell in `text`.
    ends: Vec<u32>,
    /// First cell of each row in `ends`; one more than the rows.
    starts: Vec<u32>,
    numbers: Vec<u32>,
    columns: usize,
    spans: Vec<Span>,
}

impl Table {
    /// Rows that hold something.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.numbers.len()
    }

    /// Columns, up to the last that holds something.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The text of a cell, from 0; empty when there is none.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let (Some(&first), Some(&next)) = (self.starts.get(row), self.starts.get(row + 1)) else {
            return "";
        };
        let index = first as usize + column;
        if index >= next as usize {
            return "";
        }
        let from = if index == 0 {
            0
        } else {
            self.ends[index - 1] as usize
        };
        self.text.get(from..self.ends[index] as usize).unwrap_or("")
    }

    /// The cells of a row, one for each column.
    pub fn row(&self, row: usize) -> impl Iterator<Item = &str> {
        (0..self.columns).map(move |column| self.cell(row, column))
    }

    /// The number of a row as the spreadsheet program shows it, from 1.
    #[must_use]
    pub fn row_number(&self, row: usize) -> u32 {
        self.numbers.get(row).copied().unwrap_or(0)
    }

    /// Merged cells of the first rows.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Bytes it holds in memory.
    #[must_use]
    pub fn weight(&self) -> usize {
        self.text.capacity()
            + 4 * (self.ends.capacity() + self.starts.capacity() + self.numbers.capacity())
    }

    /// Cells and bytes of text.
    pub(crate) fn content(&self) -> (usize, usize) {
        (self.ends.len(), self.text.len())
    }

    pub(crate) fn set_spans(&mut self, spans: Vec<Span>) {
        self.spans = spans;
    }
}

/// Builds a [`Table`] row by row, within the limits.
#[derive(Debug)]
pub struct TableBuilder<'l> {
    table: Table,
    limits: &'l Limits,
    /// Cells of the row under way, and how many up to the last filled one.
    width: usize,
    filled: usize,
    columns_left_out: bool,
}

impl<'l> TableBuilder<'l> {
    /// An empty table.
    #[must_use]
    pub fn new(limits: &'l Limits) -> Self {
        let table = Table {
            starts: vec![0],
            ..Table::default()
        };
        Self {
            table,
            limits,
            width: 0,
            filled: 0,
            columns_left_out: false,
        }
    }

    /// Writes a cell of the row under way. Columns must come in ascending order; one already passed is ignored.
    ///
    /// # Errors
    /// [`Unreadable::TooManyCells`].
    pub fn cell(&mut self, column: usize, text: &str) -> Result<(), Unreadable> {
        let text = text.trim_matches(is_blank);
        if text.is_empty() || column < self.width {
            return Ok(());
        }
        if column >= self.limits.columns {
            self.columns_left_out = true;
            return Ok(());
        }
        let end = self.table.text.len();
        while self.width < column {
            self.table.ends.push(offset(end)?);
            self.width += 1;
        }
        if end + text.len() > self.limits.text || self.table.ends.len() >= self.limits.cells {
            return Err(Unreadable::TooManyCells);
        }
        push_clean(&mut self.table.text, text);
        self.table.ends.push(offset(self.table.text.len())?);
        self.width += 1;
        self.filled = self.width;
        Ok(())
    }

    /// Ends the row under way; a blank one is dropped. `number` is as the spreadsheet program shows it.
    ///
    /// # Errors
    /// [`Unreadable::TooManyRows`].
    pub fn end_row(&mut self, number: u32) -> Result<(), Unreadable> {
        if self.filled > 0 {
            if self.table.numbers.len() >= self.limits.rows as usize {
                return Err(Unreadable::TooManyRows {
                    most: self.limits.rows,
                });
            }
            self.table.columns = self.table.columns.max(self.filled);
            self.table.numbers.push(number);
            self.table.starts.push(offset(self.table.ends.len())?);
        }
        (self.width, self.filled) = (0, 0);
        Ok(())
    }

    /// Was a cell met beyond the last column kept?
    #[must_use]
    pub fn columns_left_out(&self) -> bool {
        self.columns_left_out
    }

    /// The table.
    #[must_use]
    pub fn finish(self) -> Table {
        self.table
    }
}

fn offset(at: usize) -> Result<u32, Unreadable> {
    u32::try_from(at).map_err(|_| Unreadable::TooManyCells)
}

/// Spaces of all kinds, and the marks of direction and joining that travel with copied texts.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Line ends become `\n`; NUL and the other control characters but the tab are dropped.
fn push_clean(arena: &mut String, text: &str) {
    if !text.bytes().any(|b| b < 0x20 && b != b'\n' && b != b'\t') {
        arena.push_str(text);
        return;
    }
    let mut previous = ' ';
    for c in text.chars() {
        match c {
            '\r' => arena.push('\n'),
            '\n' if previous == '\r' => {}
            '\n' | '\t' => arena.push(c),
            c if (c as u32) < 0x20 => {}
            c => arena.push(c),
        }
        previous = c;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_gives_back_its_cells_and_drops_blank_rows() {
        let limits = Limits::default();
        let mut builder = TableBuilder::new(&limits);
        builder.cell(0, " a ").unwrap();
        builder.cell(2, "c\r\nd\0").unwrap();
        builder.end_row(1).unwrap();
        builder.cell(1, "\u{a0}").unwrap();
        builder.end_row(2).unwrap();
        builder.cell(1, "é").unwrap();
        builder.end_row(3).unwrap();
        let table = builder.finish();
        assert_eq!((table.rows(), table.columns()), (2, 3));
        assert_eq!(table.row(0).collect::<Vec<_>>(), ["a", "", "c\nd"]);
        assert_eq!(table.row(1).collect::<Vec<_>>(), ["", "é", ""]);
        assert_eq!(table.row_number(1), 3);
        assert_eq!(table.cell(7, 0), "");
    }
}
