//! Writing an import: one transaction for the whole file, so that neither a crash nor a refusal leaves half of it;
//! cut into ops of a few hundred persons each; and undone as a whole.
//!
//! Longer than most: one pass over the rows, whose steps share the transaction and what was found on the way.

use std::collections::HashMap;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;

use pignon_domain::contact::ContactMode;
use pignon_domain::ids::PersonId;
use pignon_domain::import::Draft;
use pignon_domain::name;
use pignon_domain::person::Stage;
use pignon_store::imports::{Past, ops_between};
use pignon_store::{Door, REMOVED, Reader, Value, kinds};
use uuid::Uuid;

use super::known::Match;
use super::missing::missing;
use super::reading::Reading;
use super::shapes::{ImportOutcome, RowState};
use super::work::Work;
use crate::desk::Open;
use crate::persons::values::{bytes, text};
use crate::persons::{next_number, open_accompaniment, put_stage};
use crate::{Failure, FailureCode};

/// Rows read again together by the thread that reads, and such batches that wait for the one that writes.
const BATCH: usize = 256;
const WAITING: usize = 4;

/// Imports every row that can be.
pub(super) fn import(
    open: &Open,
    reading: &Reading,
    work: &Work,
) -> Result<ImportOutcome, Failure> {
    let id = reading.id;
    let written = open.act_about("import_run", Some(id.0), |door| {
        let first = door.next_op();
        let outcome = thread::scope(|scope| {
            let (give, batches) = mpsc::sync_channel(WAITING);
            let reading = &reading;
            // Rows are understood on one core while they are written on another.
            thread::Builder::new()
                .name("import rows".to_owned())
                .spawn_scoped(scope, move || read_rows(reading, &give))
                .map_err(|_| Failure::new(FailureCode::Storage))?;
            write_rows(open, door, reading, &batches, work)
        })?;
        let ops = [
            ("first_op", bytes(first.0)),
            ("last_op", bytes(door.next_op().0)),
        ];
        let row = import_row(open, &reading.file_name, reading.digest, outcome);
        let row = row.into_iter().chain(ops).collect();
        door.put(kinds::IMPORT, id.0, id.0, row)?;
        Ok(outcome)
    })?;
    work.goes_on(u32::MAX);
    Ok(written.value)
}

/// What is kept of an import, but for the ops it wrote.
pub(crate) fn import_row(
    open: &Open,
    file_name: &str,
    digest: Uuid,
    outcome: ImportOutcome,
) -> Vec<(&'static str, Value)> {
    let count = |n: u32| Value::Int(i64::from(n));
    vec![
        ("file_name", text(file_name)),
        ("digest", bytes(digest)),
        ("member", bytes(open.who.member.0)),
        ("millis", Value::Int(open.env.now())),
        ("created", count(outcome.created)),
        ("updated", count(outcome.updated)),
        ("unchanged", count(outcome.unchanged)),
        ("left_out", count(outcome.left_out)),
    ]
}

/// Understands again every row that is to be written, in their order, until nobody takes them any more.
fn read_rows(reading: &Reading, give: &SyncSender<Vec<(usize, Draft)>>) {
    let mut batch = Vec::with_capacity(BATCH);
    for row in (0..reading.judged().len()).filter(|row| is_written(reading, *row)) {
        batch.push((row, reading.draft(row).0));
        if batch.len() == BATCH {
            let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
            if give.send(full).is_err() {
                return;
            }
        }
    }
    // Nobody takes it when the import was stopped.
    let _ = give.send(batch);
}

fn is_written(reading: &Reading, row: usize) -> bool {
    let state = reading.judged()[row].state;
    state != RowState::Error && state != RowState::Settle && !reading.skipped(row)
}

fn write_rows(
    open: &Open,
    door: &mut Door<'_>,
    reading: &Reading,
    batches: &Receiver<Vec<(usize, Draft)>>,
    work: &Work,
) -> Result<ImportOutcome, Failure> {
    let mut outcome = ImportOutcome {
        created: 0,
        updated: 0,
        unchanged: 0,
        left_out: 0,
    };
    let mut given = 0;
    let members = Members::read(&door.reader())?;
    // The persons of earlier rows, which later rows of the file may be about.
    let mut of_row: HashMap<usize, PersonId> = HashMap::new();
    for batch in batches {
        let at = batch.first().map_or(0, |(row, _)| *row);
        if !work.goes_on(u32::try_from(at).unwrap_or(u32::MAX)) {
            return Err(Failure::new(FailureCode::Cancelled));
        }
        for (row, draft) in batch {
            given += 1;
            let person = match reading.judged()[row].found {
                Match::Person(at) => Some(reading.index.known[at].id),
                Match::Row(other) => match of_row.get(&other) {
                    Some(person) => Some(*person),
                    // Its earlier row was not written: neither is this one.
                    None => {
                        given -= 1;
                        continue;
                    }
                },
                _ => None,
            };
            let person = match person {
                Some(person) => {
                    let missing = missing(&door.reader(), person, &draft)?;
                    if missing.is_empty() {
                        outcome.unchanged += 1;
                    } else {
                        missing.write(door, &members, open)?;
                        outcome.updated += 1;
                    }
                    person
                }
                None => {
                    outcome.created += 1;
                    create(open, door, &draft, reading.id.0, &members)?
                }
            };
            of_row.insert(row, person);
        }
    }
    outcome.left_out = reading.total() - given;
    Ok(outcome)
}

/// Undoes an import as a whole. Files in which something happened since stay.
pub(super) fn undo(open: &Open, past: &Past, work: &Work) -> Result<ImportOutcome, Failure> {
    let (first, last) = past
        .ops
        .ok_or_else(|| Failure::new(FailureCode::ImportGone))?;
    let ops = ops_between(first, last);
    let written = open.act_about("import_undo", Some(past.id.0), |door| {
        let done = door.undo_import(&open.vault, past.id.0, &ops, last, |done| {
            work.goes_on(done)
        })?;
        // The import itself stays in the list, as undone.
        let undone = vec![
            ("undone", Value::Int(open.env.now())),
            (REMOVED, Value::Bool(false)),
        ];
        door.put(kinds::IMPORT, past.id.0, past.id.0, undone)?;
        Ok(done)
    })?;
    work.goes_on(u32::MAX);
    Ok(ImportOutcome {
        created: 0,
        updated: written.value.restored,
        unchanged: 0,
        left_out: written.value.kept,
    })
}

/// The members, by what a spreadsheet may call them.
pub(crate) struct Members(HashMap<String, Option<Uuid>>);

impl Members {
    pub fn read(reader: &Reader<'_>) -> Result<Self, Failure> {
        let mut by_name: HashMap<String, Option<Uuid>> = HashMap::new();
        for member in pignon_store::house::members(reader)?
            .into_iter()
            .filter(|m| m.active)
        {
            let folded = name::fold(&member.name);
            let mut known_as: Vec<String> = folded.split(' ').map(str::to_owned).collect();
            known_as.push(sorted(&folded));
            for known_as in known_as {
                // Two members who share a given name: it names neither.
                by_name
                    .entry(known_as)
                    .and_modify(|m| *m = None)
                    .or_insert(Some(member.id.0));
            }
        }
        Ok(Self(by_name))
    }

    pub fn of(&self, written: &str) -> Option<Uuid> {
        let folded = name::fold(written);
        self.0
            .get(&sorted(&folded))
            .or_else(|| self.0.get(&folded))
            .copied()
            .flatten()
    }
}

fn sorted(folded: &str) -> String {
    let mut words: Vec<&str> = folded.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

/// A new person, as a row says them.
pub(crate) fn create(
    open: &Open,
    door: &mut Door<'_>,
    draft: &Draft,
    import: Uuid,
    members: &Members,
) -> Result<PersonId, Failure> {
    let id = PersonId(door.new_id());
    let number = next_number(open, door)?;
    let opened = draft
        .first_contact_on
        .or(draft.last_contact_on)
        .unwrap_or_else(|| open.env.today())
        .to_string();
    let referent = draft.referent.as_deref().and_then(|r| members.of(r));
    let note = with_referent(draft, referent);

    let mut fields = vec![
        ("number", text(&number)),
        ("family_name", text(&draft.family_name)),
    ];
    push(
        &mut fields,
        "given_name",
        Some(draft.given_name.as_str()).filter(|g| !g.is_empty()),
    );
    push(&mut fields, "birth_name", draft.birth_name.as_deref());
    push(
        &mut fields,
        "sex",
        draft.sex.map(pignon_domain::person::Sex::code),
    );
    push(
        &mut fields,
        "birth_date",
        draft.birth_date.map(|d| d.to_string()).as_deref(),
    );
    push(&mut fields, "phone", draft.phone.as_deref());
    push(&mut fields, "other_phone", draft.other_phone.as_deref());
    push(&mut fields, "email", draft.email.as_deref());
    push(&mut fields, "reason", draft.reason.as_deref());
    push(
        &mut fields,
        "origin",
        draft.origin.map(pignon_domain::person::Origin::code),
    );
    push(
        &mut fields,
        "note",
        Some(note.as_str()).filter(|n| !n.is_empty()),
    );
    fields.push(("opened_on", text(&opened)));
    fields.push(("import", bytes(import)));
    door.put(kinds::PERSON, id.0, id.0, fields)?;

    put_residence(door, id, draft, &opened)?;
    put_situation(door, id, draft, &opened)?;
    let accompaniment = open_accompaniment(door, id, &opened, referent)?;
    let stage = draft.stage.unwrap_or(Stage::Welcome);
    let entered = if stage == Stage::Welcome {
        None
    } else {
        draft.last_contact_on.map(|d| d.to_string())
    };
    // A spreadsheet says that somebody left, not how: « injoignable » would be a lie, so the way stays unsaid.
    put_stage(
        door,
        id,
        accompaniment,
        stage,
        entered.as_deref().unwrap_or(&opened),
        None,
    )?;
    for day in draft.first_contact_on.into_iter().chain(
        draft
            .last_contact_on
            .filter(|d| Some(*d) != draft.first_contact_on),
    ) {
        put_contact(door, id, day)?;
    }
    Ok(id)
}

fn push(fields: &mut Vec<(&'static str, Value)>, name: &'static str, value: Option<&str>) {
    if let Some(value) = value {
        fields.push((name, text(value)));
    }
}

/// A referent who is no member is kept in the note.
fn with_referent(draft: &Draft, found: Option<Uuid>) -> String {
    match (&draft.referent, found) {
        (Some(written), None) => {
            let line = format!("Référent\u{a0}: {written}");
            if draft.note.is_empty() {
                line
            } else {
                format!("{}\n{line}", draft.note)
            }
        }
        _ => draft.note.clone(),
    }
}

fn put_residence(
    door: &mut Door<'_>,
    person: PersonId,
    draft: &Draft,
    since: &str,
) -> Result<(), Failure> {
    let mut fields = Vec::new();
    push(&mut fields, "line", draft.address_line.as_deref());
    push(&mut fields, "postcode", draft.postcode.as_deref());
    push(&mut fields, "city", draft.city.as_deref());
    push(
        &mut fields,
        "qpv",
        draft.qpv.map(pignon_domain::person::Qpv::code),
    );
    if !fields.is_empty() {
        fields.push(("since", text(since)));
        let id = door.new_id();
        door.put(kinds::RESIDENCE, person.0, id, fields)?;
    }
    Ok(())
}

fn put_situation(
    door: &mut Door<'_>,
    person: PersonId,
    draft: &Draft,
    as_of: &str,
) -> Result<(), Failure> {
    let mut fields = Vec::new();
    push(
        &mut fields,
        "employment",
        draft
            .employment
            .map(pignon_domain::person::Employment::code),
    );
    push(
        &mut fields,
        "resource",
        draft.resource.map(pignon_domain::person::Resource::code),
    );
    if let Some(level) = draft.education {
        fields.push(("education", Value::Int(i64::from(level))));
    }
    if !fields.is_empty() {
        fields.push(("as_of", text(as_of)));
        let id = door.new_id();
        door.put(kinds::SITUATION, person.0, id, fields)?;
    }
    Ok(())
}

pub(super) fn put_contact(
    door: &mut Door<'_>,
    person: PersonId,
    day: chrono::NaiveDate,
) -> Result<(), Failure> {
    let id = door.new_id();
    door.put(
        kinds::CONTACT,
        person.0,
        id,
        vec![
            ("held_on", text(&day.to_string())),
            ("mode", text(ContactMode::TakenOver.code())),
        ],
    )?;
    Ok(())
}
