//! An application and what may be done with it: the table of [`super::state`] applied, with the order of dates, the
//! clock that stops while proofs are awaited, and what can still be undone.

use chrono::{Datelike, NaiveDate};

use super::state::{Need, Transition, transition};
use super::words::{Decision, PassState, PassVerb};
use crate::house::Role;
use crate::ids::{CommitteeId, MemberId};
use crate::{Refusal, RefusalCode};

/// Longest reason, motive or conditions, in characters.
pub const LONGEST_MOTIVE: usize = 4_000;

/// What is known of an application. Its days are those of the last time it reached each state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Application {
    /// State as it was written; absent only from half of a merge.
    pub state: Option<PassState>,
    /// Day it was begun.
    pub opened_on: Option<NaiveDate>,
    /// Day it was first filed.
    pub filed_on: Option<NaiveDate>,
    /// Day it was said complete.
    pub complete_on: Option<NaiveDate>,
    /// Since when proofs are awaited.
    pub waiting_since: Option<NaiveDate>,
    /// Days spent waiting, those of the present wait excluded.
    pub waited_days: u32,
    /// Day its instruction ended.
    pub instructed_on: Option<NaiveDate>,
    /// Day it was put on an agenda.
    pub listed_on: Option<NaiveDate>,
    /// The sitting that it goes to, or that decided.
    pub committee: Option<CommitteeId>,
    /// What was decided.
    pub decision: Option<Decision>,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// Day it was notified.
    pub notified_on: Option<NaiveDate>,
    /// Day of the appeal.
    pub appealed_on: Option<NaiveDate>,
    /// Day of the agreement.
    pub agreed_on: Option<NaiveDate>,
    /// Day it started.
    pub started_on: Option<NaiveDate>,
    /// Day it ended, was abandoned or terminated.
    pub ended_on: Option<NaiveDate>,
    /// Why it was adjourned or refused.
    pub motive: Option<String>,
    /// On what conditions it was admitted.
    pub conditions: Option<String>,
    /// The second person of a re-opening.
    pub reopened_by: Option<MemberId>,
    /// Day of the re-opening.
    pub reopened_on: Option<NaiveDate>,
    /// Why.
    pub reopen_reason: Option<String>,
}

/// What somebody wants to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepAsk {
    /// What.
    pub verb: PassVerb,
    /// Who.
    pub member: MemberId,
    /// Their role.
    pub role: Role,
    /// On which day.
    pub day: NaiveDate,
    /// Why, in words; empty when there is nothing to say.
    pub reason: String,
    /// On what conditions, for a decision; may be empty.
    pub conditions: String,
    /// Who confirms, and their role.
    pub second: Option<(MemberId, Role)>,
    /// The sitting, when it is put on an agenda.
    pub committee: Option<CommitteeId>,
}

/// What is known around the application when it moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepFacts {
    /// Today.
    pub today: NaiveDate,
    /// The day it reached its present state.
    pub since: NaiveDate,
    /// Its title, purpose and person are there.
    pub filled: bool,
    /// Criteria and proofs that stand in the way.
    pub gaps: usize,
    /// Enough whole readings.
    pub readings: bool,
    /// The règlement says the remedies.
    pub remedies: bool,
    /// Two desks said different things of its state, and nobody chose.
    pub disputed: bool,
}

/// A passage, as its row keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTaken {
    /// What was done.
    pub verb: PassVerb,
    /// State that was left.
    pub from: PassState,
    /// State reached.
    pub to: PassState,
    /// The day of the state that was left.
    pub since: NaiveDate,
    /// The day.
    pub day: NaiveDate,
    /// Who confirmed.
    pub second: Option<MemberId>,
    /// The sitting.
    pub committee: Option<CommitteeId>,
    /// Why.
    pub reason: Option<String>,
}

impl Application {
    /// The state; a draft when none came yet.
    #[must_use]
    pub fn state(&self) -> PassState {
        self.state.unwrap_or(PassState::Draft)
    }

    /// The state as it is read: one whose proofs or criteria no longer hold, before its sitting decided, is to be
    /// completed by itself. Never written: a proof that comes needs nothing undone.
    #[must_use]
    pub fn standing(&self, gaps: usize) -> PassState {
        match self.state() {
            PassState::Complete | PassState::Instructed | PassState::Listed if gaps > 0 => {
                PassState::ToComplete
            }
            written => written,
        }
    }

    /// Days of instruction: from the filing to the decision, or to `today`; waiting excluded. None before the filing.
    #[must_use]
    pub fn days_of_instruction(&self, today: NaiveDate) -> Option<i64> {
        let filed = self.filed_on?;
        let end = self.decided_on.or(self.ended_on).unwrap_or(today);
        let waiting = self
            .waiting_since
            .map_or(0, |since| (end - since).num_days().max(0));
        let whole = (end - filed).num_days();
        Some((whole - i64::from(self.waited_days) - waiting).max(0))
    }

    /// Does this verb exist in the present state for this role? What is required is judged by [`Self::take`].
    #[must_use]
    pub fn may(&self, verb: PassVerb, role: Role) -> bool {
        transition(verb, self.state()).is_some_and(|t| {
            role >= t.least && t.needs.iter().all(|need| self.decided_as(*need).is_ok())
        })
    }

    /// Moves on.
    ///
    /// # Errors
    /// [`RefusalCode::InDispute`], [`RefusalCode::NotInThisState`], [`RefusalCode::NotYourRole`]; the day in the future
    /// or before the present state about `day`; what is required and missing, by the code of each [`Need`].
    pub fn take(&self, ask: &StepAsk, facts: StepFacts) -> Result<(Self, StepTaken), Refusal> {
        if facts.disputed {
            return Err(Refusal::whole(RefusalCode::InDispute));
        }
        let from = self.state();
        let line = transition(ask.verb, from)
            .ok_or_else(|| Refusal::of(RefusalCode::NotInThisState, "verb"))?;
        if ask.role < line.least {
            return Err(Refusal::of(RefusalCode::NotYourRole, "verb"));
        }
        if ask.day > facts.today {
            return Err(Refusal::of(RefusalCode::DateInTheFuture, "day"));
        }
        if ask.day < facts.since || ask.day.year() < 2000 {
            return Err(Refusal::of(RefusalCode::WrongOrder, "day"));
        }
        for need in line.needs {
            self.check(*need, ask, facts)?;
        }
        let reason = Some(ask.reason.trim().to_owned()).filter(|r| !r.is_empty());
        let second = ask
            .second
            .filter(|_| line.needs.contains(&Need::SecondPerson))
            .map(|(member, _)| member);
        let after = self.moved(line, ask, reason.as_deref(), second);
        let taken = StepTaken {
            verb: ask.verb,
            from,
            to: line.to,
            since: facts.since,
            day: ask.day,
            second,
            committee: after.committee.or(self.committee),
            reason,
        };
        Ok((after, taken))
    }

    fn decided_as(&self, need: Need) -> Result<(), Refusal> {
        let right = match need {
            Need::WasAdmitted => self.decision == Some(Decision::Admitted),
            Need::WasAdjourned => self.decision == Some(Decision::Adjourned),
            Need::WasNotAdmitted => {
                matches!(self.decision, Some(Decision::Adjourned | Decision::Refused))
            }
            _ => true,
        };
        if right {
            Ok(())
        } else {
            Err(Refusal::of(RefusalCode::OtherDecision, "verb"))
        }
    }

    fn check(&self, need: Need, ask: &StepAsk, facts: StepFacts) -> Result<(), Refusal> {
        let needed = |right: bool, code, field| {
            if right {
                Ok(())
            } else {
                Err(Refusal::of(code, field))
            }
        };
        match need {
            Need::Reason => needed(
                !ask.reason.trim().is_empty(),
                RefusalCode::WithoutReason,
                "reason",
            ),
            Need::SecondPerson => {
                let another = |(member, role): (MemberId, Role)| {
                    member != ask.member && role >= Role::Coordinator
                };
                let there = ask.second.is_some_and(another);
                needed(there, RefusalCode::NoSecondPerson, "second")
            }
            Need::Filled => needed(facts.filled, RefusalCode::NotFilled, "verb"),
            Need::NoGap => needed(facts.gaps == 0, RefusalCode::HasGaps, "verb"),
            Need::TwoReadings => needed(facts.readings, RefusalCode::NotEnoughReadings, "verb"),
            Need::Committee => {
                let sitting = ask.committee.or(self.committee);
                needed(sitting.is_some(), RefusalCode::NoCommittee, "committee")
            }
            Need::Remedies => needed(facts.remedies, RefusalCode::NoRemedies, "verb"),
            Need::WasAdmitted | Need::WasAdjourned | Need::WasNotAdmitted => self.decided_as(need),
        }
    }

    fn moved(
        &self,
        line: &Transition,
        ask: &StepAsk,
        reason: Option<&str>,
        second: Option<MemberId>,
    ) -> Self {
        let day = Some(ask.day);
        let mut after = self.clone();
        after.state = Some(line.to);
        // Leaving a wait, whatever for, adds it to those that are over.
        if let Some(since) = after.waiting_since.take() {
            let waited = u32::try_from((ask.day - since).num_days()).unwrap_or(0);
            after.waited_days = after.waited_days.saturating_add(waited);
        }
        match line.verb {
            PassVerb::File => after.filed_on = after.filed_on.or(day),
            PassVerb::AskMore => {
                after.waiting_since = day;
                after.back_to_filed();
            }
            PassVerb::Refile => {}
            PassVerb::Complete => after.complete_on = day,
            PassVerb::Instruct => after.instructed_on = day,
            PassVerb::List => {
                after.listed_on = day;
                after.committee = ask.committee.or(after.committee);
            }
            PassVerb::Unlist => after.off_the_agenda(),
            PassVerb::Admit | PassVerb::Adjourn | PassVerb::Refuse => {
                after.decision = Decision::of_state(line.to);
                after.decided_on = day;
                after.motive = reason.map(str::to_owned);
                after.conditions =
                    Some(ask.conditions.trim().to_owned()).filter(|text| !text.is_empty());
                after.committee = after.committee.or(ask.committee);
            }
            PassVerb::Notify => after.notified_on = day,
            PassVerb::Resume => {
                after.without_decision();
                after.instructed_on = None;
                after.complete_on = day;
            }
            PassVerb::Appeal => after.appealed_on = day,
            PassVerb::Uphold => after.notified_on = day,
            PassVerb::Reconsider | PassVerb::Reopen => {
                after.without_decision();
                after.reopened_by = second;
                after.reopened_on = day;
                after.reopen_reason = reason.map(str::to_owned);
            }
            PassVerb::Agree => after.agreed_on = day,
            PassVerb::Start => after.started_on = day,
            PassVerb::End | PassVerb::Abandon | PassVerb::Terminate => after.ended_on = day,
        }
        after
    }

    /// What these passages give, whatever was written beside them: two desks disagreed, and somebody chose. The passages
    /// follow one another; conditions are not in them and stay when the decision does.
    #[must_use]
    pub fn replayed(&self, chain: &[StepTaken]) -> Self {
        let mut after = self.clone();
        let conditions = after.conditions.take();
        let decision = after.decision;
        after.without_decision();
        after.agreed_on = None;
        after.started_on = None;
        after.ended_on = None;
        after.waiting_since = None;
        after.waited_days = 0;
        for step in chain {
            after.state = Some(step.from);
            let Some(line) = transition(step.verb, step.from) else {
                continue;
            };
            let ask = StepAsk {
                verb: step.verb,
                member: MemberId(uuid::Uuid::nil()),
                role: line.least,
                day: step.day,
                reason: String::new(),
                conditions: String::new(),
                second: None,
                committee: step.committee,
            };
            after = after.moved(line, &ask, step.reason.as_deref(), step.second);
        }
        if after.decision.is_some() && after.decision == decision {
            after.conditions = conditions;
        }
        after
    }

    fn off_the_agenda(&mut self) {
        self.listed_on = None;
        self.committee = None;
    }

    fn back_to_filed(&mut self) {
        self.off_the_agenda();
        self.complete_on = None;
        self.instructed_on = None;
    }

    /// A decision that is taken again; what it was stays in the steps.
    fn without_decision(&mut self) {
        self.off_the_agenda();
        self.decision = None;
        self.decided_on = None;
        self.notified_on = None;
        self.appealed_on = None;
        self.motive = None;
        self.conditions = None;
    }
}

/// What came of a step, for whoever would undo it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Since {
    /// Another step came after it.
    pub later_step: bool,
    /// A letter says the decision.
    pub letter: bool,
    /// The sitting is closed: its minutes say it.
    pub sitting_closed: bool,
    /// An instalment was paid.
    pub paid: bool,
}

/// May a step be undone? As long as it is the last and nothing left the house because of it: no letter says the
/// decision, no minutes say the agenda, nothing was paid under the agreement.
///
/// # Errors
/// [`RefusalCode::NotTheLastStep`], [`RefusalCode::LetterMade`], [`RefusalCode::SittingClosed`],
/// [`RefusalCode::AlreadyPaid`].
pub fn check_undo(verb: PassVerb, since: Since) -> Result<(), Refusal> {
    use PassVerb as V;
    let decides = matches!(verb, V::Admit | V::Adjourn | V::Refuse);
    let refused = |code| Err(Refusal::of(code, "op"));
    if since.later_step {
        return refused(RefusalCode::NotTheLastStep);
    }
    if since.letter && (decides || verb == V::Notify) {
        return refused(RefusalCode::LetterMade);
    }
    if since.sitting_closed && (decides || matches!(verb, V::List | V::Unlist)) {
        return refused(RefusalCode::SittingClosed);
    }
    if since.paid && matches!(verb, V::Agree | V::Start) {
        return refused(RefusalCode::AlreadyPaid);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
