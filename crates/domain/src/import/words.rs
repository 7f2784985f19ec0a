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
    let mut from = 0;
    while let Some(at) = folded[from..].find(phrase) {
        let (start, end) = (from + at, from + at + phrase.len());
        let bytes = folded.as_bytes();
        if (start == 0 || bytes[start - 1] == b' ') && (end == bytes.len() || bytes[end] == b' ') {
            return true;
        }
        from = start + 1;
    }
    false
}

/// Does any of the phrases?
pub(super) fn has_any(folded: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| has(folded, phrase))
}

/// What people write where there is nothing to write.
pub(super) fn says_nothing(folded: &str) -> bool {
    const NOTHING: [&str; 16] = [
        "",
        "nr",
        "nc",
        "na",
        "n a",
        "nd",
        "nsp",
        "nspp",
        "non renseigne",
        "non communique",
        "inconnu",
        "inconnue",
        "neant",
        "ras",
        "vide",
        "null",
    ];
    NOTHING.contains(&folded)
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
