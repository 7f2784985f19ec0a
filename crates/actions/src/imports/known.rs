//! Who is already known: the persons of the house, and those of the earlier rows of the same file. Only agreement that
//! leaves no doubt decides by itself; anything less is for a person to settle. (The scored search for duplicates, P1.2,
//! is richer and asks more time; here a row must be judged in microseconds.)

use std::collections::HashMap;

use pignon_domain::import::Draft;
use pignon_domain::name;
use pignon_store::imports::Known;

/// What a row was found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
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
pub(super) struct Candidate {
    pub known: usize,
    pub reason: &'static str,
}

/// The persons of the house, by what a row can say of them.
pub(super) struct Index {
    pub known: Vec<Known>,
    by_name: HashMap<Box<str>, Vec<u32>>,
    by_birth: HashMap<Box<str>, Vec<u32>>,
    by_phone: HashMap<Box<str>, Vec<u32>>,
    by_email: HashMap<Box<str>, Vec<u32>>,
}

/// Longest list of candidates shown; a name with more homonyms says nothing.
const MOST: usize = 5;

impl Index {
    pub fn new(known: Vec<Known>) -> Self {
        let mut index = Self {
            by_name: HashMap::with_capacity(known.len()),
            by_birth: HashMap::new(),
            by_phone: HashMap::new(),
            by_email: HashMap::new(),
            known: Vec::new(),
        };
        for (at, person) in (0_u32..).zip(&known) {
            let key = name::key(&person.family_name, &person.given_name);
            index.by_name.entry(key.into()).or_default().push(at);
            for (map, value) in [
                (&mut index.by_birth, &person.birth_date),
                (&mut index.by_phone, &person.phone),
                (&mut index.by_email, &person.email),
            ] {
                if let Some(value) = value {
                    map.entry(value.as_str().into()).or_default().push(at);
                }
            }
        }
        index.known = known;
        index
    }

    /// Who a row is about, among the known.
    pub fn judge(&self, row: &RowKey) -> Match {
        let mut perhaps = false;
        for at in self.by_name.get(row.name.as_str()).into_iter().flatten() {
            let at = *at as usize;
            match self.known.get(at).map(|known| agreement(known, row)) {
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
    pub fn candidates(&self, row: &RowKey) -> Vec<Candidate> {
        let mut found = Vec::new();
        for at in self.by_name.get(row.name.as_str()).into_iter().flatten() {
            let known = *at as usize;
            match self.known.get(known).map(|k| agreement(k, row)) {
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

    /// Same birth with a near name; same phone or e-mail with part of the name.
    fn near(&self, row: &RowKey) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let mut look = |map: &HashMap<Box<str>, Vec<u32>>,
                        value: Option<&str>,
                        reason,
                        near: fn(&str, &str) -> bool| {
            for at in value.and_then(|v| map.get(v)).into_iter().flatten() {
                let at = *at as usize;
                let Some(known) = self.known.get(at) else {
                    continue;
                };
                let key = name::key(&known.family_name, &known.given_name);
                if key != row.name && near(&key, &row.name) && !found.iter().any(|c| c.known == at)
                {
                    found.push(Candidate { known: at, reason });
                }
            }
        };
        look(
            &self.by_birth,
            row.birth.as_deref(),
            "même naissance, nom proche",
            near_name,
        );
        look(
            &self.by_phone,
            row.phone.as_deref(),
            "même téléphone, nom proche",
            near_name,
        );
        look(
            &self.by_email,
            row.email.as_deref(),
            "même courriel, nom proche",
            near_name,
        );
        found
    }
}

/// What a row says of who it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowKey {
    pub name: String,
    pub birth: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

impl RowKey {
    pub fn of(draft: &Draft) -> Self {
        Self {
            name: name::key(&draft.family_name, &draft.given_name),
            birth: draft.birth_date.map(|d| d.to_string()),
            phone: draft.phone.clone(),
            email: draft.email.clone(),
        }
    }

    /// What two rows of one file must share to be one person: the name and the birth, a phone or an e-mail.
    pub fn certain_keys(&self) -> impl Iterator<Item = String> + '_ {
        let with = |tag: char, value: &Option<String>| {
            value.as_ref().map(|v| format!("{}{tag}{v}", self.name))
        };
        [
            with('\u{1}', &self.birth),
            with('\u{2}', &self.phone),
            with('\u{3}', &self.email),
        ]
        .into_iter()
        .flatten()
    }
}

#[derive(PartialEq, Eq)]
enum Agreement {
    Certain,
    Possible,
    Other,
}

/// Same name already. Certain with the same birth, phone or e-mail; other people when the births differ.
fn agreement(known: &Known, row: &RowKey) -> Agreement {
    let same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
    if same(&known.birth_date, &row.birth) {
        return Agreement::Certain;
    }
    let births_differ = known.birth_date.is_some() && row.birth.is_some();
    if same(&known.phone, &row.phone) || same(&known.email, &row.email) {
        return if births_differ {
            Agreement::Possible
        } else {
            Agreement::Certain
        };
    }
    if births_differ {
        Agreement::Other
    } else {
        Agreement::Possible
    }
}

/// One letter apart, or one name inside the other (`Ben Ali Sonia` / `Ali Sonia`, a second given name).
fn near_name(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    (short.len() >= 6 && long.contains(short))
        || (a.len().abs_diff(b.len()) <= 1 && strsim::osa_distance(a, b) <= 1)
}
