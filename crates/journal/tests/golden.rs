//! Golden bytes: what desks wrote with every format is decoded for ever. A failure here means a format changed: give it
//! a new version instead, and keep this one.

use pignon_journal::{
    Change, DeskKeys, Genesis, Header, HouseKey, Line, Op, Part, SealedPart, Sealer, Seen, Stamp,
    Value,
};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn part() -> Part {
    Part {
        member: [0x11; 16],
        command: "person_edit".into(),
        wall_millis: 1_790_000_000_000,
        about: Some([0x22; 16]),
        subject: [0x33; 16],
        changes: vec![Change {
            kind: "person".into(),
            entity: [0x33; 16],
            fields: vec![
                ("family_name".into(), Value::Text("d’Alençon".into())),
                ("birth_date".into(), Value::Null),
                ("~removed".into(), Value::Bool(false)),
                ("duration".into(), Value::Int(-45)),
                ("referent".into(), Value::Bytes(vec![0x44; 16])),
            ],
        }],
    }
}

/// What an import writes of a person, with every shape of a value and of an identity.
fn imported() -> Part {
    let born = |last: u8| {
        let mut id = [0x33; 16];
        id[15] = last;
        id
    };
    Part {
        command: "import_run".into(),
        changes: vec![
            Change {
                kind: "person".into(),
                entity: [0x33; 16],
                fields: vec![
                    ("sex".into(), Value::Text("F".into())),
                    ("birth_date".into(), Value::Text("1899-12-31".into())),
                    ("opened_on".into(), Value::Text("2026-02-30".into())),
                    ("import".into(), Value::Bytes(vec![0x22; 16])),
                ],
            },
            Change {
                kind: "accompaniment".into(),
                entity: born(1),
                fields: vec![("referent".into(), Value::Bytes(vec![0x11; 16]))],
            },
            Change {
                kind: "stage".into(),
                entity: born(2),
                fields: vec![
                    ("accompaniment".into(), Value::Bytes(born(1).to_vec())),
                    ("stage".into(), Value::Text("welcome".into())),
                ],
            },
            Change {
                kind: "notion_of_tomorrow".into(),
                entity: [0x77; 16],
                fields: vec![
                    ("its_field".into(), Value::Unknown(vec![0xf9, 0x3e, 0x00])),
                    ("its_bytes".into(), Value::Bytes(vec![1, 2, 3])),
                    ("its_entity".into(), Value::Bytes(born(9).to_vec())),
                ],
            },
        ],
        ..part()
    }
}

fn keys() -> DeskKeys {
    DeskKeys::from_seed(&[0x55; 64])
}

fn header() -> Header {
    Header {
        house: [0x66; 16],
        line: Line {
            device: keys().public().device(),
            incarnation: 1,
        },
        seq: 7,
        previous: [0x77; 32],
        epoch: 1,
        stamp: Stamp {
            millis: 1_790_000_000_000,
            counter: 2,
        },
        seen: Seen(vec![(
            Line {
                device: pignon_journal::DeviceId([0x88; 16]),
                incarnation: 3,
            },
            9,
        )]),
        parts: [0; 32],
    }
}

fn op() -> Op {
    let sealer = Sealer::new(&[0x66; 16], 1, &HouseKey([0x99; 32]));
    let sealed = sealer
        .seal(&header(), 0, &part().to_bytes(), [0xaa; 24])
        .unwrap();
    Op::signed(header(), vec![SealedPart::of(sealed)], &keys())
}

fn bytes_of(golden: &str) -> Vec<u8> {
    let golden = golden.trim();
    (0..golden.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&golden[i..i + 2], 16).unwrap())
        .collect()
}

#[test]
fn the_payload_of_format_1_is_still_read() {
    let golden = bytes_of(include_str!("golden/part-v1.hex"));
    assert_eq!(Part::from_bytes(&golden).unwrap(), part());
}

#[test]
fn the_payload_of_format_2_is_frozen() {
    let golden = include_str!("golden/part-v2.hex").trim();
    assert_eq!(hex(&part().to_bytes()), golden);
    assert_eq!(Part::from_bytes(&bytes_of(golden)).unwrap(), part());
    let golden = include_str!("golden/part-v2-import.hex").trim();
    assert_eq!(hex(&imported().to_bytes()), golden);
    assert_eq!(Part::from_bytes(&bytes_of(golden)).unwrap(), imported());
}

/// The op of format 1 holds whatever payload its desk wrote: one file for each.
#[test]
fn the_op_of_format_1_is_frozen_and_still_opens() {
    let with_part_2 = include_str!("golden/op-v1-part-v2.hex").trim();
    assert_eq!(hex(&op().to_bytes()), with_part_2);
    for golden in [include_str!("golden/op-v1.hex").trim(), with_part_2] {
        let read = Op::from_bytes(&bytes_of(golden)).unwrap();
        assert_eq!(hex(&read.to_bytes()), golden);
        read.verify(&keys().public()).unwrap();
        let sealer = Sealer::new(&[0x66; 16], 1, &HouseKey([0x99; 32]));
        let plain = sealer
            .open(&read.header, 0, read.parts[0].sealed.as_ref().unwrap())
            .unwrap();
        assert_eq!(Part::from_bytes(&plain).unwrap(), part());
    }
}

#[test]
fn the_genesis_of_format_1_is_frozen() {
    let genesis = Genesis::new("M07", [0xbb; 16], &keys().public(), 1_790_000_000_000);
    let text = format!("{}\n{}", hex(&genesis.to_bytes()), hex(&genesis.house()));
    assert_eq!(text, include_str!("golden/genesis-v1.hex").trim());
    assert_eq!(
        Genesis::verified(&genesis.to_bytes(), &genesis.sign(&keys())),
        Ok(genesis)
    );
}

#[test]
fn any_flipped_bit_of_an_op_is_refused() {
    let bytes = op().to_bytes();
    for at in 0..bytes.len() {
        let mut bent = bytes.clone();
        bent[at] ^= 1;
        let refused = Op::from_bytes(&bent).map_or(true, |op| op.verify(&keys().public()).is_err());
        assert!(refused, "byte {at} can be flipped unseen");
    }
}

#[test]
fn a_purged_op_still_verifies_by_hash() {
    let mut op = op();
    let whole = op.hash();
    op.parts[0].sealed = None;
    let read = Op::from_bytes(&op.to_bytes()).unwrap();
    read.verify(&keys().public()).unwrap();
    assert_eq!(read.hash(), whole);
}

#[test]
#[ignore = "writes the golden files of the latest formats; only for a new version of one"]
fn write_golden_files() {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let write =
        |name: &str, bytes: &[u8]| std::fs::write(dir.join(name), hex(bytes) + "\n").unwrap();
    write("part-v2.hex", &part().to_bytes());
    write("part-v2-import.hex", &imported().to_bytes());
    write("op-v1-part-v2.hex", &op().to_bytes());
}
