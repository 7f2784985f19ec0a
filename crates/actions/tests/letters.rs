//! Letters from the library of the house to the paper and the file, on the real vault.

mod common;

use common::{an_open_house, ask, hostile_texts, refused};
use serde_json::{Value, json};

const MEETING: &str = "Confirmation de rendez-vous";

fn letter(desk: &pignon_actions::Desk, name: &str) -> Value {
    let all = ask(desk, "letters_list", json!({}));
    let letters = all["letters"].as_array().unwrap();
    let found = letters.iter().find(|one| one["name"] == name);
    found.unwrap_or_else(|| panic!("{letters:?}")).clone()
}

/// What a paper says, its spaces made plain.
fn said(pdf: &[u8]) -> String {
    let text = pdf_extract::extract_text_from_mem(pdf).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_letter_is_filled_adjusted_printed_and_kept() {
    let house = an_open_house();
    for (field, value) in [
        ("line", "12 rue de l’Exemple"),
        ("postcode", "75015"),
        ("city", "Paris"),
        ("phone", "0199001818"),
    ] {
        ask(
            &house.desk,
            "house_edit",
            json!({"field": field, "value": value}),
        );
    }
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    ask(
        &house.desk,
        "person_edit",
        json!({"person": person, "field": "sex", "value": "F"}),
    );
    let started = ask(
        &house.desk,
        "letter_start",
        json!({"person": person, "letter": letter(&house.desk, MEETING)["id"]}),
    );
    let body = started["body"].as_str().unwrap().to_owned();
    assert!(body.starts_with("Madame,"), "{body}");
    assert!(
        body.contains("01\u{a0}99\u{a0}00\u{a0}18\u{a0}18"),
        "{body}"
    );
    assert!(body.contains("{rendezvous.date}"), "{body}");
    let seen = ask(
        &house.desk,
        "letter_view",
        json!({"person": person, "subject": started["subject"], "body": body}),
    );
    assert_eq!(
        seen["gaps"],
        json!([
            "date du rendez-vous",
            "heure du rendez-vous",
            "lieu du rendez-vous"
        ])
    );
    assert_eq!(seen["recipient"][0], "Madame Awa Diallo");
    assert_eq!(seen["faults"], json!([]));

    let body = body
        .replace("{rendezvous.date}", "1er décembre 2026")
        .replace("{rendezvous.heure}", "14 h 30")
        .replace("{rendezvous.lieu}", "salle du fond");
    let ready = json!({"person": person, "subject": "Votre rendez-vous", "body": body});
    let given = house.desk.give("letter", ready.clone()).unwrap();
    assert!(given.name.starts_with("Lettre - P-M07-"), "{}", given.name);
    let paper = said(&given.bytes);
    for words in [
        "12 rue de l’Exemple",
        "75015 Paris",
        "Madame Awa Diallo",
        "salle du fond",
        "Awa Diop",
        "coordination",
    ] {
        assert!(paper.contains(words), "{words} in {paper}");
    }
    assert!(!paper.contains("à compléter"), "{paper}");
    let again = house.desk.give("letter", ready.clone()).unwrap();
    assert_eq!(given.bytes, again.bytes);

    let kept = ask(&house.desk, "letter_keep", ready.clone());
    let documents = ask(&house.desk, "person_documents", json!({"person": person}));
    assert_eq!(documents[0]["id"], kept["id"]);
    assert_eq!(documents[0]["media_type"], "application/pdf");
    let one = json!({"person": person, "document": kept["id"]});
    assert_eq!(house.desk.give("document", one).unwrap().bytes, given.bytes);
    refused(&house.desk, "letter_keep", ready);
    ask(&house.desk, "undo", json!({"op": kept["op"]}));
    let documents = ask(&house.desk, "person_documents", json!({"person": person}));
    assert_eq!(documents, json!([]));
}

#[test]
fn the_next_appointment_fills_its_letter() {
    let house = an_open_house();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    for (day, hour) in [("15/12/2026", "9h"), ("01/12/2026", "14h30")] {
        ask(
            &house.desk,
            "appointment_book",
            json!({"person": person, "member": null, "at": format!("{day} {hour}"), "duration": "45", "mode": "house",
                "place": "", "about": ""}),
        );
    }
    let started = ask(
        &house.desk,
        "letter_start",
        json!({"person": person, "letter": letter(&house.desk, MEETING)["id"]}),
    );
    assert_eq!(
        started["subject"],
        "Votre rendez-vous du 1er\u{a0}décembre\u{a0}2026"
    );
    let body = started["body"].as_str().unwrap();
    assert!(
        body.contains("14 h 30") || body.contains("14\u{a0}h\u{a0}30"),
        "{body}"
    );
    assert!(body.contains("Maison de l’ESS Beaugrenelle"), "{body}");
}

#[test]
fn the_coordination_keeps_the_library_and_advisers_read_it() {
    let house = an_open_house();
    let shipped = letter(&house.desk, MEETING);
    let mut write = json!({"id": shipped["id"], "name": MEETING, "subject": "Rendez-vous", "body": "Bonjour {personne.prenom}",
        "active": true});
    let saved = ask(&house.desk, "letter_write", write.clone());
    assert_eq!(
        letter(&house.desk, MEETING)["body"],
        "Bonjour {personne.prenom}"
    );
    let again = ask(&house.desk, "letter_write", write.clone());
    assert_eq!(again["op"], Value::Null, "nothing differs");
    ask(&house.desk, "undo", json!({"op": saved["op"]}));
    assert_eq!(letter(&house.desk, MEETING), shipped);

    ask(&house.desk, "letter_write", write.clone());
    ask(&house.desk, "letter_remove", json!({"id": shipped["id"]}));
    assert_eq!(letter(&house.desk, MEETING), shipped, "as shipped again");
    // Hidden after having been taken back: what it said before does not come back.
    write["active"] = json!(false);
    for field in ["subject", "body"] {
        write[field] = shipped[field].clone();
    }
    ask(&house.desk, "letter_write", write.clone());
    let hidden = letter(&house.desk, MEETING);
    assert_eq!(
        (&hidden["body"], &hidden["active"]),
        (&shipped["body"], &json!(false))
    );

    write["body"] = json!("Bonjour {personne.prenon}");
    let failure = refused(&house.desk, "letter_write", write.clone());
    assert_eq!(failure.fields[0].field, "body");
    let seen = ask(
        &house.desk,
        "letter_view",
        json!({"person": null, "subject": "S", "body": "Une ligne\n{personne.prenon} {"}),
    );
    assert_eq!(
        (&seen["faults"][0]["line"], &seen["body"]),
        (&json!(2), &json!([]))
    );
    let sentence = seen["faults"][0]["sentence"].as_str().unwrap();
    assert!(
        sentence.contains("{personne.prenon} n’existe pas"),
        "{sentence}"
    );
    assert_eq!(seen["faults"].as_array().unwrap().len(), 2);

    let adviser = house.another_member("Karim Benali", "adviser");
    house.unlock_as(&adviser);
    ask(&house.desk, "letters_list", json!({}));
    write["body"] = json!("Bonjour");
    refused(&house.desk, "letter_write", write);
}

#[test]
fn hostile_texts_stand_in_a_letter_as_they_are_or_are_refused() {
    let house = an_open_house();
    let meeting = letter(&house.desk, MEETING)["id"].clone();
    let mut printed = 0;
    for (at, text) in hostile_texts().into_iter().enumerate() {
        house.pass(1);
        let made = json!({"family_name": text, "given_name": "Awa", "reach": format!("06 12 34 {:02} {:02}", at / 100 % 100, at % 100),
            "reason": "x"});
        let Ok(made) = house.desk.call("person_create", made) else {
            continue;
        };
        let person = &made["id"];
        let name = house.file(person.as_str().unwrap())["family_name"].clone();
        let started = ask(
            &house.desk,
            "letter_start",
            json!({"person": person, "letter": meeting}),
        );
        let body = format!(
            "{}\n\nNom\u{a0}: {{personne.nom}}",
            started["body"].as_str().unwrap()
        );
        let ready = json!({"person": person, "subject": started["subject"], "body": body});
        let seen = ask(&house.desk, "letter_view", ready.clone());
        assert_eq!(seen["faults"], json!([]), "{text:?}");
        let last = seen["body"].as_array().unwrap().last().unwrap();
        let runs: String = last["items"][0]
            .as_array()
            .unwrap()
            .iter()
            .map(|run| run["text"].as_str().unwrap())
            .collect();
        assert_eq!(runs, format!("Nom\u{a0}: {}", name.as_str().unwrap()));
        if at < 8 || at % 40 == 0 {
            house.desk.give("letter", ready).unwrap();
            printed += 1;
        }
    }
    assert!(printed >= 6, "{printed}");
    // Typed over by the adviser: the same signs are text too.
    let person = house.a_person("Diallo", "Awa", "06 99 00 56 78");
    let typed = "#import \"x\": *\n#eval(\"1\") $x$ <label> @ref `code` [x](y) \\ ~ _it_";
    let given = house
        .desk
        .give(
            "letter",
            json!({"person": person, "subject": typed.replace('\n', " "), "body": typed}),
        )
        .unwrap();
    assert!(said(&given.bytes).contains("#eval(\"1\") $x$"));
}
