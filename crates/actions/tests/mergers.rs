//! Two files of one person become one, and two again.

mod common;

use common::{Bench, an_open_house, ask, refused};
use pignon_actions::files::Handed;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Two files of one person, with something of everything.
fn two_files(house: &Bench) -> (String, String) {
    let kept = house.a_person("Le Gall", "Anne", "06 12 34 56 78");
    let gone = house.a_person("LEGALL", "Anne-Marie", "anne@exemple.fr");
    write_on(house, &kept, "kept");
    write_on(house, &gone, "gone");
    (kept, gone)
}

fn write_on(house: &Bench, person: &str, words: &str) {
    let desk = &house.desk;
    house.pass(60);
    ask(
        desk,
        "contact_record",
        json!({"person": person, "on": null, "mode": "phone", "duration": 15, "minute": words}),
    );
    ask(
        desk,
        "residence_write",
        json!({"person": person, "line": format!("12 rue {words}"), "postcode": "75018", "city": "Paris", "qpv": "inside"}),
    );
    ask(
        desk,
        "private_note_write",
        json!({"person": person, "id": null, "note": format!("pour moi : {words}")}),
    );
    let file = Handed {
        name: format!("{words}.txt"),
        bytes: words.as_bytes().to_vec(),
    };
    desk.take("document_add", json!({"person": person}), file)
        .unwrap();
}

/// All that the window can show of a file, but its history.
fn shown(house: &Bench, person: &str) -> Value {
    let ask = |name: &str| ask(&house.desk, name, json!({"person": person}));
    json!([
        ask("person_open"),
        ask("person_documents"),
        ask("person_private_notes")
    ])
}

fn merge(house: &Bench, kept: &str, gone: &str, take: &[&str]) -> Value {
    house.pass(60);
    ask(
        &house.desk,
        "persons_merge",
        json!({"kept": kept, "gone": gone, "take": take}),
    )
}

#[test]
fn a_file_that_went_into_another_leads_there_by_its_address_and_by_its_number() {
    let house = an_open_house();
    let (kept, gone) = two_files(&house);
    let third = house.a_person("Le Gall", "Anna", "07 12 34 56 78");
    let number = house.file(&gone)["number"].as_str().unwrap().to_owned();
    assert_eq!(house.file(&gone)["merged_into"], Value::Null);
    let first = merge(&house, &kept, &gone, &[]);
    assert_eq!(house.file(&gone)["merged_into"], kept);
    assert_eq!(house.file(&kept)["merged_into"], Value::Null);
    merge(&house, &third, &kept, &[]);
    assert_eq!(house.file(&gone)["merged_into"], third, "step by step");

    let found = |text: &str| {
        let hits = ask(
            &house.desk,
            "persons_search",
            json!({"text": text, "limit": 5}),
        );
        let of = |hit: &Value| json!([hit["id"], hit["matched"]]);
        let hits: Vec<Value> = hits["hits"].as_array().unwrap().iter().map(of).collect();
        hits
    };
    let whole = number.trim_start_matches("P-");
    let tail = number.rsplit('-').next().unwrap();
    for typed in [&number, whole, tail, tail.trim_start_matches('0')] {
        assert_eq!(found(typed), [json!([third, "former_number"])], "{typed}");
    }
    assert_eq!(found("P-M07-01-0999"), Vec::<Value>::new());

    // Parted again, each file is its own.
    let past = ask(&house.desk, "mergers_list", json!({}));
    for one in past.as_array().unwrap() {
        ask(&house.desk, "merger_undo", json!({"merger": one["merger"]}));
    }
    assert_eq!(house.file(&gone)["merged_into"], Value::Null);
    assert_eq!(found(&number), [json!([gone, "number"])]);
    let _ = first;
}

#[test]
fn two_files_become_one_field_by_field_with_all_that_belongs_to_both() {
    let house = an_open_house();
    let (kept, gone) = two_files(&house);
    let preview = ask(
        &house.desk,
        "merger_preview",
        json!({"kept": kept, "gone": gone}),
    );
    let compared: Vec<&str> = preview["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["field"].as_str().unwrap())
        .collect();
    assert_eq!(compared, ["family_name", "given_name", "email"]);
    assert_eq!(preview["fields"][2]["takes_gone"], true);
    merge(&house, &kept, &gone, &["given_name", "email"]);
    let file = house.file(&kept);
    assert_eq!(file["family_name"], "Le Gall");
    assert_eq!(file["given_name"], "Anne-Marie");
    assert_eq!(file["email"], "anne@exemple.fr");
    assert_eq!(file["phone"], "06 12 34 56 78");
    assert_eq!(file["contacts"].as_array().unwrap().len(), 2);
    assert_eq!(house.file(&gone)["removed"], true);
    let documents = ask(&house.desk, "person_documents", json!({"person": kept}));
    assert_eq!(documents.as_array().unwrap().len(), 2);
    let found = ask(
        &house.desk,
        "persons_search",
        json!({"text": "legall anne", "limit": 10}),
    );
    assert_eq!(found["hits"].as_array().unwrap().len(), 1);
    let list = json!({
        "filter": {"mine": false, "qpv": null, "stage": null, "silent": false},
        "sort": "name", "descending": false, "offset": 0, "limit": 10,
    });
    assert_eq!(ask(&house.desk, "persons_list", list)["total"], 1);
    house.desk.verify().unwrap();
}

#[test]
fn two_files_made_one_are_given_back_exactly_as_they_were() {
    let house = an_open_house();
    let (kept, gone) = two_files(&house);
    let before = (shown(&house, &kept), shown(&house, &gone));
    let merged = merge(
        &house,
        &kept,
        &gone,
        &["family_name", "given_name", "email"],
    );
    assert_ne!(shown(&house, &kept), before.0);
    let past = ask(&house.desk, "mergers_list", json!({}));
    assert_eq!(past[0]["merger"], merged["merger"]);
    house.pass(60);
    ask(
        &house.desk,
        "merger_undo",
        json!({"merger": merged["merger"]}),
    );
    assert_eq!((shown(&house, &kept), shown(&house, &gone)), before);
    assert_eq!(ask(&house.desk, "mergers_list", json!({})), json!([]));
    refused(
        &house.desk,
        "merger_undo",
        json!({"merger": merged["merger"]}),
    );
    // And so does the usual « Annuler », right after.
    let again = merge(&house, &gone, &kept, &["phone"]);
    ask(&house.desk, "undo", json!({"op": again["op"]}));
    assert_eq!((shown(&house, &kept), shown(&house, &gone)), before);
}

#[test]
fn what_was_written_after_two_files_became_one_is_not_lost_when_they_part() {
    let house = an_open_house();
    let (kept, gone) = two_files(&house);
    let merged = merge(&house, &kept, &gone, &["email"]);
    house.pass(60);
    ask(
        &house.desk,
        "contact_record",
        json!({"person": kept, "on": null, "mode": "phone", "duration": 5, "minute": "depuis"}),
    );
    ask(
        &house.desk,
        "person_edit",
        json!({"person": kept, "field": "email", "value": "nouveau@exemple.fr"}),
    );
    ask(
        &house.desk,
        "merger_undo",
        json!({"merger": merged["merger"]}),
    );
    let file = house.file(&kept);
    assert_eq!(file["email"], "nouveau@exemple.fr");
    assert!(file["contacts"].to_string().contains("depuis"));
    assert_eq!(house.file(&gone)["email"], "anne@exemple.fr");
}

#[test]
fn whoever_makes_one_file_of_two_does_not_read_the_private_notes_of_others() {
    let house = an_open_house();
    let (kept, gone) = two_files(&house);
    let other = house.another_member("Karim Benali", "adviser");
    house.unlock_as(&other);
    merge(&house, &kept, &gone, &[]);
    let history = ask(&house.desk, "person_history", json!({"person": kept})).to_string();
    assert!(!history.contains("pour moi"), "{history}");
    let notes = ask(&house.desk, "person_private_notes", json!({"person": kept}));
    assert_eq!(notes.as_array().unwrap().len(), 2);
    for note in notes.as_array().unwrap() {
        assert_eq!(note["note"], Value::Null);
    }
    house.unlock_as(&house.member);
    let notes = ask(&house.desk, "person_private_notes", json!({"person": kept}));
    assert!(notes.to_string().contains("pour moi : gone"));
}

#[test]
fn a_file_is_not_merged_with_itself_nor_with_one_that_is_gone() {
    let house = an_open_house();
    let (kept, gone) = two_files(&house);
    let third = house.a_person("Durand", "Léa", "07 12 34 56 78");
    for (kept, gone, take) in [
        (&kept, &kept, "email"),
        (&kept, &gone, "number"),
        (&kept, &gone, "merged_into"),
        (&kept, &gone, "shoe_size"),
    ] {
        let request = json!({"kept": kept, "gone": gone, "take": [take]});
        refused(&house.desk, "persons_merge", request);
    }
    merge(&house, &kept, &gone, &[]);
    for (kept, gone) in [(&third, &gone), (&gone, &third)] {
        let request = json!({"kept": kept, "gone": gone, "take": []});
        refused(&house.desk, "persons_merge", request);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn any_chain_of_mergers_taken_back_latest_first_gives_every_file_back(
        choices in proptest::collection::vec((0..4_usize, 0..4_usize, any::<bool>()), 1..4),
    ) {
        let house = an_open_house();
        let files: Vec<String> = ["Diallo", "Durand", "Nguyễn", "O’Neill"]
            .iter()
            .enumerate()
            .map(|(at, name)| {
                let person = house.a_person(name, "Awa", &format!("06 12 34 56 7{at}"));
                write_on(&house, &person, name);
                person
            })
            .collect();
        let before: Vec<Value> = files.iter().map(|f| shown(&house, f)).collect();
        let mut mergers = Vec::new();
        for (kept, gone, take) in choices {
            let take: &[&str] = if take { &["family_name", "phone"] } else { &[] };
            let request = json!({"kept": files[kept], "gone": files[gone], "take": take});
            house.pass(60);
            if let Ok(merged) = house.desk.call("persons_merge", request) {
                mergers.push(merged["merger"].clone());
            }
        }
        // The latest first, as they are shown.
        for merger in mergers.into_iter().rev() {
            house.pass(60);
            ask(&house.desk, "merger_undo", json!({"merger": merger}));
        }
        let after: Vec<Value> = files.iter().map(|f| shown(&house, f)).collect();
        prop_assert_eq!(after, before);
        house.desk.verify().unwrap();
    }
}
