//! The copy that is kept before an upgrade.

use std::fs;
use std::time::Duration;

use pignon_store::{DATABASE, Incident, SNAPSHOTS, Vault};

use crate::vault::*;

#[test]
fn an_upgrade_keeps_a_copy_that_opens_with_the_same_key_and_no_other() {
    let dir = tempfile::tempdir().unwrap();
    a_vault(dir.path());
    assert!(
        !dir.path().join(SNAPSHOTS).exists(),
        "a new house needs none"
    );
    let sql = "UPDATE contact SET minute = 'spoilt by a bad upgrade';";
    drop(open_with(dir.path(), &[migration(LATER, sql.to_owned())]).unwrap());

    let copies: Vec<_> = fs::read_dir(dir.path().join(SNAPSHOTS))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(copies.len(), 1, "{copies:?}");
    let kept = fs::read(&copies[0]).unwrap();
    assert!(!kept.starts_with(b"SQLite format 3"), "it is encrypted");
    for clear in ["Dupont", "Première rencontre", "CREATE TABLE", "M07"] {
        let there = kept.windows(clear.len()).any(|w| w == clear.as_bytes());
        assert!(!there, "« {clear} » is in clear in the copy");
    }

    let restored = tempfile::tempdir().unwrap();
    fs::copy(&copies[0], restored.path().join(DATABASE)).unwrap();
    let wrong = Vault::open(restored.path(), &[8; 32], random(4)).err();
    assert!(matches!(wrong, Some(Incident::Damaged)), "{wrong:?}");
    holds_everything(&open(restored.path()).unwrap());
}

#[test]
fn opening_again_after_an_upgrade_keeps_no_second_copy() {
    let dir = tempfile::tempdir().unwrap();
    a_vault(dir.path());
    let step = || migration(LATER, "CREATE TABLE later (a INTEGER) STRICT;".to_owned());
    drop(open_with(dir.path(), &[step()]).unwrap());
    let kept = dir.path().join(SNAPSHOTS).join(format!("avant-{LATER}.db"));
    let at = fs::metadata(&kept).unwrap().modified().unwrap();
    std::thread::sleep(Duration::from_millis(20));
    drop(open_with(dir.path(), &[step()]).unwrap());
    assert_eq!(fs::metadata(&kept).unwrap().modified().unwrap(), at);
}
