//! A database of another version of the program, through the door (fault 21).

use std::fs;

use pignon_actions::FailureCode;
use pignon_store::keys::{KeyFolder, Passphrase};
use pignon_store::{DATABASE, MIGRATIONS, Migration, Vault};
use serde_json::json;

use crate::common::*;

/// What a newer program does to the house: a table of its own.
fn a_newer_program_opens(house: &House, sql: &'static str) {
    let keys = KeyFolder::at(&house.dir);
    let file = keys.open().unwrap().file;
    let member = serde_json::from_value(json!(house.member)).unwrap();
    let passphrase = Passphrase::typed(PASSPHRASE).unwrap();
    let key = keys.unlock(&file, member, &passphrase, 1).unwrap();
    let mut steps: Vec<Migration> = MIGRATIONS.to_vec();
    steps.push(Migration {
        version: 209_901_010_001,
        sql,
    });
    let random = pignon_actions::Env::default().random;
    drop(Vault::open_with(&house.dir, key.expose(), random, &steps).unwrap());
}

#[test]
fn a_database_that_only_a_newer_program_may_open_is_a_sentence_and_is_not_touched() {
    let house = a_house();
    house.a_person("Dupont", "Marie", "marie@exemple.fr");
    house.lock();
    a_newer_program_opens(
        &house,
        "-- older app may open: no\nCREATE TABLE later (a INTEGER) STRICT;",
    );
    let before = fs::read(house.dir.join(DATABASE)).unwrap();
    for _ in 0..2 {
        let failure = house.try_passphrase(PASSPHRASE).unwrap_err();
        assert_eq!(failure.code, FailureCode::VaultTooNew);
        assert!(failure.sentence.contains("mettez le programme à jour"));
    }
    let recover = json!({"words": house.words, "member": house.member, "passphrase": ANOTHER});
    assert_eq!(
        house.refused("recover", recover).code,
        FailureCode::VaultTooNew
    );
    assert_eq!(fs::read(house.dir.join(DATABASE)).unwrap(), before);
    let wal = house.dir.join(format!("{DATABASE}-wal"));
    assert!(fs::metadata(wal).map_or(true, |wal| wal.len() == 0));
}

#[test]
fn a_database_that_an_older_program_may_open_opens_and_works() {
    let house = a_house();
    let person = house.a_person("Dupont", "Marie", "marie@exemple.fr");
    house.lock();
    a_newer_program_opens(
        &house,
        "-- older app may open: yes\nCREATE TABLE later (a INTEGER) STRICT;",
    );
    house.unlock();
    assert_eq!(house.file(&person)["family_name"], "Dupont");
    house.a_person("N’Diaye", "Fatou", "fatou@exemple.fr");
    house.desk.verify().unwrap();
    // And the newer program goes on with what the older one wrote.
    house.lock();
    a_newer_program_opens(
        &house,
        "-- older app may open: yes\nCREATE TABLE later (a INTEGER) STRICT;",
    );
    house.unlock();
    assert_eq!(house.persons(), 2);
}
