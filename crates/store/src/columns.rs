//! Reading columns into the types of the rules.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Row;
use uuid::Uuid;

/// An identity.
pub(crate) fn id(row: &Row<'_>, at: usize) -> rusqlite::Result<Uuid> {
    row.get(at)
}

/// A day; text that is no day reads as nothing (the table's CHECK keeps it out).
pub(crate) fn day(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row
        .get_ref(at)?
        .as_str_or_null()?
        .and_then(|t| t.parse().ok()))
}

/// A moment on the wall clock; text that is no moment reads as nothing.
pub(crate) fn moment(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<NaiveDateTime>> {
    Ok(row
        .get_ref(at)?
        .as_str_or_null()?
        .and_then(pignon_domain::agenda::read_moment))
}

/// A code of a vocabulary; a code of a newer version reads as nothing (the door has marked it).
pub(crate) fn code<T>(
    row: &Row<'_>,
    at: usize,
    of: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    Ok(row.get_ref(at)?.as_str_or_null()?.and_then(of))
}
