//! Shapes of applications: board, list, the page of one, its steps, answers, proofs and readings.
//!
//! Longer than most: one shape per question of the window, each field with its sentence; they are read one at a time.

use chrono::NaiveDate;
use pignon_domain::ids::{
    CommitteeId, DocumentId, MemberId, OpId, PassApplicationId, PassProofId, PassStepId, PersonId,
    ProjectId, RegulationId, StructureId,
};
use pignon_domain::pass::criteria::{CriterionState, Eligibility};
use pignon_domain::pass::proof::ProofState;
use pignon_domain::pass::{CriterionAnswer, Decision, Opinion, PassState, PassVerb};
use pignon_domain::person::Qpv;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::persons::shapes::Conflict;

/// One application.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassAsk {
    /// Which.
    pub application: PassApplicationId,
}

/// The board.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassBoardAsk {
    /// Only those that the member at the desk instructs.
    pub mine: bool,
    /// Cards per column (1..=100).
    pub limit: u32,
}

/// An application in a list or on the board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassCard {
    /// Id.
    pub id: PassApplicationId,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Who applies.
    pub person: Option<PersonId>,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Name of the project.
    pub project_name: Option<String>,
    /// Amount asked, in cents.
    pub asked_cents: Option<i64>,
    /// State, as it is read: to be completed by itself when a proof no longer holds.
    pub state: PassState,
    /// State, as it was written.
    pub written: PassState,
    /// Two desks disagree about it.
    pub disputed: bool,
    /// What was decided.
    pub decision: Option<Decision>,
    /// In a QPV?
    pub qpv: Option<Qpv>,
    /// Day it was filed.
    pub filed_on: Option<NaiveDate>,
    /// The day it reached its present state.
    pub since: Option<NaiveDate>,
    /// Days in that state.
    pub days_in_state: i64,
    /// Days of instruction, waiting excluded; none before the filing.
    pub days_of_instruction: Option<i64>,
    /// The day by which something is due: proofs to bring, or the decision. None once decided.
    pub due_on: Option<NaiveDate>,
    /// That day is past.
    pub late: bool,
    /// What stands in the way.
    pub gaps: u32,
    /// The sitting.
    pub committee: Option<CommitteeId>,
    /// Its day.
    pub committee_on: Option<NaiveDate>,
    /// Who instructs.
    pub member_name: Option<String>,
}

/// A column of the board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassColumn {
    /// State, as it was written.
    pub state: PassState,
    /// How many.
    pub total: u32,
    /// The first of them: the longest filed; the last filed where it is over.
    pub cards: Vec<PassCard>,
}

/// The board: a column per state, in the order of the scheme; empty ones too.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassBoard {
    /// Columns.
    pub columns: Vec<PassColumn>,
    /// The règlement in force; none: nothing can be begun.
    pub regulation: Option<RegulationId>,
}

/// Which applications.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassFilter {
    /// Beginnings of words of the number, title, person or project; empty: any. At most 200 characters are read.
    pub text: String,
    /// Only this state, as it was written.
    pub state: Option<PassState>,
    /// Only those that this member instructs.
    pub member: Option<MemberId>,
    /// Only those under this version.
    pub regulation: Option<RegulationId>,
    /// Only those of this sitting.
    pub committee: Option<CommitteeId>,
    /// Only this QPV answer.
    pub qpv: Option<Qpv>,
}

/// A window on the list, latest begun first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassList {
    /// Which.
    pub filter: PassFilter,
    /// First row.
    pub offset: u32,
    /// How many rows (1..=500).
    pub limit: u32,
}

/// A window on the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassPage {
    /// How many in all.
    pub total: u32,
    /// First row.
    pub offset: u32,
    /// Rows.
    pub rows: Vec<PassCard>,
}

/// What may be done now, by the member at the desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassMove {
    /// What.
    pub verb: PassVerb,
    /// What it becomes.
    pub to: PassState,
    /// A reason is needed.
    pub reason: bool,
    /// Another coordinator is needed.
    pub second: bool,
    /// A sitting is needed.
    pub committee: bool,
    /// Why it cannot be done yet, in French; absent when it can.
    pub missing: Option<String>,
}

/// A passage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassStepCard {
    /// Id.
    pub id: PassStepId,
    /// What was done.
    pub verb: Option<PassVerb>,
    /// From.
    pub from: Option<PassState>,
    /// To.
    pub to: Option<PassState>,
    /// When.
    pub day: Option<NaiveDate>,
    /// Who.
    pub member_name: Option<String>,
    /// Who confirmed.
    pub second_name: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// A criterion with its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CriterionCard {
    /// Code.
    pub code: String,
    /// As it is shown.
    pub label: String,
    /// Help.
    pub help: String,
    /// Where it stands.
    pub state: CriterionState,
    /// In words: met because of what, or what is missing.
    pub sentence: String,
    /// What is known answered, and nobody by hand.
    pub by_itself: bool,
    /// The answer given by hand.
    pub answer: Option<CriterionAnswer>,
    /// Note.
    pub note: String,
    /// Who answered.
    pub member_name: Option<String>,
    /// When.
    pub as_of: Option<NaiveDate>,
    /// The proof wanted, by its code.
    pub proof: Option<String>,
    /// Why a coordinator went over it.
    pub override_reason: Option<String>,
    /// Who.
    pub overridden_by: Option<String>,
}

/// A row written of a proof.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProofRowCard {
    /// Id.
    pub id: PassProofId,
    /// The document.
    pub document: Option<DocumentId>,
    /// Its name; absent when it was removed.
    pub document_name: Option<String>,
    /// Asked.
    pub asked_on: Option<NaiveDate>,
    /// Received.
    pub received_on: Option<NaiveDate>,
    /// Issued.
    pub issued_on: Option<NaiveDate>,
    /// Refused.
    pub refused_on: Option<NaiveDate>,
    /// Why.
    pub reason: Option<String>,
    /// Last chased.
    pub chased_on: Option<NaiveDate>,
    /// Who wrote it.
    pub member_name: Option<String>,
}

/// A proof of the règlement, with where it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProofCard {
    /// Code.
    pub code: String,
    /// As it is shown.
    pub label: String,
    /// Help.
    pub help: String,
    /// Needed to be complete.
    pub required: bool,
    /// Months of validity.
    pub months: Option<u32>,
    /// Where it stands.
    pub state: ProofState,
    /// Until when.
    pub valid_until: Option<NaiveDate>,
    /// In words.
    pub sentence: String,
    /// What was written, oldest first.
    pub rows: Vec<ProofRowCard>,
}

/// What stands in the way: one list, of criteria and of proofs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassGap {
    /// Code of the criterion or of the proof.
    pub code: String,
    /// It is a proof; otherwise a criterion.
    pub proof: bool,
    /// In words.
    pub sentence: String,
}

/// A reader.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReaderCard {
    /// Who.
    pub member: MemberId,
    /// Name.
    pub member_name: Option<String>,
    /// Named on.
    pub named_on: Option<NaiveDate>,
    /// Has a conflict of interest, and does not count.
    pub conflict: bool,
    /// Why.
    pub conflict_reason: Option<String>,
    /// Opinion; hidden from a reader who has not finished.
    pub opinion: Option<Opinion>,
    /// Comment.
    pub comment: String,
    /// When it was given.
    pub given_on: Option<NaiveDate>,
    /// Mark, hundredths of a point out of 100.
    pub mark: Option<u32>,
    /// Criteria without a score.
    pub unscored: u32,
}

/// A criterion of the grid, with the scores that may be seen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GridCard {
    /// Code.
    pub code: String,
    /// As it is shown.
    pub label: String,
    /// Help.
    pub help: String,
    /// Weight, percent.
    pub weight: u32,
    /// My score.
    pub mine: Option<u32>,
    /// My comment.
    pub my_comment: String,
    /// Mean, hundredths of a score.
    pub mean: Option<u32>,
    /// Between the lowest and the highest.
    pub spread: u32,
}

/// Instruction.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadingsCard {
    /// Readers.
    pub readers: Vec<ReaderCard>,
    /// Grid.
    pub grid: Vec<GridCard>,
    /// Mean mark, hundredths of a point out of 100.
    pub mean: Option<u32>,
    /// Threshold, points out of 100.
    pub threshold: u32,
    /// The mean reaches it.
    pub reaches: Option<bool>,
    /// Spread, hundredths of a point.
    pub spread: u32,
    /// So wide that it is to be talked about.
    pub wide: bool,
    /// Readings that are whole.
    pub done: u32,
    /// How many are needed.
    pub needed: u32,
    /// I am a reader who has not finished: what others gave is hidden from me.
    pub hidden: bool,
}

/// The evidence of the QPV answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassPlace {
    /// Address.
    pub line: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Answer.
    pub qpv: Option<Qpv>,
    /// Nearest district.
    pub district: Option<String>,
    /// Map.
    pub map: Option<String>,
    /// Metres to its limit.
    pub metres: Option<u32>,
    /// When it was asked.
    pub checked_on: Option<NaiveDate>,
}

/// Another application of the same person or project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassOther {
    /// Id.
    pub id: PassApplicationId,
    /// Number.
    pub number: String,
    /// State, as it was written.
    pub state: PassState,
    /// A clear sentence.
    pub sentence: String,
}

/// The page of an application.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassFile {
    /// What lists show of it.
    pub card: PassCard,
    /// Removed.
    pub removed: bool,
    /// What it is for.
    pub purpose: String,
    /// Note of the house.
    pub note: String,
    /// Number of the person's file.
    pub person_number: String,
    /// Who instructs.
    pub member: Option<MemberId>,
    /// Project.
    pub project: Option<ProjectId>,
    /// Structure.
    pub structure: Option<StructureId>,
    /// Its name.
    pub structure_name: Option<String>,
    /// Version of the règlement.
    pub regulation: Option<RegulationId>,
    /// Its title.
    pub regulation_title: String,
    /// Its version.
    pub regulation_version: u32,
    /// The City has not confirmed it.
    pub to_be_confirmed: bool,
    /// Its number in the list it was taken from.
    pub old_number: Option<String>,
    /// Since when proofs are awaited.
    pub waiting_since: Option<NaiveDate>,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// Day of the notification.
    pub notified_on: Option<NaiveDate>,
    /// Until when an appeal is possible.
    pub appeal_until: Option<NaiveDate>,
    /// Motive.
    pub motive: Option<String>,
    /// Conditions.
    pub conditions: Option<String>,
    /// Why it was re-opened.
    pub reopen_reason: Option<String>,
    /// Where it is.
    pub place: PassPlace,
    /// What the criteria say together.
    pub eligibility: Eligibility,
    /// The same, in words.
    pub eligibility_sentence: String,
    /// Criteria.
    pub criteria: Vec<CriterionCard>,
    /// Proofs.
    pub proofs: Vec<ProofCard>,
    /// What stands in the way.
    pub gaps: Vec<PassGap>,
    /// Instruction.
    pub readings: ReadingsCard,
    /// Passages.
    pub steps: Vec<PassStepCard>,
    /// What may be done now.
    pub moves: Vec<PassMove>,
    /// Other applications of the same person or project.
    pub others: Vec<PassOther>,
    /// Fields that hold two values.
    pub conflicts: Vec<Conflict>,
}

/// A new application.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassCreate {
    /// Who applies.
    pub person: PersonId,
    /// With which project.
    pub project: Option<ProjectId>,
    /// For which structure.
    pub structure: Option<StructureId>,
    /// Title.
    pub title: String,
    /// What it is for; may be empty.
    pub purpose: String,
    /// Amount asked, as typed; may be empty.
    pub asked: String,
    /// There is another one under way, and this one is wanted all the same.
    pub even_so: bool,
}

/// A new application was begun.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PassCreated {
    /// Id.
    pub id: PassApplicationId,
    /// Number.
    pub number: String,
    /// The act, to undo it.
    pub op: OpId,
}

/// A field of an application, edited in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PassField {
    /// Title.
    Title,
    /// What it is for.
    Purpose,
    /// Amount asked, as typed.
    Asked,
    /// Note.
    Note,
    /// Project, by its identity.
    Project,
    /// Structure, by its identity.
    Structure,
    /// Who instructs, by their identity.
    Member,
}

/// Writes one field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassEdit {
    /// Which.
    pub application: PassApplicationId,
    /// Which field.
    pub field: PassField,
    /// What was typed; empty: nothing.
    pub value: String,
}

/// The address of an application, among the official ones.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassPlaceWrite {
    /// Which.
    pub application: PassApplicationId,
    /// Identity of the address; absent: that of the person's present residence, with its evidence.
    pub place: Option<String>,
}

/// Who confirms a re-opening, with their own passphrase.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassSecond {
    /// Another coordinator.
    pub member: MemberId,
    /// Their passphrase, typed by them.
    pub passphrase: String,
}

/// Moves an application on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassAct {
    /// Which.
    pub application: PassApplicationId,
    /// What is done.
    pub verb: PassVerb,
    /// On which day, as typed; empty: today.
    pub on: String,
    /// Why; may be empty where the table says so.
    pub reason: String,
    /// On what conditions.
    pub conditions: String,
    /// Who confirms, where the table says so.
    pub second: Option<PassSecond>,
    /// Which sitting, where the table says so.
    pub committee: Option<CommitteeId>,
}

/// Chooses between the passages of two desks.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassSettle {
    /// Which.
    pub application: PassApplicationId,
    /// The last passage that holds.
    pub step: PassStepId,
}

/// Answers a criterion.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassAnswerWrite {
    /// Which application.
    pub application: PassApplicationId,
    /// Which criterion.
    pub criterion: String,
    /// The answer; absent: by what is known.
    pub answer: Option<CriterionAnswer>,
    /// Note.
    pub note: String,
}

/// Goes over a criterion.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassOverride {
    /// Which application.
    pub application: PassApplicationId,
    /// Which criterion.
    pub criterion: String,
    /// Why; empty: no longer.
    pub reason: String,
}

/// Asks for proofs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassProofsAsk {
    /// Which application.
    pub application: PassApplicationId,
    /// Which proofs; empty: every gap.
    pub proofs: Vec<String>,
    /// Stop the clock of instruction in the same act, where the table lets it.
    #[serde(default)]
    pub suspend: bool,
}

/// A proof came.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassProofReceive {
    /// Which application.
    pub application: PassApplicationId,
    /// Which proof.
    pub proof: String,
    /// The document of the person; absent when it was only seen.
    pub document: Option<DocumentId>,
    /// When it came, as typed; empty: today.
    pub on: String,
    /// The day that it bears, as typed; empty: not known.
    pub issued: String,
}

/// A row of a proof.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassProofAsk {
    /// Which application.
    pub application: PassApplicationId,
    /// Which row.
    pub proof: PassProofId,
}

/// The day that a proof bears, read once it had come.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassProofDate {
    /// Which application.
    pub application: PassApplicationId,
    /// Which row.
    pub proof: PassProofId,
    /// The day, as typed; empty: not known.
    pub issued: String,
}

/// Refuses a proof.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassProofRefuse {
    /// Which application.
    pub application: PassApplicationId,
    /// Which row.
    pub proof: PassProofId,
    /// Why.
    pub reason: String,
}

/// One message for all the gaps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassMessage {
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// E-mail of the person.
    pub email: Option<String>,
    /// How many proofs it names.
    pub proofs: u32,
}

/// A reader of an application.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassReaderAsk {
    /// Which application.
    pub application: PassApplicationId,
    /// Who.
    pub member: MemberId,
}

/// A conflict of interest.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassConflict {
    /// Which application.
    pub application: PassApplicationId,
    /// Who.
    pub member: MemberId,
    /// Why; empty: there is none any more.
    pub reason: String,
}

/// The opinion of the member at the desk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassOpinion {
    /// Which application.
    pub application: PassApplicationId,
    /// Opinion.
    pub opinion: Option<Opinion>,
    /// Comment.
    pub comment: String,
}

/// A score of the member at the desk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassScoreWrite {
    /// Which application.
    pub application: PassApplicationId,
    /// Which criterion of the grid.
    pub criterion: String,
    /// 0 to 4; absent: none.
    pub score: Option<u32>,
    /// Comment.
    pub comment: String,
}

/// An application read without knowing whose it is (P4.4).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassAnonymous {
    /// Id.
    pub id: PassApplicationId,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// What it is for, names of the person and of the structure struck out.
    pub purpose: String,
    /// Summary of the project, struck out likewise.
    pub summary: Option<String>,
    /// Amount asked, in cents.
    pub asked_cents: Option<i64>,
    /// In a QPV?
    pub qpv: Option<Qpv>,
    /// Grid and readings, as the reader may see them.
    pub readings: ReadingsCard,
}
