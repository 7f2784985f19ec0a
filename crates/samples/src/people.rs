//! Persons as a Maison meets them: names by frequency and generation, addresses of Paris, phones and e-mails.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::sync::OnceLock;

use chrono::{Datelike, Days, NaiveDate};
use flate2::read::MultiGzDecoder;
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// One plausible person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SamplePerson {
    /// Family name, with its capitals and its typographic apostrophe.
    pub family: String,
    /// Given name.
    pub given: String,
    /// `F` or `M`.
    pub sex: char,
    /// Birth date, between 1946 and 2007.
    pub birth: NaiveDate,
    /// Mobile phone, E.164; unique in its series.
    pub phone: String,
    /// E-mail, small letters; unique in its series.
    pub email: String,
    /// Number and street, as the national address base writes them.
    pub street: String,
    /// Postcode, `75001` to `75116`.
    pub postcode: String,
    /// `Paris`.
    pub city: String,
}

/// Shifts of the law of names ([`by_frequency`]), which give the first names of the lists about the share they have in France:
/// 0.4 % for the commonest of 219 000 family names, 3 to 4 % for the commonest given name of a generation.
const FAMILIES: f64 = 30.0;
const GIVEN_NAMES: f64 = 3.0;

/// Names that catch careless programs; one person in twenty bears one, among the first [`CAUGHT`].
const CATCHES: [(&str, &str); 12] = [
    ("Le Gall", "Yann"),
    ("d’Alençon", "José-María"),
    ("N’Diaye", "Fatou"),
    ("O’Neill", "Sinéad"),
    ("Da Silva", "Maria"),
    ("Ben Salah", "Ali"),
    ("Garcia-Lorca", "Jean-Marc"),
    ("Le Roux", "Anne-Sophie"),
    ("Nguyễn", "Thị Mai"),
    ("Müller", "Zoë"),
    ("Œuvrard", "Loïc"),
    ("Saint-Martin", "Marie-Ange"),
];

/// So many persons that each of these names is borne ten times, whatever the size of the house: by one person in twenty of a
/// large one, each would have hundreds of namesakes by both names, which no town has.
const CAUGHT: usize = 2_400;

/// `count` persons, the same for the same `seed`. `None` where the data are absent.
#[must_use]
pub fn real_people(count: usize, seed: u64) -> Option<Vec<SamplePerson>> {
    let dir = crate::data_dir()?;
    let names = dir.join("names");
    let families = list(&names.join("dist.all.txt"))?;
    let generations = [1951, 1971, 1991, 2001];
    let given = |sex: char| -> Option<Vec<Vec<String>>> {
        generations
            .iter()
            .map(|year| list(&names.join(format!("dist.prenoms.{sex}.{year}.txt"))))
            .collect()
    };
    let (women, men) = (given('f')?, given('m')?);
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let streets = addresses(&dir.join("addresses/adresses-75.csv.gz"))?;
    let first = NaiveDate::from_ymd_opt(1946, 1, 1)?;
    let mut people = Vec::with_capacity(count);
    for index in 0..count {
        let birth = first.checked_add_days(Days::new(rng.random_range(0..22_500)))?;
        let generation = generations
            .iter()
            .rposition(|year| birth.year() >= year - 10)
            .unwrap_or(0);
        let woman = rng.random_bool(0.53);
        let pool = if woman {
            &women[generation]
        } else {
            &men[generation]
        };
        let (mut family, mut given) = (
            by_frequency(&families, FAMILIES, &mut rng),
            by_frequency(pool, GIVEN_NAMES, &mut rng),
        );
        if index % 20 == 7 && index < CAUGHT {
            let catch = CATCHES[(index / 20) % CATCHES.len()];
            (family, given) = (catch.0.to_owned(), catch.1.to_owned());
        }
        let (street, postcode) = streets[rng.random_range(0..streets.len())].clone();
        // Unique numbers: a permutation of the index, odd multiplier modulo 10^8.
        let digits = (index as u64 * 48_271 + 12_345_678 + seed * 7_919) % 100_000_000;
        people.push(SamplePerson {
            email: email(&given, &family, index),
            phone: format!("+33{}{digits:08}", if index % 3 == 0 { 7 } else { 6 }),
            family,
            given,
            sex: if woman { 'F' } else { 'M' },
            birth,
            street,
            postcode,
            city: "Paris".to_owned(),
        });
    }
    Some(people)
}

fn email(given: &str, family: &str, index: usize) -> String {
    let plain = |text: &str| -> String {
        let ascii = deunicode::deunicode(text).to_lowercase();
        ascii.chars().filter(char::is_ascii_alphanumeric).collect()
    };
    format!("{}.{}{index}@exemple.fr", plain(given), plain(family))
}

/// The names of a file of the package `prenoms`: a line of counts, then the names, commonest first. One-letter names and
/// those with a sign that no name has are left out.
pub(crate) fn list(path: &Path) -> Option<Vec<String>> {
    let text = fs::read_to_string(path).ok()?;
    let names = text.split_once('\n')?.1;
    let fits = |name: &&str| {
        name.chars().count() > 1
            && name
                .chars()
                .all(|c| c.is_alphabetic() || " -'’".contains(c))
    };
    let kept: Vec<String> = names
        .split(',')
        .map(str::trim)
        .filter(fits)
        .map(|name| name.replace('\'', "’"))
        .collect();
    (!kept.is_empty()).then_some(kept)
}

/// Frequency falls as the rank rises, by a shifted law of Zipf: the chance of the name of rank `r`, from 0, is proportional to
/// `1 / (r + shift)`. Without the shift one person in eighteen would be a Martin, where France has one in three hundred.
fn by_frequency(names: &[String], shift: f64, rng: &mut impl Rng) -> String {
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )] // a rank
    let rank = {
        let most = (names.len() as f64 + shift) / shift;
        (shift * (most.powf(rng.random::<f64>()) - 1.0)) as usize
    };
    names[rank.min(names.len() - 1)].clone()
}

/// Every address of Paris, pseudo-streets (`11P3 Boulevard…`) left out; read once for all.
pub(crate) fn addresses(path: &Path) -> Option<&'static [(String, String)]> {
    static READ: OnceLock<Option<Vec<(String, String)>>> = OnceLock::new();
    let read = || {
        let reader = BufReader::new(MultiGzDecoder::new(fs::File::open(path).ok()?));
        let mut kept = Vec::with_capacity(160_000);
        for line in reader.lines().skip(1).map_while(Result::ok) {
            let mut cells = line.split(';').skip(2);
            let (Some(number), Some(suffix), Some(street), Some(postcode)) =
                (cells.next(), cells.next(), cells.next(), cells.next())
            else {
                continue;
            };
            if !number.is_empty() && !street.starts_with(|c: char| c.is_ascii_digit()) {
                let space = if suffix.is_empty() { "" } else { " " };
                kept.push((
                    format!("{number}{space}{suffix} {street}"),
                    postcode.to_owned(),
                ));
            }
        }
        (!kept.is_empty()).then_some(kept)
    };
    READ.get_or_init(read).as_deref()
}
