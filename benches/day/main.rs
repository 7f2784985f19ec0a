//! The list of the day and the agenda of a week on a house of 100 000 persons, 300 000 contacts and 200 000 actions
//! (P3.1, P3.2), beside a bare scan of the rows they have to walk along, in the same run.
//!
//! `cargo bench -p pignon-benches --bench day [-- PERSONS]`. The rows are written straight into the tables: a house of
//! this size is years of acts, and the journal is not what is measured.

mod rows;

use std::time::Duration;

use pignon_actions::{Desk, Env};
use pignon_benches::{Figures, Target, Times, timed};
use pignon_domain::ids::MemberId;
use pignon_store::keys::{KeyFolder, Passphrase};
use serde_json::{Value, json};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const PASSPHRASE: &str = "cerise nuage tortue farine ruban pelouse violon girafe";
const HOME: Target = Target::Time(Duration::from_millis(100));
const WEEK: Target = Target::Time(Duration::from_millis(20));
const RUNS: usize = 20;

fn main() -> Result<()> {
    let persons = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(100_000);
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
    let member = made["session"]["member"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let bare = open_beside(dir.path(), &member)?;
    let (_, took) = timed(|| rows::write(&bare, persons, member.parse()?));
    println!("{persons} persons written in {took:.1?}");

    let mut figures = Figures::default();
    figures.begin();
    let ask = |name: &str, request: &Value| desk.call(name, request.clone());
    for (what, request) in [
        ("home list, mine", json!({"house": false, "only": null})),
        (
            "home list, the whole house",
            json!({"house": true, "only": null}),
        ),
    ] {
        let limit = median(|| rows::bare_scan(&bare))?;
        let times = sample(|| {
            ask("day_list", &request)?;
            Ok(())
        })?;
        figures.time(
            &format!("{what}: p50"),
            times.p50(),
            Some(limit),
            Target::None,
        );
        figures.time(&format!("{what}: p99"), times.p99(), Some(limit), HOME);
        let list = ask("day_list", &request)?;
        let groups = list["groups"].as_array().map_or(&[][..], Vec::as_slice);
        let kinds: Vec<_> = groups
            .iter()
            .map(|g| format!("{} {}", g["kind"].as_str().unwrap_or_default(), g["total"]))
            .collect();
        println!("<!-- {} -->", kinds.join(", "));
        // Which kind costs what: each asked for alone.
        for group in groups {
            let mut alone = request.clone();
            alone["only"] = group["kind"].clone();
            let time = median(|| {
                ask("day_list", &alone)?;
                Ok(())
            })?;
            let kind = group["kind"].as_str().unwrap_or_default();
            figures.time(
                &format!("{what}, {kind} alone: p50"),
                time,
                None,
                Target::None,
            );
        }
    }
    for (what, member) in [("mine", json!(member)), ("everybody’s", Value::Null)] {
        let request = json!({"day": null, "week": true, "member": member});
        let limit = median(|| rows::bare_week(&bare))?;
        let times = sample(|| {
            ask("agenda", &request)?;
            Ok(())
        })?;
        figures.time(
            &format!("agenda of a week, {what}: p50"),
            times.p50(),
            Some(limit),
            Target::None,
        );
        figures.time(
            &format!("agenda of a week, {what}: p99"),
            times.p99(),
            Some(limit),
            WEEK,
        );
        let week = ask("agenda", &request)?;
        let count = week["appointments"].as_array().map_or(0, Vec::len);
        println!("<!-- {count} appointments -->");
    }
    figures.end();
    Ok(())
}

fn sample(mut act: impl FnMut() -> Result<()>) -> Result<Times> {
    let mut all = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let (done, time) = timed(&mut act);
        done?;
        all.push(time);
    }
    Ok(Times::of(all))
}

fn median(act: impl FnMut() -> Result<()>) -> Result<Duration> {
    Ok(sample(act)?.p50())
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
