//! What an act changed: fields of entities, as plain values. This crate gives them no meaning: a kind is a word.
//! How they are written as bytes stands in `payload`.

use std::borrow::Cow;

/// The name of a kind or of a field: a constant of the program, or a text that came from elsewhere.
pub type Word = Cow<'static, str>;

/// Identity of an entity, or of a subject: a UUID as 16 bytes.
pub type Id = [u8; 16];

/// The reserved field that removes an entity (`true`) or brings it back (`false`): a removal is a write like any
/// other, so it can be undone, and can conflict with an edit (T2.4).
pub const REMOVED: &str = "~removed";

/// A value of a field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Text: words, codes, ISO dates.
    Text(String),
    /// Bytes: identities.
    Bytes(Vec<u8>),
    /// One CBOR item of a type this version does not know, as it came.
    Unknown(Vec<u8>),
}

/// Fields written on one entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What the entity is (`person`, `contact`…).
    pub kind: Word,
    /// Which one.
    pub entity: Id,
    /// Fields and their new values, in the order written.
    pub fields: Vec<(Word, Value)>,
}

/// What one act did to one subject: the unit of sealing, of reading a file's history, and of purging (T3.8).
/// The subject is the file the entities belong to (a person, for everything about that person).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The member who acted.
    pub member: Id,
    /// Name of the command.
    pub command: String,
    /// Wall clock of the desk, milliseconds since 1970: for display only.
    pub wall_millis: i64,
    /// What the act refers to: the op it undoes, the import it belongs to.
    pub about: Option<Id>,
    /// The file.
    pub subject: Id,
    /// Changes, in order.
    pub changes: Vec<Change>,
}
