//! Documents: what a file holds, and their bytes (T1.4). The bytes are chunks inside the encrypted database, known by
//! their digest: the same file dropped twice is kept once, and a flipped bit is seen when it is read.

use chrono::NaiveDate;
use pignon_domain::ids::{DocumentId, PersonId};
use rusqlite::{Row, params};
use sha2::{Digest as _, Sha256};

use crate::columns::{day, id};
use crate::{Door, Incident, Reader};

/// SHA-256 of the bytes of a document.
pub type Digest = [u8; 32];

/// Bytes per chunk: large enough to be few, small enough to travel one by one.
const CHUNK: usize = 256 * 1024;

/// A document of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Id.
    pub id: DocumentId,
    /// Name, with its extension.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// When it was added.
    pub added_on: Option<NaiveDate>,
    /// Who added it.
    pub member_name: Option<String>,
    /// What it is, in the member's words.
    pub note: String,
    /// Digest of its bytes.
    pub digest: Option<Digest>,
    /// Its bytes are on this desk.
    pub here: bool,
}

fn read(r: &Row<'_>) -> rusqlite::Result<Document> {
    Ok(Document {
        id: DocumentId(id(r, 0)?),
        name: r.get(1)?,
        media_type: r.get(2)?,
        size: r.get(3)?,
        added_on: day(r, 4)?,
        member_name: r.get(5)?,
        note: r.get(6)?,
        digest: r.get(7)?,
        here: r.get(8)?,
    })
}

/// The documents of a person, latest first.
///
/// # Errors
/// [`Incident`].
pub fn of_person(reader: &Reader<'_>, person: PersonId) -> Result<Vec<Document>, Incident> {
    reader.all(include_str!("of_person.sql"), [person.0], read)
}

/// One document of a person, unless it was removed.
///
/// # Errors
/// [`Incident`].
pub fn one(
    reader: &Reader<'_>,
    person: PersonId,
    document: DocumentId,
) -> Result<Option<Document>, Incident> {
    reader.one(include_str!("one.sql"), [person.0, document.0], read)
}

/// The bytes of a digest; `None` when they are not on this desk.
///
/// # Errors
/// [`Incident::Damaged`] when they are not what they were.
pub fn bytes(reader: &Reader<'_>, digest: &Digest) -> Result<Option<Vec<u8>>, Incident> {
    let chunks: Vec<Vec<u8>> =
        reader.all(include_str!("chunks.sql"), params![digest], |r| r.get(0))?;
    if chunks.is_empty() {
        return Ok(None);
    }
    let bytes = chunks.concat();
    if Digest::from(Sha256::digest(&bytes)) != *digest {
        return Err(Incident::Damaged);
    }
    Ok(Some(bytes))
}

/// Keeps bytes, in the transaction of the act that names them; answers their digest. An empty file has one empty
/// chunk, so that it is here as any other.
///
/// # Errors
/// [`Incident`].
pub fn keep(door: &Door<'_>, bytes: &[u8]) -> Result<Digest, Incident> {
    let digest = Digest::from(Sha256::digest(bytes));
    let mut add = door.local().prepare_cached(
        "INSERT INTO chunk (digest, place, bytes) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
    )?;
    let empty = bytes.is_empty().then_some(&[][..]);
    for (place, chunk) in (0_u32..).zip(bytes.chunks(CHUNK).chain(empty)) {
        add.execute(params![digest, place, chunk])?;
    }
    Ok(digest)
}
