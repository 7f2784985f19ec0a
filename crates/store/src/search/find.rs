//! From what was typed to persons.

use super::clue::Clue;
use super::query::{self, Query};
use super::{Found, Matched, names, write};
use chrono::NaiveDate;
use rusqlite::{Connection, Result};
use std::collections::HashSet;

/// Persons taken from the index for one reading of a clue: a phone or a date names few.
const ENUMERATED: usize = 2_000;
/// One place in so many is kept for each less likely reading of the same digits.
const OTHERS_SHARE: usize = 4;

/// The persons who answer what was typed, best first: file number, birth date, phone, then names (whole words before beginnings,
/// family names before given names, then in the order of the alphabet), e-mail, names with one error. At most `limit`; nothing for an
/// empty text. No text is refused. `today` decides the century of a two-digit year.
///
/// # Errors
/// Those of the database.
pub fn find(conn: &Connection, text: &str, limit: usize, today: NaiveDate) -> Result<Vec<Found>> {
    let query = query::read(text, today);
    // One snapshot and one lock for the hundred small statements of a search.
    let _snapshot = if conn.is_autocommit() {
        Some(conn.unchecked_transaction()?)
    } else {
        None
    };
    let mut found = match (query.words.is_empty(), query.clues.is_empty()) {
        (true, true) => Vec::new(),
        (false, true) => by_name(conn, &query, limit)?,
        (true, false) => by_clues(conn, &query, limit)?,
        (false, false) => by_both(conn, &query, limit)?,
    };
    found.truncate(limit);
    Ok(found)
}

fn by_name(conn: &Connection, query: &Query, limit: usize) -> Result<Vec<Found>> {
    let mut found = names::search(conn, &query.words, limit, None)?;
    if let Some(email) = &query.email {
        let named = found
            .iter()
            .take_while(|found| found.matched == Matched::Name)
            .count();
        let seen: HashSet<i64> = found[..named].iter().map(|found| found.seq).collect();
        let persons = Clue::Email(email.clone())
            .persons(conn, limit - named)?
            .unwrap_or_default();
        let by_email: Vec<Found> = persons
            .into_iter()
            .filter(|seq| !seen.contains(seq))
            .map(|seq| Found {
                seq,
                matched: Matched::Email,
            })
            .collect();
        found.retain(|found| {
            found.matched == Matched::Name || !by_email.iter().any(|other| other.seq == found.seq)
        });
        found.splice(named..named, by_email);
    }
    Ok(found)
}

/// Every reading of the first clue in turn, the other clues read on the cards. A reading that names hundreds leaves room for the next
/// ones: `0612` begins many phones and ends a few.
fn by_clues(conn: &Connection, query: &Query, limit: usize) -> Result<Vec<Found>> {
    let most = if query.clues.len() > 1 {
        ENUMERATED
    } else {
        limit
    };
    let mut readings = Vec::new();
    for clue in &query.clues[0] {
        readings.push((
            clue.matched(),
            clue.persons(conn, most)?.unwrap_or_default(),
        ));
    }
    let mut found: Vec<Found> = Vec::new();
    let mut seen = HashSet::new();
    for (at, (matched, persons)) in readings.iter().enumerate() {
        let kept: usize = readings[at + 1..]
            .iter()
            .map(|(_, persons)| persons.len().min(limit / OTHERS_SHARE))
            .sum();
        for &seq in persons {
            if found.len() + kept < limit
                && !seen.contains(&seq)
                && fits(conn, query, seq)?.is_some()
            {
                seen.insert(seq);
                found.push(Found {
                    seq,
                    matched: *matched,
                });
            }
        }
    }
    Ok(found)
}

/// Words and clues: names are searched among the persons who satisfy the clues.
fn by_both(conn: &Connection, query: &Query, limit: usize) -> Result<Vec<Found>> {
    let few = few(conn, query)?;
    let mut clues = |seq: i64| match &few {
        Some(few) if !few.contains(&seq) => Ok(false),
        _ => Ok(fits(conn, query, seq)?.is_some()),
    };
    let mut found = names::search(conn, &query.words, limit, Some(&mut clues))?;
    for one in &mut found {
        if one.matched == Matched::Name
            && let Some(matched) = fits(conn, query, one.seq)?
        {
            one.matched = matched;
        }
    }
    Ok(found)
}

/// The persons who satisfy the first clue, when the index can say all of them.
fn few(conn: &Connection, query: &Query) -> Result<Option<HashSet<i64>>> {
    let mut persons = HashSet::new();
    for clue in &query.clues[0] {
        match clue.persons(conn, ENUMERATED + 1)? {
            Some(some) if some.len() <= ENUMERATED => persons.extend(some),
            _ => return Ok(None),
        }
    }
    Ok(Some(persons))
}

/// Whether a person satisfies every clue, and by which reading of the first.
fn fits(conn: &Connection, query: &Query, seq: i64) -> Result<Option<Matched>> {
    let Some(card) = write::read(conn, seq)? else {
        return Ok(None);
    };
    let mut first = None;
    for readings in &query.clues {
        let Some(clue) = readings.iter().find(|clue| clue.fits(&card)) else {
            return Ok(None);
        };
        first = first.or(Some(clue.matched()));
    }
    Ok(first)
}
