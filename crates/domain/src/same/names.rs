//! How two names agree.

use strsim::osa_distance;

use super::portrait::{Name, Portrait};
use super::rarity::Rarity;

/// Shortest name in which one letter may be wrong.
const LETTERS: usize = 4;

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
    /// Perhaps one name, so badly written that it says nothing either way.
    Doubtful,
    /// Others.
    Other,
}

/// Compares two names.
pub(super) fn compare(a: &Name, b: &Name) -> Match {
    if a.is_empty() || b.is_empty() {
        return Match::Unknown;
    }
    if a.core == b.core || a.whole == b.whole {
        return Match::Same;
    }
    let (short, long) = if a.core.len() <= b.core.len() {
        (a, b)
    } else {
        (b, a)
    };
    let gap = long.core.len() - short.core.len();
    let errors = if gap <= 3 {
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
    let letters = long.core.len();
    if errors <= (letters + 2) / 4
        || (short.core.len() >= LETTERS && same_letters(&a.core, &b.core))
    {
        return Match::Far;
    }
    if errors <= letters / 2 && short.core.len() >= 2 {
        return Match::Doubtful;
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
    words().count() > 1
        && short
            .words
            .split(' ')
            .all(|word| words().any(|other| other == word))
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
    /// Most that the name may be worth.
    pub most: f64,
    pub near: f64,
    pub part: f64,
    pub far: f64,
    pub doubtful: f64,
    pub other: f64,
}

const FAMILY: Costs = Costs {
    near: 3.5,
    part: 4.0,
    far: 6.5,
    most: 13.0,
    doubtful: -1.5,
    other: -5.5,
};
const GIVEN: Costs = Costs {
    near: 3.5,
    part: 3.5,
    far: 6.0,
    most: 10.0,
    doubtful: -2.0,
    other: -6.0,
};
/// Names written in each other's place.
const SWAPPED: f64 = 4.5;
/// The name of birth of the one is the name in use of the other: less usual than to keep one's name.
const BY_BIRTH_NAME: f64 = 1.0;
/// Most that two names that are both borne by others may lose: `Martin` and `Marin` are no typing errors.
const MOST_ATTESTED: f64 = 4.0;

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
    let same = (0.9 / share).log2().min(costs.most);
    match found {
        Match::Same => same,
        Match::Near => (same - costs.near).max(0.5),
        Match::Part => (same - costs.part).max(0.5),
        Match::Far => (same - costs.far).max(0.0),
        Match::Unknown => 0.0,
        Match::Doubtful => costs.doubtful,
        Match::Other => costs.other,
    }
}

fn family_bits(a: &Name, b: &Name, found: Match, rarity: &Rarity) -> f64 {
    let share = match found {
        Match::Unknown | Match::Doubtful | Match::Other => 1.0,
        _ => rarity.family(&a.core).max(rarity.family(&b.core)),
    };
    if found >= Match::Doubtful
        && let Some(word) = shared_word(a, b)
    {
        return weigh(Match::Part, rarity.family(word), FAMILY) - 1.0;
    }
    let bits = weigh(found, share, FAMILY);
    match found {
        Match::Near | Match::Far => {
            bits - attested(
                rarity.families_named(&a.core),
                rarity.families_named(&b.core),
            )
        }
        _ => bits,
    }
}

/// Most that a part of a name may be worth: an initial fits one name in ten.
fn letters_shared(a: &Name, b: &Name) -> f64 {
    match a.core.len().min(b.core.len()) {
        0 | 1 => 2.0,
        2 => 4.0,
        3 => 6.0,
        4 => 8.0,
        _ => f64::MAX,
    }
}

/// What is lost when both names are borne, each by more persons than copies of one file would explain.
fn attested(one: u32, other: u32) -> f64 {
    (f64::from(one.min(other)) / 3.0)
        .max(1.0)
        .log2()
        .min(MOST_ATTESTED)
}

fn given_bits(a: &Name, b: &Name, found: Match, rarity: &Rarity) -> f64 {
    let share = match found {
        Match::Unknown | Match::Doubtful | Match::Other => 1.0,
        _ => rarity.given(&a.core).max(rarity.given(&b.core)),
    };
    if found >= Match::Doubtful
        && let Some(word) = shared_word(a, b)
    {
        return weigh(Match::Part, rarity.given(word), GIVEN) - 1.0;
    }
    let bits = weigh(found, share, GIVEN);
    match found {
        Match::Part => bits.min(letters_shared(a, b)),
        Match::Near | Match::Far => {
            bits - attested(rarity.givens_named(&a.core), rarity.givens_named(&b.core))
        }
        _ => bits,
    }
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
