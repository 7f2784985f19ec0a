//! The Académie as it is read: cohorts with their half-days and trainees; [`catalogue`], [`register`], [`results`],
//! [`jobs`] read the rest.

pub mod catalogue;
pub mod jobs;
pub mod register;
pub mod results;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pignon_domain::academy::calendar::{ClassSession, Hours};
use pignon_domain::academy::clash::{Booking, Trainer};
use pignon_domain::academy::enrolment::Enrolment;
use pignon_domain::academy::hours::{Held, Tally};
use pignon_domain::academy::standing::Span;
use pignon_domain::academy::{
    BlockResult, CertificationResult, CourseFamily, EnrolmentState, Funding, Half, LeaveReason,
    Prescriber,
};
use pignon_domain::ids::{
    ClassSessionId, CohortId, CourseBlockId, CourseId, EnrolmentId, MemberId, PersonId, RoomId,
    TrainerId,
};
use rusqlite::Row;
use uuid::Uuid;

use crate::columns::{code, day, id};
use crate::{Incident, Reader};

/// A cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// Id.
    pub id: CohortId,
    /// The course.
    pub course: Option<CourseId>,
    /// Its title.
    pub course_title: Option<String>,
    /// Its family.
    pub family: Option<CourseFamily>,
    /// A title of its own.
    pub title: Option<String>,
    /// First day as it was written.
    pub starts_on: Option<NaiveDate>,
    /// Last day as it was written.
    pub ends_on: Option<NaiveDate>,
    /// Places.
    pub capacity: Option<u32>,
    /// Usual room.
    pub room: Option<RoomId>,
    /// Note.
    pub note: Option<String>,
    /// It is not held.
    pub cancelled: bool,
    /// Removed.
    pub removed: bool,
    /// Days of its half-days, but those cancelled.
    pub span: Option<Span>,
    /// How many are enrolled, with a place or not.
    pub enrolled: u32,
}

impl Cohort {
    /// Places, as the rules take them.
    #[must_use]
    pub fn places(&self) -> Option<usize> {
        self.capacity.and_then(|n| usize::try_from(n).ok())
    }
}

fn span(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Span>> {
    let days = (day(row, at)?, day(row, at + 1)?);
    Ok(match days {
        (Some(first), Some(last)) => Some(Span { first, last }),
        _ => None,
    })
}

fn optional_id<T>(row: &Row<'_>, at: usize, of: impl Fn(Uuid) -> T) -> rusqlite::Result<Option<T>> {
    Ok(row.get::<_, Option<Uuid>>(at)?.map(of))
}

fn cohort_of_row(row: &Row<'_>) -> rusqlite::Result<Cohort> {
    Ok(Cohort {
        id: CohortId(id(row, 0)?),
        course: optional_id(row, 1, CourseId)?,
        course_title: row.get(2)?,
        family: code(row, 3, CourseFamily::of_code)?,
        title: row.get(4)?,
        starts_on: day(row, 5)?,
        ends_on: day(row, 6)?,
        capacity: row.get(7)?,
        room: optional_id(row, 8, RoomId)?,
        note: row.get(9)?,
        cancelled: row.get(10)?,
        removed: row.get(11)?,
        span: span(row, 12)?,
        enrolled: row.get(14)?,
    })
}

/// Cohorts that end on `since` or after (all, without it), latest first.
///
/// # Errors
/// [`Incident`].
pub fn cohorts(reader: &Reader<'_>, since: Option<NaiveDate>) -> Result<Vec<Cohort>, Incident> {
    let since = since.map(|day| day.to_string());
    reader.all(include_str!("cohorts.sql"), [since], cohort_of_row)
}

/// One cohort, if it is known here.
///
/// # Errors
/// [`Incident`].
pub fn cohort(reader: &Reader<'_>, cohort: CohortId) -> Result<Option<Cohort>, Incident> {
    reader.one(include_str!("cohort.sql"), [cohort.0], cohort_of_row)
}

/// Who trains a cohort: the member, when it is one, and the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CohortTrainer {
    /// Id.
    pub id: TrainerId,
    /// A member of the house.
    pub member: Option<MemberId>,
    /// Name.
    pub name: Option<String>,
}

/// The trainers of a cohort.
///
/// # Errors
/// [`Incident`].
pub fn trainers(reader: &Reader<'_>, cohort: CohortId) -> Result<Vec<CohortTrainer>, Incident> {
    reader.all(include_str!("trainers.sql"), [cohort.0], |row| {
        Ok(CohortTrainer {
            id: TrainerId(id(row, 0)?),
            member: optional_id(row, 1, MemberId)?,
            name: row.get(2)?,
        })
    })
}

/// A half-day, and what is beside what the rules read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// What the rules read.
    pub session: ClassSession,
    /// Its cohort.
    pub cohort: Option<CohortId>,
    /// Why it is cancelled.
    pub reason: Option<String>,
    /// Who trains, among the trainers of the cohort.
    pub trainer: Option<TrainerId>,
    /// A room of its own.
    pub room: Option<RoomId>,
    /// When its sheet was closed, in milliseconds since 1970.
    pub closed_at: Option<i64>,
    /// Amendments of its sheet.
    pub amendments: usize,
}

fn session_of_row(row: &Row<'_>) -> rusqlite::Result<SessionRow> {
    let saved_at: Option<i64> = row.get(10)?;
    Ok(SessionRow {
        session: ClassSession {
            id: ClassSessionId(id(row, 0)?),
            day: day(row, 1)?.unwrap_or_default(),
            half: code(row, 2, Half::of_code)?.unwrap_or(Half::Morning),
            hours: Hours {
                starts: row.get::<_, Option<u16>>(3)?.unwrap_or_default(),
                ends: row.get::<_, Option<u16>>(4)?.unwrap_or_default(),
            },
            moved_from: day(row, 5)?,
            cancelled: row.get(6)?,
            has_register: saved_at.is_some(),
        },
        reason: row.get(7)?,
        trainer: optional_id(row, 8, TrainerId)?,
        room: optional_id(row, 9, RoomId)?,
        closed_at: row.get(11)?,
        cohort: optional_id(row, 12, CohortId)?,
        amendments: row.get::<_, u32>(13)? as usize,
    })
}

/// The half-days of a cohort, in order.
///
/// # Errors
/// [`Incident`].
pub fn sessions(reader: &Reader<'_>, cohort: CohortId) -> Result<Vec<SessionRow>, Incident> {
    reader.all(include_str!("sessions.sql"), [cohort.0], session_of_row)
}

/// One half-day that was not removed.
///
/// # Errors
/// [`Incident`].
pub fn session(
    reader: &Reader<'_>,
    session: ClassSessionId,
) -> Result<Option<SessionRow>, Incident> {
    reader.one(include_str!("session.sql"), [session.0], session_of_row)
}

/// The half-days of a cohort with the lines of their registers: what hours are counted from, and the heat map.
///
/// # Errors
/// [`Incident`].
pub fn held(reader: &Reader<'_>, cohort: CohortId) -> Result<Vec<Held>, Incident> {
    let mut lines: BTreeMap<ClassSessionId, Vec<_>> = BTreeMap::new();
    let all = reader.all(include_str!("lines.sql"), [cohort.0], register::line_of_row)?;
    for (session, line) in all.into_iter().flatten() {
        lines.entry(session).or_default().push(line);
    }
    let sessions = sessions(reader, cohort)?.into_iter();
    Ok(sessions
        .map(|SessionRow { session, .. }| Held {
            session: session.id,
            day: session.day,
            minutes: session.hours.minutes(),
            cancelled: session.cancelled,
            saved: session.has_register,
            lines: lines.remove(&session.id).unwrap_or_default(),
        })
        .collect())
}

/// An enrolment, and what is beside what the rules read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnrolmentRow {
    /// What the rules read.
    pub enrolment: Enrolment,
    /// Family name of the trainee.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Who sent them.
    pub prescriber: Option<Prescriber>,
    /// Name of whom.
    pub prescriber_name: Option<String>,
    /// Who pays.
    pub funding: Option<Funding>,
    /// Number of the file of whoever pays.
    pub funding_reference: Option<String>,
    /// Note: of a refusal or of a leaving, the reason in words.
    pub note: Option<String>,
}

/// The twelve columns of an enrolment, from the first; nothing of one that a newer version wrote.
fn enrolment_of_row(row: &Row<'_>) -> rusqlite::Result<Option<Enrolment>> {
    let Some(state) = code(row, 2, EnrolmentState::of_code)? else {
        return Ok(None);
    };
    Ok(Some(Enrolment {
        id: EnrolmentId(id(row, 0)?),
        person: PersonId(id(row, 1)?),
        state,
        applied_on: day(row, 3)?,
        admitted_on: day(row, 4)?,
        enrolled_on: day(row, 5)?,
        queued: row.get(6)?,
        starts_on: day(row, 7)?,
        left_on: day(row, 8)?,
        leave_reason: code(row, 9, LeaveReason::of_code)?,
        certification: code(row, 10, CertificationResult::of_code)?,
        certified_on: day(row, 11)?,
    }))
}

/// The enrolments of a cohort, by name.
///
/// # Errors
/// [`Incident`].
pub fn enrolments(reader: &Reader<'_>, cohort: CohortId) -> Result<Vec<EnrolmentRow>, Incident> {
    let found = reader.all(include_str!("enrolments.sql"), [cohort.0], |row| {
        let Some(enrolment) = enrolment_of_row(row)? else {
            return Ok(None);
        };
        Ok(Some(EnrolmentRow {
            enrolment,
            family_name: row.get::<_, Option<String>>(12)?.unwrap_or_default(),
            given_name: row.get::<_, Option<String>>(13)?.unwrap_or_default(),
            prescriber: code(row, 14, Prescriber::of_code)?,
            prescriber_name: row.get(15)?,
            funding: code(row, 16, Funding::of_code)?,
            funding_reference: row.get(17)?,
            note: row.get(18)?,
        }))
    })?;
    Ok(found.into_iter().flatten().collect())
}

/// An enrolment in the file of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfPerson {
    /// The enrolment.
    pub id: EnrolmentId,
    /// The cohort.
    pub cohort: CohortId,
    /// Its title.
    pub title: Option<String>,
    /// Title of the course.
    pub course_title: Option<String>,
    /// State as it was written.
    pub state: Option<EnrolmentState>,
    /// Days of the cohort.
    pub span: Option<Span>,
}

/// The enrolments of a person, latest cohort first.
///
/// # Errors
/// [`Incident`].
pub fn of_person(reader: &Reader<'_>, person: PersonId) -> Result<Vec<OfPerson>, Incident> {
    reader.all(include_str!("of_person.sql"), [person.0], |row| {
        Ok(OfPerson {
            id: EnrolmentId(id(row, 0)?),
            cohort: CohortId(id(row, 1)?),
            title: row.get(2)?,
            course_title: row.get(3)?,
            state: code(row, 4, EnrolmentState::of_code)?,
            span: span(row, 5)?,
        })
    })
}

/// Another cohort in which a trainee is enrolled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub cohort: CohortId,
    /// Its title.
    pub title: Option<String>,
    /// Its days.
    pub span: Option<Span>,
}

/// The other cohorts of those enrolled in this one.
///
/// # Errors
/// [`Incident`].
pub fn elsewhere(reader: &Reader<'_>, cohort: CohortId) -> Result<Vec<Elsewhere>, Incident> {
    reader.all(include_str!("overlaps.sql"), [cohort.0], |row| {
        Ok(Elsewhere {
            person: PersonId(id(row, 0)?),
            cohort: CohortId(id(row, 1)?),
            title: row.get(2)?,
            span: span(row, 3)?,
        })
    })
}

fn tally(row: &Row<'_>, at: usize) -> rusqlite::Result<Tally> {
    Ok(Tally {
        planned: row.get(at)?,
        given: row.get(at + 1)?,
        attended: row.get(at + 2)?,
        absences: row.get(at + 3)?,
        unjustified: row.get(at + 4)?,
    })
}

/// The minutes of the trainees of a cohort.
///
/// # Errors
/// [`Incident`].
pub fn tallies(
    reader: &Reader<'_>,
    cohort: CohortId,
) -> Result<BTreeMap<EnrolmentId, Tally>, Incident> {
    let rows = reader.all(include_str!("tallies.sql"), [cohort.0], |row| {
        Ok((EnrolmentId(id(row, 0)?), tally(row, 1)?))
    })?;
    Ok(rows.into_iter().collect())
}

/// What a half-day takes, and of which cohort it is. Trainees are left for the caller, who knows of whom it asks.
#[derive(Debug, Clone)]
pub struct Taken {
    /// The half-day.
    pub booking: Booking,
    /// Its cohort.
    pub cohort: CohortId,
    /// Title of the cohort.
    pub title: Option<String>,
}

/// What the half-days from `first` to `last`, of every cohort, take.
///
/// # Errors
/// [`Incident`].
pub fn taken(
    reader: &Reader<'_>,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<Taken>, Incident> {
    let days = [first.to_string(), last.to_string()];
    reader.all(include_str!("day_bookings.sql"), days, |row| {
        let member = optional_id(row, 4, MemberId)?.map(Trainer::Member);
        let named = row
            .get::<_, Option<String>>(5)?
            .map(|name| Trainer::named(&name));
        Ok(Taken {
            booking: Booking {
                session: ClassSessionId(id(row, 0)?),
                day: day(row, 1)?.unwrap_or_default(),
                hours: Hours {
                    starts: row.get(2)?,
                    ends: row.get(3)?,
                },
                trainer: member.or(named),
                room: optional_id(row, 6, RoomId)?,
                trainees: std::collections::BTreeSet::new(),
            },
            cohort: CohortId(id(row, 7)?),
            title: row.get(8)?,
        })
    })
}

/// What a trainee knows of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The trainee.
    pub enrolment: EnrolmentId,
    /// The block.
    pub block: CourseBlockId,
    /// What was found.
    pub result: Option<BlockResult>,
    /// When.
    pub assessed_on: Option<NaiveDate>,
    /// Note.
    pub note: Option<String>,
}

/// The assessments of a cohort.
///
/// # Errors
/// [`Incident`].
pub fn assessments(reader: &Reader<'_>, cohort: CohortId) -> Result<Vec<Assessment>, Incident> {
    reader.all(include_str!("blocks_of.sql"), [cohort.0], |row| {
        Ok(Assessment {
            enrolment: EnrolmentId(id(row, 0)?),
            block: CourseBlockId(id(row, 1)?),
            result: code(row, 2, BlockResult::of_code)?,
            assessed_on: day(row, 3)?,
            note: row.get(4)?,
        })
    })
}
