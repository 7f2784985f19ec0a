//! XLSX, cell after cell: the whole range of calamine would cost several times the table.

use std::io::{Cursor, Read};

use calamine::{Reader, SheetVisible, Xlsx, XlsxError};

use super::package::{self, Package};
use super::rows::Rows;
use super::value;
use crate::limits::Watch;
use crate::{Format, Limits, Remark, Sheet, Unreadable, Workbook};

/// Merged cells stand after the cells, and cost a second reading: done for sheets under this size only, unzipped.
/// Bigger ones come out of programs, which merge nothing.
const MERGES_SOUGHT_UNDER: u64 = 24 * 1024 * 1024;

/// Texts shared by the cells, all held in memory by the reader.
const MOST_SHARED_TEXTS: usize = 4_000_000;

pub(crate) fn read(bytes: &[u8], limits: &Limits, watch: &Watch) -> Result<Workbook, Unreadable> {
    let mut parts = package::open(bytes)?;
    package::check_size(&mut parts, limits)?;
    check_shared_strings(&mut parts)?;
    let biggest = biggest_sheet(&mut parts);
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(refusal)?;
    let list = book.sheets_metadata().to_vec();
    let (mut sheets, mut remarks) = (Vec::new(), Vec::new());
    let mut failure = None;
    let mut budget = limits.clone();
    for entry in list {
        watch.check()?;
        match sheet(&mut book, &entry.name, biggest, &budget, watch) {
            Ok((table, left_out)) => {
                budget.spend(&table);
                if left_out {
                    remarks.push(Remark::ColumnsLeftOut {
                        sheet: entry.name.clone(),
                        kept: limits.columns,
                    });
                }
                let hidden = entry.visible != SheetVisible::Visible;
                sheets.push(Sheet {
                    name: entry.name,
                    hidden,
                    table,
                });
            }
            Err(Unreadable::Damaged) => {
                failure = Some(Unreadable::Damaged);
                remarks.push(Remark::SheetLeftOut { sheet: entry.name });
            }
            Err(other) => return Err(other),
        }
    }
    match failure {
        Some(failure) if sheets.iter().all(|sheet| sheet.table.rows() == 0) => Err(failure),
        _ => Ok(Workbook {
            format: Format::Xlsx,
            sheets,
            remarks,
        }),
    }
}

fn sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    biggest: u64,
    limits: &Limits,
    watch: &Watch,
) -> Result<(crate::Table, bool), Unreadable> {
    let merged = if biggest < MERGES_SOUGHT_UNDER {
        // A sheet of charts has no cells: it is no failure that it has no merged ones.
        book.merge_cells_by_sheet_name(name).unwrap_or_default()
    } else {
        Vec::new()
    };
    let mut reader = match book.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        Err(XlsxError::NotAWorksheet(_)) => return Ok((crate::Table::default(), false)),
        Err(other) => return Err(refusal(other)),
    };
    let mut rows = Rows::new(limits, &merged);
    let mut text = String::new();
    let mut turns = 0u32;
    while let Some(cell) = reader.next_cell().map_err(refusal)? {
        let (row, column) = cell.get_position();
        value::write_ref(cell.get_value(), &mut text);
        rows.cell(row, column, &text)?;
        turns = turns.wrapping_add(1);
        if turns.is_multiple_of(16_384) {
            watch.check()?;
        }
    }
    rows.finish()
}

fn refusal(error: XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => Unreadable::Protected,
        _ => Unreadable::Damaged,
    }
}

fn biggest_sheet(parts: &mut Package<'_>) -> u64 {
    (0..parts.len())
        .filter_map(|index| {
            let entry = parts.by_index_raw(index).ok()?;
            Some((entry.name().ok()?.to_ascii_lowercase(), entry.size()))
        })
        .filter(|(name, _)| name.contains("sheet") && !name.contains("sharedstrings"))
        .map(|(_, size)| size)
        .max()
        .unwrap_or(0)
}

/// The reader reserves memory for as many shared texts as the file announces: an announcement bigger than the part
/// could hold (`<si/>` is five bytes) would end the program.
fn check_shared_strings(parts: &mut Package<'_>) -> Result<(), Unreadable> {
    const WORD: &[u8] = b"uniqueCount";
    for index in 0..parts.len() {
        let mut entry = parts.by_index(index).map_err(|_| Unreadable::Damaged)?;
        if !entry
            .name()
            .is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"))
        {
            continue;
        }
        let most = entry.size() / 5 + 1;
        let mut texts = 0;
        let mut window = vec![0u8; 256 * 1024];
        let mut kept = 0;
        loop {
            let read = entry
                .read(&mut window[kept..])
                .map_err(|_| Unreadable::Damaged)?;
            let filled = kept + read;
            let seen = &window[..filled];
            for at in memchr::memmem::find_iter(seen, WORD) {
                let after = seen[at + WORD.len()..]
                    .iter()
                    .skip_while(|b| b" \t\r\n=\"'".contains(b));
                let count = after
                    .take_while(|b| b.is_ascii_digit())
                    .take(20)
                    .fold(0u64, |n, b| {
                        n.saturating_mul(10).saturating_add(u64::from(b - b'0'))
                    });
                if count > most {
                    return Err(Unreadable::Damaged);
                }
            }
            if read == 0 {
                break;
            }
            texts += memchr::memmem::find_iter(&seen[kept..], b"si>").count();
            if texts > 2 * MOST_SHARED_TEXTS {
                return Err(Unreadable::TooManyCells);
            }
            // A word and its number may straddle two windows.
            kept = filled.min(128);
            window.copy_within(filled - kept..filled, 0);
        }
    }
    Ok(())
}
