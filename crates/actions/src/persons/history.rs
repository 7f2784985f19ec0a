//! The history of a file, read from the journal; and undo.

use std::collections::{BTreeMap, BTreeSet};

use pignon_domain::house::Role;
use pignon_domain::ids::{OpId, PartnerId};
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::door::history::JournalAct;
use pignon_store::{REMOVED, Value, as_text};
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
];

/// The acts on a file, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn history(open: &Open, ask: PersonAsk) -> Result<PersonHistory, Failure> {
    open.vault.read(|reader| {
        let mut names: BTreeMap<Uuid, String> = pignon_store::house::members(reader)?
            .into_iter()
            .map(|m| (m.id.0, m.name))
            .collect();
        let acts = open.vault.acts_on(reader, ask.person.0)?;
        for id in partners_in(&acts) {
            if let Some(name) = pignon_store::partners::name(reader, id)? {
                names.insert(id.0, name);
            }
        }
        let undone: BTreeSet<OpId> = acts
            .iter()
            .filter(|a| a.part.command == "undo")
            .filter_map(|a| a.part.about.map(|id| OpId(Uuid::from_bytes(id))))
            .collect();
        let mut values: BTreeMap<(String, [u8; 16], String), Value> = BTreeMap::new();
        let mut shown = Vec::with_capacity(acts.len());
        for act in acts {
            let mut changes = Vec::new();
            for change in act.part.changes {
                for (field, value) in change.fields {
                    let key = (change.kind.clone(), change.entity, field);
                    let before = values.get(&key).and_then(as_text);
                    let after = as_text(&value);
                    if before != after {
                        changes.push(FieldChange {
                            kind: change.kind.clone(),
                            field: if key.2 == REMOVED {
                                "removed".to_owned()
                            } else {
                                key.2.clone()
                            },
                            before: named(&key.2, before, &names),
                            after: named(&key.2, after, &names),
                        });
                    }
                    values.insert(key, value);
                }
            }
            let member = Uuid::from_bytes(act.part.member);
            let mine = member == open.who.member.0 || open.who.role >= Role::Coordinator;
            let whole = UNDONE_AS_A_WHOLE.contains(&act.part.command.as_str());
            shown.push(HistoryAct {
                op: act.op,
                at: moment(act.part.wall_millis),
                member_name: names.get(&member).cloned(),
                undoable: mine && !whole && !undone.contains(&act.op),
                act: act.part.command,
                changes,
            });
        }
        shown.reverse();
        Ok(PersonHistory { acts: shown })
    })
}

/// The partners that acts speak of.
fn partners_in(acts: &[JournalAct]) -> BTreeSet<PartnerId> {
    let fields = acts
        .iter()
        .flat_map(|act| act.part.changes.iter().flat_map(|change| &change.fields));
    let partners = fields.filter(|(field, _)| field == "partner");
    partners
        .filter_map(|(_, value)| match value {
            Value::Bytes(id) => Uuid::from_slice(id).ok().map(PartnerId),
            _ => None,
        })
        .collect()
}

/// Identities of members and partners are shown as their names.
fn named(field: &str, value: Option<String>, names: &BTreeMap<Uuid, String>) -> Option<String> {
    match (field, value) {
        ("referent" | "member" | "partner", Some(id)) => Some(
            id.parse()
                .ok()
                .and_then(|id: Uuid| names.get(&id).cloned())
                .unwrap_or(id),
        ),
        (_, value) => value,
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
        Ok(door.undo(&open.vault, &[ask.op], |_| true)?)
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
