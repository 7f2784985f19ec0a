//! What lists and the board show of applications: a page of them in three questions, whatever their number.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use pignon_domain::ids::{PassApplicationId, PersonId, RegulationId};
use pignon_domain::pass::CriterionAnswer;
use pignon_domain::pass::criteria::AnswerRow;
use pignon_domain::pass::proof::ProofRow;
use pignon_domain::pass::step::Application;
use pignon_domain::person::Qpv;
use rusqlite::Row;
use uuid::Uuid;

use super::progress;
use crate::columns::{code, day, id, moment};
use crate::{Incident, Reader};

/// An application as a list shows it, with what the rules need to say what is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardRow {
    /// Id.
    pub id: PassApplicationId,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Who applies.
    pub person: Option<PersonId>,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Birth date.
    pub birth_date: Option<NaiveDate>,
    /// Name of the project.
    pub project_name: Option<String>,
    /// Amount asked, in cents.
    pub asked_cents: Option<i64>,
    /// Under which version of the règlement.
    pub regulation: Option<RegulationId>,
    /// Name of who instructs.
    pub member_name: Option<String>,
    /// QPV.
    pub qpv: Option<Qpv>,
    /// When its sitting is held.
    pub held_at: Option<NaiveDateTime>,
    /// Day of the last passage.
    pub moved_on: Option<NaiveDate>,
    /// Two desks disagree about where it stands.
    pub disputed: bool,
    /// Another application of the person or of the project is awarded and not over.
    pub other_award: bool,
    /// Where it stands; its motive, conditions and reason of re-opening are not read.
    pub progress: Application,
    /// Answers to the criteria.
    pub answers: Vec<AnswerRow>,
    /// Proofs.
    pub proofs: Vec<ProofRow>,
}

fn card(r: &Row<'_>) -> rusqlite::Result<CardRow> {
    Ok(CardRow {
        id: PassApplicationId(id(r, 0)?),
        number: r.get(1)?,
        title: r.get(2)?,
        person: r.get::<_, Option<Uuid>>(3)?.map(PersonId),
        family_name: r.get(4)?,
        given_name: r.get(5)?,
        birth_date: day(r, 6)?,
        project_name: r.get(7)?,
        asked_cents: r.get(8)?,
        regulation: r.get::<_, Option<Uuid>>(9)?.map(RegulationId),
        member_name: r.get(10)?,
        qpv: code(r, 11, Qpv::of_code)?,
        held_at: moment(r, 12)?,
        moved_on: day(r, 13)?,
        disputed: r.get(14)?,
        other_award: r.get(15)?,
        progress: progress(r, 16)?,
        answers: Vec::new(),
        proofs: Vec::new(),
    })
}

fn answer(r: &Row<'_>) -> rusqlite::Result<(Uuid, AnswerRow)> {
    let answer = AnswerRow {
        criterion: r.get(1)?,
        answer: code(r, 2, CriterionAnswer::of_code)?,
        override_reason: r.get(3)?,
    };
    Ok((id(r, 0)?, answer))
}

fn proof(r: &Row<'_>) -> rusqlite::Result<(Uuid, ProofRow)> {
    let proof = ProofRow {
        proof: r.get(1)?,
        has_document: r.get(2)?,
        asked_on: day(r, 3)?,
        received_on: day(r, 4)?,
        issued_on: day(r, 5)?,
        refused_on: day(r, 6)?,
        reason: r.get(7)?,
        chased_on: day(r, 8)?,
    };
    Ok((id(r, 0)?, proof))
}

/// The cards of these applications, in their order; one that is not on this desk is left out.
///
/// # Errors
/// [`Incident`].
pub fn cards(reader: &Reader<'_>, of: &[PassApplicationId]) -> Result<Vec<CardRow>, Incident> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let wanted: Vec<String> = of.iter().map(|id| id.0.to_string()).collect();
    let wanted =
        serde_json::to_string(&wanted).map_err(|wrong| Incident::Storage(wrong.to_string()))?;
    let mut cards = reader.all(include_str!("cards.sql"), [&wanted], card)?;
    let at: BTreeMap<Uuid, usize> = cards.iter().enumerate().map(|(n, c)| (c.id.0, n)).collect();
    for (of, answer) in reader.all(include_str!("answers_of.sql"), [&wanted], answer)? {
        if let Some(card) = at.get(&of).and_then(|n| cards.get_mut(*n)) {
            card.answers.push(answer);
        }
    }
    for (of, proof) in reader.all(include_str!("proofs_of.sql"), [&wanted], proof)? {
        if let Some(card) = at.get(&of).and_then(|n| cards.get_mut(*n)) {
            card.proofs.push(proof);
        }
    }
    Ok(cards)
}
