//! Results of trainings (issue « results page », Qualiopi indicator 2): trained, rate, drop-out, certification, outcomes
//! with their bounds.

use chrono::NaiveDate;

use super::enrolment::Enrolment;
use super::hours::Tally;
use super::outcome::{Attempt, Share, checks};
use super::standing::{Span, completion};
use super::words::{CertificationResult, EnrolmentState, OutcomeSituation};

/// Somebody who had a place in a cohort that has begun.
#[derive(Debug, Clone)]
pub struct Trainee {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// Minutes.
    pub tally: Tally,
    /// Days of the cohort.
    pub span: Option<Span>,
    /// What was asked of them since.
    pub attempts: Vec<Attempt>,
}

/// Results of some trainees.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Results {
    /// Who was expected at one half-day at least.
    pub trainees: u32,
    /// Who completed.
    pub trained: u32,
    /// Who dropped out.
    pub dropped_out: u32,
    /// Still in training.
    pub in_training: u32,
    /// Minutes given to all.
    pub given: u64,
    /// Minutes attended by all.
    pub attended: u64,
    /// A jury said something of them, absence included.
    pub presented: u32,
    /// Who was certified.
    pub certified: u32,
    /// At 3, 6 and 12 months, among who completed and whose day has come: positive ones, as `outcome_positive_6m` counts.
    pub positive: [Share; 3],
    /// Of the same, how many are in each situation, in the order of [`OutcomeSituation::ALL`].
    pub situations: [Vec<u32>; 3],
}

impl Results {
    /// Attended out of given, in whole percent, rounded down.
    #[must_use]
    pub fn rate(&self) -> Option<u64> {
        (self.attended * 100).checked_div(self.given)
    }
}

/// Adds them up, as of `today`. Those for whom no half-day counted were never trainees.
#[must_use]
pub fn results(trainees: &[Trainee], today: NaiveDate) -> Results {
    let mut all = Results {
        situations: std::array::from_fn(|_| vec![0; OutcomeSituation::ALL.len()]),
        ..Results::default()
    };
    for trainee in trainees.iter().filter(|t| t.tally.planned > 0) {
        let Trainee {
            enrolment,
            tally,
            span,
            attempts,
        } = trainee;
        all.trainees += 1;
        all.given += u64::from(tally.given);
        all.attended += u64::from(tally.attended);
        all.presented += u32::from(enrolment.certification.is_some());
        let obtained = enrolment.certification == Some(CertificationResult::Obtained);
        all.certified += u32::from(obtained);
        let done = completion(enrolment, tally, *span, today);
        all.trained += u32::from(done.is_some());
        let over = span.is_some_and(|span| span.last < today);
        match enrolment.state {
            EnrolmentState::DroppedOut if done.is_none() => all.dropped_out += 1,
            EnrolmentState::Enrolled if done.is_none() && !over => all.in_training += 1,
            _ => {}
        }
        let (Some(_), Some(ended_on)) = (done, ended_on(enrolment, *span)) else {
            continue;
        };
        for (at, check) in checks(ended_on, attempts, today).iter().enumerate() {
            if check.due_on > today {
                continue;
            }
            all.positive[at].add(check.situation.map(OutcomeSituation::is_positive));
            let place = check
                .situation
                .and_then(|said| OutcomeSituation::ALL.iter().position(|s| *s == said));
            if let Some(place) = place {
                all.situations[at][place] += 1;
            }
        }
    }
    all
}

/// The day from which a trainee is asked what became of them: the last one counted of who dropped out, otherwise that
/// of the cohort.
#[must_use]
pub fn ended_on(enrolment: &Enrolment, span: Option<Span>) -> Option<NaiveDate> {
    match (enrolment.state, enrolment.left_on) {
        (EnrolmentState::DroppedOut, Some(left_on)) => Some(left_on),
        (EnrolmentState::Enrolled | EnrolmentState::DroppedOut, _) => Some(span?.last),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
