//! One run on one house of 100 000 persons, imported from a spreadsheet as a member would import it.
//!
//! `cargo bench -p pignon-benches [-- ROWS]`. Every figure stands beside the limit of the machine measured in the same
//! run on the same file; nothing is asserted. Where the real names are absent, persons are invented.

mod edits;
mod import;
mod invented;
mod machine;
mod place;
mod screens;
mod search;
mod start;
mod workbook;

use pignon_benches::Figures;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [what, path, ..] = &arguments[..]
        && what == "workbook"
    {
        return workbook::read_alone(std::path::Path::new(path));
    }
    let rows = arguments
        .iter()
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(100_000);
    // For a profile of one part: `-- import` stops after it, `-- edits` goes from it to the edits.
    let only = |part: &str| arguments.iter().any(|argument| argument == part);

    machine::describe();
    let place = place::Place::new(rows)?;
    let mut figures = Figures::default();
    figures.begin();
    let house = import::measure(&place, &mut figures)?;
    if only("edits") {
        edits::measure(&house, &mut figures)?;
    } else if !only("import") {
        start::measure(&house, &mut figures)?;
        search::measure(&house, &mut figures)?;
        screens::measure(&house, &mut figures)?;
        edits::measure(&house, &mut figures)?;
        workbook::measure(&place, &house, &mut figures)?;
    }
    figures.end();
    println!("acts verified: {}", house.desk.verify()?);
    Ok(())
}
