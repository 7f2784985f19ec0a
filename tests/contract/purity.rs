//! SQL stands in `store` and in `hub`; time, chance, disk and network are passed in.

use regex::Regex;

use crate::sources::{Source, sources};

fn rust() -> Vec<Source> {
    let mut all = Vec::new();
    for folder in ["crates", "src-tauri", "tests", "benches"] {
        all.extend(sources(folder, &[".rs"]));
    }
    assert!(all.len() > 20, "the sources were not found");
    all
}

/// The first line that says it, as `path:line: text`.
fn first(source: &Source, pattern: &Regex) -> Option<String> {
    let (number, line) = source
        .text
        .lines()
        .enumerate()
        .find(|(_, line)| pattern.is_match(line))?;
    Some(format!("{}:{}: {}", source.path, number + 1, line.trim()))
}

fn is_sql() -> Regex {
    let statements = [
        r"SELECT\s.*\sFROM\s",
        r"INSERT\s+(OR\s+\w+\s+)?INTO\s",
        r"UPDATE\s+\w+\s+SET\s",
        r"DELETE\s+FROM\s",
        r"(CREATE|DROP|ALTER)\s+(VIRTUAL\s+)?(TABLE|INDEX|VIEW|TRIGGER)\s",
        r#""\s*(?i:select|insert\s+into|delete\s+from|pragma)\s"#,
    ];
    Regex::new(&statements.join("|")).expect("a pattern")
}

#[test]
fn sql_stands_in_the_store_and_in_the_hub_only() {
    // Upgrades are written in SQL, and so are those that the tests of upgrades make up.
    let at_home = [
        "crates/store/",
        "crates/hub/",
        "tests/migrations/",
        "tests/contract/purity.rs",
    ];
    for source in rust()
        .iter()
        .filter(|source| !at_home.iter().any(|home| source.path.starts_with(home)))
    {
        if let Some(line) = first(source, &is_sql()) {
            panic!("SQL outside crates/store and crates/hub — {line}");
        }
    }
}

#[test]
fn sql_is_recognised_where_it_is() {
    for sql in [
        "\"SELECT id FROM person\"",
        "INSERT INTO op (seq)",
        "\"pragma journal_mode\"",
        "DROP TABLE op ",
    ] {
        assert!(is_sql().is_match(sql), "{sql}");
    }
    for prose in [
        "/// Selects the rows from the sheet.",
        "// Update the list, then set it.",
        "fn select_from() {}",
    ] {
        assert!(!is_sql().is_match(prose), "{prose}");
    }
}

#[test]
fn rules_know_no_clock_no_disk_no_network() {
    let outside = r"std::(fs|net|env|process|thread)\b|SystemTime|Instant::now|(Utc|Local)::now|getrandom|rand::";
    let outside = Regex::new(outside).expect("a pattern");
    for folder in [
        "crates/domain/src",
        "crates/summary/src",
        "crates/journal/src",
    ] {
        for source in sources(folder, &[".rs"]) {
            let rules = Source {
                text: before_tests(&source.text).to_owned(),
                ..source
            };
            if let Some(line) = first(&rules, &outside) {
                panic!("pass it in — {line}");
            }
        }
    }
}

/// Tests at the foot of a file may do as they like.
fn before_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}
