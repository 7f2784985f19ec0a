//! The lists of a Maison, imported one after the other: every person expected is found with what the list said of
//! them, and each import can be taken back as a whole.

use std::collections::BTreeMap;

use pignon_samples::{Expected, messy_lists};
use serde_json::{Value, json};

use crate::common::*;

const PEOPLE: usize = 60;

#[test]
fn every_person_of_the_messy_lists_is_found_with_birth_date_phone_and_postcode() {
    let Some(lists) = messy_lists(PEOPLE, 7) else {
        return;
    };
    let house = a_house();
    let mut imports = Vec::new();
    let mut before = Vec::new();
    for messy in &lists {
        house.pass(60);
        before.push(house.persons());
        let preview = house
            .desk
            .open_import(messy.file_name, messy.bytes.clone())
            .unwrap();
        assert_eq!(
            preview["header_row"], messy.header_row,
            "{}",
            messy.file_name
        );
        assert_eq!(preview["counts"]["error"], 0, "{preview}");
        let doubts = namesakes_are_others(&house, &preview);
        house.ask("import_run", json!({"import": preview["import"]}));
        let progress = ended(&house.desk, &preview["import"]);
        let outcome = &progress["outcome"];
        println!("{}: {outcome}, {doubts} namesakes settled", messy.file_name);
        assert_eq!(outcome["left_out"], 0, "{}: {preview}", messy.file_name);
        imports.push(preview["import"].clone());
        for expected in &messy.people {
            as_expected(&house, expected, messy.file_name);
        }
    }
    house.desk.verify().unwrap();

    // An earlier reading of the same file again: nobody is doubled.
    let all = house.persons();
    let (again, progress) = imported(&house.desk, lists[1].file_name, lists[1].bytes.clone());
    assert!(again["already"].is_string());
    assert_eq!(progress["outcome"]["created"], 0);
    assert_eq!(house.persons(), all);

    // Taken back, the last first: each leaves the house as it found it.
    for (import, before) in imports.iter().zip(&before).rev() {
        house.pass(60);
        house.ask("import_undo", json!({"import": import}));
        let progress = ended(&house.desk, import);
        assert_eq!(progress["trouble"], Value::Null, "{progress}");
        assert_eq!(house.persons(), *before, "{progress}");
    }
    assert_eq!(house.persons(), 0);
    house.desk.verify().unwrap();
}

/// Rows about somebody who bears the name of a known person: here they are others, and the member says so.
fn namesakes_are_others(house: &House, preview: &Value) -> usize {
    let ask = json!({"import": preview["import"], "state": "settle", "offset": 0, "limit": 500});
    let rows = house.ask("import_rows", ask);
    for row in list(&rows["rows"]) {
        assert!(
            !list(&row["candidates"]).is_empty(),
            "who it may be is shown: {row}"
        );
        let new = json!({"import": preview["import"], "row": row["row"], "settlement": {"choice": "new"}});
        house.ask("import_settle", new);
    }
    list(&rows["rows"]).len()
}

/// Somebody found by name whose file says what the list said.
fn as_expected(house: &House, expected: &Expected, file_name: &str) {
    let typed = format!("{} {}", expected.given, expected.family);
    let hits = house.ask("persons_search", json!({"text": typed, "limit": 20}));
    let wanted = facts(expected);
    let files: Vec<BTreeMap<&str, String>> = list(&hits["hits"])
        .iter()
        .map(|hit| shown(&house.file(text(&hit["id"]))))
        .collect();
    let right = files.iter().any(|file| {
        wanted
            .iter()
            .all(|(fact, value)| file.get(fact) == Some(value))
    });
    assert!(
        right,
        "{file_name}, row {}: {typed} should be {wanted:#?}, and the house has {files:#?}",
        expected.row_number
    );
}

fn facts(expected: &Expected) -> BTreeMap<&'static str, String> {
    let mut facts = BTreeMap::new();
    let mut say = |fact, value: Option<String>| {
        if let Some(value) = value {
            facts.insert(fact, value);
        }
    };
    say("family_name", Some(expected.family.clone()));
    say("given_name", Some(expected.given.clone()));
    say("birth_date", expected.birth.map(|day| day.to_string()));
    say("phone", expected.phone.as_deref().map(digits));
    say("email", expected.email.clone());
    say("postcode", expected.postcode.clone());
    facts
}

fn shown(file: &Value) -> BTreeMap<&'static str, String> {
    let mut facts = BTreeMap::new();
    for fact in ["family_name", "given_name", "birth_date", "email"] {
        if let Some(value) = file[fact].as_str() {
            facts.insert(fact, value.to_owned());
        }
    }
    if let Some(phone) = file["phone"].as_str() {
        facts.insert("phone", digits(phone));
    }
    if let Some(home) = file["residences"].as_array().and_then(|all| all.last())
        && let Some(postcode) = home["postcode"].as_str()
    {
        facts.insert("postcode", postcode.to_owned());
    }
    facts
}

/// The nine digits after the 0 or the +33.
fn digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len() - 9..].to_owned()
}
