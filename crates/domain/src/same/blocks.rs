//! Which persons are worth comparing: those who share a *key*, something that two files of one person nearly always have
//! in common. Comparing a hundred thousand persons two by two would take five thousand million comparisons; blocks take
//! a thousand times fewer.
//!
//! Blocks know nothing of threads: the caller gives out ranges of them, in any order, and gets the same pairs.

use std::ops::Range;

use chrono::Datelike;

use super::likeness::{THRESHOLD, likeness};
use super::portrait::{Name, Portrait};
use super::rarity::{Rarity, home};
use super::reach::tells;
use super::sound::sound;

/// Largest block; a larger one is cut by year of birth, and what is still larger says nothing of anybody.
const LARGEST: usize = 150;
/// Largest block of bearers of one name, whatever else is known of them.
const LARGEST_OF_A_NAME: usize = 40;

/// What two persons may share.
#[derive(Clone, Copy)]
enum Key {
    /// Year, and day and month in any order.
    Birth,
    Phone,
    Email,
    EmailLocal,
    /// Sounds of both names, in any order.
    Names,
    /// First letters of both names, in any order.
    Beginnings,
    NameAndYear,
    NameAndDay,
    Home,
    /// A name that few bear.
    RareName,
}

/// Two persons (their places in the list), `a` before `b`, and how much they look alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The one who comes first in the list.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// [`Likeness::bits`](super::Likeness::bits).
    pub bits: f32,
}

/// A list of persons cut in blocks; a person stands in several.
#[derive(Debug, Clone)]
pub struct Blocks {
    /// Persons, block after block.
    members: Vec<u32>,
    /// Where each block ends in `members`.
    ends: Vec<u32>,
    /// The blocks of each person, in order, person after person.
    of_person: Vec<u32>,
    /// Where the blocks of each person end in `of_person`.
    person_ends: Vec<u32>,
}

impl Blocks {
    /// Cuts a list. At most 4 000 million persons.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)] // places in lists far shorter than 2^32
    pub fn of(persons: &[Portrait]) -> Self {
        let mut keyed: Vec<(u64, u32)> = Vec::with_capacity(persons.len() * 14);
        for (at, person) in persons.iter().enumerate() {
            keys(person, &mut |key| keyed.push((key, at as u32)));
        }
        keyed.sort_unstable();
        keyed.dedup();
        let (mut members, mut ends) = (Vec::with_capacity(keyed.len()), Vec::new());
        let mut keep = |block: &mut dyn Iterator<Item = u32>| {
            members.extend(block);
            ends.push(members.len() as u32);
        };
        for block in keyed.chunk_by(|one, other| one.0 == other.0) {
            if block.len() < 2 {
                continue;
            }
            let most = if block[0].0 >> KEY_SHIFT == Key::RareName as u64 {
                LARGEST_OF_A_NAME
            } else {
                LARGEST
            };
            if block.len() <= most {
                keep(&mut block.iter().map(|(_, person)| *person));
            } else if most == LARGEST {
                let year = |person: u32| persons[person as usize].birth.map(|birth| birth.year());
                let mut by_year: Vec<u32> = block.iter().map(|(_, person)| *person).collect();
                by_year.sort_by_key(|person| (year(*person), *person));
                for cut in by_year.chunk_by(|one, other| year(*one) == year(*other)) {
                    if (2..=LARGEST).contains(&cut.len()) {
                        keep(&mut cut.iter().copied());
                    }
                }
            }
        }
        drop(keyed);
        let (of_person, person_ends) = inverse(persons.len(), &members, &ends);
        Self {
            members,
            ends,
            of_person,
            person_ends,
        }
    }

    /// How many blocks.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Nobody shares anything with anybody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Comparisons at most, all blocks together: what there is to do, for a progress.
    #[must_use]
    pub fn comparisons(&self, blocks: Range<usize>) -> u64 {
        blocks
            .map(|block| self.block(block).len() as u64)
            .map(|n| n * n.saturating_sub(1) / 2)
            .sum()
    }

    /// Every pair of these blocks whose likeness reaches [`THRESHOLD`], each once over all blocks, in the order of the
    /// blocks. `persons` is the list that was cut.
    pub fn pairs(
        &self,
        blocks: Range<usize>,
        persons: &[Portrait],
        rarity: &Rarity,
        found: &mut Vec<Pair>,
    ) {
        for at in blocks {
            let block = self.block(at);
            for (i, a) in block.iter().enumerate() {
                for b in &block[i + 1..] {
                    let (a, b) = (*a.min(b), *a.max(b));
                    if self.first_in_common(a, b) != Some(at) {
                        continue;
                    }
                    let (Some(one), Some(other)) =
                        (persons.get(a as usize), persons.get(b as usize))
                    else {
                        continue;
                    };
                    if let Some(likeness) =
                        likeness(one, other, rarity).filter(|l| l.probability >= THRESHOLD)
                    {
                        #[allow(clippy::cast_possible_truncation)] // tens of bits
                        let bits = likeness.bits as f32;
                        found.push(Pair { a, b, bits });
                    }
                }
            }
        }
    }

    fn block(&self, at: usize) -> &[u32] {
        cut(&self.members, &self.ends, at)
    }

    /// The first block two persons share: where they are compared.
    fn first_in_common(&self, a: u32, b: u32) -> Option<usize> {
        let (mut a, mut b) = (
            cut(&self.of_person, &self.person_ends, a as usize),
            cut(&self.of_person, &self.person_ends, b as usize),
        );
        while let ([one, rest_of_a @ ..], [other, rest_of_b @ ..]) = (a, b) {
            match one.cmp(other) {
                std::cmp::Ordering::Less => a = rest_of_a,
                std::cmp::Ordering::Greater => b = rest_of_b,
                std::cmp::Ordering::Equal => return Some(*one as usize),
            }
        }
        None
    }
}

fn cut<'v>(values: &'v [u32], ends: &[u32], at: usize) -> &'v [u32] {
    let Some(end) = ends.get(at) else { return &[] };
    let start = at
        .checked_sub(1)
        .and_then(|before| ends.get(before))
        .copied()
        .unwrap_or(0);
    values
        .get(start as usize..*end as usize)
        .unwrap_or_default()
}

/// From the persons of blocks to the blocks of persons.
#[allow(clippy::cast_possible_truncation)] // as in [`Blocks::of`]
fn inverse(persons: usize, members: &[u32], ends: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let mut person_ends = vec![0_u32; persons];
    for person in members {
        person_ends[*person as usize] += 1;
    }
    let mut total = 0;
    for end in &mut person_ends {
        total += *end;
        *end = total;
    }
    let mut place: Vec<u32> = std::iter::once(0)
        .chain(person_ends.iter().copied())
        .collect();
    let mut of_person = vec![0; members.len()];
    for block in 0..ends.len() {
        for person in cut(members, ends, block) {
            let at = &mut place[*person as usize];
            of_person[*at as usize] = block as u32;
            *at += 1;
        }
    }
    (of_person, person_ends)
}

const KEY_SHIFT: u32 = 60;

/// A key as a number: its kind, and 60 bits of its text (FNV-1a). Two texts that meet by chance cost a comparison.
fn number(key: Key, pieces: &[&[u8]]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for piece in pieces {
        for byte in piece.iter().chain(&[0]) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    ((key as u64) << KEY_SHIFT) | (hash >> (64 - KEY_SHIFT))
}

fn keys(person: &Portrait, give: &mut impl FnMut(u64)) {
    let sounds = || {
        person
            .families()
            .chain(Some(&person.given).filter(|name| !name.is_empty()))
    };
    if let Some(birth) = person.birth {
        let year = birth.year().to_be_bytes();
        let (day, month) = (birth.day().to_be_bytes(), birth.month().to_be_bytes());
        let (low, high) = (day.min(month), day.max(month));
        give(number(Key::Birth, &[&year, &low, &high]));
        for name in sounds() {
            give(number(Key::NameAndYear, &[name.sound.as_bytes(), &year]));
            give(number(
                Key::NameAndDay,
                &[name.sound.as_bytes(), &low, &high],
            ));
        }
    }
    for name in sounds() {
        give(number(Key::RareName, &[name.sound.as_bytes()]));
    }
    for phone in &person.phones {
        give(number(Key::Phone, &[phone.as_bytes()]));
    }
    if !person.email.is_empty() {
        give(number(Key::Email, &[person.email.as_bytes()]));
        if tells(person.email_local()) {
            give(number(Key::EmailLocal, &[person.email_local().as_bytes()]));
        }
    }
    for family in person.families() {
        let both = |of: fn(&Name) -> &str| {
            let (one, other) = (of(family), of(&person.given));
            [one.min(other), one.max(other)].map(str::to_owned)
        };
        let [low, high] = both(|name| &name.sound);
        give(number(Key::Names, &[low.as_bytes(), high.as_bytes()]));
        if family.whole != family.core {
            // `Ben Salah` may have been written `Bensalah`.
            let (one, other) = (sound(&family.whole), &person.given.sound);
            let (low, high) = (one.as_str().min(other), one.as_str().max(other));
            give(number(Key::Names, &[low.as_bytes(), high.as_bytes()]));
        }
        let [low, high] = both(|name| name.core.get(..3).unwrap_or(&name.core));
        give(number(Key::Beginnings, &[low.as_bytes(), high.as_bytes()]));
    }
    let home = home(person);
    if !home.is_empty() {
        give(number(Key::Home, &[home.as_bytes()]));
    }
}
