//! HOW IT TRAVELS: a desk speaks to the City's hub over HTTP. Blocking, without SQL, and without a clock or randomness
//! of its own: the caller decides when, and draws the numbers.
//!
//! Everything that can come back is one of a few answers a person can be told ([`LinkError`]); nothing that a captive
//! portal, a broken proxy or a hostile server says is ever taken for the hub's word, because what matters (enrolment,
//! receipts) is signed by the hub's keys.

mod address;
mod backoff;
mod error;
mod hub;
mod wire;

pub use backoff::backoff;
pub use error::LinkError;
pub use hub::{Enrolment, Hub, Options};
pub use pignon_summary::exchange::Receipt;
pub use wire::Greeting;
