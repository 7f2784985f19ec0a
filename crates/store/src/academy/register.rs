//! The register of a half-day as it is read: lines, sheet, amendments, signatures; and the week of a trainer.

use chrono::NaiveDate;
use pignon_domain::academy::register::Line;
use pignon_domain::academy::seal::{Amendment, Sealed};
use pignon_domain::academy::{Half, Mark};
use pignon_domain::ids::{AmendmentId, ClassSessionId, CohortId, EnrolmentId, MemberId};
use rusqlite::Row;
use uuid::Uuid;

use super::optional_id;
use crate::columns::{code, day, id};
use crate::{Incident, Reader};

/// A half-day and a line of its register; nothing when a newer version wrote it.
pub(super) fn line_of_row(row: &Row<'_>) -> rusqlite::Result<Option<(ClassSessionId, Line)>> {
    let Some(mark) = code(row, 2, Mark::of_code)? else {
        return Ok(None);
    };
    let line = Line {
        enrolment: EnrolmentId(id(row, 1)?),
        mark,
        late: row.get(3)?,
    };
    Ok(Some((ClassSessionId(id(row, 0)?), line)))
}

/// The lines of a register.
///
/// # Errors
/// [`Incident`].
pub fn lines(reader: &Reader<'_>, session: ClassSessionId) -> Result<Vec<Line>, Incident> {
    let found = reader.all(include_str!("register.sql"), [session.0], line_of_row)?;
    Ok(found.into_iter().flatten().map(|(_, line)| line).collect())
}

/// The sheet of a half-day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// When its register was last saved, in milliseconds since 1970.
    pub saved_at: Option<i64>,
    /// By whom.
    pub saved_by: Option<MemberId>,
    /// When it was closed.
    pub closed_at: Option<i64>,
    /// By whom.
    pub closed_by: Option<MemberId>,
    /// What was sealed of the lines.
    pub digest: Option<Sealed>,
    /// What was sealed of the signatures.
    pub signatures: Option<Sealed>,
}

/// The sheet of a half-day; an empty one when nothing was ever written.
///
/// # Errors
/// [`Incident`].
pub fn sheet(reader: &Reader<'_>, session: ClassSessionId) -> Result<Sheet, Incident> {
    let found = reader.one(include_str!("sheet.sql"), [session.0], |row| {
        Ok(Sheet {
            saved_at: row.get(0)?,
            saved_by: optional_id(row, 1, MemberId)?,
            closed_at: row.get(2)?,
            closed_by: optional_id(row, 3, MemberId)?,
            digest: row.get(4)?,
            signatures: row.get(5)?,
        })
    })?;
    Ok(found.unwrap_or_default())
}

/// An amendment, with why and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendmentRow {
    /// What the rules read.
    pub amendment: Amendment,
    /// Why.
    pub reason: Option<String>,
    /// By whom.
    pub member_name: Option<String>,
}

/// The amendments of a sheet, in the order in which they were made.
///
/// # Errors
/// [`Incident`].
pub fn amendments(
    reader: &Reader<'_>,
    session: ClassSessionId,
) -> Result<Vec<AmendmentRow>, Incident> {
    let found = reader.all(include_str!("amendments.sql"), [session.0], |row| {
        let from = code(row, 2, Mark::of_code)?;
        let Some(to) = code(row, 4, Mark::of_code)? else {
            return Ok(None);
        };
        let late: Option<u16> = row.get(3)?;
        Ok(Some(AmendmentRow {
            amendment: Amendment {
                id: AmendmentId(id(row, 0)?),
                enrolment: EnrolmentId(id(row, 1)?),
                from: from.map(|mark| (mark, late)),
                to: (to, row.get(5)?),
                made_at: row.get::<_, Option<i64>>(6)?.unwrap_or_default(),
            },
            reason: row.get(7)?,
            member_name: row.get(8)?,
        }))
    })?;
    Ok(found.into_iter().flatten().collect())
}

/// A signature: of a trainee, otherwise of who trains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureRow {
    /// Id.
    pub id: Uuid,
    /// The trainee.
    pub enrolment: Option<EnrolmentId>,
    /// The member who trains.
    pub member: Option<MemberId>,
    /// When, in milliseconds since 1970.
    pub signed_at: Option<i64>,
    /// What was drawn.
    pub strokes: Vec<u8>,
}

impl SignatureRow {
    /// Who drew it.
    #[must_use]
    pub fn who(&self) -> Option<Uuid> {
        self.enrolment
            .map(|e| e.0)
            .or_else(|| self.member.map(|m| m.0))
    }
}

/// The signatures of a sheet, in the order in which they were drawn.
///
/// # Errors
/// [`Incident`].
pub fn signatures(
    reader: &Reader<'_>,
    session: ClassSessionId,
) -> Result<Vec<SignatureRow>, Incident> {
    reader.all(include_str!("signatures.sql"), [session.0], |row| {
        Ok(SignatureRow {
            id: id(row, 0)?,
            enrolment: optional_id(row, 1, EnrolmentId)?,
            member: optional_id(row, 2, MemberId)?,
            signed_at: row.get(3)?,
            strokes: row.get(4)?,
        })
    })
}

/// Do two desks say different things of this half-day or of its register?
///
/// # Errors
/// [`Incident`].
pub fn disputed(reader: &Reader<'_>, session: ClassSessionId) -> Result<bool, Incident> {
    let found = reader.one(include_str!("disputed.sql"), [session.0], |row| row.get(0))?;
    Ok(found.unwrap_or(false))
}

/// A half-day in the week of a trainer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InWeek {
    /// The half-day.
    pub session: ClassSessionId,
    /// Its cohort.
    pub cohort: CohortId,
    /// Title of the cohort.
    pub title: Option<String>,
    /// Day.
    pub day: NaiveDate,
    /// Morning or afternoon.
    pub half: Option<Half>,
    /// It begins, in minutes since midnight.
    pub starts: u16,
    /// It is over.
    pub ends: u16,
    /// It is not held.
    pub cancelled: bool,
    /// Where.
    pub room: Option<String>,
    /// Its register was saved.
    pub saved: bool,
    /// Its sheet is closed.
    pub closed: bool,
}

/// The half-days of a member, from `first` to `last`: those given to them, and those of their cohorts given to nobody.
///
/// # Errors
/// [`Incident`].
pub fn week(
    reader: &Reader<'_>,
    member: MemberId,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<InWeek>, Incident> {
    let asked = rusqlite::params![member.0, first.to_string(), last.to_string()];
    reader.all(include_str!("week.sql"), asked, |row| {
        Ok(InWeek {
            session: ClassSessionId(id(row, 0)?),
            cohort: CohortId(id(row, 1)?),
            title: row.get(2)?,
            day: day(row, 3)?.unwrap_or_default(),
            half: code(row, 4, Half::of_code)?,
            starts: row.get::<_, Option<u16>>(5)?.unwrap_or_default(),
            ends: row.get::<_, Option<u16>>(6)?.unwrap_or_default(),
            cancelled: row.get(7)?,
            room: row.get(8)?,
            saved: row.get::<_, Option<i64>>(9)?.is_some(),
            closed: row.get::<_, Option<i64>>(10)?.is_some(),
        })
    })
}
