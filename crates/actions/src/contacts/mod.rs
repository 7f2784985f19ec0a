//! Contacts (*échanges*): recorded, rewritten, removed.

pub mod shapes;

use pignon_domain::file::LONGEST_MINUTE;
use pignon_domain::ids::ContactId;
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::{Value, contacts, kinds};

use crate::Failure;
use crate::desk::Open;
use crate::persons::known_person;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, op_of, past_day, text};
use shapes::{ContactRecord, ContactRecorded, ContactRemove, ContactRewrite};

const LONGEST_CONTACT: u32 = 1_440;

fn minutes(duration: Option<u32>) -> Result<Value, Refusal> {
    match duration {
        None => Ok(Value::Null),
        Some(n) if n <= LONGEST_CONTACT => Ok(Value::Int(i64::from(n))),
        Some(_) => Err(Refusal::of(RefusalCode::NotANumber, "duration")),
    }
}

/// Records a contact.
///
/// # Errors
/// [`Failure`].
pub(crate) fn record(open: &Open, ask: ContactRecord) -> Result<ContactRecorded, Failure> {
    let on = past_day(ask.on.as_deref(), open.env.today(), "on");
    let duration = minutes(ask.duration);
    let minute = identity::check_lines(&ask.minute, "minute", LONGEST_MINUTE);
    let (on, duration, minute) = match (on, duration, minute) {
        (Ok(on), Ok(duration), Ok(minute)) => (on, duration, minute),
        (on, duration, minute) => {
            return Err(Failure::of_all(
                [on.err(), duration.err(), minute.err()]
                    .into_iter()
                    .flatten(),
            ));
        }
    };
    let written = open.act("contact_record", |door| {
        known_person(&door.reader(), ask.person)?;
        let id = door.new_id();
        door.put(
            kinds::CONTACT,
            ask.person.0,
            id,
            vec![
                ("member", bytes(open.who.member.0)),
                ("held_on", text(&on.to_string())),
                ("mode", text(ask.mode.code())),
                ("duration", duration),
                ("minute", text(&minute)),
            ],
        )?;
        Ok(ContactId(id))
    })?;
    Ok(ContactRecorded {
        id: written.value,
        op: op_of(written.op)?,
    })
}

/// Rewrites a contact; only what differs is written.
///
/// # Errors
/// [`Failure`].
pub(crate) fn rewrite(open: &Open, ask: ContactRewrite) -> Result<Saved, Failure> {
    let on = past_day(Some(&ask.on), open.env.today(), "on")?;
    let duration = minutes(ask.duration)?;
    let minute = identity::check_lines(&ask.minute, "minute", LONGEST_MINUTE)?;
    let written = open.act("contact_rewrite", |door| {
        let held = contacts::one(&door.reader(), ask.person, ask.contact)?
            .ok_or(Refusal::of(RefusalCode::Unknown, "contact"))?;
        if held.removed {
            return Err(Refusal::of(RefusalCode::Removed, "contact").into());
        }
        let mut fields = Vec::new();
        if held.held_on != Some(on) {
            fields.push(("held_on", text(&on.to_string())));
        }
        if held.mode != Some(ask.mode) {
            fields.push(("mode", text(ask.mode.code())));
        }
        if held.duration != ask.duration {
            fields.push(("duration", duration));
        }
        if held.minute != minute {
            fields.push(("minute", text(&minute)));
        }
        Ok(door.put(kinds::CONTACT, ask.person.0, ask.contact.0, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Removes a contact: a tombstone, that undo brings back.
///
/// # Errors
/// [`Failure`].
pub(crate) fn remove(open: &Open, ask: ContactRemove) -> Result<Saved, Failure> {
    let written = open.act("contact_remove", |door| {
        let held = contacts::one(&door.reader(), ask.person, ask.contact)?
            .ok_or(Refusal::of(RefusalCode::Unknown, "contact"))?;
        if !held.removed {
            door.set_removed(kinds::CONTACT, ask.person.0, ask.contact.0, true)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}
