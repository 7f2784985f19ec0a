//! The agenda: it builds itself from what is instructed, the application that was complete first first.

use pignon_domain::ids::{CommitteeId, CommitteeItemId, PassApplicationId};
use pignon_domain::pass::committee::{USUAL_LENGTH, USUAL_MINUTES, fitting};
use pignon_domain::pass::proof::Clock;
use pignon_domain::pass::step::LONGEST_MOTIVE;
use pignon_domain::pass::{PassState, PassVerb};
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::committees::{self as rows, Committee, Item, Ready};
use pignon_store::{Door, Reader, Value, kinds, pass};

use super::judge::{Rules, criteria_gaps};
use super::known;
use super::passage::{Passage, pass_on};
use super::shapes::{
    AgendaAskPass, AgendaComposed, AgendaLine, AgendaProposal, ItemAdd, ItemPlace, ItemRemove,
};
use crate::Failure;
use crate::desk::Open;
use crate::desk::env::moment as instant;
use crate::persons::shapes::Saved;
use crate::persons::values::bytes;

/// Longest sitting, in minutes.
const LONGEST: u32 = 1_440;

fn minutes(asked: Option<u32>, usual: u32, field: &'static str) -> Result<u32, Refusal> {
    match asked.unwrap_or(usual) {
        minutes @ 1..=LONGEST => Ok(minutes),
        _ => Err(Refusal::of(RefusalCode::NotANumber, field)),
    }
}

/// The agenda as it would build itself; nothing is written. What is on it already takes its time.
fn proposal(
    open: &Open,
    reader: &Reader<'_>,
    ask: &AgendaAskPass,
) -> Result<(Committee, AgendaProposal), Failure> {
    let committee = known(reader, ask.committee)?;
    let rules = Rules::read(reader)?;
    let usual = rules
        .of(committee.regulation)
        .map_or(USUAL_MINUTES, |rules| rules.minutes_per_file);
    let each = minutes(ask.each, usual, "each")?;
    let length = minutes(ask.length, USUAL_LENGTH, "length")?;
    let taken: u32 = rows::items(reader, ask.committee)?
        .iter()
        .fold(0, |sum, item| sum.saturating_add(item.minutes));
    let (instructed, others): (Vec<Ready>, Vec<Ready>) = rows::ready(reader)?
        .into_iter()
        .partition(|one| one.state == Some(PassState::Instructed));
    let instructed: Vec<PassApplicationId> = instructed.into_iter().map(|one| one.id).collect();
    let (today, held) = (open.env.today(), committee.sitting.held_at);
    let (mut whole, mut incomplete) = (Vec::new(), Vec::new());
    for row in pass::cards(reader, &instructed)? {
        let clock = Clock {
            today,
            committee_on: held.map(|at| at.date()),
            filed_on: row.progress.filed_on,
        };
        let mut gaps = rules.gaps(row.regulation, &row.proofs, clock);
        gaps.extend(criteria_gaps(&rules, &row, today));
        let line = AgendaLine {
            application: row.id,
            gaps,
            number: row.number,
            title: row.title,
            complete_on: row.progress.complete_on,
        };
        if line.gaps.is_empty() {
            whole.push(line);
        } else {
            incomplete.push(line);
        }
    }
    let (fits, left) = fitting(whole, length.saturating_sub(taken), each);
    let proposal = AgendaProposal {
        length,
        each,
        fits,
        left,
        incomplete,
        not_instructed: count(others.len()),
    };
    Ok((committee, proposal))
}

/// The agenda as it would build itself.
///
/// # Errors
/// [`Failure`].
pub(crate) fn propose(open: &Open, ask: AgendaAskPass) -> Result<AgendaProposal, Failure> {
    open.vault
        .read(|reader| Ok(proposal(open, reader, &ask)?.1))
}

/// Makes the agenda of what fits, in one act.
///
/// # Errors
/// [`Failure`].
pub(crate) fn compose(open: &Open, ask: AgendaAskPass) -> Result<AgendaComposed, Failure> {
    let written = open.act("agenda_compose", |door| {
        let (committee, proposal) = proposal(open, &door.reader(), &ask)?;
        committee.sitting.check_not_closed()?;
        let mut place = last_place(&rows::items(&door.reader(), ask.committee)?);
        for line in &proposal.fits {
            place += 1;
            put_item(door, ask.committee, line.application, place, proposal.each)?;
            list(open, door, ask.committee, line.application)?;
        }
        Ok((count(proposal.fits.len()), count(proposal.left.len())))
    })?;
    let (added, left) = written.value;
    Ok(AgendaComposed {
        op: written.op,
        at: instant(open.env.now()),
        added,
        left,
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn last_place(items: &[Item]) -> u32 {
    items.iter().map(|item| item.place).max().unwrap_or(0)
}

fn put_item(
    door: &mut Door<'_>,
    committee: CommitteeId,
    application: PassApplicationId,
    place: u32,
    minutes: u32,
) -> Result<(), Failure> {
    let id = CommitteeItemId(door.new_id());
    let fields = vec![
        ("application", bytes(application.0)),
        ("place", Value::Int(i64::from(place))),
        ("minutes", Value::Int(i64::from(minutes))),
    ];
    Ok(door.put(kinds::COMMITTEE_ITEM, committee.0, id.0, fields)?)
}

fn list(
    open: &Open,
    door: &mut Door<'_>,
    committee: CommitteeId,
    application: PassApplicationId,
) -> Result<(), Failure> {
    let passage = Passage {
        committee: Some(committee),
        ..Passage::of(PassVerb::List, open.env.today())
    };
    pass_on(open, door, application, &passage)
}

/// Puts one application on the agenda, at its end.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::HasGaps`] when its proofs do not hold on the day of the sitting.
pub(crate) fn add(open: &Open, ask: ItemAdd) -> Result<Saved, Failure> {
    let written = open.act("item_add", |door| {
        let whole = AgendaAskPass {
            committee: ask.committee,
            length: None,
            each: None,
        };
        let (committee, proposal) = proposal(open, &door.reader(), &whole)?;
        committee.sitting.check_not_closed()?;
        let of = |line: &AgendaLine| line.application == ask.application;
        if proposal.incomplete.iter().any(of) {
            return Err(Refusal::of(RefusalCode::HasGaps, "application").into());
        }
        if !proposal.fits.iter().chain(&proposal.left).any(of) {
            return Err(Refusal::of(RefusalCode::NotInThisState, "application").into());
        }
        let place = last_place(&rows::items(&door.reader(), ask.committee)?) + 1;
        put_item(door, ask.committee, ask.application, place, proposal.each)?;
        list(open, door, ask.committee, ask.application)
    })?;
    Ok(open.saved(written.op))
}

/// One item of an agenda that can still be written.
pub(super) fn open_item(
    reader: &Reader<'_>,
    committee: CommitteeId,
    item: CommitteeItemId,
) -> Result<Item, Failure> {
    let all = rows::items(reader, committee)?;
    let found = all.into_iter().find(|i| i.id == item);
    Ok(found.ok_or(Refusal::of(RefusalCode::Unknown, "item"))?)
}

/// Takes an application off the agenda: it waits for another sitting.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::WithoutReason`] about `reason`; [`RefusalCode::AlreadyDecided`].
pub(crate) fn remove(open: &Open, ask: ItemRemove) -> Result<Saved, Failure> {
    let reason = identity::check_lines(&ask.reason, "reason", LONGEST_MOTIVE)?;
    let today = open.env.today();
    let written = open.act("item_remove", |door| {
        let reader = door.reader();
        known(&reader, ask.committee)?.sitting.check_not_closed()?;
        let item = open_item(&reader, ask.committee, ask.item)?;
        if item.decision.is_some() {
            return Err(Refusal::whole(RefusalCode::AlreadyDecided).into());
        }
        let listed = item.state == Some(PassState::Listed);
        if let Some(application) = item.application.filter(|_| listed && !item.gone) {
            let passage = Passage {
                reason: &reason,
                ..Passage::of(PassVerb::Unlist, today)
            };
            pass_on(open, door, application, &passage)?;
        }
        Ok(door.set_removed(kinds::COMMITTEE_ITEM, ask.committee.0, ask.item.0, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// Moves an item in its agenda, or gives it more time; only the places that change are written.
///
/// # Errors
/// [`Failure`].
pub(crate) fn place(open: &Open, ask: ItemPlace) -> Result<Saved, Failure> {
    let minutes = ask
        .minutes
        .map(|m| minutes(Some(m), USUAL_MINUTES, "minutes"))
        .transpose()?;
    let written = open.act("item_place", |door| {
        let reader = door.reader();
        known(&reader, ask.committee)?.sitting.check_not_closed()?;
        let item = open_item(&reader, ask.committee, ask.item)?;
        let mut all = rows::items(&reader, ask.committee)?;
        if let Some(place) = ask.place {
            all.retain(|i| i.id != ask.item);
            let at = usize::try_from(place.saturating_sub(1)).unwrap_or(usize::MAX);
            all.insert(at.min(all.len()), item.clone());
        }
        for (at, one) in all.iter().enumerate() {
            let place = count(at + 1);
            let mut fields = vec![];
            if one.place != place && ask.place.is_some() {
                fields.push(("place", Value::Int(i64::from(place))));
            }
            if let Some(minutes) = minutes.filter(|m| one.id == ask.item && *m != one.minutes) {
                fields.push(("minutes", Value::Int(i64::from(minutes))));
            }
            door.put(kinds::COMMITTEE_ITEM, ask.committee.0, one.id.0, fields)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}
