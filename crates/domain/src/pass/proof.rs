//! Proofs and their clocks (P4.3). Until when a proof is valid is computed from its day of issue and the règlement, so
//! that an application becomes incomplete by itself when a proof lapses before its committee, and complete again when
//! the sitting is moved back.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::regulation::{Deadlines, ProofRule, ReferenceDay, Regulation};
use crate::{Refusal, RefusalCode};

/// What was written of a proof. Several rows may stand for one proof: one that was refused, then another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProofRow {
    /// Which proof of the règlement.
    pub proof: String,
    /// A document of the person stands behind it.
    pub has_document: bool,
    /// Day it was asked for.
    pub asked_on: Option<NaiveDate>,
    /// Day it came.
    pub received_on: Option<NaiveDate>,
    /// Day that it bears.
    pub issued_on: Option<NaiveDate>,
    /// Day it was refused.
    pub refused_on: Option<NaiveDate>,
    /// Why.
    pub reason: Option<String>,
    /// Day it was last asked for again.
    pub chased_on: Option<NaiveDate>,
}

crate::person::vocabulary! {
    /// Where a proof stands.
    ProofState {
        /// Never asked for, never come.
        Missing = "missing",
        /// Demandée.
        Asked = "asked",
        /// À relancer: asked for, and no news for longer than the règlement says.
        ToChase = "to_chase",
        /// Reçue, but its day of issue is needed to know whether it is valid.
        Undated = "undated",
        /// Valable.
        Valid = "valid",
        /// Expire bientôt, after the reference day.
        LapsingSoon = "lapsing_soon",
        /// Expirera avant le comité.
        LapsesBefore = "lapses_before",
        /// Expirée.
        Lapsed = "lapsed",
        /// Refusée.
        Refused = "refused",
    }
}

impl ProofState {
    /// Does it count as received and valid on the reference day?
    #[must_use]
    pub const fn holds(self) -> bool {
        matches!(self, Self::Valid | Self::LapsingSoon)
    }
}

/// Days that judge proofs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Today.
    pub today: NaiveDate,
    /// The sitting; none yet.
    pub committee_on: Option<NaiveDate>,
    /// The filing; none yet.
    pub filed_on: Option<NaiveDate>,
}

impl Clock {
    /// The day on which a proof must still be valid. One that will be looked at later than today is judged then.
    #[must_use]
    pub fn reference(&self, of: ReferenceDay) -> NaiveDate {
        match of {
            ReferenceDay::Committee => self.committee_on.unwrap_or(self.today),
            ReferenceDay::Filing => self.filed_on.unwrap_or(self.today),
        }
    }
}

/// A proof, as it stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProofStanding {
    /// State.
    pub state: ProofState,
    /// Until which day it is valid, that day included; none: it does not lapse, or is not dated.
    pub valid_until: Option<NaiveDate>,
}

/// The last day a proof is valid: so many months after its issue, that day included. The last day of a short month
/// when the day does not exist there.
#[must_use]
pub fn valid_until(issued_on: NaiveDate, months: u32) -> NaiveDate {
    issued_on
        .checked_add_months(Months::new(months))
        .unwrap_or(NaiveDate::MAX)
}

/// Where one proof stands, whatever rows were written of it: the best of them speaks.
#[must_use]
pub fn stand(
    rule: &ProofRule,
    rows: &[ProofRow],
    deadlines: &Deadlines,
    clock: Clock,
) -> ProofStanding {
    let none = ProofStanding {
        state: ProofState::Missing,
        valid_until: None,
    };
    let of_this = rows.iter().filter(|row| row.proof == rule.code);
    of_this
        .map(|row| stand_one(rule, row, deadlines, clock))
        .max_by_key(|standing| (rank(standing.state), standing.valid_until))
        .unwrap_or(none)
}

/// Which row speaks for a proof: one that holds before one that does not, what came before what is awaited.
const fn rank(state: ProofState) -> u8 {
    match state {
        ProofState::Missing => 0,
        ProofState::Refused => 1,
        ProofState::Asked | ProofState::ToChase => 2,
        ProofState::Lapsed => 3,
        ProofState::LapsesBefore => 4,
        ProofState::Undated => 5,
        ProofState::LapsingSoon | ProofState::Valid => 6,
    }
}

fn stand_one(
    rule: &ProofRule,
    row: &ProofRow,
    deadlines: &Deadlines,
    clock: Clock,
) -> ProofStanding {
    let undated = |state| ProofStanding {
        state,
        valid_until: None,
    };
    if row.refused_on.is_some() {
        return undated(ProofState::Refused);
    }
    if row.received_on.is_none() {
        return undated(match row.asked_on {
            None => ProofState::Missing,
            Some(asked) if chase_on(asked, row.chased_on, deadlines) <= clock.today => {
                ProofState::ToChase
            }
            Some(_) => ProofState::Asked,
        });
    }
    let Some(months) = rule.months else {
        return undated(ProofState::Valid);
    };
    let Some(issued) = row.issued_on else {
        return undated(ProofState::Undated);
    };
    let until = valid_until(issued, months);
    let reference = clock.reference(rule.valid_on);
    let notice = clock
        .today
        .checked_add_days(Days::new(u64::from(deadlines.lapse_notice)))
        .unwrap_or(clock.today);
    let state = if until < reference && until < clock.today {
        ProofState::Lapsed
    } else if until < reference {
        ProofState::LapsesBefore
    } else if until >= clock.today && until <= notice {
        ProofState::LapsingSoon
    } else {
        ProofState::Valid
    };
    ProofStanding {
        state,
        valid_until: Some(until),
    }
}

/// The day on which a proof that was asked for is to be asked for again.
#[must_use]
pub fn chase_on(
    asked_on: NaiveDate,
    chased_on: Option<NaiveDate>,
    deadlines: &Deadlines,
) -> NaiveDate {
    let last = chased_on.map_or(asked_on, |chased| chased.max(asked_on));
    last.checked_add_days(Days::new(u64::from(deadlines.chase)))
        .unwrap_or(NaiveDate::MAX)
}

/// A proof that is wanted and does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofGap {
    /// Which, by its code.
    pub proof: String,
    /// Where it stands.
    pub state: ProofState,
    /// Until when it was, or is, valid.
    pub valid_until: Option<NaiveDate>,
}

/// The proofs that are required and do not hold, in the order of the règlement.
#[must_use]
pub fn gaps(regulation: &Regulation, rows: &[ProofRow], clock: Clock) -> Vec<ProofGap> {
    let required = regulation.proofs.iter().filter(|rule| rule.required);
    required
        .map(|rule| (rule, stand(rule, rows, &regulation.deadlines, clock)))
        .filter(|(_, standing)| !standing.state.holds())
        .map(|(rule, standing)| ProofGap {
            proof: rule.code.clone(),
            state: standing.state,
            valid_until: standing.valid_until,
        })
        .collect()
}

/// Checks the days typed of a proof that came.
///
/// # Errors
/// [`RefusalCode::DateInTheFuture`] and [`RefusalCode::WrongOrder`] about `on` or `issued`.
pub fn check_received(
    on: NaiveDate,
    issued: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(), Refusal> {
    if on > today {
        return Err(Refusal::of(RefusalCode::DateInTheFuture, "on"));
    }
    match issued {
        Some(issued) if issued > on => Err(Refusal::of(RefusalCode::WrongOrder, "issued")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
