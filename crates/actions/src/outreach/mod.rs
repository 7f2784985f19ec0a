//! Outreach (P3.4): somebody is welcomed in the street in twenty seconds, on a laptop that may be snatched away.

pub mod shapes;

use pignon_domain::agenda::{self as rules, AppointmentMode};
use pignon_domain::contact::ContactMode;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::kinds;

use crate::Failure;
use crate::agenda::{Booking, put_booking};
use crate::desk::Open;
use crate::persons::Newcomer;
use crate::persons::shapes::PersonCreate;
use crate::persons::values::{bytes, op_of, text};
use shapes::{OutreachSet, OutreachState, OutreachWelcome, OutreachWelcomed};

/// What the first contact says of the agreement.
const AGREED: &str = "Information lue à voix haute\u{a0}; la personne est d’accord pour que la Maison ouvre son dossier.";

/// Enters or leaves outreach mode: the desk locks itself sooner. A locked desk has left it.
///
/// # Errors
/// None.
pub(crate) fn set(open: &Open, ask: OutreachSet) -> Result<OutreachState, Failure> {
    open.set_in_the_street(ask.on);
    Ok(OutreachState {
        on: ask.on,
        idle_lock_seconds: open.idle_lock_seconds(),
    })
}

/// Welcomes somebody: file, contact, QPV answer and appointment in one act.
///
/// # Errors
/// [`Failure`] with every field that is wrong; [`RefusalCode::Missing`] about `agreed` without an agreement.
pub(crate) fn welcome(open: &Open, ask: OutreachWelcome) -> Result<OutreachWelcomed, Failure> {
    if !ask.agreed {
        return Err(Refusal::of(RefusalCode::Missing, "agreed").into());
    }
    let today = open.env.today();
    let newcomer = Newcomer::read(&PersonCreate {
        family_name: ask.family_name,
        given_name: ask.given_name,
        reach: ask.reach,
        reason: ask.reason,
    })?;
    let next = match ask.next_at.as_deref().map(str::trim).unwrap_or_default() {
        "" => None,
        typed => {
            Some(rules::parse_moment(typed, today).map_err(|code| Refusal::of(code, "next_at"))?)
        }
    };
    let written = open.act("outreach_welcome", |door| {
        let (person, number) = newcomer.put(open, door)?;
        let contact = door.new_id();
        door.put(
            kinds::CONTACT,
            person.0,
            contact,
            vec![
                ("member", bytes(open.who.member.0)),
                ("held_on", text(&today.to_string())),
                ("mode", text(ContactMode::Outreach.code())),
                ("minute", text(AGREED)),
            ],
        )?;
        if let Some(qpv) = ask.qpv {
            let home = door.new_id();
            door.put(
                kinds::RESIDENCE,
                person.0,
                home,
                vec![
                    ("since", text(&today.to_string())),
                    ("qpv", text(qpv.code())),
                ],
            )?;
        }
        let next = match next {
            None => None,
            Some(at) => {
                let mode = AppointmentMode::House;
                let booking = Booking {
                    at,
                    minutes: mode.usual_minutes(),
                    mode,
                    place: None,
                    about: None,
                };
                Some(put_booking(door, person, open.who.member, &booking)?)
            }
        };
        Ok((person, number, next))
    })?;
    let (person, number, next) = written.value;
    Ok(OutreachWelcomed {
        person,
        number,
        op: op_of(written.op)?,
        next,
    })
}
