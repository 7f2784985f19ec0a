//! A trainer's days: a cohort with its calendar, its places, its registers, what is sealed and corrected, and what became
//! of people, on a real vault.

mod common;

use common::{Bench, an_open_house, ask, refused};
use pignon_actions::FailureCode;
use serde_json::{Value, json};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// Time passes; the desk locked itself meanwhile.
fn pass(bench: &Bench, seconds: i64) {
    bench.pass(seconds);
    bench.desk.tick();
    bench.unlock();
}

fn a_course(bench: &Bench) -> String {
    let made = ask(
        &bench.desk,
        "course_put",
        json!({"course": null, "title": "Agent de réemploi", "objective": "", "family": "reuse",
               "certification": "rncp 37274", "romes": "K2304", "formacode": "", "hours": 12, "level": "V",
               "prerequisites": "", "active": true,
               "blocks": [{"id": null, "code": "BC01", "label": "Trier"}, {"id": null, "code": "BC02", "label": "Réparer"}]}),
    );
    made["id"].as_str().unwrap().to_owned()
}

fn plan(bench: &Bench, course: &str, until: &str) -> Value {
    json!({"course": course, "starts": "23/11/2026", "until": until,
           "week": [{"weekday": 1, "half": "morning"}, {"weekday": 1, "half": "afternoon"}],
           "morning_starts": "9h", "morning_ends": "12h", "afternoon_starts": "14h", "afternoon_ends": "17h",
           "room": null, "trainers": [{"member": bench.member, "name": ""}]})
}

/// A cohort of two Mondays, four half-days of three hours, from the day after the present one.
fn a_cohort(bench: &Bench, capacity: u32) -> String {
    let course = a_course(bench);
    let made = ask(
        &bench.desk,
        "cohort_create",
        json!({"title": "Réemploi 3", "capacity": capacity, "note": "", "plan": plan(bench, &course, "")}),
    );
    made["id"].as_str().unwrap().to_owned()
}

fn enrol(bench: &Bench, cohort: &str, persons: &[&str]) -> Vec<String> {
    let added = ask(
        &bench.desk,
        "enrolment_add",
        json!({"cohort": cohort, "persons": persons, "state": "enrolled", "on": "", "prescriber": "france_travail",
               "prescriber_name": "", "funding": "region", "funding_reference": ""}),
    );
    let added = added["added"].as_array().unwrap().iter();
    added.map(|id| id.as_str().unwrap().to_owned()).collect()
}

fn page(bench: &Bench, cohort: &str) -> Value {
    ask(&bench.desk, "cohort_open", json!({"cohort": cohort}))
}

fn trainee(bench: &Bench, cohort: &str, id: &str) -> Value {
    let page = page(bench, cohort);
    let all = page["trainees"].as_array().unwrap().iter();
    let mut mine = all.filter(|card| card["id"] == id);
    mine.next().cloned().unwrap()
}

fn session(bench: &Bench, cohort: &str, at: usize) -> String {
    let page = page(bench, cohort);
    page["sessions"][at]["id"].as_str().unwrap().to_owned()
}

fn save(bench: &Bench, session: &str, lines: Value) {
    ask(
        &bench.desk,
        "register_save",
        json!({"session": session, "lines": lines}),
    );
}

fn open(bench: &Bench, session: &str) -> Value {
    ask(&bench.desk, "register_open", json!({"session": session}))
}

/// Three persons, two places, the first two of whom have them; and the ids of the enrolments.
fn begun() -> (Bench, String, Vec<String>) {
    let bench = an_open_house();
    let cohort = a_cohort(&bench, 2);
    let people: Vec<String> = [("Diallo", "Fatou"), ("Martin", "Luc"), ("Nguyễn", "Mai")]
        .iter()
        .enumerate()
        .map(|(n, (family, given))| bench.a_person(family, given, &format!("06 12 34 56 7{n}")))
        .collect();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let enrolments = enrol(&bench, &cohort, &people);
    (bench, cohort, enrolments)
}

#[test]
fn a_calendar_is_shown_before_it_is_written_with_what_it_leaves_out_and_what_it_clashes_with() {
    let bench = an_open_house();
    let course = a_course(&bench);
    let planned = ask(&bench.desk, "cohort_plan", plan(&bench, &course, ""));
    assert_eq!(planned["minutes"], 12 * 60, "the hours of the course");
    assert_eq!(planned["halves"].as_array().unwrap().len(), 4);
    assert_eq!(planned["clashes"], json!([]));
    a_cohort(&bench, 10);
    let planned = ask(
        &bench.desk,
        "cohort_plan",
        plan(&bench, &course, "31/12/2026"),
    );
    let clashes = planned["clashes"].as_array().unwrap();
    assert_eq!(clashes.len(), 4, "the same trainer at the same hours");
    assert_eq!(clashes[0]["trainer"], true);
    let mut across = plan(&bench, &course, "");
    across["morning_ends"] = json!("8h");
    let failure = refused(&bench.desk, "cohort_plan", across);
    assert_eq!(failure.fields[0].field, "morning_ends");
    assert_eq!(
        page(&bench, &a_cohort(&bench, 3))["line"]["ends_on"],
        "2026-11-30"
    );
}

#[test]
fn a_course_keeps_its_blocks_and_says_nothing_new_when_nothing_changed() {
    let bench = an_open_house();
    let course = a_course(&bench);
    let list = ask(&bench.desk, "academy_catalogue", json!({}));
    let card = &list["courses"][0];
    assert_eq!(
        (&card["certification"], &card["level"]),
        (&json!("RNCP37274"), &json!(3))
    );
    let blocks: Vec<Value> = card["blocks"].as_array().unwrap().clone();
    let again = json!({"course": course, "title": "Agent de réemploi", "objective": "", "family": "reuse",
        "certification": "RNCP37274", "romes": "K2304", "formacode": "", "hours": 12, "level": "3",
        "prerequisites": "", "active": true, "blocks": blocks});
    let done = ask(&bench.desk, "course_put", again.clone());
    assert_eq!(done["op"], Value::Null);
    let mut one_block = again;
    one_block["blocks"] = json!([blocks[1]]);
    ask(&bench.desk, "course_put", one_block);
    let list = ask(&bench.desk, "academy_catalogue", json!({}));
    assert_eq!(list["courses"][0]["blocks"], json!([blocks[1]]));
}

#[test]
fn the_third_of_two_places_waits_and_moves_up_by_itself() {
    let (bench, cohort, ids) = begun();
    let third = trainee(&bench, &cohort, &ids[2]);
    assert_eq!(
        (&third["standing"], &third["rank"]),
        (&json!("waiting"), &json!(1))
    );
    let step = json!({"cohort": cohort, "enrolment": ids[0], "verb": "withdraw", "on": "", "reason": null,
                      "note": "", "certification": null});
    ask(&bench.desk, "enrolment_step", step);
    assert_eq!(trainee(&bench, &cohort, &ids[2])["standing"], "enrolled");
    assert_eq!(trainee(&bench, &cohort, &ids[2])["planned"], 12 * 60);
}

#[test]
fn a_register_is_filled_signed_closed_and_corrected_in_the_open() {
    let (bench, cohort, ids) = begun();
    let monday = session(&bench, &cohort, 0);
    let early = refused(
        &bench.desk,
        "register_save",
        json!({"session": monday, "lines": []}),
    );
    assert_eq!(early.code, FailureCode::Refused);
    assert!(
        early.sentence.contains("pas commencé"),
        "{}",
        early.sentence
    );

    pass(&bench, DAY);
    let week = ask(&bench.desk, "trainer_week", json!({"day": null}));
    assert_eq!(
        week["now"],
        monday.as_str(),
        "it opens on the right half-day"
    );
    let opened = open(&bench, &monday);
    assert_eq!(
        opened["lines"].as_array().unwrap().len(),
        2,
        "who waits is not on it"
    );
    assert_eq!(opened["lines"][0]["mark"], "present");
    save(
        &bench,
        &monday,
        json!([{"enrolment": ids[1], "mark": "late", "late": 20}]),
    );
    let strokes = json!([[[1, 1], [40, 30], [90, 12]]]);
    for who in [json!(ids[0]), Value::Null] {
        ask(
            &bench.desk,
            "register_sign",
            json!({"session": monday, "enrolment": who, "width": 400, "height": 120, "strokes": strokes}),
        );
    }
    ask(&bench.desk, "register_close", json!({"session": monday}));
    let closed = open(&bench, &monday);
    assert_eq!(
        (&closed["seal"], &closed["version"]),
        (&json!("whole"), &json!(1))
    );
    assert_eq!(
        (&closed["trainer_signed"], &closed["lines"][0]["signed"]),
        (&json!(true), &json!(true))
    );
    refused(
        &bench.desk,
        "register_save",
        json!({"session": monday, "lines": []}),
    );

    let line = json!({"enrolment": ids[1], "mark": "justified", "late": null});
    let without = refused(
        &bench.desk,
        "register_amend",
        json!({"session": monday, "line": line, "reason": " "}),
    );
    assert_eq!(without.fields[0].field, "reason");
    ask(
        &bench.desk,
        "register_amend",
        json!({"session": monday, "line": line, "reason": "Certificat reçu"}),
    );
    let amended = open(&bench, &monday);
    assert_eq!(
        (&amended["seal"], &amended["version"]),
        (&json!("amended"), &json!(2))
    );
    let card = &amended["amendments"][0];
    assert_eq!(
        (&card["from"], &card["from_late"], &card["to"]),
        (&json!("late"), &json!(20), &json!("justified"))
    );
    assert_eq!(card["member_name"], "Awa Diop");
    let second = trainee(&bench, &cohort, &ids[1]);
    assert_eq!(
        (&second["given"], &second["attended"], &second["absences"]),
        (&json!(180), &json!(0), &json!(1))
    );
    assert_eq!(second["marks"], json!(["justified", null, null, null]));
}

#[test]
fn saving_again_what_is_there_is_no_act_and_no_closing_is_undone_by_a_key() {
    let (bench, cohort, _) = begun();
    let monday = session(&bench, &cohort, 0);
    pass(&bench, DAY);
    save(&bench, &monday, json!([]));
    let again = ask(
        &bench.desk,
        "register_save",
        json!({"session": monday, "lines": []}),
    );
    assert_eq!(again["op"], Value::Null);
    let closed = ask(&bench.desk, "register_close", json!({"session": monday}));
    refused(&bench.desk, "undo", json!({"op": closed["op"]}));
    assert_eq!(open(&bench, &monday)["seal"], "whole");
}

#[test]
fn an_excuse_taken_before_is_on_the_register_when_it_opens() {
    let (bench, cohort, ids) = begun();
    let monday = session(&bench, &cohort, 0);
    let excuse = json!({"session": monday, "enrolment": ids[1]});
    ask(&bench.desk, "register_excuse", excuse);
    pass(&bench, DAY);
    let not_saved = refused(&bench.desk, "register_close", json!({"session": monday}));
    assert_eq!(not_saved.code, FailureCode::Refused);
    save(&bench, &monday, json!([]));
    let opened = open(&bench, &monday);
    assert_eq!(opened["lines"][1]["mark"], "excused");
    assert_eq!(trainee(&bench, &cohort, &ids[1])["absences"], 0);
}

#[test]
fn what_has_a_register_is_neither_moved_nor_cancelled_nor_cut_off_nor_its_trainees_removed() {
    let (bench, cohort, ids) = begun();
    let (first, last) = (session(&bench, &cohort, 0), session(&bench, &cohort, 3));
    ask(
        &bench.desk,
        "session_move",
        json!({"session": last, "day": "07/12/2026", "half": "morning", "starts": "9h30", "ends": "12h30"}),
    );
    let moved = page(&bench, &cohort);
    assert_eq!(moved["line"]["ends_on"], "2026-12-07");
    assert_eq!(moved["sessions"][3]["moved_from"], "2026-11-30");
    pass(&bench, DAY);
    save(&bench, &first, json!([]));
    for (command, request) in [
        (
            "session_cancel",
            json!({"session": first, "reason": "Salle fermée"}),
        ),
        (
            "cohort_shorten",
            json!({"cohort": cohort, "ends_on": "22/11/2026"}),
        ),
        (
            "enrolment_step",
            json!({"cohort": cohort, "enrolment": ids[0], "verb": "remove", "on": "", "reason": null,
                                  "note": "", "certification": null}),
        ),
    ] {
        let failure = refused(&bench.desk, command, request);
        assert_eq!(failure.code, FailureCode::Refused, "{command}");
    }
    ask(
        &bench.desk,
        "cohort_shorten",
        json!({"cohort": cohort, "ends_on": "23/11/2026"}),
    );
    let short = page(&bench, &cohort);
    assert_eq!(short["sessions"].as_array().unwrap().len(), 2);
    assert_eq!(short["line"]["ends_on"], "2026-11-23");
    assert_eq!(trainee(&bench, &cohort, &ids[0])["planned"], 360);
}

#[test]
fn those_who_came_complete_are_called_three_months_later_and_counted_with_bounds() {
    let (bench, cohort, ids) = begun();
    let all: Vec<String> = (0..4).map(|at| session(&bench, &cohort, at)).collect();
    pass(&bench, 9 * DAY);
    for session in &all[..3] {
        save(
            &bench,
            session,
            json!([{"enrolment": ids[1], "mark": "unjustified", "late": null}]),
        );
    }
    let page_now = page(&bench, &cohort);
    assert_eq!(page_now["without_register"], json!([all[3]]));
    assert_eq!(trainee(&bench, &cohort, &ids[1])["alert"], true);
    save(&bench, &all[3], json!([]));
    assert_eq!(trainee(&bench, &cohort, &ids[0])["standing"], "completed");
    assert_eq!(
        trainee(&bench, &cohort, &ids[1])["standing"],
        "not_completed"
    );
    assert_eq!(ask(&bench.desk, "outcome_calls", json!({})), json!([]));

    pass(&bench, 95 * DAY);
    let calls = ask(&bench.desk, "outcome_calls", json!({}));
    let calls = calls.as_array().unwrap();
    assert_eq!(calls.len(), 2, "those who came once, completed or not");
    assert_eq!(
        (&calls[0]["months"], &calls[0]["due_on"]),
        (&json!(3), &json!("2027-02-28"))
    );
    let period = json!({"from": "2026-01-01", "to": "2026-12-31", "course": null});
    let before = ask(&bench.desk, "academy_results", period.clone());
    assert_eq!(
        (&before["trainees"], &before["trained"]),
        (&json!(2), &json!(1))
    );
    assert_eq!(
        (
            &before["outcomes"][0]["least"],
            &before["outcomes"][0]["most"]
        ),
        (&json!(0), &json!(100))
    );
    ask(
        &bench.desk,
        "outcome_record",
        json!({"cohort": cohort, "enrolment": ids[0], "months": 3, "on": "", "mode": "phone", "answered": true,
               "situation": "cdi", "since": "", "employer": "La Ressourcerie", "rome": "k2304", "used": true,
               "satisfaction": 4, "note": ""}),
    );
    let after = ask(&bench.desk, "academy_results", period);
    let three = &after["outcomes"][0];
    assert_eq!(
        (
            &three["positive"],
            &three["percent"],
            &three["non_response"]
        ),
        (&json!(1), &json!(100), &json!(0))
    );
    assert_eq!(
        ask(&bench.desk, "outcome_calls", json!({}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_person_in_two_cohorts_at_once_is_told_on_both() {
    let (bench, cohort, ids) = begun();
    let person = trainee(&bench, &cohort, &ids[0])["person"].clone();
    let other = a_cohort(&bench, 5);
    enrol(&bench, &other, &[person.as_str().unwrap()]);
    assert_eq!(
        trainee(&bench, &cohort, &ids[0])["overlaps"],
        json!(["Réemploi 3"])
    );
    let clashes = page(&bench, &cohort)["clashes"].as_array().unwrap().clone();
    assert_eq!((clashes.len(), &clashes[0]["trainees"]), (4, &json!(1)));
    let mine = ask(&bench.desk, "person_enrolments", json!({"person": person}));
    assert_eq!(mine.as_array().unwrap().len(), 2);
    let again = ask(
        &bench.desk,
        "enrolment_add",
        json!({"cohort": other, "persons": [person], "state": "candidate", "on": "", "prescriber": null,
               "prescriber_name": "", "funding": null, "funding_reference": ""}),
    );
    assert_eq!(
        (&again["added"], &again["already"]),
        (&json!([]), &json!([person]))
    );
}

#[test]
fn a_cdi_is_provisional_then_to_verify_then_durable() {
    let bench = an_open_house();
    let person = bench.a_person("Diallo", "Fatou", "06 12 34 56 78");
    let job = |id: Value, verified: &str| {
        json!({"person": person, "job": id, "contract": "permanent", "starts": "02/11/2026", "ends": "",
               "weekly_minutes": 2_100, "title": "Agente de tri", "rome": "K2304", "employer": "EBE 13 Avenir",
               "structure": null, "territory": "Paris 13e", "tzc": "ebe", "verified_on": verified,
               "verified_by": if verified.is_empty() { Value::Null } else { json!("call") }, "note": ""})
    };
    let made = ask(&bench.desk, "job_put", job(Value::Null, ""));
    let shown = || ask(&bench.desk, "person_jobs", json!({"person": person}))[0].clone();
    assert_eq!(shown()["durability"], "provisional");
    assert_eq!(ask(&bench.desk, "jobs_to_verify", json!({})), json!([]));
    pass(&bench, 170 * DAY);
    assert_eq!(shown()["durability"], "to_verify");
    assert_eq!(
        ask(&bench.desk, "jobs_to_verify", json!({}))[0]["id"],
        made["id"]
    );
    ask(
        &bench.desk,
        "job_put",
        job(made["id"].clone(), "aujourd’hui"),
    );
    assert_eq!(shown()["durability"], "durable");
    let nothing = ask(
        &bench.desk,
        "job_put",
        job(made["id"].clone(), "aujourd’hui"),
    );
    assert_eq!(nothing["op"], Value::Null);
}
