//! Beginning an application and editing it in place; its address with the evidence of the QPV answer.

use pignon_domain::ids::{MemberId, PersonId, ProjectId, StructureId};
use pignon_domain::pass::application_number;
use pignon_domain::person::Qpv;
use pignon_domain::{Field, Refusal, RefusalCode, identity, money};
use pignon_store::{
    Door, Numbered, Reader, Value, house, kinds, pass as rows, persons, projects, structures,
};
use uuid::Uuid;

use super::shapes::{PassAsk, PassCreate, PassCreated, PassEdit, PassField, PassPlaceWrite};
use super::whole::{Whole, is_under_way};
use crate::Failure;
use crate::addresses;
use crate::desk::Open;
use crate::persons::known_person;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, op_of, optional, text};

/// Longest title, purpose and note, in characters.
const LONGEST_TITLE: usize = 200;
const LONGEST_PURPOSE: usize = 8_000;

/// An amount as typed; nothing when nothing was typed.
fn cents(typed: &str, field: Field) -> Result<Option<i64>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        typed => money::parse_cents(typed)
            .map(Some)
            .map_err(|code| Refusal::of(code, field)),
    }
}

fn title(typed: &str) -> Result<String, Refusal> {
    match identity::check_text(typed, "title", LONGEST_TITLE)? {
        empty if empty.is_empty() => Err(Refusal::of(RefusalCode::Missing, "title")),
        title => Ok(title),
    }
}

/// Begins an application, as a draft under the règlement in force.
///
/// # Errors
/// [`Failure`] with every field that is wrong; [`RefusalCode::NoRegulation`]; [`RefusalCode::AlreadyApplied`] when the
/// person or the project has one under way, unless it is wanted all the same.
pub(crate) fn create(open: &Open, ask: PassCreate) -> Result<PassCreated, Failure> {
    let today = open.env.today();
    let read = (
        title(&ask.title),
        identity::check_lines(&ask.purpose, "purpose", LONGEST_PURPOSE),
        cents(&ask.asked, "asked"),
    );
    let (title, purpose, asked) = match read {
        (Ok(title), Ok(purpose), Ok(asked)) => (title, purpose, asked),
        (title, purpose, asked) => {
            let wrong = [title.err(), purpose.err(), asked.err()];
            return Err(Failure::of_all(wrong.into_iter().flatten()));
        }
    };
    let written = open.act("pass_create", |door| {
        known_person(&door.reader(), ask.person)?;
        if let Some(project) = ask.project {
            known_project(&door.reader(), project)?;
        }
        if let Some(structure) = ask.structure {
            known_structure(&door.reader(), structure)?;
        }
        let regulation = rows::regulation_in_force(&door.reader(), today)?
            .ok_or(Refusal::whole(RefusalCode::NoRegulation))?;
        let others = rows::others(&door.reader(), None, (Some(ask.person), ask.project))?;
        if !ask.even_so
            && let Some(other) = others.iter().find(|o| is_under_way(o.state))
        {
            let mut failure = Failure::from(Refusal::of(RefusalCode::AlreadyApplied, "even_so"));
            failure.sentence = format!(
                "{} Ouvrez-la, ou confirmez qu’il en faut une seconde.",
                super::words::other(other)
            );
            return Err(failure);
        }
        let count = door.next_number(Numbered::Application)?;
        let number = application_number(&open.maison, open.vault.desk_number(), count);
        let id = door.new_id();
        let mut fields = vec![
            ("number", text(&number)),
            ("person", bytes(ask.person.0)),
            ("regulation", bytes(regulation.0)),
            ("member", bytes(open.who.member.0)),
            ("title", text(&title)),
            ("opened_on", text(&today.to_string())),
            ("state", text("draft")),
        ];
        if !purpose.is_empty() {
            fields.push(("purpose", text(&purpose)));
        }
        fields.extend(ask.project.map(|p| ("project", bytes(p.0))));
        fields.extend(ask.structure.map(|s| ("structure", bytes(s.0))));
        fields.extend(asked.map(|cents| ("asked_cents", Value::Int(cents))));
        // The evidence that the file of the person holds already is that of the application, until it is placed elsewhere.
        fields.extend(residence(&door.reader(), ask.person)?);
        door.put(kinds::PASS_APPLICATION, id, id, fields)?;
        Ok((id.into(), number))
    })?;
    let (id, number) = written.value;
    Ok(PassCreated {
        id,
        number,
        op: op_of(written.op)?,
    })
}

fn known_project(reader: &Reader<'_>, project: ProjectId) -> Result<(), Failure> {
    match projects::one(reader, project)? {
        None => Err(Refusal::of(RefusalCode::Unknown, "project").into()),
        Some(found) if found.removed => Err(Refusal::of(RefusalCode::Removed, "project").into()),
        Some(_) => Ok(()),
    }
}

fn known_structure(reader: &Reader<'_>, structure: StructureId) -> Result<(), Failure> {
    match structures::one(reader, structure)? {
        None => Err(Refusal::of(RefusalCode::Unknown, "structure").into()),
        Some(found) if found.removed => Err(Refusal::of(RefusalCode::Removed, "structure").into()),
        Some(_) => Ok(()),
    }
}

/// The present residence of a person, with the evidence it holds.
fn residence(reader: &Reader<'_>, person: PersonId) -> Result<Vec<(&'static str, Value)>, Failure> {
    let Some(home) = persons::residences(reader, person)?.pop() else {
        return Ok(Vec::new());
    };
    let said = home.placed.map.as_ref();
    let (lon, lat) = home.placed.point.unzip();
    let micro = |degrees: Option<i32>| degrees.map_or(Value::Null, |d| Value::Int(i64::from(d)));
    let day = said.map(|map| map.on.to_string());
    Ok(vec![
        ("line", optional(home.line.as_deref())),
        ("postcode", optional(home.postcode.as_deref())),
        ("city", optional(home.city.as_deref())),
        ("qpv", optional(home.qpv.map(Qpv::code))),
        ("district", optional(said.map(|map| map.district.as_str()))),
        ("qpv_map", optional(said.map(|map| map.generation.as_str()))),
        (
            "qpv_metres",
            said.map_or(Value::Null, |map| Value::Int(i64::from(map.metres))),
        ),
        ("qpv_checked_on", optional(day.as_deref())),
        // What a member answered about this address is evidence as well.
        ("qpv_override", optional(home.placed.overridden.as_deref())),
        ("lon", micro(lon)),
        ("lat", micro(lat)),
        // The identity of another address says nothing of this one.
        ("place", Value::Null),
    ])
}

/// An identity as the page sends it; empty: none.
fn id_of(typed: &str, field: Field) -> Result<Option<Uuid>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        typed => typed
            .parse()
            .map(Some)
            .map_err(|_| Refusal::of(RefusalCode::NotInTheList, field)),
    }
}

/// Writes one field.
///
/// # Errors
/// [`Failure`] about `value`.
pub(crate) fn edit(open: &Open, ask: PassEdit) -> Result<Saved, Failure> {
    let today = open.env.today();
    let some = |id: Option<Uuid>| id.map_or(Value::Null, bytes);
    let about = |refusal: Refusal| Refusal::of(refusal.code, "value");
    let lines = |typed: &str| identity::check_lines(typed, "value", LONGEST_PURPOSE);
    let said = |t: String| optional(Some(t.as_str()).filter(|t| !t.is_empty()));
    let (field, value) = match ask.field {
        PassField::Title => ("title", text(&title(&ask.value).map_err(about)?)),
        PassField::Purpose => ("purpose", said(lines(&ask.value)?)),
        PassField::Note => ("note", said(lines(&ask.value)?)),
        PassField::Asked => {
            let cents = cents(&ask.value, "value")?;
            ("asked_cents", cents.map_or(Value::Null, Value::Int))
        }
        PassField::Project => ("project", some(id_of(&ask.value, "value")?)),
        PassField::Structure => ("structure", some(id_of(&ask.value, "value")?)),
        PassField::Member => ("member", some(id_of(&ask.value, "value")?)),
    };
    let written = open.act("pass_edit", |door| {
        let (whole, _) = Whole::living(&door.reader(), ask.application, today)?;
        let row = &whole.row;
        let named = id_of(&ask.value, "value").ok().flatten();
        match (ask.field, named) {
            (PassField::Project, Some(id)) => known_project(&door.reader(), ProjectId(id))?,
            (PassField::Structure, Some(id)) => known_structure(&door.reader(), StructureId(id))?,
            (PassField::Member, Some(id)) => known_member(&door.reader(), MemberId(id))?,
            _ => {}
        }
        let present = match ask.field {
            PassField::Title => text(&row.title),
            PassField::Purpose => said(row.purpose.clone()),
            PassField::Note => said(row.note.clone()),
            PassField::Asked => row.asked_cents.map_or(Value::Null, Value::Int),
            PassField::Project => some(row.project.map(|p| p.0)),
            PassField::Structure => some(row.structure.map(|s| s.0)),
            PassField::Member => some(row.member.map(|m| m.0)),
        };
        let of = ask.application.0;
        if present != value || crate::persons::in_dispute(&door.reader(), of, of, field)? {
            door.put(
                kinds::PASS_APPLICATION,
                of,
                of,
                vec![(field, value.clone())],
            )?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

pub(super) fn known_member(reader: &Reader<'_>, member: MemberId) -> Result<(), Failure> {
    if house::members(reader)?.iter().any(|m| m.id == member) {
        Ok(())
    } else {
        Err(Refusal::of(RefusalCode::Unknown, "member").into())
    }
}

/// Places the application: at an official address, or where the person lives now.
///
/// # Errors
/// [`RefusalCode::Unknown`] about `place` when no set here knows that address, or the person has none.
pub(crate) fn place_at(open: &Open, ask: PassPlaceWrite) -> Result<Saved, Failure> {
    let today = open.env.today();
    let chosen = match &ask.place {
        Some(place) => Some(
            addresses::evidence(open, place, today)
                .ok_or(Refusal::of(RefusalCode::Unknown, "place"))?,
        ),
        None => None,
    };
    let written = open.act("pass_place", |door: &mut Door<'_>| {
        let (whole, _) = Whole::living(&door.reader(), ask.application, today)?;
        let fields = match (&chosen, whole.row.person) {
            (Some(fields), _) => fields.clone(),
            (None, Some(person)) => residence(&door.reader(), person)?,
            (None, None) => Vec::new(),
        };
        if fields.is_empty() {
            return Err(Refusal::of(RefusalCode::Unknown, "place").into());
        }
        let of = ask.application.0;
        Ok(door.put(kinds::PASS_APPLICATION, of, of, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Removes a draft. What was filed is abandoned, not removed.
///
/// # Errors
/// [`RefusalCode::NotInThisState`].
pub(crate) fn remove(open: &Open, ask: PassAsk) -> Result<Saved, Failure> {
    let today = open.env.today();
    let written = open.act("pass_remove", |door| {
        let whole = Whole::of(&door.reader(), ask.application, today)?;
        if whole.row.progress.filed_on.is_some() {
            return Err(Refusal::of(RefusalCode::NotInThisState, "application").into());
        }
        if !whole.row.removed {
            let of = ask.application.0;
            door.set_removed(kinds::PASS_APPLICATION, of, of, true)?;
        }
        Ok::<_, Failure>(())
    })?;
    Ok(open.saved(written.op))
}
