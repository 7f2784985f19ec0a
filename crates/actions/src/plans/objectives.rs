//! Objectives of a plan: added, edited field by field, reached.

use pignon_domain::ids::{ObjectiveId, PersonId, ProjectId};
use pignon_domain::plan::library::{same_words, title};
use pignon_domain::plan::{ObjectiveField, PlanTheme};
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::plans::{self as rows, Objective};
use pignon_store::{Door, Reader, Value, kinds};

use super::shapes::{ObjectiveAdd, ObjectiveAdded, ObjectiveAsk, ObjectiveEdit, ObjectiveReach};
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, op_of, text};
use crate::persons::{in_dispute, known_person};
use crate::projects::held_by;

/// Adds an objective.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::AlreadyThere`] when the plan has it, not reached.
pub(crate) fn add(open: &Open, ask: ObjectiveAdd) -> Result<ObjectiveAdded, Failure> {
    let title = title(&ask.title, "title")?;
    let today = open.env.today().to_string();
    let written = open.act("objective_add", |door| {
        known_person(&door.reader(), ask.person)?;
        if of_words(&door.reader(), ask.person, ask.theme, Some(&title))?.is_some() {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "title").into());
        }
        put(door, ask.person, ask.theme, &title, &today)
    })?;
    Ok(ObjectiveAdded {
        id: written.value,
        op: op_of(written.op)?,
    })
}

/// Writes a new objective.
pub(super) fn put(
    door: &mut Door<'_>,
    person: PersonId,
    theme: PlanTheme,
    title: &str,
    today: &str,
) -> Result<ObjectiveId, Failure> {
    let id = door.new_id();
    let fields = vec![
        ("theme", text(theme.code())),
        ("title", text(title)),
        ("opened_on", text(today)),
    ];
    door.put(kinds::OBJECTIVE, person.0, id, fields)?;
    Ok(ObjectiveId(id))
}

/// The objective of this theme that is not reached, with these words when some are given.
pub(super) fn of_words(
    reader: &Reader<'_>,
    person: PersonId,
    theme: PlanTheme,
    words: Option<&str>,
) -> Result<Option<ObjectiveId>, Failure> {
    let found = rows::objectives(reader, person)?
        .into_iter()
        .filter(|o| o.theme == Some(theme) && o.reached_on.is_none())
        .find(|o| words.is_none_or(|words| same_words(&o.title, words)));
    Ok(found.map(|o| o.id))
}

/// Writes one field of an objective; only what differs is written.
///
/// # Errors
/// [`Failure`].
pub(crate) fn edit(open: &Open, ask: ObjectiveEdit) -> Result<Saved, Failure> {
    let typed = ask.value.as_deref().unwrap_or_default().trim();
    let wrong = || Refusal::of(RefusalCode::NotInTheList, "value");
    let (field, value) = match ask.field {
        ObjectiveField::Title => ("title", text(&title(typed, "value")?)),
        ObjectiveField::Theme => {
            let theme = PlanTheme::of_code(typed).ok_or_else(wrong)?;
            ("theme", text(theme.code()))
        }
        ObjectiveField::Project if typed.is_empty() => ("project", Value::Null),
        ObjectiveField::Project => {
            let project = ProjectId(typed.parse().map_err(|_| wrong())?);
            ("project", bytes(project.0))
        }
    };
    let written = open.act("objective_edit", |door| {
        let held = known(&door.reader(), ask.person, ask.objective)?;
        let present = match ask.field {
            ObjectiveField::Title => text(&held.title),
            ObjectiveField::Theme => held.theme.map_or(Value::Null, |t| text(t.code())),
            ObjectiveField::Project => held.project.map_or(Value::Null, |p| bytes(p.0)),
        };
        if let (ObjectiveField::Project, false) = (ask.field, typed.is_empty()) {
            let project = ProjectId(typed.parse().map_err(|_| wrong())?);
            if !held_by(&door.reader(), project, ask.person)? {
                return Err(wrong().into());
            }
        }
        let (person, id) = (ask.person.0, ask.objective.0);
        if present != value || in_dispute(&door.reader(), person, id, field)? {
            door.put(kinds::OBJECTIVE, person, id, vec![(field, value)])?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// Says that an objective is reached, today, or is not any more.
///
/// # Errors
/// [`Failure`].
pub(crate) fn reach(open: &Open, ask: ObjectiveReach) -> Result<Saved, Failure> {
    let today = open.env.today().to_string();
    let written = open.act("objective_reach", |door| {
        let held = known(&door.reader(), ask.person, ask.objective)?;
        if held.reached_on.is_some() != ask.reached {
            let day = if ask.reached {
                text(&today)
            } else {
                Value::Null
            };
            let fields = vec![("reached_on", day)];
            door.put(kinds::OBJECTIVE, ask.person.0, ask.objective.0, fields)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// Removes an objective; its actions stay in the plan, by themselves.
///
/// # Errors
/// [`Failure`].
pub(crate) fn remove(open: &Open, ask: ObjectiveAsk) -> Result<Saved, Failure> {
    let written = open.act("objective_remove", |door| {
        known(&door.reader(), ask.person, ask.objective)?;
        Ok(door.set_removed(kinds::OBJECTIVE, ask.person.0, ask.objective.0, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// An objective of a person, that can be written on.
pub(super) fn known(
    reader: &Reader<'_>,
    person: PersonId,
    objective: ObjectiveId,
) -> Result<Objective, Failure> {
    known_person(reader, person)?;
    rows::objectives(reader, person)?
        .into_iter()
        .find(|one| one.id == objective)
        .ok_or_else(|| Refusal::of(RefusalCode::Unknown, "objective").into())
}
