//! Precision, recall and F1 of the rule alone, one threshold for all.

use std::collections::HashSet;

use pignon_benches::{shown, timed};
use pignon_domain::same::{Blocks, Described, Portrait, Rarity, THRESHOLD, groups};
use pignon_samples::{LabelledPerson, Rightness, fake_1000, febrl, french_copies};

/// Prints the table.
pub(crate) fn measure() {
    println!("Threshold: probability ≥ {THRESHOLD}, for all.\n");
    println!(
        "| Set | Files | Comparisons | Pairs P / R / F1 | Groups P / R / F1 | Time, one thread |\n|---|--:|--:|--:|--:|--:|"
    );
    row("fake_1000", fake_1000());
    for dataset in 1..=3 {
        row(&format!("Febrl {dataset}, without the NIR"), febrl(dataset));
    }
    for (persons, seed) in [(6_000, 1), (6_000, 2), (6_000, 3), (86_000, 7)] {
        row(
            &format!("French house, seed {seed}"),
            french_copies(persons, seed),
        );
    }
}

fn row(name: &str, files: Option<Vec<LabelledPerson>>) {
    let Some(files) = files else { return };
    let persons: Vec<Portrait> = files.iter().map(portrait).collect();
    let ((pairs, grouped, comparisons), time) = timed(|| {
        let (rarity, blocks) = (Rarity::of(&persons), Blocks::of(&persons));
        let mut pairs = Vec::new();
        blocks.pairs(0..blocks.len(), &persons, &rarity, &mut pairs);
        let grouped = groups(&persons, &pairs, &rarity, &HashSet::new());
        (pairs, grouped, blocks.comparisons(0..blocks.len()))
    });
    let alone = Rightness::of(&files, pairs.iter().map(|pair| (pair.a, pair.b)));
    let said = |r: Rightness| format!("{:.3} / {:.3} / {:.4}", r.precision, r.recall, r.f1());
    println!(
        "| {name} | {} | {comparisons} | {} | {} | {} |",
        files.len(),
        said(alone),
        said(Rightness::of_groups(&files, &grouped)),
        shown(time)
    );
}

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
