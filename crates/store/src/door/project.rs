//! The projection: what a change does to the typed tables. Local changes are applied as they are made; changes from
//! other desks make the whole subject be folded again from its journal. Both must give the same rows, always.
//!
//! The one place that builds SQL: from the constant names of [`kinds`], never from data.

use std::collections::BTreeMap;

use pignon_journal::{Change, Folded, Id, REMOVED, Value};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, Statement, ToSql, params};

use super::kinds::{self, Kind};
use crate::Incident;

/// How a removal in dispute is named among conflicts.
const REMOVAL: &str = "removed";

/// Statements an act keeps at hand: some dozens of shapes are ever written.
const MOST_STATEMENTS: usize = 64;

/// A journal value as a column value.
pub(super) struct Bound<'a>(pub &'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null | Value::Unknown(_) => ValueRef::Null,
            Value::Bool(b) => ValueRef::Integer(i64::from(*b)),
            Value::Int(i) => ValueRef::Integer(*i),
            Value::Text(t) => ValueRef::Text(t.as_bytes()),
            Value::Bytes(b) => ValueRef::Blob(b),
        }))
    }
}

/// Writes fields of one row, creating it when it is not there: the statement for fields of these names, in this order.
fn upsert_sql(kind: &Kind, fields: &[(&'static str, &Value)]) -> String {
    let mut sql = String::with_capacity(256);
    sql.push_str("INSERT INTO ");
    sql.push_str(kind.name);
    sql.push_str(" (");
    if let Some(owner) = kind.owner {
        sql.push_str(owner);
        sql.push_str(", ");
    }
    sql.push_str("id");
    for (name, _) in fields {
        sql.push_str(", ");
        sql.push_str(name);
    }
    sql.push_str(") VALUES (?");
    for _ in 0..(fields.len() + usize::from(kind.owner.is_some())) {
        sql.push_str(", ?");
    }
    sql.push_str(") ON CONFLICT (");
    if let Some(owner) = kind.owner {
        sql.push_str(owner);
        sql.push_str(", ");
    }
    sql.push_str("id");
    sql.push_str(") DO ");
    if fields.is_empty() {
        sql.push_str("NOTHING");
    } else {
        sql.push_str("UPDATE SET ");
        for (i, (name, _)) in fields.iter().enumerate() {
            if i > 0 {
                sql.push_str(", ");
            }
            sql.push_str(name);
            sql.push_str(" = excluded.");
            sql.push_str(name);
        }
    }
    sql
}

/// Runs a statement of [`upsert_sql`] with the values of these fields, which are of the kind and fit it.
fn upsert(
    statement: &mut Statement<'_>,
    kind: &Kind,
    subject: &Id,
    entity: &Id,
    fields: &[(&'static str, &Value)],
) -> Result<(), Incident> {
    let mut at = 1;
    if kind.owner.is_some() {
        statement.raw_bind_parameter(at, subject)?;
        at += 1;
    }
    statement.raw_bind_parameter(at, entity)?;
    for (_, value) in fields {
        at += 1;
        statement.raw_bind_parameter(at, Bound(value))?;
    }
    statement.raw_execute()?;
    Ok(())
}

/// The rows that an act writes, with the statements it has used: an import writes the same fields a million times.
pub(super) struct Rows<'v> {
    conn: &'v Connection,
    statements: Vec<(&'static str, Vec<&'static str>, CachedStatement<'v>)>,
}

impl<'v> Rows<'v> {
    pub fn of(conn: &'v Connection) -> Self {
        Self {
            conn,
            statements: Vec::new(),
        }
    }

    /// Applies a change made here, which has seen everything this desk holds: it wins, and it settles.
    pub fn apply_local(&mut self, subject: &Id, change: &Change) -> Result<(), Incident> {
        let Some(kind) = kinds::of_name(&change.kind) else {
            return Ok(());
        };
        let fields = change.fields.iter().map(|(n, v)| (n.as_ref(), v));
        let columns = columns(kind, fields, |_| {});
        upsert(
            self.statement(kind, &columns)?,
            kind,
            subject,
            &change.entity,
            &columns,
        )
    }

    fn statement(
        &mut self,
        kind: &'static Kind,
        columns: &[(&'static str, &Value)],
    ) -> Result<&mut CachedStatement<'v>, Incident> {
        let names = || columns.iter().map(|(name, _)| *name);
        // Names are constants: comparing where they stand is enough, and a second statement does no harm.
        let same = |known: &[&'static str]| {
            known.len() == columns.len()
                && known.iter().zip(names()).all(|(a, b)| std::ptr::eq(*a, b))
        };
        let known = self
            .statements
            .iter()
            .position(|(of, fields, _)| *of == kind.name && same(fields));
        let at = match known {
            Some(at) => at,
            None => {
                if self.statements.len() == MOST_STATEMENTS {
                    self.statements.clear();
                }
                let statement = self.conn.prepare_cached(&upsert_sql(kind, columns))?;
                self.statements
                    .push((kind.name, names().collect(), statement));
                self.statements.len() - 1
            }
        };
        Ok(&mut self.statements[at].2)
    }
}

/// The columns that fields go to; those that do not fit this version are told to `misfit`.
pub(super) fn columns<'a>(
    kind: &Kind,
    fields: impl Iterator<Item = (&'a str, &'a Value)>,
    mut misfit: impl FnMut(&'a str),
) -> Vec<(&'static str, &'a Value)> {
    let mut columns = Vec::new();
    for (name, value) in fields {
        if name == REMOVED {
            // As the fold reads it: only `true` removes.
            if matches!(value, Value::Bool(_)) {
                columns.push(("removed", value));
            } else {
                columns.push(("removed", &Value::Bool(false)));
                misfit(name);
            }
        } else if let Some(field) = kind.field(name) {
            if field.ty.admits(value) {
                columns.push((field.name, value));
            } else {
                columns.push((field.name, &Value::Null));
                misfit(name);
            }
        } else {
            misfit(name);
        }
    }
    columns
}

/// Is there any conflict to settle?
pub(super) fn disputes(conn: &Connection) -> Result<bool, Incident> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM conflict)")?
        .query_row([], |r| r.get(0))?)
}

/// Is there a row of this person, removed or not?
pub(super) fn is_there(conn: &Connection, person: &Id) -> Result<bool, Incident> {
    Ok(conn
        .prepare_cached("SELECT 1 FROM person WHERE id = ?1")?
        .exists([person])?)
}

/// The living rows that name a person without belonging to one (of projects and structures; applications, which stand by
/// themselves): subject, kind, entity.
pub(super) fn naming(
    conn: &Connection,
    person: &Id,
) -> Result<Vec<(Id, &'static Kind, Id)>, Incident> {
    let mut found = Vec::new();
    for kind in kinds::ALL {
        if kind.owner == Some(kinds::PERSON.name) || kind.field(kinds::PERSON.name).is_none() {
            continue;
        }
        let owner = kind.owner.unwrap_or("id");
        let sql = format!(
            "SELECT {owner}, id FROM {} WHERE person = ?1 AND removed = 0 ORDER BY {owner}, id",
            kind.name
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let rows = statement.query_map([person], |r| Ok((r.get(0)?, *kind, r.get(1)?)))?;
        for row in rows {
            found.push(row?);
        }
    }
    Ok(found)
}

/// Forgets the conflicts that local changes settle.
pub(super) fn settle(conn: &Connection, subject: &Id, change: &Change) -> Result<(), Incident> {
    let mut statement = conn.prepare_cached(
        "DELETE FROM conflict WHERE subject = ?1 AND kind = ?2 AND entity = ?3 AND field = ?4",
    )?;
    for (field, _) in &change.fields {
        let shown: &str = if field == REMOVED { REMOVAL } else { field };
        statement.execute(params![subject, change.kind, change.entity, shown])?;
    }
    Ok(())
}

/// Writes a whole subject as its journal folds it, and the conflicts it holds.
pub(super) fn replace(
    conn: &Connection,
    subject: &Id,
    entities: &BTreeMap<(String, Id), Folded>,
) -> Result<(), Incident> {
    conn.prepare_cached("DELETE FROM conflict WHERE subject = ?1")?
        .execute([subject])?;
    conn.prepare_cached("DELETE FROM unfolded WHERE subject = ?1")?
        .execute([subject])?;
    let mut conflict = conn.prepare_cached(
        "INSERT INTO conflict (subject, kind, entity, field, rivals) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let mut unfolded = conn.prepare_cached(
        "INSERT OR IGNORE INTO unfolded (subject, kind, entity, field) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for ((name, id), entity) in entities {
        let mut unknown: Vec<&str> = Vec::new();
        match kinds::of_name(name) {
            Some(kind) => {
                let fields = entity.fields.iter().map(|(n, r)| (n.as_str(), &r.value));
                let columns = columns(kind, fields, |n| unknown.push(n));
                let mut statement = conn.prepare_cached(&upsert_sql(kind, &columns))?;
                match upsert(&mut statement, kind, subject, id, &columns) {
                    // Values that fit one by one and not together: a newer version knows better. They stay in the
                    // journal; the row is left empty, and said to need an upgrade, as a value that does not fit is.
                    Err(Incident::Misfit) => {
                        let mut empty = conn.prepare_cached(&upsert_sql(kind, &[]))?;
                        upsert(&mut empty, kind, subject, id, &[])?;
                        unknown.extend(entity.fields.keys().map(String::as_str));
                    }
                    done => done?,
                }
            }
            None => unknown.extend(entity.fields.keys().map(String::as_str)),
        }
        for field in unknown {
            unfolded.execute(params![subject, name, id, field])?;
        }
        for (field, register) in &entity.fields {
            if !register.rivals.is_empty() && field != REMOVED {
                conflict.execute(params![subject, name, id, field, values_text(register)])?;
            }
        }
        let disputed = entity
            .fields
            .get(REMOVED)
            .is_some_and(|r| !r.rivals.is_empty());
        if entity.edited_while_removed || disputed {
            conflict.execute(params![subject, name, id, REMOVAL, "[]"])?;
        }
    }
    Ok(())
}

/// Empties the rows of a subject before they are written again from its journal: every field back to nothing.
pub(super) fn clear(conn: &Connection, subject: &Id) -> Result<(), Incident> {
    for kind in kinds::ALL {
        let nulls: Vec<String> = kind
            .fields
            .iter()
            .map(|f| format!("{} = NULL", f.name))
            .collect();
        let owner = kind.owner.unwrap_or("id");
        let sql = format!(
            "UPDATE {} SET {}, removed = 0 WHERE {owner} = ?1",
            kind.name,
            nulls.join(", ")
        );
        conn.prepare_cached(&sql)?.execute([subject])?;
    }
    Ok(())
}

/// The values of a field in dispute as JSON text, the one that the row shows first.
fn values_text(register: &pignon_journal::Register) -> String {
    let texts: Vec<Option<String>> = std::iter::once(&register.value)
        .chain(&register.rivals)
        .map(as_text)
        .collect();
    serde_json::to_string(&texts).unwrap_or_else(|_| "[]".to_owned())
}

/// Every row that a subject holds, column by column as text, with its disputes and what this version could not read:
/// two desks that say the same here hold the same.
///
/// # Errors
/// [`Incident`].
pub fn rows_of(reader: &crate::Reader<'_>, subject: uuid::Uuid) -> Result<Vec<String>, Incident> {
    let subject = subject.into_bytes();
    let conn = reader.raw();
    let mut found = Vec::new();
    let mut read = |name: &str, sql: &str| -> Result<(), Incident> {
        let mut statement = conn.prepare(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query([subject])?;
        while let Some(row) = rows.next()? {
            let mut line = name.to_owned();
            for at in 0..columns {
                line.push_str(&format!(" {:?}", row.get::<_, rusqlite::types::Value>(at)?));
            }
            found.push(line);
        }
        Ok(())
    };
    for kind in kinds::ALL {
        let fields: Vec<&str> = kind.fields.iter().map(|f| f.name).collect();
        let owner = kind.owner.unwrap_or("id");
        let sql = format!(
            "SELECT id, removed, {} FROM {} WHERE {owner} = ?1 ORDER BY id",
            fields.join(", "),
            kind.name
        );
        read(kind.name, &sql)?;
    }
    for table in ["conflict", "unfolded"] {
        let sql = format!(
            "SELECT kind, entity, field FROM {table} WHERE subject = ?1 ORDER BY kind, entity, field"
        );
        read(table, &sql)?;
    }
    Ok(found)
}

/// A value as a screen or a history shows it: codes and ISO days as they are.
#[must_use]
pub fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Bool(b) => Some(if *b { "true" } else { "false" }.to_owned()),
        Value::Int(i) => Some(i.to_string()),
        Value::Text(t) => Some(t.clone()),
        Value::Bytes(b) => Some(match uuid::Uuid::from_slice(b) {
            Ok(id) => id.to_string(),
            Err(_) => format!("{} octets", b.len()),
        }),
        Value::Unknown(_) => Some("mise à jour nécessaire".to_owned()),
    }
}
