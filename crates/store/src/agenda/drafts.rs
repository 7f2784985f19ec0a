//! Minutes being written: of this desk and of their author alone, out of the journal until they become contacts.

use pignon_domain::ids::{AppointmentId, MemberId, PersonId};
use rusqlite::params;
use uuid::Uuid;

use crate::{Incident, Reader, Vault};

/// A minute as far as it is written. Every field is as typed: nothing is judged before it is saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// « Demande ».
    pub request: String,
    /// « Situation ».
    pub situation: String,
    /// « Ce qui a été fait ».
    pub done: String,
    /// « Décisions ».
    pub decisions: String,
    /// « Suite ».
    pub follow_up: String,
    /// Code of the mode.
    pub mode: String,
    /// Duration, as typed.
    pub minutes: String,
    /// Next appointment, as typed.
    pub next_at: String,
    /// When it was kept, milliseconds since 1970.
    pub written_at: i64,
}

fn of(appointment: Option<AppointmentId>) -> Uuid {
    appointment.map_or(Uuid::nil(), |a| a.0)
}

/// The minute that this member is writing about this person, if there is one.
///
/// # Errors
/// [`Incident`].
pub fn draft(
    reader: &Reader<'_>,
    member: MemberId,
    person: PersonId,
    appointment: Option<AppointmentId>,
) -> Result<Option<Draft>, Incident> {
    reader.one(
        include_str!("draft.sql"),
        [member.0, person.0, of(appointment)],
        |r| {
            Ok(Draft {
                request: r.get(0)?,
                situation: r.get(1)?,
                done: r.get(2)?,
                decisions: r.get(3)?,
                follow_up: r.get(4)?,
                mode: r.get(5)?,
                minutes: r.get(6)?,
                next_at: r.get(7)?,
                written_at: r.get(8)?,
            })
        },
    )
}

/// Keeps a minute being written: on the disk when this returns.
///
/// # Errors
/// [`Incident`].
pub fn keep_draft(
    vault: &Vault,
    member: MemberId,
    person: PersonId,
    appointment: Option<AppointmentId>,
    draft: &Draft,
) -> Result<(), Incident> {
    vault.remember(|conn| {
        conn.prepare_cached(include_str!("keep_draft.sql"))?
            .execute(params![
                member.0,
                person.0,
                of(appointment),
                draft.request,
                draft.situation,
                draft.done,
                draft.decisions,
                draft.follow_up,
                draft.mode,
                draft.minutes,
                draft.next_at,
                draft.written_at,
            ])
    })?;
    Ok(())
}

/// Forgets a minute: it became a contact, or was given up.
///
/// # Errors
/// [`Incident`].
pub fn forget_draft(
    vault: &Vault,
    member: MemberId,
    person: PersonId,
    appointment: Option<AppointmentId>,
) -> Result<(), Incident> {
    vault.remember(|conn| {
        conn.execute(
            "DELETE FROM minute_draft WHERE member = ?1 AND person = ?2 AND appointment = ?3",
            params![member.0, person.0, of(appointment)],
        )
    })?;
    Ok(())
}
