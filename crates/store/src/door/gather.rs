//! Gathering the rows of one file under another (P1.2): each living entity is written again, whole and under the same
//! identity, for the file that is kept, and removed from the one that goes. Nothing else moves: who reads a file needs
//! no other rule, and undoing the act gives back both.

use pignon_domain::ids::PersonId;
use pignon_journal::{Change, REMOVED, Value};

use super::history::fold_acts;
use super::kinds::{self, Kind};
use super::{Door, project};
use crate::{Incident, Vault};

impl Door<'_> {
    /// Gathers what belongs to `gone` under `kept`; the fields of the two persons themselves are left alone. Answers
    /// how many entities moved.
    ///
    /// # Errors
    /// [`Incident`].
    pub fn gather(
        &mut self,
        vault: &Vault,
        kept: PersonId,
        gone: PersonId,
    ) -> Result<u32, Incident> {
        // What this act has written so far is part of the journal, too.
        self.store_done(true)?;
        let (kept, gone) = (kept.0.into_bytes(), gone.0.into_bytes());
        let mut moved = 0;
        for ((kind, entity), folded) in fold_acts(&vault.acts(self.tx, &gone)?) {
            let owned = kinds::of_name(&kind).is_some_and(|k| k.owner == Some("person"));
            if !owned || folded.removed {
                continue;
            }
            let fields = folded
                .fields
                .into_iter()
                .filter(|(name, register)| name != REMOVED && register.value != Value::Null)
                .map(|(name, register)| (name.into(), register.value))
                .collect();
            let change = |fields| Change {
                kind: kind.clone().into(),
                entity,
                fields,
            };
            self.append(kept, change(fields))?;
            let tombstone = vec![(REMOVED.into(), Value::Bool(true))];
            self.append(gone, change(tombstone))?;
            moved += 1;
        }
        for (owner, kind, entity) in project::naming(self.tx, &gone)? {
            self.point(kind, owner, entity, kept)?;
            moved += 1;
        }
        Ok(moved)
    }

    /// What a project or a structure names is the person kept from now on.
    fn point(
        &mut self,
        kind: &'static Kind,
        owner: pignon_journal::Id,
        entity: pignon_journal::Id,
        kept: pignon_journal::Id,
    ) -> Result<(), Incident> {
        let change = Change {
            kind: kind.name.into(),
            entity,
            fields: vec![("person".into(), Value::Bytes(kept.to_vec()))],
        };
        self.append(owner, change)
    }
}
