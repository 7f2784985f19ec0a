//! The rounds: about once a second the desk is asked what is due (lock when idle, queued summaries), and the page
//! is told what changed so that it asks again.

use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Emitter};

use crate::SharedDesk;

/// The event the page listens to; its payload is the list of tags that changed.
pub(crate) const CHANGED: &str = "pignon://changed";

const PAUSE: Duration = Duration::from_secs(1);

/// Starts the rounds on a thread of their own; they end with the process.
pub(crate) fn begin(app: AppHandle, desk: SharedDesk) {
    let rounds = move || {
        let Ok(desk) = desk.as_ref() else { return };
        loop {
            thread::sleep(PAUSE);
            let changed = desk.tick();
            if !changed.is_empty()
                && let Err(error) = app.emit(CHANGED, changed)
            {
                tracing::warn!(%error, "the page was not told what changed");
            }
        }
    };
    if let Err(error) = thread::Builder::new().name("rounds".into()).spawn(rounds) {
        tracing::error!(%error, "no rounds: the desk will not lock by itself");
    }
}
