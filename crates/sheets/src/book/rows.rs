//! Cells as they come out of a workbook, row after row, into a table; with what merged cells ask for.
//!
//! A merged cell gives its value at its first cell only, but for one case: a cell merged over several rows of one
//! column (a referent written once for five people) is given to each of those rows that holds something else.

use calamine::Dimensions;

use crate::{Limits, Span, Table, TableBuilder, Unreadable};

/// Rows among which headers on several lines are sought, hence whose merged cells are remembered.
const HEAD_ROWS: usize = 40;

/// Merged cells looked at: no person makes more, and each open one costs at every row.
const MOST_MERGED: usize = 10_000;

/// Receives cells in the order of rows and columns.
pub(crate) struct Rows<'l> {
    builder: TableBuilder<'l>,
    /// The row under way, from 0.
    row: u32,
    cells: Vec<(usize, String)>,
    spare: Vec<String>,
    /// Cells merged downwards, by first row; and those open at the row under way, with their value.
    downwards: Vec<Dimensions>,
    open: Vec<(Dimensions, String)>,
    across: Vec<Dimensions>,
    spans: Vec<Span>,
    rows_written: usize,
}

impl<'l> Rows<'l> {
    pub(crate) fn new(limits: &'l Limits, merged: &[Dimensions]) -> Self {
        let mut rows = Self {
            builder: TableBuilder::new(limits),
            row: 0,
            cells: Vec::new(),
            spare: Vec::new(),
            downwards: Vec::new(),
            open: Vec::new(),
            across: Vec::new(),
            spans: Vec::new(),
            rows_written: 0,
        };
        rows.merge(merged);
        rows
    }

    /// More merged cells, of rows still to come.
    pub(crate) fn merge(&mut self, merged: &[Dimensions]) {
        let merged = || {
            merged
                .iter()
                .filter(|d| d.start.0 <= d.end.0)
                .take(MOST_MERGED)
        };
        self.across.extend(merged().filter(|d| d.start.1 < d.end.1));
        let before = self.downwards.len();
        self.downwards
            .extend(merged().filter(|d| d.start.1 == d.end.1 && d.start.0 < d.end.0));
        if self.downwards.len() > before {
            self.downwards
                .sort_unstable_by_key(|d| std::cmp::Reverse(d.start.0));
        }
    }

    /// One cell. A row that comes back after a later one is ignored: no program writes that.
    pub(crate) fn cell(&mut self, row: u32, column: u32, text: &str) -> Result<(), Unreadable> {
        if row > self.row {
            self.flush()?;
            self.row = row;
        }
        if row == self.row && !text.is_empty() {
            let mut kept = self.spare.pop().unwrap_or_default();
            kept.clear();
            kept.push_str(text);
            self.cells.push((column as usize, kept));
        }
        Ok(())
    }

    /// The table, and whether columns beyond the limit were left out.
    pub(crate) fn finish(mut self) -> Result<(Table, bool), Unreadable> {
        self.flush()?;
        let left_out = self.builder.columns_left_out();
        let mut table = self.builder.finish();
        table.set_spans(self.spans);
        Ok((table, left_out))
    }

    fn flush(&mut self) -> Result<(), Unreadable> {
        if !self.cells.is_sorted_by_key(|cell| cell.0) {
            self.cells.sort_by_key(|cell| cell.0);
        }
        self.carry_down();
        let filled = !self.cells.is_empty();
        for (column, text) in &self.cells {
            self.builder.cell(*column, text)?;
        }
        self.builder.end_row(self.row.saturating_add(1))?;
        if filled && self.rows_written < HEAD_ROWS {
            for d in self.across.iter().filter(|d| d.start.0 == self.row) {
                let (column, width) = (d.start.1 as usize, (d.end.1 - d.start.1 + 1) as usize);
                self.spans.push(Span {
                    row: self.rows_written,
                    column,
                    width,
                });
            }
        }
        self.rows_written += usize::from(filled);
        self.spare
            .extend(self.cells.drain(..).map(|(_, text)| text));
        Ok(())
    }

    fn carry_down(&mut self) {
        let row = self.row;
        self.open.retain(|(d, _)| d.end.0 >= row);
        if !self.cells.is_empty() {
            for (d, value) in &self.open {
                let column = d.start.1 as usize;
                if self.cells.iter().all(|cell| cell.0 != column) {
                    let at = self.cells.partition_point(|cell| cell.0 < column);
                    self.cells.insert(at, (column, value.clone()));
                }
            }
        }
        while self.downwards.last().is_some_and(|d| d.start.0 <= row) {
            let Some(d) = self.downwards.pop() else { break };
            let here = self.cells.iter().find(|cell| cell.0 == d.start.1 as usize);
            if let (true, Some((_, value))) = (d.start.0 == row, here) {
                self.open.push((d, value.clone()));
            }
        }
    }
}
