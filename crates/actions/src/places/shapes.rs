//! Shapes of places (P1.5): addresses proposed and repaired, in which districts a point is, the reference sets.

use pignon_domain::person::Qpv;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Can the reference sets answer?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Readiness {
    /// Yes.
    Ready,
    /// They are being read: ask again in a moment.
    NotReady,
    /// The set that would answer is not on this desk: `reference_sets` says where to get it.
    Missing,
}

/// An address being typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceComplete {
    /// What is in the field so far.
    pub text: String,
}

/// An address written elsewhere.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceRepair {
    /// As it was written.
    pub text: String,
    /// What stood beside it.
    pub postcode: Option<String>,
}

/// An official address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PlaceProposal {
    /// Its BAN id.
    pub id: String,
    /// « 9 bis Rue Saint-Bruno ».
    pub label: String,
    /// Five figures.
    pub postcode: String,
    /// 1 to 20.
    pub arrondissement: u8,
    /// Degrees, WGS 84.
    pub lon: f64,
    /// Degrees, WGS 84.
    pub lat: f64,
    /// A street without its number: its point is only one of its numbers.
    pub street_only: bool,
}

/// What an address being typed may become.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlaceProposals {
    /// Can the set answer?
    pub ready: Readiness,
    /// Best first, at most eight.
    pub proposals: Vec<PlaceProposal>,
    /// They come from the set drawn for the demonstration.
    pub demonstration: bool,
}

/// What an address written elsewhere means.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlaceRepaired {
    /// Can the set answer?
    pub ready: Readiness,
    /// The one address meant, when nothing else comes near.
    pub found: Option<PlaceProposal>,
    /// Otherwise what it may be, best first.
    pub proposals: Vec<PlaceProposal>,
    /// What was changed, in French; empty when it was written properly.
    pub changes: Vec<String>,
}

/// A point.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceWhere {
    /// Degrees, WGS 84.
    pub lon: f64,
    /// Degrees, WGS 84.
    pub lat: f64,
}

/// A district.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DistrictCard {
    /// Official code.
    pub code: String,
    /// Official name.
    pub name: String,
}

/// What one generation of QPV says of a point.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QpvAnswer {
    /// Inside, outside, to be checked.
    pub qpv: Qpv,
    /// The district it is in, or the nearest.
    pub district: DistrictCard,
    /// Metres to its limit, rounded.
    pub distance_m: u32,
    /// To be checked: the side on which the point seems to be.
    pub seems_inside: bool,
    /// Name of the generation.
    pub generation: String,
    /// First day it is in force, `YYYY-MM-DD`.
    pub since: String,
    /// Drawn for the demonstration.
    pub demonstration: bool,
    /// All of this in one French sentence.
    pub sentence: String,
}

/// Where a point is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlaceAnswer {
    /// Can a map of QPV answer?
    pub ready: Readiness,
    /// One answer per generation, the one in force first.
    pub qpv: Vec<QpvAnswer>,
    /// The arrondissement, when its map is there.
    pub arrondissement: Option<DistrictCard>,
    /// The administrative quarter, when its map is there.
    pub quartier: Option<DistrictCard>,
}

/// A kind of reference set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReferenceKind {
    /// The addresses of Paris (BAN).
    Addresses,
    /// A generation of QPV.
    Qpv,
    /// The arrondissements.
    Arrondissements,
    /// The administrative quarters.
    Quartiers,
}

/// A reference set of this desk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReferenceCard {
    /// What it is.
    pub kind: ReferenceKind,
    /// Its name in French.
    pub name: String,
    /// Name of the generation; empty when it has none.
    pub generation: String,
    /// First day the generation is in force, `YYYY-MM-DD`; empty when unknown.
    pub since: String,
    /// Addresses or districts.
    pub rows: u32,
    /// When the file was brought here, RFC 3339; `None` for the set of the demonstration.
    pub imported_at: Option<String>,
    /// Drawn for the demonstration: never to be used for anybody.
    pub demonstration: bool,
}

/// A reference set that is not on this desk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReferenceMissing {
    /// What it is.
    pub kind: ReferenceKind,
    /// What does not work without it, and where to get it, in French.
    pub sentence: String,
}

/// The reference sets.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReferenceSets {
    /// Have they been read?
    pub ready: Readiness,
    /// Those that are here.
    pub sets: Vec<ReferenceCard>,
    /// Those that are not.
    pub missing: Vec<ReferenceMissing>,
    /// What is wrong with files that could not be read, in French.
    pub faults: Vec<String>,
}
