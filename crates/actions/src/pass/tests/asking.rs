//! What is asked for from the desk in one act, and what a proof says once it came.

use super::*;

#[test]
fn asking_for_the_gaps_stops_the_clock_in_the_same_act_and_is_undone_as_one() {
    let house = House::new();
    let application = house.application(&house.person("Ndiaye", "12/3/1985"));
    // A draft waits for nobody: the proofs are asked for, and it stays a draft.
    let ask = json!({"application": application, "proofs": [], "suspend": true});
    house.ask("pass_proofs_ask", ask.clone());
    assert_eq!(house.open(&application)["card"]["written"], "draft");
    house.act(&application, "file");
    house.pass_days(1);
    let saved = house.ask("pass_proofs_ask", ask);
    let page = house.open(&application);
    assert_eq!(page["card"]["written"], "to_complete");
    assert_eq!(page["waiting_since"], "2026-11-23");
    let reason = page["steps"].as_array().unwrap().last().unwrap()["reason"].clone();
    assert!(
        reason.as_str().unwrap().contains("Budget prévisionnel"),
        "{reason}"
    );
    house.ask("undo", json!({"op": saved["op"]}));
    let page = house.open(&application);
    assert_eq!(page["card"]["written"], "filed");
    assert_eq!(page["proofs"][0]["rows"][0]["chased_on"], Json::Null);
}

#[test]
fn the_day_of_a_proof_is_written_after_it_came() {
    let house = House::new();
    let application = house.application(&house.person("Ndiaye", "12/3/1985"));
    house.receive(&application, "address", "");
    let address = |page: &Json| page["proofs"][1].clone();
    let before = address(&house.open(&application));
    assert_eq!(before["state"], "undated");
    let date = |issued: &str| json!({"application": application, "proof": before["rows"][0]["id"], "issued": issued});
    house.ask("pass_proof_date", date("hier"));
    let after = address(&house.open(&application));
    assert_eq!(after["state"], "valid");
    assert_eq!(after["rows"].as_array().unwrap().len(), 1);
    let again = house.ask("pass_proof_date", date("hier"));
    assert_eq!(
        again["op"],
        Json::Null,
        "nothing changed, nothing is written"
    );
    house.refused("pass_proof_date", date("dans trois jours"));
    house.ask("pass_proof_date", date(""));
    assert_eq!(address(&house.open(&application))["state"], "undated");
}
