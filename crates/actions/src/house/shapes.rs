//! Shapes of the house, its lock and its state, as the screens see them.

use pignon_domain::house::{HouseField, Role};
use pignon_domain::ids::MemberId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request without content.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Where this desk is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// No house on this desk yet: first run.
    Empty,
    /// A house, closed.
    Locked,
    /// A house, open, somebody at the desk.
    Open,
}

/// A Maison as a list proposes it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MaisonChoice {
    /// `M01`..`M12`.
    pub code: String,
    /// Name.
    pub name: String,
    /// 1..=20.
    pub arrondissement: u8,
}

/// A member that can unlock this desk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SlotCard {
    /// Member.
    pub member: MemberId,
    /// Name shown on the lock page.
    pub name: String,
}

/// What the lock page needs, and nothing more; answers when locked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HouseState {
    /// Empty, locked or open.
    pub phase: Phase,
    /// Code of the house, when there is one.
    pub maison: Option<String>,
    /// Name of the house, when there is one.
    pub maison_name: Option<String>,
    /// A house of invented persons.
    pub demonstration: bool,
    /// Who can unlock.
    pub slots: Vec<SlotCard>,
    /// Tries left before the passphrases are refused (10 at first).
    pub tries_left: u8,
    /// Seconds to wait before the next try.
    pub wait_seconds: u32,
    /// The key file was repaired from its second copy at this start.
    pub key_file_repaired: bool,
    /// What prevents opening, if anything does (key file lost, newer version, folder read-only…): a sentence.
    pub trouble: Option<String>,
    /// Version of the program.
    pub version: String,
}

/// Who is at the desk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Session {
    /// Member.
    pub member: MemberId,
    /// Name.
    pub member_name: String,
    /// Role.
    pub role: Role,
    /// Code of the house.
    pub maison: String,
    /// Name of the house.
    pub maison_name: String,
    /// Number of this desk in the house (1 for the first).
    pub desk_number: u32,
    /// A house of invented persons.
    pub demonstration: bool,
    /// Seconds without a touch before the desk locks itself.
    pub idle_lock_seconds: u32,
}

/// Creates the house of this desk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HouseCreate {
    /// Code of the Maison, `M01`..`M12`.
    pub maison: String,
    /// Name of the first member, who becomes coordinator.
    pub member_name: String,
    /// Passphrase of the first member.
    pub passphrase: String,
}

/// The house is created and open. The words are shown once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HouseCreated {
    /// The 24 words of the recovery kit.
    pub recovery_words: Vec<String>,
    /// The open session.
    pub session: Session,
}

/// Opens the house.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    /// Who.
    pub member: MemberId,
    /// Passphrase.
    pub passphrase: String,
}

/// Opens the house with the recovery kit and gives a member a new passphrase.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Recover {
    /// The 24 words, in any case, with any spacing.
    pub words: String,
    /// Whose passphrase is replaced; absent: an active member of the greatest role.
    pub member: Option<MemberId>,
    /// The new passphrase.
    pub passphrase: String,
}

/// Eight words proposed for a passphrase.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProposedPassphrase {
    /// Eight words of the French list, separated by spaces (88 bits).
    pub passphrase: String,
}

/// A passphrase to be measured.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassphraseMeasure {
    /// The candidate.
    pub passphrase: String,
}

/// How strong a passphrase is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PassphraseStrength {
    /// Estimated bits of entropy.
    pub bits: u32,
    /// At least 80 bits.
    pub enough: bool,
    /// One sentence: what is missing, or that it is good.
    pub advice: String,
}

/// How the hub answered last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HubReach {
    /// This desk is not enrolled with the City's server.
    NotEnrolled,
    /// It answered last time.
    Reached,
    /// It did not answer last time.
    Unreached,
    /// Never tried since the start.
    NotTried,
}

/// The state of things (U6), always true, in one place.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StateOfThings {
    /// When the last act was saved here (RFC 3339), if any since the opening.
    pub saved_at: Option<String>,
    /// Acts of this desk not yet at the hub.
    pub waiting: u32,
    /// When the oldest of them was made (RFC 3339).
    pub oldest_waiting_at: Option<String>,
    /// Last successful exchange with the hub (RFC 3339).
    pub last_exchange_at: Option<String>,
    /// The hub.
    pub hub: HubReach,
    /// Summaries ready to leave or waiting for the network.
    pub summaries_waiting: u32,
    /// Fields with two values to settle.
    pub conflicts: u32,
    /// One sentence a person understands: « Tout est enregistré », « 1 synthèse attend le réseau depuis 2 h ».
    pub sentence: String,
    /// What deserves attention (disk nearly full, clock wrong…): sentences.
    pub alerts: Vec<String>,
}

/// A member of the house.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MemberCard {
    /// Id.
    pub id: MemberId,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// Still a member.
    pub active: bool,
    /// Has a passphrase on this desk.
    pub has_slot: bool,
}

/// Adds a member with a passphrase on this desk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MemberAdd {
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// Their passphrase.
    pub passphrase: String,
}

/// Replaces one's own passphrase.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassphraseChange {
    /// The present one.
    pub present: String,
    /// The new one.
    pub new: String,
}

/// How the Maison is reached, as its papers say it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HouseReachCard {
    /// Number and street.
    pub line: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Phone, as French writes it.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
}

/// Writes one field of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HouseEdit {
    /// Which field.
    pub field: HouseField,
    /// As typed; empty clears it.
    pub value: String,
}
