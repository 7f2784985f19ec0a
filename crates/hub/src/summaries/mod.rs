//! Summaries received: kept as the very bytes that were signed, every revision, for ever.

mod missing;

pub use missing::calendar;

use pignon_summary::Summary;
use pignon_summary::exchange::sha256_hex;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::base::BaseError;

/// A summary as it stands in the base, without its bytes.
#[derive(Debug, Clone)]
pub struct Received {
    /// UUID of the receipt.
    pub id: String,
    /// Month, `2026-10`.
    pub period: String,
    /// Revision of the month.
    pub revision: u32,
    /// SHA-256 of the bytes, hexadecimal.
    pub sha256: String,
    /// RFC 3339, UTC.
    pub received_at: String,
}

/// A summary to keep: read, checked, signed by a live desk of its Maison.
pub struct Arrival<'a> {
    /// What the bytes say.
    pub summary: &'a Summary,
    /// The bytes.
    pub bytes: &'a [u8],
    /// The desk.
    pub device: [u8; 16],
    /// Its signature of the bytes.
    pub signature: [u8; 64],
    /// UUID for the receipt, if one must be made.
    pub id: String,
    /// Now, RFC 3339, UTC.
    pub at: String,
}

/// The revision is neither the next one nor one already here with the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongRevision {
    /// The one that would be accepted.
    pub expected: u32,
}

/// Keeps a summary. The same bytes again give what was kept the first time, and nothing is counted twice.
///
/// # Errors
/// [`BaseError`], or [`WrongRevision`].
pub fn keep(
    transaction: &Transaction<'_>,
    arrival: Arrival<'_>,
) -> Result<Result<Received, WrongRevision>, BaseError> {
    let (maison, period) = (
        arrival.summary.maison().to_string(),
        arrival.summary.period().to_string(),
    );
    let revision = arrival.summary.revision();
    let sha256 = sha256_hex(arrival.bytes);
    let known = transaction
        .query_row(
            include_str!("find_revision.sql"),
            named_params! { ":maison": maison, ":period": period, ":revision": revision },
            received,
        )
        .optional()?;
    if let Some(known) = known.filter(|known| known.sha256 == sha256) {
        return Ok(Ok(known));
    }
    let last: u32 = transaction.query_row(
        include_str!("last_revision.sql"),
        named_params! { ":maison": maison, ":period": period },
        |row| row.get(0),
    )?;
    let expected = last.saturating_add(1);
    if revision != expected {
        return Ok(Err(WrongRevision { expected }));
    }
    transaction.execute(
        include_str!("keep_summary.sql"),
        named_params! {
            ":id": arrival.id,
            ":maison": maison,
            ":period": period,
            ":revision": revision,
            ":bytes": arrival.bytes,
            ":sha256": sha256,
            ":device": arrival.device,
            ":signature": arrival.signature,
            ":received_at": arrival.at,
        },
    )?;
    Ok(Ok(Received {
        id: arrival.id,
        period,
        revision,
        sha256,
        received_at: arrival.at,
    }))
}

/// The last revision of each month of a Maison, the most recent month first, with its bytes.
///
/// # Errors
/// [`BaseError`].
pub fn months(
    connection: &Connection,
    maison: &str,
) -> Result<Vec<(Received, Vec<u8>)>, BaseError> {
    let mut query = connection.prepare_cached(include_str!("months_of_a_maison.sql"))?;
    let months = query
        .query_map(named_params! { ":maison": maison }, |row| {
            Ok((received(row)?, row.get("bytes")?))
        })?
        .collect::<Result<_, _>>()?;
    Ok(months)
}

fn received(row: &rusqlite::Row<'_>) -> rusqlite::Result<Received> {
    Ok(Received {
        id: row.get("id")?,
        period: row.get("period")?,
        revision: row.get("revision")?,
        sha256: row.get("sha256")?,
        received_at: row.get("received_at")?,
    })
}
