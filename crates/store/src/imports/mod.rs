//! Imports: past ones, and what the duplicate check of a new one needs.

mod applications;

pub use applications::{KnownApplication, known_applications, structures_by_siret};

use pignon_domain::ids::{ImportId, OpId, PersonId};
use uuid::Uuid;

use crate::columns::id;
use crate::{Incident, Reader};

/// A past import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Id.
    pub id: ImportId,
    /// Name of the file.
    pub file_name: String,
    /// When, milliseconds since 1970.
    pub millis: i64,
    /// Who.
    pub member_name: Option<String>,
    /// Files opened.
    pub created: u32,
    /// Files completed.
    pub updated: u32,
    /// Rows already known.
    pub unchanged: u32,
    /// Rows left out.
    pub left_out: u32,
    /// Undone, when, milliseconds since 1970.
    pub undone: Option<i64>,
    /// The ops it wrote, from the first to the last.
    pub ops: Option<(OpId, OpId)>,
    /// First 16 bytes of the SHA-256 of the file.
    pub digest: Option<Uuid>,
    /// It wrote partners, not persons.
    pub of_partners: bool,
    /// It wrote applications, and the persons who hold them.
    pub of_applications: bool,
}

/// Past imports, latest first.
///
/// # Errors
/// [`Incident`].
pub fn past(reader: &Reader<'_>) -> Result<Vec<Past>, Incident> {
    reader.all(include_str!("past.sql"), [], |r| {
        let first: Option<Uuid> = r.get(9)?;
        let last: Option<Uuid> = r.get(10)?;
        Ok(Past {
            id: ImportId(id(r, 0)?),
            file_name: r.get(1)?,
            millis: r.get(2)?,
            member_name: r.get(3)?,
            created: r.get(4)?,
            updated: r.get(5)?,
            unchanged: r.get(6)?,
            left_out: r.get(7)?,
            undone: r.get(8)?,
            ops: first.zip(last).map(|(a, b)| (OpId(a), OpId(b))),
            digest: r.get(11)?,
            of_partners: r.get(12)?,
            of_applications: r.get(13)?,
        })
    })
}

/// The ops of one journal from `first` to `last`.
#[must_use]
pub fn ops_between(first: OpId, last: OpId) -> Vec<OpId> {
    let (a, b) = (first.0.as_u128(), last.0.as_u128());
    // Same device, same incarnation: only the seq, in the low 64 bits, moves.
    if a >> 64 != b >> 64 || b < a {
        return vec![last];
    }
    (a..=b).map(|n| OpId(Uuid::from_u128(n))).collect()
}

/// What the duplicate check compares of every person known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Id.
    pub id: PersonId,
    /// Number.
    pub number: String,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Birth date, ISO.
    pub birth_date: Option<String>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
}

/// Every living person, as the duplicate check sees them.
///
/// # Errors
/// [`Incident`].
pub fn known(reader: &Reader<'_>) -> Result<Vec<Known>, Incident> {
    reader.all(include_str!("known.sql"), [], |r| {
        Ok(Known {
            id: PersonId(id(r, 0)?),
            number: r.get(1)?,
            family_name: r.get(2)?,
            given_name: r.get(3)?,
            birth_date: r.get(4)?,
            phone: r.get(5)?,
            email: r.get(6)?,
        })
    })
}
