//! Randomness passed in, and identities made from it.

use std::sync::{Arc, Mutex, PoisonError};

use uuid::Uuid;

/// A source of random bytes, given by whoever opens the vault.
pub type Random = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// Draws identities: UUIDv7, so that rows born together lie together, and always later than the one before (RFC 9562,
/// method 1: a counter where the sub-millisecond bits stand), so that two acts of one moment keep their order.
/// Random bytes are drawn in blocks, since an import asks for hundreds of thousands.
pub struct Ids {
    random: Random,
    block: Mutex<(usize, Box<[u8; 4096]>)>,
    /// Milliseconds and counter of the last one.
    last: Mutex<(u64, u16)>,
}

/// The counter has the 12 bits after the version.
const COUNTER: u16 = 0x0fff;

impl Ids {
    /// Identities from this source.
    #[must_use]
    pub fn new(random: Random) -> Self {
        Self {
            random,
            block: Mutex::new((4096, Box::new([0; 4096]))),
            last: Mutex::new((0, 0)),
        }
    }

    /// A new identity, born at this wall clock (milliseconds since 1970).
    pub fn draw(&self, wall_millis: i64) -> Uuid {
        let mut bytes: [u8; 10] = self.bytes();
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let wall = wall_millis.max(0).unsigned_abs();
        *last = match *last {
            (millis, _) if wall > millis => (
                wall,
                u16::from_be_bytes([bytes[0], bytes[1]]) & (COUNTER >> 1),
            ),
            (millis, COUNTER) => (millis + 1, 0),
            (millis, counter) => (millis, counter + 1),
        };
        bytes[..2].copy_from_slice(&last.1.to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(last.0, &bytes).into_uuid()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identities_are_drawn_in_order_even_in_one_millisecond_and_when_the_clock_goes_back() {
        let ids = Ids::new(Arc::new(|bytes: &mut [u8]| bytes.fill(0xab)));
        let drawn: Vec<Uuid> = (0..10_000)
            .map(|n| ids.draw(if n < 6_000 { 1_000 } else { 10 }))
            .collect();
        assert!(drawn.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(drawn.iter().all(|id| id.get_version_num() == 7));
    }
}
