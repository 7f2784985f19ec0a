//! Who may know whom (ARCHITECTURE.md): Cargo is the guard, and this is the list it is held to.

use std::collections::BTreeMap;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};

use crate::sources::root;

/// Each crate of ours and those of ours it may depend on. Tests of a crate may use more (dev-dependencies).
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("pignon-desktop", &["pignon-actions"]),
    ("pignon-cli", &["pignon-actions"]),
    (
        "pignon-actions",
        &[
            "pignon-domain",
            "pignon-store",
            "pignon-link",
            "pignon-summary",
            "pignon-sheets",
            "pignon-journal",
            "pignon-places",
            "pignon-print",
            "pignon-scan",
        ],
    ),
    ("pignon-store", &["pignon-domain", "pignon-journal"]),
    ("pignon-link", &["pignon-journal", "pignon-summary"]),
    ("pignon-hub", &["pignon-journal", "pignon-summary"]),
    ("pignon-domain", &[]),
    ("pignon-journal", &[]),
    ("pignon-summary", &[]),
    ("pignon-sheets", &[]),
    ("pignon-places", &[]),
    // Both go by the one description of the register on paper.
    ("pignon-print", &["pignon-domain"]),
    ("pignon-scan", &["pignon-domain"]),
    // Invented persons and messy lists, for tests only.
    ("pignon-samples", &["pignon-domain"]),
    ("pignon-tests", &[]),
    (
        "pignon-benches",
        &[
            "pignon-actions",
            "pignon-domain",
            "pignon-places",
            "pignon-samples",
            "pignon-sheets",
            "pignon-store",
        ],
    ),
];

/// Crates from outside that only these crates of ours may depend on.
const KEPT_FOR: &[(&str, &[&str])] = &[
    ("tauri", &["pignon-desktop"]),
    ("rusqlite", &["pignon-store", "pignon-hub"]),
    ("ureq", &["pignon-link"]),
    ("axum", &["pignon-hub"]),
];

pub(crate) fn ours() -> Metadata {
    MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .other_options(["--offline".to_owned(), "--locked".to_owned()])
        .exec()
        .expect("cargo reads the manifests")
}

#[test]
fn a_crate_knows_only_those_it_may() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_KNOW.iter().copied().collect();
    for package in &ours().packages {
        let Some(may) = allowed.get(package.name.as_str()) else {
            panic!("{} is not in the list of who may know whom", package.name);
        };
        for edge in package
            .dependencies
            .iter()
            .filter(|edge| edge.kind != DependencyKind::Development)
        {
            let forbidden = edge.path.is_some() && !may.contains(&edge.name.as_str());
            assert!(
                !forbidden,
                "{} may not depend on {}",
                package.name, edge.name
            );
        }
    }
}

#[test]
fn the_database_the_network_and_the_window_have_one_door_each() {
    for package in &ours().packages {
        for edge in package
            .dependencies
            .iter()
            .filter(|edge| edge.kind != DependencyKind::Development)
        {
            if let Some((_, who)) = KEPT_FOR.iter().find(|(name, _)| *name == edge.name) {
                assert!(
                    who.contains(&package.name.as_str()),
                    "{} may not depend on {}",
                    package.name,
                    edge.name
                );
            }
        }
    }
}

#[test]
fn every_package_is_under_the_licence_and_the_lints_of_the_house() {
    for package in &ours().packages {
        assert_eq!(
            package.license.as_deref(),
            Some("EUPL-1.2"),
            "licence of {}",
            package.name
        );
        let manifest = std::fs::read_to_string(&package.manifest_path).expect("its manifest");
        let manifest: toml::Table = manifest.parse().expect("a manifest");
        let held = manifest
            .get("lints")
            .and_then(|lints| lints.get("workspace"));
        assert_eq!(
            held.and_then(toml::Value::as_bool),
            Some(true),
            "lints of {}",
            package.name
        );
    }
}
