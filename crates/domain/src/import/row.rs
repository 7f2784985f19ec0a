//! One row of cells to the fields of a person, and what there is to say about it.

mod reach;

use chrono::NaiveDate;

use super::ImportTarget;
use super::draft::Draft;
use super::remark::{Remark, quoted};
use super::split_name::{restore_capitals, split_full_name};
use super::vocabulary::{
    education_of, employment_of, origin_of, qpv_of, resource_of, sex_of, stage_of,
};
use super::words::{fold, has, says_nothing};
use crate::date::{of_excel_serial, parse_birth_date, parse_past_day};
use crate::identity::{check_lines, check_text, contains_nir};
use crate::person::Qpv;
use crate::{Refusal, RefusalCode};

/// Longest names, in characters.
const NAME: usize = 80;
/// Longest other texts of one line.
const LINE: usize = 200;
/// Longest note, in bytes.
const NOTE: usize = 60_000;

/// Reads one row. `cells`, `targets` and `headers` go together by column; missing cells are empty.
///
/// Blocking remarks: no name at all, a NIR in a cell that would be kept. Others tell what was not understood: the value
/// is in the note, so that nothing is lost.
#[must_use]
pub fn read_row(
    cells: &[&str],
    targets: &[ImportTarget],
    headers: &[String],
    today: NaiveDate,
) -> (Draft, Vec<Remark>) {
    let mut row = Row {
        draft: Draft::default(),
        remarks: Vec::new(),
        headers,
        today,
    };
    for (column, (cell, target)) in cells.iter().zip(targets).enumerate() {
        let cell = cell.trim();
        if cell.is_empty() || *target == ImportTarget::Ignore {
            continue;
        }
        if contains_nir(cell) {
            row.remarks.push(Remark::blocking(
                Some(column),
                RefusalCode::NirForbidden,
                "Cette cellule contient un numéro de sécurité sociale : la loi ne permet pas de le garder. Effacez-le de la cellule.",
            ));
            continue;
        }
        row.cell(column, cell, *target);
    }
    let named = !row.draft.family_name.is_empty() || !row.draft.given_name.is_empty();
    if !named {
        let sentence =
            "Cette ligne n’a ni nom ni prénom : écrivez le nom, ou laissez la ligne de côté.";
        row.remarks
            .push(Remark::blocking(None, RefusalCode::Missing, sentence));
    } else if is_total(&row.draft.family_name) {
        let sentence = "Cette ligne ressemble à un total : laissez-la de côté, ou corrigez le nom.";
        row.remarks
            .push(Remark::blocking(None, RefusalCode::Missing, sentence));
    } else if row.draft.family_name.is_empty() {
        // A person known by one name only: it is the one they are looked for by.
        row.draft.family_name = std::mem::take(&mut row.draft.given_name);
    }
    row.draft.note.truncate(row.draft.note.trim_end().len());
    (row.draft, row.remarks)
}

/// `TOTAL`, `Total : 60 personnes`, `Nombre de bénéficiaires 60`: the last line of many lists.
fn is_total(name: &str) -> bool {
    let folded = fold(name);
    let counts = folded.bytes().any(|b| b.is_ascii_digit());
    folded == "total"
        || folded.starts_with("total general")
        || (counts && (folded.starts_with("total ") || folded.starts_with("nombre ")))
}

struct Row<'r> {
    draft: Draft,
    remarks: Vec<Remark>,
    headers: &'r [String],
    today: NaiveDate,
}

impl Row<'_> {
    fn cell(&mut self, column: usize, cell: &str, target: ImportTarget) {
        use ImportTarget as T;
        match target {
            T::FamilyName => self.draft.family_name = self.name(column, cell).unwrap_or_default(),
            T::GivenName => self.draft.given_name = self.name(column, cell).unwrap_or_default(),
            T::BirthName => self.draft.birth_name = self.name(column, cell),
            T::FullName => self.full_name(column, cell),
            T::Phone | T::OtherPhone => self.phones(column, cell, target),
            T::BirthDate => self.draft.birth_date = self.day(column, cell, parse_birth_date),
            T::FirstContactOn => {
                self.draft.first_contact_on = self.day(column, cell, parse_past_day)
            }
            T::LastContactOn => self.draft.last_contact_on = self.day(column, cell, parse_past_day),
            T::Email => self.draft.email = self.email(column, cell),
            T::Postcode => self.postcode(column, cell),
            T::AddressLine => self.address(column, cell),
            T::City => self.draft.city = self.line(column, cell),
            T::Reason => self.draft.reason = self.line(column, cell),
            T::Referent => self.draft.referent = self.line(column, cell),
            T::Sex => self.draft.sex = self.listed(column, cell, sex_of).or(self.draft.sex),
            T::Qpv => self.draft.qpv = self.listed(column, cell, qpv_of),
            T::Origin => self.origin(column, cell),
            T::Stage => self.draft.stage = self.listed(column, cell, stage_of),
            T::Employment => self.draft.employment = self.listed(column, cell, employment_of),
            T::Resource => self.resource(column, cell),
            T::Education => self.draft.education = self.listed(column, cell, education_of),
            T::Note => self.note(column, cell),
            T::Ignore => {}
        }
    }

    fn note(&mut self, column: usize, cell: &str) {
        let room = NOTE.saturating_sub(self.draft.note.len());
        let text = match check_lines(cell, "note", NOTE) {
            Ok(text) if text.len() <= room => text,
            Ok(_)
            | Err(Refusal {
                code: RefusalCode::TooLong,
                ..
            }) => {
                return self.left_out(
                    column,
                    RefusalCode::TooLong,
                    cell,
                    "ne tient plus dans la note : ce texte n’est pas repris. Raccourcissez-le.",
                );
            }
            Err(refusal) => {
                return self.left_out(
                    column,
                    refusal.code,
                    cell,
                    "contient des caractères invisibles : ce texte n’est pas repris. Retapez-le.",
                );
            }
        };
        if let Some(header) = self
            .headers
            .get(column)
            .map(|header| header.trim())
            .filter(|header| !header.is_empty())
        {
            self.draft
                .note
                .push_str(header.trim_end_matches([':', ' ', '\u{a0}']));
            self.draft.note.push_str("\u{a0}: ");
        }
        self.draft.note.push_str(&text);
        self.draft.note.push('\n');
    }

    fn left_out(&mut self, column: usize, code: RefusalCode, cell: &str, why: &str) {
        self.remarks.push(Remark::note(
            column,
            code,
            format!("{} {why}", quoted(cell)),
        ));
    }

    /// Not understood: said, and kept in the note.
    fn aside<T>(&mut self, column: usize, cell: &str, code: RefusalCode) -> Option<T> {
        self.remarks.push(Remark::kept_in_note(column, code, cell));
        self.note(column, cell);
        None
    }

    fn checked(&mut self, column: usize, cell: &str, max: usize) -> Option<String> {
        match check_text(cell, "cell", max) {
            Ok(text) => Some(text),
            Err(refusal) => self.aside(column, cell, refusal.code),
        }
    }

    fn line(&mut self, column: usize, cell: &str) -> Option<String> {
        if says_nothing(&fold(cell)) {
            return None;
        }
        self.checked(column, cell, LINE)
    }

    fn name(&mut self, column: usize, cell: &str) -> Option<String> {
        if !cell.chars().any(char::is_alphanumeric) {
            return None;
        }
        self.checked(column, cell, NAME)
            .map(|name| restore_capitals(&name))
    }

    fn full_name(&mut self, column: usize, cell: &str) {
        let Some(text) = self.checked(column, cell, 2 * NAME) else {
            return;
        };
        let header = self
            .headers
            .get(column)
            .map(|header| fold(header))
            .unwrap_or_default();
        let split = split_full_name(
            &text,
            header.starts_with("prenom") || header.starts_with("first"),
        );
        if split.spouse.is_some() {
            self.note(column, cell);
        }
        self.draft.family_name = split.family;
        self.draft.given_name = split.given;
        self.draft.sex = self.draft.sex.or(split.sex);
        if split.birth.is_some() {
            self.draft.birth_name = split.birth;
        }
    }

    fn day(
        &mut self,
        column: usize,
        cell: &str,
        read: fn(&str, NaiveDate) -> Result<NaiveDate, RefusalCode>,
    ) -> Option<NaiveDate> {
        let read_once = match of_excel_serial(cell) {
            // Four figures are a year.
            Some(day) if cell.len() >= 5 => read(&day.to_string(), self.today),
            _ => read(cell, self.today),
        };
        match read_once {
            Ok(day) => Some(day),
            Err(_) if says_nothing(&fold(cell)) => None,
            Err(code) => self.aside(column, cell, code),
        }
    }

    fn listed<T>(&mut self, column: usize, cell: &str, of: fn(&str) -> Option<T>) -> Option<T> {
        match of(cell) {
            Some(value) => Some(value),
            None if says_nothing(&fold(cell)) || !cell.chars().any(char::is_alphanumeric) => None,
            None => self.aside(column, cell, RefusalCode::NotInTheList),
        }
    }

    /// Who sent the person is kept in the note too: the list says « Association », the cell says which.
    fn origin(&mut self, column: usize, cell: &str) {
        self.draft.origin = self.listed(column, cell, origin_of);
        if self.draft.origin.is_some() && fold(cell).contains(' ') {
            self.note(column, cell);
        }
    }

    /// A column headed « RSA » answers yes or no.
    fn resource(&mut self, column: usize, cell: &str) {
        let header = self
            .headers
            .get(column)
            .map(|header| fold(header))
            .unwrap_or_default();
        let asked = ["rsa", "ass", "brsa"]
            .into_iter()
            .find(|word| has(&header, word))
            .and_then(resource_of);
        self.draft.resource = match (asked, qpv_of(cell)) {
            (Some(resource), Some(Qpv::Inside)) => Some(resource),
            (Some(_), Some(Qpv::Outside)) => None,
            _ => self.listed(column, cell, resource_of),
        };
    }
}
