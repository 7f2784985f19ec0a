use std::fs;

use pignon_store::keys::{Cost, KeyError, KeyFolder, Kit, MOST_TRIES};

use crate::house::*;

const DAY: i64 = 86_400;

#[test]
fn ten_wrong_tries_further_and_further_apart_then_only_the_kit_opens() {
    let (_dir, folder) = a_house();
    let file = folder.open().unwrap().file;
    let mut now = TODAY;
    let mut waits = vec![];
    for left in (0..MOST_TRIES).rev() {
        let wait = folder.tries().unwrap().wait_seconds(now);
        waits.push(wait);
        if wait > 0 {
            now += i64::from(wait) - 1;
            let early = folder.unlock(&file, nadia().member, &typed(PHRASE), now);
            assert!(
                matches!(early, Err(KeyError::TooSoon { seconds: 1 })),
                "even the right one waits"
            );
            now += 1;
        }
        let wrong = folder.unlock(&file, nadia().member, &typed(ANOTHER), now);
        assert!(
            matches!(wrong, Err(KeyError::WrongPassphrase { tries_left }) if tries_left == left)
        );
    }
    assert_eq!(waits, [0, 0, 0, 5, 15, 30, 60, 120, 300, 600]);

    now += 365 * DAY;
    let right = folder.unlock(&file, nadia().member, &typed(PHRASE), now);
    assert!(
        matches!(right, Err(KeyError::TriesExhausted)),
        "time does not give tries back"
    );

    let kit = Kit::read(&MADE.words).unwrap();
    let recovered = folder.recover(&kit).unwrap();
    folder
        .reinstate(
            &recovered,
            &nadia(),
            &chosen(ANOTHER),
            Cost::FLOOR,
            &mut seeded(5),
        )
        .unwrap();
    assert_eq!(unlock(&folder, ANOTHER).unwrap(), MADE.key);
}

/// `tries` wrong ones, the last at `at`.
fn after(tries: u8, at: i64) -> (tempfile::TempDir, KeyFolder) {
    let (dir, folder) = a_house();
    let record = format!(r#"{{"version":1,"tries":{tries},"at":{at}}}"#);
    fs::write(dir.path().join(TRIES), format!("{record:<95}\n")).unwrap();
    (dir, folder)
}

#[test]
fn a_program_killed_while_it_derives_has_used_a_try() {
    const CHILD: &str = "PIGNON_TEST_UNLOCKS_IN";
    if let Ok(dir) = std::env::var(CHILD) {
        let folder = KeyFolder::at(dir);
        // The right one: had the try been judged, it would have been forgotten.
        unlock(&folder, PHRASE).unwrap();
        unreachable!("the parent kills before");
    }
    let (_dir, folder) = after(2, TODAY - 60);
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "tries::a_program_killed_while_it_derives_has_used_a_try",
        ])
        .env(CHILD, folder.dir())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let begun = std::time::Instant::now();
    while folder.tries().unwrap().left() == 8 {
        assert!(
            begun.elapsed().as_secs() < 20,
            "the try is counted before the derivation"
        );
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(folder.tries().unwrap().left(), 7);
}

#[test]
fn a_clock_set_back_neither_shortens_nor_lengthens_the_wait_without_bound() {
    let (_dir, folder) = after(9, TODAY);
    let a_year_ago = TODAY - 365 * DAY;
    assert_eq!(
        folder.tries().unwrap().wait_seconds(a_year_ago),
        600,
        "no shorter"
    );
    // Kept: the wait runs from the new time, also after a restart of the program.
    assert_eq!(
        folder.tries().unwrap().wait_seconds(a_year_ago + 599),
        1,
        "no longer"
    );
    assert_eq!(folder.tries().unwrap().wait_seconds(a_year_ago + 600), 0);
}

#[test]
fn a_clock_at_the_ends_of_time_is_borne() {
    for at in [i64::MIN, 0, i64::MAX] {
        for now in [i64::MIN, 0, i64::MAX] {
            let (_dir, folder) = after(9, at);
            assert!(folder.tries().unwrap().wait_seconds(now) <= 600);
        }
    }
}

#[test]
fn a_spoilt_or_missing_count_does_not_close_the_house() {
    for spoilt in [
        "",
        "x",
        "{}",
        r#"{"version":1,"tries":-1,"at":0}"#,
        r#"{"version":2,"tries":10,"at":0}"#,
    ] {
        let (dir, folder) = a_house();
        fs::write(dir.path().join(TRIES), spoilt).unwrap();
        assert_eq!(folder.tries().unwrap().left(), 10, "{spoilt}");
        fs::remove_file(dir.path().join(TRIES)).unwrap();
        assert_eq!(folder.tries().unwrap().left(), 10);
    }
    let (_dir, folder) = after(200, TODAY);
    assert_eq!(folder.tries().unwrap().left(), 0, "more than ten is ten");
}
