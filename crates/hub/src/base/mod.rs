//! The hub's base: one SQLite file, not encrypted (it holds no person), durable before anything is acknowledged.

mod migrations;

use std::fs;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use pignon_journal::keys::DeskKeys;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

/// The file inside the data folder.
pub const FILE: &str = "hub.sqlite";

/// The base cannot be opened or used. Told to the operator, never to a client.
#[derive(Debug, thiserror::Error)]
pub enum BaseError {
    /// The folder.
    #[error("dossier de données : {0}")]
    Folder(#[from] std::io::Error),
    /// SQLite.
    #[error("base : {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// Written by a newer program.
    #[error("cette base vient d’une version plus récente de pignon-hub (version {0})")]
    Newer(u32),
    /// Content that no program of ours wrote.
    #[error("base : contenu inattendu ({0})")]
    Unexpected(&'static str),
}

/// One writer, one reader, and the hub's own keys.
pub struct Base {
    writer: Mutex<Connection>,
    reader: Mutex<Connection>,
    keys: DeskKeys,
}

impl Base {
    /// Opens the base of a data folder, creating both if absent. `seed` becomes the hub's keys if it has none yet.
    ///
    /// # Errors
    /// [`BaseError`].
    pub fn open(folder: &Path, seed: [u8; 64], now: DateTime<Utc>) -> Result<Self, BaseError> {
        create_private(folder)?;
        let file = folder.join(FILE);
        let mut writer = connect(
            &file,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        writer.pragma_update(None, "journal_mode", "WAL")?;
        // Every commit is on the disk before it is acknowledged (T3.3).
        writer.pragma_update(None, "synchronous", "FULL")?;
        migrations::apply(&mut writer)?;
        writer.execute(
            include_str!("create_hub.sql"),
            (seed.as_slice(), timestamp(now)),
        )?;
        let seed: Vec<u8> =
            writer.query_row(include_str!("seed_of_the_hub.sql"), [], |row| row.get(0))?;
        let seed: [u8; 64] = seed.try_into().map_err(|_| BaseError::Unexpected("seed"))?;
        let reader = connect(&file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        Ok(Self {
            writer: Mutex::new(writer),
            reader: Mutex::new(reader),
            keys: DeskKeys::from_seed(&seed),
        })
    }

    /// The hub's keys: what receipts are signed with.
    #[must_use]
    pub fn keys(&self) -> &DeskKeys {
        &self.keys
    }

    /// Reads. Never waits for a writer (WAL).
    pub fn read(&self) -> MutexGuard<'_, Connection> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Copies the base as it is now into a new file, which nobody else may read (it holds the hub's keys). The hub may
    /// be serving meanwhile.
    ///
    /// # Errors
    /// [`BaseError`]; a file that exists already is left alone.
    pub fn copy_to(&self, file: &Path) -> Result<(), BaseError> {
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let copy = options.open(file)?;
        self.read()
            .execute("VACUUM INTO ?1", [file.to_string_lossy()])?;
        copy.sync_all()?;
        Ok(())
    }

    /// Writes, all or nothing: what `act` did is on the disk when this returns `Ok(Ok(_))`, and undone when `act`
    /// says no or anything fails.
    ///
    /// # Errors
    /// The outer one when the base fails; the inner one is `act`'s own.
    pub fn write<T, E>(
        &self,
        act: impl FnOnce(&Transaction<'_>) -> Result<Result<T, E>, BaseError>,
    ) -> Result<Result<T, E>, BaseError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let outcome = act(&transaction)?;
        if outcome.is_ok() {
            transaction.commit()?;
        }
        Ok(outcome)
    }
}

fn connect(file: &Path, flags: OpenFlags) -> Result<Connection, rusqlite::Error> {
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

/// The folder holds the hub's keys: only its owner may enter it.
fn create_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// How times are stored: RFC 3339, UTC, seconds.
#[must_use]
pub fn timestamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(folder: &Path, seed: u8) -> Result<Base, BaseError> {
        Base::open(folder, [seed; 64], DateTime::UNIX_EPOCH)
    }

    #[test]
    fn every_commit_is_flushed_before_it_is_acknowledged() {
        let folder = tempfile::tempdir().unwrap();
        let base = open(folder.path(), 1).unwrap();
        let writer = base.writer.lock().unwrap();
        let pragma = |name| {
            writer
                .pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0))
                .unwrap()
        };
        assert_eq!(
            pragma("synchronous"),
            rusqlite::types::Value::Integer(2),
            "FULL"
        );
        assert_eq!(
            pragma("journal_mode"),
            rusqlite::types::Value::Text("wal".into())
        );
    }

    #[test]
    fn a_refused_write_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let base = open(folder.path(), 1).unwrap();
        let add = "INSERT INTO maison (code, name, added_at) VALUES ('M01', 'Une', '')";
        let refused = base.write(|transaction| {
            transaction.execute(add, [])?;
            Ok(Err::<(), _>("no"))
        });
        assert_eq!(refused.unwrap(), Err("no"));
        assert!(crate::maisons::list(&base.read()).unwrap().is_empty());
    }

    #[test]
    fn the_hub_keeps_the_keys_it_was_born_with() {
        let folder = tempfile::tempdir().unwrap();
        let born = open(folder.path(), 1).unwrap().keys().public().device();
        assert_eq!(
            open(folder.path(), 2).unwrap().keys().public().device(),
            born
        );
    }

    #[test]
    fn a_base_of_a_newer_hub_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        open(folder.path(), 1)
            .unwrap()
            .writer
            .lock()
            .unwrap()
            .pragma_update(None, "user_version", 99)
            .unwrap();
        assert!(matches!(open(folder.path(), 1), Err(BaseError::Newer(99))));
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_may_enter_the_folder() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        open(&data, 1).unwrap();
        assert_eq!(
            fs::metadata(data).unwrap().permissions().mode() & 0o777,
            0o700
        );
    }
}
