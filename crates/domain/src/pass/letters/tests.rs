use super::*;
use proptest::prelude::*;

fn template(text: &str) -> LetterTemplate {
    LetterTemplate::read(text).unwrap()
}

fn values(known: &[(MergeField, &str)]) -> Values {
    let own = known
        .iter()
        .map(|(field, value)| (*field, (*value).to_owned()));
    own.collect()
}

fn said(blocks: &[Block<Words>]) -> String {
    let words = blocks
        .iter()
        .flat_map(Block::runs)
        .map(|run| match &run.is {
            Words::Text(text) => text.as_str(),
            Words::Gap(field) => field.label(),
        });
    words.collect()
}

const BARE: &str = "Madame, Monsieur,\n\nLe comité a décidé.\n\nBien cordialement,";

#[test]
fn each_decision_has_its_letter() {
    let kinds: Vec<_> = Decision::ALL.iter().map(|d| kind_of(*d)).collect();
    assert_eq!(
        kinds,
        [
            PassLetterKind::Admission,
            PassLetterKind::Adjournment,
            PassLetterKind::Refusal
        ]
    );
}

#[test]
fn a_refusal_without_motive_or_remedies_is_not_written() {
    let full = [
        (MergeField::PassMotive, "Hors quartier."),
        (MergeField::PassRemedies, "Deux mois devant le tribunal."),
    ];
    let of = |known: &[(MergeField, &str)]| {
        compose(PassLetterKind::Refusal, &template(BARE), &values(known)).map_err(|r| r.code)
    };
    assert!(of(&full).is_ok());
    assert_eq!(of(&full[..1]), Err(RefusalCode::NoRemedies));
    assert_eq!(of(&full[1..]), Err(RefusalCode::WithoutReason));
    assert_eq!(
        of(&[(MergeField::PassMotive, "  "), full[1]]),
        Err(RefusalCode::WithoutReason)
    );
}

#[test]
fn an_adjournment_says_what_is_expected_and_an_admission_needs_no_motive() {
    let none = values(&[]);
    let adjourned = compose(PassLetterKind::Adjournment, &template(BARE), &none);
    assert_eq!(adjourned.unwrap_err().code, RefusalCode::WithoutReason);
    let admitted = compose(PassLetterKind::Admission, &template(BARE), &none).unwrap();
    assert_eq!(admitted.len(), 3);
}

#[test]
fn what_the_template_forgot_is_said_before_the_farewell_and_what_it_says_is_not_said_twice() {
    let known = values(&[
        (MergeField::PassMotive, "Hors quartier."),
        (MergeField::PassRemedies, "Deux mois."),
    ]);
    let bare = compose(PassLetterKind::Refusal, &template(BARE), &known).unwrap();
    assert!(said(&bare[2..4]).contains("Hors quartier.") && said(&bare).ends_with("cordialement,"));
    let whole = template("Motif : {decision.motif}\n\n{recours}\n\nCordialement,");
    let text = said(&compose(PassLetterKind::Refusal, &whole, &known).unwrap());
    assert_eq!(text.matches("Hors quartier.").count(), 1);
    assert_eq!(text.matches("Deux mois.").count(), 1);
}

#[test]
fn an_admission_without_conditions_has_no_empty_place_for_them() {
    let whole = template("Admise.\n\n{decision.conditions}\n\nBravo,");
    let none = values(&[]);
    let blocks = compose(PassLetterKind::Admission, &whole, &none).unwrap();
    assert_eq!(
        (blocks.len(), said(&blocks)),
        (2, "Admise.Bravo,".to_owned())
    );
    let some = values(&[(MergeField::PassConditions, "Un local trouvé.")]);
    let blocks = compose(PassLetterKind::Admission, &whole, &some).unwrap();
    assert!(blocks.len() == 3 && said(&blocks).contains("Un local trouvé."));
}

proptest! {
    /// Whatever a coordinator wrote in the template, a refusal says its motive and its remedies.
    #[test]
    fn a_refusal_always_says_why_and_how_to_contest(
        text in "([a-zé .\n-]|\\{decision\\.motif\\}|\\{recours\\}|\\{personne\\.nom\\}){0,60}",
    ) {
        let known = values(&[(MergeField::PassMotive, "LE-MOTIF"), (MergeField::PassRemedies, "LE-RECOURS")]);
        let written = said(&compose(PassLetterKind::Refusal, &template(&text), &known).unwrap());
        prop_assert!(written.contains("LE-MOTIF") && written.contains("LE-RECOURS"));
    }
}
