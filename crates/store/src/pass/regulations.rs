//! The règlements of the house: each version with its canonical JSON.

use chrono::NaiveDate;
use pignon_domain::ids::RegulationId;
use pignon_domain::pass::regulation::Regulation;
use rusqlite::Row;
use uuid::Uuid;

use crate::columns::{day, id};
use crate::{Incident, Reader};

/// A version of the règlement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegulationRow {
    /// Id.
    pub id: RegulationId,
    /// Title.
    pub title: String,
    /// Version, from 1.
    pub version: u32,
    /// First day of filing under it.
    pub starts_on: Option<NaiveDate>,
    /// Day of publication; a draft has none.
    pub published_on: Option<NaiveDate>,
    /// It came in a signed file.
    pub imported: bool,
    /// Applications pinned to it.
    pub applications: u32,
    /// The City has not confirmed it.
    pub to_be_confirmed: bool,
    /// Canonical JSON; empty in the list.
    pub body: String,
    /// Removed.
    pub removed: bool,
    /// The signature of the file it came in.
    pub signature: Option<String>,
}

fn card(r: &Row<'_>) -> rusqlite::Result<RegulationRow> {
    Ok(RegulationRow {
        id: RegulationId(id(r, 0)?),
        title: r.get(1)?,
        version: r.get(2)?,
        starts_on: day(r, 3)?,
        published_on: day(r, 4)?,
        imported: r.get(5)?,
        applications: r.get(6)?,
        to_be_confirmed: r.get(7)?,
        body: String::new(),
        removed: false,
        signature: None,
    })
}

/// Every version, latest first, without their bodies.
///
/// # Errors
/// [`Incident`].
pub fn regulations(reader: &Reader<'_>) -> Result<Vec<RegulationRow>, Incident> {
    reader.all(include_str!("regulations.sql"), [], card)
}

/// One version, removed or not, with its body.
///
/// # Errors
/// [`Incident`].
pub fn regulation(
    reader: &Reader<'_>,
    of: RegulationId,
) -> Result<Option<RegulationRow>, Incident> {
    reader.one(include_str!("regulation.sql"), [of.0], |r| {
        Ok(RegulationRow {
            body: r.get(8)?,
            removed: r.get(9)?,
            signature: r.get(10)?,
            ..card(r)?
        })
    })
}

/// What a version says; nothing when it has not come to this desk, or cannot be read.
///
/// # Errors
/// [`Incident`].
pub fn rules(reader: &Reader<'_>, of: RegulationId) -> Result<Option<Regulation>, Incident> {
    let body: Option<String> = reader.one(include_str!("rules.sql"), [of.0], |r| r.get(0))?;
    Ok(body.and_then(|body| Regulation::kept(&body)))
}

/// The version in force on a day.
///
/// # Errors
/// [`Incident`].
pub fn regulation_in_force(
    reader: &Reader<'_>,
    on: NaiveDate,
) -> Result<Option<RegulationId>, Incident> {
    let found: Option<Uuid> =
        reader.one(include_str!("in_force.sql"), [on.to_string()], |r| id(r, 0))?;
    Ok(found.map(RegulationId))
}
