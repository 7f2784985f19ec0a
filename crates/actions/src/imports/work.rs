//! Readings kept while somebody looks at them, and the one long work under way.

use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, TryLockError,
};
use std::thread::JoinHandle;

use pignon_domain::ids::ImportId;

use super::reading::Reading;
use super::shapes::{ImportOutcome, ImportProgress};
use crate::desk::Open;
use crate::old_list::OldListReading;
use crate::partners::PartnersReading;
use crate::{Failure, FailureCode};

/// Readings kept at once: each holds a whole spreadsheet.
const KEPT: usize = 2;

/// The readings, and the work.
#[derive(Default)]
pub(crate) struct Readings {
    kept: Mutex<Vec<Kept>>,
    /// One file of partners at a time.
    partners: Mutex<Option<Arc<PartnersReading>>>,
    /// One old list of applications at a time.
    old_list: Mutex<Option<(ImportId, Arc<RwLock<OldListReading>>)>>,
    work: Mutex<Option<Started>>,
}

/// A reading. While it is being imported it can be looked at, and not changed.
#[derive(Clone)]
struct Kept {
    id: ImportId,
    reading: Arc<RwLock<Reading>>,
}

struct Started {
    work: Arc<Work>,
    thread: Option<JoinHandle<()>>,
}

/// A long work, seen from outside.
pub(crate) struct Work {
    import: ImportId,
    total: u32,
    done: AtomicU32,
    stop: AtomicBool,
    result: Mutex<Option<Result<ImportOutcome, Failure>>>,
}

impl Work {
    /// Notes how far it is; false: stop.
    pub fn goes_on(&self, done: u32) -> bool {
        self.done.store(done, Ordering::Release);
        !self.stop.load(Ordering::Acquire)
    }

    fn progress(&self) -> ImportProgress {
        let result = locked(&self.result);
        let failure = result.as_ref().and_then(|r| r.as_ref().err());
        let cancelled = failure.is_some_and(|f| f.code == FailureCode::Cancelled);
        ImportProgress {
            import: self.import,
            running: result.is_none(),
            done: self.done.load(Ordering::Acquire).min(self.total),
            total: self.total,
            cancelled,
            outcome: result.as_ref().and_then(|r| r.as_ref().ok().copied()),
            trouble: failure.filter(|_| !cancelled).map(|f| f.sentence.clone()),
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Readings {
    /// Keeps a reading; the oldest goes.
    pub fn keep(&self, reading: Reading) {
        let mut kept = locked(&self.kept);
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push(Kept {
            id: reading.id,
            reading: Arc::new(RwLock::new(reading)),
        });
    }

    /// Keeps a reading of partners; the former one goes.
    pub fn keep_partners(&self, reading: PartnersReading) {
        *locked(&self.partners) = Some(Arc::new(reading));
    }

    /// The reading of partners of this identity.
    pub fn partners(&self, id: ImportId) -> Result<Arc<PartnersReading>, Failure> {
        locked(&self.partners)
            .as_ref()
            .filter(|reading| reading.id == id)
            .map(Arc::clone)
            .ok_or_else(|| Failure::new(FailureCode::ImportGone))
    }

    /// Forgets a reading of partners: it was imported.
    pub fn forget_partners(&self, id: ImportId) {
        let mut kept = locked(&self.partners);
        if kept.as_ref().is_some_and(|reading| reading.id == id) {
            *kept = None;
        }
    }

    /// Keeps a reading of an old list; the former one goes.
    pub fn keep_old_list(&self, reading: OldListReading) {
        *locked(&self.old_list) = Some((reading.id, Arc::new(RwLock::new(reading))));
    }

    /// The reading of an old list of this identity.
    pub fn old_list(&self, id: ImportId) -> Result<Arc<RwLock<OldListReading>>, Failure> {
        locked(&self.old_list)
            .as_ref()
            .filter(|(kept, _)| *kept == id)
            .map(|(_, reading)| Arc::clone(reading))
            .ok_or_else(|| Failure::new(FailureCode::ImportGone))
    }

    /// Changes it; not while it is being imported.
    pub fn change_old_list<T>(
        &self,
        id: ImportId,
        change: impl FnOnce(&mut OldListReading) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let reading = self.old_list(id)?;
        change(&mut *held(&reading)?)
    }

    /// Forgets it: it was imported.
    pub fn forget_old_list(&self, id: ImportId) {
        let mut kept = locked(&self.old_list);
        if kept.as_ref().is_some_and(|(kept, _)| *kept == id) {
            *kept = None;
        }
    }

    fn find(&self, id: ImportId) -> Result<Arc<RwLock<Reading>>, Failure> {
        locked(&self.kept)
            .iter()
            .find(|kept| kept.id == id)
            .map(|kept| Arc::clone(&kept.reading))
            .ok_or_else(|| Failure::new(FailureCode::ImportGone))
    }

    /// Looks at one.
    pub fn look<T>(
        &self,
        id: ImportId,
        look: impl FnOnce(&Reading) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let reading = self.find(id)?;
        look(&read(&reading))
    }

    /// Changes one; not while it is being imported.
    pub fn change<T>(
        &self,
        id: ImportId,
        change: impl FnOnce(&mut Reading) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let reading = self.find(id)?;
        change(&mut *held(&reading)?)
    }

    /// Is a long work under way?
    pub fn at_work(&self) -> bool {
        locked(&self.work)
            .as_ref()
            .is_some_and(|started| locked(&started.work.result).is_none())
    }

    /// Imports a reading, on its own thread. Once imported it is judged against a house that has changed: it can no
    /// longer be imported.
    pub fn start_import(
        &self,
        open: &Arc<Open>,
        id: ImportId,
        run: impl FnOnce(&Open, &Reading, &Work) -> Result<ImportOutcome, Failure> + Send + 'static,
    ) -> Result<ImportProgress, Failure> {
        let reading = self.find(id)?;
        let total = {
            let mut reading = reading.write().unwrap_or_else(PoisonError::into_inner);
            if reading.imported {
                return Err(Failure::new(FailureCode::ImportGone));
            }
            if !reading.named() {
                return Err(Failure::new(FailureCode::NoNameColumn));
            }
            // The house may have changed since the dry run: what was shown is what is done, or it is shown again.
            let shown = reading.counts();
            if reading.refresh(open)? && reading.counts() != shown {
                return Err(Failure::new(FailureCode::ImportStale));
            }
            reading.total()
        };
        self.start(open, id, total, move |open, work| {
            let outcome = run(open, &read(&reading), work)?;
            reading
                .write()
                .unwrap_or_else(PoisonError::into_inner)
                .imported = true;
            Ok(outcome)
        })
    }

    /// Starts a long work on its own thread.
    pub fn start(
        &self,
        open: &Arc<Open>,
        import: ImportId,
        total: u32,
        run: impl FnOnce(&Open, &Work) -> Result<ImportOutcome, Failure> + Send + 'static,
    ) -> Result<ImportProgress, Failure> {
        let mut slot = locked(&self.work);
        if open.is_closed() {
            return Err(Failure::new(FailureCode::Locked));
        }
        if slot
            .as_ref()
            .is_some_and(|started| locked(&started.work.result).is_none())
        {
            return Err(Failure::new(FailureCode::Busy));
        }
        let work = Arc::new(Work {
            import,
            total,
            done: AtomicU32::new(0),
            stop: AtomicBool::new(false),
            result: Mutex::new(None),
        });
        let (house, mine) = (Arc::clone(open), Arc::clone(&work));
        let thread = std::thread::Builder::new()
            .name("import".to_owned())
            .spawn(move || {
                // A panic in there is a defect, and must not leave the desk believing that it is still at work.
                let result = std::panic::catch_unwind(AssertUnwindSafe(|| run(&house, &mine)))
                    .unwrap_or_else(|_| Err(Failure::new(FailureCode::Defect)));
                // The house is let go before the result is told: whoever sees the end may close the vault.
                drop(house);
                *locked(&mine.result) = Some(result);
            })
            .map_err(|_| Failure::new(FailureCode::Storage))?;
        let progress = work.progress();
        *slot = Some(Started {
            work,
            thread: Some(thread),
        });
        Ok(progress)
    }

    /// How far the work of this import is.
    pub fn progress(&self, import: ImportId) -> Result<ImportProgress, Failure> {
        self.of(import).map(|work| work.progress())
    }

    /// Asks the work of this import to stop.
    pub fn cancel(&self, import: ImportId) -> Result<ImportProgress, Failure> {
        let work = self.of(import)?;
        work.stop.store(true, Ordering::Release);
        Ok(work.progress())
    }

    fn of(&self, import: ImportId) -> Result<Arc<Work>, Failure> {
        locked(&self.work)
            .as_ref()
            .map(|started| Arc::clone(&started.work))
            .filter(|work| work.import == import)
            .ok_or_else(|| Failure::new(FailureCode::ImportGone))
    }

    /// Stops everything and waits: what was being written is taken back.
    pub fn stop(&self) {
        locked(&self.kept).clear();
        *locked(&self.partners) = None;
        *locked(&self.old_list) = None;
        let started = locked(&self.work).take();
        if let Some(Started { work, thread }) = started {
            work.stop.store(true, Ordering::Release);
            if let Some(thread) = thread {
                let _ = thread.join();
            }
        }
    }
}

/// A reading to change, alone.
///
/// # Errors
/// [`FailureCode::Busy`] while it is being imported.
pub(crate) fn held<T>(reading: &RwLock<T>) -> Result<RwLockWriteGuard<'_, T>, Failure> {
    match reading.try_write() {
        Ok(guard) => Ok(guard),
        Err(TryLockError::Poisoned(poisoned)) => Ok(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) => Err(Failure::new(FailureCode::Busy)),
    }
}

/// A reading looked at, with others who look.
pub(crate) fn read<T>(reading: &RwLock<T>) -> RwLockReadGuard<'_, T> {
    reading.read().unwrap_or_else(PoisonError::into_inner)
}
