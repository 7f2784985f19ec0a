//! How the key files look on disk: four lines of text.
//!
//! ```text
//! pignon-cles 1
//! {"generation":1,"house":{…},"slots":[…],"recovery":{…}}
//! sceau <base64>
//! sha256 <hexadecimal>
//! ```
//!
//! Text and JSON rather than CBOR: these files are read with bare eyes on the worst day of a house, they hold no
//! number whose form is ambiguous, and `serde_json` is here already. The JSON is taken only in the very form that
//! this program writes, so that one content has one spelling. The last line covers every byte before it and detects
//! accidents; the seal, keyed by the vault's key, detects hands. The first and last lines keep this form in every
//! later version, so that a newer file is told from a damaged one.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The format this program writes.
const VERSION: u32 = 1;
/// 64 slots with the longest names are under 64 KiB.
pub(super) const LONGEST_FILE: usize = 128 * 1024;
/// `sha256 `, 64 digits, end of line.
const SUM_LINE: usize = 7 + 64 + 1;

/// Why the bytes of a file are not what they should be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    Damaged,
    TooNew(u32),
}

/// What the seal covers: the first two lines.
pub(super) fn sealed_part(kind: &str, json: &[u8]) -> Vec<u8> {
    let mut bytes = format!("{kind} {VERSION}\n").into_bytes();
    bytes.extend_from_slice(json);
    bytes.push(b'\n');
    bytes
}

/// The bytes of a file of this kind.
pub(super) fn frame(kind: &str, json: &[u8], seal: &[u8; 32]) -> Vec<u8> {
    let mut bytes = sealed_part(kind, json);
    bytes.extend_from_slice(format!("sceau {}\n", STANDARD.encode(seal)).as_bytes());
    let sum = sum_line(&bytes);
    bytes.extend_from_slice(sum.as_bytes());
    bytes
}

/// The JSON and the seal of a file of this kind.
pub(super) fn unframe<'a>(kind: &str, bytes: &'a [u8]) -> Result<(&'a [u8], [u8; 32]), Unreadable> {
    let body = bytes
        .len()
        .checked_sub(SUM_LINE)
        .filter(|_| bytes.len() <= LONGEST_FILE)
        .map(|cut| bytes.split_at(cut))
        .filter(|(body, sum)| sum_line(body).as_bytes() == *sum)
        .map(|(body, _)| body)
        .ok_or(Unreadable::Damaged)?;
    // The sum is right: from here on, a surprise is another version or another program, not an accident.
    let (first, rest) = line(body).ok_or(Unreadable::Damaged)?;
    let version: u32 = std::str::from_utf8(first)
        .ok()
        .and_then(|first| first.strip_prefix(kind)?.strip_prefix(' ')?.parse().ok())
        .ok_or(Unreadable::Damaged)?;
    if version > VERSION {
        return Err(Unreadable::TooNew(version));
    }
    let (json, rest) = line(rest).ok_or(Unreadable::Damaged)?;
    let (seal, rest) = line(rest).ok_or(Unreadable::Damaged)?;
    let seal = seal
        .strip_prefix(b"sceau ")
        .and_then(|text| STANDARD.decode(text).ok())
        .and_then(|seal| seal.try_into().ok())
        .ok_or(Unreadable::Damaged)?;
    if version != VERSION || !rest.is_empty() {
        return Err(Unreadable::Damaged);
    }
    Ok((json, seal))
}

fn line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|&b| b == b'\n')?;
    Some((&bytes[..end], &bytes[end + 1..]))
}

fn sum_line(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(SUM_LINE);
    text.push_str("sha256 ");
    for byte in Sha256::digest(bytes) {
        // Writing into a String does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flipped_bit_is_seen() {
        let good = frame("pignon-essai", br#"{"a":1}"#, &[7; 32]);
        assert!(unframe("pignon-essai", &good).is_ok());
        for at in 0..good.len() * 8 {
            let mut bad = good.clone();
            bad[at / 8] ^= 1 << (at % 8);
            assert_eq!(
                unframe("pignon-essai", &bad),
                Err(Unreadable::Damaged),
                "bit {at}"
            );
        }
    }

    #[test]
    fn every_truncation_and_every_tail_is_seen() {
        let good = frame("pignon-essai", br#"{"a":1}"#, &[7; 32]);
        for length in 0..good.len() {
            assert_eq!(
                unframe("pignon-essai", &good[..length]),
                Err(Unreadable::Damaged)
            );
        }
        for tail in [&b"\n"[..], b"x", &good] {
            assert_eq!(
                unframe("pignon-essai", &[&good, tail].concat()),
                Err(Unreadable::Damaged)
            );
        }
    }

    #[test]
    fn a_newer_version_is_told_from_a_damaged_file() {
        let mut newer = b"pignon-essai 2\nwhatever a later version writes\n".to_vec();
        newer.extend_from_slice(sum_line(&newer).as_bytes());
        assert_eq!(unframe("pignon-essai", &newer), Err(Unreadable::TooNew(2)));
        assert_eq!(unframe("pignon-autre", &newer), Err(Unreadable::Damaged));
    }
}
