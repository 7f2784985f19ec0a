//! What a newcomer expects to find at the top.

use crate::sources::{read, root};

#[test]
fn the_top_of_the_house_is_where_the_map_says() {
    let expected = [
        "README.md",
        "ARCHITECTURE.md",
        "GLOSSARY.md",
        "CHANGELOG.md",
        "LICENSE",
        "Cargo.lock",
        "Makefile",
        "tauri.conf.json",
        "deny.toml",
        ".ci/run",
        "crates",
        "docs/decisions",
        "icons/pignon.svg",
        "migrations/desk",
        "src-tauri/src/lib.rs",
        "tests/e2e/stories",
        "ui/src",
    ];
    let missing: Vec<&str> = expected
        .into_iter()
        .filter(|entry| !root().join(entry).exists())
        .collect();
    assert!(missing.is_empty(), "missing: {}", missing.join(", "));
}

#[test]
fn the_licence_is_the_whole_eupl() {
    let licence = read("LICENSE");
    assert!(licence.starts_with("EUROPEAN UNION PUBLIC LICENCE v. 1.2"));
    for article in 1..=15 {
        assert!(
            licence.contains(&format!("\n{article}.")),
            "article {article}"
        );
    }
    assert!(licence.contains("Appendix"));
}
