//! Follow-up after creation (P2.7): the checks that the calendar makes at +3, +6, +12, +24 and +36 months, and what the
//! attempts make of each. Checks are not stored: a day of creation says them, so that none can be lost.
//!
//! A check stays open until the next one is due: whoever calls late answers the later question, and a structure has
//! one check to make at a time. A Maison that takes in a structure of ten years does not owe it five calls.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::StatusRow;
use super::fate::known_end;
use crate::{RefusalCode, date};

/// Months after the creation at which a structure is asked what became of it.
pub const CALENDAR: [u32; 5] = [3, 6, 12, 24, 36];
/// Attempts without an answer that make a non-response.
pub const ATTEMPTS: usize = 3;
/// Days for which a check is due before it is late.
pub const DUE_FOR_DAYS: u64 = 30;
/// Days before a check is due from which an attempt is already one of it.
pub const EARLY_DAYS: u64 = 15;
/// Months for which the last check stays open.
const LAST_STAYS_OPEN: u32 = 12;

crate::person::vocabulary! {
    /// What has become of one check.
    CheckState {
        /// Its day has not come.
        ToCome = "to_come",
        /// To make, for thirty days.
        Due = "due",
        /// To make, for more than thirty days.
        Late = "late",
        /// Tried once or twice without an answer.
        Attempted = "attempted",
        /// Somebody answered.
        Answered = "answered",
        /// Three attempts without an answer: counted as a non-response.
        NoAnswer = "no_answer",
        /// Nobody has to be asked: the structure is known to have ended before the check closed.
        Known = "known",
        /// The next one came before it was answered, without three attempts: not made, never to be read as an answer.
        Missed = "missed",
    }
}

impl CheckState {
    /// Is there something to do today?
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Due | Self::Late | Self::Attempted)
    }
}

/// An attempt to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempt {
    /// Of which check, in months after the creation.
    pub months: u32,
    /// Somebody answered.
    pub answered: bool,
}

/// One check of a structure, on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// Months after the creation.
    pub months: u32,
    /// The day from which it is to be made.
    pub due_on: NaiveDate,
    /// What has become of it.
    pub state: CheckState,
    /// Attempts without an answer.
    pub unanswered: usize,
}

/// The day of a check. A month that has no such day gives its last one: the 29th of February makes the 28th.
#[must_use]
pub fn due_on(created_on: NaiveDate, months: u32) -> NaiveDate {
    created_on
        .checked_add_months(Months::new(months))
        .unwrap_or(NaiveDate::MAX)
}

/// Every check of a structure as of `today`, in the order of the calendar: always five.
#[must_use]
pub fn checks(
    created_on: NaiveDate,
    attempts: &[Attempt],
    statuses: &[StatusRow],
    today: NaiveDate,
) -> [Check; CALENDAR.len()] {
    let end = known_end(statuses);
    let mut at = 0;
    CALENDAR.map(|months| {
        at += 1;
        let next = CALENDAR.get(at).copied();
        check((months, next), created_on, attempts, end, today)
    })
}

/// The same of any calendar (months after `from`, growing), for what is followed and may `end`: the milestones of an
/// award of Pass Innovation Quartiers come from its règlement.
#[must_use]
pub fn schedule(
    calendar: &[u32],
    from: NaiveDate,
    attempts: &[Attempt],
    end: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<Check> {
    let each = calendar.iter().enumerate().map(|(place, months)| {
        let next = calendar.get(place + 1).copied();
        check((*months, next), from, attempts, end, today)
    });
    each.collect()
}

/// One check, open until the `next` of the calendar.
fn check(
    (months, next): (u32, Option<u32>),
    from: NaiveDate,
    attempts: &[Attempt],
    end: Option<NaiveDate>,
    today: NaiveDate,
) -> Check {
    let closes_on = due_on(from, next.unwrap_or(months + LAST_STAYS_OPEN));
    let due_on = due_on(from, months);
    let of_it = || attempts.iter().filter(|a| a.months == months);
    let unanswered = of_it().filter(|a| !a.answered).count();
    let late_on = due_on.checked_add_days(Days::new(DUE_FOR_DAYS));
    let state = if of_it().any(|a| a.answered) {
        CheckState::Answered
    } else if unanswered >= ATTEMPTS {
        CheckState::NoAnswer
    } else if end.is_some_and(|end| end < closes_on) {
        CheckState::Known
    } else if today >= closes_on {
        CheckState::Missed
    } else if unanswered > 0 {
        CheckState::Attempted
    } else if today < due_on {
        CheckState::ToCome
    } else if late_on.is_none_or(|day| today <= day) {
        CheckState::Due
    } else {
        CheckState::Late
    };
    Check {
        months,
        due_on,
        state,
        unanswered,
    }
}

/// The check to make today, otherwise the next one to come.
#[must_use]
pub fn most_urgent(checks: &[Check]) -> Option<Check> {
    let of = |wanted: fn(CheckState) -> bool| checks.iter().find(|c| wanted(c.state)).copied();
    of(CheckState::is_open).or_else(|| of(|state| state == CheckState::ToCome))
}

/// Reads the day of a creation: past or today, and not before 1850 (associations are older than their Maison).
///
/// # Errors
/// As [`date::parse_past_day`].
pub fn creation_day(text: &str, today: NaiveDate) -> Result<NaiveDate, RefusalCode> {
    match date::parse_past_day(text, today) {
        Err(RefusalCode::DateTooOld) => date::parse_day(text, today)
            .ok()
            .filter(|day| day.year() >= 1850)
            .ok_or(RefusalCode::DateTooOld),
        read => read,
    }
}
