//! Measures the reading of the big list: one subject per run, so that the peak of memory is its own.
//! `measure write DIR [ROWS]` makes `big.csv` and `big.xlsx`; then `measure rows FILE` (ours, with the interpretation of
//! every row), `measure table FILE` (ours, the table alone) and `measure calamine FILE` (calamine alone).
//! `measure phones 100000` reads that many French and foreign numbers.

use std::path::Path;
use std::time::Instant;

use calamine::Reader;
use chrono::NaiveDate;
use pignon_domain::import::{propose, read_row};
use pignon_samples::{big_csv_cp1252, big_xlsx};
use pignon_sheets::{Limits, find_header, read};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [what, path, rest @ ..] = &arguments[..] else {
        return Err("what, and where?".into());
    };
    if what == "write" {
        let rows = rest.first().map_or(Ok(100_000), |rows| rows.parse())?;
        let (Some(csv), Some(xlsx)) = (big_csv_cp1252(rows, 1), big_xlsx(rows, 1)) else {
            return Ok(());
        };
        std::fs::write(Path::new(path).join("big.csv"), csv)?;
        std::fs::write(Path::new(path).join("big.xlsx"), xlsx)?;
        return Ok(());
    }
    if what == "phones" {
        let count: u32 = path.parse()?;
        for (name, prefix) in [("French", "06 12 "), ("foreign", "+32 470 ")] {
            let numbers: Vec<String> = (0..count)
                .map(|n| format!("{prefix}{:06}", 100_000 + n % 900_000))
                .collect();
            let _ = pignon_domain::phone::parse("+32 470 12 34 56");
            let start = Instant::now();
            let good = numbers
                .iter()
                .filter(|number| pignon_domain::phone::parse(number).is_ok())
                .count();
            let each = start.elapsed().as_secs_f64() * 1e6 / f64::from(count);
            println!("{name}: {good} read, {each:.2} µs each");
        }
        return Ok(());
    }
    let bytes = std::fs::read(path)?;
    let start = Instant::now();
    let mut lap = start;
    let mut say = |name: &str| {
        println!("{name}: {:.0} ms", lap.elapsed().as_secs_f64() * 1000.0);
        lap = Instant::now();
    };
    if what == "calamine" {
        let mut book: calamine::Xlsx<_> =
            calamine::open_workbook_from_rs(std::io::Cursor::new(&bytes[..]))?;
        let range = book.worksheet_range_at(0).ok_or("no sheet")??;
        say(&format!("calamine alone, {:?}", range.get_size()));
    } else {
        let book = read(path, &bytes, &Limits::default())?;
        let table = &book.sheets[book.main_sheet()].table;
        say(&format!(
            "table of {} × {}, {} bytes",
            table.rows(),
            table.columns(),
            table.weight()
        ));
        if what == "rows" {
            let header = find_header(table).ok_or("no header")?;
            let (names, first) = (header.names(table), header.rows.end);
            let samples: Vec<Vec<&str>> = (first..table.rows().min(first + 200))
                .map(|row| table.row(row).collect())
                .collect();
            let proposal = propose(&names, &samples);
            say("header and columns");
            let today = NaiveDate::from_ymd_opt(2026, 11, 22).ok_or("no day")?;
            let (mut said, mut notes, mut cells) = (0, 0, Vec::new());
            for row in first..table.rows() {
                cells.clear();
                cells.extend(table.row(row));
                let (draft, remarks) = read_row(&cells, &proposal.targets, &names, today);
                said += remarks.len();
                notes += draft.note.len();
            }
            say(&format!(
                "rows interpreted, {said} remarks, {notes} bytes of notes"
            ));
        }
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap_or("peak unknown");
    println!(
        "total {:.0} ms, {peak}",
        start.elapsed().as_secs_f64() * 1000.0
    );
    Ok(())
}
