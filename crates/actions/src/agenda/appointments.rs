//! Appointments of one person: booked, moved, answered in one key, removed.

use chrono::NaiveDateTime;
use pignon_domain::agenda::{self as rules, AppointmentMode, AppointmentStatus, Slot};
use pignon_domain::house::Role;
use pignon_domain::ids::{AppointmentId, MemberId, PersonId};
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::{Door, Reader, agenda as rows, kinds, persons};

use super::shapes::{
    AppointmentAsk, AppointmentBook, AppointmentBooked, AppointmentMove, AppointmentSettle,
    PersonAppointments,
};
use super::{active_member, booked, card, clashes, lasts, line, minutes, moment, number, wall};
use crate::desk::Open;
use crate::persons::known_person;
use crate::persons::shapes::{PersonAsk, Saved};
use crate::persons::values::{bytes, optional, text};
use crate::{Failure, FailureCode};

/// An appointment that was judged.
pub(crate) struct Booking {
    pub at: NaiveDateTime,
    pub minutes: u32,
    pub mode: AppointmentMode,
    pub place: Option<String>,
    pub about: Option<String>,
}

impl Booking {
    /// Judges what was typed, all at once.
    fn read(
        open: &Open,
        at: &str,
        duration: Option<&str>,
        mode: AppointmentMode,
        place: Option<&str>,
        about: Option<&str>,
    ) -> Result<Self, Failure> {
        let at = moment(open, at, "at");
        let minutes = minutes(duration, mode.usual_minutes());
        let (place, about) = (line(place, "place"), line(about, "about"));
        match (at, minutes, place, about) {
            (Ok(at), Ok(minutes), Ok(place), Ok(about)) => Ok(Self {
                at,
                minutes,
                mode,
                place,
                about,
            }),
            (at, minutes, place, about) => {
                let wrong = [at.err(), minutes.err(), place.err(), about.err()];
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

/// Writes a new appointment, and says what it clashes with.
pub(crate) fn put_booking(
    door: &mut Door<'_>,
    person: PersonId,
    member: MemberId,
    booking: &Booking,
) -> Result<AppointmentBooked, Failure> {
    let clashing = clashes(&door.reader(), member, booking.slot(), uuid::Uuid::nil())?;
    let id = AppointmentId(door.new_id());
    door.put(
        kinds::APPOINTMENT,
        person.0,
        id.0,
        vec![
            ("member", bytes(member.0)),
            ("starts_at", text(&rules::write_moment(booking.at))),
            ("duration", number(booking.minutes)),
            ("mode", text(booking.mode.code())),
            ("place", optional(booking.place.as_deref())),
            ("about", optional(booking.about.as_deref())),
            ("status", text(AppointmentStatus::Planned.code())),
        ],
    )?;
    Ok(booked(id, booking.at, None, clashing))
}

/// Books an appointment.
///
/// # Errors
/// [`Failure`].
pub(crate) fn book(open: &Open, ask: AppointmentBook) -> Result<AppointmentBooked, Failure> {
    let booking = Booking::read(
        open,
        &ask.at,
        ask.duration.as_deref(),
        ask.mode,
        ask.place.as_deref(),
        ask.about.as_deref(),
    )?;
    let written = open.act("appointment_book", |door| {
        known_person(&door.reader(), ask.person)?;
        let member = receiver(open, &door.reader(), ask.person, ask.member)?;
        put_booking(door, ask.person, member, &booking)
    })?;
    Ok(AppointmentBooked {
        op: written.op,
        ..written.value
    })
}

/// Who receives: whoever is named; an adviser books for themselves; a reception for the referent.
fn receiver(
    open: &Open,
    reader: &Reader<'_>,
    person: PersonId,
    named: Option<MemberId>,
) -> Result<MemberId, Failure> {
    if let Some(member) = named {
        return active_member(reader, member);
    }
    if open.who.role >= Role::Adviser {
        return Ok(open.who.member);
    }
    let referent = persons::accompaniments(reader, person)?
        .pop()
        .and_then(|a| a.referent);
    Ok(referent.unwrap_or(open.who.member))
}

/// The appointment that an act is about.
pub(super) fn standing(
    reader: &Reader<'_>,
    person: PersonId,
    appointment: AppointmentId,
) -> Result<rows::Appointment, Failure> {
    match rows::one(reader, person, appointment)? {
        None => Err(Refusal::of(RefusalCode::Unknown, "appointment").into()),
        Some((_, true)) => Err(Refusal::of(RefusalCode::Removed, "appointment").into()),
        Some((found, false)) => Ok(found),
    }
}

/// Moves or rewrites an appointment; only what differs is written.
///
/// # Errors
/// [`Failure`].
pub(crate) fn rewrite(open: &Open, ask: AppointmentMove) -> Result<AppointmentBooked, Failure> {
    let booking = Booking::read(
        open,
        &ask.at,
        ask.duration.as_deref(),
        ask.mode,
        ask.place.as_deref(),
        ask.about.as_deref(),
    )?;
    let written = open.act("appointment_move", |door| {
        let held = standing(&door.reader(), ask.person, ask.appointment)?;
        let mut fields = Vec::new();
        if held.at != Some(booking.at) {
            fields.push(("starts_at", text(&rules::write_moment(booking.at))));
        }
        if held.minutes != Some(booking.minutes) {
            fields.push(("duration", number(booking.minutes)));
        }
        if held.mode != Some(booking.mode) {
            fields.push(("mode", text(booking.mode.code())));
        }
        if held.place != booking.place {
            fields.push(("place", optional(booking.place.as_deref())));
        }
        if held.about != booking.about {
            fields.push(("about", optional(booking.about.as_deref())));
        }
        let member = match ask.member.filter(|m| held.member != Some(*m)) {
            Some(member) => {
                let member = active_member(&door.reader(), member)?;
                fields.push(("member", bytes(member.0)));
                member
            }
            None => held.member.unwrap_or(open.who.member),
        };
        let clashing = clashes(&door.reader(), member, booking.slot(), ask.appointment.0)?;
        door.put(kinds::APPOINTMENT, ask.person.0, ask.appointment.0, fields)?;
        Ok(clashing)
    })?;
    Ok(booked(
        ask.appointment,
        booking.at,
        written.op,
        written.value,
    ))
}

/// Says what became of an appointment.
///
/// # Errors
/// [`Failure`].
pub(crate) fn settle(open: &Open, ask: AppointmentSettle) -> Result<Saved, Failure> {
    let today = open.env.today();
    let written = open.act("appointment_settle", |door| {
        let held = standing(&door.reader(), ask.person, ask.appointment)?;
        let on = held.at.map_or(today, |at| at.date());
        rules::settle(ask.status, on, today).map_err(|_| {
            Failure::saying(
                FailureCode::Refused,
                "Ce rendez-vous est à venir\u{a0}: on ne peut pas encore dire si la personne est venue.",
            )
        })?;
        if held.status != Some(ask.status) {
            door.put(
                kinds::APPOINTMENT,
                ask.person.0,
                ask.appointment.0,
                vec![("status", text(ask.status.code()))],
            )?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// Removes an appointment booked by mistake: a tombstone, that undo brings back.
///
/// # Errors
/// [`Failure`].
pub(crate) fn remove(open: &Open, ask: AppointmentAsk) -> Result<Saved, Failure> {
    let written = open.act("appointment_remove", |door| {
        let (_, removed) = rows::one(&door.reader(), ask.person, ask.appointment)?
            .ok_or(Refusal::of(RefusalCode::Unknown, "appointment"))?;
        if !removed {
            door.set_removed(kinds::APPOINTMENT, ask.person.0, ask.appointment.0, true)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// The appointments of a person. One stays to come until it is over.
///
/// # Errors
/// [`Failure`].
pub(crate) fn of_person(open: &Open, ask: PersonAsk) -> Result<PersonAppointments, Failure> {
    let now = wall(&open.env);
    let all = open.vault.read(|r| rows::of_person(r, ask.person))?;
    let over = |row: &rows::Appointment| {
        let minutes = lasts(row);
        row.at.is_none_or(|at| Slot { at, minutes }.end() <= now)
    };
    let (past, mut coming): (Vec<_>, Vec<_>) = all.into_iter().partition(over);
    coming.reverse();
    let cards = |rows: Vec<_>| rows.into_iter().filter_map(card).collect();
    Ok(PersonAppointments {
        coming: cards(coming),
        past: cards(past),
    })
}
