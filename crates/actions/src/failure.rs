//! What comes back through the door when an act is not done: one shape {code, sentence, fields}.
//!
//! The French sentences stand in [`crate::sentences`]: one place for the window and the command line, and an
//! exhaustive `match`, so that a code without its sentence does not compile.

use pignon_domain::{Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::sentences;

/// Every reason why an act is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FailureCode {
    /// A rule says no; the fields say which.
    Refused,
    /// The desk is locked.
    Locked,
    /// The member's role does not allow it.
    NotAllowed,
    /// The request is not of the expected shape.
    Malformed,
    /// No such command.
    UnknownCommand,
    /// A house stands here already.
    HouseExists,
    /// No house stands here.
    NoHouse,
    /// Wrong passphrase.
    WrongPassphrase,
    /// Too many wrong tries: wait.
    TooSoon,
    /// Ten wrong tries: only the recovery kit opens now.
    TriesExhausted,
    /// Passphrase under 80 bits.
    WeakPassphrase,
    /// The words are not those of this house's recovery kit.
    WrongRecoveryWords,
    /// Both copies of the key file are missing.
    KeyFileMissing,
    /// Both copies of the key file are damaged.
    KeyFileDamaged,
    /// The database is not there.
    VaultMissing,
    /// The database is damaged.
    VaultDamaged,
    /// The database was written by a newer version of the program.
    VaultTooNew,
    /// An upgrade of the database failed and was taken back.
    MigrationFailed,
    /// Another window of the program has this house open.
    AlreadyOpen,
    /// The disk is full.
    DiskFull,
    /// The folder cannot be written to.
    ReadOnlyFolder,
    /// Another trouble of the disk or the database.
    Storage,
    /// The hub does not answer.
    HubUnreachable,
    /// Something answered that is not the hub (a Wi-Fi portal…).
    HubNotUnderstood,
    /// The hub has a trouble of its own.
    HubTrouble,
    /// The hub's certificate cannot be trusted.
    HubUntrusted,
    /// The hub refused, and says why.
    HubRefused,
    /// The one-time code is wrong, used or too old.
    WrongCode,
    /// This desk is not enrolled with a hub.
    NotEnrolled,
    /// The month is not over.
    PeriodNotOver,
    /// The file cannot be read as a table.
    UnreadableSheet,
    /// The file is not a reference set (addresses, map of districts).
    UnreadableReference,
    /// The file is too big.
    FileTooBig,
    /// The bytes of a document are on another desk, and have not come yet.
    NotHere,
    /// This reading of a file is over: open the file again.
    ImportGone,
    /// The house changed since the dry run: its figures are to be looked at again.
    ImportStale,
    /// Nothing says which column is the family name.
    NoNameColumn,
    /// Another long work is under way.
    Busy,
    /// The work was cancelled.
    Cancelled,
    /// A defect of the program.
    Defect,
}

/// One field and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldFailure {
    /// Name of the field in the request.
    pub field: String,
    /// Which rule.
    pub code: RefusalCode,
    /// One French sentence with the fix.
    pub sentence: String,
}

/// An act that is not done, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{sentence}")]
pub struct Failure {
    /// Code.
    pub code: FailureCode,
    /// One French sentence, with what to do.
    pub sentence: String,
    /// Which fields.
    pub fields: Vec<FieldFailure>,
}

impl Failure {
    /// A failure of this code, with its sentence.
    #[must_use]
    pub fn new(code: FailureCode) -> Self {
        Self {
            code,
            sentence: sentences::failure(code).to_owned(),
            fields: vec![],
        }
    }

    /// A failure whose sentence says more than its code can.
    #[must_use]
    pub fn saying(code: FailureCode, sentence: impl Into<String>) -> Self {
        Self {
            code,
            sentence: sentence.into(),
            fields: vec![],
        }
    }
}

impl Failure {
    /// Everything that is wrong with a request, field by field.
    #[must_use]
    pub fn of_all(refusals: impl IntoIterator<Item = Refusal>) -> Self {
        let mut whole = Self::new(FailureCode::Refused);
        let mut count = 0;
        for refusal in refusals {
            let one = Self::from(refusal);
            count += 1;
            if count == 1 {
                whole.sentence = one.sentence;
            }
            whole.fields.extend(one.fields);
        }
        if count > 1 {
            whole.sentence = sentences::failure(FailureCode::Refused).to_owned();
        }
        whole
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let sentence = sentences::refusal(refusal.code).to_owned();
        Self {
            code: FailureCode::Refused,
            fields: refusal
                .fields
                .iter()
                .map(|f| FieldFailure {
                    field: (*f).to_owned(),
                    code: refusal.code,
                    sentence: sentence.clone(),
                })
                .collect(),
            sentence,
        }
    }
}

impl From<pignon_store::Incident> for Failure {
    fn from(incident: pignon_store::Incident) -> Self {
        use pignon_store::Incident;
        tracing::warn!(%incident, "incident");
        Self::new(match incident {
            Incident::DiskFull => FailureCode::DiskFull,
            Incident::ReadOnly => FailureCode::ReadOnlyFolder,
            Incident::Missing => FailureCode::VaultMissing,
            Incident::Damaged => FailureCode::VaultDamaged,
            Incident::TooNew => FailureCode::VaultTooNew,
            Incident::Migration(_) => FailureCode::MigrationFailed,
            Incident::AlreadyOpen => FailureCode::AlreadyOpen,
            Incident::NotEncrypting | Incident::Misfit => FailureCode::Defect,
            Incident::Cancelled => FailureCode::Cancelled,
            Incident::Storage(_) => FailureCode::Storage,
        })
    }
}
