//! The board, the list, the applications of a person.

use pignon_domain::name;
use pignon_domain::pass::PassState;
use pignon_store::pass::{self as rows, Filter};

use super::card::cards;
use super::shapes::{PassBoard, PassBoardAsk, PassCard, PassColumn, PassList, PassPage};
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::PersonAsk;

const LONGEST_QUERY: usize = 200;
/// Most cards of a column, and rows of a window.
const MOST_CARDS: u32 = 100;
const MOST_ROWS: u32 = 500;

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
        let counts = rows::counts(reader, member)?;
        let total = |state| counts.get(&state).copied().unwrap_or(0);
        let (mut ids, mut first) = (Vec::new(), Vec::new());
        for state in PassState::ALL {
            if total(*state) > 0 {
                ids.extend(rows::in_state(
                    reader,
                    (*state, member),
                    is_over(*state),
                    limit,
                )?);
            }
            first.push((*state, ids.len()));
        }
        // Every card of the board in one go, cut again into its columns.
        let mut all = cards(reader, &ids, today)?.into_iter();
        let mut before = 0;
        let columns = first
            .into_iter()
            .map(|(state, until)| {
                let count = until - before;
                before = until;
                PassColumn {
                    state,
                    total: total(state),
                    cards: all.by_ref().take(count).collect(),
                }
            })
            .collect();
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
    let filter = Filter {
        state: ask.filter.state,
        member: ask.filter.member,
        regulation: ask.filter.regulation,
        committee: ask.filter.committee,
        qpv: ask.filter.qpv,
    };
    let limit = ask.limit.clamp(1, MOST_ROWS);
    let found = if name::words(&text).is_empty() {
        None
    } else {
        Some(rows::found(&open.vault, &open.pass, &filter, &text)?)
    };
    open.vault.read(|reader| {
        let (total, ids) = match &found {
            None => rows::page(reader, &filter, (ask.offset, limit))?,
            Some(all) => {
                let window = all.iter().skip(ask.offset as usize).take(limit as usize);
                let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
                (total, window.copied().collect())
            }
        };
        Ok(PassPage {
            total,
            offset: ask.offset,
            rows: cards(reader, &ids, today)?,
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
        cards(reader, &ids, today)
    })
}
