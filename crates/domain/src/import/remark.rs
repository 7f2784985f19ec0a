//! What a row or a column makes us say: a French sentence that names the value and the remedy.

use crate::RefusalCode;

/// A remark on a cell, or on a column when it comes from the proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Column, from 0; `None` when about the row as a whole.
    pub column: Option<usize>,
    /// Must it be settled before the row is imported?
    pub blocking: bool,
    /// What is the matter.
    pub code: RefusalCode,
    /// The sentence for the person.
    pub sentence: String,
}

/// Longest value quoted in a sentence, in characters.
const QUOTED: usize = 40;

impl Remark {
    pub(crate) fn blocking(
        column: Option<usize>,
        code: RefusalCode,
        sentence: impl Into<String>,
    ) -> Self {
        Self {
            column,
            blocking: true,
            code,
            sentence: sentence.into(),
        }
    }

    pub(crate) fn note(column: usize, code: RefusalCode, sentence: impl Into<String>) -> Self {
        Self {
            column: Some(column),
            blocking: false,
            code,
            sentence: sentence.into(),
        }
    }

    /// A value that is not understood, kept in the note.
    pub(crate) fn kept_in_note(column: usize, code: RefusalCode, value: &str) -> Self {
        let value = quoted(value);
        let sentence = match code {
            RefusalCode::NotAPhone => {
                format!(
                    "{value} n’est pas un numéro de téléphone : gardé dans la note. Écrivez dix chiffres, ou +32… pour l’étranger."
                )
            }
            RefusalCode::NotAnEmail => {
                format!(
                    "{value} n’est pas une adresse de courriel : gardée dans la note. Il manque peut-être le @ ou le domaine."
                )
            }
            RefusalCode::NotADate => {
                format!(
                    "{value} n’est pas une date comprise : gardée dans la note. Écrivez par exemple 12/03/1985."
                )
            }
            RefusalCode::DateInTheFuture => {
                format!("{value} est dans le futur : gardée dans la note. Vérifiez l’année.")
            }
            RefusalCode::DateTooOld => {
                format!("{value} est trop ancienne : gardée dans la note. Vérifiez l’année.")
            }
            RefusalCode::NotAPostcode => {
                format!(
                    "{value} n’est pas un code postal : gardé dans la note. Il faut cinq chiffres, par exemple 75018."
                )
            }
            RefusalCode::TooLong => format!(
                "{value} est trop long pour ce champ : gardé dans la note. Raccourcissez-le."
            ),
            _ => format!(
                "{value} n’est pas dans la liste : gardé dans la note. Choisissez une valeur de la liste si elle convient."
            ),
        };
        Self::note(column, code, sentence)
    }
}

/// « value », cut when long.
pub(crate) fn quoted(value: &str) -> String {
    let mut cut: String = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = cut.char_indices().nth(QUOTED) {
        cut.truncate(at);
        cut.push('…');
    }
    format!("« {cut} »")
}
