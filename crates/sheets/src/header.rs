//! Where the labels of the columns stand: under titles, logos and blank rows, on one line or two, or nowhere.
//!
//! Nothing here knows what the columns mean: a header is a row about as wide as the rows under it, made of labels
//! (texts, all different), while some column under it is made of numbers, dates or addresses.

mod kind;

use std::collections::HashMap;
use std::ops::Range;

use crate::Table;
use kind::Kind;

/// Rows in which a header is sought.
const SOUGHT: usize = 40;
/// Rows under a candidate that say what the columns are made of.
const LOOKED_UNDER: usize = 60;
/// Lines of one header.
const MOST_LINES: usize = 3;

/// The rows that hold the labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Rows of the table; the data begin at its end.
    pub rows: Range<usize>,
}

impl Header {
    /// One label for each column; several lines are joined with ` › ` (`Téléphone › fixe`), a merged cell labels all it
    /// covers.
    #[must_use]
    pub fn names(&self, table: &Table) -> Vec<String> {
        (0..table.columns())
            .map(|column| {
                let mut parts: Vec<&str> = Vec::new();
                for row in self.rows.clone() {
                    let part = label_at(table, row, column, row + 1 < self.rows.end);
                    if !part.is_empty() && parts.last() != Some(&part) {
                        parts.push(part);
                    }
                }
                let words = parts.join(" › ");
                words.split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }
}

/// Finds the header. `None` when the table has none, as far as can be told.
#[must_use]
pub fn find_header(table: &Table) -> Option<Header> {
    let width = usual_width(table);
    let candidates = 0..table.rows().min(SOUGHT);
    let mut found = candidates
        .into_iter()
        .find(|&row| is_candidate(table, row, width))?;
    // The same header written several times over: the data begin under the last.
    while found + 1 < table.rows() && table.row(found).eq(table.row(found + 1)) {
        found += 1;
    }
    while is_group_of(table, found, found + 1) {
        found += 1;
    }
    let mut rows = found..found + 1;
    while rows.len() < MOST_LINES && continues(table, rows.end - 1, rows.end) {
        rows.end += 1;
    }
    if rows.len() == 1 && is_data(table, found) {
        return None;
    }
    while rows.start > 0 && rows.len() < MOST_LINES && is_group_line(table, rows.start - 1, width) {
        rows.start -= 1;
    }
    Some(Header { rows })
}

/// Filled cells that the rows usually have: the third quartile, over the first rows.
fn usual_width(table: &Table) -> usize {
    let mut widths: Vec<usize> = (0..table.rows().min(400))
        .map(|row| filled(table, row))
        .collect();
    widths.sort_unstable();
    widths
        .get(widths.len().saturating_sub(1) * 3 / 4)
        .copied()
        .unwrap_or(0)
}

/// Is the first row only group labels of a header that stands just under: full of labels where the first has holes?
fn is_group_of(table: &Table, group: usize, row: usize) -> bool {
    row + 1 < table.rows()
        && table.row_number(group) + 1 == table.row_number(row)
        && filled(table, row) > filled(table, group)
        && table.cell(group, 0).is_empty()
        && !table.cell(row, 0).is_empty()
        && table
            .row(row)
            .all(|cell| matches!(Kind::of(cell), Kind::Text | Kind::Empty))
        && !is_data(table, row)
}

fn filled(table: &Table, row: usize) -> usize {
    table.row(row).filter(|cell| !cell.is_empty()).count()
}

fn is_candidate(table: &Table, row: usize, width: usize) -> bool {
    let cells: Vec<&str> = table.row(row).filter(|cell| !cell.is_empty()).collect();
    let comment = cells
        .first()
        .is_some_and(|cell| cell.starts_with('#') && cells.len() < width.max(2));
    let prose = cells
        .iter()
        .filter(|cell| cell.chars().count() > 160)
        .count();
    !comment && prose == 0 && cells.len() * 10 >= width * 6
}

/// Is this row like the rows under it rather than their label?
fn is_data(table: &Table, row: usize) -> bool {
    let under = row + 1..table.rows().min(row + 1 + LOOKED_UNDER);
    let (mut like, mut unlike) = (0i32, 0i32);
    for column in 0..table.columns() {
        let own = Kind::of(table.cell(row, column));
        let mut kinds = HashMap::<Kind, usize>::new();
        let mut same_text = false;
        for below in under.clone() {
            let cell = table.cell(below, column);
            if !cell.is_empty() {
                *kinds.entry(Kind::of(cell)).or_default() += 1;
                same_text |= cell == table.cell(row, column);
            }
        }
        let all: usize = kinds.values().sum();
        let Some((&usual, &times)) = kinds.iter().max_by_key(|(_, times)| **times) else {
            continue;
        };
        match own {
            Kind::Empty => {}
            Kind::Text if usual != Kind::Text && times * 2 > all => unlike += 2,
            Kind::Text if same_text => like += 1,
            Kind::Text => {}
            kind if kind == usual && times * 2 > all => like += 2,
            // A year or a number as the label of a column of something else.
            _ => unlike += 1,
        }
    }
    let values = table
        .row(row)
        .filter(|cell| !matches!(Kind::of(cell), Kind::Text | Kind::Empty))
        .count();
    if like == unlike {
        values * 2 > filled(table, row) || (under.is_empty() && values > 0)
    } else {
        like > unlike
    }
}

/// Does the second row complete a header begun above: it fills holes of the first, is made of labels, and leaves
/// empty the first column that the data fill?
fn continues(table: &Table, head: usize, row: usize) -> bool {
    if row + 1 >= table.rows() {
        return false;
    }
    let (mut fills, mut labels, mut own) = (false, true, 0usize);
    for column in 0..table.columns() {
        let cell = table.cell(row, column);
        if cell.is_empty() {
            continue;
        }
        labels &= Kind::of(cell) == Kind::Text && cell.chars().count() <= 60;
        // A cell merged downwards comes again with the same text: it is not of this line, and proves that the header goes on.
        if cell == table.cell(head, column) {
            fills = true;
        } else {
            own += 1;
            fills |= table.cell(head, column).is_empty() && spanned(table, head, column)
                || label_under(table, head, column);
        }
    }
    let first_hole = (0..table.columns()).find(|&column| {
        let cell = table.cell(row, column);
        (cell.is_empty() || cell == table.cell(head, column))
            && !table.cell(head, column).is_empty()
    });
    let data_fill = first_hole.is_some_and(|column| {
        let under = row + 1..table.rows().min(row + 11);
        under
            .clone()
            .filter(|&below| !table.cell(below, column).is_empty())
            .count()
            * 2
            > under.len()
    });
    labels && own > 0 && fills && data_fill
}

fn spanned(table: &Table, row: usize, column: usize) -> bool {
    let merged = table
        .spans()
        .iter()
        .any(|s| s.row == row && s.column < column && column < s.column + s.width);
    // Formats that know no merging leave a hole after the label.
    merged
        || (column > 0
            && (0..column)
                .rev()
                .any(|before| !table.cell(row, before).is_empty()))
}

/// A label merged over several columns, just above this cell.
fn label_under(table: &Table, head: usize, column: usize) -> bool {
    table.spans().iter().any(|s| {
        s.row == head
            && s.column <= column
            && column < s.column + s.width
            && s.width < table.columns()
    })
}

/// A line of group labels above the header (`Identité`, `Contact`): labels, fewer than the columns, not only a title.
fn is_group_line(table: &Table, row: usize, width: usize) -> bool {
    let cells: Vec<usize> = (0..table.columns())
        .filter(|&column| !table.cell(row, column).is_empty())
        .collect();
    let labels = cells.iter().all(|&column| {
        let cell = table.cell(row, column);
        Kind::of(cell) == Kind::Text && cell.chars().count() <= 40
    });
    let merged = table
        .spans()
        .iter()
        .filter(|s| s.row == row && s.width < width.max(2))
        .count();
    let adjacent = table.row_number(row) + 1 == table.row_number(row + 1);
    labels
        && adjacent
        && cells.len() < width
        && (merged > 0 && cells.len() >= 2 || cells.len() >= 2 && merged == 0 && spread(&cells))
}

/// Group labels stand apart from one another; the words of a title or an address stand side by side.
fn spread(columns: &[usize]) -> bool {
    columns.windows(2).all(|pair| pair[1] > pair[0] + 1)
}

fn label_at(table: &Table, row: usize, column: usize, carry: bool) -> &str {
    let own = table.cell(row, column);
    if !own.is_empty() || !carry {
        return own;
    }
    let covering = table
        .spans()
        .iter()
        .find(|s| s.row == row && s.column < column && column < s.column + s.width);
    if let Some(span) = covering {
        return if span.width < table.columns() {
            table.cell(row, span.column)
        } else {
            ""
        };
    }
    if table.spans().iter().any(|s| s.row == row) {
        return "";
    }
    // Without merged cells, a group label goes on until the next, if the header proper has a label here.
    if table.cell(row + 1, column).is_empty() {
        return "";
    }
    (0..column)
        .rev()
        .map(|before| table.cell(row, before))
        .find(|cell| !cell.is_empty())
        .unwrap_or("")
}
