//! The bytes of a part. Frozen: every format is decoded for ever (golden bytes in `tests/golden.rs`); the last one is written.
//! A value of a type this version does not know is kept byte for byte ([`Value::Unknown`]).

mod one;
#[cfg(test)]
mod tests;
mod two;
mod words;

use minicbor::data::Type;
use minicbor::{Decoder, decode};

use crate::change::{Id, Part, Value};

impl Part {
    /// The part as it is sealed, in format 2.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        two::write(self)
    }

    /// Reads a part. Items added at the end by later versions are ignored here (and kept, since the bytes are).
    ///
    /// # Errors
    /// When the bytes are not a part, or one of a format this version does not know.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, decode::Error> {
        let mut d = Decoder::new(bytes);
        let items = d.array()?;
        // Format 1 has no number: it begins with the member.
        if d.datatype()? == Type::Bytes {
            return one::read(d, items);
        }
        match d.u64()? {
            2 => two::read(d, items),
            _ => Err(decode::Error::message("a part of an unknown format")),
        }
    }
}

/// A whole number of 64 bits, or what stands there as it came.
fn int(d: &mut Decoder<'_>) -> Result<Value, decode::Error> {
    match d.probe().i64() {
        Ok(_) => Ok(Value::Int(d.i64()?)),
        Err(_) => raw(d),
    }
}

/// One item as it came.
fn raw(d: &mut Decoder<'_>) -> Result<Value, decode::Error> {
    let start = d.position();
    d.skip()?;
    Ok(Value::Unknown(d.input()[start..d.position()].to_owned()))
}

fn id(d: &mut Decoder<'_>) -> Result<Id, decode::Error> {
    d.bytes()?
        .try_into()
        .map_err(|_| decode::Error::message("an identity has 16 bytes"))
}

/// A count that the bytes can really hold: a lying length must not make us reserve memory.
fn definite(count: Option<u64>, bytes: &[u8]) -> Result<usize, decode::Error> {
    count
        .and_then(|n| usize::try_from(n).ok())
        .filter(|n| *n <= bytes.len())
        .ok_or_else(|| decode::Error::message("a length is not definite, or impossible"))
}
