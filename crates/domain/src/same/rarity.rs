//! How rare each trait is in this house: two Martins say little, two Guézennecs much.

use std::collections::HashMap;

use super::portrait::Portrait;

/// Persons invented beside those of the house, so that a small house, or a name seen for the first time, is not judged
/// on three files: a name nobody bears yet is taken to be borne by one person in so many.
const OTHERS: f64 = 2_000.0;
/// The same for birth dates: some fifty-five years of days.
const OTHER_DAYS: f64 = 20_000.0;
/// A house smaller than this is judged as one of this size.
const LEAST: u32 = 1_000;

/// How many persons of the house bear each family name, given name, birth date, phone, e-mail, town…
#[derive(Debug, Clone, Default)]
pub struct Rarity {
    persons: u32,
    families: Counts,
    givens: Counts,
    births: HashMap<chrono::NaiveDate, u32>,
    reaches: Counts,
    homes: Counts,
    places: Counts,
}

/// A trait whose bearers are to be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trait<'t> {
    /// A family name or name at birth: folded, in one piece, particles left out.
    Family(&'t str),
    /// A given name, in the same form.
    Given(&'t str),
    /// A birth date.
    Birth(chrono::NaiveDate),
    /// A phone: digits, country code first.
    Phone(&'t str),
    /// An e-mail, in small letters.
    Email(&'t str),
}

/// Bearers of texts.
#[derive(Debug, Clone, Default)]
struct Counts(HashMap<Box<str>, u32>);

impl Counts {
    fn get(&self, text: &str) -> u32 {
        self.0.get(text).copied().unwrap_or(0)
    }

    fn add(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.0.get_mut(text) {
            Some(count) => *count += 1,
            None => {
                self.0.insert(text.into(), 1);
            }
        }
    }

    fn ask<E>(&mut self, text: &str, count: impl FnOnce(&str) -> Result<u32, E>) -> Result<(), E> {
        if !text.is_empty() && !self.0.contains_key(text) {
            self.0.insert(text.into(), count(text)?);
        }
        Ok(())
    }
}

impl Rarity {
    /// Of these persons.
    #[must_use]
    pub fn of<'p>(persons: impl IntoIterator<Item = &'p Portrait>) -> Self {
        let mut rarity = Self::default();
        for person in persons {
            rarity.add(person);
        }
        rarity
    }

    /// One person more.
    pub fn add(&mut self, person: &Portrait) {
        self.persons += 1;
        for name in person.families() {
            self.families.add(&name.core);
            // The halves of a compound name are shared by themselves.
            if *name.words != *name.core {
                name.words
                    .split(' ')
                    .for_each(|word| self.families.add(word));
            }
        }
        self.givens.add(&person.given.core);
        if *person.given.words != *person.given.core {
            person
                .given
                .words
                .split(' ')
                .for_each(|word| self.givens.add(word));
        }
        if let Some(birth) = person.birth {
            *self.births.entry(birth).or_default() += 1;
        }
        for phone in &person.phones {
            self.reaches.add(phone);
        }
        self.reaches.add(&person.email);
        self.homes.add(&home(person));
        self.places.add(&person.postcode);
        self.places.add(&person.city);
    }

    /// Of a house of `persons`, for these portraits alone: `count` says how many persons bear a trait of theirs, from
    /// indexes, without reading everybody. Each is asked once.
    ///
    /// # Errors
    /// Those of `count`.
    pub fn counted<E>(
        persons: u32,
        portraits: &[&Portrait],
        mut count: impl FnMut(Trait<'_>) -> Result<u32, E>,
    ) -> Result<Self, E> {
        let mut rarity = Self {
            persons,
            ..Self::default()
        };
        for person in portraits {
            for name in person.families() {
                rarity
                    .families
                    .ask(&name.core, |text| count(Trait::Family(text)))?;
            }
            rarity
                .givens
                .ask(&person.given.core, |text| count(Trait::Given(text)))?;
            for phone in &person.phones {
                rarity
                    .reaches
                    .ask(phone, |text| count(Trait::Phone(text)))?;
            }
            rarity
                .reaches
                .ask(&person.email, |text| count(Trait::Email(text)))?;
            if let Some(birth) = person.birth
                && !rarity.births.contains_key(&birth)
            {
                rarity.births.insert(birth, count(Trait::Birth(birth))?);
            }
        }
        Ok(rarity)
    }

    /// Persons counted, no fewer than a small house has.
    #[must_use]
    pub(super) fn persons(&self) -> f64 {
        f64::from(self.persons.max(LEAST))
    }

    fn share(&self, count: u32, others: f64) -> f64 {
        f64::from(count + 1) / (self.persons() + others)
    }

    /// The share of persons who bear this family name.
    pub(super) fn family(&self, core: &str) -> f64 {
        self.share(self.families.get(core), OTHERS)
    }

    /// The share of persons who bear this given name.
    pub(super) fn given(&self, core: &str) -> f64 {
        self.share(self.givens.get(core), OTHERS)
    }

    /// How many persons bear this family name.
    pub(super) fn families_named(&self, core: &str) -> u32 {
        self.families.get(core)
    }

    /// How many persons bear this given name.
    pub(super) fn givens_named(&self, core: &str) -> u32 {
        self.givens.get(core)
    }

    /// The share of persons born that day.
    pub(super) fn birth(&self, day: chrono::NaiveDate) -> f64 {
        self.share(self.births.get(&day).copied().unwrap_or(0), OTHER_DAYS)
    }

    /// How many persons are reached by this phone or e-mail.
    pub(super) fn reached(&self, text: &str) -> u32 {
        self.reaches.get(text)
    }

    /// The share of persons who live at the address of this one.
    pub(super) fn home(&self, person: &Portrait) -> f64 {
        self.share(self.homes.get(home(person).as_str()), OTHERS)
    }

    /// The share of persons who live under this postcode or in this town.
    pub(super) fn place(&self, text: &str) -> f64 {
        self.share(self.places.get(text), 50.0)
    }
}

/// Street and postcode (or town) in one text; empty when the street is not known.
pub(super) fn home(person: &Portrait) -> String {
    if person.line.is_empty() {
        return String::new();
    }
    let place = if person.postcode.is_empty() {
        &person.city
    } else {
        &person.postcode
    };
    format!("{} {place}", person.line)
}
