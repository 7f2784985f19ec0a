//! How two names agree.

use strsim::{jaro_winkler, osa_distance};

use super::portrait::{Name, Portrait};
use super::rarity::Rarity;

/// Shortest name in which one letter may be wrong.
const LETTERS: usize = 4;
/// Shortest name in which two may.
const MANY_LETTERS: usize = 6;
/// Least likeness (Jaro-Winkler) of two names that are one, badly typed.
const BADLY_TYPED: f64 = 0.88;

/// How two names agree, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    /// Accents, hyphens, spaces and particles aside, the same.
    Same,
    /// One letter wrong, missing, too many, two neighbours exchanged; or the same sound.
    Near,
    /// One is a part of the other: `Ali` of `Ben Ali Cherif`, `Marie` of `Marie-Claire`, `Rob` of `Robert`.
    Part,
    /// Two letters wrong, or letters in disorder.
    Far,
    /// One of them is not known.
    Unknown,
    /// Others.
    Other,
}

/// Compares two names.
pub(super) fn compare(a: &Name, b: &Name) -> Match {
    if a.is_empty() || b.is_empty() {
        return Match::Unknown;
    }
    if a.core == b.core {
        return Match::Same;
    }
    let (short, long) = if a.core.len() <= b.core.len() {
        (a, b)
    } else {
        (b, a)
    };
    let gap = long.core.len() - short.core.len();
    let errors = if gap <= 2 {
        osa_distance(&a.core, &b.core)
    } else {
        usize::MAX
    };
    if errors == 1 && short.core.len() >= LETTERS - 1 && long.core.len() >= LETTERS {
        return Match::Near;
    }
    if a.sound == b.sound && short.core.len() >= LETTERS {
        return Match::Near;
    }
    if is_part(short, long) || is_part(long, short) {
        return Match::Part;
    }
    if errors == 2 && short.core.len() >= MANY_LETTERS - 1 {
        return Match::Far;
    }
    if short.core.len() >= LETTERS
        && gap <= 3
        && (same_letters(&a.core, &b.core) || jaro_winkler(&a.core, &b.core) >= BADLY_TYPED)
    {
        return Match::Far;
    }
    Match::Other
}

/// Is every word of the one in the other, or its beginning?
fn is_part(short: &Name, long: &Name) -> bool {
    let (a, b) = (&short.core, &long.core);
    if a.len() >= 3 && b.starts_with(a.as_ref()) {
        return true;
    }
    if a.len() >= LETTERS && b.ends_with(a.as_ref()) && long.words.contains(' ') {
        return true;
    }
    // An initial.
    if a.len() == 1 {
        return b.starts_with(a.as_ref());
    }
    let words = || long.words.split(' ');
    words().count() > 1 && short.words.split(' ').all(|word| words().any(|other| other == word))
}

/// Do two compound names share a word? `Dupont-Martin` and `Martin-Durand`.
fn shared_word<'a>(a: &'a Name, b: &Name) -> Option<&'a str> {
    a.words
        .split(' ')
        .filter(|word| word.len() >= 3)
        .find(|word| b.words.split(' ').any(|other| other == *word))
}

fn same_letters(a: &str, b: &str) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let count = |text: &str| {
        let mut letters = [0_u8; 128];
        for byte in text.bytes() {
            let letter = &mut letters[usize::from(byte & 127)];
            *letter = letter.saturating_add(1);
        }
        letters
    };
    count(a) == count(b)
}

/// The bits that the agreement of two family names or given names is worth.
#[derive(Debug, Clone, Copy)]
pub(super) struct Costs {
    pub near: f64,
    pub part: f64,
    pub far: f64,
    pub other: f64,
}

const FAMILY: Costs = Costs {
    near: 3.5,
    part: 4.0,
    far: 6.5,
    other: -4.5,
};
const GIVEN: Costs = Costs {
    near: 3.5,
    part: 3.5,
    far: 6.0,
    other: -6.0,
};
/// Names written in each other's place.
const SWAPPED: f64 = 4.5;
/// The name of birth of the one is the name in use of the other: less usual than to keep one's name.
const BY_BIRTH_NAME: f64 = 1.0;
/// Most that one name may be worth.
const MOST: f64 = 14.0;

/// How the names of two persons agree as a whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names {
    pub family: Match,
    pub given: Match,
    pub swapped: bool,
    /// The family names agree through a name of birth.
    pub by_birth_name: bool,
    pub bits: f64,
}

fn weigh(found: Match, share: f64, costs: Costs) -> f64 {
    let same = (0.9 / share).log2().min(MOST);
    match found {
        Match::Same => same,
        Match::Near => (same - costs.near).max(0.5),
        Match::Part => (same - costs.part).max(0.5),
        Match::Far => (same - costs.far).max(0.0),
        Match::Unknown => 0.0,
        Match::Other => costs.other,
    }
}

fn family_bits(a: &Name, b: &Name, found: Match, rarity: &Rarity) -> f64 {
    let share = match found {
        Match::Unknown | Match::Other => 1.0,
        _ => rarity.family(&a.core).max(rarity.family(&b.core)),
    };
    if found == Match::Other
        && let Some(word) = shared_word(a, b)
    {
        return weigh(Match::Part, rarity.family(word), FAMILY) - 1.0;
    }
    weigh(found, share, FAMILY)
}

fn given_bits(a: &Name, b: &Name, found: Match, rarity: &Rarity) -> f64 {
    let share = match found {
        Match::Unknown | Match::Other => 1.0,
        _ => rarity.given(&a.core).max(rarity.given(&b.core)),
    };
    if found == Match::Other
        && let Some(word) = shared_word(a, b)
    {
        return weigh(Match::Part, rarity.given(word), GIVEN) - 1.0;
    }
    weigh(found, share, GIVEN)
}

/// Compares the names of two persons, in their places and exchanged.
pub(super) fn names(a: &Portrait, b: &Portrait, rarity: &Rarity) -> Names {
    let straight = straight(a, b, rarity);
    if straight.family <= Match::Near && straight.given <= Match::Near {
        return straight;
    }
    match swapped(a, b, rarity) {
        Some(swapped) if swapped.bits > straight.bits => swapped,
        _ => straight,
    }
}

fn straight(a: &Portrait, b: &Portrait, rarity: &Rarity) -> Names {
    let given = compare(&a.given, &b.given);
    let mut best: Option<(f64, Match, bool)> = None;
    for (i, one) in a.families().enumerate() {
        for (j, other) in b.families().enumerate() {
            let found = compare(one, other);
            let by_birth_name = i + j > 0;
            let bits = family_bits(one, other, found, rarity)
                - if by_birth_name && found <= Match::Far {
                    BY_BIRTH_NAME
                } else {
                    0.0
                };
            if best.is_none_or(|(most, ..)| bits > most) {
                best = Some((bits, found, by_birth_name && found <= Match::Far));
            }
        }
    }
    let (family_bits, family, by_birth_name) = best.unwrap_or((0.0, Match::Unknown, false));
    Names {
        family,
        given,
        swapped: false,
        by_birth_name,
        bits: family_bits + given_bits(&a.given, &b.given, given, rarity),
    }
}

fn swapped(a: &Portrait, b: &Portrait, rarity: &Rarity) -> Option<Names> {
    let family = compare(&a.family, &b.given);
    let given = compare(&a.given, &b.family);
    let known = |found: Match| found <= Match::Far;
    let fits = (known(family) && known(given) && family.min(given) <= Match::Near)
        // One of the names is missing: the other alone, in the wrong place.
        || (family == Match::Unknown && given <= Match::Near)
        || (given == Match::Unknown && family <= Match::Near);
    if !fits {
        return None;
    }
    // Exchanged names are looked for under both heads: the rarer of the two is what the house knows of them.
    let share = |one: &Name, other: &Name| {
        rarity
            .family(&one.core)
            .max(rarity.family(&other.core))
            .max(rarity.given(&one.core).max(rarity.given(&other.core)))
    };
    let bits = weigh(family, share(&a.family, &b.given), FAMILY)
        + weigh(given, share(&a.given, &b.family), GIVEN)
        - SWAPPED;
    Some(Names {
        family,
        given,
        swapped: true,
        by_birth_name: false,
        bits,
    })
}
