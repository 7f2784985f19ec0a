//! Emptying the write-ahead log into the file, away from those who write: an act waits for its own commit, never for the
//! pages of a thousand others to be copied.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::Incident;

/// Nobody has written for that long: the log is emptied.
const QUIET: Duration = Duration::from_millis(400);
/// Somebody writes without a pause: the size of the log is looked at that often.
const LOOK: Duration = Duration::from_secs(4);
/// Pages of a log that is emptied although somebody writes: 32 MB.
const LARGE: i64 = 8_000;
/// Pages at which whoever writes empties it, when this thread could not: 1 GB. An import of a hundred thousand persons
/// makes a fifth of it.
const BOUND: i64 = 250_000;
/// Bytes of the log that stay on the disk once it is emptied: 32 MB.
const KEPT: i64 = 32 << 20;

/// The thread that empties the log, and its connection.
pub(crate) struct Upkeep {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    conn: Mutex<Connection>,
    state: Mutex<State>,
    wake: Condvar,
}

#[derive(Default)]
struct State {
    /// Something was written since the log was emptied.
    written: bool,
    ended: bool,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Upkeep {
    /// Begins, over a connection of its own; `writer` empties the log no more. Where there can be no thread, it goes on.
    pub fn begin(writer: &Connection, conn: Connection) -> Result<Self, Incident> {
        writer.pragma_update(None, "journal_size_limit", KEPT)?;
        let shared = Arc::new(Shared {
            conn: Mutex::new(conn),
            // What stands in the log since a program was killed is emptied, too.
            state: Mutex::new(State {
                written: true,
                ended: false,
            }),
            wake: Condvar::new(),
        });
        let mine = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("upkeep".to_owned())
            .spawn(move || mine.keep());
        if thread.is_ok() {
            writer.pragma_update(None, "wal_autocheckpoint", BOUND)?;
        }
        Ok(Self {
            shared,
            thread: thread.ok(),
        })
    }

    /// Something was committed.
    pub fn written(&self) {
        locked(&self.shared.state).written = true;
        self.shared.wake.notify_one();
    }

    /// Nothing moves from the log to the file while the guard lives: for those who read the file itself.
    pub fn pause(&self) -> MutexGuard<'_, Connection> {
        locked(&self.shared.conn)
    }
}

impl Drop for Upkeep {
    /// Waits for what is being copied. What is left is copied by the connection that closes last.
    fn drop(&mut self) {
        locked(&self.shared.state).ended = true;
        self.shared.wake.notify_one();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn keep(&self) {
        let mut state = locked(&self.state);
        loop {
            while !state.written && !state.ended {
                state = self
                    .wake
                    .wait(state)
                    .unwrap_or_else(PoisonError::into_inner);
            }
            let since = Instant::now();
            // Until nobody has written for a while, or has for too long.
            while state.written && !state.ended && since.elapsed() < LOOK {
                state.written = false;
                let waited = self
                    .wake
                    .wait_timeout_while(state, QUIET, |state| !state.written && !state.ended);
                state = waited.unwrap_or_else(PoisonError::into_inner).0;
            }
            if state.ended {
                return;
            }
            let busy = state.written;
            drop(state);
            if let Err(error) = self.empty(busy) {
                // A full disk, for instance: what was acknowledged stands in the log, which will be emptied later.
                tracing::warn!(%error, "the write-ahead log could not be emptied");
            }
            state = locked(&self.state);
        }
    }

    /// Copies what can be without making anybody wait; while somebody writes, only a large log.
    fn empty(&self, busy: bool) -> rusqlite::Result<()> {
        let conn = locked(&self.conn);
        if busy && log_pages(&conn)? < LARGE {
            return Ok(());
        }
        conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))
    }
}

/// Pages in the log, those already copied included.
fn log_pages(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("PRAGMA wal_checkpoint(NOOP)", [], |row| row.get(1))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{Founding, Vault};

    fn a_vault(folder: &std::path::Path) -> Vault {
        let founding = Founding {
            maison: "M07",
            wall_millis: 1,
        };
        let random = Arc::new(|bytes: &mut [u8]| bytes.fill(7));
        Vault::create(folder, &[7; 32], founding, random).unwrap()
    }

    fn left_in_the_log(vault: &Vault) -> i64 {
        let writer = vault.writer();
        writer
            .conn
            .query_row("PRAGMA wal_checkpoint(NOOP)", [], |row| {
                Ok(row.get::<_, i64>(1)? - row.get::<_, i64>(2)?)
            })
            .unwrap()
    }

    fn write(vault: &Vault) {
        vault
            .remember(|conn| conn.execute("UPDATE desk SET next_person = next_person + 1", []))
            .unwrap();
    }

    #[test]
    fn the_log_is_emptied_into_the_file_once_nobody_writes() {
        let dir = tempfile::tempdir().unwrap();
        let vault = a_vault(dir.path());
        let paused = vault.upkeep.pause();
        write(&vault);
        assert!(left_in_the_log(&vault) > 0);
        drop(paused);
        let since = Instant::now();
        while left_in_the_log(&vault) > 0 {
            assert!(since.elapsed() < Duration::from_secs(60), "never emptied");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    #[test]
    fn nothing_is_copied_while_somebody_reads_the_file_itself() {
        let dir = tempfile::tempdir().unwrap();
        let vault = a_vault(dir.path());
        let paused = vault.upkeep.pause();
        write(&vault);
        std::thread::sleep(2 * QUIET);
        assert!(left_in_the_log(&vault) > 0);
        drop(paused);
    }

    #[test]
    fn a_closed_vault_leaves_no_log() {
        let dir = tempfile::tempdir().unwrap();
        let vault = a_vault(dir.path());
        write(&vault);
        drop(vault);
        assert!(!dir.path().join("maison.db-wal").exists());
    }
}
