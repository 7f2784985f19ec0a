//! The search for duplicates (P1.2): how right it is on labelled persons, how long it takes on a house of 100 000
//! files, with how much memory, and how fast candidates come while a file is being opened.
//!
//! `cargo bench -p pignon-benches --bench same [-- FILES]`. Nothing is asserted here: the tests of `pignon-samples` hold
//! the thresholds. Without the real names there is nobody to compare: the run says so and ends.

mod candidates;
mod house;
#[path = "../house/machine.rs"]
#[allow(dead_code, reason = "each bench uses its part")]
mod machine;
mod rightness;

use std::time::Duration;

use pignon_benches::{Figures, Target};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let files = arguments
        .iter()
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(100_000_usize);
    machine::describe();
    if pignon_samples::data_dir().is_none() {
        return Ok(());
    }
    rightness::measure();

    // One person in seven has a second file: so many persons give so many files.
    let Some(labelled) = pignon_samples::french_copies(files * 100 / 116, 7) else {
        return Ok(());
    };
    let count = labelled.len();
    println!("\nA house of {count} files, 1 thread in the store, 2 in the search.\n");
    let house = house::House::of(labelled)?;
    let mut figures = Figures::default();
    figures.begin();
    let searched = house.search()?;
    figures.time(
        "pairs of the whole house, command to list",
        searched.time,
        None,
        Target::Time(Duration::from_secs(60)),
    );
    figures.count(
        "greatest memory of the process meanwhile (VmHWM)",
        searched.peak_mb,
        "MB",
        Target::Most(500),
    );
    figures.count(
        "of which before the search (VmRSS)",
        searched.before_mb,
        "MB",
        Target::None,
    );
    candidates::measure(&house, &mut figures)?;
    figures.end();
    println!(
        "\n{} groups; through the commands: precision {:.3}, recall {:.3}, F1 {:.4}",
        searched.groups,
        searched.rightness.precision,
        searched.rightness.recall,
        searched.rightness.f1()
    );
    Ok(())
}
