//! The history of a file, read from the journal; and undo.

use std::collections::{BTreeMap, BTreeSet};

use pignon_domain::house::Role;
use pignon_domain::ids::{OpId, PartnerId, PersonId, ProjectId};
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::{REMOVED, Reader, Value, as_text, kinds, partners, persons, projects};
use uuid::Uuid;

use super::shapes::{FieldChange, HistoryAct, PersonAsk, PersonHistory, Undo, Undone};
use crate::Failure;
use crate::desk::Open;
use crate::desk::env::moment;

/// Acts that are undone elsewhere, as a whole.
const UNDONE_AS_A_WHOLE: &[&str] = &[
    "import_run",
    "partners_import",
    "import_undo",
    "house_create",
    // A register is corrected by saving it again, a closed sheet by an amendment: both in the open.
    "register_save",
    "register_sign",
    "register_close",
    "register_amend",
];

/// The acts on a file and on the projects it holds, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn history(open: &Open, ask: PersonAsk) -> Result<PersonHistory, Failure> {
    let projects = open
        .vault
        .read(|reader| projects::ever_of_person(reader, ask.person))?;
    let mut subjects = vec![ask.person.0];
    subjects.extend(projects.iter().map(|p| p.0));
    history_of(open, &subjects)
}

/// The acts on subjects of the journal, latest first: a person and their projects, a structure.
///
/// # Errors
/// [`Failure`].
pub(crate) fn history_of(open: &Open, subjects: &[Uuid]) -> Result<PersonHistory, Failure> {
    open.vault.read(|reader| {
        let mut acts = Vec::new();
        for subject in subjects {
            acts.extend(open.vault.acts_on(reader, *subject)?);
        }
        // An act on the file and on a project at once is one act: its parts follow one another here.
        acts.sort_by_key(|act| act.header.origin());
        let undone: BTreeSet<OpId> = acts
            .iter()
            .filter(|a| a.part.command == "undo")
            .filter_map(|a| a.part.about.map(|id| OpId(Uuid::from_bytes(id))))
            .collect();
        let mut names = Names::new(reader)?;
        let mut values: BTreeMap<(String, [u8; 16], String), Value> = BTreeMap::new();
        let mut shown: Vec<HistoryAct> = Vec::with_capacity(acts.len());
        for act in acts {
            let mut changes = Vec::new();
            for change in act.part.changes {
                let called = names.others.get(&Uuid::from_bytes(change.entity)).cloned();
                for (field, value) in change.fields {
                    // What a private note says is its author's; that there is one, and when, is the file's.
                    if change.kind == kinds::PRIVATE_NOTE.name && field == "note" {
                        let author = (
                            change.kind.clone().into_owned(),
                            change.entity,
                            "member".to_owned(),
                        );
                        let me = Value::Bytes(open.who.member.0.into_bytes().to_vec());
                        if values.get(&author) != Some(&me) {
                            continue;
                        }
                    }
                    let key = (
                        change.kind.clone().into_owned(),
                        change.entity,
                        field.into_owned(),
                    );
                    let before = values.get(&key).and_then(as_text);
                    let after = as_text(&value);
                    if before != after {
                        names.learn(&key, &value);
                        changes.push(FieldChange {
                            kind: key.0.clone(),
                            field: if key.2 == REMOVED {
                                "removed".to_owned()
                            } else {
                                key.2.clone()
                            },
                            before: names.of(&key.2, before)?,
                            after: names.of(&key.2, after)?,
                            about: called.clone().filter(|_| !Names::learns(&key.2)),
                        });
                    }
                    values.insert(key, value);
                }
            }
            if let Some(last) = shown.last_mut().filter(|last| last.op == act.op) {
                last.changes.extend(changes);
                continue;
            }
            let member = Uuid::from_bytes(act.part.member);
            let mine = member == open.who.member.0 || open.who.role >= Role::Coordinator;
            let whole = UNDONE_AS_A_WHOLE.contains(&act.part.command.as_str());
            shown.push(HistoryAct {
                op: act.op,
                at: moment(act.part.wall_millis),
                member_name: names.members.get(&member).cloned(),
                undoable: mine && !whole && !undone.contains(&act.op),
                act: act.part.command,
                changes,
            });
        }
        shown.reverse();
        Ok(PersonHistory { acts: shown })
    })
}

/// What identities are called, for those who read them.
struct Names<'r> {
    reader: &'r Reader<'r>,
    members: BTreeMap<Uuid, String>,
    others: BTreeMap<Uuid, String>,
}

impl<'r> Names<'r> {
    fn new(reader: &'r Reader<'r>) -> Result<Self, Failure> {
        let members = pignon_store::house::members(reader)?;
        Ok(Self {
            reader,
            members: members.into_iter().map(|m| (m.id.0, m.name)).collect(),
            others: BTreeMap::new(),
        })
    }

    /// Is the entity called by this field?
    fn learns(field: &str) -> bool {
        matches!(field, "title" | "name" | "brake")
    }

    /// An action, an objective or a project is called by its title as it was then, a brake by its code.
    fn learn(&mut self, (_, entity, field): &(String, [u8; 16], String), value: &Value) {
        if let (true, Value::Text(title)) = (Self::learns(field), value) {
            self.others.insert(Uuid::from_bytes(*entity), title.clone());
        }
    }

    fn of(&mut self, field: &str, value: Option<String>) -> Result<Option<String>, Failure> {
        let Some(id) = value.as_deref().and_then(|v| v.parse::<Uuid>().ok()) else {
            return Ok(value);
        };
        let known = match field {
            "referent" | "member" => self.members.get(&id).cloned(),
            "person" => persons::identity(self.reader, PersonId(id))?
                .map(|who| format!("{} {}", who.given_name, who.family_name)),
            "project" if !self.others.contains_key(&id) => {
                projects::one(self.reader, ProjectId(id))?.map(|project| project.name)
            }
            "partner" => partners::name(self.reader, PartnerId(id))?,
            "project" | "objective" => self.others.get(&id).cloned(),
            _ => None,
        };
        Ok(known.or(value))
    }
}

/// Undoes one act.
///
/// # Errors
/// [`RefusalCode::NothingToUndo`] when everything it wrote was changed since, or it was undone.
pub(crate) fn undo(open: &Open, ask: Undo) -> Result<Undone, Failure> {
    let written = open.act_about("undo", Some(ask.op.0), |door| {
        let commands = door.commands_of(&open.vault, ask.op)?;
        if commands.is_empty() {
            return Err(Refusal::of(RefusalCode::Unknown, "op").into());
        }
        let others = commands
            .iter()
            .any(|(member, _)| *member != open.who.member.0);
        if others && open.who.role < Role::Coordinator {
            return Err(Failure::new(crate::FailureCode::NotAllowed));
        }
        if commands
            .iter()
            .any(|(_, command)| UNDONE_AS_A_WHOLE.contains(&command.as_str()))
        {
            return Err(Refusal::of(RefusalCode::NothingToUndo, "op").into());
        }
        crate::pass::check_undo(open, door, ask.op)?;
        let regulations = crate::pass::before_undo(open, door, ask.op)?;
        let undone = door.undo(&open.vault, &[ask.op], |_| true)?;
        crate::pass::check_undone(door, &regulations)?;
        Ok::<_, Failure>(undone)
    })?;
    let op = written
        .op
        .ok_or(Refusal::of(RefusalCode::NothingToUndo, "op"))?;
    Ok(Undone {
        op,
        restored: written.value.restored,
        kept: written.value.kept,
    })
}
