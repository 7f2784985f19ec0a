//! The board, the list, the applications of a person.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pignon_domain::ids::{PassApplicationId, RegulationId};
use pignon_domain::name;
use pignon_domain::pass::PassState;
use pignon_domain::pass::regulation::Regulation;
use pignon_store::Reader;
use pignon_store::pass::{self as rows, Filter};

use super::card::card;
use super::shapes::{PassBoard, PassBoardAsk, PassCard, PassColumn, PassList, PassPage};
use super::whole::Whole;
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::PersonAsk;

const LONGEST_QUERY: usize = 200;
/// Most cards of a column, and rows of a window.
const MOST_CARDS: u32 = 100;
const MOST_ROWS: u32 = 500;

/// The règlements read so far: a list has thousands of applications and a few règlements.
#[derive(Default)]
struct Regulations(BTreeMap<RegulationId, Option<Regulation>>);

impl Regulations {
    fn of(&mut self, reader: &Reader<'_>, id: RegulationId) -> Result<Option<Regulation>, Failure> {
        if let Some(known) = self.0.get(&id) {
            return Ok(known.clone());
        }
        let read = rows::regulation(reader, id)?.and_then(|r| Regulation::kept(&r.body));
        self.0.insert(id, read.clone());
        Ok(read)
    }
}

/// The cards of these applications, in their order.
fn cards(
    reader: &Reader<'_>,
    of: &[PassApplicationId],
    known: &mut Regulations,
    today: NaiveDate,
) -> Result<Vec<PassCard>, Failure> {
    let mut shown = Vec::with_capacity(of.len());
    for id in of {
        let Some(row) = rows::one(reader, *id)? else {
            continue;
        };
        let regulation = match row.regulation {
            Some(id) => known.of(reader, id)?,
            None => None,
        };
        shown.push(card(&Whole::under(reader, row, regulation, today)?));
    }
    Ok(shown)
}

/// Over: the last ones are looked for, not the first.
const fn is_over(state: PassState) -> bool {
    matches!(
        state,
        PassState::Ended | PassState::Abandoned | PassState::Terminated
    )
}

/// The board.
///
/// # Errors
/// [`Failure`].
pub(crate) fn board(open: &Open, ask: PassBoardAsk) -> Result<PassBoard, Failure> {
    let today = open.env.today();
    let member = ask.mine.then_some(open.who.member);
    let limit = ask.limit.clamp(1, MOST_CARDS);
    open.vault.read(|reader| {
        let mut known = Regulations::default();
        let counts = rows::counts(reader, member)?;
        let mut columns = Vec::with_capacity(PassState::ALL.len());
        for state in PassState::ALL {
            let total = counts.get(state).copied().unwrap_or(0);
            let ids = if total == 0 {
                Vec::new()
            } else {
                rows::in_state(reader, (*state, member), is_over(*state), limit)?
            };
            columns.push(PassColumn {
                state: *state,
                total,
                cards: cards(reader, &ids, &mut known, today)?,
            });
        }
        Ok(PassBoard {
            columns,
            regulation: rows::regulation_in_force(reader, today)?,
        })
    })
}

/// A window on the list.
///
/// # Errors
/// [`Failure`].
pub(crate) fn list(open: &Open, ask: PassList) -> Result<PassPage, Failure> {
    let today = open.env.today();
    let text: String = ask.filter.text.chars().take(LONGEST_QUERY).collect();
    let typed = name::words(&text);
    let filter = Filter {
        state: ask.filter.state,
        member: ask.filter.member,
        regulation: ask.filter.regulation,
        committee: ask.filter.committee,
        qpv: ask.filter.qpv,
    };
    open.vault.read(|reader| {
        let mut found = rows::found(reader, &filter)?;
        if !typed.is_empty() {
            found.retain(|(_, said)| {
                let words = name::words(said);
                let begins = |t: &String| words.iter().any(|word| word.starts_with(t.as_str()));
                typed.iter().all(begins)
            });
        }
        let first = (ask.offset as usize).min(found.len());
        let last = first
            .saturating_add(ask.limit.clamp(1, MOST_ROWS) as usize)
            .min(found.len());
        let ids: Vec<PassApplicationId> = found
            .get(first..last)
            .unwrap_or_default()
            .iter()
            .map(|(id, _)| *id)
            .collect();
        Ok(PassPage {
            total: u32::try_from(found.len()).unwrap_or(u32::MAX),
            offset: ask.offset,
            rows: cards(reader, &ids, &mut Regulations::default(), today)?,
        })
    })
}

/// The applications of a person, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn of_person(open: &Open, ask: PersonAsk) -> Result<Vec<PassCard>, Failure> {
    let today = open.env.today();
    open.vault.read(|reader| {
        let ids = rows::of_person(reader, ask.person)?;
        cards(reader, &ids, &mut Regulations::default(), today)
    })
}
