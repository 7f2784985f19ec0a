//! The recovery kit: 256 random bits, printed as 24 French words and typed back by a person in trouble.

use std::fmt;

use bip39::{Language, Mnemonic};
use zeroize::{Zeroize, Zeroizing};

use super::secret::Randomness;
use super::words;

/// The recovery kit of a house.
pub struct Kit(Zeroizing<Box<[u8]>>);

/// Number of words of a kit.
const WORDS: usize = 24;
/// A kit printed with numbers and line breaks is under 500 characters.
const LONGEST_TEXT: usize = 4096;

/// What is wrong with the words typed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KitError {
    /// Not 24 words: how many were read.
    #[error("{0} words instead of 24")]
    Count(usize),
    /// A word that is not in the list.
    #[error("word {position} is not in the list")]
    Unknown {
        /// 1 for the first.
        position: usize,
        /// As typed, shortened.
        word: String,
        /// A word of the list that looks like it.
        nearest: Option<&'static str>,
    },
    /// Words of the list, but one is wrong or two are exchanged: the last word does not check.
    #[error("the words do not check")]
    Checksum,
}

impl KitError {
    /// One French sentence, with the fix.
    #[must_use]
    pub fn sentence(&self) -> String {
        match self {
            Self::Count(read) => {
                let s = if *read > 1 { "s" } else { "" };
                format!(
                    "Le kit de secours a 24 mots, {read} mot{s} lu{s}\u{a0}: recopiez-les tous, dans l’ordre."
                )
            }
            Self::Unknown {
                position,
                word,
                nearest,
            } => {
                let fix = match nearest {
                    Some(near) => format!("\u{a0}: est-ce «\u{a0}{near}\u{a0}»\u{202f}?"),
                    None => "\u{a0}: vérifiez-le sur le kit imprimé.".to_owned(),
                };
                format!(
                    "Le mot n°\u{a0}{position}, «\u{a0}{word}\u{a0}», n’est pas dans la liste{fix}"
                )
            }
            Self::Checksum => {
                "Ces 24 mots ne vont pas ensemble\u{a0}: un mot a été pris pour un autre, \
                ou deux mots sont échangés. Relisez-les un à un."
                    .to_owned()
            }
        }
    }
}

impl Kit {
    /// A new kit.
    #[must_use]
    pub fn draw(random: &mut Randomness<'_>) -> Self {
        let mut entropy = Zeroizing::new(vec![0; 32].into_boxed_slice());
        random(&mut entropy);
        Self(entropy)
    }

    /// The 24 words, in order, with their accents.
    #[must_use]
    pub fn words(&self) -> Zeroizing<Vec<String>> {
        let mnemonic = Mnemonic::from_entropy_in(Language::French, &self.0)
            .expect("32 bytes are the entropy of 24 words");
        let words = mnemonic
            .word_indices()
            .map(|rank| words::word(rank as u16).to_owned())
            .collect();
        Zeroizing::new(words)
    }

    /// Reads the words back, in any case, with or without accents, numbers, dots and line breaks.
    ///
    /// # Errors
    /// [`KitError`], which names the word.
    pub fn read(text: &str) -> Result<Self, KitError> {
        let text: Zeroizing<String> = Zeroizing::new(
            text.chars()
                .take(LONGEST_TEXT)
                .filter(|c| !words::invisible(*c))
                .collect(),
        );
        let typed: Vec<&str> = words::letter_runs(&text)
            .filter(|run| !is_numbering(run))
            .collect();
        let mut phrase = Zeroizing::new(String::with_capacity(WORDS * 12));
        for (i, word) in typed.iter().enumerate() {
            let rank = words::rank(word).ok_or_else(|| KitError::Unknown {
                position: i + 1,
                word: word.chars().take(24).collect(),
                nearest: words::nearest(word),
            })?;
            phrase.push_str(words::decomposed(rank));
            phrase.push(' ');
        }
        if typed.len() != WORDS {
            return Err(KitError::Count(typed.len()));
        }
        let mnemonic = Mnemonic::parse_in_normalized(Language::French, &phrase)
            .map_err(|_| KitError::Checksum)?;
        let (mut entropy, _) = mnemonic.to_entropy_array();
        let kit = Self(Zeroizing::new(entropy[..32].to_vec().into_boxed_slice()));
        entropy.zeroize();
        Ok(kit)
    }

    pub(super) fn entropy(&self) -> &[u8] {
        &self.0
    }
}

/// « mot n° 7 abeille » : what people write before a word. No word of the list is that short.
fn is_numbering(run: &str) -> bool {
    matches!(words::fold(run).as_str(), "n" | "no" | "mot")
}

impl fmt::Debug for Kit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kit(…)")
    }
}
