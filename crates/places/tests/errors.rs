//! Errors drawn at random on real addresses: what is found is what was meant, and a street that is not there is not found.

mod common;

use std::collections::HashSet;

use common::mistakes::Typist;
use common::true_street;
use pignon_places::{Addresses, Change, Repaired};
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

const DRAWN: usize = 5_000;

#[test]
fn what_is_typed_with_errors_is_found_and_hardly_ever_mistaken() {
    let Some(rows) = common::ban_rows() else {
        return;
    };
    let addresses = common::addresses(&rows, |_| true);
    let mut typist = Typist(ChaCha8Rng::seed_from_u64(2013));
    let ordinary: Vec<_> = rows.iter().filter(|row| row.is_ordinary()).collect();
    let (mut right, mut wrong, mut silent) = (0, Vec::new(), 0);
    for _ in 0..DRAWN {
        let row = ordinary.choose(&mut typist.0).expect("rows");
        let (text, postcode) = typist.types(row);
        match addresses.repair(&text, postcode.as_deref()) {
            Repaired::Found(found) if found.address.id == row.id => right += 1,
            Repaired::Found(found) => wrong.push(format!(
                "{text} {postcode:?}: meant {} {}, found {} {} {:?} {:?}",
                row.street,
                row.postcode,
                found.address.label,
                found.address.postcode,
                found.number,
                found.changes
            )),
            other => {
                silent += 1;
                if silent % 10 == 0 {
                    println!(
                        "silent: {text} {postcode:?}: meant {} {}: {}",
                        row.street,
                        row.postcode,
                        common::shown(&other)
                    );
                }
            }
        }
    }
    for line in &wrong {
        println!("wrong: {line}");
    }
    println!(
        "errors drawn: {right} right, {} wrong, {silent} without one answer, of {DRAWN}",
        wrong.len()
    );
    assert!(right * 100 >= DRAWN * 95, "{right} right");
    assert!(wrong.len() * 1000 < DRAWN * 5, "{} wrong", wrong.len());
}

#[test]
fn a_street_that_is_not_in_the_set_is_hardly_ever_taken_for_another() {
    let Some(rows) = common::ban_rows() else {
        return;
    };
    let mut random = ChaCha8Rng::seed_from_u64(75);
    let names: HashSet<&str> = rows.iter().map(|row| true_street(&row.street)).collect();
    let mut names: Vec<&str> = names.into_iter().collect();
    names.sort_unstable();
    let gone: HashSet<&str> = names
        .into_iter()
        .filter(|_| random.random_bool(0.1))
        .collect();
    let addresses: Addresses =
        common::addresses(&rows, |row| !gone.contains(true_street(&row.street)));
    let absent: Vec<_> = rows
        .iter()
        .filter(|row| row.is_ordinary() && gone.contains(row.street.as_str()))
        .collect();
    let mut taken = Vec::new();
    let mut other_kind = 0;
    for _ in 0..DRAWN {
        let row = absent.choose(&mut random).expect("rows");
        let text = format!("{} {}", row.number, row.street);
        if let Repaired::Found(found) = addresses.repair(&text, Some(&row.postcode)) {
            if found.changes.contains(&Change::Kind) {
                other_kind += 1;
                continue;
            }
            taken.push(format!(
                "{text} {}: found {} {} {:?} {:?}",
                row.postcode,
                found.address.label,
                found.address.postcode,
                found.number,
                found.changes
            ));
        }
    }
    for line in taken.iter().take(60) {
        println!("taken: {line}");
    }
    println!(
        "absent streets: of {DRAWN}, {} taken for another, {other_kind} for the same name of another kind (and said so)",
        taken.len()
    );
    assert!(
        taken.len() * 1000 < DRAWN * 5,
        "{} taken for another",
        taken.len()
    );
}
