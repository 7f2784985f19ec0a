//! Measures the search on 100 000 persons with real names, against a bare ranked FTS5 query on the same SQLCipher file.
//!
//! `cargo run --release -p pignon-store --example bench_search [persons]`; names are read at `$PIGNON_DATA`, else `../shared/data`.

use chrono::NaiveDate;
use pignon_domain::name::{fold, key};
use pignon_store::search::{self, Bulk, Indexed, Matched};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rusqlite::{Connection, Result, params};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const PERSON: &str = "CREATE TABLE person (seq INTEGER PRIMARY KEY, family_name TEXT, given_name TEXT, birth_name TEXT, number TEXT,
    phone TEXT, other_phone TEXT, email TEXT, birth_date TEXT, name_key TEXT) STRICT;
    CREATE VIRTUAL TABLE plain USING fts5(family, given, tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE prefixed USING fts5(family, given, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4');";
const PERSON_ROW: &str = "SELECT seq, family_name, given_name, birth_name, number, phone, email, birth_date FROM person WHERE seq = ?1";

const PERSON_ROWS: &str = "SELECT person.seq, family_name, given_name, birth_name, number, phone, email, birth_date FROM json_each(?1) CROSS JOIN person ON person.seq = value";

struct Person {
    family: String,
    given: String,
    number: String,
    phone: String,
    email: String,
    birth: String,
}

fn main() -> Result<()> {
    let count: i64 = std::env::args()
        .nth(1)
        .and_then(|count| count.parse().ok())
        .unwrap_or(100_000);
    let data = std::env::var_os("PIGNON_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    if !data.join("names/dist.all.txt").exists() {
        println!("nothing measured: no names at {}", data.display());
        return Ok(());
    }
    let mut random = ChaCha8Rng::seed_from_u64(7);
    let persons = persons(&data, count, &mut random);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("bench.db");
    build(&path, &persons)?;
    let conn = open(&path)?;
    keystrokes(&conn, &persons, &mut random)?;
    vague(&conn, &mut random)?;
    clues(&conn, &persons, &mut random)?;
    typos(&conn, &persons, &mut random)?;
    edits(&conn, &persons, &mut random)
}

fn open(path: &Path) -> Result<Connection> {
    let conn = Connection::open(path)?;
    conn.execute_batch(&format!(
        "PRAGMA key = \"x'{}'\"; PRAGMA cache_size = -65536;",
        "5a".repeat(32)
    ))?;
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    conn.execute_batch("PRAGMA synchronous = FULL;")?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(conn)
}

/// Draws by rank: the first of the list is the most borne, weight 1 / (rank + 20).
fn drawn<'n>(names: &[&'n str], random: &mut ChaCha8Rng, sums: &[f64]) -> &'n str {
    let point = random.random_range(0.0..sums[sums.len() - 1]);
    names[sums
        .partition_point(|sum| *sum <= point)
        .min(names.len() - 1)]
}

fn sums(count: usize) -> Vec<f64> {
    let mut sum = 0.0;
    (0..count)
        .map(|rank| {
            sum += 1.0 / (rank as f64 + 20.0);
            sum
        })
        .collect()
}

fn persons(data: &Path, count: i64, random: &mut ChaCha8Rng) -> Vec<Person> {
    let read = |file: &str| std::fs::read_to_string(data.join("names").join(file)).expect("names");
    let (all, women, men) = (
        read("dist.all.txt"),
        read("dist.prenoms.f.all.txt"),
        read("dist.prenoms.m.all.txt"),
    );
    let list = |text: &'static str| -> Vec<&str> {
        text.lines()
            .nth(1)
            .expect("a list")
            .split(',')
            .filter(|name| !name.is_empty())
            .collect()
    };
    let families = list(all.leak());
    let givens = [list(women.leak()), list(men.leak())];
    let (family_sums, given_sums) = (
        sums(families.len()),
        [sums(givens[0].len()), sums(givens[1].len())],
    );
    (0..count)
        .map(|at| {
            let sex = random.random_range(0..2usize);
            let family = drawn(&families, random, &family_sums).to_owned();
            let given = drawn(&givens[sex], random, &given_sums[sex]).to_owned();
            let email = format!(
                "{}.{}@exemple.fr",
                fold(&given).replace(' ', "-"),
                fold(&family).replace(' ', "")
            );
            Person {
                number: format!("P-M07-{:02}-{:04}", 1 + at % 3, 1 + at / 3),
                phone: format!(
                    "+33{}{:08}",
                    random.random_range(6..8),
                    random.random_range(0..100_000_000)
                ),
                email,
                birth: format!(
                    "{}-{:02}-{:02}",
                    random.random_range(1945..2008),
                    random.random_range(1..13),
                    random.random_range(1..29)
                ),
                family,
                given,
            }
        })
        .collect()
}

fn build(path: &Path, persons: &[Person]) -> Result<()> {
    let mut conn = open(path)?;
    conn.execute_batch(PERSON)?;
    conn.execute_batch(include_str!(
        "../../../migrations/desk/202611220002_search.sql"
    ))?;

    let rows = Instant::now();
    let transaction = conn.transaction()?;
    {
        let mut add = transaction
            .prepare("INSERT INTO person VALUES (?1, ?2, ?3, NULL, ?4, ?5, NULL, ?6, ?7, ?8)")?;
        for (seq, p) in (1i64..).zip(persons) {
            add.execute(params![
                seq,
                p.family,
                p.given,
                p.number,
                p.phone,
                p.email,
                p.birth,
                key(&p.family, &p.given)
            ])?;
        }
    }
    transaction.commit()?;
    println!(
        "the table of {} persons: {:.2?}",
        persons.len(),
        rows.elapsed()
    );

    let index = Instant::now();
    let transaction = conn.transaction()?;
    let mut bulk = Bulk::new(&transaction);
    for (seq, p) in (1..).zip(persons) {
        bulk.add(seq, &indexed(p, &[&p.phone]))?;
    }
    bulk.finish()?;
    println!("the index, written: {:.2?}", index.elapsed());
    transaction.commit()?;
    println!("the index, committed: {:.2?}", index.elapsed());

    for table in ["plain", "prefixed"] {
        let fts = Instant::now();
        let transaction = conn.transaction()?;
        transaction.execute(&format!("INSERT INTO {table}(rowid, family, given) SELECT seq, family_name, given_name FROM person"), [])?;
        transaction.commit()?;
        println!("fts5 {table}, names only: {:.2?}", fts.elapsed());
    }
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;

    let mut sizes = conn.prepare("SELECT name, sum(pgsize) / 1000000.0 FROM dbstat GROUP BY name HAVING sum(pgsize) > 100000 ORDER BY 1")?;
    let sizes: Vec<String> = sizes
        .query_map([], |row| {
            Ok(format!(
                "{} {:.1}",
                row.get::<_, String>(0)?,
                row.get::<_, f64>(1)?
            ))
        })?
        .collect::<Result<_>>()?;
    println!("MB: {}", sizes.join(", "));
    let (words, names): (i64, i64) = conn.query_row(
        "SELECT count(DISTINCT word), count(DISTINCT name) FROM search_name WHERE part = 0",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    println!("family words {words}, distinct full names {names}");
    Ok(())
}

fn indexed<'a>(person: &'a Person, phones: &'a [&'a str]) -> Indexed<'a> {
    Indexed {
        family_name: &person.family,
        given_name: &person.given,
        birth_name: None,
        number: Some(&person.number),
        phones,
        email: Some(&person.email),
        birth_date: Some(&person.birth),
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date")
}

/// The search and the rows it shows, in their order, read by one statement.
fn ours(conn: &Connection, text: &str) -> Result<usize> {
    let found = search::find(conn, text, 50, today())?;
    let seqs: Vec<String> = found.iter().map(|found| found.seq.to_string()).collect();
    let mut rows = conn.prepare_cached(PERSON_ROWS)?;
    let mut rows = rows.query([format!("[{}]", seqs.join(","))])?;
    let mut bytes = 0;
    while let Some(row) = rows.next()? {
        for at in 1..8 {
            bytes += row
                .get::<_, Option<String>>(at)?
                .map_or(0, |text| text.len());
        }
    }
    Ok(bytes)
}

/// A bare ranked query: every word typed, the last as a beginning.
fn bare(conn: &Connection, table: &str, text: &str) -> Result<usize> {
    let words = fold(text)
        .split_whitespace()
        .map(|word| format!("\"{word}\""))
        .collect::<Vec<_>>()
        .join(" ")
        + "*";
    let mut query = conn.prepare_cached(&format!(
        "SELECT rowid, family, given FROM {table} WHERE {table} MATCH ?1 ORDER BY rank LIMIT 50"
    ))?;
    let mut rows = query.query([words])?;
    let mut bytes = 0;
    while let Some(row) = rows.next()? {
        bytes += row.get::<_, String>(1)?.len() + row.get::<_, String>(2)?.len();
    }
    Ok(bytes)
}

fn keystrokes(conn: &Connection, persons: &[Person], random: &mut ChaCha8Rng) -> Result<()> {
    let mut texts = Vec::new();
    for _ in 0..300 {
        let person = &persons[random.random_range(0..persons.len())];
        for (first, second) in [
            (&person.given, &person.family),
            (&person.family, &person.given),
        ] {
            let mut whole = format!("{first} {second}");
            if random.random_bool(0.5) {
                whole = fold(&whole);
            }
            let letters: Vec<char> = whole.chars().collect();
            texts.extend((1..=letters.len()).map(|end| letters[..end].iter().collect::<String>()));
        }
    }
    for text in &texts {
        ours(conn, text)?;
        bare(conn, "plain", text)?;
        bare(conn, "prefixed", text)?;
    }
    let (mut mine, mut plain, mut prefixed) = (Vec::new(), Vec::new(), Vec::new());
    // In turns, so that a burst of work elsewhere on the machine weighs on the three alike.
    for some in texts.chunks(50) {
        for text in some {
            mine.push((timed(|| ours(conn, text))?, text));
        }
        for text in some {
            plain.push((timed(|| bare(conn, "plain", text))?, text));
        }
        for text in some {
            prefixed.push((timed(|| bare(conn, "prefixed", text))?, text));
        }
    }
    println!("{} keystrokes", texts.len());
    let mine = spread("search and rows", mine);
    for (title, times) in [
        ("bare ranked fts5", plain),
        ("bare ranked fts5 with prefix index", prefixed),
    ] {
        let other = spread(title, times);
        let ratio = |at: usize| mine[at].as_secs_f64() / other[at].as_secs_f64();
        println!(
            "    ratio p50 {:.2}, p90 {:.2}, p99 {:.2}",
            ratio(0),
            ratio(1),
            ratio(2)
        );
    }
    Ok(())
}

fn timed(act: impl FnOnce() -> Result<usize>) -> Result<Duration> {
    let start = Instant::now();
    std::hint::black_box(act()?);
    Ok(start.elapsed())
}

fn spread(title: &str, mut times: Vec<(Duration, &String)>) -> [Duration; 3] {
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 1000];
    let [p50, p90, p99, max] = [500, 900, 990, 1000].map(at);
    println!(
        "{title}: p50 {:.2?}, p90 {:.2?}, p99 {:.2?}, most {:.2?} ({}; p99 {})",
        p50.0, p90.0, p99.0, max.0, max.1, p99.1
    );
    [p50.0, p90.0, p99.0]
}

/// What nobody types but everybody may: letters that begin thousands of names, and long nonsense.
fn vague(conn: &Connection, random: &mut ChaCha8Rng) -> Result<()> {
    let mut letters = Vec::new();
    for first in 'a'..='z' {
        letters.extend(('a'..='z').map(|second| format!("{first} {second}")));
        letters.extend(('a'..='z').map(|second| format!("{first}{second} {second}{first} j")));
    }
    let nonsense = (0..500)
        .map(|_| {
            (0..200)
                .map(|_| random.random_range(' '..'\u{17f}'))
                .collect::<String>()
        })
        .collect::<Vec<_>>();
    let syllables = (0..500)
        .map(|_| {
            let mut syllable = || {
                format!(
                    "{}{}",
                    ["ma", "le", "jean", "mari", "ch"][random.random_range(0..5)],
                    ["", "r", "n", "xi"][random.random_range(0..4)]
                )
            };
            format!(
                "{} {} {} {}",
                syllable(),
                syllable(),
                syllable(),
                syllable()
            )
        })
        .collect::<Vec<_>>();
    for (title, texts) in [
        ("letters", letters),
        ("nonsense", nonsense),
        ("four syllables", syllables),
    ] {
        let mut times = Vec::new();
        for text in &texts {
            let start = Instant::now();
            search::find(conn, text, 50, today())?;
            times.push((start.elapsed(), text));
        }
        spread(title, times);
    }
    Ok(())
}

/// What is not a name, alone and with one: time, and whether the person is there.
fn clues(conn: &Connection, persons: &[Person], random: &mut ChaCha8Rng) -> Result<()> {
    type Ask = fn(&Person) -> String;
    let asks: [(&str, Ask); 9] = [
        ("phone", |p| format!("0{}", &p.phone[3..])),
        ("end of phone", |p| p.phone[8..].to_owned()),
        ("number", |p| p.number.clone()),
        ("e-mail", |p| p.email.clone()),
        ("birth date", |p| p.birth.clone()),
        ("family and year", |p| {
            format!("{} {}", p.family, &p.birth[..4])
        }),
        ("given and year", |p| {
            format!("{} {}", p.given, &p.birth[..4])
        }),
        ("given and phone", |p| {
            format!("{} 0{}", p.given, &p.phone[3..6])
        }),
        ("given, day and month", |p| {
            format!("{} {}/{}", p.given, &p.birth[8..], &p.birth[5..7])
        }),
    ];
    for (title, ask) in asks {
        let (mut times, mut there) = (Vec::new(), 0);
        let texts: Vec<(i64, String)> = (0..200)
            .map(|_| {
                let at = random.random_range(0..persons.len());
                (at as i64 + 1, ask(&persons[at]))
            })
            .collect();
        for (seq, text) in &texts {
            let start = Instant::now();
            let found = search::find(conn, text, 50, today())?;
            times.push((start.elapsed(), text));
            there += usize::from(found.iter().any(|found| found.seq == *seq));
        }
        print!("found {there} of 200, ");
        spread(title, times);
    }
    Ok(())
}

fn mistyped(text: &str, random: &mut ChaCha8Rng) -> String {
    let letters: Vec<char> = text.chars().collect();
    loop {
        let mut typed = letters.clone();
        let at = random.random_range(0..typed.len());
        let letter = char::from(b'a' + random.random_range(0..26u8));
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

fn typos(conn: &Connection, persons: &[Person], random: &mut ChaCha8Rng) -> Result<()> {
    for round in 1..=3 {
        let (mut surnames, mut whole, mut asked) = (0, 0, 0);
        let (mut alone, mut both, mut missed) = (Vec::new(), Vec::new(), Vec::new());
        while asked < 200 {
            let at = random.random_range(0..persons.len());
            let person = &persons[at];
            if person.family.chars().count() < 4 {
                continue;
            }
            asked += 1;
            let typed = mistyped(&fold(&person.family), random);
            let start = Instant::now();
            let found = search::find(conn, &typed, 50, today())?;
            alone.push((start.elapsed(), typed.clone()));
            let mut row = conn.prepare_cached(PERSON_ROW)?;
            let mut there = false;
            for found in &found {
                there |=
                    row.query_row([found.seq], |row| row.get::<_, String>(1))? == person.family;
            }
            surnames += usize::from(there);
            if !there {
                missed.push(format!("{typed} for {}", person.family));
            }
            let text = format!(
                "{typed} {}",
                person.given.chars().take(3).collect::<String>()
            );
            let start = Instant::now();
            let found = search::find(conn, &text, 20, today())?;
            both.push((start.elapsed(), text.clone()));
            let there = found.iter().any(|found| found.seq == at as i64 + 1);
            whole += usize::from(there);
            if !there {
                let near = found
                    .iter()
                    .filter(|found| found.matched == Matched::NearName)
                    .count();
                missed.push(format!(
                    "[{text}] for {} {} ({} found, {near} near)",
                    person.family,
                    person.given,
                    found.len()
                ));
            }
        }
        println!(
            "errors, round {round}: right surname in 50 for {surnames} of 200; with three letters of the given name, the person in 20 for {whole} of 200"
        );
        spread(
            "  surname alone",
            alone.iter().map(|(time, text)| (*time, text)).collect(),
        );
        spread(
            "  with three letters",
            both.iter().map(|(time, text)| (*time, text)).collect(),
        );
        println!("  missed: {}", missed.join("; "));
    }
    Ok(())
}

/// One edit: what the index adds to the commit of a changed row, by what changed; then the whole index one person at a time.
fn edits(conn: &Connection, persons: &[Person], random: &mut ChaCha8Rng) -> Result<()> {
    let (mut bare, mut note, mut phone, mut name) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for turn in 0..800 {
        let at = random.random_range(0..persons.len());
        let (seq, person) = (at as i64 + 1, &persons[at]);
        let family = format!("{} Martin", person.family);
        let phones = [person.phone.as_str()];
        let same = indexed(person, &phones);
        let start = Instant::now();
        let transaction = conn.unchecked_transaction()?;
        transaction
            .prepare_cached("UPDATE person SET birth_name = ?2 WHERE seq = ?1")?
            .execute(params![seq, turn])?;
        match turn % 4 {
            0 => {}
            1 => search::put(&transaction, seq, &same)?,
            2 => search::put(
                &transaction,
                seq,
                &Indexed {
                    phones: &["+33142000000"],
                    ..same
                },
            )?,
            _ => search::put(
                &transaction,
                seq,
                &Indexed {
                    family_name: &family,
                    ..same
                },
            )?,
        }
        transaction.commit()?;
        [&mut bare, &mut note, &mut phone, &mut name][turn % 4]
            .push((start.elapsed(), &person.family));
    }
    let bare = spread("a commit without index", bare);
    for (title, times) in [
        ("nothing indexed changed", note),
        ("a phone changed", phone),
        ("the family name changed", name),
    ] {
        let full = spread(title, times);
        println!(
            "    ratio p50 {:.2}",
            full[0].as_secs_f64() / bare[0].as_secs_f64()
        );
    }

    let transaction = conn.unchecked_transaction()?;
    search::clear(&transaction)?;
    let start = Instant::now();
    for (seq, p) in (1..).zip(persons) {
        search::put(&transaction, seq, &indexed(p, &[&p.phone]))?;
    }
    println!(
        "the index written by one `put` per person: {:.2?}",
        start.elapsed()
    );
    Ok(())
}
