//! The search for duplicates, measured on labelled persons (P1.2). One threshold, one set of weights for all.

use std::collections::HashSet;

use pignon_domain::same::{Blocks, Described, Pair, Portrait, Rarity, groups};
use pignon_samples::{LabelledPerson, Rightness, fake_1000, febrl, french_copies};

fn portrait(file: &LabelledPerson) -> Portrait {
    Portrait::of(&Described {
        family_name: &file.family,
        given_name: &file.given,
        birth_name: &file.birth_name,
        birth: file.birth,
        phone: &file.phone,
        email: &file.email,
        line: &file.street,
        postcode: &file.postcode,
        city: &file.city,
        ..Described::default()
    })
}

/// How right the groups found are.
fn searched(name: &str, files: &[LabelledPerson]) -> Rightness {
    let persons: Vec<Portrait> = files.iter().map(portrait).collect();
    let (rarity, blocks) = (Rarity::of(&persons), Blocks::of(&persons));
    let mut pairs: Vec<Pair> = Vec::new();
    blocks.pairs(0..blocks.len(), &persons, &rarity, &mut pairs);
    let alone = Rightness::of(files, pairs.iter().map(|pair| (pair.a, pair.b)));
    let grouped = Rightness::of_groups(files, &groups(&persons, &pairs, &rarity, &HashSet::new()));
    println!(
        "{name}: {} files; pairs {alone:.3?} F1 {:.4}; groups {grouped:.3?} F1 {:.4}",
        files.len(),
        alone.f1(),
        grouped.f1()
    );
    grouped
}

#[test]
fn badly_typed_persons_are_put_together() {
    let Some(files) = fake_1000() else { return };
    assert!(searched("fake_1000", &files).f1() >= 0.935);
}

#[test]
fn persons_with_an_address_and_no_phone_are_put_together() {
    for (dataset, least) in [(1, 0.94), (2, 0.92), (3, 0.91)] {
        let Some(files) = febrl(dataset) else { return };
        assert!(searched(&format!("Febrl {dataset}"), &files).f1() >= least);
    }
}

#[test]
fn the_copies_of_a_french_house_are_found_and_twins_are_left_alone() {
    for seed in 1..=3 {
        let Some(files) = french_copies(6_000, seed) else {
            return;
        };
        assert!(searched("French house", &files).f1() >= 0.97);
    }
}
