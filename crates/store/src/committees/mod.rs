//! Sittings of the committee (P4.5): who sits, the agenda, recusals, letters; and what an agenda may be made of.

mod rows;

pub(crate) use rows::letter;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use pignon_domain::ids::{
    CommitteeId, CommitteeItemId, CommitteeMemberId, MemberId, PassApplicationId, PassLetterId,
    PersonId, RegulationId,
};
use pignon_domain::pass::committee::{Seat, Sitting, Votes};
use pignon_domain::pass::proof::ProofRow;
use pignon_domain::pass::{ItemDecision, PassLetterKind, PassState};
use uuid::Uuid;

use crate::{Incident, Reader};

/// A sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committee {
    /// Id.
    pub id: CommitteeId,
    /// Title.
    pub title: String,
    /// Place.
    pub place: Option<String>,
    /// Where it stands.
    pub sitting: Sitting,
    /// Number of its minutes.
    pub minutes_number: Option<String>,
    /// The règlement it applies.
    pub regulation: Option<RegulationId>,
    /// Remarks of the minutes.
    pub note: Option<String>,
    /// Removed.
    pub removed: bool,
    /// Files on its agenda.
    pub items: u32,
    /// Files decided or withdrawn.
    pub decided: u32,
}

/// Somebody who sits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitter {
    /// Id.
    pub id: CommitteeMemberId,
    /// A member of the house.
    pub member: Option<MemberId>,
    /// Name.
    pub name: String,
    /// Quality and presence.
    pub seat: Seat,
}

/// An application on an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Id.
    pub id: CommitteeItemId,
    /// Which application.
    pub application: Option<PassApplicationId>,
    /// Place, from 1.
    pub place: u32,
    /// Minutes given to it.
    pub minutes: u32,
    /// How it ended.
    pub decision: Option<ItemDecision>,
    /// Why.
    pub motive: Option<String>,
    /// Conditions of an admission.
    pub conditions: Option<String>,
    /// The vote.
    pub votes: Votes,
    /// When.
    pub decided_at: Option<NaiveDateTime>,
    /// Voices that were there.
    pub quorum_present: Option<u32>,
    /// Number of the application.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its state.
    pub state: Option<PassState>,
    /// Who holds it.
    pub person: Option<PersonId>,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Its project.
    pub project_name: Option<String>,
    /// Its structure.
    pub structure_name: Option<String>,
    /// Day it was complete.
    pub complete_on: Option<NaiveDate>,
    /// Day it was filed.
    pub filed_on: Option<NaiveDate>,
    /// What is asked, in cents.
    pub asked_cents: Option<i64>,
    /// Its règlement.
    pub regulation: Option<RegulationId>,
    /// The application was removed, or has not come to this desk.
    pub gone: bool,
    /// Readings that count.
    pub readings: u32,
}

/// Somebody who does not judge a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recusal {
    /// Id.
    pub id: Uuid,
    /// Which file.
    pub application: Option<PassApplicationId>,
    /// Who.
    pub sitter: Option<CommitteeMemberId>,
    /// Why.
    pub reason: String,
}

/// What an agenda may be made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ready {
    /// Id.
    pub id: PassApplicationId,
    /// Instructed, or only complete.
    pub state: Option<PassState>,
}

/// A letter of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassLetter {
    /// Id.
    pub id: PassLetterId,
    /// Of which application.
    pub application: PassApplicationId,
    /// Number.
    pub number: String,
    /// Which letter.
    pub kind: Option<PassLetterKind>,
    /// Day it was made.
    pub made_on: Option<NaiveDate>,
    /// What it says: the snapshot that its PDF is made from.
    pub body: String,
}

/// Proofs by application.
pub type Proofs = BTreeMap<PassApplicationId, Vec<ProofRow>>;

/// Every sitting, latest first.
///
/// # Errors
/// [`Incident`].
pub fn every(reader: &Reader<'_>) -> Result<Vec<Committee>, Incident> {
    reader.all(include_str!("list.sql"), [], rows::committee)
}

/// One sitting, if it is known here.
///
/// # Errors
/// [`Incident`].
pub fn one(reader: &Reader<'_>, asked: CommitteeId) -> Result<Option<Committee>, Incident> {
    reader.one(include_str!("one.sql"), [asked.0], rows::committee)
}

/// Who sits.
///
/// # Errors
/// [`Incident`].
pub fn seats(reader: &Reader<'_>, of: CommitteeId) -> Result<Vec<Sitter>, Incident> {
    reader.all(include_str!("seats.sql"), [of.0], rows::sitter)
}

/// The agenda, in its order.
///
/// # Errors
/// [`Incident`].
pub fn items(reader: &Reader<'_>, of: CommitteeId) -> Result<Vec<Item>, Incident> {
    reader.all(include_str!("items.sql"), [of.0], rows::item)
}

/// Who does not judge what.
///
/// # Errors
/// [`Incident`].
pub fn recusals(reader: &Reader<'_>, of: CommitteeId) -> Result<Vec<Recusal>, Incident> {
    reader.all(include_str!("recusals.sql"), [of.0], rows::recusal)
}

/// What an agenda may be made of, the application that was complete first first.
///
/// # Errors
/// [`Incident`].
pub fn ready(reader: &Reader<'_>) -> Result<Vec<Ready>, Incident> {
    reader.all(include_str!("ready.sql"), [], rows::ready)
}

/// The proofs of the files of a sitting.
///
/// # Errors
/// [`Incident`].
pub fn proofs_of_listed(reader: &Reader<'_>, of: CommitteeId) -> Result<Proofs, Incident> {
    let all = reader.all(include_str!("proofs_listed.sql"), [of.0], rows::proof)?;
    Ok(rows::grouped(all))
}

/// The letters of a sitting, in the order of its agenda.
///
/// # Errors
/// [`Incident`].
pub fn letters(reader: &Reader<'_>, of: CommitteeId) -> Result<Vec<PassLetter>, Incident> {
    reader.all(include_str!("letters.sql"), [of.0], rows::letter)
}

/// The règlements, as they are kept.
///
/// # Errors
/// [`Incident`].
pub fn regulations(reader: &Reader<'_>) -> Result<BTreeMap<RegulationId, String>, Incident> {
    let all = reader.all(include_str!("regulations.sql"), [], rows::regulation)?;
    Ok(all.into_iter().collect())
}
