//! Applications on a real vault. The sitting, whose commands stand elsewhere, is written through the door.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use pignon_domain::RefusalCode;
use pignon_domain::house::Role;
use pignon_store::kinds;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::persons::values::text;
use crate::{Desk, Env, Failure, FailureCode};

mod asking;
mod regulation;
mod regulation_edit;
mod scale;

const PASSPHRASE: &str = "cerise nuage tortue farine ruban pelouse violon girafe";
const OTHER: &str = "violon girafe cerise nuage jardin fontaine lagune requin";
const DAY: i64 = 86_400_000;

/// 22 November 2026, a coordinator at the desk, the proposed règlement published.
pub(super) struct House {
    pub desk: Desk,
    pub me: String,
    pub clock: Arc<AtomicI64>,
    _dir: tempfile::TempDir,
}

impl House {
    pub fn new() -> Self {
        let house = Self::without_regulation();
        let draft = house.ask("regulation_draft", json!({"from": null}));
        house.ask("regulation_publish", json!({"regulation": draft["id"]}));
        house
    }

    pub fn without_regulation() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(AtomicI64::new(1_795_338_000_000));
        let env = Env {
            clock: Arc::new({
                let clock = Arc::clone(&clock);
                move || clock.load(Ordering::SeqCst)
            }),
            cost: Some(crate::cheapest()),
            ..Env::default()
        };
        let desk = Desk::with(dir.path(), env).unwrap();
        let made = desk
            .call(
                "house_create",
                json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": PASSPHRASE}),
            )
            .unwrap();
        Self {
            me: made["session"]["member"].as_str().unwrap().to_owned(),
            desk,
            clock,
            _dir: dir,
        }
    }

    pub fn pass_days(&self, days: i64) {
        self.clock.fetch_add(days * DAY, Ordering::SeqCst);
    }

    pub fn ask(&self, name: &str, request: Json) -> Json {
        self.clock.fetch_add(1000, Ordering::SeqCst);
        self.desk
            .call(name, request)
            .unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    }

    pub fn refused(&self, name: &str, request: Json) -> Failure {
        match self.desk.call(name, request) {
            Ok(answer) => panic!("{name} was accepted: {answer}"),
            Err(failure) => failure,
        }
    }

    /// The code of a rule that says no.
    pub fn no(&self, name: &str, request: Json) -> RefusalCode {
        let failure = self.refused(name, request);
        assert!(!failure.sentence.is_empty());
        match failure.fields.first() {
            Some(field) => field.code,
            None => panic!("no field: {failure:?}"),
        }
    }

    pub fn person(&self, family: &str, birth: &str) -> String {
        let made = self.ask(
            "person_create",
            json!({"family_name": family, "given_name": "Fatou", "reach": "fatou@exemple.fr", "reason": "Créer"}),
        );
        let id = made["id"].as_str().unwrap().to_owned();
        self.ask(
            "person_edit",
            json!({"person": id, "field": "birth_date", "value": birth}),
        );
        id
    }

    pub fn member(&self, name: &str, role: &str) -> String {
        let made = self.ask(
            "member_add",
            json!({"name": name, "role": role, "passphrase": OTHER}),
        );
        made["id"].as_str().unwrap().to_owned()
    }

    pub fn be(&self, member: &str) {
        self.desk.lock();
        let passphrase = if member == self.me { PASSPHRASE } else { OTHER };
        self.ask(
            "unlock",
            json!({"member": member, "passphrase": passphrase}),
        );
    }

    pub fn application(&self, person: &str) -> String {
        let made = self.ask("pass_create", new(person));
        made["id"].as_str().unwrap().to_owned()
    }

    pub fn open(&self, application: &str) -> Json {
        self.ask("pass_open", json!({"application": application}))
    }

    pub fn act(&self, application: &str, verb: &str) -> Json {
        self.ask("pass_act", act(application, verb))
    }

    /// Everything the criteria and the proofs want.
    pub fn complete(&self, application: &str) {
        for criterion in ["qpv", "ess_purpose", "stage"] {
            self.ask(
                "pass_answer",
                json!({"application": application, "criterion": criterion, "answer": "met", "note": ""}),
            );
        }
        for proof in ["identity", "address", "project_note", "budget", "honour"] {
            self.receive(application, proof, "hier");
        }
    }

    pub fn receive(&self, application: &str, proof: &str, issued: &str) {
        self.ask(
            "pass_proof_receive",
            json!({"application": application, "proof": proof, "document": null, "on": "", "issued": issued}),
        );
    }

    /// A whole reading of the member at the desk.
    pub fn read(&self, application: &str, score: u32) {
        let criteria = self.open(application)["readings"]["grid"].clone();
        for criterion in criteria.as_array().unwrap() {
            self.ask(
                "pass_score",
                json!({"application": application, "criterion": criterion["code"], "score": score, "comment": ""}),
            );
        }
        self.ask(
            "pass_opinion",
            json!({"application": application, "opinion": "favourable", "comment": ""}),
        );
    }

    pub fn sitting(&self, at: &str) -> String {
        self.desk
            .with_open(Role::Coordinator, |open| {
                let written = open.act("committee_plan", |door| {
                    let id = door.new_id();
                    let fields = vec![("held_at", text(at)), ("state", text("planned"))];
                    door.put(kinds::COMMITTEE, id, id, fields)?;
                    Ok(id)
                })?;
                Ok::<Uuid, Failure>(written.value)
            })
            .unwrap()
            .to_string()
    }

    pub fn move_sitting(&self, sitting: &str, at: &str) {
        let id: Uuid = sitting.parse().unwrap();
        self.desk
            .with_open(Role::Coordinator, |open| {
                open.act("committee_move", |door| {
                    Ok(door.put(kinds::COMMITTEE, id, id, vec![("held_at", text(at))])?)
                })
            })
            .unwrap();
    }

    /// An application instructed by two readers; the coordinator is at the desk again.
    pub fn instructed(&self) -> (String, String) {
        let application = self.application(&self.person("Ndiaye", "12/3/1985"));
        let other = self.member("Karim Benali", "coordinator");
        self.complete(&application);
        self.act(&application, "file");
        self.act(&application, "complete");
        for member in [&self.me, &other] {
            self.ask(
                "pass_reader_add",
                json!({"application": application, "member": member}),
            );
        }
        self.read(&application, 3);
        self.be(&other);
        self.read(&application, 2);
        self.be(&self.me);
        self.act(&application, "instruct");
        (application, other)
    }
}

pub(super) fn new(person: &str) -> Json {
    json!({"person": person, "project": null, "structure": null, "title": "La Cantine de l’Évangile",
           "purpose": "Équiper la cuisine", "asked": "3.000,50", "even_so": false})
}

pub(super) fn act(application: &str, verb: &str) -> Json {
    json!({"application": application, "verb": verb, "on": "", "reason": "", "conditions": "",
           "second": null, "committee": null})
}

fn with(mut request: Json, field: &str, value: Json) -> Json {
    request[field] = value;
    request
}

#[test]
fn an_application_goes_from_draft_to_refused_notified_and_reopened_by_two() {
    let house = House::new();
    let (application, other) = house.instructed();
    let page = house.open(&application);
    assert_eq!(page["card"]["number"], "C-M07-01-0001");
    assert_eq!(page["card"]["asked_cents"], 300_050);
    assert_eq!(page["readings"]["mean"], 6_250);
    assert_eq!(page["readings"]["reaches"], true);
    let sitting = house.sitting("2026-12-10T14:00");
    let list = with(act(&application, "list"), "committee", json!(sitting));
    assert_eq!(
        house.no("pass_act", act(&application, "list")),
        RefusalCode::NoCommittee
    );
    let nowhere = with(
        act(&application, "list"),
        "committee",
        json!(Uuid::from_u128(1)),
    );
    assert_eq!(house.no("pass_act", nowhere), RefusalCode::Unknown);
    house.ask("pass_act", list);
    assert_eq!(
        house.open(&application)["card"]["committee_on"],
        "2026-12-10"
    );
    house.pass_days(18);
    let refuse = act(&application, "refuse");
    assert_eq!(
        house.no("pass_act", refuse.clone()),
        RefusalCode::WithoutReason
    );
    house.ask(
        "pass_act",
        with(refuse, "reason", json!("Le besoin n’est pas établi.")),
    );
    house.act(&application, "notify");
    let page = house.open(&application);
    assert_eq!(page["card"]["state"], "notified");
    assert_eq!(page["card"]["decision"], "refused");
    assert_eq!(page["appeal_until"], "2027-02-08");
    assert_eq!(page["card"]["days_of_instruction"], 18);
    // Alone, without a reason, or with a wrong passphrase: no.
    let reopen = with(
        act(&application, "reopen"),
        "reason",
        json!("Pièce oubliée"),
    );
    assert_eq!(
        house.no("pass_act", reopen.clone()),
        RefusalCode::NoSecondPerson
    );
    let second = |words: &str| json!({"member": other, "passphrase": words});
    let wrong = with(reopen.clone(), "second", second(PASSPHRASE));
    assert_eq!(
        house.refused("pass_act", wrong).code,
        FailureCode::WrongPassphrase
    );
    let silent = with(act(&application, "reopen"), "second", second(OTHER));
    assert_eq!(house.no("pass_act", silent), RefusalCode::WithoutReason);
    let alone = with(
        reopen.clone(),
        "second",
        json!({"member": house.me, "passphrase": PASSPHRASE}),
    );
    assert_eq!(house.no("pass_act", alone), RefusalCode::NoSecondPerson);
    house.ask("pass_act", with(reopen, "second", second(OTHER)));
    let page = house.open(&application);
    assert_eq!(page["card"]["state"], "instructed");
    assert_eq!(page["motive"], Json::Null);
    let steps = page["steps"].as_array().unwrap();
    assert_eq!(steps.len(), 7);
    assert_eq!(steps[5 - 1]["reason"], "Le besoin n’est pas établi.");
    assert_eq!(steps[6]["second_name"], "Karim Benali");
}

#[test]
fn a_proof_that_lapses_before_the_committee_makes_the_application_incomplete_by_itself() {
    let house = House::new();
    let (application, _) = house.instructed();
    let sitting = house.sitting("2026-12-10T14:00");
    house.ask(
        "pass_act",
        with(act(&application, "list"), "committee", json!(sitting)),
    );
    assert_eq!(house.open(&application)["card"]["state"], "listed");
    // The declaration is valid three months: the sitting moves beyond.
    house.move_sitting(&sitting, "2027-03-10T14:00");
    let page = house.open(&application);
    assert_eq!(page["card"]["written"], "listed");
    assert_eq!(page["card"]["state"], "to_complete");
    let gaps = page["gaps"].as_array().unwrap();
    assert_eq!(gaps.len(), 1);
    assert_eq!(gaps[0]["code"], "honour");
    assert!(
        gaps[0]["sentence"]
            .as_str()
            .unwrap()
            .contains("jour du comité")
    );
    assert_eq!(
        house.no("pass_act", act(&application, "admit")),
        RefusalCode::HasGaps
    );
    let message = house.ask("pass_message", json!({"application": application}));
    assert_eq!(message["proofs"], 1);
    assert!(
        message["text"]
            .as_str()
            .unwrap()
            .contains("Déclaration sur l’honneur")
    );
    assert_eq!(message["email"], "fatou@exemple.fr");
    let lapsing = day_lines(&house, "proof_lapsing");
    assert_eq!(
        (&lapsing[0]["entity"], &lapsing[0]["step"]),
        (&json!(application), &json!(1))
    );
    // A newer one, and it is listed again: nothing had to be undone.
    house.pass_days(30);
    house.receive(&application, "honour", "hier");
    assert_eq!(house.open(&application)["card"]["state"], "listed");
    assert!(day_lines(&house, "proof_lapsing").is_empty());
}

fn day_lines(house: &House, kind: &str) -> Vec<Json> {
    let day = house.ask("day_list", json!({"only": kind, "house": false}));
    day["groups"][0]["lines"]
        .as_array()
        .cloned()
        .unwrap_or_default()
}

#[test]
fn all_the_gaps_are_asked_for_in_one_act_and_said_in_one_message() {
    let house = House::new();
    let application = house.application(&house.person("Ndiaye", "12/3/1985"));
    house.act(&application, "file");
    assert_eq!(
        house.no("pass_act", act(&application, "complete")),
        RefusalCode::HasGaps
    );
    let message = house.ask("pass_message", json!({"application": application}));
    assert_eq!(message["proofs"], 5);
    house.ask(
        "pass_proofs_ask",
        json!({"application": application, "proofs": []}),
    );
    house.ask(
        "pass_act",
        with(
            act(&application, "ask_more"),
            "reason",
            json!("Cinq pièces"),
        ),
    );
    let states = |house: &House| {
        let page = house.open(&application);
        let proofs = page["proofs"].as_array().unwrap().clone();
        proofs
            .iter()
            .map(|p| p["state"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(states(&house)[0], "asked");
    house.pass_days(10);
    assert_eq!(states(&house)[0], "to_chase");
    let chase = day_lines(&house, "proof_to_chase");
    assert_eq!(chase[0]["entity"], application.as_str());
    assert_eq!(
        (&chase[0]["step"], &chase[0]["on"]),
        (&json!(5), &json!("2026-12-02"))
    );
    house.ask(
        "pass_proofs_ask",
        json!({"application": application, "proofs": ["identity"]}),
    );
    assert_eq!(day_lines(&house, "proof_to_chase")[0]["step"], 4);
    assert_eq!(states(&house)[0], "asked");
    assert_eq!(states(&house)[1], "to_chase");
    house.pass_days(2);
    // The row that awaited it is the one that receives it.
    house.receive(&application, "identity", "");
    let page = house.open(&application);
    assert_eq!(page["proofs"][0]["state"], "valid");
    assert_eq!(page["proofs"][0]["rows"].as_array().unwrap().len(), 1);
    let row = page["proofs"][0]["rows"][0]["id"].clone();
    let refuse = json!({"application": application, "proof": row, "reason": ""});
    assert_eq!(
        house.no("pass_proof_refuse", refuse.clone()),
        RefusalCode::WithoutReason
    );
    house.ask(
        "pass_proof_refuse",
        with(refuse, "reason", json!("Illisible")),
    );
    assert_eq!(states(&house)[0], "refused");
    // The clock of instruction stood still since the day proofs were asked for.
    assert_eq!(house.open(&application)["card"]["days_of_instruction"], 0);
    let none = json!({"application": application, "proofs": ["tax"]});
    assert_eq!(house.no("pass_proofs_ask", none), RefusalCode::NotInTheList);
}

#[test]
fn eligibility_is_said_in_words_and_only_a_coordinator_goes_over_it_with_a_reason() {
    let house = House::new();
    let application = house.application(&house.person("Ndiaye", "1/1/2015"));
    let page = house.open(&application);
    assert_eq!(page["eligibility"], "not_eligible");
    let adult = &page["criteria"][1];
    assert_eq!(
        (&adult["state"], &adult["by_itself"]),
        (&json!("not_met"), &json!(true))
    );
    let over = json!({"application": application, "criterion": "adult", "reason": "Émancipée par le juge"});
    let adviser = house.member("Sophie Lemaire", "adviser");
    house.be(&adviser);
    assert_eq!(
        house.refused("pass_override", over.clone()).code,
        FailureCode::NotAllowed
    );
    house.be(&house.me);
    house.ask("pass_override", over);
    let page = house.open(&application);
    assert_eq!(page["criteria"][1]["state"], "overridden");
    assert_eq!(page["criteria"][1]["overridden_by"], "Awa Diop");
    assert_eq!(page["eligibility"], "unknown");
    house.complete(&application);
    assert_eq!(house.open(&application)["eligibility"], "eligible");
}

#[test]
fn a_second_application_of_the_same_person_is_signalled_in_a_sentence() {
    let house = House::new();
    let person = house.person("Ndiaye", "12/3/1985");
    house.application(&person);
    let failure = house.refused("pass_create", new(&person));
    assert_eq!(failure.fields[0].code, RefusalCode::AlreadyApplied);
    assert!(
        failure.sentence.contains("C-M07-01-0001 (brouillon)"),
        "{}",
        failure.sentence
    );
    let second = house.ask("pass_create", with(new(&person), "even_so", json!(true)));
    // The number that the refused act had taken was given again.
    assert_eq!(second["number"], "C-M07-01-0002");
    let others = house.open(second["id"].as_str().unwrap())["others"].clone();
    assert!(
        others[0]["sentence"]
            .as_str()
            .unwrap()
            .starts_with("Cette personne a une autre")
    );
}

#[test]
fn a_reader_with_a_conflict_is_excluded_and_an_unfinished_one_sees_no_other_score() {
    let house = House::new();
    let application = house.application(&house.person("Ndiaye", "12/3/1985"));
    let other = house.member("Karim Benali", "adviser");
    for member in [&house.me, &other] {
        house.ask(
            "pass_reader_add",
            json!({"application": application, "member": member}),
        );
    }
    house.read(&application, 4);
    house.be(&other);
    let page = house.open(&application);
    assert_eq!(page["readings"]["hidden"], true);
    assert_eq!(page["readings"]["mean"], Json::Null);
    assert!(
        page["readings"]["readers"]
            .as_array()
            .unwrap()
            .iter()
            .all(|r| r["mark"].is_null())
    );
    let anonymous = house
        .ask("pass_anonymous", json!({"application": application}))
        .to_string();
    assert!(!anonymous.contains("Ndiaye") && !anonymous.contains("fatou@"));
    let said = json!({"application": application, "member": other, "reason": "Sa cousine"});
    house.ask("pass_reader_conflict", said);
    let score = json!({"application": application, "criterion": "ess", "score": 1, "comment": ""});
    assert!(!house.refused("pass_score", score).sentence.is_empty());
    let page = house.open(&application);
    assert_eq!(
        (&page["readings"]["done"], &page["readings"]["mean"]),
        (&json!(1), &json!(10_000))
    );
    let readers = page["readings"]["readers"].as_array().unwrap();
    let hers = readers.iter().find(|r| r["member"] == other.as_str());
    assert_eq!(hers.unwrap()["conflict_reason"], "Sa cousine");
    // And one who is no reader scores nothing.
    let third = house.application(&house.person("Martin", "12/3/1985"));
    let score = json!({"application": third, "criterion": "ess", "score": 1, "comment": ""});
    house.refused("pass_score", score);
}

#[test]
fn a_passage_is_undone_while_it_is_the_last_and_no_longer_once_another_followed() {
    let house = House::new();
    let application = house.application(&house.person("Ndiaye", "12/3/1985"));
    house.complete(&application);
    let filed = house.act(&application, "file");
    let complete = house.act(&application, "complete");
    let undo = |op: &Json| json!({"op": op["op"]});
    assert_eq!(house.no("undo", undo(&filed)), RefusalCode::NotTheLastStep);
    house.ask("undo", undo(&complete));
    house.ask("undo", undo(&filed));
    let page = house.open(&application);
    assert_eq!(page["card"]["state"], "draft");
    assert_eq!(page["card"]["filed_on"], Json::Null);
    assert!(page["steps"].as_array().unwrap().is_empty());
}

#[test]
fn a_decision_that_a_letter_says_is_not_undone() {
    let house = House::new();
    let (application, _) = house.instructed();
    let sitting = house.sitting("2026-11-22T14:00");
    house.ask(
        "pass_act",
        with(act(&application, "list"), "committee", json!(sitting)),
    );
    let admitted = house.act(&application, "admit");
    let id: Uuid = application.parse().unwrap();
    house
        .desk
        .with_open(Role::Coordinator, |open| {
            open.act("letters_make", |door| {
                let letter = door.new_id();
                Ok(door.put(
                    kinds::PASS_LETTER,
                    id,
                    letter,
                    vec![("kind", text("admission"))],
                )?)
            })
        })
        .unwrap();
    assert_eq!(
        house.no("undo", json!({"op": admitted["op"]})),
        RefusalCode::LetterMade
    );
}

#[test]
fn the_board_and_the_list_show_every_state_with_its_age() {
    let house = House::new();
    let first = house.application(&house.person("Ndiaye", "12/3/1985"));
    house.act(&first, "file");
    house.pass_days(95);
    let second = house.application(&house.person("Le Gall", "12/3/1985"));
    let board = house.ask("pass_board", json!({"mine": false, "limit": 20}));
    let columns = board["columns"].as_array().unwrap();
    assert_eq!(columns.len(), 16);
    assert_eq!(
        (&columns[0]["total"], &columns[1]["total"]),
        (&json!(1), &json!(1))
    );
    let card = &columns[1]["cards"][0];
    assert_eq!(
        (&card["days_in_state"], &card["late"]),
        (&json!(95), &json!(true))
    );
    let list = |filter: Json| {
        let mut whole = json!({"text": "", "state": null, "member": null, "regulation": null,
                               "committee": null, "qpv": null});
        for (key, value) in filter.as_object().unwrap() {
            whole[key] = value.clone();
        }
        let page = house.ask(
            "pass_list",
            json!({"filter": whole, "offset": 0, "limit": 10}),
        );
        let rows = page["rows"].as_array().unwrap().clone();
        rows.iter()
            .map(|r| r["id"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(list(json!({})), [second.clone(), first.clone()]);
    assert_eq!(
        list(json!({"text": "cantin LE GALL"})),
        std::slice::from_ref(&second)
    );
    assert_eq!(
        list(json!({"text": "C-M07-01-0001"})),
        std::slice::from_ref(&first)
    );
    assert_eq!(list(json!({"state": "draft"})), [second]);
    assert_eq!(list(json!({"member": house.me})).len(), 2);
    assert!(list(json!({"qpv": "inside"})).is_empty());
}

#[test]
fn an_amount_is_read_in_french_or_refused_beside_its_field() {
    let house = House::new();
    let person = house.person("Ndiaye", "12/3/1985");
    assert_eq!(
        house.no("pass_create", with(new(&person), "asked", json!("1,500"))),
        RefusalCode::NotAnAmount
    );
    let application = house.application(&person);
    let edit = |value: &str| json!({"application": application, "field": "asked", "value": value});
    house.ask("pass_edit", edit("1 500"));
    assert_eq!(house.open(&application)["card"]["asked_cents"], 150_000);
    assert_eq!(
        house.no("pass_edit", edit("mille")),
        RefusalCode::NotAnAmount
    );
    house.ask("pass_edit", edit(""));
    assert_eq!(
        house.no("pass_act", act(&application, "file")),
        RefusalCode::NotFilled
    );
}
