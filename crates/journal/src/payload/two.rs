//! Format 2: what format 1 says, in a third of its bytes. Words of a frozen list are written as their place, identities by
//! where else they stand, days as numbers. Nothing is compressed: see `docs/decisions/0029-payload-format-2.md`.

use std::convert::Infallible;

use minicbor::data::{Tag, Type};
use minicbor::{Decoder, Encoder, decode, encode};

use super::words;
use super::{definite, id, int, raw};
use crate::change::{Change, Id, Part, Value, Word};

type Failure = encode::Error<Infallible>;

/// An identity among values: `0` the member, `1` what the act refers to, `2 + n` the entity of the change `n`; or bytes,
/// which end it and are preceded by the first of the subject.
const IDENTITY: u64 = 6;
/// A text that is a word of the list.
const WORD: u64 = 7;
/// A text that is a day, `2026-03-12`.
const DAY: u64 = 8;
/// An item that the writer did not know, as it came to it.
const UNKNOWN: u64 = 9;

/// The year from which days are counted.
const FIRST_YEAR: i64 = 1900;

/// CBOR: `[2, member, command, wall, about, subject, [[kind, entity, {field: value}]…]]`.
pub(super) fn write(part: &Part) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(512);
    // Writing to a Vec cannot fail; the error type says so.
    let _: Result<(), Failure> = write_part(part, &mut Encoder::new(&mut bytes));
    bytes
}

fn write_part(part: &Part, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), Failure> {
    e.array(7)?.u8(2)?.bytes(&part.member)?;
    write_word(&part.command, e)?;
    e.i64(part.wall_millis)?;
    match &part.about {
        Some(about) => e.bytes(about)?,
        None => e.null()?,
    };
    e.bytes(&part.subject)?.array(part.changes.len() as u64)?;
    for change in &part.changes {
        e.array(3)?;
        write_word(&change.kind, e)?;
        e.bytes(own_end(&change.entity, &part.subject))?
            .map(change.fields.len() as u64)?;
        for (name, value) in &change.fields {
            write_word(name, e)?;
            write_value(value, part, e)?;
        }
    }
    Ok(())
}

fn write_word(word: &str, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), Failure> {
    match words::place(word) {
        Some(place) => e.u8(place)?,
        None => e.str(word)?,
    };
    Ok(())
}

fn write_value(value: &Value, part: &Part, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), Failure> {
    match value {
        Value::Null => e.null()?,
        Value::Bool(b) => e.bool(*b)?,
        Value::Int(i) => e.i64(*i)?,
        Value::Text(text) => match (day_number(text), words::place(text)) {
            (Some(day), _) => e.tag(Tag::new(DAY))?.i64(day)?,
            (None, Some(place)) => e.tag(Tag::new(WORD))?.u8(place)?,
            (None, None) => e.str(text)?,
        },
        Value::Bytes(bytes) => match <&Id>::try_from(&bytes[..]) {
            Ok(id) => {
                e.tag(Tag::new(IDENTITY))?;
                match elsewhere(id, part) {
                    Some(place) => e.u64(place)?,
                    None => e.bytes(own_end(id, &part.subject))?,
                }
            }
            Err(_) => e.bytes(bytes)?,
        },
        Value::Unknown(raw) => {
            e.tag(Tag::new(UNKNOWN))?;
            e.writer_mut().extend_from_slice(raw);
            return Ok(());
        }
    };
    Ok(())
}

/// Where else in the part the identity stands.
fn elsewhere(id: &Id, part: &Part) -> Option<u64> {
    if *id == part.member {
        return Some(0);
    }
    if part.about.as_ref() == Some(id) {
        return Some(1);
    }
    let change = part.changes.iter().position(|c| c.entity == *id)?;
    Some(2 + change as u64)
}

/// The bytes of an identity after those it begins with as the subject does: rows born together begin alike.
fn own_end<'a>(id: &'a Id, subject: &Id) -> &'a [u8] {
    let alike = id.iter().zip(subject).take_while(|(a, b)| a == b).count();
    &id[alike..]
}

/// `2026-03-12` as a number of days of years of twelve months of thirty-one. Any text of that form, and no other.
fn day_number(text: &str) -> Option<i64> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_i64, |sum, digit| {
            digit
                .is_ascii_digit()
                .then(|| sum * 10 + i64::from(digit - b'0'))
        })
    };
    let (year, month, day) = (
        number(&[*y1, *y2, *y3, *y4])?,
        number(&[*m1, *m2])?,
        number(&[*d1, *d2])?,
    );
    ((1..=12).contains(&month) && (1..=31).contains(&day))
        .then(|| ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1)
}

fn day_text(number: i64) -> Option<String> {
    let (months, day) = (number.div_euclid(31), number.rem_euclid(31) + 1);
    let (years, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    let year = years + FIRST_YEAR;
    (0..=9_999)
        .contains(&year)
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

pub(super) fn read(mut d: Decoder<'_>, items: Option<u64>) -> Result<Part, decode::Error> {
    if items.is_none_or(|n| n < 7) {
        return Err(decode::Error::message("a part has at least seven items"));
    }
    let member = id(&mut d)?;
    let command = read_word(&mut d)?.into_owned();
    let wall_millis = d.i64()?;
    let about = if d.datatype()? == Type::Null {
        d.null()?;
        None
    } else {
        Some(id(&mut d)?)
    };
    let subject = id(&mut d)?;
    let count = definite(d.array()?, d.input())?;
    let mut part = Part {
        member,
        command,
        wall_millis,
        about,
        subject,
        changes: Vec::with_capacity(count),
    };
    // Identities may stand in changes that come later: they are put in once all are read.
    let mut references = Vec::new();
    for at in 0..count {
        if d.array()?.is_none_or(|n| n < 3) {
            return Err(decode::Error::message("a change has three items"));
        }
        let kind = read_word(&mut d)?;
        let entity = with_end(d.bytes()?, &subject)?;
        let count = definite(d.map()?, d.input())?;
        let mut fields = Vec::with_capacity(count);
        for field in 0..count {
            let name = read_word(&mut d)?;
            let value = match read_value(&mut d, &part)? {
                Read::Value(value) => value,
                Read::Entity(of) => {
                    references.push((at, field, of));
                    Value::Null
                }
            };
            fields.push((name, value));
        }
        part.changes.push(Change {
            kind,
            entity,
            fields,
        });
    }
    for (at, field, of) in references {
        let entity = part.changes.get(of).map(|change| change.entity);
        let entity = entity.ok_or_else(nothing_there)?;
        part.changes[at].fields[field].1 = Value::Bytes(entity.to_vec());
    }
    Ok(part)
}

fn read_word(d: &mut Decoder<'_>) -> Result<Word, decode::Error> {
    if d.datatype()? == Type::String {
        return Ok(d.str()?.to_owned().into());
    }
    words::word(d.u64()?)
        .map(Word::Borrowed)
        .ok_or_else(nothing_there)
}

/// A value, or the place of the change whose entity it is.
enum Read {
    Value(Value),
    Entity(usize),
}

fn read_value(d: &mut Decoder<'_>, part: &Part) -> Result<Read, decode::Error> {
    Ok(Read::Value(match d.datatype()? {
        Type::Null => {
            d.null()?;
            Value::Null
        }
        Type::Bool => Value::Bool(d.bool()?),
        Type::String => Value::Text(d.str()?.to_owned()),
        Type::Bytes => Value::Bytes(d.bytes()?.to_owned()),
        Type::U8
        | Type::U16
        | Type::U32
        | Type::U64
        | Type::I8
        | Type::I16
        | Type::I32
        | Type::I64
        | Type::Int => int(d)?,
        Type::Tag => match d.probe().tag()?.as_u64() {
            IDENTITY => {
                d.tag()?;
                return read_identity(d, part);
            }
            WORD => {
                d.tag()?;
                let word = words::word(d.u64()?).ok_or_else(nothing_there)?;
                Value::Text(word.to_owned())
            }
            DAY => {
                d.tag()?;
                Value::Text(day_text(d.i64()?).ok_or_else(nothing_there)?)
            }
            UNKNOWN => {
                d.tag()?;
                raw(d)?
            }
            _ => raw(d)?,
        },
        _ => raw(d)?,
    }))
}

fn read_identity(d: &mut Decoder<'_>, part: &Part) -> Result<Read, decode::Error> {
    let id = if d.datatype()? == Type::Bytes {
        with_end(d.bytes()?, &part.subject)?
    } else {
        match d.u64()? {
            0 => part.member,
            1 => part.about.ok_or_else(nothing_there)?,
            place => {
                let of = usize::try_from(place - 2).map_err(|_| nothing_there())?;
                return Ok(Read::Entity(of));
            }
        }
    };
    Ok(Read::Value(Value::Bytes(id.to_vec())))
}

fn with_end(end: &[u8], subject: &Id) -> Result<Id, decode::Error> {
    let mut id = *subject;
    let from = id
        .len()
        .checked_sub(end.len())
        .ok_or_else(|| decode::Error::message("an identity has 16 bytes"))?;
    id[from..].copy_from_slice(end);
    Ok(id)
}

fn nothing_there() -> decode::Error {
    decode::Error::message("a place where nothing stands")
}
