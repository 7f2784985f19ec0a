//! The machine of the run, as Linux tells it.

use std::fs::read_to_string;
use std::process::Command;

/// Prints what the figures depend on.
pub(crate) fn describe() {
    let cpu = read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("unknown processor", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = read_to_string("/proc/meminfo").unwrap_or_default();
    let kib: u64 = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"))
        .and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or_default();
    let load = read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default();
    println!(
        "{model}, {cores} cores, {} GiB, {}; load at the start {load}",
        kib.div_ceil(1 << 20),
        said("uname", &["-sr"])
    );
    println!(
        "SQLite {} with SQLCipher; sqlite3 {}\n",
        rusqlite::version(),
        said("sqlite3", &["--version"])
            .split(' ')
            .next()
            .filter(|version| !version.is_empty())
            .unwrap_or("absent")
    );
}

fn said(program: &str, arguments: &[&str]) -> String {
    Command::new(program)
        .args(arguments)
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
        .unwrap_or_default()
}

/// The greatest memory this process ever held, in MB.
pub(crate) fn peak_mb() -> u32 {
    read_to_string("/proc/self/status")
        .unwrap_or_default()
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|line| line.trim().trim_end_matches(" kB").parse::<u32>().ok())
        .unwrap_or_default()
        / 1000
}
