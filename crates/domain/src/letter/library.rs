//! The letters a house writes often: what the program ships, and what the house makes of it.

use uuid::Uuid;

use super::{LONGEST_TEMPLATE, LetterTemplate};
use crate::ids::LetterId;
use crate::{Refusal, RefusalCode, identity};

/// Each: name, subject, an empty line, text. Files are only ever added at the end: the place of one is its identity, which
/// the journals of houses know.
const SHIPPED: &[&str] = &[
    include_str!("shipped/rendez_vous.txt"),
    include_str!("shipped/pieces.txt"),
    include_str!("shipped/fin.txt"),
];

/// Identities of the shipped letters: this (a UUID of version 8) plus the place, from 1.
const FIRST: u128 = 0x5069_676e_6f6e_8001_8000_0000_0000_0000;

/// Longest name and subject, in characters.
pub const LONGEST_NAME: usize = 120;

/// A letter of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseLetter {
    /// Which.
    pub id: LetterId,
    /// What it is called in the list.
    pub name: String,
    /// « Objet », with merge fields.
    pub subject: String,
    /// Text, in the markup of [`LetterTemplate`].
    pub body: String,
    /// Proposed; otherwise kept and not proposed.
    pub active: bool,
    /// The program ships it.
    pub shipped: bool,
    /// The house wrote it or changed it.
    pub edited: bool,
}

/// A row of the house: what it writes of a letter. What it does not say stays as shipped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnLetter {
    /// Which letter it replaces, or its own identity.
    pub id: Uuid,
    /// Name.
    pub name: Option<String>,
    /// Subject.
    pub subject: Option<String>,
    /// Text.
    pub body: Option<String>,
    /// Proposed?
    pub active: Option<bool>,
}

/// The letters that the program ships.
pub fn shipped() -> impl Iterator<Item = HouseLetter> {
    SHIPPED.iter().zip(1_u128..).filter_map(|(file, place)| {
        let (name, rest) = file.split_once('\n')?;
        let (subject, body) = rest.split_once("\n\n")?;
        Some(HouseLetter {
            id: LetterId(Uuid::from_u128(FIRST + place)),
            name: name.to_owned(),
            subject: subject.to_owned(),
            body: body.trim_end().to_owned(),
            active: true,
            shipped: true,
            edited: false,
        })
    })
}

/// The letters of a house: what is shipped as the house changed it, then what it added.
#[must_use]
pub fn letters(own: &[OwnLetter]) -> Vec<HouseLetter> {
    let mut all: Vec<HouseLetter> = shipped().collect();
    for row in own {
        let place = all.iter().position(|letter| letter.id.0 == row.id);
        if let Some(letter) = place.and_then(|at| all.get_mut(at)) {
            let keep = |new: &Option<String>, old: &mut String| {
                if let Some(new) = new {
                    old.clone_from(new);
                }
            };
            keep(&row.name, &mut letter.name);
            keep(&row.subject, &mut letter.subject);
            keep(&row.body, &mut letter.body);
            letter.active = row.active.unwrap_or(letter.active);
            letter.edited = true;
        } else if let (Some(name), Some(body)) = (&row.name, &row.body) {
            all.push(HouseLetter {
                id: LetterId(row.id),
                name: name.clone(),
                subject: row.subject.clone().unwrap_or_default(),
                body: body.clone(),
                active: row.active.unwrap_or(true),
                shipped: false,
                edited: true,
            });
        }
    }
    all
}

/// A letter as the coordination typed it, fit to be kept.
///
/// # Errors
/// Every [`Refusal`], about `name`, `subject` or `body`; [`RefusalCode::UnknownMergeField`] or
/// [`RefusalCode::OpenBrace`] when the text of one cannot be read as a template.
pub fn check(name: &str, subject: &str, body: &str) -> Result<[String; 3], Vec<Refusal>> {
    let mut wrong = Vec::new();
    let mut filled =
        |typed: &str, field: &'static str| match identity::check_text(typed, field, LONGEST_NAME) {
            Ok(text) if text.is_empty() => {
                wrong.push(Refusal::of(RefusalCode::Missing, field));
                text
            }
            Ok(text) => text,
            Err(refusal) => {
                wrong.push(refusal);
                String::new()
            }
        };
    let name = filled(name, "name");
    let subject = filled(subject, "subject");
    let body = match identity::check_lines(body, "body", LONGEST_TEMPLATE) {
        Ok(body) if body.trim().is_empty() => {
            wrong.push(Refusal::of(RefusalCode::Missing, "body"));
            body
        }
        Ok(body) => body,
        Err(refusal) => {
            wrong.push(refusal);
            String::new()
        }
    };
    for (text, field) in [(&subject, "subject"), (&body, "body")] {
        if let Err(faults) = LetterTemplate::read(text)
            && let Some(first) = faults.first()
        {
            wrong.push(Refusal::of(first.code(), field));
        }
    }
    if wrong.is_empty() {
        Ok([name, subject, body])
    } else {
        Err(wrong)
    }
}
