//! Referrals: those of a person, those sent to a partner, those that wait.

use pignon_domain::ids::{MemberId, PartnerId, PersonId, ProjectId, ReferralId};
use pignon_domain::referral::{Progress, ReferralOutcome, ReferralState};
use rusqlite::Row;
use uuid::Uuid;

use crate::columns::{code, day, id};
use crate::{Incident, Reader};

/// A referral, as the file of the person shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Id.
    pub id: ReferralId,
    /// To whom.
    pub partner: Option<PartnerId>,
    /// Their name, even when they were removed since.
    pub partner_name: Option<String>,
    /// Their phone.
    pub partner_phone: Option<String>,
    /// Their e-mail.
    pub partner_email: Option<String>,
    /// They were removed from the directory.
    pub partner_removed: bool,
    /// For which project.
    pub project: Option<ProjectId>,
    /// Its name; absent when it was removed.
    pub project_name: Option<String>,
    /// Who sent.
    pub member_name: Option<String>,
    /// The need.
    pub need: String,
    /// What is expected of the partner.
    pub expected: Option<String>,
    /// Note of the house.
    pub note: Option<String>,
    /// Where it stands.
    pub progress: Progress,
    /// Removed.
    pub removed: bool,
}

/// A referral, as lists across files show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Id.
    pub id: ReferralId,
    /// Who is sent.
    pub person: PersonId,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Where it stands.
    pub progress: Progress,
}

/// A referral that waits, and for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The referral.
    pub sent: Sent,
    /// The partner.
    pub partner: Option<PartnerId>,
    /// Its name.
    pub partner_name: Option<String>,
}

/// The eight columns of the progress, the first of which is `at`.
fn progress(row: &Row<'_>, at: usize) -> rusqlite::Result<Progress> {
    Ok(Progress {
        state: code(row, at, ReferralState::of_code)?,
        sent_on: day(row, at + 1)?,
        due_on: day(row, at + 2)?,
        answered_on: day(row, at + 3)?,
        reason: row.get(at + 4)?,
        outcome: code(row, at + 5, ReferralOutcome::of_code)?,
        closed_on: day(row, at + 6)?,
        chased_on: day(row, at + 7)?,
    })
}

fn referral(row: &Row<'_>) -> rusqlite::Result<Referral> {
    Ok(Referral {
        id: ReferralId(id(row, 0)?),
        partner: row.get::<_, Option<Uuid>>(1)?.map(PartnerId),
        partner_name: row.get(2)?,
        partner_phone: row.get(3)?,
        partner_email: row.get(4)?,
        partner_removed: row.get(5)?,
        project: row.get::<_, Option<Uuid>>(6)?.map(ProjectId),
        member_name: row.get(7)?,
        need: row.get::<_, Option<String>>(8)?.unwrap_or_default(),
        expected: row.get(9)?,
        note: row.get(10)?,
        progress: progress(row, 11)?,
        removed: row.get(19)?,
        project_name: row.get(20)?,
    })
}

fn sent(row: &Row<'_>) -> rusqlite::Result<Sent> {
    Ok(Sent {
        id: ReferralId(id(row, 0)?),
        person: PersonId(id(row, 1)?),
        family_name: row.get(2)?,
        given_name: row.get(3)?,
        progress: progress(row, 4)?,
    })
}

/// The referrals of a person, latest first.
///
/// # Errors
/// [`Incident`].
pub fn of_person(reader: &Reader<'_>, person: PersonId) -> Result<Vec<Referral>, Incident> {
    reader.all(include_str!("of_person.sql"), [person.0], referral)
}

/// One referral of a person, if it is known here.
///
/// # Errors
/// [`Incident`].
pub fn one(
    reader: &Reader<'_>,
    person: PersonId,
    asked: ReferralId,
) -> Result<Option<Referral>, Incident> {
    reader.one(include_str!("one.sql"), [person.0, asked.0], referral)
}

/// The referrals sent to a partner, latest first.
///
/// # Errors
/// [`Incident`].
pub fn to_partner(reader: &Reader<'_>, partner: PartnerId) -> Result<Vec<Sent>, Incident> {
    reader.all(include_str!("to_partner.sql"), [partner.0], sent)
}

/// The referrals that wait for their partner, oldest first: those that `member` sent, or everybody's.
///
/// # Errors
/// [`Incident`].
pub fn waiting(reader: &Reader<'_>, member: Option<MemberId>) -> Result<Vec<Waiting>, Incident> {
    reader.all(include_str!("waiting.sql"), [member.map(|m| m.0)], |r| {
        Ok(Waiting {
            sent: sent(r)?,
            partner: r.get::<_, Option<Uuid>>(12)?.map(PartnerId),
            partner_name: r.get(13)?,
        })
    })
}
