//! First run, welcome, follow-up, lock, and the month's figures at the City.

use pignon_actions::FailureCode;
use serde_json::{Value, json};

use crate::common::hub::CityHub;
use crate::common::*;

fn found(house: &House, typed: &str) -> Value {
    let hits = house.ask("persons_search", json!({"text": typed, "limit": 5}));
    hits["hits"][0].clone()
}

#[test]
fn the_first_run_gives_a_kit_an_empty_house_and_a_lock_that_holds() {
    let dir = tempfile::tempdir().unwrap();
    let clock = a_clock();
    let desk = pignon_actions::Desk::with(dir.path(), env(&clock)).unwrap();
    assert_eq!(ask(&desk, "house_state", json!({}))["phase"], "empty");
    assert_eq!(list(&ask(&desk, "maisons_list", json!({}))).len(), 12);
    let weak = json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": "motdepasse"});
    assert_eq!(
        refused(&desk, "house_create", weak).code,
        FailureCode::WeakPassphrase
    );
    let proposed = ask(&desk, "passphrase_propose", json!({}));
    let passphrase = text(&proposed["passphrase"]);
    assert_eq!(passphrase.split(' ').count(), 8);
    let create = json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": passphrase});
    let made = ask(&desk, "house_create", create.clone());
    assert_eq!(list(&made["recovery_words"]).len(), 24);
    assert_eq!(made["session"]["role"], "coordinator");
    assert_eq!(persons(&desk), 0);
    let again = refused(&desk, "house_create", create);
    assert_eq!(again.code, FailureCode::HouseExists);

    ask(&desk, "lock", json!({}));
    let state = ask(&desk, "house_state", json!({}));
    assert_eq!(
        (&state["phase"], &state["slots"][0]["name"]),
        (&json!("locked"), &json!("Awa Diop"))
    );
    let member = &state["slots"][0]["member"];
    ask(
        &desk,
        "unlock",
        json!({"member": member, "passphrase": passphrase}),
    );
    assert_eq!(persons(&desk), 0);
}

#[test]
fn an_adviser_welcomes_somebody_finds_them_again_corrects_and_writes_what_was_said() {
    let house = a_house();
    let typed = json!({"family_name": "Ndiaye", "given_name": "Fatou", "reach": "06.12.34.56.78",
                       "reason": "Ouvrir une cantine"});
    let id = text(&house.ask("person_create", typed)["id"]).to_owned();
    house.pass(60);
    for typed in ["fatou", "NDIAYE F", "0612345678", "ndiaie"] {
        assert_eq!(found(&house, typed)["id"], id.as_str(), "{typed}");
    }
    let edit = |field: &str, value: &str| {
        house.pass(5);
        house.ask(
            "person_edit",
            json!({"person": id, "field": field, "value": value}),
        )
    };
    edit("birth_date", "1/2/90");
    let mistake = edit("family_name", "N'Diayé");
    assert_eq!(house.file(&id)["birth_date"], "1990-02-01");
    house.ask("undo", json!({"op": mistake["op"]}));
    let nir = json!({"person": id, "field": "note", "value": "Son numéro : 2 69 05 49 588 157 80"});
    let refusal = house.refused("person_edit", nir);
    assert!(refusal.sentence.contains("sécurité sociale"));

    let contact = json!({"person": id, "on": "hier", "mode": "interview", "duration": 45,
                         "minute": "Une cantine de quartier.\nRevoir le budget."});
    house.ask("contact_record", contact);
    house.nobody_for(301);
    let _ = house.desk.tick();
    assert_eq!(
        house.refused("person_open", json!({"person": id})).code,
        FailureCode::Locked,
        "after five minutes without a touch"
    );
    house.unlock();
    let file = house.file(&id);
    assert_eq!(file["family_name"], "Ndiaye", "the mistake was taken back");
    assert_eq!(file["contacts"][0]["on"], "2026-11-21");
    assert!(text(&file["contacts"][0]["minute"]).contains("Revoir le budget"));
    let acts = house.ask("person_history", json!({"person": id}));
    let acts: Vec<&str> = list(&acts["acts"])
        .iter()
        .map(|a| text(&a["act"]))
        .collect();
    assert_eq!(
        acts,
        [
            "contact_record",
            "undo",
            "person_edit",
            "person_edit",
            "person_create"
        ]
    );
    house.desk.verify().unwrap();
}

#[test]
fn the_month_is_written_offline_and_reaches_the_city_s_page_when_the_network_is_back() {
    let (mut hub, code) = CityHub::new();
    let house = a_house();
    let mut met = Vec::new();
    for n in 0..7 {
        let person = house.a_person("Dupont", "Marie", &format!("marie{n}@exemple.fr"));
        let contact = json!({"person": person, "on": format!("{}/10/2026", 3 + n), "mode": "outreach",
                             "duration": 20, "minute": "Rencontre au marché."});
        house.ask("contact_record", contact);
        met.push(person);
    }
    let address = format!("http://127.0.0.1:{}", hub.port);
    let enrolled = house.ask("hub_enrol", json!({"address": address, "code": code}));
    assert_eq!(enrolled["enrolled"], true);
    let running = house.refused("summary_send", json!({"period": "2026-11"}));
    assert_eq!(running.code, FailureCode::PeriodNotOver);

    hub.stop();
    let view = house.ask("summary_view", json!({"period": "2026-10"}));
    let leaves = text(&view["exact_text"]).to_owned();
    for secret in ["Dupont", "Marie", "marie0@exemple.fr", "marché"] {
        assert!(!leaves.contains(secret), "« {secret} » would leave");
    }
    assert_eq!(
        house.ask("summary_send", json!({"period": "2026-10"}))["state"],
        "queued"
    );
    house.refused("exchange_now", json!({}));
    let state = house.ask("state_of_things", json!({}));
    assert!(
        text(&state["sentence"]).contains("attend le réseau"),
        "{state}"
    );

    hub.start();
    house.ask("exchange_now", json!({}));
    let months = house.ask("summaries_list", json!({}));
    let october = list(&months["months"])
        .iter()
        .find(|m| m["period"] == "2026-10")
        .unwrap();
    assert_eq!(october["state"], "sent");
    assert_eq!(
        hub.message("2026-10"),
        Some(leaves),
        "byte for byte what was shown"
    );
    let (status, page) = hub.page("/maisons/M07/2026-10");
    assert_eq!(status, 200);
    let outreach = list(&view["indicators"])
        .iter()
        .find(|i| i["code"] == "outreach_contacts")
        .expect("the indicator");
    assert_eq!(outreach["total"], 7);
    let page = plain(&page);
    assert!(page.contains(text(&outreach["label"])), "{page}");
    assert!(page.contains("<strong>7</strong>"), "{page}");
}
