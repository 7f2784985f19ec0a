//! Awards (P4.6): the package of an application, its payments, the attempts at its milestones, its letters.

use chrono::NaiveDate;
use pignon_domain::contact::ContactMode;
use pignon_domain::ids::{DocumentId, InstalmentId, PassApplicationId};
use pignon_domain::pass::award::{Instalment, Term};
use pignon_domain::structure::{Attempt, StructureStatus};
use rusqlite::Row;
use uuid::Uuid;

use crate::columns::{code, day, id};
use crate::committees::PassLetter;
use crate::{Incident, Reader};

/// What an application was awarded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Award {
    /// Hours of coaching.
    pub coaching_hours: Option<u32>,
    /// Months of workspace.
    pub workspace_months: Option<u32>,
    /// Who is the mentor.
    pub mentor: Option<String>,
    /// The micro-grant, in cents.
    pub grant_cents: i64,
    /// Day of the agreement.
    pub agreed_on: Option<NaiveDate>,
    /// When it runs.
    pub term: Term,
    /// Why it ended early.
    pub reason: Option<String>,
    /// Reference of the agreement.
    pub reference: Option<String>,
}

/// A payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Id.
    pub id: InstalmentId,
    /// Place, from 1.
    pub place: u32,
    /// As it is shown.
    pub label: String,
    /// On what condition it is paid.
    pub condition: Option<String>,
    /// Where it stands.
    pub instalment: Instalment,
    /// The document that proves it.
    pub evidence: Option<DocumentId>,
    /// Its name; absent when the document was removed.
    pub evidence_name: Option<String>,
    /// Reference of the payment.
    pub paid_reference: Option<String>,
}

/// An attempt at a milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// Which milestone, and whether somebody answered.
    pub attempt: Attempt,
    /// Day.
    pub tried_on: Option<NaiveDate>,
    /// How.
    pub mode: Option<ContactMode>,
    /// Jobs that the holder says there are.
    pub jobs: Option<u32>,
    /// What the structure is.
    pub structure_status: Option<StructureStatus>,
    /// Note.
    pub note: Option<String>,
    /// Who tried.
    pub member_name: Option<String>,
}

/// The award of an application, if there is one.
///
/// # Errors
/// [`Incident`].
pub fn award(reader: &Reader<'_>, of: PassApplicationId) -> Result<Option<Award>, Incident> {
    reader.one(include_str!("award.sql"), [of.0], |r| {
        Ok(Award {
            coaching_hours: r.get(0)?,
            workspace_months: r.get(1)?,
            mentor: r.get(2)?,
            grant_cents: r.get(3)?,
            agreed_on: day(r, 4)?,
            term: Term {
                starts_on: day(r, 5)?,
                ends_on: day(r, 6)?,
                ended_early_on: day(r, 7)?,
            },
            reason: r.get(8)?,
            reference: r.get(9)?,
        })
    })
}

/// The payments of an award, in their order. A document that was removed proves nothing any more.
///
/// # Errors
/// [`Incident`].
pub fn instalments(reader: &Reader<'_>, of: PassApplicationId) -> Result<Vec<Payment>, Incident> {
    reader.all(include_str!("instalments.sql"), [of.0], payment)
}

fn payment(row: &Row<'_>) -> rusqlite::Result<Payment> {
    let evidence_name: Option<String> = row.get(7)?;
    Ok(Payment {
        id: InstalmentId(id(row, 0)?),
        place: row.get(1)?,
        label: row.get(2)?,
        condition: row.get(4)?,
        instalment: Instalment {
            amount_cents: row.get(3)?,
            due_on: day(row, 5)?,
            has_evidence: evidence_name.is_some(),
            evidence_on: day(row, 8)?,
            blocked_reason: row.get(9)?,
            paid_on: day(row, 10)?,
        },
        evidence: row.get::<_, Option<Uuid>>(6)?.map(DocumentId),
        evidence_name,
        paid_reference: row.get(11)?,
    })
}

/// The attempts at the milestones of an award, oldest first.
///
/// # Errors
/// [`Incident`].
pub fn attempts(reader: &Reader<'_>, of: PassApplicationId) -> Result<Vec<Tried>, Incident> {
    reader.all(include_str!("attempts.sql"), [of.0], |r| {
        Ok(Tried {
            attempt: Attempt {
                months: r.get(0)?,
                answered: r.get(3)?,
            },
            tried_on: day(r, 1)?,
            mode: code(r, 2, ContactMode::of_code)?,
            jobs: r.get(4)?,
            structure_status: code(r, 5, StructureStatus::of_code)?,
            note: r.get(6)?,
            member_name: r.get(7)?,
        })
    })
}

/// The letters of an application, latest first.
///
/// # Errors
/// [`Incident`].
pub fn letters(reader: &Reader<'_>, of: PassApplicationId) -> Result<Vec<PassLetter>, Incident> {
    reader.all(
        include_str!("letters.sql"),
        [of.0],
        crate::committees::letter,
    )
}
