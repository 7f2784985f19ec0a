//! A read handle: asks questions, and cannot write. Every notion reads through it.
//!
//! ```compile_fail
//! fn scribble(reader: &pignon_store::Reader<'_>) {
//!     reader.execute("DELETE FROM person", []); // no such method: writing goes through the door
//! }
//! ```

use rusqlite::{Connection, OptionalExtension, Params, Row};

use crate::Incident;

/// Asks questions of the vault.
pub struct Reader<'c>(&'c Connection);

impl<'c> Reader<'c> {
    pub(crate) const fn over(conn: &'c Connection) -> Self {
        Self(conn)
    }

    /// For the search and the journal, which prepare their own statements.
    pub(crate) const fn raw(&self) -> &'c Connection {
        self.0
    }

    /// Every row of an answer.
    ///
    /// # Errors
    /// When the vault cannot be read, or the text is not a question.
    pub(crate) fn all<T>(
        &self,
        sql: &str,
        params: impl Params,
        row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Incident> {
        let mut statement = self.0.prepare_cached(sql)?;
        if !statement.readonly() {
            return Err(Incident::Storage(
                "a read handle was asked to write".to_owned(),
            ));
        }
        let rows = statement.query_map(params, row)?;
        Ok(rows.collect::<rusqlite::Result<Vec<T>>>()?)
    }

    /// The only row of an answer, if there is one.
    ///
    /// # Errors
    /// As [`Self::all`].
    pub(crate) fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        row: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Incident> {
        let mut statement = self.0.prepare_cached(sql)?;
        if !statement.readonly() {
            return Err(Incident::Storage(
                "a read handle was asked to write".to_owned(),
            ));
        }
        Ok(statement.query_row(params, row).optional()?)
    }
}
