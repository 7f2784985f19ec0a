//! Medians, and what keeps one from telling of somebody (T4.1).
//!
//! A median is the very value of one case, or lies between two of them; that there is one says that there are cases
//! enough. So:
//!
//! 1. It leaves only when the totals of the counts it is taken over, *as they leave in the same message*, add up to
//!    [`LEAST_FOR_A_MEDIAN`]: a withheld total counts for nothing. Whether the median is shown is thus known from
//!    what is published already, and says nothing of a withheld count.
//! 2. It is rounded to [`STEP`]: the days of the case in the middle are known to five days only. A multiple of five is also
//!    never 1 to 4, which the message cannot write.

use crate::Figures;
use crate::cell::{Cell, Count};

/// The least number of cases, shown by other figures, under which no median leaves.
pub const LEAST_FOR_A_MEDIAN: u64 = 11;

/// What a median is rounded to.
pub const STEP: u64 = 5;

/// What stands for a median that may not leave: not a multiple of [`STEP`], so [`cell`] protects it.
const WITHHELD: u64 = 1;

/// The median of these values, rounded to the nearest [`STEP`] (a half goes up); one that never leaves when there are
/// fewer than [`LEAST_FOR_A_MEDIAN`].
pub(crate) fn of(values: &mut [u64]) -> u64 {
    if (values.len() as u64) < LEAST_FOR_A_MEDIAN {
        return WITHHELD;
    }
    rounded(values)
}

fn rounded(values: &mut [u64]) -> u64 {
    values.sort_unstable();
    let middle = values.len() / 2;
    let twice = match (values.get(middle), values.len().is_multiple_of(2)) {
        (None, _) => return 0,
        (Some(high), false) => high.saturating_mul(2),
        (Some(high), true) => {
            let low = middle.checked_sub(1).and_then(|at| values.get(at));
            high.saturating_add(*low.unwrap_or(high))
        }
    };
    twice.saturating_add(STEP) / (2 * STEP) * STEP
}

/// Do the figures that leave show cases enough for a median over `over`?
pub(crate) fn may_leave(over: &[String], leaving: &[Figures]) -> bool {
    let shown = leaving
        .iter()
        .filter(|figures| over.iter().any(|code| figures.code() == code))
        .filter_map(|figures| figures.total().count())
        .sum::<u64>();
    shown >= LEAST_FOR_A_MEDIAN
}

/// A median as it may leave.
pub(crate) fn cell(median: u64, may_leave: bool) -> Cell {
    Some(median)
        .filter(|_| may_leave && median.is_multiple_of(STEP))
        .and_then(Count::shown)
        .map_or(Cell::Protected, Cell::Count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_rounded_to_five_a_half_going_up() {
        for (values, expected) in [
            (&mut [][..], 0),
            (&mut [7], 5),
            (&mut [8], 10),
            (&mut [30, 1, 12], 10),
            (&mut [10, 20], 15),
            (&mut [10, 15], 15),
            (&mut [10, 14], 10),
            (&mut [2, 2, 90, 91], 45),
            (&mut [u64::MAX, u64::MAX], u64::MAX / 10 * 5),
        ] {
            assert_eq!(rounded(values), expected);
        }
    }

    #[test]
    fn what_is_not_a_multiple_of_the_step_does_not_leave() {
        assert_eq!(cell(25, true).count(), Some(25));
        assert!(cell(26, true).is_protected() && cell(25, false).is_protected());
    }
}
