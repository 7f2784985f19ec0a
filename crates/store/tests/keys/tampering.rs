//! Hands rather than accidents: the check sum is made right again after each change.

use std::fs;
use std::path::Path;

use pignon_store::keys::{Cost, KeyError, KeyFolder, Kit};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::house::*;

/// Rewrites both copies with another content and a right check sum, as somebody with an editor would.
fn edit(dir: &Path, change: impl Fn(&str) -> String) {
    for name in [FIRST, SECOND] {
        let text = fs::read_to_string(dir.join(name)).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let json = change(lines[1]);
        assert_ne!(json, lines[1], "the change must change something");
        let body = format!("{}\n{json}\n{}\n", lines[0], lines[2]);
        let sum: String = Sha256::digest(&body)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        fs::write(dir.join(name), format!("{body}sha256 {sum}\n")).unwrap();
    }
}

fn replaced(from: &'static str, to: &'static str) -> impl Fn(&str) -> String {
    move |json| json.replacen(from, to, 1)
}

#[test]
fn weakened_or_freezing_parameters_are_refused() {
    for cost in [
        r#"{"m":65535,"t":3,"p":4}"#,
        r#"{"m":8,"t":1,"p":1}"#,
        r#"{"m":65536,"t":2,"p":4}"#,
        r#"{"m":65536,"t":3,"p":3}"#,
        r#"{"m":1048577,"t":3,"p":4}"#,
        r#"{"m":65536,"t":65,"p":4}"#,
        r#"{"m":1048576,"t":64,"p":4}"#,
        r#"{"m":65536,"t":3,"p":17}"#,
        r#"{"m":4294967295,"t":4294967295,"p":4}"#,
        r#"{"m":-1,"t":3,"p":4}"#,
    ] {
        let (dir, folder) = a_house();
        edit(dir.path(), |json| {
            json.replacen(r#"{"m":65536,"t":3,"p":4}"#, cost, 1)
        });
        assert!(matches!(folder.open(), Err(KeyError::Damaged)), "{cost}");
    }
}

#[test]
fn other_legal_parameters_than_those_of_the_slot_open_nothing() {
    let (dir, folder) = a_house();
    edit(dir.path(), replaced(r#""t":3"#, r#""t":4"#));
    assert!(matches!(
        unlock(&folder, PHRASE),
        Err(KeyError::WrongPassphrase { .. })
    ));
}

#[test]
fn a_slot_moved_to_another_member_opens_nothing() {
    let (dir, folder) = a_house();
    edit(dir.path(), |json| {
        json.replacen(&nadia().member.to_string(), &jose().member.to_string(), 1)
    });
    let file = folder.open().unwrap().file;
    let moved = folder.unlock(&file, jose().member, &typed(PHRASE), TODAY);
    assert!(matches!(moved, Err(KeyError::WrongPassphrase { .. })));
}

#[test]
fn a_slot_moved_to_another_house_opens_nothing() {
    for (from, to) in [
        ("-000000000009", "-00000000000a"),
        (r#""maison":"M09""#, r#""maison":"M10""#),
        (r#""demonstration":false"#, r#""demonstration":true"#),
    ] {
        let (dir, folder) = a_house();
        edit(dir.path(), replaced(from, to));
        assert!(
            matches!(
                unlock(&folder, PHRASE),
                Err(KeyError::WrongPassphrase { .. })
            ),
            "{to}"
        );
        let kit = Kit::read(&MADE.words).unwrap();
        let recovered = folder.recover(&kit);
        // The kit opens by the recovery file, which was not touched, unless the key file claims another house.
        match to {
            "-00000000000a" => assert!(matches!(recovered, Err(KeyError::WrongKit))),
            _ => assert_eq!(recovered.unwrap().house, goutte_d_or()),
        }
    }
}

#[test]
fn names_that_the_slots_do_not_cover_are_covered_by_the_seal() {
    for (from, to) in [
        ("Nadia Benali", "Nadia Benalo"),
        ("Goutte d’Or", "Goutte d’Eau"),
        (r#""generation":1"#, r#""generation":9"#),
    ] {
        let (dir, folder) = a_house();
        edit(dir.path(), replaced(from, to));
        assert!(
            matches!(unlock(&folder, PHRASE), Err(KeyError::Altered)),
            "{to}"
        );
        let kit = Kit::read(&MADE.words).unwrap();
        let recovered = folder.recover(&kit).unwrap();
        assert!(
            recovered.file.is_none(),
            "an altered file is not built upon"
        );
        let file = folder
            .reinstate(
                &recovered,
                &nadia(),
                &chosen(PHRASE),
                Cost::FLOOR,
                &mut seeded(8),
            )
            .unwrap();
        assert_eq!(file.house(), &goutte_d_or());
        assert_eq!(unlock(&folder, PHRASE).unwrap(), MADE.key);
    }
}

#[test]
fn a_wrapped_key_of_another_vault_is_not_taken() {
    let other = TempDir::new().unwrap();
    KeyFolder::at(other.path())
        .create(
            goutte_d_or(),
            &nadia(),
            &chosen(PHRASE),
            Cost::FLOOR,
            &mut seeded(9),
        )
        .unwrap();
    let theirs = slot_text(&other);
    // The whole slot: it opens by itself, being of the same house and member, and the seal says no.
    let (dir, folder) = a_house();
    let ours = slot_text(&dir);
    edit(dir.path(), |json| json.replacen(&ours, &theirs, 1));
    let taken = unlock(&folder, PHRASE);
    assert!(matches!(taken, Err(KeyError::Altered)), "{taken:?}");
}

#[test]
fn another_spelling_of_the_same_content_is_refused() {
    for (from, to) in [
        (r#""generation":1,"#, r#""generation": 1,"#),
        (r#""generation":1,"#, r#""generation":1,"generation":1,"#),
        (r#""generation":1,"#, r#""generation":1,"plus":1,"#),
        (r#""generation":1,"#, r#""generation":1.0,"#),
        (
            r#""generation":1,"#,
            r#""generation":18446744073709551616,"#,
        ),
        (r#""slots":["#, r#""slots":[null,"#),
        (r#""demonstration":false"#, r#""demonstration":0"#),
        ("Nadia", "\\u004eadia"),
        (r#""M09""#, r#""M 9""#),
    ] {
        let (dir, folder) = a_house();
        edit(dir.path(), replaced(from, to));
        assert!(matches!(folder.open(), Err(KeyError::Damaged)), "{to}");
    }
}

#[test]
fn two_slots_of_one_member_or_none_at_all_are_refused() {
    let (dir, folder) = a_house();
    let slot = slot_text(&dir);
    edit(dir.path(), |json| {
        json.replacen(&slot, &format!("{slot},{slot}"), 1)
    });
    assert!(matches!(folder.open(), Err(KeyError::Damaged)));
    let (dir, folder) = a_house();
    edit(dir.path(), |json| json.replacen(&slot, "", 1));
    assert!(matches!(folder.open(), Err(KeyError::Damaged)));
}

/// The slot exactly as written in the file.
fn slot_text(dir: &TempDir) -> String {
    let text = fs::read_to_string(dir.path().join(FIRST)).unwrap();
    let start = text.find(r#""slots":["#).unwrap() + 9;
    let end = text.find(r#"],"recovery""#).unwrap();
    text[start..end].to_owned()
}
