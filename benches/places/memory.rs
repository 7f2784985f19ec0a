//! The memory of a process that holds the sets and has done nothing else, as Linux counts it.

use std::path::Path;
use std::process::Command;

use pignon_places::Addresses;

use crate::{Result, maps};

/// Opens the sets in a process of its own; gives what they added to it, in KiB.
pub(crate) fn in_a_process(compact: &[u8]) -> Result<u32> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("adresses.compact");
    std::fs::write(&path, compact)?;
    let said = Command::new(std::env::current_exe()?)
        .arg("memory")
        .arg(&path)
        .output()?;
    Ok(String::from_utf8(said.stdout)?.trim().parse()?)
}

/// In that process: opens everything as the desk does, answers once, prints what was added.
pub(crate) fn say(compact: &Path, data: &Path) -> Result<()> {
    let before = pss_kib();
    let addresses = Addresses::open(&std::fs::read(compact)?)?;
    let maps = maps(data)?;
    let answers = (
        addresses.complete("12 rue ober", 8).len(),
        maps.iter()
            .filter_map(|map| map.where_is(2.35, 48.88))
            .count(),
    );
    let added = pss_kib().saturating_sub(before);
    std::hint::black_box((addresses, maps, answers));
    println!("{added}");
    Ok(())
}

/// Proportional share of this process, in KiB; 0 where the system does not tell.
fn pss_kib() -> u32 {
    std::fs::read_to_string("/proc/self/smaps_rollup")
        .unwrap_or_default()
        .lines()
        .find_map(|line| line.strip_prefix("Pss:"))
        .and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or_default()
}
