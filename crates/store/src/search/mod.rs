//! The search of persons (P1.1): one box, over an index that lives inside the encrypted database.
//!
//! A search never reads more than a few thousand short index rows, whatever is typed. Names come from ranges of `search_name`, which
//! are stored in the order of the screen; typing errors are looked up in `search_word`, where every word stands once ([`near`]). What
//! is not a name (number, phone, e-mail, birth date) comes from `search_key`.
//!
//! Depends on nothing of the table of persons but its integer `seq`.

pub mod alike;
mod card;
mod clue;
mod find;
mod grade;
mod names;
mod near;
mod query;
mod readings;
mod scan;
mod write;

pub use find::find;
pub use query::FileNumber;
pub use write::{Bulk, Sorted, clear, put, remove};

/// What is searched of a person. Texts as they were typed: this module folds them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Indexed<'a> {
    /// Family name in use.
    pub family_name: &'a str,
    /// Given names.
    pub given_name: &'a str,
    /// Family name at birth.
    pub birth_name: Option<&'a str>,
    /// File number, `P-M07-01-0412`.
    pub number: Option<&'a str>,
    /// E.164 (`+33612345678`).
    pub phones: &'a [&'a str],
    /// E-mail address.
    pub email: Option<&'a str>,
    /// ISO date (`1985-03-12`).
    pub birth_date: Option<&'a str>,
}

/// One person found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Her `seq` in the table of persons.
    pub seq: i64,
    /// By what she was found; in a query that says several things, the one that is not a name.
    pub matched: Matched,
}

/// By what a person was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matched {
    /// Her file number.
    Number,
    /// The number of another file, which went into hers.
    FormerNumber,
    /// Her birth date, or the part of it that was typed.
    BirthDate,
    /// One of her phones, from its beginning or by its end.
    Phone,
    /// The beginning of her e-mail address.
    Email,
    /// Words of her name, or their beginnings.
    Name,
    /// Words of her name, one of them at least with one error.
    NearName,
}
