//! The numbers of a structure: SIREN, SIRET, RNA, NAF (standards S1). Typed as they are printed, with spaces, dots or
//! the name of the number in front; kept bare; shown in groups.
//!
//! Longer than most: four numbers of one make, and their vectors.

use unicode_normalization::UnicodeNormalization;

use crate::{Refusal, RefusalCode};

/// The SIREN of La Poste, whose establishments may follow another key.
const LA_POSTE: &str = "356000000";

/// Nine digits, the last of which is a Luhn key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Siren(String);

impl Siren {
    /// Reads a SIREN.
    ///
    /// # Errors
    /// [`RefusalCode::NotASiren`].
    pub fn read(text: &str) -> Result<Self, RefusalCode> {
        let kept = bare(text, "SIREN");
        if is_digits(&kept, 9) && kept != "000000000" && luhn(&kept) {
            Ok(Self(kept))
        } else {
            Err(RefusalCode::NotASiren)
        }
    }

    /// As kept: nine digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As shown: `732 829 320`.
    #[must_use]
    pub fn shown(&self) -> String {
        grouped(&self.0, &[3, 3, 3])
    }
}

/// Fourteen digits: a SIREN, then the number of the establishment. The whole has a Luhn key **or**, at La Poste, a sum
/// of digits that is a multiple of five: never the second instead of the first.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Siret(String);

impl Siret {
    /// Reads a SIRET.
    ///
    /// # Errors
    /// [`RefusalCode::NotASiret`].
    pub fn read(text: &str) -> Result<Self, RefusalCode> {
        let kept = bare(text, "SIRET");
        let siren = kept.get(..9).unwrap_or_default();
        let fits = is_digits(&kept, 14)
            && Siren::read(siren).is_ok()
            && (luhn(&kept) || (siren == LA_POSTE && digits(&kept).sum::<u32>() % 5 == 0));
        if fits {
            Ok(Self(kept))
        } else {
            Err(RefusalCode::NotASiret)
        }
    }

    /// The SIREN it begins with.
    #[must_use]
    pub fn siren(&self) -> Siren {
        Siren(self.0.chars().take(9).collect())
    }

    /// As kept: fourteen digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As shown: `732 829 320 00074`.
    #[must_use]
    pub fn shown(&self) -> String {
        grouped(&self.0, &[3, 3, 3, 5])
    }
}

/// What is known of both numbers once they are read together: a SIRET gives its SIREN.
///
/// # Errors
/// [`Refusal`] about `siren` or `siret`; [`RefusalCode::SiretOfAnother`] about `siret` when each is right and they are
/// not of the same structure.
pub fn siren_and_siret(
    siren: Option<&str>,
    siret: Option<&str>,
) -> Result<(Option<Siren>, Option<Siret>), Refusal> {
    let typed = |text: Option<&str>| text.map(str::to_owned).filter(|t| !t.trim().is_empty());
    let siren = typed(siren)
        .map(|t| Siren::read(&t).map_err(|c| Refusal::of(c, "siren")))
        .transpose()?;
    let siret = typed(siret)
        .map(|t| Siret::read(&t).map_err(|c| Refusal::of(c, "siret")))
        .transpose()?;
    match (siren, siret) {
        (Some(siren), Some(siret)) if siret.siren() != siren => {
            Err(Refusal::of(RefusalCode::SiretOfAnother, "siret"))
        }
        (None, Some(siret)) => Ok((Some(siret.siren()), Some(siret))),
        both => Ok(both),
    }
}

/// The number of an association in the national register: `W` and nine digits, the second of which may be a letter
/// (Corsica, overseas; accepted on entry, not verified).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rna(String);

impl Rna {
    /// Reads an RNA number.
    ///
    /// # Errors
    /// [`RefusalCode::NotAnRna`].
    pub fn read(text: &str) -> Result<Self, RefusalCode> {
        let kept = bare(text, "RNA");
        let fits = match kept.as_bytes() {
            [b'W', first, second, rest @ ..] => {
                first.is_ascii_digit()
                    && (second.is_ascii_digit() || second.is_ascii_uppercase())
                    && rest.len() == 7
                    && rest.iter().all(u8::is_ascii_digit)
            }
            _ => false,
        };
        if fits {
            Ok(Self(kept))
        } else {
            Err(RefusalCode::NotAnRna)
        }
    }

    /// As kept, without spaces.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As shown: `W75 1234567`.
    #[must_use]
    pub fn shown(&self) -> String {
        grouped(&self.0, &[3, 7])
    }
}

/// In which list of activities a code is read. Sirene gives both in 2026; NAF 2025 is official on 1 January 2027.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nomenclature {
    /// NAF rév. 2.
    Rev2,
    /// NAF 2025.
    Naf2025,
}

impl Nomenclature {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rev2 => "NAF rév. 2",
            Self::Naf2025 => "NAF 2025",
        }
    }
}

/// The code of an activity, with the list it is read in: the same signs mean another activity in another list. Whether
/// the code exists in it is not checked: neither list is in the program.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Naf {
    nomenclature: Nomenclature,
    code: String,
}

impl Naf {
    /// Reads a code of this nomenclature.
    ///
    /// # Errors
    /// [`RefusalCode::NotANaf`].
    pub fn read(text: &str, nomenclature: Nomenclature) -> Result<Self, RefusalCode> {
        let code = bare(text, "NAF");
        let fits = code.len() == 5
            && code.bytes().take(4).all(|b| b.is_ascii_digit())
            && code.bytes().skip(4).all(|b| b.is_ascii_uppercase());
        if fits {
            Ok(Self { nomenclature, code })
        } else {
            Err(RefusalCode::NotANaf)
        }
    }

    /// Where it is read.
    #[must_use]
    pub const fn nomenclature(&self) -> Nomenclature {
        self.nomenclature
    }

    /// As kept: `5629B`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.code
    }

    /// As shown: `56.29B`.
    #[must_use]
    pub fn shown(&self) -> String {
        let (division, class) = self.code.split_at(2);
        format!("{division}.{class}")
    }
}

/// What was typed, in capital letters, without its name in front and without what separates groups.
fn bare(text: &str, name: &str) -> String {
    let kept: String = text
        .nfkc()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '_' | '/' | ':' | '°'))
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}'))
        .flat_map(char::to_uppercase)
        .collect();
    let number = kept
        .strip_prefix(name)
        .or_else(|| kept.trim_start_matches(['N', 'O']).strip_prefix(name))
        .unwrap_or_else(|| kept.trim_start_matches("NO").trim_start_matches('N'));
    number.to_owned()
}

fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| b.is_ascii_digit())
}

fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> + '_ {
    text.bytes().map(|b| u32::from(b.wrapping_sub(b'0')))
}

/// From the right, every second digit counts double, and its own digits are added: the sum is a multiple of ten.
fn luhn(text: &str) -> bool {
    let sum: u32 = digits(text)
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let counted = digit * if at % 2 == 1 { 2 } else { 1 };
            counted / 10 + counted % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

fn grouped(text: &str, lengths: &[usize]) -> String {
    let mut rest = text;
    let mut groups = Vec::with_capacity(lengths.len());
    for length in lengths {
        let (group, after) = rest.split_at_checked(*length).unwrap_or((rest, ""));
        groups.push(group);
        rest = after;
    }
    groups.join("\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_standard_hold() {
        for valid in ["73282932000074", "35600000000048", "35600000049837"] {
            assert!(Siret::read(valid).is_ok(), "{valid}");
        }
        for wrong in [
            "35600000012345", // La Poste: neither key
            "73282932000075", // one digit wrong
            "73282932000047", // two digits swapped
            "00000000000000",
            "7328293200007",
            "732829320000741",
            "7328293200007A",
            "٧٣٢٨٢٩٣٢٠٠٠٠٧٤",
            "",
        ] {
            assert_eq!(Siret::read(wrong), Err(RefusalCode::NotASiret), "{wrong}");
        }
        assert!(Siren::read("732829320").is_ok());
        for wrong in [
            "732829321",
            "000000000",
            "73282932",
            "1234567890",
            "SIREN",
            "",
        ] {
            assert_eq!(Siren::read(wrong), Err(RefusalCode::NotASiren), "{wrong}");
        }
    }

    #[test]
    fn the_other_key_is_for_la_poste_alone() {
        for last in 0..=9 {
            let typed = format!("7328293200001{last}");
            assert_eq!(Siret::read(&typed).is_ok(), luhn(&typed), "{typed}");
        }
    }

    #[test]
    fn numbers_are_typed_as_they_are_printed() {
        for typed in [
            "732 829 320 00074",
            " 732.829.320.00074 ",
            "SIRET : 732 829 320 00074",
            "n° siret 732\u{202f}829\u{a0}320-00074",
            "７３２８２９３２００００７４",
            "\u{200e}73282932000074\u{feff}",
        ] {
            let siret = Siret::read(typed).expect(typed);
            assert_eq!(siret.as_str(), "73282932000074");
            assert_eq!(siret.shown(), "732\u{a0}829\u{a0}320\u{a0}00074");
            assert_eq!(siret.siren().shown(), "732\u{a0}829\u{a0}320");
        }
        for typed in [
            "W751234567",
            "w75 1234567",
            "RNA W75.1234567",
            "n° W 75 1 234 567",
        ] {
            let rna = Rna::read(typed).expect(typed);
            assert_eq!(rna.as_str(), "W751234567");
            assert_eq!(rna.shown(), "W75\u{a0}1234567");
        }
        assert!(Rna::read("W2A1234567").is_ok(), "Corsica");
        for wrong in [
            "W12345678",
            "W1234567890",
            "751234567",
            "WA12345678",
            "W75123456A",
        ] {
            assert_eq!(Rna::read(wrong), Err(RefusalCode::NotAnRna), "{wrong}");
        }
        for typed in ["5629B", "56.29b", "56 29 B", "NAF 56.29B"] {
            let naf = Naf::read(typed, Nomenclature::Rev2).expect(typed);
            assert_eq!((naf.as_str(), naf.shown().as_str()), ("5629B", "56.29B"));
        }
        for wrong in ["5629", "562B", "56.29.B1", "A5629", "5629é"] {
            let read = Naf::read(wrong, Nomenclature::Naf2025);
            assert_eq!(read, Err(RefusalCode::NotANaf), "{wrong}");
        }
    }

    #[test]
    fn a_siret_gives_its_siren_and_may_not_contradict_it() {
        let read = |siren, siret| {
            siren_and_siret(siren, siret).map(|(siren, siret)| {
                (
                    siren.map(|s| s.as_str().to_owned()),
                    siret.map(|s| s.as_str().to_owned()),
                )
            })
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            read(None, Some("73282932000074")),
            Ok((some("732829320"), some("73282932000074")))
        );
        assert_eq!(read(Some(" "), None), Ok((None, None)));
        assert_eq!(read(Some("732829320"), None), Ok((some("732829320"), None)));
        assert_eq!(
            read(Some("356000000"), Some("73282932000074")),
            Err(Refusal::of(RefusalCode::SiretOfAnother, "siret"))
        );
        assert_eq!(
            read(Some("732829321"), Some("73282932000074")),
            Err(Refusal::of(RefusalCode::NotASiren, "siren"))
        );
    }
}
