//! THE ONE DOOR FOR WRITING (T2.1): every change goes through [`Vault::write`], which in one transaction writes the
//! projection and appends an op to this desk's journal. There is no other way for this crate's callers to write.
//!
//! ```compile_fail
//! fn around_the_door(vault: &pignon_store::Vault) {
//!     vault.writer().conn.execute("DELETE FROM person", []); // private: writing without a journal does not compile
//! }
//! ```
//!
//! Longer than most: the door is one value, and every field of it is private to this file and its children.

pub mod absorb;
mod cohorts;
mod derive;
mod gather;
pub(crate) mod head;
pub mod history;
pub mod kinds;
mod newborn;
mod project;
mod sealing;
pub mod undo;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::Ordering;
use std::sync::mpsc::{self, TryRecvError};

use pignon_domain::ids::OpId;
use pignon_journal::op::{Hash, MAX_PARTS};
use pignon_journal::{Change, Header, Id, Op, Part, REMOVED, Value};
use rusqlite::{Transaction, params};
use uuid::Uuid;

pub use project::{as_text, rows_of};

use crate::{Incident, Reader, Vault};
use derive::Stale;
use head::{Head, op_rowid, parts_of};
use kinds::Kind;
use newborn::Newborns;
use sealing::{Done, Draft, Lane, Sealed, Seals};

/// Subjects per op of a long act: large enough that signing costs nothing, small enough to travel.
const PARTS_PER_OP: usize = 512;
/// New persons entered together into the lists and the search: sorted, they visit each page of the index once. Some 60 MB.
const TOGETHER: usize = 50_000;
/// Pages kept by a long act, in negative KiB as SQLite counts them: those it writes again and again are not written to
/// the disk in between, which costs their encryption each time.
const LONG_CACHE: i64 = -196_608;
const _: () = assert!(PARTS_PER_OP <= MAX_PARTS);

/// Who does what, when.
#[derive(Debug, Clone)]
pub struct Act {
    /// The member.
    pub member: Uuid,
    /// Name of the command.
    pub command: &'static str,
    /// Wall clock, milliseconds since 1970.
    pub wall_millis: i64,
    /// What it refers to: the op it undoes, the import it belongs to.
    pub about: Option<Uuid>,
}

/// What this desk numbers for people to say aloud. Each has its own count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Numbered {
    /// Persons.
    Person,
    /// Applications to Pass Innovation Quartiers.
    Application,
    /// Letters of applications.
    Letter,
    /// Minutes of sittings.
    Minutes,
}

impl Numbered {
    /// Reads and writes the next one.
    const fn sql(self) -> (&'static str, &'static str) {
        match self {
            Self::Person => (
                "SELECT next_person FROM desk",
                "UPDATE desk SET next_person = ?1",
            ),
            Self::Application => (
                "SELECT next_application FROM desk",
                "UPDATE desk SET next_application = ?1",
            ),
            Self::Letter => (
                "SELECT next_letter FROM desk",
                "UPDATE desk SET next_letter = ?1",
            ),
            Self::Minutes => (
                "SELECT next_minutes FROM desk",
                "UPDATE desk SET next_minutes = ?1",
            ),
        }
    }
}

/// What a write gave.
#[derive(Debug, Clone)]
pub struct Written<T> {
    /// What the work returned.
    pub value: T,
    /// The act in the journal (the last, for a long act); absent when nothing changed.
    pub op: Option<OpId>,
}

/// The open door, inside one transaction.
pub struct Door<'v> {
    tx: &'v Transaction<'v>,
    rows: project::Rows<'v>,
    head: Head,
    seals: Seals<'v>,
    /// Begins the thread of a long act, whose ops follow the header of this hash; none when there can be no thread.
    begin_lane: &'v dyn Fn(Hash) -> Option<Lane>,
    lane: Option<Lane>,
    /// Ops given to the lane and not stored yet.
    in_lane: usize,
    /// Rows that the lane prepares and that are not written yet.
    preparing: usize,
    act: Act,
    parts: Vec<Part>,
    place: BTreeMap<Id, usize>,
    /// Persons touched since the last op, and what of them is to be derived again.
    persons: BTreeMap<Id, Stale>,
    /// Cohorts and half-days touched in this act, whose minutes are to be derived again.
    cohorts: BTreeSet<Id>,
    /// Persons born in this act, not in the lists nor in the search yet.
    newborn: BTreeSet<Id>,
    /// Those born since the last op, with the `seq` of their rows.
    born: Vec<(Id, i64)>,
    /// What is known of them, unless the lane has it.
    newborns: Newborns,
    /// Some field holds two values, which a local change settles. Only ops of other desks make them, never this act.
    disputes: bool,
    /// The next numbers, once one was asked for.
    numbers: BTreeMap<Numbered, u32>,
    last: Option<OpId>,
}

impl Vault {
    /// Runs `work` in one transaction with its op. When `work` fails, nothing of it remains.
    ///
    /// # Errors
    /// What `work` returns, or an [`Incident`]; in both cases the vault is as it was.
    pub fn write<T, E: From<Incident>>(
        &self,
        act: Act,
        work: impl FnOnce(&mut Door<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let mut guard = self.writer();
        let writer = &mut *guard;
        let sealer = self.sealers.get(&writer.head.epoch).ok_or_else(|| {
            Incident::Storage("the key of the present epoch is missing".to_owned())
        })?;
        let seals = Seals {
            keys: &writer.keys,
            sealer,
            ids: &self.ids,
        };
        let tx = writer.conn.transaction().map_err(Incident::from)?;
        let disputes = project::disputes(&tx)?;
        let head = writer.head.clone();
        let (value, head, last) = std::thread::scope(|scope| {
            let begin_lane = |previous| {
                let (drafts, to_seal) = mpsc::sync_channel(sealing::WAITING);
                let (give, done) = mpsc::channel();
                std::thread::Builder::new()
                    .name("sealing".to_owned())
                    .spawn_scoped(scope, move || {
                        seals.in_order(previous, &to_seal, &give);
                    })
                    .ok()
                    .map(|_| Lane {
                        drafts: Some(drafts),
                        done,
                    })
            };
            let mut door = Door {
                tx: &tx,
                rows: project::Rows::of(&tx),
                head,
                seals,
                begin_lane: &begin_lane,
                lane: None,
                in_lane: 0,
                preparing: 0,
                act,
                parts: Vec::new(),
                place: BTreeMap::new(),
                persons: BTreeMap::new(),
                cohorts: BTreeSet::new(),
                newborn: BTreeSet::new(),
                born: Vec::new(),
                newborns: Newborns::default(),
                disputes,
                numbers: BTreeMap::new(),
                last: None,
            };
            let value = work(&mut door)?;
            door.finish()?;
            Ok::<_, E>((value, door.head.clone(), door.last))
        })?;
        // Without an op, only local counters can have moved; they are not worth a commit.
        if last.is_some() {
            self.check_place()?;
            tx.commit().map_err(Incident::from)?;
            writer.head = head;
            self.upkeep.written();
            self.generation.fetch_add(1, Ordering::AcqRel);
        }
        Ok(Written { value, op: last })
    }
}

impl Door<'_> {
    /// Asks questions, inside the transaction.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader::over(self.tx)
    }

    /// The transaction, for what stands on this desk alone: the bytes that a change names by their digest.
    pub(crate) const fn local(&self) -> &Transaction<'_> {
        self.tx
    }

    /// A new identity.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        self.seals.ids.draw(self.act.wall_millis)
    }

    /// Ends the present act as one op and goes on with another, in the same transaction: for those who write many acts
    /// at once (a demonstration house, a migration of old files).
    ///
    /// # Errors
    /// [`Incident`].
    pub fn turn_to(&mut self, act: Act) -> Result<Option<OpId>, Incident> {
        self.flush(false)?;
        self.act = act;
        Ok(self.last)
    }

    /// Identity of the op that this act will append next.
    #[must_use]
    pub fn next_op(&self) -> OpId {
        OpId(self.head.next_id())
    }

    /// The next human-facing number of a person on this desk, from 1 (T2.5).
    ///
    /// # Errors
    /// [`Incident`].
    pub fn next_person_number(&mut self) -> Result<u32, Incident> {
        self.next_number(Numbered::Person)
    }

    /// The next human-facing number of a thing of this desk, from 1 (T2.5). Numbers given by an act that fails are given
    /// again.
    ///
    /// # Errors
    /// [`Incident`].
    pub fn next_number(&mut self, what: Numbered) -> Result<u32, Incident> {
        let number = match self.numbers.get(&what) {
            Some(number) => *number,
            None => self
                .tx
                .prepare_cached(what.sql().0)?
                .query_row([], |r| r.get(0))?,
        };
        self.numbers.insert(what, number + 1);
        Ok(number)
    }

    /// Writes fields of an entity of `subject` (the person for what belongs to a person; the entity itself
    /// otherwise), creating it when it is new.
    ///
    /// # Errors
    /// [`Incident`], among which a field that is not of the kind or does not fit it (a defect of the caller).
    pub fn put(
        &mut self,
        kind: &'static Kind,
        subject: Uuid,
        entity: Uuid,
        fields: Vec<(&'static str, Value)>,
    ) -> Result<(), Incident> {
        if fields.is_empty() {
            return Ok(());
        }
        for (name, value) in &fields {
            let fits = (*name == REMOVED && matches!(value, Value::Bool(_)))
                || kind.field(name).is_some_and(|f| f.ty.admits(value));
            if !fits {
                return Err(Incident::Storage(format!(
                    "{}.{name} does not admit this value",
                    kind.name
                )));
            }
        }
        let (subject, entity) = (subject.into_bytes(), entity.into_bytes());
        let change = Change {
            kind: kind.name.into(),
            entity,
            fields: fields.into_iter().map(|(n, v)| (n.into(), v)).collect(),
        };
        self.append(subject, change)
    }

    /// Removes an entity (a tombstone), or brings it back.
    ///
    /// # Errors
    /// [`Incident`].
    pub fn set_removed(
        &mut self,
        kind: &'static Kind,
        subject: Uuid,
        entity: Uuid,
        removed: bool,
    ) -> Result<(), Incident> {
        self.put(kind, subject, entity, vec![(REMOVED, Value::Bool(removed))])
    }

    fn append(&mut self, subject: Id, change: Change) -> Result<(), Incident> {
        let is_born = change.kind == kinds::PERSON.name
            && !self.newborn.contains(&subject)
            && !self.place.contains_key(&subject)
            && !project::is_there(self.tx, &subject)?;
        self.rows.apply_local(&subject, &change)?;
        if is_born {
            self.newborn.insert(subject);
            self.born.push((subject, self.tx.last_insert_rowid()));
        }
        if self.disputes {
            project::settle(self.tx, &subject, &change)?;
        }
        if kinds::of_name(&change.kind).is_some_and(cohorts::counts) {
            self.cohorts.insert(subject);
        }
        let person = kinds::PERSON.name;
        let of_a_person = |kind: &&Kind| kind.owner.unwrap_or(kind.name) == person;
        if let Some(kind) = kinds::of_name(&change.kind).filter(of_a_person) {
            let stale = self.persons.entry(subject).or_default();
            *stale = stale.and(Stale::by(kind, &change.fields));
        }
        let at = *self.place.entry(subject).or_insert_with(|| {
            self.parts.push(Part {
                member: self.act.member.into_bytes(),
                command: self.act.command.to_owned(),
                wall_millis: self.act.wall_millis,
                about: self.act.about.map(Uuid::into_bytes),
                subject,
                changes: Vec::new(),
            });
            self.parts.len() - 1
        });
        self.parts[at].changes.push(change);
        // The last subject may get further changes: keep it open until the next one begins.
        if self.parts.len() > PARTS_PER_OP {
            let open = self.parts.pop();
            let born = self.born.pop_if(|(person, _)| *person == subject);
            self.flush(true)?;
            if let Some(part) = open {
                self.place.insert(part.subject, 0);
                self.persons.insert(part.subject, Stale::ALL);
                self.parts.push(part);
            }
            if let Some((person, seq)) = born {
                self.newborn.insert(person);
                self.born.push((person, seq));
            }
        }
        Ok(())
    }

    /// The act is over: its last op, and what is written once for the whole act.
    fn finish(&mut self) -> Result<(), Incident> {
        self.flush(false)?;
        match &mut self.lane {
            Some(lane) => {
                lane.drafts = None;
                self.preparing += 1;
                self.store_done(true)?;
            }
            None => self.newborns.prepare().write(self.tx)?,
        }
        cohorts::refresh(self.tx, &self.cohorts)?;
        for (what, next) in &self.numbers {
            self.tx.prepare_cached(what.sql().1)?.execute([next])?;
        }
        Ok(())
    }

    /// Makes one op of what was gathered; rebuilds what is derived from the persons touched. `long`: the act goes on,
    /// and is long enough for a thread of its own.
    fn flush(&mut self, long: bool) -> Result<(), Incident> {
        for (person, stale) in std::mem::take(&mut self.persons) {
            if !self.newborn.contains(&person) {
                // It may be among the persons that the lane prepares, whose rows come first.
                self.store_done(self.preparing > 0)?;
                derive::refresh_person(self.tx, &person, stale)?;
            }
        }
        let parts = std::mem::take(&mut self.parts);
        self.place.clear();
        if parts.is_empty() {
            return Ok(());
        }
        let enough = self.newborn.len() >= TOGETHER;
        if enough {
            self.newborn.clear();
        }
        let header = Header {
            house: self.head.house,
            line: self.head.line,
            seq: self.head.seq + 1,
            previous: self.head.hash,
            epoch: self.head.epoch,
            stamp: self
                .head
                .clock
                .tick(self.act.wall_millis.max(0).unsigned_abs()),
            seen: self.head.seen.clone(),
            parts: [0; 32],
        };
        self.head.seq += 1;
        self.last = Some(OpId(head::op_id(header.line, header.seq)));
        let mut draft = Draft {
            header,
            parts,
            before: Newborns::default(),
            born: std::mem::take(&mut self.born),
            enough,
        };
        if long && self.lane.is_none() {
            self.tx.pragma_update(None, "cache_size", LONG_CACHE)?;
            self.lane = (self.begin_lane)(self.head.hash);
        }
        if let Some(drafts) = self.lane.as_ref().and_then(|lane| lane.drafts.as_ref()) {
            draft.before = std::mem::take(&mut self.newborns);
            self.in_lane += 1;
            self.preparing += usize::from(enough);
            // A lane that does not take it any more says why among what it has done.
            let stopped = drafts.send(draft).is_err();
            return self.store_done(stopped);
        }
        self.newborns.learn(&draft.born, &draft.parts);
        if enough {
            self.newborns.prepare().write(self.tx)?;
        }
        let sealed = self.seals.seal(draft)?;
        self.store(&sealed)
    }

    /// Stores what the lane has done; `all`: waits for the rest of it.
    fn store_done(&mut self, all: bool) -> Result<(), Incident> {
        while self.in_lane + self.preparing > 0 {
            let Some(lane) = &self.lane else { break };
            let done = match lane.done.try_recv() {
                Ok(done) => done,
                Err(TryRecvError::Empty) if !all => break,
                Err(_) => lane
                    .done
                    .recv()
                    .map_err(|_| Incident::Storage("the sealing stopped".to_owned()))?,
            };
            match done? {
                Done::Sealed(sealed) => {
                    self.store(&sealed)?;
                    self.in_lane -= 1;
                }
                Done::Prepared(rows) => {
                    rows.write(self.tx)?;
                    self.preparing -= 1;
                }
            }
        }
        Ok(())
    }

    fn store(&mut self, sealed: &Sealed) -> Result<(), Incident> {
        store_op(self.tx, self.head.n, &sealed.op, &sealed.subjects)?;
        self.head.hash = sealed.op.hash();
        Ok(())
    }
}

impl Drop for Door<'_> {
    /// Gives back the pages that a long act took, whether it ended well or not.
    fn drop(&mut self) {
        if self.lane.is_some()
            && let Err(error) = crate::vault::usual_cache(self.tx)
        {
            tracing::warn!(%error, "the pages of a long act are kept until the house is locked");
        }
    }
}

/// Stores an op and its parts.
fn store_op(tx: &Transaction<'_>, n: i64, op: &Op, subjects: &[Id]) -> Result<(), Incident> {
    let id = op_rowid(n, op.header.seq);
    tx.prepare_cached("INSERT INTO journal (id, header, signature) VALUES (?1, ?2, ?3)")?
        .execute(params![id, op.header_bytes, op.signature])?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO journal (id, subject, digest, sealed) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for ((part, subject), at) in op.parts.iter().zip(subjects).zip(parts_of(id).0..) {
        insert.execute(params![at, subject, part.digest, part.sealed])?;
    }
    Ok(())
}
