//! The words of format 2: names of kinds, fields and commands, and codes, as they were when it was frozen. A word of the list
//! is written as its place in it, any other as a text.
//!
//! Frozen: nothing is added, removed or moved here, for a desk that has not the new list could not read what another writes.
//! A further list is a further format.

/// In the order of their bytes, to be looked up by halves.
const WORDS: [&str; 124] = [
    "F",
    "M",
    "X",
    "accompaniment",
    "active",
    "activity_bonus",
    "adviser",
    "as_of",
    "ass",
    "association",
    "birth_date",
    "birth_name",
    "business",
    "city",
    "code",
    "contact",
    "contact_record",
    "contact_remove",
    "contact_rewrite",
    "coordinator",
    "created",
    "creation",
    "demonstration",
    "diagnosis",
    "digest",
    "duration",
    "education",
    "email",
    "emergence",
    "employment",
    "entered_on",
    "exit",
    "exit_reason",
    "family_name",
    "file_name",
    "first_op",
    "fixed_term",
    "france_travail",
    "given_name",
    "held_on",
    "helped",
    "house",
    "house_create",
    "import",
    "import_run",
    "import_undo",
    "in_training",
    "inactive",
    "insertion",
    "inside",
    "interview",
    "job_seeker",
    "last_op",
    "left_out",
    "letter",
    "line",
    "long_term_job_seeker",
    "member",
    "member_add",
    "message",
    "millis",
    "minute",
    "mission_locale",
    "mode",
    "name",
    "no_help_possible",
    "none",
    "not_for_us",
    "note",
    "number",
    "opened_on",
    "origin",
    "other",
    "other_phone",
    "outreach",
    "outside",
    "pension",
    "permanent",
    "person",
    "person_create",
    "person_edit",
    "phone",
    "post_creation",
    "postcode",
    "qpv",
    "read_only",
    "reason",
    "reception",
    "referent",
    "referent_set",
    "residence",
    "residence_write",
    "resource",
    "retired",
    "role",
    "rsa",
    "salary",
    "self_employed",
    "setting_up",
    "sex",
    "since",
    "situation",
    "situation_write",
    "social_service",
    "spontaneous",
    "stage",
    "stage_enter",
    "taken_over",
    "third_party",
    "to_check",
    "town_hall",
    "trainer",
    "unchanged",
    "undo",
    "undone",
    "unemployment_benefit",
    "unreachable",
    "updated",
    "video",
    "visit",
    "welcome",
    "word_of_mouth",
    "workshop",
    "~removed",
];

/// The place of a word in the list.
pub(super) fn place(word: &str) -> Option<u8> {
    WORDS
        .binary_search(&word)
        .ok()
        .and_then(|at| u8::try_from(at).ok())
}

/// The word of a place.
pub(super) fn word(place: u64) -> Option<&'static str> {
    WORDS.get(usize::try_from(place).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_where_it_stands() {
        for (at, known) in (0..).zip(WORDS) {
            assert_eq!(place(known), Some(at));
            assert_eq!(word(at.into()), Some(known));
        }
        assert_eq!(place("a word of tomorrow"), None);
        assert_eq!(word(WORDS.len() as u64), None);
    }
}
