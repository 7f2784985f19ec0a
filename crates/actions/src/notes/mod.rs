//! Private notes (P1.7): read by their author; by the coordination only by a break-glass that the file remembers.

pub mod shapes;

use pignon_domain::file::LONGEST_MINUTE;
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::{Value, kinds, notes};

use crate::Failure;
use crate::desk::Open;
use crate::persons::known_person;
use crate::persons::shapes::{PersonAsk, Saved};
use crate::persons::values::{bytes, text};
use shapes::{PrivateNoteAsk, PrivateNoteCard, PrivateNoteOpen, PrivateNoteWrite};

const LONGEST_REASON: usize = 500;

fn card(open: &Open, note: notes::PrivateNote, opened: bool) -> PrivateNoteCard {
    let mine = note.member == Some(open.who.member);
    PrivateNoteCard {
        id: note.id,
        written_on: note.written_on,
        member_name: note.member_name,
        mine,
        note: (mine || opened).then_some(note.note),
    }
}

/// The private notes of a person: one's own whole, those of others by their author and day alone.
///
/// # Errors
/// [`Failure`].
pub(crate) fn of_person(open: &Open, ask: PersonAsk) -> Result<Vec<PrivateNoteCard>, Failure> {
    let found = open.vault.read(|r| notes::of_person(r, ask.person))?;
    Ok(found.into_iter().map(|n| card(open, n, false)).collect())
}

/// Writes a private note.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::NotYours`] for a note of somebody else.
pub(crate) fn write(open: &Open, ask: PrivateNoteWrite) -> Result<Saved, Failure> {
    let note = identity::check_lines(&ask.note, "note", LONGEST_MINUTE)?;
    if note.is_empty() {
        return Err(Refusal::of(RefusalCode::Missing, "note").into());
    }
    let written = open.act("private_note_write", |door| {
        known_person(&door.reader(), ask.person)?;
        let (id, mut fields) = match ask.id {
            Some(id) => {
                let held = own(open, door, ask.person, id)?;
                if held.note == note {
                    return Ok(());
                }
                (id, vec![])
            }
            None => (
                door.new_id(),
                vec![
                    ("member", bytes(open.who.member.0)),
                    ("written_on", text(&open.env.today().to_string())),
                ],
            ),
        };
        fields.push(("note", text(&note)));
        Ok(door.put(kinds::PRIVATE_NOTE, ask.person.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

fn own(
    open: &Open,
    door: &pignon_store::Door<'_>,
    person: pignon_domain::ids::PersonId,
    id: uuid::Uuid,
) -> Result<notes::PrivateNote, Failure> {
    let held = notes::of_person(&door.reader(), person)?
        .into_iter()
        .find(|n| n.id == id)
        .ok_or(Refusal::of(RefusalCode::Unknown, "note"))?;
    if held.member != Some(open.who.member) {
        return Err(Refusal::of(RefusalCode::NotYours, "note").into());
    }
    Ok(held)
}

/// Removes a note of one's own.
///
/// # Errors
/// As [`write`].
pub(crate) fn remove(open: &Open, ask: PrivateNoteAsk) -> Result<Saved, Failure> {
    let written = open.act("private_note_remove", |door| {
        own(open, door, ask.person, ask.id)?;
        Ok(door.set_removed(kinds::PRIVATE_NOTE, ask.person.0, ask.id, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// Breaks the glass: gives the text of somebody else's note once it is written in the file who opened it, and why.
///
/// # Errors
/// [`RefusalCode::WithoutReason`].
pub(crate) fn break_glass(open: &Open, ask: PrivateNoteOpen) -> Result<PrivateNoteCard, Failure> {
    let reason = identity::check_lines(&ask.reason, "reason", LONGEST_REASON)?;
    if reason.is_empty() {
        return Err(Refusal::of(RefusalCode::WithoutReason, "reason").into());
    }
    let found = open.act("private_note_open", |door| {
        let held = notes::of_person(&door.reader(), ask.person)?
            .into_iter()
            .find(|n| n.id == ask.id)
            .ok_or(Refusal::of(RefusalCode::Unknown, "note"))?;
        let id = door.new_id();
        door.put(
            kinds::BREAK_GLASS,
            ask.person.0,
            id,
            vec![
                ("member", bytes(open.who.member.0)),
                ("note", bytes(ask.id)),
                ("millis", Value::Int(open.env.now())),
                ("reason", text(&reason)),
            ],
        )?;
        Ok(held)
    })?;
    Ok(card(open, found.value, true))
}
