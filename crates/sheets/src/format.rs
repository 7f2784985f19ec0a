//! What bytes are, by what they hold: extensions lie (an .xls that is an ODS, a table without extension).

use crate::unreadable::{Unreadable, What};
use crate::{book::package, text};

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text with a separator.
    Csv,
    /// Excel since 2007.
    Xlsx,
    /// Excel before 2007.
    Xls,
    /// LibreOffice.
    Ods,
}

const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// The format of some bytes.
///
/// # Errors
/// [`Unreadable::Empty`], [`Unreadable::NotATable`] with what it is instead, or what the zip package says.
pub(crate) fn sniff(bytes: &[u8]) -> Result<Format, Unreadable> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return package::sniff(bytes);
    }
    if bytes.starts_with(COMPOUND) {
        return Ok(Format::Xls);
    }
    // A bare BIFF stream, as Excel 2 to 4 wrote: too old for every reader we know.
    if let Some(what) = other(bytes) {
        return Err(Unreadable::NotATable(what));
    }
    if text::encoding::looks_binary(bytes) {
        return Err(Unreadable::NotATable(What::Binary));
    }
    Ok(Format::Csv)
}

fn other(bytes: &[u8]) -> Option<What> {
    const SIGNATURES: &[(&[u8], What)] = &[
        (b"%PDF", What::Pdf),
        (b"\x89PNG", What::Picture),
        (b"\xff\xd8\xff", What::Picture),
        (b"GIF8", What::Picture),
        (b"RIFF", What::Picture),
        (b"{\\rtf", What::TextDocument),
        (b"\x1f\x8b", What::Gzip),
        (b"7z\xbc\xaf\x27\x1c", What::Archive),
        (b"Rar!", What::Archive),
        (b"BZh", What::Archive),
        (b"\xfd7zXZ\0", What::Archive),
        (b"\x28\xb5\x2f\xfd", What::Archive),
        (b"SQLite format 3\0", What::Binary),
        (b"MZ\x90", What::Binary),
        (b"\x7fELF", What::Binary),
    ];
    if let Some((_, what)) = SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature))
    {
        return Some(*what);
    }
    let body = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .trim_ascii();
    let head = body[..body.len().min(512)].to_ascii_lowercase();
    let begins = |tag: &[u8]| head.starts_with(tag);
    if [
        &b"<html"[..],
        b"<!doctype html",
        b"<table",
        b"<head",
        b"<body",
        b"<meta",
    ]
    .iter()
    .any(|tag| begins(tag))
    {
        return Some(What::WebPage);
    }
    if begins(b"<?xml") || begins(b"<!doctype") || begins(b"<!--") {
        let page = head.windows(5).any(|w| w == b"<html");
        return Some(if page { What::WebPage } else { What::Xml });
    }
    let closed = |open: u8, close: u8| body.first() == Some(&open) && body.last() == Some(&close);
    if closed(b'<', b'>') {
        return Some(What::Xml);
    }
    (closed(b'{', b'}') || closed(b'[', b']')).then_some(What::Json)
}
