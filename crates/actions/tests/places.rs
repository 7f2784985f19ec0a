//! Places through the one door: without a set, with the one drawn for the demonstration, with files brought by a member.

mod common;

use std::time::Duration;

use common::{an_open_house, ask};
use pignon_actions::files::Handed;
use pignon_actions::{Desk, FailureCode};
use serde_json::{Value, json};

const ADDRESSES: &str = include_str!("../../places/demonstration/adresses.csv");
const MAP: &str = include_str!("../../places/demonstration/quartiers-prioritaires.geojson");

/// Asks until the sets have been read.
fn when_ready(desk: &Desk, name: &str, request: &Value) -> Value {
    for _ in 0..600 {
        let answer = ask(desk, name, request.clone());
        if answer["ready"] != "not_ready" {
            return answer;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("the sets were never ready");
}

/// The files of the demonstration, without what marks them: as official files would be.
fn official() -> (String, String) {
    (
        ADDRESSES.replace("_demo", "_d"),
        MAP.replace("jeu de démonstration, ne pas utiliser", "QP2024"),
    )
}

/// Hands a reference file over, as the window does.
fn take(house: &common::Bench, text: &str) -> Result<Value, pignon_actions::Failure> {
    let file = Handed {
        name: "donnees".to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    house.desk.take("reference_take", json!({}), file)
}

#[test]
fn without_a_set_the_desk_says_what_is_missing_and_where_to_get_it() {
    let house = an_open_house();
    let answer = when_ready(&house.desk, "place_complete", &json!({"text": "12 rue"}));
    assert_eq!(answer["ready"], "missing");
    let sets = when_ready(&house.desk, "reference_sets", &json!({}));
    assert_eq!(sets["sets"], json!([]));
    let missing = sets["missing"].as_array().unwrap();
    assert_eq!(missing.len(), 4);
    assert!(
        missing[0]["sentence"]
            .as_str()
            .unwrap()
            .contains("adresse.data.gouv.fr")
    );
    assert!(
        house
            .desk
            .tick()
            .contains(&pignon_actions::commands::Tag::Places)
    );
}

#[test]
fn files_brought_by_a_member_answer_at_once_and_after_a_restart() {
    let house = an_open_house();
    let (addresses, map) = official();
    let card = take(&house, &addresses).unwrap();
    assert_eq!(
        (&card["kind"], &card["rows"]),
        (&json!("addresses"), &json!(41))
    );
    let card = take(&house, &map).unwrap();
    assert_eq!(
        (&card["generation"], &card["since"]),
        (&json!("2024"), &json!("2024-01-01"))
    );

    let typed = json!({"text": "5 r de la goute d or"});
    let answer = when_ready(&house.desk, "place_complete", &typed);
    let first = &answer["proposals"][0];
    assert_eq!(first["label"], "5 Rue de la Goutte d'Or");
    let point = json!({"lon": first["lon"], "lat": first["lat"]});
    let answer = when_ready(&house.desk, "place_where", &point);
    assert_eq!(answer["qpv"][0]["qpv"], "inside");
    assert!(
        answer["qpv"][0]["sentence"]
            .as_str()
            .unwrap()
            .starts_with("En QPV\u{a0}: ")
    );

    let again = house.restarted();
    again.unlock();
    let answer = when_ready(&again.desk, "place_complete", &typed);
    assert_eq!(answer["proposals"][0]["label"], "5 Rue de la Goutte d'Or");
}

#[test]
fn an_address_repaired_says_what_was_changed() {
    let house = an_open_house();
    take(&house, &official().0).unwrap();
    let written = json!({"text": "MDA 12-14 RUE MARCADE", "postcode": "75018"});
    let answer = when_ready(&house.desk, "place_repair", &written);
    assert_eq!(answer["found"]["label"], "12 Rue Marcadet");
    assert_eq!(
        answer["changes"],
        json!([
            "orthographe corrigée",
            "complément laissé de côté",
            "un seul des numéros retenu"
        ])
    );
}

#[test]
fn a_damaged_compact_file_is_made_again() {
    let house = an_open_house();
    take(&house, &official().0).unwrap();
    let compact = house.dir.path().join("reference/adresses.compact");
    std::fs::write(&compact, b"PIGNON-PLACES-01 not any more").unwrap();
    let answer = when_ready(&house.desk, "place_complete", &json!({"text": "marcadet"}));
    assert_eq!(answer["ready"], "ready");
    assert!(std::fs::metadata(&compact).unwrap().len() > 1000);
}

#[test]
fn what_is_not_an_official_file_is_refused_and_changes_nothing() {
    let house = an_open_house();
    let (addresses, map) = official();
    take(&house, &map).unwrap();
    for (bytes, says) in [
        ("nom;prenom\nDiop;Awa\n", "Base Adresse Nationale"),
        (&addresses[..addresses.len() - 90], "incomplet"),
        (&map.replace("QN07592Z", "QN075033"), "QN075033"),
        (MAP, "référentiel officiel"),
        (ADDRESSES, "référentiel officiel"),
    ] {
        let failure = take(&house, bytes).unwrap_err();
        assert_eq!(failure.code, FailureCode::UnreadableReference);
        assert!(failure.sentence.contains(says), "{}", failure.sentence);
    }
    let sets = when_ready(&house.desk, "reference_sets", &json!({}));
    assert_eq!(sets["sets"].as_array().unwrap().len(), 1);
    assert_eq!(sets["faults"], json!([]));
}

#[test]
fn an_address_chosen_once_gives_the_postcode_and_the_answer_about_the_district() {
    let house = an_open_house();
    let (addresses, map) = official();
    take(&house, &addresses).unwrap();
    take(&house, &map).unwrap();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    let proposed = when_ready(
        &house.desk,
        "place_complete",
        &json!({"text": "18 goutte d'or"}),
    );
    let place = proposed["proposals"][0]["id"].clone();
    ask(
        &house.desk,
        "address_place",
        json!({"of": {"person": person}, "place": place}),
    );
    let home = house.file(&person)["residences"][0].clone();
    assert_eq!(home["postcode"], "75018");
    assert_eq!(home["city"], "Paris");
    assert!(!home["qpv"].is_null());
    let note = home["placed"]["note"].as_str().unwrap();
    assert!(note.contains("carte"), "{note}");
    assert!(note.contains("22 novembre 2026"), "{note}");

    // Another line, typed by hand: the map said nothing of it.
    house.pass(60);
    ask(
        &house.desk,
        "residence_write",
        json!({"person": person, "line": "1 rue d’ailleurs", "postcode": "75018", "city": "Paris", "qpv": "to_check"}),
    );
    let home = house.file(&person)["residences"][0].clone();
    assert_eq!(home["qpv"], "to_check");
    assert_eq!(home["placed"]["note"], Value::Null);
    common::refused(
        &house.desk,
        "address_place",
        json!({"of": {"person": person}, "place": "nowhere"}),
    );
}
