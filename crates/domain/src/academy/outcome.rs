//! What became of a trainee, 3, 6 and 12 months after the end (P5.7). The calendar makes the checks, which are not stored;
//! attempts are, with the six answers of the call. Three attempts without an answer are a non-response, and every share is
//! given with its bounds: as if nobody, and as if everybody, who said nothing were in it.

use chrono::{Days, NaiveDate};

use super::words::OutcomeSituation;
use crate::structure::{ATTEMPTS, CheckState, DUE_FOR_DAYS, EARLY_DAYS, due_on};
use crate::{Refusal, RefusalCode};

/// Months after the end at which a trainee is asked.
pub const CALENDAR: [u32; 3] = [3, 6, 12];
/// Months for which the last check stays open.
const LAST_STAYS_OPEN: u32 = 6;

/// An attempt at a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempt {
    /// Of which check, in months after the end.
    pub months: u32,
    /// The day.
    pub on: NaiveDate,
    /// Somebody answered.
    pub answered: bool,
    /// The situation that was said.
    pub situation: Option<OutcomeSituation>,
}

impl Attempt {
    /// Does it say anything of the person?
    fn known(&self) -> Option<OutcomeSituation> {
        self.situation.filter(|s| self.answered && s.is_known())
    }
}

/// One check of a trainee, on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// Months after the end.
    pub months: u32,
    /// The day from which it is to be made.
    pub due_on: NaiveDate,
    /// What has become of it.
    pub state: CheckState,
    /// Attempts without an answer.
    pub unanswered: usize,
    /// The situation that was said last.
    pub situation: Option<OutcomeSituation>,
}

/// Every check of a trainee as of `today`, in the order of the calendar: always three. `ended_on` is the last day of the
/// cohort, or the last day counted of who dropped out.
#[must_use]
pub fn checks(ended_on: NaiveDate, attempts: &[Attempt], today: NaiveDate) -> [Check; 3] {
    let mut at = 0;
    CALENDAR.map(|months| {
        at += 1;
        let closes_on = due_on(
            ended_on,
            *CALENDAR.get(at).unwrap_or(&(months + LAST_STAYS_OPEN)),
        );
        let due = due_on(ended_on, months);
        let of_it = || attempts.iter().filter(|a| a.months == months);
        let unanswered = of_it().filter(|a| !a.answered).count();
        let late_on = due.checked_add_days(Days::new(DUE_FOR_DAYS));
        let state = if of_it().any(|a| a.answered) {
            CheckState::Answered
        } else if unanswered >= ATTEMPTS {
            CheckState::NoAnswer
        } else if today >= closes_on {
            CheckState::Missed
        } else if unanswered > 0 {
            CheckState::Attempted
        } else if today < due {
            CheckState::ToCome
        } else if late_on.is_none_or(|day| today <= day) {
            CheckState::Due
        } else {
            CheckState::Late
        };
        let situation = of_it()
            .filter(|a| a.answered)
            .max_by_key(|a| a.on)
            .and_then(Attempt::known);
        Check {
            months,
            due_on: due,
            state,
            unanswered,
            situation,
        }
    })
}

/// The six answers of a call.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// What do you do today?
    pub situation: Option<OutcomeSituation>,
    /// Since when?
    pub since: Option<NaiveDate>,
    /// Where?
    pub employer: Option<String>,
    /// In which trade (ROME)?
    pub rome: Option<String>,
    /// Does it use what you learnt?
    pub used: Option<bool>,
    /// How satisfied with the training are you, from 0 to 4?
    pub satisfaction: Option<u8>,
}

/// May this attempt be written?
///
/// # Errors
/// [`RefusalCode::NotInTheList`] about `months`; [`RefusalCode::WrongOrder`] about `on` more than fifteen days before the
/// check is due; [`RefusalCode::DateInTheFuture`] about `on` or `since`; [`RefusalCode::Missing`] about `situation` when
/// somebody answered; [`RefusalCode::NotANumber`] about `satisfaction`.
pub fn check_attempt(
    ended_on: NaiveDate,
    months: u32,
    on: NaiveDate,
    answered: bool,
    answers: &Answers,
    today: NaiveDate,
) -> Result<(), Refusal> {
    let refuse = |code, field| Err(Refusal::of(code, field));
    if !CALENDAR.contains(&months) {
        return refuse(RefusalCode::NotInTheList, "months");
    }
    if on > today {
        return refuse(RefusalCode::DateInTheFuture, "on");
    }
    let opens_on = due_on(ended_on, months).checked_sub_days(Days::new(EARLY_DAYS));
    if opens_on.is_some_and(|day| on < day) {
        return refuse(RefusalCode::WrongOrder, "on");
    }
    if answered && answers.situation.is_none() {
        return refuse(RefusalCode::Missing, "situation");
    }
    if answers.since.is_some_and(|day| day > today) {
        return refuse(RefusalCode::DateInTheFuture, "since");
    }
    if answers.satisfaction.is_some_and(|score| score > 4) {
        return refuse(RefusalCode::NotANumber, "satisfaction");
    }
    Ok(())
}

/// A share among those of whom something was to be known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// Of whom it is true.
    pub yes: u32,
    /// Of whom it is known whether it is.
    pub known: u32,
    /// Of whom it should be known.
    pub due: u32,
}

impl Share {
    /// One more, of whom it is known or not.
    pub fn add(&mut self, said: Option<bool>) {
        self.due += 1;
        self.known += u32::from(said.is_some());
        self.yes += u32::from(said == Some(true));
    }

    /// In percent of those of whom it is known, rounded to the nearest; nothing when nobody said anything.
    #[must_use]
    pub fn percent(&self) -> Option<u32> {
        percent(self.yes, self.known)
    }

    /// The bounds, in percent of those due: as if nobody, as if everybody, who said nothing were in it.
    #[must_use]
    pub fn bounds(&self) -> Option<(u32, u32)> {
        let silent = self.due.saturating_sub(self.known);
        Some((
            percent(self.yes, self.due)?,
            percent(self.yes + silent, self.due)?,
        ))
    }

    /// Those who said nothing, in percent of those due.
    #[must_use]
    pub fn non_response(&self) -> Option<u32> {
        percent(self.due.saturating_sub(self.known), self.due)
    }
}

fn percent(part: u32, whole: u32) -> Option<u32> {
    let rounded = (u64::from(part) * 200 + u64::from(whole)) / (2 * u64::from(whole)).max(1);
    (whole > 0).then_some(u32::try_from(rounded).ok()?)
}

#[cfg(test)]
mod tests;
