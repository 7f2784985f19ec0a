//! XLS, through calamine, but only after a walk over the records.
//!
//! The reader of calamine reserves what the DIMENSIONS record announces and builds a dense rectangle up to the
//! farthest cell: one lying record would end the program. So the stream is walked first, what it holds is counted,
//! what the reader need not see (dimensions, formulas) is blanked, and it is given a fresh compound file with that
//! stream alone: what was checked is what is read.

use std::io::{Cursor, Read, Write};

use calamine::{Data, Reader, SheetVisible, Xls, XlsError};

use super::rows::Rows;
use super::value;
use crate::limits::Watch;
use crate::unreadable::What;
use crate::{Format, Limits, Remark, Sheet, Unreadable, Workbook};

/// Cells of the dense rectangles of one workbook, of 32 bytes each (a full old sheet has 16.7 million).
const DENSE_CELLS: usize = 3_000_000;

const FILEPASS: u16 = 0x002f;
const DIMENSIONS: u16 = 0x0200;
const FORMULA: u16 = 0x0006;
const BOF: u16 = 0x0809;
const CELLS: [u16; 9] = [
    0x0203, 0x0204, 0x00d6, 0x0205, 0x027e, 0x00fd, 0x00bd, FORMULA, 0x0201,
];
/// A record type that no version of Excel gave a meaning.
const NOTHING: u16 = 0xeeee;

pub(crate) fn read(bytes: &[u8], limits: &Limits, watch: &Watch) -> Result<Workbook, Unreadable> {
    let mut stream = workbook_stream(bytes)?;
    walk(&mut stream)?;
    let clean = compound_of(&stream).map_err(|_| Unreadable::Damaged)?;
    drop(stream);
    let mut book = Xls::new(Cursor::new(clean)).map_err(|error| match error {
        XlsError::Password => Unreadable::Protected,
        _ => Unreadable::Damaged,
    })?;
    let list = book.sheets_metadata().to_vec();
    let mut budget = limits.clone();
    let (mut sheets, mut remarks) = (Vec::new(), Vec::new());
    for entry in list {
        watch.check()?;
        let Ok(range) = book.worksheet_range(&entry.name) else {
            continue;
        };
        let merged = book
            .merge_cells_by_sheet_name(&entry.name)
            .unwrap_or_default();
        let mut rows = Rows::new(&budget, &merged);
        let mut text = String::new();
        let (top, left) = range.start().unwrap_or((0, 0));
        for (row, column, data) in range.used_cells() {
            if !matches!(data, Data::Empty) {
                value::write_data(data, &mut text);
                let at = |from: u32, step: usize| {
                    from.saturating_add(u32::try_from(step).unwrap_or(u32::MAX))
                };
                rows.cell(at(top, row), at(left, column), &text)?;
            }
        }
        let (table, left_out) = rows.finish()?;
        budget.spend(&table);
        if left_out {
            remarks.push(Remark::ColumnsLeftOut {
                sheet: entry.name.clone(),
                kept: limits.columns,
            });
        }
        sheets.push(Sheet {
            name: entry.name,
            hidden: entry.visible != SheetVisible::Visible,
            table,
        });
    }
    Ok(Workbook {
        format: Format::Xls,
        sheets,
        remarks,
    })
}

/// The stream of a compound file that holds the workbook.
fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    for name in ["Workbook", "Book", "WORKBOOK", "BOOK"] {
        if file.is_stream(name) {
            let opened = file.open_stream(name).map_err(|_| Unreadable::Damaged)?;
            let mut stream = Vec::new();
            opened
                .take(bytes.len() as u64)
                .read_to_end(&mut stream)
                .map_err(|_| Unreadable::Damaged)?;
            return Ok(stream);
        }
    }
    if file.is_stream("EncryptedPackage") {
        return Err(Unreadable::Protected);
    }
    if file.is_stream("WordDocument") {
        return Err(Unreadable::NotATable(What::TextDocument));
    }
    if file.is_stream("PowerPoint Document") {
        return Err(Unreadable::NotATable(What::Presentation));
    }
    Err(Unreadable::NotATable(What::Binary))
}

/// Counts the rectangles the reader will build, and blanks what it need not see.
fn walk(stream: &mut [u8]) -> Result<(), Unreadable> {
    let mut at = 0;
    let mut dense = 0usize;
    // Farthest cell of the sheet under way: rows and columns.
    let mut far = (0usize, 0usize);
    while let Some(head) = stream.get(at..at + 4) {
        let kind = u16::from_le_bytes([head[0], head[1]]);
        let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let body = at + 4;
        if kind == FILEPASS {
            return Err(Unreadable::Protected);
        }
        if kind == BOF {
            dense = dense.saturating_add(far.0 * far.1);
            far = (0, 0);
        }
        if kind == DIMENSIONS {
            stream[at..at + 2].copy_from_slice(&NOTHING.to_le_bytes());
        }
        if CELLS.contains(&kind) && length >= 4 && body + 4 <= stream.len() {
            let short = |at: usize| usize::from(u16::from_le_bytes([stream[at], stream[at + 1]]));
            far = (
                far.0.max(short(body) + 1),
                far.1
                    .max(short(body + 2) + 1 + length / 6 * usize::from(kind == 0x00bd)),
            );
        }
        if kind == FORMULA && length >= 22 && body + 22 <= stream.len() {
            // The length of the tokens: none, the value alone counts.
            stream[body + 20..body + 22].fill(0);
        }
        at = body + length;
    }
    // Values and formulas each have their rectangle.
    if dense.saturating_add(far.0 * far.1) > DENSE_CELLS {
        Err(Unreadable::TooManyCells)
    } else {
        Ok(())
    }
}

fn compound_of(stream: &[u8]) -> std::io::Result<Vec<u8>> {
    // Version 3: calamine takes a version 4 file without small streams for a damaged one.
    let mut file =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    file.create_stream("Workbook")?.write_all(stream)?;
    file.flush()?;
    Ok(file.into_inner().into_inner())
}
