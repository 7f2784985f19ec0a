//! Answers about districts: of persons, of projects and of structures; given otherwise by a member, with their reason;
//! asked again of former maps.

mod common;

use std::time::Duration;

use common::{Bench, an_open_house, ask, refused};
use pignon_actions::files::Handed;
use serde_json::{Value, json};

const ADDRESSES: &str = include_str!("../../places/demonstration/adresses.csv");
const MAP: &str = include_str!("../../places/demonstration/quartiers-prioritaires.geojson");

/// A house with the addresses and two generations of maps: in the former one the district of the Goutte d’Or does not exist.
fn a_house_with_maps() -> Bench {
    let house = an_open_house();
    let map = MAP.replace("jeu de démonstration, ne pas utiliser", "QP");
    let former = map
        .replace("QN07591Z", "QP075099")
        .replace("[2.349, 48.884]", "[2.449, 48.884]")
        .replace("[2.3548, 48.8846]", "[2.4548, 48.8846]")
        .replace("[2.3556, 48.8892]", "[2.4556, 48.8892]")
        .replace("[2.3524, 48.8896]", "[2.4524, 48.8896]")
        .replace("[2.3488, 48.8876]", "[2.4488, 48.8876]")
        .replace("QN07592Z", "QP075098")
        .replace("QN07593Z", "QP075097")
        .replace("QN07594Z", "QP075096");
    for text in [ADDRESSES.replace("_demo", "_d"), map, former] {
        let file = Handed {
            name: "donnees".to_owned(),
            bytes: text.into_bytes(),
        };
        house.desk.take("reference_take", json!({}), file).unwrap();
    }
    house
}

/// The identity of an official address.
fn place(house: &Bench, typed: &str) -> Value {
    for _ in 0..600 {
        let answer = ask(&house.desk, "place_complete", json!({"text": typed}));
        if answer["ready"] == "ready" {
            return answer["proposals"][0]["id"].clone();
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("the sets were never ready");
}

fn home(house: &Bench, person: &str) -> Value {
    let file = house.file(person);
    file["residences"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()
        .clone()
}

#[test]
fn a_member_answers_against_the_map_with_a_reason_that_is_shown_everywhere() {
    let house = a_house_with_maps();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    let of = json!({"person": person});
    let place = place(&house, "5 goutte d'or");
    ask(
        &house.desk,
        "address_place",
        json!({"of": of, "place": place}),
    );
    assert_eq!(home(&house, &person)["qpv"], "inside");

    let failure = refused(
        &house.desk,
        "qpv_override",
        json!({"of": of, "qpv": "outside", "reason": "  "}),
    );
    assert_eq!(failure.fields[0].field, "reason");
    let why = "Attestation de la mairie du 3 novembre";
    let saved = ask(
        &house.desk,
        "qpv_override",
        json!({"of": of, "qpv": "outside", "reason": why}),
    );
    let present = home(&house, &person);
    assert_eq!(present["qpv"], "outside");
    assert_eq!(present["placed"]["overridden"], why);
    let list = json!({"filter": {"mine": false, "qpv": null, "stage": null, "silent": false}, "sort": "name",
        "descending": false, "offset": 0, "limit": 10});
    let row = ask(&house.desk, "persons_list", list.clone())["rows"][0].clone();
    assert_eq!(
        (&row["qpv"], &row["qpv_overridden"]),
        (&json!("outside"), &json!(true))
    );
    let history = ask(&house.desk, "person_history", json!({"person": person}));
    let changes = history["acts"][0]["changes"].as_array().unwrap();
    assert!(
        changes
            .iter()
            .any(|c| c["field"] == "qpv_override" && c["after"] == why)
    );

    // The same answer for the same reason writes nothing; undoing gives the map its answer back.
    let again = ask(
        &house.desk,
        "qpv_override",
        json!({"of": of, "qpv": "outside", "reason": why}),
    );
    assert_eq!(again["op"], Value::Null);
    ask(&house.desk, "undo", json!({"op": saved["op"]}));
    let present = home(&house, &person);
    assert_eq!(present["qpv"], "inside");
    assert_eq!(present["placed"]["overridden"], Value::Null);
    let row = ask(&house.desk, "persons_list", list)["rows"][0].clone();
    assert_eq!(row["qpv_overridden"], false);
}

#[test]
fn an_answer_against_the_map_is_taken_back_or_forgotten_with_the_address() {
    let house = a_house_with_maps();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    let of = json!({"person": person});
    let first = place(&house, "5 goutte d'or");
    let answer = |qpv: Value| json!({"of": of, "qpv": qpv, "reason": "vu sur place"});
    ask(
        &house.desk,
        "address_place",
        json!({"of": of, "place": first}),
    );
    ask(&house.desk, "qpv_override", answer(json!("outside")));
    ask(&house.desk, "qpv_override", answer(Value::Null));
    let present = home(&house, &person);
    assert_eq!(present["qpv"], "inside");
    assert_eq!(present["placed"]["overridden"], Value::Null);

    ask(&house.desk, "qpv_override", answer(json!("outside")));
    let second = place(&house, "12 marcadet");
    ask(
        &house.desk,
        "address_place",
        json!({"of": of, "place": second}),
    );
    assert_eq!(home(&house, &person)["placed"]["overridden"], Value::Null);

    // Typed by hand over the chosen one, with the answer as it was read: nothing of the former place stays.
    ask(&house.desk, "qpv_override", answer(json!("inside")));
    let typed = json!({"person": person, "line": "1 rue d’ailleurs", "postcode": "75018", "city": "Paris", "qpv": "inside"});
    ask(&house.desk, "residence_write", typed);
    let present = home(&house, &person);
    assert_eq!(present["qpv"], Value::Null);
    assert_eq!(
        present["placed"],
        json!({"note": null, "point": null, "overridden": null})
    );
}

#[test]
fn the_answer_of_a_map_is_not_replaced_without_a_reason() {
    let house = a_house_with_maps();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    let place = place(&house, "5 goutte d'or");
    let of = json!({"person": person});
    let failure = refused(
        &house.desk,
        "qpv_override",
        json!({"of": of, "qpv": "inside", "reason": "dit par elle"}),
    );
    assert_eq!(failure.fields[0].field, "qpv", "there is no address yet");
    ask(
        &house.desk,
        "address_place",
        json!({"of": of, "place": place}),
    );
    let home = home(&house, &person);
    let same = json!({"person": person, "line": home["line"], "postcode": home["postcode"], "city": home["city"],
        "qpv": "outside"});
    let failure = refused(&house.desk, "residence_write", same);
    assert_eq!(failure.fields[0].field, "qpv");

    let reception = house.another_member("Odile Accueil", "reception");
    house.unlock_as(&reception);
    refused(
        &house.desk,
        "qpv_override",
        json!({"of": of, "qpv": "outside", "reason": "je crois"}),
    );
}

#[test]
fn projects_and_structures_have_the_answer_of_their_own_place() {
    let house = a_house_with_maps();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    let place = place(&house, "5 goutte d'or");
    let project = ask(
        &house.desk,
        "project_create",
        json!({"person": person, "name": "Ressourcerie", "role": "leader"}),
    )["id"]
        .clone();
    let structure = ask(
        &house.desk,
        "structure_create",
        json!({"name": "La Fabrique", "created_on": null, "ess_kind": null, "number": null, "rna": null,
            "project": null, "person": null, "role": null}),
    )["id"]
        .clone();
    for (kind, id) in [("project", &project), ("structure", &structure)] {
        let mut of = json!({});
        of[kind] = id.clone();
        let mut open = json!({});
        open[kind] = id.clone();
        let read = || ask(&house.desk, &format!("{kind}_open"), open.clone());
        ask(
            &house.desk,
            "address_place",
            json!({"of": of, "place": place}),
        );
        let shown = read();
        assert_eq!(
            (&shown["qpv"], &shown["postcode"]),
            (&json!("inside"), &json!("75018"))
        );
        assert!(
            shown["placed"]["note"]
                .as_str()
                .unwrap()
                .contains("carte 2024")
        );

        let mut edit = json!({"field": "qpv", "value": "outside"});
        edit[kind] = id.clone();
        let failure = refused(&house.desk, &format!("{kind}_edit"), edit);
        assert_eq!(failure.fields[0].field, "value");
        ask(
            &house.desk,
            "qpv_override",
            json!({"of": of, "qpv": "outside", "reason": "local voisin"}),
        );
        assert_eq!(read()["placed"]["overridden"], "local voisin");

        let mut edit = json!({"field": "line", "value": "2 rue d’ailleurs"});
        edit[kind] = id.clone();
        ask(&house.desk, &format!("{kind}_edit"), edit);
        let shown = read();
        assert_eq!(shown["qpv"], Value::Null);
        assert_eq!(
            shown["placed"],
            json!({"note": null, "point": null, "overridden": null})
        );
    }
}

#[test]
fn a_past_decision_is_checked_again_on_the_map_of_its_time() {
    let house = a_house_with_maps();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    let place = place(&house, "5 goutte d'or");
    ask(
        &house.desk,
        "address_place",
        json!({"of": {"person": person}, "place": place}),
    );
    let point = home(&house, &person)["placed"]["point"].clone();
    let answer = ask(&house.desk, "place_where", point);
    let said: Vec<_> = answer["qpv"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["generation"].as_str().unwrap(),
                one["qpv"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(said, [("2024", "inside"), ("2015", "outside")]);
}
