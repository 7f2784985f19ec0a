//! Structures: written down, found, edited; their people, status and headcount; the checks after creation.

mod edit;
mod file;
mod find;
mod follow;
pub mod shapes;

pub(crate) use edit::{add_person, create, edit, put_birth, put_person, remove_person};
pub(crate) use file::{history, legal_categories, open};
pub(crate) use find::{list, of_person, of_project, shown_siren};
pub(crate) use follow::{record_follow_up, write_headcount, write_status};

use pignon_domain::ids::StructureId;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::Reader;
use pignon_store::structures::{self, Structure};

use crate::Failure;

/// A structure that can be written on.
pub(crate) fn known_structure(
    reader: &Reader<'_>,
    structure: StructureId,
) -> Result<Structure, Failure> {
    let known = structures::one(reader, structure)?
        .ok_or(Refusal::of(RefusalCode::Unknown, "structure"))?;
    if known.removed {
        Err(Refusal::of(RefusalCode::Removed, "structure").into())
    } else {
        Ok(known)
    }
}
