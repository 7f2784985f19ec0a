//! The agenda: appointments, gatherings, and the minutes being written from them.

mod drafts;

use chrono::{NaiveDate, NaiveDateTime};
use pignon_domain::agenda::{AppointmentMode, AppointmentStatus, Slot, write_moment};
use pignon_domain::ids::{ActionId, AppointmentId, GatheringId, MemberId, PersonId};
use pignon_domain::plan::ActionOwner;
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::columns::{code, day, id, moment};
use crate::{Incident, Reader};

pub use drafts::{Draft, draft, forget_draft, keep_draft};

/// An appointment, with who comes and who receives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Who comes.
    pub person: PersonId,
    /// Id.
    pub id: AppointmentId,
    /// Their family name.
    pub family_name: String,
    /// Their given name.
    pub given_name: String,
    /// Their phone, E.164.
    pub phone: Option<String>,
    /// Their e-mail.
    pub email: Option<String>,
    /// Who receives.
    pub member: Option<MemberId>,
    /// Their name.
    pub member_name: Option<String>,
    /// Begins.
    pub at: Option<NaiveDateTime>,
    /// Minutes.
    pub minutes: Option<u32>,
    /// Where.
    pub mode: Option<AppointmentMode>,
    /// At which place.
    pub place: Option<String>,
    /// About what.
    pub about: Option<String>,
    /// What became of it.
    pub status: Option<AppointmentStatus>,
    /// Within which gathering.
    pub gathering: Option<GatheringId>,
    /// Its title.
    pub gathering_title: Option<String>,
}

impl Appointment {
    fn read(r: &Row<'_>) -> rusqlite::Result<Self> {
        let some = |at| r.get::<_, Option<String>>(at);
        Ok(Self {
            person: PersonId(id(r, 0)?),
            id: AppointmentId(id(r, 1)?),
            family_name: some(2)?.unwrap_or_default(),
            given_name: some(3)?.unwrap_or_default(),
            phone: some(4)?,
            email: some(5)?,
            member: r.get::<_, Option<Uuid>>(6)?.map(MemberId),
            member_name: some(7)?,
            at: moment(r, 8)?,
            minutes: r.get(9)?,
            mode: code(r, 10, AppointmentMode::of_code)?,
            place: some(11)?,
            about: some(12)?,
            status: code(r, 13, AppointmentStatus::of_code)?,
            gathering: r.get::<_, Option<Uuid>>(14)?.map(GatheringId),
            gathering_title: some(15)?,
        })
    }
}

/// The appointments of a stretch of time, the first one first; those of gatherings are not among them.
///
/// # Errors
/// [`Incident`].
pub fn between(
    reader: &Reader<'_>,
    from: NaiveDateTime,
    to: NaiveDateTime,
    member: Option<MemberId>,
) -> Result<Vec<Appointment>, Incident> {
    reader.all(
        include_str!("between.sql"),
        named_params! {
            ":from": write_moment(from), ":to": write_moment(to), ":member": member.map(|m| m.0),
        },
        Appointment::read,
    )
}

/// The appointments of a person, latest first.
///
/// # Errors
/// [`Incident`].
pub fn of_person(reader: &Reader<'_>, person: PersonId) -> Result<Vec<Appointment>, Incident> {
    reader.all(include_str!("of_person.sql"), [person.0], Appointment::read)
}

/// One appointment of a person, and whether it was removed.
///
/// # Errors
/// [`Incident`].
pub fn one(
    reader: &Reader<'_>,
    person: PersonId,
    appointment: AppointmentId,
) -> Result<Option<(Appointment, bool)>, Incident> {
    reader.one(include_str!("one.sql"), [person.0, appointment.0], |r| {
        Ok((Appointment::read(r)?, r.get(16)?))
    })
}

/// A gathering, with how full it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathering {
    /// Id.
    pub id: GatheringId,
    /// Title.
    pub title: String,
    /// Begins.
    pub at: Option<NaiveDateTime>,
    /// Minutes.
    pub minutes: Option<u32>,
    /// Where.
    pub place: Option<String>,
    /// Places.
    pub capacity: Option<u32>,
    /// Who leads it.
    pub member: Option<MemberId>,
    /// Their name.
    pub member_name: Option<String>,
    /// Cancelled.
    pub cancelled: bool,
    /// Places taken: neither cancelled nor excused.
    pub enrolled: u32,
    /// Who came.
    pub came: u32,
}

impl Gathering {
    fn read(r: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: GatheringId(id(r, 0)?),
            title: r.get::<_, Option<String>>(1)?.unwrap_or_default(),
            at: moment(r, 2)?,
            minutes: r.get(3)?,
            place: r.get(4)?,
            capacity: r.get(5)?,
            member: r.get::<_, Option<Uuid>>(6)?.map(MemberId),
            member_name: r.get(7)?,
            cancelled: r.get(8)?,
            enrolled: r.get(9)?,
            came: r.get(10)?,
        })
    }
}

/// The gatherings of a stretch of time, the first one first.
///
/// # Errors
/// [`Incident`].
pub fn gatherings_between(
    reader: &Reader<'_>,
    from: NaiveDateTime,
    to: NaiveDateTime,
    member: Option<MemberId>,
) -> Result<Vec<Gathering>, Incident> {
    reader.all(
        include_str!("gatherings_between.sql"),
        named_params! {
            ":from": write_moment(from), ":to": write_moment(to), ":member": member.map(|m| m.0),
        },
        Gathering::read,
    )
}

/// One gathering that was not removed.
///
/// # Errors
/// [`Incident`].
pub fn gathering(
    reader: &Reader<'_>,
    gathering: GatheringId,
) -> Result<Option<Gathering>, Incident> {
    reader.one(
        include_str!("gathering.sql"),
        [gathering.0],
        Gathering::read,
    )
}

/// Who is enrolled in a gathering, in the order of names, whatever became of them.
///
/// # Errors
/// [`Incident`].
pub fn enrolled(reader: &Reader<'_>, gathering: GatheringId) -> Result<Vec<Appointment>, Incident> {
    reader.all(
        include_str!("enrolled.sql"),
        [gathering.0],
        Appointment::read,
    )
}

/// Something a member has to do at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The appointment or the gathering.
    pub id: Uuid,
    /// When.
    pub slot: Slot,
    /// With whom, or its title.
    pub what: String,
}

/// What a member already has that shares a moment with `slot`. Nothing lasts more than a day, so what began the day
/// before is enough.
///
/// # Errors
/// [`Incident`].
pub fn taken(reader: &Reader<'_>, member: MemberId, slot: Slot) -> Result<Vec<Taken>, Incident> {
    let from = slot.at - chrono::Duration::days(1);
    let found = reader.all(
        include_str!("taken.sql"),
        named_params! {
            ":from": write_moment(from), ":to": write_moment(slot.end()), ":member": member.0,
        },
        |r| {
            let (id, minutes, what): (Uuid, u32, String) = (r.get(0)?, r.get(2)?, r.get(3)?);
            Ok(moment(r, 1)?.map(|at| Taken {
                id,
                slot: Slot { at, minutes },
                what: what.trim().to_owned(),
            }))
        },
    )?;
    let all = found.into_iter().flatten();
    Ok(all.filter(|one| one.slot.overlaps(slot)).collect())
}

/// An action of a plan, as the minute ticks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenAction {
    /// Id.
    pub id: ActionId,
    /// What.
    pub title: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Who has to do it.
    pub owner: Option<ActionOwner>,
}

/// What is still to be done in the plan of a person, what is due first at the top.
///
/// # Errors
/// [`Incident`].
pub fn open_actions(reader: &Reader<'_>, person: PersonId) -> Result<Vec<OpenAction>, Incident> {
    reader.all(include_str!("open_actions.sql"), [person.0], |r| {
        Ok(OpenAction {
            id: ActionId(id(r, 0)?),
            title: r.get(1)?,
            due_on: day(r, 2)?,
            owner: code(r, 3, ActionOwner::of_code)?,
        })
    })
}

/// Where an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActionState {
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Done on.
    pub done_on: Option<NaiveDate>,
    /// Given up on.
    pub dropped_on: Option<NaiveDate>,
    /// Removed.
    pub removed: bool,
}

/// Where an action of a person stands.
///
/// # Errors
/// [`Incident`].
pub fn action(
    reader: &Reader<'_>,
    person: PersonId,
    action: ActionId,
) -> Result<Option<ActionState>, Incident> {
    reader.one(include_str!("action.sql"), [person.0, action.0], |r| {
        Ok(ActionState {
            due_on: day(r, 0)?,
            done_on: day(r, 1)?,
            dropped_on: day(r, 2)?,
            removed: r.get(3)?,
        })
    })
}
