//! Passages: moving an application on by the table of the rules, choosing between two desks, and what can be undone.

use chrono::NaiveDate;
use pignon_domain::house::Role;
use pignon_domain::ids::{MemberId, OpId, PassApplicationId, PassStepId};
use pignon_domain::pass::step::{self, Application, LONGEST_MOTIVE, StepAsk, StepTaken};
use pignon_domain::pass::{Decision, PassState, PassVerb};
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::keys::Passphrase;
use pignon_store::pass::{self as rows, StepRow};
use pignon_store::{Door, REMOVED, Value, house, kinds};

use super::shapes::{PassAct, PassSecond, PassSettle};
use super::whole::Whole;
use crate::desk::Open;
use crate::house::failure_of_keys;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, optional, past_day, text};
use crate::{Failure, FailureCode};

/// Moves an application on.
///
/// # Errors
/// [`Failure`]: what the table refuses, by its code; a wrong passphrase of the second person.
pub(crate) fn act(open: &Open, ask: PassAct) -> Result<Saved, Failure> {
    let today = open.env.today();
    let lines = |typed: &str, field| identity::check_lines(typed, field, LONGEST_MOTIVE);
    let wanted = StepAsk {
        verb: ask.verb,
        member: open.who.member,
        role: open.who.role,
        day: past_day(Some(&ask.on), today, "day")?,
        reason: lines(&ask.reason, "reason")?,
        conditions: lines(&ask.conditions, "conditions")?,
        second: ask
            .second
            .map(|second| confirmed(open, &second))
            .transpose()?,
        committee: ask.committee,
    };
    let written = open.act("pass_act", |door| {
        take_step(open, door, ask.application, &wanted)
    })?;
    Ok(open.saved(written.op))
}

/// Moves an application on inside an act: the row, and the passage beside it. Answers the state reached.
///
/// # Errors
/// [`Failure`]: what the table refuses, by its code.
pub(crate) fn take_step(
    open: &Open,
    door: &mut Door<'_>,
    application: PassApplicationId,
    ask: &StepAsk,
) -> Result<PassState, Failure> {
    let today = open.env.today();
    if ask.verb == PassVerb::File {
        // Pinned to the version in force the day it is filed.
        let in_force = rows::regulation_in_force(&door.reader(), ask.day)?
            .ok_or(Refusal::whole(RefusalCode::NoRegulation))?;
        let present = rows::one(&door.reader(), application)?.and_then(|row| row.regulation);
        if present != Some(in_force) {
            let fields = vec![("regulation", bytes(in_force.0))];
            door.put(
                kinds::PASS_APPLICATION,
                application.0,
                application.0,
                fields,
            )?;
        }
    }
    if let Some(committee) = ask.committee
        && !rows::is_sitting(&door.reader(), committee)?
    {
        return Err(Refusal::of(RefusalCode::Unknown, "committee").into());
    }
    let (whole, _) = Whole::living(&door.reader(), application, today)?;
    let (after, taken) = whole.row.progress.take(ask, whole.facts())?;
    let fields = differing(&whole.row.progress, &after, Some(taken.verb));
    door.put(
        kinds::PASS_APPLICATION,
        application.0,
        application.0,
        fields,
    )?;
    let id = door.new_id();
    let step = step_fields(&taken, ask.member);
    door.put(kinds::PASS_STEP, application.0, id, step)?;
    Ok(after.state())
}

/// A second person, who typed their own passphrase here.
fn confirmed(open: &Open, second: &PassSecond) -> Result<(MemberId, Role), Failure> {
    let members = open.vault.read(house::members)?;
    let known = members
        .iter()
        .find(|m| m.id == second.member && m.active)
        .and_then(|m| m.role)
        .ok_or(Refusal::of(RefusalCode::NoSecondPerson, "second"))?;
    if second.member == open.who.member || known < Role::Coordinator {
        return Err(Refusal::of(RefusalCode::NoSecondPerson, "second").into());
    }
    let passphrase = Passphrase::typed(&second.passphrase)
        .map_err(|_| Failure::new(FailureCode::WrongPassphrase))?;
    let now = open.env.now().div_euclid(1000);
    open.keys
        .unlock(&open.key_file(), second.member, &passphrase, now)
        .map_err(|e| failure_of_keys(&e))?;
    Ok((second.member, known))
}

pub(crate) fn step_fields(step: &StepTaken, member: MemberId) -> Vec<(&'static str, Value)> {
    let mut fields = vec![
        ("verb", text(step.verb.code())),
        ("from_state", text(step.from.code())),
        ("to_state", text(step.to.code())),
        ("since", text(&step.since.to_string())),
        ("day", text(&step.day.to_string())),
        ("member", bytes(member.0)),
    ];
    fields.extend(step.second.map(|m| ("second_member", bytes(m.0))));
    fields.extend(step.committee.map(|c| ("committee", bytes(c.0))));
    fields.extend(step.reason.as_deref().map(|r| ("reason", text(r))));
    fields
}

/// The fields that a passage writes: those that change, always the state, and after a decision all that says it, so that
/// two desks that decide leave what one of them decided and never half of each.
pub(crate) fn differing(
    before: &Application,
    after: &Application,
    verb: Option<PassVerb>,
) -> Vec<(&'static str, Value)> {
    let decides = matches!(
        verb,
        Some(PassVerb::Admit | PassVerb::Adjourn | PassVerb::Refuse) | None
    );
    let always = |name: &str| {
        name == "state"
            || (decides
                && matches!(
                    name,
                    "decision" | "decided_on" | "motive" | "conditions" | "committee"
                ))
    };
    all_fields(before)
        .into_iter()
        .zip(all_fields(after))
        .filter(|((name, b), (_, a))| b != a || always(name))
        .map(|(_, field)| field)
        .collect()
}

fn all_fields(a: &Application) -> Vec<(&'static str, Value)> {
    let day = |day: Option<NaiveDate>| optional(day.map(|d| d.to_string()).as_deref());
    let some = |id: Option<uuid::Uuid>| id.map_or(Value::Null, bytes);
    vec![
        ("state", text(a.state().code())),
        ("filed_on", day(a.filed_on)),
        ("complete_on", day(a.complete_on)),
        ("waiting_since", day(a.waiting_since)),
        ("waited_days", Value::Int(i64::from(a.waited_days))),
        ("instructed_on", day(a.instructed_on)),
        ("listed_on", day(a.listed_on)),
        ("committee", some(a.committee.map(|c| c.0))),
        ("decision", optional(a.decision.map(Decision::code))),
        ("decided_on", day(a.decided_on)),
        ("notified_on", day(a.notified_on)),
        ("appealed_on", day(a.appealed_on)),
        ("agreed_on", day(a.agreed_on)),
        ("started_on", day(a.started_on)),
        ("ended_on", day(a.ended_on)),
        ("motive", optional(a.motive.as_deref())),
        ("conditions", optional(a.conditions.as_deref())),
        ("reopened_by", some(a.reopened_by.map(|m| m.0))),
        ("reopened_on", day(a.reopened_on)),
        ("reopen_reason", optional(a.reopen_reason.as_deref())),
    ]
}

/// Chooses the passage that holds between those of two desks: what led to it stays, the others are set aside, and the
/// application is written again as it left it.
///
/// # Errors
/// [`RefusalCode::AlreadyThere`] when nobody disagrees; [`RefusalCode::Unknown`] about `step`.
pub(crate) fn settle(open: &Open, ask: PassSettle) -> Result<Saved, Failure> {
    let today = open.env.today();
    let written = open.act("pass_settle", |door| {
        let (whole, _) = Whole::living(&door.reader(), ask.application, today)?;
        if !whole.disputed {
            return Err(Refusal::whole(RefusalCode::AlreadyThere).into());
        }
        let steps = rows::steps(&door.reader(), ask.application)?;
        let chain =
            leading_to(&steps, ask.step).ok_or(Refusal::of(RefusalCode::Unknown, "step"))?;
        let taken: Vec<StepTaken> = chain.iter().filter_map(|s| taken(s)).collect();
        for step in steps.iter().filter(|s| !chain.iter().any(|c| c.id == s.id)) {
            let removed = vec![(REMOVED, Value::Bool(true))];
            door.put(kinds::PASS_STEP, ask.application.0, step.id.0, removed)?;
        }
        let after = whole.row.progress.replayed(&taken);
        let fields = differing(&whole.row.progress, &after, None);
        door.put(
            kinds::PASS_APPLICATION,
            ask.application.0,
            ask.application.0,
            fields,
        )?;
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// The passages that lead to one, in order: each begins in the state and on the day that the one before it left.
fn leading_to(steps: &[StepRow], last: PassStepId) -> Option<Vec<&StepRow>> {
    let mut at = steps.iter().position(|s| s.id == last)?;
    let mut chain = vec![&steps[at]];
    while let Some(before) = steps[..at]
        .iter()
        .rposition(|s| s.to == steps[at].from && s.day == steps[at].since)
    {
        at = before;
        chain.push(&steps[at]);
    }
    chain.reverse();
    Some(chain)
}

fn taken(step: &StepRow) -> Option<StepTaken> {
    Some(StepTaken {
        verb: step.verb?,
        from: step.from?,
        to: step.to?,
        since: step.since?,
        day: step.day?,
        second: step.second,
        committee: step.committee,
        reason: step.reason.clone(),
    })
}

/// Before an act is undone: the passages it made must be the last ones, and nothing may have left the house because of
/// them.
///
/// # Errors
/// [`RefusalCode::NotTheLastStep`], [`RefusalCode::LetterMade`], [`RefusalCode::SittingClosed`],
/// [`RefusalCode::AlreadyPaid`].
pub(crate) fn check_undo(open: &Open, door: &Door<'_>, op: OpId) -> Result<(), Failure> {
    for (subject, entity) in door.entities_of(&open.vault, op, kinds::PASS_STEP)? {
        let application = PassApplicationId(subject);
        let steps = rows::steps(&door.reader(), application)?;
        let Some(undone) = steps.iter().position(|s| s.id.0 == entity) else {
            continue;
        };
        let mut since = rows::consequences(&door.reader(), application)?;
        since.later_step = steps[undone + 1..]
            .iter()
            .any(|later| !same_op(open, door, op, application, later));
        if let Some(verb) = steps[undone].verb {
            step::check_undo(verb, since)?;
        }
    }
    Ok(())
}

/// Was a later passage made by the same act?
fn same_op(
    open: &Open,
    door: &Door<'_>,
    op: OpId,
    application: PassApplicationId,
    later: &StepRow,
) -> bool {
    door.entities_of(&open.vault, op, kinds::PASS_STEP)
        .is_ok_and(|made| made.contains(&(application.0, later.id.0)))
}
