//! Many letters on one paper: those of a sitting, to be printed and put in envelopes in one go.

use chrono::NaiveDate;
use serde::Serialize;

use crate::letter::Letter;
use crate::paper::{PrintError, Sheet, Template};

/// Letters that one paper may have: more would keep the member waiting without anything to read.
pub const MOST_LETTERS: usize = 500;

/// Letters, each on its own pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letters {
    /// At least one; the day of the first is that of the paper.
    pub letters: Vec<Letter>,
}

impl Sheet for Letters {
    const TEMPLATE: Template = Template::Letters;

    fn date(&self) -> NaiveDate {
        self.letters
            .first()
            .map_or(NaiveDate::MIN, |letter| letter.head.date)
    }

    fn check(&self) -> Result<(), PrintError> {
        match self.letters.len() {
            0 => Err(PrintError::NoLetter),
            letters if letters > MOST_LETTERS => Err(PrintError::TooManyLetters { letters }),
            _ => Ok(()),
        }
    }
}
