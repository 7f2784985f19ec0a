//! Houses of every past version, kept as they were written. A file of `golden/` is never made again: an upgrade adds
//! one beside it.

use std::fs;
use std::path::Path;

use pignon_store::{DATABASE, MIGRATIONS};

use crate::vault::*;

fn golden() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/golden")
}

#[test]
fn a_house_of_every_past_version_opens_with_all_it_holds() {
    let mut opened = 0;
    for entry in fs::read_dir(golden()).unwrap() {
        let file = entry.unwrap().path();
        let dir = tempfile::tempdir().unwrap();
        fs::copy(&file, dir.path().join(DATABASE)).unwrap();
        println!("{}", file.display());
        let vault = open(dir.path()).unwrap();
        holds_everything(&vault);
        drop(vault);
        holds_everything(&open(dir.path()).unwrap());
        opened += 1;
    }
    assert!(opened > 0);
}

#[test]
fn the_present_version_has_its_house_among_them() {
    let version = MIGRATIONS.last().unwrap().version;
    let file = golden().join(format!("maison-{version}.db"));
    assert!(
        file.exists(),
        "write {} with: cargo test -p pignon-tests --test migrations -- --ignored writes_a_house",
        file.display()
    );
}

#[test]
#[ignore = "run once, when a migration lands"]
fn writes_a_house() {
    let version = MIGRATIONS.last().unwrap().version;
    let file = golden().join(format!("maison-{version}.db"));
    assert!(!file.exists(), "{} is never made again", file.display());
    let dir = tempfile::tempdir().unwrap();
    a_vault(dir.path());
    fs::create_dir_all(golden()).unwrap();
    fs::copy(dir.path().join(DATABASE), file).unwrap();
}
