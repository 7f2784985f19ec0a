//! Actions of a plan: added, edited field by field, done, dropped, reopened, removed.

use pignon_domain::ids::{ActionId, MemberId, ObjectiveId, PersonId};
use pignon_domain::plan::library::title;
use pignon_domain::plan::{ActionField, ActionOwner, due_on};
use pignon_domain::project::diagnosis;
use pignon_domain::{Field, Refusal, RefusalCode};
use pignon_store::plans::{self as rows, Action};
use pignon_store::{Door, Reader, Value, kinds};

use super::objectives;
use super::shapes::{ActionAdd, ActionAdded, ActionAsk, ActionEdit};
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, op_of, text};
use crate::persons::{in_dispute, known_person};

/// Adds an action, with the objective it serves when the plan does not have it.
///
/// # Errors
/// [`Failure`].
pub(crate) fn add(open: &Open, ask: ActionAdd) -> Result<ActionAdded, Failure> {
    let today = open.env.today();
    let typed = ask
        .objective_title
        .as_deref()
        .map(str::trim)
        .filter(|t| !t.is_empty());
    let named = typed.map(|t| title(t, "objective_title")).transpose();
    let due = due_on(ask.due.as_deref().unwrap_or_default(), today, "due");
    let (what, due, named) = match (title(&ask.title, "title"), due, named) {
        (Ok(what), Ok(due), Ok(named)) => (what, due, named),
        (what, due, named) => {
            let wrong = [what.err(), due.err(), named.err()];
            return Err(Failure::of_all(wrong.into_iter().flatten()));
        }
    };
    let written = open.act("action_add", |door| {
        known_person(&door.reader(), ask.person)?;
        let member = match ask.owner {
            ActionOwner::Member => {
                let member = ask.member.unwrap_or(open.who.member);
                known_member(&door.reader(), member, "member")?;
                Some(member)
            }
            _ => None,
        };
        let objective = objective_of(door, &ask, named.as_deref(), &today.to_string())?;
        let id = door.new_id();
        let mut fields = vec![
            ("title", text(&what)),
            ("owner", text(ask.owner.code())),
            ("opened_on", text(&today.to_string())),
        ];
        fields.extend(objective.map(|o| ("objective", bytes(o.0))));
        fields.extend(member.map(|m| ("member", bytes(m.0))));
        fields.extend(due.map(|day| ("due_on", text(&day.to_string()))));
        door.put(kinds::ACTION, ask.person.0, id, fields)?;
        Ok((ActionId(id), objective))
    })?;
    let (id, objective) = written.value;
    Ok(ActionAdded {
        id,
        objective,
        op: op_of(written.op)?,
    })
}

fn objective_of(
    door: &mut Door<'_>,
    ask: &ActionAdd,
    named: Option<&str>,
    today: &str,
) -> Result<Option<ObjectiveId>, Failure> {
    if let Some(objective) = ask.objective {
        objectives::known(&door.reader(), ask.person, objective)?;
        return Ok(Some(objective));
    }
    let Some(theme) = ask.theme else {
        return Ok(None);
    };
    let found = objectives::of_words(&door.reader(), ask.person, theme, named)?;
    match (found, named) {
        (Some(found), _) => Ok(Some(found)),
        (None, Some(named)) => objectives::put(door, ask.person, theme, named, today).map(Some),
        (None, None) => Err(Refusal::of(RefusalCode::Missing, "objective_title").into()),
    }
}

/// Writes one field of an action; only what differs is written.
///
/// # Errors
/// [`Failure`].
pub(crate) fn edit(open: &Open, ask: ActionEdit) -> Result<Saved, Failure> {
    let typed = ask.value.as_deref().unwrap_or_default().trim();
    let wrong = || Refusal::of(RefusalCode::NotInTheList, "value");
    let optional = |id: &str| match id {
        "" => Ok(Value::Null),
        id => id.parse().map(bytes).map_err(|_| wrong()),
    };
    let (field, value) = match ask.field {
        ActionField::Title => ("title", text(&title(typed, "value")?)),
        ActionField::DueOn => {
            let due = due_on(typed, open.env.today(), "value")?;
            (
                "due_on",
                due.map_or(Value::Null, |day| text(&day.to_string())),
            )
        }
        ActionField::Owner => {
            let owner = ActionOwner::of_code(typed).ok_or_else(wrong)?;
            ("owner", text(owner.code()))
        }
        ActionField::Member => ("member", optional(typed)?),
        ActionField::Objective => ("objective", optional(typed)?),
        ActionField::Note => {
            let note = diagnosis::note(typed).map_err(|r| Refusal::of(r.code, "value"))?;
            ("note", text(&note))
        }
    };
    let written = open.act("action_edit", |door| {
        let held = known(&door.reader(), ask.person, ask.action)?;
        match (ask.field, typed.parse()) {
            (ActionField::Member, Ok(id)) => known_member(&door.reader(), MemberId(id), "value")?,
            (ActionField::Objective, Ok(id)) => {
                objectives::known(&door.reader(), ask.person, ObjectiveId(id))?;
            }
            _ => {}
        }
        let (person, id) = (ask.person.0, ask.action.0);
        let mut fields = Vec::new();
        if present_of(&held, ask.field) != value || in_dispute(&door.reader(), person, id, field)? {
            fields.push((field, value));
        }
        // Who has to do it and which member go together.
        if ask.field == ActionField::Owner {
            let ours = typed == ActionOwner::Member.code();
            match held.member {
                None if ours => fields.push(("member", bytes(open.who.member.0))),
                Some(_) if !ours => fields.push(("member", Value::Null)),
                _ => {}
            }
        }
        Ok(door.put(kinds::ACTION, person, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

fn present_of(action: &Action, field: ActionField) -> Value {
    match field {
        ActionField::Title => text(&action.title),
        ActionField::DueOn => action
            .due_on
            .map_or(Value::Null, |day| text(&day.to_string())),
        ActionField::Owner => action.owner.map_or(Value::Null, |o| text(o.code())),
        ActionField::Member => action.member.map_or(Value::Null, |m| bytes(m.0)),
        ActionField::Objective => action.objective.map_or(Value::Null, |o| bytes(o.0)),
        ActionField::Note => text(action.note.as_deref().unwrap_or_default()),
    }
}

/// An action is done, today.
///
/// # Errors
/// [`Failure`].
pub(crate) fn done(open: &Open, ask: ActionAsk) -> Result<Saved, Failure> {
    end(open, "action_done", &ask, true, false)
}

/// An action will not be done.
///
/// # Errors
/// [`Failure`].
pub(crate) fn drop(open: &Open, ask: ActionAsk) -> Result<Saved, Failure> {
    end(open, "action_drop", &ask, false, true)
}

/// An action done or dropped is to do again.
///
/// # Errors
/// [`Failure`].
pub(crate) fn reopen(open: &Open, ask: ActionAsk) -> Result<Saved, Failure> {
    end(open, "action_reopen", &ask, false, false)
}

fn end(
    open: &Open,
    command: &'static str,
    ask: &ActionAsk,
    is_done: bool,
    is_dropped: bool,
) -> Result<Saved, Failure> {
    let today = open.env.today().to_string();
    let written = open.act(command, |door| {
        let held = known(&door.reader(), ask.person, ask.action)?;
        let day = |wanted: bool| if wanted { text(&today) } else { Value::Null };
        let mut fields = Vec::new();
        if held.done_on.is_some() != is_done {
            fields.push(("done_on", day(is_done)));
        }
        if held.dropped_on.is_some() != is_dropped {
            fields.push(("dropped_on", day(is_dropped)));
        }
        Ok(door.put(kinds::ACTION, ask.person.0, ask.action.0, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Removes an action written by mistake: a tombstone, that undo brings back.
///
/// # Errors
/// [`Failure`].
pub(crate) fn remove(open: &Open, ask: ActionAsk) -> Result<Saved, Failure> {
    let written = open.act("action_remove", |door| {
        known(&door.reader(), ask.person, ask.action)?;
        Ok(door.set_removed(kinds::ACTION, ask.person.0, ask.action.0, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// An action of a person, that can be written on.
fn known(reader: &Reader<'_>, person: PersonId, action: ActionId) -> Result<Action, Failure> {
    known_person(reader, person)?;
    rows::actions(reader, person)?
        .into_iter()
        .find(|one| one.id == action)
        .ok_or_else(|| Refusal::of(RefusalCode::Unknown, "action").into())
}

fn known_member(reader: &Reader<'_>, member: MemberId, field: Field) -> Result<(), Failure> {
    let members = pignon_store::house::members(reader)?;
    if members.iter().any(|m| m.id == member && m.active) {
        Ok(())
    } else {
        Err(Refusal::of(RefusalCode::NotInTheList, field).into())
    }
}
