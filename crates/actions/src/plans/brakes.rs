//! Brakes: what holds a person back, since when, until when (P1.4). Lifted ones stay in the history of the file.

use pignon_domain::project::diagnosis;
use pignon_store::plans::{self as rows, BrakeRow};
use pignon_store::{Value, kinds};

use super::shapes::{BrakeLift, BrakeSet};
use crate::Failure;
use crate::desk::Open;
use crate::persons::known_person;
use crate::persons::shapes::Saved;
use crate::persons::values::text;

/// Says that a person has a brake, since today. One lifted today was lifted by mistake: it goes on.
///
/// # Errors
/// [`Failure`].
pub(crate) fn set(open: &Open, ask: BrakeSet) -> Result<Saved, Failure> {
    let today = open.env.today();
    let note = ask.note.as_deref().map(diagnosis::note).transpose()?;
    let written = open.act("brake_set", |door| {
        known_person(&door.reader(), ask.person)?;
        let known = rows::brakes(&door.reader(), ask.person)?;
        let same = |row: &&BrakeRow| {
            row.brake == Some(ask.brake) && row.until.is_none_or(|until| until == today)
        };
        let present = known.iter().rev().find(same);
        let mut fields = Vec::new();
        match present {
            Some(row) if row.until.is_some() => fields.push(("until", Value::Null)),
            Some(_) => {}
            None => {
                fields.push(("brake", text(ask.brake.code())));
                fields.push(("since", text(&today.to_string())));
            }
        }
        if let Some(note) = &note
            && present.map_or("", |row| row.note.as_str()) != note
        {
            fields.push(("note", text(note)));
        }
        let id = present.map_or_else(|| door.new_id(), |row| row.id);
        Ok(door.put(kinds::BRAKE, ask.person.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Says that a brake is lifted, today.
///
/// # Errors
/// [`Failure`].
pub(crate) fn lift(open: &Open, ask: BrakeLift) -> Result<Saved, Failure> {
    let today = open.env.today().to_string();
    let written = open.act("brake_lift", |door| {
        known_person(&door.reader(), ask.person)?;
        // Two desks that said it each wrote a row.
        for row in rows::brakes(&door.reader(), ask.person)? {
            if row.brake == Some(ask.brake) && row.until.is_none() {
                let fields = vec![("until", text(&today))];
                door.put(kinds::BRAKE, ask.person.0, row.id, fields)?;
            }
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}
