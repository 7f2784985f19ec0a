//! *Pass Innovation Quartiers* (P4): from the first question to the last instalment. No public specification of the
//! scheme exists: criteria, proofs, grid, deadlines and letters are data, a *règlement*, to which each application is
//! pinned.

pub mod award;
pub mod committee;
pub mod criteria;
pub mod figures;
pub mod letters;
mod number;
pub mod old_list;
pub mod proof;
pub mod reading;
pub mod regulation;
pub mod state;
pub mod step;
pub mod subsidy;
mod words;

pub use number::application_number;
pub use words::{
    CriterionAnswer, Decision, ItemDecision, Opinion, PassLetterKind, PassState, PassVerb,
    Presence, SeatCapacity, SittingState,
};
