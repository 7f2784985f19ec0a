//! Contacts (*échanges*).

use chrono::NaiveDate;
use pignon_domain::contact::ContactMode;
use pignon_domain::ids::{ContactId, PersonId};

use crate::columns::{code, day, id};
use crate::{Incident, Reader};

/// A contact of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Id.
    pub id: ContactId,
    /// Day.
    pub held_on: Option<NaiveDate>,
    /// How.
    pub mode: Option<ContactMode>,
    /// Minutes.
    pub duration: Option<u32>,
    /// Minute.
    pub minute: String,
    /// Who recorded it.
    pub member_name: Option<String>,
}

/// The contacts of a person, latest first.
///
/// # Errors
/// [`Incident`].
pub fn of_person(reader: &Reader<'_>, person: PersonId) -> Result<Vec<Contact>, Incident> {
    reader.all(include_str!("of_person.sql"), [person.0], |r| {
        Ok(Contact {
            id: ContactId(id(r, 0)?),
            held_on: day(r, 1)?,
            mode: code(r, 2, ContactMode::of_code)?,
            duration: r.get(3)?,
            minute: r.get(4)?,
            member_name: r.get(5)?,
        })
    })
}

/// A contact, to be rewritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Day.
    pub held_on: Option<NaiveDate>,
    /// How.
    pub mode: Option<ContactMode>,
    /// Minutes.
    pub duration: Option<u32>,
    /// Minute.
    pub minute: String,
    /// Removed.
    pub removed: bool,
}

/// One contact of `person`, if it is known here.
///
/// # Errors
/// [`Incident`].
pub fn one(
    reader: &Reader<'_>,
    person: PersonId,
    contact: ContactId,
) -> Result<Option<Held>, Incident> {
    reader.one(include_str!("one.sql"), [person.0, contact.0], |r| {
        Ok(Held {
            held_on: day(r, 0)?,
            mode: code(r, 1, ContactMode::of_code)?,
            duration: r.get(2)?,
            minute: r.get(3)?,
            removed: r.get(4)?,
        })
    })
}
