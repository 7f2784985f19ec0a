//! A vault in a temporary folder, with seeded randomness.
#![allow(dead_code, reason = "each test file uses its part")]

use std::sync::{Arc, Mutex};

use pignon_store::{Act, Founding, Random, Value, Vault, kinds};
use uuid::Uuid;

pub const KEY: [u8; 32] = [7; 32];
pub const NOW: i64 = 1_790_000_000_000;

pub fn random(seed: u64) -> Random {
    let state = Mutex::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    Arc::new(move |bytes: &mut [u8]| {
        let mut state = state.lock().unwrap();
        for byte in bytes {
            *state ^= *state << 13;
            *state ^= *state >> 7;
            *state ^= *state << 17;
            *byte = (*state >> 32) as u8;
        }
    })
}

pub struct Desk {
    pub dir: tempfile::TempDir,
    pub vault: Vault,
}

pub fn first_desk(seed: u64) -> Desk {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::create(
        dir.path(),
        &KEY,
        Founding {
            maison: "M07",
            wall_millis: NOW,
        },
        random(seed),
    )
    .unwrap();
    Desk { dir, vault }
}

pub fn next_desk(first: &Desk, number: u32, seed: u64) -> Desk {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::join(
        dir.path(),
        &KEY,
        &first.vault.invitation(number).unwrap(),
        random(seed),
    )
    .unwrap();
    Desk { dir, vault }
}

pub fn act(command: &'static str, millis: i64) -> Act {
    Act {
        member: Uuid::from_u128(1),
        command,
        wall_millis: millis,
        about: None,
    }
}

pub fn text(t: &str) -> Value {
    Value::Text(t.to_owned())
}

pub fn a_person(vault: &Vault, family: &str, given: &str, millis: i64) -> Uuid {
    vault
        .write(act("person_create", millis), |door| {
            let id = door.new_id();
            let number = door.next_person_number()?;
            door.put(
                kinds::PERSON,
                id,
                id,
                vec![
                    ("number", text(&format!("P-M07-01-{number:04}"))),
                    ("family_name", text(family)),
                    ("given_name", text(given)),
                    ("opened_on", text("2026-01-05")),
                ],
            )?;
            Ok::<_, pignon_store::Incident>(id)
        })
        .unwrap()
        .value
}
