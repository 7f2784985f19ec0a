//! The milestones of an award: what became of the holder, their jobs and their structure.

use pignon_domain::ids::PassCheckId;
use pignon_domain::structure::due_on;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::{Value, awards as rows, kinds};

use super::shapes::MilestoneRecord;
use super::{calendar, given, lines};
use crate::Failure;
use crate::committees::judge::Rules;
use crate::committees::passage::known_application;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, past_day, text};

/// Most jobs a holder may say there are.
const MOST_JOBS: u32 = 1_000_000;
/// Days before a milestone from which an attempt is one of it.
const EARLY: chrono::Days = chrono::Days::new(pignon_domain::structure::EARLY_DAYS);

/// Records an attempt.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::AlreadyThere`] when the milestone is answered; [`RefusalCode::WrongOrder`] when it is too
/// early to ask.
pub(crate) fn record(open: &Open, ask: MilestoneRecord) -> Result<Saved, Failure> {
    let today = open.env.today();
    let on = past_day(Some(&ask.on), today, "on")?;
    let note = lines(&ask.note, "note")?;
    let jobs = ask.answer.as_ref().and_then(|a| a.jobs);
    if jobs.is_some_and(|jobs| jobs > MOST_JOBS) {
        return Err(Refusal::of(RefusalCode::NotANumber, "jobs").into());
    }
    let id = ask.application;
    let written = open.act("milestone_record", |door| {
        let reader = door.reader();
        let known = known_application(&reader, id)?;
        let rules = Rules::read(&reader)?;
        if !calendar(rules.of(known.regulation)).contains(&ask.months) {
            return Err(Refusal::of(RefusalCode::NotInTheList, "months").into());
        }
        let award = rows::award(&reader, id)?;
        let starts = award.and_then(|award| award.term.starts_on);
        let starts = starts.ok_or(Refusal::of(RefusalCode::Missing, "months"))?;
        if on < due_on(starts, ask.months) - EARLY {
            return Err(Refusal::of(RefusalCode::WrongOrder, "on").into());
        }
        let tried = rows::attempts(&reader, id)?;
        let answered = |t: &rows::Tried| t.attempt.months == ask.months && t.attempt.answered;
        if tried.iter().any(answered) {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "months").into());
        }
        let row = PassCheckId(door.new_id());
        let mut fields = vec![
            ("months", Value::Int(i64::from(ask.months))),
            ("member", bytes(open.who.member.0)),
            ("tried_on", text(&on.to_string())),
            ("mode", text(ask.mode.code())),
            ("answered", Value::Bool(ask.answer.is_some())),
            ("note", given(&note)),
        ];
        if let Some(jobs) = jobs {
            fields.push(("jobs", Value::Int(i64::from(jobs))));
        }
        if let Some(status) = ask.answer.as_ref().and_then(|a| a.status) {
            fields.push(("structure_status", text(status.code())));
        }
        Ok(door.put(kinds::PASS_CHECK, id.0, row.0, fields)?)
    })?;
    Ok(open.saved(written.op))
}
