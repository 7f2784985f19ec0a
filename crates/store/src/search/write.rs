//! Putting persons into the index and taking them out. Call these inside the transaction that writes the person.

use super::Indexed;
use super::card::Card;
use rusqlite::{Connection, OptionalExtension, Result, params};

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

/// Many persons at once, none of them in the index yet (an import). Gathered without the database, on whatever thread.
#[derive(Default)]
#[must_use = "nothing is written until it is sorted, and that is written"]
pub struct Bulk {
    cards: Vec<(i64, Card)>,
}

impl Bulk {
    /// Takes one person.
    pub fn add(&mut self, seq: i64, person: &Indexed<'_>) {
        self.cards.push((seq, Card::of(person)));
    }

    /// The rows of all of them, sorted so that each page of the index is visited once.
    pub fn sorted(self) -> Sorted {
        let mut cards = self.cards;
        cards.sort_unstable_by_key(|(seq, _)| *seq);
        let mut names = Vec::with_capacity(cards.len() * 4);
        let mut keys = Vec::with_capacity(cards.len() * 5);
        for (at, (seq, card)) in cards.iter().enumerate() {
            names.extend(
                card.words()
                    .into_iter()
                    .map(|(part, word)| (part, word, at)),
            );
            keys.extend(card.keys().into_iter().map(|(kind, key)| (kind, key, *seq)));
        }
        // Cards stand in the order of `seq`: of one name, so do the places.
        names.sort_unstable_by(|(part, word, at), (other_part, other_word, other)| {
            (part, word, &cards[*at].1.name, at).cmp(&(
                other_part,
                other_word,
                &cards[*other].1.name,
                other,
            ))
        });
        keys.sort_unstable();
        Sorted { cards, names, keys }
    }
}

/// The rows of a [`Bulk`].
#[must_use = "nothing is written yet"]
pub struct Sorted {
    cards: Vec<(i64, Card)>,
    /// Part, word, and the place of the card.
    names: Vec<(i64, String, usize)>,
    keys: Vec<(i64, String, i64)>,
}

impl Sorted {
    /// Writes them; the transaction is the caller’s.
    ///
    /// # Errors
    /// Those of the database; a person already in the index is refused as a broken constraint.
    pub fn write(self, conn: &Connection) -> Result<()> {
        for (seq, card) in &self.cards {
            write_card(conn, include_str!("card_add.sql"), *seq, card)?;
        }
        let mut add = conn.prepare_cached(include_str!("name_add.sql"))?;
        for (part, word, at) in &self.names {
            let (seq, card) = &self.cards[*at];
            add.execute(params![part, word, card.name, seq])?;
        }
        let mut words: Vec<&str> = self
            .names
            .iter()
            .map(|(_, word, _)| word.as_str())
            .collect();
        words.dedup();
        words.sort_unstable();
        words.dedup();
        let mut learn = conn.prepare_cached(include_str!("word_add.sql"))?;
        for word in words {
            learn.execute([word])?;
        }
        let mut add = conn.prepare_cached(include_str!("key_add.sql"))?;
        for (kind, key, seq) in &self.keys {
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
