//! Texts made fit for paper: what has no shape, would turn lines around or has no glyph does not reach the template.
//!
//! A character without glyph would make the PDF invalid (and show nothing), so it is replaced and reported.

use std::collections::BTreeSet;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::fonts::FONTS;

/// Printed instead of a character that no font of ours has.
const NO_GLYPH: char = '�';
/// Marks over one letter: Vietnamese needs two, « Zalgo » texts have dozens, which cover the lines around.
const MOST_MARKS: usize = 3;
/// A word from this length on may be cut anywhere, every [`CHUNK`] letters, rather than run off the page.
const LONG_WORD: usize = 32;
const CHUNK: usize = 3;
/// Where a word may be cut: takes no room.
const CUT: char = '\u{200b}';

/// Makes every text of the data fit for paper, and collects the characters that could not be printed.
pub(crate) fn plain(data: &mut Value, unprintable: &mut BTreeSet<char>) {
    match data {
        Value::String(text) => *text = plain_text(text, unprintable),
        Value::Array(items) => items.iter_mut().for_each(|item| plain(item, unprintable)),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|field| plain(field, unprintable)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn plain_text(text: &str, unprintable: &mut BTreeSet<char>) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut marks = 0;
    for character in text.replace("\r\n", "\n").nfc() {
        let character = match character {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => '\n',
            '\t' | '\u{b}' | '\u{c}' => ' ',
            shapeless if is_shapeless(shapeless) => continue,
            other => other,
        };
        marks = if is_combining_mark(character) {
            marks + 1
        } else {
            0
        };
        if marks > MOST_MARKS {
            continue;
        }
        if character == '\n' || (!is_private(character) && FONTS.can_print(character)) {
            plain.push(character);
        } else {
            unprintable.insert(character);
            plain.push(NO_GLYPH);
        }
    }
    cuttable(&plain)
}

fn cuttable(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let long = word.chars().count() > LONG_WORD;
        let mut letters = 0;
        for character in word.chars() {
            if !is_combining_mark(character) {
                if long && letters > 0 && letters % CHUNK == 0 && !character.is_whitespace() {
                    words.push(CUT);
                }
                letters += 1;
            }
            words.push(character);
        }
    }
    words
}

/// Does a text have letters that the first font lacks? Templates set the words around them in the second.
pub(crate) fn is_strange(data: &Value) -> bool {
    match data {
        Value::String(text) => text
            .chars()
            .any(|character| !character.is_whitespace() && !FONTS.is_in_the_first(character)),
        Value::Array(items) => items.iter().any(is_strange),
        Value::Object(fields) => fields.values().any(is_strange),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Controls, marks that turn the direction of what follows, and invisible characters that no French text needs.
fn is_shapeless(character: char) -> bool {
    matches!(character,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_private(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> (String, Vec<char>) {
        let mut unprintable = BTreeSet::new();
        let plain = plain_text(text, &mut unprintable);
        (plain, unprintable.into_iter().collect())
    }

    #[test]
    fn names_of_paris_are_printed_as_they_are() {
        for name in [
            "Cœur-Élodie d’Açaï, née « Ÿ »",
            "Nguyễn Thị Ánh Tuyết",
            "Şahin Yıldırım İpek",
            "Łukasz Święcicki-Żółć",
            "Ștefan Țăranu",
            "Ɔwɔ Ɛyi Ŋɔnɔ",
            "محمد الأمين",
            "Жанна Ωμέγα",
        ] {
            assert_eq!(of(name), (name.to_owned(), vec![]));
        }
    }

    #[test]
    fn letters_written_in_two_characters_become_one() {
        assert_eq!(of("Nguye\u{302}\u{303}n"), ("Nguyễn".to_owned(), vec![]));
    }

    #[test]
    fn what_no_font_has_is_shown_as_a_question_and_named() {
        assert_eq!(of("陈 🎉"), ("� �".to_owned(), vec!['陈', '🎉']));
        assert_eq!(of("\u{e0fe}").0, "�");
    }

    #[test]
    fn controls_and_turned_directions_leave_no_trace() {
        assert_eq!(of("a\u{0}\u{202e}b\u{feff}\u{200b}c\td\r\ne").0, "abc d\ne");
    }

    #[test]
    fn a_word_without_end_may_be_cut() {
        let word = "W".repeat(40);
        let (cut, _) = of(&format!("a {word} b"));
        assert_eq!(cut.matches(CUT).count(), 13);
        assert_eq!(cut.replace(CUT, ""), format!("a {word} b"));
        assert_eq!(
            of("conseillere@maison-de-l-ess.fr").0.matches(CUT).count(),
            0
        );
    }

    #[test]
    fn marks_do_not_pile_up() {
        let pile = format!("x{}y", "\u{323}".repeat(40));
        assert_eq!(of(&pile).0.chars().count(), 5);
    }
}
