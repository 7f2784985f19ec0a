//! The same persons as a workbook: time beside calamine alone, and the memory of a process that does nothing else.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use calamine::Reader;
use pignon_benches::{Figures, Target, timed};

use crate::place::{House, Place};
use crate::{Result, import, machine};

/// In a process of its own: reads the workbook into the preview of an empty house, and says its peak of memory.
pub(crate) fn read_alone(path: &Path) -> Result<()> {
    let dir = tempfile::tempdir()?;
    let house = House::found(dir.path())?;
    let founded = machine::peak_mb();
    let bytes = std::fs::read(path)?;
    let size = bytes.len() / 1_000_000;
    house.desk.open_import("big.xlsx", bytes)?;
    println!("{} {founded} {size}", machine::peak_mb());
    Ok(())
}

pub(crate) fn measure(place: &Place, csv: &House, figures: &mut Figures) -> Result<()> {
    let (rows, alone) = timed(|| -> Result<usize> {
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(&place.xlsx)?;
        let range = book.worksheet_range_at(0).ok_or("no sheet")??;
        Ok(range.height())
    });
    rows?;
    let again = House::found(&place.dir.path().join("csv"))?;
    let (reading_csv, writing_csv) = import::take(&again, &place.csv)?;
    drop(again);
    let house = House::found(&place.dir.path().join("xlsx"))?;
    let (reading, writing) = import::take(&house, &place.xlsx)?;
    figures.time(
        "XLSX of the same rows: preview",
        reading,
        Some(alone + reading_csv),
        Target::None,
    );
    figures.time(
        "XLSX of the same rows: whole import (limit: calamine alone, plus the import of the CSV)",
        reading + writing,
        Some(alone + reading_csv + writing_csv),
        Target::Ratio(1.0),
    );
    drop(house);
    let _ = csv;
    let output = Command::new(std::env::current_exe()?)
        .arg("workbook")
        .arg(&place.xlsx)
        .output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let numbers: Vec<u32> = said
        .split_ascii_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect();
    let [peak, founded, size] = numbers[..] else {
        return Err(format!("the reading alone failed: {said}").into());
    };
    println!(
        "<!-- process that reads the XLSX: {founded} MB once the house is founded, of which the derivation of its key; file {size} MB -->"
    );
    figures.count(
        "peak memory of reading the XLSX to its preview",
        peak,
        "MB",
        Target::Most(150),
    );
    let _: Duration = alone;
    Ok(())
}
