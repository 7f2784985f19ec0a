//! A person is sent to a partner, and what comes of it, on a real vault.

mod common;

use common::{Bench, an_open_house, ask, refused};
use pignon_actions::FailureCode;
use pignon_actions::files::SavedFile;
use serde_json::{Value, json};

const DAY: i64 = 86_400;

fn a_partner(bench: &Bench, name: &str) -> String {
    bench.pass(1);
    let made = ask(
        &bench.desk,
        "partner_create",
        json!({"name": name, "reach": "01 99 00 12 34", "city": "Paris"}),
    );
    made["id"].as_str().unwrap().to_owned()
}

fn refer(bench: &Bench, person: &str, partner: &str) -> Value {
    bench.pass(1);
    let opened = ask(
        &bench.desk,
        "referral_open",
        json!({"person": person, "partner": partner, "new_partner": null, "need": "Microcrédit de 8 000 €",
               "expected": "", "on": "", "due": ""}),
    );
    json!({"person": person, "referral": opened["id"]})
}

fn with(which: &Value, more: Value) -> Value {
    let mut ask = which.clone();
    let more = more.as_object().unwrap().clone();
    ask.as_object_mut().unwrap().extend(more);
    ask
}

fn card(bench: &Bench, which: &Value) -> Value {
    let all = ask(
        &bench.desk,
        "person_referrals",
        json!({"person": which["person"]}),
    );
    let all = all.as_array().unwrap().iter();
    let mut mine = all.filter(|card| card["id"] == which["referral"]);
    mine.next().cloned().unwrap_or_default()
}

/// Days pass; the desk locked itself meanwhile.
fn pass_days(bench: &Bench, days: i64) {
    bench.pass(days * DAY);
    bench.desk.tick();
    bench.unlock();
}

fn sent() -> (Bench, Value) {
    let bench = an_open_house();
    let person = bench.a_person("Diallo", "Fatou", "06 12 34 56 78");
    let partner = a_partner(&bench, "Adie Paris Nord");
    let which = refer(&bench, &person, &partner);
    (bench, which)
}

#[test]
fn the_days_say_what_to_do_until_somebody_does_it_and_then_that_nobody_answered() {
    let (bench, which) = sent();
    let begun = card(&bench, &which);
    assert_eq!(begun["standing"], "open");
    assert_eq!(begun["due_on"], "2026-12-22", "30 days when nobody says");
    assert_eq!(begun["escalation"], Value::Null);
    assert_eq!(begun["next"], json!({"step": "email", "on": "2026-11-29"}));

    pass_days(&bench, 7);
    let week = card(&bench, &which);
    assert_eq!(
        week["escalation"],
        json!({"step": "email", "on": "2026-11-29"})
    );
    let waiting = ask(&bench.desk, "referrals_waiting", json!({"mine": true}));
    assert_eq!(waiting[0]["escalation"]["step"], "email");
    assert_eq!(waiting[0]["person_name"], "Diallo Fatou");
    ask(&bench.desk, "referral_chase", which.clone());
    let chased = card(&bench, &which);
    assert_eq!(chased["escalation"], Value::Null);
    assert_eq!(chased["next"]["step"], "call");
    let again = ask(&bench.desk, "referral_chase", which.clone());
    assert_eq!(
        again["op"],
        Value::Null,
        "chased twice the same day is written once"
    );

    for (days, step) in [(7, "call"), (7, "coordination"), (9, "elsewhere")] {
        pass_days(&bench, days);
        assert_eq!(card(&bench, &which)["escalation"]["step"], step);
    }
    let due = card(&bench, &which);
    assert_eq!(due["standing"], "open", "due today is not late");
    pass_days(&bench, 1);
    let late = card(&bench, &which);
    assert_eq!(late["standing"], "no_answer", "by itself");

    ask(
        &bench.desk,
        "referral_answer",
        with(
            &which,
            json!({"answer": "accepted", "reason": "", "on": ""}),
        ),
    );
    let answered = card(&bench, &which);
    assert_eq!(answered["standing"], "accepted");
    assert_eq!(answered["escalation"], Value::Null);
    let waiting = ask(&bench.desk, "referrals_waiting", json!({"mine": false}));
    assert_eq!(waiting, json!([]));
}

#[test]
fn a_partner_does_not_refuse_without_a_reason() {
    let (bench, which) = sent();
    let without = with(
        &which,
        json!({"answer": "refused", "reason": " ", "on": ""}),
    );
    let failure = refused(&bench.desk, "referral_answer", without);
    assert_eq!(failure.fields[0].field, "reason");
    let refusal = json!({"answer": "refused", "reason": "Hors secteur", "on": ""});
    ask(&bench.desk, "referral_answer", with(&which, refusal));
    assert_eq!(card(&bench, &which)["reason"], "Hors secteur");
    let before = json!({"answer": "accepted", "reason": "", "on": "hier"});
    let failure = refused(&bench.desk, "referral_answer", with(&which, before));
    assert_eq!(
        failure.fields[0].field, "on",
        "nobody answers before being asked"
    );
}

#[test]
fn a_referral_closes_in_four_ways_keeps_its_answer_and_comes_back_by_undo() {
    for (outcome, standing) in [
        ("helped", "done"),
        ("no_help_possible", "refused"),
        ("unreachable", "refused"),
        ("not_for_them", "refused"),
    ] {
        let (bench, which) = sent();
        let refusal = json!({"answer": "refused", "reason": "Hors secteur", "on": ""});
        ask(&bench.desk, "referral_answer", with(&which, refusal));
        let close = with(&which, json!({"outcome": outcome, "on": ""}));
        let closed = ask(&bench.desk, "referral_close", close.clone());
        let shown = card(&bench, &which);
        assert_eq!(
            (&shown["standing"], &shown["outcome"]),
            (&json!(standing), &json!(outcome))
        );
        assert_eq!(shown["closed_on"], "2026-11-22");
        assert_eq!(shown["reason"], "Hors secteur");
        for (command, request) in [
            ("referral_close", close.clone()),
            ("referral_chase", which.clone()),
        ] {
            assert_eq!(
                refused(&bench.desk, command, request).code,
                FailureCode::Refused
            );
        }
        ask(&bench.desk, "undo", json!({"op": closed["op"]}));
        let open_again = card(&bench, &which);
        assert_eq!(open_again["outcome"], Value::Null);
        assert_eq!(open_again["standing"], "refused");
    }
    let (bench, which) = sent();
    let unknown = with(&which, json!({"outcome": "closed", "on": ""}));
    assert_eq!(
        refused(&bench.desk, "referral_close", unknown).code,
        FailureCode::Malformed
    );
}

#[test]
fn a_new_partner_enters_the_directory_in_the_act_that_refers_and_leaves_with_it() {
    let bench = an_open_house();
    let person = bench.a_person("Le Goff", "Yann", "yann@exemple.fr");
    let opened = ask(
        &bench.desk,
        "referral_open",
        json!({"person": person, "partner": null,
               "new_partner": {"name": "La Fabrique du Faubourg", "reach": "3949", "city": "Paris"},
               "need": "Un local", "expected": "Un rendez-vous", "on": "hier", "due": "+15j"}),
    );
    let found = |text: &str| {
        ask(
            &bench.desk,
            "partners_search",
            json!({"text": text, "offset": 0, "limit": 10}),
        )
    };
    assert_eq!(found("fabrique")["hits"][0]["phone"], "3949");
    let which = json!({"person": person, "referral": opened["id"]});
    let shown = card(&bench, &which);
    assert_eq!(shown["sent_on"], "2026-11-21");
    assert_eq!(
        shown["due_on"], "2026-12-07",
        "counted from the day it is typed"
    );
    ask(&bench.desk, "undo", json!({"op": opened["op"]}));
    assert_eq!(found("fabrique")["total"], 0);
    assert_eq!(card(&bench, &which), Value::Null);
}

#[test]
fn all_that_is_wrong_with_a_referral_is_said_at_once() {
    let bench = an_open_house();
    let person = bench.a_person("Diallo", "Fatou", "06 12 34 56 78");
    let failure = refused(
        &bench.desk,
        "referral_open",
        json!({"person": person, "partner": null, "new_partner": null, "need": " ", "expected": "vu le 269054958815780",
               "on": "", "due": "jamais"}),
    );
    let mut fields: Vec<&str> = failure.fields.iter().map(|f| f.field.as_str()).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["due", "expected", "need", "partner"]);
    let stranger = json!({"person": person, "partner": person, "new_partner": null, "need": "Un prêt", "expected": "",
                          "on": "", "due": ""});
    let failure = refused(&bench.desk, "referral_open", stranger);
    assert_eq!(failure.fields[0].field, "partner");
    let shown = ask(&bench.desk, "person_referrals", json!({"person": person}));
    assert_eq!(shown, json!([]), "nothing was written");
}

#[test]
fn a_field_of_a_referral_is_written_alone_and_once() {
    let (bench, which) = sent();
    let edit = |field: &str, value: &str| {
        ask(
            &bench.desk,
            "referral_edit",
            with(&which, json!({"field": field, "value": value})),
        )
    };
    assert_ne!(edit("expected", "Une garantie")["op"], Value::Null);
    assert_eq!(edit("expected", "Une garantie")["op"], Value::Null);
    edit("due", "15/01/2027");
    edit("note", "Rappeler le mardi");
    let shown = card(&bench, &which);
    assert_eq!(shown["expected"], "Une garantie");
    assert_eq!(shown["due_on"], "2027-01-15");
    assert_eq!(shown["note"], "Rappeler le mardi");
    let early = with(&which, json!({"field": "due", "value": "01/01/2020"}));
    assert_eq!(
        refused(&bench.desk, "referral_edit", early).fields[0].field,
        "value"
    );
    let empty = with(&which, json!({"field": "need", "value": ""}));
    assert_eq!(
        refused(&bench.desk, "referral_edit", empty).fields[0].field,
        "value"
    );
}

#[test]
fn reception_reads_the_directory_and_not_what_a_person_needs() {
    let (bench, which) = sent();
    let page = ask(
        &bench.desk,
        "partners_search",
        json!({"text": "adie", "offset": 0, "limit": 5}),
    );
    let partner = ask(
        &bench.desk,
        "partner_open",
        json!({"partner": page["hits"][0]["id"]}),
    );
    assert_eq!(partner["referrals"][0]["person_name"], "Diallo Fatou");
    let said = partner.to_string();
    assert!(!said.contains("Microcrédit"), "{said}");
    assert_eq!(card(&bench, &which)["need"], "Microcrédit de 8 000 €");
    let commands = pignon_actions::commands::COMMANDS.iter();
    for command in
        commands.filter(|c| c.name.starts_with("referral") || c.name == "person_referrals")
    {
        assert_eq!(
            command.least,
            Some(pignon_domain::house::Role::Adviser),
            "{}",
            command.name
        );
    }
}

#[test]
fn the_fiche_says_what_the_partner_needs_and_is_never_written_over_another() {
    let bench = an_open_house();
    let papers = tempfile::tempdir().unwrap();
    let person = bench.a_person("Nguyễn", "Thị Ánh", "06 12 34 56 78");
    let partner = a_partner(&bench, "Adie Paris Nord");
    let which = refer(&bench, &person, &partner);
    let sheet = ask(&bench.desk, "referral_sheet", which.clone());
    assert_eq!(sheet["person"]["name"], "Thị Ánh Nguyễn");
    assert_eq!(sheet["partner"]["phone"], "01 99 00 12 34");
    assert_eq!(sheet["deadline"], "2026-12-22");
    assert!(
        !sheet.to_string().contains("Créer un atelier"),
        "the reason of coming stays home"
    );

    let print = || bench.desk.save("referral", which.clone(), papers.path());
    let (first, second) = (print().unwrap(), print().unwrap());
    assert_eq!(first.remark, None);
    assert_ne!(first.name, second.name);
    let read = |made: &SavedFile| std::fs::read(papers.path().join(&made.name));
    let (first, second) = (read(&first).unwrap(), read(&second).unwrap());
    assert!(first.starts_with(b"%PDF-"));
    assert_eq!(first, second, "the same fiche gives the same bytes");
}

#[test]
fn hostile_texts_are_refused_or_kept_and_printed_as_they_are() {
    let bench = an_open_house();
    let person = bench.a_person("Diallo", "Fatou", "06 12 34 56 78");
    let hostile = hostile_texts();
    let mut kept = 0;
    for (at, text) in hostile.iter().enumerate() {
        bench.pass(1);
        let name = format!("Partenaire {at}");
        let request = json!({"person": person, "partner": null,
            "new_partner": {"name": name, "reach": "", "city": ""}, "need": text, "expected": text, "on": "", "due": ""});
        let Ok(opened) = bench.desk.call("referral_open", request) else {
            continue;
        };
        kept += 1;
        let which = json!({"person": person, "referral": opened["id"]});
        let shown = card(&bench, &which);
        let need = shown["need"].as_str().unwrap();
        assert!(
            !need.chars().any(|c| c.is_control() && c != '\n'),
            "{need:?}"
        );
        if at % 40 == 0 {
            bench.desk.give("referral", which).unwrap();
        }
    }
    assert!(kept * 2 > hostile.len(), "{kept} of {} kept", hostile.len());
    bench.desk.verify().unwrap();
}

/// The list of `$PIGNON_DATA` when it is there, after ours.
fn hostile_texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "=HYPERLINK(\"http://exemple.fr\";\"ici\")",
        "#include \"x\"; #eval(\"1\") $x$ @ref <label> *gras* _it_ `code`",
        "<script>alert(1)</script>",
        "'; drop table referral; --",
        "\u{202e}gnitirw",
        "Ωmega 😀 العربية 中文",
        "a\u{0}b",
    ]
    .map(str::to_owned)
    .to_vec();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let data = std::env::var_os("PIGNON_DATA").map_or(root, Into::into);
    match std::fs::read_dir(data.join("hostile")) {
        Ok(files) => {
            for file in files.flatten() {
                let text = std::fs::read_to_string(file.path()).unwrap_or_default();
                texts.extend(text.lines().take(400).map(str::to_owned));
            }
        }
        Err(_) => {
            eprintln!("without the list of hostile texts of PIGNON_DATA: only ours are tried")
        }
    }
    texts.retain(|text| !text.trim().is_empty());
    texts
}
