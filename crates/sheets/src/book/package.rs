//! The zip package around XLSX and ODS: what it holds, and whether it is a bomb, before any parser opens it.
//!
//! Sizes are the ones the package declares; the zip reader refuses an entry that goes beyond what it declared, so a
//! package that lies is stopped there.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::unreadable::{Unreadable, What};
use crate::{Format, Limits};

/// Unzipped bytes under which the ratio is not looked at: a small file of equal rows is no bomb.
const RATIO_FREE: u64 = 16 * 1024 * 1024;

pub(crate) type Package<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// What kind of package this is.
///
/// # Errors
/// [`Unreadable::Damaged`], [`Unreadable::Protected`] or [`Unreadable::NotATable`].
pub(crate) fn sniff(bytes: &[u8]) -> Result<Format, Unreadable> {
    let mut package = open(bytes)?;
    let names: Vec<String> = package
        .file_names()
        .filter_map(Result::ok)
        .map(|name| name.trim_start_matches('/').to_ascii_lowercase())
        .collect();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("xl/workbook.bin") {
        return Err(Unreadable::NotATable(What::Xlsb));
    }
    if has("xl/") {
        return Ok(Format::Xlsx);
    }
    if has("word/") {
        return Err(Unreadable::NotATable(What::TextDocument));
    }
    if has("ppt/") {
        return Err(Unreadable::NotATable(What::Presentation));
    }
    if has("index/document.iwa") || has("index.zip") {
        return Err(Unreadable::NotATable(What::Numbers));
    }
    if has("content.xml") {
        if part(&mut package, "META-INF/manifest.xml", 4 << 20)
            .is_ok_and(|m| contains(&m, b"encryption-data"))
        {
            return Err(Unreadable::Protected);
        }
        let kind = part(&mut package, "mimetype", 256).unwrap_or_default();
        return match () {
            () if contains(&kind, b"opendocument.text") => {
                Err(Unreadable::NotATable(What::TextDocument))
            }
            () if contains(&kind, b"opendocument.presentation") => {
                Err(Unreadable::NotATable(What::Presentation))
            }
            () => Ok(Format::Ods),
        };
    }
    Err(Unreadable::NotATable(What::Archive))
}

/// Opens the package.
pub(crate) fn open(bytes: &[u8]) -> Result<Package<'_>, Unreadable> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)
}

/// Refuses bombs: the XML parts together, and their ratio.
pub(crate) fn check_size(package: &mut Package<'_>, limits: &Limits) -> Result<(), Unreadable> {
    let (mut small, mut big) = (0u64, 0u64);
    for index in 0..package.len() {
        let entry = package
            .by_index_raw(index)
            .map_err(|_| Unreadable::Damaged)?;
        if entry.encrypted() {
            return Err(Unreadable::Protected);
        }
        // A name that is no text could be anything: it counts.
        let name = entry
            .name()
            .map_or_else(|_| ".xml".to_owned(), |name| name.to_ascii_lowercase());
        if [".xml", ".rels", ".vml"]
            .iter()
            .any(|end| name.ends_with(end))
        {
            small = small.saturating_add(entry.compressed_size());
            big = big.saturating_add(entry.size());
        }
    }
    let ratio_broken = big > RATIO_FREE && big / small.max(1) > limits.ratio;
    if big > limits.unzipped || ratio_broken {
        Err(Unreadable::Inflates)
    } else {
        Ok(())
    }
}

/// One part as bytes, at most `most` of them.
pub(crate) fn part(
    package: &mut Package<'_>,
    name: &str,
    most: u64,
) -> Result<Vec<u8>, Unreadable> {
    let entry = package.by_name(name).map_err(|error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Unreadable::Protected,
        _ => Unreadable::Damaged,
    })?;
    let mut bytes = Vec::new();
    entry
        .take(most)
        .read_to_end(&mut bytes)
        .map_err(|_| Unreadable::Damaged)?;
    Ok(bytes)
}

pub(crate) fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}
