//! Addresses and districts on the official files: how fast, how right, how much memory.
//!
//! `cargo bench -p pignon-benches --bench places`. Nothing is asserted; where the real data are absent nothing is measured,
//! and the run says so. Accuracy is asserted by the tests of `pignon-places`, on the same files.

mod accuracy;
mod memory;

use std::path::Path;
use std::time::Duration;

use pignon_benches::{Figures, Target, Times, timed};
use pignon_places::{Addresses, Districts};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// What an answer to a keystroke may take (issue 3).
const KEYSTROKE: Target = Target::Time(Duration::from_millis(5));

fn main() -> Result<()> {
    let Some(data) = pignon_samples::data_dir() else {
        return Ok(());
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [what, path, ..] = &arguments[..]
        && what == "memory"
    {
        return memory::say(Path::new(path), &data);
    }
    let mut figures = Figures::default();
    figures.begin();
    let addresses = loading(&data, &mut figures)?;
    completion(&data, &addresses, &mut figures)?;
    accuracy::repair(&data, &addresses, &mut figures)?;
    accuracy::districts(&data, &mut figures)?;
    figures.end();
    Ok(())
}

/// From the official file, from ours, and what stays in memory.
fn loading(data: &Path, figures: &mut Figures) -> Result<Addresses> {
    let official = std::fs::read(data.join("addresses/adresses-75.csv.gz"))?;
    let (read, time) = timed(|| Addresses::read(&official));
    figures.time(
        "Official file of addresses read (gzip)",
        time,
        None,
        Target::None,
    );
    let compact = read?.compact();
    figures.count(
        "Compact file",
        u32::try_from(compact.len() / 1024)?,
        "KiB",
        Target::None,
    );
    drop(official);

    let (addresses, time) = timed(|| Addresses::open(&compact));
    let addresses = addresses?;
    figures.time("Compact file opened", time, None, Target::None);
    let facts = addresses.facts();
    figures.count(
        "Addresses",
        u32::try_from(facts.addresses)?,
        "",
        Target::Least(158_048),
    );
    figures.count(
        "Memory added by addresses and three maps (PSS, process of its own)",
        memory::in_a_process(&compact)?.div_ceil(1024),
        "MiB",
        Target::Most(150),
    );
    Ok(addresses)
}

fn maps(data: &Path) -> Result<Vec<Districts>> {
    [
        "qpv/QP2024_75_Paris_WGS84_6dec.geojson",
        "paris/arrondissements.geojson",
        "paris/quartier_paris.geojson",
    ]
    .into_iter()
    .map(|path| Ok(Districts::read(&std::fs::read(data.join(path))?)?))
    .collect()
}

/// The best of three times: what others do on the machine in the meantime is not what is measured.
fn best_of_three<T>(act: impl Fn() -> T) -> Duration {
    (0..3).map(|_| timed(&act).1).min().unwrap_or_default()
}

/// Every keystroke of addresses as people typed them, one after the other.
fn completion(data: &Path, addresses: &Addresses, figures: &mut Figures) -> Result<()> {
    let typed =
        std::fs::read_to_string(data.join("addresses/typed_addresses_2013_sample_1000.csv"))?;
    let mut times = Vec::new();
    let mut worst = (Duration::ZERO, String::new());
    for text in typed
        .lines()
        .skip(1)
        .filter_map(|row| row.split(';').next())
    {
        for (end, letter) in text.char_indices() {
            let so_far = &text[..end + letter.len_utf8()];
            let time = best_of_three(|| addresses.complete(so_far, 8));
            if time > worst.0 {
                worst = (time, so_far.to_owned());
            }
            times.push(time);
        }
    }
    let times = Times::of(times);
    let what = format!(
        "Completion, {} keystrokes (best of three each)",
        times.count()
    );
    figures.time(&format!("{what}, p50"), times.p50(), None, Target::None);
    figures.time(&format!("{what}, p99"), times.p99(), None, KEYSTROKE);
    figures.time(
        &format!("{what}, worst (« {} »)", worst.1),
        worst.0,
        None,
        Target::None,
    );
    Ok(())
}
