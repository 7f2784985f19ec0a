//! The folder of a run and the files in it; houses and how they are asked.

use std::path::{Path, PathBuf};

use pignon_actions::{Desk, Env};
use pignon_domain::ids::MemberId;
use pignon_store::keys::{KeyFolder, Passphrase, VaultKey};
use serde_json::{Value, json};

use crate::{Result, invented};

const PASSPHRASE: &str = "cerise nuage tortue farine ruban pelouse violon girafe";

/// Where a run happens: removed at its end.
pub(crate) struct Place {
    pub dir: tempfile::TempDir,
    pub csv: PathBuf,
    pub xlsx: PathBuf,
    pub rows: usize,
}

impl Place {
    /// The spreadsheet of `rows` persons × 26 columns, as CSV in Windows-1252 and as XLSX.
    pub fn new(rows: usize) -> Result<Self> {
        let dir = tempfile::tempdir()?;
        let (csv, xlsx) = (dir.path().join("big.csv"), dir.path().join("big.xlsx"));
        let real = pignon_samples::big_csv_cp1252(rows, 1).zip(pignon_samples::big_xlsx(rows, 1));
        let (text, book) = match real {
            Some(real) => real,
            None => invented::files(rows)?,
        };
        std::fs::write(&csv, text)?;
        std::fs::write(&xlsx, book)?;
        Ok(Self {
            dir,
            csv,
            xlsx,
            rows,
        })
    }
}

/// A house, open at its desk.
pub(crate) struct House {
    pub folder: PathBuf,
    pub desk: Desk,
    pub member: String,
}

impl House {
    /// Founds an empty house.
    pub fn found(folder: &Path) -> Result<Self> {
        let env = Env {
            cost: Some(pignon_actions::cheapest()),
            ..Env::default()
        };
        let desk = Desk::with(folder, env)?;
        let made = desk.call(
            "house_create",
            json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": PASSPHRASE}),
        )?;
        let member = made["session"]["member"].as_str().unwrap_or_default();
        Ok(Self {
            folder: folder.to_owned(),
            member: member.to_owned(),
            desk,
        })
    }

    /// Asks the desk, as the window does.
    pub fn ask(&self, command: &str, request: Value) -> Result<Value> {
        Ok(self.desk.call(command, request)?)
    }

    pub fn unlock(&self) -> Result<()> {
        let request = json!({"member": self.member, "passphrase": PASSPHRASE});
        self.ask("unlock", request).map(drop)
    }

    /// The key of the vault: what the passphrase derivation gives.
    pub fn key(&self) -> Result<VaultKey> {
        let keys = KeyFolder::at(&self.folder);
        let file = keys.open()?.file;
        let member = MemberId(self.member.parse()?);
        let phrase = Passphrase::typed(PASSPHRASE).map_err(|_| "a bad passphrase")?;
        Ok(keys.unlock(&file, member, &phrase, 0)?)
    }

    /// The file of the house, opened beside the desk with the same pragmas, for the limits of the machine.
    pub fn bare(&self) -> Result<rusqlite::Connection> {
        let conn = rusqlite::Connection::open(self.folder.join(pignon_store::DATABASE))?;
        let hex: String = self
            .key()?
            .expose()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        conn.pragma_update(None, "key", format!("x'{hex}'"))?;
        conn.pragma_update(None, "journal_mode", "WAL")?;
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "foreign_keys", true)?;
        conn.pragma_update(None, "temp_store", "MEMORY")?;
        conn.pragma_update(None, "cache_size", -32_768)?;
        conn.set_prepared_statement_cache_capacity(64);
        Ok(conn)
    }

    /// Persons at evenly spread places of the list of names: `(id, number, family name, given name)`.
    pub fn some_persons(&self, count: usize) -> Result<Vec<[String; 4]>> {
        let total = self.list(0, 1, "name")?["total"]
            .as_u64()
            .unwrap_or_default();
        let mut persons = Vec::with_capacity(count);
        for at in 0..count as u64 {
            let offset = at * total / count as u64;
            let page = self.list(offset, 1, "name")?;
            let row = &page["rows"][0];
            persons.push(
                ["id", "number", "family_name", "given_name"]
                    .map(|field| row[field].as_str().unwrap_or_default().to_owned()),
            );
        }
        Ok(persons)
    }

    pub fn list(&self, offset: u64, limit: u64, sort: &str) -> Result<Value> {
        let filter = json!({"mine": false, "qpv": null, "stage": null, "silent": false});
        self.ask(
            "persons_list",
            json!({"filter": filter, "sort": sort, "descending": false, "offset": offset, "limit": limit}),
        )
    }
}
