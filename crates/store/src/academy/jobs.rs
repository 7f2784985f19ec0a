//! Contracts of employment as they are read.

use chrono::NaiveDate;
use pignon_domain::academy::job::Job;
use pignon_domain::academy::{Contract, Tzc, VerifiedBy};
use pignon_domain::ids::{JobId, PersonId, StructureId};
use rusqlite::Row;

use super::optional_id;
use crate::columns::{code, day, id};
use crate::{Incident, Reader};

/// A contract, and what is beside what the rules read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRow {
    /// Id.
    pub id: JobId,
    /// Whose.
    pub person: PersonId,
    /// What the rules read.
    pub job: Job,
    /// What it is called.
    pub title: Option<String>,
    /// Trade, a ROME code.
    pub rome: Option<String>,
    /// Who employs.
    pub employer: Option<String>,
    /// Who employs, when it is a followed structure, or the structure through which it came.
    pub structure: Option<StructureId>,
    /// Its name.
    pub structure_name: Option<String>,
    /// A territoire zéro chômeur.
    pub territory: Option<String>,
    /// What it is there.
    pub tzc: Option<Tzc>,
    /// Note.
    pub note: Option<String>,
    /// Family name of whom.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Removed.
    pub removed: bool,
}

fn job(row: &Row<'_>) -> rusqlite::Result<JobRow> {
    Ok(JobRow {
        id: JobId(id(row, 0)?),
        person: PersonId(id(row, 1)?),
        job: Job {
            contract: code(row, 2, Contract::of_code)?,
            starts_on: day(row, 3)?,
            ends_on: day(row, 4)?,
            weekly_minutes: row.get(5)?,
            verified_on: day(row, 6)?,
            verified_by: code(row, 7, VerifiedBy::of_code)?,
        },
        title: row.get(8)?,
        rome: row.get(9)?,
        employer: row.get(10)?,
        structure: optional_id(row, 11, StructureId)?,
        structure_name: row.get(12)?,
        territory: row.get(13)?,
        tzc: code(row, 14, Tzc::of_code)?,
        note: row.get(15)?,
        family_name: row.get::<_, Option<String>>(16)?.unwrap_or_default(),
        given_name: row.get::<_, Option<String>>(17)?.unwrap_or_default(),
        removed: row.get(18)?,
    })
}

/// The contracts of a person, latest first.
///
/// # Errors
/// [`Incident`].
pub fn of_person(reader: &Reader<'_>, person: PersonId) -> Result<Vec<JobRow>, Incident> {
    reader.all(include_str!("jobs.sql"), [person.0], job)
}

/// One contract, removed or not.
///
/// # Errors
/// [`Incident`].
pub fn one(reader: &Reader<'_>, person: PersonId, of: JobId) -> Result<Option<JobRow>, Incident> {
    reader.one(include_str!("job.sql"), [person.0, of.0], job)
}

/// The CDI that began from `first` to `last`, oldest first.
///
/// # Errors
/// [`Incident`].
pub fn open_ended(
    reader: &Reader<'_>,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<JobRow>, Incident> {
    let days = [first.to_string(), last.to_string()];
    reader.all(include_str!("cdi.sql"), days, job)
}
