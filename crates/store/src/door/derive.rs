//! What is derived from a person: the card of the lists, who answers for their actions, and the search index. Rebuilt here for one person after a change;
//! `newborn` gathers those of many new persons at once.

use pignon_journal::{Id, REMOVED, Value, Word};
use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::kinds::Kind;

use crate::Incident;
use crate::search;

/// The kinds of a person that the card reads.
const ON_THE_CARD: [&str; 6] = [
    "residence",
    "accompaniment",
    "stage",
    "contact",
    "action",
    "appointment",
];

/// What of a person is to be derived again.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stale {
    /// The card of the lists, and who answers for the actions.
    pub card: bool,
    /// The entries of the search.
    pub found: bool,
}

impl Stale {
    /// Everything.
    pub const ALL: Self = Self {
        card: true,
        found: true,
    };

    /// What a change of these fields makes stale.
    pub fn by(kind: &Kind, fields: &[(Word, Value)]) -> Self {
        let mut stale = Self::default();
        if kind.owner.is_some() {
            stale.card = ON_THE_CARD.contains(&kind.name);
            return stale;
        }
        for (field, _) in fields {
            match field.as_ref() {
                "family_name" | "given_name" | "number" | "birth_date" | REMOVED => {
                    stale = Self::ALL
                }
                "birth_name" | "phone" | "other_phone" | "email" => stale.found = true,
                "opened_on" => stale.card = true,
                _ => {}
            }
        }
        stale
    }

    /// Both.
    pub fn and(self, other: Self) -> Self {
        Self {
            card: self.card || other.card,
            found: self.found || other.found,
        }
    }
}

/// Derives again what is stale of a person.
pub(super) fn refresh_person(
    conn: &Connection,
    subject: &Id,
    stale: Stale,
) -> Result<(), Incident> {
    if !stale.card && !stale.found {
        return Ok(());
    }
    let Some(person) = find(conn, subject)? else {
        return Ok(());
    };
    if person.removed {
        conn.prepare_cached("DELETE FROM person_card WHERE person = ?1")?
            .execute([person.seq])?;
        return Ok(search::remove(conn, person.seq)?);
    }
    if stale.card {
        person.write_card(conn, subject)?;
    }
    if stale.found {
        person.with_indexed(|indexed| search::put(conn, person.seq, indexed))?;
    }
    Ok(())
}

fn find(conn: &Connection, subject: &Id) -> Result<Option<Found>, Incident> {
    Ok(conn
        .prepare_cached(include_str!("person_for_search.sql"))?
        .query_row([subject], Found::read)
        .optional()?)
}

/// What the card and the search need of the row of a person.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub seq: i64,
    pub removed: bool,
    pub number: Option<String>,
    pub family_name: String,
    pub given_name: String,
    pub birth_name: Option<String>,
    pub phone: Option<String>,
    pub other_phone: Option<String>,
    pub email: Option<String>,
    pub birth_date: Option<String>,
    pub opened_on: Option<String>,
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
            opened_on: row.get(10)?,
        })
    }

    fn write_card(&self, conn: &Connection, subject: &Id) -> Result<(), Incident> {
        let referent: Option<Id> =
            latest(conn, include_str!("referents_of.sql"), subject)?.flatten();
        let stage: Option<String> = latest(conn, include_str!("stages_of.sql"), subject)?;
        let qpv: Option<String> = latest(conn, include_str!("qpv_of.sql"), subject)?.flatten();
        conn.prepare_cached(include_str!("put_card.sql"))?
            .execute(params![
                self.seq,
                subject,
                self.name_key(),
                self.number,
                self.birth_date,
                self.opened_on,
                referent,
                stage,
                qpv
            ])?;
        conn.prepare_cached(include_str!("put_answerable.sql"))?
            .execute(params![subject, referent])?;
        Ok(())
    }

    pub fn name_key(&self) -> String {
        pignon_domain::name::key(&self.family_name, &self.given_name)
    }

    pub fn with_indexed<T>(&self, put: impl FnOnce(&search::Indexed<'_>) -> T) -> T {
        let phones: Vec<&str> = [self.phone.as_deref(), self.other_phone.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        put(&search::Indexed {
            family_name: &self.family_name,
            given_name: &self.given_name,
            birth_name: self.birth_name.as_deref(),
            number: self.number.as_deref(),
            phones: &phones,
            email: self.email.as_deref(),
            birth_date: self.birth_date.as_deref(),
        })
    }
}

/// Of rows `(day, value)` in the order in which they were born, the value of the latest day; of one day, the last born.
fn latest<T: FromSql>(conn: &Connection, sql: &str, subject: &Id) -> Result<Option<T>, Incident> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([subject])?;
    let mut found: Option<(Option<String>, T)> = None;
    while let Some(row) = rows.next()? {
        let day: Option<String> = row.get(0)?;
        if found.as_ref().is_none_or(|(latest, _)| day >= *latest) {
            found = Some((day, row.get(1)?));
        }
    }
    Ok(found.map(|(_, value)| value))
}
