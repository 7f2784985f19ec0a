//! Files made to hurt: nothing panics, nothing takes long, nothing eats the memory, and a sentence says why (T7.24).

use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use pignon_samples::data_dir;
use pignon_sheets::{Limits, Remark, Unreadable, What, Workbook, read};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Reads within a time that a person would wait, even in a debug build.
fn quickly(name: &str, bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let start = Instant::now();
    let result = read(name, bytes, &Limits::default());
    assert!(
        start.elapsed() < Duration::from_secs(10),
        "{name} took {:?}",
        start.elapsed()
    );
    if let Err(why) = &result {
        assert!(
            why.to_string().starts_with("Ce") || why.to_string().starts_with("La"),
            "{why}"
        );
    }
    result
}

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const RELS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &[u8] = br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BOOK_RELS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const SHEET_HEAD: &str = r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#;

fn xlsx(sheet: &[u8], more: &[(&str, &[u8])]) -> Vec<u8> {
    let parts = [
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    package(&[&parts, more].concat())
}

fn ods(body: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A">{body}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    package(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

fn one_cell(value: &str) -> Vec<u8> {
    format!("{SHEET_HEAD}<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>{value}</v></c></row></sheetData></worksheet>").into_bytes()
}

#[test]
fn the_hostile_collection_is_read_or_refused_under_any_name() {
    let Some(dir) = data_dir() else { return };
    let mut files: Vec<PathBuf> = fs::read_dir(dir.join("hostile"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.extend(
        fs::read_dir(dir.join("hostile/defusedxml"))
            .unwrap()
            .map(|e| e.unwrap().path()),
    );
    for path in files.iter().filter(|path| path.is_file()) {
        let bytes = fs::read(path).unwrap();
        for extension in ["csv", "xlsx", "xls", "ods", ""] {
            let _ = quickly(&format!("{}.{extension}", path.display()), &bytes);
        }
        // The same text as the one part that matters of a package.
        let _ = quickly("a.xlsx", &xlsx(&bytes, &[]));
        let _ = quickly("a.ods", &package(&[("content.xml", &bytes)]));
    }
    // Formulas are texts, never evaluated.
    let book = quickly(
        "a.csv",
        &fs::read(dir.join("hostile/csv-payload.txt")).unwrap(),
    )
    .unwrap();
    assert!(book.sheets[0].table.rows() >= 5);
    let strings = fs::read_to_string(dir.join("hostile/blns.json")).unwrap();
    let lines: String = strings
        .lines()
        .map(|line| format!("x;{}\n", line.trim().trim_matches(['"', ','])))
        .collect();
    let _ = quickly("naughty.csv", lines.as_bytes());
}

#[test]
fn a_zip_bomb_is_refused_before_it_grows() {
    let spaces = vec![b' '; 40 * 1024 * 1024];
    let bomb = xlsx(&spaces, &[]);
    assert!(bomb.len() < 100_000);
    assert_eq!(
        quickly("bomb.xlsx", &bomb).unwrap_err(),
        Unreadable::Inflates
    );
    let bomb = package(&[("content.xml", &spaces)]);
    assert_eq!(
        quickly("bomb.ods", &bomb).unwrap_err(),
        Unreadable::Inflates
    );
}

#[test]
fn a_bomb_that_lies_on_its_size_is_stopped_at_its_lie() {
    let spaces = vec![b' '; 40 * 1024 * 1024];
    let mut bomb = xlsx(&spaces, &[]);
    let size = u32::try_from(spaces.len()).unwrap().to_le_bytes();
    let mut lies = 0;
    for at in 0..bomb.len() - 4 {
        if bomb[at..at + 4] == size {
            bomb[at..at + 4].copy_from_slice(&1000u32.to_le_bytes());
            lies += 1;
        }
    }
    assert!(lies >= 1);
    assert_eq!(
        quickly("bomb.xlsx", &bomb).unwrap_err(),
        Unreadable::Damaged
    );
}

#[test]
fn announced_counts_are_not_believed() {
    // The reader would reserve 24 bytes for each announced text.
    let strings = br#"<sst uniqueCount="99999999999999"><si><t>a</t></si></sst>"#;
    let file = xlsx(&one_cell("a"), &[("xl/sharedStrings.xml", strings)]);
    assert_eq!(quickly("a.xlsx", &file).unwrap_err(), Unreadable::Damaged);
    let hidden = [
        b"<!-- <si> -->".as_slice(),
        &[b' '; 300_000],
        br#"<sst uniqueCount = "99999999999999"></sst>"#,
    ]
    .concat();
    let file = xlsx(&one_cell("a"), &[("xl/SharedStrings.xml", &hidden)]);
    assert_eq!(quickly("a.xlsx", &file).unwrap_err(), Unreadable::Damaged);
    let dimension = format!(
        "{SHEET_HEAD}<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData></worksheet>"
    );
    assert_eq!(
        quickly("a.xlsx", &xlsx(dimension.as_bytes(), &[]))
            .unwrap()
            .sheets[0]
            .table
            .rows(),
        1
    );
}

#[test]
fn eight_hundred_thousand_attributes_are_read_in_a_breath() {
    let attributes: String = (0..800_000).map(|n| format!(" a{n}=\"\"")).collect();
    let sheet = format!(
        "{SHEET_HEAD}<sheetData><row{attributes}><c r=\"A1\"{attributes}><v>7</v></c></row></sheetData></worksheet>"
    );
    let _ = quickly("a.xlsx", &xlsx(sheet.as_bytes(), &[]));
    let _ = quickly(
        "a.ods",
        &ods(&format!(
            "<table:table-row{attributes}><table:table-cell{attributes}><text:p>a</text:p></table:table-cell></table:table-row>"
        )),
    );
}

#[test]
fn entities_are_never_expanded() {
    let bomb = format!(
        r#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&z9;</t></is></c></row></sheetData></worksheet>"#,
        (0..10)
            .map(|n| format!("<!ENTITY z{n} \"{}\">", "&a;".repeat(1000)))
            .collect::<String>()
    );
    let _ = quickly("a.xlsx", &xlsx(bomb.as_bytes(), &[]));
    let doctype = package(&[(
        "content.xml",
        bomb.replace("worksheet", "office:body").as_bytes(),
    )]);
    let _ = quickly("a.ods", &doctype);
}

#[test]
fn repeated_cells_and_rows_are_counted_before_they_are_made() {
    let all = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row>"#;
    let result = quickly("a.ods", &ods(&all.repeat(40)));
    assert!(matches!(
        result,
        Ok(_) | Err(Unreadable::TooManyCells | Unreadable::TooManyRows { .. })
    ));
    let blank = r#"<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let book = quickly("a.ods", &ods(blank)).unwrap();
    assert_eq!(
        (book.sheets[0].table.rows(), book.sheets[0].table.columns()),
        (1, 1)
    );
}

#[test]
fn far_away_cells_cost_nothing() {
    let sheet = format!(
        "{SHEET_HEAD}<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c><c r=\"XFD1048576\"><v>3</v></c></row></sheetData></worksheet>"
    );
    let book = quickly("a.xlsx", &xlsx(sheet.as_bytes(), &[])).unwrap();
    let table = &book.sheets[0].table;
    assert_eq!(
        (table.rows(), table.columns(), table.row_number(1)),
        (2, 1, 1_048_576)
    );
    assert_eq!(
        book.remarks,
        [Remark::ColumnsLeftOut {
            sheet: "A".into(),
            kept: 500
        }]
    );
}

/// A workbook of Excel 97 of one sheet, out of raw records.
fn xls(sheet_records: &[(u16, Vec<u8>)]) -> Vec<u8> {
    let record = |kind: u16, body: &[u8]| {
        let length = u16::try_from(body.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), body].concat()
    };
    let bof = |kind: u8| {
        record(
            0x0809,
            &[0, 6, kind, 0, 0, 0, 0xcd, 7, 0, 0, 0, 0, 6, 0, 0, 0],
        )
    };
    let name = [0u8, 0, 1, 0, b'A'];
    let globals = bof(5).len()
        + record(
            0x0085,
            &[&[0u8; 4][..], &name[1..2], &[0], &name[2..4], b"A"].concat(),
        )
        .len()
        + 4;
    let start = u32::try_from(globals).unwrap().to_le_bytes();
    let mut stream = bof(5);
    stream.extend(record(
        0x0085,
        &[&start[..], &[0, 0], &[1, 0], b"A"].concat(),
    ));
    stream.extend(record(0x000a, &[]));
    assert_eq!(stream.len(), globals);
    stream.extend(bof(0x10));
    for (kind, body) in sheet_records {
        stream.extend(record(*kind, body));
    }
    stream.extend(record(0x000a, &[]));
    stream.resize(stream.len().max(5000), 0);
    let mut file =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
    file.create_stream("Workbook")
        .unwrap()
        .write_all(&stream)
        .unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn number_cell(row: u16, column: u16, value: f64) -> (u16, Vec<u8>) {
    (
        0x0203,
        [
            &row.to_le_bytes()[..],
            &column.to_le_bytes(),
            &[0, 0],
            &value.to_le_bytes(),
        ]
        .concat(),
    )
}

#[test]
fn an_old_workbook_does_not_choose_our_memory() {
    let good = xls(&[number_cell(0, 0, 12.0), number_cell(2, 1, 3.5)]);
    let book = quickly("a.xls", &good).unwrap();
    assert_eq!(book.sheets[0].table.row(1).collect::<Vec<_>>(), ["", "3.5"]);
    // DIMENSIONS announces four thousand million rows.
    let lying = (
        0x0200,
        [
            &0u32.to_le_bytes()[..],
            &u32::MAX.to_le_bytes(),
            &0u16.to_le_bytes(),
            &u16::MAX.to_le_bytes(),
            &[0, 0],
        ]
        .concat(),
    );
    let book = quickly("a.xls", &xls(&[lying, number_cell(0, 0, 12.0)])).unwrap();
    assert_eq!(book.sheets[0].table.rows(), 1);
    let far = xls(&[number_cell(0, 0, 1.0), number_cell(u16::MAX, u16::MAX, 2.0)]);
    assert_eq!(
        quickly("a.xls", &far).unwrap_err(),
        Unreadable::TooManyCells
    );
}

#[test]
fn protected_files_say_so() {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("EncryptedPackage")
        .unwrap()
        .write_all(&[0; 5000])
        .unwrap();
    file.create_stream("EncryptionInfo")
        .unwrap()
        .write_all(&[0; 500])
        .unwrap();
    file.flush().unwrap();
    assert_eq!(
        quickly("a.xlsx", &file.into_inner().into_inner()).unwrap_err(),
        Unreadable::Protected
    );
    let passworded = xls(&[(0x002f, vec![0; 6]), number_cell(0, 0, 1.0)]);
    assert_eq!(
        quickly("a.xls", &passworded).unwrap_err(),
        Unreadable::Protected
    );
    let manifest = br#"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    let locked = package(&[
        ("content.xml", b"garbage"),
        ("META-INF/manifest.xml", manifest),
    ]);
    assert_eq!(
        quickly("a.ods", &locked).unwrap_err(),
        Unreadable::Protected
    );
}

#[test]
fn what_is_no_table_is_named() {
    for (bytes, what) in [
        (&b"%PDF-1.7 ..."[..], What::Pdf),
        (b"\x89PNG\r\n\x1a\n", What::Picture),
        (b"{\\rtf1 hello}", What::TextDocument),
        (
            b"<html><table><tr><td>Nom</td></tr></table></html>",
            What::WebPage,
        ),
        (b"\xef\xbb\xbf<?xml version=\"1.0\"?><Workbook/>", What::Xml),
        (b"\x1f\x8b\x08\0\0", What::Gzip),
        (b"\0\x01\x02\x03\x04\x05\x06\x07", What::Binary),
    ] {
        assert_eq!(
            quickly("liste.xls", bytes).unwrap_err(),
            Unreadable::NotATable(what)
        );
    }
    assert_eq!(
        quickly("a.docx", &package(&[("word/document.xml", b"<a/>")])).unwrap_err(),
        Unreadable::NotATable(What::TextDocument)
    );
    assert_eq!(
        quickly("a.xlsb", &package(&[("xl/workbook.bin", b"")])).unwrap_err(),
        Unreadable::NotATable(What::Xlsb)
    );
    assert_eq!(
        quickly("a.zip", &package(&[("liste.csv", b"a;b")])).unwrap_err(),
        Unreadable::NotATable(What::Archive)
    );
    for blank in [&b""[..], b" \r\n\t ", b";;;\r\n;;;\r\n", b"\xef\xbb\xbf"] {
        assert_eq!(quickly("a.csv", blank).unwrap_err(), Unreadable::Empty);
    }
}

#[test]
fn too_much_is_said_and_too_wide_is_cut() {
    let limits = Limits {
        rows: 1000,
        bytes: 100_000,
        ..Limits::default()
    };
    let rows = "a;b\n".repeat(1001);
    assert_eq!(
        read("a.csv", rows.as_bytes(), &limits).unwrap_err(),
        Unreadable::TooManyRows { most: 1000 }
    );
    assert_eq!(
        read("a.csv", &vec![b'a'; 100_001], &limits).unwrap_err(),
        Unreadable::TooBig { most: 0 }
    );
    let wide = format!(
        "{}\n{}\n",
        vec!["t"; 20_000].join(";"),
        vec!["1"; 20_000].join(";")
    );
    let book = quickly("wide.csv", wide.as_bytes()).unwrap();
    assert_eq!(book.sheets[0].table.columns(), 500);
    assert_eq!(
        book.remarks,
        [Remark::ColumnsLeftOut {
            sheet: "wide".into(),
            kept: 500
        }]
    );
    let hurried = Limits {
        time: Duration::ZERO,
        ..Limits::default()
    };
    assert_eq!(
        read("a.csv", "a;b\n".repeat(10_000).as_bytes(), &hurried).unwrap_err(),
        Unreadable::TooSlow
    );
}

#[test]
fn nul_and_right_to_left_marks_do_not_reach_the_table() {
    let book = quickly(
        "a.csv",
        "Nom;Ville\nDu\0pont;\u{202e}Paris\u{feff}\nMartin;Lyon\n".as_bytes(),
    )
    .unwrap();
    let table = &book.sheets[0].table;
    assert_eq!(table.cell(1, 0), "Dupont");
    assert!(table.cell(1, 1).ends_with("Paris"));
}

#[test]
fn a_quotation_mark_on_every_line_is_no_quadratic_trap() {
    let lines = "a;b;\"c\n".repeat(200_000);
    let _ = quickly("a.csv", lines.as_bytes());
    let spaced = format!("\"{}", "x\n".repeat(300)).repeat(2000);
    let _ = quickly("a.csv", spaced.as_bytes());
}

#[test]
fn cut_and_bitten_files_never_panic() {
    let Some(dir) = data_dir() else { return };
    let dir = dir.join("spreadsheets");
    let mut rng = ChaCha8Rng::seed_from_u64(24);
    for name in [
        "subvention_progos_2018.xls",
        "data.gouv-cd53-14-10-2019-.xlsx",
        "csv_detective_tests/file.ods",
        "csv_detective_tests/file.xlsx",
        "frictionless/issue-320.xlsx",
        "frictionless/table-with-ints-floats-dates.xls",
        "frictionless/table-with-two-sheets.ods",
        "2018_Publication_données_Open_data_Subventions_Conventions.csv",
    ] {
        let whole = fs::read(dir.join(name)).unwrap();
        for _ in 0..60 {
            let mut bytes = whole.clone();
            if rng.random_bool(0.3) {
                bytes.truncate(rng.random_range(0..bytes.len()));
            }
            for _ in 0..rng.random_range(0..40) {
                if !bytes.is_empty() {
                    let at = rng.random_range(0..bytes.len());
                    bytes[at] ^= 1 << rng.random_range(0..8);
                }
            }
            let _ = quickly(name, &bytes);
        }
    }
}

#[test]
fn bitten_parts_inside_a_sound_package_never_panic() {
    let Some(dir) = data_dir() else { return };
    let mut rng = ChaCha8Rng::seed_from_u64(25);
    for name in [
        "csv_detective_tests/file.xlsx",
        "csv_detective_tests/file.ods",
        "frictionless/multiline-headers.xlsx",
    ] {
        let bytes = fs::read(dir.join("spreadsheets").join(name)).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).unwrap();
            let mut part = Vec::new();
            std::io::copy(&mut entry, &mut part).unwrap();
            parts.push((entry.name().unwrap().into_owned(), part));
        }
        for _ in 0..60 {
            let mut bitten = parts.clone();
            for _ in 0..rng.random_range(1..30) {
                let at = rng.random_range(0..bitten.len());
                let part = &mut bitten[at].1;
                if !part.is_empty() {
                    let at = rng.random_range(0..part.len());
                    part[at] = rng.random();
                }
            }
            let parts: Vec<(&str, &[u8])> = bitten
                .iter()
                .map(|(name, part)| (name.as_str(), &part[..]))
                .collect();
            let _ = quickly(name, &package(&parts));
        }
    }
}
