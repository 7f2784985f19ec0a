//! A family name and a given name in one cell, and capitals given back to names shouted in capitals.

use super::vocabulary::sex_of;
use super::words::fold;
use crate::person::Sex;

/// What a cell of full names holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SplitName {
    /// Family name; empty only when the cell is.
    pub family: String,
    /// Given name; empty when the cell has one word.
    pub given: String,
    /// Name at birth, after `née`.
    pub birth: Option<String>,
    /// Sex, from `Mme`, `M.`.
    pub sex: Option<Sex>,
    /// A name by marriage after `épouse`: which of the two is used is not for us to say.
    pub spouse: Option<String>,
}

/// Splits a full name. Capitals decide (`DUPONT Marie`, `Marie DUPONT`), a comma too (`Dupont, Marie`); when neither
/// does, the order: `given_first` as the header says (`Prénom Nom`), family first otherwise.
#[must_use]
pub fn split_full_name(cell: &str, given_first: bool) -> SplitName {
    let mut split = SplitName::default();
    let mut words: Vec<&str> = cell.split_whitespace().collect();
    while let Some(sex) = words.first().and_then(|word| title(word)) {
        split.sex = split.sex.or(sex);
        words.remove(0);
    }
    if let Some(at) = words
        .iter()
        .position(|word| matches!(fold(word).as_str(), "nee" | "ne" | "ep" | "epouse" | "epse"))
        .filter(|at| *at > 0)
    {
        let after = tidy(&words[at + 1..]);
        let after = (!after.is_empty()).then_some(after);
        if fold(words[at]).starts_with("ne") {
            split.birth = after;
        } else {
            split.spouse = after;
        }
        words.truncate(at);
    }
    let joined = words.join(" ");
    if let Some((family, given)) = joined.split_once(',') {
        split.family = restore_capitals(family.trim());
        split.given = restore_capitals(given.trim());
        return split;
    }
    let (family, given) = parts(&words, given_first);
    split.family = tidy(family);
    split.given = tidy(given);
    split
}

fn title(word: &str) -> Option<Option<Sex>> {
    match fold(word).as_str() {
        "mme" | "madame" | "mlle" | "melle" | "mademoiselle" | "mr" | "monsieur" => {
            Some(sex_of(word))
        }
        "m" if word.ends_with('.') || word == "M" => Some(Some(Sex::Male)),
        "dr" | "docteur" => Some(None),
        _ => None,
    }
}

/// The words of the family name and those of the given name.
fn parts<'w, 'c>(words: &'w [&'c str], given_first: bool) -> (&'w [&'c str], &'w [&'c str]) {
    if words.len() < 2 {
        return (words, &[]);
    }
    let shouted: Vec<bool> = words.iter().map(|word| is_shouted(word)).collect();
    let all = shouted.iter().all(|s| *s);
    let none = !shouted.iter().any(|s| *s);
    if all || none {
        return by_order(words, given_first);
    }
    if shouted[0] || (is_particle(words[0]) && shouted[1]) {
        // `de LA TOUR Jean`, `LE GALL Yann`: up to the last word in capitals of the first run.
        let end = (0..words.len()).find(|&at| {
            !(shouted[at] || is_particle(words[at]) && shouted.get(at + 1) == Some(&true))
        });
        let (family, given) = words.split_at(end.unwrap_or(words.len()));
        return (family, given);
    }
    let mut start = shouted.iter().position(|s| *s).unwrap_or(0);
    while start > 1 && is_particle(words[start - 1]) {
        start -= 1;
    }
    // `Marie DUPONT (ancienne)`: what follows the capitals stays with the family name.
    (&words[start..], &words[..start])
}

/// No case to decide: the order does, and particles keep their word (`DA SILVA MARIA`, `Marie Le Gall`).
fn by_order<'w, 'c>(words: &'w [&'c str], given_first: bool) -> (&'w [&'c str], &'w [&'c str]) {
    if given_first {
        let mut at = 1;
        // `Marie Anne de la Tour`: the first particle opens the family name.
        if let Some(particle) = words.iter().skip(1).position(|word| is_particle(word)) {
            at = particle + 1;
        } else if words.len() > 2 {
            at = words.len() - 1;
        }
        (&words[at..], &words[..at])
    } else {
        let mut at = 1;
        while at < words.len() - 1 && is_particle(words[at - 1]) {
            at += 1;
        }
        words.split_at(at)
    }
}

fn is_particle(word: &str) -> bool {
    matches!(
        fold(word).as_str(),
        "de" | "du"
            | "des"
            | "d"
            | "la"
            | "le"
            | "les"
            | "da"
            | "das"
            | "do"
            | "dos"
            | "di"
            | "del"
            | "della"
            | "van"
            | "von"
            | "der"
            | "den"
            | "ben"
            | "bin"
            | "el"
            | "al"
            | "ait"
            | "abou"
            | "abu"
            | "ould"
            | "mc"
            | "mac"
            | "saint"
            | "st"
            | "ste"
            | "y"
    )
}

/// At least two letters, all capital, but for a particle before an apostrophe (`d'ALENÇON`).
fn is_shouted(word: &str) -> bool {
    let body = match word.split_once(['\'', '’']) {
        Some((head, tail)) if head.chars().count() <= 2 => tail,
        _ => word,
    };
    let letters = || body.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 2 && letters().all(|c| !c.is_lowercase())
}

fn tidy(words: &[&str]) -> String {
    restore_capitals(words.join(" ").trim_matches([',', ';', '(', ')', ' ']))
}

/// Gives capitals back to a name written all in capitals: `DUPONT` → `Dupont`, `LE GALL` → `Le Gall`, `D'ALENÇON` →
/// `d’Alençon`, `N'DIAYE` → `N’Diaye`, `JEAN-MARC` → `Jean-Marc`, `DE LA TOUR` → `de La Tour`. A name with small letters
/// is kept as it is, its apostrophes made typographic. Accents cannot be given back.
#[must_use]
pub fn restore_capitals(name: &str) -> String {
    let name = name.replace(['\'', '`', '´', 'ʼ'], "’");
    let shouted = name
        .split_whitespace()
        .all(|word| is_shouted(word) || is_particle(word) || word.chars().count() == 1)
        && name.split_whitespace().any(is_shouted);
    if !shouted {
        return name;
    }
    let mut restored = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !restored.is_empty() {
            restored.push(' ');
        }
        if matches!(word, "DE" | "de") {
            restored.push_str("de");
            continue;
        }
        let word = match word.strip_prefix("D’").or_else(|| word.strip_prefix("d’")) {
            Some(rest) => {
                restored.push_str("d’");
                rest
            }
            None => word,
        };
        let mut start = true;
        for c in word.chars() {
            if start {
                restored.extend(c.to_uppercase());
            } else {
                restored.extend(c.to_lowercase());
            }
            start = matches!(c, '-' | '’' | '.' | '(');
        }
    }
    restored
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_a_comma_or_the_order_tell_the_family_name() {
        for (cell, family, given) in [
            ("DUPONT Marie", "Dupont", "Marie"),
            ("Marie DUPONT", "Dupont", "Marie"),
            ("DUPONT, Marie", "Dupont", "Marie"),
            ("Dupont, Marie", "Dupont", "Marie"),
            ("d'ALENÇON José-María", "d’Alençon", "José-María"),
            ("LE GALL Yann", "Le Gall", "Yann"),
            ("Yann LE GALL", "Le Gall", "Yann"),
            ("de LA TOUR Jean Marie", "de La Tour", "Jean Marie"),
            ("Jean de LA TOUR", "de La Tour", "Jean"),
            ("DUPONT MARIE", "Dupont", "Marie"),
            ("LE GALL YANN", "Le Gall", "Yann"),
            ("DA SILVA MARIA JOSE", "Da Silva", "Maria Jose"),
            ("Dupont Marie", "Dupont", "Marie"),
            ("N'DIAYE Fatou", "N’Diaye", "Fatou"),
            ("O'NEILL Sean", "O’Neill", "Sean"),
            ("Dupont", "Dupont", ""),
            ("陈伟", "陈伟", ""),
            ("", "", ""),
        ] {
            let split = split_full_name(cell, false);
            assert_eq!(
                (split.family.as_str(), split.given.as_str()),
                (family, given),
                "{cell}"
            );
        }
    }

    #[test]
    fn the_header_may_say_that_the_given_name_comes_first() {
        for (cell, family, given) in [
            ("Marie Dupont", "Dupont", "Marie"),
            ("Marie Le Gall", "Le Gall", "Marie"),
            ("Jean Marie Dupont", "Dupont", "Jean Marie"),
            ("MARIE DUPONT", "Dupont", "Marie"),
        ] {
            let split = split_full_name(cell, true);
            assert_eq!(
                (split.family.as_str(), split.given.as_str()),
                (family, given),
                "{cell}"
            );
        }
    }

    #[test]
    fn titles_and_birth_names_are_understood() {
        let split = split_full_name("Mme DUPONT Marie née MARTIN", false);
        assert_eq!(
            split,
            SplitName {
                family: "Dupont".into(),
                given: "Marie".into(),
                birth: Some("Martin".into()),
                sex: Some(Sex::Female),
                spouse: None
            }
        );
        assert_eq!(
            split_full_name("DUPONT Marie épouse MARTIN", false)
                .spouse
                .as_deref(),
            Some("Martin")
        );
        assert_eq!(
            split_full_name("M. Ali BEN SALAH", false).sex,
            Some(Sex::Male)
        );
        assert_eq!(
            split_full_name("M. Ali BEN SALAH", false).family,
            "Ben Salah"
        );
    }

    #[test]
    fn only_names_all_in_capitals_are_touched() {
        for (name, restored) in [
            ("DUPONT", "Dupont"),
            ("JEAN-MARC", "Jean-Marc"),
            ("LE GALL", "Le Gall"),
            ("McDonald", "McDonald"),
            ("de la Tour", "de la Tour"),
            ("D'ALENÇON", "d’Alençon"),
            ("ÉLODIE", "Élodie"),
            ("A", "A"),
            ("dupont", "dupont"),
        ] {
            assert_eq!(restore_capitals(name), restored, "{name}");
        }
    }
}
