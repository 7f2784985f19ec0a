//! The questions of structures on ten thousand of them, with two statuses and two attempts each: the list, its search
//! while typing, the checks of the day, a page.
//!
//! `cargo bench -p pignon-benches --bench structures [-- STRUCTURES]`. Nothing is asserted.

use chrono::{Days, Local, NaiveDate};
use pignon_benches::{Figures, Target, Times, timed};
use pignon_domain::ids::{PersonId, StructureId};
use pignon_store::structures::{self, Memory, Typed};
use pignon_store::{Act, Founding, Incident, Value, Vault, kinds};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const RUNS: usize = 20;
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

fn main() -> Result<()> {
    let count = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(10_000);
    let folder = tempfile::tempdir()?;
    let random = Mutex::new(ChaCha8Rng::seed_from_u64(7));
    let random = Arc::new(move |bytes: &mut [u8]| {
        random
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .fill_bytes(bytes);
    });
    let founding = Founding {
        maison: "M07",
        wall_millis: 1_790_000_000_000,
    };
    let vault = Vault::create(folder.path(), &[7; 32], founding, random)?;
    let today = Local::now().date_naive();
    let (written, took) = timed(|| write(&vault, count, today));
    let (person, last) = written?;
    println!("{count} structures written in {took:.1?}");

    let mut figures = Figures::default();
    figures.begin();
    let mut say = |what: &str, work: &mut dyn FnMut() -> Result<usize>| -> Result<()> {
        let times = sample(work)?;
        figures.time(&format!("{what}: p50"), times.p50(), None, Target::None);
        figures.time(&format!("{what}: p99"), times.p99(), None, Target::None);
        Ok(())
    };
    say("the list, after a write", &mut || {
        Ok(structures::every(&vault, &Memory::default())?.len())
    })?;
    let memory = Memory::default();
    structures::every(&vault, &memory)?;
    say("the list again, every check computed", &mut || {
        let all = structures::every(&vault, &memory)?;
        Ok(all.iter().filter_map(|one| one.checks(today)).count())
    })?;
    say("a letter typed, in the list or in the box", &mut || {
        let typed = Typed::read("cant 12");
        let all = structures::every(&vault, &memory)?;
        Ok(all.iter().filter(|one| one.answers(&typed)).count())
    })?;
    say("checks of the day", &mut || {
        Ok(vault
            .read(|r| structures::checks_until(r, today, today))?
            .len())
    })?;
    say("one structure, whole", &mut || {
        Ok(vault.read(|r| {
            let rows = structures::statuses(r, last)?.len()
                + structures::headcounts(r, last)?.len()
                + structures::people(r, last)?.len()
                + structures::follow_ups(r, last)?.len();
            Ok::<_, Incident>(rows + usize::from(structures::one(r, last)?.is_some()))
        })?)
    })?;
    say("the structures of a person", &mut || {
        Ok(vault.read(|r| structures::of_person(r, person))?.len())
    })?;
    figures.end();
    Ok(())
}

fn sample(work: &mut dyn FnMut() -> Result<usize>) -> Result<Times> {
    let mut all = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let (found, time) = timed(&mut *work);
        std::hint::black_box(found?);
        all.push(time);
    }
    Ok(Times::of(all))
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// The structures, a person who is in a few of them, and the last one.
fn write(vault: &Vault, count: u64, today: NaiveDate) -> Result<(PersonId, StructureId)> {
    let act = Act {
        member: Uuid::from_u128(1),
        command: "structure_create",
        wall_millis: 1_790_000_000_000,
        about: None,
    };
    let written = vault.write(act, |door| {
        let (person, mut last) = (Uuid::from_u128(9), Uuid::nil());
        let name = vec![
            ("family_name", text("Ndiaye")),
            ("given_name", text("Fatou")),
        ];
        door.put(kinds::PERSON, person, person, name)?;
        for n in 0..count {
            let id = door.new_id();
            let created_on = (today - Days::new(n * 7 % 2_000)).to_string();
            let fields = vec![
                ("name", text(&format!("{} {n}", WORDS[(n % 8) as usize]))),
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
    Ok(written.value)
}
