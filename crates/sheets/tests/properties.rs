//! Whatever the bytes, no panic; whatever the table, it is read back as it was written.

use std::time::Duration;

use encoding_rs::{MACINTOSH, WINDOWS_1252};
use pignon_sheets::{Limits, Table, find_header, read};
use proptest::collection::vec;
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

fn limits() -> Limits {
    Limits {
        time: Duration::from_secs(5),
        ..Limits::default()
    }
}

/// Cells as people fill them, without spaces at the ends (they are trimmed) nor control characters.
fn cell() -> impl Strategy<Value = String> {
    "[A-Za-zéèàçÉœ0-9€'’«».,;|@/()\" -]{0,12}".prop_map(|text| text.trim().to_owned())
}

/// A table whose header and first column are filled, so that no row is blank and the width is sure.
fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (2usize..7, 1usize..12).prop_flat_map(|(columns, rows)| {
        let header = vec("[A-Za-zé]{2,8}", columns);
        let body = vec(("[A-Za-zÉ]{1,6}", vec(cell(), columns - 1)), rows);
        (header, body).prop_map(|(header, body)| {
            let mut rows = vec![header];
            rows.extend(
                body.into_iter()
                    .map(|(first, rest)| [vec![first], rest].concat()),
            );
            rows
        })
    })
}

fn rows_of(table: &Table) -> Vec<Vec<String>> {
    (0..table.rows())
        .map(|row| table.row(row).map(str::to_owned).collect())
        .collect()
}

fn csv(rows: &[Vec<String>], separator: u8, terminator: csv::Terminator) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(terminator)
        .quote_style(csv::QuoteStyle::Necessary)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..2000)) {
        let _ = read("x", &bytes, &limits()).map(|book| find_header(&book.sheets[0].table).map(|h| h.names(&book.sheets[0].table)));
    }

    #[test]
    fn any_bytes_after_a_signature_are_read_or_refused(which in 0usize..5, bytes in vec(any::<u8>(), 0..2000)) {
        let heads: [&[u8]; 5] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xef\xbb\xbf", b"sep=;\n"];
        let _ = read("x", &[heads[which], &bytes[..]].concat(), &limits());
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a-c;,|\t\"\r\n é0-9]{0,400}") {
        if let Ok(book) = read("x.csv", text.as_bytes(), &limits()) {
            let table = &book.sheets[0].table;
            let _ = find_header(table).map(|header| header.names(table));
            // Rows come in order and keep their number.
            prop_assert!((1..table.rows()).all(|row| table.row_number(row) > table.row_number(row - 1)));
        }
    }

    #[test]
    fn a_written_csv_is_read_back(rows in table(), which in 0usize..2, crlf in any::<bool>()) {
        let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let separator = [b';', b'\t'][which];
        // Declared, so that only the reading is tried and not the guess.
        let bytes = [format!("sep={}\n", separator as char).as_bytes(), &csv(&rows, separator, terminator)].concat();
        let book = read("x.csv", &bytes, &limits()).unwrap();
        let width = book.sheets[0].table.columns();
        let expected: Vec<Vec<String>> = rows.iter().map(|row| row[..width].to_vec()).collect();
        prop_assert_eq!(rows_of(&book.sheets[0].table), expected);
        prop_assert!(rows.iter().all(|row| row[width..].iter().all(String::is_empty)));
    }

    #[test]
    fn every_charset_gives_the_same_table(rows in table()) {
        let text = String::from_utf8(csv(&rows, b';', csv::Terminator::CRLF)).unwrap();
        // Enough French around for the charset to be told.
        let text = format!("Prénom;Né à l’été;Élève;Où\r\nFrançoise;Noël;déjà;être\r\n{text}");
        let read_back = |bytes: &[u8]| rows_of(&read("x.csv", bytes, &limits()).unwrap().sheets[0].table);
        let expected = read_back(text.as_bytes());
        prop_assert_eq!(&read_back(format!("\u{feff}{text}").as_bytes()), &expected);
        prop_assert_eq!(&read_back(&WINDOWS_1252.encode(&text).0), &expected);
        prop_assert_eq!(&read_back(&MACINTOSH.encode(&text).0), &expected);
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        prop_assert_eq!(&read_back(&utf16), &expected);
    }

    #[test]
    fn a_written_xlsx_is_read_back(rows in table(), number in -1e12f64..1e12, whole in -1_000_000i32..1_000_000) {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                sheet.write(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), cell.as_str()).unwrap();
            }
        }
        let last = u32::try_from(rows.len()).unwrap();
        sheet.write(last, 0, whole).unwrap();
        sheet.write(last, 1, number).unwrap();
        let read_back = read("x.xlsx", &book.save_to_buffer().unwrap(), &limits()).unwrap();
        let table = &read_back.sheets[0].table;
        let width = table.columns();
        let expected: Vec<Vec<String>> = rows.iter().map(|row| row[..width].to_vec()).collect();
        prop_assert_eq!(&rows_of(table)[..rows.len()], &expected[..]);
        prop_assert_eq!(table.cell(rows.len(), 0), whole.to_string());
        let shown: f64 = table.cell(rows.len(), 1).parse().unwrap();
        prop_assert!((shown - number).abs() <= number.abs() * 1e-14);
    }
}
