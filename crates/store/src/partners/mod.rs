//! Partners: the directory, found while one types.

mod search;

use chrono::NaiveDate;
use pignon_domain::ids::PartnerId;
use pignon_domain::partner::{Fields, PartnerField};
use rusqlite::Row;

use crate::columns::{day, id};
use crate::{Incident, Reader};

pub use search::{Found, Line, PartnerMemory, search};

/// A partner, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Its fields that are filled.
    pub fields: Fields,
    /// Who produced it, when it was imported.
    pub source: Option<String>,
    /// Its identity there.
    pub source_id: Option<String>,
    /// Day of its last change there.
    pub updated_on: Option<NaiveDate>,
    /// Removed.
    pub removed: bool,
}

/// A partner that came from a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// Id.
    pub id: PartnerId,
    /// What it is.
    pub partner: Partner,
    /// The import that wrote it last was undone.
    pub undone: bool,
}

/// The columns of `one.sql` that are fields, in their order.
const FIELDS: [PartnerField; 15] = [
    PartnerField::Name,
    PartnerField::Siret,
    PartnerField::Description,
    PartnerField::Line,
    PartnerField::MoreLine,
    PartnerField::Postcode,
    PartnerField::City,
    PartnerField::Insee,
    PartnerField::Phone,
    PartnerField::Email,
    PartnerField::Website,
    PartnerField::ContactName,
    PartnerField::Opening,
    PartnerField::Access,
    PartnerField::Networks,
];

fn partner(row: &Row<'_>) -> rusqlite::Result<Partner> {
    let mut fields = Fields::new();
    for (at, field) in FIELDS.into_iter().enumerate() {
        if let Some(text) = row.get::<_, Option<String>>(at)?.filter(|t| !t.is_empty()) {
            fields.insert(field, text);
        }
    }
    Ok(Partner {
        fields,
        source: row.get(15)?,
        source_id: row.get(16)?,
        updated_on: day(row, 17)?,
        removed: row.get(18)?,
    })
}

/// One partner, if it is known here.
///
/// # Errors
/// [`Incident`].
pub fn one(reader: &Reader<'_>, asked: PartnerId) -> Result<Option<Partner>, Incident> {
    reader.one(include_str!("one.sql"), [asked.0], partner)
}

/// Every partner that came from a source, oldest first, removed ones included.
///
/// # Errors
/// [`Incident`].
pub fn imported(reader: &Reader<'_>) -> Result<Vec<Imported>, Incident> {
    reader.all(include_str!("imported.sql"), [], |r| {
        Ok(Imported {
            partner: partner(r)?,
            id: PartnerId(id(r, 19)?),
            undone: r.get(20)?,
        })
    })
}

/// The name of a partner, removed or not.
///
/// # Errors
/// [`Incident`].
pub fn name(reader: &Reader<'_>, asked: PartnerId) -> Result<Option<String>, Incident> {
    let name = reader.one(include_str!("name.sql"), [asked.0], |r| r.get(0))?;
    Ok(name.flatten())
}
