//! How phones, e-mails and addresses agree.

use strsim::osa_distance;

use super::portrait::Portrait;
use super::rarity::{Rarity, home};

/// Local parts of e-mails that say nothing of anybody.
const OF_ANYBODY: [&str; 8] = [
    "contact",
    "info",
    "accueil",
    "mail",
    "email",
    "secretariat",
    "bonjour",
    "admin",
];

/// How two ways of being reached agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    Same,
    /// One digit, or one or two letters, away.
    Near,
    /// The same before the @ (e-mail); the same town or postcode (address).
    Half,
    Unknown,
    Other,
}

/// Does what stands before the @ tell who it is?
pub(super) fn tells(local: &str) -> bool {
    local.len() >= 5 && !OF_ANYBODY.contains(&local)
}

/// What one phone or one e-mail for two files is worth. Strangers do not share one by chance; households do, and the
/// reception of a hostel: it says less the more files bear it, beyond what the copies of one person would.
const ONE_REACH: f64 = 14.0;
/// Files of one person at most, in a house that was not cleaned.
const COPIES: u32 = 4;

fn same(reached: u32) -> f64 {
    let crowd = f64::from(reached.max(COPIES)) / f64::from(COPIES);
    ONE_REACH - 2.0 * crowd.log2()
}

/// The best agreement of any phone of the one with any of the other, and its bits.
pub(super) fn phones(a: &Portrait, b: &Portrait, rarity: &Rarity) -> (Match, f64) {
    let mut best = (Match::Unknown, 0.0);
    for one in &a.phones {
        for other in &b.phones {
            let found = if one == other {
                (Match::Same, same(rarity.reached(one)))
            } else if one.len() == other.len() && one.len() >= 9 && osa_distance(one, other) == 1 {
                (Match::Near, 7.0)
            } else {
                (Match::Other, -2.0)
            };
            if best.0 == Match::Unknown || found.1 > best.1 {
                best = found;
            }
        }
    }
    best
}

/// How two e-mails agree, and the bits.
pub(super) fn emails(a: &Portrait, b: &Portrait, rarity: &Rarity) -> (Match, f64) {
    if a.email.is_empty() || b.email.is_empty() {
        return (Match::Unknown, 0.0);
    }
    if a.email == b.email {
        return (Match::Same, same(rarity.reached(&a.email)));
    }
    let gap = a.email.len().abs_diff(b.email.len());
    let (mine, theirs) = (a.email_local(), b.email_local());
    if gap <= 2 && a.email.len() >= 10 {
        let errors = osa_distance(&a.email, &b.email);
        if errors == 1 && mine.len().min(theirs.len()) >= 4 {
            return (Match::Near, 8.0);
        }
        if errors <= 3 && mine.len().min(theirs.len()) >= 4 {
            return (Match::Near, 6.0);
        }
    }
    if mine == theirs && tells(mine) {
        return (Match::Half, 6.0);
    }
    (Match::Other, -2.0)
}

/// How two addresses agree, and the bits.
pub(super) fn homes(a: &Portrait, b: &Portrait, rarity: &Rarity) -> (Match, f64) {
    let same = |one: &str, other: &str| !one.is_empty() && one == other;
    let typed = |one: &str, other: &str| {
        one.len().min(other.len()) >= 6
            && one.len().abs_diff(other.len()) <= 2
            && osa_distance(one, other) <= 2
    };
    let here = same(&a.postcode, &b.postcode) || same(&a.city, &b.city);
    if !a.line.is_empty() && !b.line.is_empty() {
        if a.line == b.line && (here || home(a) == home(b)) {
            return (Match::Same, (0.6 / rarity.home(a)).log2().min(10.0));
        }
        if typed(&a.line, &b.line) && (here || typed(&a.city, &b.city)) {
            return (Match::Near, (0.3 / rarity.home(a)).log2().min(7.0));
        }
    }
    if same(&a.postcode, &b.postcode) {
        return (
            Match::Half,
            (0.7 / rarity.place(&a.postcode)).log2().clamp(0.0, 6.0),
        );
    }
    if same(&a.city, &b.city) {
        return (
            Match::Half,
            (0.7 / rarity.place(&a.city)).log2().clamp(0.0, 6.0),
        );
    }
    if typed(&a.city, &b.city) {
        let share = rarity.place(&a.city).max(rarity.place(&b.city));
        return (Match::Half, ((0.7 / share).log2() - 1.5).clamp(0.0, 5.0));
    }
    let known = |person: &Portrait| !person.postcode.is_empty() || !person.city.is_empty();
    if known(a) && known(b) {
        // People move.
        (Match::Other, -1.5)
    } else {
        (Match::Unknown, 0.0)
    }
}
