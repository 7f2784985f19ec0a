//! Referrals: opened, chased, answered, closed; and the fiche de liaison that goes with them (P2.5).

pub mod shapes;
mod sheet;

use chrono::NaiveDate;
use pignon_domain::ids::{PersonId, ProjectId, ReferralId};
use pignon_domain::referral::{Escalation, LONGEST_NEED, Progress, ReferralOutcome, ReferralState};
use pignon_domain::{Field, Refusal, RefusalCode, date, identity};
use pignon_store::{Door, Reader, Value, kinds, referrals};

use crate::Failure;
use crate::desk::Open;
use crate::partners;
use crate::persons::known_person;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, op_of, optional, past_day, text};
use crate::projects;
use shapes::{
    PersonReferrals, ReferralAnswered, ReferralAsk, ReferralCard, ReferralClose, ReferralEdit,
    ReferralField, ReferralOpen, ReferralOpened, ReferralProject, ReferralStep, ReferralsWaiting,
    WaitingReferral,
};

pub(crate) use sheet::{print, sheet};

/// What stands where the name of a partner should, when its row has not come yet.
const NAMELESS: &str = "Partenaire inconnu";

/// A need, an expectation, a note: several lines.
fn lines(typed: &str, field: Field) -> Result<String, Refusal> {
    identity::check_lines(typed, field, LONGEST_NEED)
}

fn needed(typed: &str, field: Field) -> Result<String, Refusal> {
    match lines(typed, field)? {
        empty if empty.is_empty() => Err(Refusal::of(RefusalCode::Missing, field)),
        need => Ok(need),
    }
}

fn due_day(typed: &str, today: NaiveDate, field: Field) -> Result<Option<NaiveDate>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        typed => date::parse_day(typed, today)
            .map(Some)
            .map_err(|code| Refusal::of(code, field)),
    }
}

/// Sends a person to a partner, new or known, in one act.
///
/// # Errors
/// [`Failure`] with every field that is wrong.
pub(crate) fn refer(open: &Open, ask: ReferralOpen) -> Result<ReferralOpened, Failure> {
    let today = open.env.today();
    let need = needed(&ask.need, "need");
    let expected = lines(&ask.expected, "expected");
    let begun = past_day(Some(&ask.on), today, "on")
        .and_then(|on| Progress::begin(on, due_day(&ask.due, today, "due")?));
    let to = match (&ask.partner, &ask.new_partner) {
        (Some(_), None) => Ok(None),
        (None, Some(new)) => partners::new_fields(new).map(Some),
        _ => Err(Refusal::of(RefusalCode::Missing, "partner").into()),
    };
    let (need, expected, begun, to) = match (need, expected, begun, to) {
        (Ok(need), Ok(expected), Ok(begun), Ok(to)) => (need, expected, begun, to),
        (need, expected, begun, to) => {
            let wrong = [need.err(), expected.err(), begun.err()];
            let mut failure = Failure::of_all(wrong.into_iter().flatten());
            match to {
                Err(of) if failure.fields.is_empty() => failure = of,
                Err(of) => failure.fields.extend(of.fields),
                Ok(_) => {}
            }
            return Err(failure);
        }
    };
    let written = open.act("referral_open", |door| {
        known_person(&door.reader(), ask.person)?;
        let partner = match (ask.partner, to) {
            (_, Some(fields)) => partners::put_new(door, fields)?,
            (Some(partner), None) => {
                partners::known_partner(&door.reader(), partner)?;
                partner
            }
            (None, None) => return Err(Refusal::of(RefusalCode::Missing, "partner").into()),
        };
        let id = ReferralId(door.new_id());
        let mut fields = vec![
            ("partner", bytes(partner.0)),
            ("member", bytes(open.who.member.0)),
            ("need", text(&need)),
        ];
        if let Some(project) = ask.project {
            held(&door.reader(), ask.person, project)?;
            fields.push(("project", bytes(project.0)));
        }
        if !expected.is_empty() {
            fields.push(("expected", text(&expected)));
        }
        fields.extend(differing(&Progress::default(), &begun));
        door.put(kinds::REFERRAL, ask.person.0, id.0, fields)?;
        Ok((id, partner))
    })?;
    let (id, partner) = written.value;
    Ok(ReferralOpened {
        id,
        partner,
        op: op_of(written.op)?,
    })
}

/// A referral is for a project that the person holds.
fn held(reader: &Reader<'_>, person: PersonId, project: ProjectId) -> Result<(), Failure> {
    if projects::held_by(reader, project, person)? {
        Ok(())
    } else {
        Err(Refusal::of(RefusalCode::NotInTheList, "project").into())
    }
}

/// Says for which project a person is sent; nothing when it is as it was.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::NotInTheList`] about `project` for one they do not hold.
pub(crate) fn tie(open: &Open, ask: ReferralProject) -> Result<Saved, Failure> {
    let written = open.act("referral_project", |door| {
        let known = known_referral(&door.reader(), ask.person, ask.referral)?;
        if known.project == ask.project {
            return Ok(());
        }
        if let Some(project) = ask.project {
            held(&door.reader(), ask.person, project)?;
        }
        let value = ask.project.map_or(Value::Null, |project| bytes(project.0));
        let (person, referral) = (ask.person.0, ask.referral.0);
        Ok(door.put(kinds::REFERRAL, person, referral, vec![("project", value)])?)
    })?;
    Ok(open.saved(written.op))
}

/// Removes a referral made by mistake: a tombstone, that undo brings back.
///
/// # Errors
/// [`Failure`].
pub(crate) fn remove(open: &Open, ask: ReferralAsk) -> Result<Saved, Failure> {
    let written = open.act("referral_remove", |door| {
        known_referral(&door.reader(), ask.person, ask.referral)?;
        let (person, referral) = (ask.person.0, ask.referral.0);
        Ok(door.set_removed(kinds::REFERRAL, person, referral, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// The fields of a progress that another changes.
pub(crate) fn differing(before: &Progress, after: &Progress) -> Vec<(&'static str, Value)> {
    let day = |day: Option<NaiveDate>| optional(day.map(|d| d.to_string()).as_deref());
    let all = |p: &Progress| {
        [
            ("state", optional(p.state.map(ReferralState::code))),
            ("sent_on", day(p.sent_on)),
            ("due_on", day(p.due_on)),
            ("answered_on", day(p.answered_on)),
            ("reason", optional(p.reason.as_deref())),
            ("outcome", optional(p.outcome.map(ReferralOutcome::code))),
            ("closed_on", day(p.closed_on)),
            ("chased_on", day(p.chased_on)),
        ]
    };
    let pairs = all(before).into_iter().zip(all(after));
    pairs.filter(|(b, a)| b != a).map(|(_, a)| a).collect()
}

/// A referral that can be written.
fn known_referral(
    reader: &Reader<'_>,
    person: PersonId,
    referral: ReferralId,
) -> Result<referrals::Referral, Failure> {
    known_person(reader, person)?;
    let known = referrals::one(reader, person, referral)?
        .ok_or(Refusal::of(RefusalCode::Unknown, "referral"))?;
    if known.removed {
        return Err(Refusal::of(RefusalCode::Removed, "referral").into());
    }
    Ok(known)
}

/// Moves a referral on by a rule; only what differs is written.
fn move_on(
    open: &Open,
    command: &'static str,
    (person, referral): (PersonId, ReferralId),
    rule: impl FnOnce(&Progress) -> Result<Progress, Refusal>,
) -> Result<Saved, Failure> {
    let written = open.act(command, |door: &mut Door<'_>| {
        let known = known_referral(&door.reader(), person, referral)?;
        let after = rule(&known.progress)?;
        let fields = differing(&known.progress, &after);
        Ok(door.put(kinds::REFERRAL, person.0, referral.0, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// The partner answered.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::WithoutReason`] about `reason` when it refuses without one.
pub(crate) fn answer(open: &Open, ask: ReferralAnswered) -> Result<Saved, Failure> {
    let today = open.env.today();
    let on = past_day(Some(&ask.on), today, "on")?;
    let reason = lines(&ask.reason, "reason")?;
    let which = (ask.person, ask.referral);
    move_on(open, "referral_answer", which, |progress| {
        progress.answer(ask.answer, &reason, on, today)
    })
}

/// The partner was chased today.
///
/// # Errors
/// [`Failure`].
pub(crate) fn chase(open: &Open, ask: ReferralAsk) -> Result<Saved, Failure> {
    let today = open.env.today();
    let which = (ask.person, ask.referral);
    move_on(open, "referral_chase", which, |progress| {
        progress.chase(today, today)
    })
}

/// Closes a referral with one of the four outcomes.
///
/// # Errors
/// [`Failure`].
pub(crate) fn close(open: &Open, ask: ReferralClose) -> Result<Saved, Failure> {
    let today = open.env.today();
    let on = past_day(Some(&ask.on), today, "on")?;
    let which = (ask.person, ask.referral);
    move_on(open, "referral_close", which, |progress| {
        progress.close(ask.outcome, on, today)
    })
}

/// Writes one field; nothing when it is as it was.
///
/// # Errors
/// [`Failure`].
pub(crate) fn edit(open: &Open, ask: ReferralEdit) -> Result<Saved, Failure> {
    let which = (ask.person, ask.referral);
    let (field, value) = match ask.field {
        ReferralField::Due => {
            let day = due_day(&ask.value, open.env.today(), "value")?
                .ok_or(Refusal::of(RefusalCode::Missing, "value"))?;
            return move_on(open, "referral_edit", which, |progress| {
                progress.put_off(day).map_err(|refusal| Refusal {
                    fields: vec!["value"],
                    ..refusal
                })
            });
        }
        ReferralField::Need => ("need", needed(&ask.value, "value")?),
        ReferralField::Expected => ("expected", lines(&ask.value, "value")?),
        ReferralField::Note => ("note", lines(&ask.value, "value")?),
    };
    let written = open.act("referral_edit", |door| {
        let known = known_referral(&door.reader(), ask.person, ask.referral)?;
        let present = match ask.field {
            ReferralField::Expected => known.expected,
            ReferralField::Note => known.note,
            _ => Some(known.need),
        };
        if present.unwrap_or_default() != value {
            let value = optional(Some(value.as_str()).filter(|v| !v.is_empty()));
            let (person, referral) = (ask.person.0, ask.referral.0);
            door.put(kinds::REFERRAL, person, referral, vec![(field, value)])?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// The referrals of a person, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn of_person(open: &Open, ask: PersonReferrals) -> Result<Vec<ReferralCard>, Failure> {
    let today = open.env.today();
    let found = open
        .vault
        .read(|reader| referrals::of_person(reader, ask.person))?;
    Ok(found.into_iter().map(|r| card(r, today)).collect())
}

fn step(escalation: Escalation) -> ReferralStep {
    ReferralStep {
        step: escalation.step,
        on: escalation.on,
    }
}

fn card(referral: referrals::Referral, today: NaiveDate) -> ReferralCard {
    let progress = referral.progress;
    ReferralCard {
        id: referral.id,
        partner: referral.partner,
        partner_name: referral.partner_name.unwrap_or_else(|| NAMELESS.to_owned()),
        partner_removed: referral.partner_removed,
        partner_phone: referral.partner_phone.as_deref().map(partners::shown_phone),
        partner_email: referral.partner_email,
        project: referral.project,
        project_name: referral.project_name,
        member_name: referral.member_name,
        need: referral.need,
        expected: referral.expected,
        note: referral.note,
        standing: progress.standing(today),
        escalation: progress.escalation(today).map(step),
        next: progress.next_step(today).map(step),
        sent_on: progress.sent_on,
        due_on: progress.due_on,
        answered_on: progress.answered_on,
        reason: progress.reason,
        outcome: progress.outcome,
        closed_on: progress.closed_on,
        chased_on: progress.chased_on,
    }
}

/// The referrals that wait for an answer, oldest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn waiting(open: &Open, ask: ReferralsWaiting) -> Result<Vec<WaitingReferral>, Failure> {
    let today = open.env.today();
    let mine = ask.mine.then_some(open.who.member);
    let found = open.vault.read(|reader| referrals::waiting(reader, mine))?;
    let found = found.into_iter().map(|waiting| WaitingReferral {
        id: waiting.sent.id,
        person: waiting.sent.person,
        person_name: format!("{} {}", waiting.sent.family_name, waiting.sent.given_name)
            .trim()
            .to_owned(),
        partner: waiting.partner,
        partner_name: waiting.partner_name.unwrap_or_else(|| NAMELESS.to_owned()),
        sent_on: waiting.sent.progress.sent_on,
        due_on: waiting.sent.progress.due_on,
        standing: waiting.sent.progress.standing(today),
        escalation: waiting.sent.progress.escalation(today).map(step),
    });
    Ok(found.collect())
}
