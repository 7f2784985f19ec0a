//! Is it the same person? Two answers to two questions.
//!
//! - What leaves no doubt, and what a person must say, when a row of a spreadsheet is read: [`certain`], in
//!   microseconds a row.
//! - How much two files look alike, all that is known weighed (P1.2): each trait that agrees or disagrees moves the odds
//!   by so many bits, the more the rarer it is in this house ([`Rarity`]); the model is that of Fellegi and Sunter (A
//!   Theory for Record Linkage, 1969) with weights set once for all. [`Blocks`] says which of a hundred thousand persons
//!   are worth comparing, [`groups`] puts together the pairs found.
//!
//! Nothing here decides: it proposes, and says why ([`Reason`]).

mod births;
mod blocks;
mod certain;
mod groups;
mod likeness;
mod names;
mod portrait;
mod rarity;
mod reach;
mod sound;

pub use blocks::{Blocks, Pair};
pub use certain::{Agreement, Traits, agreement, near_name};
pub use groups::groups;
pub use likeness::{Likeness, Reason, THRESHOLD, likeness};
pub use portrait::{Described, Portrait};
pub use rarity::{Rarity, Trait};
