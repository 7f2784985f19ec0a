//! Who is already known: the persons of the house, found by what a row can say of them. What makes two of them one is
//! a rule, and stands in `domain::same`.

use std::collections::HashMap;

use chrono::NaiveDate;
use pignon_domain::import::Draft;
use pignon_domain::same::{Agreement, Traits, agreement, near_name};
use pignon_store::imports::Known;

use super::shapes;

/// What a row was found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Match {
    /// Nobody known.
    Nobody,
    /// Certainly this known person (index).
    Person(usize),
    /// Certainly the person of an earlier row (index of that row).
    Row(usize),
    /// Perhaps somebody known: [`Index::candidates`] says who.
    Perhaps,
}

/// Somebody a row may be about, and why.
pub(crate) struct Candidate {
    pub known: usize,
    pub reason: &'static str,
}

/// The persons of the house, by what a row can say of them.
pub(crate) struct Index {
    pub known: Vec<Known>,
    traits: Vec<Traits>,
    by_name: HashMap<Box<str>, Vec<u32>>,
    by_birth: HashMap<NaiveDate, Vec<u32>>,
    by_phone: HashMap<Box<str>, Vec<u32>>,
    by_email: HashMap<Box<str>, Vec<u32>>,
}

/// Longest list of candidates shown; a name with more homonyms says nothing.
const MOST: usize = 5;

impl Index {
    pub fn new(known: Vec<Known>) -> Self {
        let mut index = Self {
            traits: known.iter().map(traits_of).collect(),
            by_name: HashMap::with_capacity(known.len()),
            by_birth: HashMap::new(),
            by_phone: HashMap::new(),
            by_email: HashMap::new(),
            known,
        };
        for (at, person) in (0_u32..).zip(&index.traits) {
            let name = person.name.as_str().into();
            index.by_name.entry(name).or_default().push(at);
            if let Some(birth) = person.birth {
                index.by_birth.entry(birth).or_default().push(at);
            }
            for (map, value) in [
                (&mut index.by_phone, &person.phone),
                (&mut index.by_email, &person.email),
            ] {
                if let Some(value) = value {
                    map.entry(value.as_str().into()).or_default().push(at);
                }
            }
        }
        index
    }

    /// Who a row is about, among the known.
    pub fn judge(&self, row: &Traits) -> Match {
        let mut perhaps = false;
        for at in self.by_name.get(row.name.as_str()).into_iter().flatten() {
            let at = *at as usize;
            match self.traits.get(at).map(|known| agreement(known, row)) {
                Some(Agreement::Certain) => return Match::Person(at),
                Some(Agreement::Possible) => perhaps = true,
                _ => {}
            }
        }
        if perhaps || !self.near(row).is_empty() {
            Match::Perhaps
        } else {
            Match::Nobody
        }
    }

    /// Everybody a row may be about.
    pub fn candidates(&self, row: &Traits) -> Vec<Candidate> {
        let mut found = Vec::new();
        for at in self.by_name.get(row.name.as_str()).into_iter().flatten() {
            let known = *at as usize;
            match self.traits.get(known).map(|k| agreement(k, row)) {
                Some(Agreement::Certain) => found.insert(
                    0,
                    Candidate {
                        known,
                        reason: "même personne",
                    },
                ),
                Some(Agreement::Possible) => found.push(Candidate {
                    known,
                    reason: "même nom",
                }),
                _ => {}
            }
        }
        found.extend(self.near(row));
        found.truncate(MOST);
        found
    }

    /// Everybody a row may be about, as it is shown.
    pub fn shown(&self, row: &Traits) -> Vec<shapes::Candidate> {
        let candidates = self.candidates(row).into_iter();
        candidates
            .filter_map(|c| {
                let known = self.known.get(c.known)?;
                Some(shapes::Candidate {
                    person: known.id,
                    label: format!(
                        "{} {} ({})",
                        known.family_name, known.given_name, known.number
                    ),
                    reason: c.reason.to_owned(),
                })
            })
            .collect()
    }

    /// Same birth, phone or e-mail, with a near name.
    fn near(&self, row: &Traits) -> Vec<Candidate> {
        let reached = |map: &'_ HashMap<Box<str>, Vec<u32>>, value: &Option<String>| {
            value.as_deref().and_then(|v| map.get(v)).cloned()
        };
        let by_birth = row
            .birth
            .and_then(|birth| self.by_birth.get(&birth))
            .cloned();
        let mut found: Vec<Candidate> = Vec::new();
        for (persons, reason) in [
            (by_birth, "même naissance, nom proche"),
            (
                reached(&self.by_phone, &row.phone),
                "même téléphone, nom proche",
            ),
            (
                reached(&self.by_email, &row.email),
                "même courriel, nom proche",
            ),
        ] {
            for at in persons.into_iter().flatten() {
                let known = at as usize;
                let near = self
                    .traits
                    .get(known)
                    .is_some_and(|k| k.name != row.name && near_name(&k.name, &row.name));
                if near && !found.iter().any(|c| c.known == known) {
                    found.push(Candidate { known, reason });
                }
            }
        }
        found
    }
}

fn traits_of(known: &Known) -> Traits {
    Traits::of(
        &known.family_name,
        &known.given_name,
        known.birth_date.as_deref().and_then(|d| d.parse().ok()),
        known.phone.as_deref(),
        known.email.as_deref(),
    )
}

/// What a row says of who it is about.
pub(crate) fn traits_of_row(draft: &Draft) -> Traits {
    Traits::of(
        &draft.family_name,
        &draft.given_name,
        draft.birth_date,
        draft.phone.as_deref(),
        draft.email.as_deref(),
    )
}
