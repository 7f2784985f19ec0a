//! Passphrases: how what is typed becomes the same bytes every time, and the eight words proposed.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::secret::{Randomness, draw};
use super::strength::{Strength, measure};
use super::words;

/// Longest passphrase, in characters once normalised.
const LONGEST: usize = 256;

/// A passphrase as typed, made canonical: the same phrase gives the same bytes whatever the keyboard, the system
/// (composed or decomposed accents) or the way it was pasted.
///
/// A phrase made of words of the list only is read as words: case, accents, hyphens and commas do not count. This
/// costs no strength, since [`measure`] counts the words and nothing else. Any other text is NFKC, trimmed, each run
/// of spaces made one. This rule is part of the format of the key file: never change it, add another.
#[derive(PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

/// Not usable as a passphrase.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPassphrase {
    /// Nothing but spaces.
    #[error("empty passphrase")]
    Empty,
    /// More than 256 characters.
    #[error("passphrase of more than 256 characters")]
    TooLong,
    /// Under 80 bits; says what would help.
    #[error("passphrase of {} bits", .0.bits)]
    Weak(Strength),
}

impl Passphrase {
    /// The passphrase of what was typed or pasted.
    ///
    /// # Errors
    /// [`BadPassphrase::Empty`] or [`BadPassphrase::TooLong`].
    pub fn typed(text: &str) -> Result<Self, BadPassphrase> {
        // NFKC may lengthen a text 18 times: bound it before, and again after.
        if text.chars().nth(4 * LONGEST).is_some() {
            return Err(BadPassphrase::TooLong);
        }
        let clean = plain(text);
        if clean.is_empty() {
            return Err(BadPassphrase::Empty);
        }
        let clean = match list_words(&clean) {
            Some(ranks) => Zeroizing::new(spoken(&ranks)),
            None => clean,
        };
        if clean.chars().nth(LONGEST).is_some() {
            return Err(BadPassphrase::TooLong);
        }
        Ok(Self(clean))
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// For [`super::probe`].
    pub(super) fn nobody() -> Self {
        Self(Zeroizing::new("mesure".to_owned()))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// A passphrase strong enough for a slot: only such a one can be given to a member.
#[derive(Debug)]
pub struct ChosenPassphrase(Passphrase);

impl ChosenPassphrase {
    /// The passphrase chosen by a member.
    ///
    /// # Errors
    /// [`BadPassphrase`], among which [`BadPassphrase::Weak`] under 80 bits.
    pub fn new(text: &str) -> Result<Self, BadPassphrase> {
        let passphrase = Passphrase::typed(text)?;
        let strength = measure(text);
        if strength.enough {
            Ok(Self(passphrase))
        } else {
            Err(BadPassphrase::Weak(strength))
        }
    }

    pub(super) fn passphrase(&self) -> &Passphrase {
        &self.0
    }
}

/// Eight different words of the list drawn at random: 88 bits (less the hundredth of a bit that excluding
/// repetitions and neighbours costs). Shown with their accents, separated by spaces.
#[must_use]
pub fn propose(random: &mut Randomness<'_>) -> Zeroizing<String> {
    loop {
        let ranks: Zeroizing<Vec<u16>> = Zeroizing::new(
            (0..8)
                .map(|_| u16::from_le_bytes(draw::<2>(random)) % 2048)
                .collect(),
        );
        if counted(&ranks) == 8 {
            return Zeroizing::new(spoken(&ranks));
        }
    }
}

/// How many of these words count: a repeated word, or the neighbour in the list of the word before it, does not.
pub(super) fn counted(ranks: &[u16]) -> usize {
    (0..ranks.len())
        .filter(|&i| {
            let repeated = ranks[..i].contains(&ranks[i]);
            let neighbour = i > 0 && ranks[i].abs_diff(ranks[i - 1]) == 1;
            !repeated && !neighbour
        })
        .count()
}

/// NFKC, without invisible characters, trimmed, with single spaces.
pub(super) fn plain(text: &str) -> Zeroizing<String> {
    let mut clean = Zeroizing::new(String::with_capacity(text.len() * 2));
    let mut space = false;
    for c in text.nfkc().filter(|c| !words::invisible(*c)) {
        if c.is_whitespace() || c.is_control() {
            space = !clean.is_empty();
            continue;
        }
        if std::mem::take(&mut space) {
            clean.push(' ');
        }
        clean.push(c);
    }
    clean
}

/// The ranks of the words, when the text is words of the list and nothing that looks like more.
pub(super) fn list_words(clean: &str) -> Option<Zeroizing<Vec<u16>>> {
    if clean.chars().any(char::is_numeric) {
        return None;
    }
    let ranks: Option<Vec<u16>> = words::letter_runs(clean).map(words::rank).collect();
    ranks.filter(|ranks| !ranks.is_empty()).map(Zeroizing::new)
}

fn spoken(ranks: &[u16]) -> String {
    let words: Vec<&str> = ranks.iter().map(|&rank| words::word(rank)).collect();
    words.join(" ")
}
