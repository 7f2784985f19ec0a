//! Networks that carry a partner. data·inclusion names a hundred by code; we know the names of those that advisers of a
//! Maison meet, and keep the others as they are written: a list that grows elsewhere must not make a partner unreadable.

use crate::name;

/// Code and name of the networks of standards S4.
const KNOWN: &[(&str, &str)] = &[
    ("60000-rebonds", "60 000 rebonds"),
    ("adie", "Adie"),
    ("chambres-consulaires", "Chambres consulaires"),
    ("etcld", "Territoires zéro chômeur de longue durée"),
    ("france-active", "France Active"),
    ("france-travail", "France Travail"),
    ("initiative-france", "Initiative France"),
    ("les-premieres", "Les Premières"),
    ("mission-locale", "Mission locale"),
    ("plie", "PLIE"),
    ("positive-planet", "Positive Planet"),
    ("reseau-bge", "BGE"),
    ("reseau-entreprendre", "Réseau Entreprendre"),
    ("singa", "Singa"),
];

/// What a person calls a network.
#[must_use]
pub fn network_label(code: &str) -> &str {
    KNOWN
        .iter()
        .find(|(known, _)| *known == code)
        .map_or(code, |(_, label)| label)
}

/// Networks as they are kept, from codes or names between commas or semicolons: `Adie, BGE` is `adie; reseau-bge`.
#[must_use]
pub fn networks_of(text: &str) -> String {
    let mut kept: Vec<String> = Vec::new();
    for written in text.split([',', ';', '|']) {
        let written = written.trim();
        let folded = name::fold(written);
        let known = KNOWN
            .iter()
            .find(|(code, label)| name::fold(code) == folded || name::fold(label) == folded)
            .map_or(written, |(code, _)| code);
        if !known.is_empty() && !kept.iter().any(|k| k == known) {
            kept.push(known.to_owned());
        }
    }
    kept.join("; ")
}

/// The names of networks as they are kept.
#[must_use]
pub fn networks_shown(kept: &str) -> Vec<String> {
    kept.split("; ")
        .filter(|code| !code.is_empty())
        .map(|code| network_label(code).to_owned())
        .collect()
}
