//! The register on paper (P5.4): what its QR code says and where everything stands on its page.
//!
//! This is the only description of the form. `print` draws from it and `scan` reads by it: no place is measured twice.
//! A change of [`layout`] that moves anything needs another [`code::FORMAT`], so that sheets printed before it are
//! recognised for what they are.

pub mod code;
pub mod layout;

#[cfg(test)]
mod tests;

pub use code::{CodeFault, DayPart, HalfDay, SheetCode, SheetForm};
pub use layout::{Area, CellPlace, Layout, RowPlace};
