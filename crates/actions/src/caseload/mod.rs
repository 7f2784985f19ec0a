//! A caseload handed over: somebody leaves, is away, or has too many; the persons, what is still to be done for them and
//! their appointments go to somebody else.

pub mod shapes;

use pignon_domain::ids::PersonId;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::{Door, caseload, kinds};

use crate::Failure;
use crate::desk::Open;
use crate::persons::latest_accompaniment;
use crate::persons::values::{bytes, op_of};
use shapes::{CaseloadAsk, CaseloadHandedOver};

/// Persons per act: what one op holds, so that undoing an act undoes all of it.
const TOGETHER: usize = 500;

fn check(open: &Open, ask: &CaseloadAsk) -> Result<(), Failure> {
    let members = open.vault.read(pignon_store::house::members)?;
    if ask.from == ask.to || !members.iter().any(|m| m.id == ask.to && m.active) {
        return Err(Refusal::of(RefusalCode::NotInTheList, "to").into());
    }
    Ok(())
}

/// How many persons would be handed over.
///
/// # Errors
/// [`Failure`].
pub(crate) fn count(open: &Open, ask: CaseloadAsk) -> Result<u32, Failure> {
    let followed = open.vault.read(|r| caseload::followed(r, ask.from))?;
    Ok(u32::try_from(followed.len()).unwrap_or(u32::MAX))
}

/// Hands over everybody that a member follows.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::AlreadyThere`] when there is nobody to hand over.
pub(crate) fn hand_over(open: &Open, ask: CaseloadAsk) -> Result<CaseloadHandedOver, Failure> {
    check(open, &ask)?;
    let followed = open.vault.read(|r| caseload::followed(r, ask.from))?;
    if followed.is_empty() {
        return Err(Refusal::of(RefusalCode::AlreadyThere, "from").into());
    }
    let mut ops = Vec::new();
    for some in followed.chunks(TOGETHER) {
        let written = open.act("caseload_hand_over", |door| {
            for person in some {
                hand_over_one(open, door, &ask, *person)?;
            }
            Ok(())
        })?;
        ops.push(op_of(written.op)?);
    }
    Ok(CaseloadHandedOver {
        persons: u32::try_from(followed.len()).unwrap_or(u32::MAX),
        ops,
    })
}

fn hand_over_one(
    open: &Open,
    door: &mut Door<'_>,
    ask: &CaseloadAsk,
    person: PersonId,
) -> Result<(), Failure> {
    let (from, to) = (ask.from, bytes(ask.to.0));
    if let Some(present) = latest_accompaniment(&door.reader(), person)? {
        let fields = vec![("referent", to.clone())];
        door.put(kinds::ACCOMPANIMENT, person.0, present.id.0, fields)?;
    }
    for action in caseload::open_actions(&door.reader(), person, from)? {
        let fields = vec![("member", to.clone())];
        door.put(kinds::ACTION, person.0, action.0, fields)?;
    }
    for appointment in caseload::planned(&door.reader(), person, from, open.env.today())? {
        let fields = vec![("member", to.clone())];
        door.put(kinds::APPOINTMENT, person.0, appointment.0, fields)?;
    }
    Ok(())
}
