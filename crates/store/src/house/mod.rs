//! The house and its members.

use pignon_domain::house::Role;
use pignon_domain::ids::MemberId;

use crate::columns::{code, id};
use crate::{Incident, Reader};

/// The house as its desks know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// Code, `M07`.
    pub code: String,
    /// Name.
    pub name: String,
    /// A house of invented persons.
    pub demonstration: bool,
    /// How it is reached, as its papers say it.
    pub reach: HouseReach,
    /// Id.
    pub id: uuid::Uuid,
}

/// How a house is reached.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HouseReach {
    /// Number and street.
    pub line: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
}

/// The house.
///
/// # Errors
/// [`Incident`].
pub fn house(reader: &Reader<'_>) -> Result<Option<House>, Incident> {
    reader.one(include_str!("house.sql"), [], |r| {
        Ok(House {
            code: r.get(0)?,
            name: r.get(1)?,
            demonstration: r.get(2)?,
            reach: HouseReach {
                line: r.get(3)?,
                postcode: r.get(4)?,
                city: r.get(5)?,
                phone: r.get(6)?,
                email: r.get(7)?,
            },
            id: id(r, 8)?,
        })
    })
}

/// A member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Id.
    pub id: MemberId,
    /// Name.
    pub name: String,
    /// Role; a role of a newer version reads as nothing, and allows nothing.
    pub role: Option<Role>,
    /// Still a member.
    pub active: bool,
}

/// Every member, by name.
///
/// # Errors
/// [`Incident`].
pub fn members(reader: &Reader<'_>) -> Result<Vec<Member>, Incident> {
    reader.all(include_str!("members.sql"), [], |r| {
        Ok(Member {
            id: MemberId(id(r, 0)?),
            name: r.get(1)?,
            role: code(r, 2, Role::of_code)?,
            active: r.get(3)?,
        })
    })
}

/// A list, or the copy of a file, that left the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// When, milliseconds since 1970.
    pub millis: i64,
    /// Name of the member.
    pub member_name: String,
    /// How many rows.
    pub rows: u32,
    /// Why, in the member's words.
    pub reason: String,
    /// What left: `persons`, `person_copy`…
    pub what: String,
    /// Number of the file whose copy left.
    pub person_number: Option<String>,
}

/// The lists that left the house, latest first.
///
/// # Errors
/// [`Incident`].
pub fn exports(reader: &Reader<'_>) -> Result<Vec<Export>, Incident> {
    reader.all(include_str!("exports.sql"), [], |r| {
        Ok(Export {
            millis: r.get(0)?,
            member_name: r.get(1)?,
            rows: r.get(2)?,
            reason: r.get(3)?,
            what: r.get(4)?,
            person_number: r.get(5)?,
        })
    })
}
