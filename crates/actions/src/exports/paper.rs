//! The list of persons on paper: what one takes to a meeting, and no more.

use std::sync::Arc;

use chrono::NaiveDate;
use pignon_domain::date;
use pignon_print::{Column, List, MOST_ROWS};

use crate::desk::Open;
use crate::files::Given;
use crate::papers::{self, letterhead};
use crate::{Failure, FailureCode};

/// Columns of the paper: the place among the texts of an export, a title, a share of the width.
const COLUMNS: [(usize, &str, u16); 7] = [
    (0, "N°", 4),
    (1, "Nom", 5),
    (2, "Prénom", 4),
    (6, "Téléphone", 4),
    (12, "Étape", 4),
    (14, "Dernier contact", 4),
    (15, "Référent", 5),
];

/// Sets the list in type; `reason` stands under its title.
///
/// # Errors
/// [`FailureCode::Refused`] when there are too many persons for paper.
pub(super) fn of(open: &Arc<Open>, rows: &[[String; 21]], reason: &str) -> Result<Given, Failure> {
    if rows.len() > MOST_ROWS {
        return Err(Failure::saying(
            FailureCode::Refused,
            format!(
                "Cette liste a {} personnes\u{a0}: c’est trop pour du papier ({MOST_ROWS} au plus). Filtrez-la, ou \
                 choisissez un tableau.",
                rows.len()
            ),
        ));
    }
    let head = open.vault.read(|reader| letterhead(open, reader))?;
    let cell = |row: &[String; 21], at: usize| match row[at].parse::<NaiveDate>() {
        Ok(day) => date::long(day),
        Err(_) => row[at].clone(),
    };
    let list = List {
        head,
        title: "Personnes".to_owned(),
        subtitle: reason.to_owned(),
        columns: COLUMNS
            .iter()
            .map(|(_, title, share)| Column {
                title: (*title).to_owned(),
                share: *share,
                number: false,
            })
            .collect(),
        rows: rows
            .iter()
            .map(|row| COLUMNS.iter().map(|(at, ..)| cell(row, *at)).collect())
            .collect(),
        notes: vec![
            "Cette liste nomme des personnes\u{a0}: ne la laissez pas traîner, et détruisez-la après usage.".to_owned(),
        ],
        landscape: true,
    };
    papers::print(&list, &["Personnes"])
}
