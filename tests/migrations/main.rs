//! Upgrades of the database: a house of every past version opens with all it holds; an upgrade that is cut anywhere
//! leaves the house as it was (faults 1, 2 and 20).

#[path = "../common/mod.rs"]
mod common;
mod cut;
mod golden;
mod snapshot;
mod vault;
mod versions;
