//! The figures of a month, laid out for reading.

use pignon_summary::{Cell, Figures, Table};

/// One indicator.
pub(super) struct Shown {
    pub(super) code: String,
    pub(super) label: String,
    pub(super) definition: Option<&'static str>,
    pub(super) version: u32,
    pub(super) total: String,
    pub(super) total_protected: bool,
    pub(super) unit: &'static str,
    pub(super) tables: Vec<ShownTable>,
}

/// One of its tables.
pub(super) struct ShownTable {
    pub(super) id: String,
    pub(super) label: &'static str,
    pub(super) rows: Vec<Row>,
}

/// One line: its words, its figure, and the length of its bar in hundredths of the total.
pub(super) struct Row {
    pub(super) label: &'static str,
    pub(super) figure: String,
    pub(super) protected: bool,
    pub(super) share: Option<u64>,
}

/// Beyond this many lines, those at zero are gathered in one.
const LONG: usize = 8;

pub(super) fn shown(figures: &Figures) -> Shown {
    let definition = figures.definition();
    Shown {
        code: figures.code().to_owned(),
        label: figures.label().to_owned(),
        definition: definition.map(|known| known.definition.as_str()),
        version: figures.version(),
        total: figures.total_shown(),
        total_protected: figures.total().is_protected(),
        unit: definition
            .filter(|_| !figures.total().is_protected())
            .map_or("", |known| known.unit.as_str()),
        tables: figures
            .tables()
            .iter()
            .map(|table| shown_table(figures, table))
            .collect(),
    }
}

fn shown_table(figures: &Figures, table: &Table) -> ShownTable {
    let lines: Vec<(&'static str, Cell)> = table
        .rows()
        .map(|(value, cell)| (value.label, cell))
        .collect();
    let row = |label, cell: Cell| Row {
        label,
        figure: cell.to_string(),
        protected: cell.is_protected(),
        share: share(cell, figures.total()),
    };
    let is_zero = |cell: Cell| cell.count() == Some(0);
    let zeros = lines.iter().filter(|(_, cell)| is_zero(*cell)).count();
    let rows = if lines.iter().all(|(_, cell)| cell.is_protected()) {
        vec![row("Toutes les lignes", Cell::Protected)]
    } else if lines.len() > LONG && zeros > 1 {
        let gathered = if zeros == lines.len() {
            "Toutes les lignes"
        } else {
            "Chacune des autres lignes"
        };
        let zero = lines
            .iter()
            .find(|(_, cell)| is_zero(*cell))
            .map(|(_, cell)| row(gathered, *cell));
        let others = lines
            .iter()
            .filter(|(_, cell)| !is_zero(*cell))
            .map(|(label, cell)| row(label, *cell));
        others.chain(zero).collect()
    } else {
        lines
            .iter()
            .map(|(label, cell)| row(label, *cell))
            .collect()
    };
    ShownTable {
        id: format!("{}-{}", figures.code(), table.breakdown().code()),
        label: table.breakdown().label(),
        rows,
    }
}

fn share(cell: Cell, total: Cell) -> Option<u64> {
    let (count, total) = (cell.count()?, total.count()?);
    (count > 0).then(|| (count * 100).div_ceil(total.max(1)))
}
