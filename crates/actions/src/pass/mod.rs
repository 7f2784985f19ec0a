//! *Pass Innovation Quartiers* (P4): the règlement, applications and their passages, eligibility, proofs, instruction.

pub(crate) mod card;
mod edit;
mod eligibility;
mod file;
mod find;
mod proofs;
mod readings;
mod regulation_changes;
mod regulation_edit;
mod regulation_letter;
pub mod regulation_shapes;
mod regulation_undo;
mod regulations;
pub mod shapes;
pub(crate) mod steps;
#[cfg(test)]
mod tests;
pub(crate) mod whole;
mod words;

/// Longest note, comment or reason, in characters.
const LONGEST_COMMENT: usize = 4_000;

pub(crate) use edit::{create, edit, place_at, remove};
pub(crate) use eligibility::{answer, go_over};
pub(crate) use file::{history, open};
pub(crate) use find::{board, list, of_person};
pub(crate) use proofs::{
    ask_for as ask_for_proofs, date_it as date_proof, message, receive as receive_proof,
    refuse as refuse_proof, remove as remove_proof,
};
pub(crate) use readings::{
    add as add_reader, anonymous, conflict as reader_conflict, opinion, remove as remove_reader,
    score,
};
pub(crate) use regulation_changes::changes as regulation_changes;
pub(crate) use regulation_edit::{
    add as add_to_regulation, edit as edit_regulation, raise as raise_in_regulation,
    withdraw as withdraw_from_regulation,
};
pub(crate) use regulation_letter::letter as regulation_letter;
pub(crate) use regulation_undo::{before_undo, check_undone};
pub(crate) use regulations::{
    draft as draft_regulation, give as give_regulation, list as list_regulations,
    open as open_regulation, publish as publish_regulation, remove as remove_regulation,
    take as take_regulation, write as write_regulation,
};
pub(crate) use steps::{act, check_undo, settle};
