//! The copy of a person’s file: all that is recorded, nothing that is another’s, and a trace that it left.

mod common;

use common::{an_open_house, ask, refused, the_reception_takes_the_desk};
use serde_json::json;

fn said(pdf: &[u8]) -> String {
    let text = pdf_extract::extract_text_from_mem(pdf).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_copy_says_everything_recorded_of_the_person_and_is_logged() {
    let house = an_open_house();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    let other = house.a_person("Benali", "Karima", "06 99 00 11 22");
    let of = json!({"person": person});
    let home = json!({"person": person, "line": "3 rue du Modèle", "postcode": "75018", "city": "Paris", "qpv": "to_check"});
    ask(&house.desk, "residence_write", home);
    ask(
        &house.desk,
        "situation_write",
        json!({"person": person, "field": "employment", "value": "job_seeker"}),
    );
    let project = ask(
        &house.desk,
        "project_create",
        json!({"person": person, "name": "Ressourcerie des Lilas", "role": "leader"}),
    )["id"]
        .clone();
    ask(
        &house.desk,
        "holder_add",
        json!({"project": project, "person": other, "role": "partner"}),
    );
    ask(
        &house.desk,
        "private_note_write",
        json!({"person": person, "id": null, "note": "Note de la coordination"}),
    );

    let karim = house.another_member("Karim Benali", "adviser");
    house.unlock_as(&karim);
    ask(
        &house.desk,
        "private_note_write",
        json!({"person": person, "id": null, "note": "Secret de Karim"}),
    );
    house.unlock_as(&house.member.clone());

    let given = house.desk.give("person_copy", of.clone()).unwrap();
    assert!(
        given.name.starts_with("Copie du dossier - P-M07-"),
        "{}",
        given.name
    );
    let paper = said(&given.bytes);
    for words in [
        "Diallo",
        "06 12 34 56 78",
        "3 rue du Modèle",
        "à vérifier",
        "Demandeur d’emploi",
        "Ressourcerie des Lilas",
        "porté avec une autre personne",
        "Note de la coordination",
        "Une note privée d’un autre membre",
    ] {
        assert!(paper.contains(words), "{words} in {paper}");
    }
    for secret in ["Secret de Karim", "Karima"] {
        assert!(!paper.contains(secret), "{secret} in {paper}");
    }
    let log = ask(&house.desk, "exports_list", json!({}));
    let number = house.file(&person)["number"].clone();
    assert_eq!(log[0]["copy_of"], number);
    assert_eq!(log[0]["member_name"], "Awa Diop");

    the_reception_takes_the_desk(&house);
    assert!(house.desk.give("person_copy", of).is_err());
}

#[test]
fn a_file_with_nothing_in_it_and_one_that_does_not_exist() {
    let house = an_open_house();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    let paper = said(
        &house
            .desk
            .give("person_copy", json!({"person": person}))
            .unwrap()
            .bytes,
    );
    assert!(paper.contains("Rien n’est enregistré."), "{paper}");
    assert!(!paper.contains("autre membre"), "{paper}");
    let nobody = json!({"person": "00000000-0000-7000-8000-000000000000"});
    assert!(house.desk.give("person_copy", nobody).is_err());
    let log = ask(&house.desk, "exports_list", json!({}));
    assert_eq!(log.as_array().unwrap().len(), 1);
}

#[test]
fn a_list_is_printed_with_its_reason_and_logged_as_a_list() {
    let house = an_open_house();
    house.a_person("Diallo", "=Awa", "06 12 34 56 78");
    let ask_for = |reason: &str| {
        json!({"filter": {"mine": false, "qpv": null, "stage": null, "silent": false}, "sort": "name", "descending": false,
            "format": "pdf", "reason": reason})
    };
    assert!(house.desk.give("persons_export", ask_for(" ")).is_err());
    let given = house
        .desk
        .give("persons_export", ask_for("réunion du mardi"))
        .unwrap();
    assert_eq!(given.media_type, "application/pdf");
    let paper = said(&given.bytes);
    for words in [
        "Diallo",
        "=Awa",
        "réunion du mardi",
        "ne la laissez pas traîner",
    ] {
        assert!(paper.contains(words), "{words} in {paper}");
    }
    let log = ask(&house.desk, "exports_list", json!({}));
    assert_eq!(
        (&log[0]["reason"], &log[0]["copy_of"]),
        (&json!("réunion du mardi"), &json!(null))
    );
}

#[test]
fn the_top_of_the_papers_is_the_coordination_s() {
    let house = an_open_house();
    let saved = ask(
        &house.desk,
        "house_edit",
        json!({"field": "phone", "value": "01.99.00.18.18"}),
    );
    assert_eq!(
        ask(&house.desk, "house_reach", json!({}))["phone"],
        "01 99 00 18 18"
    );
    let again = ask(
        &house.desk,
        "house_edit",
        json!({"field": "phone", "value": "01 99 00 18 18"}),
    );
    assert!(again["op"].is_null());
    let failure = refused(
        &house.desk,
        "house_edit",
        json!({"field": "postcode", "value": "7501"}),
    );
    assert_eq!(failure.fields[0].field, "value");
    ask(&house.desk, "undo", json!({"op": saved["op"]}));
    assert!(ask(&house.desk, "house_reach", json!({}))["phone"].is_null());
    the_reception_takes_the_desk(&house);
    refused(
        &house.desk,
        "house_edit",
        json!({"field": "city", "value": "Lyon"}),
    );
}
