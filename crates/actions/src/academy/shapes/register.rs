//! Shapes of the register of a half-day.

use chrono::NaiveDate;
use pignon_domain::academy::{Half, Mark};
use pignon_domain::ids::{ClassSessionId, CohortId, EnrolmentId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SessionCard;

/// One half-day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionAsk {
    /// Which.
    pub session: ClassSessionId,
}

/// What a closed sheet is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SealState {
    /// Not closed.
    Open,
    /// As it was sealed.
    Whole,
    /// As it was sealed, with amendments.
    Amended,
    /// Not what was sealed.
    Broken,
}

/// The register of a half-day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegisterPage {
    /// The half-day.
    pub session: SessionCard,
    /// Its cohort.
    pub cohort: CohortId,
    /// Title of the cohort.
    pub title: String,
    /// Lines, by name.
    pub lines: Vec<RegisterLine>,
    /// It may be filled now: not closed, not cancelled, begun or about to.
    pub fillable: bool,
    /// Two trainers said different things: saving once more settles.
    pub disputed: bool,
    /// What the closed sheet is worth.
    pub seal: SealState,
    /// The signatures are those that were sealed, or nothing is sealed.
    pub signatures_whole: bool,
    /// Version of the sheet, from 1: one more with each amendment.
    pub version: usize,
    /// When it was saved last (RFC 3339).
    pub saved_at: Option<String>,
    /// When it was closed (RFC 3339).
    pub closed_at: Option<String>,
    /// A member who trains has signed.
    pub trainer_signed: bool,
    /// Amendments, oldest first.
    pub amendments: Vec<AmendmentCard>,
}

/// A line of a register.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegisterLine {
    /// The trainee.
    pub enrolment: EnrolmentId,
    /// The person.
    pub person: Option<PersonId>,
    /// Name.
    pub name: String,
    /// The mark.
    pub mark: Mark,
    /// Minutes missed, of a delay.
    pub late: Option<u16>,
    /// It was said; otherwise it is the presence by default.
    pub said: bool,
    /// They have signed.
    pub signed: bool,
}

/// An amendment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AmendmentCard {
    /// The trainee.
    pub enrolment: EnrolmentId,
    /// What stood; absent: the sheet did not name them.
    pub from: Option<Mark>,
    /// Minutes missed then.
    pub from_late: Option<u16>,
    /// What stands.
    pub to: Mark,
    /// Minutes missed.
    pub to_late: Option<u16>,
    /// Why.
    pub reason: Option<String>,
    /// By whom.
    pub member_name: Option<String>,
    /// When (RFC 3339).
    pub made_at: String,
}

/// What is said of one trainee.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LineAsk {
    /// The trainee.
    pub enrolment: EnrolmentId,
    /// The mark.
    pub mark: Mark,
    /// Minutes missed, of a delay alone.
    pub late: Option<u16>,
}

/// Saves a register: those who are not named keep what was said of them, and are present otherwise.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegisterSave {
    /// Which half-day.
    pub session: ClassSessionId,
    /// Exceptions.
    pub lines: Vec<LineAsk>,
}

/// Excuses somebody before the half-day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegisterExcuse {
    /// Which half-day.
    pub session: ClassSessionId,
    /// Whom.
    pub enrolment: EnrolmentId,
}

/// Signs: strokes as they are drawn, from the top left corner of a frame.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegisterSign {
    /// Which half-day.
    pub session: ClassSessionId,
    /// The trainee; absent: the member at the desk, who trains.
    pub enrolment: Option<EnrolmentId>,
    /// Width of the frame.
    pub width: u16,
    /// Height.
    pub height: u16,
    /// Strokes, each of points `[x, y]`.
    pub strokes: Vec<Vec<(u16, u16)>>,
}

/// Corrects a closed sheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegisterAmend {
    /// Which half-day.
    pub session: ClassSessionId,
    /// What is to stand.
    pub line: LineAsk,
    /// Why.
    pub reason: String,
}

/// The week of the member at the desk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrainerWeekAsk {
    /// A day of the week; absent: today.
    pub day: Option<NaiveDate>,
}

/// The half-days of a trainer in one week.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrainerWeek {
    /// Monday.
    pub monday: NaiveDate,
    /// Half-days, in order.
    pub sessions: Vec<TrainerSession>,
    /// The one to open: the one under way or about to begin, otherwise the last one that lacks a register, otherwise the
    /// next one.
    pub now: Option<ClassSessionId>,
}

/// A half-day in the week of a trainer. Hours are minutes since midnight.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrainerSession {
    /// Id.
    pub session: ClassSessionId,
    /// Its cohort.
    pub cohort: CohortId,
    /// Title of the cohort.
    pub title: String,
    /// Day.
    pub day: NaiveDate,
    /// Morning or afternoon.
    pub half: Option<Half>,
    /// It begins.
    pub starts: u16,
    /// It is over.
    pub ends: u16,
    /// Where.
    pub room: Option<String>,
    /// It is not held.
    pub cancelled: bool,
    /// Its register was saved.
    pub saved: bool,
    /// Its sheet is closed.
    pub closed: bool,
}
