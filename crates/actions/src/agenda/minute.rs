//! The minute (P3.3): five headings, kept each second as a draft of this desk, and one act when it is saved.

use pignon_domain::agenda::{self as rules, AppointmentMode, AppointmentStatus};
use pignon_domain::contact::ContactMode;
use pignon_domain::file::LONGEST_MINUTE;
use pignon_domain::ids::ContactId;
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::{Value, agenda as rows, contacts, kinds};

use super::appointments::standing;
use super::shapes::{
    AppointmentBooked, LastContact, MinuteAsk, MinuteKept, MinuteSaved, MinuteSheet, MinuteText,
    MinuteWrite, OpenActionCard,
};
use super::{Booking, card, moment, number, put_booking, wall};
use crate::Failure;
use crate::desk::Open;
use crate::desk::env::moment as rfc3339;
use crate::house::shapes::Nothing;
use crate::persons::known_person;
use crate::persons::values::{bytes, op_of, optional, text};

/// The headings, in the order of the page.
fn headings(text: &MinuteText) -> [(&'static str, &'static str, &str); 5] {
    [
        ("Demande", "request", &text.request),
        ("Situation", "situation", &text.situation),
        ("Ce qui a été fait", "done", &text.done),
        ("Décisions", "decisions", &text.decisions),
        ("Suite", "follow_up", &text.follow_up),
    ]
}

/// Everything the page needs; the draft when there is one.
///
/// # Errors
/// [`Failure`].
pub(crate) fn open(open: &Open, ask: MinuteAsk) -> Result<MinuteSheet, Failure> {
    let now = wall(&open.env);
    open.vault.read(|r| {
        let who = known_person(r, ask.person)?;
        let appointment = match ask.appointment {
            Some(id) => Some(standing(r, ask.person, id)?),
            None => None,
        };
        let draft = rows::draft(r, open.who.member, ask.person, ask.appointment)?;
        let next = rows::of_person(r, ask.person)?
            .into_iter()
            .rfind(|a| {
                Some(a.id) != ask.appointment
                    && a.status == Some(AppointmentStatus::Planned)
                    && a.at.is_some_and(|at| at > now)
            })
            .and_then(card);
        let last = contacts::of_person(r, ask.person)?.into_iter().next();
        Ok(MinuteSheet {
            person: ask.person,
            family_name: who.family_name,
            given_name: who.given_name,
            number: who.number,
            kept_at: draft.as_ref().map(|d| rfc3339(d.written_at)),
            text: draft.map_or_else(|| blank(appointment.as_ref()), found),
            appointment: appointment.and_then(card),
            actions: rows::open_actions(r, ask.person)?
                .into_iter()
                .map(|a| OpenActionCard {
                    id: a.id,
                    title: a.title,
                    due_on: a.due_on,
                    owner: a.owner,
                })
                .collect(),
            next,
            last: last.and_then(|c| {
                Some(LastContact {
                    on: c.held_on?,
                    minute: c.minute,
                    member_name: c.member_name,
                })
            }),
        })
    })
}

fn blank(appointment: Option<&rows::Appointment>) -> MinuteText {
    let mode = appointment.map(|a| match a.gathering {
        Some(_) => ContactMode::Workshop,
        None => a.mode.unwrap_or(AppointmentMode::House).contact(),
    });
    MinuteText {
        request: String::new(),
        situation: String::new(),
        done: String::new(),
        decisions: String::new(),
        follow_up: String::new(),
        mode: mode.unwrap_or(ContactMode::Visit),
        minutes: appointment.map_or_else(String::new, |a| super::lasts(a).to_string()),
        next_at: String::new(),
    }
}

fn found(draft: rows::Draft) -> MinuteText {
    MinuteText {
        request: draft.request,
        situation: draft.situation,
        done: draft.done,
        decisions: draft.decisions,
        follow_up: draft.follow_up,
        mode: ContactMode::of_code(&draft.mode).unwrap_or(ContactMode::Interview),
        minutes: draft.minutes,
        next_at: draft.next_at,
    }
}

/// Keeps what is written so far: it is on the disk when this answers. What is empty is forgotten.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::TooLong`] beyond what a minute admits.
pub(crate) fn keep(open: &Open, ask: MinuteWrite) -> Result<MinuteKept, Failure> {
    let now = open.env.now();
    let kept = MinuteKept { at: rfc3339(now) };
    let text = ask.text;
    for (_, field, said) in headings(&text) {
        if said.chars().count() > LONGEST_MINUTE {
            return Err(Refusal::of(RefusalCode::TooLong, field).into());
        }
    }
    let (who, vault) = (open.who.member, &open.vault);
    let nothing = headings(&text)
        .iter()
        .all(|(_, _, said)| said.trim().is_empty())
        && text.next_at.trim().is_empty();
    if nothing {
        rows::forget_draft(vault, who, ask.person, ask.appointment)?;
        return Ok(kept);
    }
    let short = |typed: String| typed.chars().take(rules::LONGEST_LINE).collect();
    let draft = rows::Draft {
        request: text.request,
        situation: text.situation,
        done: text.done,
        decisions: text.decisions,
        follow_up: text.follow_up,
        mode: text.mode.code().to_owned(),
        minutes: short(text.minutes),
        next_at: short(text.next_at),
        written_at: now,
    };
    rows::keep_draft(vault, who, ask.person, ask.appointment, &draft)?;
    Ok(kept)
}

/// Gives up what was written.
///
/// # Errors
/// [`Failure`].
pub(crate) fn discard(open: &Open, ask: MinuteAsk) -> Result<Nothing, Failure> {
    rows::forget_draft(&open.vault, open.who.member, ask.person, ask.appointment)?;
    Ok(Nothing {})
}

/// The minute becomes a contact; the person came; the next appointment is booked. One act.
///
/// # Errors
/// [`Failure`] with every field that is wrong.
pub(crate) fn save(open: &Open, ask: MinuteWrite) -> Result<MinuteSaved, Failure> {
    let minute = compose(&ask.text);
    let duration =
        rules::parse_minutes(&ask.text.minutes).map_err(|code| Refusal::of(code, "minutes"));
    let next = match ask.text.next_at.trim() {
        "" => Ok(None),
        typed => moment(open, typed, "next_at").map(Some),
    };
    let (minute, duration, next) = match (minute, duration, next) {
        (Ok(minute), Ok(duration), Ok(next)) => (minute, duration, next),
        (minute, duration, next) => {
            let mut wrong = minute.err().unwrap_or_default();
            wrong.extend([duration.err(), next.err()].into_iter().flatten());
            return Err(Failure::of_all(wrong));
        }
    };
    let today = open.env.today();
    let written = open.act("minute_save", |door| {
        known_person(&door.reader(), ask.person)?;
        let held = match ask.appointment {
            Some(id) => Some(standing(&door.reader(), ask.person, id)?),
            None => None,
        };
        let on = held.as_ref().and_then(|a| a.at).map(|at| at.date());
        let on = on.filter(|on| *on <= today).unwrap_or(today);
        let about = held.as_ref().and_then(|a| a.about.as_deref());
        let id = ContactId(door.new_id());
        door.put(
            kinds::CONTACT,
            ask.person.0,
            id.0,
            vec![
                ("member", bytes(open.who.member.0)),
                ("held_on", text(&on.to_string())),
                ("mode", text(ask.text.mode.code())),
                ("duration", duration.map_or(Value::Null, number)),
                ("minute", text(&minute)),
                ("about", optional(about)),
                (
                    "appointment",
                    ask.appointment.map_or(Value::Null, |a| bytes(a.0)),
                ),
            ],
        )?;
        if let Some(held) = held.filter(|a| a.status != Some(AppointmentStatus::Came)) {
            door.put(
                kinds::APPOINTMENT,
                ask.person.0,
                held.id.0,
                vec![("status", text(AppointmentStatus::Came.code()))],
            )?;
        }
        let booked = match next {
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
                Some(put_booking(door, ask.person, open.who.member, &booking)?)
            }
        };
        Ok((id, booked))
    })?;
    // The contact is saved: a draft that stays is a nuisance, not a loss.
    if let Err(incident) =
        rows::forget_draft(&open.vault, open.who.member, ask.person, ask.appointment)
    {
        tracing::warn!(%incident, "the draft of a saved minute stays");
    }
    let (contact, next) = written.value;
    let op = op_of(written.op)?;
    Ok(MinuteSaved {
        contact,
        op,
        next: next.map(|next| AppointmentBooked {
            op: Some(op),
            ..next
        }),
    })
}

/// One text: each heading that was filled, then what was said under it.
fn compose(text: &MinuteText) -> Result<String, Vec<Refusal>> {
    let (mut kept, mut wrong) = (Vec::new(), Vec::new());
    for (title, field, said) in headings(text) {
        match identity::check_lines(said, field, LONGEST_MINUTE) {
            Ok(said) if said.is_empty() => {}
            Ok(said) => kept.push(format!("{title}\n{said}")),
            Err(refusal) => wrong.push(refusal),
        }
    }
    let whole = kept.join("\n\n");
    if whole.is_empty() && wrong.is_empty() {
        wrong.push(Refusal::of(RefusalCode::Missing, "request"));
    }
    if whole.chars().count() > LONGEST_MINUTE {
        wrong.push(Refusal::of(RefusalCode::TooLong, "request"));
    }
    if wrong.is_empty() {
        Ok(whole)
    } else {
        Err(wrong)
    }
}
