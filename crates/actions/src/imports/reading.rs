//! A spreadsheet being looked at: the table, the choices, the corrections, and the judgement of each row.
//!
//! Longer than most: one value and what may be done to it; each change judges every row again, which its private fields
//! keep from being forgotten.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use pignon_domain::ids::{ImportId, PersonId};
use pignon_domain::import::{Draft, ImportTarget, Remark, propose, read_row};
use pignon_domain::{Refusal, RefusalCode};
use pignon_sheets::{Format, Header, Table, Workbook, find_header};
use pignon_store::imports as rows_of;
use uuid::Uuid;

use super::judge::{Earlier, Judged, count, judge};
use super::known::{Index, Match, traits_of_row};
use super::missing::missing;
use super::shapes::{
    Candidate, CellRemark, ColumnCard, ImportAdjust, ImportPreview, ImportRow, ImportRowChanged,
    ImportRows, RowState, Settlement, SheetCard,
};
use crate::Failure;
use crate::desk::Open;

/// Rows looked at to guess what columns are.
const SAMPLED: usize = 200;
/// Remarks about the whole that are shown one by one.
const SHOWN: usize = 8;

/// A spreadsheet being looked at.
pub(crate) struct Reading {
    pub id: ImportId,
    pub file_name: String,
    pub digest: Uuid,
    /// Imported: it cannot be a second time.
    pub imported: bool,
    /// The house it was judged against.
    generation: u64,
    book: Workbook,
    sheet: usize,
    header: Option<Header>,
    headers: Vec<String>,
    targets: Vec<ImportTarget>,
    chosen: Vec<bool>,
    column_remarks: Vec<Remark>,
    corrections: BTreeMap<(usize, usize), String>,
    settlements: BTreeMap<usize, Settlement>,
    today: NaiveDate,
    pub(super) index: Index,
    judged: Vec<Judged>,
}

impl Reading {
    pub fn new(
        id: ImportId,
        file_name: String,
        digest: Uuid,
        book: Workbook,
        open: &Open,
    ) -> Result<Self, Failure> {
        let known = open.vault.read(rows_of::known)?;
        let mut reading = Self {
            id,
            file_name,
            digest,
            imported: false,
            generation: open.vault.generation(),
            sheet: book.main_sheet(),
            book,
            header: None,
            headers: vec![],
            targets: vec![],
            chosen: vec![],
            column_remarks: vec![],
            corrections: BTreeMap::new(),
            settlements: BTreeMap::new(),
            today: open.env.today(),
            index: Index::new(known),
            judged: vec![],
        };
        reading.header = find_header(reading.table());
        reading.name_columns();
        reading.judge_all(open)?;
        Ok(reading)
    }

    fn table(&self) -> &Table {
        &self.book.sheets[self.sheet].table
    }

    /// The first row of data.
    fn first(&self) -> usize {
        self.header.as_ref().map_or(0, |h| h.rows.end)
    }

    /// Rows below the header.
    pub fn total(&self) -> u32 {
        u32::try_from(self.judged.len()).unwrap_or(u32::MAX)
    }

    fn name_columns(&mut self) {
        let table = &self.book.sheets[self.sheet].table;
        self.headers = match &self.header {
            Some(header) => header.names(table),
            None => vec![String::new(); table.columns()],
        };
        let first = self.first();
        let table = &self.book.sheets[self.sheet].table;
        let sampled = first..table.rows().min(first + SAMPLED);
        let samples: Vec<Vec<&str>> = sampled.map(|row| table.row(row).collect()).collect();
        let proposal = propose(&self.headers, &samples);
        self.targets = proposal.targets;
        self.column_remarks = proposal.remarks;
        self.chosen = vec![false; self.headers.len()];
        for (column, header) in self.headers.iter_mut().enumerate() {
            if header.is_empty() {
                *header = format!("Colonne {}", letters(column));
            }
        }
    }

    /// Is there a column for the name?
    pub fn named(&self) -> bool {
        self.targets.iter().any(|t| {
            matches!(
                t,
                ImportTarget::FamilyName | ImportTarget::FullName | ImportTarget::GivenName
            )
        })
    }

    /// Cells of a row of data, corrections included.
    fn cells(&self, row: usize) -> Vec<Cow<'_, str>> {
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

    /// What a row says.
    pub(super) fn draft(&self, row: usize) -> (Draft, Vec<Remark>) {
        let corrected = self
            .corrections
            .range((row, 0)..(row + 1, 0))
            .next()
            .is_some();
        if corrected {
            let cells = self.cells(row);
            let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
            return read_row(&cells, &self.targets, &self.headers, self.today);
        }
        let cells: Vec<&str> = self.table().row(self.first() + row).collect();
        read_row(&cells, &self.targets, &self.headers, self.today)
    }

    pub(super) fn judged(&self) -> &[Judged] {
        &self.judged
    }

    /// Judges again when the house changed since: true when it did.
    pub fn refresh(&mut self, open: &Open) -> Result<bool, Failure> {
        let generation = open.vault.generation();
        if self.generation == generation {
            return Ok(false);
        }
        self.index = Index::new(open.vault.read(rows_of::known)?);
        self.generation = generation;
        self.judge_all(open)?;
        Ok(true)
    }

    /// How many rows in each state.
    pub fn counts(&self) -> super::shapes::RowCounts {
        count(&self.judged)
    }

    fn judge_all(&mut self, open: &Open) -> Result<(), Failure> {
        let rows = self.table().rows().saturating_sub(self.first());
        let mut judged = Vec::with_capacity(rows);
        let mut earlier = Earlier::default();
        open.vault.read(|reader| {
            for row in 0..rows {
                let one = self.judge_one(row, &mut earlier, &judged, reader)?;
                judged.push(one);
            }
            Ok::<_, Failure>(())
        })?;
        self.judged = judged;
        Ok(())
    }

    fn judge_one(
        &self,
        row: usize,
        earlier: &mut Earlier,
        judged: &[Judged],
        reader: &pignon_store::Reader<'_>,
    ) -> Result<Judged, Failure> {
        let (draft, remarks) = self.draft(row);
        if remarks.iter().any(|r| r.blocking) {
            return Ok(Judged {
                state: RowState::Error,
                found: Match::Nobody,
            });
        }
        let key = traits_of_row(&draft);
        let settled = self.settlements.get(&row);
        let before = if settled == Some(&Settlement::Skip) {
            None
        } else {
            earlier.note(row, &key)
        };
        // The earlier row of the same person waits for somebody to say who it is: so does this one.
        let waits = before
            .and_then(|row| judged.get(row))
            .is_some_and(|b| b.state == RowState::Settle);
        if waits && settled.is_none() {
            return Ok(Judged {
                state: RowState::Settle,
                found: Match::Perhaps,
            });
        }
        let mut trouble = None;
        let judged = judge(&self.index, &key, before, settled, |at| {
            match missing(reader, self.index.known[at].id, &draft) {
                Ok(missing) => !missing.is_empty(),
                Err(failure) => {
                    trouble = Some(failure);
                    false
                }
            }
        });
        trouble.map_or(Ok(judged), Err)
    }

    /// Other choices; the corrections stay, the settlements too unless the rows change.
    pub fn adjust(&mut self, open: &Open, ask: &ImportAdjust) -> Result<(), Failure> {
        let mut renamed = false;
        if let Some(sheet) = ask.sheet {
            let sheet = sheet as usize;
            if sheet >= self.book.sheets.len() {
                return Err(Refusal::of(RefusalCode::NotInTheList, "sheet").into());
            }
            self.sheet = sheet;
            self.header = find_header(self.table());
            renamed = true;
        }
        if let Some(number) = ask.header_row {
            self.header = if number == 0 {
                None
            } else {
                let row = (0..self.table().rows()).find(|r| self.table().row_number(*r) == number);
                let row = row.ok_or(Refusal::of(RefusalCode::NotInTheList, "header_row"))?;
                Some(Header { rows: row..row + 1 })
            };
            renamed = true;
        }
        if renamed {
            self.corrections.clear();
            self.settlements.clear();
            self.name_columns();
        }
        for choice in &ask.columns {
            let column = choice.index as usize;
            if column >= self.targets.len() {
                return Err(Refusal::of(RefusalCode::NotInTheList, "columns").into());
            }
            if !matches!(choice.target, ImportTarget::Note | ImportTarget::Ignore) {
                // A meaning belongs to one column: the one that had it goes to the note, so that nothing is lost.
                for (other, target) in self.targets.iter_mut().enumerate() {
                    if other != column && *target == choice.target {
                        *target = ImportTarget::Note;
                    }
                }
            }
            self.targets[column] = choice.target;
            self.chosen[column] = true;
        }
        self.judge_all(open)
    }

    pub fn preview(&self, open: &Open) -> Result<ImportPreview, Failure> {
        let past = open.vault.read(rows_of::past)?;
        let already = past
            .iter()
            .find(|p| p.digest == Some(self.digest) && p.undone.is_none())
            .map(|p| {
                let day = chrono::DateTime::from_timestamp_millis(p.millis)
                    .unwrap_or_default()
                    .date_naive();
                format!(
                    "Ce fichier a déjà été importé le {}.",
                    pignon_domain::date::long(day)
                )
            });
        let table = self.table();
        let first = self.first();
        let columns = (0..self.headers.len())
            .map(|column| {
                let samples = (first..table.rows().min(first + SAMPLED))
                    .map(|row| table.cell(row, column))
                    .filter(|cell| !cell.is_empty())
                    .take(3)
                    .map(|cell| cell.chars().take(80).collect())
                    .collect();
                ColumnCard {
                    index: u32::try_from(column).unwrap_or(u32::MAX),
                    header: self.headers[column].clone(),
                    samples,
                    target: self.targets[column],
                    proposed: !self.chosen[column],
                }
            })
            .collect();
        Ok(ImportPreview {
            import: self.id,
            file_name: self.file_name.clone(),
            format: self.format(),
            sheets: self
                .book
                .sheets
                .iter()
                .map(|s| SheetCard {
                    name: s.name.clone(),
                    rows: u32::try_from(s.table.rows()).unwrap_or(u32::MAX),
                    hidden: s.hidden,
                })
                .collect(),
            sheet: u32::try_from(self.sheet).unwrap_or_default(),
            header_row: self
                .header
                .as_ref()
                .map(|h| table.row_number(h.rows.end.saturating_sub(1))),
            columns,
            total: self.total(),
            counts: count(&self.judged),
            remarks: self.remarks(),
            already,
        })
    }

    fn format(&self) -> String {
        match self.book.format {
            Format::Csv => "Texte à colonnes (CSV)",
            Format::Xlsx => "Classeur Excel",
            Format::Xls => "Classeur Excel 97-2003",
            Format::Ods => "Classeur LibreOffice",
        }
        .to_owned()
    }

    fn remarks(&self) -> Vec<String> {
        let mut remarks: Vec<String> = self
            .column_remarks
            .iter()
            .map(|r| r.sentence.clone())
            .collect();
        remarks.extend(
            self.book
                .remarks
                .iter()
                .take(SHOWN)
                .map(ToString::to_string),
        );
        if let Some(more) = self
            .book
            .remarks
            .len()
            .checked_sub(SHOWN)
            .filter(|n| *n > 0)
        {
            remarks.push(format!("Et {more} autres lignes réparées de même."));
        }
        remarks
    }

    /// A window on the rows of a state.
    pub fn window(
        &self,
        open: &Open,
        state: Option<RowState>,
        offset: u32,
        limit: u32,
    ) -> ImportRows {
        let passing = || {
            (0..self.judged.len()).filter(|row| state.is_none_or(|s| self.judged[*row].state == s))
        };
        let rows = passing()
            .skip(offset as usize)
            .take(limit as usize)
            .map(|row| self.shown(open, row))
            .collect();
        ImportRows {
            total: u32::try_from(passing().count()).unwrap_or(u32::MAX),
            offset,
            rows,
        }
    }

    fn shown(&self, _: &Open, row: usize) -> ImportRow {
        let (draft, remarks) = self.draft(row);
        let judged = self.judged[row];
        let mut remarks: Vec<CellRemark> = remarks
            .into_iter()
            .map(|r| CellRemark {
                column: r.column.and_then(|c| u32::try_from(c).ok()),
                blocking: r.blocking,
                sentence: r.sentence,
            })
            .collect();
        if let Match::Row(other) = judged.found {
            let number = self.table().row_number(self.first() + other);
            remarks.push(CellRemark {
                column: None,
                blocking: false,
                sentence: format!("Même personne que la ligne {number}\u{a0}: les deux lignes font un seul dossier."),
            });
        }
        let candidates = match judged.state {
            RowState::Settle | RowState::Update | RowState::Unchanged => self.candidates(&draft),
            RowState::Create if self.settlements.contains_key(&row) => self.candidates(&draft),
            _ => vec![],
        };
        ImportRow {
            row: self.table().row_number(self.first() + row),
            state: judged.state,
            cells: self.cells(row).into_iter().map(Cow::into_owned).collect(),
            remarks,
            candidates,
            settlement: self.settlements.get(&row).cloned(),
        }
    }

    fn candidates(&self, draft: &Draft) -> Vec<Candidate> {
        self.index
            .candidates(&traits_of_row(draft))
            .into_iter()
            .filter_map(|c| {
                let known = self.index.known.get(c.known)?;
                Some(Candidate {
                    person: known.id,
                    label: format!(
                        "{} {} ({})",
                        known.family_name, known.given_name, known.number
                    ),
                    reason: c.reason.to_owned(),
                })
            })
            .collect()
    }

    /// The row of data of a number shown.
    fn row_of(&self, number: u32) -> Result<usize, Failure> {
        let first = self.first();
        (0..self.judged.len())
            .find(|row| self.table().row_number(first + row) == number)
            .ok_or_else(|| Refusal::of(RefusalCode::Unknown, "row").into())
    }

    /// Corrects one cell.
    pub fn correct(
        &mut self,
        open: &Open,
        number: u32,
        column: u32,
        value: &str,
    ) -> Result<ImportRowChanged, Failure> {
        let row = self.row_of(number)?;
        let column = column as usize;
        if column >= self.headers.len() {
            return Err(Refusal::of(RefusalCode::Unknown, "column").into());
        }
        let value: String = value.chars().take(20_000).collect();
        self.corrections.insert((row, column), value);
        self.judged_again(open, row)
    }

    /// Settles one row.
    pub fn settle(
        &mut self,
        open: &Open,
        number: u32,
        settlement: Settlement,
    ) -> Result<ImportRowChanged, Failure> {
        let row = self.row_of(number)?;
        if let Settlement::Same { person } = &settlement
            && !self.is_known(*person)
        {
            return Err(Refusal::of(RefusalCode::Unknown, "person").into());
        }
        self.settlements.insert(row, settlement);
        self.judged_again(open, row)
    }

    fn is_known(&self, person: PersonId) -> bool {
        self.index.known.iter().any(|k| k.id == person)
    }

    /// One row changed: the later rows of the same person may have, too.
    fn judged_again(&mut self, open: &Open, row: usize) -> Result<ImportRowChanged, Failure> {
        self.judge_all(open)?;
        Ok(ImportRowChanged {
            row: self.shown(open, row),
            counts: count(&self.judged),
        })
    }

    /// Is this row left out by choice?
    pub(super) fn skipped(&self, row: usize) -> bool {
        self.settlements.get(&row) == Some(&Settlement::Skip)
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
