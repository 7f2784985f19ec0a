//! The règlement: everything about the scheme that the City may change, as data. No public specification exists, so the
//! one shipped is a proposal, marked as to be confirmed. Its canonical JSON is what is kept, pinned and signed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::PassLetterKind;

mod edit;
mod fault;

pub use edit::RegulationList;
pub use fault::{Fault, FaultKind};

/// Longest canonical JSON, in bytes.
pub const LONGEST_REGULATION: usize = 400_000;
/// Least readers of an application (P4.4).
pub const LEAST_READERS: u32 = 2;

crate::person::vocabulary! {
    /// Who answers a criterion when nobody did by hand.
    CriterionSource {
        /// The adviser, and nobody else.
        Declared = "declared",
        /// The address of the application: in a QPV, with its evidence.
        Qpv = "qpv",
        /// The birth date: eighteen on the reference day.
        Adult = "adult",
        /// The other applications of the person and of the project: none awarded and under way.
        NoOtherAward = "no_other_award",
    }
}

crate::person::vocabulary! {
    /// The day on which a proof must still be valid (standards S8: the day of the committee).
    ReferenceDay {
        /// The sitting; today as long as there is none.
        Committee = "committee",
        /// The day the application was filed; today as long as it is not.
        Filing = "filing",
    }
}

/// A criterion of eligibility (P4.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Stable code; answers refer to it.
    pub code: String,
    /// As it is shown.
    pub label: String,
    /// One sentence of help.
    pub help: String,
    /// Who answers it.
    pub source: CriterionSource,
    /// The proof wanted, by its code.
    pub proof: Option<String>,
}

/// A proof that is asked for (P4.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProofRule {
    /// Stable code.
    pub code: String,
    /// As it is shown, and asked for.
    pub label: String,
    /// One sentence of help: what is accepted.
    pub help: String,
    /// Without it the application is not complete.
    pub required: bool,
    /// How many months it is valid after its day of issue; absent: it does not lapse.
    pub months: Option<u32>,
    /// On which day it must still be valid.
    pub valid_on: ReferenceDay,
}

/// A criterion of the grid of readers, scored 0 to 4.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct GridCriterion {
    /// Stable code; scores refer to it.
    pub code: String,
    /// As it is shown.
    pub label: String,
    /// What 0 and 4 mean.
    pub help: String,
    /// Weight, in percent; all of them make 100.
    pub weight: u32,
}

/// The grid (P4.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    /// What is scored.
    pub criteria: Vec<GridCriterion>,
    /// From how many points out of 100 the mark speaks for an admission.
    pub threshold: u32,
    /// How many readers without a conflict of interest are needed, two at least.
    pub readers: u32,
    /// From how many points out of 100 between two readers the spread is to be talked about.
    pub spread: u32,
}

/// Delays, in days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Deadlines {
    /// To bring the proofs that were asked for.
    pub complete: u32,
    /// After how many days without news they are asked for again.
    pub chase: u32,
    /// To decide, from the filing, suspensions excluded.
    pub decide: u32,
    /// To appeal, from the notification.
    pub appeal: u32,
    /// How long before a proof lapses the list of the day says so.
    pub lapse_notice: u32,
}

/// What a letter says; merge fields between braces are those of `pass::letters`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LetterRule {
    /// Which letter.
    pub kind: PassLetterKind,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
}

/// A payment of the package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct InstalmentRule {
    /// As it is shown.
    pub label: String,
    /// Share of the grant, in percent; all of them make 100.
    pub percent: u32,
    /// On what condition it is paid.
    pub condition: String,
    /// Months after the start.
    pub months: u32,
}

/// What an admitted application receives (P4.6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// Hours of coaching.
    pub coaching_hours: u32,
    /// Months of workspace.
    pub workspace_months: u32,
    /// A mentor is found.
    pub mentor: bool,
    /// Most of the micro-grant, in cents.
    pub grant_cents: i64,
    /// How it is paid.
    pub instalments: Vec<InstalmentRule>,
}

/// A version of the règlement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Regulation {
    /// Its name.
    pub title: String,
    /// Its version, from 1.
    pub version: u32,
    /// The first day on which applications are filed under it.
    pub starts_on: NaiveDate,
    /// The City has not confirmed it.
    pub to_be_confirmed: bool,
    /// Criteria of eligibility.
    pub criteria: Vec<Criterion>,
    /// Proofs.
    pub proofs: Vec<ProofRule>,
    /// Grid of the readers.
    pub grid: Grid,
    /// Delays.
    pub deadlines: Deadlines,
    /// Members of the committee with a vote who must be there.
    pub quorum: u32,
    /// Minutes for one file in a sitting.
    pub minutes_per_file: u32,
    /// How a refusal may be appealed; stands in every letter of refusal.
    pub remedies: String,
    /// Letters.
    pub letters: Vec<LetterRule>,
    /// Package.
    pub package: Package,
    /// Months after the start at which one asks what became of the holder.
    pub milestones: Vec<u32>,
}

/// The règlement proposed when a house has none, to be confirmed by the City.
const PROPOSED: &str = include_str!("regulation/paris.json");

impl Regulation {
    /// Reads a règlement.
    ///
    /// # Errors
    /// Every [`Fault`] of it; one, [`FaultKind::Unreadable`], when it is not a règlement at all.
    pub fn read(json: &str) -> Result<Self, Vec<Fault>> {
        let unreadable = |what: String| vec![Fault::at("", FaultKind::Unreadable(what))];
        if json.len() > LONGEST_REGULATION {
            return Err(vec![Fault::at("", FaultKind::TooLong)]);
        }
        let read: Self = serde_json::from_str(json).map_err(|e| unreadable(e.to_string()))?;
        let faults = read.faults();
        if faults.is_empty() {
            Ok(read)
        } else {
            Err(faults)
        }
    }

    /// Reads what this program keeps: an old version may break a rule that came later, and still holds.
    #[must_use]
    pub fn kept(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// The one way its bytes are written: fields in the order of their declaration, no space. What is signed.
    #[must_use]
    pub fn canonical(&self) -> String {
        // Structures of texts and numbers with text keys: writing them to a string cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The règlement proposed to begin with.
    ///
    /// # Errors
    /// Its faults: a test holds that there is none.
    pub fn proposed() -> Result<Self, Vec<Fault>> {
        Self::read(PROPOSED)
    }

    /// Everything that is wrong with it, in the order in which it is read.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        fault::of(self)
    }

    /// The proof of a code.
    #[must_use]
    pub fn proof(&self, code: &str) -> Option<&ProofRule> {
        self.proofs.iter().find(|p| p.code == code)
    }

    /// The criterion of a code.
    #[must_use]
    pub fn criterion(&self, code: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|c| c.code == code)
    }

    /// The letter of a kind.
    #[must_use]
    pub fn letter(&self, kind: PassLetterKind) -> Option<&LetterRule> {
        self.letters.iter().find(|l| l.kind == kind)
    }
}

#[cfg(test)]
mod tests;
