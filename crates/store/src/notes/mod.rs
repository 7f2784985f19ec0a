//! Private notes: for their author alone (P1.7).

use chrono::NaiveDate;
use pignon_domain::ids::{MemberId, PersonId};
use uuid::Uuid;

use crate::columns::{day, id};
use crate::{Incident, Reader};

/// A private note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrivateNote {
    /// Id.
    pub id: Uuid,
    /// Its author.
    pub member: Option<MemberId>,
    /// Name of the author.
    pub member_name: Option<String>,
    /// Day.
    pub written_on: Option<NaiveDate>,
    /// Text.
    pub note: String,
}

/// The private notes of a person, latest first, whoever wrote them.
///
/// # Errors
/// [`Incident`].
pub fn of_person(reader: &Reader<'_>, person: PersonId) -> Result<Vec<PrivateNote>, Incident> {
    reader.all(include_str!("of_person.sql"), [person.0], |r| {
        Ok(PrivateNote {
            id: id(r, 0)?,
            member: r.get::<_, Option<Uuid>>(1)?.map(MemberId),
            member_name: r.get(2)?,
            written_on: day(r, 3)?,
            note: r.get(4)?,
        })
    })
}
