//! Reading ranges of `search_name`, within bounds.

use super::card::{FAMILY, GIVEN};
use super::query::Word;
use rusqlite::{CachedStatement, Connection, Result, params};
use std::collections::HashSet;

/// Index rows one search may read.
const ROWS: usize = 20_000;
/// Follows a word to make a text that sorts after it and before the longer words it begins: words are made of `a`–`z` and `0`–`9`.
const LONGER: &str = " ";
/// Follows a text to make one that sorts after all those it begins; alone, after every name.
const END: &str = "~";
/// Rows counted of each word, first few, then more if all have that many.
const COUNTS: [u32; 2] = [40, 2_000];

/// Says of a person whether the rest of the query fits her.
pub(super) type Fits<'f> = &'f mut dyn FnMut(i64) -> Result<bool>;

/// A range of `search_name`, in the order of its key.
pub(super) enum Range {
    /// Who bears, in one part of the name, a word from `low` to before `high`.
    Words {
        part: i64,
        low: String,
        high: String,
    },
    /// Who bears a word as a family name, and whose whole name goes from `low` to before `high`.
    Families {
        word: String,
        low: String,
        high: String,
    },
}

impl Range {
    /// Who bears a word.
    pub fn whole(part: i64, word: &str) -> Self {
        Self::Words {
            part,
            low: word.to_owned(),
            high: format!("{word}{LONGER}"),
        }
    }

    /// Who bears a longer word that begins so.
    pub fn longer(part: i64, word: &str) -> Self {
        Self::Words {
            part,
            low: format!("{word}{LONGER}"),
            high: format!("{word}{END}"),
        }
    }

    /// Who bears a word or a longer one, the word itself first.
    pub fn beginning(part: i64, word: &str) -> Self {
        Self::Words {
            part,
            low: word.to_owned(),
            high: format!("{word}{END}"),
        }
    }

    /// Who bears a word as a family name, `Roux` before `Le Roux`, who is also found by it.
    pub fn families(word: &str) -> [Self; 3] {
        let end = format!("{word}{END}");
        let between = |low: &str, high: &str| Self::Families {
            word: word.to_owned(),
            low: low.to_owned(),
            high: high.to_owned(),
        };
        [between(word, &end), between("", word), between(&end, END)]
    }

    fn sql(&self) -> &'static str {
        match self {
            Self::Words { .. } => include_str!("name_words.sql"),
            Self::Families { .. } => include_str!("name_families.sql"),
        }
    }

    fn rows<'s>(&self, statement: &'s mut CachedStatement<'_>) -> Result<rusqlite::Rows<'s>> {
        match self {
            Self::Words { part, low, high } => statement.query(params![part, low, high]),
            Self::Families { word, low, high } => statement.query(params![FAMILY, word, low, high]),
        }
    }
}

/// One person found, and how well; the smaller the grade the better.
pub(super) struct Hit {
    pub grade: u32,
    pub name: String,
    pub seq: i64,
}

/// A search in progress: what was found, and what may still be read.
pub(super) struct Scan<'c, 'f> {
    conn: &'c Connection,
    fits: Option<Fits<'f>>,
    seen: HashSet<i64>,
    rows: usize,
    pub hits: Vec<Hit>,
}

impl<'c, 'f> Scan<'c, 'f> {
    pub fn new(conn: &'c Connection, fits: Option<Fits<'f>>) -> Self {
        Self {
            conn,
            fits,
            seen: HashSet::new(),
            rows: ROWS,
            hits: Vec::new(),
        }
    }

    /// Reads a range until `most` persons are kept in all; `grade` leaves out those who do not answer.
    pub fn read(
        &mut self,
        range: &Range,
        most: usize,
        grade: impl Fn(&str) -> Option<u32>,
    ) -> Result<()> {
        if self.hits.len() >= most || self.rows == 0 {
            return Ok(());
        }
        let mut statement = self.conn.prepare_cached(range.sql())?;
        let mut rows = range.rows(&mut statement)?;
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

    /// Best first, then in the order of the alphabet; no more than `most`.
    pub fn settle(&mut self, most: usize) {
        self.hits
            .sort_by(|a, b| (a.grade, &a.name, a.seq).cmp(&(b.grade, &b.name, b.seq)));
        self.keep(most);
    }

    /// Forgets the last hits; they may be found again.
    pub fn keep(&mut self, most: usize) {
        for hit in self.hits.drain(most.min(self.hits.len())..) {
            self.seen.remove(&hit.seq);
        }
    }

    /// The word that begins fewest names, and how many, counted up to a bound; the longest of equals.
    pub fn rarest<'w>(&self, words: &[&'w Word]) -> Result<Option<(&'w Word, u32)>> {
        let mut rarest = None;
        for most in COUNTS {
            rarest = None;
            for word in words {
                let count = self.bearers(FAMILY, &word.text, END, most)?
                    + self.bearers(GIVEN, &word.text, END, most)?;
                let rank = (count, std::cmp::Reverse(word.text.len()));
                if rarest.is_none_or(|(_, _, best)| rank < best) {
                    rarest = Some((*word, count, rank));
                }
            }
            if words.len() < 2 || rarest.is_some_and(|(_, count, _)| count < most) {
                break;
            }
        }
        Ok(rarest.map(|(word, count, _)| (word, count)))
    }

    /// How many persons bear exactly this word, counted up to `most`.
    pub fn popularity(&self, part: i64, word: &str, most: u32) -> Result<u32> {
        self.bearers(part, word, LONGER, most)
    }

    /// Rows from `word` to before `word` followed by `end`.
    fn bearers(&self, part: i64, word: &str, end: &str, most: u32) -> Result<u32> {
        let mut statement = self.conn.prepare_cached(include_str!("name_count.sql"))?;
        statement.query_row(params![part, word, format!("{word}{end}"), most], |row| {
            row.get(0)
        })
    }
}
