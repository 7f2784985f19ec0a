//! Both formats give back what was written in them, and no bytes make them panic.

use minicbor::Encoder;
use proptest::prelude::*;

use crate::change::{Change, Id, Part, Value};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,20}",
        "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        Just("rsa".to_owned()),
        Just("welcome".to_owned()),
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z_~]{1,12}",
        Just("person".to_owned()),
        Just("family_name".to_owned()),
        Just("~removed".to_owned()),
    ]
}

/// Identities that begin alike, and often are the same.
fn identity() -> impl Strategy<Value = Id> {
    prop_oneof![
        any::<Id>(),
        (0_usize..16, 0_u8..3).prop_map(|(at, byte)| {
            let mut id = [0x55; 16];
            id[at] = byte;
            id
        }),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::Int),
        text().prop_map(Value::Text),
        identity().prop_map(|id| Value::Bytes(id.to_vec())),
        proptest::collection::vec(any::<u8>(), 0..20).prop_map(Value::Bytes),
        // A float, and the tags that format 2 gives a meaning to.
        prop_oneof![
            Just(vec![0xf9, 0x3e, 0x00]),
            (0xc6_u8..=0xca).prop_map(|tag| vec![tag, 0x01]),
        ]
        .prop_map(Value::Unknown),
    ]
}

fn part() -> impl Strategy<Value = Part> {
    let change = (
        name(),
        identity(),
        proptest::collection::vec((name(), value()), 0..6),
    )
        .prop_map(|(kind, entity, fields)| Change {
            kind: kind.into(),
            entity,
            fields: fields.into_iter().map(|(n, v)| (n.into(), v)).collect(),
        });
    (
        identity(),
        name(),
        any::<i64>(),
        proptest::option::of(identity()),
        identity(),
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

/// What wrote format 1.
fn in_format_1(part: &Part) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut e = Encoder::new(&mut bytes);
    e.array(6).unwrap().bytes(&part.member).unwrap();
    e.str(&part.command).unwrap().i64(part.wall_millis).unwrap();
    match &part.about {
        Some(about) => e.bytes(about).unwrap(),
        None => e.null().unwrap(),
    };
    e.bytes(&part.subject).unwrap();
    e.array(part.changes.len() as u64).unwrap();
    for change in &part.changes {
        e.array(3).unwrap().str(&change.kind).unwrap();
        e.bytes(&change.entity).unwrap();
        e.map(change.fields.len() as u64).unwrap();
        for (name, value) in &change.fields {
            e.str(name).unwrap();
            match value {
                Value::Null => e.null().unwrap(),
                Value::Bool(b) => e.bool(*b).unwrap(),
                Value::Int(i) => e.i64(*i).unwrap(),
                Value::Text(t) => e.str(t).unwrap(),
                Value::Bytes(b) => e.bytes(b).unwrap(),
                Value::Unknown(raw) => {
                    e.writer_mut().extend_from_slice(raw);
                    continue;
                }
            };
        }
    }
    bytes
}

proptest! {
    #[test]
    fn a_part_is_read_back_as_written(part in part()) {
        prop_assert_eq!(Part::from_bytes(&part.to_bytes()).unwrap(), part);
    }

    #[test]
    fn a_part_of_format_1_is_read_back_as_written(part in part()) {
        prop_assert_eq!(Part::from_bytes(&in_format_1(&part)).unwrap(), part);
    }

    #[test]
    fn any_bytes_are_read_or_refused_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Part::from_bytes(&bytes);
    }

    #[test]
    fn a_part_with_bytes_changed_is_read_or_refused_without_panic(
        part in part(),
        at in any::<prop::sample::Index>(),
        by in any::<u8>(),
    ) {
        let mut bytes = part.to_bytes();
        let at = at.index(bytes.len());
        bytes[at] = by;
        let _ = Part::from_bytes(&bytes);
    }
}

#[test]
fn a_value_of_an_unknown_type_is_kept_byte_for_byte() {
    // {"f": 1.5} : a float, which no version writes.
    let float = vec![0xf9, 0x3e, 0x00];
    let mut bytes = vec![0x87, 0x02, 0x50];
    bytes.extend_from_slice(&[1; 16]);
    bytes.extend_from_slice(&[0x61, b'x', 0x00, 0xf6, 0x50]);
    bytes.extend_from_slice(&[2; 16]);
    bytes.extend_from_slice(&[0x81, 0x83, 0x61, b'k', 0x41, 9, 0xa1, 0x61, b'f']);
    bytes.extend_from_slice(&float);
    let part = Part::from_bytes(&bytes).unwrap();
    assert_eq!(part.changes[0].fields[0].1, Value::Unknown(float));
    assert_eq!(Part::from_bytes(&part.to_bytes()).unwrap(), part);
}

#[test]
fn a_part_of_a_later_format_is_refused() {
    assert!(Part::from_bytes(&[0x87, 0x03, 0x00]).is_err());
}
