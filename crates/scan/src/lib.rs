//! READING PAPER BACK: a photo or a scan of a sheet of the register → what was ticked and signed.
//!
//! Bytes in, a [`SheetReading`] out; no disk, clock or network. What is read is a *proposal*: nothing here knows who
//! the rows are, nor whether the version of the sheet is still the present one; the caller compares, shows, and
//! somebody confirms. What is not plain is said to be unsure, and a page that cannot be read well is refused with its
//! reason.
//!
//! Where everything stands comes from `domain::register_sheet`, from which the sheet was printed.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod code;
mod frames;
mod ink;
mod marks;
mod picture;
mod reading;
mod refusal;
mod signatures;
mod straight;

pub use picture::{MOST_BYTES, MOST_PIXELS};
pub use reading::{CellReading, Doubt, Ink, Proposal, Seen, SheetReading};
pub use refusal::ScanRefusal;

/// Reads one page: a JPEG or PNG, in any direction, of at most [`MOST_BYTES`] and [`MOST_PIXELS`].
///
/// Takes about a second for a photo of twelve megapixels on an optimised build: call it away from the window’s thread.
///
/// # Errors
/// [`ScanRefusal`], with what could be done about it.
pub fn read_sheet(bytes: &[u8]) -> Result<SheetReading, ScanRefusal> {
    let picture = picture::open(bytes)?;
    let (code, corners) = code::find(&picture)?;
    let layout = code.layout();
    let found = marks::find(&picture, &layout, corners)?;
    let page = straight::Page::of(&picture, &layout, &found);
    ink::read(code, &layout, &page, found.doubts)
}
