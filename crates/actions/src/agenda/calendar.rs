//! What leaves for another calendar (RFC 5545): here the hours of the wall become instants, in the time of Paris.

use std::sync::Arc;

use chrono::{DateTime, Duration, LocalResult, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Paris;
use icalendar::{Calendar, Component, Event, EventLike, EventStatus};
use pignon_domain::agenda::AppointmentStatus;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::{Value, agenda as rows, kinds};

use super::appointments::standing;
use super::lasts;
use super::shapes::CalendarExport;
use crate::Failure;
use crate::desk::Open;
use crate::files::Given;
use crate::persons::values::{bytes, text};

/// Most days of one export.
const MOST_DAYS: i64 = 370;

/// Writes a calendar file; that it left is kept in the journal (P12.2).
///
/// # Errors
/// [`Failure`]; [`RefusalCode::WrongOrder`] about `to`.
pub(crate) fn export(open: &Arc<Open>, ask: CalendarExport) -> Result<Given, Failure> {
    let stamp = DateTime::from_timestamp_millis(open.env.now()).unwrap_or_default();
    let mut calendar = empty(&open.maison_name);
    let (file_name, what, count) = match ask {
        CalendarExport::Appointment {
            person,
            appointment,
        } => {
            let row = open.vault.read(|r| standing(r, person, appointment))?;
            let day = row.at.unwrap_or_default().date();
            calendar.push(for_the_person(&row, open, stamp));
            (format!("rendez-vous-{day}.ics"), "calendar_appointment", 1)
        }
        CalendarExport::Member { member, from, to } => {
            if to < from || (to - from).num_days() > MOST_DAYS {
                return Err(Refusal::of(RefusalCode::WrongOrder, "to").into());
            }
            let begins = from.and_time(NaiveTime::MIN);
            let ends = to.and_time(NaiveTime::MIN) + Duration::days(1);
            let (alone, together) = open.vault.read(|r| {
                let alone = rows::between(r, begins, ends, Some(member))?;
                let together = rows::gatherings_between(r, begins, ends, Some(member))?;
                Ok::<_, Failure>((alone, together))
            })?;
            let expected = |row: &&rows::Appointment| {
                !matches!(
                    row.status,
                    Some(AppointmentStatus::Cancelled | AppointmentStatus::Excused)
                )
            };
            let mut count = 0;
            for row in alone.iter().filter(expected) {
                calendar.push(for_the_member(row, open, stamp));
                count += 1;
            }
            for row in together.iter().filter(|g| !g.cancelled) {
                let minutes = row
                    .minutes
                    .unwrap_or(pignon_domain::agenda::GATHERING_MINUTES);
                let mut event = event(row.id.0, row.at, minutes, stamp);
                event.summary(&row.title);
                event.location(row.place.as_deref().unwrap_or(&open.maison_name));
                calendar.push(event.done());
                count += 1;
            }
            (format!("agenda-{from}-{to}.ics"), "calendar_member", count)
        }
    };
    open.act("calendar_export", |door| {
        let id = door.new_id();
        Ok(door.put(
            kinds::EXPORT,
            id,
            id,
            vec![
                ("member", bytes(open.who.member.0)),
                ("millis", Value::Int(open.env.now())),
                ("what", text(what)),
                ("rows", Value::Int(count)),
            ],
        )?)
    })?;
    Ok(Given {
        name: file_name,
        media_type: "text/calendar".to_owned(),
        bytes: calendar.to_string().into_bytes(),
        remark: None,
    })
}

fn empty(maison: &str) -> Calendar {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Pignon//Agenda//FR"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.append_property(("METHOD", "PUBLISH"));
    calendar.name(maison);
    calendar
}

/// An event whose identity is that of the row: read again, it replaces itself.
fn event(id: uuid::Uuid, at: Option<NaiveDateTime>, minutes: u32, stamp: DateTime<Utc>) -> Event {
    let at = at.unwrap_or_default();
    let begins = instant(at);
    let mut event = Event::new();
    event.uid(&format!("{id}@pignon"));
    event.timestamp(stamp);
    event.starts(begins);
    event.ends(begins + Duration::minutes(i64::from(minutes)));
    event
}

/// For whoever comes: where and with whom, nothing of why.
fn for_the_person(row: &rows::Appointment, open: &Open, stamp: DateTime<Utc>) -> Event {
    let mut event = event(row.id.0, row.at, lasts(row), stamp);
    let title = row.gathering_title.as_deref();
    match (title, row.member_name.as_deref()) {
        (Some(title), _) => event.summary(title),
        (None, Some(name)) => event.summary(&format!("Rendez-vous avec {name}")),
        (None, None) => event.summary("Rendez-vous"),
    };
    event.location(row.place.as_deref().unwrap_or(&open.maison_name));
    if matches!(
        row.status,
        Some(AppointmentStatus::Cancelled | AppointmentStatus::Excused)
    ) {
        event.status(EventStatus::Cancelled);
    }
    event.done()
}

/// For the member’s own calendar, which Pignon no longer protects: a given name and an initial, nothing else.
fn for_the_member(row: &rows::Appointment, open: &Open, stamp: DateTime<Utc>) -> Event {
    let mut event = event(row.id.0, row.at, lasts(row), stamp);
    let initial = row.family_name.chars().next();
    let initial = initial.map(|c| format!(" {c}.")).unwrap_or_default();
    event.summary(&format!("Rendez-vous – {}{initial}", row.given_name));
    event.location(row.place.as_deref().unwrap_or(&open.maison_name));
    event.done()
}

/// The instant of an hour of the wall in Paris. An hour that the spring skips is the one after it; an hour that the
/// autumn repeats is its first.
fn instant(wall: NaiveDateTime) -> DateTime<Utc> {
    let local = match Paris.from_local_datetime(&wall) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at),
        LocalResult::None => Paris
            .from_local_datetime(&(wall + Duration::hours(1)))
            .earliest(),
    };
    local.map_or_else(|| wall.and_utc(), |at| at.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;
    use pignon_domain::agenda::read_moment;

    #[test]
    fn the_wall_of_paris_is_an_instant_whatever_the_season() {
        for (wall, utc) in [
            ("2026-11-23T09:30", "2026-11-23T08:30:00+00:00"),
            ("2026-07-01T09:30", "2026-07-01T07:30:00+00:00"),
            // The last Sunday of March skips from 2 h to 3 h; the last of October says 2 h 30 twice.
            ("2027-03-28T02:30", "2027-03-28T01:30:00+00:00"),
            ("2027-03-28T03:30", "2027-03-28T01:30:00+00:00"),
            ("2026-10-25T02:30", "2026-10-25T00:30:00+00:00"),
        ] {
            let wall = read_moment(wall).unwrap();
            assert_eq!(instant(wall).to_rfc3339(), utc, "{wall}");
        }
    }
}
