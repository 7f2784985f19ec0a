//! Shapes of persons: search, list, file, history, edits.
//!
//! Longer than most: one shape per question of the window, each field with its sentence; they are read one at a time.

use chrono::NaiveDate;
use pignon_domain::contact::ContactMode;
use pignon_domain::ids::{AccompanimentId, ContactId, MemberId, OpId, PersonId};
use pignon_domain::person::{Employment, ExitReason, Origin, Qpv, Resource, Sex, Stage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::addresses::shapes::Placed;

/// What the adviser typed in the box.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonsSearch {
    /// Name parts in any order, phone, e-mail, number, birth date. At most 200 characters are read.
    pub text: String,
    /// At most this many hits (1..=50).
    pub limit: u32,
}

/// Why a person was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MatchKind {
    /// File number.
    Number,
    /// The number of a file that went into this one.
    FormerNumber,
    /// Phone.
    Phone,
    /// E-mail.
    Email,
    /// Birth date.
    BirthDate,
    /// Words of the name as typed.
    Name,
    /// One word of the name with one letter wrong.
    NearName,
}

/// One line of a list of persons, and one hit of the box.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonRow {
    /// Id.
    pub id: PersonId,
    /// Human-facing number, `P-M07-01-0412`.
    pub number: String,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Birth date.
    pub birth_date: Option<NaiveDate>,
    /// Phone as shown, `06 12 34 56 78`.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Referent's name.
    pub referent_name: Option<String>,
    /// Present stage.
    pub stage: Option<Stage>,
    /// Lives in a QPV?
    pub qpv: Option<Qpv>,
    /// That answer is a member’s, against the map’s.
    pub qpv_overridden: bool,
    /// Day of the last contact.
    pub last_contact_on: Option<NaiveDate>,
    /// Day the file was opened.
    pub opened_on: NaiveDate,
}

/// A hit of the box.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonHit {
    /// The person.
    #[serde(flatten)]
    pub person: PersonRow,
    /// Why.
    pub matched: MatchKind,
}

/// Hits, best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonHits {
    /// The text they answer, as asked (so that a late answer is recognised).
    pub text: String,
    /// Best first.
    pub hits: Vec<PersonHit>,
}

/// Which persons.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonsFilter {
    /// Only those I am the referent of.
    pub mine: bool,
    /// Only this QPV answer.
    pub qpv: Option<Qpv>,
    /// Only this stage.
    pub stage: Option<Stage>,
    /// Only those without a contact for 60 days, with an open accompaniment.
    pub silent: bool,
}

/// By what a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PersonsSort {
    /// Family name, then given name; accents and case ignored.
    Name,
    /// Last contact.
    LastContact,
    /// File number.
    Number,
    /// Day the file was opened.
    Opened,
    /// Stage.
    Stage,
    /// Birth date.
    BirthDate,
}

/// A window on the list of persons.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonsList {
    /// Which.
    pub filter: PersonsFilter,
    /// Sorted by.
    pub sort: PersonsSort,
    /// Greatest first. Absent values always come last.
    pub descending: bool,
    /// First row wanted, from 0.
    pub offset: u32,
    /// How many (1..=500).
    pub limit: u32,
}

/// A window on the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonsPage {
    /// How many persons pass the filter.
    pub total: u32,
    /// First row given.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<PersonRow>,
}

/// Opens a file in four fields (P1.1).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonCreate {
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// One way to reach them: a phone or an e-mail, in any form.
    pub reach: String,
    /// Reason of coming.
    pub reason: String,
}

/// The file is open.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonCreated {
    /// Id.
    pub id: PersonId,
    /// Number.
    pub number: String,
    /// The act, to undo it.
    pub op: OpId,
}

/// A file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonAsk {
    /// Person.
    pub person: PersonId,
}

pub use pignon_domain::file::PersonField;

/// Writes one field of the person; saved at once, undoable (U2).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonEdit {
    /// Person.
    pub person: PersonId,
    /// Which field.
    pub field: PersonField,
    /// As typed; empty or absent clears it.
    pub value: Option<String>,
}

/// Writes where the person lives. Same day: corrected in place; another day: a new line of the history.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResidenceWrite {
    /// Person.
    pub person: PersonId,
    /// Number and street.
    pub line: Option<String>,
    /// Five digits.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// In a QPV?
    pub qpv: Option<Qpv>,
}

/// A field of a situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SituationField {
    /// Employment status.
    Employment,
    /// Main source of income.
    Resource,
    /// Level of education, 1 to 8.
    Education,
}

/// Writes one field of the situation as of today; the former value stays in the history (P1.4).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SituationWrite {
    /// Person.
    pub person: PersonId,
    /// Which field.
    pub field: SituationField,
    /// Code of the value (or `"1"`..`"8"` for education); absent clears it.
    pub value: Option<String>,
}

/// Names the referent; opens the accompaniment when there is none.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReferentSet {
    /// Person.
    pub person: PersonId,
    /// Member; absent: nobody.
    pub member: Option<MemberId>,
}

/// Enters a stage; opens the accompaniment when there is none.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StageEnter {
    /// Person.
    pub person: PersonId,
    /// Stage.
    pub stage: Stage,
    /// Effective day; forgiving text (« 12/3 », « hier »); absent: today.
    pub on: Option<String>,
    /// Needed for the exit, refused otherwise.
    pub exit_reason: Option<ExitReason>,
}

/// An act was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Saved {
    /// The act, to undo it. Absent when nothing had to change.
    pub op: Option<OpId>,
    /// When (RFC 3339).
    pub at: String,
}

/// Where somebody lives, since when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Residence {
    /// Since.
    pub since: NaiveDate,
    /// Number and street.
    pub line: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// In a QPV?
    pub qpv: Option<Qpv>,
    /// Where that is.
    pub placed: Placed,
}

/// A situation at one moment.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Situation {
    /// As of; absent when nothing is known.
    pub on: Option<NaiveDate>,
    /// Employment status.
    pub employment: Option<Employment>,
    /// Main source of income.
    pub resource: Option<Resource>,
    /// Level of education, 1 to 8.
    pub education: Option<u8>,
}

/// A stage reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StageReached {
    /// Stage.
    pub stage: Stage,
    /// Effective day.
    pub on: NaiveDate,
    /// Way of exit.
    pub exit_reason: Option<ExitReason>,
}

/// The follow-up of a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Accompaniment {
    /// Id.
    pub id: AccompanimentId,
    /// Referent.
    pub referent: Option<MemberId>,
    /// Referent's name.
    pub referent_name: Option<String>,
    /// Stages, oldest first.
    pub stages: Vec<StageReached>,
    /// Closed?
    pub closed: bool,
}

/// A contact as the timeline shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ContactCard {
    /// Id.
    pub id: ContactId,
    /// Day.
    pub on: NaiveDate,
    /// How.
    pub mode: ContactMode,
    /// Minutes.
    pub duration: Option<u32>,
    /// The shared minute.
    pub minute: String,
    /// Who recorded it.
    pub member_name: Option<String>,
}

/// A field with two values, neither having seen the other (T2.3).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Conflict {
    /// Kind of entity (`person`, `contact`…).
    pub kind: String,
    /// Entity.
    pub entity: String,
    /// Field.
    pub field: String,
    /// The values, the one shown first.
    pub values: Vec<Option<String>>,
}

/// The whole file of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonFile {
    /// Id.
    pub id: PersonId,
    /// Number.
    pub number: String,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Birth name.
    pub birth_name: Option<String>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Birth date.
    pub birth_date: Option<NaiveDate>,
    /// Age today, in whole years.
    pub age: Option<u32>,
    /// Phone as shown.
    pub phone: Option<String>,
    /// Second phone as shown.
    pub other_phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Reason of coming.
    pub reason: Option<String>,
    /// Who sent them.
    pub origin: Option<Origin>,
    /// Note taken over from an older file.
    pub note: Option<String>,
    /// Day the file was opened.
    pub opened_on: NaiveDate,
    /// Where they lived, oldest first; the last is the present one.
    pub residences: Vec<Residence>,
    /// At entry.
    pub situation_at_entry: Situation,
    /// Today.
    pub situation_today: Situation,
    /// The open accompaniment, or the last one.
    pub accompaniment: Option<Accompaniment>,
    /// Contacts, latest first.
    pub contacts: Vec<ContactCard>,
    /// Fields with two values.
    pub conflicts: Vec<Conflict>,
    /// The file into which this one went and that stands in its place.
    pub merged_into: Option<PersonId>,
    /// Removed (tombstone): shown read-only with a way back.
    pub removed: bool,
}

/// One field as it changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldChange {
    /// Kind of entity (`person`, `residence`, `situation`, `accompaniment`, `stage`, `contact`).
    pub kind: String,
    /// Field (`family_name`…); `removed` for a removal or a return.
    pub field: String,
    /// Before, as stored (codes, ISO dates); absent when empty.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
    /// What the entity was called when it was there before: the title of an action, a project, the code of a brake.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub about: Option<String>,
}

/// One act on a file, as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryAct {
    /// The act.
    pub op: OpId,
    /// When, by the wall clock of its desk (RFC 3339).
    pub at: String,
    /// Who.
    pub member_name: Option<String>,
    /// Name of the command (`person_edit`, `contact_record`, `import_run`, `undo`…).
    pub act: String,
    /// What changed.
    pub changes: Vec<FieldChange>,
    /// Can still be undone by this member.
    pub undoable: bool,
}

/// Acts, latest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonHistory {
    /// Latest first.
    pub acts: Vec<HistoryAct>,
}

/// Undoes one act by a new one that restores the former values (T2.6).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Undo {
    /// The act.
    pub op: OpId,
}

/// What an undo did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Undone {
    /// The new act (undoing it is redoing).
    pub op: OpId,
    /// Fields given back their former value.
    pub restored: u32,
    /// Fields left alone because somebody changed them since.
    pub kept: u32,
}
