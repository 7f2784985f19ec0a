//! Many applications: the board reads its columns, not the whole house.

use pignon_store::Value;
use serde_json::json;
use std::time::Instant;

use super::*;
use crate::persons::values::bytes;

/// 10 000 applications, each with five proofs and four passages, of one person in ten.
fn fill(house: &House, applications: u32) {
    let regulation: Uuid = house.ask("regulations_list", json!({}))[0]["id"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    let people: Vec<Uuid> = (0..10)
        .map(|n| {
            house
                .person(&format!("Nom{n}"), "12/3/1985")
                .parse()
                .unwrap()
        })
        .collect();
    let states = [
        "draft",
        "filed",
        "to_complete",
        "complete",
        "instructed",
        "listed",
        "notified",
        "running",
        "ended",
        "abandoned",
    ];
    house
        .desk
        .with_open(Role::Coordinator, |open| {
            open.act("fill", |door| {
                for n in 0..applications {
                    let id = door.new_id();
                    let state = states[n as usize % states.len()];
                    let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()
                        + chrono::Days::new(u64::from(n % 300));
                    let day = text(&day.to_string());
                    let fields = vec![
                        ("number", text(&format!("C-M07-01-{n:04}"))),
                        ("person", bytes(people[n as usize % people.len()])),
                        ("regulation", bytes(regulation)),
                        ("title", text("Une cantine")),
                        ("state", text(state)),
                        ("opened_on", day.clone()),
                        ("filed_on", day.clone()),
                        ("waited_days", Value::Int(0)),
                    ];
                    door.put(kinds::PASS_APPLICATION, id, id, fields)?;
                    for proof in ["identity", "address", "project_note", "budget", "honour"] {
                        let row = door.new_id();
                        let fields = vec![
                            ("proof", text(proof)),
                            ("received_on", day.clone()),
                            ("issued_on", day.clone()),
                        ];
                        door.put(kinds::PASS_PROOF, id, row, fields)?;
                    }
                    for _ in 0..4 {
                        let row = door.new_id();
                        door.put(kinds::PASS_STEP, id, row, vec![("day", day.clone())])?;
                    }
                }
                Ok(())
            })
        })
        .unwrap();
}

#[test]
fn the_board_of_many_applications_is_whole_and_reads_few_of_them() {
    let house = House::new();
    fill(&house, 400);
    let board = house.ask("pass_board", json!({"mine": false, "limit": 5}));
    for column in board["columns"].as_array().unwrap() {
        let shown = column["cards"].as_array().unwrap().len();
        let total = usize::try_from(column["total"].as_u64().unwrap()).unwrap();
        assert_eq!(shown, total.min(5), "{column}");
        if shown > 0 {
            assert_eq!(total, 40);
        }
    }
}

/// A measure, not a test: `cargo test -p pignon-actions --lib -- --ignored --nocapture ten_thousand`.
#[test]
#[ignore = "a measure of some ten seconds"]
fn ten_thousand_applications() {
    let house = House::new();
    fill(&house, 10_000);
    for _ in 0..3 {
        let begun = Instant::now();
        house.ask("pass_board", json!({"mine": false, "limit": 20}));
        println!("board: {:?}", begun.elapsed());
        let begun = Instant::now();
        let filter = json!({"text": "cantine nom3", "state": null, "member": null, "regulation": null,
                            "committee": null, "qpv": null});
        house.ask(
            "pass_list",
            json!({"filter": filter, "offset": 0, "limit": 50}),
        );
        println!("list, searched: {:?}", begun.elapsed());
        let begun = Instant::now();
        house.ask("day_list", json!({"only": null, "house": true}));
        println!("day: {:?}", begun.elapsed());
    }
}
