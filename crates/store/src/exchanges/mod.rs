//! What this desk sends to the City: the figures, the queue of summaries, the hub.

use chrono::NaiveDate;
use pignon_domain::pass::Decision;
use rusqlite::{OptionalExtension, named_params, params};

use crate::columns::{code, day};
use crate::pass_figures::Made;
use crate::{Incident, Reader, Vault};

/// A group of counted units that share what the breakdowns look at. Absent: not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Sex code.
    pub sex: Option<String>,
    /// Age in whole years.
    pub age: Option<i64>,
    /// QPV code.
    pub qpv: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// How many.
    pub count: u64,
}

/// The question of an indicator, one file each; a new indicator is one file and one line here.
fn question(indicator: &str) -> Option<&'static str> {
    Some(match indicator {
        "persons_welcomed" => include_str!("figures/persons_welcomed.sql"),
        "persons_followed" => include_str!("figures/persons_followed.sql"),
        "outreach_contacts" => include_str!("figures/outreach_contacts.sql"),
        "pass_filed" => include_str!("figures/pass_filed.sql"),
        "pass_admitted" => include_str!("figures/pass_admitted.sql"),
        "pass_refused" => include_str!("figures/pass_refused.sql"),
        "pass_days_to_decision" => include_str!("figures/pass_days_to_decision.sql"),
        _ => return None,
    })
}

fn known(indicator: &str) -> Result<&'static str, Incident> {
    question(indicator).ok_or_else(|| Incident::Storage(format!("no question for {indicator}")))
}

/// The values that the median of an indicator is taken over, between two days, both included: one a case.
///
/// # Errors
/// As [`figure`].
pub fn values(
    reader: &Reader<'_>,
    indicator: &str,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<u64>, Incident> {
    reader
        .all(
            known(indicator)?,
            named_params! { ":from": from.to_string(), ":to": to.to_string() },
            |r| r.get::<_, Option<u64>>(0),
        )
        .map(|values| values.into_iter().flatten().collect())
}

/// The decisions that `pass_admitted` and `pass_refused` count between two days, both included, with what
/// `pass_days_to_decision` takes its median over.
///
/// # Errors
/// [`Incident`].
pub fn decisions(
    reader: &Reader<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Made>, Incident> {
    reader.all(
        known("pass_days_to_decision")?,
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        |r| {
            Ok(Made {
                days: r.get(0)?,
                application: r.get(1)?,
                decision: code(r, 2, Decision::of_code)?,
                day: day(r, 3)?,
            })
        },
    )
}

/// Counts an indicator between two days, both included.
///
/// # Errors
/// [`Incident`], among which an indicator without its question (a defect).
pub fn figure(
    reader: &Reader<'_>,
    indicator: &str,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Group>, Incident> {
    reader.all(
        known(indicator)?,
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        |r| {
            Ok(Group {
                sex: r.get(0)?,
                age: r.get(1)?,
                qpv: r.get(2)?,
                postcode: r.get(3)?,
                count: r.get(4)?,
            })
        },
    )
}

/// The first and last months with a contact (`2024-03`), if any.
///
/// # Errors
/// [`Incident`].
pub fn months(reader: &Reader<'_>) -> Result<Option<(String, String)>, Incident> {
    let bounds = reader.one(include_str!("months.sql"), [], |r| {
        Ok((
            r.get::<_, Option<String>>(0)?,
            r.get::<_, Option<String>>(1)?,
        ))
    })?;
    Ok(bounds.and_then(|(a, b)| a.zip(b)))
}

/// A summary in the queue, or sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Month, `2026-10`.
    pub period: String,
    /// Revision, from 1.
    pub revision: u32,
    /// The exact bytes.
    pub bytes: Vec<u8>,
    /// Queued, milliseconds since 1970.
    pub queued_at: i64,
    /// Tries so far.
    pub tries: u32,
    /// Not before this moment, milliseconds since 1970.
    pub next_try_at: i64,
    /// What went wrong last: a sentence.
    pub trouble: Option<String>,
    /// Refused for good by the City.
    pub refused: bool,
    /// Acknowledged by the City, as it said.
    pub received_at: Option<String>,
    /// Number of the receipt.
    pub receipt: Option<String>,
}

/// Every summary queued or sent, latest month first, latest revision first.
///
/// # Errors
/// [`Incident`].
pub fn outgoing(reader: &Reader<'_>) -> Result<Vec<Outgoing>, Incident> {
    reader.all(include_str!("outgoing.sql"), [], |r| {
        Ok(Outgoing {
            period: r.get(0)?,
            revision: r.get(1)?,
            bytes: r.get(2)?,
            queued_at: r.get(3)?,
            tries: r.get(4)?,
            next_try_at: r.get(5)?,
            trouble: r.get(6)?,
            refused: r.get(7)?,
            received_at: r.get(8)?,
            receipt: r.get(9)?,
        })
    })
}

/// The City's server as this desk knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HubMemory {
    /// Address.
    pub address: String,
    /// Name it gives itself.
    pub name: String,
    /// Its public keys, as seen at the enrolment; no others are believed.
    pub key: Vec<u8>,
    /// Last success, milliseconds since 1970.
    pub last_exchange_at: Option<i64>,
    /// What went wrong last: a sentence.
    pub trouble: Option<String>,
}

/// The hub, once enrolled.
///
/// # Errors
/// [`Incident`].
pub fn hub(reader: &Reader<'_>) -> Result<Option<HubMemory>, Incident> {
    reader.one(
        "SELECT address, name, key, last_exchange_at, trouble FROM hub",
        [],
        |r| {
            Ok(HubMemory {
                address: r.get(0)?,
                name: r.get(1)?,
                key: r.get(2)?,
                last_exchange_at: r.get(3)?,
                trouble: r.get(4)?,
            })
        },
    )
}

/// Remembers the hub this desk is enrolled with.
///
/// # Errors
/// [`Incident`].
pub fn remember_hub(
    vault: &Vault,
    address: &str,
    name: &str,
    key: &[u8; 64],
    at: i64,
) -> Result<(), Incident> {
    vault.remember(|conn| {
        conn.execute(
            "INSERT OR REPLACE INTO hub (one, address, name, key, last_exchange_at, trouble)
             VALUES (1, ?1, ?2, ?3, ?4, NULL)",
            params![address, name, key, at],
        )
    })?;
    Ok(())
}

/// Remembers how the last exchange went: a success (`None`) or the sentence of its trouble.
///
/// # Errors
/// [`Incident`].
pub fn remember_exchange(vault: &Vault, at: i64, trouble: Option<&str>) -> Result<(), Incident> {
    vault.remember(|conn| match trouble {
        None => conn.execute("UPDATE hub SET last_exchange_at = ?1, trouble = NULL", [at]),
        Some(trouble) => conn.execute("UPDATE hub SET trouble = ?1", [trouble]),
    })?;
    Ok(())
}

/// Queues a summary. The same bytes already queued or sent for this month are not queued again.
/// Returns the revision that stands for these figures.
///
/// # Errors
/// [`Incident`].
pub fn queue(
    vault: &Vault,
    period: &str,
    at: i64,
    bytes_of: impl Fn(u32) -> Vec<u8>,
) -> Result<u32, Incident> {
    vault.remember(|conn| {
        let last: Option<(u32, Vec<u8>, Option<String>, bool)> = conn
            .query_row(
                "SELECT revision, bytes, received_at, refused FROM outgoing_summary
                 WHERE period = ?1 ORDER BY revision DESC LIMIT 1",
                [period],
                |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)),
            )
            .optional()?;
        let revision = match last {
            None => 1,
            Some((revision, bytes, received, refused)) => {
                if !refused && bytes_of(revision) == bytes {
                    return Ok(revision);
                }
                if received.is_some() {
                    revision + 1
                } else {
                    // Never acknowledged. The City may have it all the same, when its answer was lost: the queued
                    // bytes must go first, unless they were never tried or were refused.
                    let tried: u32 = conn.query_row(
                        "SELECT tries FROM outgoing_summary WHERE period = ?1 AND revision = ?2",
                        params![period, revision],
                        |r| r.get(0),
                    )?;
                    if tried == 0 || refused {
                        conn.execute(
                            "DELETE FROM outgoing_summary WHERE period = ?1 AND revision = ?2",
                            params![period, revision],
                        )?;
                        revision
                    } else {
                        revision + 1
                    }
                }
            }
        };
        conn.execute(
            "INSERT INTO outgoing_summary (period, revision, bytes, queued_at) VALUES (?1, ?2, ?3, ?4)",
            params![period, revision, bytes_of(revision), at],
        )?;
        Ok(revision)
    })
}

/// What became of one try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// Acknowledged: when, and the number of the receipt.
    Received {
        /// As the City said.
        at: String,
        /// Number.
        receipt: String,
    },
    /// To be tried again, not before this moment (milliseconds since 1970).
    Later {
        /// Not before.
        next: i64,
        /// Why: a sentence.
        trouble: String,
    },
    /// Refused for good.
    Refused {
        /// Why: a sentence.
        trouble: String,
    },
}

/// Notes that a try begins, before anything leaves: a crash in the middle is then known to have perhaps arrived, and
/// whatever becomes of the try, the next one is not made by itself before `next` (milliseconds since 1970).
/// False when these bytes are no longer queued (newer figures took their place): nothing must leave then.
///
/// # Errors
/// [`Incident`].
pub fn begin_try(vault: &Vault, of: &Outgoing, next: i64) -> Result<bool, Incident> {
    let changed = vault.remember(|conn| {
        conn.execute(
            "UPDATE outgoing_summary SET tries = tries + 1, next_try_at = max(next_try_at, ?3)
             WHERE period = ?1 AND revision = ?2 AND bytes = ?4",
            params![of.period, of.revision, next, of.bytes],
        )
    })?;
    Ok(changed == 1)
}

/// Notes what became of a try.
///
/// # Errors
/// [`Incident`].
pub fn end_try(vault: &Vault, period: &str, revision: u32, tried: &Tried) -> Result<(), Incident> {
    vault.remember(|conn| match tried {
        Tried::Received { at, receipt } => conn.execute(
            "UPDATE outgoing_summary SET received_at = ?3, receipt = ?4, trouble = NULL
             WHERE period = ?1 AND revision = ?2",
            params![period, revision, at, receipt],
        ),
        Tried::Later { next, trouble } => conn.execute(
            "UPDATE outgoing_summary SET next_try_at = ?3, trouble = ?4 WHERE period = ?1 AND revision = ?2",
            params![period, revision, next, trouble],
        ),
        Tried::Refused { trouble } => conn.execute(
            "UPDATE outgoing_summary SET refused = 1, trouble = ?3 WHERE period = ?1 AND revision = ?2",
            params![period, revision, trouble],
        ),
    })?;
    Ok(())
}

/// The hub expects another revision than this desk sends. When it is one that this desk sent before, the hub was
/// restored from a backup: what it lost is sent again, in order, as it was. Otherwise this desk was: its summary takes
/// the number expected, with the bytes that say it. Nothing of it is tried by itself before `next`: a hub that never
/// agrees is not asked without end.
///
/// # Errors
/// [`Incident`].
pub fn renumber(
    vault: &Vault,
    period: &str,
    revision: u32,
    expected: u32,
    bytes: &[u8],
    next: i64,
) -> Result<(), Incident> {
    vault.remember(|conn| {
        let sent_before: bool = expected < revision
            && conn
                .query_row(
                    "SELECT 1 FROM outgoing_summary WHERE period = ?1 AND revision = ?2",
                    params![period, expected],
                    |_| Ok(true),
                )
                .optional()?
                .unwrap_or(false);
        if sent_before {
            return conn.execute(
                "UPDATE outgoing_summary SET received_at = NULL, receipt = NULL, next_try_at = ?3
                 WHERE period = ?1 AND revision >= ?2",
                params![period, expected, next],
            );
        }
        conn.execute(
            "UPDATE OR REPLACE outgoing_summary SET revision = ?3, bytes = ?4, next_try_at = ?5
             WHERE period = ?1 AND revision = ?2",
            params![period, revision, expected, bytes, next],
        )
    })?;
    Ok(())
}
