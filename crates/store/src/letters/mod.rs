//! Letters that the house writes often: what it wrote of them.

use pignon_domain::letter::OwnLetter;

use crate::columns::id;
use crate::{Incident, Reader};

/// What the house wrote of its letters, in the order it was written, and whether it took it back.
///
/// # Errors
/// [`Incident`].
pub fn own(reader: &Reader<'_>) -> Result<Vec<(OwnLetter, bool)>, Incident> {
    reader.all(include_str!("own.sql"), [], |r| {
        let letter = OwnLetter {
            id: id(r, 0)?,
            name: r.get(1)?,
            subject: r.get(2)?,
            body: r.get(3)?,
            active: r.get(4)?,
        };
        Ok((letter, r.get(5)?))
    })
}
