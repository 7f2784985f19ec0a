//! Shapes of results, of what becomes of trainees, and of jobs.

use chrono::NaiveDate;
use pignon_domain::academy::job::Durability;
use pignon_domain::academy::{Contract, OutcomeSituation, Tzc, VerifiedBy};
use pignon_domain::contact::ContactMode;
use pignon_domain::ids::{CohortId, CourseId, EnrolmentId, JobId, PersonId, StructureId};
use pignon_domain::structure::CheckState;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which results: of the cohorts that end between two days.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResultsAsk {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Of one course; absent: of all.
    pub course: Option<CourseId>,
}

/// Results of trainings. Hours are minutes, rates whole percent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ResultsPage {
    /// Expected at one half-day at least.
    pub trainees: u32,
    /// Completed.
    pub trained: u32,
    /// Dropped out.
    pub dropped_out: u32,
    /// Still in training.
    pub in_training: u32,
    /// Given to all.
    #[ts(type = "number")]
    pub given: u64,
    /// Attended by all.
    #[ts(type = "number")]
    pub attended: u64,
    /// Attended out of given, rounded down.
    #[ts(type = "number | null")]
    pub rate: Option<u64>,
    /// Presented to a jury.
    pub presented: u32,
    /// Certified.
    pub certified: u32,
    /// At 3, 6 and 12 months.
    pub outcomes: Vec<OutcomeShare>,
}

/// What became of those who completed and whose day has come.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OutcomeShare {
    /// Months after the end.
    pub months: u32,
    /// In CDI, CDD of six months or more, creation or IAE.
    pub positive: u32,
    /// Of whom something is known.
    pub known: u32,
    /// Whose day has come.
    pub due: u32,
    /// Positive out of known.
    pub percent: Option<u32>,
    /// If none of the silent were.
    pub least: Option<u32>,
    /// If all of them were.
    pub most: Option<u32>,
    /// The silent out of due.
    pub non_response: Option<u32>,
    /// How many are in each situation; those of whom nothing is known are in none.
    pub situations: Vec<SituationCount>,
}

/// How many are in a situation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SituationCount {
    /// The situation.
    pub situation: OutcomeSituation,
    /// How many.
    pub count: u32,
}

/// A call to make.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OutcomeCall {
    /// The cohort.
    pub cohort: CohortId,
    /// Its title.
    pub title: String,
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// The person.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// Months after the end.
    pub months: u32,
    /// Since when it is to be made.
    pub due_on: NaiveDate,
    /// What has become of it.
    pub state: CheckState,
    /// Attempts without an answer.
    pub unanswered: usize,
}

/// Records an attempt, with the six answers when somebody answered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OutcomeRecord {
    /// The cohort.
    pub cohort: CohortId,
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// Months after the end: 3, 6 or 12.
    pub months: u32,
    /// Day, in forgiving text; empty: today.
    pub on: String,
    /// How.
    pub mode: ContactMode,
    /// Somebody answered.
    pub answered: bool,
    /// 1. What do you do today?
    pub situation: Option<OutcomeSituation>,
    /// 2. Since when? In forgiving text; empty: not said.
    pub since: String,
    /// 3. Where?
    pub employer: String,
    /// 4. In which trade? A ROME code.
    pub rome: String,
    /// 5. Does it use what you learnt?
    pub used: Option<bool>,
    /// 6. How satisfied are you, from 0 to 4?
    pub satisfaction: Option<u8>,
    /// Note.
    pub note: String,
}

/// Writes a contract, new or known. What is not given is emptied.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JobPut {
    /// Whose.
    pub person: PersonId,
    /// Which; absent: a new one.
    pub job: Option<JobId>,
    /// Its sort.
    pub contract: Contract,
    /// First day, in forgiving text.
    pub starts: String,
    /// Last day; empty: none.
    pub ends: String,
    /// Working time, in minutes a week.
    pub weekly_minutes: Option<u32>,
    /// What it is called.
    pub title: String,
    /// Trade, a ROME code.
    pub rome: String,
    /// Who employs.
    pub employer: String,
    /// A followed structure, in which or through which it came.
    pub structure: Option<StructureId>,
    /// A territoire zéro chômeur; empty: none.
    pub territory: String,
    /// What it is there.
    pub tzc: Option<Tzc>,
    /// Last day on which somebody learnt that it ran; empty: never.
    pub verified_on: String,
    /// How.
    pub verified_by: Option<VerifiedBy>,
    /// Note.
    pub note: String,
}

/// A contract.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JobCard {
    /// Id.
    pub id: JobId,
    /// Whose.
    pub person: PersonId,
    /// Name of whom.
    pub name: String,
    /// Its sort.
    pub contract: Option<Contract>,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Working time, in minutes a week.
    pub weekly_minutes: Option<u32>,
    /// What it is called.
    pub title: Option<String>,
    /// Trade.
    pub rome: Option<String>,
    /// Who employs.
    pub employer: Option<String>,
    /// A followed structure.
    pub structure: Option<StructureId>,
    /// Its name.
    pub structure_name: Option<String>,
    /// A territoire zéro chômeur.
    pub territory: Option<String>,
    /// What it is there.
    pub tzc: Option<Tzc>,
    /// Last day on which somebody learnt that it ran.
    pub verified_on: Option<NaiveDate>,
    /// How.
    pub verified_by: Option<VerifiedBy>,
    /// The day from which it is to be verified.
    pub verify_from: Option<NaiveDate>,
    /// What it is worth as a durable job today.
    pub durability: Durability,
    /// Note.
    pub note: Option<String>,
}
