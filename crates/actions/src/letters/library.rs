//! The letters of the house: read by advisers, written by the coordination.

use pignon_domain::letter::{HouseLetter, MergeField, OwnLetter, check, letters};
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::{REMOVED, Reader, Value, kinds, letters as rows};

use super::shapes::{LetterAsk, LetterCard, LetterWrite, Letters, MergeFieldCard};
use crate::Failure;
use crate::desk::Open;
use crate::house::shapes::Nothing;
use crate::persons::shapes::Saved;
use crate::persons::values::text;

/// What the house wrote and did not take back.
pub(super) fn own(reader: &Reader<'_>) -> Result<Vec<OwnLetter>, Failure> {
    let all = rows::own(reader)?.into_iter();
    Ok(all
        .filter_map(|(row, removed)| (!removed).then_some(row))
        .collect())
}

/// The letters of the house, and the fields they may have.
///
/// # Errors
/// [`Failure`].
pub(crate) fn list(open: &Open, _: Nothing) -> Result<Letters, Failure> {
    let all = letters(&open.vault.read(own)?);
    Ok(Letters {
        letters: all.into_iter().map(card).collect(),
        fields: MergeField::ALL
            .iter()
            .map(|field| MergeFieldCard {
                code: field.code().to_owned(),
                label: field.label().to_owned(),
            })
            .collect(),
    })
}

fn card(letter: HouseLetter) -> LetterCard {
    LetterCard {
        id: letter.id,
        name: letter.name,
        subject: letter.subject,
        body: letter.body,
        active: letter.active,
        shipped: letter.shipped,
        edited: letter.edited,
    }
}

/// Writes a letter of the library; only what differs from it as it stands is written.
///
/// # Errors
/// [`Failure`] with every field that is wrong; a letter that could not be read as a template is not kept.
pub(crate) fn write(open: &Open, ask: LetterWrite) -> Result<Saved, Failure> {
    let [name, subject, body] =
        check(&ask.name, &ask.subject, &ask.body).map_err(Failure::of_all)?;
    let written = open.act("letter_write", |door| {
        let all = letters(&own(&door.reader())?);
        let present = ask.id.map(|id| {
            let found = all.iter().find(|letter| letter.id == id);
            found.ok_or(Refusal::of(RefusalCode::Unknown, "id"))
        });
        let present = present.transpose()?;
        let mut fields = Vec::new();
        if present.is_none_or(|p| p.name != name) {
            fields.push(("name", text(&name)));
        }
        if present.is_none_or(|p| p.subject != subject) {
            fields.push(("subject", text(&subject)));
        }
        if present.is_none_or(|p| p.body != body) {
            fields.push(("body", text(&body)));
        }
        if present.is_none_or(|p| p.active != ask.active) {
            fields.push(("active", Value::Bool(ask.active)));
        }
        let id = present.map_or_else(|| door.new_id(), |p| p.id.0);
        if !fields.is_empty() {
            // A row taken back begins again from what is shipped, not from what it said before.
            let taken_back = rows::own(&door.reader())?
                .iter()
                .any(|(row, removed)| *removed && row.id == id);
            if taken_back {
                for name in ["name", "subject", "body", "active"] {
                    if !fields.iter().any(|(field, _)| *field == name) {
                        fields.push((name, Value::Null));
                    }
                }
                fields.push((REMOVED, Value::Bool(false)));
            }
        }
        Ok(door.put(kinds::LETTER, id, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Takes back what the house wrote of a letter: a shipped one is as shipped again, its own goes.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::Unknown`] when it wrote nothing of it.
pub(crate) fn remove(open: &Open, ask: LetterAsk) -> Result<Saved, Failure> {
    let written = open.act("letter_remove", |door| {
        let all = rows::own(&door.reader())?;
        let (_, removed) = all
            .iter()
            .find(|(row, _)| row.id == ask.id.0)
            .ok_or(Refusal::of(RefusalCode::Unknown, "id"))?;
        if !removed {
            door.set_removed(kinds::LETTER, ask.id.0, ask.id.0, true)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}
