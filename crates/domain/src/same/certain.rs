//! Is it the same person? What leaves no doubt, and what a person must say. (The scored search for duplicates, P1.2,
//! weighs rarity and more evidence; this is the part that an import decides by itself, in microseconds a row.)

use chrono::NaiveDate;

use crate::name;

/// What is known of somebody that tells them from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traits {
    /// Sort key of the name ([`name::key`]).
    pub name: String,
    /// Birth date.
    pub birth: Option<NaiveDate>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// E-mail, in small letters.
    pub email: Option<String>,
}

impl Traits {
    /// The traits of somebody of this name.
    #[must_use]
    pub fn of(
        family: &str,
        given: &str,
        birth: Option<NaiveDate>,
        phone: Option<&str>,
        email: Option<&str>,
    ) -> Self {
        Self {
            name: name::key(family, given),
            birth,
            phone: phone.map(str::to_owned),
            email: email.map(str::to_owned),
        }
    }

    /// What two persons must share one of to be one without doubt: the name and the birth, a phone or an e-mail.
    pub fn certain_keys(&self) -> impl Iterator<Item = String> + '_ {
        let with =
            |tag: char, value: Option<String>| value.map(|v| format!("{}{tag}{v}", self.name));
        [
            with('\u{1}', self.birth.map(|d| d.to_string())),
            with('\u{2}', self.phone.clone()),
            with('\u{3}', self.email.clone()),
        ]
        .into_iter()
        .flatten()
    }
}

/// How far two persons of one name agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// One person.
    Certain,
    /// Perhaps: a person must say.
    Possible,
    /// Two persons.
    Other,
}

/// Compares two persons of the same name. Certain with the same birth, phone or e-mail; never with two births.
#[must_use]
pub fn agreement(a: &Traits, b: &Traits) -> Agreement {
    if a.birth.is_some() && a.birth == b.birth {
        return Agreement::Certain;
    }
    let births_differ = a.birth.is_some() && b.birth.is_some();
    let reached_alike =
        (a.phone.is_some() && a.phone == b.phone) || (a.email.is_some() && a.email == b.email);
    match (reached_alike, births_differ) {
        (true, false) => Agreement::Certain,
        (true, true) | (false, false) => Agreement::Possible,
        (false, true) => Agreement::Other,
    }
}

/// Two different sort keys that one person may go by: one letter apart, or one inside the other (`Ben Ali Sonia` and
/// `Ali Sonia`, a second given name).
#[must_use]
pub fn near_name(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    (short.len() >= 6 && long.contains(short))
        || (long.len() - short.len() <= 1 && strsim::osa_distance(a, b) <= 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marie(birth: Option<&str>, phone: Option<&str>) -> Traits {
        Traits::of(
            "Dupont",
            "Marie",
            birth.map(|d| d.parse().unwrap()),
            phone,
            None,
        )
    }

    #[test]
    fn the_same_birth_or_the_same_phone_leaves_no_doubt() {
        let known = marie(Some("1985-03-12"), Some("+33612345678"));
        assert_eq!(
            agreement(&known, &marie(Some("1985-03-12"), None)),
            Agreement::Certain
        );
        assert_eq!(
            agreement(&known, &marie(None, Some("+33612345678"))),
            Agreement::Certain
        );
    }

    #[test]
    fn two_births_are_two_persons_unless_they_answer_the_same_phone() {
        let known = marie(Some("1985-03-12"), Some("+33612345678"));
        assert_eq!(
            agreement(&known, &marie(Some("1990-01-01"), None)),
            Agreement::Other
        );
        let same_phone = marie(Some("1990-01-01"), Some("+33612345678"));
        assert_eq!(agreement(&known, &same_phone), Agreement::Possible);
    }

    #[test]
    fn a_name_alone_is_for_a_person_to_settle() {
        assert_eq!(
            agreement(&marie(None, None), &marie(None, None)),
            Agreement::Possible
        );
    }

    #[test]
    fn near_names_are_a_letter_apart_or_inside_one_another() {
        let key = |family, given| name::key(family, given);
        assert!(near_name(&key("Dupont", "Marie"), &key("Dupond", "Marie")));
        assert!(near_name(&key("Ben Ali", "Sonia"), &key("Ali", "Sonia")));
        assert!(!near_name(&key("Dupont", "Marie"), &key("Durand", "Marie")));
        assert!(!near_name("li", "lina"));
    }
}
