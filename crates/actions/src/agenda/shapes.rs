//! Shapes of the agenda: appointments, gatherings, the minute written from them.
//!
//! Longer than most: one shape per question of the window, each field with its sentence; they are read one at a time.

use chrono::NaiveDate;
use pignon_domain::agenda::{AppointmentMode, AppointmentStatus};
use pignon_domain::contact::ContactMode;
use pignon_domain::ids::{
    ActionId, AppointmentId, ContactId, GatheringId, MemberId, OpId, PersonId,
};
use pignon_domain::plan::ActionOwner;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Books an appointment (P3.2).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AppointmentBook {
    /// With whom.
    pub person: PersonId,
    /// Day and hour as words: « demain 14h », « lun 9h30 », « 12/3 10h ».
    pub at: String,
    /// As typed: « 45 », « 1 h 30 »; absent or empty: the usual one of the mode.
    pub duration: Option<String>,
    /// Where.
    pub mode: AppointmentMode,
    /// At which place, or by which link; at most 200 characters.
    pub place: Option<String>,
    /// About what; at most 200 characters.
    pub about: Option<String>,
    /// Who receives; absent: the member at the desk, or the referent when a reception books.
    pub member: Option<MemberId>,
}

/// Moves or rewrites an appointment; only what differs is written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AppointmentMove {
    /// With whom.
    pub person: PersonId,
    /// Which.
    pub appointment: AppointmentId,
    /// Day and hour as words.
    pub at: String,
    /// As typed.
    pub duration: Option<String>,
    /// Where.
    pub mode: AppointmentMode,
    /// At which place.
    pub place: Option<String>,
    /// About what.
    pub about: Option<String>,
    /// Who receives; absent: as before.
    pub member: Option<MemberId>,
}

/// Something the member already has at that time: said, never refused.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Clash {
    /// Begins, `2026-03-12T09:30`.
    pub at: String,
    /// Minutes.
    pub minutes: u32,
    /// With whom, or the title of a gathering.
    pub what: String,
}

/// An appointment stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AppointmentBooked {
    /// Id.
    pub id: AppointmentId,
    /// Begins, `2026-03-12T09:30`.
    pub at: String,
    /// The act, to undo it; absent when nothing changed.
    pub op: Option<OpId>,
    /// What else the member has then.
    pub clashes: Vec<Clash>,
}

/// Says what became of an appointment, in one key.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AppointmentSettle {
    /// With whom.
    pub person: PersonId,
    /// Which.
    pub appointment: AppointmentId,
    /// What.
    pub status: AppointmentStatus,
}

/// One appointment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AppointmentAsk {
    /// With whom.
    pub person: PersonId,
    /// Which.
    pub appointment: AppointmentId,
}

/// An appointment as the screens show it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AppointmentCard {
    /// Id.
    pub id: AppointmentId,
    /// Who comes.
    pub person: PersonId,
    /// Their family name.
    pub family_name: String,
    /// Their given name.
    pub given_name: String,
    /// Their phone, as shown.
    pub phone: Option<String>,
    /// Who receives.
    pub member: Option<MemberId>,
    /// Their name.
    pub member_name: Option<String>,
    /// Begins, `2026-03-12T09:30`, on the wall of the house.
    pub at: String,
    /// Minutes.
    pub minutes: u32,
    /// Where.
    pub mode: AppointmentMode,
    /// At which place.
    pub place: Option<String>,
    /// About what.
    pub about: Option<String>,
    /// What became of it.
    pub status: AppointmentStatus,
    /// Within which gathering.
    pub gathering: Option<GatheringId>,
    /// Its title.
    pub gathering_title: Option<String>,
}

/// The appointments of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonAppointments {
    /// Still to come, the next one first.
    pub coming: Vec<AppointmentCard>,
    /// Past, latest first.
    pub past: Vec<AppointmentCard>,
}

/// Plans a gathering: a collective appointment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GatheringCreate {
    /// Title.
    pub title: String,
    /// Day and hour as words.
    pub at: String,
    /// As typed; empty or absent: two hours.
    pub duration: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Places, 1..=1000; absent: as many as come.
    pub capacity: Option<u32>,
    /// Who leads it; absent: the member at the desk.
    pub member: Option<MemberId>,
}

/// Changes a gathering, and with it the appointments of those enrolled.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GatheringEdit {
    /// Which.
    pub gathering: GatheringId,
    /// Title.
    pub title: String,
    /// Day and hour as words.
    pub at: String,
    /// As typed.
    pub duration: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Places.
    pub capacity: Option<u32>,
}

/// One gathering.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GatheringAsk {
    /// Which.
    pub gathering: GatheringId,
}

/// Somebody and a gathering.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GatheringPerson {
    /// Which.
    pub gathering: GatheringId,
    /// Who.
    pub person: PersonId,
}

/// A gathering stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GatheringSaved {
    /// Id.
    pub id: GatheringId,
    /// The act; absent when nothing changed.
    pub op: Option<OpId>,
    /// What else the member has then.
    pub clashes: Vec<Clash>,
}

/// A gathering as the screens show it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GatheringCard {
    /// Id.
    pub id: GatheringId,
    /// Title.
    pub title: String,
    /// Begins.
    pub at: String,
    /// Minutes.
    pub minutes: u32,
    /// Where.
    pub place: Option<String>,
    /// Places.
    pub capacity: Option<u32>,
    /// Who leads it.
    pub member: Option<MemberId>,
    /// Their name.
    pub member_name: Option<String>,
    /// Cancelled.
    pub cancelled: bool,
    /// Places taken.
    pub enrolled: u32,
    /// Who came.
    pub came: u32,
}

/// A gathering with who is enrolled.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GatheringSheet {
    /// The gathering.
    pub gathering: GatheringCard,
    /// In the order of names.
    pub enrolled: Vec<AppointmentCard>,
}

/// A stretch of the agenda.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaAsk {
    /// A day of it; absent: today. A week begins on the Monday of that day.
    pub day: Option<NaiveDate>,
    /// A week, or the day alone.
    pub week: bool,
    /// Whose; absent: everybody’s.
    pub member: Option<MemberId>,
}

/// The agenda of a day or a week.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Agenda {
    /// First day.
    pub from: NaiveDate,
    /// How many days.
    pub days: u32,
    /// Today.
    pub today: NaiveDate,
    /// Appointments, the first one first.
    pub appointments: Vec<AppointmentCard>,
    /// Gatherings, the first one first.
    pub gatherings: Vec<GatheringCard>,
}

/// What is planned, in words ready to be sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AppointmentText {
    /// For a text message: one sentence or two, within the plain alphabet of phones.
    pub sms: String,
    /// Subject of an e-mail.
    pub subject: String,
    /// Its body.
    pub email: String,
    /// Where to send the message: the phone as shown.
    pub phone: Option<String>,
    /// Where to send the e-mail.
    pub address: Option<String>,
}

/// What of the agenda leaves as a calendar file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CalendarExport {
    /// One appointment, worded for the person who comes.
    Appointment {
        /// With whom.
        person: PersonId,
        /// Which.
        appointment: AppointmentId,
    },
    /// A member’s own days, both included.
    Member {
        /// Whose.
        member: MemberId,
        /// From.
        from: NaiveDate,
        /// To.
        to: NaiveDate,
    },
}

/// The minute of a person, from an appointment or without one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MinuteAsk {
    /// About whom.
    pub person: PersonId,
    /// From which appointment.
    pub appointment: Option<AppointmentId>,
}

/// A minute under five headings, as typed (P3.3).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MinuteText {
    /// « Demande ».
    pub request: String,
    /// « Situation ».
    pub situation: String,
    /// « Ce qui a été fait ».
    pub done: String,
    /// « Décisions ».
    pub decisions: String,
    /// « Suite ».
    pub follow_up: String,
    /// How.
    pub mode: ContactMode,
    /// Duration, as typed.
    pub minutes: String,
    /// Next appointment, as words; empty: none.
    pub next_at: String,
}

/// Keeps a minute being written, each second (P3.3); not judged yet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MinuteWrite {
    /// About whom.
    pub person: PersonId,
    /// From which appointment.
    pub appointment: Option<AppointmentId>,
    /// As far as it is written.
    pub text: MinuteText,
}

/// A minute is on the disk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MinuteKept {
    /// When (RFC 3339).
    pub at: String,
}

/// An action of the plan that can be ticked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OpenActionCard {
    /// Id.
    pub id: ActionId,
    /// What.
    pub title: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Who has to do it.
    pub owner: Option<ActionOwner>,
}

/// The contact before this one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LastContact {
    /// Day.
    pub on: NaiveDate,
    /// Its minute.
    pub minute: String,
    /// Who recorded it.
    pub member_name: Option<String>,
}

/// Everything the page of the minute needs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MinuteSheet {
    /// About whom.
    pub person: PersonId,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// File number.
    pub number: String,
    /// The appointment it is written from.
    pub appointment: Option<AppointmentCard>,
    /// What is written so far: found again, or blank.
    pub text: MinuteText,
    /// When the draft was kept (RFC 3339); absent: nothing was begun.
    pub kept_at: Option<String>,
    /// What is still to be done.
    pub actions: Vec<OpenActionCard>,
    /// What is already booked after this.
    pub next: Option<AppointmentCard>,
    /// The contact before.
    pub last: Option<LastContact>,
}

/// A minute became a contact.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MinuteSaved {
    /// The contact.
    pub contact: ContactId,
    /// The act, to undo it whole.
    pub op: OpId,
    /// The next appointment, if one was written.
    pub next: Option<AppointmentBooked>,
}
