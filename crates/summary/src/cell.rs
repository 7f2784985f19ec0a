//! One figure that may leave a Maison (T4.1).

use std::fmt;

/// A count under this one, and over zero, never leaves: with 1 to 4 persons behind it, somebody could be recognised.
pub const THRESHOLD: u64 = 5;

/// Counts above this one are a fault, not a figure. Well under 2^53, so that any JSON reader holds them exactly.
pub(crate) const MOST: u64 = 1_000_000_000;

/// A count that may be shown: 0, or 5 and more.
///
/// Nobody outside this crate can make one, so a cell that has not been through
/// [`Summary::protect`](crate::Summary::protect) does not compile:
///
/// ```compile_fail,E0423
/// let small = pignon_summary::Cell::Count(pignon_summary::Count(3));
/// ```
///
/// nor does a summary put together by hand:
///
/// ```compile_fail,E0451
/// # let (maison, period) = ("M07".parse().unwrap(), "2026-10".parse().unwrap());
/// let summary = pignon_summary::Summary { maison, period, revision: 1, indicators: vec![] };
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count(u64);

impl Count {
    /// `None` when the count may not be shown.
    pub(crate) fn shown(count: u64) -> Option<Self> {
        (count == 0 || (THRESHOLD..=MOST).contains(&count)).then_some(Self(count))
    }

    /// The count.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }
}

/// A figure of a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// A count that may be shown.
    Count(Count),
    /// A count of 1 to 4, or one that would allow another to be deduced; nothing says which of the two.
    Protected,
}

impl Cell {
    /// The count, unless protected. A protected cell is never to be read as zero.
    #[must_use]
    pub const fn count(self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(count.0),
            Self::Protected => None,
        }
    }

    /// Is the figure withheld?
    #[must_use]
    pub const fn is_protected(self) -> bool {
        matches!(self, Self::Protected)
    }
}

/// As a person reads it, in French: `1 234`, or « moins de 5 ou protégé ».
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(count) = self.count() else {
            return f.write_str("moins de\u{a0}5 ou protégé");
        };
        let digits = count.to_string();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i) % 3 == 0 {
                f.write_str("\u{202f}")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_four_can_never_be_shown() {
        assert_eq!(
            (0..8)
                .filter(|n| Count::shown(*n).is_some())
                .collect::<Vec<_>>(),
            [0, 5, 6, 7]
        );
        assert_eq!(Count::shown(u64::MAX), None);
    }

    #[test]
    fn figures_read_the_french_way() {
        let read = |n| Cell::Count(Count(n)).to_string();
        assert_eq!(
            [read(0), read(48), read(1234), read(1_234_567)],
            ["0", "48", "1\u{202f}234", "1\u{202f}234\u{202f}567"]
        );
        assert_eq!(Cell::Protected.to_string(), "moins de\u{a0}5 ou protégé");
    }
}
