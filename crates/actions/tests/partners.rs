//! The directory of partners: found, edited, removed, and filled from a file of data·inclusion, on a real vault.

mod common;

use common::{Bench, an_open_house, ask, refused};
use pignon_actions::FailureCode;
use serde_json::{Value, json};

fn search(bench: &Bench, text: &str) -> Value {
    ask(
        &bench.desk,
        "partners_search",
        json!({"text": text, "offset": 0, "limit": 20}),
    )
}

fn names(found: &Value) -> Vec<&str> {
    let hits = found["hits"].as_array().unwrap().iter();
    hits.map(|hit| hit["name"].as_str().unwrap()).collect()
}

fn structure(id: u32, name: &str, more: Value) -> Value {
    let mut one = json!({"source": "dora", "id": format!("dora--{id}"), "nom": name, "date_maj": "2026-03-01",
        "commune": "Paris", "code_postal": "75018", "telephone": "+33199001234", "reseaux_porteurs": ["adie"],
        "longitude": 2.35, "description": "Microcrédit accompagné pour créer son entreprise."});
    let more = more.as_object().unwrap().clone();
    one.as_object_mut().unwrap().extend(more);
    one
}

fn open(bench: &Bench, structures: &[Value]) -> Value {
    let text = serde_json::to_string(structures).unwrap();
    bench
        .desk
        .open_partners("structures.json", text.into_bytes())
        .unwrap()
}

fn run(bench: &Bench, preview: &Value) -> Value {
    let import = json!({"import": preview["import"]});
    ask(&bench.desk, "partners_import_run", import.clone());
    finish(bench, import)
}

fn finish(bench: &Bench, import: Value) -> Value {
    for _ in 0..2_000 {
        let progress = ask(&bench.desk, "import_progress", import.clone());
        if progress["running"] == false {
            return progress;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("the import does not end");
}

#[test]
fn a_partner_is_found_by_its_name_its_network_its_town_and_its_themes_without_accents() {
    let bench = an_open_house();
    let file = [
        structure(
            1,
            "Crédit solidaire du Faubourg",
            json!({"reseaux_porteurs": ["adie"]}),
        ),
        structure(
            2,
            "Pépinière Mathis",
            json!({"reseaux_porteurs": ["reseau-bge"], "commune": "Pantin", "code_postal": "93500"}),
        ),
        structure(
            3,
            "Garage associatif",
            json!({"reseaux_porteurs": null, "description": "Mobilité, permis"}),
        ),
    ];
    run(&bench, &open(&bench, &file));
    for (text, expected) in [
        (
            "",
            vec![
                "Crédit solidaire du Faubourg",
                "Garage associatif",
                "Pépinière Mathis",
            ],
        ),
        ("pepin", vec!["Pépinière Mathis"]),
        ("BGE", vec!["Pépinière Mathis"]),
        ("pantin microcred", vec!["Pépinière Mathis"]),
        ("faubourg credit", vec!["Crédit solidaire du Faubourg"]),
        ("mobilite", vec!["Garage associatif"]),
        ("dentiste", vec![]),
    ] {
        let found = search(&bench, text);
        assert_eq!(names(&found), expected, "{text}");
        assert_eq!(found["total"], expected.len(), "{text}");
    }
}

#[test]
fn the_same_file_twice_changes_nothing_the_second_time() {
    let bench = an_open_house();
    let file: Vec<Value> = (0..40)
        .map(|n| structure(n, &format!("Structure {n}"), json!({})))
        .collect();
    let preview = open(&bench, &file);
    assert_eq!(
        preview["counts"],
        json!({"create": 40, "update": 0, "unchanged": 0, "kept_out": 0, "refused": 0})
    );
    assert_eq!(
        search(&bench, "")["total"],
        0,
        "nothing is written before importing"
    );
    let done = run(&bench, &preview);
    assert_eq!(
        done["outcome"],
        json!({"created": 40, "updated": 0, "unchanged": 0, "left_out": 0})
    );
    let acts = bench.desk.verify().unwrap();

    let again = open(&bench, &file);
    assert_eq!(
        again["counts"],
        json!({"create": 0, "update": 0, "unchanged": 40, "kept_out": 0, "refused": 0})
    );
    run(&bench, &again);
    assert_eq!(
        bench.desk.verify().unwrap(),
        acts,
        "nothing entered the journal"
    );
    assert_eq!(search(&bench, "")["total"], 40);
}

#[test]
fn a_newer_file_updates_by_source_and_identity_and_never_duplicates() {
    let bench = an_open_house();
    run(
        &bench,
        &open(&bench, &[structure(1, "Adie Paris", json!({}))]),
    );
    let hit = search(&bench, "adie")["hits"][0].clone();
    let phone = json!({"partner": hit["id"], "field": "phone", "value": "01 99 00 99 99"});
    ask(&bench.desk, "partner_edit", phone);

    let same_day = open(
        &bench,
        &[structure(
            1,
            "Adie Paris",
            json!({"site_web": "https://exemple.fr"}),
        )],
    );
    assert_eq!(same_day["counts"]["update"], 1);
    assert_eq!(
        same_day["lines"][0]["changes"],
        json!(["website"]),
        "what the house wrote stays"
    );
    run(&bench, &same_day);
    let newer = open(
        &bench,
        &[structure(
            1,
            "Adie Paris Nord",
            json!({"date_maj": "2026-06-01"}),
        )],
    );
    assert_eq!(newer["lines"][0]["changes"], json!(["name", "phone"]));
    run(&bench, &newer);
    let found = search(&bench, "adie");
    assert_eq!(names(&found), ["Adie Paris Nord"]);
    assert_eq!(found["hits"][0]["phone"], "01 99 00 12 34");
    let older = open(
        &bench,
        &[structure(
            1,
            "Adie Paris",
            json!({"date_maj": "2026-01-01"}),
        )],
    );
    assert_eq!(
        older["counts"]["unchanged"], 1,
        "an older file takes nothing back"
    );
}

#[test]
fn every_refused_structure_says_which_column_and_why_and_the_others_go_in() {
    let bench = an_open_house();
    let file = [
        structure(1, "Bonne structure", json!({})),
        structure(2, "Courriel faux", json!({"courriel": "accueil"})),
        structure(3, "", json!({"date_maj": null, "code_postal": "7501"})),
        structure(1, "Bonne structure encore", json!({})),
        json!("rien"),
    ];
    let preview = open(&bench, &file);
    assert_eq!(preview["counts"]["refused"], 4);
    let columns = |row: usize| -> Vec<&str> {
        let faults = preview["refused"][row]["faults"].as_array().unwrap().iter();
        faults
            .map(|fault| fault["column"].as_str().unwrap())
            .collect()
    };
    assert_eq!(preview["refused"][0]["row"], 2);
    assert_eq!(columns(0), ["courriel"]);
    assert_eq!(columns(1), ["nom", "code_postal", "date_maj"]);
    assert_eq!(columns(2), ["id"]);
    assert_eq!(columns(3), ["source", "id", "nom", "date_maj"]);
    let done = run(&bench, &preview);
    assert_eq!(done["outcome"]["created"], 1);
    assert_eq!(done["outcome"]["left_out"], 4);
}

#[test]
fn json_lines_pages_of_the_api_and_csv_say_the_same() {
    let one = structure(1, "Adie Paris", json!({}));
    let two = structure(
        2,
        "BGE Paris",
        json!({"reseaux_porteurs": ["reseau-bge", "plie"]}),
    );
    let lines = format!("\u{feff}{one}\n{two}\n");
    let page = json!({"items": [one, two], "total": 2}).to_string();
    let csv = "source,id,nom,date_maj,commune,code_postal,telephone,reseaux_porteurs,description\n\
        dora,dora--1,Adie Paris,2026-03-01,Paris,75018,+33199001234,\"[\"\"adie\"\"]\",Microcrédit accompagné pour créer son entreprise.\n\
        dora,dora--2,BGE Paris,2026-03-01,Paris,75018,+33199001234,\"{reseau-bge,plie}\",Microcrédit accompagné pour créer son entreprise.\n";
    let bench = an_open_house();
    let first = bench
        .desk
        .open_partners("a.jsonl", lines.into_bytes())
        .unwrap();
    assert_eq!(first["counts"]["create"], 2);
    run(&bench, &first);
    for (name, text) in [("b.json", page), ("c.csv", csv.to_owned())] {
        let again = bench.desk.open_partners(name, text.into_bytes()).unwrap();
        assert_eq!(again["counts"]["unchanged"], 2, "{name}: {again}");
    }
}

#[test]
fn a_file_that_is_none_says_so() {
    let bench = an_open_house();
    for (name, text, says) in [
        ("a.json", "[{\"source\": \"dora\"", "coupé"),
        ("b.json", "[]", "aucune structure"),
        (
            "c.csv",
            "Nom;Prénom\nDupont;Marie\n",
            "colonnes de data·inclusion",
        ),
    ] {
        let failure = bench.desk.open_partners(name, text.into()).unwrap_err();
        assert_eq!(failure.code, FailureCode::UnreadableSheet);
        assert!(failure.sentence.contains(says), "{}", failure.sentence);
    }
}

#[test]
fn an_import_is_undone_as_a_whole_and_may_come_back() {
    let bench = an_open_house();
    run(
        &bench,
        &open(&bench, &[structure(1, "Adie Paris", json!({}))]),
    );
    let file = [
        structure(1, "Adie Paris Nord", json!({"date_maj": "2026-06-01"})),
        structure(2, "BGE Paris", json!({})),
    ];
    let preview = open(&bench, &file);
    run(&bench, &preview);
    let import = json!({"import": preview["import"]});
    let past = ask(&bench.desk, "imports_list", json!({}));
    assert_eq!(past["imports"][0]["import"], preview["import"]);
    ask(&bench.desk, "import_undo", import.clone());
    finish(&bench, import);
    assert_eq!(names(&search(&bench, "")), ["Adie Paris"]);
    let again = open(&bench, &file);
    assert_eq!(
        (&again["counts"]["create"], &again["counts"]["update"]),
        (&json!(1), &json!(1))
    );
    run(&bench, &again);
    assert_eq!(names(&search(&bench, "")), ["Adie Paris Nord", "BGE Paris"]);
}

#[test]
fn a_partner_that_the_house_removed_stays_out_and_keeps_its_name_in_the_files() {
    let bench = an_open_house();
    run(
        &bench,
        &open(&bench, &[structure(1, "Adie Paris", json!({}))]),
    );
    let partner = search(&bench, "")["hits"][0]["id"].clone();
    let person = bench.a_person("Diallo", "Fatou", "06 12 34 56 78");
    ask(
        &bench.desk,
        "referral_open",
        json!({"person": person, "partner": partner, "new_partner": null, "need": "Un prêt", "expected": "", "on": "",
               "due": ""}),
    );
    ask(&bench.desk, "partner_remove", json!({"partner": partner}));
    assert_eq!(search(&bench, "")["total"], 0);
    let again = open(
        &bench,
        &[structure(
            1,
            "Adie Paris",
            json!({"date_maj": "2026-06-01"}),
        )],
    );
    assert_eq!(again["counts"]["kept_out"], 1);
    let shown = ask(&bench.desk, "person_referrals", json!({"person": person}));
    assert_eq!(shown[0]["partner_name"], "Adie Paris");
    assert_eq!(shown[0]["partner_removed"], true);
    let edit = json!({"partner": partner, "field": "city", "value": "Lyon"});
    assert_eq!(
        refused(&bench.desk, "partner_edit", edit).fields[0].field,
        "partner"
    );
}

#[test]
fn what_was_shown_is_what_is_done() {
    let bench = an_open_house();
    let stale = open(&bench, &[structure(1, "Adie Paris", json!({}))]);
    let import = json!({"import": stale["import"]});
    let other = open(&bench, &[structure(1, "Adie Paris", json!({}))]);
    let gone = refused(&bench.desk, "partners_import_run", import);
    assert_eq!(gone.code, FailureCode::ImportGone, "one file at a time");
    run(&bench, &other);
    let preview = open(
        &bench,
        &[structure(
            1,
            "Adie Paris",
            json!({"site_web": "https://exemple.fr"}),
        )],
    );
    let partner = search(&bench, "")["hits"][0]["id"].clone();
    let edit = json!({"partner": partner, "field": "website", "value": "autre.fr"});
    ask(&bench.desk, "partner_edit", edit);
    let import = json!({"import": preview["import"]});
    let failure = refused(&bench.desk, "partners_import_run", import.clone());
    assert_eq!(failure.code, FailureCode::ImportStale);
    let fresh = ask(&bench.desk, "partners_import_preview", import);
    assert_eq!(fresh["counts"]["unchanged"], 1);
}

#[test]
fn ten_thousand_partners_answer_while_one_types() {
    let bench = an_open_house();
    let file: Vec<Value> = (0..10_000)
        .map(|n| {
            structure(
                n,
                &format!("Association {n} de quartier"),
                json!({"commune": format!("Ville {}", n % 97)}),
            )
        })
        .collect();
    run(&bench, &open(&bench, &file));
    search(&bench, "a");
    let begun = std::time::Instant::now();
    let texts = [
        "a", "as", "ass", "asso", "asso 77", "ville 3", "microc", "dentiste",
    ];
    for text in texts {
        search(&bench, text);
    }
    let each = begun.elapsed() / u32::try_from(texts.len()).unwrap();
    eprintln!("10 000 partners, one search: {each:?} (not optimised)");
    assert_eq!(search(&bench, "asso 777")["total"], 11);
}
