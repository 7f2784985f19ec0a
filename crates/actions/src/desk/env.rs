//! What the desk is given from outside: the clock, randomness, how dear a passphrase is to guess.

use std::sync::Arc;

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, SecondsFormat, Utc};
use pignon_store::Random;
use pignon_store::keys::Cost;

/// The world as the desk sees it. Tests give their own.
#[derive(Clone)]
pub struct Env {
    /// Wall clock: milliseconds since 1970.
    pub clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    /// Randomness.
    pub random: Random,
    /// Cost of guessing a passphrase; `None`: calibrated on this machine towards one second (T1.2).
    pub cost: Option<Cost>,
    /// Seconds without a touch before the desk locks itself (T1.3: 300).
    pub idle_lock_seconds: u32,
}

impl Default for Env {
    fn default() -> Self {
        Self {
            clock: Arc::new(|| Utc::now().timestamp_millis()),
            random: Arc::new(|bytes: &mut [u8]| {
                // Without the system's randomness nothing here is safe: better to stop than to go on.
                #[expect(
                    clippy::expect_used,
                    reason = "there is no safe way on without randomness"
                )]
                getrandom::fill(bytes).expect("the system gives randomness");
            }),
            cost: None,
            idle_lock_seconds: 300,
        }
    }
}

impl Env {
    /// Milliseconds since 1970.
    #[must_use]
    pub fn now(&self) -> i64 {
        (self.clock)()
    }

    /// The day it is where the desk stands.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.wall().date()
    }

    /// The day and the hour on the wall where the desk stands.
    #[must_use]
    pub fn wall(&self) -> NaiveDateTime {
        DateTime::from_timestamp_millis(self.now())
            .unwrap_or_default()
            .with_timezone(&Local)
            .naive_local()
    }

    /// Fills bytes at random.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.random)(&mut bytes);
        bytes
    }
}

/// A moment as the window gets it: RFC 3339, UTC.
#[must_use]
pub fn moment(millis: i64) -> String {
    DateTime::from_timestamp_millis(millis)
        .unwrap_or_default()
        .to_rfc3339_opts(SecondsFormat::Secs, true)
}
