//! What an act changed: fields of entities, as plain values. This crate gives them no meaning: a kind is a word.
//!
//! Frozen: these CBOR shapes are decoded for ever (golden bytes in `tests/golden.rs`). A value of a type this
//! version does not know is kept byte for byte ([`Value::Unknown`]).

use minicbor::data::Type;
use minicbor::{Decoder, Encoder, decode, encode};

/// Identity of an entity, or of a subject: a UUID as 16 bytes.
pub type Id = [u8; 16];

/// The reserved field that removes an entity (`true`) or brings it back (`false`): a removal is a write like any
/// other, so it can be undone, and can conflict with an edit (T2.4).
pub const REMOVED: &str = "~removed";

/// A value of a field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Text: words, codes, ISO dates.
    Text(String),
    /// Bytes: identities.
    Bytes(Vec<u8>),
    /// One CBOR item of a type this version does not know, as it came.
    Unknown(Vec<u8>),
}

/// Fields written on one entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What the entity is (`person`, `contact`…).
    pub kind: String,
    /// Which one.
    pub entity: Id,
    /// Fields and their new values, in the order written.
    pub fields: Vec<(String, Value)>,
}

/// What one act did to one subject: the unit of sealing, of reading a file's history, and of purging (T3.8).
/// The subject is the file the entities belong to (a person, for everything about that person).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The member who acted.
    pub member: Id,
    /// Name of the command.
    pub command: String,
    /// Wall clock of the desk, milliseconds since 1970: for display only.
    pub wall_millis: i64,
    /// What the act refers to: the op it undoes, the import it belongs to.
    pub about: Option<Id>,
    /// The file.
    pub subject: Id,
    /// Changes, in order.
    pub changes: Vec<Change>,
}

fn encode_value(
    value: &Value,
    e: &mut Encoder<&mut Vec<u8>>,
) -> Result<(), encode::Error<std::convert::Infallible>> {
    match value {
        Value::Null => e.null()?,
        Value::Bool(b) => e.bool(*b)?,
        Value::Int(i) => e.i64(*i)?,
        Value::Text(t) => e.str(t)?,
        Value::Bytes(b) => e.bytes(b)?,
        Value::Unknown(raw) => {
            e.writer_mut().extend_from_slice(raw);
            return Ok(());
        }
    };
    Ok(())
}

fn decode_value(d: &mut Decoder<'_>) -> Result<Value, decode::Error> {
    let start = d.position();
    Ok(match d.datatype()? {
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
        | Type::Int => match d.probe().i64() {
            Ok(_) => Value::Int(d.i64()?),
            Err(_) => raw(d, start)?,
        },
        _ => raw(d, start)?,
    })
}

fn raw(d: &mut Decoder<'_>, start: usize) -> Result<Value, decode::Error> {
    d.skip()?;
    Ok(Value::Unknown(d.input()[start..d.position()].to_owned()))
}

fn id(d: &mut Decoder<'_>) -> Result<Id, decode::Error> {
    d.bytes()?
        .try_into()
        .map_err(|_| decode::Error::message("an identity has 16 bytes"))
}

impl Part {
    /// CBOR: `[member, command, wall, about, subject, [[kind, entity, {field: value}]…]]`.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(256);
        // Writing to a Vec cannot fail; the error type says so.
        let _: Result<(), encode::Error<std::convert::Infallible>> =
            self.encode(&mut Encoder::new(&mut bytes));
        bytes
    }

    fn encode(
        &self,
        e: &mut Encoder<&mut Vec<u8>>,
    ) -> Result<(), encode::Error<std::convert::Infallible>> {
        e.array(6)?
            .bytes(&self.member)?
            .str(&self.command)?
            .i64(self.wall_millis)?;
        match &self.about {
            Some(about) => e.bytes(about)?,
            None => e.null()?,
        };
        e.bytes(&self.subject)?.array(self.changes.len() as u64)?;
        for change in &self.changes {
            e.array(3)?
                .str(&change.kind)?
                .bytes(&change.entity)?
                .map(change.fields.len() as u64)?;
            for (name, value) in &change.fields {
                e.str(name)?;
                encode_value(value, e)?;
            }
        }
        Ok(())
    }

    /// Reads a part. Items added at the end by later versions are ignored here (and kept, since the bytes are).
    ///
    /// # Errors
    /// When the bytes are not a part.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, decode::Error> {
        let mut d = Decoder::new(bytes);
        if d.array()?.is_none_or(|n| n < 6) {
            return Err(decode::Error::message("a part has at least six items"));
        }
        let member = id(&mut d)?;
        let command = d.str()?.to_owned();
        let wall_millis = d.i64()?;
        let about = if d.datatype()? == Type::Null {
            d.null()?;
            None
        } else {
            Some(id(&mut d)?)
        };
        let subject = id(&mut d)?;
        let count = definite(d.array()?, bytes)?;
        let mut changes = Vec::with_capacity(count);
        for _ in 0..count {
            if d.array()?.is_none_or(|n| n < 3) {
                return Err(decode::Error::message("a change has three items"));
            }
            let kind = d.str()?.to_owned();
            let entity = id(&mut d)?;
            let count = definite(d.map()?, bytes)?;
            let mut fields = Vec::with_capacity(count);
            for _ in 0..count {
                fields.push((d.str()?.to_owned(), decode_value(&mut d)?));
            }
            changes.push(Change {
                kind,
                entity,
                fields,
            });
        }
        Ok(Self {
            member,
            command,
            wall_millis,
            about,
            subject,
            changes,
        })
    }
}

/// A count that the bytes can really hold: a lying length must not make us reserve memory.
fn definite(count: Option<u64>, bytes: &[u8]) -> Result<usize, decode::Error> {
    count
        .and_then(|n| usize::try_from(n).ok())
        .filter(|n| *n <= bytes.len())
        .ok_or_else(|| decode::Error::message("a length is not definite, or impossible"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            any::<i64>().prop_map(Value::Int),
            ".{0,20}".prop_map(Value::Text),
            proptest::collection::vec(any::<u8>(), 0..20).prop_map(Value::Bytes),
        ]
    }

    fn part() -> impl Strategy<Value = Part> {
        let change = (
            "[a-z_]{1,12}",
            any::<Id>(),
            proptest::collection::vec(("[a-z_~]{1,10}", value()), 0..6),
        )
            .prop_map(|(kind, entity, fields)| Change {
                kind,
                entity,
                fields,
            });
        (
            any::<Id>(),
            "[a-z_]{0,20}",
            any::<i64>(),
            any::<Option<Id>>(),
            any::<Id>(),
            proptest::collection::vec(change, 0..4),
        )
            .prop_map(
                |(member, command, wall_millis, about, subject, changes)| Part {
                    member,
                    command,
                    wall_millis,
                    about,
                    subject,
                    changes,
                },
            )
    }

    proptest! {
        #[test]
        fn a_part_is_read_back_as_written(part in part()) {
            prop_assert_eq!(Part::from_bytes(&part.to_bytes()).unwrap(), part);
        }

        #[test]
        fn any_bytes_are_read_or_refused_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = Part::from_bytes(&bytes);
        }
    }

    #[test]
    fn a_value_of_an_unknown_type_is_kept_byte_for_byte() {
        // {"f": 1.5} : a float, which this version never writes.
        let mut bytes = Vec::new();
        let mut e = Encoder::new(&mut bytes);
        e.array(6)
            .unwrap()
            .bytes(&[1; 16])
            .unwrap()
            .str("x")
            .unwrap()
            .i64(0)
            .unwrap()
            .null()
            .unwrap();
        e.bytes(&[2; 16])
            .unwrap()
            .array(1)
            .unwrap()
            .array(3)
            .unwrap()
            .str("k")
            .unwrap()
            .bytes(&[3; 16])
            .unwrap();
        e.map(1).unwrap().str("f").unwrap().f64(1.5).unwrap();
        let part = Part::from_bytes(&bytes).unwrap();
        assert!(matches!(part.changes[0].fields[0].1, Value::Unknown(_)));
        assert_eq!(part.to_bytes(), bytes);
    }
}
