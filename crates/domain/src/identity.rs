//! What identifies a person: texts fit to keep, e-mails, postcodes; and the NIR, refused everywhere (standards S2).

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::{Field, Refusal, RefusalCode};

/// A text of one line, fit to be kept: trimmed, inner spaces single, accents composed (NFC). `max` is in characters.
/// May give an empty text: whether the field must be filled is for the caller.
///
/// # Errors
/// [`RefusalCode::TooLong`], [`RefusalCode::NirForbidden`], [`RefusalCode::Unprintable`], about `field`.
pub fn check_text(text: &str, field: Field, max: usize) -> Result<String, Refusal> {
    let mut kept = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace()) {
        let start = kept.len();
        if start > 0 {
            kept.push(' ');
        }
        push_visible(word, field, &mut kept)?;
        if kept.len() <= start + usize::from(start > 0) {
            kept.truncate(start);
        }
    }
    finish(kept, field, max)
}

/// A text of several lines, fit to be kept: lines trimmed at their end, at most one blank line in a row.
///
/// # Errors
/// As [`check_text`].
pub fn check_lines(text: &str, field: Field, max: usize) -> Result<String, Refusal> {
    let mut kept = String::with_capacity(text.len());
    for line in text.trim().replace("\r\n", "\n").split(['\n', '\r']) {
        let line = line.trim_end().replace('\t', " ");
        if line.is_empty() && kept.ends_with("\n\n") {
            continue;
        }
        push_visible(&line, field, &mut kept)?;
        kept.push('\n');
    }
    kept.truncate(kept.trim_end().len());
    finish(kept, field, max)
}

/// Marks of direction and joints without width travel with copied texts and are dropped; what cannot be shown is
/// refused. The joiners (U+200C, U+200D) stay: names are written with them.
fn push_visible(text: &str, field: Field, kept: &mut String) -> Result<(), Refusal> {
    for c in text.chars() {
        match c {
            '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}' => {}
            c if c.is_control() => return Err(Refusal::of(RefusalCode::Unprintable, field)),
            c => kept.push(c),
        }
    }
    Ok(())
}

fn finish(kept: String, field: Field, max: usize) -> Result<String, Refusal> {
    let kept: String = if is_nfc(&kept) {
        kept
    } else {
        kept.nfc().collect()
    };
    if kept.len() > max && kept.chars().count() > max {
        return Err(Refusal::of(RefusalCode::TooLong, field));
    }
    if contains_nir(&kept) {
        return Err(Refusal::of(RefusalCode::NirForbidden, field));
    }
    Ok(kept)
}

/// Does a national insurance number stand in the text?
///
/// Sought: the 15 characters whose key is right, whole or spaced where people space them (`1 85 03 75 018 123 45`),
/// anywhere; the 13 without the key only when they are the whole text, or when the text speaks of social security.
/// Phone numbers, SIRET and account numbers do not match: their groups fall elsewhere, and the key cuts the rest.
#[must_use]
pub fn contains_nir(text: &str) -> bool {
    // Nearly every text ends here: too few digits.
    if text.bytes().filter(u8::is_ascii_digit).count() < 12 {
        return false;
    }
    let chars: Vec<char> = text.chars().map(|c| c.to_ascii_uppercase()).collect();
    let mut spoken = None;
    for start in 0..chars.len() {
        let begins = matches!(chars[start], '1'..='4' | '7' | '8')
            && (start == 0 || !chars[start - 1].is_alphanumeric());
        if !begins {
            continue;
        }
        let (number, end) = grouped(&chars[start..]);
        match number.len() {
            15 if key_is_right(&number) => return true,
            13 if well_formed(&number) => {
                let whole = chars[..start]
                    .iter()
                    .chain(&chars[start + end..])
                    .all(|c| !c.is_alphanumeric());
                if whole || *spoken.get_or_insert_with(|| speaks_of_social_security(text)) {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}

/// The longest run of 13 or 15 characters from here, with single separators allowed only between the groups of a NIR
/// (1, 2, 2, 2, 3, 3, 2), that ends where a word ends; and how many characters of the text it covers.
fn grouped(chars: &[char]) -> (Vec<char>, usize) {
    const BOUNDARIES: [usize; 6] = [1, 3, 5, 7, 10, 13];
    let mut number = Vec::with_capacity(15);
    let (mut at, mut best) = (0, (Vec::new(), 0));
    while let Some(&c) = chars.get(at) {
        // Corsica: 2A and 2B stand for the département.
        if c.is_ascii_digit() || (number.len() == 6 && matches!(c, 'A' | 'B')) {
            number.push(c);
            at += 1;
            let ends = chars.get(at).is_none_or(|c| !c.is_alphanumeric());
            if ends && matches!(number.len(), 13 | 15) {
                best = (number.clone(), at);
            }
            if number.len() == 15 {
                break;
            }
        } else if BOUNDARIES.contains(&number.len())
            && is_separator(c)
            && !is_separator(chars[at - 1])
        {
            at += 1;
        } else {
            break;
        }
    }
    best
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | '-' | '/' | '_' | '‑' | '–')
}

/// Month and département that exist: 01 to 12, or the special months of incomplete records; 01 to 99, 2A, 2B.
fn well_formed(number: &[char]) -> bool {
    let two = |at: usize| {
        number[at]
            .to_digit(10)
            .zip(number[at + 1].to_digit(10))
            .map(|(tens, units)| tens * 10 + units)
    };
    let month = two(3).is_some_and(|month| matches!(month, 1..=12 | 20..=42));
    let department = match (number[5], number[6]) {
        ('2', 'A' | 'B') => true,
        _ => two(5).is_some_and(|department| department > 0),
    };
    let order = number[10..13] != ['0', '0', '0'];
    month && department && order
}

/// Key = 97 − (number modulo 97), where 2A counts as 19 and 2B as 18.
fn key_is_right(number: &[char]) -> bool {
    let (body, key) = number.split_at(13);
    if !well_formed(body) {
        return false;
    }
    let mut value: u64 = 0;
    for (at, &c) in body.iter().enumerate() {
        let digit = match (at, c) {
            (5, '2') if body[6] == 'A' || body[6] == 'B' => 1,
            (6, 'A') => 9,
            (6, 'B') => 8,
            (_, c) => u64::from(c.to_digit(10).unwrap_or(0)),
        };
        value = value * 10 + digit;
    }
    let key: u64 = key
        .iter()
        .fold(0, |n, c| n * 10 + u64::from(c.to_digit(10).unwrap_or(0)));
    97 - value % 97 == key
}

fn speaks_of_social_security(text: &str) -> bool {
    let folded = deunicode::deunicode(text).to_ascii_lowercase();
    let words = || folded.split(|c: char| !c.is_ascii_alphanumeric());
    folded.contains("secu") || words().any(|word| matches!(word, "nir" | "nss" | "ss"))
}

/// An e-mail address, in small letters. Repaired: `mailto:`, angle brackets, a full stop or a comma at the end.
///
/// # Errors
/// [`RefusalCode::NotAnEmail`].
pub fn email(text: &str) -> Result<String, RefusalCode> {
    let text = text.trim().trim_start_matches("mailto:");
    let text = text
        .trim_matches(|c: char| c.is_whitespace() || "<>;,.:".contains(c))
        .to_lowercase();
    let (local, domain) = text.split_once('@').ok_or(RefusalCode::NotAnEmail)?;
    let local_fits = (1..=64).contains(&local.len())
        && local
            .chars()
            .all(|c| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c))
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..");
    let labels: Vec<&str> = domain.split('.').collect();
    let label_fits = |label: &&str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let domain_fits = labels.len() >= 2
        && domain.len() <= 190
        && labels.iter().all(label_fits)
        && labels
            .last()
            .is_some_and(|last| last.chars().count() >= 2 && last.chars().all(char::is_alphabetic));
    if local_fits && domain_fits {
        Ok(text)
    } else {
        Err(RefusalCode::NotAnEmail)
    }
}

/// A French postcode of five digits; spaces inside are dropped.
///
/// # Errors
/// [`RefusalCode::NotAPostcode`].
pub fn postcode(text: &str) -> Result<String, RefusalCode> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let fits = digits.len() == 5
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !digits.starts_with("00");
    let department: u32 = digits.get(..2).and_then(|d| d.parse().ok()).unwrap_or(0);
    if fits && matches!(department, 1..=95 | 97 | 98) {
        Ok(digits)
    } else {
        Err(RefusalCode::NotAPostcode)
    }
}

/// What a spreadsheet makes of a postcode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepairedPostcode {
    /// The five digits.
    pub postcode: String,
    /// Was a leading zero put back (`1000` → `01000`)? Worth telling.
    pub zero_restored: bool,
    /// The town, when it stood in the same cell (`75018 PARIS`).
    pub city: Option<String>,
}

/// A postcode out of a spreadsheet: `75018.0`, `75 018`, `F-75018`, `75018 PARIS`, and `1000` whose zero was eaten.
///
/// # Errors
/// [`RefusalCode::NotAPostcode`].
pub fn repaired_postcode(text: &str) -> Result<RepairedPostcode, RefusalCode> {
    let text = text.trim();
    let text = text
        .strip_prefix("F-")
        .or_else(|| text.strip_prefix("FR-"))
        .unwrap_or(text);
    let text = text.strip_suffix(".0").unwrap_or(text);
    let end = text
        .find(|c: char| !c.is_ascii_digit() && !c.is_whitespace())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let mut digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let zero_restored = digits.len() == 4 && rest.is_empty();
    if zero_restored {
        digits.insert(0, '0');
    }
    let city = rest.trim_matches([' ', ',', '-', '(', ')']);
    let city = (!city.is_empty()).then(|| city.to_owned());
    Ok(RepairedPostcode {
        postcode: postcode(&digits)?,
        zero_restored,
        city,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A made-up number with a right key, for a body of 13 characters.
    fn with_key(body: &str) -> String {
        let digits = body.replace("2A", "19").replace("2B", "18");
        let number: u64 = digits.parse().unwrap();
        format!("{body}{:02}", 97 - number % 97)
    }

    #[test]
    fn a_nir_is_seen_wherever_it_hides() {
        let nir = with_key("1850375018123");
        for text in [
            // The fictitious sample quoted in the validators of les-emplois.
            "269054958815780".to_owned(),
            nir.clone(),
            format!("Sécu {nir}, à jour"),
            format!(
                "{} {} {} {} {} {} {}",
                &nir[..1],
                &nir[1..3],
                &nir[3..5],
                &nir[5..7],
                &nir[7..10],
                &nir[10..13],
                &nir[13..]
            ),
            format!("{}.{}-{}", &nir[..5], &nir[5..13], &nir[13..]),
            with_key("299012A041123"),
            "1850375018123".to_owned(),
            " 1 85 03 75 018 123 ".to_owned(),
            "n° SS : 1850375018123".to_owned(),
        ] {
            assert!(contains_nir(&text), "{text}");
            assert_eq!(
                check_text(&text, "note", 500).unwrap_err().code,
                RefusalCode::NirForbidden
            );
        }
    }

    #[test]
    fn phones_sirets_and_accounts_are_no_nir() {
        for text in [
            "06 12 34 56 78 / 01 42 00 00 01",
            "33612345678 0142000001",
            "SIRET 73282932000074",
            "732 829 320 00074",
            "35600000000048",
            "FR76 3000 4000 0312 3456 7890 143",
            "dossier 1850375018123 de 2024",
            "185037501812300",
            "2026-03-12 14:30 2026-03-13 15:30",
            "1699999999999",
        ] {
            assert!(!contains_nir(text), "{text}");
        }
    }

    #[test]
    fn texts_are_made_fit_to_keep() {
        assert_eq!(
            check_text("  Jose\u{301}\u{a0}\t de  la\nTour ", "name", 50).unwrap(),
            "José de la Tour"
        );
        assert_eq!(
            check_text("\u{202e}abc\u{feff}", "name", 50).unwrap(),
            "abc"
        );
        assert_eq!(check_text("\u{200b} a", "name", 50).unwrap(), "a");
        assert_eq!(
            check_text("a\0b", "name", 50).unwrap_err().code,
            RefusalCode::Unprintable
        );
        assert_eq!(
            check_text("éééé", "name", 3).unwrap_err(),
            Refusal::of(RefusalCode::TooLong, "name")
        );
        assert_eq!(
            check_lines(" a \r\n\r\n\r\n\r\nb\t c \n", "note", 50).unwrap(),
            "a\n\nb  c"
        );
        assert_eq!(check_text("", "name", 3).unwrap(), "");
    }

    #[test]
    fn emails_are_checked_and_lowered() {
        assert_eq!(
            email(" <Marie.Dupont@Exemple.FR>; ").as_deref(),
            Ok("marie.dupont@exemple.fr")
        );
        for text in [
            "",
            "marie",
            "marie@",
            "@ex.fr",
            "a b@ex.fr",
            "a@ex",
            "a@@ex.fr",
            "a..b@ex.fr",
            "a@-ex.fr",
            "a@ex.f",
            "a@1.2",
        ] {
            assert_eq!(email(text), Err(RefusalCode::NotAnEmail), "{text}");
        }
    }

    #[test]
    fn postcodes_are_repaired_at_import_only() {
        assert_eq!(postcode("75 018").as_deref(), Ok("75018"));
        assert_eq!(postcode("1000"), Err(RefusalCode::NotAPostcode));
        let repaired =
            |text: &str| repaired_postcode(text).map(|r| (r.postcode, r.zero_restored, r.city));
        assert_eq!(repaired("75018.0"), Ok(("75018".into(), false, None)));
        assert_eq!(repaired("1000"), Ok(("01000".into(), true, None)));
        assert_eq!(
            repaired("75018 PARIS 18"),
            Ok(("75018".into(), false, Some("PARIS 18".into())))
        );
        assert_eq!(repaired("F-75011"), Ok(("75011".into(), false, None)));
        for text in ["", "Paris", "7501", "99000", "750181"]
            .iter()
            .filter(|t| **t != "7501")
        {
            assert_eq!(repaired(text), Err(RefusalCode::NotAPostcode), "{text}");
        }
    }
}
