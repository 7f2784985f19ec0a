//! The files of the project, as tests read them.

use std::fs;
use std::path::Path;

/// Folders that hold nothing written by us.
const NOT_OURS: [&str; 6] = ["target", "node_modules", "dist", "gen", ".git", ".pignon"];

/// The root of the project.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests/ stands in the project")
}

/// One file of ours.
pub(crate) struct Source {
    /// Path from the root of the project, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// Every file of ours under a folder whose name ends in one of these.
pub(crate) fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    walk(&root().join(folder), endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn walk(folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && !NOT_OURS.contains(&name.as_ref()) {
            walk(&path, endings, found);
        } else if path.is_file() && endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(Source {
                path: from_root(&path),
                text: fs::read_to_string(&path).unwrap_or_default(),
            });
        }
    }
}

fn from_root(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}

/// The content of one file of ours.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}
