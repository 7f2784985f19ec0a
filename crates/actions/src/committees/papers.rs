//! The papers of a sitting: its minutes, and its letters one by one or all in one go.

use std::sync::Arc;

use pignon_domain::pass::SeatCapacity;
use pignon_domain::{Refusal, RefusalCode, agenda as moments, date};
use pignon_print::{Attendee, Decided, Letterhead, Letters, Minutes, Row};
use pignon_store::committees::{self as rows, Committee, Item, Sitter};
use pignon_store::{Reader, awards};

use super::judge::Rules;
use super::shapes::{CommitteeAsk, PassLetterAsk};
use super::snapshot::Snapshot;
use super::{known, words};
use crate::desk::Open;
use crate::files::Given;
use crate::{Failure, FailureCode, papers};

/// The minutes of a closed sitting.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::SittingOpen`] while it is not closed.
pub(crate) fn minutes(open: &Arc<Open>, ask: CommitteeAsk) -> Result<Given, Failure> {
    let (sheet, number) = open.vault.read(|reader| {
        let committee = known(reader, ask.committee)?;
        let number = committee
            .minutes_number
            .clone()
            .ok_or(Refusal::whole(RefusalCode::SittingOpen))?;
        Ok::<_, Failure>((minutes_of(open, reader, &committee, &number)?, number))
    })?;
    papers::print(&sheet, &["Procès-verbal", &number, &sheet.title])
}

fn minutes_of(
    open: &Open,
    reader: &Reader<'_>,
    committee: &Committee,
    number: &str,
) -> Result<Minutes, Failure> {
    let seats = rows::seats(reader, committee.id)?;
    let items = rows::items(reader, committee.id)?;
    let recusals = rows::recusals(reader, committee.id)?;
    let rules = Rules::read(reader)?;
    let chair = seats
        .iter()
        .find(|s| s.seat.capacity == Some(SeatCapacity::Chair));
    let chair = chair.map_or_else(|| open.maison_name.clone(), |s| s.name.clone());
    let closed = committee.sitting.closed_at.or(committee.sitting.held_at);
    let of = |application, seat| {
        let found = |r: &&rows::Recusal| r.application == application && r.sitter == Some(seat);
        recusals.iter().find(found)
    };
    let mut kept_away: Vec<String> = Vec::new();
    for item in &items {
        for sitter in &seats {
            if let Some(recusal) = of(item.application, sitter.id) {
                let said = format!(
                    "{} n’a pris part ni au débat ni au vote du dossier {}\u{a0}: {}",
                    sitter.name, item.number, recusal.reason
                );
                if !kept_away.contains(&said) {
                    kept_away.push(said);
                }
            }
        }
    }
    let decided = items.iter().filter(|item| item.decision.is_some());
    let waiting = items.iter().filter(|item| item.decision.is_none());
    Ok(Minutes {
        head: Letterhead {
            house: open.maison_name.clone(),
            address: vec![],
            phone: None,
            email: None,
            member: chair.clone(),
            position: None,
            place: "Paris".to_owned(),
            date: closed.map_or_else(|| open.env.today(), |at| at.date()),
            demonstration: open.demonstration,
        },
        number: number.to_owned(),
        title: committee.title.clone(),
        sitting: facts(committee, &rules),
        attendance: seats.iter().map(attendee).collect(),
        quorum: quorum(committee, &items),
        recusals: kept_away,
        decisions: decided.enumerate().filter_map(decision).collect(),
        not_examined: waiting
            .map(|item| {
                Row::new(
                    item.number.as_str(),
                    "non examinée, attend une autre séance",
                )
            })
            .collect(),
        note: committee.note.clone().unwrap_or_default(),
        signatures: vec![
            Row::new("Pour le comité, la présidence", chair),
            Row::new("Pour la Maison", ""),
        ],
    })
}

fn facts(committee: &Committee, rules: &Rules) -> Vec<Row> {
    let sitting = &committee.sitting;
    let hour = |at: Option<chrono::NaiveDateTime>| {
        at.map_or_else(|| "–".to_owned(), |at| moments::say_hour(at.time()))
    };
    let day = sitting.opened_at.or(sitting.held_at);
    let mut all = vec![
        Row::new(
            "Séance",
            day.map(|at| date::long(at.date())).unwrap_or_default(),
        ),
        Row::new("Ouverte à", hour(sitting.opened_at)),
        Row::new("Close à", hour(sitting.closed_at)),
        Row::new("Lieu", committee.place.clone().unwrap_or_default()),
    ];
    if let Some(rules) = rules.of(committee.regulation) {
        let said = format!("{}, version {}", rules.title, rules.version);
        all.push(Row::new("Règlement", said));
    }
    all
}

fn attendee(sitter: &Sitter) -> Attendee {
    Attendee {
        name: sitter.name.clone(),
        capacity: words::capacity(sitter.seat.capacity).to_owned(),
        presence: words::presence(sitter.seat),
    }
}

/// The quorum is said file by file, since it is counted so.
fn quorum(committee: &Committee, items: &[Item]) -> String {
    let needed = committee.sitting.needed();
    let plural = if needed < 2 {
        "voix présente"
    } else {
        "voix présentes"
    };
    let least = items.iter().filter_map(|item| item.quorum_present).min();
    let mut said = format!("Quorum\u{a0}: {needed}\u{a0}{plural}.");
    if let Some(least) = least {
        said.push_str(&format!(
            " Chaque décision a été prise avec {least}\u{a0}voix présentes au moins, hors conflits d’intérêts."
        ));
    }
    said
}

fn decision((at, item): (usize, &Item)) -> Option<Decided> {
    let decision = item.decision?;
    let given =
        |label: &str, value: Option<&str>| Some(Row::new(label, value.filter(|v| !v.is_empty())?));
    let hour = item.decided_at.map(|at| moments::say_hour(at.time()));
    let votes = item.decision.and_then(|d| d.decision());
    let present = item.quorum_present.map(|n| n.to_string());
    let rows = [
        given("Motif", item.motive.as_deref()),
        given("Conditions", item.conditions.as_deref()),
        votes.map(|_| Row::new("Vote", words::votes(item.votes))),
        given(
            "Voix présentes",
            present.as_deref().filter(|_| votes.is_some()),
        ),
        given("Heure", hour.as_deref()),
    ];
    Some(Decided {
        place: at + 1,
        number: item.number.clone(),
        title: item.title.clone(),
        decision: words::decision(decision).to_owned(),
        rows: rows.into_iter().flatten().collect(),
    })
}

/// Every letter of a sitting, on one paper.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::NoLetter`] when none was written.
pub(crate) fn letters(open: &Arc<Open>, ask: CommitteeAsk) -> Result<Given, Failure> {
    let (title, kept) = open.vault.read(|reader| {
        let committee = known(reader, ask.committee)?;
        Ok::<_, Failure>((committee.title, rows::letters(reader, ask.committee)?))
    })?;
    if kept.is_empty() {
        return Err(Refusal::whole(RefusalCode::NoLetter).into());
    }
    let unreadable = || Failure::new(FailureCode::Defect);
    let letters = kept
        .iter()
        .map(|letter| Ok(Snapshot::read(&letter.body).ok_or_else(unreadable)?.paper()))
        .collect::<Result<Vec<_>, Failure>>()?;
    papers::print(&Letters { letters }, &["Lettres", &title])
}

/// One letter, the same to the byte each time.
///
/// # Errors
/// [`Failure`].
pub(crate) fn letter(open: &Arc<Open>, ask: PassLetterAsk) -> Result<Given, Failure> {
    let kept = open
        .vault
        .read(|reader| awards::letters(reader, ask.application))?;
    let found = kept.into_iter().find(|l| l.id == ask.letter);
    let letter = found.ok_or(Refusal::of(RefusalCode::Unknown, "letter"))?;
    let snapshot = Snapshot::read(&letter.body).ok_or_else(|| Failure::new(FailureCode::Defect))?;
    papers::print(&snapshot.paper(), &["Lettre", &letter.number])
}
