//! How much derivation this machine can bear in about a second (T1.2: 0.8 to 1.2 s).

use std::time::Duration;

use super::cost::{Cost, derive};
use super::error::KeyError;
use super::passphrase::Passphrase;

const SHORTEST: Duration = Duration::from_millis(800);
const AIM: f64 = 1.0;
const LONGEST: Duration = Duration::from_millis(1200);
/// Memory is what makes guessing dear on special hardware, so it grows first; but a desk of 4 GB must not swap.
const ENOUGH_KIB: u32 = 256 * 1024;
const STEP_KIB: u32 = 8 * 1024;

/// One derivation of this cost, for nothing: what [`calibrate`] measures.
///
/// # Errors
/// [`KeyError::OutOfMemory`].
pub fn probe(cost: Cost) -> Result<(), KeyError> {
    derive(&Passphrase::nobody(), &[0; 16], cost).map(drop)
}

/// The cost that takes 0.8 to 1.2 s here, as `measure` tells. On a machine too slow for that it is the legal floor;
/// on one too fast, the most that is legal. At most six measures, each of about a second or less.
#[must_use]
pub fn calibrate(mut measure: impl FnMut(Cost) -> Duration) -> Cost {
    let mut cost = Cost::FLOOR;
    let mut best = cost;
    for _ in 0..6 {
        let took = measure(cost);
        if took <= LONGEST {
            best = cost;
        }
        if (SHORTEST..=LONGEST).contains(&took) {
            break;
        }
        // A measure of zero would ask for infinity.
        let factor = (AIM / took.as_secs_f64().max(0.001)).min(64.0);
        let next = scaled(cost, factor);
        if next == cost {
            break;
        }
        cost = next;
    }
    best
}

/// The legal cost nearest to `factor` times this one: memory first, then passes.
fn scaled(cost: Cost, factor: f64) -> Cost {
    let floor = Cost::FLOOR;
    let work = f64::from(cost.memory_kib()) * f64::from(cost.passes()) * factor;
    let kib =
        (work / f64::from(floor.passes()) / f64::from(STEP_KIB)).round() * f64::from(STEP_KIB);
    // Both casts saturate, and the values are clamped to the legal bounds before and after.
    let m = (kib as u32).clamp(floor.memory_kib(), ENOUGH_KIB);
    let t = ((work / f64::from(m)).round() as u32).clamp(floor.passes(), 32);
    Cost::new(m, t, floor.lanes()).unwrap_or(cost)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A machine that needs this long for the floor, and in proportion beyond.
    fn machine(floor: Duration) -> impl Fn(Cost) -> Duration {
        let work = |cost: Cost| f64::from(cost.memory_kib()) * f64::from(cost.passes());
        move |cost| floor.mul_f64(work(cost) / work(Cost::FLOOR))
    }

    #[test]
    fn ordinary_machines_end_between_800_and_1200_ms() {
        for ms in [20, 50, 100, 137, 200, 333, 500, 800, 1200] {
            let here = machine(Duration::from_millis(ms));
            let took = here(calibrate(&here));
            assert!(
                (SHORTEST..=LONGEST).contains(&took),
                "floor {ms} ms: {took:?}"
            );
        }
    }

    #[test]
    fn a_slow_machine_keeps_the_legal_floor() {
        assert_eq!(calibrate(machine(Duration::from_secs(5))), Cost::FLOOR);
    }

    #[test]
    fn a_clock_that_stands_still_gives_a_legal_cost_and_ends() {
        let mut measures = 0;
        let cost = calibrate(|_| {
            measures += 1;
            Duration::ZERO
        });
        assert!(measures <= 6);
        assert!(cost.memory_kib() <= ENOUGH_KIB && cost.passes() <= 32);
    }

    #[test]
    fn a_machine_that_hiccups_never_gets_a_cost_measured_too_long() {
        let here = machine(Duration::from_millis(100));
        let mut count = 0;
        let cost = calibrate(|cost| {
            count += 1;
            if count == 2 {
                here(cost) * 3
            } else {
                here(cost)
            }
        });
        assert!(here(cost) <= LONGEST);
    }

    #[test]
    fn memory_grows_before_passes() {
        let cost = calibrate(machine(Duration::from_millis(250)));
        assert_eq!(cost.passes(), 3);
        assert!(cost.memory_kib() > 3 * 64 * 1024);
    }
}
