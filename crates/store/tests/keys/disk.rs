//! Disks that refuse. Permission bits do not stop root, and a full disk cannot be played by a mock: these tests run
//! themselves again inside a private mount namespace (`unshare`), on a tmpfs of 64 KiB that vanishes with them.
//! Where namespaces are not allowed they print why they do nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pignon_store::keys::{Copies, Cost, DiskTrouble, KeyError, KeyFolder, Kit};

use crate::house::*;

/// Where the small disk is mounted; `None` in the outer run, which has run the test again inside and judged it.
fn small_disk(test: &str) -> Option<PathBuf> {
    const INSIDE: &str = "PIGNON_TEST_SMALL_DISK";
    if let Ok(dir) = std::env::var(INSIDE) {
        return Some(dir.into());
    }
    let dir = tempfile::TempDir::new().unwrap();
    let unshare = |script: &str| {
        Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-ec", script])
            .args([
                std::env::current_exe().unwrap().as_os_str(),
                dir.path().as_os_str(),
            ])
            .env(INSIDE, dir.path())
            .env("TEST", test)
            .output()
    };
    let mount = r#"mount -t tmpfs -o size=64k tmpfs "$1""#;
    match unshare(mount) {
        Ok(out) if out.status.success() => {}
        Ok(out) => {
            let why = String::from_utf8_lossy(&out.stderr).into_owned();
            println!(
                "{test} does nothing: no private mount here ({})",
                why.trim()
            );
            return None;
        }
        Err(why) => {
            println!("{test} does nothing: no `unshare` here ({why})");
            return None;
        }
    }
    let out = unshare(&format!(
        r#"{mount}; exec "$0" --exact "$TEST" --nocapture"#
    ))
    .unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    assert!(
        out.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&out.stderr)
    );
    assert!(
        said.contains("1 passed"),
        "the inner run ran the test: {said}"
    );
    None
}

/// The house, on that disk.
fn a_house_on(disk: &Path) -> KeyFolder {
    let (dir, _) = a_house();
    for (name, bytes) in picture(dir.path()) {
        fs::write(disk.join(name), bytes).unwrap();
    }
    KeyFolder::at(disk)
}

fn fill(disk: &Path) {
    let filler = disk.join("filler");
    let mut size = 64 * 1024;
    while size > 0 {
        let all = [fs::read(&filler).unwrap_or_default(), vec![0; size]].concat();
        if fs::write(&filler, &all).is_err() {
            size /= 2;
            // What a failed writing leaves fills the disk as well.
        }
        if fs::write(disk.join("probe"), [0; 1]).is_err() {
            break;
        }
        let _ = fs::remove_file(disk.join("probe"));
    }
    let _ = fs::remove_file(disk.join("probe"));
    assert!(
        fs::write(disk.join("probe"), [0; 4096]).is_err(),
        "the disk is full"
    );
    let _ = fs::remove_file(disk.join("probe"));
}

#[test]
fn a_full_disk_keeps_the_old_keys_says_so_and_does_not_prevent_opening() {
    let Some(disk) =
        small_disk("disk::a_full_disk_keeps_the_old_keys_says_so_and_does_not_prevent_opening")
    else {
        return;
    };
    let folder = a_house_on(&disk);
    let before: Vec<_> = picture(&disk);
    fill(&disk);
    let mut file = folder.open().unwrap().file;

    let refused = folder
        .rename(&mut file, &the_key(), "Maison du Lac", |_| None)
        .unwrap_err();
    assert_eq!(
        refused.disk_trouble(),
        Some(DiskTrouble::Full),
        "{refused:?}"
    );
    assert_eq!(
        file.house(),
        &goutte_d_or(),
        "the file in hand is that of the disk"
    );
    let kit = folder
        .replace_kit(&mut file, &the_key(), &mut seeded(1))
        .unwrap_err();
    assert_eq!(kit.disk_trouble(), Some(DiskTrouble::Full));

    // Tries are counted in place, hence also here.
    assert!(matches!(
        unlock(&folder, ANOTHER),
        Err(KeyError::WrongPassphrase { tries_left: 9 })
    ));
    assert_eq!(unlock(&folder, PHRASE).unwrap(), MADE.key);

    fs::remove_file(disk.join("filler")).unwrap();
    let key_files = |files: Vec<(String, Vec<u8>)>| {
        files
            .into_iter()
            .filter(|(n, _)| n != TRIES)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        key_files(picture(&disk)),
        key_files(before),
        "no half file is left"
    );
}

#[test]
fn a_disk_with_room_for_one_copy_only_changes_neither() {
    let Some(disk) = small_disk("disk::a_disk_with_room_for_one_copy_only_changes_neither") else {
        return;
    };
    let folder = a_house_on(&disk);
    let before = picture(&disk);
    fs::write(disk.join("room"), [0; 4096]).unwrap();
    fill(&disk);
    fs::remove_file(disk.join("room")).unwrap();
    let mut file = folder.open().unwrap().file;
    let refused = folder
        .rename(&mut file, &the_key(), "Maison du Lac", |_| None)
        .unwrap_err();
    assert_eq!(refused.disk_trouble(), Some(DiskTrouble::Full));
    fs::remove_file(disk.join("filler")).unwrap();
    assert_eq!(picture(&disk), before);
}

#[test]
fn a_full_disk_with_one_damaged_copy_still_opens() {
    let Some(disk) = small_disk("disk::a_full_disk_with_one_damaged_copy_still_opens") else {
        return;
    };
    let folder = a_house_on(&disk);
    fs::write(disk.join(SECOND), "x").unwrap();
    fill(&disk);
    assert_eq!(
        folder.open().unwrap().copies,
        Copies::Single(DiskTrouble::Full)
    );
    assert_eq!(unlock(&folder, PHRASE).unwrap(), MADE.key);
    fs::remove_file(disk.join("filler")).unwrap();
    assert_eq!(folder.open().unwrap().copies, Copies::Repaired);
}

#[test]
fn a_read_only_folder_keeps_the_old_keys_and_says_so() {
    let Some(disk) = small_disk("disk::a_read_only_folder_keeps_the_old_keys_and_says_so") else {
        return;
    };
    let folder = a_house_on(&disk);
    fs::write(disk.join(FIRST), "x").unwrap();
    let before = picture(&disk);
    let status = Command::new("mount")
        .args(["-o", "remount,ro"])
        .arg(&disk)
        .status()
        .unwrap();
    assert!(status.success());

    let opened = folder.open().unwrap();
    assert_eq!(
        opened.copies,
        Copies::Single(DiskTrouble::ReadOnly),
        "it can still be looked at"
    );
    let mut file = opened.file;
    let read_only = |refused: KeyError| {
        assert_eq!(
            refused.disk_trouble(),
            Some(DiskTrouble::ReadOnly),
            "{refused:?}"
        )
    };
    read_only(
        folder
            .rename(&mut file, &the_key(), "Maison du Lac", |_| None)
            .unwrap_err(),
    );
    // A try that cannot be counted is not made.
    read_only(unlock(&folder, PHRASE).unwrap_err());
    // The kit opens, since it is not counted; what it would write is refused.
    let recovered = folder.recover(&Kit::read(&MADE.words).unwrap()).unwrap();
    assert_eq!(recovered.key.expose(), &MADE.key);
    let again = folder.reinstate(
        &recovered,
        &nadia(),
        &chosen(ANOTHER),
        Cost::FLOOR,
        &mut seeded(1),
    );
    read_only(again.unwrap_err());
    assert_eq!(picture(&disk), before);
}

#[test]
fn a_vanished_folder_is_told_from_a_lost_key_file_when_something_must_be_written() {
    let (dir, folder) = a_house();
    let mut file = folder.open().unwrap().file;
    fs::remove_dir_all(dir.path()).unwrap();
    assert!(matches!(folder.open(), Err(KeyError::Missing)));
    let refused = folder
        .rename(&mut file, &the_key(), "Maison du Lac", |_| None)
        .unwrap_err();
    assert_eq!(refused.disk_trouble(), Some(DiskTrouble::Vanished));
    let refused = folder
        .unlock(&file, nadia().member, &typed(PHRASE), TODAY)
        .unwrap_err();
    assert_eq!(refused.disk_trouble(), Some(DiskTrouble::Vanished));
}

#[test]
fn a_file_in_the_place_of_the_folder_is_an_error_of_the_disk() {
    let dir = tempfile::TempDir::new().unwrap();
    let place = dir.path().join("desk");
    fs::write(&place, "x").unwrap();
    let folder = KeyFolder::at(&place);
    assert!(folder.exists().is_err());
    assert_eq!(
        folder.open().unwrap_err().disk_trouble(),
        Some(DiskTrouble::Vanished)
    );
    let made = folder.create(
        goutte_d_or(),
        &nadia(),
        &chosen(PHRASE),
        Cost::FLOOR,
        &mut seeded(1),
    );
    assert!(made.unwrap_err().disk_trouble().is_some());
    assert_eq!(fs::read(&place).unwrap(), b"x");
}

#[test]
fn a_folder_in_the_place_of_a_copy_is_borne() {
    for victim in [FIRST, SECOND] {
        let (dir, folder) = a_house();
        fs::remove_file(dir.path().join(victim)).unwrap();
        fs::create_dir(dir.path().join(victim)).unwrap();
        assert!(
            matches!(folder.open().unwrap().copies, Copies::Single(_)),
            "{victim}"
        );
        assert_eq!(unlock(&folder, PHRASE).unwrap(), MADE.key);
    }
}
