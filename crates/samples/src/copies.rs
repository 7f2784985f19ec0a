//! A house in which some persons were entered two or three times, each file labelled with who it really is: what the
//! search for duplicates is measured on. Names follow their real frequencies, files the rules of the house (a phone or
//! an e-mail at least), copies a model of errors ([`crate::mistakes`]); and there are those who are *not* one: twins,
//! couples, children, namesakes.

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::mistakes;
use crate::people::{addresses, list};

/// One file of a person; nothing reads as empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelledPerson {
    /// Who it really is: files of one person bear one number.
    pub who: u32,
    /// Family name in use.
    pub family: String,
    /// Given name.
    pub given: String,
    /// Family name at birth, where it was asked and differs.
    pub birth_name: String,
    /// `F` or `M`.
    pub sex: char,
    /// Birth date.
    pub birth: Option<NaiveDate>,
    /// Phone, E.164.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Number and street.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub city: String,
}

/// What is drawn of names, dates, addresses.
pub(crate) struct Sources {
    families: Vec<String>,
    given: [Vec<Vec<String>>; 2],
    streets: &'static [(String, String)],
}

const GENERATIONS: [i32; 4] = [1951, 1971, 1991, 2001];

impl Sources {
    fn read() -> Option<Self> {
        let dir = crate::data_dir()?;
        let names = dir.join("names");
        let given = |sex: char| -> Option<Vec<Vec<String>>> {
            GENERATIONS
                .iter()
                .map(|year| list(&names.join(format!("dist.prenoms.{sex}.{year}.txt"))))
                .collect()
        };
        Some(Self {
            families: list(&names.join("dist.all.txt"))?,
            given: [given('f')?, given('m')?],
            streets: addresses(&dir.join("addresses/adresses-75.csv.gz"))?,
        })
    }

    /// A family name: the commonest is borne by 0.4 % of people, as in the files of the INSEE.
    pub(crate) fn family(&self, rng: &mut impl Rng) -> String {
        drawn(&self.families, 30.0, rng)
    }

    /// A given name of a woman or a man born that year: the commonest is borne by some 2 %.
    pub(crate) fn given(&self, sex: char, year: i32, rng: &mut impl Rng) -> String {
        let generation = GENERATIONS
            .iter()
            .rposition(|first| year >= first - 10)
            .unwrap_or(0);
        drawn(&self.given[usize::from(sex == 'M')][generation], 8.0, rng)
    }

    /// Street and postcode.
    pub(crate) fn address(&self, rng: &mut impl Rng) -> (String, String) {
        self.streets[rng.random_range(0..self.streets.len())].clone()
    }
}

/// The law of Zipf shifted by Mandelbrot, `1 / (rank + shift)`: commonest names first, none far ahead of the next.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)] // a rank
fn drawn(names: &[String], shift: f64, rng: &mut impl Rng) -> String {
    let spread = (names.len() as f64 + shift) / shift;
    let rank = (shift * spread.powf(rng.random::<f64>()) - shift) as usize;
    names[rank.min(names.len() - 1)].clone()
}

pub(crate) fn phone(rng: &mut impl Rng) -> String {
    format!(
        "+33{}{:08}",
        rng.random_range(6..8),
        rng.random_range(0..100_000_000)
    )
}

/// An address as people make them from their names, at one of the usual houses.
pub(crate) fn email(given: &str, family: &str, rng: &mut impl Rng) -> String {
    const HOUSES: [&str; 5] = [
        "exemple.fr",
        "courrier.example",
        "poste.example",
        "libre.example",
        "orage.example",
    ];
    let plain = |text: &str| -> String {
        let ascii = deunicode::deunicode(text).to_lowercase();
        ascii.chars().filter(char::is_ascii_alphanumeric).collect()
    };
    let (given, family) = (plain(given), plain(family));
    let initial: String = given.chars().take(1).collect();
    let local = match rng.random_range(0..6) {
        0 => format!("{given}.{family}"),
        1 => format!("{initial}{family}{}", rng.random_range(1..100)),
        2 => format!("{given}{}", rng.random_range(1950..2010)),
        3 => format!("{family}.{given}{}", rng.random_range(1..100)),
        4 => format!("{given}{family}{}", rng.random_range(1..1000)),
        _ => format!("{initial}.{family}"),
    };
    format!("{local}@{}", HOUSES[rng.random_range(0..HOUSES.len())])
}

/// A house of about `persons` persons, and of their files: one in seven was entered again, one in fifty a third time.
/// The same for the same `seed`. `None` where the data are absent.
#[must_use]
pub fn french_copies(persons: usize, seed: u64) -> Option<Vec<LabelledPerson>> {
    let sources = Sources::read()?;
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut people: Vec<LabelledPerson> = Vec::with_capacity(persons);
    let mut taken = HashSet::new();
    while people.len() < persons {
        let next = match people.last().cloned() {
            Some(last) if rng.random_bool(0.06) => relative(&last, &sources, &mut rng),
            Some(last) if rng.random_bool(0.005) => namesake(&last, &sources, &mut rng),
            _ => stranger(&sources, &mut rng),
        };
        let who = u32::try_from(people.len()).ok()?;
        let mut next = next;
        let shared = people.last().is_some_and(|last| last.email == next.email);
        if !shared && !taken.insert(next.email.clone()) {
            // Nobody gets an address that somebody has.
            next.email = format!("{who}{}", next.email);
        }
        people.push(LabelledPerson { who, ..next });
    }
    let mut files = Vec::with_capacity(persons * 6 / 5);
    for person in &people {
        let copies = [0.14, 0.02]
            .iter()
            .filter(|share| rng.random_bool(**share))
            .count();
        for _ in 0..copies {
            files.push(mistakes::entered_again(person, &sources, &mut rng));
        }
        files.push(mistakes::entered(person.clone(), &mut rng));
    }
    // Files are in no order that would tell.
    for at in (1..files.len()).rev() {
        files.swap(at, rng.random_range(0..=at));
    }
    Some(files)
}

/// Somebody new, all known.
fn stranger(sources: &Sources, rng: &mut impl Rng) -> LabelledPerson {
    let sex = if rng.random_bool(0.53) { 'F' } else { 'M' };
    let birth = birth(rng);
    let family = sources.family(rng);
    let given = sources.given(sex, birth.year(), rng);
    let (street, postcode) = sources.address(rng);
    LabelledPerson {
        who: 0,
        email: email(&given, &family, rng),
        // A woman in four goes by another name than that of her birth.
        birth_name: if sex == 'F' && rng.random_bool(0.25) {
            sources.family(rng)
        } else {
            String::new()
        },
        family,
        given,
        sex,
        birth: Some(birth),
        phone: phone(rng),
        street,
        postcode,
        city: "Paris".to_owned(),
    }
}

/// A day between 1946 and 2007; one in fifty is a 1 January, which consulates write when the day is not known.
fn birth(rng: &mut impl Rng) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(1946, 1, 1).unwrap_or_default();
    let day = first + Days::new(rng.random_range(0..22_500));
    if rng.random_bool(0.02) {
        day.with_ordinal(1).unwrap_or(day)
    } else {
        day
    }
}

/// Somebody of the same household: a twin in six, otherwise a brother, a sister, husband or wife, a child.
fn relative(of: &LabelledPerson, sources: &Sources, rng: &mut impl Rng) -> LabelledPerson {
    let mut other = stranger(sources, rng);
    other.family.clone_from(&of.family);
    (other.street, other.postcode) = (of.street.clone(), of.postcode.clone());
    if rng.random_bool(1.0 / 6.0) {
        other.birth = of.birth;
    }
    if let Some(birth) = other.birth {
        other.given = sources.given(other.sex, birth.year(), rng);
    }
    if other.given == of.given {
        other.given.push_str("-Marie");
    }
    if rng.random_bool(0.4) {
        other.phone.clone_from(&of.phone);
    }
    if rng.random_bool(0.15) {
        other.email.clone_from(&of.email);
    } else {
        other.email = email(&other.given, &other.family, rng);
    }
    other
}

/// A stranger of the same name; one in three of the same year, one in three of the same district.
fn namesake(of: &LabelledPerson, sources: &Sources, rng: &mut impl Rng) -> LabelledPerson {
    let mut other = stranger(sources, rng);
    other.family.clone_from(&of.family);
    other.given.clone_from(&of.given);
    other.sex = of.sex;
    other.birth_name = String::new();
    if rng.random_bool(1.0 / 3.0) {
        let year = of.birth.map(|birth| birth.year());
        other.birth = other
            .birth
            .and_then(|birth| birth.with_year(year?))
            .or(other.birth);
    }
    if rng.random_bool(1.0 / 3.0) {
        other.postcode.clone_from(&of.postcode);
    }
    other.email = email(&other.given, &other.family, rng);
    other
}
