//! The licences of what we are built with, held to the list of deny.toml even where cargo-deny is not installed.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::MetadataCommand;
use spdx::{Expression, ParseMode};

use crate::sources::{read, root};

#[test]
fn everything_we_are_built_with_is_under_a_licence_we_accept() {
    let deny: toml::Table = read("deny.toml").parse().expect("TOML");
    let allowed = names(&deny["licenses"]["allow"]);
    let exceptions: BTreeMap<String, BTreeSet<String>> = deny["licenses"]["exceptions"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| {
            (
                one["crate"].as_str().unwrap_or_default().to_owned(),
                names(&one["allow"]),
            )
        })
        .collect();

    // This machine's platform: other platforms' crates are not downloaded, and cargo-deny looks at them too.
    let everything = MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .other_options(["--offline", "--locked", "--filter-platform", target()].map(str::to_owned))
        .exec()
        .expect("cargo reads the manifests");
    assert!(
        everything.packages.len() > 100,
        "the dependencies were not found"
    );

    for package in &everything.packages {
        let Some(licence) = package.license.as_deref() else {
            panic!("{} has no licence", package.name)
        };
        let expression = Expression::parse_mode(licence, ParseMode::LAX).expect("a licence");
        let accepted = expression.evaluate(|wanted| {
            let name = wanted.to_string();
            allowed.contains(&name)
                || exceptions
                    .get(package.name.as_str())
                    .is_some_and(|own| own.contains(&name))
        });
        assert!(
            accepted,
            "{} is under {licence}, which deny.toml does not allow",
            package.name
        );
    }
}

fn names(list: &toml::Value) -> BTreeSet<String> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect()
}

fn target() -> &'static str {
    match (std::env::consts::ARCH, std::env::consts::OS) {
        ("x86_64", "linux") => "x86_64-unknown-linux-gnu",
        ("aarch64", "linux") => "aarch64-unknown-linux-gnu",
        ("aarch64", "macos") => "aarch64-apple-darwin",
        ("x86_64", "macos") => "x86_64-apple-darwin",
        _ => "x86_64-pc-windows-msvc",
    }
}
