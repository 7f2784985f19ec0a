//! The import of the list of applications that a house kept before (P12.1): read, judged row by row against the persons
//! and the applications that are here, corrected, settled, and only then written; undone as a whole.

mod known;
mod reading;
pub mod shapes;
mod write;

use std::sync::Arc;

use pignon_domain::ids::ImportId;
use uuid::Uuid;

use crate::desk::Open;
use crate::files::Handed;
use crate::house::shapes::Nothing;
use crate::imports::shapes::{
    ImportAsk, ImportCorrect, ImportProgress, ImportRowsAsk, ImportSettle,
};
use crate::imports::{self, Opened};
use crate::{Failure, FailureCode};
pub(crate) use reading::OldListReading;
use shapes::{OldListAdjust, OldListPreview, OldListRowChanged, OldListRows};

/// Reads a file and shows what importing it would do.
pub(crate) fn read_file(
    open: &Arc<Open>,
    _: Nothing,
    file: Handed,
) -> Result<OldListPreview, Failure> {
    let Opened { name, digest, book } = imports::opened(&file.name, &file.bytes)?;
    let id = ImportId(open.vault.ids().draw(open.env.now()));
    let reading = OldListReading::new(id, name, Uuid::from_bytes(digest), book, open)?;
    let preview = reading.preview(open)?;
    open.readings.keep_old_list(reading);
    Ok(preview)
}

/// The dry run again, as it stands.
pub(crate) fn preview(open: &Open, ask: ImportAsk) -> Result<OldListPreview, Failure> {
    let reading = open.readings.old_list(ask.import)?;
    imports::looking(&reading).preview(open)
}

/// Reads again with another sheet, header row or meaning of columns.
pub(crate) fn adjust(open: &Open, ask: OldListAdjust) -> Result<OldListPreview, Failure> {
    open.readings.change_old_list(ask.import, |reading| {
        reading.adjust(&ask)?;
        reading.preview(open)
    })
}

/// A window on the rows.
pub(crate) fn rows(open: &Open, ask: ImportRowsAsk) -> Result<OldListRows, Failure> {
    let reading = open.readings.old_list(ask.import)?;
    Ok(imports::looking(&reading).window(ask.state, ask.offset, ask.limit.clamp(1, 500)))
}

/// Corrects one cell; the file itself is never touched.
pub(crate) fn correct(open: &Open, ask: ImportCorrect) -> Result<OldListRowChanged, Failure> {
    open.readings.change_old_list(ask.import, |reading| {
        reading.correct(ask.row, ask.column, &ask.value)
    })
}

/// Says who a row is about.
pub(crate) fn settle(open: &Open, ask: ImportSettle) -> Result<OldListRowChanged, Failure> {
    open.readings.change_old_list(ask.import, |reading| {
        reading.settle(ask.row, ask.settlement.clone())
    })
}

/// Imports, in the background; ask `import_progress` until it is done.
pub(crate) fn run(open: &Arc<Open>, ask: ImportAsk) -> Result<ImportProgress, Failure> {
    let reading = open.readings.old_list(ask.import)?;
    let total = {
        let mut reading = imports::held(&reading)?;
        if !reading.named() {
            return Err(Failure::new(FailureCode::NoNameColumn));
        }
        // What was shown is what is done, or it is shown again.
        let shown = reading.counts();
        reading.refresh(open)?;
        if reading.counts() != shown {
            return Err(Failure::new(FailureCode::ImportStale));
        }
        u32::try_from(reading.verdicts.len()).unwrap_or(u32::MAX)
    };
    open.readings
        .start(open, ask.import, total, move |open, work| {
            let outcome = write::import(open, &imports::looking(&reading), work)?;
            open.readings.forget_old_list(ask.import);
            Ok(outcome)
        })
}
