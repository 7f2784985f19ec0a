//! Randomness passed in, and identities made from it.

use std::sync::{Arc, Mutex, PoisonError};

use uuid::Uuid;

/// A source of random bytes, given by whoever opens the vault.
pub type Random = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// Draws identities: UUIDv7, so that rows born together lie together. Random bytes are drawn in blocks, since an
/// import asks for hundreds of thousands.
pub struct Ids {
    random: Random,
    block: Mutex<(usize, Box<[u8; 4096]>)>,
}

impl Ids {
    /// Identities from this source.
    #[must_use]
    pub fn new(random: Random) -> Self {
        Self { random, block: Mutex::new((4096, Box::new([0; 4096]))) }
    }

    /// A new identity, born at this wall clock (milliseconds since 1970).
    pub fn draw(&self, wall_millis: i64) -> Uuid {
        let bytes: [u8; 10] = self.bytes();
        uuid::Builder::from_unix_timestamp_millis(wall_millis.max(0).unsigned_abs(), &bytes).into_uuid()
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut guard = self.block.lock().unwrap_or_else(PoisonError::into_inner);
        let (used, block) = &mut *guard;
        if *used + N > block.len() {
            (self.random)(block.as_mut_slice());
            *used = 0;
        }
        let mut bytes = [0; N];
        bytes.copy_from_slice(&block[*used..*used + N]);
        block[*used..*used + N].fill(0);
        *used += N;
        bytes
    }
}
