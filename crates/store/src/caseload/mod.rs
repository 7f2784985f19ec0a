//! The caseload of a member: whom they follow, and what they have still to do for them.

use chrono::NaiveDate;
use pignon_domain::ids::{ActionId, AppointmentId, MemberId, PersonId};
use rusqlite::params;

use crate::columns::id;
use crate::{Incident, Reader};

/// The persons that a member follows, in the order of names; those whose follow-up is over stay with who followed
/// them.
///
/// # Errors
/// [`Incident`].
pub fn followed(reader: &Reader<'_>, member: MemberId) -> Result<Vec<PersonId>, Incident> {
    reader.all(include_str!("followed.sql"), [member.0], |r| {
        Ok(PersonId(id(r, 0)?))
    })
}

/// What a member still has to do for a person.
///
/// # Errors
/// [`Incident`].
pub fn open_actions(
    reader: &Reader<'_>,
    person: PersonId,
    member: MemberId,
) -> Result<Vec<ActionId>, Incident> {
    reader.all(
        include_str!("open_actions.sql"),
        [person.0, member.0],
        |r| Ok(ActionId(id(r, 0)?)),
    )
}

/// The appointments of a person with a member from `today` on.
///
/// # Errors
/// [`Incident`].
pub fn planned(
    reader: &Reader<'_>,
    person: PersonId,
    member: MemberId,
    today: NaiveDate,
) -> Result<Vec<AppointmentId>, Incident> {
    reader.all(
        include_str!("planned.sql"),
        params![person.0, member.0, today.to_string()],
        |r| Ok(AppointmentId(id(r, 0)?)),
    )
}
