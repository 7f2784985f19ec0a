//! WHERE: completes and repairs addresses, says in which district they are.
//!
//! - [`Addresses`] holds the official addresses of Paris (Base Adresse Nationale) in a few megabytes: it completes while
//!   one types ([`Addresses::complete`]) and finds what was meant by what was typed ([`Addresses::repair`]).
//! - [`Districts`] holds one map (a generation of QPV, the arrondissements, the quartiers) and answers inside, outside or
//!   to be checked, with distances in metres ([`Districts::where_is`]).
//! - [`demonstration`] is a small set drawn by us, for the demonstration house.
//!
//! Everything here is pure: bytes come in, answers go out. Deliberately not here: files, downloads, the database, the
//! clock, sentences for the page. A file that is not what it should be is a [`Refused`], never a panic.

mod addresses;
pub mod demonstration;
mod districts;
mod lambert;
mod refused;
mod words;

pub use addresses::{Address, AddressFacts, Addresses, Change, Found, NumberFound, Repaired};
pub use districts::{Answer, District, Districts, MapFacts, MapKind, TO_CHECK_WITHIN_M};
pub use refused::Refused;
