//! Registers, the heat map of a cohort and the results page on a house of 1 000 000 attendance rows (issue « speed » of the
//! Académie), beside a bare walk along the rows of one cohort in the same run.
//!
//! `cargo bench -p pignon-benches --bench academy [-- COHORTS]`: 667 cohorts of 15 trainees and 100 half-days when nobody
//! says. The rows are written straight into the tables: ten years of registers are not what is measured.

mod rows;

use std::time::Duration;

use pignon_actions::{Desk, Env};
use pignon_benches::{Figures, Target, Times, timed};
use pignon_domain::ids::MemberId;
use pignon_store::keys::{KeyFolder, Passphrase};
use serde_json::{Value, json};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const PASSPHRASE: &str = "cerise nuage tortue farine ruban pelouse violon girafe";
const RUNS: usize = 40;

fn main() -> Result<()> {
    let cohorts = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(667);
    let dir = tempfile::tempdir()?;
    let env = Env {
        cost: Some(pignon_actions::cheapest()),
        ..Env::default()
    };
    let desk = Desk::with(dir.path(), env)?;
    let made = desk.call(
        "house_create",
        json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": PASSPHRASE}),
    )?;
    let member = made["session"]["member"].as_str().unwrap_or_default();
    let bare = open_beside(dir.path(), member)?;
    let (written, took) = timed(|| rows::write(&bare, cohorts));
    println!("{} lines of registers written in {took:.1?}", written?);

    let mut figures = Figures::default();
    figures.begin();
    let (cohort, session) = (rows::cohort(cohorts / 2), rows::session(cohorts / 2, 99));
    let limit = sample(|_| {
        rows::walk(&bare, cohort)?;
        Ok(())
    })?
    .p50();
    println!(
        "<!-- {} lines in the cohort walked -->",
        rows::walk(&bare, cohort)?
    );
    let mut measure = |what: &str, name: &str, most: u64, request: &dyn Fn(usize) -> Value| {
        let times = sample(|run| {
            desk.call(name, request(run))?;
            Ok(())
        })?;
        let target = Target::Time(Duration::from_millis(most));
        figures.time(
            &format!("{what}: p50"),
            times.p50(),
            Some(limit),
            Target::None,
        );
        figures.time(&format!("{what}: p99"), times.p99(), Some(limit), target);
        Ok::<_, Box<dyn std::error::Error>>(())
    };
    measure(
        "opening a register",
        "register_open",
        30,
        &|_| json!({"session": session}),
    )?;
    // Fifteen lines that all change, on the disk before the answer.
    measure("saving a register of 15", "register_save", 50, &|run| {
        let mark = ["justified", "present"][run % 2];
        let lines: Vec<Value> = (0..rows::TRAINEES)
            .map(|n| json!({"enrolment": rows::enrolment(cohorts / 2, n), "mark": mark, "late": null}))
            .collect();
        json!({"session": session, "lines": lines})
    })?;
    measure(
        "page of a cohort, with its heat map",
        "cohort_open",
        100,
        &|_| json!({"cohort": cohort}),
    )?;
    measure(
        "results, all years",
        "academy_results",
        300,
        &|_| json!({"from": "2000-01-01", "to": "2099-12-31", "course": null}),
    )?;
    figures.end();
    Ok(())
}

fn sample(mut act: impl FnMut(usize) -> Result<()>) -> Result<Times> {
    let mut all = Vec::with_capacity(RUNS);
    for run in 0..RUNS {
        let (done, time) = timed(|| act(run));
        done?;
        all.push(time);
    }
    Ok(Times::of(all))
}

/// The file of the house, opened beside the desk with the same pragmas.
fn open_beside(folder: &std::path::Path, member: &str) -> Result<rusqlite::Connection> {
    let keys = KeyFolder::at(folder);
    let file = keys.open()?.file;
    let phrase = Passphrase::typed(PASSPHRASE).map_err(|_| "a bad passphrase")?;
    let key = keys.unlock(&file, MemberId(member.parse()?), &phrase, 0)?;
    let hex: String = key
        .expose()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let conn = rusqlite::Connection::open(folder.join(pignon_store::DATABASE))?;
    conn.pragma_update(None, "key", format!("x'{hex}'"))?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "cache_size", -32_768)?;
    Ok(conn)
}
