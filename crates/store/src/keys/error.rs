//! What goes wrong with keys, told apart as the screens need it.

use std::io;

use super::kit::KitError;

/// Why a key file, a passphrase or a kit does not give the key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// Neither copy of the key file is there.
    #[error("both copies of the key file are missing")]
    Missing,
    /// No copy of the key file can be read, and at least one is there but damaged.
    #[error("no copy of the key file is intact")]
    Damaged,
    /// The key file opened, but what it says was changed by something else than Pignon.
    #[error("the key file was altered outside the program")]
    Altered,
    /// Written by a newer version of the program: the format number.
    #[error("the key file has format {0}, newer than this program")]
    TooNew(u32),
    /// Keys stand here already: a new house never overwrites them.
    #[error("keys stand in this folder already")]
    Exists,
    /// The disk refused; see [`KeyError::disk_trouble`].
    #[error("the disk refused: {0}")]
    Io(#[from] io::Error),
    /// Wrong passphrase.
    #[error("wrong passphrase, {tries_left} tries left")]
    WrongPassphrase {
        /// Tries left before only the kit opens.
        tries_left: u8,
    },
    /// A wrong try was made a moment ago.
    #[error("wait {seconds} s before the next try")]
    TooSoon {
        /// Seconds left to wait.
        seconds: u32,
    },
    /// Ten wrong tries: only the recovery kit opens now.
    #[error("too many wrong tries")]
    TriesExhausted,
    /// The words typed are not a recovery kit.
    #[error(transparent)]
    Kit(#[from] KitError),
    /// A recovery kit, but not that of this house.
    #[error("not the recovery kit of this house")]
    WrongKit,
    /// Neither the key file nor `secours.pignon` can be read: the kit has nothing to open.
    #[error("nothing left that the recovery kit could open")]
    NoRecovery,
    /// This member has no slot here.
    #[error("this member has no slot")]
    NoSlot,
    /// This member has a slot already.
    #[error("this member has a slot already")]
    SlotExists,
    /// The last slot is never removed.
    #[error("the last slot cannot be removed")]
    LastSlot,
    /// A desk has at most 64 slots.
    #[error("no room for another slot")]
    TooManySlots,
    /// A code or a name that the key file does not take: empty, too long, with control characters.
    #[error("unusable code or name")]
    BadName,
    /// Not enough memory for the derivation.
    #[error("not enough memory to derive the key")]
    OutOfMemory,
}

/// What the disk refuses, as a person can understand it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskTrouble {
    /// No room left.
    Full,
    /// Cannot be written to.
    ReadOnly,
    /// The folder is not there any more.
    Vanished,
    /// Something else.
    Other,
}

impl KeyError {
    /// What the disk refuses; `None` when the disk is not the matter.
    #[must_use]
    pub fn disk_trouble(&self) -> Option<DiskTrouble> {
        match self {
            Self::Io(e) => Some(DiskTrouble::of(e)),
            _ => None,
        }
    }
}

impl DiskTrouble {
    pub(super) fn of(error: &io::Error) -> Self {
        use io::ErrorKind as K;
        match error.kind() {
            K::StorageFull | K::QuotaExceeded | K::FileTooLarge => Self::Full,
            K::ReadOnlyFilesystem | K::PermissionDenied => Self::ReadOnly,
            K::NotFound | K::NotADirectory => Self::Vanished,
            _ => Self::Other,
        }
    }
}
