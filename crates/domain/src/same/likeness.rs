//! How much two portraits look alike, and why.

use serde::{Deserialize, Serialize};

use super::births;
use super::names::{self, Match as NameMatch};
use super::portrait::Portrait;
use super::rarity::Rarity;
use super::reach::{self, Match as ReachMatch};
use crate::person::vocabulary;

vocabulary! {
    /// Why two files may be those of one person.
    Reason {
        /// The same family and given names.
        SameName = "same_name",
        /// Names a letter apart, or that sound alike.
        NearName = "near_name",
        /// A part of a compound name.
        PartOfName = "part_of_name",
        /// Family name and given name written in each other's place.
        SwappedNames = "swapped_names",
        /// The name in use of the one is the name at birth of the other.
        BirthName = "birth_name",
        /// The same given name, under another family name.
        GivenNameOnly = "given_name_only",
        /// The same family name, the given name of one not being known.
        FamilyNameOnly = "family_name_only",
        /// The same birth date.
        SameBirth = "same_birth",
        /// Day and month of birth exchanged.
        SwappedBirth = "swapped_birth",
        /// Birth dates a digit apart.
        NearBirth = "near_birth",
        /// The same phone.
        SamePhone = "same_phone",
        /// Phones a digit apart.
        NearPhone = "near_phone",
        /// The same e-mail.
        SameEmail = "same_email",
        /// E-mails a letter apart, or alike before the @.
        NearEmail = "near_email",
        /// The same address.
        SameAddress = "same_address",
    }
}

/// How much two persons look alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// Evidence, in bits: each is worth a doubling of the odds that the two are one. What is known of any two persons
    /// of the house before comparing them is counted in: 0 is even odds.
    pub bits: f64,
    /// The same as a probability, 0 to 1.
    pub probability: f64,
    /// Why: birth, ways of reaching, address, and names at the end.
    pub reasons: Vec<Reason>,
}

/// The probability from which two persons are shown as perhaps one; one for every use and every house.
pub const THRESHOLD: f64 = 0.5;

/// One person in four is taken to have been entered twice, which sets the odds of any two files before they are
/// compared: so many bits beside one chance in as many as the house has persons.
const COPIED: f64 = -1.0;

/// Most that two files are worth, of which neither the names nor the ways of reaching agree.
const UNNAMED: f64 = -0.5;

/// What the birth date of twins is worth.
const TWINS: f64 = 2.0;

/// Compares two persons. `None` when nothing makes them alike.
#[must_use]
pub fn likeness(a: &Portrait, b: &Portrait, rarity: &Rarity) -> Option<Likeness> {
    let names = names::names(a, b, rarity);
    let (phone, phone_bits) = reach::phones(a, b, rarity);
    let (email, email_bits) = reach::emails(a, b, rarity);
    let strangers = names.family == NameMatch::Other && names.given == NameMatch::Other;
    if strangers && phone > ReachMatch::Near && email > ReachMatch::Near {
        return None;
    }
    let birth = births::compare(a.birth, b.birth);
    let mut birth_bits = births::bits(birth, a.birth, b.birth, rarity);
    let (home, home_bits) = reach::homes(a, b, rarity);
    let mut reach_bits = phone_bits + email_bits + home_bits;
    // A household shares its name, its phone, its address; twins, their birth too.
    if names.given == NameMatch::Other
        || (names.given == NameMatch::Doubtful && birth != births::Match::Same)
    {
        reach_bits = reach_bits.min(0.0);
        if names.family <= NameMatch::Far {
            birth_bits = birth_bits.min(TWINS);
        }
    }
    let prior = COPIED - rarity.persons().log2();
    let mut bits = prior + names.bits + birth_bits + reach_bits;
    let named = names.family <= NameMatch::Far || names.given <= NameMatch::Far;
    if !named && phone > ReachMatch::Near && email > ReachMatch::Half {
        // Born the same day and nothing else is nobody in particular.
        bits = bits.min(UNNAMED);
    }
    let mut reasons = Vec::with_capacity(4);
    reasons.extend(match birth {
        births::Match::Same => Some(Reason::SameBirth),
        births::Match::Swapped => Some(Reason::SwappedBirth),
        births::Match::Digit | births::Match::TwoOfThree | births::Match::Near => {
            Some(Reason::NearBirth)
        }
        _ => None,
    });
    reasons.extend(match phone {
        ReachMatch::Same => Some(Reason::SamePhone),
        ReachMatch::Near => Some(Reason::NearPhone),
        _ => None,
    });
    reasons.extend(match email {
        ReachMatch::Same => Some(Reason::SameEmail),
        ReachMatch::Near | ReachMatch::Half => Some(Reason::NearEmail),
        _ => None,
    });
    if home <= ReachMatch::Near {
        reasons.push(Reason::SameAddress);
    }
    reasons.extend(name_reason(&names));
    if reasons.is_empty() {
        return None;
    }
    Some(Likeness {
        bits,
        probability: 1.0 / (1.0 + (-bits).exp2()),
        reasons,
    })
}

fn name_reason(names: &names::Names) -> Option<Reason> {
    use NameMatch::{Doubtful, Far, Near, Other, Part, Same, Unknown};
    Some(match (names.family, names.given) {
        _ if names.swapped => Reason::SwappedNames,
        (Other | Doubtful | Unknown, Other | Doubtful | Unknown) => return None,
        (Other | Doubtful | Unknown, _) => Reason::GivenNameOnly,
        (_, Other | Doubtful | Unknown) => Reason::FamilyNameOnly,
        _ if names.by_birth_name => Reason::BirthName,
        (Same, Same) => Reason::SameName,
        (Part, _) | (_, Part) => Reason::PartOfName,
        (Same | Near | Far, _) => Reason::NearName,
    })
}
