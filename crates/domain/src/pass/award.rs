//! What an admitted application receives (P4.6): a package, payments that each need their evidence, milestones, an end
//! that may come early. Amounts are whole cents.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::structure::{Attempt, Check, schedule};
use crate::{Refusal, RefusalCode};

crate::person::vocabulary! {
    /// Where a payment stands: read from its dates, never written.
    InstalmentState {
        /// Its day has not come.
        ToCome = "to_come",
        /// Its day has come and its evidence has not.
        Awaited = "awaited",
        /// Its evidence is there: it can be paid.
        Ready = "ready",
        /// Somebody stopped it, and said why.
        Blocked = "blocked",
        /// Paid.
        Paid = "paid",
        /// The award ended before it was paid.
        Dropped = "dropped",
    }
}

/// One payment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Instalment {
    /// In cents.
    pub amount_cents: i64,
    /// Day it is planned for.
    pub due_on: Option<NaiveDate>,
    /// Is the document there that proves its condition?
    pub has_evidence: bool,
    /// Day of the evidence.
    pub evidence_on: Option<NaiveDate>,
    /// Why it is stopped.
    pub blocked_reason: Option<String>,
    /// Day it was paid.
    pub paid_on: Option<NaiveDate>,
}

/// When an award runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Term {
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day planned.
    pub ends_on: Option<NaiveDate>,
    /// Last day, when it ended before.
    pub ended_early_on: Option<NaiveDate>,
}

impl Instalment {
    /// Where it stands.
    #[must_use]
    pub fn standing(&self, term: Term, today: NaiveDate) -> InstalmentState {
        if self.paid_on.is_some() {
            InstalmentState::Paid
        } else if term.ended_early_on.is_some() {
            InstalmentState::Dropped
        } else if self.blocked_reason.is_some() {
            InstalmentState::Blocked
        } else if self.has_evidence {
            InstalmentState::Ready
        } else if self.due_on.is_some_and(|due| due <= today) {
            InstalmentState::Awaited
        } else {
            InstalmentState::ToCome
        }
    }

    fn check_unpaid(&self) -> Result<(), Refusal> {
        if self.paid_on.is_some() {
            return Err(Refusal::whole(RefusalCode::InstalmentPaid));
        }
        Ok(())
    }

    /// The document that proves its condition has come.
    ///
    /// # Errors
    /// [`RefusalCode::InstalmentPaid`]; [`RefusalCode::DateInTheFuture`] about `on`.
    pub fn prove(&self, on: NaiveDate, today: NaiveDate) -> Result<Self, Refusal> {
        self.check_unpaid()?;
        if on > today {
            return Err(Refusal::of(RefusalCode::DateInTheFuture, "on"));
        }
        Ok(Self {
            has_evidence: true,
            evidence_on: Some(on),
            ..self.clone()
        })
    }

    /// Stops it, or lets it go on (an empty reason).
    ///
    /// # Errors
    /// [`RefusalCode::InstalmentPaid`]; [`RefusalCode::WithoutReason`] about `reason` when nothing is stopped and nothing said.
    pub fn block(&self, reason: &str) -> Result<Self, Refusal> {
        self.check_unpaid()?;
        let reason = reason.trim();
        if reason.is_empty() && self.blocked_reason.is_none() {
            return Err(Refusal::of(RefusalCode::WithoutReason, "reason"));
        }
        Ok(Self {
            blocked_reason: (!reason.is_empty()).then(|| reason.to_owned()),
            ..self.clone()
        })
    }

    /// Pays it. Never without its evidence (P4.6), nor before the evidence came.
    ///
    /// # Errors
    /// [`RefusalCode::InstalmentPaid`], [`RefusalCode::AwardEnded`], [`RefusalCode::Blocked`],
    /// [`RefusalCode::WithoutEvidence`]; dates about `on`.
    pub fn pay(&self, term: Term, on: NaiveDate, today: NaiveDate) -> Result<Self, Refusal> {
        let code = match self.standing(term, today) {
            InstalmentState::Paid => RefusalCode::InstalmentPaid,
            InstalmentState::Dropped => RefusalCode::AwardEnded,
            InstalmentState::Blocked => RefusalCode::Blocked,
            InstalmentState::ToCome | InstalmentState::Awaited => RefusalCode::WithoutEvidence,
            InstalmentState::Ready => return self.paid(on, today),
        };
        Err(Refusal::whole(code))
    }

    fn paid(&self, on: NaiveDate, today: NaiveDate) -> Result<Self, Refusal> {
        if on > today {
            return Err(Refusal::of(RefusalCode::DateInTheFuture, "on"));
        }
        if self.evidence_on.is_some_and(|proven| on < proven) {
            return Err(Refusal::of(RefusalCode::WrongOrder, "on"));
        }
        Ok(Self {
            paid_on: Some(on),
            ..self.clone()
        })
    }
}

impl Term {
    /// Ends it before its day. What is not paid will not be.
    ///
    /// # Errors
    /// [`RefusalCode::AwardEnded`]; [`RefusalCode::WithoutReason`] about `reason`; dates about `on`.
    pub fn end_early(self, reason: &str, on: NaiveDate, today: NaiveDate) -> Result<Self, Refusal> {
        if self.ended_early_on.is_some() {
            return Err(Refusal::whole(RefusalCode::AwardEnded));
        }
        if reason.trim().is_empty() {
            return Err(Refusal::of(RefusalCode::WithoutReason, "reason"));
        }
        if on > today {
            return Err(Refusal::of(RefusalCode::DateInTheFuture, "on"));
        }
        let outside = self.starts_on.is_some_and(|start| on < start)
            || self.ends_on.is_some_and(|end| on > end);
        if outside {
            return Err(Refusal::of(RefusalCode::WrongOrder, "on"));
        }
        Ok(Self {
            ended_early_on: Some(on),
            ..self
        })
    }
}

/// May one more payment, or another amount of one, be planned? `others` are the amounts of the others.
///
/// # Errors
/// [`RefusalCode::NotANumber`] about `amount` when it is nothing; [`RefusalCode::MoreThanAwarded`].
pub fn check_amount(
    amount_cents: i64,
    others: impl IntoIterator<Item = i64>,
    grant_cents: i64,
) -> Result<(), Refusal> {
    if amount_cents <= 0 {
        return Err(Refusal::of(RefusalCode::NotANumber, "amount"));
    }
    let total = others
        .into_iter()
        .fold(amount_cents, |sum, one| sum.saturating_add(one));
    if total > grant_cents {
        return Err(Refusal::of(RefusalCode::MoreThanAwarded, "amount"));
    }
    Ok(())
}

/// A grant in so many shares, to the cent: shares are percents, and the last takes what rounding leaves.
#[must_use]
pub fn shared(grant_cents: i64, percents: &[u32]) -> Vec<i64> {
    let Some((_, firsts)) = percents.split_last() else {
        return vec![];
    };
    let part = |percent: &u32| grant_cents.saturating_mul(i64::from(*percent)) / 100;
    let mut parts: Vec<i64> = firsts.iter().map(part).collect();
    parts.push(grant_cents - parts.iter().sum::<i64>());
    parts
}

/// The milestones of an award as of `today`: a calendar, computed and never stored. One that ended early is not asked
/// after its end.
#[must_use]
pub fn milestones(
    months: &[u32],
    starts_on: NaiveDate,
    attempts: &[Attempt],
    term: Term,
    today: NaiveDate,
) -> Vec<Check> {
    schedule(months, starts_on, attempts, term.ended_early_on, today)
}

#[cfg(test)]
mod tests;
