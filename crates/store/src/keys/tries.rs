//! Wrong tries: ten at most, further and further apart (T1.3).
//!
//! This slows a person at the keyboard. It does not stop somebody who copies the files and guesses elsewhere, nor one
//! who deletes this one: only the strength of the passphrase and the cost of the derivation do. So a missing or
//! spoilt file counts as no try, rather than closing the house to its members.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk;
use super::error::KeyError;

/// Wrong tries after which only the recovery kit opens.
pub const MOST_TRIES: u8 = 10;
/// Seconds to wait after 0, 1, 2… wrong tries.
const DELAYS: [u32; MOST_TRIES as usize] = [0, 0, 0, 5, 15, 30, 60, 120, 300, 600];
/// The record has a fixed length, so that it is written over itself even when the disk is full.
const LENGTH: usize = 96;

/// The tries made on this desk since the last success.
#[derive(Debug)]
pub struct Tries {
    path: PathBuf,
    record: Record,
}

#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    version: u8,
    /// Tries begun and not followed by a success.
    tries: u8,
    /// When the last began, seconds since 1970.
    at: i64,
}

impl Tries {
    /// The tries kept in this file.
    pub(super) fn load(path: &Path) -> io::Result<Self> {
        let record = disk::read(path, LENGTH)?
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .filter(|record: &Record| record.version == 1)
            .unwrap_or(Record {
                version: 1,
                ..Record::default()
            });
        Ok(Self {
            path: path.to_owned(),
            record,
        })
    }

    /// Tries left before only the kit opens.
    #[must_use]
    pub fn left(&self) -> u8 {
        MOST_TRIES.saturating_sub(self.record.tries)
    }

    /// Seconds to wait before the next try; `now` in seconds since 1970.
    ///
    /// The clock may jump. Gone back, it starts the present delay again from where it is now: never less than was
    /// left, never more than the delay itself.
    pub fn wait_seconds(&mut self, now: i64) -> u32 {
        let delay = DELAYS
            .get(usize::from(self.record.tries))
            .copied()
            .unwrap_or(0);
        if now < self.record.at {
            self.record.at = now;
            // On a folder that cannot be written the try itself will say so.
            let _ = self.save();
        }
        let elapsed = u32::try_from(now.saturating_sub(self.record.at)).unwrap_or(u32::MAX);
        delay.saturating_sub(elapsed)
    }

    /// Counts a try before it is made: killing the program gives none for free.
    ///
    /// # Errors
    /// [`KeyError::TriesExhausted`], [`KeyError::TooSoon`]; [`KeyError::Io`] when the try cannot be recorded, and then
    /// it must not be made.
    pub(super) fn begin(&mut self, now: i64) -> Result<(), KeyError> {
        if self.left() == 0 {
            return Err(KeyError::TriesExhausted);
        }
        match self.wait_seconds(now) {
            0 => {}
            seconds => return Err(KeyError::TooSoon { seconds }),
        }
        self.record.tries += 1;
        self.record.at = now;
        Ok(self.save()?)
    }

    /// Forgets the tries, after a success.
    pub(super) fn forget(&mut self) -> io::Result<()> {
        self.record.tries = 0;
        self.save()
    }

    fn save(&self) -> io::Result<()> {
        let mut bytes = serde_json::to_vec(&self.record)?;
        bytes.resize(LENGTH - 1, b' ');
        bytes.push(b'\n');
        disk::overwrite(&self.path, &bytes)
    }
}
