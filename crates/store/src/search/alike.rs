//! Who may be somebody of whom a few traits are typed: a shortlist from the indexes, to be compared one by one.

use super::card;
use super::clue::after;
use super::names;
use super::query::Word;
use chrono::{Datelike, NaiveDate};
use pignon_domain::name;
use pignon_domain::same::Trait;
use rusqlite::{Connection, Result, params};

/// Persons taken for one name, and for one other trait. A name that more bear is told apart by the other traits.
const OF_A_NAME: usize = 40;
const OF_A_TRAIT: u32 = 60;
/// Persons counted of a trait.
const COUNTED: u32 = 2_000;
/// Words of names that are read.
const WORDS: usize = 6;

/// The traits typed so far; nothing reads as empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Traits<'a> {
    /// Family name, or its beginning.
    pub family_name: &'a str,
    /// Given name, or its beginning.
    pub given_name: &'a str,
    /// Birth date.
    pub birth: Option<NaiveDate>,
    /// E.164.
    pub phone: &'a str,
    /// E-mail.
    pub email: &'a str,
}

/// The `seq`s of persons who share a trait with these, each once, some two hundred at most.
///
/// # Errors
/// Those of the database.
pub fn shortlist(conn: &Connection, traits: &Traits<'_>) -> Result<Vec<i64>> {
    let mut found = Vec::new();
    let phone = card::digits(traits.phone);
    if !phone.is_empty() {
        keyed(conn, card::PHONE, &phone, &phone, &mut found)?;
    }
    let email = card::email(traits.email);
    if let Some((local, _)) = email.split_once('@') {
        let beginning = format!("{local}@");
        keyed(
            conn,
            card::EMAIL,
            &beginning,
            &after(&beginning),
            &mut found,
        )?;
    }
    if let Some(birth) = traits.birth {
        let swapped = NaiveDate::from_ymd_opt(birth.year(), birth.day(), birth.month());
        for day in std::iter::once(birth).chain(swapped.filter(|day| *day != birth)) {
            let key = day.format("%Y%m%d").to_string();
            keyed(conn, card::BIRTH, &key, &key, &mut found)?;
        }
    }
    let (mut words, given) = (words(traits.family_name), words(traits.given_name));
    // One name alone never makes two persons one; with another trait, they are found by that.
    let named = !words.is_empty() && !given.is_empty();
    words.extend(given);
    words.truncate(WORDS);
    // Somebody types: the last word may be a beginning.
    if let Some(last) = words.last_mut().filter(|_| named) {
        last.open = true;
        let named = names::search(conn, &words, OF_A_NAME, None)?;
        found.extend(named.into_iter().map(|one| one.seq));
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn words(text: &str) -> Vec<Word> {
    let words = name::words(text).into_iter();
    words.map(|text| Word { text, open: false }).collect()
}

fn keyed(conn: &Connection, kind: i64, low: &str, high: &str, found: &mut Vec<i64>) -> Result<()> {
    let mut statement = conn.prepare_cached(include_str!("key_between.sql"))?;
    let mut rows = statement.query(params![kind, low, high, OF_A_TRAIT])?;
    while let Some(row) = rows.next()? {
        found.push(row.get(0)?);
    }
    Ok(())
}

/// How many persons bear a trait, counted up to a bound.
///
/// # Errors
/// Those of the database.
pub fn bearers(conn: &Connection, of: Trait<'_>) -> Result<u32> {
    let name = |part: i64, text: &str| {
        conn.prepare_cached(include_str!("name_count.sql"))?
            .query_row(params![part, text, format!("{text} "), COUNTED], |r| {
                r.get(0)
            })
    };
    let key = |kind: i64, text: &str| {
        conn.prepare_cached(include_str!("key_count.sql"))?
            .query_row(params![kind, text, COUNTED], |r| r.get(0))
    };
    match of {
        Trait::Family(text) => name(card::FAMILY, text),
        Trait::Given(text) => name(card::GIVEN, text),
        Trait::Birth(day) => key(card::BIRTH, &day.format("%Y%m%d").to_string()),
        Trait::Phone(text) => key(card::PHONE, text),
        Trait::Email(text) => key(card::EMAIL, text),
    }
}
