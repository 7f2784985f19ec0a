//! A list: a title, columns, rows, notes. Its header comes back on every page.

use chrono::NaiveDate;
use serde::Serialize;

use crate::paper::{PrintError, Sheet, Template};
use crate::shapes::Letterhead;

/// Rows that one list may have; more belongs in a spreadsheet (some 170 pages).
pub const MOST_ROWS: usize = 5_000;

/// A list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct List {
    /// Who makes it.
    pub head: Letterhead,
    /// Title.
    pub title: String,
    /// What was chosen (filters, period); may be empty.
    pub subtitle: String,
    /// Columns, at least one.
    pub columns: Vec<Column>,
    /// Rows, each with one text per column.
    pub rows: Vec<Vec<String>>,
    /// Notes under the list.
    pub notes: Vec<String>,
    /// Across the page.
    pub landscape: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Title.
    pub title: String,
    /// Width, as a share of the sum of all.
    pub share: u16,
    /// Numbers: set to the right.
    pub number: bool,
}

impl Sheet for List {
    const TEMPLATE: Template = Template::List;

    fn date(&self) -> NaiveDate {
        self.head.date
    }

    fn check(&self) -> Result<(), PrintError> {
        if self.columns.is_empty() || self.columns.iter().any(|column| column.share == 0) {
            return Err(PrintError::Columns);
        }
        if self.rows.len() > MOST_ROWS {
            return Err(PrintError::TooManyRows {
                rows: self.rows.len(),
            });
        }
        match self
            .rows
            .iter()
            .position(|row| row.len() != self.columns.len())
        {
            Some(row) => Err(PrintError::UnevenRow { row }),
            None => Ok(()),
        }
    }
}
