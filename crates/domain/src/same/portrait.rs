//! What is known of somebody, made ready to be compared hundreds of times.

use chrono::NaiveDate;

use super::sound::sound;
use crate::name;

/// What is known of somebody, as it stands in the file; nothing reads as empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Described<'a> {
    /// Family name in use.
    pub family_name: &'a str,
    /// Given names.
    pub given_name: &'a str,
    /// Family name at birth.
    pub birth_name: &'a str,
    /// Birth date.
    pub birth: Option<NaiveDate>,
    /// First phone, E.164.
    pub phone: &'a str,
    /// Second phone, E.164.
    pub other_phone: &'a str,
    /// E-mail.
    pub email: &'a str,
    /// Number and street.
    pub line: &'a str,
    /// Postcode.
    pub postcode: &'a str,
    /// Town.
    pub city: &'a str,
}

/// A name ready to be compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Name {
    /// Folded words, particles left out (unless there is nothing else), separated by spaces.
    pub words: Box<str>,
    /// The same in one piece.
    pub core: Box<str>,
    /// Particles and all, in one piece: `bensalah` for `Ben Salah`.
    pub whole: Box<str>,
    /// How it sounds.
    pub sound: Box<str>,
}

impl Name {
    fn of(text: &str) -> Self {
        let all = name::words(text);
        let strong: Vec<&str> = all
            .iter()
            .map(String::as_str)
            .filter(|word| word.len() > 1 && !name::is_particle(word))
            .collect();
        let kept = if strong.is_empty() {
            all.iter().map(String::as_str).collect()
        } else {
            strong
        };
        let core = kept.concat();
        Self {
            words: kept.join(" ").into(),
            whole: all.concat().into(),
            sound: sound(&core).into(),
            core: core.into(),
        }
    }

    /// Is nothing known of it?
    pub fn is_empty(&self) -> bool {
        self.core.is_empty()
    }
}

/// What is known of somebody, ready to be compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Portrait {
    pub(super) family: Name,
    pub(super) given: Name,
    /// Only when it is another than the family name.
    pub(super) birth_name: Option<Box<Name>>,
    pub(super) birth: Option<NaiveDate>,
    /// Digits, country code first.
    pub(super) phones: Box<[Box<str>]>,
    /// Small letters.
    pub(super) email: Box<str>,
    /// Folded.
    pub(super) line: Box<str>,
    pub(super) postcode: Box<str>,
    /// Folded, in one piece.
    pub(super) city: Box<str>,
}

impl Portrait {
    /// The portrait of somebody.
    #[must_use]
    pub fn of(known: &Described<'_>) -> Self {
        let family = Name::of(known.family_name);
        let birth_name = Name::of(known.birth_name);
        let phones = [known.phone, known.other_phone]
            .into_iter()
            .map(|phone| {
                phone
                    .chars()
                    .filter(char::is_ascii_digit)
                    .collect::<String>()
            })
            .filter(|digits| digits.len() >= 6)
            .map(Into::into);
        Self {
            birth_name: (!birth_name.is_empty() && birth_name.core != family.core)
                .then(|| birth_name.into()),
            family,
            given: Name::of(known.given_name),
            birth: known.birth,
            phones: phones.collect(),
            email: known.email.trim().to_lowercase().into(),
            line: name::fold(known.line).into(),
            postcode: known.postcode.trim().into(),
            city: name::compact(known.city).into(),
        }
    }

    /// The names a family may go by: the one in use, the one of birth.
    pub(super) fn families(&self) -> impl Iterator<Item = &Name> {
        std::iter::once(&self.family)
            .chain(self.birth_name.as_deref())
            .filter(|name| !name.is_empty())
    }

    /// What stands before the @ of the e-mail.
    pub(super) fn email_local(&self) -> &str {
        self.email.split('@').next().unwrap_or_default()
    }
}
