//! One typing error per word: a letter too many, missing, wrong, or two neighbours exchanged.
//!
//! Every spelling the adviser may have meant is written down (some 53 per letter, in order), and the list is walked together with the
//! sorted words of `search_word`: a look-up that lands on a far word skips all spellings before it. That costs some hundred look-ups,
//! a fraction of a millisecond, and nothing at all when a person is written; and it works on words still being typed, which an
//! index of deletions (SymSpell) does not.

use rusqlite::{Connection, Result};

/// Shortest word in which an error is looked for (P1.1). Of three letters only the fourth may be missing: `rox` for `roux`.
const LETTERS: usize = 4;
/// Shortest text that may be such a word with one error.
pub(super) const TYPED: usize = 3;
/// Longest one: beyond, nobody types the whole word.
const MOST_LETTERS: usize = 30;

const ALPHABET: [&str; 26] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s",
    "t", "u", "v", "w", "x", "y", "z",
];

/// How a word typed with one error answers a word of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Near {
    Whole,
    /// A beginning, with at least one right letter after the error: `dupnt` for `dupontel`, not `dupob`.
    Beginning,
}

/// Is `typed` the word, or its beginning, but for exactly one error?
pub(super) fn one_error(typed: &str, word: &str) -> Option<Near> {
    let (typed, word) = (typed.as_bytes(), word.as_bytes());
    if typed.len() < TYPED || typed.len() > word.len() + 1 || word.len() < TYPED {
        return None;
    }
    let short = typed.len() < LETTERS;
    if short && word.len() != LETTERS {
        return None;
    }
    // The error can always be placed just after what is common.
    let common = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (typed, word) = (&typed[common..], &word[common..]);
    let whole = match (typed, word) {
        ([], _) => word.len() == 1,
        ([_], []) => true,
        (_, []) => false,
        ([_, t @ ..], [_, w @ ..]) => {
            t == w || typed == w || t == word || exchanged(typed, word).is_some_and(|(t, w)| t == w)
        }
    };
    if whole || short {
        return whole.then_some(Near::Whole);
    }
    let ([_, t @ ..], [_, w @ ..]) = (typed, word) else {
        return None;
    };
    let beginning = (!t.is_empty() && (w.starts_with(t) || word.starts_with(t)))
        || w.starts_with(typed)
        || exchanged(typed, word).is_some_and(|(t, w)| w.starts_with(t));
    beginning.then_some(Near::Beginning)
}

/// What follows two exchanged letters.
fn exchanged<'t, 'w>(typed: &'t [u8], word: &'w [u8]) -> Option<(&'t [u8], &'w [u8])> {
    match (typed, word) {
        ([a, b, t @ ..], [c, d, w @ ..]) if a == d && b == c => Some((t, w)),
        _ => None,
    }
}

/// A spelling that exists in the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spelling {
    pub text: String,
    /// It is a word, not only the beginning of some.
    pub whole: bool,
    /// The words it begins are meant too.
    pub beginning: bool,
}

/// The spellings one error away from `typed` under which somebody is indexed.
pub(super) fn spellings(conn: &Connection, typed: &str) -> Result<Vec<Spelling>> {
    if typed.len() < TYPED || typed.len() > MOST_LETTERS {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    let mut seek = conn.prepare_cached(include_str!("word_seek.sql"))?;
    let mut word = String::new();
    for variant in variants(typed) {
        let text = variant.text();
        if word.as_str() < text {
            let mut rows = seek.query([text])?;
            let Some(row) = rows.next()? else { break };
            word.clear();
            word.push_str(row.get_ref(0)?.as_str()?);
        }
        let whole = word == text;
        if whole || (!variant.whole_only && word.starts_with(text)) {
            found.push(Spelling {
                text: text.to_owned(),
                whole,
                beginning: !variant.whole_only,
            });
        }
    }
    Ok(found)
}

/// A text one error away from what was typed. Hundreds are made at each key: on the stack, ended by zeros, which sort like the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Variant {
    letters: [u8; MOST_LETTERS + 2],
    /// Sorted the other way round: of two equal texts the one that may be a beginning comes first.
    whole_only: bool,
}

impl Variant {
    fn of(pieces: [&str; 4], beginning: bool) -> Self {
        let mut letters = [0; MOST_LETTERS + 2];
        let mut end = 0;
        for piece in pieces {
            letters[end..end + piece.len()].copy_from_slice(piece.as_bytes());
            end += piece.len();
        }
        Self {
            letters,
            whole_only: !beginning,
        }
    }

    fn text(&self) -> &str {
        let end = self
            .letters
            .iter()
            .position(|letter| *letter == 0)
            .unwrap_or(self.letters.len());
        std::str::from_utf8(&self.letters[..end]).unwrap_or_default()
    }
}

/// Every text one error away from `typed`, sorted, with whether it may also be a beginning (see [`Near::Beginning`]). `typed` is ASCII
/// and no longer than [`MOST_LETTERS`].
fn variants(typed: &str) -> Vec<Variant> {
    let mut all = Vec::with_capacity(typed.len() * 53 + 26);
    let short = typed.len() < LETTERS;
    for at in 0..=typed.len() {
        let (before, after) = typed.split_at(at);
        for letter in ALPHABET {
            all.push(Variant::of(
                [before, letter, after, ""],
                !short && !after.is_empty(),
            ));
        }
        if short || after.is_empty() {
            continue;
        }
        let (first, rest) = after.split_at(1);
        let inside = !rest.is_empty();
        all.push(Variant::of([before, rest, "", ""], inside));
        for letter in ALPHABET.iter().filter(|letter| **letter != first) {
            all.push(Variant::of([before, letter, rest, ""], inside));
        }
        if inside && first != &rest[..1] {
            all.push(Variant::of([before, &rest[..1], first, &rest[1..]], true));
        }
    }
    all.sort_unstable();
    all.dedup_by(|later, earlier| later.letters == earlier.letters);
    all.retain(|variant| variant.text() != typed);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_kind_of_error_is_one_error() {
        for typed in [
            "dupnt", "duppont", "dupomt", "dupotn", "upont", "dupon", "xupont", "udpont",
        ] {
            assert_eq!(one_error(typed, "dupont"), Some(Near::Whole), "{typed}");
        }
        assert_eq!(one_error("dupont", "dupont"), None);
        assert_eq!(one_error("dpuotn", "dupont"), None);
        assert_eq!(one_error("dup", "dus"), None, "too short to be mistyped");
        assert_eq!(one_error("rox", "roux"), Some(Near::Whole));
        assert_eq!(one_error("rox", "rouxel"), None);
    }

    #[test]
    fn a_beginning_may_hold_one_error_if_a_right_letter_follows_it() {
        assert_eq!(one_error("dupn", "dupont"), Some(Near::Beginning));
        assert_eq!(one_error("dpuo", "dupont"), Some(Near::Beginning));
        assert_eq!(one_error("mart", "marchand"), None);
        assert_eq!(one_error("dupob", "dupont"), None);
    }

    proptest! {
        #[test]
        fn one_error_is_a_distance_of_one(typed in "[abc]{4,7}", word in "[abc]{3,8}") {
            let near = one_error(&typed, &word);
            prop_assert_eq!(near == Some(Near::Whole), strsim::osa_distance(&typed, &word) == 1);
        }

        #[test]
        fn the_spellings_walked_are_the_words_one_error_away(typed in "[abc]{3,6}", word in "[abc]{3,9}") {
            // A last letter typed twice is at once an extra letter followed by a right one, for the walk, and an error at
            // the end, for the comparison: the walk may then find more, which hurts nobody.
            if typed.as_bytes().windows(2).last().is_some_and(|end| end[0] == end[1]) {
                return Ok(());
            }
            let walked = variants(&typed).iter().any(|variant| variant.text() == word || (!variant.whole_only && word.starts_with(variant.text())));
            // What `typed` itself begins is found without any error; of that the walk repeats only the words one letter longer.
            if !word.starts_with(&typed) || word.len() == typed.len() + 1 {
                prop_assert_eq!(walked, one_error(&typed, &word).is_some());
            }
        }
    }
}
