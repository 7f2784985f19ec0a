//! Shapes of awards.

use chrono::NaiveDate;
use pignon_domain::contact::ContactMode;
use pignon_domain::ids::{
    DocumentId, InstalmentId, PassApplicationId, PersonId, ProjectId, StructureId,
};
use pignon_domain::pass::PassState;
use pignon_domain::pass::award::InstalmentState;
use pignon_domain::structure::{CheckState, StructureStatus};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::committees::shapes::PassLetterCard;

/// The award of one application.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AwardAsk {
    /// Which application.
    pub application: PassApplicationId,
}

/// Agrees on the package of an application that was admitted and notified.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AwardAgree {
    /// Which application.
    pub application: PassApplicationId,
    /// Hours of coaching.
    pub coaching_hours: u32,
    /// Months of workspace.
    pub workspace_months: u32,
    /// Who is the mentor; may be empty.
    pub mentor: String,
    /// The micro-grant, as typed (« 1 500 »).
    pub grant: String,
    /// Day of the agreement, in forgiving text; empty: today.
    pub on: String,
    /// First day, in forgiving text.
    pub starts_on: String,
    /// Last day, in forgiving text; empty: a year later.
    pub ends_on: String,
    /// Reference of the agreement; may be empty.
    pub reference: String,
}

/// Something of an award on a day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AwardOn {
    /// Which application.
    pub application: PassApplicationId,
    /// Day, in forgiving text; empty: today.
    pub on: String,
}

/// Ends an award before its day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AwardEndEarly {
    /// Which application.
    pub application: PassApplicationId,
    /// Why.
    pub reason: String,
    /// Day, in forgiving text; empty: today.
    pub on: String,
}

/// Plans a payment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InstalmentAdd {
    /// Of which application.
    pub application: PassApplicationId,
    /// As it is shown.
    pub label: String,
    /// As typed.
    pub amount: String,
    /// On what condition.
    pub condition: String,
    /// Day it is planned for, in forgiving text.
    pub due_on: String,
}

/// One payment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InstalmentAsk {
    /// Of which application.
    pub application: PassApplicationId,
    /// Which.
    pub instalment: InstalmentId,
}

/// The document that proves the condition of a payment has come.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InstalmentProve {
    /// Of which application.
    pub application: PassApplicationId,
    /// Which.
    pub instalment: InstalmentId,
    /// A document of the file of the person.
    pub document: DocumentId,
    /// Day, in forgiving text; empty: today.
    pub on: String,
}

/// Stops a payment, or lets it go on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InstalmentBlock {
    /// Of which application.
    pub application: PassApplicationId,
    /// Which.
    pub instalment: InstalmentId,
    /// Why; empty: it goes on.
    pub reason: String,
}

/// A payment was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InstalmentPay {
    /// Of which application.
    pub application: PassApplicationId,
    /// Which.
    pub instalment: InstalmentId,
    /// Day, in forgiving text; empty: today.
    pub on: String,
    /// Reference of the payment; may be empty.
    pub reference: String,
}

/// What the holder said at a milestone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MilestoneAnswer {
    /// Jobs that there are.
    pub jobs: Option<u32>,
    /// What the structure is.
    pub status: Option<StructureStatus>,
}

/// Records an attempt at a milestone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MilestoneRecord {
    /// Of which application.
    pub application: PassApplicationId,
    /// Which milestone, in months after the start.
    pub months: u32,
    /// Day, in forgiving text; empty: today.
    pub on: String,
    /// How.
    pub mode: ContactMode,
    /// What was said; absent: nobody answered.
    pub answer: Option<MilestoneAnswer>,
    /// Note.
    pub note: String,
}

/// A package, as it is awarded or proposed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackageCard {
    /// Hours of coaching.
    pub coaching_hours: u32,
    /// Months of workspace.
    pub workspace_months: u32,
    /// Who is the mentor.
    pub mentor: Option<String>,
    /// The micro-grant, in cents.
    pub grant_cents: i64,
}

/// An award.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AwardCard {
    /// What it gives.
    pub package: PackageCard,
    /// Day of the agreement.
    pub agreed_on: Option<NaiveDate>,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day planned.
    pub ends_on: Option<NaiveDate>,
    /// Last day, when it ended before.
    pub ended_early_on: Option<NaiveDate>,
    /// Why it ended early.
    pub reason: Option<String>,
    /// Reference of the agreement.
    pub reference: Option<String>,
    /// Paid so far, in cents.
    pub paid_cents: i64,
}

/// A payment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InstalmentCard {
    /// Id.
    pub id: InstalmentId,
    /// Place, from 1.
    pub place: u32,
    /// As it is shown.
    pub label: String,
    /// In cents.
    pub amount_cents: i64,
    /// On what condition.
    pub condition: Option<String>,
    /// Day it is planned for.
    pub due_on: Option<NaiveDate>,
    /// Where it stands.
    pub state: InstalmentState,
    /// The document that proves it.
    pub evidence: Option<DocumentId>,
    /// Its name.
    pub evidence_name: Option<String>,
    /// Why it is stopped.
    pub blocked_reason: Option<String>,
    /// Day it was paid.
    pub paid_on: Option<NaiveDate>,
    /// Reference of the payment.
    pub paid_reference: Option<String>,
}

/// A milestone of an award.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MilestoneCard {
    /// Months after the start.
    pub months: u32,
    /// Day from which it is asked.
    pub due_on: NaiveDate,
    /// What became of it.
    pub state: CheckState,
    /// Attempts, oldest first.
    pub attempts: Vec<MilestoneAttempt>,
}

/// An attempt at a milestone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MilestoneAttempt {
    /// Day.
    pub on: Option<NaiveDate>,
    /// How.
    pub mode: Option<ContactMode>,
    /// Somebody answered.
    pub answered: bool,
    /// Jobs that there are.
    pub jobs: Option<u32>,
    /// What the structure is.
    pub status: Option<StructureStatus>,
    /// Note.
    pub note: Option<String>,
    /// Who tried.
    pub member_name: Option<String>,
}

/// All there is to show of the award of an application.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AwardPage {
    /// State of the application.
    pub state: PassState,
    /// It was admitted and notified: the package can be agreed on.
    pub may_agree: bool,
    /// Who holds it.
    pub person: Option<PersonId>,
    /// The project.
    pub project: Option<ProjectId>,
    /// The structure.
    pub structure: Option<StructureId>,
    /// Name of the structure.
    pub structure_name: Option<String>,
    /// What the règlement proposes.
    pub proposed: PackageCard,
    /// What was awarded.
    pub award: Option<AwardCard>,
    /// Payments, in their order.
    pub instalments: Vec<InstalmentCard>,
    /// Milestones; none before the start.
    pub milestones: Vec<MilestoneCard>,
    /// Letters, latest first.
    pub letters: Vec<PassLetterCard>,
}
