//! The key file of a desk (T1.2, T1.3): what turns a member's passphrase, or the 24 words of the recovery kit, into
//! the 32-byte key of the vault.
//!
//! Three small files stand beside the database: `cles.pignon` and its twin `cles.copie.pignon` (one slot per member,
//! one for the kit), and `secours.pignon` (the kit's slot alone, so that the kit opens the vault when both twins are
//! lost). A fourth, `essais.json`, counts the wrong tries. All are readable without any secret; none contains one in
//! clear. Everything readable is authenticated: by the slot that is opened, and by the seal once it is open.
//!
//! Absent on purpose: the OS keyring (it has lost people's data elsewhere), a hint for the passphrase, a second way
//! round the ten tries, and any check of the clock beyond what [`Tries`] says. Removing a slot does not change the
//! key of the vault: whoever kept a copy of an older key file *and* knows its passphrase still opens a copy of the
//! vault. Changing that key belongs to the vault.
//!
//! Time and randomness are passed in; the disk is reached only through the folder given.

mod calibrate;
mod change;
mod contents;
mod cost;
mod disk;
mod error;
mod folder;
mod frame;
mod kit;
mod passphrase;
mod secret;
mod strength;
mod tries;
mod words;
mod wrap;

pub use calibrate::{calibrate, probe};
pub use change::Recovered;
pub use contents::{House, KeyFile, SlotName};
pub use cost::{BadCost, Cost};
pub use error::{DiskTrouble, KeyError};
pub use folder::{Copies, Created, KeyFolder, Opened, RECOVERY_FILE};
pub use kit::{Kit, KitError};
pub use passphrase::{BadPassphrase, ChosenPassphrase, Passphrase, propose};
pub use secret::{Randomness, VaultKey};
pub use strength::{ENOUGH_BITS, Strength, measure};
pub use tries::{MOST_TRIES, Tries};
