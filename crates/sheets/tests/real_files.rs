//! Files of French public bodies as published, and the fixtures of two libraries that read such files: each is read as
//! the table it is, or refused with a sentence. Rows and columns were counted with other tools.

use std::fs;
use std::path::{Path, PathBuf};

use pignon_samples::data_dir;
use pignon_sheets::{Format, Limits, Remark, Table, Unreadable, What, find_header, read};

fn spreadsheets() -> Option<PathBuf> {
    data_dir().map(|dir| dir.join("spreadsheets"))
}

fn files_under(dir: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_under(&path))
        } else {
            files.push(path)
        }
    }
    files
}

fn first_header(table: &Table) -> Vec<String> {
    find_header(table)
        .map(|header| header.names(table))
        .unwrap_or_default()
}

/// File, rows × columns of the first sheet (header included, blank rows not), row of the header as shown (0: none), some
/// labels of the header in order.
const EXPECTED: &[(&str, usize, usize, u32, &[&str])] = &[
    (
        "2017_Publication_données_Open_data_Subventions_Conventions.csv",
        24,
        14,
        1,
        &[
            "nomAttribuant",
            "montant",
            "nature",
            "pourcentageSubvention",
        ],
    ),
    (
        "2018_Publication_données_Open_data_Subventions_Conventions.csv",
        115,
        14,
        1,
        &[
            "nomAttribuant",
            "montant",
            "nature",
            "pourcentageSubvention",
        ],
    ),
    (
        "201903_Publication_données_Open_data_Subventions_Conventions.csv",
        48,
        14,
        1,
        &[
            "nomAttribuant",
            "montant",
            "nature",
            "pourcentageSubvention",
        ],
    ),
    (
        "2023-07_list_prc.keep.csv",
        155,
        7,
        1,
        &[
            "Region",
            "DEPARTEMENT",
            "NOM",
            "Mandataire",
            "ADRESSE",
            "TELEPHONE",
            "Mail",
        ],
    ),
    (
        "224900019_conventions-de-subventions-du-departement-de-maine-et-loire.csv",
        76,
        16,
        1,
        &[
            "nomAttribuant",
            "natureDecision",
            "notificationUE",
            "Colonne1",
        ],
    ),
    (
        "sub_asso_2018_Sarthe.csv",
        1626,
        9,
        1,
        &[
            "Année",
            "CP",
            "Ville",
            "Montant du prêt (3)",
            "Avantages en nature (4)",
        ],
    ),
    (
        "data.gouv-cd53-14-10-2019-.xlsx",
        62,
        15,
        1,
        &[
            "nomAttribuant",
            "datePremierVersement",
            "PourcentageSubvention",
        ],
    ),
    (
        "subvention_progos_2018.xls",
        27,
        7,
        4,
        &[
            "Date de décision",
            "Bénéficiaire",
            "Code SIRET",
            "Montant",
            "nature",
        ],
    ),
    (
        "csv_detective_tests/a_test_file.csv",
        407,
        11,
        3,
        &["NUMCOM", "STRUCTURED_INFO", "GEO_INFO"],
    ),
    (
        "csv_detective_tests/b_test_file.csv",
        7,
        3,
        1,
        &["code_departement", "code_region", "partly_empty"],
    ),
    (
        "csv_detective_tests/c_test_file.csv",
        2,
        3,
        1,
        &["colmmun A", "columnB"],
    ),
    (
        "csv_detective_tests/csv_file",
        7,
        2,
        1,
        &["code_departement", "code_region"],
    ),
    (
        "csv_detective_tests/file.ods",
        4,
        5,
        1,
        &[
            "Année",
            "Edition",
            "Date de la cérémonie",
            "Projet",
            "Résultat",
        ],
    ),
    (
        "csv_detective_tests/file.xls",
        6,
        8,
        1,
        &["NOM (FONDATION)", "OBJET", "CP", "VILLE", "CEDEX"],
    ),
    ("csv_detective_tests/file.xlsx", 7, 2, 1, &["NOM", "LABEL"]),
    ("csv_detective_tests/xlsx_file", 7, 2, 1, &["NOM", "LABEL"]),
    (
        "frictionless/accent.csv",
        3,
        17,
        1,
        &["n_amenageur", "accessibilité", "date_maj"],
    ),
    ("frictionless/blank-headers.csv", 3, 3, 1, &["id", "age"]),
    (
        "frictionless/blank-rows-multiple.csv",
        3,
        3,
        1,
        &["id", "name", "age"],
    ),
    ("frictionless/bom.csv", 3, 2, 1, &["id", "name"]),
    ("frictionless/capitals.csv", 6, 3, 1, &["id", "cid", "name"]),
    (
        "frictionless/country-2.csv",
        7,
        4,
        2,
        &["id", "neighbor_id", "name", "population"],
    ),
    (
        "frictionless/doublequote.csv",
        6,
        17,
        1,
        &["INCISO", "AÑO", "pbi"],
    ),
    (
        "frictionless/duplicate-headers.csv",
        3,
        5,
        1,
        &["id", "name", "id", "age", "id"],
    ),
    (
        "frictionless/encoding-issue-274.csv",
        508,
        17,
        1,
        &["id", "name", "source_url"],
    ),
    ("frictionless/escaping.csv", 4, 2, 1, &["ID", "Test"]),
    (
        "frictionless/issue-1066-smallcellsize.csv",
        13,
        2,
        1,
        &["Description", "status"],
    ),
    (
        "frictionless/issue-1109.csv",
        4,
        3,
        1,
        &["int", "number", "string"],
    ),
    (
        "frictionless/issue-1138.csv",
        8,
        3,
        1,
        &["Zeit [MEZ]", "Wasserstand", "Status"],
    ),
    (
        "frictionless/issue-1341.csv",
        100,
        51,
        1,
        &["location_id", "metric", "c1980"],
    ),
    (
        "frictionless/issue-320.xlsx",
        54,
        54,
        12,
        &[
            "Country",
            "Level 1 Name",
            "Current › Population Analysed › #",
        ],
    ),
    (
        "frictionless/issue-493.csv",
        10,
        126,
        1,
        &["numberOfLikes", "snType", "message"],
    ),
    (
        "frictionless/issue-825.csv",
        3,
        3,
        1,
        &["Musei", "2011", "2010"],
    ),
    ("frictionless/leading-zeros.csv", 4, 1, 1, &["value"]),
    (
        "frictionless/multiline-headers.xlsx",
        4,
        4,
        5,
        &["Region", "Caloric contribution › (%)"],
    ),
    (
        "frictionless/numeric-labels.csv",
        4,
        10,
        1,
        &["id", "100022", "100171"],
    ),
    (
        "frictionless/skip-rows-before-headers.csv",
        4,
        2,
        2,
        &["id", "name"],
    ),
    ("frictionless/skip-rows.xlsx", 4, 2, 2, &["A", "B"]),
    (
        "frictionless/table-with-accents.csv",
        639,
        8,
        1,
        &["Classement", "Année", "RevPAR", "Source"],
    ),
    (
        "frictionless/table-with-booleans.xls",
        3,
        2,
        1,
        &["id", "boolean"],
    ),
    (
        "frictionless/table-with-ints-floats-dates.ods",
        4,
        4,
        1,
        &["Int", "Float", "Date", "Datetime"],
    ),
    ("frictionless/table.ods", 3, 2, 1, &["id", "name"]),
    ("frictionless/table.xls", 3, 2, 1, &["id", "name"]),
    ("frictionless/without-headers.csv", 3, 2, 0, &[]),
    ("frictionless/without-headers-extra.csv", 3, 3, 0, &[]),
    ("frictionless/without-rows.csv", 1, 2, 1, &["id", "name"]),
    ("frictionless/Таблица.csv", 3, 2, 1, &["id", "name"]),
];

#[test]
fn published_files_are_read_with_their_rows_columns_and_header() {
    let Some(dir) = spreadsheets() else { return };
    for (name, rows, columns, header_row, labels) in EXPECTED {
        let bytes = fs::read(dir.join(name)).unwrap();
        let book =
            read(name, &bytes, &Limits::default()).unwrap_or_else(|why| panic!("{name}: {why}"));
        let table = &book.sheets[0].table;
        assert_eq!((table.rows(), table.columns()), (*rows, *columns), "{name}");
        let header = find_header(table);
        let found = header
            .as_ref()
            .map_or(0, |header| table.row_number(header.rows.end - 1));
        assert_eq!(found, *header_row, "{name}: {:?}", first_header(table));
        let names = first_header(table);
        let mut names = names.iter();
        for label in *labels {
            assert!(
                names.any(|name| name == label),
                "{name}: no {label} in {:?}",
                first_header(table)
            );
        }
    }
}

#[test]
fn every_other_file_is_a_table_or_a_sentence() {
    let Some(dir) = spreadsheets() else { return };
    let files = files_under(&dir);
    assert!(files.len() > 120, "{} files", files.len());
    let mut refused = Vec::new();
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        match read(&name, &fs::read(&path).unwrap(), &Limits::default()) {
            Ok(book) => assert!(
                book.sheets.iter().all(|sheet| sheet.table.rows() > 0),
                "{name}"
            ),
            Err(why) => refused.push((name, why)),
        }
    }
    refused.sort_by(|a, b| a.0.cmp(&b.0));
    let expected = [
        ("a_test_file.json", Unreadable::NotATable(What::Json)),
        ("empty.csv", Unreadable::Empty),
        ("file.csv.gz", Unreadable::NotATable(What::Gzip)),
    ];
    assert_eq!(refused, expected.map(|(name, why)| (name.to_owned(), why)));
}

#[test]
fn what_is_in_the_cells_is_what_the_spreadsheet_shows() {
    let Some(dir) = spreadsheets() else { return };
    let table = |name: &str| {
        let book = read(name, &fs::read(dir.join(name)).unwrap(), &Limits::default()).unwrap();
        book.sheets.into_iter().next().unwrap().table
    };
    // Windows-1252 one year, UTF-8 and Windows-1252 in one file the next; unquoted decimal commas both times.
    let vendee = table("2017_Publication_données_Open_data_Subventions_Conventions.csv");
    assert_eq!(vendee.cell(1, 0), "Conseil Départemental de la Vendée");
    assert_eq!(vendee.cell(1, 7), "24\u{a0}975,00");
    assert_eq!(vendee.cell(1, 8), "aide en numéraire");
    let vendee = table("2018_Publication_données_Open_data_Subventions_Conventions.csv");
    for row in 1..vendee.rows() {
        assert_eq!(
            vendee.cell(row, 0),
            "Conseil Départemental de la Vendée",
            "row {row}"
        );
        assert_eq!(
            vendee.cell(row, 12),
            "non",
            "row {row}: {:?}",
            vendee.row(row).collect::<Vec<_>>()
        );
    }
    // Mixed line ends, and lines inside cells.
    let list = table("2023-07_list_prc.keep.csv");
    assert_eq!(
        list.cell(1, 4),
        "CIBC chez la Chambre des Métiers et de l’Artisanat Cher\n15 Rue Henri Dunant, \n18000 Bourges"
    );
    // A number stored where a SIRET was meant, and real dates.
    let xls = table("subvention_progos_2018.xls");
    assert_eq!(
        xls.row(3).take(4).collect::<Vec<_>>(),
        [
            "2018-03-15",
            "EC006599",
            "Le Mans Sarthe Basket (MSB)",
            "39295608200011"
        ]
    );
    assert_eq!(
        table("frictionless/table-with-ints-floats-dates.ods").cell(1, 3),
        "2009-08-16 05:43:21"
    );
    assert_eq!(
        table("frictionless/table-with-booleans.ods").cell(1, 1),
        "vrai"
    );
    assert_eq!(table("frictionless/leading-zeros.csv").cell(3, 0), "00003");
    assert_eq!(
        table("frictionless/table-infer-iso-8859-7.csv").cell(1, 2),
        "Λεωνιδας"
    );
    assert_eq!(
        table("frictionless/escaping.csv").cell(2, 1),
        "Test \" line 2"
    );
    assert_eq!(
        table("frictionless/ascii-notvalid.csv")
            .row(1)
            .collect::<Vec<_>>(),
        ["1", "ssµ", "ab€"]
    );
}

#[test]
fn what_was_repaired_is_said() {
    let Some(dir) = spreadsheets() else { return };
    let remarks = |name: &str| {
        read(name, &fs::read(dir.join(name)).unwrap(), &Limits::default())
            .unwrap()
            .remarks
    };
    let vendee = remarks("2018_Publication_données_Open_data_Subventions_Conventions.csv");
    assert!(vendee.contains(&Remark::MixedCharsets));
    assert!(vendee.contains(&Remark::CellRejoined { row: 2 }));
    assert_eq!(
        remarks("frictionless/countries.csv"),
        [Remark::RowTooWide { row: 4 }]
    );
    assert_eq!(remarks("frictionless/table.csv"), []);
}

#[test]
fn the_format_is_what_the_bytes_are_whatever_the_name_says() {
    let Some(dir) = spreadsheets() else { return };
    for (file, format) in [
        ("csv_detective_tests/file.xls", Format::Ods),
        ("csv_detective_tests/xlsx_file", Format::Xlsx),
        ("csv_detective_tests/csv_file", Format::Csv),
        ("subvention_progos_2018.xls", Format::Xls),
    ] {
        let bytes = fs::read(dir.join(file)).unwrap();
        for name in ["a.csv", "a.xls", "a.pdf", "a"] {
            assert_eq!(
                read(name, &bytes, &Limits::default()).unwrap().format,
                format,
                "{file} as {name}"
            );
        }
    }
}

#[test]
fn of_several_sheets_the_fullest_visible_one_is_meant() {
    let Some(dir) = spreadsheets() else { return };
    let bytes = fs::read(dir.join("frictionless/table-with-two-sheets.ods")).unwrap();
    let book = read("x.ods", &bytes, &Limits::default()).unwrap();
    assert_eq!(
        book.sheets
            .iter()
            .map(|sheet| sheet.name.as_str())
            .collect::<Vec<_>>(),
        ["Лист1", "Tabelle2"]
    );
    assert_eq!(book.main_sheet(), 0);
}
