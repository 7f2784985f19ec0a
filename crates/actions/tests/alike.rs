//! Who is already known while a file is being opened, and pairs already in the house, through the door of the program.

mod common;

use common::{Bench, an_open_house, ask, refused};
use pignon_actions::FailureCode;
use serde_json::{Value, json};

/// A house of some persons who resemble one another.
fn a_house_with_namesakes() -> (Bench, Vec<String>) {
    let bench = an_open_house();
    let persons = [
        ("Guézennec", "Maëlle", "06 12 34 56 78", "1985-03-12"),
        ("Martin", "Marie", "06 22 31 42 53", "1990-07-01"),
        ("Martin", "Marie", "06 33 41 52 63", "1962-11-30"),
        ("Ben Salah", "Ali", "06 44 51 62 73", "1979-05-04"),
        ("Diop", "Awa", "awa.diop@exemple.fr", "2000-01-01"),
    ];
    let ids = persons.iter().map(|(family, given, reach, birth)| {
        let id = bench.a_person(family, given, reach);
        let born = json!({"person": id, "field": "birth_date", "value": birth});
        ask(&bench.desk, "person_edit", born);
        id
    });
    let ids = ids.collect();
    (bench, ids)
}

fn alike(bench: &Bench, traits: [&str; 5]) -> Value {
    let [family, given, birth, phone, email] = traits;
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    ask(
        &bench.desk,
        "persons_alike",
        json!({"family_name": family, "given_name": given, "birth_date": some(birth), "phone": some(phone),
               "email": some(email), "except": null}),
    )["persons"]
        .clone()
}

#[test]
fn a_known_person_appears_while_her_file_is_being_opened_with_the_reason() {
    let (bench, ids) = a_house_with_namesakes();
    for (typed, who, why) in [
        (
            ["guezenec", "maelle", "12/03/1985", "", ""],
            0,
            "même naissance, nom proche",
        ),
        (
            ["Maëlle", "Guézennec", "", "", ""],
            0,
            "nom et prénom inversés",
        ),
        (
            ["GUEZENNEC", "MAELLE", "3/12/1985", "", ""],
            0,
            "jour et mois de naissance inversés, même nom",
        ),
        (
            ["Le Bihan", "Maëlle", "12/03/1985", "0612345678", ""],
            0,
            "même naissance, même téléphone, même prénom, autre nom",
        ),
        (
            ["Bensalah", "Ali", "", "06 44 51 62 73", ""],
            3,
            "même téléphone, même nom",
        ),
        (
            ["Diop", "Awa", "", "", "awa.diop@autre.example"],
            4,
            "courriel proche, même nom",
        ),
    ] {
        let found = alike(&bench, typed);
        assert_eq!(found[0]["id"], ids[who].as_str(), "{typed:?}: {found}");
        assert_eq!(found[0]["why"], why, "{typed:?}");
        assert_eq!(found[0]["referent_name"], "Awa Diop");
        assert!(found[0]["label"].as_str().unwrap().contains(' '));
    }
}

#[test]
fn strangers_and_twins_do_not_appear() {
    let (bench, _) = a_house_with_namesakes();
    for typed in [
        ["Lopez", "Carmen", "02/02/1980", "06 99 98 97 96", ""],
        ["Guézennec", "Yann", "12/03/1985", "06 12 34 56 78", ""],
        ["", "", "", "", ""],
        ["", "", "pas une date", "0612", "awa@"],
    ] {
        assert_eq!(alike(&bench, typed), json!([]), "{typed:?}");
    }
}

#[test]
fn the_file_being_edited_is_not_its_own_double() {
    let (bench, ids) = a_house_with_namesakes();
    let found = ask(
        &bench.desk,
        "persons_alike",
        json!({"family_name": "Guézennec", "given_name": "Maëlle", "birth_date": "1985-03-12", "phone": null,
               "email": null, "except": ids[0]}),
    );
    assert_eq!(found["persons"], json!([]));
}

fn search(bench: &Bench) -> Value {
    ask(&bench.desk, "pairs_search", json!({}));
    loop {
        let progress = ask(&bench.desk, "pairs_progress", json!({}));
        if progress["running"] == false {
            return progress;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

fn pairs(bench: &Bench) -> Value {
    ask(
        &bench.desk,
        "persons_pairs",
        json!({"offset": 0, "limit": 50}),
    )
}

#[test]
fn pairs_already_in_the_house_are_reviewed_and_a_pair_set_aside_is_not_proposed_again() {
    let (bench, ids) = a_house_with_namesakes();
    assert_eq!(pairs(&bench)["searched_at"], Value::Null);
    let copy = bench.a_person("GUEZENNEC", "Maelle", "06 12 34 56 78");
    let progress = search(&bench);
    assert_eq!(progress["found"], 1, "{progress}");
    assert_eq!(progress["done"], 1000);
    let page = pairs(&bench);
    assert_eq!(page["total"], 1);
    let group = &page["groups"][0];
    let found: Vec<&str> = (0..2)
        .map(|at| group["persons"][at]["id"].as_str().unwrap())
        .collect();
    assert_eq!(found, [ids[0].as_str(), copy.as_str()]);
    assert_eq!(group["links"][0]["why"], "même téléphone, même nom");

    let saved = ask(
        &bench.desk,
        "pair_set_aside",
        json!({"a": copy, "b": ids[0]}),
    );
    assert_eq!(pairs(&bench)["total"], 0, "at once");
    let again = ask(
        &bench.desk,
        "pair_set_aside",
        json!({"a": ids[0], "b": copy}),
    );
    assert_eq!(again["op"], Value::Null, "said once");
    assert_eq!(search(&bench)["found"], 0, "nor by another search");

    ask(&bench.desk, "undo", json!({"op": saved["op"]}));
    assert_eq!(search(&bench)["found"], 1, "undone, it is proposed again");

    ask(
        &bench.desk,
        "pair_set_aside",
        json!({"a": copy, "b": ids[0]}),
    );
    ask(&bench.desk, "lock", json!({}));
    bench.unlock();
    assert_eq!(
        pairs(&bench)["searched_at"],
        Value::Null,
        "nothing is kept of it outside the house"
    );
    assert_eq!(search(&bench)["found"], 0, "it is remembered");
    bench.desk.verify().unwrap();
}

#[test]
fn a_person_is_not_set_aside_from_herself() {
    let (bench, ids) = a_house_with_namesakes();
    let failure = refused(
        &bench.desk,
        "pair_set_aside",
        json!({"a": ids[0], "b": ids[0]}),
    );
    assert_eq!(failure.code, FailureCode::Refused);
}
