//! Wrong passphrases and lost keys, through the door of the program (faults 6 and 7).

use std::fs;

use pignon_actions::FailureCode;
use serde_json::json;

use crate::common::*;

const KEY_FILE: &str = "cles.pignon";
const KEY_FILE_COPY: &str = "cles.copie.pignon";

#[test]
fn ten_wrong_passphrases_wait_longer_and_longer_and_then_only_the_kit_opens() {
    let house = a_house();
    let person = house.a_person("Dupont", "Marie", "marie@exemple.fr");
    house.lock();
    let mut waited = Vec::new();
    for left in (0..10).rev() {
        let wait = house.state()["wait_seconds"].as_i64().unwrap();
        waited.push(wait);
        if wait > 0 {
            house.pass(wait - 1);
            let soon = house.try_passphrase(PASSPHRASE).unwrap_err();
            assert_eq!(soon.code, FailureCode::TooSoon, "even the right one waits");
            assert!(soon.sentence.contains("1 s"), "{}", soon.sentence);
            house.pass(1);
        }
        let wrong = house.try_passphrase("ce n’est pas elle").unwrap_err();
        assert_eq!(wrong.code, FailureCode::WrongPassphrase);
        let told = match left {
            0 => "kit de secours".to_owned(),
            1 => "reste un essai".to_owned(),
            n => format!("reste {n} essais"),
        };
        assert!(wrong.sentence.contains(&told), "{}", wrong.sentence);
        assert_eq!(house.state()["tries_left"], left);
    }
    assert!(waited.is_sorted(), "the delay grows: {waited:?}");
    assert!(*waited.last().unwrap() >= 300, "{waited:?}");

    house.pass(30 * 86_400);
    let house = house.restarted();
    let exhausted = house.try_passphrase(PASSPHRASE).unwrap_err();
    assert_eq!(
        exhausted.code,
        FailureCode::TriesExhausted,
        "neither time nor a restart gives tries back"
    );
    assert!(exhausted.sentence.contains("24 mots"));

    let recover = json!({"words": house.words, "member": house.member, "passphrase": ANOTHER});
    house.ask("recover", recover);
    assert_eq!(house.file(&person)["family_name"], "Dupont");
    house.lock();
    assert_eq!(house.state()["tries_left"], 10);
    let old = house.try_passphrase(PASSPHRASE).unwrap_err();
    assert_eq!(old.code, FailureCode::WrongPassphrase);
    house.try_passphrase(ANOTHER).unwrap();
    assert_eq!(house.file(&person)["family_name"], "Dupont");
}

#[test]
fn going_back_in_time_does_not_shorten_the_wait() {
    let house = a_house();
    house.lock();
    for _ in 0..4 {
        house.pass(house.state()["wait_seconds"].as_i64().unwrap());
        house.try_passphrase("ce n’est pas elle").unwrap_err();
    }
    let wait = house.state()["wait_seconds"].as_i64().unwrap();
    assert!(wait > 0);
    house.pass(-365 * 86_400);
    let after = house.state()["wait_seconds"].as_i64().unwrap();
    assert!(after >= wait, "{after} < {wait}");
    let soon = house.try_passphrase(PASSPHRASE).unwrap_err();
    assert_eq!(soon.code, FailureCode::TooSoon);
    house.pass(after);
    house.unlock();
}

#[test]
fn one_damaged_or_missing_copy_of_the_key_file_is_repaired_and_said() {
    for (victim, damage) in [
        (KEY_FILE, Some("abîmé")),
        (KEY_FILE, None),
        (KEY_FILE_COPY, Some("")),
        (KEY_FILE_COPY, None),
    ] {
        let house = a_house();
        house.lock();
        let whole = fs::read(house.dir.join(victim)).unwrap();
        match damage {
            Some(bytes) => fs::write(house.dir.join(victim), bytes).unwrap(),
            None => fs::remove_file(house.dir.join(victim)).unwrap(),
        }
        let state = house.state();
        assert_eq!(state["key_file_repaired"], true, "{victim} {damage:?}");
        assert_eq!(state["trouble"], json!(null));
        assert_eq!(fs::read(house.dir.join(victim)).unwrap(), whole);
        house.unlock();
    }
}

#[test]
fn both_copies_of_the_key_file_lost_is_a_sentence_and_the_kit_opens_every_file() {
    let damaged: &[(Option<&str>, FailureCode)] = &[
        (None, FailureCode::KeyFileMissing),
        (Some("abîmé"), FailureCode::KeyFileDamaged),
    ];
    for (damage, code) in damaged {
        let house = a_house();
        let person = house.a_person("Dupont", "Marie", "marie@exemple.fr");
        let house = house.restarted();
        for copy in [KEY_FILE, KEY_FILE_COPY] {
            match damage {
                Some(bytes) => fs::write(house.dir.join(copy), bytes).unwrap(),
                None => fs::remove_file(house.dir.join(copy)).unwrap(),
            }
        }
        let state = house.state();
        assert_eq!(state["phase"], "locked", "not an empty desk");
        assert!(text(&state["trouble"]).contains("24 mots"), "{state}");
        assert_eq!(house.try_passphrase(PASSPHRASE).unwrap_err().code, *code);
        let again = house.refused(
            "house_create",
            json!({"maison": "M07", "member_name": "Awa", "passphrase": PASSPHRASE}),
        );
        assert_eq!(again.code, FailureCode::HouseExists);

        // Nobody knows the members any more: the kit alone, without a name.
        let wrong = ANOTHER.repeat(3);
        let recover = json!({"words": wrong, "member": null, "passphrase": ANOTHER});
        assert_eq!(
            house.refused("recover", recover).code,
            FailureCode::WrongRecoveryWords
        );
        let recover = json!({"words": house.words, "member": null, "passphrase": ANOTHER});
        let session = house.ask("recover", recover);
        assert_eq!(session["member_name"], "Awa Diop");
        assert_eq!(house.file(&person)["family_name"], "Dupont");
        let house = house.restarted();
        house.try_passphrase(ANOTHER).unwrap();
        assert_eq!(house.file(&person)["family_name"], "Dupont");
    }
}

#[test]
fn a_lost_database_is_told_from_a_lost_key() {
    let house = a_house();
    house.lock();
    let house = house.restarted();
    fs::remove_file(house.dir.join(pignon_store::DATABASE)).unwrap();
    assert!(text(&house.state()["trouble"]).contains("sauvegarde"));
    let lost = house.try_passphrase(PASSPHRASE).unwrap_err();
    assert_eq!(lost.code, FailureCode::VaultMissing);
}
