//! Letters (P12.3): the library of the house, and a letter to a person: filled in, adjusted, printed, kept in the file.

mod library;
mod paper;
pub mod shapes;
mod values;

pub(crate) use library::{list, remove, write};
pub(crate) use paper::{keep, print, see};

use pignon_domain::letter::{letters, spell};
use pignon_domain::{Refusal, RefusalCode};

use crate::Failure;
use crate::desk::Open;
use shapes::{LetterStart, LetterText};

/// Begins a letter: the text of the library with what is known of the person written in. A value says itself and
/// nothing else; what is not known stays a field, to complete.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::Unknown`] about `letter` or `person`.
pub(crate) fn start(open: &Open, ask: LetterStart) -> Result<LetterText, Failure> {
    open.vault.read(|reader| {
        let letter = letters(&library::own(reader)?)
            .into_iter()
            .find(|letter| letter.id == ask.letter)
            .ok_or(Refusal::of(RefusalCode::Unknown, "letter"))?;
        let known = values::of_person(open, reader, ask.person)?;
        Ok(LetterText {
            subject: spell(&letter.subject, &known),
            body: spell(&letter.body, &known),
        })
    })
}
