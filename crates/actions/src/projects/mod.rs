//! Projects: opened, edited field by field, held by one or several persons, tied to an accompaniment (P2.1).

mod holders;
pub mod shapes;

use pignon_domain::house::Role;
use pignon_domain::ids::{PersonId, ProjectId};
use pignon_domain::project::ProjectField;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::projects::{self, Project};
use pignon_store::{Reader, Value, kinds, persons};

use crate::Failure;
use crate::addresses;
use crate::desk::Open;
use crate::persons::shapes::{PersonAsk, Saved};
use crate::persons::values::{bytes, op_of, text};
use crate::persons::{in_dispute, known_person, open_accompaniment};
use shapes::{
    AccompanimentProject, HolderCard, PersonProjects, ProjectAsk, ProjectCard, ProjectCreate,
    ProjectCreated, ProjectEdit,
};

pub(crate) use holders::{add as add_holder, change as change_holder, remove as remove_holder};

/// Opens a project.
///
/// # Errors
/// [`Failure`].
pub(crate) fn create(open: &Open, ask: ProjectCreate) -> Result<ProjectCreated, Failure> {
    let name = ProjectField::Name
        .read(Some(&ask.name))
        .map_err(|r| Refusal::of(r.code, "name"))?;
    let today = open.env.today().to_string();
    let written = open.act("project_create", |door| {
        known_person(&door.reader(), ask.person)?;
        let id = door.new_id();
        let fields = vec![
            ("name", text(name.as_deref().unwrap_or_default())),
            ("opened_on", text(&today)),
        ];
        door.put(kinds::PROJECT, id, id, fields)?;
        holders::put(door, ProjectId(id), ask.person, ask.role, &today)?;
        // What a person is followed for is their project: the first one is that without being asked.
        let present = persons::accompaniments(&door.reader(), ask.person)?.pop();
        if let Some(one) = present.filter(|a| a.project.is_none()) {
            let fields = vec![("project", bytes(id))];
            door.put(kinds::ACCOMPANIMENT, ask.person.0, one.id.0, fields)?;
        }
        Ok(ProjectId(id))
    })?;
    Ok(ProjectCreated {
        id: written.value,
        op: op_of(written.op)?,
    })
}

/// Writes one field of a project; only what differs is written.
///
/// # Errors
/// [`Failure`].
pub(crate) fn edit(open: &Open, ask: ProjectEdit) -> Result<Saved, Failure> {
    let value = ask.field.read(ask.value.as_deref())?;
    let written = open.act("project_edit", |door| {
        let known = known_project(&door.reader(), ask.project)?;
        let present = present_of(&known, ask.field);
        let field = ask.field.name();
        let id = ask.project.0;
        if present != value || in_dispute(&door.reader(), id, id, field)? {
            let value = match (ask.field, value.as_deref()) {
                (_, None) => Value::Null,
                (ProjectField::PlannedJobs, Some(jobs)) => {
                    jobs.parse().map_or(Value::Null, Value::Int)
                }
                (_, Some(value)) => text(value),
            };
            let mut fields = vec![(field, value)];
            match ask.field {
                ProjectField::Qpv => addresses::may_choose(&known.placed, "value")?,
                ProjectField::Line | ProjectField::Postcode | ProjectField::City
                    if !known.placed.is_nothing() =>
                {
                    // What the map said was of the former address.
                    fields.push(("qpv", Value::Null));
                    fields.extend(addresses::forgotten());
                }
                _ => {}
            }
            door.put(kinds::PROJECT, id, id, fields)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

fn present_of(project: &Project, field: ProjectField) -> Option<String> {
    match field {
        ProjectField::Name => Some(project.name.clone()).filter(|name| !name.is_empty()),
        ProjectField::Summary => project.summary.clone(),
        ProjectField::Sector => project.sector.clone(),
        ProjectField::LegalForm => project.legal_form.map(|form| form.code().to_owned()),
        ProjectField::Line => project.line.clone(),
        ProjectField::Postcode => project.postcode.clone(),
        ProjectField::City => project.city.clone(),
        ProjectField::Qpv => project.qpv.map(|qpv| qpv.code().to_owned()),
        ProjectField::Needs => project.needs.clone(),
        ProjectField::PlannedJobs => project.planned_jobs.map(|jobs| jobs.to_string()),
    }
}

/// Removes a project: a tombstone, that undo brings back.
///
/// # Errors
/// [`Failure`].
pub(crate) fn remove(open: &Open, ask: ProjectAsk) -> Result<Saved, Failure> {
    let written = open.act("project_remove", |door| {
        let held = projects::one(&door.reader(), ask.project)?
            .ok_or(Refusal::of(RefusalCode::Unknown, "project"))?;
        if !held.removed {
            door.set_removed(kinds::PROJECT, ask.project.0, ask.project.0, true)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// A project.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::Unknown`] when there is none.
pub(crate) fn open(open: &Open, ask: ProjectAsk) -> Result<ProjectCard, Failure> {
    open.vault.read(|r| {
        let card = card(r, ask.project, open.who.role)?;
        card.ok_or_else(|| Refusal::of(RefusalCode::Unknown, "project").into())
    })
}

/// The projects of a person, and the one they are followed for.
///
/// # Errors
/// [`Failure`].
pub(crate) fn of_person(open: &Open, ask: PersonAsk) -> Result<PersonProjects, Failure> {
    open.vault.read(|r| {
        let mut cards = Vec::new();
        for id in projects::of_person(r, ask.person)? {
            cards.extend(card(r, id, open.who.role)?);
        }
        let followed = persons::accompaniments(r, ask.person)?
            .pop()
            .and_then(|a| a.project);
        Ok(PersonProjects {
            projects: cards,
            followed,
        })
    })
}

/// Says on which project a person is followed.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::NotInTheList`] for a project they do not hold.
pub(crate) fn follow(open: &Open, ask: AccompanimentProject) -> Result<Saved, Failure> {
    let today = open.env.today().to_string();
    let written = open.act("accompaniment_project", |door| {
        known_person(&door.reader(), ask.person)?;
        if let Some(project) = ask.project
            && !projects::of_person(&door.reader(), ask.person)?.contains(&project)
        {
            return Err(Refusal::of(RefusalCode::NotInTheList, "project").into());
        }
        let present = persons::accompaniments(&door.reader(), ask.person)?.pop();
        if present.as_ref().and_then(|a| a.project) == ask.project {
            return Ok(());
        }
        let id = match present {
            Some(one) => one.id,
            None => open_accompaniment(door, ask.person, &today, Some(open.who.member.0))?,
        };
        let project = ask.project.map_or(Value::Null, |p| bytes(p.0));
        let fields = vec![("project", project)];
        Ok(door.put(kinds::ACCOMPANIMENT, ask.person.0, id.0, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// A project that can be written on.
pub(crate) fn known_project(reader: &Reader<'_>, project: ProjectId) -> Result<Project, Failure> {
    let held =
        projects::one(reader, project)?.ok_or(Refusal::of(RefusalCode::Unknown, "project"))?;
    if held.removed {
        return Err(Refusal::of(RefusalCode::Removed, "project").into());
    }
    Ok(held)
}

/// What is said of the project in its own words is not for the reception: it is noted in an interview, as a minute.
fn card(reader: &Reader<'_>, id: ProjectId, role: Role) -> Result<Option<ProjectCard>, Failure> {
    let Some(held) = projects::one(reader, id)? else {
        return Ok(None);
    };
    let may_read = role >= Role::Adviser;
    let mut cards: Vec<HolderCard> = Vec::new();
    for one in projects::holders(reader, id)? {
        let there = |card: &HolderCard| card.person == one.person;
        if !cards.iter().any(there) {
            cards.push(HolderCard {
                person: one.person,
                family_name: one.family_name,
                given_name: one.given_name,
                number: one.number,
                role: one.role,
                since: one.since,
                file_removed: one.file_removed,
            });
        }
    }
    Ok(Some(ProjectCard {
        id,
        name: held.name,
        summary: held.summary.filter(|_| may_read),
        sector: held.sector,
        legal_form: held.legal_form,
        line: held.line,
        postcode: held.postcode,
        city: held.city,
        qpv: held.qpv,
        placed: addresses::shown(held.placed, held.qpv),
        needs: held.needs.filter(|_| may_read),
        planned_jobs: held.planned_jobs,
        opened_on: held.opened_on,
        holders: cards,
        removed: held.removed,
    }))
}

/// Does the person hold the project?
pub(crate) fn held_by(
    reader: &Reader<'_>,
    project: ProjectId,
    person: PersonId,
) -> Result<bool, Failure> {
    Ok(projects::of_person(reader, person)?.contains(&project))
}
