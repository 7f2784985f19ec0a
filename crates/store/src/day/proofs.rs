//! Proofs of applications that call for an act (P4.3): asked for without news, about to lapse or lapsed. One line per
//! application, judged by the rules of its règlement.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use pignon_domain::ids::{PersonId, RegulationId};
use pignon_domain::pass::proof::{Clock, ProofRow, ProofState, chase_on, stand};
use pignon_domain::pass::regulation::Regulation;
use rusqlite::{Row, named_params};
use uuid::Uuid;

use super::{Line, Whose};
use crate::columns::{day, id, moment};
use crate::{Incident, Reader, pass};

/// One application, with its proofs.
struct Held {
    line: Line,
    regulation: Option<RegulationId>,
    clock: Clock,
    rows: Vec<ProofRow>,
}

fn begun(r: &Row<'_>, today: NaiveDate) -> rusqlite::Result<Held> {
    let some = |at| r.get::<_, Option<String>>(at);
    Ok(Held {
        line: Line {
            entity: id(r, 0)?,
            person: r.get::<_, Option<Uuid>>(1)?.map(PersonId),
            family_name: some(2)?.unwrap_or_default(),
            given_name: some(3)?.unwrap_or_default(),
            what: some(4)?,
            member_name: some(5)?,
            ..Line::default()
        },
        regulation: r.get::<_, Option<Uuid>>(6)?.map(RegulationId),
        clock: Clock {
            today,
            filed_on: day(r, 7)?,
            committee_on: moment(r, 8)?.map(|at| at.date()),
        },
        rows: Vec::new(),
    })
}

fn proof(r: &Row<'_>) -> rusqlite::Result<ProofRow> {
    Ok(ProofRow {
        proof: r.get(9)?,
        has_document: false,
        asked_on: day(r, 10)?,
        received_on: day(r, 11)?,
        issued_on: day(r, 12)?,
        refused_on: day(r, 13)?,
        reason: None,
        chased_on: day(r, 14)?,
    })
}

/// The lines of proofs to ask for again, and those of proofs that lapse, each with how many, the oldest first.
///
/// # Errors
/// [`Incident`].
pub(super) fn lines(reader: &Reader<'_>, whose: Whose) -> Result<(Vec<Line>, Vec<Line>), Incident> {
    let mut held: Vec<Held> = Vec::new();
    reader.all(
        include_str!("proofs.sql"),
        named_params! { ":member": whose.member.map(|m| m.0) },
        |r| {
            let application = id(r, 0)?;
            if held
                .last()
                .is_none_or(|last| last.line.entity != application)
            {
                held.push(begun(r, whose.now.date())?);
            }
            if let Some(last) = held.last_mut() {
                last.rows.push(proof(r)?);
            }
            Ok(())
        },
    )?;
    let mut known: BTreeMap<RegulationId, Option<Regulation>> = BTreeMap::new();
    let (mut chase, mut lapse) = (Vec::new(), Vec::new());
    for one in held {
        let Some(of) = one.regulation else { continue };
        if let std::collections::btree_map::Entry::Vacant(entry) = known.entry(of) {
            entry.insert(pass::rules(reader, of)?);
        }
        let Some(Some(regulation)) = known.get(&of) else {
            continue;
        };
        let (mut to_chase, mut to_lapse): (Vec<NaiveDate>, Vec<NaiveDate>) = (vec![], vec![]);
        for rule in &regulation.proofs {
            let standing = stand(rule, &one.rows, &regulation.deadlines, one.clock);
            match standing.state {
                ProofState::ToChase => to_chase.extend(
                    one.rows
                        .iter()
                        .filter(|row| row.proof == rule.code && row.received_on.is_none())
                        .filter_map(|row| {
                            Some(chase_on(
                                row.asked_on?,
                                row.chased_on,
                                &regulation.deadlines,
                            ))
                        })
                        .max(),
                ),
                // One that is not needed lapses in silence.
                ProofState::LapsingSoon | ProofState::LapsesBefore | ProofState::Lapsed
                    if rule.required =>
                {
                    to_lapse.extend(standing.valid_until);
                }
                _ => {}
            }
        }
        chase.extend(line(&one.line, &to_chase));
        lapse.extend(line(&one.line, &to_lapse));
    }
    let oldest_first = |mut lines: Vec<Line>| {
        lines.sort_by_key(|line| (line.at, line.entity));
        lines
    };
    Ok((oldest_first(chase), oldest_first(lapse)))
}

/// The line of an application, with the first of these days and how many there are; none without any.
fn line(of: &Line, days: &[NaiveDate]) -> Option<Line> {
    Some(Line {
        at: Some(days.iter().min()?.and_time(NaiveTime::MIN)),
        step: u32::try_from(days.len()).ok(),
        ..of.clone()
    })
}
