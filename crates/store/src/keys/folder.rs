//! The key files in their folder: created, opened, repaired.

use std::path::{Path, PathBuf};
use std::{fs, io};

use pignon_domain::ids::MemberId;

use super::contents::{Contents, House, KeyFile, RecoveryFile, SlotName};
use super::cost::Cost;
use super::disk::{self, stage};
use super::error::{DiskTrouble, KeyError};
use super::frame::{LONGEST_FILE, Unreadable};
use super::kit::Kit;
use super::passphrase::{ChosenPassphrase, Passphrase};
use super::secret::{Randomness, VaultKey};
use super::tries::Tries;
use super::wrap;

const FIRST: &str = "cles.pignon";
const SECOND: &str = "cles.copie.pignon";
const TRIES: &str = "essais.json";
/// What the kit needs when both copies of the key file are lost. Put it in every backup, beside the database.
pub const RECOVERY_FILE: &str = "secours.pignon";

/// The folder of a desk, as far as keys go. One process at a time: the vault's lock file is taken before.
#[derive(Debug, Clone)]
pub struct KeyFolder {
    dir: PathBuf,
}

/// How the two copies of the key file stand once opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copies {
    /// Both were there and said the same.
    Both,
    /// One was missing, damaged or older, and has been made anew: to be told.
    Repaired,
    /// One is good; the other could not be written, for this reason.
    Single(DiskTrouble),
}

/// A key file, opened.
#[derive(Debug)]
pub struct Opened {
    /// The file.
    pub file: KeyFile,
    /// How its copies stand.
    pub copies: Copies,
}

/// The keys of a new house.
#[derive(Debug)]
pub struct Created {
    /// The file, with one slot.
    pub file: KeyFile,
    /// The key of the vault.
    pub key: VaultKey,
    /// The recovery kit: its words are shown once and kept nowhere.
    pub kit: Kit,
}

enum Copy {
    Valid(KeyFile),
    Absent,
    Bad(Unreadable),
    Unread(io::Error),
}

impl KeyFolder {
    /// The keys of this folder, which need not exist yet.
    pub fn at(dir: impl Into<PathBuf>) -> Self {
        Self { dir: dir.into() }
    }

    /// Is there any key file here, even a damaged one?
    ///
    /// # Errors
    /// [`KeyError::Io`] when the folder does not let itself be looked at.
    pub fn exists(&self) -> Result<bool, KeyError> {
        for name in [FIRST, SECOND, RECOVERY_FILE] {
            if self.path(name).try_exists()? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Draws the key and the kit of a new house, and writes its key files with a slot for its first member.
    ///
    /// # Errors
    /// [`KeyError::Exists`] when any key file is here; [`KeyError::BadName`], [`KeyError::Io`],
    /// [`KeyError::OutOfMemory`].
    pub fn create(
        &self,
        house: House,
        first: &SlotName,
        passphrase: &ChosenPassphrase,
        cost: Cost,
        random: &mut Randomness<'_>,
    ) -> Result<Created, KeyError> {
        if self.exists()? {
            return Err(KeyError::Exists);
        }
        fs::create_dir_all(&self.dir)?;
        let key = VaultKey::draw(random);
        let kit = Kit::draw(random);
        let recovery = wrap::for_kit(&key, &house, &kit, random)?;
        let slot = wrap::for_member(&key, &house, first, passphrase.passphrase(), cost, random)?;
        let contents = Contents {
            generation: 1,
            house,
            slots: vec![slot],
            recovery,
        };
        let file = KeyFile::sealed(contents, &key)?;
        self.write(&file, &key)?;
        self.tries()?.forget()?;
        Ok(Created { file, key, kit })
    }

    /// Puts the key files out of the way (as `*.ecarte`): for a first run that was cut before there was a database.
    /// Never call it when a database stands beside.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn set_aside(&self) -> Result<(), KeyError> {
        for name in [FIRST, SECOND, RECOVERY_FILE, TRIES] {
            disk::set_aside(&self.path(name))?;
        }
        Ok(())
    }

    /// Reads both copies, keeps the newest valid one and repairs the other.
    ///
    /// # Errors
    /// [`KeyError::Missing`], [`KeyError::Damaged`], [`KeyError::TooNew`] (if either copy is), [`KeyError::Io`].
    pub fn open(&self) -> Result<Opened, KeyError> {
        let (first, second) = (self.read(FIRST), self.read(SECOND));
        // A newer program began to write here: writing the older copy over its work would lose it.
        for copy in [&first, &second] {
            if let Copy::Bad(Unreadable::TooNew(version)) = copy {
                return Err(KeyError::TooNew(*version));
            }
        }
        let (file, stale) = match (first, second) {
            (Copy::Valid(a), Copy::Valid(b)) if a == b => {
                return Ok(Opened {
                    file: a,
                    copies: Copies::Both,
                });
            }
            (Copy::Valid(a), Copy::Valid(b)) if a.generation() < b.generation() => (b, FIRST),
            (Copy::Valid(a), _) => (a, SECOND),
            (_, Copy::Valid(b)) => (b, FIRST),
            (Copy::Unread(e), _) | (_, Copy::Unread(e)) => return Err(KeyError::Io(e)),
            (Copy::Absent, Copy::Absent) => return Err(KeyError::Missing),
            _ => return Err(KeyError::Damaged),
        };
        let bytes = file.bytes()?;
        let copies = match stage(self.path(stale), &bytes).and_then(disk::Staged::commit) {
            Ok(()) => Copies::Repaired,
            Err(e) => Copies::Single(DiskTrouble::of(&e)),
        };
        Ok(Opened { file, copies })
    }

    /// The tries made on this desk.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn tries(&self) -> Result<Tries, KeyError> {
        Ok(Tries::load(&self.path(TRIES))?)
    }

    /// The key of the vault, by the passphrase of a member. `now` in seconds since 1970. Takes about a second.
    ///
    /// # Errors
    /// [`KeyError::NoSlot`], [`KeyError::TriesExhausted`], [`KeyError::TooSoon`], [`KeyError::WrongPassphrase`];
    /// [`KeyError::Altered`] when the passphrase is right and the file is not; [`KeyError::Io`] when the try cannot be
    /// counted; [`KeyError::OutOfMemory`].
    pub fn unlock(
        &self,
        file: &KeyFile,
        member: MemberId,
        passphrase: &Passphrase,
        now: i64,
    ) -> Result<VaultKey, KeyError> {
        let slot = file.slot(member).ok_or(KeyError::NoSlot)?;
        let mut tries = self.tries()?;
        tries.begin(now)?;
        let key =
            wrap::by_member(slot, file.house(), passphrase)?.ok_or(KeyError::WrongPassphrase {
                tries_left: tries.left(),
            })?;
        if let Err(error) = tries.forget() {
            tracing::warn!(%error, "the tries could not be forgotten");
        }
        if !file.is_sealed_by(&key) {
            return Err(KeyError::Altered);
        }
        self.heal_recovery_file(file, &key);
        Ok(key)
    }

    /// Writes both copies and `secours.pignon`. Everything is on the disk under temporary names before the first
    /// rename: a full disk changes nothing. Once the first copy is in place the change has happened, and what
    /// remains is repaired at the next opening.
    pub(super) fn write(&self, file: &KeyFile, key: &VaultKey) -> Result<(), KeyError> {
        let bytes = file.bytes()?;
        let recovery = RecoveryFile::of(&file.contents).bytes(key)?;
        let first = stage(self.path(FIRST), &bytes)?;
        let second = stage(self.path(SECOND), &bytes)?;
        let recovery = stage(self.path(RECOVERY_FILE), &recovery)?;
        first.commit()?;
        for rest in [second, recovery] {
            if let Err(error) = rest.commit() {
                tracing::warn!(%error, "one of the key files will be repaired at the next opening");
            }
        }
        Ok(())
    }

    /// The recovery file, when it is there and well formed.
    pub(super) fn recovery_file(&self) -> Result<Option<(RecoveryFile, [u8; 32])>, KeyError> {
        match disk::read(&self.path(RECOVERY_FILE), LONGEST_FILE)?.map(|b| RecoveryFile::parse(&b))
        {
            None | Some(Err(Unreadable::Damaged)) => Ok(None),
            Some(Err(Unreadable::TooNew(version))) => Err(KeyError::TooNew(version)),
            Some(Ok(found)) => Ok(Some(found)),
        }
    }

    /// Makes `secours.pignon` say what the key file says. The house opens all the same when it cannot.
    fn heal_recovery_file(&self, file: &KeyFile, key: &VaultKey) {
        let path = self.path(RECOVERY_FILE);
        let healed = RecoveryFile::of(&file.contents)
            .bytes(key)
            .and_then(|bytes| {
                if disk::read(&path, LONGEST_FILE).ok().flatten().as_ref() == Some(&bytes) {
                    return Ok(());
                }
                Ok(stage(path, &bytes).and_then(disk::Staged::commit)?)
            });
        if let Err(error) = healed {
            tracing::warn!(%error, "the recovery file could not be written anew");
        }
    }

    fn read(&self, name: &str) -> Copy {
        match disk::read(&self.path(name), LONGEST_FILE) {
            Err(e) => Copy::Unread(e),
            Ok(None) => Copy::Absent,
            Ok(Some(bytes)) => KeyFile::parse(&bytes).map_or_else(Copy::Bad, Copy::Valid),
        }
    }

    pub(super) fn set_aside_key_file(&self) -> Result<(), KeyError> {
        for name in [FIRST, SECOND] {
            disk::set_aside(&self.path(name))?;
        }
        Ok(())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    /// The folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }
}
