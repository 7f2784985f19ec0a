//! How long the questions of structures take on ten thousand of them, with two statuses and two attempts each:
//! `cargo run -p pignon-store --example measure_structures`. Nothing is asserted; an unoptimised build says the worst.

use std::sync::{Arc, Mutex};
use std::time::Instant;

use chrono::{Days, NaiveDate};
use pignon_domain::ids::{PersonId, StructureId};
use pignon_store::structures::{self, Memory, Typed};
use pignon_store::{Act, Founding, Incident, Value, Vault, kinds};
use uuid::Uuid;

const STRUCTURES: u64 = 10_000;
const ROUNDS: usize = 9;
const WORDS: [&str; 8] = [
    "Cantine",
    "Atelier",
    "Régie",
    "Épicerie",
    "Jardins",
    "Vélos",
    "Fabrique",
    "Librairie",
];

fn text(t: &str) -> Value {
    Value::Text(t.to_owned())
}

fn act(millis: i64) -> Act {
    Act {
        member: Uuid::from_u128(1),
        command: "structure_create",
        wall_millis: millis,
        about: None,
    }
}

/// Seconds that this thread has been on a processor, where the system says it (Linux): waiting for one's turn on a
/// busy machine is not the work of the question. Otherwise the seconds that passed.
fn spent(begun: Instant) -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|t| t.split(' ').next()?.parse::<f64>().ok());
    nanos.map_or_else(|| begun.elapsed().as_secs_f64(), |n| n / 1e9)
}

/// Of several rounds, in milliseconds: the shortest by the clock on the wall, and the median on the processor. The
/// system counts the latter by ticks: of what is shorter than a few milliseconds it says nothing.
fn median(
    mut work: impl FnMut() -> Result<usize, Incident>,
) -> Result<(f64, f64, usize), Incident> {
    let (begun, mut walls, mut times) = (Instant::now(), Vec::new(), Vec::new());
    let mut found = 0;
    for _ in 0..ROUNDS {
        let (wall, before) = (Instant::now(), spent(begun));
        found = work()?;
        walls.push(wall.elapsed().as_secs_f64() * 1_000.0);
        times.push((spent(begun) - before) * 1_000.0);
    }
    walls.sort_by(f64::total_cmp);
    times.sort_by(f64::total_cmp);
    Ok((walls[0], times[ROUNDS / 2], found))
}

fn main() -> Result<(), Incident> {
    let folder = tempfile::tempdir()?;
    let state = Mutex::new(0x9e37_79b9_7f4a_7c15_u64);
    let founding = Founding {
        maison: "M07",
        wall_millis: 1_790_000_000_000,
    };
    let random = Arc::new(move |bytes: &mut [u8]| {
        if let Ok(mut state) = state.lock() {
            for byte in bytes {
                *state ^= *state << 13;
                *state ^= *state >> 7;
                *state ^= *state << 17;
                *byte = state.to_le_bytes()[4];
            }
        }
    });
    let vault = Vault::create(folder.path(), &[7; 32], founding, random)?;
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    let written = vault.write(act(1_790_000_000_000), |door| {
        let (person, mut last) = (Uuid::from_u128(9), Uuid::nil());
        let name = vec![
            ("family_name", text("Ndiaye")),
            ("given_name", text("Fatou")),
        ];
        door.put(kinds::PERSON, person, person, name)?;
        for n in 0..STRUCTURES {
            let id = door.new_id();
            let created_on = (today - Days::new(n * 7 % 2_000)).to_string();
            let name = format!("{} {n}", WORDS[(n % 8) as usize]);
            let fields = vec![
                ("name", text(&name)),
                ("siren", text(&format!("{n:09}"))),
                ("siret", text(&format!("{n:014}"))),
                ("created_on", text(&created_on)),
                ("ess_kind", text("association")),
            ];
            door.put(kinds::STRUCTURE, id, id, fields)?;
            for _ in 0..2 {
                let row = door.new_id();
                let fields = vec![("status", text("active")), ("since", text(&created_on))];
                door.put(kinds::STRUCTURE_STATUS, id, row, fields)?;
                let row = door.new_id();
                let fields = vec![("months", Value::Int(3)), ("answered", Value::Bool(false))];
                door.put(kinds::FOLLOW_UP, id, row, fields)?;
            }
            let row = door.new_id();
            let fields = vec![("as_of", text(&created_on)), ("employees", Value::Int(3))];
            door.put(kinds::HEADCOUNT, id, row, fields)?;
            if n % 2_000 == 0 {
                let row = door.new_id();
                let link = vec![("person", Value::Bytes(person.into_bytes().to_vec()))];
                door.put(kinds::STRUCTURE_PERSON, id, row, link)?;
            }
            last = id;
        }
        Ok::<_, Incident>((PersonId(person), StructureId(last)))
    })?;
    let (person, last) = written.value;
    let say = |what: &str, (best, median, found): (f64, f64, usize)| {
        println!(
            "{what}: {best:.2} ms at best, {median:.2} ms of processor in the median ({found})"
        );
    };
    say(
        "the list, after a write",
        median(|| Ok(structures::every(&vault, &Memory::default())?.len()))?,
    );
    let memory = Memory::default();
    structures::every(&vault, &memory)?;
    say(
        "the list again, every check computed",
        median(|| {
            let all = structures::every(&vault, &memory)?;
            Ok(all.iter().filter_map(|one| one.checks(today)).count())
        })?,
    );
    say(
        "a letter typed",
        median(|| {
            let typed = Typed::read("cant 12");
            let all = structures::every(&vault, &memory)?;
            Ok(all.iter().filter(|one| one.answers(&typed)).count())
        })?,
    );
    say(
        "checks of the day and of the next week",
        median(|| {
            let until = today + Days::new(7);
            let found = vault.read(|r| structures::checks_until(r, today, until))?;
            Ok(found.len())
        })?,
    );
    say(
        "one structure, whole",
        median(|| {
            vault.read(|r| {
                let one = structures::one(r, last)?;
                let rows = structures::statuses(r, last)?.len()
                    + structures::headcounts(r, last)?.len()
                    + structures::people(r, last)?.len()
                    + structures::follow_ups(r, last)?.len();
                Ok(rows + usize::from(one.is_some()))
            })
        })?,
    );
    say(
        "the structures of a person",
        median(|| vault.read(|r| Ok(structures::of_person(r, person)?.len())))?,
    );
    Ok(())
}
