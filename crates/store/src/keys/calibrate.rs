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
