//! Amounts of money: whole cents, typed as French people type them (« 1 500 », « 1.500,50 », « 1 500 € »).

use crate::RefusalCode;

/// Most cents an amount may be: one thousand million euros.
pub const MOST_CENTS: i64 = 100_000_000_000;

/// Reads an amount, in cents.
///
/// A comma is the decimal mark, with one or two digits after it. A point or a space separates thousands when exactly
/// three digits follow it each time; a point with one or two digits after it, and no comma, is a decimal mark too.
///
/// # Errors
/// [`RefusalCode::NotAnAmount`] for anything else, negative and ambiguous amounts (« 1,500 ») included;
/// [`RefusalCode::TooMuch`] beyond [`MOST_CENTS`].
pub fn parse_cents(typed: &str) -> Result<i64, RefusalCode> {
    let text = typed.trim();
    let text = ["€", "euros", "euro", "eur", "EUR"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text)
        .trim_end();
    let plain: String = text
        .chars()
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' => ' ',
            c => c,
        })
        .collect();
    let (whole, cents) = match (plain.rsplit_once(','), plain.rsplit_once('.')) {
        (Some((whole, cents)), _) => (whole, cents),
        (None, Some((whole, cents))) if cents.len() < 3 && !whole.contains('.') => (whole, cents),
        _ => (plain.as_str(), "00"),
    };
    let euros = whole_euros(whole).ok_or(RefusalCode::NotAnAmount)?;
    let cents: i64 = match cents.as_bytes() {
        [d @ b'0'..=b'9'] => i64::from(d - b'0') * 10,
        [d @ b'0'..=b'9', u @ b'0'..=b'9'] => i64::from(d - b'0') * 10 + i64::from(u - b'0'),
        _ => return Err(RefusalCode::NotAnAmount),
    };
    let amount = euros
        .checked_mul(100)
        .and_then(|euros| euros.checked_add(cents))
        .ok_or(RefusalCode::TooMuch)?;
    if amount > MOST_CENTS {
        return Err(RefusalCode::TooMuch);
    }
    Ok(amount)
}

/// Digits, in one run or in groups of three after the first: one separator throughout.
fn whole_euros(text: &str) -> Option<i64> {
    let separator = if text.contains('.') { '.' } else { ' ' };
    let mut groups = text.split(separator);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    let grouped = rest.iter().all(|group| group.len() == 3 && digits(group));
    if !digits(first) || !grouped || (!rest.is_empty() && first.len() > 3) {
        return None;
    }
    let run: String = std::iter::once(first).chain(rest).collect();
    // More digits than any amount has are too much, which the caller says of the largest number.
    Some(run.parse().unwrap_or(i64::MAX))
}

/// An amount as French people write it: « 1 500 € », « 1 500,50 € », with the spaces that do not break.
#[must_use]
pub fn written(cents: i64) -> String {
    let (euros, rest) = (cents / 100, (cents % 100).abs());
    let digits = euros.abs().to_string();
    let mut out = String::new();
    if cents < 0 {
        out.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    if rest > 0 {
        out.push_str(&format!(",{rest:02}"));
    }
    out.push_str("\u{a0}€");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_as_they_are_typed_in_french() {
        for (typed, cents) in [
            ("1 500", 150_000),
            ("1.500,50", 150_050),
            ("1500", 150_000),
            ("1 500,5 €", 150_050),
            ("1\u{202f}500\u{a0}€", 150_000),
            ("1.500", 150_000),
            ("1500.50", 150_050),
            ("0,05", 5),
            ("12 345 678,90 euros", 1_234_567_890),
            ("0", 0),
        ] {
            assert_eq!(parse_cents(typed), Ok(cents), "{typed}");
        }
    }

    #[test]
    fn what_may_be_read_in_two_ways_or_in_none_is_refused() {
        for typed in [
            "",
            "€",
            "-5",
            "1,500",
            "1.50.00",
            "15 00",
            "1 5000",
            "1.500.50",
            "mille",
            "1e5",
            "1,",
            ",5",
            "1 500.000,00x",
            "٣",
            "1.500 000",
        ] {
            assert_eq!(parse_cents(typed), Err(RefusalCode::NotAnAmount), "{typed}");
        }
        for typed in ["1000000000,01", "99999999999999999999999"] {
            assert_eq!(parse_cents(typed), Err(RefusalCode::TooMuch), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_as_what_it_was(cents in 0..=MOST_CENTS) {
            prop_assert_eq!(parse_cents(&written(cents)), Ok(cents));
        }

        #[test]
        fn nothing_typed_makes_it_fall(typed in ".{0,30}") {
            if let Ok(cents) = parse_cents(&typed) {
                prop_assert!((0..=MOST_CENTS).contains(&cents));
            }
        }
    }
}
