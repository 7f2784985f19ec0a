//! From pairs to groups: the files that may all be one person's.

use std::collections::{HashMap, HashSet};

use super::blocks::Pair;
use super::likeness::likeness;
use super::portrait::Portrait;
use super::rarity::Rarity;

/// Least mean evidence, in bits, between the files of two groups that become one. A file that says little (no birth, no
/// given name) may join two others that do not contradict each other; a father and a son who share a phone with a third
/// file are not made one.
const LINK: f64 = -5.0;
/// What one comparison may weigh in that mean, in bits.
const MOST: f64 = 12.0;
/// Largest group: beyond, it is a defect of the data (a test file copied a hundred times), and a person sees to it.
const LARGEST: usize = 40;

/// Groups of two or more, each in the order of the list, in the order of their first; persons are their places in it.
/// The strongest pairs are joined first; a pair whose groups contradict each other is left out. Two persons of `apart`
/// (the first of the list before the other) never stand in one group: somebody said that they are not one.
#[must_use]
pub fn groups(
    persons: &[Portrait],
    pairs: &[Pair],
    rarity: &Rarity,
    apart: &HashSet<(u32, u32)>,
) -> Vec<Vec<u32>> {
    let mut order: Vec<&Pair> = pairs.iter().collect();
    order.sort_by(|x, y| y.bits.total_cmp(&x.bits).then((x.a, x.b).cmp(&(y.a, y.b))));
    let mut group_of: HashMap<u32, usize> = HashMap::new();
    let mut groups: Vec<Vec<u32>> = Vec::new();
    for pair in order {
        let mut place = |person: u32| {
            *group_of.entry(person).or_insert_with(|| {
                groups.push(vec![person]);
                groups.len() - 1
            })
        };
        let (one, other) = (place(pair.a), place(pair.b));
        if one == other || groups[one].len() + groups[other].len() > LARGEST {
            continue;
        }
        let said_apart = |a: u32, b: u32| apart.contains(&(a.min(b), a.max(b)));
        let kept_apart = !apart.is_empty()
            && groups[one]
                .iter()
                .any(|a| groups[other].iter().any(|b| said_apart(*a, *b)));
        if kept_apart {
            continue;
        }
        if evidence(persons, &groups[one], &groups[other], rarity) < LINK {
            continue;
        }
        let moved = std::mem::take(&mut groups[other]);
        for person in &moved {
            group_of.insert(*person, one);
        }
        groups[one].extend(moved);
    }
    groups.retain(|group| group.len() > 1);
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort_unstable();
    groups
}

/// The mean evidence between two groups.
fn evidence(persons: &[Portrait], one: &[u32], other: &[u32], rarity: &Rarity) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for a in one {
        for b in other {
            let (Some(a), Some(b)) = (persons.get(*a as usize), persons.get(*b as usize)) else {
                continue;
            };
            let bits = likeness(a, b, rarity).map_or(-MOST, |likeness| likeness.bits);
            sum += bits.clamp(-MOST, MOST);
            count += 1.0;
        }
    }
    if count > 0.0 { sum / count } else { 0.0 }
}
