//! Changing who opens the vault. Each change rewrites the whole file under the next generation; the file in hand
//! changes only when the disk has it.

use pignon_domain::ids::MemberId;

use super::contents::{Contents, House, KeyFile, MOST_SLOTS, RecoveryFile, SlotName};
use super::cost::Cost;
use super::error::KeyError;
use super::folder::KeyFolder;
use super::kit::Kit;
use super::passphrase::ChosenPassphrase;
use super::secret::{Randomness, VaultKey};
use super::wrap;

/// What the recovery kit opened; nothing is written yet. Try the key on the database, then
/// [`KeyFolder::reinstate`].
#[derive(Debug)]
pub struct Recovered {
    /// The key of the vault.
    pub key: VaultKey,
    /// The house.
    pub house: House,
    /// The key file, if it could be read and is what a holder of the key wrote.
    pub file: Option<KeyFile>,
    recovery: RecoveryFile,
}

impl KeyFolder {
    /// Gives a member a slot.
    ///
    /// # Errors
    /// [`KeyError::SlotExists`], [`KeyError::TooManySlots`], [`KeyError::BadName`], [`KeyError::Io`],
    /// [`KeyError::OutOfMemory`].
    pub fn add_slot(
        &self,
        file: &mut KeyFile,
        key: &VaultKey,
        who: &SlotName,
        passphrase: &ChosenPassphrase,
        cost: Cost,
        random: &mut Randomness<'_>,
    ) -> Result<(), KeyError> {
        if file.slot(who.member).is_some() {
            return Err(KeyError::SlotExists);
        }
        if file.contents.slots.len() >= MOST_SLOTS {
            return Err(KeyError::TooManySlots);
        }
        let slot = wrap::for_member(
            key,
            file.house(),
            who,
            passphrase.passphrase(),
            cost,
            random,
        )?;
        self.change(file, key, |contents| contents.slots.push(slot))
    }

    /// Gives a member another passphrase, and the name in `who`.
    ///
    /// # Errors
    /// [`KeyError::NoSlot`], [`KeyError::BadName`], [`KeyError::Io`], [`KeyError::OutOfMemory`].
    pub fn replace_slot(
        &self,
        file: &mut KeyFile,
        key: &VaultKey,
        who: &SlotName,
        passphrase: &ChosenPassphrase,
        cost: Cost,
        random: &mut Randomness<'_>,
    ) -> Result<(), KeyError> {
        let at = position(file, who.member)?;
        let slot = wrap::for_member(
            key,
            file.house(),
            who,
            passphrase.passphrase(),
            cost,
            random,
        )?;
        self.change(file, key, |contents| contents.slots[at] = slot)
    }

    /// Takes a member's slot away; the last one stays. The key of the vault does not change (see the module's head).
    ///
    /// # Errors
    /// [`KeyError::NoSlot`], [`KeyError::LastSlot`], [`KeyError::Io`].
    pub fn remove_slot(
        &self,
        file: &mut KeyFile,
        key: &VaultKey,
        member: MemberId,
    ) -> Result<(), KeyError> {
        let at = position(file, member)?;
        if file.contents.slots.len() == 1 {
            return Err(KeyError::LastSlot);
        }
        self.change(file, key, |contents| drop(contents.slots.remove(at)))
    }

    /// Writes the present names of the house and its members for the lock page; `name_of` answers `None` to keep one.
    ///
    /// # Errors
    /// [`KeyError::BadName`], [`KeyError::Io`].
    pub fn rename(
        &self,
        file: &mut KeyFile,
        key: &VaultKey,
        house: &str,
        name_of: impl Fn(MemberId) -> Option<String>,
    ) -> Result<(), KeyError> {
        self.change(file, key, |contents| {
            house.clone_into(&mut contents.house.name);
            for slot in &mut contents.slots {
                if let Some(name) = name_of(slot.member) {
                    slot.name = name;
                }
            }
        })
    }

    /// Draws another recovery kit; the former opens this desk no more.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn replace_kit(
        &self,
        file: &mut KeyFile,
        key: &VaultKey,
        random: &mut Randomness<'_>,
    ) -> Result<Kit, KeyError> {
        let kit = Kit::draw(random);
        let recovery = wrap::for_kit(key, file.house(), &kit, random)?;
        self.change(file, key, |contents| contents.recovery = recovery)?;
        Ok(kit)
    }

    /// The key of the vault, by the kit: from the key file, or from `secours.pignon` when that is lost, damaged or
    /// altered. Wrong kits are not counted: nobody guesses 256 bits.
    ///
    /// # Errors
    /// [`KeyError::WrongKit`], [`KeyError::NoRecovery`] when no file is left to open, [`KeyError::TooNew`],
    /// [`KeyError::Io`].
    pub fn recover(&self, kit: &Kit) -> Result<Recovered, KeyError> {
        let file = match self.open() {
            Ok(opened) => Some(opened.file),
            // Unreadable sectors are a loss like another; the files are set aside, not deleted.
            Err(KeyError::Missing | KeyError::Damaged | KeyError::Io(_)) => None,
            Err(e) => return Err(e),
        };
        if let Some(file) = &file {
            let recovery = RecoveryFile::of(&file.contents);
            if let Some(key) = wrap::by_kit(&recovery.recovery, &recovery.house, kit)
                && file.is_sealed_by(&key)
            {
                return Ok(Recovered {
                    key,
                    house: recovery.house.clone(),
                    file: Some(file.clone()),
                    recovery,
                });
            }
        }
        let Some((recovery, seal)) = self.recovery_file()? else {
            return Err(match file {
                Some(_) => KeyError::WrongKit,
                None => KeyError::NoRecovery,
            });
        };
        let key =
            wrap::by_kit(&recovery.recovery, &recovery.house, kit).ok_or(KeyError::WrongKit)?;
        // A sound key file knows better: this is a recovery file left from before another kit was drawn, or one
        // strayed from another house, which must not replace keys that work.
        if file.is_some_and(|file| file.is_sealed_by(&key) || file.house().id != recovery.house.id)
        {
            return Err(KeyError::WrongKit);
        }
        if !recovery.is_sealed_by(&seal, &key) {
            return Err(KeyError::Altered);
        }
        Ok(Recovered {
            key,
            house: recovery.house.clone(),
            file: None,
            recovery,
        })
    }

    /// Writes the key file after a recovery: `who` has a slot with this passphrase, the other slots stay when they
    /// could be read, the kit stays good, and the tries start again from ten. Damaged copies are kept as `*.ecarte`.
    ///
    /// # Errors
    /// [`KeyError::BadName`], [`KeyError::TooManySlots`], [`KeyError::Io`], [`KeyError::OutOfMemory`].
    pub fn reinstate(
        &self,
        recovered: &Recovered,
        who: &SlotName,
        passphrase: &ChosenPassphrase,
        cost: Cost,
        random: &mut Randomness<'_>,
    ) -> Result<KeyFile, KeyError> {
        let key = &recovered.key;
        let file = match recovered.file.clone() {
            Some(mut file) => {
                if file.slot(who.member).is_some() {
                    self.replace_slot(&mut file, key, who, passphrase, cost, random)?;
                } else {
                    self.add_slot(&mut file, key, who, passphrase, cost, random)?;
                }
                file
            }
            None => {
                let house = recovered.house.clone();
                let slot =
                    wrap::for_member(key, &house, who, passphrase.passphrase(), cost, random)?;
                let recovery = recovered.recovery.recovery.clone();
                let file = KeyFile::sealed(
                    Contents {
                        generation: 1,
                        house,
                        slots: vec![slot],
                        recovery,
                    },
                    key,
                )?;
                self.set_aside_key_file()?;
                self.write(&file, key)?;
                file
            }
        };
        self.tries()?.forget()?;
        Ok(file)
    }

    fn change(
        &self,
        file: &mut KeyFile,
        key: &VaultKey,
        how: impl FnOnce(&mut Contents),
    ) -> Result<(), KeyError> {
        let mut contents = file.contents.clone();
        how(&mut contents);
        contents.generation = contents
            .generation
            .checked_add(1)
            .ok_or(KeyError::Damaged)?;
        let changed = KeyFile::sealed(contents, key)?;
        self.write(&changed, key)?;
        *file = changed;
        Ok(())
    }
}

fn position(file: &KeyFile, member: MemberId) -> Result<usize, KeyError> {
    file.contents
        .slots
        .iter()
        .position(|slot| slot.member == member)
        .ok_or(KeyError::NoSlot)
}
