//! The accompaniment of a person: its referent, the stages it enters (P2.2).

use pignon_domain::file;
use pignon_domain::ids::{AccompanimentId, PersonId};
use pignon_domain::person::Stage;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::persons;
use pignon_store::{Door, Reader, Value, kinds};

use super::edit::known_person;
use super::shapes::{ReferentSet, Saved, StageEnter};
use super::values::{bytes, past_day, text};
use crate::Failure;
use crate::desk::Open;

/// Names the referent.
///
/// # Errors
/// [`Failure`].
pub(crate) fn set_referent(open: &Open, ask: ReferentSet) -> Result<Saved, Failure> {
    let today = open.env.today().to_string();
    let written = open.act("referent_set", |door| {
        known_person(&door.reader(), ask.person)?;
        if let Some(member) = ask.member {
            let members = pignon_store::house::members(&door.reader())?;
            if !members.iter().any(|m| m.id == member && m.active) {
                return Err(Refusal::of(RefusalCode::NotInTheList, "member").into());
            }
        }
        match latest_accompaniment(&door.reader(), ask.person)? {
            Some(present) if present.referent == ask.member => {}
            Some(present) => {
                let referent = ask.member.map_or(Value::Null, |m| bytes(m.0));
                door.put(
                    kinds::ACCOMPANIMENT,
                    ask.person.0,
                    present.id.0,
                    vec![("referent", referent)],
                )?;
            }
            None => {
                open_accompaniment(door, ask.person, &today, ask.member.map(|m| m.0))?;
            }
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// Enters a stage.
///
/// # Errors
/// [`Failure`].
pub(crate) fn enter_stage(open: &Open, ask: StageEnter) -> Result<Saved, Failure> {
    let today = open.env.today();
    let on = past_day(ask.on.as_deref(), today, "on")?;
    let written = open.act("stage_enter", |door| {
        known_person(&door.reader(), ask.person)?;
        let accompaniment = latest_accompaniment(&door.reader(), ask.person)?;
        let stages = persons::stages(&door.reader(), ask.person)?;
        let present = accompaniment.as_ref().and_then(|a| {
            stages
                .iter()
                .rfind(|s| s.accompaniment == Some(a.id))
                .and_then(|s| s.stage)
        });
        file::enter_stage(present, ask.stage, ask.exit_reason)?;
        // After a « sortie », entering a stage begins a new follow-up: the former one stays as it was.
        let id = match accompaniment {
            Some(a) if present != Some(Stage::Exit) => a.id,
            _ => open_accompaniment(door, ask.person, &on.to_string(), Some(open.who.member.0))?,
        };
        put_stage(
            door,
            ask.person,
            id,
            ask.stage,
            &on.to_string(),
            ask.exit_reason.map(|e| e.code()),
        )
    })?;
    Ok(open.saved(written.op))
}

pub(crate) fn open_accompaniment(
    door: &mut Door<'_>,
    person: PersonId,
    on: &str,
    referent: Option<uuid::Uuid>,
) -> Result<AccompanimentId, Failure> {
    let id = AccompanimentId(door.new_id());
    let referent = referent.map_or(Value::Null, bytes);
    door.put(
        kinds::ACCOMPANIMENT,
        person.0,
        id.0,
        vec![("referent", referent), ("opened_on", text(on))],
    )?;
    Ok(id)
}

pub(crate) fn put_stage(
    door: &mut Door<'_>,
    person: PersonId,
    accompaniment: AccompanimentId,
    stage: Stage,
    on: &str,
    exit: Option<&str>,
) -> Result<(), Failure> {
    let id = door.new_id();
    let mut fields = vec![
        ("accompaniment", bytes(accompaniment.0)),
        ("stage", text(stage.code())),
        ("entered_on", text(on)),
    ];
    if let Some(exit) = exit {
        fields.push(("exit_reason", text(exit)));
    }
    Ok(door.put(kinds::STAGE, person.0, id, fields)?)
}

pub(crate) fn latest_accompaniment(
    reader: &Reader<'_>,
    person: PersonId,
) -> Result<Option<persons::Accompaniment>, Failure> {
    Ok(persons::accompaniments(reader, person)?.pop())
}
