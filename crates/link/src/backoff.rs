//! When to try again (fault 14): never more than one request per 30 seconds, and all desks not at the same moment.

const LEAST: u64 = 30;
const MOST: u64 = 30 * 60;

/// Seconds to wait after the `attempt`-th failure in a row (from 1), given a random number. The wait is drawn between
/// half of a limit and that limit, which doubles from one minute to half an hour.
#[must_use]
pub fn backoff(attempt: u32, random: u64) -> u64 {
    let limit = MOST.min(LEAST << attempt.clamp(1, 10));
    let least = LEAST.max(limit / 2);
    least + random % (limit - least + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desk_never_asks_twice_within_thirty_seconds_nor_waits_more_than_half_an_hour() {
        for attempt in [0, 1, 2, 3, 6, 7, 100, u32::MAX] {
            for random in [0, 1, 29, 30, 31, 899, 12_345, u64::MAX] {
                assert!(
                    (30..=1800).contains(&backoff(attempt, random)),
                    "{attempt} {random}"
                );
            }
        }
    }

    #[test]
    fn waits_grow_and_are_spread() {
        let bounds = |attempt| {
            let all: Vec<u64> = (0..4000).map(|random| backoff(attempt, random)).collect();
            (all.iter().min().copied(), all.iter().max().copied())
        };
        assert_eq!(bounds(1), (Some(30), Some(60)));
        assert_eq!(bounds(3), (Some(120), Some(240)));
        assert_eq!(bounds(6), (Some(900), Some(1800)));
        assert_eq!(bounds(50), (Some(900), Some(1800)));
    }
}
