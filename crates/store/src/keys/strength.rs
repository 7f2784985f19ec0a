//! How strong a passphrase is (T1.3: refused under 80 bits).
//!
//! Someone who holds a stolen laptop guesses offline, at the price of Argon2 per guess; 80 bits are out of reach.
//! The estimate errs on the low side: what a person invents is always easier to guess than it looks.

use super::passphrase::{counted, list_words, plain};
use super::words;
use zeroize::Zeroizing;

/// Bits under which a passphrase is refused.
pub const ENOUGH_BITS: u32 = 80;
/// log2(2048).
const BITS_PER_WORD: u32 = 11;
/// Of a letter in running text (Shannon 1951 gives 0.6 to 1.3 for English): invented sentences count so.
const BITS_PER_LETTER: f64 = 1.5;
/// zxcvbn counts guesses in 64 bits and never tells more; longer texts are measured by pieces of this many characters.
const PIECE: usize = 12;

/// How strong a passphrase is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strength {
    /// Estimated bits of entropy.
    pub bits: u32,
    /// At least [`ENOUGH_BITS`].
    pub enough: bool,
    /// One French sentence: what would help, or that it is good.
    pub advice: String,
}

/// How strong this text is as a passphrase. A text over 256 characters is measured on its beginning.
#[must_use]
pub fn measure(text: &str) -> Strength {
    let clean = plain(&Zeroizing::new(text.chars().take(256).collect::<String>()));
    if clean.is_empty() {
        return told(
            0,
            "Prenez les huit mots proposés, ou écrivez votre propre phrase.".to_owned(),
        );
    }
    if let Some(ranks) = list_words(&clean) {
        let count = counted(&ranks);
        // At most 256 characters, hence words.
        let bits = BITS_PER_WORD * count as u32;
        let missing = 8_usize.saturating_sub(count);
        let advice = match missing {
            0 => GOOD.to_owned(),
            _ if ranks.len() >= 8 => "Des mots se répètent ou se suivent dans la liste\u{a0}: \
                il en faut huit, tous différents, pris au hasard."
                .to_owned(),
            1 => "Encore un mot de la liste, différent des autres, et elle sera assez longue."
                .to_owned(),
            n => format!(
                "Encore {n} mots de la liste, différents des autres, et elle sera assez longue."
            ),
        };
        return told(bits, advice);
    }
    let bits = invented_bits(&clean);
    let advice = if bits >= ENOUGH_BITS {
        GOOD
    } else if clean.contains(' ') {
        "Trop facile à deviner\u{a0}: allongez-la de plusieurs mots sans rapport entre eux, ou prenez les huit mots proposés."
    } else {
        "Trop facile à deviner\u{a0}: prenez les huit mots proposés, ou au moins 25 caractères tirés au hasard \
         par un gestionnaire de mots de passe."
    };
    told(bits, advice.to_owned())
}

const GOOD: &str = "Bonne phrase de passe\u{a0}: gardez-la pour vous, et seulement pour Pignon.";

fn told(bits: u32, advice: String) -> Strength {
    Strength {
        bits,
        enough: bits >= ENOUGH_BITS,
        advice,
    }
}

/// Each different token for itself: letters only count as running text, the rest as zxcvbn says, piece by piece.
fn invented_bits(clean: &str) -> u32 {
    let mut tokens: Vec<String> = clean.split(' ').map(str::to_lowercase).collect();
    let shown: Vec<&str> = clean.split(' ').collect();
    let mut bits = 0.0;
    for (i, token) in shown.iter().enumerate() {
        if tokens[..i].contains(&tokens[i]) {
            continue;
        }
        let letters = words::letter_runs(token)
            .map(|run| run.chars().count())
            .sum::<usize>();
        // grille-pain, l’heure, fin! : a word with what goes with words.
        let word = token.trim_end_matches(['.', ',', ';', ':', '!', '?', '…']);
        let joints = word
            .chars()
            .filter(|c| matches!(c, '-' | '\'' | '’'))
            .count();
        let all_letters = letters + joints == word.chars().count();
        let guessed = pieces_bits(token);
        bits += if all_letters && !mixed_case(token) {
            guessed.min(letters as f64 * BITS_PER_LETTER)
        } else {
            guessed
        };
    }
    zeroize::Zeroize::zeroize(&mut tokens);
    bits.floor() as u32
}

/// Capitals elsewhere than at the beginning or everywhere: rather a drawn text than a word.
fn mixed_case(token: &str) -> bool {
    let capitals = token.chars().skip(1).filter(|c| c.is_uppercase()).count();
    capitals > 0 && token.chars().any(char::is_lowercase)
}

fn pieces_bits(token: &str) -> f64 {
    let chars: Vec<char> = token.chars().collect();
    let mut seen: Vec<String> = Vec::new();
    let mut bits = 0.0;
    for piece in chars.chunks(PIECE) {
        let piece: String = piece.iter().collect();
        if !seen.contains(&piece) {
            let guesses = zxcvbn::zxcvbn(&piece, &["pignon", "maison", "paris"]).guesses_log10();
            bits += guesses.max(0.0) * std::f64::consts::LOG2_10;
            seen.push(piece);
        }
    }
    zeroize::Zeroize::zeroize(&mut seen);
    bits
}
