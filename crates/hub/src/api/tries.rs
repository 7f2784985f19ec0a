//! Wrong enrolment codes are counted by network address. Eighty bits are not guessed; this keeps a broken or hostile
//! client from filling the log. Behind a reverse proxy all share one address, which twelve houses can bear.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

const MOST: u32 = 10;
const WINDOW: Duration = Duration::from_secs(600);
/// Addresses remembered at once; beyond, the whole memory is dropped rather than grown.
const ADDRESSES: usize = 10_000;

/// Wrong codes of the last ten minutes, in memory only.
#[derive(Default)]
pub struct WrongTries(Mutex<HashMap<IpAddr, (Instant, u32)>>);

impl WrongTries {
    /// How many seconds an address must wait, if it has typed ten wrong codes.
    #[must_use]
    pub fn wait(&self, from: IpAddr, now: Instant) -> Option<u64> {
        let tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, count) = tries.get(&from)?;
        let left = (*since + WINDOW).checked_duration_since(now)?;
        (*count >= MOST).then(|| left.as_secs().max(1))
    }

    /// Counts a wrong code.
    pub fn count(&self, from: IpAddr, now: Instant) {
        let mut tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if tries.len() >= ADDRESSES {
            tries.clear();
        }
        let entry = tries.entry(from).or_insert((now, 0));
        if now.duration_since(entry.0) >= WINDOW {
            *entry = (now, 0);
        }
        entry.1 += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_ten_wrong_codes_an_address_waits_and_the_others_do_not() {
        let (tries, start) = (WrongTries::default(), Instant::now());
        let (one, other) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
        for _ in 0..9 {
            tries.count(one, start);
        }
        assert_eq!(tries.wait(one, start), None);
        tries.count(one, start);
        assert_eq!(tries.wait(one, start), Some(600));
        assert_eq!(tries.wait(one, start + Duration::from_secs(590)), Some(10));
        assert_eq!(tries.wait(other, start), None);
        tries.count(one, start + Duration::from_secs(601));
        assert_eq!(tries.wait(one, start + Duration::from_secs(601)), None);
    }
}
