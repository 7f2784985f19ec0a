//! What is indexed of a person, and the rows that follow from it.

use super::Indexed;
use pignon_domain::name;
use rusqlite::Row;

/// Words kept of each part of a name, and letters kept of a word: nobody has more, a damaged import may.
const WORDS: usize = 8;
const LETTERS: usize = 40;

/// Separates family, given and birth name in a card; sorts before the space that separates words.
pub(super) const PART: char = '\u{1}';

/// The part of a name a word belongs to, as stored.
pub(super) const FAMILY: i64 = 0;
pub(super) const GIVEN: i64 = 1;
pub(super) const PARTS: [i64; 2] = [FAMILY, GIVEN];

/// The kinds of `search_key`.
pub(super) const NUMBER: i64 = 0;
pub(super) const PHONE: i64 = 1;
pub(super) const PHONE_BACKWARDS: i64 = 2;
pub(super) const EMAIL: i64 = 3;
pub(super) const BIRTH: i64 = 4;

/// One row of `search_person`, without its number.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Card {
    pub name: String,
    pub number: String,
    pub phones: String,
    pub email: String,
    pub birth: String,
}

impl Card {
    pub fn of(person: &Indexed<'_>) -> Self {
        let family = part(person.family_name);
        let mut birth_name = part(person.birth_name.unwrap_or_default());
        if birth_name == family {
            birth_name.clear();
        }
        let phones: Vec<String> = person
            .phones
            .iter()
            .map(|phone| digits(phone))
            .filter(|phone| !phone.is_empty())
            .collect();
        Self {
            name: format!(
                "{family}{PART}{}{PART}{birth_name}",
                part(person.given_name)
            ),
            number: plain(person.number.unwrap_or_default()),
            phones: phones.join(" "),
            email: email(person.email.unwrap_or_default()),
            birth: digits(person.birth_date.unwrap_or_default()),
        }
    }

    /// From the columns `name, number, phones, email, birth`.
    pub fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            name: row.get(0)?,
            number: row.get(1)?,
            phones: row.get(2)?,
            email: row.get(3)?,
            birth: row.get(4)?,
        })
    }

    /// The words under which the name is found: every word, and for a part of several words what they give when read in one
    /// piece from each of them (`le gall` → `le`, `gall`, `legall`). Sorted, each once.
    pub fn words(&self) -> Vec<(i64, String)> {
        let mut found = Vec::new();
        for (part, text) in [FAMILY, GIVEN, FAMILY]
            .into_iter()
            .zip(self.name.split(PART))
        {
            let words: Vec<&str> = text.split_ascii_whitespace().collect();
            for (at, word) in words.iter().enumerate() {
                found.push((part, (*word).to_owned()));
                if at + 1 < words.len() {
                    found.push((part, words[at..].concat()));
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The other keys, sorted, each once.
    pub fn keys(&self) -> Vec<(i64, String)> {
        let mut found = Vec::new();
        if !self.number.is_empty() {
            found.push((NUMBER, number_key(&self.number)));
        }
        for phone in self.phones.split_ascii_whitespace() {
            found.push((PHONE, phone.to_owned()));
            found.push((PHONE_BACKWARDS, backwards(phone)));
        }
        if !self.email.is_empty() {
            found.push((EMAIL, self.email.clone()));
        }
        if !self.birth.is_empty() {
            found.push((BIRTH, self.birth.clone()));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn part(text: &str) -> String {
    let mut words = name::words(text);
    words.truncate(WORDS);
    for word in &mut words {
        word.truncate(LETTERS);
    }
    words.join(" ")
}

/// `P-M07-01-0412` → `412 pm07010412`: the number in the desk as it is said aloud, then the whole.
pub(super) fn number_key(number: &str) -> String {
    format!("{} {number}", number_tail(number))
}

/// The number in the desk, without its zeros: what is left of `pm07010412` after `p`, the Maison (3 signs) and the desk (2 digits).
pub(super) fn number_tail(number: &str) -> &str {
    let tail = number
        .strip_prefix('p')
        .and_then(|rest| rest.get(5..))
        .unwrap_or(number);
    tail.trim_start_matches('0')
}

/// Letters and digits only, lower case.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

pub(super) fn backwards(text: &str) -> String {
    text.chars().rev().collect()
}

pub(super) fn email(text: &str) -> String {
    text.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_by_its_words_and_by_its_compact_forms() {
        let person = Indexed {
            family_name: "d’Alençon-Ndiaye",
            given_name: "José-María",
            ..Indexed::default()
        };
        let words: Vec<String> = Card::of(&person)
            .words()
            .into_iter()
            .map(|(part, word)| format!("{part} {word}"))
            .collect();
        assert_eq!(
            words,
            [
                "0 alencon",
                "0 alenconndiaye",
                "0 d",
                "0 dalenconndiaye",
                "0 ndiaye",
                "1 jose",
                "1 josemaria",
                "1 maria"
            ]
        );
    }

    #[test]
    fn a_birth_name_equal_to_the_family_name_is_not_kept_twice() {
        let person = Indexed {
            family_name: "Le Gall",
            birth_name: Some("LE GALL"),
            ..Indexed::default()
        };
        assert_eq!(Card::of(&person).name, "le gall\u{1}\u{1}");
    }

    #[test]
    fn a_file_number_is_kept_whole_and_by_its_tail() {
        assert_eq!(number_key(&plain("P-M07-01-0412")), "412 pm07010412");
        assert_eq!(number_tail("412"), "412");
        assert_eq!(number_tail("p412"), "p412");
    }
}
