//! PAPER: what leaves the house printed, as tagged PDF (PDF/UA-1 and PDF/A-2a).
//!
//! A [`Sheet`] is data of one shape; its typst template stands in `templates/`. Data reach a template as a virtual
//! JSON file and are never pasted into its source, so that no text of a member can be taken for markup. The same
//! sheet gives the same bytes: its date is part of it, and there is no clock, disk or network here.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod date;
mod fonts;
mod letter;
mod letters;
mod list;
mod minutes;
mod paper;
mod person_file;
mod plain;
mod referral;
mod register;
mod shapes;
mod world;

#[cfg(test)]
mod tests;

pub use letter::{Block, Letter, Run};
pub use letters::{Letters, MOST_LETTERS};
pub use list::{Column, List, MOST_ROWS};
pub use minutes::{Attendee, Decided, Minutes};
pub use paper::{Paper, PrintError, Sheet, Template, paper};
pub use person_file::{PersonFile, Section};
pub use referral::{Party, Referral, Referred};
pub use register::{PrintedHalfDay, RegisterSheet};
pub use shapes::{Letterhead, Row};
