//! A house on a desk for the tests of the whole: the folder, a clock that the test moves, the programs as they are
//! built.
#![allow(dead_code, reason = "each test binary uses its part")]

pub mod disk;
pub mod hub;
pub mod proxy;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use pignon_actions::{Desk, Env, Failure};
use serde_json::{Value, json};

pub const PASSPHRASE: &str = "cerise nuage tortue farine ruban pelouse violon girafe";
pub const ANOTHER: &str = "iguane jovial kayak lagune magique naufrage oiseau palace";

/// A house, open, on the desk of a folder.
pub struct House {
    pub dir: PathBuf,
    pub desk: Desk,
    pub clock: Arc<AtomicI64>,
    pub words: String,
    pub member: String,
    _kept: Option<tempfile::TempDir>,
}

/// 22 November 2026, 10 h in Paris.
pub fn a_clock() -> Arc<AtomicI64> {
    Arc::new(AtomicI64::new(1_795_338_000_000))
}

pub fn env(clock: &Arc<AtomicI64>) -> Env {
    let clock = Arc::clone(clock);
    Env {
        clock: Arc::new(move || clock.load(Ordering::SeqCst)),
        cost: Some(pignon_actions::cheapest()),
        ..Env::default()
    }
}

pub fn a_house() -> House {
    let dir = tempfile::tempdir().unwrap();
    let mut house = a_house_at(dir.path());
    house._kept = Some(dir);
    house
}

pub fn a_house_at(dir: &Path) -> House {
    let clock = a_clock();
    let desk = Desk::with(dir, env(&clock)).unwrap();
    let made = ask(
        &desk,
        "house_create",
        json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": PASSPHRASE}),
    );
    let words: Vec<&str> = list(&made["recovery_words"]).iter().map(text).collect();
    House {
        dir: dir.to_owned(),
        words: words.join(" "),
        member: text(&made["session"]["member"]).to_owned(),
        desk,
        clock,
        _kept: None,
    }
}

impl House {
    /// The same folder, as after closing the program and opening it again; still locked.
    pub fn restarted(self) -> Self {
        let Self {
            dir,
            desk,
            clock,
            words,
            member,
            _kept,
        } = self;
        drop(desk);
        let desk = Desk::with(&dir, env(&clock)).unwrap();
        Self {
            dir,
            desk,
            clock,
            words,
            member,
            _kept,
        }
    }

    /// Time passes with somebody at the desk.
    pub fn pass(&self, seconds: i64) {
        self.nobody_for(seconds);
        // As the window does while a member types or points; a locked desk says no.
        let _ = self.desk.call("session", json!({}));
    }

    /// Time passes with nobody at the desk.
    pub fn nobody_for(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    pub fn ask(&self, name: &str, request: Value) -> Value {
        ask(&self.desk, name, request)
    }

    pub fn refused(&self, name: &str, request: Value) -> Failure {
        refused(&self.desk, name, request)
    }

    pub fn try_passphrase(&self, passphrase: &str) -> Result<Value, Failure> {
        self.desk.call(
            "unlock",
            json!({"member": self.member, "passphrase": passphrase}),
        )
    }

    pub fn unlock(&self) {
        self.try_passphrase(PASSPHRASE).unwrap();
    }

    pub fn lock(&self) {
        self.ask("lock", json!({}));
    }

    pub fn state(&self) -> Value {
        self.ask("house_state", json!({}))
    }

    pub fn a_person(&self, family: &str, given: &str, reach: &str) -> String {
        self.pass(1);
        let made = self.ask("person_create", newcomer(family, given, reach));
        text(&made["id"]).to_owned()
    }

    pub fn file(&self, person: &str) -> Value {
        self.ask("person_open", json!({"person": person}))
    }

    /// How many persons the house holds.
    pub fn persons(&self) -> u64 {
        persons(&self.desk)
    }
}

pub fn newcomer(family: &str, given: &str, reach: &str) -> Value {
    json!({"family_name": family, "given_name": given, "reach": reach, "reason": "Créer un atelier"})
}

pub fn persons(desk: &Desk) -> u64 {
    let request = json!({"filter": {"mine": false, "qpv": null, "stage": null, "silent": false}, "sort": "name",
                         "descending": false, "offset": 0, "limit": 1});
    ask(desk, "persons_list", request)["total"]
        .as_u64()
        .unwrap()
}

pub fn ask(desk: &Desk, name: &str, request: Value) -> Value {
    desk.call(name, request)
        .unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
}

pub fn refused(desk: &Desk, name: &str, request: Value) -> Failure {
    match desk.call(name, request) {
        Ok(answer) => panic!("{name} was accepted: {answer}"),
        Err(failure) => {
            assert!(failure.sentence.len() > 20, "a sentence: {failure:?}");
            failure
        }
    }
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

pub fn list(value: &Value) -> &[Value] {
    value
        .as_array()
        .unwrap_or_else(|| panic!("no list: {value}"))
}

/// With ordinary spaces.
pub fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
        .replace("&nbsp;", " ")
}

/// A list of invented persons, as a spreadsheet of a Maison: `rows` of them, each with a phone of their own.
pub fn a_list(rows: usize) -> Vec<u8> {
    const FAMILIES: [&str; 5] = ["Dupont", "N’Diaye", "Le Gall", "Œuvrard", "Nguyễn"];
    let mut csv = String::from("Nom;Prénom;Téléphone;CP;Observations\r\n");
    for n in 0..rows {
        let family = FAMILIES[n % FAMILIES.len()];
        csv.push_str(&format!(
            "{family} {n};Prénom{n};06{n:08};75018;Rien à signaler\r\n"
        ));
    }
    csv.into_bytes()
}

/// Waits for a long work and gives what it ended with.
pub fn ended(desk: &Desk, import: &Value) -> Value {
    let begun = Instant::now();
    loop {
        let progress = ask(desk, "import_progress", json!({"import": import}));
        if progress["running"] == false {
            return progress;
        }
        assert!(
            begun.elapsed() < Duration::from_secs(120),
            "the work does not end"
        );
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Reads and imports a file, and gives what the import ended with.
pub fn imported(desk: &Desk, file_name: &str, bytes: Vec<u8>) -> (Value, Value) {
    let preview = desk.open_import(file_name, bytes).unwrap();
    ask(desk, "import_run", json!({"import": preview["import"]}));
    let progress = ended(desk, &preview["import"]);
    (preview, progress)
}

/// One of our programs, as built beside this test.
pub fn program(name: &str) -> PathBuf {
    let this = std::env::current_exe().unwrap();
    let file = this.ancestors().nth(2).unwrap().join(name);
    assert!(
        file.exists(),
        "{} is not built: cargo build -p pignon-cli -p pignon-hub",
        file.display()
    );
    file
}

/// The headless command on a folder.
pub fn pignon(dir: &Path) -> Command {
    let mut command = Command::new(program("pignon"));
    command
        .env("PIGNON_HOME", dir)
        .env("PIGNON_PASSPHRASE", PASSPHRASE)
        .env("RUST_LOG", "off");
    command
}

pub fn said(out: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&out.stdout),
        String::from_utf8_lossy(&out.stderr)
    )
}

/// Copies the files of a folder of a desk.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
