//! A database that was damaged, and what was not yet in it (faults 4, 5 and 11).

use std::fs;

use pignon_actions::{Desk, FailureCode};
use pignon_store::DATABASE;
use serde_json::json;

use crate::common::*;

/// What the lock page, or the check, says of a damaged house: never a wrong file, never a panic.
fn told(dir: &std::path::Path, house: &House) -> bool {
    let desk = Desk::with(dir, env(&house.clock)).unwrap();
    let unlock = json!({"member": house.member, "passphrase": PASSPHRASE});
    let failure = match desk.call("unlock", unlock) {
        Err(failure) => failure,
        Ok(_) => match desk.verify() {
            Err(failure) => failure,
            Ok(_) => return false,
        },
    };
    assert_eq!(failure.code, FailureCode::VaultDamaged, "{failure:?}");
    assert!(failure.sentence.contains("restaurez une sauvegarde"));
    true
}

#[test]
fn one_flipped_bit_in_any_page_of_the_database_is_told() {
    let house = a_house();
    for n in 0..5 {
        house.a_person("Dupont", "Marie", &format!("marie{n}@exemple.fr"));
    }
    house.lock();
    let whole = fs::read(house.dir.join(DATABASE)).unwrap();
    let pages = whole.len() / 4096;
    assert!(pages > 10 && whole.len().is_multiple_of(4096));
    // The first page, the last, and some between: each opening costs a derivation.
    for page in (0..pages).step_by(pages / 6).chain([pages - 1]) {
        let place = tempfile::tempdir().unwrap();
        copy(&house.dir, place.path());
        let mut bytes = whole.clone();
        bytes[page * 4096 + 1234] ^= 0x10;
        fs::write(place.path().join(DATABASE), bytes).unwrap();
        assert!(told(place.path(), &house), "page {page} of {pages}");
    }
}

#[test]
fn a_database_cut_short_is_told() {
    let house = a_house();
    house.a_person("Dupont", "Marie", "marie@exemple.fr");
    house.lock();
    let whole = fs::read(house.dir.join(DATABASE)).unwrap();
    for kept in [0, 100, 4096, whole.len() / 2, whole.len() - 1] {
        let place = tempfile::tempdir().unwrap();
        copy(&house.dir, place.path());
        fs::write(place.path().join(DATABASE), &whole[..kept]).unwrap();
        assert!(
            told(place.path(), &house),
            "{kept} bytes of {}",
            whole.len()
        );
    }
}

/// After a kill, what was acknowledged may stand only beside the database (`-wal`). Cut or lost, what remains is a
/// house of a moment before, whole: acts missing at the end, never half of one.
#[test]
fn whatever_is_left_of_the_log_beside_the_database_the_house_is_one_of_a_moment_before() {
    let house = a_house();
    for n in 0..6 {
        house.a_person("Dupont", "Marie", &format!("marie{n}@exemple.fr"));
    }
    // As a kill leaves it: copied while the desk is open.
    let killed = tempfile::tempdir().unwrap();
    copy(&house.dir, killed.path());
    let wal = format!("{DATABASE}-wal");
    let log = fs::read(killed.path().join(&wal)).unwrap();
    assert!(log.len() > 4096);
    let unlock = json!({"member": house.member, "passphrase": PASSPHRASE});
    let mut before = None;
    for tenths in (0..=10).rev() {
        let place = tempfile::tempdir().unwrap();
        copy(killed.path(), place.path());
        let _ = fs::remove_file(place.path().join(format!("{DATABASE}-shm")));
        fs::write(place.path().join(&wal), &log[..log.len() * tenths / 10]).unwrap();
        let desk = Desk::with(place.path(), env(&house.clock)).unwrap();
        if let Err(failure) = desk.call("unlock", unlock.clone()) {
            // Less than the founding of the house is left: told, and nothing is invented.
            assert_eq!(failure.code, FailureCode::VaultDamaged, "{failure:?}");
            continue;
        }
        desk.verify().unwrap();
        let there = persons(&desk);
        if let Some(before) = before {
            assert!(
                there <= before,
                "{there} persons with {tenths} tenths of the log"
            );
        } else {
            assert_eq!(there, 6, "the whole log gives every act");
        }
        before = Some(there);
    }
}

#[test]
fn a_clock_that_jumps_a_year_back_or_forward_loses_nothing_and_the_last_writing_wins() {
    let house = a_house();
    let person = house.a_person("Dupont", "Marie", "marie@exemple.fr");
    for (n, jump) in [365, -365, -365, 365, 20, -3].into_iter().enumerate() {
        house.pass(jump * 86_400);
        let value = format!("écriture {n}");
        house.ask(
            "person_edit",
            json!({"person": person, "field": "note", "value": value}),
        );
        assert_eq!(house.file(&person)["note"], value, "after {jump} days");
    }
    house.desk.verify().unwrap();
    let history = house.ask("person_history", json!({"person": person}));
    assert_eq!(list(&history["acts"]).len(), 7);
    let state = house.ask("state_of_things", json!({}));
    assert_eq!(list(&state["alerts"]).len(), 0);
    house.pass(-3 * 365 * 86_400);
    let state = house.ask("state_of_things", json!({}));
    assert!(text(&state["alerts"][0]).contains("horloge"), "{state}");
}
