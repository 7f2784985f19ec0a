//! Shapes of projects and their holders.

use chrono::NaiveDate;
use pignon_domain::ids::{OpId, PersonId, ProjectId};
use pignon_domain::person::Qpv;
use pignon_domain::project::{HolderRole, LegalForm};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use pignon_domain::project::ProjectField;

use crate::addresses::shapes::Placed;

/// Opens a project, held by one person; their accompaniment is tied to it when it was on none.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProjectCreate {
    /// Who holds it.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// As what.
    pub role: HolderRole,
}

/// The project is open.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProjectCreated {
    /// Id.
    pub id: ProjectId,
    /// The act, to undo it.
    pub op: OpId,
}

/// A project.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProjectAsk {
    /// Project.
    pub project: ProjectId,
}

/// Writes one field of a project; saved at once, undoable (U2).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProjectEdit {
    /// Project.
    pub project: ProjectId,
    /// Which field.
    pub field: ProjectField,
    /// As typed, or a code; empty or absent clears it.
    pub value: Option<String>,
}

/// Adds a holder to a project, or changes as what they hold it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HolderWrite {
    /// Project.
    pub project: ProjectId,
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: HolderRole,
}

/// Removes a holder; the last one stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HolderRemove {
    /// Project.
    pub project: ProjectId,
    /// Who.
    pub person: PersonId,
}

/// Says on which project a person is followed; opens the accompaniment when there is none.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AccompanimentProject {
    /// Person.
    pub person: PersonId,
    /// One they hold; absent: none.
    pub project: Option<ProjectId>,
}

/// Somebody who holds a project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HolderCard {
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

/// A project, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProjectCard {
    /// Id.
    pub id: ProjectId,
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
    /// Who holds it, in the order they came.
    pub holders: Vec<HolderCard>,
    /// Removed (tombstone).
    pub removed: bool,
}

/// The projects of a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonProjects {
    /// The latest first.
    pub projects: Vec<ProjectCard>,
    /// The one their accompaniment is about.
    pub followed: Option<ProjectId>,
}
