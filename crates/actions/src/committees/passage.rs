//! A passage of an application from a state to another, as the sitting and the award make it: the rule of
//! `domain::pass::step`, the fields it changes, and the row that keeps it.

use chrono::NaiveDate;
use pignon_domain::ids::{CommitteeId, PassApplicationId};
use pignon_domain::pass::step::{Application, StepAsk, StepFacts, StepTaken};
use pignon_domain::pass::{Decision, PassState, PassVerb};
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::pass::{self, ApplicationRow};
use pignon_store::{Door, Reader, Value, kinds};

use crate::Failure;
use crate::desk::Open;
use crate::persons::values::{bytes, optional, text};

/// What somebody does with an application.
pub(crate) struct Passage<'a> {
    pub verb: PassVerb,
    pub day: NaiveDate,
    pub reason: &'a str,
    pub conditions: &'a str,
    pub committee: Option<CommitteeId>,
    /// Criteria and proofs that stand in the way.
    pub gaps: usize,
    /// The règlement says the remedies.
    pub remedies: bool,
}

impl Passage<'_> {
    /// A passage that needs nothing but a day.
    pub(crate) const fn of(verb: PassVerb, day: NaiveDate) -> Self {
        Self {
            verb,
            day,
            reason: "",
            conditions: "",
            committee: None,
            gaps: 0,
            remedies: false,
        }
    }
}

/// An application that can be written.
///
/// # Errors
/// [`Failure`].
pub(crate) fn known_application(
    reader: &Reader<'_>,
    id: PassApplicationId,
) -> Result<ApplicationRow, Failure> {
    let known = pass::one(reader, id)?.ok_or(Refusal::of(RefusalCode::Unknown, "application"))?;
    if known.removed {
        return Err(Refusal::of(RefusalCode::Removed, "application").into());
    }
    Ok(known)
}

/// Moves an application on.
///
/// # Errors
/// [`Failure`]: what the rule refuses.
pub(crate) fn pass_on(
    open: &Open,
    door: &mut Door<'_>,
    id: PassApplicationId,
    passage: &Passage<'_>,
) -> Result<(), Failure> {
    let known = known_application(&door.reader(), id)?;
    let ask = StepAsk {
        verb: passage.verb,
        member: open.who.member,
        role: open.who.role,
        day: passage.day,
        reason: passage.reason.to_owned(),
        conditions: passage.conditions.to_owned(),
        second: None,
        committee: passage.committee,
    };
    let facts = StepFacts {
        today: open.env.today(),
        since: known.since().unwrap_or(passage.day),
        filled: true,
        gaps: passage.gaps,
        readings: true,
        remedies: passage.remedies,
        disputed: pass::disputed(&door.reader(), id)?,
    };
    let (after, taken) = known.progress.take(&ask, facts)?;
    let fields = differing(&known.progress, &after);
    door.put(kinds::PASS_APPLICATION, id.0, id.0, fields)?;
    put_step(open, door, id, &taken)
}

fn put_step(
    open: &Open,
    door: &mut Door<'_>,
    id: PassApplicationId,
    taken: &StepTaken,
) -> Result<(), Failure> {
    let row = door.new_id();
    let mut fields = vec![
        ("verb", text(taken.verb.code())),
        ("from_state", text(taken.from.code())),
        ("to_state", text(taken.to.code())),
        ("since", text(&taken.since.to_string())),
        ("day", text(&taken.day.to_string())),
        ("member", bytes(open.who.member.0)),
    ];
    if let Some(committee) = taken.committee {
        fields.push(("committee", bytes(committee.0)));
    }
    if let Some(reason) = &taken.reason {
        fields.push(("reason", text(reason)));
    }
    Ok(door.put(kinds::PASS_STEP, id.0, row, fields)?)
}

/// The fields that a passage changes.
fn differing(before: &Application, after: &Application) -> Vec<(&'static str, Value)> {
    let day = |day: Option<NaiveDate>| optional(day.map(|d| d.to_string()).as_deref());
    let id = |id: Option<uuid::Uuid>| id.map_or(Value::Null, bytes);
    let all = |a: &Application| {
        [
            ("state", optional(a.state.map(PassState::code))),
            ("filed_on", day(a.filed_on)),
            ("complete_on", day(a.complete_on)),
            ("waiting_since", day(a.waiting_since)),
            ("waited_days", Value::Int(i64::from(a.waited_days))),
            ("instructed_on", day(a.instructed_on)),
            ("listed_on", day(a.listed_on)),
            ("committee", id(a.committee.map(|c| c.0))),
            ("decision", optional(a.decision.map(Decision::code))),
            ("decided_on", day(a.decided_on)),
            ("notified_on", day(a.notified_on)),
            ("appealed_on", day(a.appealed_on)),
            ("agreed_on", day(a.agreed_on)),
            ("started_on", day(a.started_on)),
            ("ended_on", day(a.ended_on)),
            ("motive", optional(a.motive.as_deref())),
            ("conditions", optional(a.conditions.as_deref())),
            ("reopened_by", id(a.reopened_by.map(|m| m.0))),
            ("reopened_on", day(a.reopened_on)),
            ("reopen_reason", optional(a.reopen_reason.as_deref())),
        ]
    };
    let pairs = all(before).into_iter().zip(all(after));
    pairs.filter(|(b, a)| b != a).map(|(_, a)| a).collect()
}
