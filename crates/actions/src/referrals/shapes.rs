//! Shapes of referrals.

use chrono::NaiveDate;
use pignon_domain::ids::{OpId, PartnerId, PersonId, ProjectId, ReferralId};
use pignon_domain::referral::{EscalationStep, ReferralAnswer, ReferralOutcome, ReferralState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::partners::shapes::PartnerCreate;

/// Sends a person to a partner.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReferralOpen {
    /// Who.
    pub person: PersonId,
    /// To whom: a partner of the directory…
    pub partner: Option<PartnerId>,
    /// … or a new one, which enters it in the same act.
    pub new_partner: Option<PartnerCreate>,
    /// For which project of theirs.
    pub project: Option<ProjectId>,
    /// What the person needs.
    pub need: String,
    /// What is expected of the partner; may be empty.
    pub expected: String,
    /// Day it is sent, in forgiving text; empty: today.
    pub on: String,
    /// Day by which an answer is expected (« +15j », « dans 3 semaines »); empty: 30 days after.
    pub due: String,
}

/// The person is sent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReferralOpened {
    /// Id.
    pub id: ReferralId,
    /// The partner, new or not.
    pub partner: PartnerId,
    /// The act, to undo it.
    pub op: OpId,
}

/// One referral.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReferralAsk {
    /// Of whom.
    pub person: PersonId,
    /// Which.
    pub referral: ReferralId,
}

/// Says for which project a person is sent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReferralProject {
    /// Of whom.
    pub person: PersonId,
    /// Which.
    pub referral: ReferralId,
    /// A project they hold; absent: none.
    pub project: Option<ProjectId>,
}

/// The partner answered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReferralAnswered {
    /// Of whom.
    pub person: PersonId,
    /// Which.
    pub referral: ReferralId,
    /// What it answered.
    pub answer: ReferralAnswer,
    /// Why, when it refuses.
    pub reason: String,
    /// Day, in forgiving text; empty: today.
    pub on: String,
}

/// Closes a referral.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReferralClose {
    /// Of whom.
    pub person: PersonId,
    /// Which.
    pub referral: ReferralId,
    /// How it ended.
    pub outcome: ReferralOutcome,
    /// Day, in forgiving text; empty: today.
    pub on: String,
}

/// What of a referral can be written alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReferralField {
    /// The need.
    Need,
    /// What is expected.
    Expected,
    /// A note of the house, which does not leave it.
    Note,
    /// Day by which an answer is expected.
    Due,
}

/// Writes one field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReferralEdit {
    /// Of whom.
    pub person: PersonId,
    /// Which.
    pub referral: ReferralId,
    /// Which field.
    pub field: ReferralField,
    /// As typed.
    pub value: String,
}

/// The referrals of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonReferrals {
    /// Whose.
    pub person: PersonId,
}

/// A step of the escalation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReferralStep {
    /// What to do.
    pub step: EscalationStep,
    /// Since, or on, which day.
    pub on: NaiveDate,
}

/// A referral, as the file shows it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReferralCard {
    /// Id.
    pub id: ReferralId,
    /// To whom.
    pub partner: Option<PartnerId>,
    /// Their name, even when they were removed since.
    pub partner_name: String,
    /// They were removed from the directory.
    pub partner_removed: bool,
    /// Their phone, as French writes it.
    pub partner_phone: Option<String>,
    /// Their e-mail.
    pub partner_email: Option<String>,
    /// For which project.
    pub project: Option<ProjectId>,
    /// Its name; absent when it was removed.
    pub project_name: Option<String>,
    /// Who sent.
    pub member_name: Option<String>,
    /// The need.
    pub need: String,
    /// What is expected.
    pub expected: Option<String>,
    /// Note of the house.
    pub note: Option<String>,
    /// Day it was sent.
    pub sent_on: Option<NaiveDate>,
    /// Day by which an answer is expected.
    pub due_on: Option<NaiveDate>,
    /// Where it stands today.
    pub standing: ReferralState,
    /// Day of the answer.
    pub answered_on: Option<NaiveDate>,
    /// Why it was refused.
    pub reason: Option<String>,
    /// How it was closed.
    pub outcome: Option<ReferralOutcome>,
    /// Day it was closed.
    pub closed_on: Option<NaiveDate>,
    /// Day the partner was last chased.
    pub chased_on: Option<NaiveDate>,
    /// What is to be done today, as nobody answers.
    pub escalation: Option<ReferralStep>,
    /// The step to come.
    pub next: Option<ReferralStep>,
}

/// The referrals that wait for an answer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReferralsWaiting {
    /// Only those that the member at the desk sent.
    pub mine: bool,
}

/// A referral that waits.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WaitingReferral {
    /// Which.
    pub id: ReferralId,
    /// Who was sent.
    pub person: PersonId,
    /// Their name.
    pub person_name: String,
    /// To whom.
    pub partner: Option<PartnerId>,
    /// Their name.
    pub partner_name: String,
    /// When.
    pub sent_on: Option<NaiveDate>,
    /// Day by which an answer is expected.
    pub due_on: Option<NaiveDate>,
    /// Open, or without answer.
    pub standing: ReferralState,
    /// What is to be done today.
    pub escalation: Option<ReferralStep>,
}

/// All that a fiche de liaison says: what the partner needs, and nothing more of the file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReferralSheet {
    /// The Maison, in full.
    pub house: String,
    /// Who makes the fiche.
    pub member: String,
    /// Number of the file, that the answer must recall.
    pub reference: String,
    /// The partner.
    pub partner: ReferralParty,
    /// The person.
    pub person: ReferralPerson,
    /// The project, when it is for one.
    pub project: Option<String>,
    /// The need.
    pub need: String,
    /// What is expected; empty when nobody said.
    pub expected: String,
    /// Day the person was sent.
    pub sent_on: Option<NaiveDate>,
    /// Day by which an answer is expected.
    pub deadline: Option<NaiveDate>,
    /// Day of the fiche.
    pub printed_on: NaiveDate,
}

/// The partner of a fiche.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReferralParty {
    /// Name.
    pub name: String,
    /// Somebody there.
    pub contact: Option<String>,
    /// Postal address, one line of an envelope each.
    pub address: Vec<String>,
    /// Phone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
}

/// The person of a fiche: how to call and reach them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReferralPerson {
    /// Given name and family name.
    pub name: String,
    /// Phone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
}
