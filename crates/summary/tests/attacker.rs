//! The attacker (T4.3): has the message and nothing else, and tries every table that could have given it. What it
//! finds is computed from the bytes that leave, by enumeration, without a line of the code that protects them.

use pignon_summary::{Breakdown, RawIndicator, Summary, indicator};
use proptest::prelude::*;
use serde_json::Value as Json;

/// A published table: the total and the cells, `None` where withheld.
struct Published {
    total: Option<u64>,
    cells: Vec<Option<u64>>,
}

fn send(code: &str, tables: Vec<(Breakdown, Vec<u64>)>) -> Vec<u8> {
    let total = tables[0].1.iter().sum();
    let named = |(breakdown, counts): (Breakdown, Vec<u64>)| {
        let counts = breakdown
            .values()
            .iter()
            .zip(counts)
            .map(|(value, n)| (value.code.to_owned(), n))
            .collect();
        (breakdown, counts)
    };
    let raw = RawIndicator {
        code: code.into(),
        total,
        tables: tables.into_iter().map(named).collect(),
    };
    Summary::protect(
        "M07".parse().unwrap(),
        "2026-10".parse().unwrap(),
        1,
        &[raw],
    )
    .unwrap()
    .to_bytes()
}

fn published(bytes: &[u8]) -> Vec<(Breakdown, Published)> {
    let json: Json = serde_json::from_slice(bytes).unwrap();
    let figures = &json["indicators"][0];
    let read =
        |table: &Json, b: Breakdown| b.values().iter().map(|v| table[v.code].as_u64()).collect();
    let tables = figures["tables"].as_object().unwrap();
    Breakdown::ALL
        .into_iter()
        .filter_map(|b| tables.get(b.code()).map(|table| (b, read(table, b))))
        .map(|(b, cells)| {
            (
                b,
                Published {
                    total: figures["total"].as_u64(),
                    cells,
                },
            )
        })
        .collect()
}

/// Every way to fill the withheld cells so that they add up to `rest`.
fn fillings(k: usize, rest: u64, found: &mut dyn FnMut(&[u64]), so_far: &mut Vec<u64>) {
    if k == 1 {
        so_far.push(rest);
        found(so_far);
        so_far.pop();
        return;
    }
    for n in 0..=rest {
        so_far.push(n);
        fillings(k - 1, rest - n, found, so_far);
        so_far.pop();
    }
}

/// The narrowest interval among the withheld cells, over the fillings that `possible` does not exclude.
fn narrowest(table: &Published, possible: impl Fn(&[u64]) -> bool) -> Option<u64> {
    let k = table.cells.iter().filter(|c| c.is_none()).count();
    let rest = table.total? - table.cells.iter().flatten().sum::<u64>();
    let mut bounds = vec![(u64::MAX, 0); k];
    let mut keep = |filling: &[u64]| {
        if possible(filling) {
            for (bound, n) in bounds.iter_mut().zip(filling) {
                *bound = (bound.0.min(*n), bound.1.max(*n));
            }
        }
    };
    if k > 0 {
        fillings(k, rest, &mut keep, &mut Vec::new());
    }
    bounds.iter().map(|(low, high)| high - low).min()
}

/// Counts of the kind that a month of a Maison gives: many zeros, many small ones, some larger.
fn count() -> impl Strategy<Value = u64> {
    prop_oneof![3 => Just(0), 4 => 1_u64..5, 2 => 5_u64..8, 1 => 5_u64..14]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn whoever_tries_every_table_places_no_withheld_cell_within_less_than_five(
        counts in proptest::collection::vec(count(), 4)
    ) {
        let bytes = send("outreach_contacts", vec![(Breakdown::Qpv, counts.clone())]);
        let (_, table) = published(&bytes).remove(0);
        for (cell, count) in table.cells.iter().zip(&counts) {
            prop_assert!(cell.is_none_or(|shown| shown == *count && !(1..5).contains(&shown)));
        }
        if let Some(total) = table.total {
            prop_assert_eq!(total, counts.iter().sum::<u64>());
            prop_assert!(narrowest(&table, |_| true).is_none_or(|width| width >= 5));
        } else {
            // With the total withheld the message says nothing at all, not even which cells are empty.
            prop_assert!((1..=5).contains(&counts.iter().sum::<u64>()) && table.cells.iter().all(Option::is_none));
        }
    }

    #[test]
    fn knowing_how_the_program_chooses_does_not_help(counts in proptest::collection::vec(count(), 4)) {
        // A better informed attacker: withheld cells are never empty unless the whole table is withheld, and one of
        // them at least is small.
        let bytes = send("outreach_contacts", vec![(Breakdown::Qpv, counts)]);
        let (_, table) = published(&bytes).remove(0);
        let whole = table.cells.iter().all(Option::is_none);
        let chosen = |filling: &[u64]| {
            (whole || filling.iter().all(|n| *n > 0)) && filling.iter().any(|n| (1..5).contains(n))
        };
        prop_assert!(narrowest(&table, chosen).is_none_or(|width| width >= 5));
    }

    #[test]
    fn tables_linked_by_their_total_give_nothing_away_together(
        persons in proptest::collection::vec((0_usize..3, 0_usize..5, 0_usize..4, 0_usize..22), 0..60)
    ) {
        let mut tables: Vec<(Breakdown, Vec<u64>)> =
            Breakdown::ALL.into_iter().map(|b| (b, vec![0; b.values().len()])).collect();
        for (sex, age, qpv, home) in &persons {
            for (table, place) in tables.iter_mut().zip([*sex, *age, *qpv, *home]) {
                table.1[place] += 1;
            }
        }
        let bytes = send("persons_welcomed", tables);
        for (breakdown, table) in published(&bytes) {
            let Some(total) = table.total else {
                prop_assert!(table.cells.iter().all(Option::is_none));
                continue;
            };
            // The total is all that the tables share, and it is published: what one table says of another is known
            // already. Too many cells to enumerate; the exact bounds of k cells of 0 or more that add up to a sum
            // are 0 and that sum as soon as k ≥ 2, which the first test checks by enumeration.
            let withheld = table.cells.iter().filter(|c| c.is_none()).count();
            let rest = total - table.cells.iter().flatten().sum::<u64>();
            prop_assert!(withheld == 0 && rest == 0 || withheld >= 2 && rest >= 5, "{breakdown:?}");
        }
    }

    #[test]
    fn what_was_protected_is_read_back_the_same(counts in proptest::collection::vec(count(), 4)) {
        let bytes = send("outreach_contacts", vec![(Breakdown::Qpv, counts)]);
        prop_assert_eq!(Summary::parse(&bytes).unwrap().to_bytes(), bytes);
    }
}

#[test]
fn every_table_of_up_to_twelve_in_four_cells_is_safe() {
    let mut tried = 0;
    for total in 0..=12 {
        let mut check = |counts: &[u64]| {
            let bytes = send("outreach_contacts", vec![(Breakdown::Qpv, counts.to_vec())]);
            let (_, table) = published(&bytes).remove(0);
            assert!(
                narrowest(&table, |_| true).is_none_or(|width| width >= 5),
                "{counts:?}"
            );
            tried += 1;
        };
        fillings(4, total, &mut check, &mut Vec::new());
    }
    assert_eq!(
        tried, 1820,
        "all the ways to put 0 to 12 persons in four cells"
    );
}

#[test]
fn the_attacker_does_find_a_table_protected_too_little() {
    // The attacker of these tests must be able to win, or they prove nothing.
    let alone = Published {
        total: Some(30),
        cells: vec![None, Some(20), Some(7), Some(0)],
    };
    assert_eq!(narrowest(&alone, |_| true), Some(0));
    let two_small = Published {
        total: Some(23),
        cells: vec![None, Some(20), None, Some(0)],
    };
    assert_eq!(narrowest(&two_small, |_| true), Some(3));
    assert!(indicator("outreach_contacts").is_some());
}
