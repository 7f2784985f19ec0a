//! A sitting: planned, moved, opened, closed.

use pignon_domain::ids::{CommitteeId, CommitteeMemberId};
use pignon_domain::pass::committee::{LONGEST_LINE, Sitting, USUAL_QUORUM};
use pignon_domain::pass::proof::Clock;
use pignon_domain::pass::step::LONGEST_MOTIVE;
use pignon_domain::pass::{PassState, PassVerb, SittingState};
use pignon_domain::{Refusal, RefusalCode, agenda as moments, date, identity};
use pignon_store::committees as rows;
use pignon_store::door::Numbered;
use pignon_store::{Door, Value, kinds};

use super::judge::Rules;
use super::passage::{Passage, pass_on};
use super::shapes::{
    AgendaLine, CommitteeAsk, CommitteeCard, CommitteeEdit, CommitteeField, CommitteeMove,
    CommitteeMoved, CommitteePlan, CommitteePlanned,
};
use super::{known, moment, now};
use crate::Failure;
use crate::desk::Open;
use crate::desk::env::moment as instant;
use crate::house::shapes::Nothing;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, op_of, optional, text};

/// Every sitting, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn list(open: &Open, _: Nothing) -> Result<Vec<CommitteeCard>, Failure> {
    let all = open.vault.read(rows::every)?;
    Ok(all.iter().map(super::page::card).collect())
}

fn held_at(open: &Open, typed: &str) -> Result<chrono::NaiveDateTime, Refusal> {
    moments::parse_moment(typed, open.env.today()).map_err(|code| Refusal::of(code, "at"))
}

/// Plans a sitting; those who sat last time are called again.
///
/// # Errors
/// [`Failure`] with every field that is wrong.
pub(crate) fn plan(open: &Open, ask: CommitteePlan) -> Result<CommitteePlanned, Failure> {
    let at = held_at(open, &ask.at);
    let title = identity::check_text(&ask.title, "title", LONGEST_LINE);
    let place = identity::check_text(&ask.place, "place", LONGEST_LINE);
    let quorum = match ask.quorum {
        Some(0 | 1001..) => Err(Refusal::of(RefusalCode::NotANumber, "quorum")),
        quorum => Ok(quorum),
    };
    let (at, title, place, quorum) = match (at, title, place, quorum) {
        (Ok(at), Ok(title), Ok(place), Ok(quorum)) => (at, title, place, quorum),
        (at, title, place, quorum) => {
            let wrong = [at.err(), title.err(), place.err(), quorum.err()];
            return Err(Failure::of_all(wrong.into_iter().flatten()));
        }
    };
    let written = open.act("committee_plan", |door| {
        let rules = Rules::read(&door.reader())?;
        let in_force = rules.in_force(at.date());
        let id = CommitteeId(door.new_id());
        let title = if title.is_empty() {
            usual_title(at)
        } else {
            title
        };
        let quorum = quorum
            .or_else(|| in_force.map(|(_, rules)| rules.quorum))
            .unwrap_or(USUAL_QUORUM);
        let fields = vec![
            ("title", text(&title)),
            ("held_at", moment(Some(at))),
            (
                "place",
                optional(Some(place.as_str()).filter(|p| !p.is_empty())),
            ),
            ("quorum", Value::Int(i64::from(quorum))),
            ("state", text(SittingState::Planned.code())),
            (
                "regulation",
                in_force.map_or(Value::Null, |(id, _)| bytes(id.0)),
            ),
        ];
        let before = rows::every(&door.reader())?;
        door.put(kinds::COMMITTEE, id.0, id.0, fields)?;
        if let Some(last) = before.first() {
            call_again(door, last.id, id)?;
        }
        Ok(id)
    })?;
    Ok(CommitteePlanned {
        id: written.value,
        op: op_of(written.op)?,
    })
}

/// What a sitting is called when nobody says otherwise.
fn usual_title(at: chrono::NaiveDateTime) -> String {
    format!("Comité du {}", date::long(at.date()))
}

/// Those who sat in one sitting are called to another, once each.
fn call_again(door: &mut Door<'_>, from: CommitteeId, to: CommitteeId) -> Result<(), Failure> {
    let mut called: Vec<(Option<pignon_domain::ids::MemberId>, String)> = Vec::new();
    for sitter in rows::seats(&door.reader(), from)? {
        let who = (sitter.member, sitter.name.clone());
        if called.contains(&who) {
            continue;
        }
        called.push(who);
        let id = CommitteeMemberId(door.new_id());
        let fields = super::seats::fields(sitter.member, &sitter.name, sitter.seat);
        door.put(kinds::COMMITTEE_MEMBER, to.0, id.0, fields)?;
    }
    Ok(())
}

/// Writes one field; nothing when it is as it was. Remarks may be written until the minutes are drawn up.
///
/// # Errors
/// [`Failure`].
pub(crate) fn edit(open: &Open, ask: CommitteeEdit) -> Result<Saved, Failure> {
    let line = || identity::check_text(&ask.value, "value", LONGEST_LINE);
    let needed = |line: String| match line {
        empty if empty.is_empty() => Err(Refusal::of(RefusalCode::Missing, "value")),
        line => Ok(line),
    };
    let (field, value) = match ask.field {
        CommitteeField::Title => ("title", text(&needed(line()?)?)),
        CommitteeField::Place => (
            "place",
            optional(Some(line()?.as_str()).filter(|l| !l.is_empty())),
        ),
        CommitteeField::Note => {
            let note = identity::check_lines(&ask.value, "value", LONGEST_MOTIVE)?;
            (
                "note",
                optional(Some(note.as_str()).filter(|l| !l.is_empty())),
            )
        }
        CommitteeField::Quorum => {
            let number: Option<i64> = ask.value.trim().parse().ok();
            let number = number.filter(|n| (1..=1_000).contains(n));
            let number = number.ok_or(Refusal::of(RefusalCode::NotANumber, "value"))?;
            ("quorum", Value::Int(number))
        }
    };
    let written = open.act("committee_edit", |door| {
        let before = known(&door.reader(), ask.committee)?;
        match ask.field {
            CommitteeField::Quorum => before.sitting.check_planned()?,
            _ => before.sitting.check_not_closed()?,
        }
        let present = match ask.field {
            CommitteeField::Title => text(&before.title),
            CommitteeField::Place => optional(before.place.as_deref()),
            CommitteeField::Note => optional(before.note.as_deref()),
            CommitteeField::Quorum => Value::Int(i64::from(before.sitting.quorum)),
        };
        if present != value {
            door.put(
                kinds::COMMITTEE,
                ask.committee.0,
                ask.committee.0,
                vec![(field, value)],
            )?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// Moves a sitting. Its proofs are judged again: what held on the former day and does not on the new one is named.
///
/// # Errors
/// [`Failure`].
pub(crate) fn move_to(open: &Open, ask: CommitteeMove) -> Result<CommitteeMoved, Failure> {
    let at = held_at(open, &ask.at)?;
    let today = open.env.today();
    let written = open.act("committee_move", |door| {
        let before = known(&door.reader(), ask.committee)?;
        before.sitting.check_planned()?;
        let reader = door.reader();
        let (rules, items) = (Rules::read(&reader)?, rows::items(&reader, ask.committee)?);
        let proofs = rows::proofs_of_listed(&reader, ask.committee)?;
        let mut incomplete = Vec::new();
        for item in items {
            let Some(application) = item.application.filter(|_| !item.gone) else {
                continue;
            };
            let proofs = proofs.get(&application).map_or(&[][..], Vec::as_slice);
            let gaps_on = |day| {
                let clock = Clock {
                    today,
                    committee_on: day,
                    filed_on: item.filed_on,
                };
                rules.gaps(item.regulation, proofs, clock)
            };
            let held = gaps_on(before.sitting.held_at.map(|at| at.date())).is_empty();
            let gaps = gaps_on(Some(at.date()));
            if held && !gaps.is_empty() {
                incomplete.push(AgendaLine {
                    application,
                    number: item.number,
                    title: item.title,
                    complete_on: item.complete_on,
                    gaps,
                });
            }
        }
        if before.sitting.held_at != Some(at) {
            let mut fields = vec![("held_at", moment(Some(at)))];
            // A title that nobody chose says the day: it goes with it, or minutes and letters would bear the former one.
            if before.sitting.held_at.map(usual_title).as_ref() == Some(&before.title) {
                fields.push(("title", text(&usual_title(at))));
            }
            door.put(kinds::COMMITTEE, ask.committee.0, ask.committee.0, fields)?;
        }
        Ok(incomplete)
    })?;
    Ok(CommitteeMoved {
        op: written.op,
        at: instant(open.env.now()),
        incomplete: written.value,
    })
}

fn put_sitting(door: &mut Door<'_>, id: CommitteeId, after: Sitting) -> Result<(), Failure> {
    let mut fields = vec![("state", text(after.standing().code()))];
    fields.push(match after.standing() {
        SittingState::Closed => ("closed_at", moment(after.closed_at)),
        _ => ("opened_at", moment(after.opened_at)),
    });
    Ok(door.put(kinds::COMMITTEE, id.0, id.0, fields)?)
}

/// Opens a sitting, now.
///
/// # Errors
/// [`Failure`].
pub(crate) fn begin(open: &Open, ask: CommitteeAsk) -> Result<Saved, Failure> {
    let at = now(open);
    let written = open.act("committee_begin", |door| {
        let before = known(&door.reader(), ask.committee)?;
        if before.items == 0 {
            return Err(Refusal::whole(RefusalCode::NothingToDecide).into());
        }
        put_sitting(door, ask.committee, before.sitting.open(at)?)
    })?;
    Ok(open.saved(written.op))
}

/// Closes a sitting, now: its minutes get their number, and files that were not examined wait for another sitting.
///
/// # Errors
/// [`Failure`].
pub(crate) fn close(open: &Open, ask: CommitteeAsk) -> Result<Saved, Failure> {
    let at = now(open);
    let today = open.env.today();
    let written = open.act("committee_close", |door| {
        let before = known(&door.reader(), ask.committee)?;
        put_sitting(door, ask.committee, before.sitting.close(at)?)?;
        let count = door.next_number(Numbered::Minutes)?;
        let number = super::letters::number(open, "PV", count);
        let fields = vec![("minutes_number", text(&number))];
        door.put(kinds::COMMITTEE, ask.committee.0, ask.committee.0, fields)?;
        let reason = format!(
            "Non examinée lors de la séance «\u{a0}{}\u{a0}»",
            before.title
        );
        for item in rows::items(&door.reader(), ask.committee)? {
            let waits = item.decision.is_none() && item.state == Some(PassState::Listed);
            if let Some(application) = item.application.filter(|_| waits && !item.gone) {
                let passage = Passage {
                    reason: &reason,
                    ..Passage::of(PassVerb::Unlist, today)
                };
                pass_on(open, door, application, &passage)?;
            }
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// Removes a sitting that was planned by mistake: its files wait for another one.
///
/// # Errors
/// [`Failure`].
pub(crate) fn remove(open: &Open, ask: CommitteeAsk) -> Result<Saved, Failure> {
    let today = open.env.today();
    let written = open.act("committee_remove", |door| {
        let before = known(&door.reader(), ask.committee)?;
        before.sitting.check_planned()?;
        let reason = format!("Séance «\u{a0}{}\u{a0}» annulée", before.title);
        for item in rows::items(&door.reader(), ask.committee)? {
            let listed = item.state == Some(PassState::Listed);
            if let Some(application) = item.application.filter(|_| listed && !item.gone) {
                let passage = Passage {
                    reason: &reason,
                    ..Passage::of(PassVerb::Unlist, today)
                };
                pass_on(open, door, application, &passage)?;
            }
        }
        Ok(door.set_removed(kinds::COMMITTEE, ask.committee.0, ask.committee.0, true)?)
    })?;
    Ok(open.saved(written.op))
}
