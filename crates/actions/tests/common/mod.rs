//! A desk in a temporary folder, with a clock that the test moves.
#![allow(dead_code, reason = "each test file uses its part")]

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use pignon_actions::{Desk, Env, Failure};
use serde_json::{Value, json};

pub const PASSPHRASE: &str = "cerise nuage tortue farine ruban pelouse violon girafe";

pub struct Bench {
    pub dir: tempfile::TempDir,
    pub desk: Desk,
    pub clock: Arc<AtomicI64>,
    pub words: Vec<String>,
    pub member: String,
}

pub fn env(clock: &Arc<AtomicI64>) -> Env {
    let clock = Arc::clone(clock);
    Env {
        clock: Arc::new(move || clock.load(Ordering::SeqCst)),
        cost: Some(pignon_actions::cheapest()),
        ..Env::default()
    }
}

/// 22 November 2026, 10 h in Paris.
pub fn a_clock() -> Arc<AtomicI64> {
    Arc::new(AtomicI64::new(1_795_338_000_000))
}

pub fn an_open_house() -> Bench {
    let dir = tempfile::tempdir().unwrap();
    let clock = a_clock();
    let desk = Desk::with(dir.path(), env(&clock)).unwrap();
    let made = ask(
        &desk,
        "house_create",
        json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": PASSPHRASE}),
    );
    let words = made["recovery_words"]
        .as_array()
        .unwrap()
        .iter()
        .map(|w| w.as_str().unwrap().to_owned())
        .collect();
    let member = made["session"]["member"].as_str().unwrap().to_owned();
    Bench {
        dir,
        desk,
        clock,
        words,
        member,
    }
}

impl Bench {
    /// The same folder, as after closing the program and opening it again; still locked.
    pub fn restarted(self) -> Bench {
        let Bench {
            dir,
            desk,
            clock,
            words,
            member,
        } = self;
        drop(desk);
        let desk = Desk::with(dir.path(), env(&clock)).unwrap();
        Bench {
            dir,
            desk,
            clock,
            words,
            member,
        }
    }

    pub fn pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    pub fn unlock(&self) {
        ask(
            &self.desk,
            "unlock",
            json!({"member": self.member, "passphrase": PASSPHRASE}),
        );
    }

    pub fn a_person(&self, family: &str, given: &str, reach: &str) -> String {
        self.pass(1);
        let made = ask(
            &self.desk,
            "person_create",
            json!({"family_name": family, "given_name": given, "reach": reach, "reason": "Créer un atelier"}),
        );
        made["id"].as_str().unwrap().to_owned()
    }

    /// Another member of the house, who may open this desk with the same passphrase.
    pub fn another_member(&self, name: &str, role: &str) -> String {
        let made = ask(
            &self.desk,
            "member_add",
            json!({"name": name, "role": role, "passphrase": PASSPHRASE}),
        );
        made["id"].as_str().unwrap().to_owned()
    }

    pub fn unlock_as(&self, member: &str) {
        self.desk.lock();
        ask(
            &self.desk,
            "unlock",
            json!({"member": member, "passphrase": PASSPHRASE}),
        );
    }

    pub fn file(&self, person: &str) -> Value {
        ask(&self.desk, "person_open", json!({"person": person}))
    }
}

pub fn ask(desk: &Desk, name: &str, request: Value) -> Value {
    desk.call(name, request)
        .unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
}

pub fn refused(desk: &Desk, name: &str, request: Value) -> Failure {
    match desk.call(name, request) {
        Ok(answer) => panic!("{name} was accepted: {answer}"),
        Err(failure) => {
            assert!(!failure.sentence.is_empty());
            failure
        }
    }
}

/// Who writes nothing in the files, at the desk in place of the coordinator.
pub fn the_reception_takes_the_desk(bench: &Bench) {
    let words = "violon girafe cerise nuage jardin fontaine lagune requin";
    let added = ask(
        &bench.desk,
        "member_add",
        json!({"name": "Odile Accueil", "role": "reception", "passphrase": words}),
    );
    ask(&bench.desk, "lock", json!({}));
    ask(
        &bench.desk,
        "unlock",
        json!({"member": added["id"], "passphrase": words}),
    );
}

/// Texts that break what is carelessly written: a few always, and the whole list when the data are there.
pub fn hostile_texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "Robert'); --",
        "<script>alert(1)</script>",
        "=HYPERLINK(\"http://x\")",
        "陈伟 – Ðółł’n «\u{a0}é\u{a0}»",
        "Z\u{351}\u{36b}\u{343}algo",
        "ﷺ 👩‍👩‍👧‍👦",
        "null",
        "-1E+02",
    ]
    .map(str::to_owned)
    .to_vec();
    let data = std::env::var_os("PIGNON_DATA").map_or_else(
        || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        Into::into,
    );
    match std::fs::read_to_string(data.join("hostile/blns.json")) {
        Ok(list) => texts.extend(serde_json::from_str::<Vec<String>>(&list).unwrap()),
        Err(_) => println!("no list of hostile texts in {}: a few only", data.display()),
    }
    texts
}
