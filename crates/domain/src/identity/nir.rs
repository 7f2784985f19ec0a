//! The national insurance number (NIR), sought to be refused (standards S2).

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
}
