//! The set as bytes, so that starting does not read the CSV again. A cache, not a format of exchange: another version, or
//! a damaged file, is refused and made again from the official file.
//!
//! Mark, sizes, sections of fixed width little-endian, texts; at the end the CRC-32 of all before it. Everything is
//! checked again when it is opened: a file that passes cannot make a question fail.

use flate2::Crc;

use super::{Cut, Held, Number, Street};
use crate::Refused;

const MARK: &[u8; 16] = b"PIGNON-PLACES-01";

pub(super) fn write(held: &Held) -> Vec<u8> {
    let mut out = Vec::with_capacity(
        64 + held.text.len() + 29 * held.streets.len() + 12 * held.numbers.len(),
    );
    out.extend_from_slice(MARK);
    for size in [
        held.text.len(),
        held.streets.len(),
        held.numbers.len(),
        held.suffixes.len(),
        held.odd_ids.len(),
    ] {
        put(&mut out, u32::try_from(size).unwrap_or(u32::MAX));
    }
    put(&mut out, held.left_out);
    out.extend_from_slice(held.text.as_bytes());
    for street in &held.streets {
        for value in [
            street.name.from,
            street.name.to,
            street.id.from,
            street.id.to,
            street.postcode,
            street.first,
            street.count,
        ] {
            put(&mut out, value);
        }
        out.push(street.arrondissement);
    }
    for number in &held.numbers {
        out.extend_from_slice(&number.number.to_le_bytes());
        out.extend_from_slice(&number.suffix.to_le_bytes());
        out.extend_from_slice(&number.lon.to_le_bytes());
        out.extend_from_slice(&number.lat.to_le_bytes());
    }
    for suffix in &held.suffixes {
        put_text(&mut out, suffix);
    }
    for (at, id) in &held.odd_ids {
        put(&mut out, *at);
        put_text(&mut out, id);
    }
    let mut crc = Crc::new();
    crc.update(&out);
    put(&mut out, crc.sum());
    out
}

fn put(out: &mut Vec<u8>, value: u32) {
    out.extend_from_slice(&value.to_le_bytes());
}

/// Short texts only: ids and suffixes are bounded when they are read.
fn put_text(out: &mut Vec<u8>, text: &str) {
    out.push(u8::try_from(text.len()).unwrap_or(u8::MAX));
    out.extend_from_slice(&text.as_bytes()[..text.len().min(255)]);
}

pub(super) fn open(bytes: &[u8]) -> Result<Held, Refused> {
    if !bytes.starts_with(MARK) {
        return Err(if bytes.is_empty() {
            Refused::Empty
        } else {
            Refused::NotCompact
        });
    }
    let (body, sum) = bytes.split_last_chunk::<4>().ok_or(Refused::Truncated)?;
    let mut crc = Crc::new();
    crc.update(body);
    if crc.sum() != u32::from_le_bytes(*sum) {
        return Err(Refused::Damaged);
    }
    let mut rest = Rest(body.get(MARK.len()..).unwrap_or_default());
    let held = sections(&mut rest).ok_or(Refused::Damaged)?;
    if rest.0.is_empty() && sound(&held) {
        Ok(held)
    } else {
        Err(Refused::Damaged)
    }
}

fn sections(rest: &mut Rest<'_>) -> Option<Held> {
    let [text, streets, numbers, suffixes, odd] = [
        rest.long()?,
        rest.long()?,
        rest.long()?,
        rest.long()?,
        rest.long()?,
    ]
    .map(|size| size as usize);
    let left_out = rest.long()?;
    let text = str::from_utf8(rest.take(text)?).ok()?.to_owned();
    let mut held = Held {
        text,
        left_out,
        ..Held::default()
    };
    // Sizes are believed only as far as there are bytes for them.
    let mut section = Rest(rest.take(streets.checked_mul(29)?)?);
    held.streets.reserve_exact(streets);
    for _ in 0..streets {
        held.streets.push(Street {
            name: Cut {
                from: section.long()?,
                to: section.long()?,
            },
            id: Cut {
                from: section.long()?,
                to: section.long()?,
            },
            postcode: section.long()?,
            first: section.long()?,
            count: section.long()?,
            arrondissement: *section.take(1)?.first()?,
        });
    }
    let section = rest.take(numbers.checked_mul(12)?)?;
    held.numbers.reserve_exact(numbers);
    for bytes in section.as_chunks::<12>().0 {
        let [a, b, c, d, e, f, g, h, i, j, k, l] = *bytes;
        held.numbers.push(Number {
            number: u16::from_le_bytes([a, b]),
            suffix: u16::from_le_bytes([c, d]),
            lon: i32::from_le_bytes([e, f, g, h]),
            lat: i32::from_le_bytes([i, j, k, l]),
        });
    }
    for _ in 0..suffixes {
        held.suffixes.push(rest.text()?);
    }
    for _ in 0..odd {
        held.odd_ids.push((rest.long()?, rest.text()?));
    }
    Some(held)
}

/// Does everything point where something is?
fn sound(held: &Held) -> bool {
    let inside = |cut: Cut| held.text.get(cut.from as usize..cut.to as usize).is_some();
    let mut next = 0;
    let streets = held.streets.iter().all(|street| {
        let follows = street.first == next;
        next = street.first.saturating_add(street.count);
        follows
            && street.count > 0
            && inside(street.name)
            && inside(street.id)
            && (1..=20).contains(&street.arrondissement)
    });
    streets
        && next as usize == held.numbers.len()
        && held
            .numbers
            .iter()
            .all(|number| usize::from(number.suffix) < held.suffixes.len())
        && held.odd_ids.is_sorted_by_key(|(at, _)| *at)
}

/// What is left to be read.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn long(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(*self.take(4)?.first_chunk()?))
    }

    fn text(&mut self) -> Option<String> {
        let count = usize::from(*self.take(1)?.first()?);
        Some(str::from_utf8(self.take(count)?).ok()?.to_owned())
    }
}
