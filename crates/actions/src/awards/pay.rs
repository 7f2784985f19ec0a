//! Payments: planned, proven, stopped, made. None without its evidence.

use chrono::NaiveDate;
use pignon_domain::ids::{InstalmentId, PassApplicationId};
use pignon_domain::pass::award::{Instalment, Term, check_amount};
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::awards::{self as rows, Payment};
use pignon_store::{Door, Reader, Value, documents, kinds, pass};

use super::shapes::{
    InstalmentAdd, InstalmentAsk, InstalmentBlock, InstalmentPay, InstalmentProve,
};
use super::{amount, any_day, day_text, given, line, lines};
use crate::Failure;
use crate::committees::passage::known_application;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, optional, past_day, text};

fn term(reader: &Reader<'_>, id: PassApplicationId) -> Result<Term, Failure> {
    let award = rows::award(reader, id)?;
    Ok(award
        .ok_or(Refusal::of(RefusalCode::Unknown, "application"))?
        .term)
}

fn payment(
    reader: &Reader<'_>,
    id: PassApplicationId,
    instalment: InstalmentId,
) -> Result<Payment, Failure> {
    known_application(reader, id)?;
    let all = rows::instalments(reader, id)?;
    let found = all.into_iter().find(|p| p.id == instalment);
    Ok(found.ok_or(Refusal::of(RefusalCode::Unknown, "instalment"))?)
}

/// Plans one more payment, within what was awarded.
///
/// # Errors
/// [`Failure`] with every field that is wrong; [`RefusalCode::MoreThanAwarded`] about `amount`.
pub(crate) fn add(open: &Open, ask: InstalmentAdd) -> Result<Saved, Failure> {
    let today = open.env.today();
    let label = match line(&ask.label, "label") {
        Ok(empty) if empty.is_empty() => Err(Refusal::of(RefusalCode::Missing, "label")),
        label => label,
    };
    let cents = amount(&ask.amount, "amount");
    let condition = match lines(&ask.condition, "condition") {
        Ok(empty) if empty.is_empty() => Err(Refusal::of(RefusalCode::Missing, "condition")),
        condition => condition,
    };
    let due_on = any_day(&ask.due_on, today, "due_on");
    let (label, cents, condition, due_on) = match (label, cents, condition, due_on) {
        (Ok(label), Ok(cents), Ok(condition), Ok(due_on)) => (label, cents, condition, due_on),
        (label, cents, condition, due_on) => {
            let wrong = [label.err(), cents.err(), condition.err(), due_on.err()];
            return Err(Failure::of_all(wrong.into_iter().flatten()));
        }
    };
    let id = ask.application;
    let written = open.act("instalment_add", |door| {
        let reader = door.reader();
        known_application(&reader, id)?;
        let award = rows::award(&reader, id)?;
        let award = award.ok_or(Refusal::of(RefusalCode::Unknown, "application"))?;
        if award.term.ended_early_on.is_some() {
            return Err(Refusal::whole(RefusalCode::AwardEnded).into());
        }
        let others = rows::instalments(&reader, id)?;
        let amounts = others.iter().map(|p| p.instalment.amount_cents);
        check_amount(cents, amounts, award.grant_cents)?;
        let place = others.iter().map(|p| p.place).max().unwrap_or(0) + 1;
        let row = InstalmentId(door.new_id());
        let fields = vec![
            ("award", bytes(pass::row_id(id, "award"))),
            ("place", Value::Int(i64::from(place))),
            ("label", text(&label)),
            ("amount_cents", Value::Int(cents)),
            ("condition", text(&condition)),
            ("due_on", day_text(due_on)),
        ];
        Ok(door.put(kinds::INSTALMENT, id.0, row.0, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// A payment was planned by mistake.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::InstalmentPaid`] once it was paid.
pub(crate) fn remove(open: &Open, ask: InstalmentAsk) -> Result<Saved, Failure> {
    let written = open.act("instalment_remove", |door| {
        let known = payment(&door.reader(), ask.application, ask.instalment)?;
        if known.instalment.paid_on.is_some() {
            return Err(Refusal::whole(RefusalCode::InstalmentPaid).into());
        }
        let (subject, entity) = (ask.application.0, ask.instalment.0);
        Ok(door.set_removed(kinds::INSTALMENT, subject, entity, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// The fields of a payment that a rule changes.
fn differing(before: &Instalment, after: &Instalment) -> Vec<(&'static str, Value)> {
    let day = |day: Option<NaiveDate>| optional(day.map(|d| d.to_string()).as_deref());
    let all = |i: &Instalment| {
        [
            ("evidence_on", day(i.evidence_on)),
            ("blocked_reason", optional(i.blocked_reason.as_deref())),
            ("paid_on", day(i.paid_on)),
        ]
    };
    let pairs = all(before).into_iter().zip(all(after));
    pairs.filter(|(b, a)| b != a).map(|(_, a)| a).collect()
}

/// Changes a payment by a rule, with what goes along.
fn change(
    open: &Open,
    command: &'static str,
    (id, instalment): (PassApplicationId, InstalmentId),
    rule: impl FnOnce(&Door<'_>, &Payment) -> Result<(Instalment, Vec<(&'static str, Value)>), Failure>,
) -> Result<Saved, Failure> {
    let written = open.act(command, |door: &mut Door<'_>| {
        let known = payment(&door.reader(), id, instalment)?;
        let (after, more) = rule(door, &known)?;
        let mut fields = differing(&known.instalment, &after);
        fields.extend(more);
        Ok(door.put(kinds::INSTALMENT, id.0, instalment.0, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// The document that proves the condition has come: one of the file of the person.
///
/// # Errors
/// [`Failure`].
pub(crate) fn prove(open: &Open, ask: InstalmentProve) -> Result<Saved, Failure> {
    let today = open.env.today();
    let on = past_day(Some(&ask.on), today, "on")?;
    let which = (ask.application, ask.instalment);
    change(open, "instalment_prove", which, |door, known| {
        let reader = door.reader();
        let application = known_application(&reader, ask.application)?;
        let person = application
            .person
            .ok_or(Refusal::of(RefusalCode::Unknown, "document"))?;
        let document = documents::one(&reader, person, ask.document)?;
        if document.is_none() {
            return Err(Refusal::of(RefusalCode::Unknown, "document").into());
        }
        let after = known.instalment.prove(on, today)?;
        Ok((after, vec![("evidence", bytes(ask.document.0))]))
    })
}

/// Stops a payment, or lets it go on.
///
/// # Errors
/// [`Failure`].
pub(crate) fn block(open: &Open, ask: InstalmentBlock) -> Result<Saved, Failure> {
    let reason = lines(&ask.reason, "reason")?;
    let which = (ask.application, ask.instalment);
    change(open, "instalment_block", which, |_, known| {
        Ok((known.instalment.block(&reason)?, vec![]))
    })
}

/// A payment was made.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::WithoutEvidence`] without its document.
pub(crate) fn pay(open: &Open, ask: InstalmentPay) -> Result<Saved, Failure> {
    let today = open.env.today();
    let on = past_day(Some(&ask.on), today, "on")?;
    let reference = line(&ask.reference, "reference")?;
    let which = (ask.application, ask.instalment);
    change(open, "instalment_pay", which, |door, known| {
        let term = term(&door.reader(), ask.application)?;
        let after = known.instalment.pay(term, on, today)?;
        Ok((after, vec![("paid_reference", given(&reference))]))
    })
}
