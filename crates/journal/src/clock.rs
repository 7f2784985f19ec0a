//! The hybrid clock (T2.3): follows the wall clock when it can, never goes back, and is always after what it has
//! seen. Wall time comes in from outside; it decides nothing but the display.

/// A moment of the hybrid clock. Ordered; ties between desks are broken by the device id (see [`crate::op::Origin`]).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since 1970, at least the wall clock of the desk when it wrote.
    pub millis: u64,
    /// Separates acts of the same millisecond, and those written while the wall clock stood or went back.
    pub counter: u32,
}

/// The clock of one desk.
#[derive(Debug, Clone, Copy, Default)]
pub struct HybridClock {
    last: Stamp,
}

impl HybridClock {
    /// A clock that has already given or seen `last`.
    #[must_use]
    pub const fn after(last: Stamp) -> Self {
        Self { last }
    }

    /// The latest moment given or seen.
    #[must_use]
    pub const fn last(&self) -> Stamp {
        self.last
    }

    /// The moment of a new act: after everything given or seen, and at the wall clock if that is later.
    pub const fn tick(&mut self, wall_millis: u64) -> Stamp {
        if wall_millis > self.last.millis {
            self.last = Stamp {
                millis: wall_millis,
                counter: 0,
            };
        } else if let Some(counter) = self.last.counter.checked_add(1) {
            self.last.counter = counter;
        } else {
            self.last = Stamp {
                millis: self.last.millis.saturating_add(1),
                counter: 0,
            };
        }
        self.last
    }

    /// Takes note of a moment of another desk.
    pub fn witness(&mut self, seen: Stamp) {
        self.last = self.last.max(seen);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_never_goes_back_even_when_the_wall_clock_does() {
        let mut clock = HybridClock::default();
        let first = clock.tick(1_000);
        let second = clock.tick(10);
        assert!(second > first);
        clock.witness(Stamp {
            millis: 9_000,
            counter: 4,
        });
        assert_eq!(
            clock.tick(2_000),
            Stamp {
                millis: 9_000,
                counter: 5
            }
        );
        assert_eq!(
            clock.tick(9_001),
            Stamp {
                millis: 9_001,
                counter: 0
            }
        );
    }

    #[test]
    fn the_counter_overflows_into_the_next_millisecond() {
        let mut clock = HybridClock::after(Stamp {
            millis: 5,
            counter: u32::MAX,
        });
        assert_eq!(
            clock.tick(1),
            Stamp {
                millis: 6,
                counter: 0
            }
        );
    }
}
