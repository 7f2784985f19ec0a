//! The papers of a sitting: minutes, and every letter in one go.

use std::time::Instant;

use super::read;
use super::samples::{day, letters, minutes};
use super::templates::{assert_says, leafed, placed};
use crate::{PrintError, paper};

#[test]
fn minutes_say_who_sat_what_was_decided_and_who_signs() {
    let made = leafed("minutes", &minutes(4));
    assert_eq!(made.unprintable.len(), 0);
    assert_says(
        &made,
        &[
            "Procès-verbal : Comité du 22 novembre 2026",
            "N° PV-M07-03-0001",
            "Łucja Święcicka",
            "présent de 14 h 02 à 15 h 10",
            "Quorum : 2 voix.",
            "n’a pris part ni au débat ni au vote",
            "2. C-M07-03-0002 – Cantine solidaire des Œillets",
            "Refusée",
            "3 pour, 1 contre, 0 abstention",
            "retirée en séance",
            "Secrétaire de séance",
        ],
    );
}

#[test]
fn each_letter_of_a_sitting_begins_on_its_page_and_counts_its_own() {
    let mut all = letters(3);
    let long = all.letters[1].body[1].clone();
    all.letters[1].body.extend(vec![long; 30]);
    let made = leafed("letters", &all);
    assert_eq!(made.pages, 4);
    let said = read(&made.pdf);
    assert_eq!(said.matches("1/1").count(), 2, "{said}");
    assert_eq!(said.matches("1/2").count(), 1);
    assert_eq!(said.matches("2/2").count(), 1);
    for place in 1..=3 {
        assert!(said.contains(&format!("Réf.:L-M07-03-{place:04}")));
    }
}

#[test]
fn the_papers_of_a_sitting_are_the_same_bytes_when_made_again() {
    assert_eq!(paper(&minutes(3)).unwrap(), paper(&minutes(3)).unwrap());
    assert_eq!(paper(&letters(3)).unwrap(), paper(&letters(3)).unwrap());
    let mut later = minutes(3);
    later.head.date = day(23);
    assert_ne!(paper(&later).unwrap().pdf, paper(&minutes(3)).unwrap().pdf);
}

#[test]
fn no_letter_or_too_many_are_refused() {
    assert_eq!(paper(&letters(0)), Err(PrintError::NoLetter));
    let many = crate::MOST_LETTERS + 1;
    assert_eq!(
        paper(&letters(many)),
        Err(PrintError::TooManyLetters { letters: many })
    );
}

#[test]
fn long_names_stay_in_their_place_in_the_papers_of_a_sitting() {
    let word = "W".repeat(300);
    for text in [
        "Marie-Antoinette-Wilhelmina Wolff-Metternich d’Alençon-Öström",
        &word,
    ] {
        let mut minutes = minutes(2);
        minutes.number = text.into();
        minutes.title = text.into();
        minutes.attendance[0].name = text.into();
        minutes.attendance[0].capacity = text.into();
        minutes.attendance[0].presence = text.into();
        minutes.recusals.push(text.into());
        minutes.decisions[0].number = text.into();
        minutes.decisions[0].title = text.into();
        minutes.decisions[0].decision = text.into();
        minutes.decisions[0].rows[0].value = text.into();
        minutes.signatures[0].value = text.into();
        placed(&minutes);
        let mut letters = letters(2);
        letters.letters[0].recipient[0] = text.into();
        letters.letters[1].subject = text.into();
        placed(&letters);
    }
}

/// Says how long a sitting of forty files takes; the limit of five seconds is for an optimised build.
#[test]
fn a_sitting_of_forty_files_gives_its_minutes_and_its_letters() {
    let begun = Instant::now();
    let (minutes, letters) = (paper(&minutes(40)).unwrap(), paper(&letters(40)).unwrap());
    println!(
        "40 files: {} ms ({}), {} + {} pages",
        begun.elapsed().as_millis(),
        if cfg!(debug_assertions) {
            "not optimised"
        } else {
            "optimised"
        },
        minutes.pages,
        letters.pages
    );
    assert_eq!(letters.pages, 40);
}
