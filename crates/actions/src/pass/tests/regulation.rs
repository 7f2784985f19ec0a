//! The règlement: versions, publication, the signed file, applications pinned.

use serde_json::json;

use super::*;
use crate::files::Handed;

pub(super) fn drafted(house: &House, from: &Json) -> Json {
    house.ask("regulation_draft", json!({"from": from}))["id"].clone()
}

#[test]
fn nothing_begins_without_a_regulation_and_the_one_proposed_says_it_is_to_be_confirmed() {
    let house = House::without_regulation();
    let person = house.person("Ndiaye", "12/3/1985");
    let failure = house.refused("pass_create", new(&person));
    assert!(
        failure.sentence.contains("règlement en vigueur"),
        "{}",
        failure.sentence
    );
    let draft = drafted(&house, &Json::Null);
    let page = house.ask("regulation_open", json!({"regulation": draft}));
    assert_eq!(page["body"]["to_be_confirmed"], true);
    assert!(page["faults"].as_array().unwrap().is_empty());
    assert_eq!(page["card"]["in_force"], false);
    house.ask("regulation_publish", json!({"regulation": draft}));
    let application = house.application(&person);
    assert_eq!(house.open(&application)["to_be_confirmed"], true);
}

#[test]
fn a_draft_with_faults_is_kept_and_said_and_a_published_one_never_changes() {
    let house = House::new();
    let list = house.ask("regulations_list", json!({}));
    let first = list[0]["id"].clone();
    let draft = drafted(&house, &first);
    let mut body = house.ask("regulation_open", json!({"regulation": draft}))["body"].clone();
    assert_eq!(body["version"], 2);
    body["grid"]["criteria"][0]["weight"] = json!(30);
    body["criteria"][0]["proof"] = json!("tax");
    let write = json!({"regulation": draft, "body": body});
    let written = house.ask("regulation_write", write);
    let faults: Vec<&str> = written["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["sentence"].as_str().unwrap())
        .collect();
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[1].contains("105"), "{faults:?}");
    let publish = json!({"regulation": draft});
    assert_eq!(
        house.no("regulation_publish", publish),
        RefusalCode::HasFaults
    );
    let write = json!({"regulation": first, "body": body});
    assert_eq!(house.no("regulation_write", write), RefusalCode::Published);
    assert_eq!(
        house.no("regulation_remove", json!({"regulation": first})),
        RefusalCode::Published
    );
}

#[test]
fn an_application_stays_under_its_version_when_a_new_one_is_published() {
    let house = House::new();
    let old = house.application(&house.person("Ndiaye", "12/3/1985"));
    let begun = house.application(&house.person("Martin", "12/3/1985"));
    house.complete(&old);
    house.act(&old, "file");
    house.act(&old, "complete");
    let before = house.open(&old);
    // The second version wants one criterion and one proof more, and drops another criterion.
    let first = house.ask("regulations_list", json!({}))[0]["id"].clone();
    let draft = drafted(&house, &first);
    let mut body = house.ask("regulation_open", json!({"regulation": draft}))["body"].clone();
    let criteria = body["criteria"].as_array_mut().unwrap();
    criteria.remove(3);
    criteria.push(json!({"code": "local", "label": "Emploie des habitants", "help": "", "source": "declared", "proof": null}));
    body["proofs"].as_array_mut().unwrap().push(
        json!({"code": "lease", "label": "Bail", "help": "", "required": true, "months": null, "valid_on": "committee"}),
    );
    house.ask(
        "regulation_write",
        json!({"regulation": draft, "body": body}),
    );
    house.ask("regulation_publish", json!({"regulation": draft}));
    let after = house.open(&old);
    for what in [
        "criteria",
        "proofs",
        "gaps",
        "eligibility",
        "regulation_version",
        "readings",
    ] {
        assert_eq!(before[what], after[what], "{what}");
    }
    assert_eq!(after["card"]["state"], "complete");
    // One that was only begun is filed under the version in force that day.
    assert_eq!(house.open(&begun)["regulation_version"], 1);
    house.act(&begun, "file");
    let filed = house.open(&begun);
    assert_eq!(filed["regulation_version"], 2);
    assert!(
        filed["proofs"]
            .as_array()
            .unwrap()
            .iter()
            .any(|p| p["code"] == "lease")
    );
}

#[test]
fn a_regulation_goes_to_another_house_in_a_signed_file_and_one_changed_letter_is_seen() {
    let house = House::new();
    let first = house.ask("regulations_list", json!({}))[0]["id"].clone();
    let file = house
        .desk
        .give("regulation", json!({"regulation": first}))
        .unwrap();
    assert_eq!(file.name, "reglement-pass-v1.json");
    let take = |house: &House, bytes: &[u8]| {
        let handed = Handed {
            name: file.name.clone(),
            bytes: bytes.to_vec(),
        };
        house.desk.take("regulation_take", json!({}), handed)
    };
    // Here it is known already.
    let again = take(&house, &file.bytes).unwrap_err();
    assert_eq!(again.fields[0].code, RefusalCode::RegulationKnown);
    let other = House::without_regulation();
    let taken = take(&other, &file.bytes).unwrap();
    assert!(
        taken["sentence"].as_str().unwrap().contains("M07"),
        "{taken}"
    );
    let page = other.ask("regulation_open", json!({"regulation": taken["id"]}));
    assert_eq!(page["card"]["imported"], true);
    assert_eq!(page["card"]["published_on"], Json::Null);
    other.ask("regulation_publish", json!({"regulation": taken["id"]}));
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    for (from, to) in [
        ("300000", "900000"),
        ("Quartiers", "Quartier"),
        ("reglement-1", "reglement-2"),
    ] {
        let bent = text.replacen(from, to, 1);
        assert_ne!(bent, text, "{from}");
        let failure = take(&House::without_regulation(), bent.as_bytes()).unwrap_err();
        assert_eq!(failure.fields[0].code, RefusalCode::BadSignature, "{from}");
    }
    for junk in ["", "{}", "null", "\u{feff}{"] {
        let failure = take(&other, junk.as_bytes()).unwrap_err();
        assert_eq!(failure.fields[0].code, RefusalCode::BadSignature);
    }
}
