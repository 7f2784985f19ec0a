//! How the questions of the day are answered: what is counted is counted on an index alone, however large the house.

use std::sync::Arc;

use crate::{Founding, Vault};

/// How SQLite goes about it, one step per line.
fn plan(vault: &Vault, sql: &str) -> String {
    let writer = vault.writer();
    let mut statement = writer
        .conn
        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
        .unwrap();
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get::<_, String>(3).unwrap());
    }
    steps.join("\n")
}

#[test]
fn what_is_counted_each_morning_is_counted_on_an_index_alone() {
    let dir = tempfile::tempdir().unwrap();
    let founding = Founding {
        maison: "M07",
        wall_millis: 1,
    };
    let random = Arc::new(|bytes: &mut [u8]| bytes.fill(7));
    let vault = Vault::create(dir.path(), &[7; 32], founding, random).unwrap();
    for (sql, index) in [
        (include_str!("actions_count.sql"), "action_open"),
        (
            include_str!("actions_count_of.sql"),
            "action_of_answerable (answerable=? AND due_on>? AND due_on<?)",
        ),
        (include_str!("unanswered_count.sql"), "appointment_planned"),
        (include_str!("quiet_count.sql"), "person_card_followed"),
        (
            include_str!("quiet_count_of.sql"),
            "person_card_followed (referent=?)",
        ),
        (
            include_str!("silent_of.sql"),
            "person_card_followed (referent=?)",
        ),
        (
            include_str!("idle_of.sql"),
            "person_card_followed (referent=?)",
        ),
    ] {
        let plan = plan(&vault, sql);
        assert!(plan.contains(&format!("COVERING INDEX {index}")), "{plan}");
    }
    for (sql, index) in [
        (include_str!("actions.sql"), "action_open"),
        (include_str!("actions_of.sql"), "action_of_answerable"),
        (include_str!("unanswered.sql"), "appointment_planned"),
    ] {
        let plan = plan(&vault, sql);
        assert!(plan.contains(&format!("INDEX {index} ")), "{plan}");
        assert!(!plan.contains("TEMP B-TREE"), "already in order: {plan}");
    }
}
