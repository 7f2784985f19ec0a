//! Edits of a file: each is saved at once, through the door, and can be undone (U2). An edit that changes nothing
//! writes nothing.
//!
//! Longer than most: one edit per part of a file, with the checks that they share.

use pignon_domain::file::{
    self, Known, LONGEST_NAME, LONGEST_REASON, PersonField, Reach, at_entry_and_today,
};
use pignon_domain::house::Role;
use pignon_domain::ids::PersonId;
use pignon_domain::person::{Employment, Resource, Stage};
use pignon_domain::{Field, Refusal, RefusalCode, identity};
use pignon_store::persons::{self, Identity};
use pignon_store::{Door, Reader, Value, kinds};

use super::accompaniment::{open_accompaniment, put_stage};
use super::shapes::{
    PersonCreate, PersonCreated, PersonEdit, ResidenceWrite, Saved, SituationField, SituationWrite,
};
use super::values::{op_of, optional, text};
use crate::Failure;
use crate::addresses;
use crate::desk::Open;

/// Somebody who comes for the first time, in four fields that were judged.
pub(crate) struct Newcomer {
    family: String,
    given: String,
    reach: Reach,
    reason: String,
}

impl Newcomer {
    /// Judges the four fields.
    ///
    /// # Errors
    /// [`Failure`] with every field that is wrong: nobody likes to be told one after the other.
    pub(crate) fn read(ask: &PersonCreate) -> Result<Self, Failure> {
        let filled = |text: &str, field: Field, max: usize| {
            let text = identity::check_text(text, field, max)?;
            if text.is_empty() {
                Err(Refusal::of(RefusalCode::Missing, field))
            } else {
                Ok(text)
            }
        };
        let family = filled(&ask.family_name, "family_name", LONGEST_NAME);
        let given = filled(&ask.given_name, "given_name", LONGEST_NAME);
        let reach = file::read_reach(&ask.reach);
        let reason = filled(&ask.reason, "reason", LONGEST_REASON);
        match (family, given, reach, reason) {
            (Ok(family), Ok(given), Ok(reach), Ok(reason)) => Ok(Self {
                family,
                given,
                reach,
                reason,
            }),
            (family, given, reach, reason) => {
                let wrong = [family.err(), given.err(), reach.err(), reason.err()];
                Err(Failure::of_all(wrong.into_iter().flatten()))
            }
        }
    }

    /// Opens their file, followed by the member at the desk and at the first stage.
    ///
    /// # Errors
    /// [`Failure`].
    pub(crate) fn put(
        &self,
        open: &Open,
        door: &mut Door<'_>,
    ) -> Result<(PersonId, String), Failure> {
        let today = open.env.today().to_string();
        let id = PersonId(door.new_id());
        let number = next_number(open, door)?;
        let way = match &self.reach {
            Reach::Phone(phone) => ("phone", text(phone)),
            Reach::Email(email) => ("email", text(email)),
        };
        door.put(
            kinds::PERSON,
            id.0,
            id.0,
            vec![
                ("number", text(&number)),
                ("family_name", text(&self.family)),
                ("given_name", text(&self.given)),
                way,
                ("reason", text(&self.reason)),
                ("opened_on", text(&today)),
            ],
        )?;
        let accompaniment = open_accompaniment(door, id, &today, Some(open.who.member.0))?;
        put_stage(door, id, accompaniment, Stage::Welcome, &today, None)?;
        Ok((id, number))
    }
}

/// Opens a file in four fields (P1.1).
///
/// # Errors
/// [`Failure`] with every field that is wrong.
pub(crate) fn create(open: &Open, ask: PersonCreate) -> Result<PersonCreated, Failure> {
    let newcomer = Newcomer::read(&ask)?;
    let written = open.act("person_create", |door| newcomer.put(open, door))?;
    let (id, number) = written.value;
    Ok(PersonCreated {
        id,
        number,
        op: op_of(written.op)?,
    })
}

/// The next human-facing number of a person: the house, the desk, a count.
pub(crate) fn next_number(open: &Open, door: &mut Door<'_>) -> Result<String, Failure> {
    let count = door.next_person_number()?;
    Ok(format!(
        "P-{}-{:02}-{count:04}",
        open.maison,
        open.vault.desk_number()
    ))
}

/// Writes one field of the person.
///
/// # Errors
/// [`Failure`].
pub(crate) fn edit(open: &Open, ask: PersonEdit) -> Result<Saved, Failure> {
    if ask.field == PersonField::Note {
        // Who may not read it may not replace it.
        open.allow(Role::Adviser)?;
    }
    let value = ask.field.read(ask.value.as_deref(), open.env.today())?;
    let written = open.act("person_edit", |door| {
        let present = present_of(&known_person(&door.reader(), ask.person)?, ask.field);
        let (id, field) = (ask.person.0, ask.field.name());
        if present != value || in_dispute(&door.reader(), id, id, field)? {
            door.put(
                kinds::PERSON,
                ask.person.0,
                ask.person.0,
                vec![(field, optional(value.as_deref()))],
            )?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

fn present_of(who: &Identity, field: PersonField) -> Option<String> {
    let some = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
    match field {
        PersonField::FamilyName => some(&who.family_name),
        PersonField::GivenName => some(&who.given_name),
        PersonField::BirthName => who.birth_name.clone(),
        PersonField::Sex => who.sex.map(|s| s.code().to_owned()),
        PersonField::BirthDate => who.birth_date.map(|d| d.to_string()),
        PersonField::Phone => who.phone.clone(),
        PersonField::OtherPhone => who.other_phone.clone(),
        PersonField::Email => who.email.clone(),
        PersonField::Reason => who.reason.clone(),
        PersonField::Origin => who.origin.map(|o| o.code().to_owned()),
        PersonField::Note => who.note.clone(),
    }
}

/// Writes where the person lives: the same day in place, another day as a new line (P1.4).
///
/// # Errors
/// [`Failure`].
pub(crate) fn write_residence(open: &Open, ask: ResidenceWrite) -> Result<Saved, Failure> {
    let line = one_line(ask.line.as_deref(), "line", 200);
    let city = one_line(ask.city.as_deref(), "city", 100);
    let postcode = match ask
        .postcode
        .as_deref()
        .map(str::trim)
        .filter(|p| !p.is_empty())
    {
        None => Ok(None),
        Some(code) => identity::postcode(code)
            .map(Some)
            .map_err(|c| Refusal::of(c, "postcode")),
    };
    let (line, postcode, city) = match (line, postcode, city) {
        (Ok(line), Ok(postcode), Ok(city)) => (line, postcode, city),
        (line, postcode, city) => {
            return Err(Failure::of_all(
                [line.err(), postcode.err(), city.err()]
                    .into_iter()
                    .flatten(),
            ));
        }
    };
    let today = open.env.today();
    let written = open.act("residence_write", |door| {
        known_person(&door.reader(), ask.person)?;
        let present = persons::residences(&door.reader(), ask.person)?.pop();
        let moved = present
            .as_ref()
            .is_none_or(|p| p.line != line || p.postcode != postcode || p.city != city);
        let placed = present.as_ref().map(|p| &p.placed);
        let known_place = placed.is_some_and(|placed| !placed.is_nothing());
        let before = present.as_ref().and_then(|p| p.qpv);
        if !moved && before == ask.qpv {
            return Ok(());
        }
        if !moved && let Some(placed) = placed {
            addresses::may_choose(placed, "qpv")?;
        }
        // The answer about another address, sent back as it was read, is not one about this address.
        let qpv = ask.qpv.filter(|qpv| !known_place || Some(*qpv) != before);
        let mut fields = vec![
            ("line", optional(line.as_deref())),
            ("postcode", optional(postcode.as_deref())),
            ("city", optional(city.as_deref())),
            ("qpv", optional(qpv.map(pignon_domain::person::Qpv::code))),
        ];
        if known_place {
            fields.extend(addresses::forgotten());
        }
        let same_day = present.filter(|p| p.since == Some(today));
        let id = match same_day {
            Some(row) => row.id,
            None => {
                fields.push(("since", text(&today.to_string())));
                door.new_id()
            }
        };
        door.put(kinds::RESIDENCE, ask.person.0, id, fields)?;
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// Writes one field of the situation as of today; the former value stays in the history (P1.4).
///
/// # Errors
/// [`Failure`].
pub(crate) fn write_situation(open: &Open, ask: SituationWrite) -> Result<Saved, Failure> {
    let wrong = || Refusal::of(RefusalCode::NotInTheList, "value");
    let typed = ask
        .value
        .as_deref()
        .map(str::trim)
        .filter(|v| !v.is_empty());
    let (field, value) = match ask.field {
        SituationField::Employment => (
            "employment",
            typed.map(|c| {
                Employment::of_code(c)
                    .map(|e| text(e.code()))
                    .ok_or_else(wrong)
            }),
        ),
        SituationField::Resource => (
            "resource",
            typed.map(|c| {
                Resource::of_code(c)
                    .map(|r| text(r.code()))
                    .ok_or_else(wrong)
            }),
        ),
        SituationField::Education => {
            let level = |c: &str| {
                c.parse()
                    .ok()
                    .filter(|n| (1..=8).contains(n))
                    .map(Value::Int)
                    .ok_or_else(wrong)
            };
            ("education", typed.map(level))
        }
    };
    let value = value.transpose()?;
    let today = open.env.today();
    let written = open.act("situation_write", |door| {
        known_person(&door.reader(), ask.person)?;
        let rows = persons::situations(&door.reader(), ask.person)?;
        let known: Vec<Known> = rows
            .iter()
            .map(|s| Known {
                on: s.as_of,
                employment: s.employment,
                resource: s.resource,
                education: s.education,
            })
            .collect();
        let (_, now) = at_entry_and_today(&known);
        let present = match ask.field {
            SituationField::Employment => now.employment.map(|e| text(e.code())),
            SituationField::Resource => now.resource.map(|r| text(r.code())),
            SituationField::Education => now.education.map(|n| Value::Int(i64::from(n))),
        };
        if present == value {
            return Ok(());
        }
        let written = value.clone().unwrap_or(Value::Null);
        match rows.last().filter(|row| row.as_of == Some(today)) {
            Some(row) => door.put(
                kinds::SITUATION,
                ask.person.0,
                row.id,
                vec![(field, written)],
            )?,
            None => {
                let id = door.new_id();
                door.put(
                    kinds::SITUATION,
                    ask.person.0,
                    id,
                    vec![("as_of", text(&today.to_string())), (field, written)],
                )?;
            }
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// The identity of a person that can be written on.
pub(crate) fn known_person(reader: &Reader<'_>, person: PersonId) -> Result<Identity, Failure> {
    let who =
        persons::identity(reader, person)?.ok_or(Refusal::of(RefusalCode::Unknown, "person"))?;
    if who.removed {
        Err(Refusal::of(RefusalCode::Removed, "person").into())
    } else {
        Ok(who)
    }
}

/// Does a field hold two values? Then choosing the one already shown is an act: it settles.
pub(crate) fn in_dispute(
    reader: &Reader<'_>,
    subject: uuid::Uuid,
    entity: uuid::Uuid,
    field: &str,
) -> Result<bool, Failure> {
    let found = persons::conflicts(reader, PersonId(subject))?;
    Ok(found.iter().any(|c| c.entity == entity && c.field == field))
}

fn one_line(typed: Option<&str>, field: Field, max: usize) -> Result<Option<String>, Refusal> {
    match typed {
        None => Ok(None),
        Some(text) => {
            identity::check_text(text, field, max).map(|t| Some(t).filter(|t| !t.is_empty()))
        }
    }
}
