//! A draft of the règlement written field by field, its letters, what it changes, and what undoing may not do.

use serde_json::json;

use super::regulation::drafted;
use super::*;
use crate::files::Handed;

fn edit(house: &House, of: &Json, at: &str, typed: &str) -> Json {
    let ask = json!({"regulation": of, "at": at, "typed": typed});
    house.ask("regulation_edit", ask)
}

fn first(house: &House) -> Json {
    house.ask("regulations_list", json!({}))[0]["id"].clone()
}

#[test]
fn a_draft_is_written_field_by_field_and_what_cannot_be_read_is_said_of_its_field() {
    let house = House::new();
    let draft = drafted(&house, &first(&house));
    let written = edit(&house, &draft, "deadlines/complete", "45 jours");
    assert_eq!(written["faults"], json!([]));
    let written = edit(&house, &draft, "grid/criteria/0/weight", "30 %");
    assert_eq!(written["faults"][0]["at"], "grid/criteria");
    let failure = house.refused(
        "regulation_edit",
        json!({"regulation": draft, "at": "quorum", "typed": "trois"}),
    );
    assert_eq!(failure.fields[0].code, RefusalCode::NotANumber);
    assert_eq!(failure.fields[0].field, "typed");
    let page = house.ask("regulation_open", json!({"regulation": draft}));
    assert_eq!(page["body"]["deadlines"]["complete"], 45);
    assert_eq!(page["body"]["grid"]["criteria"][0]["weight"], 30);
    // The same text again writes nothing.
    assert_eq!(edit(&house, &draft, "quorum", "3")["op"], Json::Null);
    let ask = json!({"regulation": first(&house), "at": "quorum", "typed": "4"});
    let published = house.ask("regulations_list", json!({}))[1]["id"].clone();
    assert_eq!(ask["regulation"], draft, "the draft is the latest");
    let ask = json!({"regulation": published, "at": "quorum", "typed": "4"});
    assert_eq!(house.no("regulation_edit", ask), RefusalCode::Published);
}

#[test]
fn what_changes_is_said_in_words_and_only_that() {
    let house = House::new();
    let published = first(&house);
    let changes = |of: &Json| house.ask("regulation_changes", json!({"regulation": of}));
    assert_eq!(changes(&published)["since"], Json::Null);
    let draft = drafted(&house, &published);
    edit(&house, &draft, "starts_on", "1er janvier 2026");
    assert_eq!(changes(&draft)["changes"], json!([]));
    assert_eq!(changes(&draft)["since"]["version"], 1);
    edit(&house, &draft, "deadlines/complete", "45");
    edit(&house, &draft, "criteria/2/proof", "budget");
    edit(&house, &draft, "letters/0/body", "Bravo {personne.nom}");
    let add = json!({"regulation": draft, "list": "proofs", "label": "Bail"});
    house.ask("regulation_add", add);
    let out = json!({"regulation": draft, "list": "criteria", "at": 3});
    house.ask("regulation_withdraw", out);
    let raise = json!({"regulation": draft, "list": "grid/criteria", "at": 1});
    house.ask("regulation_raise", raise);
    let said = changes(&draft);
    let said: Vec<&str> = said["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["sentence"].as_str().unwrap())
        .collect();
    let expected = [
        "Critère retiré : « Le projet est en émergence ou a moins de trois ans ».",
        "Critère « Le projet relève de l’économie sociale et solidaire », pièce demandée : « Budget prévisionnel » (avant : aucune).",
        "Pièce ajoutée : « Bail ».",
        "Critère de la grille : l’ordre change.",
        "Délai pour compléter : 45 jours (avant : 30 jours).",
        "Lettre d’admission, texte : réécrit.",
    ];
    let plain: Vec<String> = said.iter().map(|s| s.replace('\u{a0}', " ")).collect();
    assert_eq!(plain, expected);
}

#[test]
fn a_letter_is_previewed_with_nobody_and_an_unknown_field_is_named() {
    let house = House::new();
    let draft = drafted(&house, &first(&house));
    let ask = json!({"regulation": draft, "kind": "refusal"});
    let letter = house.ask("regulation_letter", ask.clone());
    let text = letter["parts"].to_string();
    assert!(
        text.contains("EXEMPLE") && text.contains("tribunal administratif"),
        "{text}"
    );
    assert_eq!(letter["faults"], json!([]));
    // What the template forgets and the law wants is there all the same.
    edit(
        &house,
        &draft,
        "letters/2/body",
        "Bonjour,\n\nNon.\n\nLa Maison",
    );
    let text = house.ask("regulation_letter", ask.clone())["parts"].to_string();
    assert!(text.contains("tribunal administratif"), "{text}");
    let written = edit(
        &house,
        &draft,
        "letters/2/body",
        "Bonjour {personne.prenon}",
    );
    assert_eq!(written["faults"][0]["at"], "letters/2/body");
    let letter = house.ask("regulation_letter", ask);
    assert!(letter["parts"].as_array().unwrap().is_empty());
    assert!(
        letter["faults"][0]
            .as_str()
            .unwrap()
            .contains("{personne.prenon}")
    );
    let publish = json!({"regulation": draft});
    assert_eq!(
        house.no("regulation_publish", publish),
        RefusalCode::HasFaults
    );
}

#[test]
fn undoing_never_changes_a_published_regulation_nor_takes_back_one_that_is_applied_under() {
    let house = House::new();
    let draft = drafted(&house, &first(&house));
    let edited = edit(&house, &draft, "quorum", "5")["op"].clone();
    let publish = json!({"regulation": draft});
    let published = house.ask("regulation_publish", publish.clone())["op"].clone();
    assert_eq!(
        house.no("undo", json!({"op": edited})),
        RefusalCode::Published
    );
    // Nobody applied: it is a draft again, and may be published again by undoing the undoing.
    let undone = house.ask("undo", json!({"op": published}))["op"].clone();
    let page = house.ask("regulation_open", publish.clone());
    assert_eq!(page["card"]["published_on"], Json::Null);
    edit(&house, &draft, "quorum", "0");
    assert_eq!(
        house.no("undo", json!({"op": undone})),
        RefusalCode::HasFaults
    );
    edit(&house, &draft, "quorum", "4");
    let again = house.ask("undo", json!({"op": undone}))["op"].clone();
    house.application(&house.person("Ndiaye", "12/3/1985"));
    assert_eq!(
        house.no("undo", json!({"op": again})),
        RefusalCode::Published
    );
    let page = house.ask("regulation_open", publish);
    assert_eq!(page["body"]["quorum"], 4);
}

#[test]
fn two_published_versions_never_have_the_same_number() {
    let giver = House::new();
    let mine = drafted(&giver, &first(&giver));
    edit(&giver, &mine, "quorum", "5");
    giver.ask("regulation_publish", json!({"regulation": mine}));
    let file = giver
        .desk
        .give("regulation", json!({"regulation": mine}))
        .unwrap();
    let house = House::new();
    let ours = drafted(&house, &first(&house));
    house.ask("regulation_publish", json!({"regulation": ours}));
    let handed = Handed {
        name: file.name,
        bytes: file.bytes,
    };
    let taken = house
        .desk
        .take("regulation_take", json!({}), handed)
        .unwrap()["id"]
        .clone();
    let publish = json!({"regulation": taken});
    assert_eq!(
        house.no("regulation_publish", publish),
        RefusalCode::VersionTaken
    );
    let next = drafted(&house, &taken);
    house.ask("regulation_publish", json!({"regulation": next}));
    let page = house.ask("regulation_open", json!({"regulation": next}));
    assert_eq!(
        (
            page["body"]["version"].clone(),
            page["body"]["quorum"].clone()
        ),
        (json!(3), json!(5))
    );
}
