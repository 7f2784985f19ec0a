//! What the search for duplicates reads (P1.2): portraits, how rare their traits are, pairs that were set aside.

use pignon_domain::ids::PersonId;
use pignon_domain::same::{Described, Portrait, Rarity};
use rusqlite::Row;
use uuid::Uuid;

use crate::columns::{day, id};
use crate::search::alike::{Traits, bearers, shortlist};
use crate::{Incident, Reader};

/// A person to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Her `seq` in the table of persons.
    pub seq: i64,
    /// Id.
    pub id: PersonId,
    /// What is compared.
    pub portrait: Portrait,
}

/// Every living person's portrait, in the order in which the files were opened.
///
/// # Errors
/// [`Incident`].
pub fn portraits(reader: &Reader<'_>) -> Result<Vec<Known>, Incident> {
    reader.all(include_str!("portraits.sql"), [], portrait)
}

/// The portraits of those who may be the person of whom these traits are typed.
///
/// # Errors
/// [`Incident`].
pub fn alike(reader: &Reader<'_>, traits: &Traits<'_>) -> Result<Vec<Known>, Incident> {
    let seqs: Vec<String> = shortlist(reader.raw(), traits)?
        .iter()
        .map(i64::to_string)
        .collect();
    let list = format!("[{}]", seqs.join(","));
    reader.all(include_str!("portraits_of.sql"), [list], portrait)
}

/// How rare the traits of these portraits are in the house, counted from the indexes of the search; of nobody, as rare
/// as can be in a house of this size, which costs nothing and bounds every likeness from above.
///
/// # Errors
/// [`Incident`].
pub fn rarity(reader: &Reader<'_>, portraits: &[&Portrait]) -> Result<Rarity, Incident> {
    // The last number given to a file: near enough to how many there are, and read at once.
    let persons = reader.one("SELECT coalesce(max(seq), 0) FROM person", [], |r| r.get(0))?;
    Rarity::counted(persons.unwrap_or(0), portraits, |of| {
        Ok(bearers(reader.raw(), of)?)
    })
}

/// Pairs of files that somebody said are two persons’.
///
/// # Errors
/// [`Incident`].
pub fn set_aside(reader: &Reader<'_>) -> Result<Vec<(PersonId, PersonId)>, Incident> {
    reader.all(include_str!("not_same.sql"), [], |r| {
        Ok((PersonId(id(r, 0)?), PersonId(id(r, 1)?)))
    })
}

/// The identity of « these two are not one », the same whoever says it and in whatever order: two desks that say it
/// write one row.
#[must_use]
pub fn pair_id(a: PersonId, b: PersonId) -> Uuid {
    Uuid::from_u128(a.0.as_u128() ^ b.0.as_u128())
}

fn portrait(row: &Row<'_>) -> rusqlite::Result<Known> {
    let text = |at: usize| {
        row.get_ref(at)?
            .as_str_or_null()
            .map_err(rusqlite::Error::from)
    };
    let portrait = Portrait::of(&Described {
        family_name: text(1)?.unwrap_or_default(),
        given_name: text(2)?.unwrap_or_default(),
        birth_name: text(3)?.unwrap_or_default(),
        birth: day(row, 4)?,
        phone: text(5)?.unwrap_or_default(),
        other_phone: text(6)?.unwrap_or_default(),
        email: text(7)?.unwrap_or_default(),
        line: text(8)?.unwrap_or_default(),
        postcode: text(9)?.unwrap_or_default(),
        city: text(10)?.unwrap_or_default(),
    });
    Ok(Known {
        seq: row.get(11)?,
        id: PersonId(id(row, 0)?),
        portrait,
    })
}
