//! The one table of what may become of an application (P4.1): verb, from, to, who, what is required. The rules that
//! apply it stand in `pass::step`; a CHECK of the store holds the same triples.

use super::words::{PassState as S, PassVerb as V};
use crate::house::Role;

/// What a transition needs besides a role and a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// A reason in words (standards S13).
    Reason,
    /// Another coordinator, besides whoever acts.
    SecondPerson,
    /// What the application says of itself: title, purpose, person.
    Filled,
    /// No gap: every criterion answered and met (or overridden), every proof received and valid.
    NoGap,
    /// At least two readers without a conflict of interest, each with an opinion and a whole grid.
    TwoReadings,
    /// The sitting that it goes to, or that decided.
    Committee,
    /// The règlement says the remedies of a refusal.
    Remedies,
    /// What was decided is an admission.
    WasAdmitted,
    /// What was decided is an adjournment.
    WasAdjourned,
    /// What was decided is not an admission.
    WasNotAdmitted,
}

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Transition {
    /// What is done.
    pub verb: V,
    /// In which state.
    pub from: S,
    /// What it becomes.
    pub to: S,
    /// Least role.
    pub least: Role,
    /// What is required.
    pub needs: &'static [Need],
}

const fn line(verb: V, from: S, to: S, least: Role, needs: &'static [Need]) -> Transition {
    Transition {
        verb,
        from,
        to,
        least,
        needs,
    }
}

use Need::{
    Committee, Filled, NoGap, Reason, Remedies, SecondPerson, TwoReadings, WasAdjourned,
    WasAdmitted, WasNotAdmitted,
};
use Role::{Adviser, Coordinator};

/// Every transition that exists; what is not here is refused.
pub const TRANSITIONS: &[Transition] = &[
    line(V::File, S::Draft, S::Filed, Adviser, &[Filled]),
    line(V::AskMore, S::Filed, S::ToComplete, Adviser, &[Reason]),
    line(V::AskMore, S::Complete, S::ToComplete, Adviser, &[Reason]),
    line(V::AskMore, S::Instructed, S::ToComplete, Adviser, &[Reason]),
    line(V::AskMore, S::Listed, S::ToComplete, Adviser, &[Reason]),
    line(V::Refile, S::ToComplete, S::Filed, Adviser, &[]),
    line(V::Complete, S::Filed, S::Complete, Adviser, &[NoGap]),
    line(
        V::Instruct,
        S::Complete,
        S::Instructed,
        Adviser,
        &[TwoReadings],
    ),
    line(
        V::List,
        S::Instructed,
        S::Listed,
        Coordinator,
        &[Committee, NoGap],
    ),
    line(V::Unlist, S::Listed, S::Instructed, Coordinator, &[Reason]),
    line(
        V::Admit,
        S::Listed,
        S::Admitted,
        Coordinator,
        &[Committee, NoGap],
    ),
    line(
        V::Adjourn,
        S::Listed,
        S::Adjourned,
        Coordinator,
        &[Committee, Reason],
    ),
    line(
        V::Refuse,
        S::Listed,
        S::Refused,
        Coordinator,
        &[Committee, Reason, Remedies],
    ),
    line(V::Notify, S::Admitted, S::Notified, Coordinator, &[]),
    line(V::Notify, S::Adjourned, S::Notified, Coordinator, &[]),
    line(V::Notify, S::Refused, S::Notified, Coordinator, &[]),
    line(
        V::Resume,
        S::Notified,
        S::Complete,
        Adviser,
        &[WasAdjourned],
    ),
    line(
        V::Appeal,
        S::Notified,
        S::Appealed,
        Adviser,
        &[WasNotAdmitted],
    ),
    line(V::Uphold, S::Appealed, S::Notified, Coordinator, &[Reason]),
    line(
        V::Reconsider,
        S::Appealed,
        S::Instructed,
        Coordinator,
        &[Reason, SecondPerson],
    ),
    line(
        V::Reopen,
        S::Notified,
        S::Instructed,
        Coordinator,
        &[Reason, SecondPerson],
    ),
    line(
        V::Agree,
        S::Notified,
        S::Agreed,
        Coordinator,
        &[WasAdmitted],
    ),
    line(V::Start, S::Agreed, S::Running, Adviser, &[]),
    line(V::End, S::Running, S::Ended, Coordinator, &[]),
    line(V::Abandon, S::Draft, S::Abandoned, Adviser, &[Reason]),
    line(V::Abandon, S::Filed, S::Abandoned, Adviser, &[Reason]),
    line(V::Abandon, S::ToComplete, S::Abandoned, Adviser, &[Reason]),
    line(V::Abandon, S::Complete, S::Abandoned, Adviser, &[Reason]),
    line(V::Abandon, S::Instructed, S::Abandoned, Adviser, &[Reason]),
    line(V::Abandon, S::Listed, S::Abandoned, Adviser, &[Reason]),
    line(V::Abandon, S::Admitted, S::Abandoned, Adviser, &[Reason]),
    line(V::Abandon, S::Adjourned, S::Abandoned, Adviser, &[Reason]),
    line(V::Abandon, S::Notified, S::Abandoned, Adviser, &[Reason]),
    line(V::Abandon, S::Appealed, S::Abandoned, Adviser, &[Reason]),
    line(V::Abandon, S::Agreed, S::Abandoned, Coordinator, &[Reason]),
    line(V::Abandon, S::Running, S::Abandoned, Coordinator, &[Reason]),
    line(
        V::Terminate,
        S::Agreed,
        S::Terminated,
        Coordinator,
        &[Reason],
    ),
    line(
        V::Terminate,
        S::Running,
        S::Terminated,
        Coordinator,
        &[Reason],
    ),
];

/// The transition of a verb from a state, if there is one: at most one, a test says so.
#[must_use]
pub fn transition(verb: V, from: S) -> Option<&'static Transition> {
    TRANSITIONS
        .iter()
        .find(|t| t.verb == verb && t.from == from)
}
