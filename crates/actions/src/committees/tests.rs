//! One sitting from its plan to its letters and payments, on a real vault. Applications are written through the door, as
//! their own commands stand elsewhere.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use chrono::{Days, NaiveDate};
use pignon_domain::house::Role;
use pignon_domain::ids::PassApplicationId;
use pignon_domain::pass::regulation::Regulation;
use pignon_store::{Door, kinds};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::files::Handed;
use crate::persons::values::{bytes, text};
use crate::{Desk, Env, Failure};

const PASSPHRASE: &str = "cerise nuage tortue farine ruban pelouse violon girafe";
const MINUTE: i64 = 60;

struct House {
    desk: Desk,
    clock: Arc<AtomicI64>,
    today: NaiveDate,
    regulation: Uuid,
    rules: Regulation,
    dir: tempfile::TempDir,
}

impl House {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(AtomicI64::new(1_795_338_000_000));
        let env = Env {
            clock: Arc::new({
                let clock = Arc::clone(&clock);
                move || clock.load(Ordering::SeqCst)
            }),
            cost: Some(crate::cheapest()),
            idle_lock_seconds: 1_000_000_000,
            ..Env::default()
        };
        let today = env.today();
        let desk = Desk::with(dir.path(), env).unwrap();
        let made = json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": PASSPHRASE});
        desk.call("house_create", made).unwrap();
        let rules = Regulation::proposed().unwrap();
        let mut house = Self {
            desk,
            clock,
            today,
            regulation: Uuid::nil(),
            rules,
            dir,
        };
        let body = house.rules.canonical();
        house.regulation = house.write(|door| {
            let id = door.new_id();
            let fields = vec![
                ("title", text("Pass")),
                ("version", pignon_store::Value::Int(1)),
                ("starts_on", text("2026-01-01")),
                ("published_on", text("2026-01-01")),
                ("body", text(&body)),
            ];
            door.put(kinds::REGULATION, id, id, fields)?;
            Ok(id)
        });
        house
    }

    fn write<T>(&self, work: impl FnOnce(&mut Door<'_>) -> Result<T, Failure>) -> T {
        let written = self
            .desk
            .with_open(Role::Coordinator, |open| open.act("seed", work));
        written.unwrap().value
    }

    fn ask(&self, name: &str, request: Json) -> Json {
        self.desk
            .call(name, request)
            .unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    }

    fn refused(&self, name: &str, request: Json) -> String {
        match self.desk.call(name, request) {
            Ok(answer) => panic!("{name} was accepted: {answer}"),
            Err(failure) => failure.sentence,
        }
    }

    fn pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    fn person(&self, family: &str) -> Uuid {
        self.pass(1);
        let made = self.ask(
            "person_create",
            json!({"family_name": family, "given_name": "Awa", "reach": "06 12 34 56 78", "reason": "Créer une cantine"}),
        );
        made["id"].as_str().unwrap().parse().unwrap()
    }

    /// An instructed application whose proofs were issued on that day.
    fn application(&self, door: &mut Door<'_>, at: u64, person: Uuid, issued: NaiveDate) -> Uuid {
        let id = door.new_id();
        let day = |days: u64| text(&(self.today - Days::new(days)).to_string());
        let fields = vec![
            ("number", text(&format!("C-M07-01-{at:04}"))),
            ("person", bytes(person)),
            ("regulation", bytes(self.regulation)),
            ("purpose", text("Ouvrir une cantine solidaire")),
            ("title", text(&format!("Cantine n° {at}"))),
            ("asked_cents", pignon_store::Value::Int(250_001)),
            ("opened_on", day(60)),
            ("state", text("instructed")),
            ("filed_on", day(50)),
            ("complete_on", day(40 - at % 30)),
            ("instructed_on", day(5)),
        ];
        door.put(kinds::PASS_APPLICATION, id, id, fields).unwrap();
        for criterion in &self.rules.criteria {
            let row = pignon_store::pass::row_id(PassApplicationId(id), &criterion.code);
            let fields = vec![
                ("criterion", text(&criterion.code)),
                ("answer", text("met")),
            ];
            door.put(kinds::PASS_ANSWER, id, row, fields).unwrap();
        }
        for proof in self.rules.proofs.iter().filter(|proof| proof.required) {
            let row = door.new_id();
            let fields = vec![
                ("proof", text(&proof.code)),
                ("received_on", day(30)),
                ("issued_on", text(&issued.to_string())),
            ];
            door.put(kinds::PASS_PROOF, id, row, fields).unwrap();
        }
        id
    }

    fn applications(&self, count: u64) -> Vec<Uuid> {
        let person = self.person("Diallo");
        let issued = self.today - Days::new(30);
        self.write(|door| {
            let each = (1..=count).map(|at| self.application(door, at, person, issued));
            Ok(each.collect())
        })
    }

    fn sitting(&self, at: &str) -> Json {
        let plan = json!({"title": "", "at": at, "place": "Salle des Œillets", "quorum": 3});
        let made = self.ask("committee_plan", plan);
        json!({"committee": made["id"]})
    }

    fn seat(&self, sitting: &Json, name: &str, capacity: &str) {
        let ask = json!({"committee": sitting["committee"], "member": null, "name": name, "capacity": capacity});
        self.ask("seat_add", ask);
    }

    fn compose(&self, sitting: &Json) -> Json {
        let ask = json!({"committee": sitting["committee"], "length": null, "each": null});
        self.ask("agenda_compose", ask)
    }

    fn live(&self, sitting: &Json) -> Json {
        self.ask("committee_live", sitting.clone())
    }

    fn seat_of(&self, sitting: &Json, name: &str) -> Json {
        let live = self.live(sitting);
        let seats = live["seats"].as_array().unwrap();
        let found = seats.iter().rev().find(|s| s["name"] == name).unwrap();
        found["id"].clone()
    }

    fn mark(&self, sitting: &Json, name: &str, mark: &str) {
        let seat = self.seat_of(sitting, name);
        let ask = json!({"committee": sitting["committee"], "seat": seat, "mark": mark});
        self.ask("seat_mark", ask);
    }

    fn ruling(
        &self,
        sitting: &Json,
        at: usize,
        decision: &str,
        motive: &str,
        votes: [u32; 3],
    ) -> Json {
        let item = self.live(sitting)["items"][at]["id"].clone();
        let [for_it, against, abstained] = votes;
        json!({"committee": sitting["committee"], "item": item, "decision": decision, "motive": motive,
               "conditions": "", "votes": {"for_it": for_it, "against": against, "abstained": abstained}})
    }
}

/// Three voices and an observer are there, and the sitting is open.
fn opened(files: u64) -> (House, Json, Vec<Uuid>) {
    let house = House::new();
    let applications = house.applications(files);
    let sitting = house.sitting("aujourd’hui 8h");
    house.compose(&sitting);
    for (name, capacity) in [
        ("Łucja Święcicka", "chair"),
        ("Mohamed N’Diaye", "voting"),
        ("Nguyễn Văn Đức", "voting"),
        ("Jeanne Petit", "voting"),
        ("Paul Témoin", "observer"),
    ] {
        house.seat(&sitting, name, capacity);
    }
    house.ask("committee_begin", sitting.clone());
    for name in [
        "Łucja Święcicka",
        "Mohamed N’Diaye",
        "Nguyễn Văn Đức",
        "Paul Témoin",
    ] {
        house.mark(&sitting, name, "arrive");
    }
    (house, sitting, applications)
}

#[test]
fn the_agenda_builds_itself_in_the_order_of_completeness_and_says_what_it_leaves() {
    let house = House::new();
    let person = house.person("Diallo");
    let (fresh, old) = (house.today - Days::new(30), house.today - Days::new(400));
    house.write(|door| {
        for at in 1..=14 {
            house.application(door, at, person, fresh);
        }
        house.application(door, 15, person, old);
        Ok(())
    });
    let sitting = house.sitting("demain 14h");
    let ask = json!({"committee": sitting["committee"], "length": 60, "each": 5});
    let proposal = house.ask("agenda_propose", ask.clone());
    assert_eq!(proposal["fits"].as_array().unwrap().len(), 12);
    assert_eq!(proposal["left"].as_array().unwrap().len(), 2);
    let days: Vec<&str> = proposal["fits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["complete_on"].as_str().unwrap())
        .collect();
    assert!(days.is_sorted());
    let lapsed = &proposal["incomplete"][0];
    assert_eq!(lapsed["number"], "C-M07-01-0015");
    assert!(
        lapsed["gaps"][0]["says"]
            .as_str()
            .unwrap()
            .contains("expirée depuis")
    );

    let composed = house.ask("agenda_compose", ask.clone());
    assert_eq!(
        (&composed["added"], &composed["left"]),
        (&json!(12), &json!(2))
    );
    assert_eq!(house.live(&sitting)["items"][0]["state"], "listed");
    let again = house.ask("agenda_compose", ask);
    assert_eq!(again["added"], 0, "the time is taken");
    house.ask("undo", json!({"op": composed["op"]}));
    assert_eq!(house.live(&sitting)["items"], json!([]));
}

#[test]
fn a_sitting_that_moves_names_the_files_whose_proofs_no_longer_hold() {
    let house = House::new();
    let person = house.person("Diallo");
    // Three months after this day: between the two sittings.
    let issued = house.today - Days::new(85);
    house.write(|door| {
        house.application(door, 1, person, house.today);
        house.application(door, 2, person, issued);
        Ok(())
    });
    let sitting = house.sitting("demain 14h");
    house.compose(&sitting);
    let later = json!({"committee": sitting["committee"], "at": "+30j 14h"});
    let moved = house.ask("committee_move", later);
    let named: Vec<_> = moved["incomplete"].as_array().unwrap().iter().collect();
    assert_eq!(named.len(), 1, "{moved}");
    assert_eq!(named[0]["number"], "C-M07-01-0002");
    let items = house.live(&sitting)["items"].clone();
    let gaps: Vec<usize> = items
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["gaps"].as_array().unwrap().len())
        .collect();
    assert_eq!(gaps.iter().filter(|n| **n > 0).count(), 1);
    let back = json!({"committee": sitting["committee"], "at": "demain 14h"});
    assert_eq!(house.ask("committee_move", back)["incomplete"], json!([]));
}

#[test]
fn a_title_that_nobody_chose_follows_the_day_and_one_that_was_chosen_stays() {
    let house = House::new();
    let sitting = house.sitting("demain 14h");
    let title = || house.live(&sitting)["card"]["title"].clone();
    let first = title();
    house.ask(
        "committee_move",
        json!({"committee": sitting["committee"], "at": "+30j 14h"}),
    );
    let day = pignon_domain::date::long(house.today + Days::new(30));
    assert_eq!(title(), json!(format!("Comité du {day}")));
    let back = json!({"committee": sitting["committee"], "at": "demain 14h"});
    house.ask("committee_move", back.clone());
    assert_eq!(title(), first);
    let named =
        json!({"committee": sitting["committee"], "field": "title", "value": "Comité d’automne"});
    house.ask("committee_edit", named);
    house.ask(
        "committee_move",
        json!({"committee": sitting["committee"], "at": "+30j 14h"}),
    );
    assert_eq!(title(), "Comité d’automne");
}

#[test]
fn no_decision_is_taken_while_the_quorum_is_lost_and_what_was_decided_stands() {
    let (house, sitting, _) = opened(3);
    house.ask(
        "committee_decide",
        house.ruling(&sitting, 0, "admitted", "", [3, 0, 0]),
    );
    house.pass(10 * MINUTE);
    house.mark(&sitting, "Nguyễn Văn Đức", "leave");
    let sentence = house.refused(
        "committee_decide",
        house.ruling(&sitting, 1, "admitted", "", [2, 0, 0]),
    );
    assert!(sentence.contains("quorum"), "{sentence}");
    assert_eq!(house.live(&sitting)["items"][0]["decision"], "admitted");
    house.pass(10 * MINUTE);
    house.mark(&sitting, "Nguyễn Văn Đức", "arrive");
    house.ask(
        "committee_decide",
        house.ruling(&sitting, 1, "admitted", "", [3, 0, 0]),
    );
    let seats = house.live(&sitting)["seats"].clone();
    let stretches = seats.as_array().unwrap().iter();
    let stretches = stretches.filter(|s| s["name"] == "Nguyễn Văn Đức").count();
    assert_eq!(stretches, 2, "both stretches of presence stay");
}

#[test]
fn whoever_has_an_interest_does_not_count_even_when_they_come_back() {
    let (house, sitting, _) = opened(2);
    let seat = house.seat_of(&sitting, "Nguyễn Văn Đức");
    let application = house.live(&sitting)["items"][0]["application"].clone();
    let without = json!({"committee": sitting["committee"], "seat": seat, "application": application, "reason": " "});
    house.refused("recusal_add", without);
    let recusal = json!({"committee": sitting["committee"], "seat": seat, "application": application,
                         "reason": "Parent de la porteuse"});
    house.ask("recusal_add", recusal.clone());
    house.refused("recusal_add", recusal);
    let voices = |at: usize| house.live(&sitting)["items"][at]["voices"].clone();
    assert_eq!((voices(0), voices(1)), (json!(2), json!(3)));
    house.refused(
        "committee_decide",
        house.ruling(&sitting, 0, "admitted", "", [2, 0, 0]),
    );
    house.pass(MINUTE);
    house.mark(&sitting, "Nguyễn Văn Đức", "leave");
    house.pass(MINUTE);
    house.mark(&sitting, "Nguyễn Văn Đức", "arrive");
    assert_eq!((voices(0), voices(1)), (json!(2), json!(3)));
    house.mark(&sitting, "Jeanne Petit", "arrive");
    house.ask(
        "committee_decide",
        house.ruling(&sitting, 0, "admitted", "", [3, 0, 0]),
    );
}

#[test]
fn votes_motives_and_second_decisions_are_held_to_the_rule() {
    let (house, sitting, _) = opened(2);
    for (decision, motive, votes) in [
        ("refused", "", [3, 0, 0]),
        ("adjourned", " ", [3, 0, 0]),
        ("withdrawn", "", [0, 0, 0]),
        ("admitted", "", [4, 0, 0]),
        ("admitted", "", [1, 2, 0]),
    ] {
        house.refused(
            "committee_decide",
            house.ruling(&sitting, 0, decision, motive, votes),
        );
    }
    let decided = house.ask(
        "committee_decide",
        house.ruling(&sitting, 0, "refused", "Hors quartier", [2, 1, 0]),
    );
    house.refused(
        "committee_decide",
        house.ruling(&sitting, 0, "admitted", "", [3, 0, 0]),
    );
    house.ask("undo", json!({"op": decided["op"]}));
    assert_eq!(house.live(&sitting)["items"][0]["state"], "listed");
    house.ask(
        "committee_decide",
        house.ruling(&sitting, 0, "admitted", "", [3, 0, 0]),
    );
}

#[test]
fn what_the_projector_shows_says_nothing_of_who_applied() {
    let (house, sitting, _) = opened(2);
    let live = house.live(&sitting).to_string();
    assert!(live.contains("Cantine n° 1") && live.contains("Święcicka"));
    for private in ["Diallo", "06 12 34 56 78", "+336", "person"] {
        assert!(!live.contains(private), "{private}");
    }
    let page = house.ask("committee_open", sitting).to_string();
    assert!(page.contains("Diallo"));
}

#[test]
fn a_whole_sitting_ends_with_its_minutes_its_letters_and_an_award() {
    let (house, sitting, _) = opened(5);
    let minutes = || house.desk.give("committee_minutes", sitting.clone());
    assert!(minutes().is_err(), "no minutes before the end");
    house.ask(
        "committee_decide",
        house.ruling(&sitting, 0, "admitted", "", [3, 0, 0]),
    );
    house.ask(
        "committee_decide",
        house.ruling(&sitting, 1, "adjourned", "Un budget détaillé", [2, 1, 0]),
    );
    house.ask(
        "committee_decide",
        house.ruling(&sitting, 2, "refused", "Hors des quartiers", [3, 0, 0]),
    );
    house.ask(
        "committee_decide",
        house.ruling(
            &sitting,
            3,
            "withdrawn",
            "Retirée par la porteuse",
            [0, 0, 0],
        ),
    );
    house.refused("letters_write", sitting.clone());
    house.pass(60 * MINUTE);
    house.ask("committee_close", sitting.clone());
    let live = house.live(&sitting);
    let states: Vec<&str> = live["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["state"].as_str().unwrap())
        .collect();
    assert_eq!(
        states,
        [
            "admitted",
            "adjourned",
            "refused",
            "abandoned",
            "instructed"
        ]
    );
    assert_eq!(live["card"]["minutes_number"], "PV-M07-01-0001");
    house.refused(
        "committee_decide",
        house.ruling(&sitting, 4, "admitted", "", [3, 0, 0]),
    );

    let letters = || house.desk.give("committee_letters", sitting.clone());
    assert!(letters().is_err(), "no letter yet");
    let written = house.ask("letters_write", sitting.clone());
    assert_eq!(
        (&written["written"], &written["total"]),
        (&json!(3), &json!(3))
    );
    let again = house.ask("letters_write", sitting.clone());
    assert_eq!((&again["written"], &again["op"]), (&json!(0), &Json::Null));
    let page = house.ask("committee_open", sitting.clone());
    let numbers: Vec<&str> = page["letters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|letter| letter["number"].as_str().unwrap())
        .collect();
    assert_eq!(numbers, ["L-M07-01-0001", "L-M07-01-0002", "L-M07-01-0003"]);
    let (first, second) = (letters().unwrap(), letters().unwrap());
    assert_eq!(first.bytes, second.bytes);
    assert_eq!(minutes().unwrap().bytes, minutes().unwrap().bytes);
    let refusal = &page["letters"][2];
    assert_eq!(refusal["kind"], "refusal");
    let one = json!({"application": refusal["application"], "letter": refusal["id"]});
    let before = house.desk.give("pass_letter", one.clone()).unwrap().bytes;
    let person = page["holders"][0]["person"].clone();
    house.ask(
        "person_edit",
        json!({"person": person, "field": "family_name", "value": "Autrement"}),
    );
    let after = house.desk.give("pass_letter", one).unwrap().bytes;
    assert_eq!(before, after, "what the letter said stays");

    let notify = json!({"committee": sitting["committee"], "on": ""});
    house.ask("committee_notify", notify.clone());
    house.refused("committee_notify", notify);
    assert_eq!(house.ask("committee_open", sitting.clone())["to_notify"], 0);
    paid_only_with_its_evidence(&house, &page["letters"][0]["application"], &person);
}

fn paid_only_with_its_evidence(house: &House, application: &Json, person: &Json) {
    let ask = json!({"application": application});
    let page = house.ask("award_open", ask.clone());
    assert_eq!(page["may_agree"], true);
    assert_eq!(
        page["proposed"]["grant_cents"], 250_001,
        "what was asked, below the most"
    );
    let agree = json!({"application": application, "coaching_hours": 40, "workspace_months": 12, "mentor": "",
                       "grant": "2 500,01", "on": "", "starts_on": "aujourd’hui", "ends_on": "", "reference": "CV-12"});
    house.ask("award_agree", agree.clone());
    house.refused("award_agree", agree);
    house.ask("award_start", json!({"application": application, "on": ""}));
    let page = house.ask("award_open", ask.clone());
    assert_eq!(page["state"], "running");
    let amounts: i64 = page["instalments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["amount_cents"].as_i64().unwrap())
        .sum();
    assert_eq!(amounts, 250_001);
    let months: Vec<u64> = page["milestones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["months"].as_u64().unwrap())
        .collect();
    assert_eq!(months.first(), Some(&3));
    assert_eq!(months.last(), Some(&36));

    let instalment = &page["instalments"][0]["id"];
    let pay = json!({"application": application, "instalment": instalment, "on": "", "reference": "VIR-1"});
    assert!(
        house
            .refused("instalment_pay", pay.clone())
            .contains("justificatif")
    );
    let file = Handed {
        name: "rib.pdf".to_owned(),
        bytes: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\na proof\n%%EOF".to_vec(),
    };
    let added = house
        .desk
        .take("document_add", json!({"person": person}), file)
        .unwrap();
    let prove = json!({"application": application, "instalment": instalment, "document": added["id"], "on": ""});
    house.ask("instalment_prove", prove);
    let block = |reason: &str| json!({"application": application, "instalment": instalment, "reason": reason});
    house.ask("instalment_block", block("RIB illisible"));
    assert!(
        house
            .refused("instalment_pay", pay.clone())
            .contains("bloqué")
    );
    house.ask("instalment_block", block(""));
    house.ask("instalment_pay", pay.clone());
    house.refused("instalment_pay", pay);
    let more = json!({"application": application, "label": "Encore", "amount": "0,01", "condition": "Rien",
                      "due_on": "aujourd’hui"});
    assert!(house.refused("instalment_add", more).contains("dépasse"));

    let early = json!({"application": application, "months": 3, "on": "", "mode": "phone", "answer": null, "note": ""});
    house.refused("milestone_record", early);
    house.pass(100 * 24 * 60 * MINUTE);
    let answered = json!({"application": application, "months": 3, "on": "", "mode": "phone",
                          "answer": {"jobs": 2, "status": "active"}, "note": ""});
    house.ask("milestone_record", answered.clone());
    house.refused("milestone_record", answered);
    let ended = json!({"application": application, "reason": "Projet arrêté", "on": ""});
    house.ask("award_end_early", ended.clone());
    house.refused("award_end_early", ended);
    let page = house.ask("award_open", ask);
    assert_eq!(page["state"], "terminated");
    let states: Vec<&str> = page["instalments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["state"].as_str().unwrap())
        .collect();
    assert_eq!(states, ["paid", "dropped"]);
    assert_eq!(page["milestones"][0]["state"], "answered");
}

#[test]
fn a_refusal_whose_rules_do_not_say_how_to_contest_it_is_not_taken() {
    let mut house = House::new();
    house.rules.remedies = String::new();
    let body = house.rules.canonical();
    let regulation = house.regulation;
    house.write(|door| {
        Ok(door.put(
            kinds::REGULATION,
            regulation,
            regulation,
            vec![("body", text(&body))],
        )?)
    });
    house.applications(1);
    let sitting = house.sitting("aujourd’hui 8h");
    house.compose(&sitting);
    for name in ["Un", "Deux", "Trois"] {
        house.seat(&sitting, name, "voting");
        house.mark(&sitting, name, "arrive");
    }
    house.ask("committee_begin", sitting.clone());
    let sentence = house.refused(
        "committee_decide",
        house.ruling(&sitting, 0, "refused", "Hors quartier", [3, 0, 0]),
    );
    assert!(sentence.contains("recours"), "{sentence}");
}

#[test]
fn a_sitting_removed_gives_its_files_back_and_those_who_sat_are_called_again() {
    let house = House::new();
    house.applications(2);
    let sitting = house.sitting("demain 14h");
    house.compose(&sitting);
    house.seat(&sitting, "Łucja Święcicka", "chair");
    let next = house.sitting("+30j 14h");
    assert_eq!(house.live(&next)["seats"][0]["name"], "Łucja Święcicka");
    house.ask("committee_remove", sitting.clone());
    let composed = house.compose(&next);
    assert_eq!(composed["added"], 2);
    house.refused("committee_open", sitting);
}

/// Says how long ten thousand applications take; the limit of 200 ms is for an optimised build.
#[test]
fn an_agenda_of_ten_thousand_applications_is_built() {
    let house = House::new();
    house.applications(10_000);
    let sitting = house.sitting("demain 14h");
    let ask = json!({"committee": sitting["committee"], "length": null, "each": null});
    let begun = Instant::now();
    let proposal = house.ask("agenda_propose", ask);
    let kind = if cfg!(debug_assertions) {
        "not optimised"
    } else {
        "optimised"
    };
    println!(
        "agenda of 10 000: {} ms ({kind})",
        begun.elapsed().as_millis()
    );
    let [fits, left] = ["fits", "left"].map(|list| proposal[list].as_array().unwrap().len());
    assert_eq!(fits + left, 10_000);
    assert!(house.dir.path().exists());
}
