//! WHAT THE CITY MAY READ: indicators, disclosure control in the types, wire format. Pure: no disk, clock, network,
//! and nothing that could name a person.
//!
//! A desk counts ([`RawIndicator`]), protects ([`Summary::protect`]), shows the adviser the bytes
//! ([`Summary::to_bytes`]) and sends those very bytes; the hub reads them ([`Summary::parse`]). [`exchange`] is what
//! the two say around them.

mod breakdown;
mod cell;
pub mod exchange;
mod indicator;
mod median;
mod period;
mod protect;
mod raw;
mod summary;
mod wire;

pub use breakdown::{Breakdown, Value, age_band, arrondissement};
pub use cell::{Cell, Count, THRESHOLD};
pub use indicator::{Indicator, catalogue, indicator};
pub use median::{LEAST_FOR_A_MEDIAN, STEP};
pub use period::{BadName, MaisonCode, Period};
pub use raw::{BadRaw, RawIndicator};
pub use summary::{Figures, Summary, Table};
pub use wire::{FORMAT, LONGEST, Unreadable};
