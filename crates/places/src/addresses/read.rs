//! The official CSV of the BAN.

use std::io::Read;

use csv::{ReaderBuilder, StringRecord};
use flate2::read::MultiGzDecoder;

use super::Held;
use super::build::{Builder, Row};
use crate::Refused;

/// The most that is unfolded, in MiB: the file of all France is about 5 GiB, that of Paris 30 MiB.
const MOST_MIB: u32 = 512;

/// Columns we read (standards.md S3). The others may be missing.
const COLUMNS: [&str; 8] = [
    "id",
    "numero",
    "rep",
    "nom_voie",
    "code_postal",
    "code_insee",
    "lon",
    "lat",
];

/// A row that could not be read: which, and its column.
fn bad(row: u32, what: &'static str) -> Refused {
    Refused::BadRow { row, what }
}

pub(super) fn read(bytes: &[u8]) -> Result<Held, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.len() > MOST_MIB as usize * 1024 * 1024 {
        return Err(Refused::TooBig { most: MOST_MIB });
    }
    if !bytes.starts_with(&[0x1F, 0x8B]) {
        let whole = bytes.ends_with(b"\n");
        return rows(bytes, whole);
    }
    // Unfolded by and by: the whole text, 30 MB, is never in memory.
    let most = u64::from(MOST_MIB) * 1024 * 1024;
    rows(MultiGzDecoder::new(bytes).take(most), true)
}

/// `whole`: the last row is known to be complete (it ends its line, or a checksum covers it).
fn rows(source: impl Read, whole: bool) -> Result<Held, Refused> {
    let mut reader = ReaderBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .from_reader(source);
    let header = reader.headers().map_err(|error| unreadable(&error, 1))?;
    let mut places = [0; COLUMNS.len()];
    for (place, column) in places.iter_mut().zip(COLUMNS) {
        *place = header
            .iter()
            .position(|name| name.trim_start_matches('\u{FEFF}').trim() == column)
            .ok_or(Refused::NotBan { column })?;
    }
    let width = header.len();
    let mut builder = Builder::new();
    let mut record = StringRecord::new();
    let mut number = 1;
    let mut taken = 0_u32;
    let mut complete = true;
    while reader
        .read_record(&mut record)
        .map_err(|error| unreadable(&error, number + 1))?
    {
        number += 1;
        if !complete {
            return Err(bad(number - 1, COLUMNS[0]));
        }
        // A cut file ends in the middle of a row; official rows are all as wide as the header.
        if record.len() < width {
            complete = false;
            continue;
        }
        match row(&record, &places, number)? {
            Some(row) => {
                taken += 1;
                builder.push(&row).ok_or_else(|| bad(number, "rep"))?;
            }
            None => builder.leave_out(),
        }
    }
    if !complete || (!whole && cut_short(&record, &places)) {
        return Err(Refused::Truncated);
    }
    match (taken, number) {
        (0, 1) => Err(Refused::Empty),
        (0, _) => Err(Refused::NoParis),
        _ => builder.finish(),
    }
}

/// Without an end of line the last row may be cut inside its last cell, which is not one of ours as a rule: only then is
/// it taken for whole.
fn cut_short(record: &StringRecord, places: &[usize]) -> bool {
    record.is_empty() || places.contains(&(record.len() - 1))
}

fn unreadable(error: &csv::Error, row: u32) -> Refused {
    match error.kind() {
        csv::ErrorKind::Io(io) if io.kind() == std::io::ErrorKind::UnexpectedEof => {
            Refused::Truncated
        }
        // A checksum that is wrong, a stream that is not gzip.
        csv::ErrorKind::Io(_) => Refused::Damaged,
        csv::ErrorKind::Utf8 { .. } => Refused::BadRow { row, what: "UTF-8" },
        _ => Refused::Truncated,
    }
}

/// `None` when the row is not an address of Paris with a number.
fn row<'a>(
    record: &'a StringRecord,
    places: &[usize; COLUMNS.len()],
    at: u32,
) -> Result<Option<Row<'a>>, Refused> {
    let [id, number, suffix, street, postcode, insee, lon, lat] =
        places.map(|place| record.get(place).unwrap_or_default().trim());
    let Some(arrondissement) = insee
        .strip_prefix("751")
        .and_then(|code| code.parse().ok())
        .filter(|code| insee.len() == 5 && (1..=20).contains(code))
    else {
        return Ok(None);
    };
    let number = number.parse().map_err(|_| bad(at, "numero"))?;
    if street.is_empty() {
        return Ok(None);
    }
    if id.is_empty() || id.len() > 60 {
        return Err(bad(at, "id"));
    }
    if street.len() > 200 {
        return Err(bad(at, "nom_voie"));
    }
    if suffix.len() > 20 {
        return Err(bad(at, "rep"));
    }
    let postcode = postcode
        .parse()
        .ok()
        .filter(|code| (75_000..76_000).contains(code))
        .ok_or_else(|| bad(at, "code_postal"))?;
    Ok(Some(Row {
        id,
        number,
        suffix,
        street,
        postcode,
        arrondissement,
        lon: millionths(lon, 2.0..2.8).ok_or_else(|| bad(at, "lon"))?,
        lat: millionths(lat, 48.5..49.2).ok_or_else(|| bad(at, "lat"))?,
    }))
}

/// Degrees near Paris, in millionths.
fn millionths(text: &str, near: std::ops::Range<f64>) -> Option<i32> {
    let degrees: f64 = text.parse().ok()?;
    // Within the range, millionths stand in an i32.
    #[expect(clippy::cast_possible_truncation, reason = "bounded just above")]
    near.contains(&degrees)
        .then(|| (degrees * 1e6).round() as i32)
}
