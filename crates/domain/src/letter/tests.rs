use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Vec<Block<Words>> {
    filled(text, &[])
}

fn filled(text: &str, values: &[(MergeField, &str)]) -> Vec<Block<Words>> {
    let values = values
        .iter()
        .map(|(field, value)| (*field, (*value).to_owned()))
        .collect();
    LetterTemplate::read(text)
        .expect("a template")
        .fill(&values)
}

/// As one would read it: `¶` a paragraph, `•` an item, `<…>` bold, `[…]` a gap.
fn shown(blocks: &[Block<Words>]) -> String {
    let runs = |runs: &[Run<Words>]| -> String {
        runs.iter()
            .map(|run| {
                let said = match &run.is {
                    Words::Text(text) => text.clone(),
                    Words::Gap(field) => format!("[{}]", field.label()),
                };
                if run.bold { format!("<{said}>") } else { said }
            })
            .collect()
    };
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(said) => format!("¶{}", runs(said)),
            Block::List(items) => items
                .iter()
                .map(|item| format!("•{}", runs(item)))
                .collect(),
        })
        .collect()
}

#[test]
fn paragraphs_lists_and_bold_are_all_there_is() {
    let text = "Madame,\n\nVenez **mardi**\nà 14 h avec :\n- une pièce\n  - **vos** statuts\n\n# Titre #let x = 1 $y$";
    assert_eq!(
        shown(&read(text)),
        "¶Madame,¶Venez <mardi>\nà 14 h avec :•une pièce•<vos> statuts¶# Titre #let x = 1 $y$"
    );
}

#[test]
fn fields_are_filled_and_what_is_missing_is_a_gap() {
    let text = "{personne.civilite} **{ Personne.Nom }**, le {rendezvous.date}";
    let values = [
        (MergeField::PersonTitle, "Madame"),
        (MergeField::PersonFamilyName, " Diop "),
        (MergeField::AppointmentDay, "  "),
    ];
    assert_eq!(
        shown(&filled(text, &values)),
        "¶Madame <Diop>, le [date du rendez-vous]"
    );
}

#[test]
fn an_unknown_field_is_named_with_its_place() {
    let faults =
        LetterTemplate::read("Été {personne.nom}\n  é {persone.nom} {x\n- {}").unwrap_err();
    assert_eq!(
        faults,
        [
            LetterFault::UnknownField {
                name: "persone.nom".into(),
                line: 2,
                column: 5
            },
            LetterFault::OpenBrace {
                line: 2,
                column: 19
            },
            LetterFault::UnknownField {
                name: String::new(),
                line: 3,
                column: 3
            },
        ]
    );
}

#[test]
fn a_value_is_never_read_for_markup() {
    let hostile = "**gras** {personne.nom}\n- point";
    let said = filled(
        "**{personne.nom}** reste",
        &[(MergeField::PersonFamilyName, hostile)],
    );
    assert_eq!(shown(&said), format!("¶<{hostile}> reste"));
}

#[test]
fn stars_that_are_not_closed_and_doubled_braces_are_text() {
    assert_eq!(shown(&read("a ** b **c** **")), "¶a < b >c< >");
    assert_eq!(shown(&read("**a** 2 ** 3")), "¶<a> 2 ** 3");
    assert_eq!(shown(&read("{{ici}")), "¶{ici}");
}

#[test]
fn a_template_is_of_a_bounded_length() {
    let long = "é".repeat(LONGEST_TEMPLATE + 1);
    assert_eq!(LetterTemplate::read(&long), Err(vec![LetterFault::TooLong]));
    assert!(LetterTemplate::read(&long[2..]).is_ok());
}

#[test]
fn every_field_is_found_by_its_code_and_has_a_label_of_its_own() {
    let mut labels = std::collections::BTreeSet::new();
    for field in MergeField::ALL {
        assert_eq!(MergeField::of_code(field.code()), Some(*field));
        assert!(labels.insert(field.label()), "{}", field.label());
    }
    let text: String = MergeField::ALL
        .iter()
        .map(|field| format!("{{{}}}", field.code()))
        .collect();
    assert_eq!(
        LetterTemplate::read(&text).expect("a template").fields(),
        MergeField::ALL
    );
}

proptest! {
    #[test]
    fn nothing_typed_breaks_the_reader(text in "[-*{} \\n–a-zé.]{0,80}") {
        let _ = LetterTemplate::read(&text);
    }

    #[test]
    fn text_without_markup_comes_back_whole(text in "[A-Za-zé#$@_`<>\\\\ ]{0,60}") {
        let said = shown(&read(&text));
        let expected = text.trim();
        prop_assert_eq!(said, if expected.is_empty() { String::new() } else { format!("¶{expected}") });
    }

    #[test]
    fn a_value_stands_in_the_letter_as_it_is(value in "\\PC{0,60}") {
        let said = filled("x {personne.nom} y", &[(MergeField::PersonFamilyName, &value)]);
        let expected = match value.trim() {
            "" => "¶x [nom] y".to_owned(),
            value => format!("¶x {value} y"),
        };
        prop_assert_eq!(shown(&said), expected);
    }
}

#[test]
fn every_shipped_letter_can_be_read_and_has_an_identity_of_its_own() {
    let all: Vec<HouseLetter> = shipped().collect();
    assert_eq!(all.len(), 3);
    let ids: std::collections::BTreeSet<_> = all.iter().map(|letter| letter.id).collect();
    assert_eq!(ids.len(), all.len());
    for letter in &all {
        let kept = check(&letter.name, &letter.subject, &letter.body).expect("a letter");
        assert_eq!(
            kept,
            [&letter.name, &letter.subject, &letter.body].map(Clone::clone)
        );
    }
}

#[test]
fn the_house_changes_a_shipped_letter_hides_it_or_adds_its_own() {
    let first = shipped().next().expect("a letter");
    let changed = OwnLetter {
        id: first.id.0,
        subject: Some("Rendez-vous".into()),
        active: Some(false),
        ..OwnLetter::default()
    };
    let added = OwnLetter {
        id: uuid::Uuid::from_u128(7),
        name: Some("Invitation".into()),
        body: Some("Venez.".into()),
        ..OwnLetter::default()
    };
    let half = OwnLetter {
        id: uuid::Uuid::from_u128(8),
        name: Some("Sans texte".into()),
        ..OwnLetter::default()
    };
    let all = letters(&[changed, added, half]);
    assert_eq!(all.len(), 4);
    assert_eq!(
        (all[0].subject.as_str(), &all[0].body),
        ("Rendez-vous", &first.body)
    );
    assert!(!all[0].active && all[0].edited && all[0].shipped);
    assert_eq!(all[3].name, "Invitation");
    assert!(all[3].active && !all[3].shipped);
}

#[test]
fn what_is_wrong_in_a_letter_is_said_of_the_field_where_it_stands() {
    let wrong = check(" ", "Bonjour {x}", "Texte {personne.nom").unwrap_err();
    let said: Vec<_> = wrong.iter().map(|r| (r.code, r.fields[0])).collect();
    assert_eq!(
        said,
        [
            (RefusalCode::Missing, "name"),
            (RefusalCode::UnknownMergeField, "subject"),
            (RefusalCode::OpenBrace, "body"),
        ]
    );
}

#[test]
fn what_is_not_known_stays_a_field_in_the_text_to_adjust() {
    let values = [(MergeField::PersonFamilyName, "Ben {x} **Ali**".to_owned())].into();
    assert_eq!(
        spell("{ Personne.Nom }, {rendezvous.lieu} {{ici} {*}", &values),
        "Ben {{x} {*}{*}Ali{*}{*}, {rendezvous.lieu} {{ici} {*}"
    );
}

/// Runs of one style, put together.
fn joined(blocks: &[Block<Words>]) -> String {
    shown(blocks).replace("><", "")
}

proptest! {
    #[test]
    fn a_letter_adjusted_by_nobody_is_the_letter_filled(
        text in "([-*{} \\n–a-zé.]|\\{personne\\.nom\\}|\\{date\\.jour\\}|\\*\\*){0,40}",
        name in "[-–•*{}a-z. ]{0,12}",
        day in "\\PC{1,12}",
    ) {
        let values = [
            (MergeField::PersonFamilyName, name),
            (MergeField::Today, day),
        ].into();
        if let Ok(template) = LetterTemplate::read(&text) {
            let spelled = LetterTemplate::read(&spell(&text, &values)).expect("still a template");
            prop_assert_eq!(joined(&spelled.fill(&values)), joined(&template.fill(&values)));
        }
    }
}
