//! A passage of an application, as the sitting and the award make it.

use chrono::NaiveDate;
use pignon_domain::ids::{CommitteeId, PassApplicationId};
use pignon_domain::pass::PassVerb;
use pignon_domain::pass::step::StepAsk;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::pass::{self, ApplicationRow};
use pignon_store::{Door, Reader};

use crate::Failure;
use crate::desk::Open;
use crate::pass::steps::take_step;

/// What somebody does with an application.
pub(crate) struct Passage<'a> {
    pub verb: PassVerb,
    pub day: NaiveDate,
    pub reason: &'a str,
    pub conditions: &'a str,
    pub committee: Option<CommitteeId>,
}

impl Passage<'_> {
    /// A passage that says nothing but its day.
    pub(crate) const fn of(verb: PassVerb, day: NaiveDate) -> Self {
        Self {
            verb,
            day,
            reason: "",
            conditions: "",
            committee: None,
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

/// Moves an application on, by the table of the rules.
///
/// # Errors
/// [`Failure`]: what the table refuses.
pub(crate) fn pass_on(
    open: &Open,
    door: &mut Door<'_>,
    id: PassApplicationId,
    passage: &Passage<'_>,
) -> Result<(), Failure> {
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
    take_step(open, door, id, &ask)?;
    Ok(())
}
