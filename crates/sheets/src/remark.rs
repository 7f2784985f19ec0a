//! What was guessed, repaired or left out while reading.

use std::fmt;

/// One thing a person may want to know about a reading. The text is a French sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The bytes are neither UTF-8 nor UTF-16: the character set was guessed.
    GuessedCharset(&'static str),
    /// Some lines are UTF-8 and others are not.
    MixedCharsets,
    /// An unquoted decimal comma, or a comma inside a text, had cut a cell in two; it was put together again.
    CellRejoined {
        /// Row, as the spreadsheet program shows it.
        row: u32,
    },
    /// The row has more cells than the header, and no single way to put them together.
    RowTooWide {
        /// Row, as the spreadsheet program shows it.
        row: u32,
    },
    /// A quotation mark was opened and never closed; the row was read without quotation marks.
    BrokenQuote {
        /// Row, as the spreadsheet program shows it.
        row: u32,
    },
    /// Columns beyond the limit were left out.
    ColumnsLeftOut {
        /// Name of the sheet.
        sheet: String,
        /// How many columns were kept.
        kept: usize,
    },
    /// A sheet could not be read, and the others could.
    SheetLeftOut {
        /// Name of the sheet.
        sheet: String,
    },
}

impl Remark {
    /// The row it is about, when it is about one.
    #[must_use]
    pub fn row(&self) -> Option<u32> {
        match self {
            Self::CellRejoined { row } | Self::RowTooWide { row } | Self::BrokenQuote { row } => {
                Some(*row)
            }
            _ => None,
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::GuessedCharset(name) => {
                write!(
                    f,
                    "Les accents ont été lus en {name} : vérifiez quelques noms avant d’importer."
                )
            }
            Self::MixedCharsets => {
                write!(
                    f,
                    "Ce fichier mélange deux façons d’écrire les accents : vérifiez quelques noms avant d’importer."
                )
            }
            Self::CellRejoined { row } => {
                write!(
                    f,
                    "Ligne {row} : une virgule avait coupé une cellule en deux, elle a été recollée."
                )
            }
            Self::RowTooWide { row } => {
                write!(
                    f,
                    "Ligne {row} : il y a plus de cellules que de colonnes ; vérifiez cette ligne dans le fichier."
                )
            }
            Self::BrokenQuote { row } => {
                write!(
                    f,
                    "Ligne {row} : un guillemet n’est pas refermé ; vérifiez cette ligne dans le fichier."
                )
            }
            Self::ColumnsLeftOut { sheet, kept } => {
                write!(
                    f,
                    "La feuille « {sheet} » a trop de colonnes : seules les {kept} premières sont lues."
                )
            }
            Self::SheetLeftOut { sheet } => {
                write!(
                    f,
                    "La feuille « {sheet} » est abîmée et n’est pas lue ; les autres le sont."
                )
            }
        }
    }
}
