//! Hours of a trainee (P5.5): planned, given, attended; the rate; what deserves an alert.
//!
//! A half-day counts for a trainee when they had a place on that day, or when its register names them. Late enrolment and
//! leaving thus bound what is planned; a half-day that is cancelled counts for nobody. *Given* is what has a register.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::enrolment::Enrolment;
use super::register::Line;
use super::standing::queue;
use super::words::Mark;
use crate::ids::{ClassSessionId, EnrolmentId};

/// Share of the planned hours from which a training is completed, in percent (product.md §4, `trained`).
pub const ENOUGH_PERCENT: u64 = 80;
/// Absences from which somebody is to be called (issue « alerts »): those excused in advance do not count.
pub const ALERT_ABSENCES: u32 = 3;

/// A half-day and what its register says.
#[derive(Debug, Clone)]
pub struct Held {
    /// The half-day.
    pub session: ClassSessionId,
    /// Day.
    pub day: NaiveDate,
    /// How long it lasts, in minutes.
    pub minutes: u16,
    /// It was not held.
    pub cancelled: bool,
    /// Its register was saved.
    pub saved: bool,
    /// The lines of its register.
    pub lines: Vec<Line>,
}

/// Minutes of one trainee.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Of the half-days that count for them.
    pub planned: u32,
    /// Of those among them whose register was saved.
    pub given: u32,
    /// Attended: delays are taken off.
    pub attended: u32,
    /// Half-days missed, justified or not; those excused in advance are not counted.
    pub absences: u32,
    /// Of which not justified.
    pub unjustified: u32,
}

impl Tally {
    /// Attended out of given, in whole percent, rounded down: 79.6 % is not shown as 80 %. Nothing when nothing was given.
    #[must_use]
    pub fn rate(&self) -> Option<u64> {
        (u64::from(self.attended) * 100).checked_div(u64::from(self.given))
    }

    /// At least 80 % of the planned hours.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.planned > 0
            && u64::from(self.attended) * 100 >= u64::from(self.planned) * ENOUGH_PERCENT
    }

    /// Is it time to call?
    #[must_use]
    pub const fn is_alert(&self) -> bool {
        self.absences >= ALERT_ABSENCES
    }

    fn add(&mut self, held: &Held, line: Option<&Line>) {
        let minutes = u32::from(held.minutes);
        self.planned += minutes;
        if !held.saved {
            return;
        }
        self.given += minutes;
        match line.map(|line| line.mark) {
            Some(Mark::Present | Mark::Late) => {
                let late = line.and_then(|line| line.late).unwrap_or(0);
                self.attended += minutes.saturating_sub(u32::from(late));
            }
            Some(Mark::Justified) => self.absences += 1,
            Some(Mark::Unjustified) => {
                self.absences += 1;
                self.unjustified += 1;
            }
            Some(Mark::Excused) | None => {}
        }
    }
}

/// Who was present once, in any register: they keep their place.
#[must_use]
pub fn begun(sessions: &[Held]) -> BTreeSet<EnrolmentId> {
    let held = sessions.iter().filter(|s| s.saved && !s.cancelled);
    let lines = held.flat_map(|s| &s.lines);
    lines
        .filter(|line| matches!(line.mark, Mark::Present | Mark::Late))
        .map(|line| line.enrolment)
        .collect()
}

/// The minutes of every trainee of a cohort for whom a half-day counts.
#[must_use]
pub fn tallies(
    enrolments: &[Enrolment],
    capacity: Option<usize>,
    sessions: &[Held],
) -> BTreeMap<EnrolmentId, Tally> {
    let begun = begun(sessions);
    let mut tallies: BTreeMap<EnrolmentId, Tally> = BTreeMap::new();
    let mut seated: (Option<NaiveDate>, BTreeSet<EnrolmentId>) = (None, BTreeSet::new());
    for held in sessions.iter().filter(|held| !held.cancelled) {
        if seated.0 != Some(held.day) {
            let (with_a_place, _) = queue(enrolments, capacity, held.day, &begun);
            seated = (Some(held.day), with_a_place.iter().map(|e| e.id).collect());
        }
        let lines: BTreeMap<EnrolmentId, &Line> = held
            .lines
            .iter()
            .map(|line| (line.enrolment, line))
            .collect();
        for (id, line) in &lines {
            // A line of somebody without a place on that day: the register is what happened.
            if held.saved && !seated.1.contains(id) {
                tallies.entry(*id).or_default().add(held, Some(line));
            }
        }
        for id in &seated.1 {
            let line = lines.get(id).copied();
            tallies.entry(*id).or_default().add(held, line);
        }
    }
    tallies
}

/// Half-days of the past whose register was never saved, oldest first.
#[must_use]
pub fn without_register(sessions: &[Held], today: NaiveDate) -> Vec<ClassSessionId> {
    let mut missing: Vec<&Held> = sessions
        .iter()
        .filter(|held| held.day < today && !held.cancelled && !held.saved)
        .collect();
    missing.sort_by_key(|held| (held.day, held.session));
    missing.into_iter().map(|held| held.session).collect()
}

#[cfg(test)]
mod tests;
