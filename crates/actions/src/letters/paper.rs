//! A letter as it is seen, printed, kept in the file: three times the same reading of the same text.

use std::collections::BTreeMap;
use std::sync::Arc;

use pignon_domain::ids::PersonId;
use pignon_domain::letter::{
    Block, LONGEST_NAME, LONGEST_TEMPLATE, LetterFault, LetterTemplate, MergeField, Run, Words,
};
use pignon_domain::{Field, Refusal, RefusalCode, identity};
use pignon_print::{self as print_of, Letter};
use pignon_store::{Reader, persons};

use super::shapes::{
    LetterBlock, LetterFaultCard, LetterRun, LetterSeen, LetterToPrint, LetterToSee,
};
use super::values::{self, position, title};
use crate::Failure;
use crate::desk::Open;
use crate::documents::shapes::{DocumentAdd, DocumentAdded};
use crate::files::{Given, Handed};
use crate::papers::{self, letterhead, town};
use crate::persons::known_person;

/// Longest subject of a letter to a person, whose names it may hold.
const LONGEST_SUBJECT: usize = 2 * LONGEST_NAME;

type Values = BTreeMap<MergeField, String>;

/// A letter as it will be printed, with what is missing and what cannot be read.
///
/// # Errors
/// [`Failure`].
pub(crate) fn see(open: &Open, ask: LetterToSee) -> Result<LetterSeen, Failure> {
    let (recipient, values) = match ask.person {
        None => (Vec::new(), Values::new()),
        Some(person) => open.vault.read(|reader| {
            let to = recipient(reader, person)?;
            Ok::<_, Failure>((to, values::of_person(open, reader, person)?))
        })?,
    };
    let mut faults = Vec::new();
    let subject = read(&ask.subject, "subject", &values, &mut faults);
    let body = read(&ask.body, "body", &values, &mut faults);
    let mut gaps: Vec<MergeField> = [&subject, &body]
        .into_iter()
        .flatten()
        .flat_map(Block::runs)
        .filter_map(|run| match run.is {
            Words::Gap(field) => Some(field),
            Words::Text(_) => None,
        })
        .collect();
    gaps.sort_unstable();
    gaps.dedup();
    Ok(LetterSeen {
        recipient,
        subject: subject.iter().flat_map(Block::runs).map(run).collect(),
        body: body.iter().map(block).collect(),
        gaps: gaps.iter().map(|field| field.label().to_owned()).collect(),
        faults,
    })
}

/// The blocks of a text, filled; none, and its faults, when it cannot be read.
fn read(
    text: &str,
    about: Field,
    values: &Values,
    faults: &mut Vec<LetterFaultCard>,
) -> Vec<Block<Words>> {
    match LetterTemplate::read(text) {
        Ok(template) => template.fill(values),
        Err(wrong) => {
            faults.extend(wrong.iter().map(|fault| said(fault, about)));
            Vec::new()
        }
    }
}

fn said(fault: &LetterFault, about: Field) -> LetterFaultCard {
    let (line, sentence) = match fault {
        LetterFault::UnknownField { name, line, .. } if name.is_empty() => (
            *line,
            "ces accolades sont vides\u{a0}: écrivez-y un champ, ou doublez la première ({{) pour garder une accolade."
                .to_owned(),
        ),
        LetterFault::UnknownField { name, line, .. } => (
            *line,
            format!(
                "le champ {{{name}}} n’existe pas\u{a0}: prenez-le dans la liste, ou doublez l’accolade ({{{{) pour la garder."
            ),
        ),
        LetterFault::OpenBrace { line, .. } => (
            *line,
            "une accolade n’est pas fermée\u{a0}: ajoutez }, ou doublez-la ({{) pour la garder."
                .to_owned(),
        ),
        LetterFault::TooLong => (
            1,
            format!("ce texte dépasse {LONGEST_TEMPLATE} caractères\u{a0}: raccourcissez-le."),
        ),
    };
    LetterFaultCard {
        about: about.to_owned(),
        line: u32::try_from(line).unwrap_or(u32::MAX),
        sentence,
    }
}

fn run(run: &Run<Words>) -> LetterRun {
    let (text, gap) = match &run.is {
        Words::Text(text) => (text.clone(), false),
        Words::Gap(field) => (field.label().to_owned(), true),
    };
    LetterRun {
        text,
        bold: run.bold,
        gap,
    }
}

fn block(block: &Block<Words>) -> LetterBlock {
    let runs = |runs: &Vec<Run<Words>>| runs.iter().map(run).collect();
    match block {
        Block::Paragraph(all) => LetterBlock {
            list: false,
            items: vec![runs(all)],
        },
        Block::List(items) => LetterBlock {
            list: true,
            items: items.iter().map(runs).collect(),
        },
    }
}

/// To whom, as an envelope says it.
fn recipient(reader: &Reader<'_>, person: PersonId) -> Result<Vec<String>, Failure> {
    let who = known_person(reader, person)?;
    let title = match who.sex {
        None => "",
        sex => title(sex),
    };
    let home = persons::residences(reader, person)?.pop();
    let (line, town) = home.map_or_else(Default::default, |home| {
        (
            home.line.unwrap_or_default(),
            town(home.postcode, home.city),
        )
    });
    let name = format!("{title} {} {}", who.given_name, who.family_name);
    Ok([name.trim().to_owned(), line, town]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect())
}

/// Makes the letter.
///
/// # Errors
/// [`Failure`] with every field that is wrong. What is not known is printed as something to complete.
pub(crate) fn print(open: &Arc<Open>, ask: LetterToPrint) -> Result<Given, Failure> {
    let subject = identity::check_text(&ask.subject, "subject", LONGEST_SUBJECT);
    let body = identity::check_lines(&ask.body, "body", LONGEST_TEMPLATE).and_then(|body| {
        if body.is_empty() {
            Err(Refusal::of(RefusalCode::Missing, "body"))
        } else {
            Ok(body)
        }
    });
    let (subject, body) = match (subject, body) {
        (Ok(subject), Ok(body)) => (subject, body),
        (subject, body) => {
            let wrong = [subject.err(), body.err()];
            return Err(Failure::of_all(wrong.into_iter().flatten()));
        }
    };
    let template = |text: &str, about: Field| {
        LetterTemplate::read(text).map_err(|faults| {
            let code = faults
                .first()
                .map_or(RefusalCode::Missing, LetterFault::code);
            Failure::from(Refusal::of(code, about))
        })
    };
    let (subject, body) = (template(&subject, "subject")?, template(&body, "body")?);
    open.vault.read(|reader| {
        let number = known_person(reader, ask.person)?.number;
        let known = values::of_person(open, reader, ask.person)?;
        let subject = subject.fill(&known);
        let subject: String = subject
            .iter()
            .flat_map(Block::runs)
            .map(|run| match &run.is {
                Words::Text(text) => text.clone(),
                Words::Gap(field) => format!("[à compléter\u{a0}: {}]", field.label()),
            })
            .collect();
        let mut head = letterhead(open, reader)?;
        head.position = position(open.who.role).map(str::to_owned);
        let day = head.date.to_string();
        let letter = Letter {
            head,
            recipient: recipient(reader, ask.person)?,
            subject: subject.clone(),
            reference: Some(number.clone()),
            body: body.fill(&known).iter().map(printed).collect(),
        };
        papers::print(&letter, &["Lettre", &number, &subject, &day])
    })
}

fn printed(filled: &Block<Words>) -> print_of::Block {
    let LetterBlock { list, items } = block(filled);
    let mut items = items.into_iter().map(|runs| {
        let runs = runs.into_iter().map(|run| print_of::Run {
            text: run.text,
            bold: run.bold,
            gap: run.gap,
        });
        runs.collect::<Vec<_>>()
    });
    if list {
        print_of::Block::List(items.collect())
    } else {
        print_of::Block::Paragraph(items.next().unwrap_or_default())
    }
}

/// Makes the letter and keeps it among the documents of the file.
///
/// # Errors
/// As [`print`]; [`RefusalCode::AlreadyThere`] when the very same letter is kept.
pub(crate) fn keep(open: &Arc<Open>, ask: LetterToPrint) -> Result<DocumentAdded, Failure> {
    let person = ask.person;
    let given = print(open, ask)?;
    let file = Handed {
        name: given.name,
        bytes: given.bytes,
    };
    crate::documents::add(open, DocumentAdd { person }, file)
}
