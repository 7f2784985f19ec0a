//! A real house, encrypted, of labelled files; its search for pairs, by the commands the window calls.

use std::collections::HashMap;
use std::fs;
use std::time::{Duration, Instant};

use pignon_actions::{Desk, Env};
use pignon_domain::ids::MemberId;
use pignon_samples::{LabelledPerson, Rightness};
use pignon_store::keys::{KeyFolder, Passphrase};
use pignon_store::{Act, Door, Incident, Value as Field, Vault, kinds};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::Result;

const PASSPHRASE: &str = "cerise nuage tortue farine ruban pelouse violon girafe";
const NOW: i64 = 1_795_338_000_000;

/// A house of labelled files.
pub(crate) struct House {
    pub desk: Desk,
    pub files: Vec<LabelledPerson>,
    places: HashMap<String, u32>,
    _dir: tempfile::TempDir,
}

/// What a search gave.
pub(crate) struct Searched {
    pub time: Duration,
    pub before_mb: u32,
    pub peak_mb: u32,
    pub groups: usize,
    pub rightness: Rightness,
}

impl House {
    /// Founds it, and writes the files through the door of the vault, as an import would but completing nobody.
    pub fn of(files: Vec<LabelledPerson>) -> Result<Self> {
        let dir = tempfile::tempdir()?;
        let env = Env {
            cost: Some(pignon_actions::cheapest()),
            ..Env::default()
        };
        let random = env.random.clone();
        let desk = Desk::with(dir.path(), env)?;
        let made = desk.call(
            "house_create",
            json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": PASSPHRASE}),
        )?;
        let member: Uuid = made["session"]["member"]
            .as_str()
            .unwrap_or_default()
            .parse()?;
        desk.lock();
        let keys = KeyFolder::at(dir.path());
        let phrase = Passphrase::typed(PASSPHRASE).map_err(|_| "a bad passphrase")?;
        let key = keys.unlock(&keys.open()?.file, MemberId(member), &phrase, 0)?;
        let vault = Vault::open(dir.path(), key.expose(), random).map_err(said)?;
        let act = Act {
            member,
            command: "import_run",
            wall_millis: NOW,
            about: None,
        };
        let ids = vault
            .write(act, |door| {
                let mut ids = Vec::with_capacity(files.len());
                for file in &files {
                    ids.push(put(door, file)?);
                }
                Ok::<_, Incident>(ids)
            })
            .map_err(said)?
            .value;
        drop(vault);
        desk.call(
            "unlock",
            json!({"member": member, "passphrase": PASSPHRASE}),
        )?;
        let places = (0_u32..)
            .zip(ids)
            .map(|(at, id)| (id.to_string(), at))
            .collect();
        Ok(Self {
            desk,
            files,
            places,
            _dir: dir,
        })
    }

    /// Searches the pairs of the whole house as the window does, and reads the whole list.
    pub fn search(&self) -> Result<Searched> {
        // The greatest memory is counted from here.
        fs::write("/proc/self/clear_refs", "5").ok();
        let before_mb = memory("VmRSS:");
        let begun = Instant::now();
        self.desk.call("pairs_search", json!({}))?;
        loop {
            let progress = self.desk.call("pairs_progress", json!({}))?;
            if progress["running"] == false {
                if progress["found"].is_null() {
                    return Err(progress.to_string().into());
                }
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let (time, peak_mb) = (begun.elapsed(), memory("VmHWM:"));
        let groups = self.groups()?;
        Ok(Searched {
            time,
            before_mb,
            peak_mb,
            groups: groups.len(),
            rightness: Rightness::of_groups(&self.files, &groups),
        })
    }

    /// Whose this file is.
    pub fn who(&self, id: &str) -> Option<u32> {
        let at = *self.places.get(id)? as usize;
        Some(self.files.get(at)?.who)
    }

    /// The review list, as places of the files.
    fn groups(&self) -> Result<Vec<Vec<u32>>> {
        let mut groups = Vec::new();
        loop {
            let page = self.desk.call(
                "persons_pairs",
                json!({"offset": groups.len(), "limit": 100}),
            )?;
            let some = page["groups"].as_array().cloned().unwrap_or_default();
            if some.is_empty() {
                return Ok(groups);
            }
            groups.extend(some.iter().map(|group| self.places_of(&group["persons"])));
        }
    }

    fn places_of(&self, persons: &Value) -> Vec<u32> {
        let ids = persons.as_array().into_iter().flatten();
        ids.filter_map(|row| self.places.get(row["id"].as_str()?).copied())
            .collect()
    }
}

fn said(incident: Incident) -> String {
    incident.to_string()
}

fn put(door: &mut Door<'_>, file: &LabelledPerson) -> std::result::Result<Uuid, Incident> {
    let text = |text: &str| match text {
        "" => Field::Null,
        text => Field::Text(text.to_owned()),
    };
    let person = door.new_id();
    let number = door.next_person_number()?;
    let fields = vec![
        ("number", text(&format!("P-M07-01-{number:04}"))),
        ("family_name", text(&file.family)),
        ("given_name", text(&file.given)),
        ("birth_name", text(&file.birth_name)),
        (
            "birth_date",
            text(&file.birth.map(|day| day.to_string()).unwrap_or_default()),
        ),
        ("phone", text(&file.phone)),
        ("email", text(&file.email)),
        ("opened_on", text("2026-10-05")),
    ];
    door.put(kinds::PERSON, person, person, fields)?;
    if !file.street.is_empty() {
        let home = door.new_id();
        let fields = vec![
            ("since", text("2026-10-05")),
            ("line", text(&file.street)),
            ("postcode", text(&file.postcode)),
            ("city", text(&file.city)),
        ];
        door.put(kinds::RESIDENCE, person, home, fields)?;
    }
    Ok(person)
}

/// A line of `/proc/self/status`, in MB.
fn memory(line: &str) -> u32 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let value = status.lines().find_map(|text| text.strip_prefix(line));
    let kib = value.and_then(|text| text.trim().trim_end_matches(" kB").parse::<u32>().ok());
    kib.unwrap_or_default() / 1000
}
