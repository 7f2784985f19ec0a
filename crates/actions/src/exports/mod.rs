//! The list of persons as a file for a spreadsheet program, or on paper. Cells that a spreadsheet program would take for
//! a formula are neutralised (T6).

mod paper;

use std::path::Path;
use std::sync::Arc;

use pignon_domain::house::Role;
use pignon_domain::person::{Origin, Qpv, Sex, Stage};
use pignon_domain::{Refusal, RefusalCode, identity, phone};
use pignon_store::persons as rows_of;
use pignon_store::{Value, kinds};
use rust_xlsxwriter::{Format, Workbook};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Open;
use crate::desk::env::moment;
use crate::files::{Given, write_new};
use crate::house::shapes::Nothing;
use crate::persons::shapes::{PersonsFilter, PersonsSort};
use crate::persons::values::{bytes as bytes_of, text};
use crate::persons::{filter_of, sort_of};
use crate::words::InFrench;
use crate::{Desk, Failure, FailureCode};

pub(crate) const LONGEST_REASON: usize = 500;

const HEADERS: [&str; 21] = [
    "N°",
    "Nom",
    "Prénom",
    "Nom de naissance",
    "Sexe",
    "Date de naissance",
    "Téléphone",
    "Autre téléphone",
    "Courriel",
    "Motif",
    "Orienté par",
    "Ouvert le",
    "Étape",
    "QPV",
    "Dernier contact",
    "Référent",
    "Adresse",
    "Code postal",
    "Ville",
    "Note",
    "QPV, réponse de la Maison",
];

/// Formats of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// CSV: semicolons, UTF-8 with the mark that makes Excel read the accents.
    Csv,
    /// XLSX.
    Xlsx,
    /// PDF, to print: who, how to call them, where they stand.
    Pdf,
}

/// A list of persons, to take out of the vault.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonsExport {
    /// Which.
    pub filter: PersonsFilter,
    /// Sorted by.
    pub sort: PersonsSort,
    /// Greatest first.
    pub descending: bool,
    /// As what.
    pub format: ExportFormat,
    /// Why, in the member's words: it stays in the log.
    pub reason: String,
}

/// The list as it stands on the screen, as a file. That it left is written first: who, when, how many, why (P12.2).
///
/// # Errors
/// [`Failure`]; a reason is needed.
pub(crate) fn give(open: &Arc<Open>, ask: PersonsExport) -> Result<Given, Failure> {
    let reason = identity::check_lines(&ask.reason, "reason", LONGEST_REASON)?;
    if reason.is_empty() {
        return Err(Refusal::of(RefusalCode::WithoutReason, "reason").into());
    }
    let mut rows = rows(open, &ask)?;
    if ask.format != ExportFormat::Pdf {
        rows.iter_mut().flatten().for_each(neutralise);
    }
    let (bytes, remark) = match ask.format {
        ExportFormat::Csv => (csv(&rows)?, None),
        ExportFormat::Xlsx => (xlsx(&rows)?, None),
        ExportFormat::Pdf => {
            let given = paper::of(open, &rows, &reason)?;
            (given.bytes, given.remark)
        }
    };
    open.act("persons_export", |door| {
        let id = door.new_id();
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        door.put(
            kinds::EXPORT,
            id,
            id,
            vec![
                ("member", bytes_of(open.who.member.0)),
                ("millis", Value::Int(open.env.now())),
                ("what", text("persons")),
                ("rows", Value::Int(count)),
                ("reason", text(&reason)),
            ],
        )?;
        Ok(())
    })?;
    Ok(Given {
        name: file_name(open.env.today(), ask.format),
        media_type: ask.format.media_type().to_owned(),
        bytes,
        remark,
    })
}

impl ExportFormat {
    const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pdf => "application/pdf",
        }
    }
}

impl Desk {
    /// Writes every person of the house in a file that does not exist yet. Returns how many.
    ///
    /// # Errors
    /// [`Failure`]; no half-written file is left.
    pub fn export_persons(
        &self,
        to: &Path,
        format: ExportFormat,
        reason: &str,
    ) -> Result<(), Failure> {
        let ask = PersonsExport {
            filter: PersonsFilter::default(),
            sort: PersonsSort::Name,
            descending: false,
            format,
            reason: reason.to_owned(),
        };
        let given = self.with_open(Role::Coordinator, |open| give(open, ask))?;
        write_new(to, &given.bytes).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Failure::saying(
                FailureCode::Refused,
                "Un fichier porte déjà ce nom\u{a0}: choisissez-en un autre, rien n’a été remplacé.",
            ),
            _ => pignon_store::Incident::from(error).into(),
        })
    }
}

/// The lists that left the house, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn past(open: &Open, _: Nothing) -> Result<Vec<ExportCard>, Failure> {
    let past = open.vault.read(pignon_store::house::exports)?;
    Ok(past
        .into_iter()
        .map(|export| ExportCard {
            at: moment(export.millis),
            member_name: export.member_name,
            rows: export.rows,
            reason: export.reason,
            copy_of: (export.what == crate::copies::WHAT)
                .then(|| export.person_number.unwrap_or_default()),
            what: export.what,
        })
        .collect())
}

/// A list that left the house.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExportCard {
    /// When, RFC 3339.
    pub at: String,
    /// Who.
    pub member_name: String,
    /// What left: `persons`, `subsidies`, `calendar_appointment`, `calendar_member`.
    pub what: String,
    /// How many rows.
    pub rows: u32,
    /// Why; empty for the copy of a file, which the person asked for.
    pub reason: String,
    /// It is the copy of the file of this number, and no list; an empty number: the file is no more.
    pub copy_of: Option<String>,
}

fn rows(open: &Open, ask: &PersonsExport) -> Result<Vec<[String; 21]>, Failure> {
    let (filter, sort) = (filter_of(open, &ask.filter), sort_of(ask.sort));
    let mut rows = open.vault.read(|r| {
        let seqs = rows_of::order(r, &filter, sort, ask.descending)?;
        rows_of::for_export(r, &seqs)
    })?;
    for row in &mut rows {
        say(&mut row[4], Sex::of_code);
        say(&mut row[10], Origin::of_code);
        say(&mut row[12], Stage::of_code);
        say(&mut row[13], Qpv::of_code);
        for at in [6, 7] {
            row[at] = phone::show(&row[at]);
        }
    }
    Ok(rows)
}

/// The word of a code; a code of a newer version stays as it is.
fn say<T: InFrench>(cell: &mut String, of: fn(&str) -> Option<T>) {
    if let Some(value) = of(cell) {
        value.french().clone_into(cell);
    }
}

/// A leading `= + - @`, tab or carriage return would run as a formula: an apostrophe makes it a text.
pub(crate) fn neutralise(cell: &mut String) {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        cell.insert(0, '\'');
    }
}

fn csv(rows: &[[String; 21]]) -> Result<Vec<u8>, Failure> {
    let mut bytes = b"\xef\xbb\xbf".to_vec();
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(::csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    let broken = |_| Failure::new(FailureCode::Defect);
    writer.write_record(HEADERS).map_err(broken)?;
    for row in rows {
        writer.write_record(row).map_err(broken)?;
    }
    writer
        .flush()
        .map_err(|_| Failure::new(FailureCode::Defect))?;
    drop(writer);
    Ok(bytes)
}

fn xlsx(rows: &[[String; 21]]) -> Result<Vec<u8>, Failure> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let broken = |_| Failure::new(FailureCode::Defect);
    let bold = Format::new().set_bold();
    for (column, header) in (0_u16..).zip(HEADERS) {
        sheet
            .write_string_with_format(0, column, header, &bold)
            .map_err(broken)?;
    }
    for (at, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row) {
            if !cell.is_empty() {
                sheet.write_string(at, column, cell).map_err(broken)?;
            }
        }
    }
    sheet.set_name("Personnes").map_err(broken)?;
    sheet.set_freeze_panes(1, 0).map_err(broken)?;
    book.save_to_buffer().map_err(broken)
}

/// A name for the file of an export, with the day.
#[must_use]
pub fn file_name(day: chrono::NaiveDate, format: ExportFormat) -> String {
    let extension = match format {
        ExportFormat::Csv => "csv",
        ExportFormat::Xlsx => "xlsx",
        ExportFormat::Pdf => "pdf",
    };
    format!("pignon-personnes-{day}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_neutralised() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+33", "'+33"),
            ("-2", "'-2"),
            ("@x", "'@x"),
            ("\tx", "'\tx"),
            ("Dupont", "Dupont"),
        ] {
            let mut text = cell.to_owned();
            neutralise(&mut text);
            assert_eq!(text, expected);
        }
    }
}
