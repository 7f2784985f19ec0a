//! Completion while one types.

use std::cmp::Reverse;

use super::near::between;
use super::typed::{Typed, readings};
use super::{Address, Addresses, Repaired};
use crate::words::{fold, in_full, is_article, is_figure, kind_in_full};

/// A set of entries, one bit each.
struct Bits(Vec<u64>);

impl Bits {
    fn new(entries: usize) -> Self {
        Self(vec![0; entries.div_ceil(64)])
    }

    fn add(&mut self, entry: u32) {
        self.0[entry as usize / 64] |= 1 << (entry % 64);
    }

    fn keep(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine &= theirs;
        }
    }

    fn is_empty(&self) -> bool {
        self.0.iter().all(|bits| *bits == 0)
    }

    fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(at, bits)| {
            (0..64)
                .filter(move |bit| bits & (1 << bit) != 0)
                .map(move |bit| at * 64 + bit)
        })
    }
}

/// One word being looked for.
struct Wanted<'a> {
    text: &'a str,
    full: &'a str,
}

impl Addresses {
    /// At most `limit` addresses, best first, that what is being typed may become: numbers when a number was typed,
    /// streets otherwise. Every word may be cut short, in any order; abbreviations are understood; one wrong letter is
    /// forgiven when nothing is found without, and then all that [`Addresses::repair`] forgives. Empty until a letter of a
    /// street is there.
    #[must_use]
    pub fn complete(&self, text: &str, limit: usize) -> Vec<Address> {
        // The last word may not be finished: what it would stand for in full is not known yet.
        let last = fold(text)
            .pop()
            .filter(|_| text.ends_with(char::is_alphanumeric));
        let readings: Vec<Typed> = readings(text, None)
            .into_iter()
            .filter(|typed| typed.words.iter().any(|word| !is_figure(word)))
            .collect();
        for forgiving in [false, true] {
            for typed in &readings {
                let wanted = wanted(typed, last.as_deref());
                let found = self.containing(&wanted, forgiving);
                if !found.is_empty() {
                    return self.best(&found, &wanted, typed, limit);
                }
            }
        }
        if readings.is_empty() {
            return Vec::new();
        }
        let mut all = match self.repair(text, None) {
            Repaired::Found(found) => vec![found.address],
            Repaired::Several(all) => all,
            Repaired::Nothing => Vec::new(),
        };
        all.truncate(limit);
        all
    }

    /// The best of these entries.
    fn best(
        &self,
        found: &Bits,
        wanted: &[Wanted<'_>],
        typed: &Typed,
        limit: usize,
    ) -> Vec<Address> {
        let mut best: Vec<_> = found
            .iter()
            .map(|entry| (self.rank(entry, wanted, typed), entry))
            .collect();
        // A street stands once, by the best of its names.
        let most = limit.saturating_mul(3);
        if best.len() > most && most > 0 {
            best.select_nth_unstable(most - 1);
            best.truncate(most);
        }
        best.sort_unstable();
        let mut streets = Vec::new();
        let mut proposals = Vec::new();
        for (_, entry) in best {
            let street = self.index.entries[entry].street as usize;
            if !streets.contains(&street) {
                streets.push(street);
                proposals.extend(self.proposals(street, typed));
            }
            if proposals.len() >= limit {
                break;
            }
        }
        proposals.truncate(limit);
        proposals
    }

    /// Entries that have all the words.
    fn containing(&self, wanted: &[Wanted<'_>], forgiving: bool) -> Bits {
        let index = &self.index;
        let mut all: Option<Bits> = None;
        for word in wanted {
            let mut one = Bits::new(index.entries.len());
            let mut take =
                |word: usize| index.places(word).iter().for_each(|entry| one.add(*entry));
            index.beginning(word.text).for_each(&mut take);
            if word.full != word.text {
                index.exactly(word.full).into_iter().for_each(&mut take);
            }
            if forgiving && word.text.len() > 3 {
                (0..index.words())
                    .filter(|at| one_wrong(word.text, index.word(*at)))
                    .for_each(&mut take);
            }
            match &mut all {
                None => all = Some(one),
                Some(all) => all.keep(&one),
            }
        }
        all.unwrap_or_else(|| Bits::new(0))
    }

    /// Less is better.
    fn rank(&self, entry: usize, wanted: &[Wanted<'_>], typed: &Typed) -> (u32, Reverse<u32>, u32) {
        let index = &self.index;
        let held = index.entries[entry];
        let street = &self.held.streets[held.street as usize];
        let tokens = index.tokens(entry);
        let mut cost = 0;
        let mut expected = 0;
        for word in wanted {
            let whole = |at: &usize| {
                let text = index.word(tokens[*at] as usize);
                text == word.full || text == word.text
            };
            let begun = |at: &usize| index.word(tokens[*at] as usize).starts_with(word.text);
            let places = || 0..tokens.len();
            if let Some(at) = places().find(whole) {
                cost += if at >= expected { 0 } else { 4 };
                expected = at;
            } else if let Some(at) = places().find(begun) {
                // A word begun as the first of the name is likelier than further on.
                cost += 3 + u32::from(at > expected + 2) * 2 + if at >= expected { 0 } else { 4 };
                expected = at;
            } else {
                cost += 12;
            }
        }
        // Words of the name that nobody typed yet.
        cost += u32::try_from(tokens.len().saturating_sub(wanted.len()))
            .unwrap_or(0)
            .min(6);
        if let Some(said) = typed
            .arrondissement
            .or_else(|| arrondissement(typed.postcode))
        {
            cost += if said == street.arrondissement { 0 } else { 30 };
        }
        if let Some(number) = typed.number {
            let street = held.street as usize;
            cost += if self.held.with_number(street, number).is_empty() {
                20
            } else {
                0
            };
        }
        (cost, Reverse(street.count), held.street)
    }

    /// The number typed, with its suffixes; the street when it has no such number, or none was typed.
    fn proposals(&self, street: usize, typed: &Typed) -> Vec<Address> {
        let held = &self.held;
        let numbers = typed.number.map(|number| held.with_number(street, number));
        let mut all: Vec<Address> = numbers
            .into_iter()
            .flatten()
            .filter_map(|at| held.address(street, u32::try_from(at).ok()))
            .filter(|address| typed.suffix.is_empty() || address.suffix == typed.suffix)
            // Without a suffix typed: the number, bis, ter; plots (`p1`, `z`…) only when asked for.
            .filter(|address| {
                !typed.suffix.is_empty() || matches!(address.suffix.as_str(), "" | "b" | "t")
            })
            .collect();
        if all.is_empty() {
            let plain = typed
                .number
                .and_then(|number| held.exact(street, number, ""));
            all.extend(held.address(street, plain));
        }
        all
    }
}

fn arrondissement(postcode: Option<u32>) -> Option<u8> {
    match postcode? {
        75_116 => Some(16),
        code @ 75_001..=75_020 => u8::try_from(code - 75_000).ok(),
        _ => None,
    }
}

/// The words looked for. The `last` one, unfinished, is looked for as it was typed and as what it stands for; an article
/// counts only there, where it may become another word.
fn wanted<'a>(typed: &'a Typed, last: Option<&'a str>) -> Vec<Wanted<'a>> {
    let end = typed.words.len().saturating_sub(1);
    typed
        .words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| {
            let full = match kind_in_full(word) {
                Some(kind) if at == 0 => kind,
                _ => in_full(word),
            };
            let raw = last.filter(|raw| {
                at == end
                    && (raw == word || in_full(raw) == word || kind_in_full(raw) == Some(word))
            });
            if raw.is_none() && is_article(word) {
                return None;
            }
            let text = raw.unwrap_or(word);
            Some(Wanted { text, full })
        })
        .collect()
}

/// One letter wrong, in the word or in its beginning.
fn one_wrong(typed: &str, text: &str) -> bool {
    let head = text.get(..typed.len().min(text.len())).unwrap_or(text);
    typed.as_bytes()[0] == text.as_bytes()[0]
        && (between(typed, text) <= 45 || strsim::osa_distance(typed, head) <= 1)
}
