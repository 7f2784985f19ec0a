//! What the page may reach (trust.md T6), and how its parts stand to one another.

use std::collections::BTreeSet;

use regex::Regex;
use serde_json::{Value, json};

use crate::sources::{read, sources};

fn configuration() -> Value {
    serde_json::from_str(&read("tauri.conf.json")).expect("JSON")
}

#[test]
fn the_page_runs_and_loads_nothing_but_its_own() {
    let security = &configuration()["app"]["security"];
    let policy = security["csp"].as_object().expect("a policy");
    assert_eq!(policy["default-src"], "'none'");
    assert_eq!(policy["script-src"], "'self'");
    assert_eq!(policy["connect-src"], "ipc: http://ipc.localhost");
    for (what, from) in policy {
        let from = from.as_str().expect("text");
        assert!(
            !from.contains("unsafe") && !from.contains('*'),
            "{what} {from}"
        );
        let elsewhere = from
            .split(' ')
            .any(|place| place.starts_with("http") && place != "http://ipc.localhost");
        assert!(!elsewhere, "{what} {from}");
    }
    assert_eq!(security["freezePrototype"], json!(true));
    assert_eq!(security["assetProtocol"]["enable"], json!(false));
    assert_eq!(configuration()["app"]["withGlobalTauri"], json!(false));
}

#[test]
fn the_page_may_ask_for_four_commands_and_one_event() {
    let capabilities = sources("src-tauri/capabilities", &[".json", ".toml"]);
    assert_eq!(capabilities.len(), 1, "one capability");
    let capability: Value = serde_json::from_str(&capabilities[0].text).expect("JSON");
    let wanted = [
        "allow-call",
        "allow-take",
        "allow-give",
        "allow-save",
        "core:event:allow-listen",
        "core:event:allow-unlisten",
    ];
    assert_eq!(capability["permissions"], json!(wanted));
    assert_eq!(capability["remote"], Value::Null);
    assert_eq!(
        configuration()["app"]["security"]["capabilities"],
        json!(["main"])
    );
}

#[test]
fn one_file_of_the_page_speaks_to_the_shell() {
    let speakers: Vec<String> = sources("ui/src", &[".ts", ".tsx"])
        .into_iter()
        .filter(|source| source.text.contains("@tauri-apps") || source.text.contains("__TAURI"))
        .map(|source| source.path)
        .collect();
    assert_eq!(speakers, ["ui/src/contract/call.ts"]);
}

#[test]
fn nothing_in_the_page_turns_text_into_html_or_keeps_it() {
    let sinks = r"dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(|createContextualFragment|srcdoc|localStorage|sessionStorage|indexedDB|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon";
    let sinks = Regex::new(sinks).expect("a pattern");
    for source in sources("ui/src", &[".ts", ".tsx", ".html"]) {
        let found = sinks.find(&source.text).map(|found| found.as_str());
        assert_eq!(found, None, "in {}", source.path);
    }
}

#[test]
fn a_notion_of_the_page_imports_no_other_and_the_shared_part_imports_none() {
    let import = Regex::new(r#"from\s+"([^"]+)""#).expect("a pattern");
    let notion = Regex::new(r"notions/([^/]+)").expect("a pattern");
    for source in sources("ui/src", &[".ts", ".tsx"]) {
        let own = notion
            .captures(&source.path)
            .map(|found| found[1].to_owned());
        let shared = source.path.starts_with("ui/src/shared/");
        let reached: BTreeSet<String> = import
            .captures_iter(&source.text)
            .filter_map(|found| notion_reached(&source.path, &found[1], &notion))
            .collect();
        for other in reached {
            assert!(!shared, "{} imports the notion {other}", source.path);
            assert!(
                own.is_none() || own.as_ref() == Some(&other),
                "{} imports the notion {other}",
                source.path
            );
        }
    }
}

/// The notion that an import leads to, relative or through an alias of `ui/src`.
fn notion_reached(from: &str, to: &str, notion: &Regex) -> Option<String> {
    if !to.starts_with('.') {
        return notion.captures(to).map(|found| found[1].to_owned());
    }
    let mut at: Vec<&str> = from.split('/').collect();
    at.pop();
    for step in to.split('/') {
        match step {
            "." => {}
            ".." => {
                at.pop();
            }
            step => at.push(step),
        }
    }
    notion
        .captures(&at.join("/"))
        .map(|found| found[1].to_owned())
}
