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
use pignon_sheets::Workbook;
use pignon_store::imports as rows_of;
use uuid::Uuid;

use super::judge::{Earlier, Judged, count, judge};
use super::known::{Index, Match, traits_of_row};
use super::looked::Looked;
use super::missing::missing;
use super::shapes::{
    CellRemark, ColumnCard, ImportAdjust, ImportPreview, ImportRow, ImportRowChanged, ImportRows,
    RowState, Settlement,
};
use crate::Failure;
use crate::desk::Open;

/// A spreadsheet being looked at.
pub(crate) struct Reading {
    pub id: ImportId,
    pub file_name: String,
    pub digest: Uuid,
    /// Imported: it cannot be a second time.
    pub imported: bool,
    /// The house it was judged against.
    generation: u64,
    looked: Looked,
    targets: Vec<ImportTarget>,
    chosen: Vec<bool>,
    column_remarks: Vec<Remark>,
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
            looked: Looked::at(book),
            targets: vec![],
            chosen: vec![],
            column_remarks: vec![],
            settlements: BTreeMap::new(),
            today: open.env.today(),
            index: Index::new(known),
            judged: vec![],
        };
        reading.name_columns();
        reading.judge_all(open)?;
        Ok(reading)
    }

    /// Rows below the header.
    pub fn total(&self) -> u32 {
        u32::try_from(self.judged.len()).unwrap_or(u32::MAX)
    }

    fn name_columns(&mut self) {
        let proposal = self.looked.name(propose);
        self.targets = proposal.targets;
        self.column_remarks = proposal.remarks;
        self.chosen = vec![false; self.looked.headers().len()];
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

    /// What a row says.
    pub(super) fn draft(&self, row: usize) -> (Draft, Vec<Remark>) {
        let read =
            |cells: &[&str]| read_row(cells, &self.targets, self.looked.headers(), self.today);
        self.looked.read(row, read)
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
        let rows = self.looked.rows();
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
        if self.looked.choose(ask.sheet, ask.header_row)? {
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
        let columns = self
            .looked
            .headers()
            .iter()
            .enumerate()
            .map(|(column, header)| ColumnCard {
                index: u32::try_from(column).unwrap_or(u32::MAX),
                header: header.clone(),
                samples: self.looked.samples(column),
                target: self.targets[column],
                proposed: !self.chosen[column],
            })
            .collect();
        Ok(ImportPreview {
            import: self.id,
            file_name: self.file_name.clone(),
            format: self.looked.format(),
            sheets: self.looked.sheets(),
            sheet: self.looked.sheet(),
            header_row: self.looked.header_row(),
            columns,
            total: self.total(),
            counts: count(&self.judged),
            remarks: self.remarks(),
            already: super::already(open, self.digest)?,
        })
    }

    fn remarks(&self) -> Vec<String> {
        let mut remarks: Vec<String> = self
            .column_remarks
            .iter()
            .map(|r| r.sentence.clone())
            .collect();
        remarks.extend(self.looked.remarks());
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
        let mut remarks: Vec<CellRemark> = remarks.into_iter().map(CellRemark::from).collect();
        if let Match::Row(other) = judged.found {
            let number = self.looked.number(other);
            remarks.push(CellRemark {
                column: None,
                blocking: false,
                sentence: format!("Même personne que la ligne {number}\u{a0}: les deux lignes font un seul dossier."),
            });
        }
        let candidates = match judged.state {
            RowState::Settle | RowState::Update | RowState::Unchanged => {
                self.index.shown(&traits_of_row(&draft))
            }
            RowState::Create if self.settlements.contains_key(&row) => {
                self.index.shown(&traits_of_row(&draft))
            }
            _ => vec![],
        };
        ImportRow {
            row: self.looked.number(row),
            state: judged.state,
            cells: self
                .looked
                .cells(row)
                .into_iter()
                .map(Cow::into_owned)
                .collect(),
            remarks,
            candidates,
            settlement: self.settlements.get(&row).cloned(),
        }
    }

    /// Corrects one cell.
    pub fn correct(
        &mut self,
        open: &Open,
        number: u32,
        column: u32,
        value: &str,
    ) -> Result<ImportRowChanged, Failure> {
        let row = self.looked.row_of(number)?;
        self.looked.correct(row, column, value)?;
        self.judged_again(open, row)
    }

    /// Settles one row.
    pub fn settle(
        &mut self,
        open: &Open,
        number: u32,
        settlement: Settlement,
    ) -> Result<ImportRowChanged, Failure> {
        let row = self.looked.row_of(number)?;
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
