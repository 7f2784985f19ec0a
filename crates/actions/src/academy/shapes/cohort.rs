//! Shapes of cohorts: their calendar, their half-days, their trainees.

use chrono::NaiveDate;
use pignon_domain::academy::holidays::PublicHoliday;
use pignon_domain::academy::{
    BlockResult, CertificationResult, CourseFamily, EnrolmentState, Funding, Half, LeaveReason,
    Mark, Prescriber,
};
use pignon_domain::ids::{
    ClassSessionId, CohortId, CourseBlockId, CourseId, EnrolmentId, MemberId, OpId, PersonId,
    RoomId, TrainerId,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a calendar is generated from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CohortPlan {
    /// The course.
    pub course: CourseId,
    /// First day, in forgiving text.
    pub starts: String,
    /// Last day; empty: until the hours of the course are planned.
    pub until: String,
    /// The half-days of a week.
    pub week: Vec<WeekHalf>,
    /// Beginning of a morning, as typed (`9h`).
    pub morning_starts: String,
    /// End of a morning.
    pub morning_ends: String,
    /// Beginning of an afternoon.
    pub afternoon_starts: String,
    /// End of an afternoon.
    pub afternoon_ends: String,
    /// Usual room.
    pub room: Option<RoomId>,
    /// Who trains; the first has every half-day, when there is only one.
    pub trainers: Vec<TrainerAsk>,
}

/// A half-day of a week.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WeekHalf {
    /// Day of the week, from 1 (Monday) to 7.
    pub weekday: u8,
    /// Morning or afternoon.
    pub half: Half,
}

/// Who trains: a member, or somebody else by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrainerAsk {
    /// A member.
    pub member: Option<MemberId>,
    /// Somebody else.
    pub name: String,
}

/// A calendar as it would be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CohortPlanned {
    /// Half-days, in order.
    pub halves: Vec<PlannedHalf>,
    /// Days of the week asked for that hold none, and why: a public holiday, otherwise a closure.
    pub left_out: Vec<DayLeftOut>,
    /// Minutes planned.
    pub minutes: u32,
    /// Half-days of other cohorts that want the same trainer or room at the same time.
    pub clashes: Vec<ClashCard>,
}

/// A half-day that is planned. Hours are minutes since midnight.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlannedHalf {
    /// Day.
    pub day: NaiveDate,
    /// Morning or afternoon.
    pub half: Half,
    /// It begins.
    pub starts: u16,
    /// It is over.
    pub ends: u16,
}

/// A day left out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DayLeftOut {
    /// Day.
    pub day: NaiveDate,
    /// The public holiday; absent: a closure.
    pub holiday: Option<PublicHoliday>,
}

/// A clash, seen from one cohort.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClashCard {
    /// Day.
    pub day: NaiveDate,
    /// The half-day of the other cohort begins, in minutes since midnight.
    pub starts: u16,
    /// The other cohort.
    pub cohort: CohortId,
    /// Its title.
    pub title: String,
    /// The same trainer.
    pub trainer: bool,
    /// The same room.
    pub room: bool,
    /// How many trainees are wanted in both.
    pub trainees: u32,
}

/// Makes a cohort with its calendar.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CohortCreate {
    /// A title of its own; empty: that of the course.
    pub title: String,
    /// Places; absent: without limit.
    pub capacity: Option<u32>,
    /// Note.
    pub note: String,
    /// Its calendar.
    pub plan: CohortPlan,
}

/// Which cohorts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CohortsList {
    /// Also those that are over.
    pub past: bool,
}

/// A cohort in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CohortLine {
    /// Id.
    pub id: CohortId,
    /// Title.
    pub title: String,
    /// The course.
    pub course: Option<CourseId>,
    /// Its title.
    pub course_title: Option<String>,
    /// Its family.
    pub family: Option<CourseFamily>,
    /// First half-day.
    pub starts_on: Option<NaiveDate>,
    /// Last half-day.
    pub ends_on: Option<NaiveDate>,
    /// Places.
    pub capacity: Option<u32>,
    /// Enrolled, with a place or not.
    pub enrolled: u32,
    /// It is not held.
    pub cancelled: bool,
}

/// One cohort.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CohortAsk {
    /// Which.
    pub cohort: CohortId,
}

/// The page of a cohort.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CohortPage {
    /// What the list says.
    pub line: CohortLine,
    /// Note.
    pub note: Option<String>,
    /// Usual room.
    pub room: Option<RoomId>,
    /// Who trains.
    pub trainers: Vec<TrainerCard>,
    /// Half-days, in order: the columns of the heat map.
    pub sessions: Vec<SessionCard>,
    /// Trainees, by name: its rows.
    pub trainees: Vec<TraineeCard>,
    /// Half-days of the past without a register.
    pub without_register: Vec<ClassSessionId>,
    /// Clashes with other cohorts, from today.
    pub clashes: Vec<ClashCard>,
    /// Assessments by block.
    pub assessments: Vec<AssessmentCard>,
}

/// Who trains.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrainerCard {
    /// Id.
    pub id: TrainerId,
    /// A member.
    pub member: Option<MemberId>,
    /// Name.
    pub name: String,
}

/// A half-day. Hours are minutes since midnight.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SessionCard {
    /// Id.
    pub id: ClassSessionId,
    /// Day.
    pub day: NaiveDate,
    /// Morning or afternoon.
    pub half: Half,
    /// It begins.
    pub starts: u16,
    /// It is over.
    pub ends: u16,
    /// The day it was first planned on.
    pub moved_from: Option<NaiveDate>,
    /// It is not held.
    pub cancelled: bool,
    /// Why.
    pub reason: Option<String>,
    /// Who trains.
    pub trainer: Option<TrainerId>,
    /// A room of its own.
    pub room: Option<RoomId>,
    /// Its register was saved.
    pub saved: bool,
    /// Its sheet is closed.
    pub closed: bool,
    /// Amendments since.
    pub amendments: usize,
}

/// Where a trainee stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TraineeStanding {
    /// Candidate.
    Candidate,
    /// Admitted.
    Admitted,
    /// Declined.
    Declined,
    /// On the waiting list.
    Waiting,
    /// Enrolled, before the beginning.
    Enrolled,
    /// In training.
    InTraining,
    /// Completed.
    Completed,
    /// The cohort is over without that.
    NotCompleted,
    /// Gave up before the first half-day.
    Withdrawn,
    /// Dropped out.
    DroppedOut,
}

/// A trainee of a cohort. Hours are minutes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TraineeCard {
    /// The enrolment.
    pub id: EnrolmentId,
    /// The person.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// Where they stand.
    pub standing: TraineeStanding,
    /// Place on the waiting list, from 1.
    pub rank: Option<usize>,
    /// Day of the completion.
    pub completed_on: Option<NaiveDate>,
    /// First day counted, of a late enrolment.
    pub starts_on: Option<NaiveDate>,
    /// Last day counted.
    pub left_on: Option<NaiveDate>,
    /// Why they left.
    pub leave_reason: Option<LeaveReason>,
    /// Note.
    pub note: Option<String>,
    /// Who sent them.
    pub prescriber: Option<Prescriber>,
    /// Name of whom.
    pub prescriber_name: Option<String>,
    /// Who pays.
    pub funding: Option<Funding>,
    /// Number of the file of whoever pays.
    pub funding_reference: Option<String>,
    /// What the jury said.
    pub certification: Option<CertificationResult>,
    /// When.
    pub certified_on: Option<NaiveDate>,
    /// Planned for them.
    pub planned: u32,
    /// Given.
    pub given: u32,
    /// Attended.
    pub attended: u32,
    /// Attended out of given, in whole percent, rounded down.
    pub rate: Option<u64>,
    /// Absences, justified or not.
    pub absences: u32,
    /// Three absences or more.
    pub alert: bool,
    /// Marks, in the order of the half-days of the page; absent where nothing is said.
    pub marks: Vec<Option<Mark>>,
    /// Other cohorts that share days with this one.
    pub overlaps: Vec<String>,
}

/// What a trainee knows of a block.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AssessmentCard {
    /// The trainee.
    pub enrolment: EnrolmentId,
    /// The block.
    pub block: CourseBlockId,
    /// What was found.
    pub result: BlockResult,
    /// When.
    pub assessed_on: Option<NaiveDate>,
    /// Note.
    pub note: Option<String>,
}

/// Writes what a trainee knows of a block.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AssessmentPut {
    /// The cohort.
    pub cohort: CohortId,
    /// The trainee.
    pub enrolment: EnrolmentId,
    /// The block.
    pub block: CourseBlockId,
    /// What was found.
    pub result: BlockResult,
    /// Day, in forgiving text; empty: today.
    pub on: String,
    /// Note.
    pub note: String,
}

/// Writes what a cohort is, beside its calendar.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CohortEdit {
    /// Which.
    pub cohort: CohortId,
    /// A title of its own; empty: that of the course.
    pub title: String,
    /// Places; absent: without limit.
    pub capacity: Option<u32>,
    /// Usual room.
    pub room: Option<RoomId>,
    /// Note.
    pub note: String,
    /// It is not held.
    pub cancelled: bool,
}

/// Ends a cohort earlier: the half-days after that day go.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CohortShorten {
    /// Which.
    pub cohort: CohortId,
    /// Last day, in forgiving text.
    pub ends_on: String,
}

/// Adds a trainer to a cohort.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrainerAdd {
    /// Which cohort.
    pub cohort: CohortId,
    /// Who.
    pub trainer: TrainerAsk,
}

/// Moves a half-day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionMove {
    /// Which.
    pub session: ClassSessionId,
    /// Day, in forgiving text.
    pub day: String,
    /// Morning or afternoon.
    pub half: Half,
    /// It begins, as typed (`9h`).
    pub starts: String,
    /// It is over.
    pub ends: String,
}

/// Cancels a half-day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionCancel {
    /// Which.
    pub session: ClassSessionId,
    /// Why.
    pub reason: String,
}

/// Gives a half-day a trainer and a room.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionAssign {
    /// Which.
    pub session: ClassSessionId,
    /// Who trains, among the trainers of the cohort.
    pub trainer: Option<TrainerId>,
    /// A room of its own; absent: that of the cohort.
    pub room: Option<RoomId>,
}

/// Enters persons into a cohort, in one act.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EnrolmentAdd {
    /// The cohort.
    pub cohort: CohortId,
    /// Who, in the order in which they ask for a place; 500 at most.
    pub persons: Vec<PersonId>,
    /// As candidates, admitted, or enrolled at once.
    pub state: EnrolmentState,
    /// Day, in forgiving text; empty: today.
    pub on: String,
    /// Who sent them.
    pub prescriber: Option<Prescriber>,
    /// Name of whom.
    pub prescriber_name: String,
    /// Who pays.
    pub funding: Option<Funding>,
    /// Number of the file of whoever pays.
    pub funding_reference: String,
}

/// Persons were entered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EnrolmentsAdded {
    /// Enrolments, in the order asked.
    pub added: Vec<EnrolmentId>,
    /// Those who were in the cohort already: left as they are.
    pub already: Vec<PersonId>,
    /// The act, to undo it.
    pub op: Option<OpId>,
}

/// What is done with an enrolment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EnrolmentVerb {
    /// Admettre.
    Admit,
    /// Ne pas admettre, with a note.
    Decline,
    /// Inscrire.
    Enrol,
    /// Noter un désistement.
    Withdraw,
    /// Noter un abandon, with its reason.
    DropOut,
    /// Reprendre.
    ComeBack,
    /// Noter le résultat de la certification.
    Certify,
    /// Retirer une erreur.
    Remove,
}

/// Does something with an enrolment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EnrolmentStep {
    /// The cohort.
    pub cohort: CohortId,
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// What.
    pub verb: EnrolmentVerb,
    /// Day, in forgiving text; empty: today.
    pub on: String,
    /// Why, of a drop-out.
    pub reason: Option<LeaveReason>,
    /// In words.
    pub note: String,
    /// Of a certification.
    pub certification: Option<CertificationResult>,
}

/// An enrolment in the file of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonEnrolment {
    /// The enrolment.
    pub id: EnrolmentId,
    /// The cohort.
    pub cohort: CohortId,
    /// Its title.
    pub title: String,
    /// State as it was written; the page of the cohort says where it stands.
    pub state: EnrolmentState,
    /// First half-day.
    pub starts_on: Option<NaiveDate>,
    /// Last half-day.
    pub ends_on: Option<NaiveDate>,
}
