//! WHAT A MEMBER CAN DO: one folder per notion, and one list of commands ([`commands`]), used by the shell, the
//! command line and the tests. What the page asks goes through [`Desk::call`]; files come in by [`Desk::take`] and go
//! out by [`Desk::give`].

pub mod academy;
pub mod addresses;
pub mod agenda;
pub mod awards;
pub mod caseload;
pub mod commands;
pub mod committees;
pub mod contacts;
pub mod contract;
mod copies;
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
pub mod letters;
pub mod mergers;
pub mod notes;
pub mod old_list;
pub mod outreach;
mod papers;
pub mod partners;
pub mod pass;
pub mod pass_figures;
pub mod persons;
pub mod places;
pub mod plans;
pub mod projects;
pub mod referrals;
mod sentences;
pub mod structures;
pub mod subsidies;
pub mod ventures;
mod words;

pub use desk::{Desk, Env};
pub use failure::{Failure, FailureCode, FieldFailure};

/// The cheapest derivation that is legal (T1.2), for tests and demonstration houses.
#[must_use]
pub const fn cheapest() -> pignon_store::keys::Cost {
    pignon_store::keys::Cost::FLOOR
}
