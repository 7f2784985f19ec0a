//! Documents, private notes and lists that leave, on the real vault.

mod common;

use common::{an_open_house, ask, refused};
use pignon_actions::files::Handed;
use pignon_actions::{Desk, FailureCode};
use serde_json::{Value, json};

const PDF: &[u8] = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\nhere is a lease\n%%EOF";

fn drop_file(desk: &Desk, person: &str, name: &str, bytes: &[u8]) -> Result<Value, FailureCode> {
    let file = Handed {
        name: name.to_owned(),
        bytes: bytes.to_owned(),
    };
    desk.take("document_add", json!({"person": person}), file)
        .map_err(|failure| {
            assert!(!failure.sentence.is_empty());
            failure.code
        })
}

#[test]
fn a_document_dropped_on_a_file_is_given_back_byte_for_byte() {
    let house = an_open_house();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    let long: Vec<u8> = PDF.iter().copied().cycle().take(1_000_000).collect();
    let added = drop_file(&house.desk, &person, "../Bail été.pdf", &long).unwrap();
    let cards = ask(&house.desk, "person_documents", json!({"person": person}));
    assert_eq!(cards[0]["name"], "-Bail été.pdf");
    assert_eq!(cards[0]["media_type"], "application/pdf");
    assert_eq!(cards[0]["size"], 1_000_000);
    assert_eq!(cards[0]["shown"], true);
    let one = json!({"person": person, "document": added["id"]});
    let given = house.desk.give("document", one.clone()).unwrap();
    assert_eq!(given.bytes, long);

    let saved = ask(&house.desk, "document_remove", one.clone());
    assert!(house.desk.give("document", one.clone()).is_err());
    ask(&house.desk, "undo", json!({"op": saved["op"]}));
    assert_eq!(house.desk.give("document", one).unwrap().bytes, long);
}

#[test]
fn the_same_file_dropped_twice_is_kept_once() {
    let house = an_open_house();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    drop_file(&house.desk, &person, "bail.pdf", PDF).unwrap();
    let again = drop_file(&house.desk, &person, "bail (1).pdf", PDF);
    assert_eq!(again.err(), Some(FailureCode::Refused));
    let cards = ask(&house.desk, "person_documents", json!({"person": person}));
    assert_eq!(cards.as_array().unwrap().len(), 1);
}

#[test]
fn nothing_of_a_document_is_readable_in_the_folder() {
    let house = an_open_house();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    drop_file(&house.desk, &person, "bail.pdf", PDF).unwrap();
    house.desk.lock();
    let mut looked_at = 0;
    for entry in std::fs::read_dir(house.dir.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            let clear = bytes.windows(15).any(|w| w == b"here is a lease");
            assert!(!clear, "{}", path.display());
            looked_at += 1;
        }
    }
    assert!(looked_at > 0);
}

#[test]
fn a_program_disguised_or_a_file_too_large_is_refused_in_a_sentence() {
    let house = an_open_house();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    let elf = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0";
    let huge = vec![b'a'; 25 * 1024 * 1024 + 1];
    for (name, bytes) in [
        ("facture.pdf", &elf[..]),
        ("page.html", b"<script>x</script>"),
        ("texte.txt", &huge),
    ] {
        assert_eq!(
            drop_file(&house.desk, &person, name, bytes).err(),
            Some(FailureCode::Refused),
            "{name}"
        );
    }
    let cards = ask(&house.desk, "person_documents", json!({"person": person}));
    assert_eq!(cards, json!([]));
}

#[test]
fn a_private_note_is_its_authors_and_the_glass_says_who_broke_it() {
    let house = an_open_house();
    let person = house.a_person("Diallo", "Awa", "06 12 34 56 78");
    ask(
        &house.desk,
        "private_note_write",
        json!({"person": person, "id": null, "note": "me rappeler de sa fille"}),
    );
    let mine = ask(
        &house.desk,
        "person_private_notes",
        json!({"person": person}),
    );
    assert_eq!(mine[0]["note"], "me rappeler de sa fille");

    let other = house.another_member("Karim Benali", "coordinator");
    house.unlock_as(&other);
    let seen = ask(
        &house.desk,
        "person_private_notes",
        json!({"person": person}),
    );
    assert_eq!(seen[0]["note"], Value::Null);
    assert_eq!(seen[0]["member_name"], "Awa Diop");
    let id = seen[0]["id"].clone();
    let history = ask(&house.desk, "person_history", json!({"person": person}));
    assert!(!history.to_string().contains("sa fille"));
    let rewrite = json!({"person": person, "id": id, "note": "autre chose"});
    refused(&house.desk, "private_note_write", rewrite);
    let without = json!({"person": person, "id": id, "reason": " "});
    refused(&house.desk, "private_note_open", without);

    let opened = ask(
        &house.desk,
        "private_note_open",
        json!({"person": person, "id": id, "reason": "suite à une plainte"}),
    );
    assert_eq!(opened["note"], "me rappeler de sa fille");
    let history = ask(&house.desk, "person_history", json!({"person": person})).to_string();
    assert!(history.contains("private_note_open"));
    assert!(history.contains("suite à une plainte"));
}

#[test]
fn a_list_that_leaves_asks_why_and_stays_written() {
    let house = an_open_house();
    house.a_person("=HYPERLINK(1)", "Awa", "06 12 34 56 78");
    house.a_person("Durand", "Awa", "06 12 34 56 78");
    let export = |reason: &str| {
        json!({
            "filter": {"mine": true, "qpv": null, "stage": null, "silent": false},
            "sort": "name", "descending": true, "format": "csv", "reason": reason,
        })
    };
    assert!(house.desk.give("persons_export", export(" ")).is_err());
    assert_eq!(ask(&house.desk, "exports_list", json!({})), json!([]));
    let folder = house.dir.path().join("Téléchargements");
    let saved = house
        .desk
        .save("persons_export", export("comité de quartier"), &folder)
        .unwrap();
    let text = std::fs::read_to_string(folder.join(saved.name)).unwrap();
    let (mine, total) = (text.lines().count() - 1, 2);
    assert_eq!(mine, total);
    assert!(text.contains("'=HYPERLINK"));
    let past = ask(&house.desk, "exports_list", json!({}));
    assert_eq!(past[0]["rows"], 2);
    assert_eq!(past[0]["reason"], "comité de quartier");
    assert_eq!(past[0]["member_name"], "Awa Diop");
}

#[test]
fn a_caseload_is_handed_over_in_one_act_and_taken_back_in_one() {
    let house = an_open_house();
    let followed: Vec<String> = ["Diallo", "Durand", "Nguyễn"]
        .iter()
        .map(|name| house.a_person(name, "Awa", "06 12 34 56 78"))
        .collect();
    let gone = house.a_person("Partie", "Awa", "06 12 34 56 78");
    ask(
        &house.desk,
        "stage_enter",
        json!({"person": gone, "stage": "exit", "on": null, "exit_reason": "helped"}),
    );
    let other = house.another_member("Karim Benali", "adviser");
    let from = json!({"from": house.member, "to": other});
    assert_eq!(ask(&house.desk, "caseload_count", from.clone()), json!(3));
    let saved = ask(&house.desk, "caseload_hand_over", from.clone());
    assert_eq!(saved["persons"], 3);
    for person in &followed {
        assert_eq!(
            house.file(person)["accompaniment"]["referent_name"],
            "Karim Benali"
        );
    }
    assert_eq!(
        house.file(&gone)["accompaniment"]["referent_name"],
        "Awa Diop"
    );
    refused(&house.desk, "caseload_hand_over", from.clone());
    ask(&house.desk, "undo", json!({"op": saved["ops"][0]}));
    assert_eq!(ask(&house.desk, "caseload_count", from), json!(3));
}

#[test]
fn a_caseload_goes_to_somebody_else_who_is_a_member() {
    let house = an_open_house();
    house.a_person("Diallo", "Awa", "06 12 34 56 78");
    let gone = "0198c0de-0000-7000-8000-000000000000";
    for to in [house.member.as_str(), gone] {
        refused(
            &house.desk,
            "caseload_hand_over",
            json!({"from": house.member, "to": to}),
        );
    }
}
