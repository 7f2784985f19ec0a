use proptest::prelude::*;

use super::*;
use crate::{Refusal, RefusalCode};

fn sheet(entries: &[(&str, &str)]) -> Sheet {
    let entries = entries.iter();
    entries
        .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
        .collect()
}

fn whole() -> Sheet {
    sheet(&[
        ("source", "dora"),
        ("id", "dora--17"),
        ("nom", "Atelier des Possibles."),
        ("date_maj", "2026-02-14T10:00:00+01:00"),
        ("siret", "13003013300016"),
        ("code_postal", "75018"),
        ("code_insee", "75118"),
        ("commune", "Paris"),
        ("telephone", "+33123456789"),
        ("courriel", "Accueil@Exemple.FR"),
        ("site_web", "exemple.fr/aide"),
        ("reseaux_porteurs", "reseau-bge;adie"),
        ("longitude", "2.35"),
    ])
}

#[test]
fn a_structure_of_the_schema_is_read_whole() {
    let draft = read_structure(&whole()).unwrap();
    assert_eq!(
        (draft.source.as_str(), draft.source_id.as_str()),
        ("dora", "dora--17")
    );
    assert_eq!(draft.updated_on.to_string(), "2026-02-14");
    let said = |field| draft.fields.get(&field).map(String::as_str);
    assert_eq!(said(PartnerField::Name), Some("Atelier des Possibles"));
    assert_eq!(said(PartnerField::Email), Some("accueil@exemple.fr"));
    assert_eq!(said(PartnerField::Website), Some("https://exemple.fr/aide"));
    assert_eq!(said(PartnerField::Networks), Some("reseau-bge; adie"));
    assert_eq!(said(PartnerField::Description), None);
}

#[test]
fn every_fault_of_a_structure_names_its_column() {
    let mut wrong = whole();
    for (column, text) in [
        ("source", ""),
        ("nom", "ab"),
        ("siret", "12345678901234"),
        ("code_postal", "7501"),
        ("telephone", "appeler le matin"),
        ("courriel", "accueil"),
        ("site_web", "javascript:alert(1)"),
        ("description", "vu le 269054958815780"),
        ("date_maj", "hier"),
    ] {
        wrong.insert(column.to_owned(), text.to_owned());
    }
    let faults = read_structure(&wrong).unwrap_err();
    let named: Vec<(&str, RefusalCode)> = faults.iter().map(|f| (f.column, f.code)).collect();
    assert_eq!(
        named,
        [
            ("source", RefusalCode::Missing),
            ("nom", RefusalCode::Missing),
            ("siret", RefusalCode::NotASiret),
            ("description", RefusalCode::NirForbidden),
            ("code_postal", RefusalCode::NotAPostcode),
            ("telephone", RefusalCode::NotAPhone),
            ("courriel", RefusalCode::NotAnEmail),
            ("site_web", RefusalCode::NotALink),
            ("date_maj", RefusalCode::NotADate),
        ]
    );
    let empty = read_structure(&Sheet::new()).unwrap_err();
    let named: Vec<&str> = empty.iter().map(|f| f.column).collect();
    assert_eq!(named, ["source", "id", "nom", "date_maj"]);
}

#[test]
fn a_newer_version_overwrites_and_the_same_one_only_completes() {
    let draft = read_structure(&whole()).unwrap();
    let mut known = draft.fields.clone();
    known.insert(PartnerField::Phone, "+33199001234".to_owned());
    known.remove(&PartnerField::City);
    let same = changes(&known, Some(draft.updated_on), &draft);
    assert_eq!(same, [(PartnerField::City, "Paris".to_owned())]);
    let newer = changes(&known, draft.updated_on.pred_opt(), &draft);
    let fields: Vec<PartnerField> = newer.iter().map(|(field, _)| *field).collect();
    assert_eq!(fields, [PartnerField::City, PartnerField::Phone]);
    assert_eq!(changes(&draft.fields, None, &draft), []);
}

#[test]
fn a_field_keeps_what_it_can_and_says_what_it_cannot() {
    let read = |field: PartnerField, text: &str| field.read(text, "value");
    let kept = |field, text| read(field, text).unwrap().unwrap();
    assert_eq!(kept(PartnerField::Phone, "01 99 00 12 34"), "+33199001234");
    assert_eq!(kept(PartnerField::Phone, "39 49"), "3949");
    assert_eq!(
        kept(
            PartnerField::Networks,
            "ADIE, Réseau Entreprendre ; Cocagne, adie"
        ),
        "adie; reseau-entreprendre; Cocagne"
    );
    assert_eq!(networks_shown("adie; Cocagne"), ["Adie", "Cocagne"]);
    assert_eq!(
        kept(PartnerField::Siret, "356 000 000 00048"),
        "35600000000048"
    );
    assert_eq!(read(PartnerField::City, " "), Ok(None));
    for (field, text, code) in [
        (PartnerField::Name, "", RefusalCode::Missing),
        (
            PartnerField::Siret,
            "13003013300017",
            RefusalCode::NotASiret,
        ),
        (PartnerField::Insee, "751", RefusalCode::NotInTheList),
        (PartnerField::Website, "rien", RefusalCode::NotALink),
        (
            PartnerField::Website,
            "ftp://exemple.fr",
            RefusalCode::NotALink,
        ),
    ] {
        assert_eq!(read(field, text), Err(Refusal::of(code, "value")), "{text}");
    }
}

proptest! {
    /// What was read once is read again as it is: an import twice changes nothing.
    #[test]
    fn reading_again_gives_the_same(field in 0..PartnerField::ALL.len(), text in ".{0,60}") {
        let field = PartnerField::ALL[field];
        if let Ok(Some(kept)) = field.read(&text, "value") {
            prop_assert_eq!(field.read(&kept, "value"), Ok(Some(kept)));
        }
    }
}
