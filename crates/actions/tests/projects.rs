//! Projects through the door of the program.

mod common;

use common::{Bench, an_open_house, ask, hostile_texts, refused, the_reception_takes_the_desk};
use pignon_actions::FailureCode;
use serde_json::{Value, json};

fn a_project(bench: &Bench, person: &str, name: &str) -> Value {
    ask(
        &bench.desk,
        "project_create",
        json!({"person": person, "name": name, "role": "leader"}),
    )
}

fn projects(bench: &Bench, person: &str) -> Value {
    ask(&bench.desk, "person_projects", json!({"person": person}))
}

fn project(bench: &Bench, id: &Value) -> Value {
    ask(&bench.desk, "project_open", json!({"project": id}))
}

fn edit(bench: &Bench, id: &Value, field: &str, value: &str) -> Value {
    let request = json!({"project": id, "field": field, "value": value});
    ask(&bench.desk, "project_edit", request)
}

fn undo(bench: &Bench, act: &Value) {
    ask(&bench.desk, "undo", json!({"op": act["op"]}));
}

#[test]
fn a_first_project_is_the_one_the_person_is_followed_for_and_undoing_takes_both_back() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let made = a_project(&bench, &awa, " Épicerie   du coin ");
    let held = projects(&bench, &awa);
    assert_eq!(held["followed"], made["id"]);
    assert_eq!(held["projects"][0]["name"], "Épicerie du coin");
    assert_eq!(held["projects"][0]["opened_on"], "2026-11-22");
    assert_eq!(held["projects"][0]["holders"][0]["role"], "leader");
    a_project(&bench, &awa, "Une autre idée");
    assert_eq!(projects(&bench, &awa)["followed"], made["id"]);
    undo(&bench, &made);
    let held = projects(&bench, &awa);
    assert_eq!(held["projects"].as_array().unwrap().len(), 1);
    assert!(held["followed"].is_null());
}

#[test]
fn a_project_is_edited_field_by_field_and_only_what_differs_is_written() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let id = a_project(&bench, &awa, "Épicerie")["id"].clone();
    for (field, value) in [
        ("summary", "Vendre en vrac.\nÀ prix coûtant."),
        ("sector", "Commerce de détail"),
        ("legal_form", "scic"),
        ("line", "12 rue Myrha"),
        ("postcode", "75018"),
        ("city", "Paris"),
        ("qpv", "inside"),
        ("needs", "Un local de 40 m²"),
        ("planned_jobs", "3"),
    ] {
        assert!(edit(&bench, &id, field, value)["op"].is_string(), "{field}");
        assert!(edit(&bench, &id, field, value)["op"].is_null(), "{field}");
        let shown = &project(&bench, &id)[field];
        let shown = shown.as_str().map_or(shown.to_string(), str::to_owned);
        assert_eq!(shown, value, "{field}");
    }
    let renamed = edit(&bench, &id, "name", "Épicerie solidaire");
    undo(&bench, &renamed);
    assert_eq!(project(&bench, &id)["name"], "Épicerie");
    edit(&bench, &id, "planned_jobs", "");
    assert!(project(&bench, &id)["planned_jobs"].is_null());
    let nameless = json!({"project": id, "field": "name", "value": "  "});
    let failure = refused(&bench.desk, "project_edit", nameless);
    assert_eq!(failure.fields[0].field, "value");
}

#[test]
fn one_project_is_held_by_two_persons_who_see_the_same() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let jose = bench.a_person("d’Alençon-Ndiaye", "José-María", "0612345678");
    let id = a_project(&bench, &awa, "Épicerie")["id"].clone();
    let holder = |person: &str, role: &str| json!({"project": id, "person": person, "role": role});
    ask(&bench.desk, "holder_add", holder(&jose, "partner"));
    for person in [&awa, &jose] {
        let held = projects(&bench, person);
        let names: Vec<_> = held["projects"][0]["holders"]
            .as_array()
            .unwrap()
            .iter()
            .map(|h| h["given_name"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(names, ["Awa", "José-María"]);
    }
    let twice = refused(&bench.desk, "holder_add", holder(&jose, "partner"));
    assert_eq!(twice.fields[0].field, "person");
    let changed = ask(&bench.desk, "holder_change", holder(&jose, "director"));
    let role = || project(&bench, &id)["holders"][1]["role"].clone();
    assert_eq!(role(), "director");
    assert!(ask(&bench.desk, "holder_change", holder(&jose, "director"))["op"].is_null());
    undo(&bench, &changed);
    assert_eq!(role(), "partner");
    // What happened to the project is in the history of both, with names and not identities.
    let history = ask(&bench.desk, "person_history", json!({"person": jose}));
    let acts = history["acts"].as_array().unwrap();
    let add = acts.iter().find(|a| a["act"] == "holder_add").unwrap();
    let who = json!({"kind": "holder", "field": "person", "before": null, "after": "José-María d’Alençon-Ndiaye"});
    assert!(add["changes"].as_array().unwrap().contains(&who));
    let leaves = json!({"project": id, "person": jose});
    ask(&bench.desk, "holder_remove", leaves);
    assert!(
        projects(&bench, &jose)["projects"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    let last = json!({"project": id, "person": awa});
    let failure = refused(&bench.desk, "holder_remove", last);
    assert!(
        failure.sentence.contains("au moins un porteur"),
        "{failure}"
    );
}

#[test]
fn a_holder_who_leaves_comes_back_by_undoing() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let jose = bench.a_person("Diaz", "José", "0612345678");
    let id = a_project(&bench, &awa, "Épicerie")["id"].clone();
    let holder = json!({"project": id, "person": jose, "role": "partner"});
    ask(&bench.desk, "holder_add", holder);
    let gone = ask(
        &bench.desk,
        "holder_remove",
        json!({"project": id, "person": awa}),
    );
    assert_eq!(project(&bench, &id)["holders"].as_array().unwrap().len(), 1);
    undo(&bench, &gone);
    assert_eq!(project(&bench, &id)["holders"].as_array().unwrap().len(), 2);
    let removed = ask(&bench.desk, "project_remove", json!({"project": id}));
    assert!(
        projects(&bench, &jose)["projects"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    let late = json!({"project": id, "field": "sector", "value": "Commerce"});
    refused(&bench.desk, "project_edit", late);
    undo(&bench, &removed);
    assert_eq!(projects(&bench, &jose)["projects"][0]["name"], "Épicerie");
}

#[test]
fn a_follow_up_is_about_a_project_that_the_person_holds() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let jose = bench.a_person("Diaz", "José", "0612345678");
    let first = a_project(&bench, &awa, "Épicerie")["id"].clone();
    let second = a_project(&bench, &awa, "Atelier")["id"].clone();
    let follow = |person: &str, project: &Value| json!({"person": person, "project": project});
    let changed = ask(&bench.desk, "accompaniment_project", follow(&awa, &second));
    assert_eq!(projects(&bench, &awa)["followed"], second);
    undo(&bench, &changed);
    assert_eq!(projects(&bench, &awa)["followed"], first);
    refused(&bench.desk, "accompaniment_project", follow(&jose, &first));
    ask(
        &bench.desk,
        "accompaniment_project",
        follow(&awa, &Value::Null),
    );
    assert!(projects(&bench, &awa)["followed"].is_null());
}

#[test]
fn any_text_is_kept_as_it_is_or_refused_with_a_sentence() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let id = a_project(&bench, &awa, "Épicerie")["id"].clone();
    let mut kept = 0;
    for text in hostile_texts() {
        for field in ["name", "sector", "needs"] {
            let request = json!({"project": id, "field": field, "value": text});
            match bench.desk.call("project_edit", request) {
                Ok(_) => kept += 1,
                Err(failure) => assert!(!failure.fields.is_empty(), "{text:?} {failure:?}"),
            }
        }
        let shown = project(&bench, &id);
        assert!(!shown["name"].as_str().unwrap().is_empty());
        if shown["sector"].is_string() {
            let again = edit(&bench, &id, "sector", shown["sector"].as_str().unwrap());
            assert!(again["op"].is_null(), "{text:?} is not kept twice the same");
        }
    }
    assert!(kept > 20);
    assert!(bench.desk.verify().is_ok());
    for field in ["name", "summary", "sector", "needs", "line"] {
        let nir = json!({"project": id, "field": field, "value": "Vu 2 69 05 49 588 157 80"});
        let failure = refused(&bench.desk, "project_edit", nir);
        assert!(failure.sentence.contains("sécurité sociale"), "{field}");
    }
}

#[test]
fn reception_sees_who_holds_what_and_not_what_was_said_of_it() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let id = a_project(&bench, &awa, "Épicerie")["id"].clone();
    edit(&bench, &id, "needs", "Sortir d’une dette");
    edit(&bench, &id, "summary", "Après une séparation.");
    the_reception_takes_the_desk(&bench);
    let shown = project(&bench, &id);
    assert_eq!(shown["name"], "Épicerie");
    assert!(shown["needs"].is_null() && shown["summary"].is_null());
    let edit = json!({"project": id, "field": "needs", "value": ""});
    let failure = refused(&bench.desk, "project_edit", edit);
    assert_eq!(failure.code, FailureCode::NotAllowed);
}
