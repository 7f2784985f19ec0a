//! The register of a half-day (P5.4): everyone present by default, exceptions corrected, until it is closed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Duration, NaiveDateTime};

use super::calendar::ClassSession;
use super::enrolment::Enrolment;
use super::standing::queue;
use super::words::Mark;
use crate::ids::EnrolmentId;
use crate::{Refusal, RefusalCode};

/// Minutes before a half-day from which its register may be filled.
pub const OPENS_BEFORE: i64 = 60;

/// What a register says of one trainee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// The trainee.
    pub enrolment: EnrolmentId,
    /// The mark.
    pub mark: Mark,
    /// Minutes missed, of [`Mark::Late`] alone.
    pub late: Option<u16>,
}

impl Line {
    /// Present.
    #[must_use]
    pub const fn present(enrolment: EnrolmentId) -> Self {
        Self {
            enrolment,
            mark: Mark::Present,
            late: None,
        }
    }
}

/// Who is on the register of a half-day, in the order of their places: those with a place on its day, and those whom it
/// names already.
#[must_use]
pub fn roster(
    session: &ClassSession,
    enrolments: &[Enrolment],
    capacity: Option<usize>,
    saved: &[Line],
    begun: &BTreeSet<EnrolmentId>,
) -> Vec<EnrolmentId> {
    let (seated, _) = queue(enrolments, capacity, session.day, begun);
    let mut roster: Vec<EnrolmentId> = seated.iter().map(|e| e.id).collect();
    let there: BTreeSet<EnrolmentId> = roster.iter().copied().collect();
    let named = saved.iter().map(|line| line.enrolment);
    roster.extend(named.filter(|id| !there.contains(id)));
    roster
}

/// The register as it opens: what was saved, what was excused in advance, and everybody else present.
#[must_use]
pub fn open(roster: &[EnrolmentId], saved: &[Line]) -> Vec<Line> {
    let saved: BTreeMap<EnrolmentId, Line> = saved.iter().map(|l| (l.enrolment, *l)).collect();
    roster
        .iter()
        .map(|id| saved.get(id).copied().unwrap_or(Line::present(*id)))
        .collect()
}

/// The whole register once `asked` is said of some of its lines.
///
/// # Errors
/// [`RefusalCode::SheetClosed`]; [`RefusalCode::Closed`] when the half-day is cancelled; [`RefusalCode::NotYetHeld`] before
/// the hour that precedes it; [`RefusalCode::Unknown`] about `lines` for somebody who is not on it, or named twice;
/// [`RefusalCode::NotANumber`] about `late`.
pub fn fill(
    session: &ClassSession,
    closed: bool,
    roster: &[EnrolmentId],
    saved: &[Line],
    asked: &[Line],
    now: NaiveDateTime,
) -> Result<Vec<Line>, Refusal> {
    if closed {
        return Err(Refusal::whole(RefusalCode::SheetClosed));
    }
    if session.cancelled {
        return Err(Refusal::whole(RefusalCode::Closed));
    }
    let begins = session.day.and_time(chrono::NaiveTime::MIN)
        + Duration::minutes(i64::from(session.hours.starts) - OPENS_BEFORE);
    if now < begins {
        return Err(Refusal::whole(RefusalCode::NotYetHeld));
    }
    let mut by_trainee: BTreeMap<EnrolmentId, Line> = BTreeMap::new();
    for line in asked {
        let known = roster.contains(&line.enrolment);
        if !known || by_trainee.insert(line.enrolment, *line).is_some() {
            return Err(Refusal::of(RefusalCode::Unknown, "lines"));
        }
        check_line(line, session)?;
    }
    let opened = open(roster, saved);
    Ok(opened
        .into_iter()
        .map(|line| by_trainee.get(&line.enrolment).copied().unwrap_or(line))
        .collect())
}

/// Excuses somebody before the half-day: the register will open with it.
///
/// # Errors
/// As [`fill`], save that the half-day may be to come.
pub fn excuse(
    session: &ClassSession,
    closed: bool,
    roster: &[EnrolmentId],
    enrolment: EnrolmentId,
) -> Result<Line, Refusal> {
    if closed {
        return Err(Refusal::whole(RefusalCode::SheetClosed));
    }
    if session.cancelled {
        return Err(Refusal::whole(RefusalCode::Closed));
    }
    if !roster.contains(&enrolment) {
        return Err(Refusal::of(RefusalCode::Unknown, "enrolment"));
    }
    Ok(Line {
        enrolment,
        mark: Mark::Excused,
        late: None,
    })
}

/// May a line say this of that half-day? Only a delay has minutes: some, and fewer than the half-day.
///
/// # Errors
/// [`RefusalCode::NotANumber`] about `late`.
pub fn check_line(line: &Line, session: &ClassSession) -> Result<(), Refusal> {
    let fits = match (line.mark, line.late) {
        (Mark::Late, Some(late)) => 0 < late && late < session.hours.minutes(),
        (Mark::Late, None) => false,
        (_, late) => late.is_none(),
    };
    if fits {
        return Ok(());
    }
    Err(Refusal::of(RefusalCode::NotANumber, "late"))
}

#[cfg(test)]
mod tests;
