//! Persons: the box, the list, the file, its edits and its history.

mod accompaniment;
pub mod alike;
mod edit;
mod file;
mod find;
mod history;
pub mod pairs;
mod pairs_work;
pub mod shapes;
pub(crate) mod values;

pub(crate) use accompaniment::{enter_stage, set_referent};
pub(crate) use edit::{create, edit, write_residence, write_situation};
pub(crate) use file::{conflicts, open};
pub(crate) use find::{filter_of, list, search, sort_of};
pub(crate) use history::{history, history_of, undo};
pub(crate) use pairs_work::Pairs;

pub(crate) use accompaniment::{latest_accompaniment, open_accompaniment, put_stage};
pub(crate) use edit::{Newcomer, in_dispute, known_person, next_number};
