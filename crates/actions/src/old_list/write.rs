//! Writing an old list: one transaction for the whole file, undone as a whole like any import.

use std::collections::HashMap;

use pignon_domain::ids::{PersonId, StructureId};
use pignon_domain::pass::old_list::{OldRow, standing};
use pignon_domain::pass::{Decision, PassState, application_number};
use pignon_domain::structure::Siret;
use pignon_store::{Door, Numbered, Value, kinds, pass};
use uuid::Uuid;

use super::known::Applications;
use super::reading::OldListReading;
use crate::desk::Open;
use crate::imports::shapes::{ImportOutcome, RowState};
use crate::imports::{self, Match, Members, Work};
use crate::persons::values::{bytes, text};
use crate::{Failure, FailureCode};

/// Imports every row that can be.
pub(super) fn import(
    open: &Open,
    reading: &OldListReading,
    work: &Work,
) -> Result<ImportOutcome, Failure> {
    let id = reading.id.0;
    let written = open.act_about("old_list_import", Some(id), |door| {
        let first = door.next_op();
        let outcome = rows(open, door, reading, work)?;
        let row = imports::import_row(open, &reading.file_name, reading.digest, outcome);
        let ops = [
            ("first_op", bytes(first.0)),
            ("last_op", bytes(door.next_op().0)),
        ];
        let row = row.into_iter().chain(ops).collect();
        door.put(kinds::IMPORT, id, id, row)?;
        Ok(outcome)
    })?;
    work.goes_on(u32::MAX);
    Ok(written.value)
}

fn rows(
    open: &Open,
    door: &mut Door<'_>,
    reading: &OldListReading,
    work: &Work,
) -> Result<ImportOutcome, Failure> {
    let mut outcome = ImportOutcome {
        created: 0,
        updated: 0,
        unchanged: 0,
        left_out: 0,
    };
    let mut writing = Writing {
        members: Members::read(&door.reader())?,
        regulation: pass::regulation_in_force(&door.reader(), open.env.today())?.map(|id| id.0),
        structures: HashMap::new(),
        import: reading.id.0,
    };
    // The persons of earlier rows, which later rows may be about.
    let mut of_row: HashMap<usize, PersonId> = HashMap::new();
    for (at, verdict) in reading.verdicts.iter().enumerate() {
        if at % 64 == 0 && !work.goes_on(u32::try_from(at).unwrap_or(u32::MAX)) {
            return Err(Failure::new(FailureCode::Cancelled));
        }
        let Some((row, state)) = reading.written(at) else {
            outcome.left_out += 1;
            continue;
        };
        let known = match verdict.person {
            Match::Person(known) => reading.index.known.get(known).map(|k| k.id),
            Match::Row(other) => of_row.get(&other).copied(),
            _ => None,
        };
        let person = match known {
            Some(person) => person,
            None => {
                imports::create_person(open, door, &row.person, reading.id.0, &writing.members)?
            }
        };
        of_row.insert(at, person);
        match verdict.application {
            None => {
                writing.create(open, door, &reading.here, person, &row, state)?;
                outcome.created += 1;
            }
            Some(_) if verdict.state == RowState::Unchanged => outcome.unchanged += 1,
            Some(known) => {
                let additions = reading.here.additions(known, &row);
                if let Some(application) = reading.here.known.get(known) {
                    door.put(
                        kinds::PASS_APPLICATION,
                        application.id,
                        application.id,
                        additions,
                    )?;
                }
                outcome.updated += 1;
            }
        }
    }
    Ok(outcome)
}

struct Writing {
    members: Members,
    regulation: Option<Uuid>,
    /// Structures made by earlier rows, by SIRET.
    structures: HashMap<String, StructureId>,
    import: Uuid,
}

impl Writing {
    fn create(
        &mut self,
        open: &Open,
        door: &mut Door<'_>,
        here: &Applications,
        person: PersonId,
        row: &OldRow,
        state: PassState,
    ) -> Result<(), Failure> {
        let decision = standing(row).ok().and_then(|(_, decision)| decision);
        let (structure, told) = self.structure(door, here, row)?;
        let count = door.next_number(Numbered::Application)?;
        let number = application_number(&open.maison, open.vault.desk_number(), count);
        let opened_on = row.filed_on.unwrap_or_else(|| open.env.today());
        let mut note = row.note.clone();
        for line in told {
            if !note.is_empty() {
                note.push('\n');
            }
            note.push_str(&line);
        }
        let mut fields = vec![
            ("number", text(&number)),
            ("person", bytes(person.0)),
            ("state", text(state.code())),
            ("opened_on", text(&opened_on.to_string())),
            ("import", bytes(self.import)),
        ];
        // One that was decided before was decided by other rules than those in force here.
        if matches!(state, PassState::Draft | PassState::Filed) {
            fields.extend(self.regulation.map(|id| ("regulation", bytes(id))));
        }
        let days = [
            ("filed_on", row.filed_on),
            ("decided_on", row.decided_on.filter(|_| decision.is_some())),
            ("notified_on", row.notified_on),
            ("agreed_on", row.agreed_on),
            ("ended_on", row.ended_on),
        ];
        fields.extend(
            days.into_iter()
                .filter_map(|(field, day)| Some((field, text(&day?.to_string())))),
        );
        let texts = [
            ("title", row.title.as_deref()),
            ("old_number", row.number.as_deref()),
            ("motive", row.motive.as_deref()),
            ("decision", decision.map(Decision::code)),
            ("qpv", row.qpv.map(pignon_domain::person::Qpv::code)),
            ("note", Some(note.as_str()).filter(|n| !n.is_empty())),
        ];
        fields.extend(
            texts
                .into_iter()
                .filter_map(|(field, said)| Some((field, text(said?)))),
        );
        fields.extend(structure.map(|id| ("structure", bytes(id.0))));
        fields.extend(
            row.asked_cents
                .map(|cents| ("asked_cents", Value::Int(cents))),
        );
        let id = door.new_id();
        door.put(kinds::PASS_APPLICATION, id, id, fields)?;
        self.award(door, id, row)
    }

    /// What was granted, when the list says it.
    fn award(&self, door: &mut Door<'_>, application: Uuid, row: &OldRow) -> Result<(), Failure> {
        let Some(cents) = row.granted_cents.filter(|cents| *cents > 0) else {
            return Ok(());
        };
        let mut fields = vec![("grant_cents", Value::Int(cents))];
        fields.extend(
            row.agreed_on
                .map(|day| ("agreed_on", text(&day.to_string()))),
        );
        let id = door.new_id();
        Ok(door.put(kinds::AWARD, application, id, fields)?)
    }

    /// The structure of a row: known by its SIRET, or made when its name is said too. Otherwise what is said of it is
    /// told, for the note: a name alone may be anybody’s.
    fn structure(
        &mut self,
        door: &mut Door<'_>,
        here: &Applications,
        row: &OldRow,
    ) -> Result<(Option<StructureId>, Vec<String>), Failure> {
        let Some(siret) = &row.siret else {
            let told = row.structure_name.iter();
            return Ok((
                None,
                told.map(|n| format!("Structure\u{a0}: {n}")).collect(),
            ));
        };
        let known = here
            .structures
            .get(siret)
            .or_else(|| self.structures.get(siret));
        if let Some(id) = known {
            return Ok((Some(*id), vec![]));
        }
        let (Some(name), Ok(read)) = (&row.structure_name, Siret::read(siret)) else {
            return Ok((None, vec![format!("SIRET\u{a0}: {siret}")]));
        };
        let id = StructureId(door.new_id());
        let fields = vec![
            ("name", text(name)),
            ("siret", text(siret)),
            ("siren", text(read.siren().as_str())),
        ];
        door.put(kinds::STRUCTURE, id.0, id.0, fields)?;
        self.structures.insert(siret.clone(), id);
        Ok((Some(id), vec![]))
    }
}
