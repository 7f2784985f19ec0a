//! Enrolments (P5.3): what is decided of them, from candidate to trainee, and leaving with a reason. Where one stands is
//! read in `standing`.

use chrono::NaiveDate;

use super::words::{CertificationResult, EnrolmentState, LeaveReason};
use crate::ids::{EnrolmentId, PersonId};
use crate::{Refusal, RefusalCode};

/// Longest note of an enrolment, in characters.
pub const LONGEST_NOTE: usize = 2_000;

/// What is known of an enrolment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// Identity.
    pub id: EnrolmentId,
    /// The trainee.
    pub person: PersonId,
    /// State as it was written.
    pub state: EnrolmentState,
    /// Day of the application.
    pub applied_on: Option<NaiveDate>,
    /// Day of the admission, or of the refusal.
    pub admitted_on: Option<NaiveDate>,
    /// Day of the enrolment.
    pub enrolled_on: Option<NaiveDate>,
    /// When a place was asked for, in milliseconds since 1970: who came first is first.
    pub queued: Option<i64>,
    /// First day counted, for who enrols once the cohort has begun.
    pub starts_on: Option<NaiveDate>,
    /// Last day counted, for who left.
    pub left_on: Option<NaiveDate>,
    /// Why.
    pub leave_reason: Option<LeaveReason>,
    /// What the jury said.
    pub certification: Option<CertificationResult>,
    /// Day of the jury.
    pub certified_on: Option<NaiveDate>,
}

impl Enrolment {
    /// A candidate.
    ///
    /// # Errors
    /// [`RefusalCode::DateInTheFuture`] about `on`.
    pub fn apply(
        id: EnrolmentId,
        person: PersonId,
        on: NaiveDate,
        today: NaiveDate,
    ) -> Result<Self, Refusal> {
        not_to_come(on, today)?;
        Ok(Self {
            id,
            person,
            state: EnrolmentState::Candidate,
            applied_on: Some(on),
            admitted_on: None,
            enrolled_on: None,
            queued: None,
            starts_on: None,
            left_on: None,
            leave_reason: None,
            certification: None,
            certified_on: None,
        })
    }

    /// Admits a candidate, or one who had been declined.
    ///
    /// # Errors
    /// [`RefusalCode::NotAtThisPoint`]; dates about `on`.
    pub fn admit(&self, on: NaiveDate, today: NaiveDate) -> Result<Self, Refusal> {
        self.must_be(&[EnrolmentState::Candidate, EnrolmentState::Declined])?;
        self.after_applying(on, today)?;
        Ok(Self {
            state: EnrolmentState::Admitted,
            admitted_on: Some(on),
            ..self.clone()
        })
    }

    /// Declines a candidate, who is owed a reason (standards S13).
    ///
    /// # Errors
    /// [`RefusalCode::NotAtThisPoint`]; [`RefusalCode::WithoutReason`] about `reason`; dates about `on`.
    pub fn decline(&self, reason: &str, on: NaiveDate, today: NaiveDate) -> Result<Self, Refusal> {
        self.must_be(&[EnrolmentState::Candidate, EnrolmentState::Admitted])?;
        self.after_applying(on, today)?;
        if reason.trim().is_empty() {
            return Err(Refusal::of(RefusalCode::WithoutReason, "reason"));
        }
        Ok(Self {
            state: EnrolmentState::Declined,
            admitted_on: Some(on),
            ..self.clone()
        })
    }

    /// Enrols: a place, or a rank on the waiting list. A candidate is admitted the same day. `begun_on` is the first
    /// half-day of the cohort, when it is past: what was given before is not counted.
    ///
    /// # Errors
    /// [`RefusalCode::NotAtThisPoint`]; dates about `on`.
    pub fn enrol(
        &self,
        on: NaiveDate,
        now_millis: i64,
        begun_on: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Result<Self, Refusal> {
        self.must_be(&[EnrolmentState::Candidate, EnrolmentState::Admitted])?;
        self.after_applying(on, today)?;
        Ok(Self {
            state: EnrolmentState::Enrolled,
            admitted_on: self.admitted_on.or(Some(on)),
            enrolled_on: Some(on),
            queued: Some(now_millis),
            starts_on: begun_on.filter(|first| on > *first).map(|_| on),
            ..self.clone()
        })
    }

    /// Gives up before having been trained.
    ///
    /// # Errors
    /// [`RefusalCode::NotAtThisPoint`]; [`RefusalCode::HasAttendance`]: who was present once has dropped out, and their
    /// hours stay; dates about `on`.
    pub fn withdraw(&self, begun: bool, on: NaiveDate, today: NaiveDate) -> Result<Self, Refusal> {
        self.must_be(&[
            EnrolmentState::Candidate,
            EnrolmentState::Admitted,
            EnrolmentState::Enrolled,
        ])?;
        if begun {
            return Err(Refusal::whole(RefusalCode::HasAttendance));
        }
        self.after_applying(on, today)?;
        Ok(Self {
            state: EnrolmentState::Withdrawn,
            left_on: Some(on),
            ..self.clone()
        })
    }

    /// Drops out; `on` is the last day counted.
    ///
    /// # Errors
    /// [`RefusalCode::NotAtThisPoint`]; [`RefusalCode::WithoutReason`] about `note` when the reason is another one;
    /// [`RefusalCode::WrongOrder`] about `on` before the day from which they count; dates about `on`.
    pub fn drop_out(
        &self,
        reason: LeaveReason,
        note: &str,
        on: NaiveDate,
        today: NaiveDate,
    ) -> Result<Self, Refusal> {
        self.must_be(&[EnrolmentState::Enrolled])?;
        self.after_applying(on, today)?;
        if self.starts_on.is_some_and(|first| on < first) {
            return Err(Refusal::of(RefusalCode::WrongOrder, "on"));
        }
        if reason == LeaveReason::Other && note.trim().is_empty() {
            return Err(Refusal::of(RefusalCode::WithoutReason, "note"));
        }
        Ok(Self {
            state: EnrolmentState::DroppedOut,
            left_on: Some(on),
            leave_reason: Some(reason),
            ..self.clone()
        })
    }

    /// Comes back: who had withdrawn asks for a place anew, at the end of the queue; who had dropped out is a trainee
    /// again, the days between being counted.
    ///
    /// # Errors
    /// [`RefusalCode::NotAtThisPoint`].
    pub fn come_back(&self, now_millis: i64) -> Result<Self, Refusal> {
        self.must_be(&[EnrolmentState::Withdrawn, EnrolmentState::DroppedOut])?;
        let begun = self.state == EnrolmentState::DroppedOut;
        Ok(Self {
            state: EnrolmentState::Enrolled,
            queued: if begun { self.queued } else { Some(now_millis) },
            enrolled_on: self.enrolled_on.or(self.left_on),
            left_on: None,
            leave_reason: None,
            ..self.clone()
        })
    }

    /// What the jury said.
    ///
    /// # Errors
    /// [`RefusalCode::NotAtThisPoint`] of somebody who was never a trainee; dates about `on`.
    pub fn certify(
        &self,
        result: CertificationResult,
        on: NaiveDate,
        today: NaiveDate,
    ) -> Result<Self, Refusal> {
        self.must_be(&[EnrolmentState::Enrolled, EnrolmentState::DroppedOut])?;
        self.after_applying(on, today)?;
        Ok(Self {
            certification: Some(result),
            certified_on: Some(on),
            ..self.clone()
        })
    }

    /// May it be taken away, as a mistake?
    ///
    /// # Errors
    /// [`RefusalCode::HasAttendance`]: registers name it.
    pub fn check_removable(&self, has_attendance: bool) -> Result<(), Refusal> {
        if has_attendance {
            return Err(Refusal::whole(RefusalCode::HasAttendance));
        }
        Ok(())
    }

    /// Does it count on that day: enrolled, not before its first day, not after its last?
    #[must_use]
    pub fn counts_on(&self, day: NaiveDate) -> bool {
        matches!(
            self.state,
            EnrolmentState::Enrolled | EnrolmentState::DroppedOut
        ) && self.starts_on.is_none_or(|first| first <= day)
            && self.left_on.is_none_or(|last| day <= last)
    }

    fn must_be(&self, states: &[EnrolmentState]) -> Result<(), Refusal> {
        if states.contains(&self.state) {
            return Ok(());
        }
        Err(Refusal::whole(RefusalCode::NotAtThisPoint))
    }

    fn after_applying(&self, on: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
        not_to_come(on, today)?;
        if self.applied_on.is_some_and(|applied| on < applied) {
            return Err(Refusal::of(RefusalCode::WrongOrder, "on"));
        }
        Ok(())
    }
}

fn not_to_come(on: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    if on > today {
        return Err(Refusal::of(RefusalCode::DateInTheFuture, "on"));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
