//! A spreadsheet being looked at, whatever its rows are about: which sheet, where the header stands, what was corrected.
//! The file itself is never touched.

use std::borrow::Cow;
use std::collections::BTreeMap;

use pignon_domain::{Refusal, RefusalCode};
use pignon_sheets::{Format, Header, Table, Workbook, find_header};

use super::shapes::SheetCard;

/// Rows looked at to guess what columns are.
const SAMPLED: usize = 200;
/// Repairs of the reading that are said one by one.
const SHOWN: usize = 8;
/// Longest corrected cell, in characters.
const LONGEST_CELL: usize = 20_000;

/// A workbook, with what was chosen and corrected in it.
pub(crate) struct Looked {
    book: Workbook,
    sheet: usize,
    header: Option<Header>,
    /// Names of the columns; « Colonne C » where there is none.
    headers: Vec<String>,
    corrections: BTreeMap<(usize, usize), String>,
}

impl Looked {
    pub fn at(book: Workbook) -> Self {
        let mut looked = Self {
            sheet: book.main_sheet(),
            book,
            header: None,
            headers: vec![],
            corrections: BTreeMap::new(),
        };
        looked.header = find_header(looked.table());
        looked
    }

    pub fn table(&self) -> &Table {
        &self.book.sheets[self.sheet].table
    }

    /// The first row of data.
    pub fn first(&self) -> usize {
        self.header.as_ref().map_or(0, |h| h.rows.end)
    }

    /// Rows below the header.
    pub fn rows(&self) -> usize {
        self.table().rows().saturating_sub(self.first())
    }

    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Names the columns. `propose` is given the headers as written and the first rows.
    pub fn name<T>(&mut self, propose: impl FnOnce(&[String], &[Vec<&str>]) -> T) -> T {
        let table = self.table();
        let mut headers = match &self.header {
            Some(header) => header.names(table),
            None => vec![String::new(); table.columns()],
        };
        let first = self.first();
        let sampled = first..table.rows().min(first + SAMPLED);
        let samples: Vec<Vec<&str>> = sampled.map(|row| table.row(row).collect()).collect();
        let proposed = propose(&headers, &samples);
        for (column, header) in headers.iter_mut().enumerate() {
            if header.is_empty() {
                *header = format!("Colonne {}", letters(column));
            }
        }
        self.headers = headers;
        proposed
    }

    /// Chooses another sheet, or another header row (by its number; 0: there is none). True when something changed:
    /// the corrections are forgotten, and the columns are to be named again.
    pub fn choose(&mut self, sheet: Option<u32>, header_row: Option<u32>) -> Result<bool, Refusal> {
        if let Some(sheet) = sheet {
            let sheet = sheet as usize;
            if sheet >= self.book.sheets.len() {
                return Err(Refusal::of(RefusalCode::NotInTheList, "sheet"));
            }
            self.sheet = sheet;
            self.header = find_header(self.table());
        }
        if let Some(number) = header_row {
            self.header = if number == 0 {
                None
            } else {
                let row = (0..self.table().rows()).find(|r| self.table().row_number(*r) == number);
                let row = row.ok_or(Refusal::of(RefusalCode::NotInTheList, "header_row"))?;
                Some(Header { rows: row..row + 1 })
            };
        }
        let changed = sheet.is_some() || header_row.is_some();
        if changed {
            self.corrections.clear();
        }
        Ok(changed)
    }

    /// Cells of a row of data, corrections included.
    pub fn cells(&self, row: usize) -> Vec<Cow<'_, str>> {
        let mut cells: Vec<Cow<'_, str>> = self
            .table()
            .row(self.first() + row)
            .map(Cow::Borrowed)
            .collect();
        for ((_, column), text) in self.corrections.range((row, 0)..(row + 1, 0)) {
            if let Some(cell) = cells.get_mut(*column) {
                *cell = Cow::Borrowed(text);
            }
        }
        cells
    }

    /// Reads a row with its corrections.
    pub fn read<T>(&self, row: usize, read: impl FnOnce(&[&str]) -> T) -> T {
        let corrected = self
            .corrections
            .range((row, 0)..(row + 1, 0))
            .next()
            .is_some();
        if corrected {
            let cells = self.cells(row);
            let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
            return read(&cells);
        }
        let cells: Vec<&str> = self.table().row(self.first() + row).collect();
        read(&cells)
    }

    /// Corrects one cell.
    pub fn correct(&mut self, row: usize, column: u32, value: &str) -> Result<(), Refusal> {
        let column = column as usize;
        if column >= self.headers.len() {
            return Err(Refusal::of(RefusalCode::Unknown, "column"));
        }
        let value = value.chars().take(LONGEST_CELL).collect();
        self.corrections.insert((row, column), value);
        Ok(())
    }

    /// The number of a row of data, as the spreadsheet program shows it.
    pub fn number(&self, row: usize) -> u32 {
        self.table().row_number(self.first() + row)
    }

    /// The row of data of a number shown.
    pub fn row_of(&self, number: u32) -> Result<usize, Refusal> {
        (0..self.rows())
            .find(|row| self.number(*row) == number)
            .ok_or_else(|| Refusal::of(RefusalCode::Unknown, "row"))
    }

    /// Up to three values of a column.
    pub fn samples(&self, column: usize) -> Vec<String> {
        let (table, first) = (self.table(), self.first());
        (first..table.rows().min(first + SAMPLED))
            .map(|row| table.cell(row, column))
            .filter(|cell| !cell.is_empty())
            .take(3)
            .map(|cell| cell.chars().take(80).collect())
            .collect()
    }

    pub fn sheets(&self) -> Vec<SheetCard> {
        self.book
            .sheets
            .iter()
            .map(|s| SheetCard {
                name: s.name.clone(),
                rows: u32::try_from(s.table.rows()).unwrap_or(u32::MAX),
                hidden: s.hidden,
            })
            .collect()
    }

    /// Index of the sheet looked at.
    pub fn sheet(&self) -> u32 {
        u32::try_from(self.sheet).unwrap_or_default()
    }

    /// The number of the row of the header, if there is one.
    pub fn header_row(&self) -> Option<u32> {
        self.header
            .as_ref()
            .map(|h| self.table().row_number(h.rows.end.saturating_sub(1)))
    }

    pub fn format(&self) -> String {
        match self.book.format {
            Format::Csv => "Texte à colonnes (CSV)",
            Format::Xlsx => "Classeur Excel",
            Format::Xls => "Classeur Excel 97-2003",
            Format::Ods => "Classeur LibreOffice",
        }
        .to_owned()
    }

    /// What was guessed or repaired to read the file, in sentences.
    pub fn remarks(&self) -> Vec<String> {
        let all = &self.book.remarks;
        let mut remarks: Vec<String> = all.iter().take(SHOWN).map(ToString::to_string).collect();
        if let Some(more) = all.len().checked_sub(SHOWN).filter(|n| *n > 0) {
            remarks.push(format!("Et {more} autres lignes réparées de même."));
        }
        remarks
    }
}

/// Letters of a column, as the spreadsheet program shows them: A, B… Z, AA.
fn letters(column: usize) -> String {
    let mut text = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        text.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    text
}
