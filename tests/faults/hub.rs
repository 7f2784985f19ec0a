//! A hub that is absent, that is not one, or that loses its memory: the summary waits, and arrives once (faults 12 to
//! 16). The hub is the real one; the network's tricks are played by a relay before it.

use std::time::Duration;

use pignon_actions::FailureCode;
use serde_json::json;

use crate::common::proxy::{Way, http};
use crate::common::*;
use crate::street::*;

fn portal() -> Way {
    let page = "<html><body><h1>Bienvenue sur le Wi-Fi de la gare</h1></body></html>";
    Way::Instead(http("200 OK", "content-type: text/html\r\n", page))
}

fn storm() -> Way {
    Way::Instead(http("500 Internal Server Error", "", "oops"))
}

#[test]
fn whatever_answers_instead_of_the_hub_the_summary_waits_with_a_sentence_and_arrives_once() {
    let mut street = a_street();
    street.queue();
    street.hub.stop();
    let troubles: [(&str, Option<Way>, FailureCode, &str); 4] = [
        (
            "stopped",
            None,
            FailureCode::HubUnreachable,
            "ne répond pas",
        ),
        (
            "cut",
            Some(Way::Cut),
            FailureCode::HubUnreachable,
            "ne répond pas",
        ),
        (
            "portal",
            Some(portal()),
            FailureCode::HubNotUnderstood,
            "Wi-Fi",
        ),
        (
            "storm",
            Some(storm()),
            FailureCode::HubTrouble,
            "ennui passager",
        ),
    ];
    for (name, way, code, words) in troubles {
        street.network.go(way.unwrap_or(Way::Through));
        let failure = street.house.refused("exchange_now", json!({}));
        assert_eq!(failure.code, code, "{name}");
        assert!(
            failure.sentence.contains(words),
            "{name}: {}",
            failure.sentence
        );
        assert!(failure.sentence.contains("rien n’est perdu"), "{name}");
        let month = street.month();
        assert_eq!(month["state"], "queued", "{name}");
        assert!(text(&month["sentence"]).contains(words), "{name}: {month}");
        let state = street.house.ask("state_of_things", json!({}));
        assert_eq!(
            (&state["hub"], &state["summaries_waiting"]),
            (&json!("unreached"), &json!(1))
        );
        assert!(
            text(&state["sentence"]).contains("1 synthèse attend le réseau"),
            "{state}"
        );
    }
    // The queue is of the disk, not of the program.
    street.house = street.house.restarted();
    street.house.unlock();
    assert_eq!(street.month()["state"], "queued");
    street.hub.start();
    street.network.go(Way::Through);
    assert_eq!(street.hub.message(MONTH), None);
    street.arrives_by_itself();
    street.arrived_once();
    let state = street.house.ask("state_of_things", json!({}));
    assert_eq!(
        (&state["hub"], &state["summaries_waiting"]),
        (&json!("reached"), &json!(0))
    );
}

#[test]
fn a_desk_asks_a_hub_in_trouble_at_most_once_in_thirty_seconds() {
    let lying = |expected: u32| {
        let body =
            format!(r#"{{"code":"wrong_revision","sentence":"Non.","expected":{expected}}}"#);
        Way::Instead(http(
            "409 Conflict",
            "content-type: application/json\r\n",
            &body,
        ))
    };
    for (name, way) in [
        ("storm", storm()),
        ("portal", portal()),
        ("a hub that wants another revision for ever", lying(7)),
        ("a hub that wants the revision it refuses", lying(1)),
        ("a hub that wants a revision that cannot be", lying(0)),
        (
            "a hub that wants the last revision there is",
            lying(u32::MAX),
        ),
    ] {
        let street = a_street();
        street.queue();
        street.network.go(way);
        let mut asked_at = Vec::new();
        for second in 0..200 {
            street.house.pass(1);
            let _ = street.house.desk.tick();
            // What was begun in the background is given some time to be seen; on a busy machine it is seen late.
            std::thread::sleep(Duration::from_millis(8));
            for _ in 0..street.network.requests() {
                asked_at.push(second);
            }
            assert!(street.house.desk.is_open());
        }
        println!("{name}: asked at {asked_at:?}");
        assert!(!asked_at.is_empty(), "{name}");
        assert!(asked_at.len() <= 7, "{name}: {asked_at:?}");
        let apart = asked_at.windows(2).map(|pair| pair[1] - pair[0]).min();
        assert!(
            apart.is_none_or(|seconds| seconds >= 20),
            "{name}: {asked_at:?}"
        );
        street.network.go(Way::Through);
        street.arrives_by_itself();
    }
}

#[test]
fn a_lost_answer_gives_the_same_receipt_and_one_row() {
    let street = a_street();
    street.queue();
    street.network.go(Way::AnswerLost);
    let failure = street.house.refused("exchange_now", json!({}));
    assert_eq!(failure.code, FailureCode::HubUnreachable);
    assert_eq!(street.month()["state"], "queued");
    let first = street.hub.message(MONTH).expect("the hub has it already");
    street.network.go(Way::Through);
    street.house.ask("exchange_now", json!({}));
    let receipt = street.month()["receipt"].clone();
    street.arrived_once();
    assert_eq!(street.hub.message(MONTH), Some(first));

    // Figures that change between the loss and the next try leave as a second revision, not in place of the first.
    let person = street
        .house
        .a_person("N’Diaye", "Fatou", "fatou@exemple.fr");
    for n in 1..=9 {
        let contact = json!({"person": person, "on": format!("{n}/10/2026"), "mode": "outreach", "duration": null, "minute": ""});
        street.house.ask("contact_record", contact);
    }
    assert_eq!(street.queue()["revision"], 2);
    street.network.go(Way::AnswerLost);
    street.house.refused("exchange_now", json!({}));
    street.network.go(Way::Through);
    street.house.ask("exchange_now", json!({}));
    let month = street.month();
    assert_eq!(
        (&month["state"], &month["revision"]),
        (&json!("sent"), &json!(2))
    );
    assert_ne!(month["receipt"], receipt);
}

#[test]
fn a_hub_restored_from_an_old_backup_gets_again_what_it_forgot() {
    let mut street = a_street();
    street.hub.stop();
    let backup = tempfile::tempdir().unwrap();
    copy(&street.hub.data, backup.path());
    street.hub.start();
    street.queue();
    street.house.ask("exchange_now", json!({}));
    street.arrived_once();
    let first = street.hub.message(MONTH);
    street.hub.restore(backup.path());
    assert_eq!(street.hub.message(MONTH), None, "it forgot");

    let person = street
        .house
        .a_person("N’Diaye", "Fatou", "fatou@exemple.fr");
    for n in 1..=9 {
        let contact = json!({"person": person, "on": format!("{n}/10/2026"), "mode": "outreach", "duration": null, "minute": ""});
        street.house.ask("contact_record", contact);
    }
    assert_eq!(street.queue()["revision"], 2);
    street.arrives_by_itself();
    let second = street.hub.message(MONTH).expect("the hub has it");
    assert!(
        second.contains("\"revision\": 2") && Some(&second) != first.as_ref(),
        "{second}"
    );
    assert_eq!(street.month()["revision"], 2);
}

#[test]
fn a_desk_restored_from_an_old_backup_goes_on_from_what_the_hub_has() {
    let mut street = a_street();
    let backup = tempfile::tempdir().unwrap();
    street.house.lock();
    copy(&street.house.dir, backup.path());
    street.house.unlock();
    street.queue();
    street.house.ask("exchange_now", json!({}));
    street.arrived_once();

    let clock = street.house.clock.clone();
    let unlock = json!({"member": street.house.member, "passphrase": PASSPHRASE});
    street.house.lock();
    let desk = pignon_actions::Desk::with(backup.path(), env(&clock)).unwrap();
    ask(&desk, "unlock", unlock);
    street.house.desk = desk;
    let person = street
        .house
        .a_person("N’Diaye", "Fatou", "fatou@exemple.fr");
    for n in 1..=9 {
        let contact = json!({"person": person, "on": format!("{n}/10/2026"), "mode": "outreach", "duration": null, "minute": ""});
        street.house.ask("contact_record", contact);
    }
    assert_eq!(street.queue()["revision"], 1, "it does not know better");
    street.arrives_by_itself();
    assert_eq!(street.month()["revision"], 2);
    let second = street.hub.message(MONTH).expect("the hub has it");
    assert!(second.contains("\"revision\": 2"), "{second}");
}

#[test]
fn a_desk_locked_while_it_sends_loses_nothing() {
    let street = a_street();
    street.queue();
    street.network.go(Way::Slow(Duration::from_millis(600)));
    let _ = street.house.desk.tick();
    std::thread::sleep(Duration::from_millis(200));
    street.house.lock();
    assert!(!street.house.desk.is_open());
    std::thread::sleep(Duration::from_millis(700));
    assert!(street.hub.message(MONTH).is_some(), "it had left");
    street.house.unlock();
    assert_eq!(
        street.month()["state"],
        "queued",
        "its receipt is not known yet"
    );
    street.network.go(Way::Through);
    street.arrives_by_itself();
    street.arrived_once();
}

#[test]
fn a_hub_behind_a_certificate_that_nobody_vouches_for_is_told_and_nothing_is_sent() {
    let street = a_street();
    street.queue();
    let port = untrusted();
    let address = format!("https://127.0.0.1:{port}");
    let enrol = json!({"address": address, "code": "AAAA-AAAA"});
    let failure = street.house.refused("hub_enrol", enrol);
    assert_eq!(failure.code, FailureCode::HubUntrusted);
    assert!(failure.sentence.contains("certificat"));

    // And once enrolled: the City moves its hub behind that certificate.
    street.house.lock();
    moved(&street.house, &address);
    street.house.unlock();
    let failure = street.house.refused("exchange_now", json!({}));
    assert_eq!(failure.code, FailureCode::HubUntrusted);
    assert!(text(&street.month()["sentence"]).contains("certificat"));
    assert_eq!(street.month()["state"], "queued");
    street.house.lock();
    moved(&street.house, &street.network.address);
    street.house.unlock();
    street.arrives_by_itself();
    street.arrived_once();
}
