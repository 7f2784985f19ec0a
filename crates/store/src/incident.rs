//! The machine failed: what happened to the disk or the database, in the few ways a person can act upon.

use rusqlite::ErrorCode;

/// What went wrong with the vault.
#[derive(Debug, thiserror::Error)]
pub enum Incident {
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The folder or the file cannot be written to.
    #[error("the folder is read-only")]
    ReadOnly,
    /// The database is not there.
    #[error("the database is missing")]
    Missing,
    /// The database is damaged, or the key is not its key.
    #[error("the database is damaged or the key is not its key")]
    Damaged,
    /// Written by a newer version that says an older one may not open it.
    #[error("the database needs a newer version")]
    TooNew,
    /// Upgrading failed and was taken back.
    #[error("the upgrade failed: {0}")]
    Migration(String),
    /// Another process has the vault open.
    #[error("the vault is open elsewhere")]
    AlreadyOpen,
    /// The library is not the encrypting one: refusing to write clear text (T1.1).
    #[error("the database library does not encrypt")]
    NotEncrypting,
    /// Values that fit their columns one by one and not together: a defect of whoever writes here, or the act of a newer
    /// version elsewhere.
    #[error("these values do not go together")]
    Misfit,
    /// The work was cancelled by the member.
    #[error("cancelled")]
    Cancelled,
    /// Anything else.
    #[error("storage: {0}")]
    Storage(String),
}

impl From<rusqlite::Error> for Incident {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::ReadOnly
            }
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::OperationInterrupted) => Self::Cancelled,
            _ if error
                .sqlite_error()
                .is_some_and(|e| e.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_CHECK) =>
            {
                Self::Misfit
            }
            // The file that readers and the writer share could not grow.
            _ if error
                .sqlite_error()
                .is_some_and(|e| e.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE) =>
            {
                Self::DiskFull
            }
            // A full or vanished disk often shows as a plain I/O error; the operating system's word is in the text.
            _ => Self::Storage(error.to_string()),
        }
    }
}

impl From<std::io::Error> for Incident {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Self::ReadOnly,
            ErrorKind::NotFound => Self::Missing,
            _ => Self::Storage(error.to_string()),
        }
    }
}

impl From<pignon_journal::BadOp> for Incident {
    fn from(error: pignon_journal::BadOp) -> Self {
        Self::Storage(error.to_string())
    }
}
