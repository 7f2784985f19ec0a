use std::fs;

use pignon_store::keys::{Copies, KeyError, KeyFolder};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::house::*;

/// One copy is spoilt by `spoil`: the house opens, says that it was repaired, and both copies are as before.
fn repaired_after(spoil: impl Fn(&std::path::Path)) {
    for victim in [FIRST, SECOND] {
        let (dir, folder) = a_house();
        let before = picture(dir.path());
        spoil(&dir.path().join(victim));
        let opened = folder.open().unwrap();
        assert_eq!(opened.copies, Copies::Repaired, "{victim}");
        assert_eq!(picture(dir.path()), before, "{victim}");
        assert_eq!(folder.open().unwrap().copies, Copies::Both);
    }
}

#[test]
fn a_sound_house_needs_no_repair() {
    let (dir, folder) = a_house();
    let before = picture(dir.path());
    assert_eq!(folder.open().unwrap().copies, Copies::Both);
    assert_eq!(picture(dir.path()), before, "opening writes nothing");
}

#[test]
fn a_missing_copy_is_made_again() {
    repaired_after(|path| fs::remove_file(path).unwrap());
}

#[test]
fn a_truncated_copy_is_made_again() {
    let length = fs::read(a_house().0.path().join(FIRST)).unwrap().len();
    for keep in [0, 1, 15, length / 2, length - 73, length - 72, length - 1] {
        repaired_after(|path| fs::write(path, &fs::read(path).unwrap()[..keep]).unwrap());
    }
}

#[test]
fn a_copy_with_a_tail_or_of_enormous_size_is_made_again() {
    repaired_after(|path| {
        fs::write(path, [fs::read(path).unwrap(), b"\n".to_vec()].concat()).unwrap()
    });
    repaired_after(|path| fs::write(path, vec![b'{'; 10_000_000]).unwrap());
}

#[test]
fn a_bit_flipped_at_any_byte_of_one_copy_is_repaired_from_the_other() {
    let (dir, folder) = a_house();
    let good = picture(dir.path());
    let first = fs::read(dir.path().join(FIRST)).unwrap();
    for at in 0..first.len() {
        let victim = dir.path().join(if at % 2 == 0 { FIRST } else { SECOND });
        let mut bad = first.clone();
        bad[at] ^= 1 << (at % 8);
        fs::write(&victim, &bad).unwrap();
        assert_eq!(folder.open().unwrap().copies, Copies::Repaired, "byte {at}");
        assert!(fs::read(&victim).unwrap() == first, "byte {at}");
    }
    assert_eq!(picture(dir.path()), good);
}

#[test]
fn both_copies_lost_is_told_from_both_damaged() {
    let (dir, folder) = a_house();
    let (first, second) = (dir.path().join(FIRST), dir.path().join(SECOND));
    fs::write(&first, "x").unwrap();
    fs::write(&second, "").unwrap();
    assert!(matches!(folder.open(), Err(KeyError::Damaged)));
    fs::remove_file(&second).unwrap();
    assert!(matches!(folder.open(), Err(KeyError::Damaged)));
    fs::remove_file(&first).unwrap();
    assert!(matches!(folder.open(), Err(KeyError::Missing)));
    let nowhere = KeyFolder::at(dir.path().join("nowhere"));
    assert!(matches!(nowhere.open(), Err(KeyError::Missing)));
}

#[test]
fn a_change_cut_after_the_first_copy_is_finished_at_the_next_opening() {
    for late in [FIRST, SECOND] {
        let (dir, folder) = a_house();
        let old = fs::read(dir.path().join(late)).unwrap();
        let mut file = folder.open().unwrap().file;
        folder
            .rename(&mut file, &the_key(), "Maison du Lac", |_| None)
            .unwrap();
        fs::write(dir.path().join(late), old).unwrap();

        let opened = folder.open().unwrap();
        assert_eq!(opened.copies, Copies::Repaired);
        assert_eq!(opened.file.house().name, "Maison du Lac");
        assert_eq!(folder.open().unwrap().copies, Copies::Both);
    }
}

#[test]
fn what_a_cut_writing_left_behind_disturbs_nothing() {
    let (dir, folder) = a_house();
    for name in [FIRST, SECOND, SECOURS] {
        fs::write(dir.path().join(format!("{name}.tmp")), "half a fi").unwrap();
    }
    let mut file = folder.open().unwrap().file;
    folder
        .rename(&mut file, &the_key(), "Maison du Lac", |_| None)
        .unwrap();
    assert_eq!(folder.open().unwrap().copies, Copies::Both);
    assert_eq!(picture(dir.path()).len(), 4, "the leftovers are gone");
}

#[test]
fn a_key_file_of_a_newer_program_is_left_alone() {
    for newer in [FIRST, SECOND] {
        let (dir, folder) = a_house();
        let mut text = String::from_utf8(fs::read(dir.path().join(newer)).unwrap()).unwrap();
        text.truncate(text.find("sha256 ").unwrap());
        let text = text.replacen("pignon-cles 1", "pignon-cles 7", 1);
        let sum: String = Sha256::digest(&text)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        fs::write(dir.path().join(newer), format!("{text}sha256 {sum}\n")).unwrap();
        let before = picture(dir.path());
        assert!(matches!(folder.open(), Err(KeyError::TooNew(7))), "{newer}");
        assert_eq!(picture(dir.path()), before);
    }
}

#[cfg(unix)]
#[test]
fn a_program_killed_at_any_moment_of_a_change_leaves_keys_that_open() {
    const CHILD: &str = "PIGNON_TEST_CHANGES_IN";
    if let Ok(dir) = std::env::var(CHILD) {
        let folder = KeyFolder::at(dir);
        let mut file = folder.open().unwrap().file;
        let mut random = seeded(file.generation());
        loop {
            folder
                .replace_kit(&mut file, &the_key_of_env(), &mut random)
                .unwrap();
        }
    }
    let dir: TempDir = a_house().0;
    let folder = KeyFolder::at(dir.path());
    let mut last = 0;
    for round in 0..100 {
        let before = fs::read(dir.path().join(FIRST)).unwrap();
        let mut child = std::process::Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "copies::a_program_killed_at_any_moment_of_a_change_leaves_keys_that_open",
            ])
            .env(CHILD, dir.path())
            .env(
                "PIGNON_TEST_KEY",
                MADE.key.map(|b| format!("{b:02x}")).concat(),
            )
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let begun = std::time::Instant::now();
        while fs::read(dir.path().join(FIRST)).unwrap() == before {
            assert!(
                begun.elapsed().as_secs() < 20,
                "the program changes the keys"
            );
        }
        std::thread::sleep(std::time::Duration::from_micros(round * 29));
        assert!(
            child.try_wait().unwrap().is_none(),
            "the changing program must be at work when killed"
        );
        child.kill().unwrap();
        child.wait().unwrap();

        let opened = folder.open().unwrap();
        assert!(
            opened.file.generation() > last,
            "a finished change is never undone"
        );
        last = opened.file.generation();
        assert_eq!(folder.open().unwrap().copies, Copies::Both);
    }
    assert_eq!(unlock(&folder, PHRASE).unwrap(), MADE.key);
}

#[cfg(unix)]
fn the_key_of_env() -> pignon_store::keys::VaultKey {
    let hex = std::env::var("PIGNON_TEST_KEY").unwrap();
    let bytes: Vec<u8> = (0..32)
        .map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap())
        .collect();
    pignon_store::keys::VaultKey::of_slice(&bytes).unwrap()
}
