//! Disclosure control (T4.1, T4.3): which cells are withheld, and how we know that it is enough.
//! docs/hub/summary.md tells the same in French, for those who answer for the figures.
//!
//! One indicator is a total and one-way tables that each add up to it; the tables share nothing but the total. The
//! attacker has the message and knows this program. There are three cases:
//!
//! 1. The total is 0: everything is 0 and shown.
//! 2. The total is 1 to 4, or it is 5 and a table has a cell of 1 to 4: the total and every cell of every table are
//!    withheld, zeros included.
//! 3. Otherwise the total is shown, which makes the tables independent of one another. In each table the cells of
//!    1 to 4 are withheld; then, if there are any, further cells that are not zero, the smallest first, until *what is
//!    withheld is hidden* (below). When no such cell is left, the zeros too: the whole table.
//!
//! *Hidden*: let `k` cells be withheld and `sum` be their sum, which anybody computes from the total. Even told that
//! none of them is zero and that at least one is under 5, each of them may be anything from 1 to `sum − k + 1`:
//! an interval of width `sum − k`, which must be 5 at least. (This implies k ≥ 2.) In a table withheld whole, zeros
//! included, each cell may be anything from 0 to the total less one: the total being 6 or more, width ≥ 5 again.
//!
//! Not attempted: an attacker who runs this program on every possible table and keeps those that give the very same
//! message may narrow some intervals further. That is the known limit of suppressing cells by a public rule.

use crate::cell::{Cell, Count, THRESHOLD};

/// The least width of the interval in which an attacker can place a withheld cell.
pub(crate) const WIDTH: u64 = 5;

fn is_small(count: u64) -> bool {
    (1..THRESHOLD).contains(&count)
}

fn cell(count: u64) -> Cell {
    Count::shown(count).map_or(Cell::Protected, Cell::Count)
}

/// The total of an indicator and its tables, each of which adds up to it, as they may leave.
pub(crate) fn figures(total: u64, tables: &[Vec<u64>]) -> (Cell, Vec<Vec<Cell>>) {
    let split_small = tables.iter().flatten().any(|count| is_small(*count));
    if is_small(total) || (total <= WIDTH && split_small) {
        return (
            Cell::Protected,
            tables
                .iter()
                .map(|table| vec![Cell::Protected; table.len()])
                .collect(),
        );
    }
    (
        cell(total),
        tables.iter().map(|counts| table(counts)).collect(),
    )
}

/// One table whose total is shown.
fn table(counts: &[u64]) -> Vec<Cell> {
    let (mut withheld, mut shown): (Vec<usize>, Vec<usize>) = (0..counts.len())
        .filter(|i| counts[*i] > 0)
        .partition(|i| is_small(counts[*i]));
    if withheld.is_empty() {
        return counts.iter().map(|count| cell(*count)).collect();
    }
    // Smallest last, to be taken from the end; among equals the first of the table is taken first.
    shown.sort_by_key(|i| std::cmp::Reverse((counts[*i], *i)));
    while !is_hidden(withheld.iter().map(|i| counts[*i])) {
        match shown.pop() {
            Some(next) => withheld.push(next),
            None => return vec![Cell::Protected; counts.len()],
        }
    }
    let mut cells: Vec<Cell> = counts.iter().map(|count| cell(*count)).collect();
    for i in withheld {
        cells[i] = Cell::Protected;
    }
    cells
}

fn is_hidden(withheld: impl ExactSizeIterator<Item = u64>) -> bool {
    let k = withheld.len() as u64;
    withheld.sum::<u64>() >= k + WIDTH
}

/// Do these figures hold together, and do they keep what they withhold? Asked of every message received: the hub
/// does not store what should not have left, whoever built it. The interval is the plain one, from the figures alone.
pub(crate) fn keeps_its_secrets(total: Cell, cells: &[Cell]) -> bool {
    let withheld = cells.iter().filter(|cell| cell.is_protected()).count();
    let shown: u64 = cells.iter().filter_map(|cell| cell.count()).sum();
    match total.count() {
        None => withheld == cells.len(),
        Some(total) if withheld == 0 => shown == total,
        Some(total) => withheld >= 2 && total >= shown + WIDTH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(counts: &[u64]) -> Vec<Option<u64>> {
        figures(counts.iter().sum(), &[counts.to_vec()])
            .1
            .remove(0)
            .into_iter()
            .map(Cell::count)
            .collect()
    }

    #[test]
    fn a_table_without_small_counts_leaves_as_it_is() {
        assert_eq!(marks(&[0, 5, 100]), [Some(0), Some(5), Some(100)]);
        assert_eq!(marks(&[0, 0, 0]), [Some(0); 3]);
        assert_eq!(marks(&[7, 0, 0]), [Some(7), Some(0), Some(0)]);
    }

    #[test]
    fn a_small_count_takes_the_next_smallest_with_it() {
        assert_eq!(marks(&[1, 6, 20, 0]), [None, None, Some(20), Some(0)]);
        assert_eq!(marks(&[3, 20, 9]), [None, Some(20), None]);
    }

    #[test]
    fn two_small_counts_that_betray_each_other_take_a_third() {
        assert_eq!(marks(&[3, 4, 30, 0]), [None, None, Some(30), Some(0)]);
        assert_eq!(marks(&[3, 3, 30, 0]), [None, None, None, Some(0)]);
        assert_eq!(marks(&[1, 5, 40, 50]), [None, None, None, Some(50)]);
    }

    #[test]
    fn when_nothing_else_hides_them_the_whole_table_is_withheld() {
        assert_eq!(marks(&[1, 5, 0]), [None; 3]);
        assert_eq!(marks(&[4, 1, 0]), [None; 3]);
    }

    #[test]
    fn a_small_total_withholds_everything() {
        assert_eq!(
            figures(2, &[vec![2, 0]]),
            (Cell::Protected, vec![vec![Cell::Protected; 2]])
        );
        assert_eq!(figures(0, &[vec![0]]).0.count(), Some(0));
    }

    #[test]
    fn a_total_of_five_is_withheld_when_a_table_splits_it() {
        assert_eq!(figures(5, &[vec![5, 0], vec![0, 5]]).0.count(), Some(5));
        let (total, tables) = figures(5, &[vec![5, 0], vec![4, 1]]);
        assert!(total.is_protected() && tables.iter().flatten().all(|cell| cell.is_protected()));
    }
}
