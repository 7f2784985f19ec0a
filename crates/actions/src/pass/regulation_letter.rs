//! How a letter of the règlement reads, with an application that does not exist.

use pignon_domain::date;
use pignon_domain::letter::{Block, LetterTemplate, MergeField, Run, Words};
use pignon_domain::pass::letters::{Values, compose};
use pignon_domain::pass::regulation::Regulation;
use pignon_domain::{Refusal, RefusalCode};

use super::regulation_shapes::{
    LetterField, LetterPart, LetterPiece, RegulationLetter, RegulationLetterAsk,
};
use super::regulations::known;
use super::words;
use crate::Failure;
use crate::committees::package_in_words;
use crate::desk::Open;
use crate::sentences;

/// The letter, as it would read.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::Unknown`] when this version has no such letter.
pub(crate) fn letter(open: &Open, ask: RegulationLetterAsk) -> Result<RegulationLetter, Failure> {
    let row = open.vault.read(|reader| known(reader, ask.regulation))?;
    let unknown = |what| Refusal::of(RefusalCode::Unknown, what);
    let regulation = Regulation::kept(&row.body).ok_or(unknown("regulation"))?;
    let rule = regulation.letter(ask.kind).ok_or(unknown("kind"))?;
    let values = fictitious(open, &regulation);
    let (parts, faults) = match LetterTemplate::read(&rule.body) {
        Err(faults) => (vec![], faults.iter().map(words::letter).collect()),
        Ok(template) => match compose(ask.kind, &template, &values) {
            Ok(blocks) => (blocks.iter().map(part).collect(), vec![]),
            Err(refusal) => (vec![], vec![sentences::refusal(refusal.code).to_owned()]),
        },
    };
    let field = |field: &MergeField| LetterField {
        code: *field,
        label: field.label().to_owned(),
        example: values.get(field).cloned().unwrap_or_default(),
    };
    Ok(RegulationLetter {
        subject: rule.subject.clone(),
        parts,
        faults,
        fields: MergeField::ALL.iter().map(field).collect(),
    })
}

/// What the letters of a committee know, of nobody.
fn fictitious(open: &Open, regulation: &Regulation) -> Values {
    use MergeField as F;
    let today = open.env.today();
    let remedies = regulation.remedies.clone();
    let package = package_in_words(&regulation.package, None);
    [
        (F::PersonTitle, "Madame".to_owned()),
        (F::PersonGivenName, "Camille".to_owned()),
        (F::PersonFamilyName, "EXEMPLE".to_owned()),
        (F::PersonFullName, "Camille EXEMPLE".to_owned()),
        (
            F::PersonAddress,
            "1, rue de l’Exemple, 75018 Paris".to_owned(),
        ),
        (F::FileNumber, format!("P-{}-01-0000", open.maison)),
        (F::Project, "La cantine partagée".to_owned()),
        (F::Structure, "Association Les Tabliers".to_owned()),
        (F::House, open.maison_name.clone()),
        (F::Member, open.who.name.clone()),
        (F::Today, date::long(today)),
        (F::PassNumber, format!("C-{}-01-0000", open.maison)),
        (F::PassTitle, "La cantine partagée".to_owned()),
        (F::PassFiledOn, date::long(regulation.starts_on)),
        (
            F::PassMotive,
            "le budget présenté ne couvre pas le loyer de la deuxième année".to_owned(),
        ),
        (
            F::PassConditions,
            "Sous réserve de la signature du bail.".to_owned(),
        ),
        (F::PassPackage, package),
        (F::PassRemedies, remedies),
        (F::CommitteeDay, date::long(today)),
        (F::CommitteePlace, open.maison_name.clone()),
        (F::LetterNumber, format!("L-{}-01-0000", open.maison)),
    ]
    .into_iter()
    .collect()
}

fn part(block: &Block<Words>) -> LetterPart {
    let piece = |run: &Run<Words>| match &run.is {
        Words::Text(text) => LetterPiece {
            text: text.clone(),
            bold: run.bold,
            gap: false,
        },
        Words::Gap(field) => LetterPiece {
            text: format!("[à compléter\u{a0}: {}]", field.label()),
            bold: run.bold,
            gap: true,
        },
    };
    let line = |runs: &Vec<Run<Words>>| runs.iter().map(piece).collect();
    match block {
        Block::Paragraph(runs) => LetterPart {
            list: false,
            lines: vec![line(runs)],
        },
        Block::List(items) => LetterPart {
            list: true,
            lines: items.iter().map(line).collect(),
        },
    }
}
