//! Newborn persons beside what their rows give.

use std::sync::Arc;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{Act, Founding, REMOVED, Vault};

/// Everything derived of persons, as text.
fn derived(vault: &Vault) -> Vec<String> {
    let writer = vault.writer();
    let mut statement = writer
        .conn
        .prepare(include_str!("../derived_rows.sql"))
        .unwrap();
    statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap()
}

fn a_vault() -> (tempfile::TempDir, Vault) {
    let dir = tempfile::tempdir().unwrap();
    let founding = Founding {
        maison: "M07",
        wall_millis: 1,
    };
    let next = std::sync::atomic::AtomicU8::new(1);
    let random = Arc::new(move |bytes: &mut [u8]| {
        bytes.fill(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
    });
    let vault = Vault::create(dir.path(), &[7; 32], founding, random).unwrap();
    (dir, vault)
}

fn day(n: u8) -> Value {
    match n {
        0 => Value::Null,
        n => Value::Text(format!("2026-10-0{n}")),
    }
}

fn moment(n: u8) -> Value {
    match n {
        0 => Value::Null,
        n => Value::Text(format!("2026-12-0{n}T09:30")),
    }
}

fn code(codes: [&str; 2], n: u8) -> Value {
    match n {
        0 => Value::Null,
        n => Value::Text(codes[usize::from(n) % 2].to_owned()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_is_derived_of_newborn_persons_is_what_their_rows_give(
        changes in proptest::collection::vec((0..9_u8, 0..5_u128, 0..3_u128, 0..4_u8, 0..4_u8), 0..60),
        turns in any::<u64>(),
    ) {
        let (_dir, vault) = a_vault();
        let act = |command| Act { member: Uuid::nil(), command, wall_millis: 1, about: None };
        let person = |n: u128| Uuid::from_u128(0x1000 + n);
        vault.write(act("import_run"), |door| {
            for n in 0..5 {
                let name = vec![("family_name", Value::Text(format!("Nom {n}")))];
                door.put(kinds::PERSON, person(n), person(n), name)?;
            }
            for (at, (what, who, row, when, value)) in changes.iter().enumerate() {
                if turns >> (at % 64) & 1 == 1 && at % 7 == 0 {
                    door.turn_to(act("import_run"))?;
                }
                let (who, row) = (person(*who), Uuid::from_u128(0x9000 + who * 16 + row));
                match what {
                    0 => door.put(kinds::PERSON, who, who, vec![
                        ("given_name", code(["Marie", "Zoé"], *when)),
                        ("phone", code(["+33612345678", "+33712345678"], *value)),
                        ("opened_on", day(*when)),
                    ])?,
                    1 => door.put(kinds::RESIDENCE, who, row, vec![
                        ("since", day(*when)), ("qpv", code(["inside", "outside"], *value)),
                    ])?,
                    2 => door.put(kinds::ACCOMPANIMENT, who, row, vec![
                        ("opened_on", day(*when)), ("referent", Value::Bytes(vec![*value; 16])),
                    ])?,
                    3 => door.put(kinds::STAGE, who, row, vec![
                        ("entered_on", day(*when)), ("stage", code(["welcome", "exit"], *value)),
                    ])?,
                    4 => door.put(kinds::CONTACT, who, row, vec![("held_on", day(*when))])?,
                    5 => door.put(kinds::CONTACT, who, row, vec![(REMOVED, Value::Bool(*value > 1))])?,
                    6 => door.put(kinds::ACTION, who, row, vec![
                        ("done_on", day(*when)), ("dropped_on", day(*value / 2)),
                        ("member", if *value == 3 { Value::Bytes(vec![9; 16]) } else { Value::Null }),
                        (REMOVED, Value::Bool(*when > 2)),
                    ])?,
                    7 => door.put(kinds::APPOINTMENT, who, row, vec![
                        ("starts_at", moment(*when)), ("status", code(["planned", "came"], *value)),
                        (REMOVED, Value::Bool(*value == 3)),
                    ])?,
                    _ if *value == 0 => door.set_removed(kinds::PERSON, who, who, *when > 1)?,
                    _ => door.put(kinds::STAGE, who, row, vec![(REMOVED, Value::Bool(*value > 1))])?,
                }
            }
            Ok::<_, Incident>(())
        })?;
        let gathered = derived(&vault);
        {
            let writer = vault.writer();
            writer.conn.execute("DELETE FROM person_card", []).unwrap();
            writer.conn.execute("UPDATE action SET answerable = NULL", []).unwrap();
            crate::search::clear(&writer.conn).unwrap();
        }
        vault.refold(&(0..5).map(person).collect::<Vec<_>>())?;
        prop_assert_eq!(derived(&vault), gathered);
    }
}
