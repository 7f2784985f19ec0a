//! Labelled persons published by others, read as files of a house, and the measure of what was found among them.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::LabelledPerson;

/// The synthetic persons of *splink* (`fake_1000.csv`): names, birth date, town, e-mail, all badly typed. `None` where
/// the data are absent.
#[must_use]
pub fn fake_1000() -> Option<Vec<LabelledPerson>> {
    read("fake_1000.csv", ",", |cells| {
        let [_, given, family, birth, city, email, cluster] = cells else {
            return None;
        };
        Some(LabelledPerson {
            who: cluster.parse().ok()?,
            family: (*family).to_owned(),
            given: (*given).to_owned(),
            birth: birth.parse().ok(),
            email: (*email).to_owned(),
            city: (*city).to_owned(),
            ..nobody()
        })
    })
}

/// The synthetic persons of *Febrl* (`dataset1.csv` to `dataset3.csv`): names, birth date, address. The number of social
/// security is left out: a house may not hold one. `None` where the data are absent.
#[must_use]
pub fn febrl(dataset: u32) -> Option<Vec<LabelledPerson>> {
    read(&format!("dataset{dataset}.csv"), ", ", |cells| {
        let [
            id,
            given,
            family,
            number,
            street,
            _,
            suburb,
            postcode,
            _,
            birth,
            _,
        ] = cells
        else {
            return None;
        };
        Some(LabelledPerson {
            who: id.split('-').nth(1)?.parse().ok()?,
            family: (*family).to_owned(),
            given: (*given).to_owned(),
            birth: NaiveDate::parse_from_str(birth, "%Y%m%d").ok(),
            street: format!("{number} {street}"),
            postcode: (*postcode).to_owned(),
            city: (*suburb).to_owned(),
            ..nobody()
        })
    })
}

fn read(
    name: &str,
    separator: &str,
    person: impl Fn(&[&str]) -> Option<LabelledPerson>,
) -> Option<Vec<LabelledPerson>> {
    let path = crate::data_dir()?.join("duplicates").join(name);
    let text = std::fs::read_to_string(path).ok()?;
    let rows = text.lines().skip(1).filter(|line| !line.trim().is_empty());
    let cells = |line: &str| person(&line.split(separator).map(str::trim).collect::<Vec<_>>());
    rows.map(cells).collect()
}

fn nobody() -> LabelledPerson {
    LabelledPerson {
        who: 0,
        family: String::new(),
        given: String::new(),
        birth_name: String::new(),
        sex: 'X',
        birth: None,
        phone: String::new(),
        email: String::new(),
        street: String::new(),
        postcode: String::new(),
        city: String::new(),
    }
}

/// How right a list of pairs is, over all pairs of files of one person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rightness {
    /// Share of the pairs found that are right.
    pub precision: f64,
    /// Share of the right pairs that are found.
    pub recall: f64,
}

impl Rightness {
    /// Of these pairs (places in the list, each pair once).
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // counts far below 2^52
    pub fn of(files: &[LabelledPerson], pairs: impl IntoIterator<Item = (u32, u32)>) -> Self {
        let mut copies: HashMap<u32, u64> = HashMap::new();
        for file in files {
            *copies.entry(file.who).or_default() += 1;
        }
        let real: u64 = copies.values().map(|n| n * (n - 1) / 2).sum();
        let (mut right, mut found) = (0_u64, 0_u64);
        for (a, b) in pairs {
            found += 1;
            right += u64::from(files[a as usize].who == files[b as usize].who);
        }
        Self {
            precision: right as f64 / found.max(1) as f64,
            recall: right as f64 / real.max(1) as f64,
        }
    }

    /// Of every pair within these groups: what is left once pairs have been put together.
    #[must_use]
    pub fn of_groups(files: &[LabelledPerson], groups: &[Vec<u32>]) -> Self {
        let within = groups.iter().flat_map(|group| {
            let pairs = group.iter().enumerate();
            pairs.flat_map(|(at, a)| group[at + 1..].iter().map(move |b| (*a, *b)))
        });
        Self::of(files, within)
    }

    /// The harmonic mean of both.
    #[must_use]
    pub fn f1(self) -> f64 {
        2.0 * self.precision * self.recall / (self.precision + self.recall).max(f64::EPSILON)
    }
}
