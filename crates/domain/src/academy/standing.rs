//! Where an enrolment stands (P5.3): a place or the waiting list, in training, completed.
//!
//! Nothing of it is written. Who has a place and who waits is read from the order in which they came and from the capacity;
//! who is in training, from the calendar; who completed, from the hours. A place given back is thus taken without anybody,
//! and two desks that gave the last place apart agree once they have met.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::enrolment::Enrolment;
use super::hours::Tally;
use super::words::{CertificationResult, EnrolmentState};
use crate::ids::{CohortId, EnrolmentId};

/// Those who have a place on that day, then those who wait, each in order: who was present once keeps their place
/// whatever another desk gave meanwhile, then who came first. Without a capacity everybody has one.
#[must_use]
pub fn queue<'a>(
    enrolments: &'a [Enrolment],
    capacity: Option<usize>,
    day: NaiveDate,
    begun: &BTreeSet<EnrolmentId>,
) -> (Vec<&'a Enrolment>, Vec<&'a Enrolment>) {
    let mut seated: Vec<&Enrolment> = enrolments.iter().filter(|e| e.counts_on(day)).collect();
    seated.sort_by_key(|e| (!begun.contains(&e.id), e.queued.unwrap_or(i64::MAX), e.id));
    let places = capacity.unwrap_or(seated.len()).min(seated.len());
    let waiting = seated.split_off(places);
    (seated, waiting)
}

/// Where an enrolment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Candidate.
    Candidate,
    /// Admitted, without a place asked for.
    Admitted,
    /// Declined.
    Declined,
    /// On the waiting list, from 1.
    Waiting(usize),
    /// Has a place; the cohort has not begun.
    Enrolled,
    /// In training.
    InTraining,
    /// Certified, or 80 % of the planned hours.
    Completed(Completion),
    /// The cohort is over without that.
    NotCompleted,
    /// Gave up before the first half-day.
    Withdrawn,
    /// Dropped out.
    DroppedOut,
}

/// How and when somebody completed (product.md §4, `trained`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Completion {
    /// Day of the jury or of the last half-day, whichever came first.
    pub on: NaiveDate,
    /// A certification was obtained; otherwise it is by the hours alone.
    pub certified: bool,
}

/// The days of a cohort: of its first and last half-day that are not cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

/// Has it been completed by `today`? Certified, whatever the hours; or trained to the end of the cohort with 80 % of the
/// hours that were planned for this trainee.
#[must_use]
pub fn completion(
    enrolment: &Enrolment,
    tally: &Tally,
    span: Option<Span>,
    today: NaiveDate,
) -> Option<Completion> {
    let obtained = enrolment.certification == Some(CertificationResult::Obtained);
    let certified = enrolment.certified_on.filter(|on| obtained && *on <= today);
    let stayed = enrolment.state == EnrolmentState::Enrolled && tally.is_enough();
    let trained = span
        .map(|span| span.last)
        .filter(|last| stayed && *last < today);
    // The first of both: whoever was counted in March is not moved to May by the jury.
    let on = certified.into_iter().chain(trained).min()?;
    Some(Completion {
        on,
        certified: certified.is_some(),
    })
}

/// Where it stands on `today`. `rank` is its place on the waiting list, from 1.
#[must_use]
pub fn standing(
    enrolment: &Enrolment,
    rank: Option<usize>,
    tally: &Tally,
    span: Option<Span>,
    today: NaiveDate,
) -> Standing {
    if let Some(completion) = completion(enrolment, tally, span, today) {
        return Standing::Completed(completion);
    }
    match (enrolment.state, rank, span) {
        (EnrolmentState::Candidate, ..) => Standing::Candidate,
        (EnrolmentState::Admitted, ..) => Standing::Admitted,
        (EnrolmentState::Declined, ..) => Standing::Declined,
        (EnrolmentState::Withdrawn, ..) => Standing::Withdrawn,
        (EnrolmentState::DroppedOut, ..) => Standing::DroppedOut,
        (EnrolmentState::Enrolled, Some(rank), _) => Standing::Waiting(rank),
        (EnrolmentState::Enrolled, None, Some(span)) if span.last < today => Standing::NotCompleted,
        (EnrolmentState::Enrolled, None, Some(span)) if span.first <= today => Standing::InTraining,
        (EnrolmentState::Enrolled, None, _) => Standing::Enrolled,
    }
}

/// The other cohorts of a person that share days with this one: said, never refused.
#[must_use]
pub fn overlapping(of: (CohortId, Span), others: &[(CohortId, Span)]) -> Vec<CohortId> {
    let (cohort, span) = of;
    others
        .iter()
        .filter(|(other, _)| *other != cohort)
        .filter(|(_, other)| span.first <= other.last && other.first <= span.last)
        .map(|(other, _)| *other)
        .collect()
}

#[cfg(test)]
mod tests;
