//! One row of cells to the fields of a person, and what there is to say about it.

use chrono::NaiveDate;

use super::ImportTarget;
use super::remark::{Remark, quoted};
use super::split_name::{restore_capitals, split_full_name};
use super::vocabulary::{
    education_of, employment_of, origin_of, qpv_of, resource_of, sex_of, stage_of,
};
use super::words::{fold, has, says_nothing};
use crate::RefusalCode;
use crate::date::{of_excel_serial, parse_birth_date, parse_past_day};
use crate::identity::{check_lines, check_text, contains_nir, email, postcode, repaired_postcode};
use crate::person::{Employment, Origin, Qpv, Resource, Sex, Stage};
use crate::phone;

/// What a row says of a person; empty where it says nothing, or nothing understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs)] // the fields of a person, by their names
pub struct Draft {
    pub family_name: String,
    pub given_name: String,
    pub birth_name: Option<String>,
    pub sex: Option<Sex>,
    pub birth_date: Option<NaiveDate>,
    /// E.164.
    pub phone: Option<String>,
    /// E.164.
    pub other_phone: Option<String>,
    pub email: Option<String>,
    pub address_line: Option<String>,
    pub postcode: Option<String>,
    pub city: Option<String>,
    pub qpv: Option<Qpv>,
    pub reason: Option<String>,
    pub origin: Option<Origin>,
    /// As written: who it is among the members is for the caller.
    pub referent: Option<String>,
    pub stage: Option<Stage>,
    pub first_contact_on: Option<NaiveDate>,
    pub last_contact_on: Option<NaiveDate>,
    pub employment: Option<Employment>,
    pub resource: Option<Resource>,
    /// Level 1 to 8.
    pub education: Option<u8>,
    /// Lines `Header : value` of all that has no field or was not understood.
    pub note: String,
}

/// Longest names, in characters.
const NAME: usize = 80;
/// Longest other texts of one line.
const LINE: usize = 200;
/// Longest note.
const NOTE: usize = 20_000;

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
        let Ok(text) = check_lines(cell, "note", NOTE) else {
            let code = RefusalCode::Unprintable;
            let sentence = format!(
                "{} contient des caractères invisibles : cette cellule n’est pas reprise. Retapez-la.",
                quoted(cell)
            );
            return self.remarks.push(Remark::note(column, code, sentence));
        };
        if self.draft.note.len() + text.len() > NOTE {
            self.remarks
                .push(Remark::kept_in_note(column, RefusalCode::TooLong, cell));
            return;
        }
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

    fn phones(&mut self, column: usize, cell: &str, target: ImportTarget) {
        if says_nothing(&fold(cell)) {
            return;
        }
        let numbers = phone::parse_several(cell);
        if numbers.is_empty() {
            return self
                .aside(column, cell, RefusalCode::NotAPhone)
                .unwrap_or(());
        }
        let one_and_only = numbers.len() == 1 && phone::parse(cell).is_ok();
        let mut kept = 0;
        for number in numbers {
            let draft = &mut self.draft;
            let known = draft.phone.as_ref() == Some(&number)
                || draft.other_phone.as_ref() == Some(&number);
            let place = match target {
                ImportTarget::Phone if draft.phone.is_none() => &mut draft.phone,
                ImportTarget::OtherPhone if draft.other_phone.is_none() => &mut draft.other_phone,
                _ if draft.other_phone.is_none() => &mut draft.other_phone,
                _ if draft.phone.is_none() => &mut draft.phone,
                _ => {
                    kept += usize::from(known);
                    continue;
                }
            };
            if !known {
                *place = Some(number);
            }
            kept += 1;
        }
        // Words beside the numbers, or a third number: the whole cell is worth keeping.
        let words = cell.chars().any(char::is_alphabetic);
        if !one_and_only && (words || kept == 0 || phone::parse_several(cell).len() > kept) {
            self.note(column, cell);
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

    fn email(&mut self, column: usize, cell: &str) -> Option<String> {
        match email(cell) {
            Ok(email) => Some(email),
            Err(_)
                if says_nothing(&fold(cell))
                    || matches!(
                        fold(cell).as_str(),
                        "non" | "aucun" | "pas de mail" | "sans"
                    ) =>
            {
                None
            }
            Err(code) => {
                // Several addresses: the first is taken, the cell kept.
                let first = cell
                    .split([' ', ';', ',', '/', '\n'])
                    .find_map(|piece| crate::identity::email(piece).ok());
                if first.is_some() {
                    self.note(column, cell);
                    return first;
                }
                self.aside(column, cell, code)
            }
        }
    }

    /// `12 rue Myrha, 75018 PARIS` in one cell gives its three parts; a column of its own for the postcode or the town
    /// has the last word.
    fn address(&mut self, column: usize, cell: &str) {
        let Some(line) = self.line(column, cell) else {
            return;
        };
        let words: Vec<&str> = line.split(' ').collect();
        let is_postcode = |word: &&str| word.len() == 5 && postcode(word).is_ok();
        let Some(at) = words
            .iter()
            .rposition(is_postcode)
            .filter(|at| *at > 0 || words.len() > 1)
        else {
            self.draft.address_line = Some(line);
            return;
        };
        let tidy = |words: &[&str]| {
            words
                .join(" ")
                .trim_matches([' ', ',', '-', ';'])
                .to_owned()
        };
        let (street, city) = (tidy(&words[..at]), tidy(&words[at + 1..]));
        self.draft
            .postcode
            .get_or_insert_with(|| words[at].to_owned());
        if !city.is_empty() {
            self.draft.city.get_or_insert(city);
        }
        self.draft.address_line = (!street.is_empty()).then_some(street);
    }

    fn postcode(&mut self, column: usize, cell: &str) {
        match repaired_postcode(cell) {
            Ok(repaired) => {
                if repaired.zero_restored {
                    let sentence = format!(
                        "{} a été lu {} : le zéro du début manquait.",
                        quoted(cell),
                        repaired.postcode
                    );
                    self.remarks
                        .push(Remark::note(column, RefusalCode::NotAPostcode, sentence));
                }
                self.draft.postcode = Some(repaired.postcode);
                if self.draft.city.is_none() {
                    self.draft.city = repaired.city;
                }
            }
            Err(_) if says_nothing(&fold(cell)) => {}
            Err(code) => self.aside(column, cell, code).unwrap_or(()),
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
