//! The file of a person, whole: one question of the window, one answer.

use pignon_domain::file::{Known, age, at_entry_and_today};
use pignon_domain::house::Role;
use pignon_domain::person::Stage;
use pignon_domain::{Refusal, RefusalCode, phone};
use pignon_store::{contacts, kinds, persons};

use super::shapes::{
    Accompaniment, Conflict, ContactCard, PersonAsk, PersonFile, Residence, Situation, StageReached,
};
use crate::Failure;
use crate::desk::Open;

/// The file of a person.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::Unknown`] when there is none.
pub(crate) fn open(open: &Open, ask: PersonAsk) -> Result<PersonFile, Failure> {
    let id = ask.person;
    open.vault.read(|r| {
        let who = persons::identity(r, id)?.ok_or(Refusal::of(RefusalCode::Unknown, "person"))?;
        let situations: Vec<Known> = persons::situations(r, id)?
            .into_iter()
            .map(|s| Known {
                on: s.as_of,
                employment: s.employment,
                resource: s.resource,
                education: s.education,
            })
            .collect();
        let (entry, today) = at_entry_and_today(&situations);
        let stages = persons::stages(r, id)?;
        let accompaniment = persons::accompaniments(r, id)?.pop().map(|a| {
            let of_it: Vec<StageReached> = stages
                .iter()
                .filter(|s| s.accompaniment == Some(a.id))
                .filter_map(|s| {
                    Some(StageReached {
                        stage: s.stage?,
                        on: s.entered_on?,
                        exit_reason: s.exit_reason,
                    })
                })
                .collect();
            Accompaniment {
                id: a.id,
                referent: a.referent,
                referent_name: a.referent_name,
                closed: of_it.last().is_some_and(|s| s.stage == Stage::Exit),
                stages: of_it,
            }
        });
        // Reception and trainers see who comes and when, not what was said (product.md §1).
        let may_read = open.who.role >= Role::Adviser;
        let contacts = contacts::of_person(r, id)?
            .into_iter()
            .filter_map(|c| {
                Some(ContactCard {
                    id: c.id,
                    on: c.held_on?,
                    mode: c.mode?,
                    duration: c.duration,
                    minute: if may_read { c.minute } else { String::new() },
                    member_name: c.member_name,
                })
            })
            .collect();
        Ok(PersonFile {
            id,
            age: who
                .birth_date
                .and_then(|birth| age(birth, open.env.today())),
            number: who.number,
            family_name: who.family_name,
            given_name: who.given_name,
            birth_name: who.birth_name,
            sex: who.sex,
            birth_date: who.birth_date,
            phone: who.phone.as_deref().map(phone::show),
            other_phone: who.other_phone.as_deref().map(phone::show),
            email: who.email,
            reason: who.reason,
            origin: who.origin,
            note: who.note.filter(|_| may_read),
            opened_on: who.opened_on.unwrap_or_default(),
            residences: persons::residences(r, id)?
                .into_iter()
                .filter_map(|h| {
                    Some(Residence {
                        since: h.since?,
                        line: h.line,
                        postcode: h.postcode,
                        city: h.city,
                        qpv: h.qpv,
                        placed: crate::addresses::shown(h.placed, h.qpv),
                    })
                })
                .collect(),
            situation_at_entry: shown(entry),
            situation_today: shown(today),
            accompaniment,
            contacts,
            conflicts: conflicts(persons::conflicts(r, id)?, may_read),
            merged_into: persons::merged_into(r, id)?,
            removed: who.removed,
        })
    })
}

fn shown(known: Known) -> Situation {
    Situation {
        on: known.on,
        employment: known.employment,
        resource: known.resource,
        education: known.education,
    }
}

/// The conflicts of a file as the window shows them.
pub(crate) fn conflicts(found: Vec<persons::Conflict>, may_read: bool) -> Vec<Conflict> {
    found
        .into_iter()
        .filter(|c| c.kind != kinds::PRIVATE_NOTE.name)
        .filter(|c| may_read || !matches!(c.field.as_str(), "note" | "minute"))
        .filter(|c| may_read || !matches!(c.kind.as_str(), "brake" | "diagnosis"))
        .map(|c| Conflict {
            kind: c.kind,
            entity: c.entity.to_string(),
            field: c.field,
            values: serde_json::from_str(&c.values).unwrap_or_default(),
        })
        .collect()
}
