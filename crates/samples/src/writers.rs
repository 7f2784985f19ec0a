//! Small writers of the formats the lists come in.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A cell of CSV, quoted when it must be.
pub(crate) fn quoted(cell: &str, separator: char) -> String {
    if cell.contains([separator, '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// Windows-1252; what it cannot write becomes a question mark, as Excel does.
pub(crate) fn cp1252(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut buffer = [0; 4];
    for c in text.chars() {
        let (encoded, _, unmappable) = encoding_rs::WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
        if unmappable {
            bytes.push(b'?')
        } else {
            bytes.extend_from_slice(&encoded)
        }
    }
    bytes
}

/// UTF-16 little-endian with its mark, as the « Texte Unicode » of Excel.
pub(crate) fn utf16(text: &str) -> Vec<u8> {
    [0xff, 0xfe]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect()
}

/// An ODS of one sheet, of texts only, with a title over it and the million blank rows that LibreOffice leaves.
pub(crate) fn ods(title: &str, rows: &[Vec<String>]) -> Vec<u8> {
    let mut content = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0""#,
        r#" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">"#,
        r#"<office:body><office:spreadsheet><table:table table:name="Liste">"#,
    ));
    let width = rows.first().map_or(1, Vec::len);
    content.push_str(&format!(
        r#"<table:table-row><table:table-cell table:number-columns-spanned="{width}"><text:p>{}</text:p></table:table-cell></table:table-row>"#,
        escaped(title)
    ));
    content.push_str(r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>"#);
    for row in rows {
        content.push_str("<table:table-row>");
        for cell in row {
            if cell.is_empty() {
                content.push_str("<table:table-cell/>");
            } else {
                content.push_str(&format!(
                    r#"<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>"#,
                    escaped(cell)
                ));
            }
        }
        content.push_str("</table:table-row>");
    }
    content.push_str(concat!(
        r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
        "</table:table></office:spreadsheet></office:body></office:document-content>",
    ));
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
    ])
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        // Writing to memory does not fail.
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a part of a zip in memory");
        zip.write_all(text.as_bytes()).expect("bytes in memory");
    }
    zip.finish().expect("a zip in memory").into_inner()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('\n', "</text:p><text:p>")
}
