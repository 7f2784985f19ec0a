//! Shapes of the day.

use chrono::NaiveDate;
use pignon_domain::agenda::{AppointmentMode, AppointmentStatus};
use pignon_domain::day::DayKind;
use pignon_domain::ids::{ActionId, PersonId};
use pignon_domain::person::Stage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the list of the day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DayAsk {
    /// Of the whole house, instead of the member at the desk.
    pub house: bool,
    /// One kind alone; absent: all kinds, the first lines of each.
    pub only: Option<DayKind>,
    /// How many lines of the kind asked alone, from 1 to 5 000; absent: 500.
    pub most: Option<u32>,
}

/// One line: something that calls for an act.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DayLine {
    /// What it is about (action, appointment, referral, structure), otherwise the person.
    pub entity: String,
    /// Whose file.
    pub person: Option<PersonId>,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// In words: title of the action, reason of the appointment, partner, structure.
    pub what: Option<String>,
    /// The day it is about: due, planned, sent, last heard of.
    pub on: Option<NaiveDate>,
    /// The moment of an appointment, `2026-03-12T09:30`.
    pub at: Option<String>,
    /// Minutes of an appointment.
    pub minutes: Option<u32>,
    /// Mode of an appointment.
    pub mode: Option<AppointmentMode>,
    /// Status of an appointment.
    pub status: Option<AppointmentStatus>,
    /// Stage of a person who is silent or has nothing to come.
    pub stage: Option<Stage>,
    /// Days since a referral was sent (7, 14, 21, 30), months of a check, fields in conflict.
    pub step: Option<u32>,
    /// Who has to do it.
    pub member_name: Option<String>,
}

/// The lines of one kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DayGroup {
    /// Why they stand there.
    pub kind: DayKind,
    /// How many in all.
    pub total: u32,
    /// The first of them.
    pub lines: Vec<DayLine>,
}

/// The list of the day, in the order in which it is read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DayList {
    /// Today.
    pub today: NaiveDate,
    /// Kinds that have lines.
    pub groups: Vec<DayGroup>,
}

/// What becomes of an action, in one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayAct {
    /// It is done, today.
    Done,
    /// It is not done after all.
    Reopen,
    /// By another day.
    Postpone,
}

/// Deals with an action from the list of the day, or from a minute.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DaySettle {
    /// Whose plan.
    pub person: PersonId,
    /// Which.
    pub action: ActionId,
    /// What becomes of it.
    pub act: DayAct,
    /// For a postponement, the day as words: « +7j », « lundi »; absent: a week from today.
    pub to: Option<String>,
}
