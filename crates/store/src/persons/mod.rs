//! Persons: what the lists, the file and the search read.

mod alike;
mod found;
mod list;

pub use alike::{Known, alike, pair_id, portraits, rarity, set_aside};
pub use found::{merged_into, search};
pub use list::{Filter, ListMemory, Row, Sort, for_export, list, order, rows};

use pignon_domain::ids::{AccompanimentId, MemberId, PersonId, ProjectId};
use uuid::Uuid;

use crate::columns::{code, day, id};
use crate::{Incident, Placed, Reader};

/// Who a person is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Identity {
    /// Number.
    pub number: String,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Birth name.
    pub birth_name: Option<String>,
    /// Sex.
    pub sex: Option<pignon_domain::person::Sex>,
    /// Birth date.
    pub birth_date: Option<chrono::NaiveDate>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// Second phone, E.164.
    pub other_phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Reason of coming.
    pub reason: Option<String>,
    /// Who sent them.
    pub origin: Option<pignon_domain::person::Origin>,
    /// Note taken over.
    pub note: Option<String>,
    /// Opening of the file.
    pub opened_on: Option<chrono::NaiveDate>,
    /// Removed.
    pub removed: bool,
}

/// Where somebody lives since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Residence {
    /// Id.
    pub id: Uuid,
    /// Since.
    pub since: Option<chrono::NaiveDate>,
    /// Number and street.
    pub line: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// QPV.
    pub qpv: Option<pignon_domain::person::Qpv>,
    /// Its place.
    pub placed: Placed,
}

/// A situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// Id.
    pub id: Uuid,
    /// As of.
    pub as_of: Option<chrono::NaiveDate>,
    /// Employment.
    pub employment: Option<pignon_domain::person::Employment>,
    /// Income.
    pub resource: Option<pignon_domain::person::Resource>,
    /// Level of education, 1 to 8.
    pub education: Option<u8>,
}

/// A follow-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accompaniment {
    /// Id.
    pub id: AccompanimentId,
    /// Referent.
    pub referent: Option<MemberId>,
    /// Referent's name.
    pub referent_name: Option<String>,
    /// Opened on.
    pub opened_on: Option<chrono::NaiveDate>,
    /// On which project.
    pub project: Option<ProjectId>,
}

/// A stage reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRow {
    /// Of which follow-up.
    pub accompaniment: Option<AccompanimentId>,
    /// Stage.
    pub stage: Option<pignon_domain::person::Stage>,
    /// Effective day.
    pub entered_on: Option<chrono::NaiveDate>,
    /// Way of exit.
    pub exit_reason: Option<pignon_domain::person::ExitReason>,
}

/// A field with two values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Kind.
    pub kind: String,
    /// Entity.
    pub entity: Uuid,
    /// Field.
    pub field: String,
    /// Its values, as JSON: a list of texts or nulls, the one shown first; empty when a removal is in dispute.
    pub values: String,
}

/// Who a person is, if known here.
///
/// # Errors
/// [`Incident`].
pub fn identity(reader: &Reader<'_>, person: PersonId) -> Result<Option<Identity>, Incident> {
    use pignon_domain::person::{Origin, Sex};
    reader.one(include_str!("person.sql"), [person.0], |r| {
        Ok(Identity {
            number: r.get::<_, Option<String>>(0)?.unwrap_or_default(),
            family_name: r.get::<_, Option<String>>(1)?.unwrap_or_default(),
            given_name: r.get::<_, Option<String>>(2)?.unwrap_or_default(),
            birth_name: r.get(3)?,
            sex: code(r, 4, Sex::of_code)?,
            birth_date: day(r, 5)?,
            phone: r.get(6)?,
            other_phone: r.get(7)?,
            email: r.get(8)?,
            reason: r.get(9)?,
            origin: code(r, 10, Origin::of_code)?,
            note: r.get(11)?,
            opened_on: day(r, 12)?,
            removed: r.get(13)?,
        })
    })
}

/// Where a person lived, oldest first.
///
/// # Errors
/// [`Incident`].
pub fn residences(reader: &Reader<'_>, person: PersonId) -> Result<Vec<Residence>, Incident> {
    reader.all(include_str!("residences.sql"), [person.0], |r| {
        Ok(Residence {
            id: id(r, 0)?,
            since: day(r, 1)?,
            line: r.get(2)?,
            postcode: r.get(3)?,
            city: r.get(4)?,
            qpv: code(r, 5, pignon_domain::person::Qpv::of_code)?,
            placed: Placed::read(r, 6)?,
        })
    })
}

/// The situations of a person, oldest first.
///
/// # Errors
/// [`Incident`].
pub fn situations(reader: &Reader<'_>, person: PersonId) -> Result<Vec<Situation>, Incident> {
    use pignon_domain::person::{Employment, Resource};
    reader.all(include_str!("situations.sql"), [person.0], |r| {
        Ok(Situation {
            id: id(r, 0)?,
            as_of: day(r, 1)?,
            employment: code(r, 2, Employment::of_code)?,
            resource: code(r, 3, Resource::of_code)?,
            education: r.get(4)?,
        })
    })
}

/// The follow-ups of a person, oldest first.
///
/// # Errors
/// [`Incident`].
pub fn accompaniments(
    reader: &Reader<'_>,
    person: PersonId,
) -> Result<Vec<Accompaniment>, Incident> {
    reader.all(include_str!("accompaniments.sql"), [person.0], |r| {
        Ok(Accompaniment {
            id: AccompanimentId(id(r, 0)?),
            referent: r.get::<_, Option<Uuid>>(1)?.map(MemberId),
            referent_name: r.get(2)?,
            opened_on: day(r, 3)?,
            project: r.get::<_, Option<Uuid>>(4)?.map(ProjectId),
        })
    })
}

/// The stages of a person's follow-ups, oldest first.
///
/// # Errors
/// [`Incident`].
pub fn stages(reader: &Reader<'_>, person: PersonId) -> Result<Vec<StageRow>, Incident> {
    use pignon_domain::person::{ExitReason, Stage};
    reader.all(include_str!("stages.sql"), [person.0], |r| {
        Ok(StageRow {
            accompaniment: r.get::<_, Option<Uuid>>(0)?.map(AccompanimentId),
            stage: code(r, 1, Stage::of_code)?,
            entered_on: day(r, 2)?,
            exit_reason: code(r, 3, ExitReason::of_code)?,
        })
    })
}

/// The conflicts of a file.
///
/// # Errors
/// [`Incident`].
pub fn conflicts(reader: &Reader<'_>, person: PersonId) -> Result<Vec<Conflict>, Incident> {
    reader.all(include_str!("conflicts.sql"), [person.0], |r| {
        Ok(Conflict {
            kind: r.get(0)?,
            entity: id(r, 1)?,
            field: r.get(2)?,
            values: r.get(3)?,
        })
    })
}

/// Conflicts of the whole house.
///
/// # Errors
/// [`Incident`].
pub fn conflicts_in_all(reader: &Reader<'_>) -> Result<u32, Incident> {
    Ok(reader
        .one("SELECT count(*) FROM conflict", [], |r| r.get(0))?
        .unwrap_or(0))
}
