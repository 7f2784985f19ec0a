//! ODS, streamed with quick-xml. calamine has a reader, but it builds a dense rectangle of up to 100 million cells
//! (3 GB) before one can say stop, and blank rows repeated a million times are common in these files.

use std::collections::HashSet;
use std::io::BufRead;

use calamine::Dimensions;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::package;
use super::rows::Rows;
use super::value;
use crate::limits::Watch;
use crate::{Format, Limits, Remark, Sheet, Unreadable, Workbook};

/// Times a row that holds something is taken, whatever it says: beyond, a value was pulled down to the last row of the
/// sheet.
const ROW_REPEATS: u32 = 1_000;
/// The same for columns.
const CELL_REPEATS: u32 = 64;

pub(crate) fn read(bytes: &[u8], limits: &Limits, watch: &Watch) -> Result<Workbook, Unreadable> {
    let mut parts = package::open(bytes)?;
    package::check_size(&mut parts, limits)?;
    let content = parts
        .by_name("content.xml")
        .map_err(|_| Unreadable::Damaged)?;
    let mut reader = Reader::from_reader(std::io::BufReader::with_capacity(64 * 1024, content));
    reader.config_mut().expand_empty_elements = true;
    let mut document = Document {
        reader,
        buffer: Vec::new(),
        hidden_styles: HashSet::new(),
        budget: limits.clone(),
        watch,
        turns: 0,
    };
    let (mut sheets, mut remarks) = (Vec::new(), Vec::new());
    let mut style = String::new();
    loop {
        match document.next()? {
            Step::Open(tag) => match tag.name.as_str() {
                "style:style" => style = tag.style_name,
                "style:table-properties" if tag.display_false => {
                    document.hidden_styles.insert(std::mem::take(&mut style));
                }
                "table:table" => {
                    let hidden = document.hidden_styles.contains(&tag.table_style);
                    let (table, left_out) = document.table()?;
                    document.budget.spend(&table);
                    if left_out {
                        remarks.push(Remark::ColumnsLeftOut {
                            sheet: tag.table_name.clone(),
                            kept: limits.columns,
                        });
                    }
                    sheets.push(Sheet {
                        name: tag.table_name,
                        hidden,
                        table,
                    });
                }
                _ => {}
            },
            Step::Close(_) | Step::Text(_) => {}
            Step::End => break,
        }
    }
    Ok(Workbook {
        format: Format::Ods,
        sheets,
        remarks,
    })
}

/// What one element says, of all we look at.
#[derive(Default)]
struct Tag {
    name: String,
    style_name: String,
    table_style: String,
    table_name: String,
    display_false: bool,
    repeated: u32,
    rows_spanned: u32,
    columns_spanned: u32,
    kind: String,
    value: String,
    spaces: usize,
}

enum Step {
    Open(Tag),
    Close(String),
    Text(String),
    End,
}

struct Document<'l, R: BufRead> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    hidden_styles: HashSet<String>,
    budget: Limits,
    watch: &'l Watch,
    turns: u32,
}

impl<R: BufRead> Document<'_, R> {
    fn next(&mut self) -> Result<Step, Unreadable> {
        self.turns = self.turns.wrapping_add(1);
        if self.turns.is_multiple_of(16_384) {
            self.watch.check()?;
        }
        loop {
            self.buffer.clear();
            let event = self
                .reader
                .read_event_into(&mut self.buffer)
                .map_err(|_| Unreadable::Damaged)?;
            return Ok(match event {
                Event::Start(element) => Step::Open(tag(&element)?),
                Event::End(element) => Step::Close(element.name().as_ref().to_owned()),
                Event::Text(text) => Step::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Step::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => Step::Text(character(&reference)),
                Event::Eof => Step::End,
                _ => continue,
            });
        }
    }

    /// The cells of a table, after its opening tag.
    fn table(&mut self) -> Result<(crate::Table, bool), Unreadable> {
        let budget = self.budget.clone();
        let mut rows = Rows::new(&budget, &[]);
        let (mut row, mut merged) = (0u32, Vec::new());
        loop {
            match self.next()? {
                Step::Open(tag) if tag.name == "table:table-row" => {
                    let cells = self.row(row, &mut merged)?;
                    rows.merge(&merged);
                    merged.clear();
                    let copies = if cells.is_empty() {
                        0
                    } else {
                        tag.repeated.min(ROW_REPEATS)
                    };
                    self.watch.check()?;
                    for copy in 0..copies {
                        for (column, text) in &cells {
                            rows.cell(row.saturating_add(copy), *column, text)?;
                        }
                    }
                    row = row.saturating_add(tag.repeated);
                }
                Step::Close(name) if name == "table:table" => return rows.finish(),
                Step::End => return Err(Unreadable::Damaged),
                _ => {}
            }
        }
    }

    fn row(
        &mut self,
        row: u32,
        merged: &mut Vec<Dimensions>,
    ) -> Result<Vec<(u32, String)>, Unreadable> {
        let (mut cells, mut column) = (Vec::new(), 0u32);
        loop {
            match self.next()? {
                Step::Open(tag)
                    if tag.name == "table:table-cell" || tag.name == "table:covered-table-cell" =>
                {
                    if tag.rows_spanned > 1 || tag.columns_spanned > 1 {
                        let end = (
                            row.saturating_add(tag.rows_spanned - 1),
                            column.saturating_add(tag.columns_spanned - 1),
                        );
                        merged.push(Dimensions::new((row, column), end));
                    }
                    let text = self.cell(&tag)?;
                    if !text.is_empty() {
                        let end = column.saturating_add(tag.repeated.min(CELL_REPEATS));
                        cells.extend((column..end).map(|at| (at, text.clone())));
                    }
                    column = column.saturating_add(tag.repeated);
                }
                Step::Close(name) if name == "table:table-row" => return Ok(cells),
                Step::End => return Err(Unreadable::Damaged),
                _ => {}
            }
        }
    }

    /// The text of a cell: its typed value when it has one, else its paragraphs; comments are left out.
    fn cell(&mut self, tag: &Tag) -> Result<String, Unreadable> {
        let (mut shown, mut paragraphs, mut aside) = (String::new(), 0u32, 0u32);
        loop {
            match self.next()? {
                Step::Open(inner) => match inner.name.as_str() {
                    "office:annotation" | "draw:frame" | "draw:custom-shape" => aside += 1,
                    _ if aside > 0 => {}
                    "text:p" => {
                        if paragraphs > 0 {
                            shown.push('\n');
                        }
                        paragraphs += 1;
                    }
                    "text:s" => shown.extend(std::iter::repeat_n(' ', inner.spaces)),
                    "text:tab" => shown.push('\t'),
                    "text:line-break" => shown.push('\n'),
                    _ => {}
                },
                Step::Text(text) if aside == 0 && paragraphs > 0 => shown.push_str(&text),
                Step::Close(name) => match name.as_str() {
                    "office:annotation" | "draw:frame" | "draw:custom-shape" => {
                        aside = aside.saturating_sub(1)
                    }
                    name if name == tag.name => return Ok(typed(tag, shown)),
                    _ => {}
                },
                Step::End => return Err(Unreadable::Damaged),
                Step::Text(_) => {}
            }
            if shown.len() > self.budget.text {
                return Err(Unreadable::TooManyCells);
            }
        }
    }
}

fn typed(tag: &Tag, shown: String) -> String {
    let mut out = String::new();
    match tag.kind.as_str() {
        "float" | "currency" | "percentage" => match tag.value.parse::<f64>() {
            Ok(number) => value::number(number, &mut out),
            Err(_) => return shown,
        },
        "date" => value::iso(&tag.value, &mut out),
        "boolean" => out.push_str(value::boolean(tag.value == "true")),
        _ if shown.starts_with('#') && (shown == "#N/A" || shown.ends_with(['!', '?'])) => {}
        _ => return shown,
    }
    out
}

/// `&amp;`, `&#233;`; an entity the document would declare itself is never expanded.
fn character(reference: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return c.to_string();
    }
    let name: &str = reference;
    quick_xml::escape::resolve_predefined_entity(name)
        .unwrap_or("")
        .to_owned()
}

fn tag(element: &BytesStart<'_>) -> Result<Tag, Unreadable> {
    let mut tag = Tag {
        name: element.name().as_ref().to_owned(),
        repeated: 1,
        rows_spanned: 1,
        columns_spanned: 1,
        spaces: 1,
        ..Tag::default()
    };
    // Without the check of double names, which is quadratic in their number.
    let mut attributes = element.attributes();
    for attribute in attributes.with_checks(false) {
        let attribute = attribute.map_err(|_| Unreadable::Damaged)?;
        let text = || {
            attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map(|v| v.into_owned())
                .unwrap_or_default()
        };
        let count = || text().parse::<u32>().unwrap_or(1).max(1);
        match attribute.key.as_ref() {
            "style:name" => tag.style_name = text(),
            "table:style-name" => tag.table_style = text(),
            "table:name" => tag.table_name = text(),
            "table:display" => tag.display_false = text() == "false",
            "table:number-rows-repeated" | "table:number-columns-repeated" => {
                tag.repeated = count()
            }
            "table:number-rows-spanned" => tag.rows_spanned = count(),
            "table:number-columns-spanned" => tag.columns_spanned = count(),
            "office:value-type" => tag.kind = text(),
            "office:value" | "office:date-value" | "office:boolean-value" => tag.value = text(),
            "text:c" => tag.spaces = text().parse().unwrap_or(1).min(1000),
            _ => {}
        }
    }
    Ok(tag)
}
