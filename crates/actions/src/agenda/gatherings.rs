//! Gatherings: collective appointments. Whoever is enrolled has an appointment of their own, which follows.

use chrono::NaiveDateTime;
use pignon_domain::agenda::{
    self as rules, AppointmentMode, AppointmentStatus, GATHERING_MINUTES, LARGEST_GATHERING, Slot,
};
use pignon_domain::ids::{AppointmentId, GatheringId, MemberId};
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::{Door, Reader, Value, agenda as rows, kinds};

use super::shapes::{
    GatheringAsk, GatheringCard, GatheringCreate, GatheringEdit, GatheringPerson, GatheringSaved,
    GatheringSheet,
};
use super::{active_member, card, clashes, line, minutes, moment, number};
use crate::Failure;
use crate::desk::Open;
use crate::persons::known_person;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, optional, text};

struct Planned {
    title: String,
    at: NaiveDateTime,
    minutes: u32,
    place: Option<String>,
    capacity: Option<u32>,
}

impl Planned {
    fn read(
        open: &Open,
        title: &str,
        at: &str,
        duration: Option<&str>,
        place: Option<&str>,
        capacity: Option<u32>,
    ) -> Result<Self, Failure> {
        let title = identity::check_text(title, "title", rules::LONGEST_LINE).and_then(|title| {
            if title.is_empty() {
                Err(Refusal::of(RefusalCode::Missing, "title"))
            } else {
                Ok(title)
            }
        });
        let at = moment(open, at, "at");
        let minutes = minutes(duration, GATHERING_MINUTES);
        let place = line(place, "place");
        let fits = capacity.is_none_or(|n| (1..=LARGEST_GATHERING).contains(&n));
        let capacity = if fits {
            Ok(capacity)
        } else {
            Err(Refusal::of(RefusalCode::NotANumber, "capacity"))
        };
        match (title, at, minutes, place, capacity) {
            (Ok(title), Ok(at), Ok(minutes), Ok(place), Ok(capacity)) => Ok(Self {
                title,
                at,
                minutes,
                place,
                capacity,
            }),
            (title, at, minutes, place, capacity) => {
                let wrong = [
                    title.err(),
                    at.err(),
                    minutes.err(),
                    place.err(),
                    capacity.err(),
                ];
                Err(Failure::of_all(wrong.into_iter().flatten()))
            }
        }
    }

    fn slot(&self) -> Slot {
        Slot {
            at: self.at,
            minutes: self.minutes,
        }
    }
}

/// Plans a gathering.
///
/// # Errors
/// [`Failure`].
pub(crate) fn create(open: &Open, ask: GatheringCreate) -> Result<GatheringSaved, Failure> {
    let planned = Planned::read(
        open,
        &ask.title,
        &ask.at,
        ask.duration.as_deref(),
        ask.place.as_deref(),
        ask.capacity,
    )?;
    let written = open.act("gathering_create", |door| {
        let member = match ask.member {
            Some(member) => active_member(&door.reader(), member)?,
            None => open.who.member,
        };
        let clashing = clashes(&door.reader(), member, planned.slot(), uuid::Uuid::nil())?;
        let id = GatheringId(door.new_id());
        door.put(
            kinds::GATHERING,
            id.0,
            id.0,
            vec![
                ("title", text(&planned.title)),
                ("starts_at", text(&rules::write_moment(planned.at))),
                ("duration", number(planned.minutes)),
                ("place", optional(planned.place.as_deref())),
                ("capacity", planned.capacity.map_or(Value::Null, number)),
                ("member", bytes(member.0)),
            ],
        )?;
        Ok((id, clashing))
    })?;
    let (id, clashes) = written.value;
    Ok(GatheringSaved {
        id,
        op: written.op,
        clashes,
    })
}

fn standing(reader: &Reader<'_>, gathering: GatheringId) -> Result<rows::Gathering, Failure> {
    Ok(
        rows::gathering(reader, gathering)?
            .ok_or(Refusal::of(RefusalCode::Unknown, "gathering"))?,
    )
}

/// Changes a gathering; those enrolled follow in the same act.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::Full`] about `capacity` when more are enrolled already.
pub(crate) fn edit(open: &Open, ask: GatheringEdit) -> Result<GatheringSaved, Failure> {
    let planned = Planned::read(
        open,
        &ask.title,
        &ask.at,
        ask.duration.as_deref(),
        ask.place.as_deref(),
        ask.capacity,
    )?;
    let written = open.act("gathering_edit", |door| {
        let held = standing(&door.reader(), ask.gathering)?;
        if planned.capacity.is_some_and(|n| n < held.enrolled) {
            return Err(Refusal::of(RefusalCode::Full, "capacity").into());
        }
        let (mut fields, mut shared) = (Vec::new(), Vec::new());
        if held.title != planned.title {
            fields.push(("title", text(&planned.title)));
        }
        if held.capacity != planned.capacity {
            fields.push(("capacity", planned.capacity.map_or(Value::Null, number)));
        }
        if held.at != Some(planned.at) {
            shared.push(("starts_at", text(&rules::write_moment(planned.at))));
        }
        if held.minutes != Some(planned.minutes) {
            shared.push(("duration", number(planned.minutes)));
        }
        if held.place != planned.place {
            shared.push(("place", optional(planned.place.as_deref())));
        }
        if !shared.is_empty() {
            for one in rows::enrolled(&door.reader(), ask.gathering)? {
                door.put(kinds::APPOINTMENT, one.person.0, one.id.0, shared.clone())?;
            }
        }
        fields.extend(shared);
        door.put(kinds::GATHERING, ask.gathering.0, ask.gathering.0, fields)?;
        let member = held.member.unwrap_or(open.who.member);
        clashes(&door.reader(), member, planned.slot(), ask.gathering.0)
    })?;
    Ok(GatheringSaved {
        id: ask.gathering,
        op: written.op,
        clashes: written.value,
    })
}

/// Cancels a gathering, and what those enrolled expected of it.
///
/// # Errors
/// [`Failure`].
pub(crate) fn cancel(open: &Open, ask: GatheringAsk) -> Result<Saved, Failure> {
    let written = open.act("gathering_cancel", |door| {
        let held = standing(&door.reader(), ask.gathering)?;
        if held.cancelled {
            return Ok(());
        }
        for one in rows::enrolled(&door.reader(), ask.gathering)? {
            if one.status == Some(AppointmentStatus::Planned) {
                put_status(door, &one, AppointmentStatus::Cancelled)?;
            }
        }
        Ok(door.put(
            kinds::GATHERING,
            ask.gathering.0,
            ask.gathering.0,
            vec![("cancelled", Value::Bool(true))],
        )?)
    })?;
    Ok(open.saved(written.op))
}

fn put_status(
    door: &mut Door<'_>,
    one: &rows::Appointment,
    status: AppointmentStatus,
) -> Result<(), Failure> {
    Ok(door.put(
        kinds::APPOINTMENT,
        one.person.0,
        one.id.0,
        vec![("status", text(status.code()))],
    )?)
}

/// Enrols somebody. Who had cancelled takes the same appointment again.
///
/// # Errors
/// [`RefusalCode::Full`], [`RefusalCode::AlreadyThere`], [`RefusalCode::Removed`] when it was cancelled.
pub(crate) fn enrol(open: &Open, ask: GatheringPerson) -> Result<Saved, Failure> {
    let written = open.act("gathering_enrol", |door| {
        known_person(&door.reader(), ask.person)?;
        let held = standing(&door.reader(), ask.gathering)?;
        if held.cancelled {
            return Err(Refusal::of(RefusalCode::Removed, "gathering").into());
        }
        let there = rows::enrolled(&door.reader(), ask.gathering)?
            .into_iter()
            .find(|one| one.person == ask.person);
        let gave_up = |one: &rows::Appointment| {
            use AppointmentStatus::{Cancelled, Excused};
            matches!(one.status, Some(Cancelled | Excused))
        };
        if there.as_ref().is_some_and(|one| !gave_up(one)) {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "person").into());
        }
        if held.capacity.is_some_and(|places| held.enrolled >= places) {
            return Err(Refusal::of(RefusalCode::Full, "gathering").into());
        }
        if let Some(one) = there {
            return put_status(door, &one, AppointmentStatus::Planned);
        }
        let id = AppointmentId(door.new_id());
        let at = held.at.map(rules::write_moment);
        let member = held.member.map(|m: MemberId| bytes(m.0));
        door.put(
            kinds::APPOINTMENT,
            ask.person.0,
            id.0,
            vec![
                ("member", member.unwrap_or(Value::Null)),
                ("starts_at", optional(at.as_deref())),
                (
                    "duration",
                    number(held.minutes.unwrap_or(GATHERING_MINUTES)),
                ),
                ("mode", text(AppointmentMode::House.code())),
                ("place", optional(held.place.as_deref())),
                ("status", text(AppointmentStatus::Planned.code())),
                ("gathering", bytes(ask.gathering.0)),
            ],
        )?;
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// Takes somebody out who was enrolled by mistake.
///
/// # Errors
/// [`RefusalCode::Unknown`] when they are not enrolled.
pub(crate) fn withdraw(open: &Open, ask: GatheringPerson) -> Result<Saved, Failure> {
    let written = open.act("gathering_withdraw", |door| {
        let one = rows::enrolled(&door.reader(), ask.gathering)?
            .into_iter()
            .find(|one| one.person == ask.person)
            .ok_or(Refusal::of(RefusalCode::Unknown, "person"))?;
        Ok(door.set_removed(kinds::APPOINTMENT, ask.person.0, one.id.0, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// A gathering with who is enrolled.
///
/// # Errors
/// [`Failure`].
pub(crate) fn open(open: &Open, ask: GatheringAsk) -> Result<GatheringSheet, Failure> {
    open.vault.read(|r| {
        let unknown = || Refusal::of(RefusalCode::Unknown, "gathering");
        let gathering = shown(standing(r, ask.gathering)?).ok_or_else(unknown)?;
        let enrolled = rows::enrolled(r, ask.gathering)?;
        Ok(GatheringSheet {
            gathering,
            enrolled: enrolled.into_iter().filter_map(card).collect(),
        })
    })
}

/// As the screens show it; nothing for a row without a moment.
pub(super) fn shown(row: rows::Gathering) -> Option<GatheringCard> {
    Some(GatheringCard {
        at: rules::write_moment(row.at?),
        id: row.id,
        title: row.title,
        minutes: row.minutes.unwrap_or(GATHERING_MINUTES),
        place: row.place,
        capacity: row.capacity,
        member: row.member,
        member_name: row.member_name,
        cancelled: row.cancelled,
        enrolled: row.enrolled,
        came: row.came,
    })
}
