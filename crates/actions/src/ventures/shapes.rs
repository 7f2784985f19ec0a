//! Shapes of the search of structures and projects.

use pignon_domain::ids::{PersonId, ProjectId, StructureId};
use pignon_domain::structure::{EssKind, StructureStatus};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the structures and projects that what was typed leads to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VenturesSearch {
    /// What was typed.
    pub text: String,
    /// At most so many of each, from 1 to 20.
    pub limit: u32,
}

/// A structure found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StructureHit {
    /// Id.
    pub id: StructureId,
    /// Name.
    pub name: String,
    /// SIREN as shown.
    pub siren: Option<String>,
    /// What it is in the ESS.
    pub ess_kind: Option<EssKind>,
    /// Town.
    pub city: Option<String>,
    /// Status as last written.
    pub status: StructureStatus,
    /// Found by its SIREN, SIRET or RNA rather than by its name.
    pub by_number: bool,
}

/// A project found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProjectHit {
    /// Id.
    pub id: ProjectId,
    /// Name.
    pub name: String,
    /// Sector.
    pub sector: Option<String>,
    /// Town of its place.
    pub city: Option<String>,
    /// In whose file it is read.
    pub holder: PersonId,
    /// Their name.
    pub holder_name: String,
}

/// Structures and projects found, best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct VentureHits {
    /// The text they answer, as asked (so that a late answer is recognised).
    pub text: String,
    /// The first structures.
    pub structures: Vec<StructureHit>,
    /// How many structures in all.
    pub structures_total: u32,
    /// The first projects.
    pub projects: Vec<ProjectHit>,
    /// How many projects in all.
    pub projects_total: u32,
}
