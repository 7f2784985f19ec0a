//! WHAT A MEMBER CAN DO: one folder per notion, and one list of commands ([`commands`]), used by the shell, the
//! command line and the tests. What the page asks goes through [`Desk::call`]; files come in by [`Desk::take`] and go
//! out by [`Desk::give`].

pub mod academy;
pub mod agenda;
pub mod caseload;
pub mod commands;
pub mod contacts;
pub mod contract;
pub mod day;
pub mod demonstration;
mod desk;
pub mod documents;
pub mod exchanges;
pub mod exports;
mod failure;
pub mod files;
pub mod house;
pub mod imports;
pub mod mergers;
pub mod notes;
pub mod outreach;
mod papers;
pub mod partners;
pub mod persons;
pub mod places;
pub mod plans;
pub mod projects;
pub mod referrals;
mod sentences;
pub mod structures;
mod words;

pub use desk::{Desk, Env};
pub use failure::{Failure, FailureCode, FieldFailure};

/// The cheapest derivation that is legal (T1.2), for tests and demonstration houses.
#[must_use]
pub const fn cheapest() -> pignon_store::keys::Cost {
    pignon_store::keys::Cost::FLOOR
}
