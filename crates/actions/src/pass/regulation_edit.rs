//! A draft of the règlement, written field by field: each one is read by the rules and written at once, over the draft as
//! it stands, so that two fields left one after the other never undo one another.

use pignon_domain::ids::RegulationId;
use pignon_domain::pass::regulation::{LONGEST_REGULATION, Regulation};
use pignon_domain::{Refusal, RefusalCode};

use super::regulation_shapes::{RegulationAdd, RegulationEdit, RegulationEntry, RegulationWritten};
use super::regulations::{draft_only, known, put, shown};
use crate::Failure;
use crate::desk::Open;

/// Writes one field, as it was typed.
///
/// # Errors
/// Why it cannot be read, about `typed`; [`RefusalCode::Published`].
pub(crate) fn edit(open: &Open, ask: RegulationEdit) -> Result<RegulationWritten, Failure> {
    let today = open.env.today();
    change(open, "regulation_edit", ask.regulation, |body| {
        body.set(&ask.at, &ask.typed, today)
    })
}

/// Adds an entry to a list.
///
/// # Errors
/// [`RefusalCode::Missing`] about `label`; [`RefusalCode::Published`].
pub(crate) fn add(open: &Open, ask: RegulationAdd) -> Result<RegulationWritten, Failure> {
    change(open, "regulation_add", ask.regulation, |body| {
        body.add(ask.list, &ask.label)
    })
}

/// Withdraws an entry of a list.
///
/// # Errors
/// [`RefusalCode::Unknown`]; [`RefusalCode::Published`].
pub(crate) fn withdraw(open: &Open, ask: RegulationEntry) -> Result<RegulationWritten, Failure> {
    change(open, "regulation_withdraw", ask.regulation, |body| {
        body.withdraw(ask.list, place(ask.at))
    })
}

/// Moves an entry of a list one place up.
///
/// # Errors
/// [`RefusalCode::Unknown`]; [`RefusalCode::Published`].
pub(crate) fn raise(open: &Open, ask: RegulationEntry) -> Result<RegulationWritten, Failure> {
    change(open, "regulation_raise", ask.regulation, |body| {
        body.raise(ask.list, place(ask.at))
    })
}

fn place(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

fn change(
    open: &Open,
    act: &'static str,
    of: RegulationId,
    how: impl FnOnce(&mut Regulation) -> Result<(), Refusal>,
) -> Result<RegulationWritten, Failure> {
    let written = open.act(act, |door| {
        let row = known(&door.reader(), of)?;
        draft_only(&row)?;
        let mut body =
            Regulation::kept(&row.body).ok_or(Refusal::of(RefusalCode::Unknown, "regulation"))?;
        how(&mut body)?;
        let canonical = body.canonical();
        if canonical.len() > LONGEST_REGULATION {
            return Err(Refusal::of(RefusalCode::TooLong, "typed").into());
        }
        if row.body != canonical {
            put(open, door, Some(of), &body)?;
        }
        Ok::<_, Failure>(body.faults())
    })?;
    let saved = open.saved(written.op);
    Ok(RegulationWritten {
        op: saved.op,
        at: saved.at,
        faults: shown(&written.value),
    })
}
