//! How well a name answers the words typed.

use super::card::PART;
use super::near::{Near, one_error};
use super::query::Word;

/// Words of a whole name at most: three parts.
const WORDS: usize = 24;

/// Not the first word of its part: `Le Roux` comes after `Roux`.
const LATER: u32 = 1;
const GIVEN: u32 = 2;
const COMPACT: u32 = 1;
const BEGINNING_OPEN: u32 = 6;
const BEGINNING: u32 = 8;
/// A whole word with one error.
pub(super) const NEAR: u32 = 16;
const NEAR_BEGINNING: u32 = 24;

/// The grade of a name of `search_name`, the smaller the better, or `None` when one of the words is not in it. Each word typed takes
/// another word of the name: `marie marie` does not answer to one Marie.
///
/// `words` come longest first: words that begin alike then always find their places.
pub(super) fn grade(name: &str, words: &[&Word], tolerant: bool) -> Option<u32> {
    let mut list = [("", 0u32); WORDS];
    let mut count = 0;
    for (part, text) in name.split(PART).enumerate() {
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            *list.get_mut(count)? = (word, u32::try_from(part).ok()?);
            count += 1;
        }
    }
    let list = &list[..count];
    let (mut used, mut total) = (0u32, 0);
    for word in words {
        let mut best: Option<(u32, u32)> = None;
        for at in 0..list.len() {
            if used & (1 << at) == 0
                && let Some(found) = plain(list, at, word)
                    .or_else(|| tolerant.then(|| nearly(list, at, word)).flatten())
                && best.is_none_or(|(grade, _)| found.0 < grade)
            {
                best = Some(found);
            }
        }
        let (grade, taken) = best?;
        used |= taken;
        total += grade;
    }
    Some(total)
}

/// What a word of a name weighs by its place.
fn place(list: &[(&str, u32)], at: usize) -> u32 {
    let part = list[at].1;
    let later = at > 0 && list[at - 1].1 == part;
    (if part == 1 { GIVEN } else { 0 }) + if later { LATER } else { 0 }
}

/// Grade of a word at one place and the places it takes: whole, beginning, or several words read in one piece.
fn plain(list: &[(&str, u32)], at: usize, word: &Word) -> Option<(u32, u32)> {
    let (text, part) = list[at];
    let place = place(list, at);
    let beginning = if word.open { BEGINNING_OPEN } else { BEGINNING };
    if let Some(rest) = text.strip_prefix(word.text.as_str()) {
        return Some((place + if rest.is_empty() { 0 } else { beginning }, 1 << at));
    }
    let mut rest = word.text.strip_prefix(text)?;
    let mut taken = 1 << at;
    for (next, (text, _)) in list
        .iter()
        .enumerate()
        .skip(at + 1)
        .take_while(|(_, (_, other))| *other == part)
    {
        taken |= 1 << next;
        if let Some(left) = text.strip_prefix(rest) {
            return Some((
                place + if left.is_empty() { COMPACT } else { beginning },
                taken,
            ));
        }
        rest = rest.strip_prefix(text)?;
    }
    None
}

/// The same with one error.
fn nearly(list: &[(&str, u32)], at: usize, word: &Word) -> Option<(u32, u32)> {
    let (text, part) = list[at];
    let place = place(list, at);
    let weigh = |near: Near| {
        place
            + if near == Near::Whole {
                NEAR
            } else {
                NEAR_BEGINNING
            }
    };
    if let Some(near) = one_error(&word.text, text) {
        return Some((weigh(near), 1 << at));
    }
    let mut piece = text.to_owned();
    let mut taken = 1 << at;
    for (next, (text, _)) in list
        .iter()
        .enumerate()
        .skip(at + 1)
        .take_while(|(_, (_, other))| *other == part)
    {
        if piece.len() > word.text.len() + 1 {
            break;
        }
        piece.push_str(text);
        taken |= 1 << next;
        if let Some(near) = one_error(&word.text, &piece) {
            return Some((weigh(near), taken));
        }
    }
    None
}
