//! The memory of this process, as Linux counts it.

/// Proportional share of this process, in KiB; 0 where the system does not tell.
pub(crate) fn pss_kib() -> u32 {
    std::fs::read_to_string("/proc/self/smaps_rollup")
        .unwrap_or_default()
        .lines()
        .find_map(|line| line.strip_prefix("Pss:"))
        .and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or_default()
}
