//! A real hub: the built binary, on a real folder, over real HTTP. And a desk that speaks to it.

#![allow(dead_code, reason = "each test binary uses its part of it")]

pub mod http;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use pignon_journal::keys::DeskKeys;
use pignon_link::{Hub, Options};
use pignon_summary::{Breakdown, RawIndicator, Summary};
use tempfile::TempDir;

/// A hub under test, killed when dropped.
pub struct City {
    pub folder: TempDir,
    pub address: String,
    child: Option<Child>,
}

impl City {
    /// A new hub that knows no Maison.
    pub fn found() -> Self {
        let mut city = Self {
            folder: tempfile::tempdir().unwrap(),
            address: String::new(),
            child: None,
        };
        city.start();
        city
    }

    /// Starts the program on the folder, on any free port.
    pub fn start(&mut self) {
        let mut child = Command::new(env!("CARGO_BIN_EXE_pignon-hub"))
            .args([
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--name",
                "Serveur d’essai",
                "--data",
            ])
            .arg(self.folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        self.address = line.trim().rsplit(' ').next().unwrap().to_owned();
        assert!(self.address.starts_with("http://127.0.0.1:"), "{line:?}");
        self.child = Some(child);
    }

    /// kill -9.
    pub fn kill(&mut self) {
        let mut child = self.child.take().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }

    /// Asks the program to stop, as the system does, and says whether it ended well.
    pub fn stop(&mut self) -> bool {
        let mut child = self.child.take().unwrap();
        Command::new("kill")
            .args(["-TERM", &child.id().to_string()])
            .status()
            .unwrap();
        child.wait().unwrap().success()
    }

    /// One of the operator's commands: what it prints, or what it complains of.
    pub fn command(&self, arguments: &[&str]) -> Result<String, String> {
        let output = Command::new(env!("CARGO_BIN_EXE_pignon-hub"))
            .args(arguments)
            .arg("--data")
            .arg(self.folder.path())
            .output()
            .unwrap();
        if output.status.success() {
            Ok(String::from_utf8(output.stdout).unwrap().trim().to_owned())
        } else {
            Err(String::from_utf8(output.stderr).unwrap())
        }
    }

    /// The base, to look into or to make time pass.
    pub fn base(&self) -> rusqlite::Connection {
        let base = rusqlite::Connection::open(self.folder.path().join("hub.sqlite")).unwrap();
        base.busy_timeout(std::time::Duration::from_secs(5))
            .unwrap();
        base
    }

    pub fn count(&self, table: &str) -> u32 {
        self.base()
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
                row.get(0)
            })
            .unwrap()
    }

    pub fn link(&self) -> Hub {
        Hub::new(&self.address, Options::default()).unwrap()
    }

    /// Declares a Maison and enrols a desk made from one byte.
    pub fn desk_of(&self, maison: &str, byte: u8) -> DeskKeys {
        let code = self
            .command(&["maison", "add", maison, &format!("Maison {maison}")])
            .unwrap();
        let keys = DeskKeys::from_seed(&[byte; 64]);
        self.link().enrol(&keys, &code, random()).ok().unwrap();
        keys
    }
}

impl Drop for City {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

pub fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}

/// A month's message with so many persons welcomed, all women but three.
pub fn month(maison: &str, period: &str, revision: u32, welcomed: u64) -> Vec<u8> {
    let table = |breakdown: Breakdown, counts: &[(&str, u64)]| {
        (
            breakdown,
            counts
                .iter()
                .map(|(value, n)| ((*value).to_owned(), *n))
                .collect(),
        )
    };
    let raw = RawIndicator {
        code: "persons_welcomed".into(),
        total: welcomed,
        tables: vec![
            table(Breakdown::Sex, &[("F", welcomed - 3), ("M", 3)]),
            table(Breakdown::AgeBand, &[("26-44", welcomed)]),
            table(Breakdown::Qpv, &[("inside", welcomed - 6), ("outside", 6)]),
            table(
                Breakdown::Arrondissement,
                &[("18", welcomed - 9), ("19", 9)],
            ),
        ],
    };
    let outreach = RawIndicator {
        code: "outreach_contacts".into(),
        total: 1240,
        tables: vec![table(
            Breakdown::Qpv,
            &[("inside", 1200), ("outside", 38), ("unknown", 2)],
        )],
    };
    Summary::protect(
        maison.parse().unwrap(),
        period.parse().unwrap(),
        revision,
        &[raw, outreach],
    )
    .unwrap()
    .to_bytes()
}
