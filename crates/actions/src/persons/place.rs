//! The address chosen among the official ones: typed once, it gives the postcode, the point and the answer about the
//! district, with the map that says so and the day it was asked (P1.5).

use chrono::NaiveDate;
use pignon_domain::person::Qpv;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::{Value, kinds, persons};

use super::edit::known_person;
use super::shapes::{ResidencePlace, Saved};
use super::values::{optional, text};
use crate::Failure;
use crate::desk::Open;
use crate::places;

/// Millionths of a degree.
fn micro(degrees: f64) -> Value {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a longitude in millionths of a degree fits"
    )]
    let whole = (degrees * 1e6).round() as i64;
    Value::Int(whole)
}

/// What an official address gives: itself, its point, and the answer of the map with the day it was asked. None when no
/// set here knows it.
pub(crate) fn evidence(
    open: &Open,
    place: &str,
    today: NaiveDate,
) -> Option<Vec<(&'static str, Value)>> {
    let address = places::address(open, place)?;
    // A street without its number is at many places: no map answers for it.
    let answer =
        places::in_force(open, address.lon, address.lat).filter(|_| address.number.is_some());
    let said = answer.as_ref();
    Some(vec![
        ("line", text(&address.label)),
        ("postcode", text(&address.postcode)),
        ("city", text("Paris")),
        ("lon", micro(address.lon)),
        ("lat", micro(address.lat)),
        ("place", text(&address.id)),
        ("qpv", optional(said.map(|a| Qpv::code(a.qpv)))),
        ("district", optional(said.map(|a| a.district.name.as_str()))),
        ("qpv_map", optional(said.map(|a| a.generation.as_str()))),
        (
            "qpv_metres",
            said.map_or(Value::Null, |a| Value::Int(i64::from(a.distance_m))),
        ),
        (
            "qpv_checked_on",
            said.map_or(Value::Null, |_| text(&today.to_string())),
        ),
    ])
}

/// Writes the address of this identity; a move is a new row, an address written today is corrected.
///
/// # Errors
/// [`RefusalCode::Unknown`] when no set here knows that address.
pub(crate) fn write(open: &Open, ask: ResidencePlace) -> Result<Saved, Failure> {
    let today = open.env.today();
    let mut fields =
        evidence(open, &ask.place, today).ok_or(Refusal::of(RefusalCode::Unknown, "place"))?;
    let written = open.act("residence_place", |door| {
        known_person(&door.reader(), ask.person)?;
        let present = persons::residences(&door.reader(), ask.person)?.pop();
        let id = match present.filter(|p| p.since == Some(today)) {
            Some(row) => row.id,
            None => {
                fields.push(("since", text(&today.to_string())));
                door.new_id()
            }
        };
        Ok(door.put(kinds::RESIDENCE, ask.person.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}
