//! An old list being looked at: what its columns are, and what would become of each row.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use pignon_domain::ids::ImportId;
use pignon_domain::import::Remark;
use pignon_domain::name::fold;
use pignon_domain::pass::PassState;
use pignon_domain::pass::old_list::{ListTarget, OldRow, propose, read, standing};
use pignon_domain::{Refusal, RefusalCode};
use pignon_sheets::Workbook;
use pignon_store::imports as rows_of;
use uuid::Uuid;

use super::known::Applications;
use super::shapes::{
    ListColumn, OldListAdjust, OldListPreview, OldListRow, OldListRowChanged, OldListRows,
};
use crate::Failure;
use crate::desk::Open;
use crate::imports::shapes::{CellRemark, ImportRow, RowCounts, RowState, Settlement};
use crate::imports::{Earlier, Index, Looked, Match, traits_of_row};

/// What would become of a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Verdict {
    pub state: RowState,
    /// Who holds the application.
    pub person: Match,
    /// The application it completes (index of the known ones).
    pub application: Option<usize>,
    /// An earlier row that bears the same number.
    twin: Option<usize>,
    /// An application of somebody else that bears the same number.
    of_another: Option<usize>,
}

/// An old list being looked at.
pub(crate) struct OldListReading {
    pub id: ImportId,
    pub file_name: String,
    pub digest: Uuid,
    generation: u64,
    pub(super) looked: Looked,
    targets: Vec<ListTarget>,
    chosen: Vec<bool>,
    column_remarks: Vec<Remark>,
    settlements: BTreeMap<usize, Settlement>,
    today: NaiveDate,
    pub(super) index: Index,
    pub(super) here: Applications,
    pub(super) verdicts: Vec<Verdict>,
}

impl OldListReading {
    pub fn new(
        id: ImportId,
        file_name: String,
        digest: Uuid,
        book: Workbook,
        open: &Open,
    ) -> Result<Self, Failure> {
        let (known, here) = open
            .vault
            .read(|r| Ok::<_, Failure>((rows_of::known(r)?, Applications::read(r)?)))?;
        let mut reading = Self {
            id,
            file_name,
            digest,
            generation: open.vault.generation(),
            looked: Looked::at(book),
            targets: vec![],
            chosen: vec![],
            column_remarks: vec![],
            settlements: BTreeMap::new(),
            today: open.env.today(),
            index: Index::new(known),
            here,
            verdicts: vec![],
        };
        reading.name_columns();
        reading.judge_all();
        Ok(reading)
    }

    fn name_columns(&mut self) {
        (self.targets, self.column_remarks) = self.looked.name(propose);
        self.chosen = vec![false; self.targets.len()];
    }

    /// Is there a column for the name of who holds the application?
    pub fn named(&self) -> bool {
        use ListTarget as T;
        self.targets
            .iter()
            .any(|t| matches!(t, T::FamilyName | T::FullName | T::GivenName))
    }

    /// What a row says, and in which state it would leave its application.
    pub(super) fn row(&self, row: usize) -> (OldRow, Vec<Remark>) {
        self.looked.read(row, |cells| {
            read(cells, &self.targets, self.looked.headers(), self.today)
        })
    }

    /// Judges again when the house changed since.
    pub fn refresh(&mut self, open: &Open) -> Result<(), Failure> {
        let generation = open.vault.generation();
        if self.generation != generation {
            let (known, here) = open
                .vault
                .read(|r| Ok::<_, Failure>((rows_of::known(r)?, Applications::read(r)?)))?;
            self.index = Index::new(known);
            self.here = here;
            self.generation = generation;
            self.judge_all();
        }
        Ok(())
    }

    fn judge_all(&mut self) {
        let mut earlier = Earlier::default();
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut verdicts: Vec<Verdict> = Vec::with_capacity(self.looked.rows());
        for row in 0..self.looked.rows() {
            let verdict = self.judge(row, &mut earlier, &mut numbers, &verdicts);
            verdicts.push(verdict);
        }
        self.verdicts = verdicts;
    }

    fn judge(
        &self,
        at: usize,
        earlier: &mut Earlier,
        numbers: &mut HashMap<String, usize>,
        before: &[Verdict],
    ) -> Verdict {
        let mut verdict = Verdict {
            state: RowState::Error,
            person: Match::Nobody,
            application: None,
            twin: None,
            of_another: None,
        };
        let (row, remarks) = self.row(at);
        if remarks.iter().any(|r| r.blocking) || standing(&row).is_err() {
            return verdict;
        }
        let settled = self.settlements.get(&at);
        if settled == Some(&Settlement::Skip) {
            verdict.state = RowState::Settle;
            return verdict;
        }
        if let Some(number) = &row.number {
            verdict.twin = numbers.get(&fold(number)).copied();
            if verdict.twin.is_some() {
                return verdict;
            }
            numbers.insert(fold(number), at);
        }
        let key = traits_of_row(&row.person);
        let same_row = earlier.note(at, &key);
        let waits = same_row
            .and_then(|row| before.get(row))
            .is_some_and(|b| b.state == RowState::Settle);
        verdict.person = self.person_of(&row, settled, same_row);
        if verdict.person == Match::Perhaps || (waits && settled.is_none()) {
            verdict.person = Match::Perhaps;
            verdict.state = RowState::Settle;
            return verdict;
        }
        let person = match verdict.person {
            Match::Person(known) => self.index.known.get(known).map(|k| k.id),
            _ => None,
        };
        let mut of_number = self.here.of_number(row.number.as_deref());
        verdict.of_another = of_number.find(|at| {
            let holder = self.here.known.get(*at).and_then(|k| k.person);
            holder.is_some() && holder != person
        });
        if verdict.of_another.is_some() {
            return verdict;
        }
        verdict.application = person.and_then(|person| self.here.of_person(person, &row));
        verdict.state = match verdict.application {
            None => RowState::Create,
            Some(known) if self.here.additions(known, &row).is_empty() => RowState::Unchanged,
            Some(_) => RowState::Update,
        };
        verdict
    }

    /// Who holds the application of a row: what was settled, then what leaves no doubt, then an earlier row.
    fn person_of(
        &self,
        row: &OldRow,
        settled: Option<&Settlement>,
        same_row: Option<usize>,
    ) -> Match {
        match settled {
            Some(Settlement::New) => return same_row.map_or(Match::Nobody, Match::Row),
            Some(Settlement::Same { person }) => {
                if let Some(at) = self.index.known.iter().position(|k| k.id == *person) {
                    return Match::Person(at);
                }
            }
            _ => {}
        }
        let key = traits_of_row(&row.person);
        match self.index.judge(&key) {
            // The same number in the old list, and somebody it may be: it is them.
            Match::Perhaps => {
                let holders: Vec<_> = self
                    .here
                    .of_number(row.number.as_deref())
                    .filter_map(|at| self.here.known.get(at)?.person)
                    .collect();
                let confirmed = self.index.candidates(&key).into_iter().find(|c| {
                    self.index
                        .known
                        .get(c.known)
                        .is_some_and(|k| holders.contains(&k.id))
                });
                match (confirmed, same_row) {
                    (Some(candidate), _) => Match::Person(candidate.known),
                    (None, Some(row)) => Match::Row(row),
                    (None, None) => Match::Perhaps,
                }
            }
            Match::Nobody => same_row.map_or(Match::Nobody, Match::Row),
            found => found,
        }
    }

    /// Other choices; the corrections stay, the settlements too unless the rows change.
    pub fn adjust(&mut self, ask: &OldListAdjust) -> Result<(), Failure> {
        if self.looked.choose(ask.sheet, ask.header_row)? {
            self.settlements.clear();
            self.name_columns();
        }
        for choice in &ask.columns {
            let column = choice.index as usize;
            if column >= self.targets.len() {
                return Err(Refusal::of(RefusalCode::NotInTheList, "columns").into());
            }
            if !choice.target.is_shared() {
                // A meaning belongs to one column: the one that had it goes to the note, so that nothing is lost.
                for target in self.targets.iter_mut().filter(|t| **t == choice.target) {
                    *target = ListTarget::Note;
                }
            }
            self.targets[column] = choice.target;
            self.chosen[column] = true;
        }
        self.judge_all();
        Ok(())
    }

    /// How many rows in each state.
    pub fn counts(&self) -> RowCounts {
        let mut counts = RowCounts::default();
        for verdict in &self.verdicts {
            counts.add(verdict.state);
        }
        counts
    }

    pub fn preview(&self, open: &Open) -> Result<OldListPreview, Failure> {
        let columns = self.looked.headers().iter().enumerate();
        let mut remarks: Vec<String> = self
            .column_remarks
            .iter()
            .map(|r| r.sentence.clone())
            .collect();
        remarks.extend(self.looked.remarks());
        Ok(OldListPreview {
            import: self.id,
            file_name: self.file_name.clone(),
            format: self.looked.format(),
            sheets: self.looked.sheets(),
            sheet: self.looked.sheet(),
            header_row: self.looked.header_row(),
            columns: columns
                .map(|(column, header)| ListColumn {
                    index: u32::try_from(column).unwrap_or(u32::MAX),
                    header: header.clone(),
                    samples: self.looked.samples(column),
                    target: self.targets[column],
                    proposed: !self.chosen[column],
                })
                .collect(),
            total: u32::try_from(self.verdicts.len()).unwrap_or(u32::MAX),
            counts: self.counts(),
            remarks,
            already: crate::imports::already(open, self.digest)?,
        })
    }

    /// A window on the rows of a state.
    pub fn window(&self, state: Option<RowState>, offset: u32, limit: u32) -> OldListRows {
        let passing = || {
            (0..self.verdicts.len())
                .filter(|row| state.is_none_or(|s| self.verdicts[*row].state == s))
        };
        OldListRows {
            total: u32::try_from(passing().count()).unwrap_or(u32::MAX),
            offset,
            rows: passing()
                .skip(offset as usize)
                .take(limit as usize)
                .map(|row| self.shown(row))
                .collect(),
        }
    }

    fn shown(&self, at: usize) -> OldListRow {
        let (row, mut remarks) = self.row(at);
        let verdict = self.verdicts[at];
        let stands = standing(&row);
        remarks.extend(stands.as_ref().err().cloned().unwrap_or_default());
        let mut remarks: Vec<CellRemark> = remarks.into_iter().map(CellRemark::from).collect();
        let mut tell = |blocking, sentence| {
            remarks.push(CellRemark {
                column: None,
                blocking,
                sentence,
            });
        };
        if let Some(twin) = verdict.twin {
            let number = self.looked.number(twin);
            tell(
                true,
                format!(
                    "La ligne {number} porte le même numéro\u{a0}: corrigez l’un des deux, ou effacez-le."
                ),
            );
        }
        let number = |at: Option<usize>| {
            at.and_then(|at| self.here.known.get(at))
                .map(|k| k.number.clone())
        };
        if let Some(other) = number(verdict.of_another) {
            tell(
                true,
                format!(
                    "Ce numéro est celui de la candidature {other}, d’une autre personne\u{a0}: corrigez-le, ou effacez-le."
                ),
            );
        }
        if let Match::Row(other) = verdict.person {
            let number = self.looked.number(other);
            tell(
                false,
                format!(
                    "Même personne que la ligne {number}\u{a0}: un seul dossier pour les deux candidatures."
                ),
            );
        }
        let asked = matches!(verdict.state, RowState::Settle) || self.settlements.contains_key(&at);
        let makes_one = matches!(verdict.state, RowState::Create);
        let becomes = stands.ok().map(|(state, _)| state).filter(|_| makes_one);
        OldListRow {
            row: ImportRow {
                row: self.looked.number(at),
                state: verdict.state,
                cells: self
                    .looked
                    .cells(at)
                    .into_iter()
                    .map(Cow::into_owned)
                    .collect(),
                remarks,
                candidates: if asked || matches!(verdict.person, Match::Person(_)) {
                    self.index.shown(&traits_of_row(&row.person))
                } else {
                    vec![]
                },
                settlement: self.settlements.get(&at).cloned(),
            },
            becomes,
            application: number(verdict.application),
        }
    }

    /// Corrects one cell.
    pub fn correct(
        &mut self,
        number: u32,
        column: u32,
        value: &str,
    ) -> Result<OldListRowChanged, Failure> {
        let row = self.looked.row_of(number)?;
        self.looked.correct(row, column, value)?;
        Ok(self.judged_again(row))
    }

    /// Settles one row.
    pub fn settle(
        &mut self,
        number: u32,
        settlement: Settlement,
    ) -> Result<OldListRowChanged, Failure> {
        let row = self.looked.row_of(number)?;
        if let Settlement::Same { person } = &settlement
            && !self.index.known.iter().any(|k| k.id == *person)
        {
            return Err(Refusal::of(RefusalCode::Unknown, "person").into());
        }
        self.settlements.insert(row, settlement);
        Ok(self.judged_again(row))
    }

    /// One row changed: the later rows of the same person, or of the same number, may have, too.
    fn judged_again(&mut self, row: usize) -> OldListRowChanged {
        self.judge_all();
        OldListRowChanged {
            row: self.shown(row),
            counts: self.counts(),
        }
    }

    /// The state a row leaves its application in; `None` when it cannot be written.
    pub(super) fn written(&self, at: usize) -> Option<(OldRow, PassState)> {
        let state = self.verdicts.get(at)?.state;
        if matches!(state, RowState::Settle | RowState::Error) {
            return None;
        }
        let (row, _) = self.row(at);
        let (state, _) = standing(&row).ok()?;
        Some((row, state))
    }
}
