//! Persons by the words of their names.
//!
//! One word *drives*: its ranges of `search_name` are read in the order of the screen, and every row, which holds the whole name,
//! is graded against the other words. The rarest word drives.

use super::card::{FAMILY, GIVEN, PARTS};
use super::grade::{NEAR, grade};
use super::near::{self, Spelling};
use super::query::Word;
use super::readings::readings;
use super::scan::{Fits, Range, Scan};
use super::{Found, Matched};
use rusqlite::{Connection, Result};

/// Persons kept, for one that is asked for, before the best are chosen.
const SPARE: usize = 4;
/// Added to the grade for each freer reading of the words.
const READING: u32 = 100;
/// Grade of a name one letter longer than what was typed, among those found without error.
const ONE_LETTER_LONGER: u32 = 50;
/// Added to the grade of a name found by an error.
const ERROR: u32 = 1_000;
/// One place in so many is left to names one error away, when a single word already fills the list: `marin` may be `martin`.
const ERRORS_SHARE: usize = 4;
/// Bearers counted of a spelling, to put the most borne first.
const POPULARITY: u32 = 300;

/// The persons whose names answer the words, best first, at most `limit` of them.
pub(super) fn search(
    conn: &Connection,
    words: &[Word],
    limit: usize,
    fits: Option<Fits<'_>>,
) -> Result<Vec<Found>> {
    let mut scan = Scan::new(conn, fits);
    let readings = readings(words);
    for (reading, base) in readings.iter().zip((0..).step_by(READING as usize)) {
        if scan.hits.len() < limit {
            exactly(&mut scan, &reading.words, base, limit)?;
        }
    }
    scan.settle(limit);
    for (reading, base) in readings
        .iter()
        .filter(|reading| reading.errors)
        .zip((ERROR..).step_by(READING as usize))
    {
        nearly(&mut scan, conn, &reading.words, base, limit)?;
        scan.settle(limit);
    }
    if scan.hits.is_empty() {
        // Nothing at all: `lle gal` may be `le gal`, seen once the words are in one piece.
        for reading in readings.iter().filter(|reading| !reading.errors) {
            nearly(&mut scan, conn, &reading.words, 2 * ERROR, limit)?;
        }
    }
    scan.settle(limit);
    let matched = |grade| {
        if grade < ERROR {
            Matched::Name
        } else {
            Matched::NearName
        }
    };
    Ok(scan
        .hits
        .iter()
        .map(|hit| Found {
            seq: hit.seq,
            matched: matched(hit.grade),
        })
        .collect())
}

/// Every word is in the name, whole or by its beginning.
fn exactly(scan: &mut Scan<'_, '_>, words: &[Word], base: u32, limit: usize) -> Result<()> {
    let sorted = longest_first(words);
    let Some((driver, count)) = scan.rarest(&sorted)? else {
        return Ok(());
    };
    if count == 0 {
        return Ok(());
    }
    let word = driver.text.as_str();
    let [first, before, after] = Range::families(word);
    if words.len() == 1 {
        // Alone, its ranges are in the right order already: the grade is the range.
        let ranges = [
            first,
            before,
            after,
            Range::whole(GIVEN, word),
            Range::longer(FAMILY, word),
            Range::longer(GIVEN, word),
        ];
        for (range, place) in ranges.iter().zip([0, 1, 1, 2, 6, 8]) {
            scan.read(range, limit, |_| Some(base + place))?;
        }
    } else {
        for range in [
            Range::whole(FAMILY, word),
            Range::whole(GIVEN, word),
            Range::longer(FAMILY, word),
            Range::longer(GIVEN, word),
        ] {
            scan.read(&range, limit.saturating_mul(SPARE), |name| {
                grade(name, &sorted, false).map(|grade| base + grade)
            })?;
        }
    }
    Ok(())
}

/// Every word is in the name, with at most one error each.
fn nearly(
    scan: &mut Scan<'_, '_>,
    conn: &Connection,
    words: &[Word],
    base: u32,
    limit: usize,
) -> Result<()> {
    match words {
        [word] => nearly_one(scan, conn, &word.text, base, limit),
        words if scan.hits.len() < limit => nearly_many(scan, conn, words, base, limit),
        _ => Ok(()),
    }
}

/// A single word: some persons of every spelling, the most borne first, because a list of fifty of one of them would hide the right
/// one.
fn nearly_one(
    scan: &mut Scan<'_, '_>,
    conn: &Connection,
    word: &str,
    base: u32,
    limit: usize,
) -> Result<()> {
    let spellings = near::spellings(conn, word)?;
    let mut whole: Vec<(u32, i64, &Spelling)> = Vec::new();
    for spelling in spellings.iter().filter(|spelling| spelling.whole) {
        for part in PARTS {
            match scan.popularity(part, &spelling.text, POPULARITY)? {
                0 => {}
                count => whole.push((count, part, spelling)),
            }
        }
    }
    whole.sort_by_key(|(count, ..)| std::cmp::Reverse(*count));
    scan.keep(limit - whole.len().min(limit / ERRORS_SHARE));
    let each = (limit - scan.hits.len()).div_ceil(whole.len().max(1));
    for ((_, part, spelling), near) in whole.into_iter().zip(base + NEAR..) {
        let most = limit.min(scan.hits.len() + each);
        let text = spelling.text.as_str();
        let grade = if text.starts_with(word) {
            base - ERROR + ONE_LETTER_LONGER
        } else {
            near
        };
        if part == FAMILY {
            for range in Range::families(text) {
                scan.read(&range, most, |_| Some(grade))?;
            }
        } else {
            scan.read(&Range::whole(GIVEN, text), most, |_| Some(grade))?;
        }
    }
    let longer: Vec<&Spelling> = spellings
        .iter()
        .filter(|spelling| spelling.beginning)
        .collect();
    let each = (limit - scan.hits.len()).div_ceil(2 * longer.len().max(1));
    for spelling in longer {
        for part in PARTS {
            let most = limit.min(scan.hits.len() + each);
            scan.read(&Range::longer(part, &spelling.text), most, |_| {
                Some(base + ERROR)
            })?;
        }
    }
    Ok(())
}

/// Several words: the rarest is looked up in all its spellings, errors in the others are found by grading.
fn nearly_many(
    scan: &mut Scan<'_, '_>,
    conn: &Connection,
    words: &[Word],
    base: u32,
    limit: usize,
) -> Result<()> {
    let sorted = longest_first(words);
    let long: Vec<&Word> = sorted
        .iter()
        .copied()
        .filter(|word| word.text.len() >= near::TYPED)
        .collect();
    let Some((driver, count)) = scan.rarest(&long)? else {
        return Ok(());
    };
    let spellings = near::spellings(conn, &driver.text)?;
    let mut ranges = Vec::new();
    if count > 0 {
        // The error may be in another word.
        ranges.extend(PARTS.map(|part| Range::beginning(part, &driver.text)));
    }
    for Spelling {
        text: word,
        whole,
        beginning,
    } in &spellings
    {
        ranges.extend(PARTS.map(|part| match (whole, beginning) {
            (true, false) => Range::whole(part, word),
            (true, true) => Range::beginning(part, word),
            (false, _) => Range::longer(part, word),
        }));
    }
    let most = scan.hits.len().saturating_add(limit.saturating_mul(SPARE));
    for range in ranges {
        scan.read(&range, most, |name| {
            grade(name, &sorted, true).map(|grade| base + grade)
        })?;
    }
    Ok(())
}

fn longest_first(words: &[Word]) -> Vec<&Word> {
    let mut sorted: Vec<&Word> = words.iter().collect();
    sorted.sort_by_key(|word| std::cmp::Reverse(word.text.len()));
    sorted
}
