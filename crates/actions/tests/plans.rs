//! Diagnoses, brakes, plans and their library through the door of the program.

mod common;

use common::{Bench, an_open_house, ask, hostile_texts, refused, the_reception_takes_the_desk};
use pignon_actions::FailureCode;
use serde_json::{Value, json};

const DAY: i64 = 86_400;

fn plan(bench: &Bench, person: &str) -> Value {
    ask(&bench.desk, "person_plan", json!({"person": person}))
}

fn undo(bench: &Bench, act: &Value) {
    ask(&bench.desk, "undo", json!({"op": act["op"]}));
}

fn diagnose(bench: &Bench, person: &str, scores: &[(&str, u8)]) -> Value {
    let scores: Vec<Value> = scores
        .iter()
        .map(|(theme, score)| json!({"theme": theme, "score": score}))
        .collect();
    let sheet = json!({"person": person, "diagnosis": null, "project": null, "on": null, "scores": scores, "note": ""});
    ask(&bench.desk, "diagnosis_write", sheet)
}

fn proposals(bench: &Bench, person: &str, text: &str) -> Vec<Value> {
    let request = json!({"person": person, "theme": null, "text": text});
    let answer = ask(&bench.desk, "plan_proposals", request);
    answer["proposals"].as_array().unwrap().clone()
}

/// As « + » then Enter do: the proposal as it stands.
fn accept(bench: &Bench, person: &str, proposal: &Value) -> Value {
    let days = proposal["days"].as_u64().unwrap();
    ask(
        &bench.desk,
        "action_add",
        json!({"person": person, "objective": null, "theme": proposal["theme"],
               "objective_title": proposal["objective"], "title": proposal["title"],
               "due": format!("+{days}j"), "owner": "person", "member": null}),
    )
}

fn a_loose_action(bench: &Bench, person: &str, title: &str, due: &str) -> Value {
    ask(
        &bench.desk,
        "action_add",
        json!({"person": person, "objective": null, "theme": null, "objective_title": null,
               "title": title, "due": due, "owner": "member", "member": null}),
    )
}

#[test]
fn a_whole_diagnosis_is_one_act_and_the_next_one_says_what_changed() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let all = [
        "person", "offer", "market", "finance", "legal", "network", "impact",
    ];
    let entry: Vec<(&str, u8)> = all.iter().map(|theme| (*theme, 1)).collect();
    diagnose(&bench, &awa, &entry);
    assert!(diagnose(&bench, &awa, &entry)["op"].is_null());
    bench.pass(90 * DAY);
    let mut later = entry.clone();
    later[3] = ("finance", 3);
    diagnose(&bench, &awa, &later);
    let read = || ask(&bench.desk, "person_diagnoses", json!({"person": awa}))["diagnoses"].clone();
    let found = read();
    assert_eq!(found.as_array().unwrap().len(), 2);
    assert_eq!(found[0]["on"], "2026-11-22");
    assert_eq!(found[0]["since_entry"], json!([]));
    let changed = json!([{"theme": "finance", "before": 1, "after": 3}]);
    assert_eq!(found[1]["since_entry"], changed);
    // The same day again corrects it: one line of the history more, no diagnosis more.
    later[0] = ("person", 4);
    let corrected = diagnose(&bench, &awa, &later);
    assert_eq!(read().as_array().unwrap().len(), 2);
    undo(&bench, &corrected);
    assert_eq!(read()[1]["scores"][0]["score"], 1);
    let removed = ask(
        &bench.desk,
        "diagnosis_remove",
        json!({"person": awa, "diagnosis": read()[1]["id"]}),
    );
    assert_eq!(read().as_array().unwrap().len(), 1);
    undo(&bench, &removed);
    assert_eq!(read().as_array().unwrap().len(), 2);
}

#[test]
fn a_diagnosis_without_a_score_to_come_or_of_another_project_is_refused() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let sheet = |on: &str, scores: Value, note: &str| json!({"person": awa, "diagnosis": null, "project": null, "on": on, "scores": scores, "note": note});
    let wrong = sheet("demain", json!([]), "vu le 2 69 05 49 588 157 80");
    let failure = refused(&bench.desk, "diagnosis_write", wrong);
    let fields: Vec<&str> = failure.fields.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(fields, ["on", "scores", "note"]);
    let five = sheet("hier", json!([{"theme": "offer", "score": 5}]), "");
    refused(&bench.desk, "diagnosis_write", five);
    let mut other = sheet("", json!([{"theme": "offer", "score": 2}]), "");
    other["project"] = json!("0193c0de-0000-7000-8000-000000000000");
    let failure = refused(&bench.desk, "diagnosis_write", other);
    assert_eq!(failure.fields[0].field, "project");
}

#[test]
fn plus_proposes_what_answers_to_the_diagnosis_and_the_brakes_and_never_twice() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    assert!(
        !proposals(&bench, &awa, "").is_empty(),
        "somebody new is proposed something"
    );
    diagnose(&bench, &awa, &[("finance", 0), ("offer", 4)]);
    ask(
        &bench.desk,
        "brake_set",
        json!({"person": awa, "brake": "mobility", "note": null}),
    );
    let found = proposals(&bench, &awa, "");
    let low = json!({"why": "low", "theme": "finance", "score": 0});
    assert_eq!(found[0]["because"], low);
    let brake = json!({"why": "brake", "brake": "mobility"});
    assert!(found.iter().any(|p| p["because"] == brake));
    // Looked for with words, in the whole library.
    let first = proposals(&bench, &awa, "batir budget")[0].clone();
    let added = accept(&bench, &awa, &first);
    let held = plan(&bench, &awa);
    assert_eq!(held["objectives"][0]["title"], first["objective"]);
    assert_eq!(held["objectives"][0]["theme"], first["theme"]);
    assert_eq!(
        held["objectives"][0]["actions"][0]["due_on"],
        first["due_on"]
    );
    assert!(
        proposals(&bench, &awa, "batir budget")
            .iter()
            .all(|p| p["title"] != first["title"])
    );
    // A second action of the same objective goes under it.
    let second = proposals(&bench, &awa, "batir budget")[0].clone();
    accept(&bench, &awa, &second);
    let held = plan(&bench, &awa);
    assert_eq!(held["objectives"].as_array().unwrap().len(), 1);
    assert_eq!(
        held["objectives"][0]["actions"].as_array().unwrap().len(),
        2
    );
    undo(&bench, &added);
    assert!(
        proposals(&bench, &awa, "batir budget")
            .iter()
            .any(|p| p["title"] == first["title"])
    );
    assert_eq!(proposals(&bench, &awa, "previsionnel trois")[0]["days"], 45);
}

#[test]
fn an_action_is_due_on_the_day_its_words_say_and_is_late_the_day_after() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let id = a_loose_action(&bench, &awa, "Appeler la banque", "vendredi prochain")["id"].clone();
    let action = || plan(&bench, &awa)["loose"][0].clone();
    assert_eq!(action()["due_on"], "2026-11-27");
    assert_eq!(action()["member_name"], "Awa Diop");
    let edit = |field: &str, value: &str| json!({"person": awa, "action": id, "field": field, "value": value});
    for (words, day) in [
        ("1m", "2026-12-22"),
        ("12/3", "2027-03-12"),
        ("+15j", "2026-12-07"),
    ] {
        ask(&bench.desk, "action_edit", edit("due_on", words));
        assert_eq!(action()["due_on"], day, "{words}");
        let read = ask(&bench.desk, "due_read", json!({"words": words}));
        assert_eq!(read["day"], day);
    }
    let wrong = ask(&bench.desk, "due_read", json!({"words": "bientôt"}));
    assert!(wrong["day"].is_null() && wrong["wrong"].is_string());
    let failure = refused(&bench.desk, "action_edit", edit("due_on", "hier"));
    assert_eq!(failure.fields[0].field, "value");
    assert_eq!(action()["late"], false);
    bench.pass(15 * DAY);
    assert_eq!(action()["late"], false, "the day it is due is in time");
    bench.pass(DAY);
    assert_eq!(action()["late"], true);
    ask(
        &bench.desk,
        "action_done",
        json!({"person": awa, "action": id}),
    );
    assert_eq!(action()["late"], false);
}

#[test]
fn an_action_is_done_dropped_reopened_and_every_act_is_undone() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let id = a_loose_action(&bench, &awa, "Appeler la banque", "")["id"].clone();
    let act = |name: &str| ask(&bench.desk, name, json!({"person": awa, "action": id}));
    let state = || {
        let action = plan(&bench, &awa)["loose"][0].clone();
        (
            action["done_on"].is_string(),
            action["dropped_on"].is_string(),
        )
    };
    let done = act("action_done");
    assert_eq!(state(), (true, false));
    assert!(act("action_done")["op"].is_null());
    undo(&bench, &done);
    assert_eq!(state(), (false, false));
    act("action_drop");
    assert_eq!(state(), (false, true));
    let done = act("action_done");
    assert_eq!(state(), (true, false), "done after all");
    undo(&bench, &done);
    assert_eq!(state(), (false, true));
    let reopened = act("action_reopen");
    assert_eq!(state(), (false, false));
    undo(&bench, &reopened);
    assert_eq!(state(), (false, true));
    act("action_reopen");
    let edit = |field: &str, value: &str| {
        let request = json!({"person": awa, "action": id, "field": field, "value": value});
        ask(&bench.desk, "action_edit", request)
    };
    let owner = edit("owner", "partner");
    assert!(plan(&bench, &awa)["loose"][0]["member"].is_null());
    undo(&bench, &owner);
    assert_eq!(plan(&bench, &awa)["loose"][0]["member_name"], "Awa Diop");
    let note = edit("note", "Demander Mme Petit.");
    assert!(edit("note", "Demander Mme Petit.")["op"].is_null());
    undo(&bench, &note);
    assert!(plan(&bench, &awa)["loose"][0]["note"].is_null());
    let removed = act("action_remove");
    assert_eq!(plan(&bench, &awa)["loose"], json!([]));
    undo(&bench, &removed);
    assert_eq!(plan(&bench, &awa)["loose"].as_array().unwrap().len(), 1);
}

#[test]
fn an_objective_is_added_renamed_reached_and_its_actions_outlive_it() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let add = json!({"person": awa, "theme": "housing", "title": "Trouver un toit"});
    let added = ask(&bench.desk, "objective_add", add.clone());
    refused(&bench.desk, "objective_add", add);
    let id = added["id"].clone();
    let action = json!({"person": awa, "objective": id, "theme": null, "objective_title": null,
        "title": "Voir le bailleur", "due": "", "owner": "partner", "member": null});
    ask(&bench.desk, "action_add", action);
    let objective = || plan(&bench, &awa)["objectives"][0].clone();
    let edit = |field: &str, value: &str| {
        let request = json!({"person": awa, "objective": id, "field": field, "value": value});
        ask(&bench.desk, "objective_edit", request)
    };
    let renamed = edit("title", "Garder son toit");
    assert!(edit("title", "Garder  son toit")["op"].is_null());
    undo(&bench, &renamed);
    assert_eq!(objective()["title"], "Trouver un toit");
    edit("theme", "family");
    assert_eq!(objective()["theme"], "family");
    let reach = |reached: bool| json!({"person": awa, "objective": id, "reached": reached});
    let reached = ask(&bench.desk, "objective_reach", reach(true));
    assert_eq!(objective()["reached_on"], "2026-11-22");
    undo(&bench, &reached);
    assert!(objective()["reached_on"].is_null());
    let removed = ask(
        &bench.desk,
        "objective_remove",
        json!({"person": awa, "objective": id}),
    );
    assert_eq!(plan(&bench, &awa)["loose"][0]["title"], "Voir le bailleur");
    undo(&bench, &removed);
    assert_eq!(objective()["actions"][0]["title"], "Voir le bailleur");
    let history = ask(&bench.desk, "person_history", json!({"person": awa}));
    let reached = history["acts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|act| act["act"] == "objective_reach")
        .unwrap();
    assert_eq!(reached["changes"][0]["about"], "Trouver un toit");
    let text = history.to_string();
    assert!(
        text.contains("Garder son toit") && !text.contains(id.as_str().unwrap()),
        "{text}"
    );
}

#[test]
fn a_brake_is_set_lifted_and_comes_back_as_another_period() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let set = |note: Value| {
        let request = json!({"person": awa, "brake": "housing", "note": note});
        ask(&bench.desk, "brake_set", request)
    };
    let lift = || {
        ask(
            &bench.desk,
            "brake_lift",
            json!({"person": awa, "brake": "housing"}),
        )
    };
    let brakes = || plan(&bench, &awa)["brakes"].clone();
    let first = set(json!("Hébergée chez une amie"));
    assert!(set(Value::Null)["op"].is_null());
    undo(&bench, &first);
    assert_eq!(brakes(), json!([]));
    set(Value::Null);
    let lifted = lift();
    assert_eq!(brakes()[0]["until"], "2026-11-22");
    undo(&bench, &lifted);
    assert!(brakes()[0]["until"].is_null());
    lift();
    set(Value::Null);
    assert_eq!(
        brakes().as_array().unwrap().len(),
        1,
        "lifted by mistake the same day"
    );
    bench.pass(30 * DAY);
    lift();
    assert!(lift()["op"].is_null());
    bench.pass(30 * DAY);
    set(Value::Null);
    assert_eq!(brakes().as_array().unwrap().len(), 2);
    assert_eq!(brakes()[1]["since"], "2027-01-21");
    let nir = json!({"person": awa, "brake": "money", "note": "2 69 05 49 588 157 80"});
    refused(&bench.desk, "brake_set", nir);
}

#[test]
fn the_coordinator_keeps_the_library_and_the_shipped_entries_come_back() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let library = || ask(&bench.desk, "library_list", json!({}))["entries"].clone();
    let count = |list: &Value| list.as_array().unwrap().len();
    let shipped = count(&library());
    let first = library()[0].clone();
    let write = |id: &Value, title: &str, active: bool| {
        let request = json!({"id": id, "theme": first["theme"], "objective": first["objective"],
            "title": title, "days": 8, "active": active});
        ask(&bench.desk, "suggestion_write", request)
    };
    let one = |id: &Value| {
        let all = library();
        let found = all.as_array().unwrap().iter().find(|e| e["id"] == *id);
        found.unwrap().clone()
    };
    let hidden = write(&first["id"], "Écrire son idée", false);
    assert!(write(&first["id"], "Écrire son idée", false)["op"].is_null());
    assert_eq!(one(&first["id"])["title"], "Écrire son idée");
    assert!(proposals(&bench, &awa, "Écrire son idée").is_empty());
    undo(&bench, &hidden);
    assert_eq!(one(&first["id"]), first);
    write(&first["id"], "Écrire son idée", true);
    ask(&bench.desk, "suggestion_remove", json!({"id": first["id"]}));
    assert_eq!(one(&first["id"]), first, "as the program ships it");
    // Written again after being taken back: from what is shipped, not from what it said before.
    let again = json!({"id": first["id"], "theme": first["theme"], "objective": first["objective"],
        "title": first["title"], "days": 9, "active": true});
    ask(&bench.desk, "suggestion_write", again);
    assert_eq!(one(&first["id"])["title"], first["title"]);
    assert_eq!(one(&first["id"])["days"], 9);
    write(&Value::Null, "Visiter la halle", true);
    assert_eq!(count(&library()), shipped + 1);
    let added = proposals(&bench, &awa, "visiter la halle")[0].clone();
    let removed = ask(&bench.desk, "suggestion_remove", json!({"id": added["id"]}));
    assert_eq!(count(&library()), shipped);
    undo(&bench, &removed);
    assert_eq!(count(&library()), shipped + 1);
}

#[test]
fn any_text_typed_in_a_plan_is_kept_as_it_is_or_refused_with_a_sentence() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    for text in hostile_texts() {
        let request = json!({"person": awa, "objective": null, "theme": "digital",
            "objective_title": text, "title": text, "due": "", "owner": "person", "member": null});
        if let Err(failure) = bench.desk.call("action_add", request) {
            assert!(!failure.fields.is_empty(), "{text:?} {failure:?}");
        }
        let due = ask(&bench.desk, "due_read", json!({"words": text}));
        assert_eq!(due["words"], text.as_str());
        proposals(&bench, &awa, &text);
    }
    let held = plan(&bench, &awa);
    assert!(held["objectives"].as_array().unwrap().len() > 5);
    assert!(bench.desk.verify().is_ok());
    let nir = "Vu 2 69 05 49 588 157 80";
    let failure = refused(
        &bench.desk,
        "action_add",
        json!({"person": awa, "objective": null, "theme": "digital", "objective_title": nir,
               "title": nir, "due": "", "owner": "person", "member": null}),
    );
    let fields: Vec<&str> = failure.fields.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(fields, ["title", "objective_title"]);
    let objective = json!({"person": awa, "theme": "digital", "title": nir});
    refused(&bench.desk, "objective_add", objective);
}

#[test]
fn reception_reads_what_is_to_be_done_and_neither_notes_brakes_nor_diagnoses() {
    let bench = an_open_house();
    let awa = bench.a_person("Sow", "Awa", "awa@exemple.fr");
    let id = a_loose_action(&bench, &awa, "Apporter son CV", "+15j")["id"].clone();
    let note = json!({"person": awa, "action": id, "field": "note", "value": "Sort de prison."});
    ask(&bench.desk, "action_edit", note);
    ask(
        &bench.desk,
        "brake_set",
        json!({"person": awa, "brake": "housing", "note": "Dort dehors."}),
    );
    diagnose(&bench, &awa, &[("person", 1)]);
    the_reception_takes_the_desk(&bench);
    let held = plan(&bench, &awa);
    assert_eq!(held["loose"][0]["title"], "Apporter son CV");
    assert!(held["loose"][0]["note"].is_null());
    assert_eq!(held["brakes"], json!([]));
    for (name, request) in [
        ("person_diagnoses", json!({"person": awa})),
        (
            "plan_proposals",
            json!({"person": awa, "theme": null, "text": ""}),
        ),
        ("library_list", json!({})),
        ("action_done", json!({"person": awa, "action": id})),
        ("brake_lift", json!({"person": awa, "brake": "housing"})),
    ] {
        let failure = refused(&bench.desk, name, request);
        assert_eq!(failure.code, FailureCode::NotAllowed, "{name}");
    }
}
