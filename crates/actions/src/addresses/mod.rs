//! Addresses of persons, projects and structures: chosen among the official ones they give the postcode, the point and
//! the answer about the district, with the map that says so and the day it was asked; a member may answer otherwise,
//! with their reason, until the address changes (P1.5, P2.1, P2.6).

pub mod shapes;

use chrono::NaiveDate;
use pignon_domain::house::Role;
use pignon_domain::person::Qpv;
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::{Door, Value, kinds, persons};
use uuid::Uuid;

use crate::Failure;
use crate::desk::Open;
use crate::persons::known_person;
use crate::persons::shapes::Saved;
use crate::persons::values::{optional, text};
use crate::places;
use crate::places::shapes::{PlaceWhere, QpvAnswer};
use crate::projects::known_project;
use crate::structures::known_structure;
use shapes::{AddressOf, AddressPlace, Placed, QpvOverride};

/// Longest reason of an override, in characters.
const LONGEST_REASON: usize = 500;

/// Fields of a row, to write.
type Fields = Vec<(&'static str, Value)>;

/// An address as it stands.
struct Held {
    kind: &'static kinds::Kind,
    subject: Uuid,
    /// Its row; a person who was never asked has none.
    row: Option<Uuid>,
    /// Since when, for the residence of a person.
    since: Option<NaiveDate>,
    qpv: Option<Qpv>,
    placed: pignon_store::Placed,
}

fn held(door: &Door<'_>, of: AddressOf) -> Result<Held, Failure> {
    let reader = door.reader();
    Ok(match of {
        AddressOf::Person(id) => {
            known_person(&reader, id)?;
            let present = persons::residences(&reader, id)?.pop();
            Held {
                kind: kinds::RESIDENCE,
                subject: id.0,
                row: present.as_ref().map(|home| home.id),
                since: present.as_ref().and_then(|home| home.since),
                qpv: present.as_ref().and_then(|home| home.qpv),
                placed: present.map(|home| home.placed).unwrap_or_default(),
            }
        }
        AddressOf::Project(id) => {
            let known = known_project(&reader, id)?;
            Held {
                kind: kinds::PROJECT,
                subject: id.0,
                row: Some(id.0),
                since: None,
                qpv: known.qpv,
                placed: known.placed,
            }
        }
        AddressOf::Structure(id) => {
            let known = known_structure(&reader, id)?;
            Held {
                kind: kinds::STRUCTURE,
                subject: id.0,
                row: Some(id.0),
                since: None,
                qpv: known.qpv,
                placed: known.placed,
            }
        }
    })
}

/// The reception keeps the addresses of persons; projects and structures are the advisers’.
fn allow(open: &Open, of: AddressOf) -> Result<(), Failure> {
    match of {
        AddressOf::Person(_) => Ok(()),
        AddressOf::Project(_) | AddressOf::Structure(_) => open.allow(Role::Adviser),
    }
}

/// What an official address gives: itself, its point, and the answer of the map with the day it was asked, in place of
/// what a member answered about another address. None when no set here knows it.
pub(crate) fn evidence(open: &Open, place: &str, today: NaiveDate) -> Option<Fields> {
    let address = places::address(open, place)?;
    // A street without its number is at many places: no map answers for it.
    let answer =
        places::in_force(open, address.lon, address.lat).filter(|_| address.number.is_some());
    let mut fields = vec![
        ("line", text(&address.label)),
        ("postcode", text(&address.postcode)),
        ("city", text("Paris")),
        ("lon", micro(address.lon)),
        ("lat", micro(address.lat)),
        ("place", text(&address.id)),
        ("qpv_override", Value::Null),
    ];
    fields.extend(said(answer.as_ref(), today));
    Some(fields)
}

/// Writes an address of the set. A person who moves has a new row, an address written today is corrected. What a
/// member answered about the former address is forgotten.
///
/// # Errors
/// [`RefusalCode::Unknown`] about `place` when no set here knows that address.
pub(crate) fn place(open: &Open, ask: AddressPlace) -> Result<Saved, Failure> {
    allow(open, ask.of)?;
    let today = open.env.today();
    let mut fields =
        evidence(open, &ask.place, today).ok_or(Refusal::of(RefusalCode::Unknown, "place"))?;
    let written = open.act("address_place", |door| {
        let held = held(door, ask.of)?;
        let is_person = matches!(ask.of, AddressOf::Person(_));
        let id = match held.row.filter(|_| !is_person || held.since == Some(today)) {
            Some(row) => row,
            None => {
                fields.push(("since", text(&today.to_string())));
                door.new_id()
            }
        };
        Ok(door.put(held.kind, held.subject, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Answers otherwise than the map, with a reason; without an answer, the map is asked again.
///
/// # Errors
/// [`RefusalCode::WithoutReason`] about `reason`; [`RefusalCode::Missing`] about `qpv` when there is no address.
pub(crate) fn answer_otherwise(open: &Open, ask: QpvOverride) -> Result<Saved, Failure> {
    let reason = identity::check_lines(&ask.reason, "reason", LONGEST_REASON)?;
    if ask.qpv.is_some() && reason.is_empty() {
        return Err(Refusal::of(RefusalCode::WithoutReason, "reason").into());
    }
    let today = open.env.today();
    let written = open.act("qpv_override", |door| {
        let held = held(door, ask.of)?;
        let row = held.row.ok_or(Refusal::of(RefusalCode::Missing, "qpv"))?;
        let fields = match ask.qpv {
            Some(qpv) => {
                if held.qpv == Some(qpv) && held.placed.overridden.as_ref() == Some(&reason) {
                    return Ok(());
                }
                vec![("qpv", text(qpv.code())), ("qpv_override", text(&reason))]
            }
            None if held.placed.overridden.is_none() => return Ok(()),
            None => {
                let answer = held.placed.point.and_then(|point| {
                    let at = degrees(point);
                    places::in_force(open, at.lon, at.lat)
                });
                let mut fields = vec![("qpv_override", Value::Null)];
                fields.extend(said(answer.as_ref(), today));
                fields
            }
        };
        Ok(door.put(held.kind, held.subject, row, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// What the map says, field by field; nothing when no map answers.
fn said(answer: Option<&QpvAnswer>, today: NaiveDate) -> Fields {
    let metres = |answer: &QpvAnswer| Value::Int(i64::from(answer.distance_m));
    vec![
        ("qpv", optional(answer.map(|a| a.qpv.code()))),
        (
            "district",
            optional(answer.map(|a| a.district.name.as_str())),
        ),
        ("qpv_map", optional(answer.map(|a| a.generation.as_str()))),
        ("qpv_metres", answer.map_or(Value::Null, metres)),
        (
            "qpv_checked_on",
            answer.map_or(Value::Null, |_| text(&today.to_string())),
        ),
    ]
}

/// The fields that were about an address which is now another, to forget them.
pub(crate) fn forgotten() -> Fields {
    [
        "lon",
        "lat",
        "place",
        "district",
        "qpv_map",
        "qpv_metres",
        "qpv_checked_on",
        "qpv_override",
    ]
    .map(|field| (field, Value::Null))
    .into()
}

/// An answer of a map, or of a member, is not replaced by choosing another one in a list: that needs a reason.
///
/// # Errors
/// [`RefusalCode::WithoutReason`] about this field.
pub(crate) fn may_choose(
    placed: &pignon_store::Placed,
    field: pignon_domain::Field,
) -> Result<(), Refusal> {
    if placed.map.is_some() || placed.overridden.is_some() {
        Err(Refusal::of(RefusalCode::WithoutReason, field))
    } else {
        Ok(())
    }
}

/// The place of an address, as the window shows it.
pub(crate) fn shown(placed: pignon_store::Placed, qpv: Option<Qpv>) -> Placed {
    let is_map = placed.overridden.is_none();
    Placed {
        note: placed.map.map(|map| note(&map, qpv.filter(|_| is_map))),
        point: placed.point.map(degrees),
        overridden: placed.overridden,
    }
}

/// What a map said of an address, in words. When the answer is a member’s, only what the map measured.
fn note(map: &pignon_store::QpvMap, qpv: Option<Qpv>) -> String {
    let on = pignon_domain::date::long(map.on);
    let (district, metres) = (&map.district, map.metres);
    let where_it_is = match qpv {
        Some(Qpv::Inside) => format!("dans {district}, à {metres}\u{a0}m de sa limite"),
        Some(Qpv::Outside) => format!("à {metres}\u{a0}m de {district}"),
        Some(Qpv::ToCheck) | None => format!("à {metres}\u{a0}m de la limite de {district}"),
    };
    format!("{where_it_is}, carte {}, vérifié le {on}", map.generation)
}

/// Millionths of a degree.
fn micro(degrees: f64) -> Value {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a longitude in millionths of a degree fits"
    )]
    let whole = (degrees * 1e6).round() as i64;
    Value::Int(whole)
}

fn degrees((lon, lat): (i32, i32)) -> PlaceWhere {
    PlaceWhere {
        lon: f64::from(lon) / 1e6,
        lat: f64::from(lat) / 1e6,
    }
}
