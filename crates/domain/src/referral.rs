//! Referrals: a person sent to a partner, and the partner's answer (P2.5).
//!
//! A referral is open until its partner answers. When nobody answers by the due date it is *sans réponse* by itself:
//! that is read from the dates and never written, so that an answer that comes late needs nothing undone. Closing says
//! how the need ended ([`ReferralOutcome`]) and never hides the answer: one that was refused and is closed stays refused;
//! only one that helped becomes *aboutie*.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{Refusal, RefusalCode};

crate::person::vocabulary! {
    /// State of a referral.
    ReferralState {
        /// Ouverte.
        Open = "open",
        /// Acceptée.
        Accepted = "accepted",
        /// Refusée, with a reason.
        Refused = "refused",
        /// Sans réponse: by itself once the due date is past.
        NoAnswer = "no_answer",
        /// Aboutie.
        Done = "done",
    }
}

crate::person::vocabulary! {
    /// How a referral is closed (standards S10): never a bare "closed".
    ReferralOutcome {
        /// Aidé.
        Helped = "helped",
        /// Pas d'aide possible.
        NoHelpPossible = "no_help_possible",
        /// Injoignable.
        Unreachable = "unreachable",
        /// Ne relève pas de ce partenaire.
        NotForThem = "not_for_them",
    }
}

crate::person::vocabulary! {
    /// What a partner answers.
    ReferralAnswer {
        /// Accepts.
        Accepted = "accepted",
        /// Refuses.
        Refused = "refused",
    }
}

crate::person::vocabulary! {
    /// What to do when a partner does not answer, in order.
    EscalationStep {
        /// Relancer par courriel.
        Email = "email",
        /// Appeler.
        Call = "call",
        /// Prévenir la coordination.
        Coordination = "coordination",
        /// Chercher un autre partenaire.
        Elsewhere = "elsewhere",
    }
}

impl EscalationStep {
    /// Days after the referral was sent (P2.5: J+7, J+14, J+21, J+30).
    #[must_use]
    pub const fn days(self) -> u64 {
        match self {
            Self::Email => 7,
            Self::Call => 14,
            Self::Coordination => 21,
            Self::Elsewhere => 30,
        }
    }
}

/// Days given to a partner to answer, when nobody says otherwise.
pub const USUAL_DAYS: u64 = 30;
/// Longest need, expectation, reason or note, in characters.
pub const LONGEST_NEED: usize = 2_000;
/// The due date lies at most so many days after the day it was sent.
const LONGEST_WAIT: u64 = 730;

/// A step of the escalation, and the day it falls on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Escalation {
    /// What to do.
    pub step: EscalationStep,
    /// Since, or on, which day.
    pub on: NaiveDate,
}

/// What is known of a referral. Its two days may be missing from rows of a newer version or half of a merge.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// State as it was written: never [`ReferralState::NoAnswer`] by itself.
    pub state: Option<ReferralState>,
    /// Day it was sent.
    pub sent_on: Option<NaiveDate>,
    /// Day by which an answer is expected.
    pub due_on: Option<NaiveDate>,
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
}

impl Progress {
    /// A new referral.
    ///
    /// # Errors
    /// [`RefusalCode::WrongOrder`] about `due` when it lies before the day it is sent, or more than two years after.
    pub fn begin(sent_on: NaiveDate, due_on: Option<NaiveDate>) -> Result<Self, Refusal> {
        let due_on = match due_on {
            Some(day) => day,
            None => after(sent_on, USUAL_DAYS),
        };
        check_due(sent_on, due_on)?;
        Ok(Self {
            state: Some(ReferralState::Open),
            sent_on: Some(sent_on),
            due_on: Some(due_on),
            ..Self::default()
        })
    }

    /// The state as it is on `today`: an open referral whose due date is past is without answer.
    #[must_use]
    pub fn standing(&self, today: NaiveDate) -> ReferralState {
        let written = self.state.unwrap_or(ReferralState::Open);
        let late = self.due_on.is_some_and(|due| due < today);
        match written {
            ReferralState::Open if late && !self.is_closed() => ReferralState::NoAnswer,
            other => other,
        }
    }

    /// Was it closed?
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.closed_on.is_some()
    }

    /// Does it wait for the partner?
    #[must_use]
    pub const fn is_waiting(&self) -> bool {
        !self.is_closed()
            && matches!(
                self.state,
                None | Some(ReferralState::Open | ReferralState::NoAnswer)
            )
    }

    /// What is to be done today because the partner has not answered: the last step whose day has come, unless the
    /// partner was chased since that day.
    #[must_use]
    pub fn escalation(&self, today: NaiveDate) -> Option<Escalation> {
        let reached = |step: &Escalation| step.on <= today;
        let last = self.steps().into_iter().rev().find(reached)?;
        let dealt_with = self.chased_on.is_some_and(|day| day >= last.on);
        (!dealt_with).then_some(last)
    }

    /// The first step that is still to come after `today`.
    #[must_use]
    pub fn next_step(&self, today: NaiveDate) -> Option<Escalation> {
        self.steps().into_iter().find(|step| step.on > today)
    }

    /// The steps of a referral that waits, in order; none otherwise.
    fn steps(&self) -> Vec<Escalation> {
        let Some(sent_on) = self.sent_on.filter(|_| self.is_waiting()) else {
            return vec![];
        };
        let step = |step: &EscalationStep| Escalation {
            step: *step,
            on: after(sent_on, step.days()),
        };
        EscalationStep::ALL.iter().map(step).collect()
    }

    /// The partner answers; it may change its mind until the referral is closed.
    ///
    /// # Errors
    /// [`RefusalCode::Closed`]; [`RefusalCode::WithoutReason`] about `reason` (standards S13); dates in the wrong order
    /// about `on`.
    pub fn answer(
        &self,
        answer: ReferralAnswer,
        reason: &str,
        on: NaiveDate,
        today: NaiveDate,
    ) -> Result<Self, Refusal> {
        self.check_not_closed()?;
        self.check_after_sending(on, today)?;
        let (state, reason) = match answer {
            ReferralAnswer::Accepted => (ReferralState::Accepted, None),
            ReferralAnswer::Refused if reason.trim().is_empty() => {
                return Err(Refusal::of(RefusalCode::WithoutReason, "reason"));
            }
            ReferralAnswer::Refused => (ReferralState::Refused, Some(reason.to_owned())),
        };
        Ok(Self {
            state: Some(state),
            answered_on: Some(on),
            reason,
            ..self.clone()
        })
    }

    /// Somebody chased the partner.
    ///
    /// # Errors
    /// [`RefusalCode::Closed`]; [`RefusalCode::AlreadyThere`] when the partner has answered; dates about `on`.
    pub fn chase(&self, on: NaiveDate, today: NaiveDate) -> Result<Self, Refusal> {
        self.check_not_closed()?;
        if !self.is_waiting() {
            return Err(Refusal::whole(RefusalCode::AlreadyThere));
        }
        self.check_after_sending(on, today)?;
        Ok(Self {
            chased_on: Some(on),
            ..self.clone()
        })
    }

    /// Closes with one of the four outcomes. What the partner answered, or that it did not, stays readable.
    ///
    /// # Errors
    /// [`RefusalCode::Closed`]; dates in the wrong order about `on`.
    pub fn close(
        &self,
        outcome: ReferralOutcome,
        on: NaiveDate,
        today: NaiveDate,
    ) -> Result<Self, Refusal> {
        self.check_not_closed()?;
        self.check_after_sending(on, today)?;
        if self.answered_on.is_some_and(|answered| on < answered) {
            return Err(Refusal::of(RefusalCode::WrongOrder, "on"));
        }
        let state = match outcome {
            ReferralOutcome::Helped => ReferralState::Done,
            // Closed without an answer, whenever that is: it will never get one.
            _ if self.is_waiting() => ReferralState::NoAnswer,
            _ => self.state.unwrap_or(ReferralState::NoAnswer),
        };
        Ok(Self {
            state: Some(state),
            outcome: Some(outcome),
            closed_on: Some(on),
            ..self.clone()
        })
    }

    /// Gives another due date.
    ///
    /// # Errors
    /// [`RefusalCode::Closed`]; [`RefusalCode::WrongOrder`] as in [`Self::begin`].
    pub fn put_off(&self, due_on: NaiveDate) -> Result<Self, Refusal> {
        self.check_not_closed()?;
        if let Some(sent_on) = self.sent_on {
            check_due(sent_on, due_on)?;
        }
        Ok(Self {
            due_on: Some(due_on),
            ..self.clone()
        })
    }

    fn check_not_closed(&self) -> Result<(), Refusal> {
        if self.is_closed() {
            return Err(Refusal::whole(RefusalCode::Closed));
        }
        Ok(())
    }

    fn check_after_sending(&self, on: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
        if on > today {
            return Err(Refusal::of(RefusalCode::DateInTheFuture, "on"));
        }
        if self.sent_on.is_some_and(|sent| on < sent) {
            return Err(Refusal::of(RefusalCode::WrongOrder, "on"));
        }
        Ok(())
    }
}

fn check_due(sent_on: NaiveDate, due_on: NaiveDate) -> Result<(), Refusal> {
    if due_on < sent_on || due_on > after(sent_on, LONGEST_WAIT) || due_on.year() > 9_999 {
        return Err(Refusal::of(RefusalCode::WrongOrder, "due"));
    }
    Ok(())
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

#[cfg(test)]
mod tests;
