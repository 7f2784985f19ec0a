//! What a row of a spreadsheet says of a person, and what there is to say about it.

use chrono::NaiveDate;
use pignon_domain::RefusalCode;
use pignon_domain::import::ImportTarget as T;
use pignon_domain::import::{Draft, Remark, propose, read_row};
use pignon_domain::person::{Employment, Origin, Qpv, Resource, Sex, Stage};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A row told as header, target, cell.
fn row(cells: &[(&str, T, &str)]) -> (Draft, Vec<Remark>) {
    let headers: Vec<String> = cells.iter().map(|cell| cell.0.to_owned()).collect();
    let targets: Vec<T> = cells.iter().map(|cell| cell.1).collect();
    let values: Vec<&str> = cells.iter().map(|cell| cell.2).collect();
    read_row(&values, &targets, &headers, day("2026-11-22"))
}

const NAME: (&str, T, &str) = ("Nom", T::FamilyName, "DUPONT");

#[test]
fn a_full_row_gives_every_field() {
    let (draft, remarks) = row(&[
        ("Civ.", T::Sex, "Mme"),
        NAME,
        ("Prénom", T::GivenName, "MARIE-ANGE"),
        ("Nom de naissance", T::BirthName, "MARTIN"),
        ("Né(e) le", T::BirthDate, "12/03/85"),
        ("Portable", T::Phone, "612345678"),
        ("Fixe", T::OtherPhone, "01.42.00.00.01"),
        ("Mail", T::Email, "Marie@Exemple.fr"),
        ("Adresse", T::AddressLine, "12 bis rue Myrha"),
        ("CP", T::Postcode, "75018"),
        ("Ville", T::City, "Paris"),
        ("QPV", T::Qpv, "?"),
        ("Motif", T::Reason, "Ouvrir une épicerie"),
        ("Orienté par", T::Origin, "Pôle emploi"),
        ("Conseiller", T::Referent, "Nadia"),
        ("Étape", T::Stage, "Montage"),
        ("1er RDV", T::FirstContactOn, "2024-02-01"),
        ("Dernier contact", T::LastContactOn, "46093"),
        ("Situation", T::Employment, "CDD"),
        ("Ressources", T::Resource, "ARE"),
        ("Niveau", T::Education, "IV"),
        ("Observations", T::Note, "à rappeler"),
    ]);
    assert_eq!(remarks, []);
    assert_eq!(
        draft,
        Draft {
            family_name: "Dupont".into(),
            given_name: "Marie-Ange".into(),
            birth_name: Some("Martin".into()),
            sex: Some(Sex::Female),
            birth_date: Some(day("1985-03-12")),
            phone: Some("+33612345678".into()),
            other_phone: Some("+33142000001".into()),
            email: Some("marie@exemple.fr".into()),
            address_line: Some("12 bis rue Myrha".into()),
            postcode: Some("75018".into()),
            city: Some("Paris".into()),
            qpv: Some(Qpv::ToCheck),
            reason: Some("Ouvrir une épicerie".into()),
            origin: Some(Origin::FranceTravail),
            referent: Some("Nadia".into()),
            stage: Some(Stage::SettingUp),
            first_contact_on: Some(day("2024-02-01")),
            last_contact_on: Some(day("2026-03-12")),
            employment: Some(Employment::FixedTerm),
            resource: Some(Resource::UnemploymentBenefit),
            education: Some(4),
            note: "Orienté par\u{a0}: Pôle emploi\nObservations\u{a0}: à rappeler".into(),
        }
    );
}

#[test]
fn what_is_not_understood_is_said_and_kept_in_the_note() {
    for (header, target, cell, code) in [
        ("Tél", T::Phone, "voir avec sa sœur", RefusalCode::NotAPhone),
        ("Né le", T::BirthDate, "31/02/1985", RefusalCode::NotADate),
        (
            "Né le",
            T::BirthDate,
            "12/03/2085",
            RefusalCode::DateInTheFuture,
        ),
        (
            "Contact",
            T::LastContactOn,
            "12/03/1998",
            RefusalCode::DateTooOld,
        ),
        (
            "Mail",
            T::Email,
            "marie.exemple.fr",
            RefusalCode::NotAnEmail,
        ),
        ("CP", T::Postcode, "Paris 18e", RefusalCode::NotAPostcode),
        ("Étape", T::Stage, "en cours", RefusalCode::NotInTheList),
        ("QPV", T::Qpv, "Barbès", RefusalCode::NotInTheList),
        (
            "Niveau",
            T::Education,
            "coiffure",
            RefusalCode::NotInTheList,
        ),
    ] {
        let (draft, remarks) = row(&[NAME, (header, target, cell)]);
        let [remark] = &remarks[..] else {
            panic!("{cell}: {remarks:?}")
        };
        assert_eq!(
            (remark.code, remark.blocking, remark.column),
            (code, false, Some(1)),
            "{cell}"
        );
        assert!(
            remark.sentence.contains(&format!("«\u{a0}{cell}\u{a0}»")),
            "{}",
            remark.sentence
        );
        assert_eq!(draft.note, format!("{header}\u{a0}: {cell}"));
    }
}

#[test]
fn cells_that_say_nothing_raise_no_remark() {
    let (draft, remarks) = row(&[
        NAME,
        ("Tél", T::Phone, "NC"),
        ("Né le", T::BirthDate, "inconnu"),
        ("Mail", T::Email, "pas de mail"),
        ("Étape", T::Stage, "-"),
        ("Motif", T::Reason, "n/a"),
    ]);
    assert_eq!(remarks, []);
    assert_eq!(
        draft,
        Draft {
            family_name: "Dupont".into(),
            ..Draft::default()
        }
    );
}

#[test]
fn a_row_without_a_name_or_with_a_nir_cannot_be_imported() {
    let (_, remarks) = row(&[("Nom", T::FamilyName, " "), ("Mail", T::Email, "a@b.fr")]);
    assert!(
        remarks
            .iter()
            .any(|r| r.blocking && r.code == RefusalCode::Missing && r.column.is_none())
    );
    for target in [T::Note, T::FamilyName, T::Reason, T::Phone] {
        let (draft, remarks) = row(&[NAME, ("Divers", target, "sécu 2 69 05 49 588 157 80 ok")]);
        let nir: Vec<_> = remarks
            .iter()
            .filter(|r| r.code == RefusalCode::NirForbidden)
            .collect();
        assert!(
            nir.len() == 1 && nir[0].blocking && nir[0].column == Some(1),
            "{target:?}: {remarks:?}"
        );
        assert!(
            !format!("{draft:?}{remarks:?}").contains("588"),
            "a NIR is kept nowhere, not even in a sentence"
        );
    }
    // In a column that is not imported, it is not our matter.
    assert_eq!(
        row(&[NAME, ("N° sécu", T::Ignore, "269054958815780")]).1,
        []
    );
    let (_, remarks) = row(&[("Nom", T::FamilyName, "TOTAL : 60 personnes")]);
    assert!(remarks.iter().any(|r| r.blocking));
    assert_eq!(row(&[("Nom", T::FamilyName, "Total")]).1.len(), 1);
    assert_eq!(row(&[("Nom", T::FamilyName, "Totalier")]).1, []);
}

#[test]
fn several_phones_and_mails_in_a_cell_are_not_lost() {
    let (draft, remarks) = row(&[
        NAME,
        ("Tél", T::Phone, "06 12 34 56 78 / 01 42 00 00 01 (mère)"),
    ]);
    assert_eq!(remarks, []);
    assert_eq!(draft.phone.as_deref(), Some("+33612345678"));
    assert_eq!(draft.other_phone.as_deref(), Some("+33142000001"));
    assert!(draft.note.contains("(mère)"));
    let (draft, _) = row(&[NAME, ("Mail", T::Email, "a@b.fr ; c@d.fr")]);
    assert_eq!(draft.email.as_deref(), Some("a@b.fr"));
    assert!(draft.note.contains("c@d.fr"));
    let (draft, _) = row(&[
        NAME,
        ("Tél", T::Phone, "0612345678"),
        ("Tél 2", T::OtherPhone, "06 12 34 56 78"),
    ]);
    assert_eq!((draft.phone.is_some(), draft.other_phone), (true, None));
}

#[test]
fn an_address_in_one_cell_is_parted() {
    let (draft, _) = row(&[
        NAME,
        ("Adresse", T::AddressLine, "12 rue Myrha, 75018 PARIS"),
    ]);
    assert_eq!(
        (
            draft.address_line.as_deref(),
            draft.postcode.as_deref(),
            draft.city.as_deref()
        ),
        (Some("12 rue Myrha"), Some("75018"), Some("PARIS"))
    );
    let (draft, remarks) = row(&[
        NAME,
        ("CP", T::Postcode, "1000"),
        ("Adresse", T::AddressLine, "3 place de la Gare"),
    ]);
    assert_eq!(draft.postcode.as_deref(), Some("01000"));
    assert!(remarks.len() == 1 && !remarks[0].blocking && remarks[0].sentence.contains("01000"));
}

#[test]
fn a_column_headed_rsa_answers_yes_or_no() {
    assert_eq!(
        row(&[NAME, ("RSA", T::Resource, "oui")]).0.resource,
        Some(Resource::Rsa)
    );
    assert_eq!(row(&[NAME, ("RSA", T::Resource, "non")]), row(&[NAME]));
    assert_eq!(
        row(&[NAME, ("Ressources", T::Resource, "RSA majoré")])
            .0
            .resource,
        Some(Resource::Rsa)
    );
}

#[test]
fn a_person_of_one_name_is_known_by_it() {
    let (draft, remarks) = row(&[("Nom", T::FamilyName, ""), ("Prénom", T::GivenName, "Awa")]);
    assert_eq!(
        (
            draft.family_name.as_str(),
            draft.given_name.as_str(),
            remarks.len()
        ),
        ("Awa", "", 0)
    );
}

#[test]
fn what_cannot_be_kept_even_in_the_note_is_said() {
    let long = "mot ".repeat(20_000);
    let (draft, remarks) = row(&[NAME, ("Observations", T::Note, &long)]);
    assert_eq!(
        (draft.note.as_str(), remarks.len(), remarks[0].code),
        ("", 1, RefusalCode::TooLong)
    );
    let (draft, remarks) = row(&[NAME, ("Observations", T::Note, "a\u{1}b")]);
    assert_eq!(
        (draft.note.as_str(), remarks.len(), remarks[0].code),
        ("", 1, RefusalCode::Unprintable)
    );
}

proptest! {
    #[test]
    fn no_cell_makes_a_row_panic_and_every_word_is_found_again(
        cells in proptest::collection::vec("\\PC{0,40}", 1..8),
        kinds in proptest::collection::vec(0usize..T::ALL.len(), 8),
    ) {
        let targets: Vec<T> = cells.iter().zip(&kinds).map(|(_, kind)| T::ALL[*kind]).collect();
        let headers: Vec<String> = (0..cells.len()).map(|column| format!("C{column}")).collect();
        let values: Vec<&str> = cells.iter().map(String::as_str).collect();
        let (draft, remarks) = read_row(&values, &targets, &headers, day("2026-11-22"));
        let _ = propose(&headers, &[values]);
        // A cell put in the note by a remark is in the note.
        for remark in remarks.iter().filter(|r| !r.blocking && r.sentence.contains("dans la note")) {
            let column = remark.column.unwrap();
            prop_assert!(draft.note.contains(&format!("C{column}\u{a0}: ")), "{:?} {:?}", remark, draft.note);
        }
    }

    #[test]
    fn a_note_column_is_kept_to_the_last_letter(text in "[a-zé]{1,20}( [a-zé]{1,20}){0,5}") {
        let (draft, _) = row(&[NAME, ("Observations", T::Note, &text)]);
        prop_assert_eq!(draft.note, format!("Observations\u{a0}: {text}"));
    }
}
