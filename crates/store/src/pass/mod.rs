//! Applications to *Pass Innovation Quartiers* (P4): one with all that belongs to it, lists, the board; the règlements.

mod cards;
mod lists;
#[cfg(test)]
mod plans;
mod regulations;
mod search;

use chrono::{NaiveDate, NaiveDateTime};
use pignon_domain::ids::{
    CommitteeId, DocumentId, MemberId, PassApplicationId, PassProofId, PassStepId, PersonId,
    ProjectId, RegulationId, StructureId,
};
use pignon_domain::pass::criteria::AnswerRow;
use pignon_domain::pass::proof::ProofRow;
use pignon_domain::pass::reading::{ReaderRow, ScoreRow};
use pignon_domain::pass::step::{Application, Since};
use pignon_domain::pass::{CriterionAnswer, Decision, Opinion, PassState, PassVerb};
use pignon_domain::person::Qpv;
use rusqlite::{Row, named_params};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::columns::{code, day, id, moment};
use crate::{Incident, Reader};

pub use cards::{CardRow, cards};
pub use lists::{Filter, counts, in_state, page};
pub use regulations::{RegulationRow, regulation, regulation_in_force, regulations, rules};
pub use search::{Memory, found};

/// The evidence of a QPV answer, as it stands on the application.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Number and street.
    pub line: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// The official address.
    pub place: Option<String>,
    /// Name of the nearest district.
    pub district: Option<String>,
    /// The answer.
    pub qpv: Option<Qpv>,
    /// The map that says it.
    pub map: Option<String>,
    /// Metres to the limit.
    pub metres: Option<u32>,
    /// When it was asked.
    pub checked_on: Option<NaiveDate>,
    /// Why somebody said otherwise.
    pub overridden: Option<String>,
}

/// An application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationRow {
    /// Id.
    pub id: PassApplicationId,
    /// Number.
    pub number: String,
    /// Who applies.
    pub person: Option<PersonId>,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Number of their file.
    pub person_number: String,
    /// Birth date.
    pub birth_date: Option<NaiveDate>,
    /// With which project.
    pub project: Option<ProjectId>,
    /// Its name.
    pub project_name: Option<String>,
    /// Its summary.
    pub project_summary: Option<String>,
    /// For which structure.
    pub structure: Option<StructureId>,
    /// Its name.
    pub structure_name: Option<String>,
    /// Under which version of the règlement.
    pub regulation: Option<RegulationId>,
    /// Who instructs.
    pub member: Option<MemberId>,
    /// Their name.
    pub member_name: Option<String>,
    /// Title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// Amount asked, in cents.
    pub asked_cents: Option<i64>,
    /// Note.
    pub note: String,
    /// Its number in the list it was taken from.
    pub old_number: Option<String>,
    /// Removed.
    pub removed: bool,
    /// QPV, with its evidence.
    pub evidence: Evidence,
    /// When its sitting is held.
    pub held_at: Option<NaiveDateTime>,
    /// Title of that sitting.
    pub sitting: Option<String>,
    /// Day of the last passage.
    pub moved_on: Option<NaiveDate>,
    /// Where it stands.
    pub progress: Application,
}

impl ApplicationRow {
    /// The day it reached its present state: that of the last passage, otherwise that it was begun.
    #[must_use]
    pub fn since(&self) -> Option<NaiveDate> {
        self.moved_on.or(self.progress.opened_on)
    }
}

/// The columns of the progress, the first of which is `at`.
fn progress(r: &Row<'_>, at: usize) -> rusqlite::Result<Application> {
    Ok(Application {
        state: code(r, at, PassState::of_code)?,
        opened_on: day(r, at + 1)?,
        filed_on: day(r, at + 2)?,
        complete_on: day(r, at + 3)?,
        waiting_since: day(r, at + 4)?,
        waited_days: r.get::<_, Option<u32>>(at + 5)?.unwrap_or(0),
        instructed_on: day(r, at + 6)?,
        listed_on: day(r, at + 7)?,
        committee: r.get::<_, Option<Uuid>>(at + 8)?.map(CommitteeId),
        decision: code(r, at + 9, Decision::of_code)?,
        decided_on: day(r, at + 10)?,
        notified_on: day(r, at + 11)?,
        appealed_on: day(r, at + 12)?,
        agreed_on: day(r, at + 13)?,
        started_on: day(r, at + 14)?,
        ended_on: day(r, at + 15)?,
        motive: r.get(at + 16)?,
        conditions: r.get(at + 17)?,
        reopened_by: r.get::<_, Option<Uuid>>(at + 18)?.map(MemberId),
        reopened_on: day(r, at + 19)?,
        reopen_reason: r.get(at + 20)?,
    })
}

fn application(r: &Row<'_>) -> rusqlite::Result<ApplicationRow> {
    Ok(ApplicationRow {
        id: PassApplicationId(id(r, 0)?),
        number: r.get(1)?,
        person: r.get::<_, Option<Uuid>>(2)?.map(PersonId),
        family_name: r.get(3)?,
        given_name: r.get(4)?,
        person_number: r.get(5)?,
        birth_date: day(r, 6)?,
        project: r.get::<_, Option<Uuid>>(7)?.map(ProjectId),
        project_name: r.get(8)?,
        structure: r.get::<_, Option<Uuid>>(9)?.map(StructureId),
        structure_name: r.get(10)?,
        regulation: r.get::<_, Option<Uuid>>(11)?.map(RegulationId),
        member: r.get::<_, Option<Uuid>>(12)?.map(MemberId),
        member_name: r.get(13)?,
        title: r.get(14)?,
        purpose: r.get(15)?,
        asked_cents: r.get(16)?,
        note: r.get(17)?,
        old_number: r.get(18)?,
        removed: r.get(19)?,
        evidence: Evidence {
            line: r.get(20)?,
            postcode: r.get(21)?,
            city: r.get(22)?,
            place: r.get(23)?,
            district: r.get(24)?,
            qpv: code(r, 25, Qpv::of_code)?,
            map: r.get(26)?,
            metres: r.get(27)?,
            checked_on: day(r, 28)?,
            overridden: r.get(29)?,
        },
        held_at: moment(r, 30)?,
        sitting: r.get(31)?,
        project_summary: r.get(32)?,
        moved_on: day(r, 33)?,
        progress: progress(r, 34)?,
    })
}

/// One application, removed or not.
///
/// # Errors
/// [`Incident`].
pub fn one(reader: &Reader<'_>, of: PassApplicationId) -> Result<Option<ApplicationRow>, Incident> {
    reader.one(include_str!("one.sql"), [of.0], application)
}

/// The living applications of a person, latest first.
///
/// # Errors
/// [`Incident`].
pub fn of_person(
    reader: &Reader<'_>,
    person: PersonId,
) -> Result<Vec<PassApplicationId>, Incident> {
    reader.all(include_str!("of_person.sql"), [person.0], |r| {
        Ok(PassApplicationId(id(r, 0)?))
    })
}

/// Another application of the same person or of the same project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Id.
    pub id: PassApplicationId,
    /// Number.
    pub number: String,
    /// State, as it was written.
    pub state: PassState,
    /// Of the same person; otherwise of the same project only.
    pub same_person: bool,
}

/// The other living applications of a person or of a project.
///
/// # Errors
/// [`Incident`].
pub fn others(
    reader: &Reader<'_>,
    besides: Option<PassApplicationId>,
    (person, project): (Option<PersonId>, Option<ProjectId>),
) -> Result<Vec<Other>, Incident> {
    reader.all(
        include_str!("others.sql"),
        named_params! {
            ":besides": besides.map_or(Uuid::nil(), |b| b.0),
            ":person": person.map(|p| p.0),
            ":project": project.map(|p| p.0),
        },
        |r| {
            Ok(Other {
                id: PassApplicationId(id(r, 0)?),
                number: r.get(1)?,
                state: code(r, 2, PassState::of_code)?.unwrap_or(PassState::Draft),
                same_person: r.get(3)?,
            })
        },
    )
}

/// A passage that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    /// Id.
    pub id: PassStepId,
    /// What was done; absent from a newer version, as the states.
    pub verb: Option<PassVerb>,
    /// State left.
    pub from: Option<PassState>,
    /// State reached.
    pub to: Option<PassState>,
    /// The day of the state that was left.
    pub since: Option<NaiveDate>,
    /// The day.
    pub day: Option<NaiveDate>,
    /// Who.
    pub member: Option<MemberId>,
    /// Their name.
    pub member_name: Option<String>,
    /// Who confirmed.
    pub second: Option<MemberId>,
    /// Their name.
    pub second_name: Option<String>,
    /// The sitting.
    pub committee: Option<CommitteeId>,
    /// Why.
    pub reason: Option<String>,
}

/// The passages of an application that stand, in order.
///
/// # Errors
/// [`Incident`].
pub fn steps(reader: &Reader<'_>, of: PassApplicationId) -> Result<Vec<StepRow>, Incident> {
    reader.all(include_str!("steps.sql"), [of.0], |r| {
        Ok(StepRow {
            id: PassStepId(id(r, 0)?),
            verb: code(r, 1, PassVerb::of_code)?,
            from: code(r, 2, PassState::of_code)?,
            to: code(r, 3, PassState::of_code)?,
            since: day(r, 4)?,
            day: day(r, 5)?,
            member: r.get::<_, Option<Uuid>>(6)?.map(MemberId),
            member_name: r.get(7)?,
            second: r.get::<_, Option<Uuid>>(8)?.map(MemberId),
            second_name: r.get(9)?,
            committee: r.get::<_, Option<Uuid>>(10)?.map(CommitteeId),
            reason: r.get(11)?,
        })
    })
}

/// An answer to a criterion, with who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What the rule reads.
    pub row: AnswerRow,
    /// Note.
    pub note: String,
    /// When.
    pub as_of: Option<NaiveDate>,
    /// Who answered.
    pub member_name: Option<String>,
    /// Who went over it.
    pub overridden_by: Option<String>,
    /// When.
    pub overridden_on: Option<NaiveDate>,
}

/// The answers to the criteria of an application.
///
/// # Errors
/// [`Incident`].
pub fn answers(reader: &Reader<'_>, of: PassApplicationId) -> Result<Vec<Answer>, Incident> {
    reader.all(include_str!("answers.sql"), [of.0], |r| {
        Ok(Answer {
            row: AnswerRow {
                criterion: r.get::<_, Option<String>>(0)?.unwrap_or_default(),
                answer: code(r, 1, CriterionAnswer::of_code)?,
                override_reason: r.get(5)?,
            },
            note: r.get(2)?,
            as_of: day(r, 3)?,
            member_name: r.get(4)?,
            overridden_by: r.get(6)?,
            overridden_on: day(r, 7)?,
        })
    })
}

/// A proof, with the document behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Id.
    pub id: PassProofId,
    /// What the rule reads.
    pub row: ProofRow,
    /// The document of the person.
    pub document: Option<DocumentId>,
    /// Its name; absent when it was removed.
    pub document_name: Option<String>,
    /// Who wrote it.
    pub member_name: Option<String>,
}

/// The proofs of an application, in the order they were written.
///
/// # Errors
/// [`Incident`].
pub fn proofs(reader: &Reader<'_>, of: PassApplicationId) -> Result<Vec<Proof>, Incident> {
    reader.all(include_str!("proofs.sql"), [of.0], |r| {
        let document: Option<Uuid> = r.get(2)?;
        Ok(Proof {
            id: PassProofId(id(r, 0)?),
            row: ProofRow {
                proof: r.get(1)?,
                has_document: document.is_some(),
                asked_on: day(r, 4)?,
                received_on: day(r, 5)?,
                issued_on: day(r, 6)?,
                refused_on: day(r, 7)?,
                reason: r.get(8)?,
                chased_on: day(r, 9)?,
            },
            document: document.map(DocumentId),
            document_name: r.get(3)?,
            member_name: r.get(10)?,
        })
    })
}

/// A reader, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassReader {
    /// Id of the row.
    pub id: Uuid,
    /// What the rule reads.
    pub row: ReaderRow,
    /// Name.
    pub member_name: Option<String>,
    /// When they were named.
    pub named_on: Option<NaiveDate>,
    /// Why there is a conflict of interest.
    pub conflict_reason: Option<String>,
    /// Comment of the opinion.
    pub comment: String,
    /// When the opinion was given.
    pub given_on: Option<NaiveDate>,
}

/// The readers of an application.
///
/// # Errors
/// [`Incident`].
pub fn readers(reader: &Reader<'_>, of: PassApplicationId) -> Result<Vec<PassReader>, Incident> {
    reader.all(include_str!("readers.sql"), [of.0], |r| {
        Ok(PassReader {
            id: id(r, 0)?,
            row: ReaderRow {
                member: MemberId(id(r, 1)?),
                conflict: r.get(4)?,
                opinion: code(r, 6, Opinion::of_code)?,
            },
            member_name: r.get(2)?,
            named_on: day(r, 3)?,
            conflict_reason: r.get(5)?,
            comment: r.get(7)?,
            given_on: day(r, 8)?,
        })
    })
}

/// The scores of an application, each with its comment.
///
/// # Errors
/// [`Incident`].
pub fn scores(
    reader: &Reader<'_>,
    of: PassApplicationId,
) -> Result<Vec<(ScoreRow, String)>, Incident> {
    reader.all(include_str!("scores.sql"), [of.0], |r| {
        let row = ScoreRow {
            member: MemberId(id(r, 0)?),
            criterion: r.get(1)?,
            score: r.get(2)?,
        };
        Ok((row, r.get(3)?))
    })
}

/// What came of an application since it last moved, for whoever would undo that; a later passage is for the caller to say.
///
/// # Errors
/// [`Incident`].
pub fn consequences(reader: &Reader<'_>, of: PassApplicationId) -> Result<Since, Incident> {
    let found = reader.one(include_str!("consequences.sql"), [of.0], |r| {
        Ok(Since {
            later_step: false,
            letter: r.get(0)?,
            sitting_closed: r.get(1)?,
            paid: r.get(2)?,
        })
    })?;
    Ok(found.unwrap_or_default())
}

/// Do two desks disagree about where an application stands?
///
/// # Errors
/// [`Incident`].
pub fn disputed(reader: &Reader<'_>, of: PassApplicationId) -> Result<bool, Incident> {
    let found = reader.one(include_str!("disputed.sql"), [of.0], |r| r.get(0))?;
    Ok(found.unwrap_or(false))
}

/// Is there such a sitting?
///
/// # Errors
/// [`Incident`].
pub fn is_sitting(reader: &Reader<'_>, committee: CommitteeId) -> Result<bool, Incident> {
    let found = reader.one(include_str!("sitting.sql"), [committee.0], |_| Ok(()))?;
    Ok(found.is_some())
}

/// The identity of a row that there is one of for an application and a name (the answer to a criterion, a reader, a
/// score): two desks that write it without having seen one another write the same row.
#[must_use]
pub fn row_id(of: PassApplicationId, name: &str) -> Uuid {
    let digest = Sha256::new()
        .chain_update(b"pignon pass row v1\0")
        .chain_update(of.0.as_bytes())
        .chain_update(name.as_bytes())
        .finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
