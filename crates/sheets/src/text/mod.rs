//! Text with a separator: any charset, any separator, mixed line ends, broken quotation marks.

pub(crate) mod encoding;
mod rejoin;
mod separator;

use csv::StringRecord;

use crate::limits::Watch;
use crate::{Format, Limits, Remark, Sheet, TableBuilder, Unreadable, Workbook};
use rejoin::{Fate, Rejoin};

/// A quoted cell of more lines than this is a quotation mark that was never closed.
const LINES_IN_A_CELL: usize = 200;
/// Remarks about rows are kept up to this many: beyond, nobody reads them.
const MOST_REMARKS: usize = 1000;

pub(crate) fn read(
    file_name: &str,
    bytes: &[u8],
    limits: &Limits,
    watch: &Watch,
) -> Result<Workbook, Unreadable> {
    let decoded = encoding::decode(bytes);
    let unwrapped = separator::unwrapped(&decoded.text);
    let cut = separator::find(unwrapped.as_deref().unwrap_or(&decoded.text));
    let mut reading = Reading {
        text: cut.text,
        separator: cut.separator,
        rejoin: Rejoin::learn(cut.separator, &cut.sample),
        builder: TableBuilder::new(limits),
        remarks: decoded.remark.into_iter().collect(),
        number: 0,
    };
    reading.run(watch)?;
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let name = name
        .rsplit_once('.')
        .map_or(name, |(stem, _)| stem)
        .to_owned();
    if reading.builder.columns_left_out() {
        reading.remarks.push(Remark::ColumnsLeftOut {
            sheet: name.clone(),
            kept: limits.columns,
        });
    }
    let sheet = Sheet {
        name,
        hidden: false,
        table: reading.builder.finish(),
    };
    Ok(Workbook {
        format: Format::Csv,
        sheets: vec![sheet],
        remarks: reading.remarks,
    })
}

struct Reading<'t, 'l> {
    text: &'t str,
    separator: u8,
    rejoin: Option<Rejoin>,
    builder: TableBuilder<'l>,
    remarks: Vec<Remark>,
    /// Number of the last row, as the spreadsheet program would show it.
    number: u32,
}

impl<'t> Reading<'t, '_> {
    fn run(&mut self, watch: &Watch) -> Result<(), Unreadable> {
        let mut base = 0;
        while base < self.text.len() {
            base = self.run_from(base, watch)?;
        }
        Ok(())
    }

    /// Reads records from a byte on; stops at the end, or after a line with a broken quotation mark: gives where to go on.
    fn run_from(&mut self, base: usize, watch: &Watch) -> Result<usize, Unreadable> {
        let text = self.text;
        let mut reader = self.reader(&text.as_bytes()[base..], true);
        let mut record = StringRecord::new();
        let mut turns = 0u32;
        loop {
            let start = base + position(&reader);
            if !matches!(reader.read_record(&mut record), Ok(true)) {
                self.blank_lines(start, text.len());
                return Ok(text.len());
            }
            let end = base + position(&reader);
            let first = self.blank_lines(start, end);
            let raw = text.as_bytes()[first..end].trim_ascii_end();
            if let Some(line) = broken_quote(raw) {
                self.broken_line(first, first + line)?;
                return Ok(first + line);
            }
            self.push(&record)?;
            turns += 1;
            if turns.is_multiple_of(4096) {
                watch.check()?;
            }
        }
    }

    fn reader<'b>(&self, bytes: &'b [u8], quoting: bool) -> csv::Reader<&'b [u8]> {
        csv::ReaderBuilder::new()
            .delimiter(self.separator)
            .has_headers(false)
            .flexible(true)
            .quoting(quoting)
            .buffer_capacity(64 * 1024)
            .from_reader(bytes)
    }

    /// Counts the blank lines that the reader skips in silence; gives the first byte that is not one.
    fn blank_lines(&mut self, start: usize, end: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = start;
        // The second half of the line end of the record before.
        if at > 0 && at < end && bytes[at - 1] == b'\r' && bytes[at] == b'\n' {
            at += 1;
        }
        while at < end && matches!(bytes[at], b'\r' | b'\n') {
            at += if bytes[at..end].starts_with(b"\r\n") {
                2
            } else {
                1
            };
            self.number = self.number.saturating_add(1);
        }
        at
    }

    fn broken_line(&mut self, start: usize, end: usize) -> Result<(), Unreadable> {
        let mut record = StringRecord::new();
        let text = self.text;
        let mut reader = self.reader(&text.as_bytes()[start..end], false);
        if matches!(reader.read_record(&mut record), Ok(true)) {
            let cells: StringRecord = record
                .iter()
                .map(|cell| cell.trim().trim_matches('"'))
                .collect();
            self.push(&cells)?;
            self.remark(Remark::BrokenQuote { row: self.number });
        }
        Ok(())
    }

    fn push(&mut self, record: &StringRecord) -> Result<(), Unreadable> {
        self.number = self.number.saturating_add(1);
        let row = self.number;
        let mut mended = Vec::new();
        if let Some(rejoin) = &mut self.rejoin
            && rejoin.concerns(record.len(), record.get(0).unwrap_or(""))
        {
            mended = record.iter().map(str::to_owned).collect();
            match rejoin.mend(&mut mended) {
                Fate::Untouched => {}
                Fate::Rejoined => self.remark(Remark::CellRejoined { row }),
                Fate::TooWide => self.remark(Remark::RowTooWide { row }),
            }
        }
        if mended.is_empty() {
            for (column, cell) in record.iter().enumerate() {
                self.cell(column, cell)?;
            }
        } else {
            for (column, cell) in mended.iter().enumerate() {
                self.cell(column, cell)?;
            }
        }
        self.builder.end_row(row)
    }

    /// A quotation mark after a space (`1, "x"`) is no quotation mark for the standard; people mean it as one.
    fn cell(&mut self, column: usize, cell: &str) -> Result<(), Unreadable> {
        if cell.starts_with([' ', '\t'])
            && let Some(inner) = cell
                .trim()
                .strip_prefix('"')
                .and_then(|rest| rest.strip_suffix('"'))
        {
            return self.builder.cell(column, &inner.replace("\"\"", "\""));
        }
        self.builder.cell(column, cell)
    }

    fn remark(&mut self, remark: Remark) {
        if self.remarks.len() < MOST_REMARKS {
            self.remarks.push(remark);
        }
    }
}

fn position(reader: &csv::Reader<&[u8]>) -> usize {
    usize::try_from(reader.position().byte()).unwrap_or(usize::MAX)
}

/// Was the record swallowed by a quotation mark never closed? Then the length of its first line, end included.
/// Sign: it holds several lines and an odd number of quotation marks, or far too many lines.
fn broken_quote(raw: &[u8]) -> Option<usize> {
    let first = raw.iter().position(|b| matches!(b, b'\n' | b'\r'))?;
    let quotes = raw.iter().filter(|b| **b == b'"').count();
    let lines = || raw.iter().filter(|b| **b == b'\n').count();
    if quotes.is_multiple_of(2) && lines() <= LINES_IN_A_CELL {
        return None;
    }
    Some(
        first
            + if raw[first..].starts_with(b"\r\n") {
                2
            } else {
                1
            },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let limits = Limits::default();
        let book = read("x.csv", text.as_bytes(), &limits, &Watch::start(&limits)).unwrap();
        let table = &book.sheets[0].table;
        (0..table.rows())
            .map(|r| {
                (
                    table.row_number(r),
                    table.row(r).map(str::to_owned).collect(),
                )
            })
            .collect()
    }

    fn cells(numbered: &[(u32, Vec<String>)]) -> Vec<Vec<&str>> {
        numbered
            .iter()
            .map(|(_, row)| row.iter().map(String::as_str).collect())
            .collect()
    }

    #[test]
    fn rows_keep_the_number_the_spreadsheet_shows() {
        let read = rows("\r\na;b\r\n\r\n\"1\nx\";2\r\n;\r\n3;4");
        assert_eq!(read.iter().map(|r| r.0).collect::<Vec<_>>(), [2, 4, 6]);
        assert_eq!(cells(&read), [["a", "b"], ["1\nx", "2"], ["3", "4"]]);
        assert_eq!(
            rows("a;b\n1;2\r3;4\r\n5;6")
                .iter()
                .map(|r| r.0)
                .collect::<Vec<_>>(),
            [1, 2, 3, 4]
        );
    }

    #[test]
    fn a_quotation_mark_never_closed_spoils_only_its_line() {
        let read = rows("a;b\n1;\"x\n2;y\n3;z\n");
        assert_eq!(
            cells(&read),
            [["a", "b"], ["1", "x"], ["2", "y"], ["3", "z"]]
        );
        assert_eq!(read.iter().map(|r| r.0).collect::<Vec<_>>(), [1, 2, 3, 4]);
    }
}
