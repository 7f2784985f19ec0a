//! Upgrades that fail or are killed.

use std::fs;
use std::process::Command;
use std::time::Instant;

use pignon_store::{Incident, SNAPSHOTS};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::common::{copy, disk};
use crate::vault::*;

const FOLDER: &str = "PIGNON_TEST_FOLDER";

/// What upgrades are made of: every sort of statement, on tables that hold something.
const STATEMENTS: &[&str] = &[
    "CREATE TABLE consent (id BLOB PRIMARY KEY, person BLOB NOT NULL, given_on TEXT) STRICT, WITHOUT ROWID",
    "ALTER TABLE person ADD COLUMN nickname TEXT",
    "UPDATE person SET nickname = given_name || ' ' || family_name",
    "CREATE INDEX person_by_nickname ON person (nickname)",
    "INSERT INTO consent SELECT randomblob(16), id, opened_on FROM person",
    "ALTER TABLE contact RENAME COLUMN minute TO record",
    "UPDATE contact SET record = upper(record)",
    "CREATE TABLE contact_later AS SELECT * FROM contact",
    "DROP INDEX person_card_by_name",
    "DELETE FROM person_card",
    "DROP TABLE contact",
    "ALTER TABLE contact_later RENAME TO contact",
    "DELETE FROM journal",
];

#[test]
fn an_upgrade_that_fails_at_any_statement_leaves_the_house_as_it_was_byte_for_byte() {
    let dir = tempfile::tempdir().unwrap();
    a_vault(dir.path());
    let before = bytes(dir.path());
    for failing in 0..=STATEMENTS.len() {
        // The statements before it, one that cannot be done, and what would have followed.
        let (done, rest) = STATEMENTS.split_at(failing);
        for in_two in [false, true] {
            let mut first = done.join(";\n");
            let failed = format!("INSERT INTO nowhere VALUES (1);\n{}", rest.join(";\n"));
            let mut steps = Vec::new();
            if in_two {
                steps.push(migration(LATER, first.clone()));
                steps.push(migration(LATER + 1, failed));
            } else {
                if !first.is_empty() {
                    first.push(';');
                }
                steps.push(migration(LATER, format!("{first}{failed}")));
            }
            let cut = open_with(dir.path(), &steps).err();
            assert!(
                matches!(cut, Some(Incident::Migration(_))),
                "{failing}: {cut:?}"
            );
            assert!(bytes(dir.path()) == before, "{failing}: the file changed");
            holds_everything(&open(dir.path()).unwrap());
            assert!(
                bytes(dir.path()) == before,
                "{failing}: opening changed the file"
            );
        }
    }
    // And whole, it goes through.
    let whole = migration(LATER, STATEMENTS[..STATEMENTS.len() - 5].join(";\n"));
    open_with(dir.path(), &[whole]).unwrap();
    assert!(matches!(open(dir.path()).err(), Some(Incident::TooNew)));
}

/// An upgrade that takes its time: it rewrites far more than memory holds, so that pages reach the disk before the end.
fn slow() -> pignon_store::Migration {
    let sql = "CREATE TABLE heavy (a BLOB) STRICT;
               UPDATE contact SET minute = 'lost';
               WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 26000)
               INSERT INTO heavy SELECT randomblob(1500) FROM n;";
    migration(LATER, sql.to_owned())
}

#[test]
#[ignore = "played by the tests of this file, in a process of its own"]
fn upgrades_slowly() {
    let dir = std::env::var(FOLDER).expect("a folder");
    drop(open_with(dir.as_ref(), &[slow()]).unwrap());
}

#[test]
fn an_upgrade_killed_at_any_moment_leaves_the_house_as_it_was_or_upgraded() {
    let place = tempfile::tempdir().unwrap();
    let model = place.path().join("model");
    fs::create_dir(&model).unwrap();
    a_vault(&model);
    let before = bytes(&model);
    let upgrade = |dir: &std::path::Path| {
        Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "cut::upgrades_slowly"])
            .env(FOLDER, dir)
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap()
    };
    let whole = place.path().join("whole");
    copy(&model, &whole);
    let begun = Instant::now();
    assert!(upgrade(&whole).wait().unwrap().success());
    let duration = begun.elapsed();

    let seed = std::env::var("PIGNON_SEED").map_or(20_261_122, |seed| seed.parse().unwrap());
    println!("seed {seed}; the whole upgrade takes {duration:?}");
    let (mut cut, mut late) = (0, 0);
    for run in 0..10_u64 {
        let dir = place.path().join(format!("run{run}"));
        copy(&model, &dir);
        let moment =
            duration.mul_f64(ChaCha8Rng::seed_from_u64(seed + run).random_range(0.02..0.45));
        let mut child = upgrade(&dir);
        std::thread::sleep(moment);
        let _ = child.kill();
        child.wait().unwrap();
        match open(&dir) {
            Ok(vault) => {
                holds_everything(&vault);
                drop(vault);
                assert!(
                    bytes(&dir) == before,
                    "seed {seed} run {run}: the file changed"
                );
                cut += 1;
            }
            Err(Incident::TooNew) => {
                open_with(&dir, &[slow()]).unwrap().check().unwrap();
                late += 1;
            }
            Err(other) => panic!("seed {seed} run {run}: {other:?}"),
        }
        let snapshot = dir.join(SNAPSHOTS).join(format!("avant-{LATER}.db"));
        if snapshot.exists() {
            let restored = place.path().join(format!("restored{run}"));
            fs::create_dir(&restored).unwrap();
            fs::copy(&snapshot, restored.join(pignon_store::DATABASE)).unwrap();
            holds_everything(&open(&restored).unwrap());
            fs::remove_dir_all(&restored).unwrap();
        }
        fs::remove_dir_all(&dir).unwrap();
    }
    println!("{cut} cut, {late} too late");
    assert!(cut > 0, "some runs were killed before the end");
}

#[test]
fn an_upgrade_on_a_full_disk_leaves_the_house_as_it_was_and_nothing_beside_it() {
    let Some(disk) = disk::small_disk(
        "cut::an_upgrade_on_a_full_disk_leaves_the_house_as_it_was_and_nothing_beside_it",
        3,
    ) else {
        return;
    };
    let folder = disk.join("poste");
    fs::create_dir(&folder).unwrap();
    a_vault(&folder);
    let before = bytes(&folder);
    // No room to open; then none for the copy kept before; then room for it, and not for the upgrade.
    for room in [16, 100, 600] {
        let reserve = disk.join("reserve");
        fs::write(&reserve, vec![0; room << 10]).unwrap();
        let filler = disk::fill(&disk);
        fs::remove_file(reserve).unwrap();
        let cut = open_with(&folder, &[slow()]).err();
        assert!(
            matches!(cut, Some(Incident::DiskFull)),
            "{room} KiB: {cut:?}"
        );
        assert!(bytes(&folder) == before);
        let halves: Vec<_> = fs::read_dir(folder.join(SNAPSHOTS))
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.file_name())
            .filter(|name| !name.to_string_lossy().ends_with(".db"))
            .collect();
        assert!(
            halves.is_empty(),
            "{room} KiB: {halves:?} takes the room that is missing"
        );
        fs::remove_file(filler).unwrap();
        holds_everything(&open(&folder).unwrap());
    }
    let small = migration(LATER, "CREATE TABLE later (a INTEGER) STRICT;".to_owned());
    holds_everything(&open_with(&folder, &[small]).unwrap());
}
