//! The desk: the program on one computer, with its folder, closed or open. The shell, the command line and the tests
//! hold one of these and nothing deeper.

pub mod env;
pub(crate) mod open;

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};

use pignon_domain::house::Role;
use serde_json::Value;

use crate::commands::{self, Tag};
use crate::files::Handed;
use crate::{Failure, FailureCode, exchanges, places};
pub use env::Env;
pub(crate) use open::{Open, Who};

/// Is this command a sign that somebody is at the desk? Those that change something are, and `session`, which the
/// window asks while somebody types or points; the rest the window asks by itself.
fn is_a_touch(name: &str) -> bool {
    name == "session"
        || commands::COMMANDS
            .iter()
            .any(|c| c.name == name && !c.invalidates.is_empty())
}

/// The program on this computer.
pub struct Desk {
    pub(crate) env: Env,
    pub(crate) folder: PathBuf,
    /// Held for the life of the desk: one process at a time on a folder.
    instance: Result<File, FailureCode>,
    open: RwLock<Option<Arc<Open>>>,
    /// The house opened last: after a lock, somebody may still be letting go of it.
    last: Mutex<Weak<Open>>,
    touched: AtomicI64,
    /// The house was locked by the desk itself, and the window does not know yet.
    locked_itself: AtomicBool,
    pub(crate) sending: Arc<exchanges::Sending>,
    /// Read once, whoever opens the house: public data stay when it locks.
    pub(crate) places: Arc<places::Shelf>,
    changed: Mutex<Vec<Tag>>,
}

impl Desk {
    /// The desk of a folder, which is made when it is not there. Nothing is opened yet.
    ///
    /// # Errors
    /// [`Failure`] when the folder cannot be made.
    pub fn at(folder: &Path) -> Result<Self, Failure> {
        Self::with(folder, Env::default())
    }

    /// The desk of a folder, in a world of one's own.
    ///
    /// # Errors
    /// [`Failure`] when the folder cannot be made.
    pub fn with(folder: &Path, env: Env) -> Result<Self, Failure> {
        make_private(folder).map_err(pignon_store::Incident::from)?;
        let instance = take_instance(folder);
        let now = env.now();
        Ok(Self {
            env,
            folder: folder.to_owned(),
            instance,
            open: RwLock::new(None),
            last: Mutex::default(),
            touched: AtomicI64::new(now),
            locked_itself: AtomicBool::new(false),
            sending: Arc::default(),
            places: Arc::new(places::Shelf::of(folder)),
            changed: Mutex::default(),
        })
    }

    /// The one door of the program: a command by its name, its request and its answer as JSON.
    ///
    /// # Errors
    /// [`Failure`]: always one shape, with a French sentence.
    pub fn call(&self, name: &str, ask: Value) -> Result<Value, Failure> {
        if is_a_touch(name) {
            self.touch();
        }
        commands::route(self, name, ask)
    }

    /// Somebody is at the desk.
    pub(crate) fn touch(&self) {
        self.touched.store(self.env.now(), Ordering::Release);
    }

    /// Reads a spreadsheet given as bytes; answers as `import_preview`.
    ///
    /// # Errors
    /// [`Failure`].
    pub fn open_import(&self, file_name: &str, bytes: Vec<u8>) -> Result<Value, Failure> {
        let name = file_name.to_owned();
        self.take("import_open", serde_json::json!({}), Handed { name, bytes })
    }

    /// Reads a file of partners given as bytes; answers as `partners_import_preview`.
    ///
    /// # Errors
    /// [`Failure`].
    pub fn open_partners(&self, file_name: &str, bytes: Vec<u8>) -> Result<Value, Failure> {
        let name = file_name.to_owned();
        self.take(
            "partners_read",
            serde_json::json!({}),
            Handed { name, bytes },
        )
    }

    /// What the desk does by itself, asked about every second: locks when idle, sends what is queued. Returns what
    /// changed since the last time, for the window to ask again.
    pub fn tick(&self) -> Vec<Tag> {
        let mut changed =
            std::mem::take(&mut *self.changed.lock().unwrap_or_else(PoisonError::into_inner));
        if let Some(open) = self.current() {
            let now = self.env.now();
            let mut idle = now - self.touched.load(Ordering::Acquire);
            if idle < 0 {
                // The clock was set back: count from here, or the desk would stay open for as long.
                self.touched.store(now, Ordering::Release);
                idle = 0;
            }
            if idle >= i64::from(open.idle_lock_seconds()) * 1000 && !open.readings.at_work() {
                drop(open);
                self.lock();
                self.locked_itself.store(true, Ordering::Release);
            } else {
                exchanges::send_due(self, &open);
                changed.extend(self.sending.take_changes());
            }
        }
        if self.places.take_news() {
            changed.push(Tag::Places);
        }
        if self.locked_itself.swap(false, Ordering::AcqRel) {
            changed.push(Tag::House);
        }
        changed
    }

    /// Locks: the database is closed and the keys are wiped.
    pub fn lock(&self) {
        let was = self
            .open
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(open) = was {
            open.close();
            // A long work holds the house: it is told to stop, takes back what it wrote, and lets go.
            open.readings.stop();
            open.pairs.stop();
        }
    }

    /// Verifies everything that can be: every page of the database, every signature and link of the journal. Returns
    /// how many acts were verified.
    ///
    /// # Errors
    /// [`FailureCode::VaultDamaged`] at the first fault.
    pub fn verify(&self) -> Result<u64, Failure> {
        self.with_open(Role::ReadOnly, |open| {
            open.vault.check()?;
            Ok(open.vault.verify_journal()?)
        })
    }

    /// The program ends: locks.
    pub fn shutdown(&self) {
        self.lock();
    }

    /// Is the house open?
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.current().is_some()
    }

    pub(crate) fn current(&self) -> Option<Arc<Open>> {
        self.open
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn set_open(&self, open: Open) {
        self.touched.store(self.env.now(), Ordering::Release);
        let open = Arc::new(open);
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Arc::downgrade(&open);
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(open);
    }

    /// Waits until the house opened before is really closed: two vaults on one journal would write over each other.
    pub(crate) fn wait_until_closed(&self) -> Result<(), Failure> {
        for _ in 0..300 {
            let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
            if last.strong_count() == 0 {
                return Ok(());
            }
            drop(last);
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        Err(Failure::new(FailureCode::Busy))
    }

    pub(crate) fn with_open<T>(
        &self,
        least: Role,
        act: impl FnOnce(&Arc<Open>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let open = self
            .current()
            .ok_or_else(|| Failure::new(FailureCode::Locked))?;
        open.allow(least)?;
        act(&open)
    }

    /// The folder may be used by this process.
    pub(crate) fn check_instance(&self) -> Result<(), Failure> {
        self.instance
            .as_ref()
            .map(drop)
            .map_err(|code| Failure::new(*code))
    }
}

/// The folder of the desk, for its owner alone. An existing folder keeps its rights: somebody chose them.
fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn take_instance(folder: &Path) -> Result<File, FailureCode> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join("verrou"));
    let file = file.map_err(|e| Failure::from(pignon_store::Incident::from(e)).code)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(FailureCode::AlreadyOpen),
        // A file system without locks (some network folders): the database's own locks still hold.
        Err(TryLockError::Error(_)) => Ok(file),
    }
}
