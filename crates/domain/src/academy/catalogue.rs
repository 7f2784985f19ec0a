//! What the catalogue of the Académie admits (P5.1, standards S6).

use crate::{Refusal, RefusalCode};

/// Longest title of a course or of a cohort, in characters.
pub const LONGEST_TITLE: usize = 200;
/// Longest objective or list of prerequisites, in characters.
pub const LONGEST_TEXT: usize = 4_000;

/// Reads the number of a certification: `RNCP37274`, `rs 5616`. Gives `RNCP` and two to five digits, or `RS` and one to
/// six.
///
/// # Errors
/// [`RefusalCode::NotACertification`] about `certification`.
pub fn certification(text: &str) -> Result<String, Refusal> {
    let compact = compact(text);
    let digits = |rest: &str, counts: std::ops::RangeInclusive<usize>| {
        counts.contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_digit())
    };
    let fits = match compact.strip_prefix("RNCP") {
        Some(rest) => digits(rest, 2..=5),
        None => compact
            .strip_prefix("RS")
            .is_some_and(|rest| digits(rest, 1..=6)),
    };
    if fits {
        return Ok(compact);
    }
    Err(Refusal::of(RefusalCode::NotACertification, "certification"))
}

/// Reads ROME codes, apart by spaces, commas or semicolons, and writes them apart by one space, each once.
///
/// # Errors
/// [`RefusalCode::NotARome`] about `romes` for anything that is not a letter from A to N and four digits.
pub fn romes(text: &str) -> Result<String, Refusal> {
    let mut codes: Vec<String> = Vec::new();
    for word in text
        .split(|c: char| c.is_whitespace() || c == ',' || c == ';')
        .filter(|word| !word.is_empty())
    {
        let code = word.to_uppercase();
        let fits = match code.as_bytes() {
            [b'A'..=b'N', digits @ ..] => {
                digits.len() == 4 && digits.iter().all(u8::is_ascii_digit)
            }
            _ => false,
        };
        if !fits {
            return Err(Refusal::of(RefusalCode::NotARome, "romes"));
        }
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes.join(" "))
}

/// Reads a FORMACODE: five digits.
///
/// # Errors
/// [`RefusalCode::NotAFormacode`] about `formacode`.
pub fn formacode(text: &str) -> Result<String, Refusal> {
    let compact = compact(text);
    if compact.len() == 5 && compact.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(compact);
    }
    Err(Refusal::of(RefusalCode::NotAFormacode, "formacode"))
}

/// Reads a level, from 1 to 8 (décret 2019-14); the old Roman ones are turned round: V was the CAP, now 3.
///
/// # Errors
/// [`RefusalCode::NotANumber`] about `level`.
pub fn level(text: &str) -> Result<u8, Refusal> {
    let compact = compact(text);
    let compact = compact.strip_prefix("NIVEAU").unwrap_or(&compact);
    let level = match compact {
        "V" => 3,
        "IV" => 4,
        "III" => 5,
        "II" => 6,
        "I" => 7,
        other => other.parse().unwrap_or(0),
    };
    if (1..=8).contains(&level) {
        return Ok(level);
    }
    Err(Refusal::of(RefusalCode::NotANumber, "level"))
}

fn compact(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .collect::<String>()
        .to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certification_is_rncp_or_rs_and_digits() {
        assert_eq!(certification("rncp 37274"), Ok("RNCP37274".to_owned()));
        assert_eq!(certification("RS5616"), Ok("RS5616".to_owned()));
        for other in [
            "RNCP",
            "RNCP1",
            "RNCP123456",
            "RS",
            "37274",
            "RS56A6",
            "",
            "RNCP３７",
        ] {
            let code = certification(other).unwrap_err().code;
            assert_eq!(code, RefusalCode::NotACertification, "{other}");
        }
    }

    #[test]
    fn rome_codes_are_read_however_they_are_apart_and_written_once() {
        assert_eq!(romes("g1602, K1304;g1602\n"), Ok("G1602 K1304".to_owned()));
        assert_eq!(romes("  "), Ok(String::new()));
        for other in ["O1602", "G160", "G16022", "1602G"] {
            assert_eq!(romes(other).unwrap_err().code, RefusalCode::NotARome);
        }
    }

    #[test]
    fn the_old_roman_levels_become_the_new_ones() {
        for (text, expected) in [("V", 3), ("iv", 4), ("Niveau III", 5), ("II", 6), ("3", 3)] {
            assert_eq!(level(text), Ok(expected), "{text}");
        }
        for other in ["0", "9", "VI", ""] {
            assert_eq!(level(other).unwrap_err().code, RefusalCode::NotANumber);
        }
        assert_eq!(formacode("4 2 7 9 3"), Ok("42793".to_owned()));
        assert_eq!(
            formacode("4279").unwrap_err().code,
            RefusalCode::NotAFormacode
        );
    }
}
