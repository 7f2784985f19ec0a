//! Structures and projects in the box that searches while one types.

mod common;

use common::{Bench, an_open_house, ask};
use serde_json::{Value, json};

fn a_structure(bench: &Bench, name: &str, number: Option<&str>, rna: Option<&str>) {
    bench.pass(1);
    ask(
        &bench.desk,
        "structure_create",
        json!({"name": name, "created_on": null, "ess_kind": null, "number": number, "rna": rna,
               "person": null, "role": null, "project": null}),
    );
}

fn found(bench: &Bench, text: &str, what: &str) -> Vec<String> {
    let hits = ask(
        &bench.desk,
        "ventures_search",
        json!({"text": text, "limit": 5}),
    );
    let of = |hit: &Value| hit["name"].as_str().unwrap().to_owned();
    hits[what].as_array().unwrap().iter().map(of).collect()
}

#[test]
fn a_structure_is_found_by_words_of_its_name_and_by_its_numbers() {
    let bench = an_open_house();
    a_structure(
        &bench,
        "Le Fournil d’Ébène",
        Some("356 000 000 49837"),
        None,
    );
    a_structure(&bench, "Ébène et Cie", None, Some("W751212517"));
    for typed in [
        "ebene fourn",
        "FOURNIL",
        "d'ébène f",
        "356 000",
        "35600000049837",
    ] {
        assert_eq!(
            found(&bench, typed, "structures")[0],
            "Le Fournil d’Ébène",
            "{typed}"
        );
    }
    assert_eq!(found(&bench, "w7512", "structures"), ["Ébène et Cie"]);
    assert_eq!(
        found(&bench, "ébène", "structures"),
        ["Ébène et Cie", "Le Fournil d’Ébène"],
        "a name that begins so comes first"
    );
    for nothing in ["", " ", "…", "zz"] {
        assert!(found(&bench, nothing, "structures").is_empty(), "{nothing}");
    }
}

#[test]
fn a_project_is_found_and_leads_to_whoever_holds_it() {
    let bench = an_open_house();
    let marie = bench.a_person("Diop", "Marie", "06 12 34 56 78");
    let made = ask(
        &bench.desk,
        "project_create",
        json!({"person": marie, "name": "Épicerie de la rue Myrha", "role": "leader"}),
    );
    assert_eq!(
        found(&bench, "myrha epic", "projects"),
        ["Épicerie de la rue Myrha"]
    );
    let hits = ask(
        &bench.desk,
        "ventures_search",
        json!({"text": "myrha", "limit": 1}),
    );
    assert_eq!(hits["projects"][0]["holder"], marie);
    assert_eq!(hits["projects"][0]["holder_name"], "Marie Diop");
    assert_eq!(hits["projects_total"], 1);
    ask(
        &bench.desk,
        "project_remove",
        json!({"project": made["id"]}),
    );
    assert!(found(&bench, "myrha", "projects").is_empty());
}

#[test]
fn no_more_than_asked_are_given_and_their_number_is_said() {
    let bench = an_open_house();
    for n in 0..7 {
        a_structure(&bench, &format!("Atelier {n}"), None, None);
    }
    let hits = ask(
        &bench.desk,
        "ventures_search",
        json!({"text": "atelier", "limit": 3}),
    );
    assert_eq!(hits["structures"].as_array().unwrap().len(), 3);
    assert_eq!(hits["structures_total"], 7);
}
