//! The French word list of BIP-39: 2048 words, which stay 2048 different words without their accents.

use std::collections::HashMap;
use std::sync::LazyLock;

use bip39::Language;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;

/// Composed (NFC) forms, as shown and printed; the crate's list is decomposed.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let list = Language::French.word_list();
    list.iter().map(|word| word.nfc().collect()).collect()
});

static INDEX: LazyLock<HashMap<String, u16>> =
    LazyLock::new(|| (0..2048).map(|i| (fold(word(i)).to_string(), i)).collect());

/// The word of a rank; ranks are taken modulo 2048.
pub(super) fn word(rank: u16) -> &'static str {
    &WORDS[usize::from(rank) % 2048]
}

/// The decomposed form of the same word, as the `bip39` crate reads it.
pub(super) fn decomposed(rank: u16) -> &'static str {
    Language::French.word_list()[usize::from(rank) % 2048]
}

/// The rank of a word, whatever its case and accents.
pub(super) fn rank(text: &str) -> Option<u16> {
    INDEX.get(fold(text).as_str()).copied()
}

/// The word of the list that looks most like this one; `None` when nothing does.
pub(super) fn nearest(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    INDEX
        .iter()
        .map(|(known, &rank)| (strsim::damerau_levenshtein(known, &folded), rank))
        .min()
        .filter(|&(distance, _)| distance <= 2)
        .map(|(_, rank)| word(rank))
}

/// Lower case, without accents or ligatures.
pub(super) fn fold(text: &str) -> Zeroizing<String> {
    let folded = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .flat_map(|c| match c {
            'œ' => ['o', 'e'].into_iter().take(2),
            'æ' => ['a', 'e'].into_iter().take(2),
            other => [other, other].into_iter().take(1),
        })
        .collect();
    Zeroizing::new(folded)
}

/// The runs of letters of a text: spaces, line breaks, hyphens, numbers and dots separate; marks that no eye sees
/// (zero-width spaces, soft hyphens: what a copy from a PDF brings) are dropped.
pub(super) fn letter_runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphabetic() || is_combining_mark(c)))
        .filter(|run| !run.is_empty())
}

/// A character no eye sees and that a copy-and-paste brings along.
pub(super) fn invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}
