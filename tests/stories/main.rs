//! Days of an adviser, from the first run to the page of the City, through the one door of the program.

#[path = "../common/mod.rs"]
mod common;
mod day;
mod lists;
