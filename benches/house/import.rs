//! The spreadsheet of a whole Maison: looked at, then imported; beside what `sqlite3 .import` does with the same file.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use pignon_benches::{Figures, Target, Times, timed};
use serde_json::json;

use crate::place::{House, Place};
use crate::{Result, machine};

/// Runs of the limit, whose median is kept.
const RUNS: u32 = 3;

/// `.import` into a fresh database, without encryption, index or journal.
fn sqlite3(place: &Place) -> Result<(Duration, &'static str)> {
    let to = place.dir.path().join("plain.db");
    let mut times = Vec::new();
    let mut by = "sqlite3";
    for _ in 0..RUNS {
        let _ = std::fs::remove_file(&to);
        let start = Instant::now();
        let ran = Command::new("sqlite3")
            .args(["-csv", "-separator", ";"])
            .arg(&to)
            .arg(format!(".import {} t", place.csv.display()))
            .output();
        match ran {
            Ok(output) if output.status.success() => times.push(start.elapsed()),
            _ => {
                by = "rusqlite, plain (no sqlite3 here)";
                times.push(plain(&place.csv, &to)?);
            }
        }
    }
    Ok((Times::of(times).p50(), by))
}

/// The same work where the program `sqlite3` is absent: one prepared insertion per row, one transaction.
fn plain(csv: &Path, to: &Path) -> Result<Duration> {
    let start = Instant::now();
    let text = std::fs::read(csv)?;
    let mut conn = rusqlite::Connection::open(to)?;
    let rows = text.split(|byte| *byte == b'\n').map(|line| {
        line.split(|byte| *byte == b';')
            .map(|cell| String::from_utf8_lossy(cell))
            .collect::<Vec<_>>()
    });
    let transaction = conn.transaction()?;
    transaction.execute_batch(include_str!("../sql/plain_table.sql"))?;
    {
        let mut add = transaction.prepare(include_str!("../sql/plain_row.sql"))?;
        for mut row in rows {
            row.resize(26, "".into());
            add.execute(rusqlite::params_from_iter(&row))?;
        }
    }
    transaction.commit()?;
    Ok(start.elapsed())
}

/// Reads and imports a file as the window does; the time of the preview, and of the writing.
pub(crate) fn take(house: &House, file: &Path) -> Result<(Duration, Duration)> {
    let bytes = std::fs::read(file)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let (preview, reading) = timed(|| house.desk.open_import(&name, bytes));
    let preview = preview?;
    let import = json!({"import": preview["import"]});
    let start = Instant::now();
    house.ask("import_run", import.clone())?;
    loop {
        let progress = house.ask("import_progress", import.clone())?;
        if progress["running"] == false {
            if progress["outcome"].is_null() {
                return Err(format!("the import failed: {progress}").into());
            }
            let counts = &preview["counts"];
            println!(
                "<!-- {} rows: {counts}; {} -->",
                preview["total"], progress["outcome"]
            );
            return Ok((reading, start.elapsed()));
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

pub(crate) fn measure(place: &Place, figures: &mut Figures) -> Result<House> {
    let before = machine::processor_time();
    let (limit, by) = sqlite3(place)?;
    let house = House::found(&place.dir.path().join("house"))?;
    let between = machine::processor_time();
    let (reading, writing) = take(&house, &place.csv)?;
    let after = machine::processor_time();
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len() / 1_000_000);
    println!(
        "<!-- file {} MB; what .import made {} MB; the house {} MB, its write-ahead log {} MB -->",
        size(&place.csv),
        size(&place.dir.path().join("plain.db")),
        size(&house.folder.join(pignon_store::DATABASE)),
        size(&house.folder.join(format!("{}-wal", pignon_store::DATABASE))),
    );
    weights(&house)?;
    figures.time(
        &format!(
            "{} × 26 CSV in cp1252: preview with row-level errors",
            place.rows
        ),
        reading,
        None,
        Target::Time(Duration::from_secs(1)),
    );
    let limit_named = format!("import, preview excluded (limit: `.import` by {by})");
    figures.time(&limit_named, writing, Some(limit), Target::None);
    figures.time(
        "import, from the bytes of the file to the commit",
        reading + writing,
        Some(limit),
        Target::Ratio(5.0),
    );
    figures.time(
        "the same in processor time, on two cores together",
        after.0.saturating_sub(between.0),
        Some(between.1.saturating_sub(before.1) / RUNS),
        Target::None,
    );
    Ok(house)
}

/// What the tables and indexes of the house weigh, the heaviest first.
fn weights(house: &House) -> Result<()> {
    let conn = house.bare()?;
    let mut statement = conn.prepare(include_str!("../sql/weights.sql"))?;
    let rows = statement.query_map([], |row| {
        Ok(format!(
            "{} {:.0}",
            row.get::<_, String>(0)?,
            row.get::<_, f64>(1)?
        ))
    })?;
    let weights: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
    println!("<!-- MB: {} -->", weights.join(", "));
    Ok(())
}
