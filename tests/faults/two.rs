//! Two programs on one folder (fault 10).

use pignon_actions::FailureCode;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use serde_json::json;

use crate::common::*;

const FOLDER: &str = "PIGNON_TEST_FOLDER";

/// A second program, which opens the house, says so, and does nothing until it is killed.
#[test]
#[ignore = "played by the tests of this file, in a process of its own"]
fn holds_the_house() {
    let dir = std::env::var(FOLDER).expect("a folder");
    let house = a_house_at(dir.as_ref());
    house.a_person("Dupont", "Marie", "marie@exemple.fr");
    println!("\nopen {}", house.member);
    loop {
        std::thread::park();
    }
}

#[test]
fn the_second_program_on_a_folder_is_sent_to_the_first_and_opens_once_it_is_killed() {
    let dir = tempfile::tempdir().unwrap();
    let mut first = Command::new(std::env::current_exe().unwrap())
        .args([
            "--ignored",
            "--exact",
            "two::holds_the_house",
            "--nocapture",
        ])
        .env(FOLDER, dir.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let member = BufReader::new(first.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok)
        .find_map(|line| line.strip_prefix("open ").map(str::to_owned))
        .expect("the first program opens the house");

    let second = pignon_actions::Desk::with(dir.path(), env(&a_clock())).unwrap();
    let state = ask(&second, "house_state", json!({}));
    assert!(text(&state["trouble"]).contains("déjà ouverte"), "{state}");
    let unlock = json!({"member": member, "passphrase": PASSPHRASE});
    let refusal = refused(&second, "unlock", unlock.clone());
    assert_eq!(refusal.code, FailureCode::AlreadyOpen);
    let create = json!({"maison": "M07", "member_name": "Awa", "passphrase": PASSPHRASE});
    assert_eq!(
        refused(&second, "house_create", create).code,
        FailureCode::AlreadyOpen
    );
    let recover = json!({"words": "x", "member": null, "passphrase": PASSPHRASE});
    assert_eq!(
        refused(&second, "recover", recover).code,
        FailureCode::AlreadyOpen
    );
    let out = pignon(dir.path()).arg("verify").output().unwrap();
    assert!(!out.status.success());
    assert!(said(&out).contains("déjà ouverte"), "{}", said(&out));

    first.kill().unwrap();
    first.wait().unwrap();
    drop(second);
    let third = pignon_actions::Desk::with(dir.path(), env(&a_clock())).unwrap();
    ask(&third, "unlock", unlock);
    assert_eq!(persons(&third), 1);
    third.verify().unwrap();
}

#[test]
fn two_desks_in_one_program_exclude_each_other_as_two_programs_do() {
    let house = a_house();
    let second = pignon_actions::Desk::with(&house.dir, env(&house.clock)).unwrap();
    let unlock = json!({"member": house.member, "passphrase": PASSPHRASE});
    assert_eq!(
        refused(&second, "unlock", unlock).code,
        FailureCode::AlreadyOpen
    );
    assert_eq!(house.persons(), 0, "the first goes on");
}
