//! The rules of the schema, on texts: what leaves is judged as whoever receives it will judge it.

use chrono::NaiveDate;

use super::{Column, LONGEST, Row};
use crate::structure::Siret;

/// Longest number of the register of *de minimis* aids.
const LONGEST_REGISTER: usize = 5;

/// A rule of the schema that a cell breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// It must be filled.
    Missing,
    /// Spaces around, or characters that cannot be shown.
    Unclean,
    /// Longer than the column admits.
    TooLong,
    /// Fourteen digits whose key holds.
    Siret,
    /// `W` and nine digits.
    Rna,
    /// A day of the calendar, `2026-03-12`.
    Day,
    /// A day, or two joined by `/`.
    Period,
    /// The second day of a period comes before the first.
    Backwards,
    /// A number with a dot, without spaces or sign.
    Decimal,
    /// One of the words of the list.
    Listed,
    /// Between 0.01 and 1.
    Share,
}

/// A cell that the schema does not admit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Line of the file, as a spreadsheet program numbers it: the header is line 1.
    pub line: usize,
    /// Column.
    pub column: Column,
    /// Rule.
    pub rule: Rule,
}

/// Judges every cell; an empty answer is a valid file. At most one fault a cell, in the order of the file.
#[must_use]
pub fn check(rows: &[Row]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (line, row) in (2..).zip(rows) {
        for (column, cell) in Column::ALL.into_iter().zip(row) {
            if let Err(rule) = check_cell(column, cell) {
                faults.push(Fault { line, column, rule });
            }
        }
    }
    faults
}

fn check_cell(column: Column, cell: &str) -> Result<(), Rule> {
    if cell.trim() != cell || cell.chars().any(char::is_control) {
        return Err(Rule::Unclean);
    }
    if cell.is_empty() {
        return holds(!column.is_required(), Rule::Missing);
    }
    match column {
        Column::GranterName | Column::Name | Column::Decision | Column::Scheme => Ok(()),
        Column::GranterSiret | Column::Siret => {
            // `Siret` also reads spaces and dots: here the digits stand alone.
            let bare = cell.bytes().all(|b| b.is_ascii_digit());
            holds(bare && Siret::read(cell).is_ok(), Rule::Siret)
        }
        Column::Rna => holds(is_rna(cell), Rule::Rna),
        Column::AgreedOn => day(cell).map(drop).ok_or(Rule::Day),
        Column::Purpose | Column::Conditions => fits(cell, LONGEST),
        Column::Register => fits(cell, LONGEST_REGISTER),
        Column::Amount => holds(is_decimal(cell), Rule::Decimal),
        Column::Nature => holds(
            matches!(
                cell,
                "aide en numéraire"
                    | "aide en nature"
                    | "aide en numéraire;aide en nature"
                    | "aide en nature;aide en numéraire"
            ),
            Rule::Listed,
        ),
        Column::Period => period(cell),
        Column::Notified => holds(matches!(cell, "oui" | "non"), Rule::Listed),
        Column::Share => {
            let share = is_decimal(cell).then(|| cell.parse::<f64>().ok()).flatten();
            holds(
                share.is_some_and(|share| (0.01..=1.0).contains(&share)),
                Rule::Share,
            )
        }
    }
}

fn holds(it_does: bool, rule: Rule) -> Result<(), Rule> {
    if it_does { Ok(()) } else { Err(rule) }
}

fn fits(cell: &str, longest: usize) -> Result<(), Rule> {
    holds(cell.chars().count() <= longest, Rule::TooLong)
}

/// `^W\d{9}$`: stricter than [`crate::structure::Rna`], which also knows the letters of Corsica and overseas.
pub(super) fn is_rna(text: &str) -> bool {
    text.strip_prefix('W')
        .is_some_and(|digits| digits.len() == 9 && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Four digits, two, two: `NaiveDate` alone would read `2026-3-1` and years of five digits.
fn day(text: &str) -> Option<NaiveDate> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| {
            if matches!(at, 4 | 7) {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        });
    shaped.then(|| text.parse().ok()).flatten()
}

fn period(cell: &str) -> Result<(), Rule> {
    let (first, last) = cell.split_once('/').unwrap_or((cell, cell));
    match (day(first), day(last)) {
        (Some(first), Some(last)) => holds(first <= last, Rule::Backwards),
        _ => Err(Rule::Period),
    }
}

fn is_decimal(text: &str) -> bool {
    let (whole, cents) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    text.len() <= 20 && digits(whole) && digits(cents)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn valid() -> Row {
        [
            "Ville de Paris",
            "73282932000074",
            "2026-03-12",
            "C-M07-03-0012",
            "Les Ateliers du Canal",
            "35600000049837",
            "W751234567",
            "Atelier de réparation de vélos",
            "1500.50",
            "aide en numéraire;aide en nature",
            "échelonné",
            "2026-04-01/2026-12-31",
            "",
            "non",
            "1",
            "Pass Innovation Quartiers",
        ]
        .map(str::to_owned)
    }

    fn with(column: Column, cell: &str) -> Option<Rule> {
        let mut row = valid();
        row[column as usize] = cell.to_owned();
        let faults = check(&[valid(), row]);
        assert!(faults.iter().all(|f| (f.line, f.column) == (3, column)));
        faults.first().map(|f| f.rule)
    }

    #[test]
    fn a_valid_file_has_no_fault() {
        assert_eq!(check(&[]), []);
        assert_eq!(check(&[valid(), valid()]), []);
    }

    #[test]
    fn every_column_is_where_the_schema_has_it() {
        for (place, column) in Column::ALL.into_iter().enumerate() {
            assert_eq!(column as usize, place);
        }
        assert_eq!(Column::ALL[0].header(), "nomAttribuant");
        assert_eq!(Column::ALL[15].header(), "dispositifAide");
    }

    #[test]
    fn what_is_required_may_not_be_empty_nor_blank() {
        for column in Column::ALL {
            let missing =
                (!matches!(column, Column::Rna | Column::Register)).then_some(Rule::Missing);
            assert_eq!(with(column, ""), missing, "{column:?}");
            assert_eq!(with(column, " "), Some(Rule::Unclean), "{column:?}");
        }
    }

    #[test]
    fn each_rule_refuses_what_breaks_it() {
        use Column as C;
        for (column, cell, rule) in [
            (C::GranterName, "Ville\nde Paris", Rule::Unclean),
            (C::GranterSiret, "73282932000075", Rule::Siret),
            (C::Siret, "732 829 320 00074", Rule::Siret),
            (C::Siret, "35600000012345", Rule::Siret),
            (C::Siret, "732829320", Rule::Siret),
            (C::Rna, "W2A1234567", Rule::Rna),
            (C::Rna, "751234567", Rule::Rna),
            (C::AgreedOn, "12/03/2026", Rule::Day),
            (C::AgreedOn, "2026-02-30", Rule::Day),
            (C::AgreedOn, "2026-3-1", Rule::Day),
            (C::AgreedOn, "+02026-3-1", Rule::Day),
            (C::Amount, "1500,50", Rule::Decimal),
            (C::Amount, "1 500.50", Rule::Decimal),
            (C::Amount, "-10", Rule::Decimal),
            (C::Amount, "1500.", Rule::Decimal),
            (C::Amount, ".5", Rule::Decimal),
            (C::Amount, "1e3", Rule::Decimal),
            (C::Nature, "Aide en numéraire", Rule::Listed),
            (C::Nature, "aide en numéraire; aide en nature", Rule::Listed),
            (C::Period, "2026-04-01/", Rule::Period),
            (C::Period, "2026-04-01 2026-05-01", Rule::Period),
            (C::Period, "2026-04-01/2026-05-01/2026-06-01", Rule::Period),
            (C::Period, "2026-04-01/2026-03-31", Rule::Backwards),
            (C::Register, "123456", Rule::TooLong),
            (C::Notified, "Non", Rule::Listed),
            (C::Notified, "false", Rule::Listed),
            (C::Share, "0", Rule::Share),
            (C::Share, "0.009", Rule::Share),
            (C::Share, "1.01", Rule::Share),
            (C::Share, "100", Rule::Share),
            (C::Share, "NaN", Rule::Share),
        ] {
            assert_eq!(with(column, cell), Some(rule), "{column:?} {cell:?}");
        }
        let long = "é".repeat(LONGEST + 1);
        assert_eq!(with(C::Purpose, &long), Some(Rule::TooLong));
        assert_eq!(with(C::Conditions, &long), Some(Rule::TooLong));
    }

    #[test]
    fn what_stands_at_the_edge_is_admitted() {
        use Column as C;
        let long = "é".repeat(LONGEST);
        for (column, cell) in [
            (C::Purpose, long.as_str()),
            (C::Conditions, "unique"),
            (C::Amount, "0"),
            (C::Amount, "1500.00"),
            (C::Nature, "aide en nature"),
            (C::Period, "2028-02-29"),
            (C::Register, "12345"),
            (C::Notified, "oui"),
            (C::Share, "0.01"),
            (C::Share, "1"),
            (C::Siret, "35600000000048"),
        ] {
            assert_eq!(with(column, cell), None, "{column:?} {cell:?}");
        }
    }
}
