//! Telephone numbers: E.164 in the store, `06 12 34 56 78` on screen (standards S2).

use phonenumber::{Mode, country};

use crate::RefusalCode;

/// Reads one number, French unless it says otherwise; gives its E.164 form (`+33612345678`).
///
/// Repaired: spaces, dots and dashes, `+33 (0)6`, `0033`, and the leading zero that spreadsheets eat (`612345678`).
/// A cell with several numbers is refused here: see [`parse_several`].
///
/// # Errors
/// [`RefusalCode::NotAPhone`].
pub fn parse(text: &str) -> Result<String, RefusalCode> {
    let text = text.trim();
    let bare = bare(text).ok_or(RefusalCode::NotAPhone)?;
    if let Some(french) = french(&bare) {
        return Ok(format!("+33{french}"));
    }
    let foreign = match bare.strip_prefix("00") {
        Some(rest) => format!("+{rest}"),
        None => bare,
    };
    // French numbers have been recognised above: what is left must name its country.
    if !foreign.starts_with('+') || foreign.starts_with("+33") {
        return Err(RefusalCode::NotAPhone);
    }
    let number =
        phonenumber::parse(Some(country::FR), &foreign).map_err(|_| RefusalCode::NotAPhone)?;
    if !phonenumber::is_valid(&number) {
        return Err(RefusalCode::NotAPhone);
    }
    Ok(number.format().mode(Mode::E164).to_string())
}

/// Reads the numbers of a cell of a spreadsheet: `06 12 34 56 78 / 01 42 00 00 00`, `0612345678 ou 0142000000`.
/// The first that is one, then the others; words around (`fixe`, `tél.`) are left out.
#[must_use]
pub fn parse_several(text: &str) -> Vec<String> {
    if let Ok(one) = parse(text) {
        return vec![one];
    }
    let mut found = Vec::new();
    let separators =
        |c: char| matches!(c, '/' | ',' | ';' | '\n' | '|' | '&' | '\\') || c.is_alphabetic();
    for piece in text
        .split(separators)
        .map(|piece| piece.trim_matches([' ', '.', ':', '-', '\u{a0}']))
    {
        let numbers = match parse(piece) {
            Ok(number) => vec![number],
            Err(_) => split_by_ten(piece),
        };
        for number in numbers {
            if !found.contains(&number) {
                found.push(number);
            }
        }
    }
    found
}

/// `06 12 34 56 78` for a French number, else the international form (`+32 470 12 34 56`).
#[must_use]
pub fn show(e164: &str) -> String {
    if let Some(national) = e164
        .strip_prefix("+33")
        .filter(|n| n.len() == 9 && n.is_ascii())
    {
        let mut shown = String::with_capacity(14);
        for (at, digit) in std::iter::once('0').chain(national.chars()).enumerate() {
            if at > 0 && at % 2 == 0 {
                shown.push(' ');
            }
            shown.push(digit);
        }
        return shown;
    }
    match phonenumber::parse(None, e164) {
        Ok(number) => number.format().mode(Mode::International).to_string(),
        Err(_) => e164.to_owned(),
    }
}

/// Digits and a leading plus; `None` when anything else than usual punctuation stands in the text.
fn bare(text: &str) -> Option<String> {
    let mut bare = String::with_capacity(16);
    let mut in_parentheses = false;
    for c in text.chars() {
        match c {
            // `+33 (0)6`: the zero between parentheses is not dialled.
            '(' => in_parentheses = bare.starts_with('+') || bare.starts_with("00"),
            ')' => in_parentheses = false,
            '0' if in_parentheses => {}
            '0'..='9' => bare.push(c),
            '+' if bare.is_empty() => bare.push(c),
            '.' | '-' | '_' | '‐' | '‑' | '–' | '\'' | '’' => {}
            c if c.is_whitespace()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}') => {}
            _ => return None,
        }
        if bare.len() > 17 {
            return None;
        }
    }
    Some(bare)
}

/// The nine digits after the zero of a French number: 01 to 05 by region, 06 and 07 mobile, 08 special tariffs, 09
/// Internet. Deliberately not here: the codes of their own of overseas numbers (+590…); typed with their zero they
/// are kept as typed, which dials.
fn french(bare: &str) -> Option<String> {
    let national = if let Some(rest) = bare
        .strip_prefix("+33")
        .or_else(|| bare.strip_prefix("0033"))
    {
        rest.strip_prefix('0').unwrap_or(rest)
    } else if let Some(rest) = bare.strip_prefix('0').filter(|_| bare.len() == 10) {
        rest
    } else if bare.len() == 9 {
        bare
    } else {
        bare.strip_prefix("33").filter(|_| bare.len() == 11)?
    };
    let plausible = national.len() == 9
        && !national.starts_with('0')
        && national.bytes().all(|b| b.is_ascii_digit());
    // The same digit all along is what people type to go on.
    let invented = national
        .bytes()
        .skip(1)
        .all(|b| Some(&b) == national.as_bytes().get(1));
    (plausible && !invented).then(|| national.to_owned())
}

/// `0612345678 0142000000`, glued or spaced: groups of ten digits that each begin with a zero.
fn split_by_ten(piece: &str) -> Vec<String> {
    let digits: String = piece.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 20 || !digits.len().is_multiple_of(10) || digits.len() > 40 {
        return Vec::new();
    }
    let numbers: Vec<String> = digits
        .as_bytes()
        .chunks(10)
        .filter_map(|c| parse(std::str::from_utf8(c).ok()?).ok())
        .collect();
    if numbers.len() * 10 == digits.len() {
        numbers
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_any_dress_become_one() {
        for text in [
            "0612345678",
            "06 12 34 56 78",
            "06.12.34.56.78",
            "06-12-34-56-78",
            "612345678",
            "+33 6 12 34 56 78",
            "+33 (0)6 12 34 56 78",
            "0033612345678",
            "33612345678",
            "\u{202a}06\u{a0}12\u{202f}34 56 78",
        ] {
            assert_eq!(parse(text).as_deref(), Ok("+33612345678"), "{text}");
        }
        assert_eq!(parse("+32 470 12 34 56").as_deref(), Ok("+32470123456"));
        assert_eq!(parse("00 41 79 123 45 67").as_deref(), Ok("+41791234567"));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "abc",
            "06 12 34",
            "0612345678 (fixe)",
            "06123456789",
            "+33 6 12",
            "0000000000",
            "12/03/1985",
            "+999123456789",
            "75018",
        ] {
            assert_eq!(parse(text), Err(RefusalCode::NotAPhone), "{text}");
        }
    }

    #[test]
    fn several_numbers_of_a_cell_are_all_found() {
        let two = ["+33612345678", "+33142000001"];
        for text in [
            "06 12 34 56 78 / 01 42 00 00 01",
            "0612345678 ou 0142000001",
            "Port. : 06.12.34.56.78\nFixe : 01.42.00.00.01",
            "0612345678 0142000001",
            "06 12 34 56 78 - 01 42 00 00 01",
        ] {
            assert_eq!(parse_several(text), two, "{text}");
        }
        assert_eq!(parse_several("aucun"), Vec::<String>::new());
    }

    #[test]
    fn numbers_are_shown_as_people_read_them() {
        assert_eq!(show("+33612345678"), "06 12 34 56 78");
        assert_eq!(show("+32470123456"), "+32 470 12 34 56");
    }
}
