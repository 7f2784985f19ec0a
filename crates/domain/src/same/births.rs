//! How two birth dates agree.

use chrono::{Datelike, NaiveDate};

use super::rarity::Rarity;

/// How two birth dates agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    Same,
    /// `03/12` for `12/03`.
    Swapped,
    /// One digit wrong, or two neighbours exchanged.
    Digit,
    /// Two of day, month and year.
    TwoOfThree,
    /// Less than six weeks apart, or the year and little else.
    Near,
    /// About a year apart, or about ten: two digits wrong.
    Far,
    /// The same year.
    Year,
    Unknown,
    Other,
}

pub(super) fn compare(a: Option<NaiveDate>, b: Option<NaiveDate>) -> Match {
    let (Some(a), Some(b)) = (a, b) else {
        return Match::Unknown;
    };
    if a == b {
        return Match::Same;
    }
    let same_year = a.year() == b.year();
    if same_year && (a.month(), a.day()) == (b.day(), b.month()) {
        return Match::Swapped;
    }
    if a.day() == b.day() && a.month() == b.month() && one_digit(a.year(), b.year()) {
        return Match::Digit;
    }
    let small = |x: u32, y: u32| one_digit(x.cast_signed(), y.cast_signed());
    if same_year
        && ((a.month() == b.month() && small(a.day(), b.day()))
            || (a.day() == b.day() && small(a.month(), b.month())))
    {
        return Match::Digit;
    }
    let equal = [same_year, a.month() == b.month(), a.day() == b.day()];
    if equal.iter().filter(|same| **same).count() == 2 {
        return Match::TwoOfThree;
    }
    let apart = (a - b).num_days().abs();
    if apart <= 40 {
        return Match::Near;
    }
    // Typed from memory: the season is right and the year, or its last digit, is not.
    let years = (a.year() - b.year()).abs();
    if apart <= 406 || (years == 10 && (apart - 3652).abs() <= 41) {
        return Match::Far;
    }
    if same_year {
        return Match::Year;
    }
    Match::Other
}

/// Do two numbers, written with as many digits, differ by one digit or by two neighbours exchanged?
fn one_digit(a: i32, b: i32) -> bool {
    let digits = |mut n: i32| {
        let mut digits = [0; 4];
        for digit in &mut digits {
            *digit = n % 10;
            n /= 10;
        }
        digits
    };
    let (a, b) = (digits(a), digits(b));
    let differ: Vec<usize> = (0..4).filter(|at| a[*at] != b[*at]).collect();
    match differ[..] {
        [_] => true,
        [one, other] => other == one + 1 && a[one] == b[other] && a[other] == b[one],
        _ => false,
    }
}

/// The bits it is worth.
pub(super) fn bits(
    found: Match,
    a: Option<NaiveDate>,
    b: Option<NaiveDate>,
    rarity: &Rarity,
) -> f64 {
    let share = |day: Option<NaiveDate>| day.map_or(1.0, |day| rarity.birth(day));
    let same = (0.9 / share(a).max(share(b))).log2();
    match found {
        Match::Same => same,
        Match::Swapped => same - 3.5,
        Match::Digit => (same - 7.0).max(1.0),
        Match::TwoOfThree => 0.0,
        Match::Near => -2.0,
        Match::Far => -2.5,
        Match::Year => -6.0,
        Match::Unknown => 0.0,
        Match::Other => -8.0,
    }
}
