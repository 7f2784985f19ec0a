//! Letters from templates (P12.3): the small markup a coordinator writes, its merge fields, and how they are filled.
//!
//! The markup is paragraphs apart by an empty line, items that begin with `- `, `**bold**`, and fields in braces
//! (`{personne.nom}`); `{{` is a brace, `{*}` a star, `{-}` a dash that begins no item. Nothing else means anything. A value is never read again for markup: what a
//! person is called cannot change the letter.

mod fields;
mod library;
mod markup;
mod spell;

pub use fields::MergeField;
pub use library::{HouseLetter, LONGEST_NAME, OwnLetter, check, letters, shipped};
pub use spell::spell;

use std::collections::BTreeMap;

use crate::RefusalCode;

/// Longest template, in characters.
pub const LONGEST_TEMPLATE: usize = 20_000;

/// A template that was read: every field in it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterTemplate(Vec<Block<Piece>>);

/// A paragraph or a list, of pieces (before filling) or of words (after).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<T> {
    /// Runs, one after the other. A line end inside is kept.
    Paragraph(Vec<Run<T>>),
    /// Items, each of runs.
    List(Vec<Vec<Run<T>>>),
}

/// Something in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run<T> {
    /// What it says.
    pub is: T,
    /// In bold.
    pub bold: bool,
}

/// What a template is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text, as written.
    Text(String),
    /// A field to fill.
    Field(MergeField),
}

/// What a letter is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// Text of the template, or the value of a field.
    Text(String),
    /// The value is not known: to be shown « [à compléter : …] » with the label of the field.
    Gap(MergeField),
}

/// Why a template cannot be read, and where: line and column in characters, from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LetterFault {
    /// A field that does not exist.
    #[error("line {line}, column {column}: unknown field {{{name}}}")]
    UnknownField {
        /// What stood between the braces.
        name: String,
        /// Line.
        line: usize,
        /// Column of the brace.
        column: usize,
    },
    /// A brace that is not closed on its line.
    #[error("line {line}, column {column}: the brace is not closed")]
    OpenBrace {
        /// Line.
        line: usize,
        /// Column of the brace.
        column: usize,
    },
    /// Longer than [`LONGEST_TEMPLATE`].
    #[error("a template has {LONGEST_TEMPLATE} characters at most")]
    TooLong,
}

impl LetterFault {
    /// As a rule that says no.
    #[must_use]
    pub const fn code(&self) -> RefusalCode {
        match self {
            Self::UnknownField { .. } => RefusalCode::UnknownMergeField,
            Self::OpenBrace { .. } => RefusalCode::OpenBrace,
            Self::TooLong => RefusalCode::TooLong,
        }
    }
}

impl LetterTemplate {
    /// Reads a template.
    ///
    /// # Errors
    /// Every [`LetterFault`] of the text, in its order.
    pub fn read(text: &str) -> Result<Self, Vec<LetterFault>> {
        if text.chars().count() > LONGEST_TEMPLATE {
            return Err(vec![LetterFault::TooLong]);
        }
        markup::blocks(text).map(Self)
    }

    /// The fields in it, each once, in the order of [`MergeField::ALL`].
    #[must_use]
    pub fn fields(&self) -> Vec<MergeField> {
        let mut fields: Vec<MergeField> = self
            .0
            .iter()
            .flat_map(Block::runs)
            .filter_map(|run| match run.is {
                Piece::Field(field) => Some(field),
                Piece::Text(_) => None,
            })
            .collect();
        fields.sort_unstable();
        fields.dedup();
        fields
    }

    /// The letter, with what is known; an empty value is a gap.
    #[must_use]
    pub fn fill(&self, values: &BTreeMap<MergeField, String>) -> Vec<Block<Words>> {
        let words = |run: &Run<Piece>| Run {
            is: match &run.is {
                Piece::Text(text) => Words::Text(text.clone()),
                Piece::Field(field) => match values.get(field).map(|value| value.trim()) {
                    None | Some("") => Words::Gap(*field),
                    Some(value) => Words::Text(value.to_owned()),
                },
            },
            bold: run.bold,
        };
        self.0
            .iter()
            .map(|block| match block {
                Block::Paragraph(runs) => Block::Paragraph(runs.iter().map(words).collect()),
                Block::List(items) => Block::List(
                    items
                        .iter()
                        .map(|runs| runs.iter().map(words).collect())
                        .collect(),
                ),
            })
            .collect()
    }
}

impl<T> Block<T> {
    /// Its runs, items after items.
    pub fn runs(&self) -> impl Iterator<Item = &Run<T>> {
        match self {
            Self::Paragraph(runs) => std::slice::from_ref(runs),
            Self::List(items) => items.as_slice(),
        }
        .iter()
        .flatten()
    }
}

#[cfg(test)]
mod tests;
