//! The file of a person through the door of the program.

mod common;

use common::{an_open_house, ask, refused};
use pignon_actions::FailureCode;
use serde_json::json;

#[test]
fn a_newcomer_is_welcomed_in_four_fields_and_found_while_typing() {
    let bench = an_open_house();
    let id = bench.a_person("d’Alençon-Ndiaye", "José-María", "06.12.34.56.78");
    for typed in [
        "alencon jose",
        "ndiaye",
        "JOSE MARIA",
        "0612",
        "06 12 34 56 78",
        "alenson",
    ] {
        let found = ask(
            &bench.desk,
            "persons_search",
            json!({"text": typed, "limit": 10}),
        );
        assert_eq!(found["hits"][0]["id"], id.as_str(), "{typed}");
    }
    let file = bench.file(&id);
    assert_eq!(file["phone"], "06 12 34 56 78");
    assert_eq!(file["number"], "P-M07-01-0001");
    assert_eq!(file["accompaniment"]["stages"][0]["stage"], "welcome");
    assert_eq!(file["accompaniment"]["referent_name"], "Awa Diop");
}

#[test]
fn everything_wrong_in_a_form_is_told_at_once_next_to_its_field() {
    let bench = an_open_house();
    let failure = refused(
        &bench.desk,
        "person_create",
        json!({"family_name": "", "given_name": "269054958815780", "reach": "voisin", "reason": " "}),
    );
    let fields: Vec<&str> = failure.fields.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(fields, ["family_name", "given_name", "reach", "reason"]);
    let all = ask(&bench.desk, "persons_list", list());
    assert_eq!(all["total"], 0);
}

fn list() -> serde_json::Value {
    json!({"filter": {"mine": false, "qpv": null, "stage": null, "silent": false}, "sort": "name",
           "descending": false, "offset": 0, "limit": 50})
}

#[test]
fn an_edit_is_saved_at_once_shown_in_the_history_and_undone() {
    let bench = an_open_house();
    let id = bench.a_person("Dupond", "Marie", "marie@exemple.fr");
    bench.pass(60);
    let saved = ask(
        &bench.desk,
        "person_edit",
        json!({"person": id, "field": "family_name", "value": "Dupont"}),
    );
    let again = ask(
        &bench.desk,
        "person_edit",
        json!({"person": id, "field": "family_name", "value": " Dupont "}),
    );
    assert!(
        again["op"].is_null(),
        "an edit that changes nothing writes nothing"
    );
    let history = ask(&bench.desk, "person_history", json!({"person": id}));
    let act = &history["acts"][0];
    assert_eq!(
        (act["act"].as_str(), act["undoable"].as_bool()),
        (Some("person_edit"), Some(true))
    );
    assert_eq!(
        act["changes"][0],
        json!({"kind": "person", "field": "family_name", "before": "Dupond", "after": "Dupont"})
    );
    ask(&bench.desk, "undo", json!({"op": saved["op"]}));
    assert_eq!(bench.file(&id)["family_name"], "Dupond");
    let failure = refused(&bench.desk, "undo", json!({"op": saved["op"]}));
    assert_eq!(failure.code, FailureCode::Refused);
}

#[test]
fn the_situation_at_entry_stays_beside_the_one_of_today() {
    let bench = an_open_house();
    let id = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    let write = |field: &str, value: &str| {
        ask(
            &bench.desk,
            "situation_write",
            json!({"person": id, "field": field, "value": value}),
        );
    };
    write("employment", "job_seeker");
    write("education", "4");
    bench.pass(200 * 86_400);
    write("employment", "self_employed");
    let file = bench.file(&id);
    assert_eq!(file["situation_at_entry"]["employment"], "job_seeker");
    assert_eq!(file["situation_today"]["employment"], "self_employed");
    assert_eq!(file["situation_today"]["education"], 4);
}

#[test]
fn a_move_is_a_new_line_and_a_correction_of_the_day_is_not() {
    let bench = an_open_house();
    let id = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    let live = |line: &str, qpv: &str| {
        let residence =
            json!({"person": id, "line": line, "postcode": "75018", "city": "Paris", "qpv": qpv});
        ask(&bench.desk, "residence_write", residence);
    };
    live("3 rue Myrha", "inside");
    live("13 rue Myrha", "inside");
    assert_eq!(bench.file(&id)["residences"].as_array().unwrap().len(), 1);
    bench.pass(40 * 86_400);
    live("5 rue de la Paix", "outside");
    let file = bench.file(&id);
    assert_eq!(file["residences"].as_array().unwrap().len(), 2);
    assert_eq!(file["residences"][1]["qpv"], "outside");
}

#[test]
fn leaving_asks_one_of_the_four_ways_and_coming_back_opens_a_new_follow_up() {
    let bench = an_open_house();
    let id = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    let failure = refused(
        &bench.desk,
        "stage_enter",
        json!({"person": id, "stage": "exit", "on": null, "exit_reason": null}),
    );
    assert_eq!(failure.fields[0].field, "exit_reason");
    ask(
        &bench.desk,
        "stage_enter",
        json!({"person": id, "stage": "exit", "on": "hier", "exit_reason": "helped"}),
    );
    assert_eq!(
        bench.file(&id)["accompaniment"]["closed"],
        false,
        "« hier » is before the stage of today"
    );
    bench.pass(86_400);
    ask(
        &bench.desk,
        "stage_enter",
        json!({"person": id, "stage": "setting_up", "on": null, "exit_reason": null}),
    );
    ask(
        &bench.desk,
        "stage_enter",
        json!({"person": id, "stage": "exit", "on": null, "exit_reason": "helped"}),
    );
    assert_eq!(bench.file(&id)["accompaniment"]["closed"], true);
    bench.pass(30 * 86_400);
    ask(
        &bench.desk,
        "stage_enter",
        json!({"person": id, "stage": "welcome", "on": null, "exit_reason": null}),
    );
    let file = bench.file(&id);
    assert_eq!(file["accompaniment"]["closed"], false);
    assert_eq!(file["accompaniment"]["stages"].as_array().unwrap().len(), 1);
}

#[test]
fn a_contact_is_recorded_rewritten_removed_and_brought_back() {
    let bench = an_open_house();
    let id = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    let recorded = ask(
        &bench.desk,
        "contact_record",
        json!({"person": id, "on": "hier", "mode": "interview", "duration": 45, "minute": "Projet de couture.\nRevoir le budget."}),
    );
    assert_eq!(bench.file(&id)["contacts"][0]["on"], "2026-11-21");
    let rewrite = json!({"person": id, "contact": recorded["id"], "on": "20/11/2026", "mode": "phone", "duration": 30, "minute": "Projet de couture."});
    ask(&bench.desk, "contact_rewrite", rewrite);
    let contact = bench.file(&id)["contacts"][0].clone();
    assert_eq!(
        (contact["on"].as_str(), contact["mode"].as_str()),
        (Some("2026-11-20"), Some("phone"))
    );
    let removed = ask(
        &bench.desk,
        "contact_remove",
        json!({"person": id, "contact": recorded["id"]}),
    );
    assert_eq!(bench.file(&id)["contacts"].as_array().unwrap().len(), 0);
    ask(&bench.desk, "undo", json!({"op": removed["op"]}));
    assert_eq!(bench.file(&id)["contacts"].as_array().unwrap().len(), 1);
    let wrong = refused(
        &bench.desk,
        "contact_record",
        json!({"person": id, "on": "demain", "mode": "phone", "duration": 2000, "minute": "Son numéro : 2 69 05 49 588 157 80"}),
    );
    let fields: Vec<&str> = wrong.fields.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(fields, ["on", "duration", "minute"]);
}

#[test]
fn the_list_filters_mine_qpv_stage_and_the_silent_and_sorts_with_the_absent_last() {
    let bench = an_open_house();
    let marie = bench.a_person("Zola", "Marie", "marie@exemple.fr");
    let ali = bench.a_person("Éboué", "Ali", "ali@exemple.fr");
    ask(
        &bench.desk,
        "residence_write",
        json!({"person": ali, "line": null, "postcode": "75018", "city": null, "qpv": "inside"}),
    );
    ask(
        &bench.desk,
        "contact_record",
        json!({"person": ali, "on": "01/06/2026", "mode": "visit", "duration": null, "minute": ""}),
    );
    ask(
        &bench.desk,
        "contact_record",
        json!({"person": marie, "on": null, "mode": "visit", "duration": null, "minute": ""}),
    );
    ask(
        &bench.desk,
        "referent_set",
        json!({"person": ali, "member": null}),
    );
    let rows = |filter: serde_json::Value, sort: &str, descending: bool| -> Vec<String> {
        let mut request = list();
        for (key, value) in filter.as_object().unwrap() {
            request["filter"][key] = value.clone();
        }
        request["sort"] = sort.into();
        request["descending"] = descending.into();
        let page = ask(&bench.desk, "persons_list", request);
        page["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| r["family_name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(rows(json!({}), "name", false), ["Éboué", "Zola"]);
    assert_eq!(rows(json!({"mine": true}), "name", false), ["Zola"]);
    assert_eq!(rows(json!({"qpv": "inside"}), "name", false), ["Éboué"]);
    assert_eq!(
        rows(json!({"stage": "welcome"}), "name", true),
        ["Zola", "Éboué"]
    );
    assert_eq!(rows(json!({"silent": true}), "name", false), ["Éboué"]);
    assert_eq!(rows(json!({}), "last_contact", true), ["Zola", "Éboué"]);
    assert_eq!(rows(json!({}), "birth_date", false).len(), 2);
}

#[test]
fn nothing_answers_when_locked_but_the_lock_page() {
    let bench = an_open_house();
    let id = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    ask(&bench.desk, "lock", json!({}));
    for (name, request) in [
        ("person_open", json!({"person": id})),
        ("session", json!({})),
        ("state_of_things", json!({})),
    ] {
        assert_eq!(
            refused(&bench.desk, name, request).code,
            FailureCode::Locked
        );
    }
    assert_eq!(
        ask(&bench.desk, "house_state", json!({}))["phase"],
        "locked"
    );
    bench.unlock();
    assert_eq!(bench.file(&id)["family_name"], "Dupont");
}

#[test]
fn reception_sees_who_comes_and_not_what_was_said() {
    let bench = an_open_house();
    let id = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    ask(
        &bench.desk,
        "contact_record",
        json!({"person": id, "on": null, "mode": "interview", "duration": 45, "minute": "Très personnel."}),
    );
    ask(
        &bench.desk,
        "person_edit",
        json!({"person": id, "field": "note", "value": "Note ancienne"}),
    );
    let words = "violon girafe cerise nuage jardin fontaine lagune requin";
    let added = ask(
        &bench.desk,
        "member_add",
        json!({"name": "Odile Accueil", "role": "reception", "passphrase": words}),
    );
    ask(&bench.desk, "lock", json!({}));
    ask(
        &bench.desk,
        "unlock",
        json!({"member": added["id"], "passphrase": words}),
    );
    let file = bench.file(&id);
    assert_eq!(file["contacts"][0]["minute"], "");
    assert!(file["note"].is_null());
    for (name, request) in [
        ("person_history", json!({"person": id})),
        (
            "stage_enter",
            json!({"person": id, "stage": "creation", "on": null, "exit_reason": null}),
        ),
        (
            "member_add",
            json!({"name": "X", "role": "coordinator", "passphrase": words}),
        ),
        ("imports_list", json!({})),
        (
            "person_edit",
            json!({"person": id, "field": "note", "value": "effacée"}),
        ),
    ] {
        assert_eq!(
            refused(&bench.desk, name, request).code,
            FailureCode::NotAllowed,
            "{name}"
        );
    }
}

#[cfg(unix)]
#[test]
fn what_is_on_the_disk_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let bench = an_open_house();
    bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    for name in [
        "maison.db",
        "maison.db-wal",
        "cles.pignon",
        "secours.pignon",
        "essais.json",
    ] {
        let Ok(meta) = std::fs::metadata(bench.dir.path().join(name)) else {
            continue;
        };
        assert_eq!(meta.permissions().mode() & 0o077, 0, "{name}");
    }
}

#[test]
fn a_member_without_a_passphrase_here_gets_one_back_and_keeps_who_they_are() {
    let bench = an_open_house();
    let words = "violon girafe cerise nuage jardin fontaine lagune requin";
    let odile = ask(
        &bench.desk,
        "member_add",
        json!({"name": "Odile Œuvrard", "role": "adviser", "passphrase": words}),
    );
    let twice = refused(
        &bench.desk,
        "member_add",
        json!({"name": "odile oeuvrard", "role": "reception", "passphrase": words}),
    );
    assert_eq!(twice.code, FailureCode::Refused);
    // Both copies of the key file are lost: the kit gives back one slot, that of the coordinator.
    ask(&bench.desk, "lock", json!({}));
    for name in ["cles.pignon", "cles.copie.pignon"] {
        std::fs::remove_file(bench.dir.path().join(name)).unwrap();
    }
    ask(
        &bench.desk,
        "recover",
        json!({"words": bench.words.join(" "), "member": null, "passphrase": common::PASSPHRASE}),
    );
    let again = ask(
        &bench.desk,
        "member_add",
        json!({"name": "Odile Œuvrard", "role": "reception", "passphrase": words}),
    );
    assert_eq!(
        (&again["id"], &again["role"]),
        (&odile["id"], &odile["role"])
    );
    let members = ask(&bench.desk, "members_list", json!({}));
    assert_eq!(members.as_array().unwrap().len(), 2);
}

#[test]
fn every_indicator_of_the_catalogue_has_its_question() {
    let bench = an_open_house();
    let id = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    ask(
        &bench.desk,
        "contact_record",
        json!({"person": id, "on": "15/10/2026", "mode": "outreach", "duration": 10, "minute": ""}),
    );
    let view = ask(&bench.desk, "summary_view", json!({"period": "2026-10"}));
    let asked = pignon_summary::catalogue().len();
    assert_eq!(view["indicators"].as_array().unwrap().len(), asked);
    assert!(
        view["indicators"][0]["total"].is_null(),
        "one person is never told: {view}"
    );
}

#[test]
fn a_clock_set_back_does_not_keep_the_desk_open_and_looking_alone_is_no_sign_of_life() {
    let bench = an_open_house();
    bench.pass(-365 * 86_400);
    bench.desk.tick();
    assert!(bench.desk.is_open());
    bench.pass(200);
    ask(&bench.desk, "summaries_list", json!({}));
    bench.pass(101);
    bench.desk.tick();
    assert!(!bench.desk.is_open(), "300 s without a touch");
}
