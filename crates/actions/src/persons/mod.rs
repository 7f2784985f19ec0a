//! Persons: the box, the list, the file, its edits and its history.

mod edit;
mod file;
mod find;
mod history;
pub mod shapes;
pub(crate) mod values;

pub(crate) use edit::{create, edit, enter_stage, set_referent, write_residence, write_situation};
pub(crate) use file::open;
pub(crate) use find::{list, search};
pub(crate) use history::{history, undo};

pub(crate) use edit::{Newcomer, known_person, next_number, open_accompaniment, put_stage};
