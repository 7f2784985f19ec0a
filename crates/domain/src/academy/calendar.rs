//! The calendar of a cohort: its half-days generated from a week, without public holidays nor closures; moved; cancelled
//! (P5.2).
//!
//! A half-day is a day and two hours on the wall of the house, in minutes since midnight. It cannot cross midnight, and
//! does not begin before [`EARLIEST`]: the clocks change between two and three in the morning, so that the minutes of the
//! wall are minutes of training on every day of the year.

use chrono::{Datelike, Months, NaiveDate, Weekday};

use super::holidays::{PublicHoliday, holiday};
use super::words::Half;
use crate::ids::ClassSessionId;
use crate::{Refusal, RefusalCode};

/// First minute of a day at which a half-day may begin: five in the morning.
pub const EARLIEST: u16 = 5 * 60;
/// Longest half-day, in minutes.
pub const LONGEST: u16 = 6 * 60;
/// Most half-days of a cohort.
pub const MOST_HALVES: usize = 1_000;
/// A cohort lasts so many months at most.
const MOST_MONTHS: u32 = 36;

/// The hours of a half-day, in minutes since midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours {
    /// It begins.
    pub starts: u16,
    /// It is over.
    pub ends: u16,
}

impl Hours {
    /// Hours of a half-day.
    ///
    /// # Errors
    /// [`RefusalCode::AcrossMidnight`] about `ends` when it does not come after `starts` on the same day;
    /// [`RefusalCode::NotAHalfDay`] about `starts` before five in the morning, about `ends` beyond six hours.
    pub fn new(starts: u16, ends: u16) -> Result<Self, Refusal> {
        if ends <= starts || ends > 1_440 {
            return Err(Refusal::of(RefusalCode::AcrossMidnight, "ends"));
        }
        if starts < EARLIEST {
            return Err(Refusal::of(RefusalCode::NotAHalfDay, "starts"));
        }
        if ends - starts > LONGEST {
            return Err(Refusal::of(RefusalCode::NotAHalfDay, "ends"));
        }
        Ok(Self { starts, ends })
    }

    /// How long it lasts, in minutes.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.ends.saturating_sub(self.starts)
    }

    /// Do they share a moment of the same day?
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.starts < other.ends && other.starts < self.ends
    }
}

/// Days on which nobody is trained, first and last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closure {
    /// First day.
    pub first: NaiveDate,
    /// Last day, included.
    pub last: NaiveDate,
}

impl Closure {
    fn holds(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}

/// When the calendar stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// After this day.
    Day(NaiveDate),
    /// Once so many minutes of training are planned: the last half-day is the one that reaches them.
    Minutes(u32),
}

/// What a calendar is generated from.
#[derive(Debug, Clone)]
pub struct Plan {
    /// First day that may hold a half-day.
    pub from: NaiveDate,
    /// When it stops.
    pub until: Until,
    /// The half-days of a week.
    pub week: Vec<(Weekday, Half)>,
    /// Hours of a morning.
    pub morning: Hours,
    /// Hours of an afternoon.
    pub afternoon: Hours,
    /// Days left out.
    pub closures: Vec<Closure>,
}

/// A half-day that is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedHalf {
    /// Day.
    pub day: NaiveDate,
    /// Morning or afternoon.
    pub half: Half,
    /// Hours.
    pub hours: Hours,
}

/// Why a day that the week names has no half-day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// A public holiday.
    Holiday(PublicHoliday),
    /// A closure.
    Closed,
}

/// A calendar, in order, with the days it leaves out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Half-days.
    pub halves: Vec<PlannedHalf>,
    /// Days that the week names and that hold none.
    pub left_out: Vec<(NaiveDate, LeftOut)>,
}

impl Calendar {
    /// Minutes of training planned.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.halves
            .iter()
            .map(|half| u32::from(half.hours.minutes()))
            .sum()
    }
}

/// Generates a calendar.
///
/// # Errors
/// [`RefusalCode::Missing`] about `week`; [`RefusalCode::WrongOrder`] about `afternoon` when it begins before the morning is
/// over, about `until` when it lies before the first day; [`RefusalCode::TooMuch`] about `until` beyond three years or a
/// thousand half-days; [`RefusalCode::NoHalfDay`] when nothing is left.
pub fn generate(plan: &Plan) -> Result<Calendar, Refusal> {
    if plan.week.is_empty() {
        return Err(Refusal::of(RefusalCode::Missing, "week"));
    }
    let has = |wanted: Half| plan.week.iter().any(|(_, half)| *half == wanted);
    if has(Half::Morning) && has(Half::Afternoon) && plan.afternoon.starts < plan.morning.ends {
        return Err(Refusal::of(RefusalCode::WrongOrder, "afternoon"));
    }
    let too_much = || Refusal::of(RefusalCode::TooMuch, "until");
    let furthest = plan
        .from
        .checked_add_months(Months::new(MOST_MONTHS))
        .ok_or_else(too_much)?;
    let last = match plan.until {
        Until::Day(day) if day < plan.from => {
            return Err(Refusal::of(RefusalCode::WrongOrder, "until"));
        }
        Until::Day(day) if day > furthest => return Err(too_much()),
        Until::Day(day) => day,
        Until::Minutes(_) => furthest,
    };
    let wanted = match plan.until {
        Until::Minutes(minutes) => minutes,
        Until::Day(_) => u32::MAX,
    };
    let mut calendar = Calendar::default();
    let mut planned = 0;
    for day in plan.from.iter_days().take_while(|day| *day <= last) {
        for half in [Half::Morning, Half::Afternoon] {
            if planned >= wanted || !plan.week.contains(&(day.weekday(), half)) {
                continue;
            }
            if let Some(why) = left_out(day, &plan.closures) {
                if calendar.left_out.last().is_none_or(|(d, _)| *d != day) {
                    calendar.left_out.push((day, why));
                }
                continue;
            }
            let hours = match half {
                Half::Morning => plan.morning,
                Half::Afternoon => plan.afternoon,
            };
            planned += u32::from(hours.minutes());
            calendar.halves.push(PlannedHalf { day, half, hours });
            if calendar.halves.len() > MOST_HALVES {
                return Err(too_much());
            }
        }
        if planned >= wanted {
            break;
        }
    }
    if calendar.halves.is_empty() {
        return Err(Refusal::of(RefusalCode::NoHalfDay, "week"));
    }
    if matches!(plan.until, Until::Minutes(_)) && planned < wanted {
        return Err(too_much());
    }
    Ok(calendar)
}

fn left_out(day: NaiveDate, closures: &[Closure]) -> Option<LeftOut> {
    holiday(day).map(LeftOut::Holiday).or_else(|| {
        closures
            .iter()
            .any(|closure| closure.holds(day))
            .then_some(LeftOut::Closed)
    })
}

/// A half-day of a cohort as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassSession {
    /// Identity.
    pub id: ClassSessionId,
    /// Day.
    pub day: NaiveDate,
    /// Morning or afternoon.
    pub half: Half,
    /// Hours.
    pub hours: Hours,
    /// The day it was first planned on, when it was moved.
    pub moved_from: Option<NaiveDate>,
    /// It will not be, or was not, held.
    pub cancelled: bool,
    /// Something was written in its register.
    pub has_register: bool,
}

impl ClassSession {
    /// Gives it another day or other hours; the day it was first planned on stays known.
    ///
    /// # Errors
    /// [`RefusalCode::HasRegister`]: what was attended was attended then; [`RefusalCode::Closed`] when it is cancelled.
    pub fn move_to(&self, day: NaiveDate, half: Half, hours: Hours) -> Result<Self, Refusal> {
        self.check_free()?;
        let first = self.moved_from.unwrap_or(self.day);
        Ok(Self {
            day,
            half,
            hours,
            moved_from: (first != day).then_some(first),
            ..self.clone()
        })
    }

    /// Cancels it.
    ///
    /// # Errors
    /// As [`Self::move_to`]; [`RefusalCode::WithoutReason`] about `reason`.
    pub fn cancel(&self, reason: &str) -> Result<Self, Refusal> {
        self.check_free()?;
        if reason.trim().is_empty() {
            return Err(Refusal::of(RefusalCode::WithoutReason, "reason"));
        }
        Ok(Self {
            cancelled: true,
            ..self.clone()
        })
    }

    fn check_free(&self) -> Result<(), Refusal> {
        if self.has_register {
            return Err(Refusal::whole(RefusalCode::HasRegister));
        }
        if self.cancelled {
            return Err(Refusal::whole(RefusalCode::Closed));
        }
        Ok(())
    }
}

/// The half-days that go when a cohort is to end on `last`: those after it, none of which may have a register.
///
/// # Errors
/// [`RefusalCode::HasRegister`] about `ends_on`: registers are never thrown away with the calendar.
pub fn shorten(sessions: &[ClassSession], last: NaiveDate) -> Result<Vec<ClassSessionId>, Refusal> {
    let after = || sessions.iter().filter(|s| s.day > last && !s.cancelled);
    if after().any(|session| session.has_register) {
        return Err(Refusal::of(RefusalCode::HasRegister, "ends_on"));
    }
    Ok(after().map(|session| session.id).collect())
}

#[cfg(test)]
mod tests;
