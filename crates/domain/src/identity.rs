//! What identifies a person: texts fit to keep, e-mails, postcodes; and the NIR, refused everywhere (standards S2).

mod nir;
mod reach;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::{Field, Refusal, RefusalCode};

pub use nir::contains_nir;
pub use reach::{RepairedPostcode, email, postcode, repaired_postcode};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nir_is_refused_in_any_text() {
        let nir = check_text("vu le 269054958815780 !", "note", 500).unwrap_err();
        assert_eq!(nir, Refusal::of(RefusalCode::NirForbidden, "note"));
        assert_eq!(
            check_lines("a\n1 85 03 75 018 123 sécu", "note", 500)
                .unwrap_err()
                .code,
            RefusalCode::NirForbidden
        );
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
}
