//! What it costs to take the words typed for the name of a street.
//!
//! The least sum over all ways to pair words in order, in hundredths of a wrong word. Costs were set on what associations
//! typed in 2013 and on errors drawn at random, and are held by the accuracy tests.

use super::index::Index;
use super::near::{FAR, Near, between};
use crate::words::{is_article, is_figure, is_kind, is_noise, is_title};

/// How what was typed differs, as bits.
pub(super) mod differs {
    pub(in super::super) const SPELLING: u8 = 1;
    pub(in super::super) const WORDS: u8 = 2;
    pub(in super::super) const KIND: u8 = 4;
    pub(in super::super) const NOISE: u8 = 8;
    /// A word that tells streets apart was recognised.
    pub(in super::super) const TELLING: u8 = 16;
}
use differs::{KIND, NOISE, SPELLING, TELLING, WORDS};

/// Beyond, nothing is proposed.
pub(super) const TOO_FAR: u16 = 400;

const GLUED: u16 = 15;
/// Rue for avenue.
const OTHER_KIND: u16 = 50;

#[derive(Debug, Clone, Copy)]
struct Way {
    cost: u16,
    differs: u8,
}

const NO_WAY: Way = Way {
    cost: TOO_FAR,
    differs: 0,
};

/// The words typed, and how near each is to every word.
pub(super) struct Asked<'a> {
    pub(super) words: &'a [String],
    pub(super) near: Vec<Near>,
}

impl<'a> Asked<'a> {
    pub(super) fn new(index: &Index, words: &'a [String]) -> Self {
        let near = words.iter().map(|word| Near::of(index, word)).collect();
        Self { words, near }
    }

    /// Cost and differences between the words typed and those of an entry.
    pub(super) fn against(&self, index: &Index, entry: usize) -> (u16, u8) {
        let name = index.tokens(entry);
        let typed = self.words;
        let telling = |at: usize| telling(index.word(name[at] as usize));
        // Row i: the i first words of the name are accounted for.
        let mut rows = vec![vec![NO_WAY; typed.len() + 1]; name.len() + 1];
        rows[0][0].cost = 0;
        for i in 0..=name.len() {
            for j in 0..=typed.len() {
                let here = rows[i][j];
                if here.cost >= TOO_FAR {
                    continue;
                }
                let mut step = |i: usize, j: usize, cost: u16, differs: u8| {
                    let way = Way {
                        cost: here.cost.saturating_add(cost),
                        differs: here.differs | differs,
                    };
                    if way.cost < rows[i][j].cost {
                        rows[i][j] = way;
                    }
                };
                if i < name.len() {
                    let word = index.word(name[i] as usize);
                    let (cost, differs) = missing(word, i, i + 1 == name.len());
                    step(i + 1, j, cost, differs);
                    if j < typed.len() {
                        let cost = self.near[j].to(name[i] as usize);
                        if cost < FAR {
                            let told = if telling(i) && cost <= 70 { TELLING } else { 0 };
                            let spelling = if cost > 0 { SPELLING } else { 0 };
                            step(i + 1, j + 1, cost.into(), told | spelling);
                        }
                        if i == 0 && j == 0 && is_kind(word) && is_kind(&typed[0]) {
                            step(1, 1, OTHER_KIND, KIND);
                        }
                        self.glued(index, name, (i, j), &mut step);
                    }
                }
                if j < typed.len() {
                    let (cost, differs) = self.extra(j);
                    step(i, j + 1, cost, differs);
                }
            }
        }
        let end = rows[name.len()][typed.len()];
        (end.cost, end.differs)
    }

    /// Two words typed for one of the name, one typed for two of the name.
    fn glued(
        &self,
        index: &Index,
        name: &[u32],
        (i, j): (usize, usize),
        step: &mut impl FnMut(usize, usize, u16, u8),
    ) {
        let typed = self.words;
        let word = index.word(name[i] as usize);
        if let Some(second) = typed.get(j + 1)
            && typed[j].len() + second.len() == word.len()
            && word.starts_with(typed[j].as_str())
            && word.ends_with(second.as_str())
        {
            step(i + 1, j + 2, GLUED, SPELLING | TELLING);
        }
        let Some(next) = name.get(i + 1).map(|next| index.word(*next as usize)) else {
            return;
        };
        let one = typed[j].as_str();
        let same_head = one.as_bytes().first() == word.as_bytes().first();
        if !same_head || is_figure(one) {
            return;
        }
        if one.len().abs_diff(word.len() + next.len()) <= 1 && one.len() > 4 {
            let cost = between(one, &[word, next].concat());
            if cost <= 30 {
                step(i + 2, j + 1, GLUED + u16::from(cost), SPELLING | TELLING);
            }
        }
        // « JP Timbaud »: the initials of two words.
        if one.len() == 2
            && next.as_bytes().first() == one.as_bytes().get(1)
            && next.len() > 2
            && word.len() > 2
        {
            step(i + 2, j + 1, 30, SPELLING);
        }
    }

    /// A word typed that the name has not.
    fn extra(&self, j: usize) -> (u16, u8) {
        let word = self.words[j].as_str();
        let again = |other: Option<&String>| other.is_some_and(|other| other == word);
        if is_article(word) {
            (4, 0)
        } else if again(self.words.get(j + 1)) {
            (5, 0)
        } else if is_noise(word) {
            (15, NOISE)
        } else if is_kind(word) && word != "porte" {
            (30, WORDS)
        } else if is_title(word) && word != "porte" {
            (45, WORDS)
        } else if is_figure(word) {
            (60, WORDS)
        } else {
            // A word that could be the name of another street: proposed, never sure.
            (120, WORDS)
        }
    }
}

/// A word of the name that was not typed.
fn missing(word: &str, at: usize, last: bool) -> (u16, u8) {
    if is_article(word) {
        (4, 0)
    } else if at == 0 && is_kind(word) {
        (25, WORDS)
    } else if word == "porte" {
        // The avenue d’Italie is not that of the porte d’Italie.
        (120, WORDS)
    } else if is_title(word) {
        (45, WORDS)
    } else if last {
        // The last word is the one people keep.
        (100, WORDS)
    } else {
        (75, WORDS)
    }
}

/// Does the word tell a street from others?
fn telling(word: &str) -> bool {
    !is_article(word) && !is_kind(word) && !is_title(word)
}
