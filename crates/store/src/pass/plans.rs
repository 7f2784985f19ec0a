//! How SQLite answers the questions of boards, lists, days and agendas: by which index, and never by walking along every
//! application. Plans are read on the schema as a new house has it.

use rusqlite::Connection;

use crate::vault::schema::MIGRATIONS;

/// The lines of the plan of a question.
fn plan(sql: &str) -> Vec<String> {
    let conn = Connection::open_in_memory().unwrap();
    for migration in MIGRATIONS {
        conn.execute_batch(migration.sql).unwrap();
    }
    let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let lines = statement.raw_query().mapped(|r| r.get::<_, String>(3));
    lines.collect::<Result<_, _>>().unwrap()
}

fn has(lines: &[String], wanted: &str) -> bool {
    lines.iter().any(|line| line.contains(wanted))
}

#[test]
fn the_board_reads_its_own_index_alone_and_in_its_order() {
    for sql in [
        include_str!("counts.sql"),
        include_str!("in_state.sql"),
        include_str!("in_state_latest.sql"),
    ] {
        let lines = plan(sql);
        assert!(
            has(&lines, "USING COVERING INDEX pass_application_board"),
            "{sql}{lines:#?}"
        );
        assert!(!has(&lines, "TEMP B-TREE"), "{sql}{lines:#?}");
    }
    for sql in [
        include_str!("in_state.sql"),
        include_str!("in_state_latest.sql"),
    ] {
        assert!(has(&plan(sql), "SEARCH pass_application"), "{sql}");
    }
}

#[test]
fn a_window_on_the_list_reads_its_own_index_alone_and_in_its_order() {
    for sql in [include_str!("page.sql"), include_str!("page_count.sql")] {
        let lines = plan(sql);
        assert!(
            has(&lines, "USING COVERING INDEX pass_application_by_opening"),
            "{sql}{lines:#?}"
        );
        assert!(!has(&lines, "TEMP B-TREE"), "{sql}{lines:#?}");
    }
}

#[test]
fn what_a_page_of_cards_needs_is_looked_up_row_by_row_and_nothing_is_walked_along() {
    for sql in [
        include_str!("cards.sql"),
        include_str!("answers_of.sql"),
        include_str!("proofs_of.sql"),
        include_str!("others.sql"),
        include_str!("of_person.sql"),
        include_str!("one.sql"),
        include_str!("rules.sql"),
        include_str!("../committees/ready.sql"),
        include_str!("../committees/items.sql"),
        include_str!("../committees/letters.sql"),
        include_str!("../committees/proofs_listed.sql"),
        include_str!("../day/proofs.sql"),
    ] {
        let lines = plan(sql);
        let walked = lines
            .iter()
            .find(|line| line.contains("SCAN") && !line.contains("SCAN wanted"));
        assert_eq!(walked, None, "{sql}{lines:#?}");
    }
}

#[test]
fn another_award_is_found_by_its_state_and_applications_of_a_version_are_counted_by_an_index() {
    let lines = plan(include_str!("cards.sql"));
    for index in ["of_person", "of_project"] {
        let wanted = format!("USING INDEX pass_application_{index} (");
        let covering = format!("USING COVERING INDEX pass_application_{index} (");
        let line = lines
            .iter()
            .find(|line| line.contains(&wanted) || line.contains(&covering));
        assert!(
            line.is_some_and(|line| line.contains("removed=? AND state=?")),
            "{lines:#?}"
        );
    }
    for sql in [
        include_str!("regulation.sql"),
        include_str!("regulations.sql"),
    ] {
        let lines = plan(sql);
        assert!(
            has(
                &lines,
                "USING COVERING INDEX pass_application_of_regulation"
            ),
            "{lines:#?}"
        );
    }
}
