//! Half-days: moved, cancelled, given a trainer and a room.

use pignon_domain::academy::calendar::{ClassSession, Hours};
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::{Value, academy, kinds};

use super::cohorts::put_span;
use super::shapes::{SessionAssign, SessionCancel, SessionMove};
use super::{any_day, day, differing, hour, known_session};
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, text};

/// Longest reason of a cancellation, in characters.
const LONGEST_REASON: usize = 500;

/// Moves a half-day.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::HasRegister`].
pub(crate) fn shift(open: &Open, ask: SessionMove) -> Result<Saved, Failure> {
    let today = open.env.today();
    let on = any_day(&ask.day, today, "day")?;
    let hours = Hours::new(
        hour(&ask.starts, today, "starts")?,
        hour(&ask.ends, today, "ends")?,
    )?;
    let written = open.act("session_move", |door| {
        let (known, cohort) = known_session(&door.reader(), ask.session)?;
        let after = known.session.move_to(on, ask.half, hours)?;
        let all = |s: &ClassSession| {
            vec![
                ("day", day(Some(s.day))),
                ("half", text(s.half.code())),
                ("starts", Value::Int(s.hours.starts.into())),
                ("ends", Value::Int(s.hours.ends.into())),
                ("moved_from", day(s.moved_from)),
            ]
        };
        let id = ask.session.0;
        let changed = differing(&all(&known.session), all(&after));
        door.put(kinds::CLASS_SESSION, id, id, changed)?;
        put_span(door, cohort.id)
    })?;
    Ok(open.saved(written.op))
}

/// Cancels a half-day.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::HasRegister`]; [`RefusalCode::WithoutReason`].
pub(crate) fn cancel(open: &Open, ask: SessionCancel) -> Result<Saved, Failure> {
    let reason = identity::check_text(&ask.reason, "reason", LONGEST_REASON)?;
    let written = open.act("session_cancel", |door| {
        let (known, cohort) = known_session(&door.reader(), ask.session)?;
        known.session.cancel(&reason)?;
        let fields = vec![("cancelled", Value::Bool(true)), ("reason", text(&reason))];
        let id = ask.session.0;
        door.put(kinds::CLASS_SESSION, id, id, fields)?;
        put_span(door, cohort.id)
    })?;
    Ok(open.saved(written.op))
}

/// Gives a half-day a trainer and a room.
///
/// # Errors
/// [`Failure`].
pub(crate) fn assign(open: &Open, ask: SessionAssign) -> Result<Saved, Failure> {
    let written = open.act("session_assign", |door| {
        let (known, cohort) = known_session(&door.reader(), ask.session)?;
        let trainers = academy::trainers(&door.reader(), cohort.id)?;
        let of_the_cohort = |id| trainers.iter().any(|trainer| trainer.id == id);
        if ask.trainer.is_some_and(|id| !of_the_cohort(id)) {
            return Err(Refusal::of(RefusalCode::Unknown, "trainer").into());
        }
        let of = |trainer: Option<uuid::Uuid>, room: Option<uuid::Uuid>| {
            vec![
                ("trainer", trainer.map_or(Value::Null, bytes)),
                ("room", room.map_or(Value::Null, bytes)),
            ]
        };
        let before = of(known.trainer.map(|t| t.0), known.room.map(|r| r.0));
        let after = of(ask.trainer.map(|t| t.0), ask.room.map(|r| r.0));
        let id = ask.session.0;
        Ok(door.put(kinds::CLASS_SESSION, id, id, differing(&before, after))?)
    })?;
    Ok(open.saved(written.op))
}
