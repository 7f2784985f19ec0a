//! How far each word typed is from each word of the names, in hundredths of a word.

use super::index::{Index, letters};
use crate::words::{is_article, is_figure, is_title};

/// Not the same word at all.
pub(super) const FAR: u8 = u8::MAX;
/// A letter that was lost (`?`).
const LOST: u8 = 5;

/// For one word typed: its cost against every word of the names.
pub(super) struct Near(Vec<u8>);

impl Near {
    pub(super) fn of(index: &Index, typed: &str) -> Self {
        let bits = letters(typed);
        let lost = typed.bytes().filter(|byte| *byte == b'?').count();
        let mut costs = vec![FAR; index.words()];
        if !is_figure(typed) {
            for (word, cost) in costs.iter_mut().enumerate() {
                let apart = (index.letters[word] ^ bits).count_ones() as usize;
                let text = index.word(word);
                // One letter wrong changes two bits at most; an initial or a beginning only lacks letters.
                if apart <= 2 * most_wrong(typed.len().max(text.len())) + lost
                    || text.starts_with(typed)
                {
                    *cost = between(typed, text);
                }
            }
        }
        if let Some(same) = index.exactly(typed) {
            costs[same] = 0;
        }
        Self(costs)
    }

    pub(super) fn to(&self, word: usize) -> u8 {
        self.0[word]
    }

    /// The words that come near, with their cost.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, u8)> {
        self.0
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, cost)| *cost < FAR)
    }
}

/// How many letters may be wrong in a word of so many.
fn most_wrong(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=5 => 1,
        6..=9 => 2,
        _ => 3,
    }
}

/// What it costs to take one word for the other.
pub(super) fn between(typed: &str, text: &str) -> u8 {
    if typed == text {
        return 0;
    }
    let exact_only =
        |word: &str| is_article(word) || word.bytes().any(|byte| byte.is_ascii_digit());
    if exact_only(typed) || exact_only(text) {
        return FAR;
    }
    if typed.len() == 1 {
        return if text.starts_with(typed) && text.len() > 2 {
            30
        } else {
            FAR
        };
    }
    if typed.contains('?') {
        return lost(typed, text);
    }
    let (short, long) = (typed.len().min(text.len()), typed.len().max(text.len()));
    let most = most_wrong(short);
    if long - short <= most && most > 0 {
        let wrong = strsim::osa_distance(typed, text);
        if wrong <= most {
            // The end of a word is where people hesitate most, its first letter least.
            let end = long - short == wrong && (text.starts_with(typed) || typed.starts_with(text));
            let head = u8::from(typed.as_bytes()[0] != text.as_bytes()[0]) * 15;
            let cost = match (wrong, short) {
                (1, 3) => 70,
                (1, 4..=5) => 45,
                (1, _) => 30,
                (2, 6) => 90,
                (2, _) => 70,
                _ => 100,
            };
            return if end && wrong == 1 && short > 3 {
                20
            } else {
                cost + head
            };
        }
    }
    // Cut short: « républ ». Of four letters or less, it may well be a whole word.
    if typed.len() >= 3
        && text.len() >= typed.len() + 2
        && text.starts_with(typed)
        && !is_title(typed)
    {
        return if typed.len() <= 4 { 120 } else { 60 };
    }
    FAR
}

/// `?` stands for one letter, for two, or for none.
fn lost(typed: &str, text: &str) -> u8 {
    fn fits(typed: &[u8], text: &[u8]) -> bool {
        match (typed, text) {
            ([], []) => true,
            ([b'?', rest @ ..], _) => {
                (0..=text.len().min(2)).any(|taken| fits(rest, &text[taken..]))
            }
            ([a, rest @ ..], [b, left @ ..]) if a == b => fits(rest, left),
            _ => false,
        }
    }
    // More than four lost letters say nothing (and would take long).
    let count = typed.bytes().filter(|byte| *byte == b'?').count();
    if count <= 4 && typed.len() > count + 1 && fits(typed.as_bytes(), text.as_bytes()) {
        LOST
    } else {
        FAR
    }
}
