//! Shapes of addresses that have a place: of a person, of a project, of a structure.

use pignon_domain::ids::{PersonId, ProjectId, StructureId};
use pignon_domain::person::Qpv;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::places::shapes::PlaceWhere;

/// Whose address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AddressOf {
    /// Where a person lives.
    Person(PersonId),
    /// Where a project is to be.
    Project(ProjectId),
    /// Where a structure is.
    Structure(StructureId),
}

/// Writes an address chosen among the official ones.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddressPlace {
    /// Whose.
    pub of: AddressOf,
    /// Identity of the address in the set.
    pub place: String,
}

/// Answers about the district otherwise than the map, or takes that back (P1.5).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QpvOverride {
    /// Whose address.
    pub of: AddressOf,
    /// The member’s answer; absent: the map’s again.
    pub qpv: Option<Qpv>,
    /// Why, in the member’s words; not needed to take it back.
    pub reason: String,
}

/// What is known of the place of an address.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Placed {
    /// What the map says, when it was asked: « à 120 m de Goutte d’Or, carte QPV 2024, vérifié le 22 novembre 2026 ».
    pub note: Option<String>,
    /// Its point, to ask the other maps.
    pub point: Option<PlaceWhere>,
    /// The answer is a member’s, against the map’s: why, in their words.
    pub overridden: Option<String>,
}
