//! Cells that say how to reach the person: phones, e-mails, address.

use super::Row;
use crate::RefusalCode;
use crate::identity::{email, postcode, repaired_postcode};
use crate::import::ImportTarget;
use crate::import::remark::{Remark, quoted};
use crate::import::words::{fold, says_nothing};
use crate::phone;

impl Row<'_> {
    pub(super) fn phones(&mut self, column: usize, cell: &str, target: ImportTarget) {
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

    pub(super) fn email(&mut self, column: usize, cell: &str) -> Option<String> {
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
    pub(super) fn address(&mut self, column: usize, cell: &str) {
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

    pub(super) fn postcode(&mut self, column: usize, cell: &str) {
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
}
