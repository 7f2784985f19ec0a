//! The agenda, the minute and outreach, as an adviser lives them. Today is Sunday the 22nd of November 2026, 9 h or
//! 10 h by the zone of the machine.

mod common;

use calcard::icalendar::{ICalendar, ICalendarComponentType};
use common::*;
use pignon_actions::FailureCode;
use pignon_domain::RefusalCode;
use serde_json::{Value, json};

fn book(bench: &Bench, person: &str, at: &str) -> Value {
    ask(
        &bench.desk,
        "appointment_book",
        json!({"person": person, "at": at, "duration": null, "mode": "house", "place": null, "about": null, "member": null}),
    )
}

fn day(bench: &Bench) -> Value {
    ask(
        &bench.desk,
        "day_list",
        json!({"house": false, "only": null}),
    )
}

fn group<'a>(list: &'a Value, kind: &str) -> Option<&'a Value> {
    list["groups"]
        .as_array()
        .unwrap()
        .iter()
        .find(|g| g["kind"] == kind)
}

fn week(bench: &Bench, day: &str) -> Value {
    ask(
        &bench.desk,
        "agenda",
        json!({"day": day, "week": true, "member": bench.member}),
    )
}

fn settle(bench: &Bench, person: &str, appointment: &Value, status: &str) -> Value {
    ask(
        &bench.desk,
        "appointment_settle",
        json!({"person": person, "appointment": appointment, "status": status}),
    )
}

fn code_of(failure: &pignon_actions::Failure, field: &str) -> Option<RefusalCode> {
    failure
        .fields
        .iter()
        .find(|f| f.field == field)
        .map(|f| f.code)
}

fn written(request: &str, next_at: &str) -> Value {
    json!({"request": request, "situation": "Locataire, deux enfants", "done": "", "decisions": "Voir l’ADIE",
           "follow_up": "", "mode": "interview", "minutes": "1 h 15", "next_at": next_at})
}

#[test]
fn an_appointment_booked_in_words_stands_in_the_week_and_a_second_at_that_time_is_said() {
    let bench = an_open_house();
    let marie = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    let yann = bench.a_person("Le Gall", "Yann", "yann@exemple.fr");
    let first = book(&bench, &marie, "demain 9h30");
    assert_eq!(first["at"], "2026-11-23T09:30");
    assert_eq!(first["clashes"], json!([]));
    let second = book(&bench, &yann, "lun 10h");
    assert_eq!(
        second["clashes"],
        json!([{"at": "2026-11-23T09:30", "minutes": 60, "what": "Marie Dupont"}])
    );
    let week = week(&bench, "2026-11-25");
    assert_eq!(week["from"], "2026-11-23");
    let names: Vec<_> = week["appointments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|a| (a["family_name"].as_str().unwrap(), a["minutes"].as_u64()))
        .collect();
    assert_eq!(names, [("Dupont", Some(60)), ("Le Gall", Some(60))]);
    ask(&bench.desk, "undo", json!({"op": second["op"]}));
    let file = ask(
        &bench.desk,
        "appointments_of_person",
        json!({"person": yann}),
    );
    assert_eq!(file["coming"], json!([]));
}

#[test]
fn everything_wrong_with_an_appointment_is_said_at_once() {
    let bench = an_open_house();
    let marie = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    let failure = refused(
        &bench.desk,
        "appointment_book",
        json!({"person": marie, "at": "demain", "duration": "longtemps", "mode": "house", "place": "x".repeat(300),
               "about": "2 69 05 49 588 157 80", "member": null}),
    );
    assert_eq!(code_of(&failure, "at"), Some(RefusalCode::NotATime));
    assert_eq!(code_of(&failure, "duration"), Some(RefusalCode::NotANumber));
    assert_eq!(code_of(&failure, "place"), Some(RefusalCode::TooLong));
    assert_eq!(code_of(&failure, "about"), Some(RefusalCode::NirForbidden));
}

#[test]
fn yesterday_is_answered_in_one_key_and_undone() {
    let bench = an_open_house();
    let marie = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    let booked = book(&bench, &marie, "demain 14h");
    let failure = refused(
        &bench.desk,
        "appointment_settle",
        json!({"person": marie, "appointment": booked["id"], "status": "came"}),
    );
    assert!(failure.sentence.contains("à venir"));
    bench.pass(2 * 86_400);
    bench.unlock();
    let list = day(&bench);
    let unanswered = group(&list, "unanswered").expect("yesterday’s");
    assert_eq!(unanswered["total"], 1);
    assert_eq!(unanswered["lines"][0]["at"], "2026-11-23T14:00");
    assert_eq!(list["groups"][0]["kind"], "unanswered", "it comes first");
    let answered = settle(&bench, &marie, &booked["id"], "absent");
    assert!(group(&day(&bench), "unanswered").is_none());
    let again = settle(&bench, &marie, &booked["id"], "absent");
    assert!(again["op"].is_null(), "nothing to write twice");
    ask(&bench.desk, "undo", json!({"op": answered["op"]}));
    assert!(group(&day(&bench), "unanswered").is_some());
}

#[test]
fn a_gathering_that_is_full_says_so_and_takes_nobody_twice() {
    let bench = an_open_house();
    let people: Vec<String> = (0..3)
        .map(|n| bench.a_person("Diallo", &format!("Awa{n}"), &format!("awa{n}@exemple.fr")))
        .collect();
    let made = ask(
        &bench.desk,
        "gathering_create",
        json!({"title": "Réunion d’information", "at": "mar 18h", "duration": "", "place": "Salle du bas",
               "capacity": 2, "member": null}),
    );
    let who = |n: usize| json!({"gathering": made["id"], "person": people[n]});
    ask(&bench.desk, "gathering_enrol", who(0));
    ask(&bench.desk, "gathering_enrol", who(1));
    let twice = refused(&bench.desk, "gathering_enrol", who(1));
    assert_eq!(code_of(&twice, "person"), Some(RefusalCode::AlreadyThere));
    let full = refused(&bench.desk, "gathering_enrol", who(2));
    assert_eq!(code_of(&full, "gathering"), Some(RefusalCode::Full));

    // Somebody excuses themselves: their place is free, and they may take it again once there is one.
    let sheet = ask(
        &bench.desk,
        "gathering_open",
        json!({"gathering": made["id"]}),
    );
    let first = sheet["enrolled"][0].clone();
    settle(
        &bench,
        first["person"].as_str().unwrap(),
        &first["id"],
        "excused",
    );
    ask(&bench.desk, "gathering_enrol", who(2));
    let back = refused(&bench.desk, "gathering_enrol", who(0));
    assert_eq!(code_of(&back, "gathering"), Some(RefusalCode::Full));
    ask(&bench.desk, "gathering_withdraw", who(2));
    ask(&bench.desk, "gathering_enrol", who(0));

    // It moves: whoever comes moves with it.
    let edit = json!({"gathering": made["id"], "title": "Réunion d’information", "at": "mer 18h30", "duration": "90",
                      "place": "Salle du bas", "capacity": 2});
    ask(&bench.desk, "gathering_edit", edit.clone());
    let mine = ask(
        &bench.desk,
        "appointments_of_person",
        json!({"person": people[1]}),
    );
    assert_eq!(mine["coming"][0]["at"], "2026-11-25T18:30");
    assert_eq!(mine["coming"][0]["minutes"], 90);
    let mut small = edit;
    small["capacity"] = json!(1);
    let failure = refused(&bench.desk, "gathering_edit", small);
    assert_eq!(code_of(&failure, "capacity"), Some(RefusalCode::Full));

    let cancelled = ask(
        &bench.desk,
        "gathering_cancel",
        json!({"gathering": made["id"]}),
    );
    let mine = ask(
        &bench.desk,
        "appointments_of_person",
        json!({"person": people[1]}),
    );
    assert_eq!(mine["coming"][0]["status"], "cancelled");
    ask(&bench.desk, "undo", json!({"op": cancelled["op"]}));
    let mine = ask(
        &bench.desk,
        "appointments_of_person",
        json!({"person": people[1]}),
    );
    assert_eq!(mine["coming"][0]["status"], "planned");
}

#[test]
fn the_words_to_send_say_when_and_where_and_never_why() {
    let bench = an_open_house();
    let marie = bench.a_person("Dupont", "Marie", "06 12 34 56 78");
    let booked = ask(
        &bench.desk,
        "appointment_book",
        json!({"person": marie, "at": "12/3 à 14h30", "duration": null, "mode": "house", "place": "12 rue Léon",
               "about": "surendettement", "member": null}),
    );
    let texts = ask(
        &bench.desk,
        "appointment_text",
        json!({"person": marie, "appointment": booked["id"]}),
    );
    let (sms, email) = (
        texts["sms"].as_str().unwrap(),
        texts["email"].as_str().unwrap(),
    );
    assert!(sms.starts_with("Bonjour Marie, votre rendez-vous avec Awa Diop est prévu vendredi 12 mars 2027 à 14 h 30, 12 rue Léon."), "{sms}");
    assert_eq!(
        texts["subject"],
        "Votre rendez-vous du 12 mars 2027 à 14\u{a0}h\u{a0}30"
    );
    assert!(email.contains("12 rue Léon") && email.contains("Awa Diop"));
    assert!(!sms.contains("surendettement") && !email.contains("surendettement"));
    // The alphabet of text messages (GSM 03.38), as far as French goes: nothing that halves the length.
    let plain = |c: char| c.is_ascii() || "éèàùçÉ".contains(c) || c == 'ì';
    let strange: String = sms.chars().filter(|c| !plain(*c)).collect();
    assert_eq!(strange, "", "{sms}");
    assert_eq!(
        texts["phone"],
        "06\u{a0}12\u{a0}34\u{a0}56\u{a0}78".replace('\u{a0}', " ")
    );
}

/// Reads a calendar with a parser that did not write it: `(uid, begins, ends, summary, location)` of each event.
fn events(text: &str) -> Vec<[String; 5]> {
    assert!(
        text.split("\r\n")
            .all(|line| line.len() <= 75 && !line.contains('\n')),
        "{text}"
    );
    let calendar = ICalendar::parse(text).unwrap_or_else(|entry| panic!("{entry:?}\n{text}"));
    calendar
        .components
        .iter()
        .filter(|c| c.component_type == ICalendarComponentType::VEvent)
        .map(|event| {
            ["UID", "DTSTART", "DTEND", "SUMMARY", "LOCATION"].map(|wanted| {
                let entry = event.entries.iter().find(|e| e.name.as_str() == wanted);
                let value = entry
                    .and_then(|e| e.values.first())
                    .unwrap_or_else(|| panic!("{wanted}"));
                match value {
                    calcard::icalendar::ICalendarValue::Text(text) => text.to_string(),
                    calcard::icalendar::ICalendarValue::PartialDateTime(at) => at
                        .to_timestamp()
                        .and_then(|seconds| chrono::DateTime::from_timestamp(seconds, 0))
                        .map_or_else(|| format!("{at:?}"), |at| at.to_rfc3339()),
                    other => format!("{other:?}"),
                }
            })
        })
        .collect()
}

#[test]
fn a_calendar_file_is_read_by_another_parser_with_the_hours_of_paris() {
    let bench = an_open_house();
    let marie = bench.a_person(
        "d’Alençon-Ndiaye; la \"Comtesse\",",
        "José-María",
        "06 12 34 56 78",
    );
    let winter = ask(
        &bench.desk,
        "appointment_book",
        json!({"person": marie, "at": "demain 9h30", "duration": "45", "mode": "house",
               "place": "12, rue Léon ; 2e étage, la porte au fond de la très longue cour pavée qui suit le porche bleu",
               "about": "surendettement", "member": null}),
    );
    let one = bench
        .desk
        .give(
            "calendar",
            json!({"appointment": {"person": marie, "appointment": winter["id"]}}),
        )
        .unwrap();
    assert_eq!(one.name, "rendez-vous-2026-11-23.ics");
    let text = str::from_utf8(&one.bytes).unwrap();
    assert!(!text.contains("surendettement"));
    let [uid, begins, ends, summary, place] = events(text).remove(0);
    assert_eq!(uid, format!("{}@pignon", winter["id"].as_str().unwrap()));
    assert_eq!(begins, "2026-11-23T08:30:00+00:00");
    assert_eq!(ends, "2026-11-23T09:15:00+00:00");
    assert_eq!(summary, "Rendez-vous avec Awa Diop");
    assert!(place.starts_with("12, rue Léon ; 2e étage"), "{place}");

    book(&bench, &marie, "1/7 9h30");
    ask(
        &bench.desk,
        "gathering_create",
        json!({"title": "Atelier « budget »", "at": "mar 18h", "duration": "", "place": null, "capacity": null, "member": null}),
    );
    let all = bench
        .desk
        .give(
            "calendar",
            json!({"member": {"member": bench.member, "from": "2026-11-22", "to": "2027-07-31"}}),
        )
        .unwrap();
    let text = str::from_utf8(&all.bytes).unwrap();
    assert!(
        !text.contains("Comtesse") && !text.contains("Alen"),
        "no family name leaves"
    );
    let found: Vec<_> = events(text)
        .into_iter()
        .map(|[_, begins, _, summary, _]| (begins, summary))
        .collect();
    assert_eq!(
        found,
        [
            (
                "2026-11-23T08:30:00+00:00".to_owned(),
                "Rendez-vous – José-María d.".to_owned()
            ),
            (
                "2027-07-01T07:30:00+00:00".to_owned(),
                "Rendez-vous – José-María d.".to_owned()
            ),
            (
                "2026-11-24T17:00:00+00:00".to_owned(),
                "Atelier « budget »".to_owned()
            ),
        ]
    );
    let failure = bench
        .desk
        .give(
            "calendar",
            json!({"member": {"member": bench.member, "from": "2026-11-22", "to": "2026-11-21"}}),
        )
        .err()
        .unwrap();
    assert_eq!(code_of(&failure, "to"), Some(RefusalCode::WrongOrder));
}

#[test]
fn a_minute_begun_is_found_again_by_its_author_and_becomes_one_contact() {
    let bench = an_open_house();
    let marie = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    let booked = book(&bench, &marie, "aujourd’hui 8h");
    let about = json!({"person": marie, "appointment": booked["id"]});
    let sheet = ask(&bench.desk, "minute_open", about.clone());
    assert_eq!(sheet["text"]["mode"], "interview");
    assert_eq!(sheet["text"]["minutes"], "60");
    assert!(sheet["kept_at"].is_null());

    let mut write = about.clone();
    write["text"] = written("Ouvrir une épicerie solidaire", "lun 9h30");
    ask(&bench.desk, "minute_keep", write.clone());
    let bench = bench.restarted();
    bench.unlock();
    let sheet = ask(&bench.desk, "minute_open", about.clone());
    assert_eq!(sheet["text"], write["text"]);
    let list = day(&bench);
    assert_eq!(group(&list, "draft").expect("begun")["total"], 1);

    let saved = ask(&bench.desk, "minute_save", write.clone());
    assert_eq!(saved["next"]["at"], "2026-11-23T09:30");
    let contact = bench.file(&marie)["contacts"][0].clone();
    assert_eq!(
        contact["minute"],
        "Demande\nOuvrir une épicerie solidaire\n\nSituation\nLocataire, deux enfants\n\nDécisions\nVoir l’ADIE"
    );
    assert_eq!(
        (contact["duration"].as_u64(), contact["on"].as_str()),
        (Some(75), Some("2026-11-22"))
    );
    let file = ask(
        &bench.desk,
        "appointments_of_person",
        json!({"person": marie}),
    );
    let all = [&file["past"], &file["coming"]]
        .map(|l| l.as_array().unwrap().clone())
        .concat();
    let held = all.iter().find(|a| a["id"] == booked["id"]).unwrap();
    assert_eq!(held["status"], "came", "who has a minute came");
    assert!(ask(&bench.desk, "minute_open", about)["kept_at"].is_null());
    assert!(group(&day(&bench), "draft").is_none());

    // One act: undone whole.
    ask(&bench.desk, "undo", json!({"op": saved["op"]}));
    assert_eq!(bench.file(&marie)["contacts"], json!([]));
    let file = ask(
        &bench.desk,
        "appointments_of_person",
        json!({"person": marie}),
    );
    let left = file["past"].as_array().unwrap().len() + file["coming"].as_array().unwrap().len();
    assert_eq!(left, 1);
}

#[test]
fn a_draft_is_read_by_its_author_alone_and_an_emptied_one_is_forgotten() {
    let bench = an_open_house();
    let marie = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    let added = ask(
        &bench.desk,
        "member_add",
        json!({"name": "Karim Benali", "role": "adviser", "passphrase": PASSPHRASE}),
    );
    let about = json!({"person": marie, "appointment": null});
    let mut write = about.clone();
    write["text"] = written("Entre elle et moi", "");
    ask(&bench.desk, "minute_keep", write.clone());
    ask(&bench.desk, "lock", json!({}));
    ask(
        &bench.desk,
        "unlock",
        json!({"member": added["id"], "passphrase": PASSPHRASE}),
    );
    let sheet = ask(&bench.desk, "minute_open", about.clone());
    assert_eq!(sheet["text"]["request"], "");
    assert!(sheet["kept_at"].is_null());
    ask(&bench.desk, "lock", json!({}));
    bench.unlock();
    let sheet = ask(&bench.desk, "minute_open", about.clone());
    assert_eq!(sheet["text"]["request"], "Entre elle et moi");
    let mut text = written("", "");
    text["situation"] = json!("  ");
    text["decisions"] = json!("");
    write["text"] = text;
    ask(&bench.desk, "minute_keep", write);
    assert!(ask(&bench.desk, "minute_open", about)["kept_at"].is_null());
}

#[test]
fn a_minute_says_all_that_is_wrong_and_loses_nothing() {
    let bench = an_open_house();
    let marie = bench.a_person("Dupont", "Marie", "marie@exemple.fr");
    let mut text = written("269054958815780", "bientôt");
    text["minutes"] = json!("longtemps");
    let write = json!({"person": marie, "appointment": null, "text": text});
    ask(&bench.desk, "minute_keep", write.clone());
    let failure = refused(&bench.desk, "minute_save", write.clone());
    assert_eq!(
        code_of(&failure, "request"),
        Some(RefusalCode::NirForbidden)
    );
    assert_eq!(code_of(&failure, "minutes"), Some(RefusalCode::NotANumber));
    assert_eq!(code_of(&failure, "next_at"), Some(RefusalCode::NotATime));
    let sheet = ask(
        &bench.desk,
        "minute_open",
        json!({"person": marie, "appointment": null}),
    );
    assert_eq!(sheet["text"], write["text"]);
    let mut blank = written("", "");
    blank["situation"] = json!("");
    blank["decisions"] = json!("");
    let failure = refused(
        &bench.desk,
        "minute_save",
        json!({"person": marie, "appointment": null, "text": blank}),
    );
    assert_eq!(code_of(&failure, "request"), Some(RefusalCode::Missing));
}

#[test]
fn somebody_met_in_the_street_is_welcomed_in_one_act_and_only_with_their_agreement() {
    let bench = an_open_house();
    let mut who = json!({"family_name": "Traoré", "given_name": "Aïssatou", "reach": "06 11 22 33 44",
        "reason": "Couture", "qpv": "to_check", "agreed": false, "next_at": "demain 10h"});
    let failure = refused(&bench.desk, "outreach_welcome", who.clone());
    assert_eq!(code_of(&failure, "agreed"), Some(RefusalCode::Missing));
    who["agreed"] = json!(true);
    let made = ask(&bench.desk, "outreach_welcome", who);
    let person = made["person"].as_str().unwrap();
    let file = bench.file(person);
    assert_eq!(file["contacts"][0]["mode"], "outreach");
    assert_eq!(file["residences"][0]["qpv"], "to_check");
    assert_eq!(file["accompaniment"]["stages"][0]["stage"], "welcome");
    let coming = ask(
        &bench.desk,
        "appointments_of_person",
        json!({"person": person}),
    );
    assert_eq!(coming["coming"][0]["at"], "2026-11-23T10:00");
    ask(&bench.desk, "undo", json!({"op": made["op"]}));
    assert_eq!(bench.file(person)["removed"], true);
}

#[test]
fn in_the_street_the_desk_locks_itself_after_two_minutes() {
    let bench = an_open_house();
    bench.pass(130);
    bench.desk.tick();
    assert!(bench.desk.is_open(), "at the desk, five minutes");
    let state = ask(&bench.desk, "outreach_mode", json!({"on": true}));
    assert_eq!(state["idle_lock_seconds"], 120);
    bench.pass(119);
    bench.desk.tick();
    assert!(bench.desk.is_open());
    bench.pass(1);
    bench.desk.tick();
    assert!(!bench.desk.is_open());
    assert_eq!(
        refused(
            &bench.desk,
            "day_list",
            json!({"house": false, "only": null})
        )
        .code,
        FailureCode::Locked
    );
    bench.unlock();
    let session = ask(&bench.desk, "session", json!({}));
    assert_eq!(
        session["idle_lock_seconds"], 300,
        "opened again at the desk"
    );
}
