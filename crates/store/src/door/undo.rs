//! Undo is a new op that restores the former values (T2.6). What somebody changed since is left as it is.

use std::collections::BTreeSet;

use pignon_domain::ids::OpId;
use pignon_journal::{Change, Header, Id, REMOVED, Value, Word};
use rusqlite::params;

use super::head::{find_op, parts_of};
use super::history::{JournalAct, fold_acts};
use super::{Door, kinds};
use crate::{Incident, Vault};

/// What an undo did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Restored {
    /// Fields given back their former value (a removed new entity counts for one).
    pub restored: u32,
    /// Fields left alone because somebody changed them since.
    pub kept: u32,
}

impl Door<'_> {
    /// Who did what in an op: one entry per part. Empty when there is no such op, or all of it was purged.
    ///
    /// # Errors
    /// [`Incident`].
    pub fn commands_of(
        &self,
        vault: &Vault,
        op: OpId,
    ) -> Result<Vec<(uuid::Uuid, String)>, Incident> {
        let parts = self.parts_of_op(vault, op)?;
        let who = |part: pignon_journal::Part| (uuid::Uuid::from_bytes(part.member), part.command);
        Ok(parts.into_iter().map(who).collect())
    }

    /// The entities of a kind that an op wrote on: subject and entity of each.
    ///
    /// # Errors
    /// [`Incident`].
    pub fn entities_of(
        &self,
        vault: &Vault,
        op: OpId,
        kind: &'static kinds::Kind,
    ) -> Result<BTreeSet<(uuid::Uuid, uuid::Uuid)>, Incident> {
        let mut found = BTreeSet::new();
        for part in self.parts_of_op(vault, op)? {
            let subject = uuid::Uuid::from_bytes(part.subject);
            for change in part.changes.iter().filter(|c| c.kind == kind.name) {
                found.insert((subject, uuid::Uuid::from_bytes(change.entity)));
            }
        }
        Ok(found)
    }

    fn parts_of_op(&self, vault: &Vault, op: OpId) -> Result<Vec<pignon_journal::Part>, Incident> {
        let Some(rowid) = find_op(self.tx, op.0)? else {
            return Ok(Vec::new());
        };
        let (first, last) = parts_of(rowid);
        let mut statement = self.tx.prepare_cached(
            "SELECT part.id, op.header, part.sealed
             FROM journal AS part JOIN journal AS op ON op.id = (part.id >> 13) << 13
             WHERE part.id BETWEEN ?1 AND ?2 AND part.sealed IS NOT NULL",
        )?;
        let rows = statement.query_map(params![first, last], |r| {
            Ok((
                r.get::<_, i64>(0)?,
                r.get::<_, Vec<u8>>(1)?,
                r.get::<_, Vec<u8>>(2)?,
            ))
        })?;
        let mut parts = Vec::new();
        for row in rows {
            let (id, header, sealed) = row?;
            parts.push(vault.open_part(id, &header, &sealed)?.part);
        }
        Ok(parts)
    }

    /// Undoes ops inside this act. An entity that an undone op created is removed, unless somebody else wrote on it
    /// since; for a person, unless anything happened in the file since.
    ///
    /// # Errors
    /// [`Incident`].
    pub fn undo(
        &mut self,
        vault: &Vault,
        ops: &[OpId],
        progress: impl FnMut(u32) -> bool,
    ) -> Result<Restored, Incident> {
        self.undo_but(vault, ops, &BTreeSet::new(), progress)
    }

    /// Undoes the ops of an import, the last of which is `last`. What it made stays when an application that it made too
    /// needs it: one in which something happened since stays, and so do who holds it and the structure it names.
    ///
    /// # Errors
    /// [`Incident`].
    pub fn undo_import(
        &mut self,
        vault: &Vault,
        import: uuid::Uuid,
        ops: &[OpId],
        last: OpId,
        progress: impl FnMut(u32) -> bool,
    ) -> Result<Restored, Incident> {
        let mut spared = BTreeSet::new();
        if let Some(rowid) = find_op(self.tx, last.0)? {
            let (_, end) = parts_of(rowid);
            let mut statement = self.tx.prepare_cached(include_str!("spared.sql"))?;
            let rows = statement.query_map(params![import, end], |r| r.get::<_, Id>(0))?;
            for subject in rows {
                spared.insert(subject?);
            }
        }
        self.undo_but(vault, ops, &spared, progress)
    }

    fn undo_but(
        &mut self,
        vault: &Vault,
        ops: &[OpId],
        spared: &BTreeSet<Id>,
        mut progress: impl FnMut(u32) -> bool,
    ) -> Result<Restored, Incident> {
        // What this act has written so far is part of the journal, too.
        self.store_done(true)?;
        let mut subjects: BTreeSet<Id> = BTreeSet::new();
        for op in ops {
            let Some(rowid) = find_op(self.tx, op.0)? else {
                continue;
            };
            let (first, last) = parts_of(rowid);
            let mut statement = self
                .tx
                .prepare_cached("SELECT subject FROM journal WHERE id BETWEEN ?1 AND ?2")?;
            let rows = statement.query_map(params![first, last], |r| r.get::<_, Id>(0))?;
            for subject in rows {
                subjects.insert(subject?);
            }
        }
        let undone: BTreeSet<OpId> = ops.iter().copied().collect();
        let mut total = Restored::default();
        for (done, subject) in (0_u32..).zip(&subjects) {
            if done % 64 == 0 && !progress(done) {
                return Err(Incident::Cancelled);
            }
            if spared.contains(subject) {
                total.kept += 1;
                continue;
            }
            let acts = vault.acts(self.tx, subject)?;
            let one = self.undo_in(subject, &acts, &undone)?;
            total.restored += one.restored;
            total.kept += one.kept;
        }
        Ok(total)
    }

    fn undo_in(
        &mut self,
        subject: &Id,
        acts: &[JournalAct],
        undone: &BTreeSet<OpId>,
    ) -> Result<Restored, Incident> {
        let mut result = Restored::default();
        let now = fold_acts(acts);
        let is_undone = |by: &pignon_journal::Origin| {
            acts.iter()
                .any(|a| undone.contains(&a.op) && a.header.origin() == *by)
        };
        let is_an_undoing = |by: &pignon_journal::Origin| {
            acts.iter()
                .any(|a| a.header.origin() == *by && a.part.command.ends_with("undo"))
        };
        let latest_undone = acts
            .iter()
            .filter(|a| undone.contains(&a.op))
            .map(|a| a.header.origin())
            .max();
        let so_far = || {
            acts.iter()
                .filter(|a| latest_undone.is_some_and(|u| a.header.origin() <= u))
        };
        let before = fold_acts(so_far().filter(|a| !undone.contains(&a.op)));
        // As these ops left it. What was changed since and changed back (an act and its own undoing) is as it was.
        let after = fold_acts(so_far());
        let later = |header: &Header| latest_undone.is_some_and(|u| header.origin() > u);

        let mut touched: BTreeSet<(String, Id)> = BTreeSet::new();
        for act in acts.iter().filter(|a| undone.contains(&a.op)) {
            touched.extend(
                act.part
                    .changes
                    .iter()
                    .map(|c| (c.kind.clone().into_owned(), c.entity)),
            );
        }
        // A file that these ops opened, and in which something happened since, is kept as it stands: not emptied of
        // what it began with.
        let opened_here = touched
            .iter()
            .any(|key| key.1 == *subject && !existed_before(acts, key, latest_undone, undone));
        let file_kept = opened_here
            && acts
                .iter()
                .any(|a| later(&a.header) && !undone.contains(&a.op));
        for key in touched {
            let Some(entity) = now.get(&key) else {
                continue;
            };
            if kinds::of_name(&key.0).is_none() {
                continue;
            }
            let mut fields: Vec<(Word, Value)> = Vec::new();
            let former = before.get(&key);
            let created_here = former.is_none_or(|f| {
                !existed_before(acts, &key, latest_undone, undone) || f.fields.is_empty()
            });
            if created_here {
                let as_left = after
                    .get(&key)
                    .is_some_and(|then| then.has_the_values_of(entity));
                let busy = file_kept
                    || !as_left
                        && acts.iter().any(|a| {
                            later(&a.header)
                                && !undone.contains(&a.op)
                                && a.part
                                    .changes
                                    .iter()
                                    .any(|c| c.kind == key.0 && c.entity == key.1)
                        });
                if busy {
                    result.kept += 1;
                } else if !entity.removed {
                    fields.push((REMOVED.into(), Value::Bool(true)));
                    result.restored += 1;
                }
            } else {
                for (name, register) in &entity.fields {
                    let written_here = acts.iter().any(|a| {
                        undone.contains(&a.op)
                            && a.part.changes.iter().any(|c| {
                                c.kind == key.0
                                    && c.entity == key.1
                                    && c.fields.iter().any(|(n, _)| n == name)
                            })
                    });
                    if !written_here {
                        continue;
                    }
                    let as_left = after
                        .get(&key)
                        .is_some_and(|then| *then.value(name) == register.value);
                    let ours = is_undone(&register.by) || (as_left && is_an_undoing(&register.by));
                    if !ours {
                        result.kept += 1;
                        continue;
                    }
                    let value = match former.map(|f| f.value(name)) {
                        Some(Value::Null) | None if name == REMOVED => Value::Bool(false),
                        Some(value) => value.clone(),
                        None => Value::Null,
                    };
                    if value != register.value {
                        fields.push((name.clone().into(), value));
                        result.restored += 1;
                    }
                }
            }
            if !fields.is_empty() {
                self.append(
                    *subject,
                    Change {
                        kind: key.0.clone().into(),
                        entity: key.1,
                        fields,
                    },
                )?;
            }
        }
        Ok(result)
    }
}

/// Did somebody write on the entity before the ops that are undone?
fn existed_before(
    acts: &[JournalAct],
    key: &(String, Id),
    latest_undone: Option<pignon_journal::Origin>,
    undone: &BTreeSet<OpId>,
) -> bool {
    acts.iter().any(|a| {
        !undone.contains(&a.op)
            && latest_undone.is_some_and(|u| a.header.origin() < u)
            && a.part
                .changes
                .iter()
                .any(|c| c.kind == key.0 && c.entity == key.1)
    })
}
