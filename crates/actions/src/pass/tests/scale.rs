//! Many applications: the board reads its columns, not the whole house; the list is cut in windows and found by what is
//! typed. Measures stand in `benches/pass`.

use std::collections::BTreeSet;

use pignon_store::Value;
use serde_json::json;

use super::*;
use crate::persons::values::bytes;

/// 10 000 applications, each with five proofs and four passages, of one person in ten.
fn fill(house: &House, applications: u32) {
    let regulation: Uuid = house.ask("regulations_list", json!({}))[0]["id"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    let people: Vec<Uuid> = (0..10)
        .map(|n| {
            house
                .person(&format!("Nom{n}"), "12/3/1985")
                .parse()
                .unwrap()
        })
        .collect();
    let states = [
        "draft",
        "filed",
        "to_complete",
        "complete",
        "instructed",
        "listed",
        "notified",
        "running",
        "ended",
        "abandoned",
    ];
    house
        .desk
        .with_open(Role::Coordinator, |open| {
            open.act("fill", |door| {
                for n in 0..applications {
                    let id = door.new_id();
                    let state = states[n as usize % states.len()];
                    let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()
                        + chrono::Days::new(u64::from(n % 300));
                    let day = text(&day.to_string());
                    let fields = vec![
                        ("number", text(&format!("C-M07-01-{n:04}"))),
                        ("person", bytes(people[n as usize % people.len()])),
                        ("regulation", bytes(regulation)),
                        ("title", text("Une cantine")),
                        ("state", text(state)),
                        ("opened_on", day.clone()),
                        ("filed_on", day.clone()),
                        ("waited_days", Value::Int(0)),
                    ];
                    door.put(kinds::PASS_APPLICATION, id, id, fields)?;
                    for proof in ["identity", "address", "project_note", "budget", "honour"] {
                        let row = door.new_id();
                        let fields = vec![
                            ("proof", text(proof)),
                            ("received_on", day.clone()),
                            ("issued_on", day.clone()),
                        ];
                        door.put(kinds::PASS_PROOF, id, row, fields)?;
                    }
                    for _ in 0..4 {
                        let row = door.new_id();
                        door.put(kinds::PASS_STEP, id, row, vec![("day", day.clone())])?;
                    }
                }
                Ok(())
            })
        })
        .unwrap();
}

#[test]
fn the_board_of_many_applications_is_whole_and_reads_few_of_them() {
    let house = House::new();
    fill(&house, 400);
    let board = house.ask("pass_board", json!({"mine": false, "limit": 5}));
    for column in board["columns"].as_array().unwrap() {
        let shown = column["cards"].as_array().unwrap().len();
        let total = usize::try_from(column["total"].as_u64().unwrap()).unwrap();
        assert_eq!(shown, total.min(5), "{column}");
        if shown > 0 {
            assert_eq!(total, 40);
        }
    }
}

fn list(house: &House, text: &str, state: Option<&str>, offset: u32) -> Json {
    let filter = json!({"text": text, "state": state, "member": null, "regulation": null,
                        "committee": null, "qpv": null});
    house.ask(
        "pass_list",
        json!({"filter": filter, "offset": offset, "limit": 30}),
    )
}

fn numbers(page: &Json) -> Vec<String> {
    let rows = page["rows"].as_array().unwrap().iter();
    rows.map(|row| row["number"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn windows_on_the_list_follow_each_other_and_lose_nobody() {
    let house = House::new();
    fill(&house, 100);
    for text in ["", "cantine"] {
        let mut seen = BTreeSet::new();
        for offset in [0, 30, 60, 90, 120] {
            let page = list(&house, text, None, offset);
            assert_eq!(page["total"], 100, "{text}");
            let days: Vec<&str> = page["rows"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["filed_on"].as_str().unwrap())
                .collect();
            assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
            seen.extend(numbers(&page));
        }
        assert_eq!(seen.len(), 100, "{text}");
    }
    assert_eq!(list(&house, "", Some("filed"), 0)["total"], 10);
    assert_eq!(list(&house, "cantine", Some("filed"), 0)["total"], 10);
}

#[test]
fn an_application_is_found_by_beginnings_of_words_of_all_that_names_it_as_they_are_now() {
    let house = House::new();
    fill(&house, 20);
    let total = |text: &str| list(&house, text, None, 0)["total"].clone();
    assert_eq!(total("nom3"), 2);
    assert_eq!(total("CANT nôm3"), 2, "folded, in any order");
    assert_eq!(total("antine"), 0, "beginnings of words only");
    assert_eq!(total("c-m07-01-0013"), 1);
    assert_eq!(total("cantine nom3 0013"), 1);
    let one = list(&house, "c-m07-01-0010", None, 0)["rows"][0].clone();
    house.ask(
        "person_edit",
        json!({"person": one["person"], "field": "family_name", "value": "Świętosława"}),
    );
    assert_eq!((total("nom0"), total("swieto")), (json!(0), json!(2)));
    let id: Uuid = one["id"].as_str().unwrap().parse().unwrap();
    house
        .desk
        .with_open(Role::Coordinator, |open| {
            open.act("remove", |door| {
                Ok(door.set_removed(kinds::PASS_APPLICATION, id, id, true)?)
            })
        })
        .unwrap();
    assert_eq!(total("swieto"), 1);
}

#[test]
fn an_application_whose_state_has_not_come_yet_stands_among_the_drafts_and_is_counted_there() {
    let house = House::new();
    house
        .desk
        .with_open(Role::Coordinator, |open| {
            open.act("half", |door| {
                let id = door.new_id();
                let fields = vec![("title", text("À demi"))];
                Ok(door.put(kinds::PASS_APPLICATION, id, id, fields)?)
            })
        })
        .unwrap();
    let board = house.ask("pass_board", json!({"mine": false, "limit": 5}));
    let drafts = &board["columns"][0];
    assert_eq!(
        (&drafts["state"], &drafts["total"]),
        (&json!("draft"), &json!(1))
    );
    assert_eq!(drafts["cards"][0]["title"], "À demi");
    assert_eq!(list(&house, "", Some("draft"), 0)["total"], 1);
    assert_eq!(list(&house, "demi", Some("draft"), 0)["total"], 1);
}
