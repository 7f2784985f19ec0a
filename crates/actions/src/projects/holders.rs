//! Who holds a project: one at least (P2.1).

use pignon_domain::ids::{PersonId, ProjectId};
use pignon_domain::project::HolderRole;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::projects::{self, Holder};
use pignon_store::{Door, kinds};

use super::known_project;
use super::shapes::{HolderRemove, HolderWrite};
use crate::Failure;
use crate::desk::Open;
use crate::persons::known_person;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, text};

/// Adds a holder.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::AlreadyThere`] when they hold it already.
pub(crate) fn add(open: &Open, ask: HolderWrite) -> Result<Saved, Failure> {
    let today = open.env.today().to_string();
    let written = open.act("holder_add", |door| {
        known_project(&door.reader(), ask.project)?;
        known_person(&door.reader(), ask.person)?;
        if !rows_of(door, ask.project, ask.person)?.is_empty() {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "person").into());
        }
        put(door, ask.project, ask.person, ask.role, &today)
    })?;
    Ok(open.saved(written.op))
}

/// Changes as what somebody holds a project.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::Unknown`] when they do not hold it.
pub(crate) fn change(open: &Open, ask: HolderWrite) -> Result<Saved, Failure> {
    let written = open.act("holder_change", |door| {
        for row in held(door, ask.project, ask.person)? {
            if row.role != Some(ask.role) {
                let fields = vec![("role", text(ask.role.code()))];
                door.put(kinds::HOLDER, ask.project.0, row.id, fields)?;
            }
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// Removes a holder: a tombstone, that undo brings back.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::LastHolder`] when nobody else holds the project.
pub(crate) fn remove(open: &Open, ask: HolderRemove) -> Result<Saved, Failure> {
    let written = open.act("holder_remove", |door| {
        let rows = held(door, ask.project, ask.person)?;
        let all = projects::holders(&door.reader(), ask.project)?;
        if all.iter().all(|holder| holder.person == ask.person) {
            return Err(Refusal::of(RefusalCode::LastHolder, "person").into());
        }
        for row in rows {
            door.set_removed(kinds::HOLDER, ask.project.0, row.id, true)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// Writes a new holder.
pub(super) fn put(
    door: &mut Door<'_>,
    project: ProjectId,
    person: PersonId,
    role: HolderRole,
    today: &str,
) -> Result<(), Failure> {
    let id = door.new_id();
    let fields = vec![
        ("person", bytes(person.0)),
        ("role", text(role.code())),
        ("since", text(today)),
    ];
    Ok(door.put(kinds::HOLDER, project.0, id, fields)?)
}

/// The rows of a person who holds the project: two when two desks wrote one each.
fn held(door: &Door<'_>, project: ProjectId, person: PersonId) -> Result<Vec<Holder>, Failure> {
    known_project(&door.reader(), project)?;
    let rows = rows_of(door, project, person)?;
    if rows.is_empty() {
        return Err(Refusal::of(RefusalCode::Unknown, "person").into());
    }
    Ok(rows)
}

fn rows_of(door: &Door<'_>, project: ProjectId, person: PersonId) -> Result<Vec<Holder>, Failure> {
    let mut rows = projects::holders(&door.reader(), project)?;
    rows.retain(|holder| holder.person == person);
    Ok(rows)
}
