//! Disks that refuse. A full disk cannot be played by a mock and permission bits do not stop root: a test runs itself
//! again inside a private mount namespace (`unshare`), on a tmpfs that vanishes with it. Where namespaces are not
//! allowed it prints why it does nothing.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the small disk is mounted; `None` in the outer run, which has run the test again inside and judged it.
pub fn small_disk(test: &str, megabytes: u32) -> Option<PathBuf> {
    const INSIDE: &str = "PIGNON_TEST_SMALL_DISK";
    if let Ok(dir) = std::env::var(INSIDE) {
        return Some(dir.into());
    }
    let dir = tempfile::tempdir().unwrap();
    let unshare = |script: &str| {
        Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-ec", script])
            .arg(std::env::current_exe().unwrap())
            .arg(dir.path())
            .env(INSIDE, dir.path())
            .env("TEST", test)
            .output()
    };
    let mount = format!(r#"mount -t tmpfs -o size={megabytes}m tmpfs "$1""#);
    match unshare(&mount) {
        Ok(out) if out.status.success() => {}
        Ok(out) => {
            let why = String::from_utf8_lossy(&out.stderr).into_owned();
            println!(
                "{test} does nothing: no private mount here ({})",
                why.trim()
            );
            return None;
        }
        Err(why) => {
            println!("{test} does nothing: no `unshare` here ({why})");
            return None;
        }
    }
    let inner = format!(r#"{mount}; exec "$0" --exact "$TEST" --nocapture"#);
    let out = unshare(&inner).unwrap();
    let said = super::said(&out);
    assert!(out.status.success(), "{said}");
    assert!(
        said.contains("1 passed"),
        "the inner run ran the test: {said}"
    );
    None
}

/// Fills the disk to its last byte; give the file back to make room.
pub fn fill(disk: &Path) -> PathBuf {
    let filler = disk.join("filler");
    let mut file = File::create(&filler).unwrap();
    for size in [1 << 20, 4096, 1] {
        while file.write_all(&vec![0; size]).is_ok() {}
    }
    drop(file);
    let probe = disk.join("probe");
    assert!(fs::write(&probe, [0; 4096]).is_err(), "the disk is full");
    let _ = fs::remove_file(probe);
    filler
}

/// Nothing can be written to the disk any more.
pub fn read_only(disk: &Path) {
    let out = Command::new("mount")
        .args(["-o", "remount,ro"])
        .arg(disk)
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", super::said(&out));
}
