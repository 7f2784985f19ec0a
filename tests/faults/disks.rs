//! Full and read-only disks during a save and an import (faults 2 and 3).

use std::fs;

use pignon_actions::{Desk, FailureCode};
use serde_json::json;

use crate::common::disk::{fill, read_only, small_disk};
use crate::common::*;

#[test]
fn a_disk_that_fills_up_refuses_the_save_keeps_the_others_and_saves_again_once_there_is_room() {
    let Some(disk) = small_disk(
        "disks::a_disk_that_fills_up_refuses_the_save_keeps_the_others_and_saves_again_once_there_is_room",
        8,
    ) else {
        return;
    };
    let house = a_house_at(&disk.join("poste"));
    let mut saved = vec![house.a_person("Dupont", "Marie", "marie@exemple.fr")];
    let filler = fill(&disk);

    // A few acts may still fit in what the files of the house hold already; each must then be kept.
    let mut refusal = None;
    for n in 0..500 {
        house.pass(1);
        match house.desk.call(
            "person_create",
            newcomer("Koné", "Awa", &format!("awa{n}@exemple.fr")),
        ) {
            Ok(made) => saved.push(text(&made["id"]).to_owned()),
            Err(failure) => {
                refusal = Some(failure);
                break;
            }
        }
    }
    let refusal = refusal.expect("a full disk refuses");
    assert_eq!(refusal.code, FailureCode::DiskFull, "{refusal:?}");
    assert!(refusal.sentence.contains("Libérez de la place"));
    println!("{} acts fitted before the refusal", saved.len());

    // Every further act is refused alike; what is there can still be read.
    for _ in 0..3 {
        let edit = json!({"person": saved[0], "field": "note", "value": "trop tard".repeat(500)});
        assert_eq!(
            house.refused("person_edit", edit).code,
            FailureCode::DiskFull
        );
        assert_eq!(house.persons(), saved.len() as u64);
        assert_eq!(house.file(&saved[0])["note"], json!(null));
    }

    fs::remove_file(filler).unwrap();
    saved.push(house.a_person("N’Diaye", "Fatou", "fatou@exemple.fr"));
    assert_eq!(house.persons(), saved.len() as u64, "without a restart");
    house.desk.verify().unwrap();
    let house = house.restarted();
    house.unlock();
    house.desk.verify().unwrap();
    for person in &saved {
        house.file(person);
    }
}

#[test]
fn a_disk_that_fills_up_during_an_import_leaves_nothing_of_it_and_the_same_import_succeeds_after() {
    let Some(disk) = small_disk(
        "disks::a_disk_that_fills_up_during_an_import_leaves_nothing_of_it_and_the_same_import_succeeds_after",
        40,
    ) else {
        return;
    };
    let house = a_house_at(&disk.join("poste"));
    let person = house.a_person("Dupont", "Marie", "marie@exemple.fr");
    let filler = fill(&disk);
    let (_, progress) = imported(&house.desk, "liste.csv", a_list(1_500));
    assert_eq!(progress["outcome"], json!(null));
    assert!(
        text(&progress["trouble"]).contains("disque est plein"),
        "{progress}"
    );
    assert_eq!(house.persons(), 1);
    assert_eq!(house.file(&person)["family_name"], "Dupont");

    fs::remove_file(filler).unwrap();
    let (_, progress) = imported(&house.desk, "liste.csv", a_list(1_500));
    assert_eq!(progress["outcome"]["created"], 1_500, "{progress}");
    assert_eq!(house.persons(), 1_501);
    house.desk.verify().unwrap();
}

#[test]
fn a_first_run_on_a_full_disk_is_a_sentence_and_can_begin_again() {
    let Some(disk) = small_disk(
        "disks::a_first_run_on_a_full_disk_is_a_sentence_and_can_begin_again",
        4,
    ) else {
        return;
    };
    let folder = disk.join("poste");
    let desk = Desk::with(&folder, env(&a_clock())).unwrap();
    let create = json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": PASSPHRASE});
    // Room for nothing, then for a little: wherever it stops, it can begin again.
    for room in [0, 8, 16, 24, 32, 48, 64, 96, 128] {
        let reserve = disk.join("reserve");
        fs::write(&reserve, vec![0; room << 10]).unwrap();
        let filler = fill(&disk);
        fs::remove_file(reserve).unwrap();
        let failure = refused(&desk, "house_create", create.clone());
        assert_eq!(
            failure.code,
            FailureCode::DiskFull,
            "{room} KiB: {failure:?}"
        );
        assert_eq!(ask(&desk, "house_state", json!({}))["phase"], "empty");
        fs::remove_file(filler).unwrap();
    }
    ask(&desk, "house_create", create);
    desk.verify().unwrap();
}

#[test]
fn a_folder_that_became_read_only_is_a_sentence_and_nothing_changes() {
    let Some(disk) = small_disk(
        "disks::a_folder_that_became_read_only_is_a_sentence_and_nothing_changes",
        8,
    ) else {
        return;
    };
    let folder = disk.join("poste");
    let house = a_house_at(&folder);
    let person = house.a_person("Dupont", "Marie", "marie@exemple.fr");
    house.lock();
    let clock = house.clock.clone();
    let unlock = json!({"member": house.member, "passphrase": PASSPHRASE});
    drop(house);
    let before = fs::read(folder.join("maison.db")).unwrap();
    read_only(&disk);

    let desk = Desk::with(&folder, env(&clock)).unwrap();
    let state = ask(&desk, "house_state", json!({}));
    assert!(
        text(&state["trouble"]).contains("ne peut pas être écrit"),
        "{state}"
    );
    let refusal = refused(&desk, "unlock", unlock.clone());
    assert_eq!(refusal.code, FailureCode::ReadOnlyFolder);
    assert!(refusal.sentence.contains("droits du dossier"));
    drop(desk);
    assert_eq!(fs::read(folder.join("maison.db")).unwrap(), before);

    let out = std::process::Command::new("mount")
        .args(["-o", "remount,rw"])
        .arg(&disk)
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", said(&out));
    let desk = Desk::with(&folder, env(&clock)).unwrap();
    ask(&desk, "unlock", unlock);
    assert_eq!(
        ask(&desk, "person_open", json!({"person": person}))["family_name"],
        "Dupont"
    );
}

#[test]
fn a_place_where_no_folder_can_be_made_is_a_sentence() {
    let Some(disk) = small_disk(
        "disks::a_place_where_no_folder_can_be_made_is_a_sentence",
        4,
    ) else {
        return;
    };
    read_only(&disk);
    let Err(failure) = Desk::with(&disk.join("poste"), env(&a_clock())) else {
        panic!("a folder on a read-only disk");
    };
    assert_eq!(failure.code, FailureCode::ReadOnlyFolder);
    let out = pignon(&disk.join("poste")).arg("verify").output().unwrap();
    assert!(!out.status.success());
    assert!(
        said(&out).contains("ne peut pas être écrit"),
        "{}",
        said(&out)
    );
}

#[test]
fn a_folder_that_vanishes_under_an_open_desk_acknowledges_nothing_more() {
    let house = a_house();
    let person = house.a_person("Dupont", "Marie", "marie@exemple.fr");
    let away = tempfile::tempdir().unwrap();
    let away = away.path().join("poste");
    fs::rename(&house.dir, &away).unwrap();
    let edit = json!({"person": person, "field": "note", "value": "écrit nulle part"});
    let failure = house.refused("person_edit", edit);
    assert_eq!(failure.code, FailureCode::VaultMissing, "{failure:?}");
    fs::rename(&away, &house.dir).unwrap();
    let house = house.restarted();
    house.unlock();
    assert_eq!(house.file(&person)["note"], json!(null));
}
