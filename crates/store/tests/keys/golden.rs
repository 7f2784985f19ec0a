//! Files of format 1, as bytes: whatever the program becomes, it opens them. Never edit these texts; a later format
//! gets its own.

use std::fs;

use pignon_domain::ids::MemberId;
use pignon_store::keys::{Copies, KeyFolder, Kit};
use tempfile::TempDir;

use crate::house::*;

const CLES_1: &str = include_str!("golden/cles-1.pignon");
const SECOURS_1: &str = include_str!("golden/secours-1.pignon");
const WORDS_1: &str = include_str!("golden/kit-1.txt");

fn the_key_of_then() -> [u8; 32] {
    let mut key = [0; 32];
    seeded(2027)(&mut key);
    key
}

/// The recipe of the golden files.
fn made_again() -> (TempDir, String) {
    let dir = TempDir::new().unwrap();
    let created = KeyFolder::at(dir.path())
        .create(
            goutte_d_or(),
            &nadia(),
            &chosen(PHRASE),
            pignon_store::keys::Cost::FLOOR,
            &mut seeded(2027),
        )
        .unwrap();
    let words = created.kit.words().join(" ");
    (dir, words)
}

#[test]
fn the_same_house_drawn_with_the_same_bytes_gives_the_same_files() {
    let (dir, words) = made_again();
    if let Ok(keep) = std::env::var("PIGNON_WRITE_GOLDEN") {
        fs::copy(dir.path().join(FIRST), format!("{keep}/cles-1.pignon")).unwrap();
        fs::copy(dir.path().join(SECOURS), format!("{keep}/secours-1.pignon")).unwrap();
        fs::write(format!("{keep}/kit-1.txt"), &words).unwrap();
    }
    assert_eq!(fs::read_to_string(dir.path().join(FIRST)).unwrap(), CLES_1);
    assert_eq!(fs::read_to_string(dir.path().join(SECOND)).unwrap(), CLES_1);
    assert_eq!(
        fs::read_to_string(dir.path().join(SECOURS)).unwrap(),
        SECOURS_1
    );
    assert_eq!(words, WORDS_1);
}

#[test]
fn a_key_file_of_format_1_opens_for_ever() {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join(FIRST), CLES_1).unwrap();
    let folder = KeyFolder::at(dir.path());
    let opened = folder.open().unwrap();
    assert_eq!(opened.copies, Copies::Repaired);
    let member: MemberId = nadia().member;
    let key = folder
        .unlock(&opened.file, member, &typed(PHRASE), TODAY)
        .unwrap();
    assert_eq!(*key.expose(), the_key_of_then());
}

#[test]
fn a_kit_of_format_1_opens_for_ever() {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join(SECOURS), SECOURS_1).unwrap();
    let recovered = KeyFolder::at(dir.path())
        .recover(&Kit::read(WORDS_1).unwrap())
        .unwrap();
    assert_eq!(*recovered.key.expose(), the_key_of_then());
}
