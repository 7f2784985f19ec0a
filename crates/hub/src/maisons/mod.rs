//! The Maisons that the City has declared.

use chrono::{DateTime, Utc};
use pignon_summary::MaisonCode;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::base::{BaseError, timestamp};

/// A Maison.
#[derive(Debug, Clone)]
pub struct Maison {
    /// `M01`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// When it was declared here, RFC 3339.
    pub added_at: String,
    /// How many desks may speak for it.
    pub desks: u32,
}

/// Declares a Maison. `false` if its code is taken.
///
/// # Errors
/// [`BaseError`].
pub fn add(
    transaction: &Transaction<'_>,
    code: MaisonCode,
    name: &str,
    now: DateTime<Utc>,
) -> Result<bool, BaseError> {
    let added = transaction.execute(
        include_str!("add_maison.sql"),
        named_params! { ":code": code.to_string(), ":name": name, ":at": timestamp(now) },
    )?;
    Ok(added == 1)
}

/// Every Maison, by code.
///
/// # Errors
/// [`BaseError`].
pub fn list(connection: &Connection) -> Result<Vec<Maison>, BaseError> {
    let mut query = connection.prepare_cached(include_str!("list_maisons.sql"))?;
    let maisons = query.query_map([], maison)?.collect::<Result<_, _>>()?;
    Ok(maisons)
}

/// The Maison of a code.
///
/// # Errors
/// [`BaseError`].
pub fn find(connection: &Connection, code: &str) -> Result<Option<Maison>, BaseError> {
    let mut query = connection.prepare_cached(include_str!("find_maison.sql"))?;
    Ok(query
        .query_row(named_params! { ":code": code }, maison)
        .optional()?)
}

fn maison(row: &rusqlite::Row<'_>) -> rusqlite::Result<Maison> {
    Ok(Maison {
        code: row.get("code")?,
        name: row.get("name")?,
        added_at: row.get("added_at")?,
        desks: row.get("desks")?,
    })
}
