//! Shapes of sittings of the committee.

use chrono::NaiveDate;
use pignon_domain::ids::{
    CommitteeId, CommitteeItemId, CommitteeMemberId, MemberId, OpId, PassApplicationId,
    PassLetterId, PersonId,
};
use pignon_domain::pass::{
    ItemDecision, PassLetterKind, PassState, Presence, SeatCapacity, SittingState,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::persons::shapes::Conflict;

/// One sitting.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CommitteeAsk {
    /// Which.
    pub committee: CommitteeId,
}

/// A sitting, as the list shows it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CommitteeCard {
    /// Id.
    pub id: CommitteeId,
    /// Title.
    pub title: String,
    /// When, on the wall of the house.
    pub held_at: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Voices that a decision needs.
    pub quorum: u32,
    /// Where it stands.
    pub state: SittingState,
    /// When it was opened.
    pub opened_at: Option<String>,
    /// When it was closed.
    pub closed_at: Option<String>,
    /// Number of its minutes, once closed.
    pub minutes_number: Option<String>,
    /// Remarks of the minutes.
    pub note: Option<String>,
    /// Files on its agenda.
    pub items: u32,
    /// Files decided or withdrawn.
    pub decided: u32,
}

/// Plans a sitting. Those who sat last time are called again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CommitteePlan {
    /// Title; empty: « Comité du… ».
    pub title: String,
    /// When, in forgiving text (« 3/12 14h »).
    pub at: String,
    /// Where; may be empty.
    pub place: String,
    /// Voices that a decision needs; absent: what the règlement says.
    pub quorum: Option<u32>,
}

/// The sitting is planned.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CommitteePlanned {
    /// Id.
    pub id: CommitteeId,
    /// The act, to undo it.
    pub op: OpId,
}

/// What of a sitting is written alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CommitteeField {
    /// Title.
    Title,
    /// Place.
    Place,
    /// Quorum.
    Quorum,
    /// Remarks of the minutes.
    Note,
}

/// Writes one field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CommitteeEdit {
    /// Which sitting.
    pub committee: CommitteeId,
    /// Which field.
    pub field: CommitteeField,
    /// As typed.
    pub value: String,
}

/// Moves a sitting to another moment; its proofs are judged again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CommitteeMove {
    /// Which sitting.
    pub committee: CommitteeId,
    /// When, in forgiving text.
    pub at: String,
}

/// The sitting was moved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CommitteeMoved {
    /// The act; absent when nothing changed.
    pub op: Option<OpId>,
    /// When it was saved.
    pub at: String,
    /// Files of the agenda whose proofs do not hold on the new day, and did on the former.
    pub incomplete: Vec<AgendaLine>,
}

/// A proof that does not hold on the day of the sitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgendaGap {
    /// What is wrong, in words.
    pub says: String,
    /// Until when the proof is, or was, valid.
    pub valid_until: Option<NaiveDate>,
}

/// An application, as an agenda names it: no person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgendaLine {
    /// Which.
    pub application: PassApplicationId,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Day it was complete.
    pub complete_on: Option<NaiveDate>,
    /// What stands in the way.
    pub gaps: Vec<AgendaGap>,
}

/// What the agenda may be made of.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaAskPass {
    /// Of which sitting.
    pub committee: CommitteeId,
    /// How long the sitting lasts, in minutes; absent: three hours.
    pub length: Option<u32>,
    /// Minutes for each file; absent: what the règlement says.
    pub each: Option<u32>,
}

/// An agenda as it would build itself.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AgendaProposal {
    /// Minutes of the sitting.
    pub length: u32,
    /// Minutes for each file.
    pub each: u32,
    /// What fits, the application that was complete first first.
    pub fits: Vec<AgendaLine>,
    /// What does not fit.
    pub left: Vec<AgendaLine>,
    /// What would be incomplete on that day, and why.
    pub incomplete: Vec<AgendaLine>,
    /// Complete applications whose instruction is not over.
    pub not_instructed: u32,
}

/// The agenda was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AgendaComposed {
    /// The act; absent when there was nothing to add.
    pub op: Option<OpId>,
    /// When it was saved.
    pub at: String,
    /// Files added.
    pub added: u32,
    /// Files left for want of time.
    pub left: u32,
}

/// Puts one application on the agenda.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemAdd {
    /// Of which sitting.
    pub committee: CommitteeId,
    /// Which application.
    pub application: PassApplicationId,
}

/// One item of an agenda.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemRemove {
    /// Of which sitting.
    pub committee: CommitteeId,
    /// Which item.
    pub item: CommitteeItemId,
    /// Why.
    pub reason: String,
}

/// Moves an item in its agenda, or gives it more time.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemPlace {
    /// Of which sitting.
    pub committee: CommitteeId,
    /// Which item.
    pub item: CommitteeItemId,
    /// Its new place, from 1.
    pub place: Option<u32>,
    /// Its minutes.
    pub minutes: Option<u32>,
}

/// Calls somebody to sit: a member of the house, or somebody else by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SeatAdd {
    /// In which sitting.
    pub committee: CommitteeId,
    /// A member…
    pub member: Option<MemberId>,
    /// … or a name.
    pub name: String,
    /// In what capacity.
    pub capacity: SeatCapacity,
}

/// One seat.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SeatAsk {
    /// In which sitting.
    pub committee: CommitteeId,
    /// Which.
    pub seat: CommitteeMemberId,
}

/// What is said of somebody's presence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SeatMark {
    /// They come, or come back.
    Arrive,
    /// They leave.
    Leave,
    /// They will not come.
    Absent,
    /// They will not come and said so.
    Excused,
}

/// Marks the presence of somebody, now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SeatMarked {
    /// In which sitting.
    pub committee: CommitteeId,
    /// Which seat.
    pub seat: CommitteeMemberId,
    /// What.
    pub mark: SeatMark,
}

/// Somebody does not judge a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecusalAdd {
    /// In which sitting.
    pub committee: CommitteeId,
    /// Who.
    pub seat: CommitteeMemberId,
    /// Which file.
    pub application: PassApplicationId,
    /// Why.
    pub reason: String,
}

/// One recusal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecusalAsk {
    /// In which sitting.
    pub committee: CommitteeId,
    /// Which.
    pub recusal: String,
}

/// How a decision was voted; all zero: nobody asked for a vote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VoteCount {
    /// For the decision.
    pub for_it: u32,
    /// Against it.
    pub against: u32,
    /// Neither.
    pub abstained: u32,
}

/// The committee decides a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CommitteeDecide {
    /// In which sitting.
    pub committee: CommitteeId,
    /// Which item.
    pub item: CommitteeItemId,
    /// What.
    pub decision: ItemDecision,
    /// Why; what is expected, for an adjournment.
    pub motive: String,
    /// Conditions of an admission; may be empty.
    pub conditions: String,
    /// The vote.
    pub votes: VoteCount,
}

/// Somebody who sits.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SeatCard {
    /// Id.
    pub id: CommitteeMemberId,
    /// Name.
    pub name: String,
    /// In what capacity.
    pub capacity: SeatCapacity,
    /// Are they there? Absent: nobody said.
    pub presence: Option<Presence>,
    /// Since when.
    pub arrived_at: Option<String>,
    /// Until when.
    pub left_at: Option<String>,
    /// Are they there now?
    pub there: bool,
}

/// Somebody does not judge a file, and why.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecusalCard {
    /// Id.
    pub id: String,
    /// Who.
    pub seat: CommitteeMemberId,
    /// Their name.
    pub name: String,
    /// Which file.
    pub application: PassApplicationId,
    /// Why.
    pub reason: String,
}

/// An item of the agenda.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ItemCard {
    /// Id.
    pub id: CommitteeItemId,
    /// Which application.
    pub application: PassApplicationId,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// State of the application.
    pub state: PassState,
    /// Place, from 1.
    pub place: u32,
    /// Minutes given to it.
    pub minutes: u32,
    /// Voices that may judge it now.
    pub voices: u32,
    /// How it ended.
    pub decision: Option<ItemDecision>,
    /// Why.
    pub motive: Option<String>,
    /// Conditions.
    pub conditions: Option<String>,
    /// The vote.
    pub votes: VoteCount,
    /// When it was decided.
    pub decided_at: Option<String>,
    /// What is asked, in cents.
    pub asked_cents: Option<i64>,
    /// What does not hold on the day of the sitting.
    pub gaps: Vec<AgendaGap>,
    /// Readings that count; fewer than two, a reader was removed since.
    pub readings: u32,
    /// Readings that the règlement wants.
    pub readings_wanted: u32,
    /// Names of those who do not judge it.
    pub recused: Vec<String>,
    /// Two desks said different things of it.
    pub disputed: bool,
}

/// The sitting, as the projector shows it: numbers and titles; nothing of a person who applied.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LiveSitting {
    /// The sitting.
    pub card: CommitteeCard,
    /// Who sits.
    pub seats: Vec<SeatCard>,
    /// The agenda, in its order.
    pub items: Vec<ItemCard>,
    /// Voices there now, recusals aside.
    pub voices: u32,
}

/// Who holds a file of the agenda.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ItemHolder {
    /// Which application.
    pub application: PassApplicationId,
    /// Who.
    pub person: Option<PersonId>,
    /// Their name.
    pub name: String,
    /// Their project.
    pub project_name: Option<String>,
    /// Their structure.
    pub structure_name: Option<String>,
}

/// A letter of the sitting.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PassLetterCard {
    /// Id.
    pub id: PassLetterId,
    /// Of which application.
    pub application: PassApplicationId,
    /// Number.
    pub number: String,
    /// Which letter.
    pub kind: PassLetterKind,
    /// Day it was made.
    pub made_on: Option<NaiveDate>,
}

/// The page of a sitting.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CommitteePage {
    /// What the projector shows too.
    pub live: LiveSitting,
    /// Who holds the files.
    pub holders: Vec<ItemHolder>,
    /// Who does not judge what.
    pub recusals: Vec<RecusalCard>,
    /// Letters made.
    pub letters: Vec<PassLetterCard>,
    /// Decisions of the sitting that are not notified yet.
    pub to_notify: u32,
    /// Values that two desks wrote and nobody chose.
    pub conflicts: Vec<Conflict>,
}

/// The letters were written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LettersWritten {
    /// The act; absent when all were there.
    pub op: Option<OpId>,
    /// When it was saved.
    pub at: String,
    /// How many were written.
    pub written: u32,
    /// How many there are.
    pub total: u32,
}

/// The decisions were notified.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CommitteeNotify {
    /// Of which sitting.
    pub committee: CommitteeId,
    /// Day, in forgiving text; empty: today.
    pub on: String,
}

/// One letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassLetterAsk {
    /// Of which application.
    pub application: PassApplicationId,
    /// Which.
    pub letter: PassLetterId,
}
