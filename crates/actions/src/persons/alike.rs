//! Is she already known? Under the box while a file is being opened (P1.2): who may be the person whose traits are
//! typed, why, who follows her and since when nobody saw her.

use chrono::NaiveDate;
use pignon_domain::ids::PersonId;
use pignon_domain::same::{Described, Likeness, Portrait, Rarity, Reason, THRESHOLD, likeness};
use pignon_domain::{date, identity, phone};
use pignon_store::persons::{self as rows, Known, Row};
use pignon_store::search::alike::Traits;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::find::shown;
use super::shapes::PersonRow;
use crate::desk::Open;
use crate::{Failure, sentences};

/// Longest text read of each trait, in characters.
const LONGEST: usize = 100;
/// Candidates shown at most.
const MOST: usize = 5;

/// What is typed so far. A trait that cannot be read yet (half a phone) is left out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonsAlike {
    /// Family name, or its beginning.
    pub family_name: String,
    /// Given name, or its beginning.
    pub given_name: String,
    /// Birth date, as typed.
    pub birth_date: Option<String>,
    /// Phone, as typed.
    pub phone: Option<String>,
    /// E-mail, as typed.
    pub email: Option<String>,
    /// The file being edited, which is not a candidate.
    pub except: Option<PersonId>,
}

/// Somebody who may be the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AlikePerson {
    /// Her line: id, names, birth, referent, last contact.
    #[serde(flatten)]
    pub person: PersonRow,
    /// `Marie Dupont`, for the screen.
    pub label: String,
    /// Why, as codes.
    pub reasons: Vec<Reason>,
    /// Why, in words: « même naissance, nom proche ».
    pub why: String,
    /// How likely it is that she is the same, 0 to 1; [`THRESHOLD`] at least.
    pub probability: f64,
}

/// Those who may be the person, likeliest first, five at most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonsAlikeFound {
    /// Likeliest first.
    pub persons: Vec<AlikePerson>,
}

/// Who may be the person whose traits are typed.
///
/// # Errors
/// [`Failure`].
pub(crate) fn alike(open: &Open, ask: PersonsAlike) -> Result<PersonsAlikeFound, Failure> {
    let typed = Typed::read(&ask, open.env.today());
    let portrait = typed.portrait();
    let found = open.vault.read(|reader| {
        let known = rows::alike(reader, &typed.traits())?;
        // As if every trait were rare, most are no candidates already: what is rare is counted for the others only.
        let at_most = rows::rarity(reader, &[])?;
        let close = |one: &Known, rarity: &Rarity| {
            likeness(&portrait, &one.portrait, rarity).filter(|l| l.probability >= THRESHOLD)
        };
        let perhaps: Vec<&Known> = known
            .iter()
            .filter(|one| Some(one.id) != ask.except && close(one, &at_most).is_some())
            .collect();
        let mut portraits: Vec<&Portrait> = perhaps.iter().map(|one| &one.portrait).collect();
        portraits.push(&portrait);
        let rarity = rows::rarity(reader, if perhaps.is_empty() { &[] } else { &portraits })?;
        let mut found: Vec<(&Known, Likeness)> = perhaps
            .into_iter()
            .filter_map(|one| Some((one, close(one, &rarity)?)))
            .collect();
        found.sort_by(|(a, x), (b, y)| y.bits.total_cmp(&x.bits).then(a.seq.cmp(&b.seq)));
        found.truncate(MOST);
        let seqs: Vec<i64> = found.iter().map(|(one, _)| one.seq).collect();
        let lines = rows::rows(reader, &seqs)?;
        let mut persons = Vec::with_capacity(lines.len());
        for row in lines {
            if let Some((_, likeness)) = found.iter().find(|(one, _)| one.id == row.id) {
                persons.push(shown_alike(row, likeness));
            }
        }
        Ok::<_, Failure>(persons)
    })?;
    Ok(PersonsAlikeFound { persons: found })
}

fn shown_alike(row: Row, likeness: &Likeness) -> AlikePerson {
    AlikePerson {
        label: format!("{} {}", row.given_name, row.family_name)
            .trim()
            .to_owned(),
        person: shown(row),
        why: sentences::reasons(&likeness.reasons),
        reasons: likeness.reasons.clone(),
        probability: likeness.probability,
    }
}

/// The traits that could be read of what is typed.
struct Typed {
    family: String,
    given: String,
    birth: Option<NaiveDate>,
    phone: String,
    email: String,
}

impl Typed {
    fn read(ask: &PersonsAlike, today: NaiveDate) -> Self {
        let short = |text: &str| -> String { text.chars().take(LONGEST).collect() };
        let some = |text: &Option<String>| text.as_deref().map(short).unwrap_or_default();
        Self {
            family: short(&ask.family_name),
            given: short(&ask.given_name),
            birth: date::parse_birth_date(&some(&ask.birth_date), today).ok(),
            phone: phone::parse(&some(&ask.phone)).unwrap_or_default(),
            email: identity::email(&some(&ask.email)).unwrap_or_default(),
        }
    }

    fn traits(&self) -> Traits<'_> {
        Traits {
            family_name: &self.family,
            given_name: &self.given,
            birth: self.birth,
            phone: &self.phone,
            email: &self.email,
        }
    }

    fn portrait(&self) -> Portrait {
        Portrait::of(&Described {
            family_name: &self.family,
            given_name: &self.given,
            birth: self.birth,
            phone: &self.phone,
            email: &self.email,
            ..Described::default()
        })
    }
}
