//! Whoever is followed and silent, and whoever is not silent but has nothing to come: counted on one range of an index,
//! and only the first of each are read.

use chrono::{Duration, NaiveTime};
use pignon_domain::agenda::write_moment;
use pignon_domain::file::SILENT_AFTER_DAYS;
use rusqlite::{ToSql, named_params};

use super::{Line, Whose};
use crate::{Incident, Reader, persons};

/// How many are quiet, and in which way.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Quiet {
    /// Nothing heard for too long.
    pub silent: usize,
    /// Heard of, with nothing to come.
    pub idle: usize,
}

fn before(whose: Whose) -> String {
    (whose.now.date() - Duration::days(SILENT_AFTER_DAYS)).to_string()
}

/// Counts both.
pub(super) fn count(reader: &Reader<'_>, whose: Whose) -> Result<Quiet, Incident> {
    let (before, now) = (before(whose), write_moment(whose.now));
    let both = |r: &rusqlite::Row<'_>| {
        Ok(Quiet {
            silent: r.get(0)?,
            idle: r.get(1)?,
        })
    };
    let counted = match whose.member {
        Some(member) => reader.one(
            include_str!("quiet_count_of.sql"),
            named_params! { ":before": before, ":now": now, ":member": member.0 },
            both,
        )?,
        None => reader.one(
            include_str!("quiet_count.sql"),
            named_params! { ":before": before, ":now": now },
            both,
        )?,
    };
    Ok(counted.unwrap_or_default())
}

/// The first of the silent.
pub(super) fn silent(
    reader: &Reader<'_>,
    whose: Whose,
    limit: usize,
) -> Result<Vec<Line>, Incident> {
    let before = before(whose);
    let seqs = match whose.member {
        Some(member) => seqs(
            reader,
            include_str!("silent_of.sql"),
            named_params! { ":before": before, ":member": member.0, ":limit": limit },
        ),
        None => seqs(
            reader,
            include_str!("silent.sql"),
            named_params! { ":before": before, ":limit": limit },
        ),
    };
    lines(reader, &seqs?)
}

/// The first of those who have nothing to come.
pub(super) fn idle(reader: &Reader<'_>, whose: Whose, limit: usize) -> Result<Vec<Line>, Incident> {
    let (before, now) = (before(whose), write_moment(whose.now));
    let seqs = match whose.member {
        Some(member) => seqs(
            reader,
            include_str!("idle_of.sql"),
            named_params! { ":before": before, ":now": now, ":member": member.0, ":limit": limit },
        ),
        None => seqs(
            reader,
            include_str!("idle.sql"),
            named_params! { ":before": before, ":now": now, ":limit": limit },
        ),
    };
    lines(reader, &seqs?)
}

fn seqs(
    reader: &Reader<'_>,
    sql: &str,
    named: &[(&str, &dyn ToSql)],
) -> Result<Vec<i64>, Incident> {
    reader.all(sql, named, |r| r.get(0))
}

fn lines(reader: &Reader<'_>, seqs: &[i64]) -> Result<Vec<Line>, Incident> {
    let rows = persons::rows(reader, seqs)?;
    Ok(rows
        .into_iter()
        .map(|row| Line {
            entity: row.id.0,
            person: Some(row.id),
            family_name: row.family_name,
            given_name: row.given_name,
            what: row.stage.map(|stage| stage.code().to_owned()),
            at: row.last_contact_on.map(|on| on.and_time(NaiveTime::MIN)),
            member_name: row.referent_name,
            ..Line::default()
        })
        .collect())
}
