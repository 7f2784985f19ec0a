//! Texts brought down to plain words, to be compared: small letters, no accents, one space between words.

/// `Né(e) le` → `ne e le`; `Tél. portable` → `tel portable`.
pub(super) fn fold(text: &str) -> String {
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
pub(super) fn has(folded: &str, phrase: &str) -> bool {
    word_starts(folded).any(|at| begins(&folded[at..], phrase))
}

/// Does any of the phrases, separated by ` | `, stand in the folded text? Lists of phrases are written as one text so
/// that they can be read at a glance.
pub(super) fn has_any(folded: &str, phrases: &str) -> bool {
    phrases.split(" | ").any(|phrase| has(folded, phrase))
}

fn begins(folded: &str, phrase: &str) -> bool {
    folded
        .strip_prefix(phrase)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn word_starts(folded: &str) -> impl Iterator<Item = usize> {
    let bytes = folded.as_bytes();
    (0..bytes.len()).filter(|&at| at == 0 || bytes[at - 1] == b' ')
}

/// What people write where there is nothing to write.
pub(super) fn says_nothing(folded: &str) -> bool {
    const NOTHING: &str = "nr | nc | na | n a | nd | nsp | nspp | non renseigne | non communique | inconnu | inconnue | neant | ras | vide | null";
    folded.is_empty()
        || (folded.len() <= 15 && NOTHING.split(" | ").any(|nothing| nothing == folded))
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
