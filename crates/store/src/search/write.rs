//! Putting persons into the index and taking them out. Call these inside the transaction that writes the person.

use super::Indexed;
use super::card::Card;
use rusqlite::{Connection, OptionalExtension, Result, params};

/// Persons taken before the rows of a bulk are sorted and written: some 20 MB of memory.
const BATCH: usize = 20_000;

/// Indexes a person, new or changed. Rows that would not change are not touched.
///
/// # Errors
/// Those of the database.
pub fn put(conn: &Connection, seq: i64, person: &Indexed<'_>) -> Result<()> {
    let new = Card::of(person);
    let old = read(conn, seq)?;
    if old.as_ref() == Some(&new) {
        return Ok(());
    }
    write_card(conn, include_str!("card_put.sql"), seq, &new)?;
    let old = old.unwrap_or_default();

    let (old_words, new_words) = (old.words(), new.words());
    let renamed = old.name != new.name;
    let mut remove = conn.prepare_cached(include_str!("name_remove.sql"))?;
    for (part, word) in old_words
        .iter()
        .filter(|word| renamed || !new_words.contains(word))
    {
        remove.execute(params![part, word, old.name, seq])?;
    }
    let mut add = conn.prepare_cached(include_str!("name_add.sql"))?;
    for (part, word) in new_words
        .iter()
        .filter(|word| renamed || !old_words.contains(word))
    {
        add.execute(params![part, word, new.name, seq])?;
    }

    let mut learn = conn.prepare_cached(include_str!("word_add.sql"))?;
    for (_, word) in new_words.iter().filter(|word| !old_words.contains(word)) {
        learn.execute([word])?;
    }
    let mut forget = conn.prepare_cached(include_str!("word_remove.sql"))?;
    for (_, word) in old_words.iter().filter(|word| !new_words.contains(word)) {
        forget.execute([word])?;
    }

    let (old_keys, new_keys) = (old.keys(), new.keys());
    let mut remove = conn.prepare_cached(include_str!("key_remove.sql"))?;
    for (kind, key) in old_keys.iter().filter(|key| !new_keys.contains(key)) {
        remove.execute(params![kind, key, seq])?;
    }
    let mut add = conn.prepare_cached(include_str!("key_add.sql"))?;
    for (kind, key) in new_keys.iter().filter(|key| !old_keys.contains(key)) {
        add.execute(params![kind, key, seq])?;
    }
    Ok(())
}

/// Takes a person out of the index; nothing happens if she is not in it.
///
/// # Errors
/// Those of the database.
pub fn remove(conn: &Connection, seq: i64) -> Result<()> {
    let Some(card) = read(conn, seq)? else {
        return Ok(());
    };
    let words = card.words();
    let mut name = conn.prepare_cached(include_str!("name_remove.sql"))?;
    for (part, word) in &words {
        name.execute(params![part, word, card.name, seq])?;
    }
    let mut forget = conn.prepare_cached(include_str!("word_remove.sql"))?;
    for (_, word) in &words {
        forget.execute([word])?;
    }
    let mut key = conn.prepare_cached(include_str!("key_remove.sql"))?;
    for (kind, text) in card.keys() {
        key.execute(params![kind, text, seq])?;
    }
    conn.prepare_cached(include_str!("card_remove.sql"))?
        .execute([seq])?;
    Ok(())
}

/// Empties the index, to build it again: after a change of what [`Indexed`] gives rise to.
///
/// # Errors
/// Those of the database.
pub fn clear(conn: &Connection) -> Result<()> {
    conn.execute_batch(include_str!("clear.sql"))
}

/// Many persons at once, none of them in the index yet (an import). Rows are sorted before they are written, so that each page of
/// the index is visited once per batch.
#[must_use = "the last batch is written by `finish`"]
pub struct Bulk<'c> {
    conn: &'c Connection,
    cards: Vec<(i64, Card)>,
}

impl<'c> Bulk<'c> {
    /// Begins; the transaction is the caller’s.
    pub fn new(conn: &'c Connection) -> Self {
        Self {
            conn,
            cards: Vec::new(),
        }
    }

    /// Takes one person; she can be found once her batch is written.
    ///
    /// # Errors
    /// Those of the database; a person already in the index is refused as a broken constraint when her batch is written.
    pub fn add(&mut self, seq: i64, person: &Indexed<'_>) -> Result<()> {
        self.cards.push((seq, Card::of(person)));
        if self.cards.len() < BATCH {
            Ok(())
        } else {
            self.flush()
        }
    }

    /// Writes what is left. To be called before the transaction is committed.
    ///
    /// # Errors
    /// As [`Bulk::add`].
    pub fn finish(mut self) -> Result<()> {
        self.flush()
    }

    fn flush(&mut self) -> Result<()> {
        let mut cards = std::mem::take(&mut self.cards);
        cards.sort_unstable_by_key(|(seq, _)| *seq);
        for (seq, card) in &cards {
            write_card(self.conn, include_str!("card_add.sql"), *seq, card)?;
        }

        let mut names: Vec<(i64, String, &str, i64)> = Vec::with_capacity(cards.len() * 4);
        for (seq, card) in &cards {
            names.extend(
                card.words()
                    .into_iter()
                    .map(|(part, word)| (part, word, card.name.as_str(), *seq)),
            );
        }
        names.sort_unstable();
        let mut add = self.conn.prepare_cached(include_str!("name_add.sql"))?;
        for (part, word, name, seq) in &names {
            add.execute(params![part, word, name, seq])?;
        }
        let mut words: Vec<&str> = names.iter().map(|(_, word, ..)| word.as_str()).collect();
        words.sort_unstable();
        words.dedup();
        let mut learn = self.conn.prepare_cached(include_str!("word_add.sql"))?;
        for word in words {
            learn.execute([word])?;
        }

        let mut keys: Vec<(i64, String, i64)> = Vec::with_capacity(cards.len() * 5);
        for (seq, card) in &cards {
            keys.extend(card.keys().into_iter().map(|(kind, key)| (kind, key, *seq)));
        }
        keys.sort_unstable();
        let mut add = self.conn.prepare_cached(include_str!("key_add.sql"))?;
        for (kind, key, seq) in keys {
            add.execute(params![kind, key, seq])?;
        }
        Ok(())
    }
}

pub(super) fn read(conn: &Connection, seq: i64) -> Result<Option<Card>> {
    conn.prepare_cached(include_str!("card_read.sql"))?
        .query_row([seq], Card::read)
        .optional()
}

fn write_card(conn: &Connection, sql: &str, seq: i64, card: &Card) -> Result<()> {
    conn.prepare_cached(sql)?.execute(params![
        seq,
        card.name,
        card.number,
        card.phones,
        card.email,
        card.birth
    ])?;
    Ok(())
}
