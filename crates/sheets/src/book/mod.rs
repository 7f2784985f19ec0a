//! Workbooks: XLSX and XLS through calamine, ODS streamed. Values only, formulas never.

pub(crate) mod ods;
pub(crate) mod package;
mod rows;
mod value;
pub(crate) mod xls;
pub(crate) mod xlsx;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::Unreadable;

/// Runs a reader of a format written by others: should it panic on a hostile file, the file is damaged and the
/// program goes on.
pub(crate) fn guarded<T>(read: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Unreadable::Damaged))
}
