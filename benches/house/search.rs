//! Finding a person: while typing, beside a bare ranked FTS5 query on the same file; and in spite of a wrong letter.

use chrono::NaiveDate;
use pignon_benches::{Figures, Target, Times, timed};
use pignon_domain::name::fold;
use pignon_store::{Incident, Vault, persons};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rusqlite::Connection;
use serde_json::json;
use std::collections::HashMap;
use std::sync::Arc;

use crate::Result;
use crate::place::House;

const SHOWN: usize = 50;
const TURN: usize = 50;

pub(crate) fn measure(house: &House, figures: &mut Figures) -> Result<()> {
    let bare = house.bare()?;
    bare.execute_batch(include_str!("../sql/fts.sql"))?;
    let random: pignon_store::Random = Arc::new(|bytes: &mut [u8]| bytes.fill(1));
    let vault = Vault::open(&house.folder, house.key()?.expose(), random)?;
    let mut random = ChaCha8Rng::seed_from_u64(7);
    keystrokes(house, &vault, &bare, &mut random, figures)?;
    typos(house, &vault, &mut random, figures)?;
    bare.execute_batch(include_str!("../sql/fts_gone.sql"))?;
    Ok(())
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default()
}

fn ours(vault: &Vault, text: &str, limit: usize) -> Result<Vec<persons::Row>> {
    let hits = vault.read(|reader| persons::search(reader, text, limit, today()));
    let hits = hits.map_err(|error: Incident| error.to_string())?;
    Ok(hits.into_iter().map(|(_, row)| row).collect())
}

/// Every word typed, the last as a beginning.
fn fts(conn: &Connection, text: &str) -> Result<usize> {
    let words: Vec<String> = fold(text)
        .split_whitespace()
        .map(|word| format!("\"{word}\""))
        .collect();
    let mut query = conn.prepare_cached(include_str!("../sql/fts_query.sql"))?;
    let mut rows = query.query([words.join(" ") + "*"])?;
    let mut bytes = 0;
    while let Some(row) = rows.next()? {
        bytes += row.get::<_, String>(1)?.len() + row.get::<_, String>(2)?.len();
    }
    Ok(bytes)
}

fn keystrokes(
    house: &House,
    vault: &Vault,
    conn: &Connection,
    random: &mut ChaCha8Rng,
    figures: &mut Figures,
) -> Result<()> {
    let mut texts = Vec::new();
    for [_, _, family, given] in house.some_persons(200)? {
        for (first, second) in [(&given, &family), (&family, &given)] {
            let mut whole = format!("{first} {second}").to_lowercase();
            if random.random_bool(0.5) {
                whole = fold(&whole);
            }
            let letters: Vec<char> = whole.chars().collect();
            texts.extend((1..=letters.len()).map(|end| letters[..end].iter().collect::<String>()));
        }
    }
    let through = |text: &str| house.ask("persons_search", json!({"text": text, "limit": SHOWN}));
    for text in &texts {
        ours(vault, text, SHOWN)?;
        fts(conn, text)?;
        through(text)?;
    }
    let (mut mine, mut limit, mut desk) = (Vec::new(), Vec::new(), Vec::new());
    for some in texts.chunks(TURN) {
        for text in some {
            let (rows, time) = timed(|| ours(vault, text, SHOWN));
            rows?;
            mine.push(time);
        }
        for text in some {
            let (rows, time) = timed(|| fts(conn, text));
            rows?;
            limit.push(time);
        }
        for text in some {
            let (hits, time) = timed(|| through(text));
            hits?;
            desk.push(time);
        }
    }
    println!("<!-- {} keys struck -->", texts.len());
    let (mine, limit, desk) = (Times::of(mine), Times::of(limit), Times::of(desk));
    for (name, share) in [("p50", 500), ("p99", 990)] {
        figures.time(
            &format!("search, key → 50 rows in Rust: {name} (limit: a bare ranked FTS5 query)"),
            mine.at(share),
            Some(limit.at(share)),
            Target::Ratio(2.0),
        );
        figures.time(
            &format!("search through the command, JSON included: {name}"),
            desk.at(share),
            Some(limit.at(share)),
            Target::None,
        );
    }
    Ok(())
}

fn mistyped(text: &str, random: &mut ChaCha8Rng) -> String {
    let letters: Vec<char> = text.chars().collect();
    loop {
        let mut typed = letters.clone();
        let at = random.random_range(0..typed.len());
        let letter = char::from(b'a' + random.random_range(0..26_u8));
        match random.random_range(0..4) {
            0 => typed.insert(at, letter),
            1 => drop(typed.remove(at)),
            2 => typed[at] = letter,
            _ if at + 1 < typed.len() => typed.swap(at, at + 1),
            _ => continue,
        }
        if typed != letters {
            return typed.into_iter().collect();
        }
    }
}

fn typos(
    house: &House,
    vault: &Vault,
    random: &mut ChaCha8Rng,
    figures: &mut Figures,
) -> Result<()> {
    let (mut surnames, mut whole, mut asked) = (0, 0, 0);
    // Persons whom twenty others or more resemble by all that was typed: no order of twenty shows them all.
    let mut crowded = 0;
    let mut namesakes: HashMap<(String, String), u32> = HashMap::new();
    let everybody = vault.read(|reader| {
        let all = persons::order(
            reader,
            &persons::Filter::default(),
            persons::Sort::Name,
            false,
        )?;
        persons::for_export(reader, &all)
    });
    let three = |given: &str| fold(given).chars().take(3).collect::<String>();
    for [_, family, given, ..] in everybody.map_err(|error: Incident| error.to_string())? {
        *namesakes.entry((fold(&family), three(&given))).or_default() += 1;
    }
    let mut times = Vec::new();
    for [_, number, family, given] in house.some_persons(260)? {
        if family.chars().count() < 4 || asked == 200 {
            continue;
        }
        asked += 1;
        let typed = mistyped(&fold(&family), random);
        let (rows, time) = timed(|| ours(vault, &typed, SHOWN));
        surnames += u32::from(
            rows?
                .iter()
                .any(|row| fold(&row.family_name) == fold(&family)),
        );
        times.push(time);
        let beginning: String = given.chars().take(3).collect();
        let (rows, time) = timed(|| ours(vault, &format!("{typed} {beginning}"), 20));
        let found = rows?.iter().any(|row| row.number == number);
        whole += u32::from(found);
        let alike = namesakes.get(&(fold(&family), three(&given)));
        crowded += u32::from(!found && alike.is_some_and(|count| *count > 20));
        times.push(time);
    }
    let of = format!("of {asked}");
    figures.count(
        "one wrong letter: the right surname in the first 50",
        surnames,
        &of,
        Target::Least(198),
    );
    figures.count(
        "with three letters of the given name: the person in the first 20",
        whole,
        &of,
        Target::Least(190),
    );
    figures.count(
        "of those not found, persons with more than twenty namesakes by all that was typed",
        crowded,
        &of,
        Target::None,
    );
    let times = Times::of(times);
    figures.time(
        "search with a wrong letter: p50",
        times.p50(),
        None,
        Target::None,
    );
    figures.time(
        "search with a wrong letter: p99",
        times.p99(),
        None,
        Target::None,
    );
    Ok(())
}
