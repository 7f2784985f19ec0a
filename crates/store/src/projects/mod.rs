//! Projects and who holds them.

mod find;

use chrono::NaiveDate;
use pignon_domain::ids::{PersonId, ProjectId};
use pignon_domain::person::Qpv;
use pignon_domain::project::{HolderRole, LegalForm};
use uuid::Uuid;

use crate::columns::{code, day, id};
use crate::{Incident, Placed, Reader};

pub use find::{InSearch, Memory, every};

/// A project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Project {
    /// Name.
    pub name: String,
    /// What it is.
    pub summary: Option<String>,
    /// Sector.
    pub sector: Option<String>,
    /// The legal form it intends.
    pub legal_form: Option<LegalForm>,
    /// Number and street of its place.
    pub line: Option<String>,
    /// Postcode of its place.
    pub postcode: Option<String>,
    /// Town of its place.
    pub city: Option<String>,
    /// Is its place in a QPV?
    pub qpv: Option<Qpv>,
    /// Where that place is.
    pub placed: Placed,
    /// What it needs.
    pub needs: Option<String>,
    /// Jobs it plans.
    pub planned_jobs: Option<u32>,
    /// Opened on.
    pub opened_on: Option<NaiveDate>,
    /// Removed.
    pub removed: bool,
}

/// Somebody who holds a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Id of the row.
    pub id: Uuid,
    /// Who.
    pub person: PersonId,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Number of their file.
    pub number: String,
    /// As what.
    pub role: Option<HolderRole>,
    /// Since.
    pub since: Option<NaiveDate>,
    /// Their file was removed.
    pub file_removed: bool,
}

/// One project, if it is known here.
///
/// # Errors
/// [`Incident`].
pub fn one(reader: &Reader<'_>, project: ProjectId) -> Result<Option<Project>, Incident> {
    reader.one(include_str!("one.sql"), [project.0], |r| {
        Ok(Project {
            name: r.get(0)?,
            summary: r.get(1)?,
            sector: r.get(2)?,
            legal_form: code(r, 3, LegalForm::of_code)?,
            line: r.get(4)?,
            postcode: r.get(5)?,
            city: r.get(6)?,
            qpv: code(r, 7, Qpv::of_code)?,
            needs: r.get(8)?,
            planned_jobs: r.get(9)?,
            opened_on: day(r, 10)?,
            removed: r.get(11)?,
            placed: Placed::read(r, 12)?,
        })
    })
}

/// Who holds a project, in the order they came.
///
/// # Errors
/// [`Incident`].
pub fn holders(reader: &Reader<'_>, project: ProjectId) -> Result<Vec<Holder>, Incident> {
    reader.all(include_str!("holders.sql"), [project.0], |r| {
        Ok(Holder {
            id: id(r, 0)?,
            person: PersonId(id(r, 1)?),
            family_name: r.get(2)?,
            given_name: r.get(3)?,
            number: r.get(4)?,
            role: code(r, 5, HolderRole::of_code)?,
            since: day(r, 6)?,
            file_removed: r.get(7)?,
        })
    })
}

/// The projects that a person holds, the latest first.
///
/// # Errors
/// [`Incident`].
pub fn of_person(reader: &Reader<'_>, person: PersonId) -> Result<Vec<ProjectId>, Incident> {
    reader.all(include_str!("of_person.sql"), [person.0], |r| {
        id(r, 0).map(ProjectId)
    })
}

/// The projects that a person holds or held, removed ones included.
///
/// # Errors
/// [`Incident`].
pub fn ever_of_person(reader: &Reader<'_>, person: PersonId) -> Result<Vec<ProjectId>, Incident> {
    reader.all(include_str!("ever_of_person.sql"), [person.0], |r| {
        id(r, 0).map(ProjectId)
    })
}
