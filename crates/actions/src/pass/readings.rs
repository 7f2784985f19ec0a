//! Instruction: readers, conflicts of interest, opinions, scores; and reading without knowing whose application it is.

use pignon_domain::house::Role;
use pignon_domain::ids::MemberId;
use pignon_domain::pass::Opinion;
use pignon_domain::pass::reading::BEST_SCORE;
use pignon_domain::{Refusal, RefusalCode, identity, name};
use pignon_store::pass::row_id;
use pignon_store::{Value, kinds};

use super::LONGEST_COMMENT;
use super::edit::known_member;
use super::shapes::{
    GridCard, PassAnonymous, PassAsk, PassConflict, PassOpinion, PassReaderAsk, PassScoreWrite,
    ReaderCard, ReadingsCard,
};
use super::whole::Whole;
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, optional, text};

fn reader_row(application: pignon_domain::ids::PassApplicationId, member: MemberId) -> uuid::Uuid {
    row_id(application, &format!("reader {member}"))
}

fn is_reader(whole: &Whole, member: MemberId) -> bool {
    whole.readers.iter().any(|r| r.row.member == member)
}

/// Names a reader.
///
/// # Errors
/// [`RefusalCode::AlreadyThere`], [`RefusalCode::Unknown`] about `member`.
pub(crate) fn add(open: &Open, ask: PassReaderAsk) -> Result<Saved, Failure> {
    let today = open.env.today();
    let written = open.act("pass_reader_add", |door| {
        let (whole, _) = Whole::living(&door.reader(), ask.application, today)?;
        known_member(&door.reader(), ask.member)?;
        if is_reader(&whole, ask.member) {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "member").into());
        }
        let id = reader_row(ask.application, ask.member);
        let fields = vec![
            ("member", bytes(ask.member.0)),
            ("named_on", text(&today.to_string())),
            // One who was removed and is named again.
            (pignon_store::REMOVED, Value::Bool(false)),
        ];
        Ok(door.put(kinds::PASS_READER, ask.application.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Removes a reader: their scores stay in the journal and count no longer.
///
/// # Errors
/// [`RefusalCode::Unknown`] about `member`.
pub(crate) fn remove(open: &Open, ask: PassReaderAsk) -> Result<Saved, Failure> {
    let today = open.env.today();
    let written = open.act("pass_reader_remove", |door| {
        let (whole, _) = Whole::living(&door.reader(), ask.application, today)?;
        let row = whole
            .readers
            .iter()
            .find(|r| r.row.member == ask.member)
            .ok_or(Refusal::of(RefusalCode::Unknown, "member"))?;
        Ok(door.set_removed(kinds::PASS_READER, ask.application.0, row.id, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// A reader has a conflict of interest, or has none any more. One says it of oneself, or a coordinator says it.
///
/// # Errors
/// [`RefusalCode::NotYourRole`], [`RefusalCode::Unknown`] about `member`.
pub(crate) fn conflict(open: &Open, ask: PassConflict) -> Result<Saved, Failure> {
    let today = open.env.today();
    let reason = identity::check_lines(&ask.reason, "reason", LONGEST_COMMENT)?;
    if ask.member != open.who.member && open.who.role < Role::Coordinator {
        return Err(Refusal::of(RefusalCode::NotYourRole, "member").into());
    }
    let written = open.act("pass_reader_conflict", |door| {
        let (whole, _) = Whole::living(&door.reader(), ask.application, today)?;
        if !is_reader(&whole, ask.member) {
            return Err(Refusal::of(RefusalCode::Unknown, "member").into());
        }
        let said = Some(reason.as_str()).filter(|r| !r.is_empty());
        let fields = vec![
            ("conflict", Value::Bool(said.is_some())),
            ("conflict_reason", optional(said)),
        ];
        let id = reader_row(ask.application, ask.member);
        Ok(door.put(kinds::PASS_READER, ask.application.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// The member at the desk is a reader who counts.
fn check_reader(open: &Open, whole: &Whole) -> Result<(), Refusal> {
    let mine = |r: &&pignon_store::pass::PassReader| r.row.member == open.who.member;
    match whole.readers.iter().find(mine) {
        None => Err(Refusal::whole(RefusalCode::NotYourRole)),
        Some(row) if row.row.conflict => Err(Refusal::whole(RefusalCode::HasConflict)),
        Some(_) => Ok(()),
    }
}

/// Gives an opinion, as a reader.
///
/// # Errors
/// [`RefusalCode::NotYourRole`] to who is no reader; [`RefusalCode::HasConflict`].
pub(crate) fn opinion(open: &Open, ask: PassOpinion) -> Result<Saved, Failure> {
    let today = open.env.today();
    let comment = identity::check_lines(&ask.comment, "comment", LONGEST_COMMENT)?;
    let written = open.act("pass_opinion", |door| {
        let (whole, _) = Whole::living(&door.reader(), ask.application, today)?;
        check_reader(open, &whole)?;
        let given = ask.opinion.map(|_| today.to_string());
        let fields = vec![
            ("opinion", optional(ask.opinion.map(Opinion::code))),
            (
                "comment",
                optional(Some(comment.as_str()).filter(|c| !c.is_empty())),
            ),
            ("given_on", optional(given.as_deref())),
        ];
        let id = reader_row(ask.application, open.who.member);
        Ok(door.put(kinds::PASS_READER, ask.application.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Scores a criterion of the grid, as a reader.
///
/// # Errors
/// As [`opinion`]; [`RefusalCode::NotInTheList`] about `criterion`; [`RefusalCode::NotANumber`] about `score`.
pub(crate) fn score(open: &Open, ask: PassScoreWrite) -> Result<Saved, Failure> {
    let today = open.env.today();
    let comment = identity::check_lines(&ask.comment, "comment", LONGEST_COMMENT)?;
    if ask.score.is_some_and(|score| score > BEST_SCORE) {
        return Err(Refusal::of(RefusalCode::NotANumber, "score").into());
    }
    let written = open.act("pass_score", |door| {
        let (whole, regulation) = Whole::living(&door.reader(), ask.application, today)?;
        check_reader(open, &whole)?;
        if !regulation
            .grid
            .criteria
            .iter()
            .any(|c| c.code == ask.criterion)
        {
            return Err(Refusal::of(RefusalCode::NotInTheList, "criterion").into());
        }
        let id = row_id(
            ask.application,
            &format!("score {} {}", open.who.member, ask.criterion),
        );
        let fields = vec![
            ("member", bytes(open.who.member.0)),
            ("criterion", text(&ask.criterion)),
            (
                "score",
                ask.score.map_or(Value::Null, |s| Value::Int(i64::from(s))),
            ),
            (
                "comment",
                optional(Some(comment.as_str()).filter(|c| !c.is_empty())),
            ),
        ];
        Ok(door.put(kinds::PASS_SCORE, ask.application.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Instruction, as the member at the desk may see it: a reader who has not finished sees no other opinion nor score, so
/// that none follows another.
pub(super) fn readings_card(open: &Open, whole: &Whole) -> ReadingsCard {
    let me = open.who.member;
    let (grid, read) = match (&whole.regulation, &whole.readings) {
        (Some(regulation), Some(read)) => (&regulation.grid, read),
        _ => return ReadingsCard::default(),
    };
    let hidden = read
        .readers
        .iter()
        .any(|r| r.member == me && r.counts && !r.is_done());
    let seen = |member: MemberId| !hidden || member == me;
    let mine = |code: &str| {
        whole
            .scores
            .iter()
            .find(|(score, _)| score.member == me && score.criterion == code)
    };
    let readers = whole
        .readers
        .iter()
        .map(|row| {
            let member = row.row.member;
            let reading = read.readers.iter().find(|r| r.member == member);
            ReaderCard {
                member,
                member_name: row.member_name.clone(),
                named_on: row.named_on,
                conflict: row.row.conflict,
                conflict_reason: row.conflict_reason.clone(),
                opinion: row.row.opinion.filter(|_| seen(member)),
                comment: if seen(member) {
                    row.comment.clone()
                } else {
                    String::new()
                },
                given_on: row.given_on,
                mark: reading.and_then(|r| r.mark).filter(|_| seen(member)),
                unscored: reading.map_or(0, |r| r.unscored),
            }
        })
        .collect();
    ReadingsCard {
        readers,
        grid: grid
            .criteria
            .iter()
            .zip(&read.criteria)
            .map(|(criterion, said)| GridCard {
                code: criterion.code.clone(),
                label: criterion.label.clone(),
                help: criterion.help.clone(),
                weight: criterion.weight,
                mine: mine(&criterion.code).map(|(score, _)| score.score),
                my_comment: mine(&criterion.code)
                    .map(|(_, c)| c.clone())
                    .unwrap_or_default(),
                mean: said.mean.filter(|_| !hidden),
                spread: if hidden { 0 } else { said.spread },
            })
            .collect(),
        mean: read.mean.filter(|_| !hidden),
        threshold: grid.threshold,
        reaches: read.reaches.filter(|_| !hidden),
        spread: if hidden { 0 } else { read.spread },
        wide: read.wide && !hidden,
        done: read.done,
        needed: grid.readers,
        hidden,
    }
}

/// An application without whose it is: the words of the names are struck out of what was written.
///
/// # Errors
/// [`Failure`].
pub(crate) fn anonymous(open: &Open, ask: PassAsk) -> Result<PassAnonymous, Failure> {
    let today = open.env.today();
    open.vault.read(|reader| {
        let (whole, _) = Whole::living(reader, ask.application, today)?;
        let row = &whole.row;
        let names: Vec<String> = [
            Some(row.family_name.as_str()),
            Some(row.given_name.as_str()),
            row.structure_name.as_deref(),
        ]
        .into_iter()
        .flatten()
        .flat_map(name::words)
        // Two letters are more often « de » or « la » than a name.
        .filter(|word| word.chars().count() > 2)
        .collect();
        Ok(PassAnonymous {
            id: row.id,
            number: row.number.clone(),
            title: struck(&row.title, &names),
            purpose: struck(&row.purpose, &names),
            summary: row.project_summary.as_deref().map(|s| struck(s, &names)),
            asked_cents: row.asked_cents,
            qpv: row.evidence.qpv,
            readings: readings_card(open, &whole),
        })
    })
}

/// A text whose words that are names are struck out.
fn struck(text: &str, names: &[String]) -> String {
    text.split_inclusive(|c: char| !c.is_alphanumeric())
        .map(|piece| {
            let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
            if names.contains(&name::fold(word)) {
                format!("▒▒▒{}", &piece[word.len()..])
            } else {
                piece.to_owned()
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_struck_out_however_they_are_written() {
        let names: Vec<String> = name::words("N’Diaye Élodie");
        let text = "Élodie, dite ELODIE, et les N'Diaye\u{a0}: un projet élodieux.";
        let said = struck(text, &names);
        assert!(!said.to_lowercase().contains("élodie,"), "{said}");
        assert!(!said.contains("ELODIE"), "{said}");
        assert!(!said.contains("Diaye"), "{said}");
        assert!(said.contains("élodieux"), "{said}");
    }
}
