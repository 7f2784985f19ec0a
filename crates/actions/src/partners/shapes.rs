//! Shapes of partners.

use chrono::NaiveDate;
use pignon_domain::ids::{ImportId, OpId, PartnerId, PersonId, ReferralId};
use pignon_domain::partner::PartnerField;
use pignon_domain::referral::{ReferralOutcome, ReferralState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Looks for partners.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PartnersSearch {
    /// What is typed; everybody when empty.
    pub text: String,
    /// First line, from 0.
    pub offset: u32,
    /// How many, 1..=200.
    pub limit: u32,
}

/// A partner in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartnerHit {
    /// Id.
    pub id: PartnerId,
    /// Name.
    pub name: String,
    /// Names of its networks.
    pub networks: Vec<String>,
    /// Postcode and town.
    pub place: Option<String>,
    /// Phone, as French writes it.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// The first words of its description.
    pub excerpt: String,
}

/// What was found, best first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartnerHits {
    /// The text asked: an answer that comes late is known by it.
    pub text: String,
    /// How many in all.
    pub total: u32,
    /// The lines of the window.
    pub hits: Vec<PartnerHit>,
}

/// One partner.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PartnerAsk {
    /// Which.
    pub partner: PartnerId,
}

/// The page of a partner.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartnerPage {
    /// Id.
    pub id: PartnerId,
    /// Name.
    pub name: String,
    /// SIRET.
    pub siret: Option<String>,
    /// What it does, for whom.
    pub description: Option<String>,
    /// Number and street.
    pub line: Option<String>,
    /// More of the address.
    pub more_line: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// INSEE code of the town.
    pub insee: Option<String>,
    /// Phone, as French writes it.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Web site.
    pub website: Option<String>,
    /// Somebody there.
    pub contact_name: Option<String>,
    /// Opening hours.
    pub opening: Option<String>,
    /// Accessibility.
    pub access: Option<String>,
    /// Names of its networks, between commas.
    pub networks: Option<String>,
    /// Who produced it, when it was imported.
    pub source: Option<String>,
    /// Day of its last change there.
    pub updated_on: Option<NaiveDate>,
    /// Removed from the directory.
    pub removed: bool,
    /// The persons sent to it, latest first; without the need, which belongs to their file.
    pub referrals: Vec<PartnerReferral>,
}

/// Somebody sent to a partner.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartnerReferral {
    /// Which.
    pub id: ReferralId,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub person_name: String,
    /// When.
    pub sent_on: Option<NaiveDate>,
    /// Where it stands today.
    pub standing: ReferralState,
    /// How it was closed.
    pub outcome: Option<ReferralOutcome>,
}

/// A partner the house did not know, in three fields.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PartnerCreate {
    /// Name, 3 to 150 characters.
    pub name: String,
    /// A phone or an e-mail; may be empty.
    pub reach: String,
    /// Town; may be empty.
    pub city: String,
}

/// A partner is in the directory.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartnerCreated {
    /// Id.
    pub id: PartnerId,
    /// The act, to undo it.
    pub op: OpId,
}

/// Writes one field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PartnerEdit {
    /// Which partner.
    pub partner: PartnerId,
    /// Which field.
    pub field: PartnerField,
    /// As typed; empty clears.
    pub value: String,
}

/// What importing a file of structures would do. Nothing is written yet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartnersPreview {
    /// The reading.
    pub import: ImportId,
    /// Name of the file.
    pub file_name: String,
    /// « JSON », « CSV »…
    pub format: String,
    /// Structures in the file.
    pub total: u32,
    /// How many would become what.
    pub counts: PartnersCounts,
    /// The first new ones and the first changed ones, at most 50 of each.
    pub lines: Vec<StructureLine>,
    /// The first refused ones, at most 100, and why.
    pub refused: Vec<StructureRefused>,
}

/// How many structures would become what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnersCounts {
    /// New partners.
    pub create: u32,
    /// Known partners with something new.
    pub update: u32,
    /// Known partners, nothing new.
    pub unchanged: u32,
    /// Partners that the house removed: they stay out.
    pub kept_out: u32,
    /// Structures that cannot be read.
    pub refused: u32,
}

/// A structure that would be written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StructureLine {
    /// Name.
    pub name: String,
    /// Town.
    pub city: Option<String>,
    /// The fields that change; empty for a new partner.
    pub changes: Vec<PartnerField>,
}

/// A structure that cannot be imported.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StructureRefused {
    /// Its place in the file: from 1, or the row of a table.
    pub row: u32,
    /// Its name, as written.
    pub name: String,
    /// Why, one sentence per column.
    pub faults: Vec<StructureFault>,
}

/// What is wrong with a column of a structure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StructureFault {
    /// Name of the column in the schema.
    pub column: String,
    /// One French sentence.
    pub sentence: String,
}
