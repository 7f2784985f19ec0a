//! Sittings of the committee (P4.5): planned, their agenda, who is there, what is decided, minutes and letters.

mod agenda;
mod decide;
pub(crate) mod judge;
mod letters;
mod page;
mod papers;
pub(crate) mod passage;
mod seats;
pub mod shapes;
mod sitting;
mod snapshot;
mod words;

use chrono::NaiveDateTime;
use pignon_domain::ids::CommitteeId;
use pignon_domain::{Refusal, RefusalCode, agenda as moments};
use pignon_store::committees::{self as rows, Committee};
use pignon_store::{Reader, Value};

use crate::Failure;
use crate::persons::values::optional;

pub(crate) use agenda::{add, compose, place, propose, remove};
pub(crate) use decide::decide;
pub(crate) use letters::{letter_card, notify, write as write_letters};
pub(crate) use page::{live, open};
pub(crate) use papers::{letter as print_letter, letters as print_letters, minutes};
pub(crate) use seats::{
    add as add_seat, mark as mark_seat, recuse, remove as remove_seat, unrecuse,
};
pub(crate) use sitting::{begin, close, edit, list, move_to, plan, remove as remove_sitting};
pub(crate) use words::{grant, package as package_in_words};

/// A sitting that is known and was not removed.
pub(crate) fn known(reader: &Reader<'_>, id: CommitteeId) -> Result<Committee, Failure> {
    let known = rows::one(reader, id)?.ok_or(Refusal::of(RefusalCode::Unknown, "committee"))?;
    if known.removed {
        return Err(Refusal::of(RefusalCode::Removed, "committee").into());
    }
    Ok(known)
}

fn moment(at: Option<NaiveDateTime>) -> Value {
    optional(at.map(moments::write_moment).as_deref())
}

/// The wall clock, without the seconds that a moment does not keep.
fn now(open: &crate::desk::Open) -> NaiveDateTime {
    let wall = crate::agenda::wall(&open.env);
    moments::read_moment(&moments::write_moment(wall)).unwrap_or(wall)
}

#[cfg(test)]
mod tests;
