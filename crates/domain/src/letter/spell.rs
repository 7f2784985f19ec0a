//! A template with its values written in: what an adviser adjusts before the letter leaves.

use std::collections::BTreeMap;

use super::MergeField;

/// Signs that mean something in the markup and can be said as themselves between braces, `{*}`.
pub(super) const SIGNS: [&str; 4] = ["*", "-", "–", "•"];

/// The template with the values that are known in the place of their fields, still in the markup; fields without a
/// value stay as they are. A value says itself and nothing else: signs of the markup in it are written between braces.
#[must_use]
pub fn spell(template: &str, values: &BTreeMap<MergeField, String>) -> String {
    let mut spelled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        spelled.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix("{{") {
            spelled.push_str("{{");
            rest = after;
            continue;
        }
        let line = rest.lines().next().unwrap_or_default();
        let Some(end) = line.find('}') else {
            spelled.push('{');
            rest = &rest[1..];
            continue;
        };
        let value = MergeField::of_code(&rest[1..end])
            .and_then(|field| values.get(&field))
            .map(|value| value.trim())
            .filter(|value| !value.is_empty());
        match value {
            Some(value) => say(value, &mut spelled),
            None => spelled.push_str(&rest[..=end]),
        }
        rest = &rest[end + 1..];
    }
    spelled.push_str(rest);
    spelled
}

fn say(value: &str, spelled: &mut String) {
    for (at, sign) in value.chars().enumerate() {
        match sign {
            '{' => spelled.push_str("{{"),
            '*' => spelled.push_str("{*}"),
            // Where a line begins, it would make an item.
            '-' | '–' | '•' if at == 0 => spelled.extend(['{', sign, '}']),
            // A value is of one line.
            sign if sign.is_control() => spelled.push(' '),
            sign => spelled.push(sign),
        }
    }
}
