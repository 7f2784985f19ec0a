//! Structures: one with its history, those of a person or of a project; [`list`] reads them all.
//!
//! Longer than most: one short question after another, each with the shape of its answer.

mod list;

use chrono::NaiveDate;
use pignon_domain::contact::ContactMode;
use pignon_domain::ids::{PersonId, ProjectId, StructureId};
use pignon_domain::person::Qpv;
use pignon_domain::project::HolderRole;
use pignon_domain::structure::{Attempt, EssKind, StatusRow, StructureStatus};
use uuid::Uuid;

use crate::columns::{code, day, id};
use crate::{Incident, Placed, Reader};

pub use list::{Beside, InList, Memory, Typed, beside, checks_until, every};

/// What a structure is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Structure {
    /// Name.
    pub name: String,
    /// The project that made it.
    pub project: Option<ProjectId>,
    /// Name of that project; absent when it was removed.
    pub project_name: Option<String>,
    /// SIREN, nine digits.
    pub siren: Option<String>,
    /// SIRET, fourteen digits.
    pub siret: Option<String>,
    /// RNA, without spaces.
    pub rna: Option<String>,
    /// Legal category of INSEE, four digits.
    pub legal_category: Option<String>,
    /// What it is in the ESS.
    pub ess_kind: Option<EssKind>,
    /// Is it a SCIC? No legal category says it.
    pub scic: Option<bool>,
    /// NAF rév. 2, `5629B`.
    pub naf: Option<String>,
    /// NAF 2025.
    pub naf_2025: Option<String>,
    /// Day of creation.
    pub created_on: Option<NaiveDate>,
    /// Number and street.
    pub line: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// In a QPV?
    pub qpv: Option<Qpv>,
    /// Where that address is.
    pub placed: Placed,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Site.
    pub website: Option<String>,
    /// Note.
    pub note: Option<String>,
    /// Removed.
    pub removed: bool,
}

/// A status that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// What the rules read of it.
    pub row: StatusRow,
    /// By which source.
    pub source: Option<String>,
    /// Note.
    pub note: Option<String>,
}

/// A headcount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Headcount {
    /// Id.
    pub id: Uuid,
    /// As of.
    pub as_of: NaiveDate,
    /// Employees.
    pub employees: Option<u32>,
    /// Of which in insertion.
    pub insertion: Option<u32>,
}

/// A person of a structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Someone {
    /// The link.
    pub id: Uuid,
    /// Who.
    pub person: PersonId,
    /// What they are in it.
    pub role: Option<HolderRole>,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Number of their file.
    pub number: String,
}

/// An attempt to know what became of a structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// Id.
    pub id: Uuid,
    /// What the rules read of it.
    pub attempt: Attempt,
    /// Day.
    pub tried_on: Option<NaiveDate>,
    /// How.
    pub mode: Option<ContactMode>,
    /// Note.
    pub note: Option<String>,
    /// Who tried.
    pub member_name: Option<String>,
}

/// A structure of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfPerson {
    /// Structure.
    pub id: StructureId,
    /// The link.
    pub link: Uuid,
    /// What the person is in it.
    pub role: Option<HolderRole>,
    /// Name.
    pub name: String,
    /// What it is in the ESS.
    pub ess_kind: Option<EssKind>,
    /// Town.
    pub city: Option<String>,
    /// Day of creation.
    pub created_on: Option<NaiveDate>,
}

/// A structure of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfProject {
    /// Structure.
    pub id: StructureId,
    /// Name.
    pub name: String,
    /// What it is in the ESS.
    pub ess_kind: Option<EssKind>,
    /// Day of creation.
    pub created_on: Option<NaiveDate>,
}

fn name(row: &rusqlite::Row<'_>, at: usize) -> rusqlite::Result<String> {
    Ok(row.get::<_, Option<String>>(at)?.unwrap_or_default())
}

/// One structure, removed or not.
///
/// # Errors
/// [`Incident`].
pub fn one(reader: &Reader<'_>, structure: StructureId) -> Result<Option<Structure>, Incident> {
    reader.one(include_str!("one.sql"), [structure.0], |r| {
        Ok(Structure {
            name: name(r, 0)?,
            project: r.get::<_, Option<Uuid>>(1)?.map(ProjectId),
            project_name: r.get(2)?,
            siren: r.get(3)?,
            siret: r.get(4)?,
            rna: r.get(5)?,
            legal_category: r.get(6)?,
            ess_kind: code(r, 7, EssKind::of_code)?,
            scic: r.get(8)?,
            naf: r.get(9)?,
            naf_2025: r.get(10)?,
            created_on: day(r, 11)?,
            line: r.get(12)?,
            postcode: r.get(13)?,
            city: r.get(14)?,
            qpv: code(r, 15, Qpv::of_code)?,
            phone: r.get(16)?,
            email: r.get(17)?,
            website: r.get(18)?,
            note: r.get(19)?,
            removed: r.get(20)?,
            placed: Placed::read(r, 21)?,
        })
    })
}

/// The statuses of a structure, latest first; those of a newer version, which this one cannot read, are left out.
///
/// # Errors
/// [`Incident`].
pub fn statuses(reader: &Reader<'_>, structure: StructureId) -> Result<Vec<Status>, Incident> {
    let rows = reader.all(include_str!("statuses.sql"), [structure.0], |r| {
        let (status, since) = (code(r, 1, StructureStatus::of_code)?, day(r, 2)?);
        let (Some(status), Some(since)) = (status, since) else {
            return Ok(None);
        };
        Ok(Some(Status {
            row: StatusRow {
                id: id(r, 0)?,
                status,
                since,
                checked_on: day(r, 4)?,
            },
            source: r.get(3)?,
            note: r.get(5)?,
        }))
    })?;
    Ok(rows.into_iter().flatten().collect())
}

/// The headcounts of a structure, oldest first.
///
/// # Errors
/// [`Incident`].
pub fn headcounts(reader: &Reader<'_>, structure: StructureId) -> Result<Vec<Headcount>, Incident> {
    reader.all(include_str!("headcounts.sql"), [structure.0], |r| {
        Ok(Headcount {
            id: id(r, 0)?,
            as_of: day(r, 1)?.unwrap_or_default(),
            employees: r.get(2)?,
            insertion: r.get(3)?,
        })
    })
}

/// Who is in a structure.
///
/// # Errors
/// [`Incident`].
pub fn people(reader: &Reader<'_>, structure: StructureId) -> Result<Vec<Someone>, Incident> {
    reader.all(include_str!("people.sql"), [structure.0], |r| {
        Ok(Someone {
            id: id(r, 0)?,
            person: PersonId(id(r, 1)?),
            role: code(r, 2, HolderRole::of_code)?,
            family_name: name(r, 3)?,
            given_name: name(r, 4)?,
            number: name(r, 5)?,
        })
    })
}

/// Whom a link of a structure is about, and whether it was removed.
///
/// # Errors
/// [`Incident`].
pub fn link(
    reader: &Reader<'_>,
    structure: StructureId,
    link: Uuid,
) -> Result<Option<(Option<PersonId>, bool)>, Incident> {
    reader.one(include_str!("link.sql"), [structure.0, link], |r| {
        Ok((r.get::<_, Option<Uuid>>(0)?.map(PersonId), r.get(1)?))
    })
}

/// The attempts of a structure, oldest first.
///
/// # Errors
/// [`Incident`].
pub fn follow_ups(reader: &Reader<'_>, structure: StructureId) -> Result<Vec<FollowUp>, Incident> {
    reader.all(include_str!("follow_ups.sql"), [structure.0], |r| {
        Ok(FollowUp {
            id: id(r, 0)?,
            attempt: Attempt {
                months: r.get(1)?,
                answered: r.get::<_, Option<bool>>(4)?.unwrap_or(false),
            },
            tried_on: day(r, 2)?,
            mode: code(r, 3, ContactMode::of_code)?,
            note: r.get(5)?,
            member_name: r.get(6)?,
        })
    })
}

/// The structures of a person, latest first.
///
/// # Errors
/// [`Incident`].
pub fn of_person(reader: &Reader<'_>, person: PersonId) -> Result<Vec<OfPerson>, Incident> {
    reader.all(include_str!("of_person.sql"), [person.0], |r| {
        Ok(OfPerson {
            id: StructureId(id(r, 0)?),
            link: id(r, 1)?,
            role: code(r, 2, HolderRole::of_code)?,
            name: name(r, 3)?,
            ess_kind: code(r, 4, EssKind::of_code)?,
            city: r.get(5)?,
            created_on: day(r, 6)?,
        })
    })
}

/// The structures that a project became, latest first.
///
/// # Errors
/// [`Incident`].
pub fn of_project(reader: &Reader<'_>, project: ProjectId) -> Result<Vec<OfProject>, Incident> {
    reader.all(include_str!("of_project.sql"), [project.0], |r| {
        Ok(OfProject {
            id: StructureId(id(r, 0)?),
            name: name(r, 1)?,
            ess_kind: code(r, 2, EssKind::of_code)?,
            created_on: day(r, 3)?,
        })
    })
}

/// Is there such a project, and was it removed?
///
/// # Errors
/// [`Incident`].
pub fn project_removed(reader: &Reader<'_>, project: ProjectId) -> Result<Option<bool>, Incident> {
    reader.one(include_str!("project_removed.sql"), [project.0], |r| {
        r.get(0)
    })
}

/// The fields of a structure, and of what belongs to it, that hold two values.
///
/// # Errors
/// [`Incident`].
pub fn conflicts(
    reader: &Reader<'_>,
    structure: StructureId,
) -> Result<Vec<crate::persons::Conflict>, Incident> {
    // The table knows subjects, whatever they are.
    crate::persons::conflicts(reader, PersonId(structure.0))
}
