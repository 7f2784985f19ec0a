//! The one-time code that the City hands to a Maison: sixteen characters in four groups, 80 bits.

use sha2::{Digest, Sha256};

/// Crockford's alphabet: no I, L, O (read as 1, 1, 0) and no U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const LENGTH: usize = 16;

/// A code, in its one written form without the dashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code([u8; LENGTH]);

impl Code {
    /// A new code from 16 random bytes, of which each gives five bits.
    #[must_use]
    pub fn draw(random: [u8; LENGTH]) -> Self {
        Self(random.map(|byte| ALPHABET[usize::from(byte % 32)]))
    }

    /// Reads what a person typed: capitals or not, spaces, dashes of any kind, O for 0, I or L for 1.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let mut code = [0; LENGTH];
        let mut places = code.iter_mut();
        for c in text
            .chars()
            .filter(|c| !c.is_whitespace() && !"-‐‑‒–—−._".contains(*c))
        {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            };
            let c = u8::try_from(c).ok().filter(|c| ALPHABET.contains(c))?;
            *places.next()? = c;
        }
        places.next().is_none().then_some(Self(code))
    }

    /// What the base keeps. Plain SHA-256 is enough for 80 random bits: there is nothing to guess.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        Sha256::new()
            .chain_update(b"pignon enrolment code v1\0")
            .chain_update(self.0)
            .finalize()
            .into()
    }
}

/// As it is printed: `4F7K-09QX-…`.
impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, byte) in self.0.iter().enumerate() {
            if i > 0 && i % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*byte))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = Code::draw(*b"\x00\x01\x0a\x0b\x1f\x1e\x1d\x1c\x20\x21\x15\x14\x13\x12\x11\x10");
        assert_eq!(code.to_string(), "01AB-ZYXW-01NM-KJHG");
        for typed in [
            "01AB-ZYXW-01NM-KJHG",
            " 01ab zyxw 01nm kjhg",
            "OIAB–ZYXW–olnm–KJHG",
            "01ABZYXW01NMKJHG",
        ] {
            assert_eq!(Code::typed(typed), Some(code.clone()), "{typed}");
        }
        for wrong in [
            "",
            "01AB-ZYXW-01NM-KJH",
            "01AB-ZYXW-01NM-KJHG0",
            "01AB-ZYXW-01NM-KJHU",
            "01AB-ZYXW-01NM-KJHé",
        ] {
            assert_eq!(Code::typed(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_character_is_as_likely_as_another() {
        let mut seen = [0; 32];
        for byte in 0..=255 {
            let first = Code::draw([byte; LENGTH]).0[0];
            seen[ALPHABET.iter().position(|c| *c == first).unwrap()] += 1;
        }
        assert_eq!(seen, [8; 32]);
    }
}
