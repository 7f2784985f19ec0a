//! What people really type, brought back to an official address, or honestly not.

use std::collections::{BTreeMap, HashSet};

use super::align::{Asked, TOO_FAR, differs};
use super::index::Also;
use super::typed::{Typed, readings};
use super::{Address, Addresses, Change, Found, NumberFound, Repaired};
use crate::words::{is_article, is_kind, is_title};

/// Beyond this cost (hundredths of a wrong word) one street alone is still only proposed.
const SURE: u16 = 115;
/// Beyond this one it is not even proposed.
const PROPOSED: u16 = 220;
/// Up to this one only articles differ.
const EXACT: u16 = 12;
/// The postcode of another arrondissement was typed, beside an exact name.
const ELSEWHERE: u16 = 60;
/// The same, beside a name that is not exact: two things would be wrong at once.
const ELSEWHERE_TOO: u16 = 90;
/// No street of the name has the number: the BAN has nearly all of them.
const NO_SUCH_NUMBER: u16 = 40;
/// How many are proposed.
const MOST: usize = 6;

/// Streets of one name, as an answer to one reading.
#[derive(Debug, Clone)]
struct Candidate {
    cost: u16,
    /// Cost of the words alone.
    words: u16,
    differs: u8,
    also: Also,
    /// The streets that suit equally, with what becomes of the number.
    streets: Vec<Suits>,
}

/// A street and what becomes of the number in it.
#[derive(Debug, Clone, Copy)]
struct Suits {
    street: usize,
    at: Option<u32>,
    number: NumberFound,
    elsewhere: bool,
}

impl Addresses {
    /// The official address meant by `text`: abbreviations, forgotten articles, wrong letters, lost accents, glued words,
    /// ranges, floors and boxes, CEDEX, former names. `postcode` is what stood beside it, if anything did; one inside the
    /// text is read too.
    ///
    /// An address is [`Repaired::Found`] only when no other street comes near; otherwise the choice is given back. Fit for
    /// whole files: an address written properly costs some microseconds, a bad one some milliseconds.
    #[must_use]
    pub fn repair(&self, text: &str, postcode: Option<&str>) -> Repaired {
        let mut all: Vec<(Candidate, Typed)> = Vec::new();
        for (rank, typed) in readings(text, postcode).into_iter().enumerate() {
            for mut candidate in self.candidates(&typed) {
                // « Rue du faubourg »: nothing that tells streets apart was recognised.
                if candidate.words > EXACT && candidate.differs & differs::TELLING == 0 {
                    continue;
                }
                // The first way of taking the text apart is the most likely.
                candidate.cost += if rank > 0 { 3 } else { 0 };
                all.push((candidate, typed.clone()));
            }
        }
        all.sort_by_key(|(candidate, _)| candidate.cost);
        // One street may answer two readings.
        let mut seen = HashSet::new();
        all.retain(|(candidate, _)| {
            candidate.streets.first().is_some_and(|suits| {
                seen.insert(self.held.cut(self.held.streets[suits.street].name))
            })
        });
        let Some((best, typed)) = all.first() else {
            return Repaired::Nothing;
        };
        let second = all.get(1).map_or(TOO_FAR, |(other, _)| other.cost);
        let alone = second.saturating_sub(best.cost) >= margin(best.words);
        // A word that tells streets apart was recognised; and where the kind is wrong, nothing else is.
        let differs = |bits: u8| best.differs & bits != 0;
        let told = differs(differs::TELLING)
            && !(differs(differs::KIND) && differs(differs::SPELLING | differs::WORDS));
        // Beside a name that is not exact, nothing else may be wrong: neither the arrondissement nor the number.
        let exact = best.words <= EXACT;
        if let [suits] = best.streets[..]
            && best.cost <= SURE
            && alone
            && (exact || told)
            && (exact || !(suits.elsewhere || suits.number == NumberFound::Absent))
            && let Some(address) = self.held.address(suits.street, suits.at)
        {
            return Repaired::Found(Found {
                address,
                number: suits.number,
                changes: changes(best, suits, typed),
            });
        }
        let limit = (best.cost + 40).min(PROPOSED);
        let mut proposed: Vec<Address> = all
            .iter()
            .filter(|(candidate, _)| candidate.cost <= limit)
            .flat_map(|(candidate, _)| &candidate.streets)
            .filter_map(|suits| self.held.address(suits.street, suits.at))
            .collect();
        proposed.truncate(MOST);
        if proposed.is_empty() {
            Repaired::Nothing
        } else {
            Repaired::Several(proposed)
        }
    }

    /// Streets that the words of a reading may mean, one candidate per name.
    fn candidates(&self, typed: &Typed) -> Vec<Candidate> {
        let index = &self.index;
        let exact: Vec<(usize, u16, u8)> = index
            .same_words(&typed.words)
            .map(|entry| {
                (
                    entry,
                    articles_apart(&typed.words, index, entry),
                    differs::TELLING,
                )
            })
            .filter(|(_, cost, _)| *cost < TOO_FAR)
            .collect();
        let here = |entry: usize| {
            let street = index.entries[entry].street as usize;
            !self.elsewhere(street, typed)
        };
        if exact.iter().any(|(entry, _, _)| here(*entry)) {
            return self.by_name(&exact, typed);
        }
        let empty = |word: &String| is_article(word) || is_kind(word);
        if typed.words.iter().all(empty) {
            return self.by_name(&exact, typed);
        }
        let asked = Asked::new(index, &typed.words);
        let mut near: Vec<u32> = asked
            .words
            .iter()
            .zip(&asked.near)
            .filter(|(word, _)| !is_article(word) && !is_kind(word) && !is_title(word))
            .flat_map(|(_, near)| near.all())
            .flat_map(|(word, _)| index.places(word).iter().copied())
            .collect();
        near.sort_unstable();
        near.dedup();
        let found = |entries: &mut dyn Iterator<Item = usize>| -> Vec<(usize, u16, u8)> {
            entries
                .map(|entry| {
                    let (cost, differs) = asked.against(index, entry);
                    (entry, cost, differs)
                })
                .filter(|(_, cost, _)| *cost <= PROPOSED)
                .collect()
        };
        let mut all = found(&mut near.iter().map(|entry| *entry as usize));
        if all.iter().all(|(_, cost, _)| *cost > SURE) {
            // Words glued or cut share no word with the name: every street is looked at.
            all = found(&mut (0..index.entries.len()));
        }
        self.by_name(&all, typed)
    }

    /// Groups streets of the same name, and chooses among them by postcode and number.
    fn by_name(&self, found: &[(usize, u16, u8)], typed: &Typed) -> Vec<Candidate> {
        let mut names: BTreeMap<&str, Vec<&(usize, u16, u8)>> = BTreeMap::new();
        for one in found {
            let street = self.index.entries[one.0].street as usize;
            let name = self.held.cut(self.held.streets[street].name);
            names.entry(name).or_default().push(one);
        }
        names
            .into_values()
            .filter_map(|same| self.candidate(&same, typed))
            .collect()
    }

    fn candidate(&self, same: &[&(usize, u16, u8)], typed: &Typed) -> Option<Candidate> {
        let (entry, words, differs) = **same.iter().min_by_key(|(_, cost, _)| *cost)?;
        let also = self.index.entries[entry].also;
        let mut suiting: Vec<(u16, Suits)> = same
            .iter()
            .map(|(entry, ..)| self.suits(self.index.entries[*entry].street as usize, typed))
            .collect();
        suiting.sort_by_key(|(cost, suits)| (*cost, suits.street));
        suiting.dedup_by_key(|(_, suits)| suits.street);
        let least = suiting.first()?.0;
        let all_elsewhere = suiting.iter().all(|(_, suits)| suits.elsewhere);
        suiting.retain(|(cost, _)| *cost == least);
        let absent = suiting
            .iter()
            .all(|(_, suits)| suits.number == NumberFound::Absent);
        let aside = match also {
            Also::Official => 0,
            Also::Half | Also::Former => 6,
        };
        let place = match (all_elsewhere, words) {
            (false, _) => 0,
            (true, 0..=EXACT) => ELSEWHERE,
            (true, _) => ELSEWHERE_TOO,
        };
        // An exact name is not doubted for a number.
        let number = if absent && words > EXACT {
            NO_SUCH_NUMBER
        } else {
            0
        };
        Some(Candidate {
            cost: words + aside + place + number,
            words,
            differs,
            also,
            streets: suiting.into_iter().map(|(_, suits)| suits).collect(),
        })
    }

    /// How well a street of the right name suits postcode and number (less is better).
    fn suits(&self, street: usize, typed: &Typed) -> (u16, Suits) {
        let elsewhere = self.elsewhere(street, typed);
        let (at, number, cost) = self.number_in(street, typed);
        let suits = Suits {
            street,
            at,
            number,
            elsewhere,
        };
        (cost + if elsewhere { ELSEWHERE } else { 0 }, suits)
    }

    fn number_in(&self, street: usize, typed: &Typed) -> (Option<u32>, NumberFound, u16) {
        let Some(number) = typed.number else {
            return (None, NumberFound::NotTyped, 0);
        };
        let held = &self.held;
        if let Some(at) = held.exact(street, number, &typed.suffix) {
            let found = if typed.other.is_some() {
                NumberFound::OneOfRange
            } else {
                NumberFound::Exact
            };
            return (Some(at), found, 0);
        }
        let plain = held.exact(street, number, "");
        if !typed.suffix.is_empty() && plain.is_some() {
            return (plain, NumberFound::WithoutSuffix, 10);
        }
        if let Some(at) = typed.other.and_then(|other| held.exact(street, other, "")) {
            return (Some(at), NumberFound::OneOfRange, 5);
        }
        (None, NumberFound::Absent, 100)
    }

    /// Was the postcode of another arrondissement typed? A CEDEX is that of an office of the post, and says nothing.
    fn elsewhere(&self, street: usize, typed: &Typed) -> bool {
        let street = &self.held.streets[street];
        let said = match typed.postcode {
            Some(75_116) => Some(16),
            Some(code @ 75_001..=75_020) => u8::try_from(code - 75_000).ok(),
            _ => typed.arrondissement,
        };
        said.is_some_and(|said| said != street.arrondissement)
    }
}

/// How far the second must be: close to an exact name nothing is mistaken, further more is asked.
fn margin(words: u16) -> u16 {
    if words <= EXACT {
        3
    } else if words <= 50 {
        25
    } else {
        35
    }
}

/// The words are the same but for articles: what these cost.
fn articles_apart(typed: &[String], index: &super::index::Index, entry: usize) -> u16 {
    let name: Vec<&str> = index
        .tokens(entry)
        .iter()
        .map(|word| index.word(*word as usize))
        .collect();
    let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
    if typed == name {
        return 0;
    }
    let plain = |words: &[&str]| -> Vec<String> {
        words
            .iter()
            .filter(|word| !is_article(word))
            .map(|word| (*word).to_owned())
            .collect()
    };
    if plain(&typed) != plain(&name) {
        // Two hashes met.
        return TOO_FAR;
    }
    let articles = |words: &[&str]| words.iter().filter(|word| is_article(word)).count();
    let apart = 1 + articles(&typed).abs_diff(articles(&name));
    4 * u16::try_from(apart.min(3)).unwrap_or(3)
}

fn changes(best: &Candidate, suits: Suits, typed: &Typed) -> Vec<Change> {
    let differs = |bit: u8| best.differs & bit != 0;
    [
        (differs(differs::SPELLING), Change::Spelling),
        (differs(differs::WORDS), Change::Words),
        (differs(differs::KIND), Change::Kind),
        (best.also == Also::Former, Change::Renamed),
        (suits.elsewhere, Change::Postcode),
        (differs(differs::NOISE) || typed.noise, Change::Noise),
    ]
    .into_iter()
    .filter_map(|(is, change)| is.then_some(change))
    .collect()
}
