//! Killed at any moment (fault 1): what was acknowledged is there, an import is there whole or not at all.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use pignon_actions::{Desk, Env};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::json;

use crate::common::*;

const ROWS: usize = 5_000;
const RUNS: u64 = 30;
const FOLDER: &str = "PIGNON_TEST_FOLDER";
const MEMBER: &str = "PIGNON_TEST_MEMBER";

/// In memory where there is such a place: what is tested is a killed program, not a power cut.
fn a_place() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::TempDir::new_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

/// A house of three persons, closed, on the clock of this machine.
fn a_closed_house(dir: &Path) -> String {
    let house = a_house_on(dir);
    for n in 0..3 {
        ask(
            &house.0,
            "person_create",
            newcomer("Dupont", "Marie", &format!("marie{n}@exemple.fr")),
        );
    }
    house.1
}

fn a_house_on(dir: &Path) -> (Desk, String) {
    let desk = Desk::with(dir, today()).unwrap();
    let made = ask(
        &desk,
        "house_create",
        json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": PASSPHRASE}),
    );
    let member = text(&made["session"]["member"]).to_owned();
    (desk, member)
}

fn today() -> Env {
    Env {
        cost: Some(pignon_actions::cheapest()),
        ..Env::default()
    }
}

fn reopened(dir: &Path, member: &str) -> Desk {
    let desk = Desk::with(dir, today()).unwrap();
    ask(
        &desk,
        "unlock",
        json!({"member": member, "passphrase": PASSPHRASE}),
    );
    desk
}

#[test]
fn an_import_killed_at_any_moment_is_there_whole_or_not_at_all() {
    let place = a_place();
    let sheet = place.path().join("liste.csv");
    std::fs::write(&sheet, a_list(ROWS)).unwrap();
    let model = place.path().join("model");
    std::fs::create_dir(&model).unwrap();
    let member = a_closed_house(&model);
    let import = |dir: &Path| {
        let mut command = pignon(dir);
        command.arg("import").arg(&sheet).arg("--write");
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().unwrap()
    };

    let whole = place.path().join("whole");
    copy(&model, &whole);
    let begun = Instant::now();
    assert!(import(&whole).wait().unwrap().success());
    let duration = begun.elapsed();
    assert_eq!(persons(&reopened(&whole, &member)), ROWS as u64 + 3);

    let seed = std::env::var("PIGNON_SEED").map_or(20_261_122, |seed| seed.parse().unwrap());
    println!("seed {seed}; a whole import takes {duration:?}");
    let (mut all, mut none) = (0, 0);
    for run in 0..RUNS {
        let dir = place.path().join(format!("run{run}"));
        copy(&model, &dir);
        let mut rng = ChaCha8Rng::seed_from_u64(seed + run);
        // Half of the runs anywhere, half around the end, where the file is committed.
        let from = if run % 2 == 0 { 0.05 } else { 0.85 };
        let moment = duration.mul_f64(rng.random_range(from..1.1));
        let mut child = import(&dir);
        std::thread::sleep(moment);
        let _ = child.kill();
        child.wait().unwrap();

        let out = pignon(&dir).arg("verify").output().unwrap();
        assert!(
            out.status.success(),
            "seed {seed} run {run}: {}",
            said(&out)
        );
        match persons(&reopened(&dir, &member)) {
            3 => none += 1,
            n if n == ROWS as u64 + 3 => all += 1,
            n => panic!("seed {seed} run {run}: {n} persons after {moment:?}"),
        }
        std::fs::remove_dir_all(&dir).unwrap();
    }
    println!("{RUNS} runs: {all} whole, {none} not begun");
    assert!(none > 0, "some runs were killed before the end");
}

/// Saves one person after another, and prints the name of each once it is acknowledged, until killed.
#[test]
#[ignore = "played by the tests of this file, in a process of its own"]
fn saves_without_end() {
    let dir = std::env::var(FOLDER).expect("a folder");
    let desk = reopened(dir.as_ref(), &std::env::var(MEMBER).expect("a member"));
    println!("\nbegins");
    for n in 0.. {
        let made = ask(
            &desk,
            "person_create",
            newcomer("Koné", "Awa", &format!("awa{n}@exemple.fr")),
        );
        let edit = json!({"person": made["id"], "field": "note", "value": format!("note {n}")});
        println!("created {}", text(&made["id"]));
        ask(&desk, "person_edit", edit);
        println!("edited {} {n}", text(&made["id"]));
    }
}

#[test]
fn every_save_acknowledged_before_a_kill_is_there_after_it() {
    let place = a_place();
    let member = a_closed_house(place.path());
    let seed = std::env::var("PIGNON_SEED").map_or(20_261_122, |seed| seed.parse().unwrap());
    let mut acknowledged = 3;
    for run in 0..8 {
        let mut rng = ChaCha8Rng::seed_from_u64(seed + run);
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--ignored",
                "--exact",
                "killed::saves_without_end",
                "--nocapture",
            ])
            .env(FOLDER, place.path())
            .env(MEMBER, &member)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        lines.find(|line| line == "begins").expect("it begins");
        let killer = std::thread::spawn({
            let moment = Duration::from_micros(rng.random_range(1_000..600_000));
            move || {
                std::thread::sleep(moment);
                child.kill().unwrap();
                child.wait().unwrap();
            }
        });
        let told: Vec<String> = lines.collect();
        killer.join().unwrap();

        let desk = reopened(place.path(), &member);
        desk.verify()
            .unwrap_or_else(|failure| panic!("seed {seed} run {run}: {failure:?}"));
        let mut created = 0;
        for line in &told {
            let words: Vec<&str> = line.split(' ').collect();
            // The last line may be cut by the kill itself.
            match words.as_slice() {
                ["created", id] if id.len() == 36 => {
                    ask(&desk, "person_open", json!({"person": id}));
                    created += 1;
                }
                ["edited", id, n] if Some(&line) != told.last().as_ref() => {
                    let file = ask(&desk, "person_open", json!({"person": id}));
                    assert_eq!(file["note"], format!("note {n}"), "seed {seed} run {run}");
                }
                _ => {}
            }
        }
        let there = persons(&desk);
        println!("seed {seed} run {run}: {created} acknowledged");
        assert!(
            there == acknowledged + created || there == acknowledged + created + 1,
            "seed {seed} run {run}: {there} persons for {acknowledged} + {created} acknowledged"
        );
        acknowledged = there;
    }
    assert!(acknowledged > 3, "something was saved");
}

/// Writes a minute, a word a time, and prints how many words are kept, until killed.
#[test]
#[ignore = "played by the tests of this file, in a process of its own"]
fn writes_a_minute_without_end() {
    let dir = std::env::var(FOLDER).expect("a folder");
    let desk = reopened(dir.as_ref(), &std::env::var(MEMBER).expect("a member"));
    let hit = &ask(
        &desk,
        "persons_search",
        json!({"text": "Dupont", "limit": 1}),
    )["hits"][0];
    let person = hit["id"].clone();
    println!("\nbegins {}", text(&person));
    let mut said = String::new();
    for n in 0.. {
        said.push_str(&format!("mot{n} "));
        let minute = json!({"request": "", "situation": said, "done": "", "decisions": "", "follow_up": "",
            "mode": "interview", "minutes": "45", "next_at": ""});
        ask(
            &desk,
            "minute_keep",
            json!({"person": person, "appointment": null, "text": minute}),
        );
        println!("kept {n}");
    }
}

#[test]
fn a_minute_being_written_survives_a_kill_up_to_the_last_word_kept() {
    let place = a_place();
    let member = a_closed_house(place.path());
    let seed = std::env::var("PIGNON_SEED").map_or(20_261_122, |seed| seed.parse().unwrap());
    for run in 0..5 {
        let mut rng = ChaCha8Rng::seed_from_u64(seed + run);
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--ignored",
                "--exact",
                "killed::writes_a_minute_without_end",
                "--nocapture",
            ])
            .env(FOLDER, place.path())
            .env(MEMBER, &member)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        let begins = lines
            .find(|line| line.starts_with("begins "))
            .expect("it begins");
        let person = begins.trim_start_matches("begins ").to_owned();
        let first = lines.next().expect("one word is kept");
        assert_eq!(first, "kept 0");
        let moment = Duration::from_micros(rng.random_range(1_000..400_000));
        std::thread::sleep(moment);
        child.kill().unwrap();
        child.wait().unwrap();
        // A line cut by the kill says nothing.
        let told: Vec<u64> = lines
            .filter_map(|line| line.strip_prefix("kept ")?.parse().ok())
            .collect();
        let least = told.iter().rev().nth(1).copied().unwrap_or(0);

        let desk = reopened(place.path(), &member);
        let sheet = ask(
            &desk,
            "minute_open",
            json!({"person": person, "appointment": null}),
        );
        let kept = text(&sheet["text"]["situation"]);
        let words: Vec<&str> = kept.split_whitespace().collect();
        println!(
            "seed {seed} run {run}: {} words after {moment:?}",
            words.len()
        );
        assert!(
            words.len() as u64 > least,
            "seed {seed} run {run}: {} words for {least}",
            words.len()
        );
        for (n, word) in words.iter().enumerate() {
            assert_eq!(
                *word,
                format!("mot{n}"),
                "seed {seed} run {run}: nothing is half kept"
            );
        }
        desk.verify().unwrap();
        ask(
            &desk,
            "minute_discard",
            json!({"person": person, "appointment": null}),
        );
    }
}
