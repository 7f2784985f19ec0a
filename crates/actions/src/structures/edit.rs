//! Writing down a structure and editing it: each edit is saved at once, through the door, and can be undone (U2).

use chrono::NaiveDate;
use pignon_domain::ids::{PersonId, StructureId};
use pignon_domain::project::HolderRole;
use pignon_domain::structure::{Siret, StructureField, StructureStatus, siren_and_siret};
use pignon_domain::{Field, Refusal, RefusalCode};
use pignon_store::structures::{self, Structure};
use pignon_store::{Door, Value, kinds};

use super::known_structure;
use super::shapes::{
    StructureCreate, StructureCreated, StructureEdit, StructurePersonAdd, StructurePersonRemove,
};
use crate::Failure;
use crate::addresses;
use crate::desk::Open;
use crate::persons::known_person;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, op_of, optional, text};

/// What is written as the source of the first status.
pub(super) const AT_CREATION: &str = "Création";

/// Writes down a structure.
///
/// # Errors
/// [`Failure`] with every field that is wrong.
pub(crate) fn create(open: &Open, ask: StructureCreate) -> Result<StructureCreated, Failure> {
    let today = open.env.today();
    let read =
        |field: StructureField, typed: Option<&str>, about: Field| field.read(typed, about, today);
    let name = read(StructureField::Name, Some(&ask.name), "name");
    let created_on = read(
        StructureField::CreatedOn,
        ask.created_on.as_deref(),
        "created_on",
    );
    let numbers = read_number(ask.number.as_deref());
    let rna = read(StructureField::Rna, ask.rna.as_deref(), "rna");
    let (name, created_on, (siren, siret), rna) = match (name, created_on, numbers, rna) {
        (Ok(name), Ok(created_on), Ok(numbers), Ok(rna)) => (name, created_on, numbers, rna),
        (name, created_on, numbers, rna) => {
            let wrong = [name.err(), created_on.err(), numbers.err(), rna.err()];
            return Err(Failure::of_all(wrong.into_iter().flatten()));
        }
    };
    let written = open.act("structure_create", |door| {
        if let Some(project) = ask.project {
            match structures::project_removed(&door.reader(), project)? {
                Some(false) => {}
                Some(true) => return Err(Refusal::of(RefusalCode::Removed, "project").into()),
                None => return Err(Refusal::of(RefusalCode::Unknown, "project").into()),
            }
        }
        let id = StructureId(door.new_id());
        let fields = vec![
            ("name", optional(name.as_deref())),
            ("created_on", optional(created_on.as_deref())),
            ("ess_kind", optional(ask.ess_kind.map(|k| k.code()))),
            ("siren", optional(siren.as_deref())),
            ("siret", optional(siret.as_deref())),
            ("rna", optional(rna.as_deref())),
            ("project", ask.project.map_or(Value::Null, |p| bytes(p.0))),
        ];
        let told = fields.into_iter().filter(|(_, v)| *v != Value::Null);
        door.put(kinds::STRUCTURE, id.0, id.0, told.collect())?;
        if let Some(on) = &created_on {
            put_birth(door, id, on)?;
        }
        if let Some(person) = ask.person {
            known_person(&door.reader(), person)?;
            let role = ask.role.unwrap_or(HolderRole::Director);
            put_person(door, id, person, role)?;
        }
        Ok(id)
    })?;
    Ok(StructureCreated {
        id: written.value,
        op: op_of(written.op)?,
    })
}

/// A SIREN or a SIRET in one field: the longer one gives both.
fn read_number(typed: Option<&str>) -> Result<(Option<String>, Option<String>), Refusal> {
    const NUMBER: Field = "number";
    let Some(typed) = typed.map(str::trim).filter(|t| !t.is_empty()) else {
        return Ok((None, None));
    };
    // More signs than a SIREN has: it is meant as a SIRET, and refused as one.
    let long = typed.chars().filter(char::is_ascii_digit).count() > 9;
    let (siren, siret) = if long {
        (None, Some(typed))
    } else {
        (Some(typed), None)
    };
    let (siren, siret) =
        siren_and_siret(siren, siret).map_err(|refusal| Refusal::of(refusal.code, NUMBER))?;
    Ok((
        siren.map(|s| s.as_str().to_owned()),
        siret.map(|s| s.as_str().to_owned()),
    ))
}

/// A structure is active on the day of its creation, and no more is known of it.
pub(crate) fn put_birth(door: &mut Door<'_>, id: StructureId, on: &str) -> Result<(), Failure> {
    let status = door.new_id();
    let fields = vec![
        ("status", text(StructureStatus::Active.code())),
        ("since", text(on)),
        ("source", text(AT_CREATION)),
        ("checked_on", text(on)),
    ];
    Ok(door.put(kinds::STRUCTURE_STATUS, id.0, status, fields)?)
}

pub(crate) fn put_person(
    door: &mut Door<'_>,
    structure: StructureId,
    person: PersonId,
    role: HolderRole,
) -> Result<(), Failure> {
    let link = door.new_id();
    let fields = vec![("person", bytes(person.0)), ("role", text(role.code()))];
    Ok(door.put(kinds::STRUCTURE_PERSON, structure.0, link, fields)?)
}

/// Writes one field of a structure.
///
/// # Errors
/// [`Failure`].
pub(crate) fn edit(open: &Open, ask: StructureEdit) -> Result<Saved, Failure> {
    const VALUE: Field = "value";
    let value = ask
        .field
        .read(ask.value.as_deref(), VALUE, open.env.today())?;
    let id = ask.structure;
    let written = open.act("structure_edit", |door| {
        let known = known_structure(&door.reader(), id)?;
        let disputed = structures::conflicts(&door.reader(), id)?
            .iter()
            .any(|c| c.kind == kinds::STRUCTURE.name && c.field == ask.field.name());
        // In dispute, choosing the value already shown is an act: it settles.
        if present_of(&known, ask.field) == value && !disputed {
            return Ok(());
        }
        let mut fields = vec![(ask.field.name(), journal_value(ask.field, value.as_deref()))];
        match ask.field {
            StructureField::Siret => {
                let siret = value.as_deref().and_then(|s| Siret::read(s).ok());
                let siren = siret.map(|s| s.siren().as_str().to_owned());
                match (siren, &known.siren) {
                    (Some(siren), None) => fields.push(("siren", text(&siren))),
                    (Some(siren), Some(known)) if siren != *known => {
                        return Err(Refusal::of(RefusalCode::SiretOfAnother, VALUE).into());
                    }
                    _ => {}
                }
            }
            StructureField::Siren => {
                let agrees = match (&value, &known.siret) {
                    (Some(siren), Some(siret)) => siret.starts_with(siren.as_str()),
                    _ => true,
                };
                if !agrees {
                    return Err(Refusal::of(RefusalCode::SiretOfAnother, VALUE).into());
                }
            }
            StructureField::CreatedOn => {
                let day: Option<NaiveDate> = value.as_deref().and_then(|d| d.parse().ok());
                move_birth(door, id, &known, day)?;
            }
            StructureField::Qpv => addresses::may_choose(&known.placed, VALUE)?,
            StructureField::Line | StructureField::Postcode | StructureField::City
                if !known.placed.is_nothing() =>
            {
                // What the map said was of the former address.
                fields.push(("qpv", Value::Null));
                fields.extend(addresses::forgotten());
            }
            _ => {}
        }
        Ok(door.put(kinds::STRUCTURE, id.0, id.0, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// The status of the first day follows the day of creation; none may come before it.
fn move_birth(
    door: &mut Door<'_>,
    id: StructureId,
    known: &Structure,
    day: Option<NaiveDate>,
) -> Result<(), Failure> {
    let Some(day) = day else { return Ok(()) };
    let statuses = structures::statuses(&door.reader(), id)?;
    let (born, after): (Vec<_>, Vec<_>) = statuses.iter().partition(|s| {
        Some(s.row.since) == known.created_on && s.row.status == StructureStatus::Active
    });
    if after.iter().any(|s| s.row.since < day) {
        return Err(Refusal::of(RefusalCode::WrongOrder, "value").into());
    }
    if statuses.is_empty() {
        return put_birth(door, id, &day.to_string());
    }
    for status in born {
        let mut fields = vec![("since", text(&day.to_string()))];
        // Seen on the first day, and on no other.
        if status.row.checked_on <= Some(status.row.since.max(day)) {
            fields.push(("checked_on", text(&day.to_string())));
        }
        door.put(kinds::STRUCTURE_STATUS, id.0, status.row.id, fields)?;
    }
    Ok(())
}

fn journal_value(field: StructureField, value: Option<&str>) -> Value {
    match (field, value) {
        (StructureField::Scic, Some(answer)) => Value::Bool(answer == "yes"),
        (_, value) => optional(value),
    }
}

fn present_of(known: &Structure, field: StructureField) -> Option<String> {
    match field {
        StructureField::Name => Some(known.name.clone()).filter(|n| !n.is_empty()),
        StructureField::Siren => known.siren.clone(),
        StructureField::Siret => known.siret.clone(),
        StructureField::Rna => known.rna.clone(),
        StructureField::LegalCategory => known.legal_category.clone(),
        StructureField::EssKind => known.ess_kind.map(|k| k.code().to_owned()),
        StructureField::Scic => known
            .scic
            .map(|yes| if yes { "yes" } else { "no" }.to_owned()),
        StructureField::Naf => known.naf.clone(),
        StructureField::Naf2025 => known.naf_2025.clone(),
        StructureField::CreatedOn => known.created_on.map(|d| d.to_string()),
        StructureField::Line => known.line.clone(),
        StructureField::Postcode => known.postcode.clone(),
        StructureField::City => known.city.clone(),
        StructureField::Qpv => known.qpv.map(|q| q.code().to_owned()),
        StructureField::Phone => known.phone.clone(),
        StructureField::Email => known.email.clone(),
        StructureField::Website => known.website.clone(),
        StructureField::Note => known.note.clone(),
    }
}

/// Says that a person is in a structure.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::AlreadyThere`] when they are.
pub(crate) fn add_person(open: &Open, ask: StructurePersonAdd) -> Result<Saved, Failure> {
    let written = open.act("structure_person_add", |door| {
        known_structure(&door.reader(), ask.structure)?;
        known_person(&door.reader(), ask.person)?;
        let people = structures::people(&door.reader(), ask.structure)?;
        if people.iter().any(|p| p.person == ask.person) {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "person").into());
        }
        put_person(door, ask.structure, ask.person, ask.role)
    })?;
    Ok(open.saved(written.op))
}

/// Says that a person is not in a structure (any more).
///
/// # Errors
/// [`Failure`].
pub(crate) fn remove_person(open: &Open, ask: StructurePersonRemove) -> Result<Saved, Failure> {
    let written = open.act("structure_person_remove", |door| {
        known_structure(&door.reader(), ask.structure)?;
        let (_, removed) = structures::link(&door.reader(), ask.structure, ask.link)?
            .ok_or(Refusal::of(RefusalCode::Unknown, "link"))?;
        if !removed {
            door.set_removed(kinds::STRUCTURE_PERSON, ask.structure.0, ask.link, true)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}
