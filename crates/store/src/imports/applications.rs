//! What the import of an old list of applications compares its rows with.

use std::collections::HashMap;

use chrono::NaiveDate;
use pignon_domain::ids::{PersonId, StructureId};
use pignon_domain::pass::Decision;
use pignon_domain::person::Qpv;
use uuid::Uuid;

use crate::columns::{code, day, id};
use crate::{Incident, Reader};

/// An application of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownApplication {
    /// Id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Who holds it.
    pub person: Option<PersonId>,
    /// Its number in an old list.
    pub old_number: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Structure.
    pub structure: Option<Uuid>,
    /// In a QPV?
    pub qpv: Option<Qpv>,
    /// Asked, in cents.
    pub asked_cents: Option<i64>,
    /// Day of the filing.
    pub filed_on: Option<NaiveDate>,
    /// Decision.
    pub decision: Option<Decision>,
    /// Its day.
    pub decided_on: Option<NaiveDate>,
    /// Why.
    pub motive: Option<String>,
    /// Day of the notification.
    pub notified_on: Option<NaiveDate>,
    /// Day of the agreement.
    pub agreed_on: Option<NaiveDate>,
    /// Last day.
    pub ended_on: Option<NaiveDate>,
    /// Note.
    pub note: String,
    /// Granted, in cents.
    pub granted_cents: Option<i64>,
}

/// Every living application.
///
/// # Errors
/// [`Incident`].
pub fn known_applications(reader: &Reader<'_>) -> Result<Vec<KnownApplication>, Incident> {
    reader.all(include_str!("applications.sql"), [], |r| {
        Ok(KnownApplication {
            id: id(r, 0)?,
            number: r.get(1)?,
            person: r.get::<_, Option<Uuid>>(2)?.map(PersonId),
            old_number: r.get(3)?,
            title: r.get(4)?,
            structure: r.get(5)?,
            qpv: code(r, 6, Qpv::of_code)?,
            asked_cents: r.get(7)?,
            filed_on: day(r, 8)?,
            decision: code(r, 9, Decision::of_code)?,
            decided_on: day(r, 10)?,
            motive: r.get(11)?,
            notified_on: day(r, 12)?,
            agreed_on: day(r, 13)?,
            ended_on: day(r, 14)?,
            note: r.get(15)?,
            granted_cents: r.get(16)?,
        })
    })
}

/// The living structures, by their SIRET; of two that share one, the older.
///
/// # Errors
/// [`Incident`].
pub fn structures_by_siret(reader: &Reader<'_>) -> Result<HashMap<String, StructureId>, Incident> {
    let rows = reader.all(include_str!("structures.sql"), [], |r| {
        Ok((r.get(0)?, StructureId(id(r, 1)?)))
    })?;
    Ok(rows.into_iter().collect())
}
