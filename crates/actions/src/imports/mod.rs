//! Imports of spreadsheets (P12.1): read, propose, judge each row, correct, settle, and only then write; everything
//! undone as a whole afterwards. Nothing reaches the vault before [`run`].

mod judge;
mod known;
mod looked;
mod missing;
mod reading;
pub mod shapes;
mod work;
mod write;

use pignon_domain::house::Role;
use pignon_domain::ids::ImportId;
use pignon_store::imports as rows_of;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use uuid::Uuid;

use crate::desk::Open;
use crate::desk::env::moment;
use crate::house::shapes::Nothing;
use crate::{Failure, FailureCode};
pub(crate) use judge::Earlier;
pub(crate) use known::{Index, Match, traits_of_row};
pub(crate) use looked::Looked;
use reading::Reading;
use shapes::{
    ImportAdjust, ImportAsk, ImportCard, ImportCorrect, ImportOutcome, ImportPreview,
    ImportProgress, ImportRowChanged, ImportRows, ImportRowsAsk, ImportSettle, ImportsList,
};
pub(crate) use work::{Readings, Work, held, read as looking};
pub(crate) use write::{Members, create as create_person, import_row};

const BIGGEST: usize = 64 * 1024 * 1024;

/// Reads a file and shows what importing it would do.
pub(crate) fn read(open: &Open, file_name: &str, bytes: &[u8]) -> Result<ImportPreview, Failure> {
    let Opened { name, digest, book } = opened(file_name, bytes)?;
    let id = ImportId(open.vault.ids().draw(open.env.now()));
    let reading = Reading::new(id, name, Uuid::from_bytes(digest), book, open)?;
    let preview = reading.preview(open)?;
    open.readings.keep(reading);
    Ok(preview)
}

/// A spreadsheet, opened.
pub(crate) struct Opened {
    /// Its name, without any folder.
    pub name: String,
    /// First 16 bytes of its SHA-256.
    pub digest: [u8; 16],
    /// Its sheets.
    pub book: pignon_sheets::Workbook,
}

/// Opens a spreadsheet within the limits.
///
/// # Errors
/// [`FailureCode::FileTooBig`], [`FailureCode::UnreadableSheet`] saying why.
pub(crate) fn opened(file_name: &str, bytes: &[u8]) -> Result<Opened, Failure> {
    if bytes.len() > BIGGEST {
        return Err(Failure::new(FailureCode::FileTooBig));
    }
    let name = self::file_name(file_name);
    let book = pignon_sheets::read(&name, bytes, &pignon_sheets::Limits::default())
        .map_err(|e| Failure::saying(FailureCode::UnreadableSheet, e.to_string()))?;
    let mut digest = [0; 16];
    digest.copy_from_slice(&Sha256::digest(bytes)[..16]);
    Ok(Opened { name, digest, book })
}

/// An earlier import of the very same file that stands, if any: a sentence.
pub(crate) fn already(open: &Open, digest: Uuid) -> Result<Option<String>, Failure> {
    let past = open.vault.read(rows_of::past)?;
    let same = past
        .iter()
        .find(|p| p.digest == Some(digest) && p.undone.is_none());
    Ok(same.map(|p| {
        let day = chrono::DateTime::from_timestamp_millis(p.millis)
            .unwrap_or_default()
            .date_naive();
        format!(
            "Ce fichier a déjà été importé le {}.",
            pignon_domain::date::long(day)
        )
    }))
}

/// The name of a file without any folder, short enough to be shown.
pub(crate) fn file_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().take(200).collect()
}

/// The dry run again, as it stands.
pub(crate) fn preview(open: &Open, ask: ImportAsk) -> Result<ImportPreview, Failure> {
    open.readings
        .look(ask.import, |reading| reading.preview(open))
}

/// Reads again with another sheet, header row or meaning of columns.
pub(crate) fn adjust(open: &Open, ask: ImportAdjust) -> Result<ImportPreview, Failure> {
    open.readings.change(ask.import, |reading| {
        reading.adjust(open, &ask)?;
        reading.preview(open)
    })
}

/// A window on the rows.
pub(crate) fn rows(open: &Open, ask: ImportRowsAsk) -> Result<ImportRows, Failure> {
    open.readings.look(ask.import, |reading| {
        Ok(reading.window(open, ask.state, ask.offset, ask.limit.clamp(1, 500)))
    })
}

/// Corrects one cell; the file itself is never touched.
pub(crate) fn correct(open: &Open, ask: ImportCorrect) -> Result<ImportRowChanged, Failure> {
    open.readings.change(ask.import, |reading| {
        reading.correct(open, ask.row, ask.column, &ask.value)
    })
}

/// Says who a row is about.
pub(crate) fn settle(open: &Open, ask: ImportSettle) -> Result<ImportRowChanged, Failure> {
    open.readings.change(ask.import, |reading| {
        reading.settle(open, ask.row, ask.settlement.clone())
    })
}

/// Imports, in the background; ask [`progress`] until it is done.
pub(crate) fn run(open: &Arc<Open>, ask: ImportAsk) -> Result<ImportProgress, Failure> {
    open.readings.start_import(open, ask.import, write::import)
}

/// How far it is.
pub(crate) fn progress(open: &Open, ask: ImportAsk) -> Result<ImportProgress, Failure> {
    open.readings.progress(ask.import)
}

/// Stops it: everything it wrote is taken back.
pub(crate) fn cancel(open: &Open, ask: ImportAsk) -> Result<ImportProgress, Failure> {
    open.readings.cancel(ask.import)
}

/// Undoes a past import as a whole, in the background.
pub(crate) fn undo(open: &Arc<Open>, ask: ImportAsk) -> Result<ImportProgress, Failure> {
    open.allow(Role::Coordinator)?;
    let past = open.vault.read(rows_of::past)?;
    let one = past
        .into_iter()
        .find(|p| p.id == ask.import && p.undone.is_none())
        .ok_or_else(|| Failure::new(FailureCode::ImportGone))?;
    let total = one.created + one.updated;
    open.readings
        .start(open, ask.import, total, move |open, work| {
            write::undo(open, &one, work)
        })
}

/// Past imports, latest first.
pub(crate) fn past(open: &Open, _: Nothing) -> Result<ImportsList, Failure> {
    let imports = open
        .vault
        .read(rows_of::past)?
        .into_iter()
        .map(|p| ImportCard {
            import: p.id,
            file_name: p.file_name,
            at: moment(p.millis),
            member_name: p.member_name,
            outcome: ImportOutcome {
                created: p.created,
                updated: p.updated,
                unchanged: p.unchanged,
                left_out: p.left_out,
            },
            undone_at: p.undone.map(moment),
            of_partners: p.of_partners,
            of_applications: p.of_applications,
        })
        .collect();
    Ok(ImportsList { imports })
}
