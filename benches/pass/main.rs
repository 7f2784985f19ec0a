//! Applications to Pass Innovation Quartiers on a house of 10 000 of them with proofs, answers, readings and scores: the
//! board, the list, a page, the day, a sitting of forty files (issue « Speed » of P4), through the commands of the window.
//!
//! `cargo bench -p pignon-benches --bench pass [-- APPLICATIONS]`. The rows are written straight into the tables: years of
//! acts are not what is measured. The sitting goes through the door.

mod rows;
mod sitting;

use std::time::Duration;

use pignon_actions::{Desk, Env};
use pignon_benches::{Figures, Target, Times, timed};
use pignon_domain::ids::MemberId;
use pignon_store::keys::{KeyFolder, Passphrase};
use serde_json::{Value, json};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const PASSPHRASE: &str = "cerise nuage tortue farine ruban pelouse violon girafe";
const SCREEN: Target = Target::Time(Duration::from_millis(50));
const HOME: Target = Target::Time(Duration::from_millis(100));
const RUNS: usize = 20;
/// Cards per column that the window asks for.
const CARDS: u32 = 30;

fn main() -> Result<()> {
    let applications = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(10_000);
    let dir = tempfile::tempdir()?;
    let env = Env {
        cost: Some(pignon_actions::cheapest()),
        idle_lock_seconds: 1_000_000,
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
    let draft = desk.call("regulation_draft", json!({"from": null}))?;
    desk.call("regulation_publish", json!({"regulation": draft["id"]}))?;
    let bare = open_beside(dir.path(), &member)?;
    let house = rows::House {
        me: member.parse()?,
        regulation: draft["id"].as_str().unwrap_or_default().parse()?,
    };
    let (written, took) = timed(|| rows::write(&bare, applications, &house));
    written?;
    println!("{applications} applications written in {took:.1?}");

    let mut figures = Figures::default();
    figures.begin();
    screens(&desk, &bare, &mut figures)?;
    sitting::measure(&desk, &mut figures)?;
    figures.end();
    Ok(())
}

fn screens(desk: &Desk, bare: &rusqlite::Connection, figures: &mut Figures) -> Result<()> {
    let ask = |name: &str, request: &Value| desk.call(name, request.clone());
    let board = ask("pass_board", &json!({"mine": false, "limit": CARDS}))?;
    let columns = board["columns"].as_array().map_or(&[][..], Vec::as_slice);
    let cards = columns
        .iter()
        .filter_map(|c| c["cards"].as_array())
        .map(Vec::len)
        .sum();
    let totals: Vec<_> = columns
        .iter()
        .map(|c| format!("{} {}", c["state"], c["total"]))
        .collect();
    println!("<!-- {cards} cards of {} -->", totals.join(", "));
    let list = |text: &str, state: Value, offset: u32| {
        json!({"offset": offset, "limit": 100,
               "filter": {"text": text, "state": state, "member": null, "regulation": null, "committee": null, "qpv": null}})
    };
    let page = ask("pass_list", &list("", json!("instructed"), 0))?;
    let one = json!({"application": page["rows"][0]["id"]});
    let person = json!({"person": page["rows"][0]["person"]});
    let board_limit = median(|| rows::bare_cards(bare, cards))?;
    let page_limit = median(|| rows::bare_cards(bare, 100))?;
    let search_limit = median(|| rows::bare_names(bare))?;
    let everybody = json!({"mine": false, "limit": CARDS});
    let mine = json!({"mine": true, "limit": CARDS});
    let house = json!({"house": true, "only": null});
    for (what, name, request, limit, target) in [
        ("board", "pass_board", everybody, Some(board_limit), SCREEN),
        ("board, mine", "pass_board", mine, None, SCREEN),
        (
            "list, 100 rows",
            "pass_list",
            list("", Value::Null, 0),
            Some(page_limit),
            SCREEN,
        ),
        (
            "list, 100 rows from the 9 000th",
            "pass_list",
            list("", Value::Null, 9_000),
            Some(page_limit),
            SCREEN,
        ),
        (
            "list of one state",
            "pass_list",
            list("", json!("ended"), 0),
            Some(page_limit),
            SCREEN,
        ),
        (
            "list, one word typed",
            "pass_list",
            list("canti", Value::Null, 0),
            Some(search_limit),
            SCREEN,
        ),
        (
            "list, two words typed",
            "pass_list",
            list("cantine famille12", Value::Null, 0),
            Some(search_limit),
            SCREEN,
        ),
        ("page of an application", "pass_open", one, None, SCREEN),
        (
            "applications of a person",
            "person_applications",
            person,
            None,
            SCREEN,
        ),
        (
            "list of the day, the whole house",
            "day_list",
            house,
            None,
            HOME,
        ),
    ] {
        let times = sample(|| {
            ask(name, &request)?;
            Ok(())
        })?;
        figures.time(&format!("{what}: p50"), times.p50(), limit, Target::None);
        figures.time(
            &format!("{what}: worst of {RUNS}"),
            times.at(1000),
            limit,
            target,
        );
    }
    for kind in ["proof_to_chase", "proof_lapsing"] {
        let request = json!({"house": true, "only": kind});
        let time = median(|| {
            ask("day_list", &request)?;
            Ok(())
        })?;
        figures.time(
            &format!("lines of the day, {kind} alone: p50"),
            time,
            None,
            Target::None,
        );
    }
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
