//! Shapes of plans: diagnoses, objectives, actions, brakes, the library and what it proposes.
//!
//! Longer than most: one shape per question of the window, each field with its sentence; they are read one at a time.

use chrono::NaiveDate;
use pignon_domain::ids::{
    ActionId, DiagnosisId, MemberId, ObjectiveId, OpId, PersonId, ProjectId, SuggestionId,
};
use pignon_domain::person::Brake;
use pignon_domain::plan::{ActionOwner, PlanTheme};
use pignon_domain::project::DiagnosisTheme;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use pignon_domain::plan::{ActionField, ObjectiveField};
pub use pignon_domain::project::diagnosis::{ScoreChange, ThemeScore};

/// Writes a whole diagnosis in one act. The same day and project: corrected in place; otherwise a new one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DiagnosisWrite {
    /// Person.
    pub person: PersonId,
    /// The one that is corrected; absent: that of the same day and project, or a new one.
    pub diagnosis: Option<DiagnosisId>,
    /// About which project.
    pub project: Option<ProjectId>,
    /// Day; forgiving text (« 12/3 », « hier »); absent: today.
    pub on: Option<String>,
    /// Themes with their score; one at least.
    pub scores: Vec<ThemeScore>,
    /// Note, at most 4 000 characters.
    pub note: String,
}

/// A diagnosis of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DiagnosisAsk {
    /// Person.
    pub person: PersonId,
    /// Which.
    pub diagnosis: DiagnosisId,
}

/// A diagnosis as the radar draws it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DiagnosisCard {
    /// Id.
    pub id: DiagnosisId,
    /// Day.
    pub on: NaiveDate,
    /// About which project.
    pub project: Option<ProjectId>,
    /// Who held it.
    pub member_name: Option<String>,
    /// Every theme, in the order of the screens.
    pub scores: Vec<ThemeScore>,
    /// What changed since the first diagnosis.
    pub since_entry: Vec<ScoreChange>,
    /// Note.
    pub note: String,
}

/// The diagnoses of a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonDiagnoses {
    /// Oldest first.
    pub diagnoses: Vec<DiagnosisCard>,
}

/// An action of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ActionCard {
    /// Id.
    pub id: ActionId,
    /// What is to be done.
    pub title: String,
    /// Who has to do it.
    pub owner: ActionOwner,
    /// Which member, when it is a member.
    pub member: Option<MemberId>,
    /// Name of that member.
    pub member_name: Option<String>,
    /// Due on.
    pub due_on: Option<NaiveDate>,
    /// Not over, and due before today.
    pub late: bool,
    /// Done on.
    pub done_on: Option<NaiveDate>,
    /// Dropped on.
    pub dropped_on: Option<NaiveDate>,
    /// Note; absent for those who may not read it.
    pub note: Option<String>,
}

/// An objective with its actions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ObjectiveCard {
    /// Id.
    pub id: ObjectiveId,
    /// Theme.
    pub theme: Option<PlanTheme>,
    /// Title.
    pub title: String,
    /// The project it serves.
    pub project: Option<ProjectId>,
    /// Reached on.
    pub reached_on: Option<NaiveDate>,
    /// Its actions, those due first, first.
    pub actions: Vec<ActionCard>,
}

/// A brake, present or lifted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BrakeCard {
    /// Which.
    pub brake: Brake,
    /// Since.
    pub since: Option<NaiveDate>,
    /// Lifted on; absent: present.
    pub until: Option<NaiveDate>,
    /// Note.
    pub note: String,
}

/// The plan of a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonPlan {
    /// Objectives by theme, then in the order they were opened.
    pub objectives: Vec<ObjectiveCard>,
    /// Actions that serve no objective.
    pub loose: Vec<ActionCard>,
    /// Brakes, present and lifted, oldest first; none for those who may not read them.
    pub brakes: Vec<BrakeCard>,
}

/// Adds an objective.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveAdd {
    /// Person.
    pub person: PersonId,
    /// Theme.
    pub theme: PlanTheme,
    /// Title.
    pub title: String,
}

/// An objective was added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ObjectiveAdded {
    /// Id.
    pub id: ObjectiveId,
    /// The act, to undo it.
    pub op: OpId,
}

/// Writes one field of an objective.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveEdit {
    /// Person.
    pub person: PersonId,
    /// Which.
    pub objective: ObjectiveId,
    /// Field.
    pub field: ObjectiveField,
    /// Text, code or identity; empty or absent clears it (a project only).
    pub value: Option<String>,
}

/// Says that an objective is reached, or is not any more.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveReach {
    /// Person.
    pub person: PersonId,
    /// Which.
    pub objective: ObjectiveId,
    /// Reached?
    pub reached: bool,
}

/// An objective.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveAsk {
    /// Person.
    pub person: PersonId,
    /// Which.
    pub objective: ObjectiveId,
}

/// Adds an action to a plan: under an objective of it; or under the objective of this theme and title, which is added
/// when it is not there; or by itself.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActionAdd {
    /// Person.
    pub person: PersonId,
    /// An objective of the plan.
    pub objective: Option<ObjectiveId>,
    /// Otherwise a theme.
    pub theme: Option<PlanTheme>,
    /// The title of an objective of that theme; absent: the first one not reached.
    pub objective_title: Option<String>,
    /// What is to be done.
    pub title: String,
    /// By when, in words (« +15j », « 1m », « 12/3 », « vendredi prochain »); empty or absent: no day.
    pub due: Option<String>,
    /// Who has to do it.
    pub owner: ActionOwner,
    /// Which member, when it is a member; absent: the one at the desk.
    pub member: Option<MemberId>,
}

/// An action was added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ActionAdded {
    /// Id.
    pub id: ActionId,
    /// The objective it serves.
    pub objective: Option<ObjectiveId>,
    /// The act, to undo it.
    pub op: OpId,
}

/// Writes one field of an action.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActionEdit {
    /// Person.
    pub person: PersonId,
    /// Which.
    pub action: ActionId,
    /// Field.
    pub field: ActionField,
    /// Text, words of a day, code or identity; empty or absent clears it (a title cannot be).
    pub value: Option<String>,
}

/// An action of a person: to do, to drop, to reopen, to remove.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActionAsk {
    /// Person.
    pub person: PersonId,
    /// Which.
    pub action: ActionId,
}

/// How a day in words is understood, while it is typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DueAsk {
    /// As typed.
    pub words: String,
}

/// A day in words, understood or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DueRead {
    /// The words it answers.
    pub words: String,
    /// The day.
    pub day: Option<NaiveDate>,
    /// Why there is none, in French.
    pub wrong: Option<String>,
}

/// What may be proposed to a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposalsAsk {
    /// Person.
    pub person: PersonId,
    /// Only this theme.
    pub theme: Option<PlanTheme>,
    /// Only entries with these words; when there are some, the whole library is looked at.
    pub text: String,
}

/// Why an entry is proposed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum ProposalWhy {
    /// The theme is low in the latest diagnosis.
    Low {
        /// Theme.
        theme: DiagnosisTheme,
        /// Its score.
        score: u8,
    },
    /// The person has this brake.
    Brake {
        /// Which.
        brake: Brake,
    },
    /// It goes with the present stage.
    Stage,
    /// It has the words looked for.
    Words,
}

/// An action proposed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Proposal {
    /// The entry of the library.
    pub id: SuggestionId,
    /// Theme.
    pub theme: PlanTheme,
    /// Objective.
    pub objective: String,
    /// Action.
    pub title: String,
    /// Days to do it.
    pub days: u32,
    /// The day it would be due.
    pub due_on: NaiveDate,
    /// Why.
    pub because: ProposalWhy,
}

/// Proposals, the most useful first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Proposals {
    /// The words they answer, so that a late answer is recognised.
    pub text: String,
    /// At most 12.
    pub proposals: Vec<Proposal>,
}

/// An entry of the library.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LibraryEntry {
    /// Id.
    pub id: SuggestionId,
    /// Theme.
    pub theme: PlanTheme,
    /// Objective.
    pub objective: String,
    /// Action.
    pub title: String,
    /// Days to do it.
    pub days: u32,
    /// Proposed?
    pub active: bool,
    /// The program ships it.
    pub shipped: bool,
    /// The house wrote it or changed it.
    pub edited: bool,
}

/// The library of plans.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Library {
    /// By theme, then in the order of the screens.
    pub entries: Vec<LibraryEntry>,
}

/// Writes an entry of the library; only what differs is written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SuggestionWrite {
    /// Which; absent: a new one.
    pub id: Option<SuggestionId>,
    /// Theme.
    pub theme: PlanTheme,
    /// Objective.
    pub objective: String,
    /// Action.
    pub title: String,
    /// Days to do it, 0..=3650.
    pub days: u32,
    /// Proposed?
    pub active: bool,
}

/// Takes back what the house wrote of an entry: one it added goes, one it changed is again as the program ships it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SuggestionRemove {
    /// Which.
    pub id: SuggestionId,
}

/// Says that a person has a brake.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BrakeSet {
    /// Person.
    pub person: PersonId,
    /// Which.
    pub brake: Brake,
    /// Note; absent: left as it is.
    pub note: Option<String>,
}

/// Says that a brake is lifted.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BrakeLift {
    /// Person.
    pub person: PersonId,
    /// Which.
    pub brake: Brake,
}
