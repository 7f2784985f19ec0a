//! One row of an old list to an application and who holds it, and what there is to say about it.

use chrono::NaiveDate;

use super::{Fate, ListTarget};
use crate::RefusalCode;
use crate::date::{of_excel_serial, parse_past_day};
use crate::identity::check_text;
use crate::import::remark::quoted;
use crate::import::words::{fold, says_nothing};
use crate::import::{Draft, ImportTarget, Remark, qpv_of, read_row};
use crate::money::parse_cents;
use crate::person::Qpv;
use crate::structure::Siret;

/// Longest texts of one line, in characters.
const LINE: usize = 200;

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OldRow {
    /// Who holds the application; their note is empty, see `note`.
    pub person: Draft,
    /// Number in the old list.
    pub number: Option<String>,
    /// Title of the project.
    pub title: Option<String>,
    /// Name of the structure.
    pub structure_name: Option<String>,
    /// SIRET, fourteen digits.
    pub siret: Option<String>,
    /// In a QPV?
    pub qpv: Option<Qpv>,
    /// Asked, in cents.
    pub asked_cents: Option<i64>,
    /// Granted, in cents.
    pub granted_cents: Option<i64>,
    /// Day of the filing.
    pub filed_on: Option<NaiveDate>,
    /// What became of it.
    pub fate: Option<Fate>,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// Why.
    pub motive: Option<String>,
    /// Day of the notification.
    pub notified_on: Option<NaiveDate>,
    /// Day of the agreement.
    pub agreed_on: Option<NaiveDate>,
    /// Last day.
    pub ended_on: Option<NaiveDate>,
    /// Lines `Header : value` of all that has no field or was not understood.
    pub note: String,
}

/// Reads one row; `cells`, `targets` and `headers` go together by column. A day, an amount or a decision that is not
/// understood is blocking: the state of the application would be a guess. It is corrected in place.
#[must_use]
pub fn read(
    cells: &[&str],
    targets: &[ListTarget],
    headers: &[String],
    today: NaiveDate,
) -> (OldRow, Vec<Remark>) {
    let as_person: Vec<ImportTarget> = targets
        .iter()
        .map(|target| match target {
            ListTarget::Note => ImportTarget::Note,
            target => target.of_person().unwrap_or(ImportTarget::Ignore),
        })
        .collect();
    let (mut person, mut remarks) = read_row(cells, &as_person, headers, today);
    let note = std::mem::take(&mut person.note);
    let mut row = OldRow {
        person,
        note,
        ..OldRow::default()
    };
    for (column, (cell, target)) in cells.iter().zip(targets).enumerate() {
        let cell = cell.trim();
        if says_nothing(&fold(cell)) || target.of_person().is_some() {
            continue;
        }
        if let Err((code, why)) = row.take(*target, cell, today) {
            let sentence = format!("{} {why}", quoted(cell));
            remarks.push(Remark::blocking(Some(column), code, sentence));
        }
    }
    remarks.sort_by_key(|remark| remark.column);
    (row, remarks)
}

impl OldRow {
    fn take(
        &mut self,
        target: ListTarget,
        cell: &str,
        today: NaiveDate,
    ) -> Result<(), (RefusalCode, &'static str)> {
        use ListTarget as T;
        match target {
            T::Number => self.number = Some(line(cell)?),
            T::Title => self.title = Some(line(cell)?),
            T::StructureName => self.structure_name = Some(line(cell)?),
            T::Motive => self.motive = Some(line(cell)?),
            T::Siret => {
                let read = Siret::read(cell).map_err(|code| {
                    (code, "n’est pas un SIRET\u{a0}: quatorze chiffres, dont le dernier est une clé. Corrigez-le, ou effacez-le.")
                })?;
                self.siret = Some(read.as_str().to_owned());
            }
            T::Qpv => {
                self.qpv = Some(qpv_of(cell).ok_or((
                    RefusalCode::NotInTheList,
                    "ne dit pas si c’est en QPV\u{a0}: écrivez oui, non ou à vérifier.",
                ))?);
            }
            T::Asked => self.asked_cents = Some(cents(cell)?),
            T::Granted => self.granted_cents = Some(cents(cell)?),
            T::FiledOn => self.filed_on = Some(day(cell, today)?),
            T::DecidedOn => self.decided_on = Some(day(cell, today)?),
            T::NotifiedOn => self.notified_on = Some(day(cell, today)?),
            T::AgreedOn => self.agreed_on = Some(day(cell, today)?),
            T::EndedOn => self.ended_on = Some(day(cell, today)?),
            T::Decision => {
                self.fate = Some(fate(&fold(cell)).ok_or((
                    RefusalCode::NotInTheList,
                    "n’est pas une décision comprise\u{a0}: écrivez admise, ajournée, refusée, abandonnée ou en cours.",
                ))?);
            }
            _ => {}
        }
        Ok(())
    }
}

fn line(cell: &str) -> Result<String, (RefusalCode, &'static str)> {
    check_text(cell, "cell", LINE).map_err(|refusal| {
        let why = match refusal.code {
            RefusalCode::NirForbidden => {
                "contient un numéro de sécurité sociale\u{a0}: la loi ne permet pas de le garder. Effacez-le de la cellule."
            }
            RefusalCode::TooLong => "est trop long\u{a0}: raccourcissez-le à 200 caractères.",
            _ => "contient des caractères invisibles\u{a0}: retapez-le.",
        };
        (refusal.code, why)
    })
}

fn cents(cell: &str) -> Result<i64, (RefusalCode, &'static str)> {
    parse_cents(cell).map_err(|code| {
        (
            code,
            "n’est pas un montant compris\u{a0}: écrivez par exemple 1\u{202f}500 ou 1\u{202f}500,50.",
        )
    })
}

fn day(cell: &str, today: NaiveDate) -> Result<NaiveDate, (RefusalCode, &'static str)> {
    let read = match of_excel_serial(cell) {
        // Four figures are a year.
        Some(day) if cell.len() >= 5 => parse_past_day(&day.to_string(), today),
        _ => parse_past_day(cell, today),
    };
    read.map_err(|code| {
        let why = match code {
            RefusalCode::DateInTheFuture => "est dans le futur\u{a0}: vérifiez l’année.",
            RefusalCode::DateTooOld => "est trop ancienne\u{a0}: vérifiez l’année.",
            _ => "n’est pas une date comprise\u{a0}: écrivez par exemple 12/03/2024.",
        };
        (code, why)
    })
}

/// Beginnings of the words by which a list says what became of an application. What says no comes first: « non admis »
/// begins neither with « admis » nor with « refus ».
const FATES: &[(Fate, &[&str])] = &[
    (
        Fate::Abandoned,
        &["abandon", "retir", "desist", "annul", "sans suite"],
    ),
    (Fate::Adjourned, &["ajourn", "report", "revoir"]),
    (
        Fate::Refused,
        &[
            "refus",
            "rejet",
            "non ",
            "defavorable",
            "ineligible",
            "irrecevable",
            "inadmis",
        ],
    ),
    (
        Fate::Pending,
        &[
            "cours", "attente", "instru", "depos", "incompl", "complet", "nouveau",
        ],
    ),
    (
        Fate::Admitted,
        &[
            "admis",
            "accord",
            "accept",
            "favorable",
            "retenu",
            "valid",
            "oui",
            "convention",
            "attribu",
            "octroy",
        ],
    ),
];

fn fate(folded: &str) -> Option<Fate> {
    let begins = |stem: &&str| {
        folded.starts_with(*stem) || folded.contains(&format!(" {stem}")) || folded == stem.trim()
    };
    FATES
        .iter()
        .find(|(_, stems)| stems.iter().any(&begins))
        .map(|(fate, _)| *fate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ListTarget as T;

    fn today() -> NaiveDate {
        "2026-11-22".parse().unwrap()
    }

    fn one(target: T, cell: &str) -> (OldRow, Vec<Remark>) {
        let headers = ["Nom".to_owned(), "Colonne".to_owned()];
        read(&["Sow", cell], &[T::FamilyName, target], &headers, today())
    }

    #[test]
    fn decisions_are_said_in_many_ways() {
        for (said, expected) in [
            ("Admis", Fate::Admitted),
            ("Accordé (réserves)", Fate::Admitted),
            ("AVIS FAVORABLE", Fate::Admitted),
            ("OUI", Fate::Admitted),
            ("Refusée", Fate::Refused),
            ("non retenu", Fate::Refused),
            ("Non", Fate::Refused),
            ("avis défavorable", Fate::Refused),
            ("Ajournée au comité de juin", Fate::Adjourned),
            ("à revoir", Fate::Adjourned),
            ("Abandon du porteur", Fate::Abandoned),
            ("sans suite", Fate::Abandoned),
            ("en cours d’instruction", Fate::Pending),
            ("dossier incomplet", Fate::Pending),
        ] {
            let (row, remarks) = one(T::Decision, said);
            assert_eq!((row.fate, remarks.len()), (Some(expected), 0), "{said}");
        }
        for unclear in ["peut-être", "12", "?!x"] {
            let (row, remarks) = one(T::Decision, unclear);
            assert!(row.fate.is_none() && remarks[0].blocking, "{unclear}");
        }
        assert_eq!(one(T::Decision, "NC").1, []);
    }

    #[test]
    fn days_amounts_and_numbers_are_read_as_typed() {
        assert_eq!(
            one(T::FiledOn, "12/03/2024").0.filed_on,
            "2024-03-12".parse().ok()
        );
        assert_eq!(
            one(T::FiledOn, "45363").0.filed_on,
            "2024-03-12".parse().ok()
        );
        assert_eq!(one(T::Asked, "1 500,50 €").0.asked_cents, Some(150_050));
        assert_eq!(
            one(T::Siret, "732 829 320 00074").0.siret.as_deref(),
            Some("73282932000074")
        );
        assert_eq!(one(T::Qpv, "oui").0.qpv, Some(Qpv::Inside));
        assert_eq!(
            one(T::Note, "à rappeler").0.note,
            "Colonne\u{a0}: à rappeler"
        );
    }

    #[test]
    fn what_is_not_understood_is_corrected_and_never_guessed() {
        for (target, cell, code) in [
            (T::FiledOn, "mars", RefusalCode::NotADate),
            (T::DecidedOn, "12/03/2034", RefusalCode::DateInTheFuture),
            (T::Siret, "73282932000075", RefusalCode::NotASiret),
            (T::Granted, "beaucoup", RefusalCode::NotAnAmount),
            (T::Title, "2 88 02 75 101 001 70", RefusalCode::NirForbidden),
        ] {
            let (_, remarks) = one(target, cell);
            assert_eq!(
                (remarks.len(), remarks[0].blocking, remarks[0].code),
                (1, true, code),
                "{cell}"
            );
            assert_eq!(remarks[0].column, Some(1));
        }
    }
}
