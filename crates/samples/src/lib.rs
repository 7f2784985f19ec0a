//! Plausible persons and messy spreadsheets, for the tests and benches only (a dev-dependency, never in the product).
//!
//! Everything is made from the public data of [`data_dir`] (names by frequency, addresses of Paris) and a seed: the same
//! seed gives the same persons. Where the data are absent, functions give `None` after saying so, and the test that
//! asked does nothing.

mod big;
mod copies;
mod labelled;
mod lists;
mod mistakes;
mod people;
mod writers;

use std::path::{Path, PathBuf};

pub use big::{BIG_COLUMNS, big_cells, big_csv_cp1252, big_xlsx};
pub use copies::{LabelledPerson, french_copies};
pub use labelled::{Rightness, fake_1000, febrl};
pub use lists::{Expected, MessyList, messy_lists};
pub use people::{SamplePerson, real_people};

/// The folder of the real data: `$PIGNON_DATA`, else `../shared/data` beside the repository. `None`, and a line that says
/// why, when it is not there.
#[must_use]
pub fn data_dir() -> Option<PathBuf> {
    let dir = std::env::var_os("PIGNON_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    if dir.join("SOURCES.md").is_file() {
        return Some(dir);
    }
    println!(
        "skipped: no real data at {} (set PIGNON_DATA to their folder)",
        dir.display()
    );
    None
}
