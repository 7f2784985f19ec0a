//! Applications of a house that has instructed them for years: most are over or refused, some hundreds are open.

use chrono::{Duration, Local, NaiveDate};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rusqlite::{Connection, Transaction, named_params, params};
use uuid::Uuid;

use crate::Result;

/// Of a thousand applications, how many stand in each state.
const SPREAD: [(&str, usize); 14] = [
    ("ended", 450),
    ("notified", 250),
    ("abandoned", 120),
    ("running", 60),
    ("terminated", 30),
    ("draft", 20),
    ("instructed", 32),
    ("to_complete", 10),
    ("agreed", 8),
    ("filed", 7),
    ("complete", 6),
    ("admitted", 3),
    ("adjourned", 2),
    ("appealed", 2),
];
const PROOFS: [&str; 6] = [
    "identity",
    "address",
    "project_note",
    "budget",
    "honour",
    "bank",
];
const CRITERIA: [&str; 5] = ["qpv", "adult", "ess_purpose", "stage", "no_double_funding"];
/// Those of the grid, and one of an older grid.
const GRID: [&str; 6] = [
    "social_need",
    "ess",
    "feasibility",
    "innovation",
    "team",
    "partners",
];
const TITLES: [&str; 6] = [
    "Cantine solidaire",
    "Atelier de réparation de vélos",
    "Ressourcerie textile",
    "Épicerie coopérative",
    "Crèche parentale",
    "Conciergerie de quartier",
];
const FAMILIES: usize = 3_000;
const TEAM: usize = 10;

/// Identities sorted by birth, as UUIDv7 are.
fn born(kind: u128, n: usize) -> Uuid {
    Uuid::from_u128((0x0193_0000_0000_7000 << 64) + (kind << 56) + n as u128)
}

/// States are shuffled, the same way in every run.
fn state_of(n: usize) -> &'static str {
    let mut at = (n * 619) % 1_000;
    for (state, share) in SPREAD {
        if at < share {
            return state;
        }
        at -= share;
    }
    "ended"
}

const fn is_open(state: &str) -> bool {
    matches!(
        state.as_bytes(),
        b"draft"
            | b"filed"
            | b"to_complete"
            | b"complete"
            | b"instructed"
            | b"admitted"
            | b"adjourned"
    )
}

/// What every row is written with.
pub(crate) struct House {
    /// The member at the desk.
    pub me: Uuid,
    /// The règlement in force.
    pub regulation: Uuid,
}

/// Writes so many applications of four persons for five.
pub(crate) fn write(conn: &Connection, applications: usize, house: &House) -> Result<()> {
    let mut random = ChaCha8Rng::seed_from_u64(7);
    let tx = conn.unchecked_transaction()?;
    let persons = applications * 4 / 5;
    people(&tx, persons, &mut random)?;
    for n in 0..applications {
        one(&tx, n, n % persons, house, &mut random)?;
    }
    tx.commit()?;
    conn.pragma(None, "wal_checkpoint", "TRUNCATE", |_| Ok(()))?;
    Ok(())
}

fn people(tx: &Transaction<'_>, persons: usize, random: &mut ChaCha8Rng) -> Result<()> {
    let mut person = tx.prepare(include_str!("../sql/pass_person.sql"))?;
    let mut project = tx.prepare(include_str!("../sql/pass_project.sql"))?;
    for n in 0..persons {
        let name = format!("Famille{:04}", random.random_range(0..FAMILIES));
        let number = format!("P-M07-01-{n:06}");
        let born_on = format!("{}-0{}-1{}", 1960 + n % 45, 1 + n % 9, n % 10);
        person.execute(params![
            i64::try_from(n)? + 1,
            born(2, n),
            number,
            name,
            "Prénom",
            born_on,
            "2022-01-03"
        ])?;
        let title = TITLES[n % TITLES.len()];
        project.execute(params![
            born(3, n),
            format!("{title} {n}"),
            "Un lieu du quartier.",
            "2022-01-03"
        ])?;
    }
    Ok(())
}

fn one(
    tx: &Transaction<'_>,
    n: usize,
    person: usize,
    house: &House,
    random: &mut ChaCha8Rng,
) -> Result<()> {
    let today = Local::now().date_naive();
    let (id, state) = (born(4, n), state_of(n));
    let age = if is_open(state) {
        random.random_range(40..90)
    } else {
        random.random_range(200..1_800)
    };
    let day = |after: i64| (today - Duration::days(age - after)).to_string();
    let member = |n: usize| match n % TEAM {
        0 => house.me,
        other => born(1, other),
    };
    let filed = (state != "draft").then(|| day(5));
    let complete = (!matches!(state, "draft" | "filed" | "to_complete")).then(|| day(12));
    let decided = matches!(
        state,
        "notified"
            | "admitted"
            | "adjourned"
            | "running"
            | "ended"
            | "agreed"
            | "appealed"
            | "terminated"
    );
    let decision = match state {
        _ if !decided => None,
        "adjourned" => Some("adjourned"),
        "notified" if n % 10 < 9 => Some("refused"),
        "appealed" => Some("refused"),
        _ => Some("admitted"),
    };
    let title = TITLES[n % TITLES.len()];
    tx.prepare_cached(include_str!("../sql/pass_application.sql"))?.execute(named_params! {
        ":id": id, ":number": format!("C-M07-01-{n:05}"), ":person": born(2, person), ":project": born(3, person),
        ":regulation": house.regulation, ":member": member(n), ":title": format!("{title} {}", n % 97),
        ":purpose": "Ouvrir un lieu utile aux habitants du quartier, avec eux. ".repeat(8), ":asked": 250_000,
        ":opened": day(0), ":state": state, ":filed": filed, ":complete": complete,
        ":waiting": (state == "to_complete").then(|| day(20)),
        ":instructed": (complete.is_some() && state != "complete").then(|| day(30)),
        ":decision": decision, ":decided": decided.then(|| day(35)), ":note": "Vu deux fois à la Maison.",
    })?;
    steps(tx, n, (id, state), day, member(n))?;
    judged(tx, n, (id, state), day, today, member(n))?;
    let mut reader = tx.prepare_cached(include_str!("../sql/pass_reader.sql"))?;
    let mut score = tx.prepare_cached(include_str!("../sql/pass_score.sql"))?;
    for r in 1..3 {
        reader.execute(params![id, born(6, n * 2 + r), member(n + r), day(20)])?;
        for (at, code) in GRID.iter().enumerate() {
            let row = born(7, (n * 2 + r) * GRID.len() + at);
            score.execute(params![
                id,
                row,
                member(n + r),
                code,
                random.random_range(1..5)
            ])?;
        }
    }
    Ok(())
}

fn steps(
    tx: &Transaction<'_>,
    n: usize,
    (id, state): (Uuid, &str),
    day: impl Fn(i64) -> String,
    member: Uuid,
) -> Result<()> {
    let mut step = tx.prepare_cached(include_str!("../sql/pass_step.sql"))?;
    let passages = [
        ("file", "draft", "filed", 5),
        ("complete", "filed", "complete", 12),
        ("instruct", "complete", "instructed", 30),
    ];
    let made = match state {
        "draft" => 0,
        "filed" | "to_complete" => 1,
        "complete" => 2,
        _ => 3,
    };
    for (at, (verb, from, to, after)) in passages.into_iter().take(made).enumerate() {
        step.execute(params![
            id,
            born(8, n * 4 + at),
            verb,
            from,
            to,
            day(after),
            member
        ])?;
    }
    Ok(())
}

/// Answers and proofs. One open application in five lacks a proof, one in eight has one that lapsed.
fn judged(
    tx: &Transaction<'_>,
    n: usize,
    (id, state): (Uuid, &str),
    day: impl Fn(i64) -> String,
    today: NaiveDate,
    member: Uuid,
) -> Result<()> {
    let mut answer = tx.prepare_cached(include_str!("../sql/pass_answer.sql"))?;
    for (at, code) in CRITERIA.iter().enumerate() {
        answer.execute(params![
            id,
            born(9, n * CRITERIA.len() + at),
            code,
            day(3),
            member
        ])?;
    }
    let mut proof = tx.prepare_cached(include_str!("../sql/pass_proof.sql"))?;
    let waits = matches!(state, "draft" | "filed" | "to_complete")
        || (state == "instructed" && n.is_multiple_of(5));
    for (at, code) in PROOFS.iter().enumerate() {
        let received = (!waits || at > 1).then(|| day(4));
        let lapsed = is_open(state) && n.is_multiple_of(8) && at == 1;
        let issued = match received {
            Some(_) if lapsed => Some((today - Duration::days(300)).to_string()),
            Some(_) if is_open(state) => Some((today - Duration::days(20)).to_string()),
            _ => received.clone(),
        };
        proof.execute(params![
            id,
            born(10, n * PROOFS.len() + at),
            code,
            day(1),
            received,
            issued,
            member
        ])?;
    }
    Ok(())
}

/// The limit of the machine for a board: rows of so many applications with their proofs.
pub(crate) fn bare_cards(conn: &Connection, cards: usize) -> Result<()> {
    let sum: Option<i64> = conn
        .prepare_cached(include_str!("../sql/pass_cards.sql"))?
        .query_row([cards], |r| r.get(0))?;
    std::hint::black_box(sum);
    Ok(())
}

/// The limit of the machine for a search: the words of every application.
pub(crate) fn bare_names(conn: &Connection) -> Result<()> {
    let sum: Option<i64> = conn
        .prepare_cached(include_str!("../sql/pass_names.sql"))?
        .query_row([], |r| r.get(0))?;
    std::hint::black_box(sum);
    Ok(())
}
