//! A vault to upgrade, the same from one run to the next.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use pignon_store::{
    Act, DATABASE, Founding, Incident, MIGRATIONS, Migration, Random, Value, Vault, kinds, persons,
};
use uuid::Uuid;

pub const KEY: [u8; 32] = [7; 32];
pub const NOW: i64 = 1_795_338_000_000;
/// Version of the made-up upgrades: after any that will be.
pub const LATER: i64 = 209_901_010_000;
pub const PEOPLE: [(&str, &str); 4] = [
    ("Dupont", "Marie"),
    ("N’Diaye", "Ousmane"),
    ("Le Gall", "Yann"),
    ("Nguyễn", "Thị Mai"),
];

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

fn text(t: &str) -> Value {
    Value::Text(t.to_owned())
}

/// A house with a member and [`PEOPLE`], each with a contact.
pub fn a_vault(folder: &Path) {
    let founding = Founding {
        maison: "M07",
        wall_millis: NOW,
    };
    let vault = Vault::create(folder, &KEY, founding, random(1)).unwrap();
    let member = vault.ids().draw(NOW);
    let act = |command, wall_millis| Act {
        member,
        command,
        wall_millis,
        about: None,
    };
    vault
        .write(act("house_create", NOW), |door| {
            let house = Uuid::from_bytes(vault.house());
            let name = vec![("code", text("M07")), ("name", text("Maison de l’Est"))];
            door.put(kinds::HOUSE, house, house, name)?;
            let who = vec![
                ("name", text("Awa Diop")),
                ("role", text("coordinator")),
                ("active", Value::Bool(true)),
            ];
            door.put(kinds::MEMBER, member, member, who)
        })
        .unwrap();
    for (n, (family, given)) in PEOPLE.iter().enumerate() {
        let at = NOW + 1000 * i64::try_from(n).unwrap();
        vault
            .write(act("person_create", at), |door| {
                let person = door.new_id();
                let number = door.next_person_number()?;
                let fields = vec![
                    ("number", text(&format!("P-M07-01-{number:04}"))),
                    ("family_name", text(family)),
                    ("given_name", text(given)),
                    ("opened_on", text("2026-10-05")),
                ];
                door.put(kinds::PERSON, person, person, fields)?;
                let contact = door.new_id();
                let fields = vec![
                    ("held_on", text("2026-10-06")),
                    ("mode", text("interview")),
                    ("minute", text(&format!("Première rencontre avec {given}."))),
                ];
                door.put(kinds::CONTACT, person, contact, fields)?;
                Ok::<_, Incident>(())
            })
            .unwrap();
    }
}

pub fn open(folder: &Path) -> Result<Vault, Incident> {
    Vault::open(folder, &KEY, random(2))
}

/// Opens with upgrades of our own after the real ones.
pub fn open_with(folder: &Path, later: &[Migration]) -> Result<Vault, Incident> {
    let steps: Vec<Migration> = MIGRATIONS.iter().chain(later).copied().collect();
    Vault::open_with(folder, &KEY, random(3), &steps)
}

/// An upgrade made at run time.
pub fn migration(version: i64, sql: String) -> Migration {
    Migration {
        version,
        sql: Box::leak(sql.into_boxed_str()),
    }
}

/// Everything that [`a_vault`] put there is there, found, signed, and can be written to.
pub fn holds_everything(vault: &Vault) {
    vault.check().unwrap();
    assert_eq!(vault.verify_journal().unwrap(), 1 + PEOPLE.len() as u64);
    let house = vault.read(pignon_store::house::house).unwrap().unwrap();
    assert_eq!(
        (house.code.as_str(), house.name.as_str()),
        ("M07", "Maison de l’Est")
    );
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    for (family, given) in PEOPLE {
        let found = vault
            .read(|r| persons::search(r, &format!("{given} {family}"), 5, today))
            .unwrap();
        let (_, row) = found
            .first()
            .unwrap_or_else(|| panic!("{given} is not found"));
        let person = row.id;
        let (who, contacts) = vault
            .read(|r| {
                Ok::<_, Incident>((
                    persons::identity(r, person)?,
                    pignon_store::contacts::of_person(r, person)?,
                ))
            })
            .unwrap();
        assert_eq!(who.unwrap().family_name, family);
        assert_eq!(contacts.len(), 1);
        assert!(contacts[0].minute.contains(given));
    }
}

/// The bytes of the database.
pub fn bytes(folder: &Path) -> Vec<u8> {
    fs::read(folder.join(DATABASE)).unwrap()
}
