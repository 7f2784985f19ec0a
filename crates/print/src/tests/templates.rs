//! What is printed, page by page.

use std::fs;
use std::path::Path;
use std::time::Instant;

use typst_layout::PagedDocument;

use super::geometry::assert_in_place;
use super::read;
use super::samples::{day, letter, list, person_file, referral};
use crate::paper::{pdf, set_data};
use crate::{Paper, PrintError, Sheet, paper};

/// The paper, after its pages were put in `target/print` to be looked at, and its time was said.
pub(super) fn leafed<S: Sheet>(name: &str, sheet: &S) -> Paper {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/print");
    fs::create_dir_all(&folder).unwrap();
    let begun = Instant::now();
    let made = paper(sheet).unwrap();
    println!(
        "{name}: {} ms, {} pages, {} kB",
        begun.elapsed().as_millis(),
        made.pages,
        made.pdf.len() / 1000
    );
    fs::write(folder.join(format!("{name}.pdf")), &made.pdf).unwrap();
    let document = placed(sheet);
    for (number, page) in document.pages().iter().enumerate().take(2) {
        let picture = typst_render::render(page, &typst_render::RenderOptions::default());
        picture
            .save_png(folder.join(format!("{name}-{}.png", number + 1)))
            .unwrap();
    }
    made
}

/// The pages, every text of which is in its place.
pub(super) fn placed<S: Sheet>(sheet: &S) -> PagedDocument {
    let data = serde_json::to_value(sheet).unwrap();
    let (document, _) = set_data(S::TEMPLATE, data).unwrap();
    assert_in_place(&document);
    document
}

#[track_caller]
pub(super) fn assert_says(paper: &Paper, texts: &[&str]) {
    let said = read(&paper.pdf);
    for text in texts {
        let text: String = text.split_whitespace().collect();
        assert!(said.contains(&text), "« {text} » is not in: {said}");
    }
}

#[test]
fn a_referral_holds_on_one_page_with_its_slip() {
    let made = leafed("referral", &referral());
    assert_eq!((made.pages, made.unprintable.len()), (1, 0));
    assert_says(
        &made,
        &[
            "Fiche de liaison",
            "Paris, le 22 novembre 2026",
            "Association Créer Ensemble",
            "À l’attention de Łukasz Święcicki",
            "Ánh Tuyết",
            "27 rue des Œillets",
            "y a consenti le 20 novembre 2026",
            "cherche 8 500 € pour le matériel",
            "Refus écrit de la banque",
            "Réponse souhaitée avant le 1er décembre 2026",
            "Réponse du partenaire",
            "Pas d’aide possible",
            "Signature et cachet",
            "DÉMONSTRATION – personnes inventées",
            "Document établi avec Pignon",
            "1/1",
        ],
    );
}

#[test]
fn a_letter_says_what_is_to_be_completed() {
    let made = leafed("letter", &letter());
    assert_eq!(made.pages, 1);
    assert_says(
        &made,
        &[
            "Réf. : P-M09-01-0677",
            "Objet : Votre rendez-vous à la Maison",
            "du mardi 1er décembre 2026 à 14 h 30, [à compléter : lieu du rendez-vous]. Merci",
            "les statuts « signés » de l’association.",
            "Awa Diop conseillère",
        ],
    );
}

#[test]
fn the_copy_of_a_file_shows_every_section_even_when_it_is_empty() {
    let made = leafed("person_file", &person_file());
    assert_eq!(made.pages, 2);
    assert_says(
        &made,
        &[
            "Copie du dossier de Nguyễn",
            "Remis par Awa Diop, conseillère",
            "Nom de naissance –",
            "Structures Rien n’est enregistré.",
            "2/2",
        ],
    );
}

#[test]
fn a_list_goes_over_pages_with_its_header() {
    let made = leafed("list", &list(120));
    assert!(made.pages >= 2);
    let said = read(&made.pdf);
    assert_eq!(said.matches("Dernieréchange").count(), made.pages);
    assert_says(&made, &["P-M09-01-0000", "P-M09-01-0119", "120 lignes."]);
}

#[test]
fn an_empty_list_says_so() {
    let mut empty = list(0);
    empty.landscape = true;
    let made = leafed("list_empty", &empty);
    assert_eq!(made.pages, 1);
    assert_says(&made, &["Aucune ligne.", "0 ligne."]);
}

#[test]
fn a_list_that_does_not_hold_together_is_refused() {
    let mut uneven = list(3);
    uneven.rows[1].pop();
    assert_eq!(paper(&uneven), Err(PrintError::UnevenRow { row: 1 }));
    let mut none = list(0);
    none.columns.clear();
    assert_eq!(paper(&none), Err(PrintError::Columns));
    assert_eq!(
        paper(&list(crate::list::MOST_ROWS + 1)),
        Err(PrintError::TooManyRows { rows: 5_001 })
    );
}

#[test]
fn the_same_sheet_gives_the_same_bytes_and_another_day_others() {
    let first = paper(&referral()).unwrap();
    assert_eq!(first, paper(&referral()).unwrap());
    let mut later = referral();
    later.head.date = day(23);
    assert_ne!(first.pdf, paper(&later).unwrap().pdf);
}

#[test]
fn a_paper_says_to_machines_what_it_is() {
    let made = paper(&referral()).unwrap();
    let bytes = String::from_utf8_lossy(&made.pdf);
    for mark in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "/Marked true",
        "/Lang(fr-FR)",
        "/DisplayDocTitle true",
    ] {
        assert!(bytes.contains(mark), "{mark}");
    }
}

/// The validator is real: pages without a title are not PDF/UA.
#[test]
fn pages_that_would_not_be_accessible_are_an_error() {
    let mut data = serde_json::to_value(letter()).unwrap();
    let (mut document, _) = set_data(crate::Template::Letter, data.take()).unwrap();
    document.info_mut().title = None;
    assert!(matches!(
        pdf(&document, day(22)),
        Err(PrintError::Standard(_))
    ));
}

#[test]
fn names_of_sixty_letters_and_words_without_end_stay_in_their_place() {
    let name = "Marie-Antoinette-Wilhelmina Wolff-Metternich d’Alençon-Öström";
    let word = "W".repeat(300);
    for (round, text) in [name, &word].into_iter().enumerate() {
        let mut referral = referral();
        referral.head.house = text.into();
        referral.head.member = text.into();
        referral.head.position = Some(text.into());
        referral.partner.name = text.into();
        referral.partner.contact = Some(text.into());
        referral.person.name = text.into();
        referral.subject = text.into();
        referral.reference = text.into();
        referral.need = text.into();
        referral.expected = text.into();
        referral.done.push(text.into());
        referral.person.rows[0].label = text.into();
        referral.person.rows[0].value = text.into();
        assert!(placed(&referral).pages().len() <= 4);
        leafed(&format!("long_referral_{round}"), &referral);

        let mut letter = letter();
        letter.recipient[0] = text.into();
        letter.subject = text.into();
        letter.head = referral.head.clone();
        assert!(placed(&letter).pages().len() <= 2);

        let mut file = person_file();
        file.name = text.into();
        file.sections[0].title = text.into();
        file.sections[2].paragraphs[0] = text.into();
        file.head = referral.head.clone();
        placed(&file);

        let mut list = list(2);
        list.title = text.into();
        list.rows[0] = vec![text.into(); 5];
        for column in &mut list.columns {
            column.title = text.into();
        }
        leafed(&format!("long_list_{round}"), &list);
    }
}
