//! The demonstration house as a member finds it.

mod common;

use common::{a_clock, ask, env};
use pignon_actions::{Desk, demonstration};
use serde_json::{Value, json};

const PEOPLE: usize = 60;

fn persons(desk: &Desk) -> Vec<Value> {
    let list = json!({"filter": {"mine": false, "qpv": null, "stage": null, "silent": false}, "sort": "name",
        "descending": false, "offset": 0, "limit": PEOPLE});
    ask(desk, "persons_list", list)["rows"]
        .as_array()
        .unwrap()
        .clone()
}

fn all(found: &Value) -> &[Value] {
    found.as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn invented_persons_have_projects_diagnoses_brakes_and_plans() {
    let dir = tempfile::tempdir().unwrap();
    let desk = demonstration::build(dir.path(), 7, PEOPLE, env(&a_clock())).unwrap();
    let (mut projects, mut shared, mut radars, mut brakes, mut late, mut done) = (0, 0, 0, 0, 0, 0);
    for person in persons(&desk) {
        let of = json!({"person": person["id"]});
        let held = ask(&desk, "person_projects", of.clone());
        projects += all(&held["projects"]).len();
        shared += all(&held["projects"])
            .iter()
            .filter(|project| all(&project["holders"]).len() > 1)
            .count();
        let found = ask(&desk, "person_diagnoses", of.clone());
        radars += usize::from(all(&found["diagnoses"]).len() > 1);
        let plan = ask(&desk, "person_plan", of);
        brakes += all(&plan["brakes"]).len();
        for objective in all(&plan["objectives"]) {
            let actions = all(&objective["actions"]);
            assert!(!actions.is_empty(), "{objective}");
            late += actions.iter().filter(|a| a["late"] == true).count();
            done += actions.iter().filter(|a| a["done_on"].is_string()).count();
        }
    }
    println!(
        "{projects} projects, {shared} held by two, {radars} radars, {brakes} brakes, {late} late, {done} done"
    );
    assert!(projects > 5 && radars > 3 && brakes > 5 && done > 20);
    assert!(late < done, "nobody leaves more late than done");
    desk.verify().unwrap();
}

#[test]
fn the_same_seed_and_day_make_the_same_house() {
    let titles = || {
        let dir = tempfile::tempdir().unwrap();
        let desk = demonstration::build(dir.path(), 3, 12, env(&a_clock())).unwrap();
        let of = |person: &Value| {
            let plan = ask(&desk, "person_plan", json!({"person": person["id"]}));
            let words: Vec<String> = all(&plan["objectives"])
                .iter()
                .flat_map(|objective| all(&objective["actions"]))
                .map(|action| format!("{} {}", action["title"], action["due_on"]))
                .collect();
            format!("{} {words:?}", person["family_name"])
        };
        persons(&desk).iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(titles(), titles());
}

#[test]
fn applications_stand_in_every_state_and_their_days_follow_one_another() {
    let dir = tempfile::tempdir().unwrap();
    let desk = demonstration::build(dir.path(), 7, 160, env(&a_clock())).unwrap();
    let board = ask(&desk, "pass_board", json!({"mine": false, "limit": 50}));
    let mut seen = 0;
    let (mut lapsed, mut whole) = (0, 0);
    for column in all(&board["columns"]) {
        assert_ne!(column["total"], 0, "{}", column["state"]);
        for card in all(&column["cards"]) {
            seen += 1;
            lapsed += usize::from(card["written"] == "listed" && card["state"] == "to_complete");
            let page = ask(&desk, "pass_open", json!({"application": card["id"]}));
            let days: Vec<&str> = all(&page["steps"])
                .iter()
                .map(|s| s["day"].as_str().unwrap())
                .collect();
            assert!(days.is_sorted(), "{days:?}");
            assert!(days.iter().all(|day| *day <= "2026-11-22"), "{days:?}");
            whole += usize::from(card["state"] == "instructed" && page["gaps"] == json!([]));
        }
    }
    assert_eq!(seen, 40);
    assert!(whole > 0, "some wait for a sitting with nothing missing");
    assert!(lapsed > 0, "one proof lapses before its sitting");
    desk.verify().unwrap();
}

#[test]
fn the_card_of_an_application_says_what_its_page_says() {
    let dir = tempfile::tempdir().unwrap();
    let desk = demonstration::build(dir.path(), 7, PEOPLE, env(&a_clock())).unwrap();
    let filter = json!({"text": "", "state": null, "member": null, "regulation": null, "committee": null, "qpv": null});
    let list = json!({"filter": filter, "offset": 0, "limit": 500});
    let page = ask(&desk, "pass_list", list);
    let mut missing = 0;
    for card in all(&page["rows"]) {
        let file = ask(&desk, "pass_open", json!({"application": card["id"]}));
        assert_eq!(&file["card"], card);
        assert_eq!(card["gaps"], all(&file["gaps"]).len(), "{card}");
        missing += all(&file["gaps"]).len();
    }
    assert_eq!(page["total"], all(&page["rows"]).len());
    assert!(missing > 10, "{missing}");
}
