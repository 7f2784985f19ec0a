//! Eligibility (P4.2): each criterion answered by hand, or by what is known; the whole in one verdict, with what is
//! missing. An override is the coordinator's, with a reason, and never hides the answer it goes over.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::regulation::{Criterion, CriterionSource, Regulation};
use super::words::CriterionAnswer;
use crate::person::Qpv;

/// Years at which one is an adult.
const ADULT_YEARS: u32 = 18;

crate::person::vocabulary! {
    /// Where a criterion stands.
    CriterionState {
        /// Remplie.
        Met = "met",
        /// Non remplie.
        NotMet = "not_met",
        /// À vérifier: what is known does not say it.
        ToCheck = "to_check",
        /// Sans réponse.
        Unanswered = "unanswered",
        /// Ne s'applique pas.
        NotApplicable = "not_applicable",
        /// Passée outre, with a reason.
        Overridden = "overridden",
    }
}

crate::person::vocabulary! {
    /// What the criteria say together.
    Eligibility {
        /// Éligible.
        Eligible = "eligible",
        /// Non éligible.
        NotEligible = "not_eligible",
        /// On ne sait pas encore.
        Unknown = "unknown",
    }
}

impl CriterionState {
    /// Does it stand in the way?
    #[must_use]
    pub const fn is_gap(self) -> bool {
        matches!(self, Self::NotMet | Self::ToCheck | Self::Unanswered)
    }
}

/// What was written on a criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerRow {
    /// Which, by its code.
    pub criterion: String,
    /// The answer.
    pub answer: Option<CriterionAnswer>,
    /// Why a coordinator went over it.
    pub override_reason: Option<String>,
}

/// What is known without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownFacts {
    /// Is the address of the application in a QPV?
    pub qpv: Option<Qpv>,
    /// Birth date of the person.
    pub birth_date: Option<NaiveDate>,
    /// The sitting; today as long as there is none.
    pub on: NaiveDate,
    /// Another application of the person or of the project is awarded and not over.
    pub other_award: bool,
}

/// A criterion, judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// Which, by its code.
    pub criterion: String,
    /// Where it stands.
    pub state: CriterionState,
    /// Nobody answered by hand: what is known did.
    pub by_itself: bool,
}

/// Judges every criterion of the règlement, in its order. Answers to criteria of another version are not read.
#[must_use]
pub fn judge(regulation: &Regulation, rows: &[AnswerRow], facts: KnownFacts) -> Vec<Judged> {
    let one = |criterion: &Criterion| {
        let row = rows.iter().find(|row| row.criterion == criterion.code);
        let answer = row.and_then(|row| row.answer);
        let overridden = row
            .and_then(|row| row.override_reason.as_deref())
            .is_some_and(|reason| !reason.trim().is_empty());
        let state = match answer {
            _ if overridden => CriterionState::Overridden,
            Some(CriterionAnswer::Met) => CriterionState::Met,
            Some(CriterionAnswer::NotMet) => CriterionState::NotMet,
            Some(CriterionAnswer::NotApplicable) => CriterionState::NotApplicable,
            None => by_facts(criterion.source, facts),
        };
        Judged {
            criterion: criterion.code.clone(),
            state,
            by_itself: answer.is_none() && !overridden,
        }
    };
    regulation.criteria.iter().map(one).collect()
}

fn by_facts(source: CriterionSource, facts: KnownFacts) -> CriterionState {
    let says = |yes| {
        if yes {
            CriterionState::Met
        } else {
            CriterionState::NotMet
        }
    };
    match source {
        CriterionSource::Declared => CriterionState::Unanswered,
        CriterionSource::Qpv => match facts.qpv {
            Some(Qpv::Inside) => CriterionState::Met,
            Some(Qpv::Outside) => CriterionState::NotMet,
            Some(Qpv::ToCheck) => CriterionState::ToCheck,
            None => CriterionState::Unanswered,
        },
        CriterionSource::Adult => match facts.birth_date {
            Some(born) => says(facts.on.years_since(born).is_some_and(|y| y >= ADULT_YEARS)),
            None => CriterionState::Unanswered,
        },
        CriterionSource::NoOtherAward => says(!facts.other_award),
    }
}

/// What they say together: one that is not met settles it; otherwise one that is not known leaves it open.
#[must_use]
pub fn verdict(judged: &[Judged]) -> Eligibility {
    if judged.iter().any(|j| j.state == CriterionState::NotMet) {
        Eligibility::NotEligible
    } else if judged.iter().any(|j| j.state.is_gap()) {
        Eligibility::Unknown
    } else {
        Eligibility::Eligible
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn facts() -> KnownFacts {
        KnownFacts {
            qpv: Some(Qpv::Inside),
            birth_date: Some(day("2008-06-15")),
            on: day("2026-06-15"),
            other_award: false,
        }
    }

    fn answer(criterion: &str, answer: CriterionAnswer) -> AnswerRow {
        AnswerRow {
            criterion: criterion.to_owned(),
            answer: Some(answer),
            override_reason: None,
        }
    }

    fn state(rows: &[AnswerRow], facts: KnownFacts, code: &str) -> CriterionState {
        let judged = judge(&Regulation::proposed().unwrap(), rows, facts);
        judged.iter().find(|j| j.criterion == code).unwrap().state
    }

    #[test]
    fn what_is_known_answers_by_itself() {
        assert_eq!(state(&[], facts(), "qpv"), CriterionState::Met);
        assert_eq!(state(&[], facts(), "adult"), CriterionState::Met);
        let eve = KnownFacts {
            on: day("2026-06-14"),
            ..facts()
        };
        assert_eq!(state(&[], eve, "adult"), CriterionState::NotMet);
        let near = KnownFacts {
            qpv: Some(Qpv::ToCheck),
            ..facts()
        };
        assert_eq!(state(&[], near, "qpv"), CriterionState::ToCheck);
        let helped = KnownFacts {
            other_award: true,
            ..facts()
        };
        assert_eq!(
            state(&[], helped, "no_double_funding"),
            CriterionState::NotMet
        );
        assert_eq!(
            state(&[], facts(), "ess_purpose"),
            CriterionState::Unanswered
        );
    }

    #[test]
    fn an_answer_by_hand_goes_before_what_is_known_and_an_override_before_both() {
        let mut row = answer("qpv", CriterionAnswer::NotMet);
        assert_eq!(
            state(std::slice::from_ref(&row), facts(), "qpv"),
            CriterionState::NotMet
        );
        row.override_reason = Some("   ".to_owned());
        assert_eq!(
            state(std::slice::from_ref(&row), facts(), "qpv"),
            CriterionState::NotMet
        );
        row.override_reason = Some("Rue mal placée sur la carte".to_owned());
        assert_eq!(state(&[row], facts(), "qpv"), CriterionState::Overridden);
    }

    #[test]
    fn one_criterion_not_met_is_enough_and_one_unknown_leaves_it_open() {
        let regulation = Regulation::proposed().unwrap();
        let said = |rows: &[AnswerRow]| verdict(&judge(&regulation, rows, facts()));
        assert_eq!(said(&[]), Eligibility::Unknown);
        let met = [
            answer("ess_purpose", CriterionAnswer::Met),
            answer("stage", CriterionAnswer::NotApplicable),
        ];
        assert_eq!(said(&met), Eligibility::Eligible);
        assert_eq!(
            said(&[answer("stage", CriterionAnswer::NotMet)]),
            Eligibility::NotEligible
        );
    }
}
