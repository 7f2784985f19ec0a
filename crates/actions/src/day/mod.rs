//! The day (P3.1): one computed list. A line is dealt with by the command of what it is about; `day_settle` is for the
//! actions of plans.

pub mod shapes;
#[cfg(test)]
mod tests;

use chrono::Days;
use pignon_domain::agenda::write_moment;
use pignon_domain::day::DayKind;
use pignon_domain::house::Role;
use pignon_domain::person::Stage;
use pignon_domain::{Refusal, RefusalCode, date};
use pignon_store::{Value, agenda as plans, day as rows, kinds};

use crate::Failure;
use crate::agenda::wall;
use crate::desk::Open;
use crate::persons::known_person;
use crate::persons::shapes::Saved;
use crate::persons::values::text;
use shapes::{DayAct, DayAsk, DayGroup, DayLine, DayList, DaySettle};

/// Lines of a kind asked for alone, unless more are wanted; and the most that a screen can do something with.
const ALONE: u32 = 500;
const MOST: u32 = 5_000;

/// Lines of a kind when all are asked for: what is of the day is shown, what can wait does not bury it.
const fn first(kind: DayKind) -> usize {
    match kind {
        DayKind::Silent | DayKind::NoNextAction => 5,
        DayKind::Waiting
        | DayKind::CheckDue
        | DayKind::Conflict
        | DayKind::ProofToChase
        | DayKind::ProofLapsing => 10,
        _ => 30,
    }
}

/// The list of the day. Who does not follow people reads the appointments alone.
///
/// # Errors
/// [`Failure`].
pub(crate) fn list(open: &Open, ask: DayAsk) -> Result<DayList, Failure> {
    let now = wall(&open.env);
    let follows = open.who.role >= Role::Adviser;
    let alone = ask.most.unwrap_or(ALONE).clamp(1, MOST) as usize;
    let kinds: Vec<(DayKind, usize)> = DayKind::ALL
        .iter()
        .copied()
        .filter(|kind| follows || kind.is_of_the_agenda())
        .filter(|kind| ask.only.is_none_or(|only| only == *kind))
        .map(|kind| match ask.only {
            Some(_) => (kind, alone),
            None => (kind, first(kind)),
        })
        .collect();
    let whose = rows::Whose {
        // A reception answers for everybody who is expected.
        member: (follows && !ask.house).then_some(open.who.member),
        asking: open.who.member,
        now,
    };
    let groups = open.vault.read(|r| rows::list(r, whose, &kinds))?;
    Ok(DayList {
        today: now.date(),
        groups: groups
            .into_iter()
            .map(|group| DayGroup {
                kind: group.kind,
                total: u32::try_from(group.total).unwrap_or(u32::MAX),
                lines: group
                    .lines
                    .into_iter()
                    .map(|line| shown(group.kind, line))
                    .collect(),
            })
            .collect(),
    })
}

fn shown(kind: DayKind, line: rows::Line) -> DayLine {
    let of_a_person = matches!(kind, DayKind::Silent | DayKind::NoNextAction);
    let has_an_hour = matches!(
        kind,
        DayKind::Unanswered | DayKind::AppointmentToday | DayKind::Draft
    );
    let stage = line.what.as_deref().filter(|_| of_a_person);
    DayLine {
        entity: line.entity.to_string(),
        person: line.person,
        family_name: line.family_name,
        given_name: line.given_name,
        stage: stage.and_then(Stage::of_code),
        what: line.what.filter(|_| !of_a_person),
        on: line.at.map(|at| at.date()),
        at: line.at.filter(|_| has_an_hour).map(write_moment),
        minutes: line.minutes,
        mode: line.mode,
        status: line.status,
        step: line.step,
        member_name: line.member_name,
    }
}

/// Deals with an action.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::WrongOrder`] about `to` when it is postponed to a day that is over.
pub(crate) fn settle(open: &Open, ask: DaySettle) -> Result<Saved, Failure> {
    let today = open.env.today();
    let to = match ask.to.as_deref().map(str::trim).filter(|t| !t.is_empty()) {
        _ if ask.act != DayAct::Postpone => today,
        None => today.checked_add_days(Days::new(7)).unwrap_or(today),
        Some(typed) => date::parse_day(typed, today).map_err(|code| Refusal::of(code, "to"))?,
    };
    if to < today {
        return Err(Refusal::of(RefusalCode::WrongOrder, "to").into());
    }
    let written = open.act("day_settle", |door| {
        known_person(&door.reader(), ask.person)?;
        let held = plans::action(&door.reader(), ask.person, ask.action)?
            .ok_or(Refusal::of(RefusalCode::Unknown, "action"))?;
        if held.removed {
            return Err(Refusal::of(RefusalCode::Removed, "action").into());
        }
        let (field, present, wanted) = match ask.act {
            DayAct::Done => ("done_on", held.done_on, held.done_on.or(Some(today))),
            DayAct::Reopen => ("done_on", held.done_on, None),
            DayAct::Postpone => ("due_on", held.due_on, Some(to)),
        };
        if present != wanted {
            let value = wanted.map_or(Value::Null, |day| text(&day.to_string()));
            door.put(
                kinds::ACTION,
                ask.person.0,
                ask.action.0,
                vec![(field, value)],
            )?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}
