//! How files come to differ: what is left out, mistyped, changed with the years. Shares are those of one file entered by
//! hand; they are ours, measured on nobody, and stand here to be discussed.

use chrono::{Datelike, NaiveDate};
use rand::{Rng, RngExt};

use crate::copies::{LabelledPerson, Sources, email, phone};

/// The person entered a second time, perhaps years later.
pub(crate) fn entered_again(
    person: &LabelledPerson,
    sources: &Sources,
    rng: &mut impl Rng,
) -> LabelledPerson {
    let mut file = person.clone();
    let mut now = |share: f64| rng.random_bool(share);
    let (moved, other_phone, other_email) = (now(0.25), now(0.20), now(0.15));
    let (married, swapped) = (now(0.08), now(0.04));
    let (family_typo, given_typo, heard) = (now(0.08), now(0.06), now(0.05));
    let (days_swapped, digit, year) = (now(0.03), now(0.03), now(0.01));
    let (phone_typo, email_typo) = (now(0.02), now(0.03));
    if moved {
        (file.street, file.postcode) = sources.address(rng);
    }
    if married && file.sex == 'F' {
        // By her other name; the file says both one time in two.
        let now = if file.birth_name.is_empty() {
            sources.family(rng)
        } else {
            file.birth_name.clone()
        };
        let before = std::mem::replace(&mut file.family, now);
        file.birth_name = if rng.random_bool(0.5) {
            before
        } else {
            String::new()
        };
    }
    if other_phone {
        file.phone = phone(rng);
    } else if phone_typo {
        file.phone = one_digit(&file.phone, 4, rng);
    }
    if other_email {
        file.email = email(&file.given, &file.family, rng);
    } else if email_typo {
        file.email = typo(&file.email, rng);
    }
    if family_typo {
        file.family = typo(&file.family, rng);
    } else if heard {
        file.family = misheard(&file.family);
    }
    if given_typo {
        file.given = typo(&file.given, rng);
    } else if heard {
        file.given = misheard(&file.given);
    }
    if file.given.contains('-') && rng.random_bool(0.15) {
        file.given = file.given.split('-').next().unwrap_or_default().to_owned();
    }
    if swapped {
        std::mem::swap(&mut file.family, &mut file.given);
    }
    file.birth = file
        .birth
        .map(|birth| misread(birth, days_swapped, digit, year, rng));
    entered(file, rng)
}

/// What one file keeps of a person: a phone or an e-mail at least, as the house asks.
pub(crate) fn entered(mut file: LabelledPerson, rng: &mut impl Rng) -> LabelledPerson {
    if rng.random_bool(0.12) {
        file.birth = None;
    }
    if rng.random_bool(0.10) {
        file.phone.clear();
    } else if rng.random_bool(0.45) {
        file.email.clear();
    }
    if rng.random_bool(0.25) {
        file.street.clear();
        file.postcode.clear();
        file.city.clear();
    }
    if rng.random_bool(0.5) {
        file.birth_name.clear();
    }
    for name in [&mut file.family, &mut file.given, &mut file.birth_name] {
        if rng.random_bool(0.4) {
            *name = deunicode::deunicode(name).to_uppercase();
        }
        if rng.random_bool(0.3) {
            *name = name.replace(['-', '\'', '’'], " ");
        } else if rng.random_bool(0.1) {
            *name = name.replace(' ', "");
        }
    }
    file
}

/// One letter missing, doubled, wrong, or two neighbours exchanged; never the first.
fn typo(text: &str, rng: &mut impl Rng) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.len() < 3 {
        return text.to_owned();
    }
    let at = rng.random_range(1..letters.len());
    match rng.random_range(0..4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = char::from(b'a' + rng.random_range(0..26)),
        _ => {
            let next = (at + 1).min(letters.len() - 1);
            letters.swap(at, next);
        }
    }
    letters.into_iter().collect()
}

/// Written as it was heard: the first of these spellings that the name has.
fn misheard(name: &str) -> String {
    const HEARD: [(&str, &str); 12] = [
        ("ault", "aud"),
        ("eau", "o"),
        ("ph", "f"),
        ("th", "t"),
        ("ck", "k"),
        ("ss", "s"),
        ("nn", "n"),
        ("ll", "l"),
        ("mm", "m"),
        ("y", "i"),
        ("ai", "é"),
        ("c", "k"),
    ];
    HEARD
        .iter()
        .find(|(spelling, _)| name.contains(spelling))
        .map_or_else(
            || name.to_owned(),
            |(spelling, heard)| name.replacen(spelling, heard, 1),
        )
}

fn one_digit(text: &str, from: usize, rng: &mut impl Rng) -> String {
    let mut digits: Vec<char> = text.chars().collect();
    let at = rng.random_range(from.min(digits.len() - 1)..digits.len());
    digits[at] = char::from(b'0' + rng.random_range(0..10));
    digits.into_iter().collect()
}

fn misread(
    birth: NaiveDate,
    days_swapped: bool,
    digit: bool,
    year: bool,
    rng: &mut impl Rng,
) -> NaiveDate {
    let read = if days_swapped {
        NaiveDate::from_ymd_opt(birth.year(), birth.day(), birth.month())
    } else if digit {
        let units = birth.day() % 10;
        let read = birth.day() - units + rng.random_range(0..10);
        birth.with_day(read)
    } else if year {
        birth.with_year(birth.year() + if rng.random_bool(0.5) { 1 } else { -1 })
    } else {
        None
    };
    read.unwrap_or(birth)
}
