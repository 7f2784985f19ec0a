//! Who sits: called, marked as they come and leave, kept away from the files in which they have an interest.

use pignon_domain::ids::{CommitteeMemberId, MemberId};
use pignon_domain::pass::committee::{LONGEST_LINE, Seat};
use pignon_domain::pass::step::LONGEST_MOTIVE;
use pignon_domain::pass::{ItemDecision, Presence, SeatCapacity};
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::committees::{self as rows, Sitter};
use pignon_store::{Reader, Value, kinds};
use uuid::Uuid;

use super::shapes::{RecusalAdd, RecusalAsk, SeatAdd, SeatAsk, SeatMark, SeatMarked};
use super::{known, moment, now};
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, optional, text};

type Fields = Vec<(&'static str, Value)>;

/// A seat of somebody of whom nothing is said yet.
pub(super) fn fields(member: Option<MemberId>, name: &str, seat: Seat) -> Fields {
    vec![
        ("member", member.map_or(Value::Null, |m| bytes(m.0))),
        ("name", text(name)),
        ("capacity", optional(seat.capacity.map(SeatCapacity::code))),
    ]
}

fn presence(seat: Seat) -> Fields {
    vec![
        ("presence", optional(seat.presence.map(Presence::code))),
        ("arrived_at", moment(seat.arrived_at)),
        ("left_at", moment(seat.left_at)),
    ]
}

fn seated(reader: &Reader<'_>, ask: &SeatAsk) -> Result<Sitter, Failure> {
    let all = rows::seats(reader, ask.committee)?;
    let found = all.into_iter().find(|s| s.id == ask.seat);
    Ok(found.ok_or(Refusal::of(RefusalCode::Unknown, "seat"))?)
}

/// Calls somebody to sit, until the sitting is closed.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::AlreadyThere`] when they are called already.
pub(crate) fn add(open: &Open, ask: SeatAdd) -> Result<Saved, Failure> {
    let typed = identity::check_text(&ask.name, "name", LONGEST_LINE)?;
    let written = open.act("seat_add", |door| {
        let reader = door.reader();
        known(&reader, ask.committee)?.sitting.check_not_closed()?;
        let name = match ask.member {
            Some(member) => {
                let members = pignon_store::house::members(&reader)?;
                let found = members.into_iter().find(|m| m.id == member && m.active);
                found
                    .ok_or(Refusal::of(RefusalCode::NotInTheList, "member"))?
                    .name
            }
            None if typed.is_empty() => {
                return Err(Refusal::of(RefusalCode::Missing, "name").into());
            }
            None => typed,
        };
        let there = rows::seats(&reader, ask.committee)?;
        if there
            .iter()
            .any(|s| s.member == ask.member && s.name == name)
        {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "name").into());
        }
        let seat = Seat {
            capacity: Some(ask.capacity),
            ..Seat::default()
        };
        let id = CommitteeMemberId(door.new_id());
        let fields = fields(ask.member, &name, seat);
        Ok(door.put(kinds::COMMITTEE_MEMBER, ask.committee.0, id.0, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Somebody was called by mistake; not once a file was decided, whose quorum they may have made.
///
/// # Errors
/// [`Failure`].
pub(crate) fn remove(open: &Open, ask: SeatAsk) -> Result<Saved, Failure> {
    let written = open.act("seat_remove", |door| {
        let reader = door.reader();
        let committee = known(&reader, ask.committee)?;
        committee.sitting.check_not_closed()?;
        seated(&reader, &ask)?;
        if committee.decided > 0 {
            return Err(Refusal::whole(RefusalCode::SittingOpen).into());
        }
        Ok(door.set_removed(kinds::COMMITTEE_MEMBER, ask.committee.0, ask.seat.0, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// Marks the presence of somebody, now. Whoever comes back gets another seat, so that both stretches stay, and stays
/// away from the same files.
///
/// # Errors
/// [`Failure`].
pub(crate) fn mark(open: &Open, ask: SeatMarked) -> Result<Saved, Failure> {
    let at = now(open);
    let which = SeatAsk {
        committee: ask.committee,
        seat: ask.seat,
    };
    let written = open.act("seat_mark", |door| {
        let reader = door.reader();
        known(&reader, ask.committee)?.sitting.check_not_closed()?;
        let sitter = seated(&reader, &which)?;
        let gone = sitter.seat.left_at.is_some();
        let after = match ask.mark {
            SeatMark::Arrive if gone => return come_back(open, door, &ask, &sitter),
            SeatMark::Arrive => sitter.seat.arrive(at)?,
            SeatMark::Leave => sitter.seat.leave(at)?,
            SeatMark::Absent | SeatMark::Excused
                if sitter.seat.presence == Some(Presence::Present) =>
            {
                return Err(Refusal::whole(RefusalCode::AlreadyThere).into());
            }
            SeatMark::Absent => said(sitter.seat, Presence::Absent),
            SeatMark::Excused => said(sitter.seat, Presence::Excused),
        };
        if after != sitter.seat {
            door.put(
                kinds::COMMITTEE_MEMBER,
                ask.committee.0,
                ask.seat.0,
                presence(after),
            )?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

fn said(seat: Seat, presence: Presence) -> Seat {
    Seat {
        presence: Some(presence),
        ..seat
    }
}

fn come_back(
    open: &Open,
    door: &mut pignon_store::Door<'_>,
    ask: &SeatMarked,
    sitter: &Sitter,
) -> Result<(), Failure> {
    let at = now(open);
    let same = |s: &Sitter| s.member == sitter.member && s.name == sitter.name;
    let all = rows::seats(&door.reader(), ask.committee)?;
    if all.iter().any(|s| same(s) && s.seat.is_there(at)) {
        return Err(Refusal::whole(RefusalCode::AlreadyThere).into());
    }
    let fresh = Seat {
        capacity: sitter.seat.capacity,
        ..Seat::default()
    };
    let id = CommitteeMemberId(door.new_id());
    let mut all = fields(sitter.member, &sitter.name, fresh);
    all.extend(presence(fresh.arrive(at)?));
    door.put(kinds::COMMITTEE_MEMBER, ask.committee.0, id.0, all)?;
    for recusal in rows::recusals(&door.reader(), ask.committee)? {
        if let Some(application) = recusal
            .application
            .filter(|_| recusal.sitter == Some(ask.seat))
        {
            let row = door.new_id();
            let fields = vec![
                ("application", bytes(application.0)),
                ("committee_member", bytes(id.0)),
                ("reason", text(&recusal.reason)),
            ];
            door.put(kinds::RECUSAL, ask.committee.0, row, fields)?;
        }
    }
    Ok(())
}

/// Somebody has an interest in a file: they neither count nor vote on it. Not once it is decided.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::WithoutReason`] about `reason`.
pub(crate) fn recuse(open: &Open, ask: RecusalAdd) -> Result<Saved, Failure> {
    let reason = identity::check_lines(&ask.reason, "reason", LONGEST_MOTIVE)?;
    if reason.is_empty() {
        return Err(Refusal::of(RefusalCode::WithoutReason, "reason").into());
    }
    let which = SeatAsk {
        committee: ask.committee,
        seat: ask.seat,
    };
    let written = open.act("recusal_add", |door| {
        let reader = door.reader();
        known(&reader, ask.committee)?.sitting.check_not_closed()?;
        seated(&reader, &which)?;
        let items = rows::items(&reader, ask.committee)?;
        let item = items
            .iter()
            .find(|i| i.application == Some(ask.application));
        let item = item.ok_or(Refusal::of(RefusalCode::Unknown, "application"))?;
        if item.decision.is_some_and(|d| d != ItemDecision::Withdrawn) {
            return Err(Refusal::whole(RefusalCode::AlreadyDecided).into());
        }
        let there = rows::recusals(&reader, ask.committee)?;
        if there
            .iter()
            .any(|r| r.sitter == Some(ask.seat) && r.application == Some(ask.application))
        {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "seat").into());
        }
        let row = door.new_id();
        let fields = vec![
            ("application", bytes(ask.application.0)),
            ("committee_member", bytes(ask.seat.0)),
            ("reason", text(&reason)),
        ];
        Ok(door.put(kinds::RECUSAL, ask.committee.0, row, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// A recusal was a mistake.
///
/// # Errors
/// [`Failure`].
pub(crate) fn unrecuse(open: &Open, ask: RecusalAsk) -> Result<Saved, Failure> {
    let id: Uuid = ask
        .recusal
        .parse()
        .map_err(|_| Refusal::of(RefusalCode::Unknown, "recusal"))?;
    let written = open.act("recusal_remove", |door| {
        let reader = door.reader();
        known(&reader, ask.committee)?.sitting.check_not_closed()?;
        let all = rows::recusals(&reader, ask.committee)?;
        let recusal = all.iter().find(|r| r.id == id);
        let recusal = recusal.ok_or(Refusal::of(RefusalCode::Unknown, "recusal"))?;
        let items = rows::items(&reader, ask.committee)?;
        if items
            .iter()
            .any(|i| i.application == recusal.application && i.decision.is_some())
        {
            return Err(Refusal::whole(RefusalCode::AlreadyDecided).into());
        }
        Ok(door.set_removed(kinds::RECUSAL, ask.committee.0, id, true)?)
    })?;
    Ok(open.saved(written.op))
}
