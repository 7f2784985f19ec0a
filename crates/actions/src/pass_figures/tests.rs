//! The figures on a real vault: rows written through the door, read as the screen reads them.

use pignon_domain::house::Role;
use pignon_store::{Value, kinds};
use serde_json::{Value as Json, json};

use crate::persons::values::{bytes, text};
use crate::{Desk, Env, Failure};

fn a_house(dir: &std::path::Path) -> Desk {
    let env = Env {
        cost: Some(crate::cheapest()),
        ..Env::default()
    };
    let desk = Desk::with(dir, env).unwrap();
    let passphrase = "cerise nuage tortue farine ruban pelouse violon girafe";
    let ask = json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": passphrase});
    desk.call("house_create", ask).unwrap();
    desk
}

/// A decided application with two readers; a third has a conflict of interest.
fn decided(
    desk: &Desk,
    number: &str,
    decision: &str,
    filed: &str,
    day: &str,
    qpv: &str,
    scores: [i64; 2],
) {
    desk.with_open(Role::Coordinator, |open| {
        open.act("figures_test", |door| {
            let id = door.new_id();
            let fields = vec![
                ("number", text(number)),
                ("state", text(decision)),
                ("filed_on", text(filed)),
                ("decision", text(decision)),
                ("decided_on", text(day)),
                ("qpv", text(qpv)),
            ];
            door.put(kinds::PASS_APPLICATION, id, id, fields)?;
            let answer = door.new_id();
            let met = if qpv == "inside" { "met" } else { "not_met" };
            let fields = vec![("criterion", text("qpv")), ("answer", text(met))];
            door.put(kinds::PASS_ANSWER, id, answer, fields)?;
            for (score, conflict) in [(scores[0], false), (scores[1], false), (4, true)] {
                let member = bytes(door.new_id());
                let reader = door.new_id();
                let fields = vec![
                    ("member", member.clone()),
                    ("conflict", Value::Bool(conflict)),
                ];
                door.put(kinds::PASS_READER, id, reader, fields)?;
                let row = door.new_id();
                let fields = vec![
                    ("member", member),
                    ("criterion", text("impact")),
                    ("score", Value::Int(score)),
                ];
                door.put(kinds::PASS_SCORE, id, row, fields)?;
            }
            Ok(())
        })?;
        Ok::<_, Failure>(())
    })
    .unwrap();
}

fn view(desk: &Desk, from: &str, to: &str) -> Json {
    let ask = json!({"from": from, "to": to, "regulation": null});
    desk.call("pass_figures", ask).unwrap()
}

#[test]
fn the_figures_of_a_period_open_on_the_rows_behind_them() {
    let dir = tempfile::tempdir().unwrap();
    let desk = a_house(dir.path());
    decided(
        &desk,
        "C-1",
        "admitted",
        "2026-01-01",
        "2026-01-31",
        "inside",
        [3, 3],
    );
    decided(
        &desk,
        "C-2",
        "refused",
        "2026-01-01",
        "2026-03-02",
        "inside",
        [0, 2],
    );
    decided(
        &desk,
        "C-3",
        "admitted",
        "2026-01-01",
        "2026-04-11",
        "outside",
        [4, 3],
    );
    decided(
        &desk,
        "C-4",
        "adjourned",
        "2026-01-01",
        "2026-02-01",
        "inside",
        [1, 1],
    );
    let shown = view(&desk, "2026-01-01", "2026-12-31");
    assert_eq!(
        shown["all"],
        json!({"decided": 3, "admitted": 2}),
        "an adjournment is no decision"
    );
    assert_eq!(shown["median_days"], 60);
    let bands: Vec<u64> = shown["bands"]
        .as_array()
        .unwrap()
        .iter()
        .map(|b| b["decided"].as_u64().unwrap())
        .collect();
    assert_eq!(bands, [1, 1, 0, 1, 0, 0]);
    assert_eq!(shown["bands"][1]["label"], "31 à 60 jours");
    let rows: Vec<&str> = shown["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["number"].as_str().unwrap())
        .collect();
    assert_eq!(rows, ["C-1", "C-2", "C-3"]);
    assert_eq!(
        shown["by_qpv"][0]["rate"],
        json!({"decided": 2, "admitted": 1})
    );
    let met = shown["by_criterion"]
        .as_array()
        .unwrap()
        .iter()
        .find(|c| c["answer"] == "met")
        .unwrap();
    assert_eq!(met["rate"], json!({"decided": 2, "admitted": 1}));
    // Differences 0, 2 and 1 over three pairs: whoever has a conflict of interest is not compared.
    assert_eq!(shown["agreement"][0]["pairs"], 3);
    assert_eq!(shown["agreement"][0]["mean_hundredths"], 100);

    let first = view(&desk, "2026-01-01", "2026-01-31");
    assert_eq!(first["all"], json!({"decided": 1, "admitted": 1}));
    let wrong = json!({"from": "2026-02-01", "to": "2026-01-01", "regulation": null});
    assert_eq!(
        desk.call("pass_figures", wrong).unwrap_err().fields[0].field,
        "to"
    );
}
