//! WHAT DESKS SAY TO EACH OTHER: ops, hybrid clock, fold, sealing. Sans-IO: no disk, no network, no clock, no
//! randomness of its own; and it knows no notion of the domain (a kind is a word, a field is a word).

pub mod change;
pub mod clock;
pub mod fold;
pub mod genesis;
pub mod keys;
pub mod op;
mod payload;
pub mod seal;

pub use change::{Change, Id, Part, REMOVED, Value, Word};
pub use clock::{HybridClock, Stamp};
pub use fold::{Folded, Register, Written, fold};
pub use genesis::Genesis;
pub use keys::{DeskKeys, DeskPublic, DeviceId};
pub use op::{BadOp, Hash, Header, Line, Op, Origin, SealedPart, Seen};
pub use seal::{HouseKey, Sealer};
