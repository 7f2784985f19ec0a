//! Shapes of structures: list, page of one, edits, status, headcount, checks.
//!
//! Longer than most: one shape per question of the window, each field with its sentence; they are read one at a time.

use chrono::NaiveDate;
use pignon_domain::contact::ContactMode;
use pignon_domain::ids::{OpId, PersonId, ProjectId, StructureId};
use pignon_domain::person::Qpv;
use pignon_domain::project::HolderRole;
use pignon_domain::structure::{CheckState, EssKind, StructureField, StructureStatus};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::addresses::shapes::Placed;
use crate::persons::shapes::Conflict;

/// Which structures.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StructuresFilter {
    /// Beginnings of words of the name, or of the SIREN, SIRET or RNA; empty: any. At most 200 characters are read.
    pub text: String,
    /// Only this status, as last written.
    pub status: Option<StructureStatus>,
    /// Only this kind.
    pub ess_kind: Option<EssKind>,
    /// Only this QPV answer.
    pub qpv: Option<Qpv>,
    /// Only those with a check to make today.
    pub to_check: bool,
}

/// A window on the list: checks to make first, the oldest before, then the order of names.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StructuresList {
    /// Which.
    pub filter: StructuresFilter,
    /// First row.
    pub offset: u32,
    /// How many rows (1..=500).
    pub limit: u32,
}

/// A check of a structure in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckDue {
    /// Months after the creation.
    pub months: u32,
    /// The day from which it is to be made.
    pub due_on: NaiveDate,
    /// State.
    pub state: CheckState,
    /// Attempts without an answer.
    pub unanswered: u32,
}

/// One line of the list of structures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StructureRow {
    /// Id.
    pub id: StructureId,
    /// Name.
    pub name: String,
    /// SIREN as shown, `732 829 320`.
    pub siren: Option<String>,
    /// What it is in the ESS.
    pub ess_kind: Option<EssKind>,
    /// In a QPV?
    pub qpv: Option<Qpv>,
    /// That answer is a member’s, against the map’s.
    pub qpv_overridden: bool,
    /// Town.
    pub city: Option<String>,
    /// Day of creation.
    pub created_on: Option<NaiveDate>,
    /// Status, as last written.
    pub status: StructureStatus,
    /// Last day on which that status was seen.
    pub seen_on: Option<NaiveDate>,
    /// Employees, as last written.
    pub employees: Option<u32>,
    /// Who is in it, given names first.
    pub people: Option<String>,
    /// The check to make, otherwise the next one.
    pub check: Option<CheckDue>,
}

/// A window on the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StructuresPage {
    /// How many in all.
    pub total: u32,
    /// How many of these have a check to make.
    pub to_check: u32,
    /// First row.
    pub offset: u32,
    /// Rows.
    pub rows: Vec<StructureRow>,
}

/// One structure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StructureAsk {
    /// Which.
    pub structure: StructureId,
}

/// The structures of a project.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProjectStructuresAsk {
    /// Which.
    pub project: ProjectId,
}

/// A legal category of INSEE, at its three depths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LegalCategory {
    /// Four digits.
    pub code: String,
    /// By the first digit.
    pub family: String,
    /// By two digits.
    pub form: String,
    /// The most precise label known.
    pub label: String,
}

/// A status that was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StatusCard {
    /// Id of the row.
    pub id: Uuid,
    /// Status.
    pub status: StructureStatus,
    /// Since.
    pub since: NaiveDate,
    /// By which source.
    pub source: Option<String>,
    /// Day of the check.
    pub checked_on: Option<NaiveDate>,
    /// Note; absent for those who may not read it.
    pub note: Option<String>,
}

/// A headcount of one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HeadcountCard {
    /// As of.
    pub as_of: NaiveDate,
    /// Employees.
    pub employees: u32,
    /// Of which in insertion.
    pub insertion: Option<u32>,
}

/// A person of a structure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StructurePerson {
    /// The link, to remove it.
    pub link: Uuid,
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AttemptCard {
    /// Day.
    pub on: Option<NaiveDate>,
    /// How.
    pub mode: Option<ContactMode>,
    /// Somebody answered.
    pub answered: bool,
    /// Note; absent for those who may not read it.
    pub note: Option<String>,
    /// Who tried.
    pub member_name: Option<String>,
}

/// One of the five checks of a structure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CheckCard {
    /// Months after the creation.
    pub months: u32,
    /// The day from which it is to be made.
    pub due_on: NaiveDate,
    /// State.
    pub state: CheckState,
    /// May an attempt be recorded today?
    pub may_try: bool,
    /// Attempts, oldest first.
    pub attempts: Vec<AttemptCard>,
    /// What is known of the structure on that day; absent when the day has not come.
    pub fate: Option<StructureStatus>,
}

/// Another structure, by its name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StructureName {
    /// Id.
    pub id: StructureId,
    /// Name.
    pub name: String,
}

/// The page of a structure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StructureFile {
    /// Id.
    pub id: StructureId,
    /// Name.
    pub name: String,
    /// The project that made it.
    pub project: Option<ProjectId>,
    /// Name of that project.
    pub project_name: Option<String>,
    /// SIREN as shown.
    pub siren: Option<String>,
    /// SIRET as shown.
    pub siret: Option<String>,
    /// RNA as shown.
    pub rna: Option<String>,
    /// Legal category.
    pub legal_category: Option<LegalCategory>,
    /// What it is in the ESS.
    pub ess_kind: Option<EssKind>,
    /// Is it a SCIC?
    pub scic: Option<bool>,
    /// NAF rév. 2 as shown, `56.29B`.
    pub naf: Option<String>,
    /// NAF 2025 as shown.
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
    /// Phone as shown.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Site.
    pub website: Option<String>,
    /// Note; absent for those who may not read it.
    pub note: Option<String>,
    /// Status, as last written.
    pub status: StructureStatus,
    /// Since.
    pub since: Option<NaiveDate>,
    /// Last day on which that status was seen.
    pub seen_on: Option<NaiveDate>,
    /// Statuses written, latest first.
    pub statuses: Vec<StatusCard>,
    /// Headcounts, oldest first.
    pub headcounts: Vec<HeadcountCard>,
    /// Who is in it.
    pub people: Vec<StructurePerson>,
    /// The five checks; none while the day of creation is not known.
    pub checks: Vec<CheckCard>,
    /// Fields with two values.
    pub conflicts: Vec<Conflict>,
    /// Others with the same SIREN.
    pub same_siren: Vec<StructureName>,
    /// Removed: shown read-only.
    pub removed: bool,
}

/// Writes down a structure, with the person or the project it comes from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StructureCreate {
    /// Name.
    pub name: String,
    /// Day of creation; forgiving text (« 12/3 », « hier »); absent: not known.
    pub created_on: Option<String>,
    /// What it is in the ESS.
    pub ess_kind: Option<EssKind>,
    /// SIREN or SIRET, as printed; a SIRET gives its SIREN.
    pub number: Option<String>,
    /// RNA, as printed.
    pub rna: Option<String>,
    /// Somebody who is in it.
    pub person: Option<PersonId>,
    /// What they are in it; absent: director.
    pub role: Option<HolderRole>,
    /// The project that made it.
    pub project: Option<ProjectId>,
}

/// A structure is written down.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StructureCreated {
    /// Id.
    pub id: StructureId,
    /// The act, to undo it.
    pub op: OpId,
}

/// Writes one field of a structure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StructureEdit {
    /// Which.
    pub structure: StructureId,
    /// Field.
    pub field: StructureField,
    /// As typed; absent or empty clears it.
    pub value: Option<String>,
}

/// Says that a person is in a structure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StructurePersonAdd {
    /// Structure.
    pub structure: StructureId,
    /// Person.
    pub person: PersonId,
    /// What they are in it.
    pub role: HolderRole,
}

/// Says that a person is not in a structure (any more).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StructurePersonRemove {
    /// Structure.
    pub structure: StructureId,
    /// The link.
    pub link: Uuid,
}

/// Writes what a structure is, since when, by which source.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StructureStatusWrite {
    /// Structure.
    pub structure: StructureId,
    /// Status.
    pub status: StructureStatus,
    /// Since; forgiving text; absent: today.
    pub since: Option<String>,
    /// How it is known (« Sirene », « appel »…); needed.
    pub source: String,
    /// Day of the check; forgiving text; absent: today.
    pub checked_on: Option<String>,
    /// Note.
    pub note: String,
}

/// Writes how many work in a structure on a day: in place when the day is written already.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HeadcountWrite {
    /// Structure.
    pub structure: StructureId,
    /// As of; forgiving text; absent: today.
    pub as_of: Option<String>,
    /// Employees, 0..=1 000 000.
    pub employees: u32,
    /// Of which in insertion.
    pub insertion: Option<u32>,
}

/// What somebody who answered said.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FollowUpAnswer {
    /// What the structure is; absent: they did not say.
    pub status: Option<StructureStatus>,
    /// Since, for what is not « active »; forgiving text; absent: the day of the call.
    pub since: Option<String>,
    /// Employees; absent: they did not say.
    pub employees: Option<u32>,
}

/// Records an attempt of a check with all that it gave, as one act.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FollowUpRecord {
    /// Structure.
    pub structure: StructureId,
    /// Which check: 3, 6, 12, 24 or 36.
    pub months: u32,
    /// Day; forgiving text; absent: today.
    pub on: Option<String>,
    /// How.
    pub mode: ContactMode,
    /// Absent: nobody answered.
    pub answer: Option<FollowUpAnswer>,
    /// Note.
    pub note: String,
}

/// A structure in the file of a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonStructure {
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
    /// Status, as last written.
    pub status: StructureStatus,
    /// The check to make, otherwise the next one.
    pub check: Option<CheckDue>,
}

/// A structure that a project became.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProjectStructure {
    /// Structure.
    pub id: StructureId,
    /// Name.
    pub name: String,
    /// What it is in the ESS.
    pub ess_kind: Option<EssKind>,
    /// Day of creation.
    pub created_on: Option<NaiveDate>,
}
