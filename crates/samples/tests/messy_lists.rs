//! Six messy lists of real names and addresses: the header, the columns and every person come out right.

use chrono::NaiveDate;
use pignon_domain::import::{Draft, propose, read_row};
use pignon_domain::person::Qpv;
use pignon_samples::{Expected, MessyList, messy_lists};
use pignon_sheets::{Limits, find_header, read};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

#[test]
fn every_person_of_six_messy_lists_is_read_right() {
    let Some(lists) = messy_lists(120, 1) else {
        return;
    };
    for list in &lists {
        check(list);
    }
}

fn check(list: &MessyList) {
    let book = read(list.file_name, &list.bytes, &Limits::default()).unwrap();
    let sheet = &book.sheets[book.main_sheet()];
    assert!(!sheet.hidden, "{}", list.file_name);
    let table = &sheet.table;
    let header = find_header(table).unwrap_or_else(|| panic!("{}: no header", list.file_name));
    assert_eq!(
        table.row_number(header.rows.end - 1),
        list.header_row,
        "{}",
        list.file_name
    );
    let names = header.names(table);
    let first = header.rows.end;
    let samples: Vec<Vec<&str>> = (first..table.rows().min(first + 200))
        .map(|row| table.row(row).collect())
        .collect();
    let proposal = propose(&names, &samples);
    println!(
        "{}: {:?}",
        list.file_name,
        names.iter().zip(&proposal.targets).collect::<Vec<_>>()
    );
    assert_eq!(
        table.rows() - first,
        list.people.len(),
        "{}",
        list.file_name
    );
    for (row, expected) in (first..table.rows()).zip(&list.people) {
        let cells: Vec<&str> = table.row(row).collect();
        let (draft, remarks) = read_row(&cells, &proposal.targets, &names, today());
        assert_eq!(
            table.row_number(row),
            expected.row_number,
            "{}",
            list.file_name
        );
        assert!(
            remarks.is_empty(),
            "{} row {}: {remarks:?}",
            list.file_name,
            expected.row_number
        );
        same(&draft, expected, list.file_name);
    }
}

fn same(draft: &Draft, expected: &Expected, file: &str) {
    let place = format!("{file}, row {}", expected.row_number);
    assert_eq!(
        (&draft.family_name, &draft.given_name),
        (&expected.family, &expected.given),
        "{place}"
    );
    assert_eq!(draft.birth_date, expected.birth, "{place}");
    assert_eq!(draft.phone, expected.phone, "{place}");
    let known = |wanted: bool| wanted.then_some(());
    if known(expected.other_phone.is_some()).is_some() {
        assert_eq!(draft.other_phone, expected.other_phone, "{place}");
    }
    assert_eq!(draft.email, expected.email, "{place}");
    assert_eq!(draft.address_line, expected.street, "{place}");
    assert_eq!(draft.postcode, expected.postcode, "{place}");
    assert_eq!(draft.referent, expected.referent, "{place}");
    assert_eq!(draft.first_contact_on, expected.first_contact, "{place}");
    assert_eq!(draft.education, expected.education, "{place}");
    assert_eq!(
        draft.stage.map(|stage| stage.code()),
        expected.stage,
        "{place}"
    );
    assert_eq!(
        draft.employment.map(|employment| employment.code()),
        expected.employment,
        "{place}"
    );
    if let Some(sex) = expected.sex {
        assert_eq!(
            draft.sex.map(|s| s.code().to_owned()),
            Some(sex.to_string()),
            "{place}"
        );
    }
    if let Some(inside) = expected.qpv {
        assert_eq!(
            draft.qpv,
            Some(if inside { Qpv::Inside } else { Qpv::Outside }),
            "{place}"
        );
    }
    for words in &expected.noted {
        assert!(
            draft.note.contains(words),
            "{place}: {:?} not in {:?}",
            words,
            draft.note
        );
    }
}
