//! What is derived from a person: the card of the lists, and the search index. Rebuilt for one person after a change;
//! written for many new persons at once after an import.

use std::collections::BTreeSet;

use pignon_journal::Id;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::Incident;
use crate::search;

/// Rebuilds the card of a person and, when `named`, her entries in the index.
pub(super) fn refresh_person(conn: &Connection, subject: &Id, named: bool) -> Result<(), Incident> {
    let Some(person) = find(conn, subject)? else {
        return Ok(());
    };
    if person.removed {
        conn.prepare_cached("DELETE FROM person_card WHERE person = ?1")?
            .execute([person.seq])?;
        return Ok(search::remove(conn, person.seq)?);
    }
    person.write_card(conn, subject)?;
    if named {
        person.with_indexed(|indexed| search::put(conn, person.seq, indexed))?;
    }
    Ok(())
}

/// Writes the cards and the entries of persons who have none yet.
pub(super) fn introduce(conn: &Connection, newborn: &BTreeSet<Id>) -> Result<(), Incident> {
    let mut index = search::Bulk::new(conn);
    for subject in newborn {
        let Some(person) = find(conn, subject)?.filter(|person| !person.removed) else {
            continue;
        };
        person.write_card(conn, subject)?;
        person.with_indexed(|indexed| index.add(person.seq, indexed))?;
    }
    Ok(index.finish()?)
}

fn find(conn: &Connection, subject: &Id) -> Result<Option<Found>, Incident> {
    Ok(conn
        .prepare_cached(include_str!("person_for_search.sql"))?
        .query_row([subject], Found::read)
        .optional()?)
}

struct Found {
    seq: i64,
    removed: bool,
    number: Option<String>,
    family_name: String,
    given_name: String,
    birth_name: Option<String>,
    phone: Option<String>,
    other_phone: Option<String>,
    email: Option<String>,
    birth_date: Option<String>,
}

impl Found {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            removed: row.get(1)?,
            number: row.get(2)?,
            family_name: row.get(3)?,
            given_name: row.get(4)?,
            birth_name: row.get(5)?,
            phone: row.get(6)?,
            other_phone: row.get(7)?,
            email: row.get(8)?,
            birth_date: row.get(9)?,
        })
    }

    fn write_card(&self, conn: &Connection, subject: &Id) -> Result<(), Incident> {
        let name_key = pignon_domain::name::key(&self.family_name, &self.given_name);
        conn.prepare_cached(include_str!("refresh_card.sql"))?
            .execute(params![self.seq, subject, name_key])?;
        Ok(())
    }

    fn with_indexed(
        &self,
        put: impl FnOnce(&search::Indexed<'_>) -> rusqlite::Result<()>,
    ) -> Result<(), Incident> {
        let phones: Vec<&str> = [self.phone.as_deref(), self.other_phone.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        Ok(put(&search::Indexed {
            family_name: &self.family_name,
            given_name: &self.given_name,
            birth_name: self.birth_name.as_deref(),
            number: self.number.as_deref(),
            phones: &phones,
            email: self.email.as_deref(),
            birth_date: self.birth_date.as_deref(),
        })?)
    }
}
