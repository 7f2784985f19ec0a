//! The agenda (P3.2, P3.3): appointments and gatherings, what is said of them, and the minute written from them.

mod appointments;
mod calendar;
mod gatherings;
mod messages;
mod minute;
pub mod shapes;
mod week;

use chrono::{DateTime, Local, NaiveDateTime};
use pignon_domain::agenda::{self as rules, AppointmentMode, AppointmentStatus, Slot};
use pignon_domain::ids::{AppointmentId, MemberId};
use pignon_domain::{Field, Refusal, RefusalCode, identity, phone};
use pignon_store::agenda as rows;
use pignon_store::{Reader, Value};
use uuid::Uuid;

use crate::Failure;
use crate::desk::{Env, Open};
use shapes::{AppointmentBooked, AppointmentCard, Clash};

pub(crate) use appointments::{book, of_person, remove, rewrite, settle};
pub(crate) use calendar::export;
pub(crate) use gatherings::{
    cancel, create as create_gathering, edit as edit_gathering, enrol, open as open_gathering,
    withdraw,
};
pub(crate) use messages::text as appointment_text;
pub(crate) use minute::{discard, keep, open as open_minute, save};
pub(crate) use week::agenda;

pub(crate) use appointments::{Booking, put_booking};

/// What the clock on the wall of the house says.
pub(crate) fn wall(env: &Env) -> NaiveDateTime {
    DateTime::from_timestamp_millis(env.now())
        .unwrap_or_default()
        .with_timezone(&Local)
        .naive_local()
}

/// A moment as words, about a field.
fn moment(open: &Open, typed: &str, field: Field) -> Result<NaiveDateTime, Refusal> {
    rules::parse_moment(typed, open.env.today()).map_err(|code| Refusal::of(code, field))
}

/// A duration as words, or the usual one.
fn minutes(typed: Option<&str>, usual: u32) -> Result<u32, Refusal> {
    let of = |code| Refusal::of(code, "duration");
    let read = rules::parse_minutes(typed.unwrap_or_default()).map_err(of)?;
    let minutes = read.unwrap_or(usual);
    if rules::MINUTES.contains(&minutes) {
        Ok(minutes)
    } else {
        Err(of(RefusalCode::NotANumber))
    }
}

/// One line that may be empty.
fn line(typed: Option<&str>, field: Field) -> Result<Option<String>, Refusal> {
    let kept = identity::check_text(typed.unwrap_or_default(), field, rules::LONGEST_LINE)?;
    Ok(Some(kept).filter(|kept| !kept.is_empty()))
}

/// A member who is still of the house.
fn active_member(reader: &Reader<'_>, member: MemberId) -> Result<MemberId, Failure> {
    let members = pignon_store::house::members(reader)?;
    if members.iter().any(|m| m.id == member && m.active) {
        Ok(member)
    } else {
        Err(Refusal::of(RefusalCode::NotInTheList, "member").into())
    }
}

fn number(n: u32) -> Value {
    Value::Int(i64::from(n))
}

/// What else a member has at that time.
fn clashes(
    reader: &Reader<'_>,
    member: MemberId,
    slot: Slot,
    but: Uuid,
) -> Result<Vec<Clash>, Failure> {
    let taken = rows::taken(reader, member, slot)?;
    Ok(taken
        .into_iter()
        .filter(|taken| taken.id != but)
        .map(|taken| Clash {
            at: rules::write_moment(taken.slot.at),
            minutes: taken.slot.minutes,
            what: taken.what,
        })
        .collect())
}

fn booked(
    id: AppointmentId,
    at: NaiveDateTime,
    op: Option<pignon_domain::ids::OpId>,
    clashes: Vec<Clash>,
) -> AppointmentBooked {
    AppointmentBooked {
        id,
        at: rules::write_moment(at),
        op,
        clashes,
    }
}

/// How long one lasts when its row does not say.
fn lasts(row: &rows::Appointment) -> u32 {
    row.minutes
        .unwrap_or_else(|| row.mode.unwrap_or(AppointmentMode::House).usual_minutes())
}

/// As the screens show it; nothing for a row without a moment, which a newer version may write.
fn card(row: rows::Appointment) -> Option<AppointmentCard> {
    let minutes = lasts(&row);
    Some(AppointmentCard {
        at: rules::write_moment(row.at?),
        minutes,
        id: row.id,
        person: row.person,
        family_name: row.family_name,
        given_name: row.given_name,
        phone: row.phone.as_deref().map(phone::show),
        member: row.member,
        member_name: row.member_name,
        mode: row.mode.unwrap_or(AppointmentMode::House),
        place: row.place,
        about: row.about,
        status: row.status.unwrap_or(AppointmentStatus::Planned),
        gathering: row.gathering,
        gathering_title: row.gathering_title,
    })
}
