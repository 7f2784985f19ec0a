//! What is derived from the names of streets: words, and the streets in which each stands.

use std::collections::{BTreeMap, HashMap};

use super::Held;
use super::typed::canonical;
use crate::words;

/// Words of names, and entries: the ways a street may be called.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// All words, one after the other, in order.
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    /// The letters of each word, one bit each: a quick proof that two words are far apart.
    pub(super) letters: Vec<u32>,
    pub(super) entries: Vec<Entry>,
    /// Words of entries, one entry after the other.
    tokens: Vec<u32>,
    /// For each word, where its entries begin in `places`.
    starts: Vec<u32>,
    places: Vec<u32>,
    /// Entries by the hash of their words without articles.
    keys: Vec<(u64, u32)>,
}

/// One way a street may be called.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) street: u32,
    /// Where its words begin, and how many.
    first: u32,
    count: u32,
    pub(super) also: Also,
}

/// Why a street has this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Also {
    /// It is its name.
    Official,
    /// One half of a double name, « Place de l’Hôtel de Ville - Esplanade de la Libération ».
    Half,
    /// It was its name.
    Former,
}

impl Index {
    pub(super) fn of(held: &Held) -> Self {
        let named = names(held);
        let mut vocabulary: BTreeMap<&str, u32> = named
            .iter()
            .flat_map(|(_, words, _)| words)
            .map(|word| (word.as_str(), 0))
            .collect();
        let mut index = Self::default();
        for (at, (word, number)) in vocabulary.iter_mut().enumerate() {
            *number = short(at);
            index.text.push_str(word);
            index.ends.push(short(index.text.len()));
            index.letters.push(letters(word));
        }
        let mut pairs = Vec::new();
        for (street, words, also) in &named {
            let entry = short(index.entries.len());
            index.entries.push(Entry {
                street: *street,
                first: short(index.tokens.len()),
                count: short(words.len()),
                also: *also,
            });
            for word in words {
                let word = vocabulary.get(word.as_str()).copied().unwrap_or_default();
                index.tokens.push(word);
                pairs.push((word, entry));
            }
            index
                .keys
                .push((key(words.iter().map(String::as_str)), entry));
        }
        pairs.sort_unstable();
        pairs.dedup();
        let words = short(index.ends.len());
        index.starts = (0..=words)
            .map(|word| short(pairs.partition_point(|(held, _)| *held < word)))
            .collect();
        index.places = pairs.into_iter().map(|(_, entry)| entry).collect();
        index.keys.sort_unstable();
        index.text.shrink_to_fit();
        index
    }

    /// How many words there are.
    pub(super) fn words(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn word(&self, word: usize) -> &str {
        let from = match word.checked_sub(1) {
            Some(before) => self.ends[before],
            None => 0,
        };
        &self.text[from as usize..self.ends[word] as usize]
    }

    /// The words of an entry.
    pub(super) fn tokens(&self, entry: usize) -> &[u32] {
        let entry = &self.entries[entry];
        &self.tokens[entry.first as usize..][..entry.count as usize]
    }

    /// The entries in which a word stands, in order.
    pub(super) fn places(&self, word: usize) -> &[u32] {
        &self.places[self.starts[word] as usize..self.starts[word + 1] as usize]
    }

    /// The words that begin so: a range of them.
    pub(super) fn beginning(&self, prefix: &str) -> std::ops::Range<usize> {
        let from = self.first_from(|word| word < prefix);
        let to = self.first_from(|word| word < prefix || word.starts_with(prefix));
        from..to
    }

    /// This word.
    pub(super) fn exactly(&self, text: &str) -> Option<usize> {
        let at = self.first_from(|word| word < text);
        (at < self.words() && self.word(at) == text).then_some(at)
    }

    fn first_from(&self, before: impl Fn(&str) -> bool) -> usize {
        let (mut from, mut to) = (0, self.words());
        while from < to {
            let middle = usize::midpoint(from, to);
            if before(self.word(middle)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    /// The entries of exactly these words, articles aside (and a few others, when hashes meet).
    pub(super) fn same_words(&self, typed: &[String]) -> impl Iterator<Item = usize> {
        let key = key(typed.iter().map(String::as_str));
        let from = self.keys.partition_point(|(held, _)| *held < key);
        self.keys[from..]
            .iter()
            .take_while(move |(held, _)| *held == key)
            .map(|(_, entry)| *entry as usize)
    }
}

/// One bit per letter; figures share six bits.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, byte| {
        bits | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << (26 + byte % 6),
            _ => 0,
        }
    })
}

/// FNV-1a of the words that are not articles, in order.
fn key<'a>(all: impl Iterator<Item = &'a str>) -> u64 {
    all.filter(|word| !words::is_article(word))
        .flat_map(|word| word.bytes().chain(std::iter::once(b' ')))
        .fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        })
}

/// Every way every street may be called.
fn names(held: &Held) -> Vec<(u32, Vec<String>, Also)> {
    let mut all = Vec::with_capacity(held.streets.len());
    let mut official: HashMap<Vec<String>, Vec<u32>> = HashMap::new();
    for (at, street) in held.streets.iter().enumerate() {
        let name = held.cut(street.name);
        let words = canonical(&words::fold(name));
        official.entry(words.clone()).or_default().push(short(at));
        all.push((short(at), words, Also::Official));
        if name.contains(" - ") {
            for half in name.split(" - ") {
                all.push((short(at), canonical(&words::fold(half)), Also::Half));
            }
        }
    }
    for (former, now) in formers() {
        let former = canonical(&words::fold(former));
        // A former name that another street bears today says that one.
        if official.contains_key(&former) {
            continue;
        }
        let streets = official.get(&canonical(&words::fold(now)));
        for street in streets.into_iter().flatten() {
            all.push((*street, former.clone(), Also::Former));
        }
    }
    all
}

/// Names streets of Paris had, and those they have.
pub(super) fn formers() -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("former_names.csv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(';'))
}

/// Sizes are those of a file read within limits.
fn short(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}
