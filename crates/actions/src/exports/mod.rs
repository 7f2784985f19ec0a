//! The list of persons as a file for a spreadsheet program. Cells that such a program would take for a formula are
//! neutralised (T6).

use std::io::Write as _;
use std::path::{Path, PathBuf};

use pignon_domain::house::Role;
use pignon_domain::person::{Origin, Qpv, Sex, Stage};
use pignon_domain::phone;
use rust_xlsxwriter::{Format, Workbook};

use crate::desk::Open;
use crate::words::InFrench;
use crate::{Desk, Failure, FailureCode};

const HEADERS: [&str; 20] = [
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
];

/// Formats of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// CSV: semicolons, UTF-8 with the mark that makes Excel read the accents.
    Csv,
    /// XLSX.
    Xlsx,
}

impl Desk {
    /// Writes every person of the house in a file, in the place of one of that name. Returns how many.
    ///
    /// # Errors
    /// [`Failure`]; no half-written file is left.
    pub fn export_persons(&self, to: &Path, format: ExportFormat) -> Result<usize, Failure> {
        self.with_open(Role::Coordinator, |open| {
            let rows = rows(open)?;
            let bytes = match format {
                ExportFormat::Csv => csv(&rows)?,
                ExportFormat::Xlsx => xlsx(&rows)?,
            };
            write_private(to, &bytes)?;
            Ok(rows.len())
        })
    }
}

/// Writes a file that must not exist yet, readable by its owner alone: it holds every person in clear.
fn write_private(to: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(to).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::saying(
            FailureCode::Refused,
            "Un fichier porte déjà ce nom\u{a0}: choisissez-en un autre, rien n’a été remplacé.",
        ),
        _ => pignon_store::Incident::from(error).into(),
    })?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.map_err(|error| {
        let _ = std::fs::remove_file(to);
        pignon_store::Incident::from(error).into()
    })
}

/// Most files of one name in one folder.
const MOST_OF_A_NAME: u32 = 1_000;

/// Writes a file in a folder under this name, or the next free one (`agenda (2).ics`): nothing is ever replaced.
/// Returns where it stands.
///
/// # Errors
/// [`Failure`]; no half-written file is left.
pub fn keep_beside(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    for n in 1..=MOST_OF_A_NAME {
        let named = match n {
            1 => name.to_owned(),
            _ => format!("{stem} ({n}).{extension}"),
        };
        let to = folder.join(named);
        match write_private(&to, bytes) {
            Err(failure) if failure.code == FailureCode::Refused => {}
            written => return written.map(|()| to),
        }
    }
    Err(Failure::new(FailureCode::Storage))
}

fn rows(open: &Open) -> Result<Vec<[String; 20]>, Failure> {
    let mut rows = open.vault.read(pignon_store::persons::for_export)?;
    for row in &mut rows {
        say(&mut row[4], Sex::of_code);
        say(&mut row[10], Origin::of_code);
        say(&mut row[12], Stage::of_code);
        say(&mut row[13], Qpv::of_code);
        for at in [6, 7] {
            row[at] = phone::show(&row[at]);
        }
        for cell in row.iter_mut() {
            neutralise(cell);
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
fn neutralise(cell: &mut String) {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        cell.insert(0, '\'');
    }
}

fn csv(rows: &[[String; 20]]) -> Result<Vec<u8>, Failure> {
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

fn xlsx(rows: &[[String; 20]]) -> Result<Vec<u8>, Failure> {
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
    let extension = if format == ExportFormat::Csv {
        "csv"
    } else {
        "xlsx"
    };
    format!("pignon-personnes-{day}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_the_same_name_is_kept_beside_the_first() {
        let dir = tempfile::tempdir().unwrap();
        let first = keep_beside(dir.path(), "agenda.ics", b"one").unwrap();
        let second = keep_beside(dir.path(), "agenda.ics", b"two").unwrap();
        assert_eq!(second, dir.path().join("agenda (2).ics"));
        assert_eq!(std::fs::read(first).unwrap(), b"one");
        assert_eq!(std::fs::read(second).unwrap(), b"two");
    }

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
