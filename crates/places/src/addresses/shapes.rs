//! What the addresses answer.

/// An address of the set, or a street when `number` is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Address {
    /// Its BAN id: `75118_8507_00009_b`, or `75118_8507` for a street.
    pub id: String,
    /// As one writes it on an envelope, without postcode: `9 bis Rue Saint-Bruno`.
    pub label: String,
    /// The number, 1 to 9999.
    pub number: Option<u16>,
    /// Its suffix as the BAN writes it (`b` is bis, `t` ter, `q` quater); empty when there is none.
    pub suffix: String,
    /// Name of the street.
    pub street: String,
    /// Five figures.
    pub postcode: String,
    /// 1 to 20.
    pub arrondissement: u8,
    /// Degrees, WGS 84. For a street: one of its numbers, near its middle.
    pub lon: f64,
    /// Degrees, WGS 84.
    pub lat: f64,
}

/// How much a set of addresses holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressFacts {
    /// Numbers.
    pub addresses: usize,
    /// Streets; one that crosses several arrondissements counts in each.
    pub streets: usize,
    /// Rows of the file that were left out: not of Paris, or without a number.
    pub left_out: u32,
    /// Drawn by us for the demonstration house: never to be used for anybody.
    pub demonstration: bool,
}

/// What was meant by what was typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Repaired {
    /// This one, and nothing else comes near.
    Found(Found),
    /// It may be any of these, best first: the person chooses.
    Several(Vec<Address>),
    /// Nothing comes near enough to be proposed.
    Nothing,
}

/// An address found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The address, or its street when the number is not known: see `number`.
    pub address: Address,
    /// What became of the number.
    pub number: NumberFound,
    /// How what was typed differs, each once; empty when it is the official spelling or an ordinary abbreviation of it.
    pub changes: Vec<Change>,
}

/// What became of the number that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFound {
    /// It is in the set, with its suffix.
    Exact,
    /// Two numbers were typed (`12-14`): the address is the first of them that is in the set.
    OneOfRange,
    /// The number is in the set, its suffix is not: the address is the number without it.
    WithoutSuffix,
    /// The street has no such number: the address is the street.
    Absent,
    /// No number was typed: the address is the street.
    NotTyped,
}

/// How what was typed differs from the official address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A letter wrong, missing or lost; a word cut to its first letters; words glued or cut.
    Spelling,
    /// A word of the name was missing, or there was one too many.
    Words,
    /// Another kind of street was typed (rue for avenue).
    Kind,
    /// The street had this name before.
    Renamed,
    /// The postcode was that of another arrondissement.
    Postcode,
    /// Something that is not the address was left aside (floor, box, name of a place).
    Noise,
}
