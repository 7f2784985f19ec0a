//! Partners: whom the house sends people to (P2.5), with the fields of a data·inclusion structure (standards S4).

mod field;
mod network;
mod structure;

pub use field::{LONGEST_DESCRIPTION, PartnerField};
pub use network::{network_label, networks_of, networks_shown};
pub use structure::{Fault, Sheet, StructureDraft, read_structure};

use std::collections::BTreeMap;

use chrono::NaiveDate;

/// What is known of a partner, or said of one: canonical texts, only those that are filled.
pub type Fields = BTreeMap<PartnerField, String>;

/// What an import changes in a partner that the house knows.
///
/// A version of the file that is newer than the one kept overwrites; the same version, or an older one, only fills what is
/// empty, so that what the house corrected itself stays. What a file does not say is never cleared.
#[must_use]
pub fn changes(
    known: &Fields,
    known_on: Option<NaiveDate>,
    draft: &StructureDraft,
) -> Vec<(PartnerField, String)> {
    let newer = known_on.is_none_or(|kept| draft.updated_on > kept);
    draft
        .fields
        .iter()
        .filter(|(field, said)| match known.get(field) {
            None => true,
            Some(present) => newer && present != *said,
        })
        .map(|(field, said)| (*field, said.clone()))
        .collect()
}

#[cfg(test)]
mod tests;
