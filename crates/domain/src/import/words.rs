//! Texts brought down to plain words, to be compared: small letters, no accents, one space between words.

use std::sync::LazyLock;

/// `Né(e) le` → `ne e le`; `Tél. portable` → `tel portable`.
pub(crate) fn fold(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            plain.push(c.to_ascii_lowercase());
        } else if c.is_ascii() {
            space(&mut plain);
        } else if c.is_alphanumeric() {
            for c in deunicode::deunicode_char(c).unwrap_or(" ").chars() {
                if c.is_ascii_alphanumeric() {
                    plain.push(c.to_ascii_lowercase());
                }
            }
        } else if !('\u{300}'..='\u{36f}').contains(&c) {
            space(&mut plain);
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

fn space(plain: &mut String) {
    if !plain.is_empty() && !plain.ends_with(' ') {
        plain.push(' ');
    }
}

/// Does the phrase stand in the folded text, on the limits of words?
pub(crate) fn has(folded: &str, phrase: &str) -> bool {
    let bytes = folded.as_bytes();
    let starts = |at: &usize| *at == 0 || bytes[*at - 1] == b' ';
    (0..bytes.len())
        .filter(starts)
        .any(|at| begins(&bytes[at..], phrase.as_bytes()))
}

/// Does any of the phrases stand in the folded text? The list is cut once: this runs for every cell.
pub(super) fn has_any(folded: &str, phrases: &[&str]) -> bool {
    let mut words = [0u8; 24];
    let mut count = 0;
    let bytes = folded.as_bytes();
    for at in 0..bytes.len().min(255) {
        if (at == 0 || bytes[at - 1] == b' ') && count < words.len() {
            #[allow(clippy::cast_possible_truncation)] // at most 254
            {
                words[count] = at as u8;
            }
            count += 1;
        }
    }
    phrases.iter().any(|phrase| {
        let phrase = phrase.as_bytes();
        words[..count]
            .iter()
            .any(|&at| begins(&bytes[usize::from(at)..], phrase))
    })
}

/// `says!(folded, "a | b")`: does a phrase of the list stand in the folded text? Lists of phrases are written as one
/// text so that they can be read at a glance.
macro_rules! says {
    ($folded:expr, $phrases:literal $(,)?) => {{
        static LIST: std::sync::LazyLock<Vec<&str>> =
            std::sync::LazyLock::new(|| $crate::import::words::list($phrases).collect());
        $crate::import::words::has_any($folded, &LIST)
    }};
}
pub(super) use says;

/// The phrases of a list.
pub(crate) fn list(phrases: &str) -> impl Iterator<Item = &str> {
    phrases.split('|').map(str::trim_ascii)
}

fn begins(bytes: &[u8], phrase: &[u8]) -> bool {
    bytes.first() == phrase.first()
        && bytes
            .strip_prefix(phrase)
            .is_some_and(|rest| rest.first().is_none_or(|b| *b == b' '))
}

/// What people write where there is nothing to write.
pub(crate) fn says_nothing(folded: &str) -> bool {
    static NOTHING: LazyLock<Vec<&str>> = LazyLock::new(|| {
        list(
            "nr | nc | na | n a | nd | nsp | nspp | non renseigne | non communique | inconnu | inconnue | neant | ras | \
             vide | null",
        )
        .collect()
    });
    folded.is_empty() || (folded.len() <= 15 && NOTHING.contains(&folded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_fold_to_plain_words() {
        assert_eq!(fold("Né(e) le :"), "ne e le");
        assert_eq!(fold("N° Tél. portable"), "n tel portable");
        assert_eq!(fold("Cœur de l’œuvre"), "coeur de l oeuvre");
        assert_eq!(fold("Re\u{301}fe\u{301}rent·e"), "referent e");
        assert!(has("inscrit a ft depuis", "ft"));
        assert!(!has("soft", "ft"));
    }
}
