//! The old list of applications of a Maison, from its spreadsheet to the house and back.

mod common;

use common::{Bench, an_open_house, ask, refused};
use pignon_actions::FailureCode;
use pignon_actions::files::Handed;
use serde_json::{Value, json};

const LIST: &str = "Pass Innovation Quartiers — suivi;;;;;;;;;;;;\r\n\
;;;;;;;;;;;;\r\n\
N° dossier;Nom du porteur;Prénom;Né(e) le;Intitulé du projet;Structure;N° SIRET;Date de dépôt;Avis du comité;\
Date du comité;Motif;Montant accordé;Date de convention;Observations\r\n\
2026-01;SOW;Awa;03/02/1988;Épicerie solidaire;Les Paniers;73282932000074;12/03/2026;Admis;30/04/2026;;1 500,50;15/05/2026;rappeler\r\n\
2026-02;MARTIN;Léa;01/07/1990;Couture;;;13/03/2026;Refusé;30/04/2026;;;;\r\n\
2026-03;DIAZ;José;05/05/1985;Vélos;;;14/03/2026;en cours;;;;;\r\n\
2026-04;SOW;Awa;03/02/1988;Atelier cuisine;;;01/06/2026;;;;;;\r\n\
2026-05;LE GALL;Yann;09/09/1979;Menuiserie;;;20/03/2026;Admis;10/03/2026;;;;\r\n\
2026-06;DUPONT;Marie;;Ressourcerie;;;21/03/2026;peut-être;;;;;\r\n\
2026-07;N’DIAYE;Ousmane;;Traiteur;;;22/03/2026;Ajourné;30/04/2026;plan à revoir;;;\r\n\
2026-01;PETIT;Anna;;Copie du numéro;;;22/03/2026;;;;;;\r\n";

fn open(bench: &Bench, text: &str) -> Value {
    let file = Handed {
        name: "pass.csv".into(),
        bytes: text.as_bytes().to_vec(),
    };
    bench.desk.take("old_list_read", json!({}), file).unwrap()
}

fn rows(bench: &Bench, preview: &Value, state: Option<&str>) -> Vec<Value> {
    let window = json!({"import": preview["import"], "state": state, "offset": 0, "limit": 100});
    let rows = ask(&bench.desk, "old_list_rows", window);
    rows["rows"].as_array().unwrap().clone()
}

fn correct(bench: &Bench, preview: &Value, row: u64, column: u64, value: &str) -> Value {
    let ask_ = json!({"import": preview["import"], "row": row, "column": column, "value": value});
    ask(&bench.desk, "old_list_correct", ask_)
}

fn ended(bench: &Bench, import: &Value) -> Value {
    for _ in 0..2_000 {
        let progress = ask(&bench.desk, "import_progress", json!({"import": import}));
        if progress["running"] == false {
            assert_eq!(progress["trouble"], Value::Null, "{progress}");
            return progress["outcome"].clone();
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("the import does not end");
}

fn run(bench: &Bench, preview: &Value) -> Value {
    ask(
        &bench.desk,
        "old_list_run",
        json!({"import": preview["import"]}),
    );
    ended(bench, &preview["import"])
}

fn persons(bench: &Bench) -> u64 {
    let list = json!({"filter": {"mine": false, "qpv": null, "stage": null, "silent": false}, "sort": "name",
                      "descending": false, "offset": 0, "limit": 50});
    ask(&bench.desk, "persons_list", list)["total"]
        .as_u64()
        .unwrap()
}

/// What the awards of 2026 would publish: rows, and their sum in cents.
fn published(bench: &Bench) -> (u64, u64) {
    let which = json!({"from": "2026-01-01", "to": "2026-12-31", "granter_name": "Collectivité d’exemple",
                       "granter_siret": "73282932000074"});
    let preview = ask(&bench.desk, "subsidies_preview", which);
    let left_out = preview["left_out"].as_array().unwrap().len() as u64;
    (
        preview["rows"].as_u64().unwrap() + left_out,
        preview["total_cents"].as_u64().unwrap(),
    )
}

fn states(preview: &Value) -> [u64; 5] {
    ["create", "update", "unchanged", "settle", "error"]
        .map(|s| preview["counts"][s].as_u64().unwrap())
}

#[test]
fn an_old_list_is_judged_corrected_imported_and_undone_as_a_whole() {
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
            "number",
            "family_name",
            "given_name",
            "birth_date",
            "title",
            "structure_name",
            "siret",
            "filed_on",
            "decision",
            "decided_on",
            "motive",
            "granted",
            "agreed_on",
            "note"
        ]
    );
    // The refusal without a motive, the days in disorder, « peut-être » and the number given twice.
    assert_eq!(states(&preview), [4, 0, 0, 0, 4], "{preview}");
    let becomes: Vec<Value> = rows(&bench, &preview, Some("create"))
        .iter()
        .map(|r| r["becomes"].clone())
        .collect();
    assert_eq!(becomes, ["agreed", "filed", "filed", "adjourned"]);
    let errors = rows(&bench, &preview, Some("error"));
    for (row, says) in errors.iter().zip([
        "un motif",
        "ne se suivent pas",
        "pas une décision comprise",
        "La ligne 4",
    ]) {
        let remarks = row["row"]["remarks"].as_array().unwrap();
        let blocking: Vec<&str> = remarks
            .iter()
            .filter(|r| r["blocking"] == true)
            .map(|r| r["sentence"].as_str().unwrap())
            .collect();
        assert!(
            blocking.len() == 1 && blocking[0].contains(says),
            "{says}: {blocking:?}"
        );
    }
    assert_eq!(persons(&bench), 0, "a dry run writes nothing");

    // Corrected in place, row by row; the last stays as it is.
    assert_eq!(
        correct(&bench, &preview, 5, 10, "hors quartier")["row"]["becomes"],
        "refused"
    );
    assert_eq!(
        correct(&bench, &preview, 8, 9, "10/04/2026")["row"]["becomes"],
        "admitted"
    );
    let changed = correct(&bench, &preview, 9, 8, "abandon");
    assert_eq!(changed["row"]["becomes"], "abandoned");
    assert_eq!(
        states(&json!({"counts": changed["counts"]})),
        [7, 0, 0, 0, 1]
    );

    let outcome = run(&bench, &preview);
    assert_eq!(
        outcome,
        json!({"created": 7, "updated": 0, "unchanged": 0, "left_out": 1})
    );
    assert_eq!(
        persons(&bench),
        6,
        "two applications of one person make one file"
    );
    assert_eq!(
        published(&bench),
        (1, 0),
        "its form is not known: it is said, not published"
    );
    let month = ask(&bench.desk, "summary_view", json!({"period": "2026-03"}));
    let filed = month["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .find(|i| i["code"] == "pass_filed")
        .unwrap()
        .clone();
    assert_eq!(filed["total"], 6, "{filed}");

    // The same file again: it is said, and there is nothing to do but the rows still in error.
    let again = open(&bench, LIST);
    assert!(again["already"].is_string());
    assert_eq!(states(&again), [0, 0, 4, 0, 4], "{again}");

    // Later the list has grown: what is here is completed and never moved.
    let later = LIST.replace(
        "2026-03;DIAZ;José;05/05/1985;Vélos;;;14/03/2026;en cours;;;;;\r\n",
        "2026-03;DIAZ;José;05/05/1985;Vélos;;;14/03/2026;Admis;30/06/2026;;;;\r\n",
    );
    let preview_later = open(&bench, &later);
    let update = rows(&bench, &preview_later, Some("update"));
    assert_eq!((update.len(), &update[0]["becomes"]), (1, &Value::Null));
    assert!(
        update[0]["application"]
            .as_str()
            .unwrap()
            .starts_with("C-M07-01-")
    );
    assert_eq!(run(&bench, &preview_later)["updated"], 1);
    assert_eq!(states(&open(&bench, &later)), [0, 0, 4, 0, 4]);

    for import in [&preview_later["import"], &preview["import"]] {
        ask(&bench.desk, "import_undo", json!({"import": import}));
        ended(&bench, import);
    }
    // The application in which something happened since stays, and so does who holds it.
    assert_eq!((persons(&bench), published(&bench)), (1, (0, 0)));
    assert_eq!(states(&open(&bench, LIST)), [3, 0, 1, 0, 4]);
    let past = ask(&bench.desk, "imports_list", json!({}));
    let past = past["imports"].as_array().unwrap();
    assert!(past.iter().all(|import| import["undone_at"].is_string()));
    assert_eq!(past[1]["of_applications"], true);
    bench.desk.verify().unwrap();
}

#[test]
fn a_person_who_is_here_is_attached_and_a_doubt_is_settled() {
    let bench = an_open_house();
    let known = ask(
        &bench.desk,
        "person_create",
        json!({"family_name": "Sow", "given_name": "Awa", "reach": "0612345678", "reason": "Créer"}),
    );
    let birth = json!({"person": known["id"], "field": "birth_date", "value": "03/02/1988"});
    ask(&bench.desk, "person_edit", birth);
    let marie = ask(
        &bench.desk,
        "person_create",
        json!({"family_name": "Dupont", "given_name": "Marie", "reach": "0698765432", "reason": "Créer"}),
    );
    let list = "Nom;Prénom;Né(e) le;Projet;Déposé le\r\n\
                Sow;Awa;03/02/1988;Épicerie;12/03/2026\r\n\
                Dupont;Marie;;Ressourcerie;13/03/2026\r\n\
                Dupont;Marie;;Couture;14/03/2026\r\n";
    let preview = open(&bench, list);
    assert_eq!(states(&preview), [1, 0, 0, 2, 0], "{preview}");
    let settle = rows(&bench, &preview, Some("settle"));
    assert_eq!(settle[0]["row"]["candidates"][0]["person"], marie["id"]);
    let same = json!({"import": preview["import"], "row": 3, "settlement": {"choice": "same", "person": marie["id"]}});
    ask(&bench.desk, "old_list_settle", same);
    let new = json!({"import": preview["import"], "row": 4, "settlement": {"choice": "new"}});
    let changed = ask(&bench.desk, "old_list_settle", new);
    assert_eq!(changed["counts"]["create"], 3, "{changed}");
    run(&bench, &preview);
    assert_eq!(
        persons(&bench),
        3,
        "Awa and Marie were here; one Marie is new"
    );
    // Read again, the application of Awa is known, under her name.
    let again = open(&bench, list);
    let unchanged = rows(&bench, &again, Some("unchanged"));
    assert_eq!(unchanged[0]["row"]["candidates"][0]["person"], known["id"]);
}

#[test]
fn a_house_that_changed_is_looked_at_again_before_anything_is_written() {
    let bench = an_open_house();
    let list = "Nom;Prénom;Né(e) le;Projet\r\nSow;Awa;;Épicerie\r\n";
    let preview = open(&bench, list);
    assert_eq!(states(&preview), [1, 0, 0, 0, 0]);
    ask(
        &bench.desk,
        "person_create",
        json!({"family_name": "Sow", "given_name": "Awa", "reach": "0612345678", "reason": "Créer"}),
    );
    let stale = refused(
        &bench.desk,
        "old_list_run",
        json!({"import": preview["import"]}),
    );
    assert_eq!(stale.code, FailureCode::ImportStale);
    let nameless = open(&bench, "Projet;Déposé le\r\nÉpicerie;12/03/2026\r\n");
    let code = refused(
        &bench.desk,
        "old_list_run",
        json!({"import": nameless["import"]}),
    )
    .code;
    assert_eq!(code, FailureCode::NoNameColumn);
    assert_eq!(persons(&bench), 1);
}
