//! The City's hub, the real one, as a process of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::{program, said};

pub struct CityHub {
    pub port: u16,
    pub data: PathBuf,
    process: Option<Child>,
    _kept: tempfile::TempDir,
}

impl CityHub {
    /// A hub that knows the Maison M07, and a code for its first desk.
    pub fn new() -> (Self, String) {
        let kept = tempfile::tempdir().unwrap();
        let data = kept.path().join("hub");
        // A port that stays the hub's own from one start to the next.
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|free| free.local_addr())
            .unwrap()
            .port();
        let mut hub = Self {
            port,
            data,
            process: None,
            _kept: kept,
        };
        let code = hub.operator(&["maison", "add", "M07", "Maison de l’Est"]);
        hub.start();
        (hub, code)
    }

    /// One of the operator's commands.
    pub fn operator(&self, args: &[&str]) -> String {
        let out = Command::new(program("pignon-hub"))
            .args(args)
            .arg("--data")
            .arg(&self.data)
            .output()
            .unwrap();
        assert!(out.status.success(), "{}", said(&out));
        String::from_utf8(out.stdout).unwrap().trim().to_owned()
    }

    pub fn start(&mut self) {
        let mut process = Command::new(program("pignon-hub"))
            .args([
                "serve",
                "--listen",
                &format!("127.0.0.1:{}", self.port),
                "--data",
            ])
            .arg(&self.data)
            .env("PIGNON_HUB_LOG", "off")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let out = process.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut line).unwrap();
        assert!(line.contains("écoute"), "the hub starts: {line}");
        self.process = Some(process);
    }

    /// Kill -9.
    pub fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    /// Replaces everything the hub has by an older copy of it.
    pub fn restore(&mut self, from: &Path) {
        self.stop();
        std::fs::remove_dir_all(&self.data).unwrap();
        super::copy(from, &self.data);
        self.start();
    }

    /// A page of the hub: status and body.
    pub fn page(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let request =
            format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, body.to_owned())
    }

    /// The message of a month as the hub keeps it, if it has one.
    pub fn message(&self, month: &str) -> Option<String> {
        let (status, body) = self.page(&format!("/maisons/M07/{month}/message.json"));
        assert!(status == 200 || status == 404, "{status} {body}");
        (status == 200).then_some(body)
    }
}

impl Drop for CityHub {
    fn drop(&mut self) {
        self.stop();
    }
}
