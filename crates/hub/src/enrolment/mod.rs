//! Desks: how they enter (a one-time code), who they are afterwards (their keys), how they leave (revocation).

mod code;

pub use code::Code;

use chrono::{DateTime, Days, Utc};
use pignon_journal::keys::{DeskPublic, DeviceId};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::base::{BaseError, timestamp};

/// How long a code may be used.
const VALID: Days = Days::new(7);

/// A desk that the hub knows.
#[derive(Clone)]
pub struct Desk {
    /// Its public keys.
    pub public: DeskPublic,
    /// Its Maison.
    pub maison: String,
    /// When it was enrolled, RFC 3339.
    pub enrolled_at: String,
    /// When it was revoked, RFC 3339.
    pub revoked_at: Option<String>,
}

/// Why a desk is not enrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotEnrolled {
    /// No such code was ever given.
    WrongCode,
    /// Given more than seven days ago.
    Expired,
    /// It served for another desk.
    Used,
    /// This desk is enrolled already, by another code.
    AlreadyEnrolled,
    /// This desk was revoked: it may come back with new keys, not with these.
    Revoked,
}

/// Records a code for a Maison that exists.
///
/// # Errors
/// [`BaseError`] (an unknown Maison included: the operator's commands check it first).
pub fn offer(
    transaction: &Transaction<'_>,
    maison: &str,
    code: &Code,
    now: DateTime<Utc>,
) -> Result<(), BaseError> {
    transaction.execute(
        include_str!("offer_code.sql"),
        named_params! {
            ":hash": code.hash(),
            ":maison": maison,
            ":made_at": timestamp(now),
            ":expires_at": timestamp(now + VALID),
        },
    )?;
    Ok(())
}

/// Enrols a desk by its code. Asked again with the same code and the same keys (the answer was lost), it says yes
/// again, even after the code has expired; and so it does, without spending it, with another good code of the same
/// Maison (the desk did not keep the answer). `wanted`: the Maison the desk says it is of.
///
/// # Errors
/// [`BaseError`], or [`NotEnrolled`].
pub fn enrol(
    transaction: &Transaction<'_>,
    code: &Code,
    wanted: Option<&str>,
    public: &DeskPublic,
    now: DateTime<Utc>,
) -> Result<Result<String, NotEnrolled>, BaseError> {
    let device = public.device();
    let known = find(transaction, device)?;
    if known.as_ref().is_some_and(|desk| desk.revoked_at.is_some()) {
        return Ok(Err(NotEnrolled::Revoked));
    }
    let found = transaction
        .query_row(
            include_str!("find_code.sql"),
            named_params! { ":hash": code.hash() },
            |row| {
                Ok((
                    row.get::<_, String>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, Option<[u8; 16]>>(2)?,
                ))
            },
        )
        .optional()?;
    let (maison, expires_at, used_by) = match found {
        None => return Ok(Err(NotEnrolled::WrongCode)),
        Some(found) => found,
    };
    if wanted.is_some_and(|wanted| wanted != maison) {
        return Ok(Err(NotEnrolled::WrongCode));
    }
    match used_by {
        Some(by) if by == device.0 => return Ok(Ok(maison)),
        Some(_) => return Ok(Err(NotEnrolled::Used)),
        None if expires_at <= timestamp(now) => return Ok(Err(NotEnrolled::Expired)),
        None if known.as_ref().is_some_and(|desk| desk.maison == maison) => return Ok(Ok(maison)),
        None if known.is_some() => return Ok(Err(NotEnrolled::AlreadyEnrolled)),
        None => {}
    }
    let at = timestamp(now);
    transaction.execute(
        include_str!("add_desk.sql"),
        named_params! { ":id": device.0, ":public_key": public.to_bytes(), ":maison": maison, ":at": at },
    )?;
    transaction.execute(
        include_str!("use_code.sql"),
        named_params! { ":hash": code.hash(), ":at": at, ":device": device.0 },
    )?;
    Ok(Ok(maison))
}

/// The desk of an identity, revoked or not.
///
/// # Errors
/// [`BaseError`].
pub fn find(connection: &Connection, device: DeviceId) -> Result<Option<Desk>, BaseError> {
    let mut query = connection.prepare_cached(include_str!("find_desk.sql"))?;
    let mut rows = query.query(named_params! { ":id": device.0 })?;
    rows.next()?.map(desk).transpose()
}

/// Every desk, by Maison then date.
///
/// # Errors
/// [`BaseError`].
pub fn list(connection: &Connection) -> Result<Vec<Desk>, BaseError> {
    let mut query = connection.prepare_cached(include_str!("list_desks.sql"))?;
    let mut rows = query.query([])?;
    let mut desks = Vec::new();
    while let Some(row) = rows.next()? {
        desks.push(desk(row)?);
    }
    Ok(desks)
}

/// Revokes a desk: from now on nothing it signs is accepted. `false` if there is no such live desk.
///
/// # Errors
/// [`BaseError`].
pub fn revoke(
    transaction: &Transaction<'_>,
    device: DeviceId,
    now: DateTime<Utc>,
) -> Result<bool, BaseError> {
    let at = timestamp(now);
    let changed = transaction.execute(
        include_str!("revoke_desk.sql"),
        named_params! { ":id": device.0, ":at": at },
    )?;
    Ok(changed == 1)
}

fn desk(row: &rusqlite::Row<'_>) -> Result<Desk, BaseError> {
    let key: Vec<u8> = row.get("public_key")?;
    Ok(Desk {
        public: DeskPublic::from_bytes(&key).map_err(|_| BaseError::Unexpected("public key"))?,
        maison: row.get("maison")?,
        enrolled_at: row.get("enrolled_at")?,
        revoked_at: row.get("revoked_at")?,
    })
}
