//! Persons by the words of their names.
//!
//! One word *drives*: its ranges of `search_name` are read in the order of the screen, and every row, which holds the whole name,
//! is graded against the other words. The rarest word drives.

use super::card::{FAMILY, GIVEN};
use super::grade::{NEAR, grade};
use super::near::{self, Spelling};
use super::query::Word;
use super::{Found, Matched};
use rusqlite::{Connection, Result, params};
use std::collections::HashSet;

/// Index rows one search may read.
const ROWS: usize = 20_000;
/// Rows counted of a word, to choose the one that drives.
const COUNTED: u32 = 1_000;
/// Persons kept, for one that is asked for, before the best are chosen.
const SPARE: usize = 4;
/// Added to the grade for each freer reading of the words.
const READING: u32 = 100;
/// Added to the grade of a name found by an error.
const ERROR: u32 = 1_000;
/// One place in so many is left to names one error away, when a single word already fills the list: `marin` may be `martin`.
const ERRORS_SHARE: usize = 4;

/// A range of `search_name`: the words from `low` to before `high`. Words are made of `a`–`z` and `0`–`9`, so that `word` followed by
/// a space comes after the word itself and before the words it begins.
struct Range {
    part: i64,
    low: String,
    high: String,
}

impl Range {
    fn whole(part: i64, word: &str) -> Self {
        Self {
            part,
            low: word.to_owned(),
            high: format!("{word} "),
        }
    }

    fn longer(part: i64, word: &str) -> Self {
        Self {
            part,
            low: format!("{word} "),
            high: format!("{word}~"),
        }
    }
}

struct Hit {
    grade: u32,
    name: String,
    seq: i64,
}

/// Says of a person whether the rest of the query fits her.
pub(super) type Fits<'f> = &'f mut dyn FnMut(i64) -> Result<bool>;

/// A search in progress.
pub(super) struct Names<'c, 'f> {
    conn: &'c Connection,
    limit: usize,
    fits: Option<Fits<'f>>,
    seen: HashSet<i64>,
    hits: Vec<Hit>,
    rows: usize,
}

/// The persons whose names answer the words, best first, at most `limit` of them.
pub(super) fn search(
    conn: &Connection,
    words: &[Word],
    limit: usize,
    fits: Option<Fits<'_>>,
) -> Result<Vec<Found>> {
    let mut names = Names {
        conn,
        limit,
        fits,
        seen: HashSet::new(),
        hits: Vec::new(),
        rows: ROWS,
    };
    let readings = readings(words);
    for (reading, base) in readings.iter().zip((0..).step_by(READING as usize)) {
        if names.hits.len() < limit {
            names.exactly(reading, base)?;
        }
    }
    names.settle(limit);
    for (reading, base) in readings.iter().zip((ERROR..).step_by(READING as usize)) {
        names.nearly(reading, base)?;
    }
    names.settle(limit);
    Ok(names
        .hits
        .iter()
        .map(|hit| Found {
            seq: hit.seq,
            matched: if hit.grade < ERROR {
                Matched::Name
            } else {
                Matched::NearName
            },
        })
        .collect())
}

/// The words as typed, then freer readings: particles and single letters joined to what follows (`le gall` → `legall`), particles left
/// out, two neighbours read in one piece (`jose maria` → `josemaria`).
fn readings(words: &[Word]) -> Vec<Vec<Word>> {
    use pignon_domain::name::is_particle;
    let mut readings = vec![words.to_vec()];
    let small = |word: &Word| word.text.len() == 1 || is_particle(&word.text);
    if words.len() > 1 && words.iter().any(small) {
        let mut joined: Vec<Word> = Vec::new();
        let mut held = String::new();
        for (at, word) in words.iter().enumerate() {
            held.push_str(&word.text);
            if !small(word) || at + 1 == words.len() {
                joined.push(Word {
                    text: std::mem::take(&mut held),
                    open: word.open,
                });
            }
        }
        readings.push(joined);
        let bare: Vec<Word> = words
            .iter()
            .filter(|word| !is_particle(&word.text))
            .cloned()
            .collect();
        if !bare.is_empty() {
            readings.push(bare);
        }
    }
    if (2..=4).contains(&words.len()) {
        for at in 0..words.len() - 1 {
            let mut pair = words.to_vec();
            let second = pair.remove(at + 1);
            pair[at].text.push_str(&second.text);
            pair[at].open = second.open;
            readings.push(pair);
        }
    }
    let mut distinct: Vec<Vec<Word>> = Vec::new();
    for reading in readings {
        if !distinct.contains(&reading) {
            distinct.push(reading);
        }
    }
    distinct
}

impl Names<'_, '_> {
    /// Every word is in the name, whole or by its beginning.
    fn exactly(&mut self, words: &[Word], base: u32) -> Result<()> {
        let Some((driver, count)) = self.rarest(words)? else {
            return Ok(());
        };
        if count == 0 {
            return Ok(());
        }
        let word = &words[driver].text;
        let ranges = [
            Range::whole(FAMILY, word),
            Range::whole(GIVEN, word),
            Range::longer(FAMILY, word),
            Range::longer(GIVEN, word),
        ];
        // Alone, its ranges are in the right order already: the grade is the range.
        let alone = words.len() == 1;
        let most = if alone {
            self.limit
        } else {
            self.limit * SPARE
        };
        let sorted = longest_first(words);
        for (range, grade) in ranges.iter().zip([0, 1, 4, 5]) {
            if self.hits.len() < most {
                self.scan(range, most, |name| {
                    if alone {
                        Some(base + grade)
                    } else {
                        self::grade(name, &sorted, false).map(|grade| base + grade)
                    }
                })?;
            }
        }
        Ok(())
    }

    /// Every word is in the name, with at most one error each.
    fn nearly(&mut self, words: &[Word], base: u32) -> Result<()> {
        match words {
            [word] => self.nearly_one(&word.text, base),
            _ if self.hits.len() >= self.limit => Ok(()),
            _ => self.nearly_many(words, base),
        }
    }

    /// A single word: some persons of every spelling, the most borne first, because a list of fifty of one of them would hide the
    /// right one.
    fn nearly_one(&mut self, word: &str, base: u32) -> Result<()> {
        let spellings = near::spellings(self.conn, word)?;
        if spellings.is_empty() {
            return Ok(());
        }
        let mut whole: Vec<(u32, &Spelling)> = Vec::new();
        for spelling in spellings.iter().filter(|spelling| spelling.whole) {
            whole.push((
                self.count(&Range::whole(spelling.part, &spelling.text), COUNTED)?,
                spelling,
            ));
        }
        whole.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let reserved = whole.len().min(self.limit / ERRORS_SHARE);
        self.hits.truncate(self.limit.saturating_sub(reserved));
        let each = (self.limit - self.hits.len()).div_ceil(whole.len().max(1));
        for ((_, spelling), grade) in whole.into_iter().zip(base + NEAR..) {
            let most = self.limit.min(self.hits.len() + each);
            self.scan(&Range::whole(spelling.part, &spelling.text), most, |_| {
                Some(grade)
            })?;
        }
        let longer: Vec<&Spelling> = spellings
            .iter()
            .filter(|spelling| spelling.beginning)
            .collect();
        let each = (self.limit - self.hits.len()).div_ceil(longer.len().max(1));
        for spelling in longer {
            let most = self.limit.min(self.hits.len() + each);
            self.scan(&Range::longer(spelling.part, &spelling.text), most, |_| {
                Some(base + ERROR)
            })?;
        }
        Ok(())
    }

    fn nearly_many(&mut self, words: &[Word], base: u32) -> Result<()> {
        let long: Vec<Word> = words
            .iter()
            .filter(|word| word.text.len() >= near::LETTERS)
            .cloned()
            .collect();
        let Some((driver, count)) = self.rarest(&long)? else {
            return Ok(());
        };
        let word = &long[driver].text;
        let sorted = longest_first(words);
        let spellings = near::spellings(self.conn, word)?;
        let mut ranges = Vec::new();
        for spelling in spellings.iter().filter(|spelling| spelling.whole) {
            ranges.push(Range::whole(spelling.part, &spelling.text));
        }
        if count > 0 {
            // The error may be in another word.
            for part in [FAMILY, GIVEN] {
                ranges.push(Range::whole(part, word));
                ranges.push(Range::longer(part, word));
            }
        }
        for spelling in spellings.iter().filter(|spelling| spelling.beginning) {
            ranges.push(Range::longer(spelling.part, &spelling.text));
        }
        let most = self.hits.len() + self.limit * SPARE;
        for range in ranges {
            self.scan(&range, most, |name| {
                grade(name, &sorted, true).map(|grade| base + grade)
            })?;
        }
        Ok(())
    }

    /// Reads a range until `most` persons are kept in all.
    fn scan(
        &mut self,
        range: &Range,
        most: usize,
        grade: impl Fn(&str) -> Option<u32>,
    ) -> Result<()> {
        if self.hits.len() >= most {
            return Ok(());
        }
        let mut statement = self.conn.prepare_cached(include_str!("name_range.sql"))?;
        let mut rows = statement.query(params![range.part, range.low, range.high])?;
        while self.hits.len() < most && self.rows > 0 {
            let Some(row) = rows.next()? else { break };
            self.rows -= 1;
            let name = row.get_ref(0)?.as_str()?;
            let Some(grade) = grade(name) else { continue };
            let seq = row.get(1)?;
            if self.seen.contains(&seq) {
                continue;
            }
            if let Some(fits) = &mut self.fits
                && !fits(seq)?
            {
                continue;
            }
            self.seen.insert(seq);
            self.hits.push(Hit {
                grade,
                name: name.to_owned(),
                seq,
            });
        }
        Ok(())
    }

    /// The word that begins fewest names, and how many (counted up to a bound); the longest of equals.
    fn rarest(&self, words: &[Word]) -> Result<Option<(usize, u32)>> {
        let mut rarest: Option<(usize, u32)> = None;
        for (at, word) in words.iter().enumerate() {
            let mut count = 0;
            for part in [FAMILY, GIVEN] {
                let range = Range {
                    part,
                    low: word.text.clone(),
                    high: format!("{}~", word.text),
                };
                count += if words.len() == 1 {
                    1
                } else {
                    self.count(&range, COUNTED)?
                };
            }
            if rarest.is_none_or(|(best, least)| {
                count < least || (count == least && word.text.len() > words[best].text.len())
            }) {
                rarest = Some((at, count));
            }
        }
        Ok(rarest)
    }

    fn count(&self, range: &Range, most: u32) -> Result<u32> {
        let mut statement = self.conn.prepare_cached(include_str!("name_count.sql"))?;
        statement.query_row(params![range.part, range.low, range.high, most], |row| {
            row.get(0)
        })
    }

    /// Best first, then in the order of the alphabet.
    fn settle(&mut self, most: usize) {
        self.hits
            .sort_by(|a, b| (a.grade, &a.name, a.seq).cmp(&(b.grade, &b.name, b.seq)));
        self.hits.truncate(most);
    }
}

fn longest_first(words: &[Word]) -> Vec<&Word> {
    let mut sorted: Vec<&Word> = words.iter().collect();
    sorted.sort_by_key(|word| std::cmp::Reverse(word.text.len()));
    sorted
}
