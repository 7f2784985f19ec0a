//! What a cell looks like, to tell labels from values.

/// What a cell looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Empty,
    Number,
    Date,
    Email,
    Boolean,
    Text,
}

impl Kind {
    /// The look of a trimmed cell.
    pub(super) fn of(cell: &str) -> Self {
        if cell.is_empty() {
            return Self::Empty;
        }
        let (mut digits, mut letters, mut others) = (0, 0, 0);
        for c in cell.chars() {
            match c {
                '0'..='9' => digits += 1,
                c if c.is_alphabetic() => letters += 1,
                ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' | '-' | '+' | '/' | ':' | '(' | ')'
                | '%' | '€' | '_' => {}
                _ => others += 1,
            }
        }
        let lower = cell.to_lowercase();
        if cell.contains('@') && cell.contains('.') && !cell.contains(' ') {
            Self::Email
        } else if ["vrai", "faux", "true", "false", "oui", "non"].contains(&lower.as_str()) {
            Self::Boolean
        } else if digits >= 4
            && (letters == 0 || letters == 1 && cell.contains('T'))
            && cell.matches(['/', '-', '.']).count() == 2
        {
            Self::Date
        } else if digits > 0 && letters == 0 && others == 0 {
            Self::Number
        } else {
            Self::Text
        }
    }
}
