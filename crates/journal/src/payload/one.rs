//! Format 1, read for ever and written no more: names in full.

use minicbor::data::Type;
use minicbor::{Decoder, decode};

use super::{definite, id, int, raw};
use crate::change::{Change, Part, Value};

/// CBOR: `[member, command, wall, about, subject, [[kind, entity, {field: value}]…]]`.
pub(super) fn read(mut d: Decoder<'_>, items: Option<u64>) -> Result<Part, decode::Error> {
    if items.is_none_or(|n| n < 6) {
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
    let count = definite(d.array()?, d.input())?;
    let mut changes = Vec::with_capacity(count);
    for _ in 0..count {
        if d.array()?.is_none_or(|n| n < 3) {
            return Err(decode::Error::message("a change has three items"));
        }
        let kind = d.str()?.to_owned().into();
        let entity = id(&mut d)?;
        let count = definite(d.map()?, d.input())?;
        let mut fields = Vec::with_capacity(count);
        for _ in 0..count {
            fields.push((d.str()?.to_owned().into(), value(&mut d)?));
        }
        changes.push(Change {
            kind,
            entity,
            fields,
        });
    }
    Ok(Part {
        member,
        command,
        wall_millis,
        about,
        subject,
        changes,
    })
}

fn value(d: &mut Decoder<'_>) -> Result<Value, decode::Error> {
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
        | Type::Int => int(d)?,
        _ => raw(d)?,
    })
}
