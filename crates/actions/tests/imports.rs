//! A real spreadsheet, from the file to the house and back.

mod common;

use common::{Bench, an_open_house, ask, refused};
use pignon_actions::FailureCode;
use serde_json::{Value, json};

const LIST: &str = "Suivi des porteurs 2024;;;;;;;\r\n;;;;;;;\r\n\
Nom;Prénom;Né(e) le;Tél. portable;Courriel;CP;QPV (O/N);Conseiller\r\n\
DUPONT;Marie;12/03/1985;612345678;marie.dupont@exemple.fr;75018;O;Awa Diop\r\n\
N'DIAYE;Ousmane;1/2/90;06 98 76 54 32;;75020;N;Paul\r\n\
LE GALL;Yann;31/02/1980;pas de tél;yann@exemple.fr;1000;?;\r\n\
;;;;;;;\r\n\
DUPONT;Marie;12/03/1985;;;75018;O;\r\n\
;;05/05/1999;0611111111;;75019;O;\r\n\
MARTIN;Léa;;269054958815780;;75011;N;\r\n";

fn cp1252(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| u8::try_from(u32::from(c)).expect("latin"))
        .collect()
}

fn open(bench: &Bench, text: &str) -> Value {
    bench
        .desk
        .open_import("Suivi 2024.csv", cp1252(text))
        .unwrap()
}

fn run(bench: &Bench, preview: &Value) -> Value {
    let import = json!({"import": preview["import"]});
    ask(&bench.desk, "import_run", import.clone());
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

fn total(bench: &Bench) -> u64 {
    let list = json!({"filter": {"mine": false, "qpv": null, "stage": null, "silent": false}, "sort": "name",
                      "descending": false, "offset": 0, "limit": 50});
    ask(&bench.desk, "persons_list", list)["total"]
        .as_u64()
        .unwrap()
}

#[test]
fn a_messy_list_is_read_judged_corrected_imported_and_undone_as_a_whole() {
    let bench = an_open_house();
    let preview = open(&bench, LIST);
    assert_eq!(preview["header_row"], 3);
    let targets: Vec<&str> = preview["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["target"].as_str().unwrap())
        .collect();
    assert_eq!(
        targets,
        [
            "family_name",
            "given_name",
            "birth_date",
            "phone",
            "email",
            "postcode",
            "qpv",
            "referent"
        ]
    );
    assert_eq!(
        preview["counts"],
        json!({"create": 3, "update": 1, "unchanged": 0, "settle": 0, "error": 2})
    );
    assert_eq!(total(&bench), 0, "nothing is written before importing");

    let errors = ask(
        &bench.desk,
        "import_rows",
        json!({"import": preview["import"], "state": "error", "offset": 0, "limit": 10}),
    );
    let rows: Vec<u64> = errors["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["row"].as_u64().unwrap())
        .collect();
    assert_eq!(rows, [9, 10]);
    let corrected = ask(
        &bench.desk,
        "import_correct",
        json!({"import": preview["import"], "row": 10, "column": 3, "value": "06 22 22 22 22"}),
    );
    assert_eq!(corrected["row"]["state"], "create");
    assert_eq!(corrected["counts"]["error"], 1);

    let progress = run(&bench, &preview);
    assert_eq!(
        progress["outcome"],
        json!({"created": 4, "updated": 0, "unchanged": 1, "left_out": 1})
    );
    assert_eq!(total(&bench), 4);
    let again = refused(
        &bench.desk,
        "import_run",
        json!({"import": preview["import"]}),
    );
    assert_eq!(
        again.code,
        FailureCode::ImportGone,
        "a reading cannot be imported twice"
    );
    ask(
        &bench.desk,
        "import_preview",
        json!({"import": preview["import"]}),
    );
    let hit = &ask(
        &bench.desk,
        "persons_search",
        json!({"text": "ndiaye ousmane", "limit": 5}),
    )["hits"][0];
    let file = bench.file(hit["id"].as_str().unwrap());
    assert_eq!(
        (file["family_name"].as_str(), file["birth_date"].as_str()),
        (Some("N’Diaye"), Some("1990-02-01"))
    );
    assert_eq!(file["phone"], "06 98 76 54 32");
    let marie = &ask(
        &bench.desk,
        "persons_search",
        json!({"text": "0612345678", "limit": 5}),
    )["hits"][0];
    let marie = bench.file(marie["id"].as_str().unwrap());
    assert_eq!(
        (
            marie["residences"][0]["postcode"].as_str(),
            marie["residences"][0]["qpv"].as_str()
        ),
        (Some("75018"), Some("inside"))
    );
    assert_eq!(marie["accompaniment"]["referent_name"], "Awa Diop");
    let yann = &ask(
        &bench.desk,
        "persons_search",
        json!({"text": "legall", "limit": 5}),
    )["hits"][0];
    let yann = bench.file(yann["id"].as_str().unwrap());
    let note = yann["note"].as_str().unwrap();
    assert!(
        note.contains("31/02/1980") && note.contains("pas de tél"),
        "nothing of the Excel is lost: {note}"
    );

    let past = ask(&bench.desk, "imports_list", json!({}));
    assert_eq!(past["imports"][0]["outcome"]["created"], 4);
    ask(
        &bench.desk,
        "import_undo",
        json!({"import": preview["import"]}),
    );
    let undone = finish(&bench, json!({"import": preview["import"]}));
    assert_eq!(undone["trouble"], Value::Null, "{undone}");
    assert_eq!(total(&bench), 0);
    let past = ask(&bench.desk, "imports_list", json!({}));
    assert!(past["imports"][0]["undone_at"].is_string());
    assert_eq!(
        refused(
            &bench.desk,
            "import_undo",
            json!({"import": preview["import"]})
        )
        .code,
        FailureCode::ImportGone
    );
}

#[test]
fn importing_the_same_file_again_changes_nothing() {
    let bench = an_open_house();
    run(&bench, &open(&bench, LIST));
    let before = total(&bench);
    let again = open(&bench, LIST);
    assert!(
        again["already"]
            .as_str()
            .unwrap()
            .contains("déjà été importé")
    );
    assert_eq!(again["counts"]["create"], 0, "{}", again["counts"]);
    assert_eq!(again["counts"]["update"], 0, "{}", again["counts"]);
    let progress = run(&bench, &again);
    assert_eq!(
        progress["outcome"]["unchanged"].as_u64().unwrap()
            + progress["outcome"]["left_out"].as_u64().unwrap(),
        6
    );
    assert_eq!(total(&bench), before);
}

#[test]
fn an_import_completes_a_known_person_and_never_overwrites() {
    let bench = an_open_house();
    let id = bench.a_person("Dupont", "Marie", "06 12 34 56 78");
    let list = "Nom;Prénom;Téléphone;Courriel;Motif\r\nDupont;Marie;0612345678;marie@exemple.fr;Autre motif\r\n";
    let preview = open(&bench, list);
    assert_eq!(preview["counts"]["update"], 1);
    run(&bench, &preview);
    let file = bench.file(&id);
    assert_eq!(
        (file["email"].as_str(), file["reason"].as_str()),
        (Some("marie@exemple.fr"), Some("Créer un atelier"))
    );
    assert!(file["note"].as_str().unwrap().contains("Autre motif"));
    assert_eq!(total(&bench), 1);
}

#[test]
fn a_namesake_without_proof_is_for_a_person_to_settle() {
    let bench = an_open_house();
    let id = bench.a_person("Dupont", "Marie", "06 12 34 56 78");
    let list = "Nom;Prénom;Ville\r\nDupont;Marie;Paris\r\nDUPOND;Marie;Paris\r\n";
    let preview = open(&bench, list);
    assert_eq!(
        (
            preview["counts"]["settle"].as_u64(),
            preview["counts"]["create"].as_u64()
        ),
        (Some(1), Some(1))
    );
    let rows = ask(
        &bench.desk,
        "import_rows",
        json!({"import": preview["import"], "state": "settle", "offset": 0, "limit": 10}),
    );
    assert_eq!(rows["rows"][0]["candidates"][0]["person"], id.as_str());
    let settled = ask(
        &bench.desk,
        "import_settle",
        json!({"import": preview["import"], "row": 2, "settlement": {"choice": "same", "person": id}}),
    );
    assert_eq!(settled["counts"]["settle"], 0);
    run(&bench, &preview);
    assert_eq!(total(&bench), 2);
    assert_eq!(bench.file(&id)["residences"][0]["city"], "Paris");
}

#[test]
fn a_cancelled_import_leaves_nothing_and_locking_stops_it() {
    let bench = an_open_house();
    let mut list = String::from("Nom;Prénom;Téléphone\r\n");
    for n in 0..6_000 {
        list.push_str(&format!("Nom{n};Prenom{n};06{n:08}\r\n"));
    }
    let preview = open(&bench, &list);
    let import = json!({"import": preview["import"]});
    ask(&bench.desk, "import_run", import.clone());
    assert_eq!(
        refused(&bench.desk, "import_undo", import.clone()).code,
        FailureCode::ImportGone
    );
    ask(&bench.desk, "import_cancel", import.clone());
    let progress = finish(&bench, import);
    assert_eq!(progress["cancelled"], true, "{progress}");
    assert_eq!(total(&bench), 0);

    let preview = open(&bench, &list);
    ask(
        &bench.desk,
        "import_run",
        json!({"import": preview["import"]}),
    );
    ask(&bench.desk, "lock", json!({}));
    bench.unlock();
    assert_eq!(total(&bench), 0);
}

#[test]
fn a_file_that_is_no_table_is_refused_with_a_sentence() {
    let bench = an_open_house();
    for bytes in [
        Vec::new(),
        b"%PDF-1.7 ....".to_vec(),
        vec![0; 2000],
        b"PK\x03\x04 broken".to_vec(),
    ] {
        let failure = bench.desk.open_import("x.xlsx", bytes).unwrap_err();
        assert_eq!(failure.code, FailureCode::UnreadableSheet);
    }
    let nameless = open(
        &bench,
        "Ville;Code postal\r\nParis;75018\r\nParis;75019\r\n",
    );
    assert_eq!(
        refused(
            &bench.desk,
            "import_run",
            json!({"import": nameless["import"]})
        )
        .code,
        FailureCode::NoNameColumn
    );
}

#[test]
fn what_differs_from_a_known_person_is_told_in_words_and_nothing_is_replaced() {
    let bench = an_open_house();
    let id = bench.a_person("Dupont", "Marie", "06 12 34 56 78");
    ask(
        &bench.desk,
        "residence_write",
        json!({"person": id, "line": "3 rue Myrha", "postcode": "75018", "city": "Paris", "qpv": null}),
    );
    let list = "Nom;Prénom;Téléphone;Adresse;CP;QPV;Étape;Niveau d'études\r\n\
                Dupont;Marie;0612345678;5 rue de la Paix;75002;oui;Montage;5\r\n";
    run(&bench, &open(&bench, list));
    let file = bench.file(&id);
    let home = &file["residences"][0];
    assert_eq!(file["residences"].as_array().unwrap().len(), 1);
    assert_eq!(
        (
            home["line"].as_str(),
            home["postcode"].as_str(),
            home["qpv"].as_str()
        ),
        (Some("3 rue Myrha"), Some("75018"), None)
    );
    let note = file["note"].as_str().unwrap();
    for told in ["5 rue de la Paix", "75002", "QPV", "Montage"] {
        assert!(note.contains(told), "{told} in {note}");
    }
    assert_eq!(file["situation_today"]["education"], 5);
    let again = open(&bench, list);
    assert_eq!(again["counts"]["unchanged"], 1, "{}", again["counts"]);
}

#[test]
fn undoing_an_import_keeps_whole_a_file_in_which_something_happened_since() {
    let bench = an_open_house();
    let list = "Nom;Prénom;Téléphone;Adresse;CP;QPV\r\n\
                Dupont;Marie;0612345678;3 rue Myrha;75018;oui\r\n\
                Martin;Léa;0622222222;5 rue Léon;75018;oui\r\n";
    let preview = open(&bench, list);
    run(&bench, &preview);
    let hit = &ask(
        &bench.desk,
        "persons_search",
        json!({"text": "dupont", "limit": 5}),
    )["hits"][0];
    let id = hit["id"].as_str().unwrap().to_owned();
    bench.pass(60);
    ask(
        &bench.desk,
        "contact_record",
        json!({"person": id, "on": null, "mode": "phone", "duration": 5, "minute": "Rappel."}),
    );
    ask(
        &bench.desk,
        "import_undo",
        json!({"import": preview["import"]}),
    );
    finish(&bench, json!({"import": preview["import"]}));
    assert_eq!(total(&bench), 1);
    let file = bench.file(&id);
    assert_eq!(file["residences"][0]["line"], "3 rue Myrha");
    assert_eq!(file["accompaniment"]["stages"][0]["stage"], "welcome");
}

#[test]
fn a_second_row_of_a_person_to_settle_waits_with_the_first() {
    let bench = an_open_house();
    bench.a_person("Dupont", "Marie", "06 12 34 56 78");
    let list = "Nom;Prénom;Téléphone\r\nDupont;Marie;0699999999\r\nDupont;Marie;0699999999\r\n";
    let preview = open(&bench, list);
    assert_eq!(preview["counts"]["settle"], 2, "{}", preview["counts"]);
    run(&bench, &preview);
    assert_eq!(total(&bench), 1);
}

#[test]
fn an_import_is_judged_again_when_the_house_changed_since_the_dry_run() {
    let bench = an_open_house();
    let preview = open(
        &bench,
        "Nom;Prénom;Téléphone\r\nDupont;Marie;0612345678\r\n",
    );
    assert_eq!(preview["counts"]["create"], 1);
    bench.a_person("Dupont", "Marie", "06 12 34 56 78");
    let stale = refused(
        &bench.desk,
        "import_run",
        json!({"import": preview["import"]}),
    );
    assert_eq!(stale.code, FailureCode::ImportStale);
    let again = ask(
        &bench.desk,
        "import_preview",
        json!({"import": preview["import"]}),
    );
    assert_eq!(again["counts"]["create"], 0);
    run(&bench, &preview);
    assert_eq!(total(&bench), 1);
}

#[test]
fn an_address_elsewhere_is_told_whole_and_never_mixed() {
    let bench = an_open_house();
    let id = bench.a_person("Dupont", "Marie", "06 12 34 56 78");
    ask(
        &bench.desk,
        "residence_write",
        json!({"person": id, "line": "10 rue Didot", "postcode": null, "city": null, "qpv": null}),
    );
    run(
        &bench,
        &open(
            &bench,
            "Nom;Prénom;Téléphone;Adresse;CP;QPV\r\nDupont;Marie;0612345678;5 rue Myrha;75018;oui\r\n",
        ),
    );
    let file = bench.file(&id);
    let home = &file["residences"][0];
    assert_eq!(
        (
            home["line"].as_str(),
            home["postcode"].as_str(),
            home["qpv"].as_str()
        ),
        (Some("10 rue Didot"), None, None)
    );
    let note = file["note"].as_str().unwrap();
    assert!(
        note.contains("5 rue Myrha") && note.contains("75018") && note.contains("QPV"),
        "{note}"
    );
}
