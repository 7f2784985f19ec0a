//! Mergers: two files that became one, and can become two again (P1.2).

use pignon_domain::ids::{MergerId, OpId, PersonId};

use crate::columns::id;
use crate::{Incident, Reader};

/// Two files that became one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merger {
    /// Id.
    pub id: MergerId,
    /// The file that stays.
    pub kept: PersonId,
    /// The file that went into it.
    pub gone: PersonId,
    /// When, milliseconds since 1970.
    pub millis: i64,
    /// Who.
    pub member_name: Option<String>,
    /// First and last op of the act.
    pub ops: Option<(OpId, OpId)>,
    /// Name and number of the file that stays.
    pub kept_label: (String, String),
    /// Name and number of the other.
    pub gone_label: (String, String),
}

/// The files that became one and still are, latest first.
///
/// # Errors
/// [`Incident`].
pub fn past(reader: &Reader<'_>) -> Result<Vec<Merger>, Incident> {
    reader.all(include_str!("past.sql"), [], |r| {
        let first: Option<uuid::Uuid> = r.get(5)?;
        let last: Option<uuid::Uuid> = r.get(6)?;
        Ok(Merger {
            id: MergerId(id(r, 0)?),
            kept: PersonId(id(r, 1)?),
            gone: PersonId(id(r, 2)?),
            millis: r.get::<_, Option<i64>>(3)?.unwrap_or_default(),
            member_name: r.get(4)?,
            ops: first.map(OpId).zip(last.map(OpId)),
            kept_label: (r.get(7)?, r.get(8)?),
            gone_label: (r.get(9)?, r.get(10)?),
        })
    })
}
