//! Golden bytes: what desks wrote with format 1 is decoded for ever. A failure here means a format changed: give it
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

#[test]
fn the_payload_of_format_1_is_frozen() {
    assert_eq!(
        hex(&part().to_bytes()),
        include_str!("golden/part-v1.hex").trim()
    );
}

#[test]
fn the_op_of_format_1_is_frozen_and_still_opens() {
    let golden = include_str!("golden/op-v1.hex").trim();
    assert_eq!(hex(&op().to_bytes()), golden);
    let bytes: Vec<u8> = (0..golden.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&golden[i..i + 2], 16).unwrap())
        .collect();
    let read = Op::from_bytes(&bytes).unwrap();
    read.verify(&keys().public()).unwrap();
    let sealer = Sealer::new(&[0x66; 16], 1, &HouseKey([0x99; 32]));
    let plain = sealer
        .open(&read.header, 0, read.parts[0].sealed.as_ref().unwrap())
        .unwrap();
    assert_eq!(Part::from_bytes(&plain).unwrap(), part());
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
#[ignore = "writes the golden files; only for a new format version"]
fn write_golden_files() {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    std::fs::create_dir_all(&dir).unwrap();
    let genesis = Genesis::new("M07", [0xbb; 16], &keys().public(), 1_790_000_000_000);
    std::fs::write(dir.join("part-v1.hex"), hex(&part().to_bytes()) + "\n").unwrap();
    std::fs::write(dir.join("op-v1.hex"), hex(&op().to_bytes()) + "\n").unwrap();
    std::fs::write(
        dir.join("genesis-v1.hex"),
        hex(&genesis.to_bytes()) + "\n" + &hex(&genesis.house()) + "\n",
    )
    .unwrap();
}
