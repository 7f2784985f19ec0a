//! No text of a member is markup, wherever it stands.

use serde_json::Value;

use super::geometry::{assert_in_place, tangled};
use super::read;
use super::samples::{day, letter, letters, list, minutes, person_file, referral};
use crate::paper::{pdf, set_data};
use crate::plain::plain;
use crate::{List, PersonFile, Row, Run, Section, Sheet, Template, paper};

/// What would be code, markup or mathematics if it were read as typst.
const TYPST: &str = r##"#panic("x") #pagebreak() *a* _b_ $x^2$ `c` <d> @e // f /* g */ \ ~ -- ... "h" = i #import "data.json": *"##;

/// Numbers of the leaves of a JSON value that are texts of a member.
fn texts(data: &mut Value, each: &mut impl FnMut(&mut String)) {
    match data {
        Value::String(text) => each(text),
        Value::Array(items) => items.iter_mut().for_each(|item| texts(item, each)),
        Value::Object(fields) => fields
            .iter_mut()
            // The variant of a block is a word of ours.
            .filter(|(name, _)| *name != "is")
            .for_each(|(_, field)| texts(field, each)),
        _ => {}
    }
}

/// Puts it in every field at once, numbered, and finds them all in the PDF.
fn in_every_field_of<S: Sheet>(sheet: &S, most_pages: usize) {
    let mut data = serde_json::to_value(sheet).unwrap();
    let mut count = 0;
    texts(&mut data, &mut |text| {
        *text = format!("n{count}n{TYPST}");
        count += 1;
    });
    assert!(count > 10);
    let (document, _) = set_data(S::TEMPLATE, data).unwrap();
    assert_in_place(&document);
    assert!(document.pages().len() <= most_pages);
    // A text cut by the end of a page is in two pieces: each number is looked for, and how often the rest is there.
    let said = read(&pdf(&document, day(22)).unwrap());
    for number in 0..count {
        assert!(
            said.contains(&format!("n{number}n#panic")),
            "{number}: {said}"
        );
    }
    for piece in [
        "#panic(\"x\")#pagebreak()*a*_b_",
        "$x^2$`c`<d>@e//f",
        "\"h\"=i#import",
    ] {
        assert!(said.matches(piece).count() + 1 >= count, "{piece}: {said}");
    }
}

#[test]
fn typst_in_any_field_of_a_referral_is_text() {
    in_every_field_of(&referral(), 4);
}

#[test]
fn typst_in_any_field_of_a_letter_is_text() {
    in_every_field_of(&letter(), 3);
}

#[test]
fn typst_in_any_field_of_the_copy_of_a_file_is_text() {
    in_every_field_of(&person_file(), 3);
}

#[test]
fn typst_in_any_field_of_a_list_is_text() {
    in_every_field_of(&list(2), 3);
}

#[test]
fn typst_in_any_field_of_minutes_is_text() {
    in_every_field_of(&minutes(3), 9);
}

#[test]
fn typst_in_any_field_of_letters_is_text() {
    in_every_field_of(&letters(2), 6);
}

fn naughty() -> Option<Vec<String>> {
    let path = pignon_samples::data_dir()?.join("hostile/blns.json");
    let all: Vec<String> = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    assert!(all.len() > 400);
    Some(all)
}

/// As a reader of the PDF gives it back, if it can be foretold: lines from right to left come back turned around,
/// letters with marks twice, and where one glyph serves two letters (ǝ, ə) our reader does not know which.
fn foretold(text: &str) -> Option<String> {
    let mut value = Value::String(text.to_owned());
    plain(&mut value, &mut Default::default());
    let text = value.as_str().unwrap();
    (!tangled(text) && !text.contains(|c: char| matches!(c, '\u{180}'..='\u{2af}')))
        .then(|| text.replace('\u{200b}', "").split_whitespace().collect())
}

#[track_caller]
fn assert_says_all(template: Template, data: Value, all: &[String]) {
    let (document, unprintable) = set_data(template, data).unwrap();
    assert_in_place(&document);
    assert!(unprintable.contains(&'😍') && unprintable.contains(&'田'));
    let said = read(&pdf(&document, day(22)).unwrap());
    let wanted: Vec<(&String, String)> = all
        .iter()
        .filter_map(|text| Some((text, foretold(text)?)))
        .collect();
    assert!(wanted.len() > 400, "{}", wanted.len());
    // A text cut by the end of a page is in two pieces.
    let missing: Vec<&String> = wanted
        .iter()
        .filter(|(_, wanted)| !said.contains(wanted))
        .map(|(text, _)| *text)
        .collect();
    let short = missing.iter().filter(|text| text.chars().count() < 20);
    assert!(
        short.count() == 0 && missing.len() < document.pages().len(),
        "not on paper: {missing:?}"
    );
}

#[test]
fn the_hostile_strings_are_text_in_a_list() {
    let Some(all) = naughty() else { return };
    let list = List {
        rows: all
            .iter()
            .map(|text| {
                vec![
                    text.clone(),
                    String::new(),
                    text.clone(),
                    String::new(),
                    String::new(),
                ]
            })
            .collect(),
        ..list(0)
    };
    assert_says_all(Template::List, serde_json::to_value(list).unwrap(), &all);
}

#[test]
fn the_hostile_strings_are_text_in_the_copy_of_a_file() {
    let Some(all) = naughty() else { return };
    let sections = all
        .iter()
        .map(|text| Section {
            title: text.clone(),
            rows: vec![Row::new(text, text)],
            paragraphs: vec![text.clone()],
        })
        .collect();
    let file = PersonFile {
        sections,
        ..person_file()
    };
    assert_says_all(
        Template::PersonFile,
        serde_json::to_value(file).unwrap(),
        &all,
    );
}

#[test]
fn the_hostile_strings_are_text_in_a_letter_minutes_and_a_referral() {
    let Some(all) = naughty() else { return };
    let mut letter = letter();
    letter.body = all
        .iter()
        .map(|text| {
            crate::Block::Paragraph(vec![Run {
                text: text.clone(),
                bold: text.len() % 2 == 0,
                gap: text.len() % 7 == 0,
            }])
        })
        .collect();
    assert_says_all(
        Template::Letter,
        serde_json::to_value(&letter).unwrap(),
        &all,
    );
    let mut minutes = minutes(0);
    minutes.recusals.clone_from(&all);
    assert_says_all(
        Template::Minutes,
        serde_json::to_value(&minutes).unwrap(),
        &all,
    );
    let mut referral = referral();
    referral.done.clone_from(&all);
    assert_says_all(
        Template::Referral,
        serde_json::to_value(&referral).unwrap(),
        &all,
    );
    assert!(paper(&referral).is_ok());
}

#[test]
fn squares_of_every_length_stay_in_their_column() {
    let mut list = list(0);
    for text in ["田", "😍"] {
        for length in [5, 20, 31, 33, 60] {
            list.rows.push(vec![text.repeat(length); 5]);
        }
    }
    let data = serde_json::to_value(list).unwrap();
    assert_in_place(&set_data(Template::List, data).unwrap().0);
}
