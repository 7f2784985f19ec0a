//! Persons born in an act: their cards and their entries of the search, made from what the act wrote of them rather than
//! read back, on the thread that seals it when the act is long. `derive` makes the same ones from the tables; a property
//! test compares them.

use std::collections::BTreeMap;

use pignon_domain::agenda::AppointmentStatus;
use pignon_journal::{Change, Id, Part, Value};
use rusqlite::{Connection, params};

use super::derive::Found;
use super::{kinds, project};
use crate::Incident;
use crate::search::{Bulk, Sorted};

/// Persons born in an act, as far as its parts were learnt.
#[derive(Default)]
pub(super) struct Newborns(BTreeMap<Id, Newborn>);

#[derive(Default)]
struct Newborn {
    found: Found,
    homes: Rows,
    accompaniments: Rows,
    stages: Rows,
    contacts: Rows,
    actions: Rows,
    appointments: Rows,
}

/// Rows of one kind in the order in which they were born.
type Rows = BTreeMap<Id, Dated>;

/// What the card reads of a row.
#[derive(Default)]
struct Dated {
    day: Option<String>,
    value: Option<Value>,
    removed: bool,
}

impl Newborns {
    /// Learns what parts write, in their order, of persons born in them (with the `seq` of their rows) or before.
    pub fn learn(&mut self, born: &[(Id, i64)], parts: &[Part]) {
        for (person, seq) in born {
            self.0.entry(*person).or_default().found.seq = *seq;
        }
        for part in parts {
            if let Some(newborn) = self.0.get_mut(&part.subject) {
                for change in &part.changes {
                    newborn.learn(change);
                }
            }
        }
    }

    /// Takes those of another.
    pub fn join(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// What is to be written of them; there is none of them left.
    pub fn prepare(&mut self) -> Prepared {
        let mut index = Bulk::default();
        let mut cards = Vec::with_capacity(self.0.len());
        for (id, newborn) in std::mem::take(&mut self.0) {
            if newborn.found.removed {
                continue;
            }
            newborn
                .found
                .with_indexed(|indexed| index.add(newborn.found.seq, indexed));
            cards.push(newborn.into_card(id));
        }
        Prepared {
            cards,
            index: index.sorted(),
        }
    }
}

impl Newborn {
    /// As the door applies a change to the tables.
    fn learn(&mut self, change: &Change) {
        let Some(kind) = kinds::of_name(&change.kind) else {
            return;
        };
        let fields = change.fields.iter().map(|(n, v)| (n.as_ref(), v));
        let columns = project::columns(kind, fields, |_| {});
        let (rows, day, value) = match kind.name {
            "person" => return self.found.learn(&columns),
            "residence" => (&mut self.homes, "since", "qpv"),
            "accompaniment" => (&mut self.accompaniments, "opened_on", "referent"),
            "stage" => (&mut self.stages, "entered_on", "stage"),
            "contact" => (&mut self.contacts, "held_on", ""),
            // Open while neither is there.
            "action" => (&mut self.actions, "done_on", "dropped_on"),
            "appointment" => (&mut self.appointments, "starts_at", "status"),
            _ => return,
        };
        let row = rows.entry(change.entity).or_default();
        for (column, written) in columns {
            if column == day {
                row.day = text(written);
            } else if column == value {
                row.value = Some(written.clone()).filter(|v| *v != Value::Null);
            } else if column == "removed" {
                row.removed = *written == Value::Bool(true);
            }
        }
    }

    fn into_card(self, id: Id) -> Card {
        let Self {
            found,
            homes,
            accompaniments,
            mut stages,
            contacts,
            actions,
            appointments,
        } = self;
        stages.retain(|_, row| row.value.is_some());
        Card {
            acted_upon: (!actions.is_empty()).then_some(id),
            expected_until: expected_until(actions, appointments),
            name_key: found.name_key(),
            referent: latest(accompaniments),
            stage: latest(stages),
            qpv: latest(homes),
            last_contact_on: contacts
                .into_values()
                .filter(|row| !row.removed)
                .filter_map(|row| row.day)
                .max(),
            person: found.seq,
            number: found.number,
            birth_date: found.birth_date,
            opened_on: found.opened_on,
        }
    }
}

impl Found {
    fn learn(&mut self, columns: &[(&'static str, &Value)]) {
        for (column, value) in columns {
            match *column {
                "number" => self.number = text(value),
                "family_name" => self.family_name = text(value).unwrap_or_default(),
                "given_name" => self.given_name = text(value).unwrap_or_default(),
                "birth_name" => self.birth_name = text(value),
                "phone" => self.phone = text(value),
                "other_phone" => self.other_phone = text(value),
                "email" => self.email = text(value),
                "birth_date" => self.birth_date = text(value),
                "opened_on" => self.opened_on = text(value),
                "removed" => self.removed = **value == Value::Bool(true),
                _ => {}
            }
        }
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    }
}

/// The value of the latest day; of one day, of the row born last.
fn latest(rows: Rows) -> Option<Value> {
    let mut found: Option<Dated> = None;
    for row in rows.into_values().filter(|row| !row.removed) {
        if found.as_ref().is_none_or(|latest| row.day >= latest.day) {
            found = Some(row);
        }
    }
    found?.value
}

/// The end of what is to come: none while an action is open, as `put_card.sql` says it.
fn expected_until(actions: Rows, appointments: Rows) -> Option<String> {
    let is_open = |row: Dated| !row.removed && row.day.is_none() && row.value.is_none();
    if actions.into_values().any(is_open) {
        return Some("9999".to_owned());
    }
    let planned = Value::Text(AppointmentStatus::Planned.code().to_owned());
    appointments
        .into_values()
        .filter(|row| !row.removed && row.value.as_ref() == Some(&planned))
        .filter_map(|row| row.day)
        .max()
}

struct Card {
    /// Who has actions, for which somebody answers.
    acted_upon: Option<Id>,
    person: i64,
    name_key: String,
    number: Option<String>,
    birth_date: Option<String>,
    opened_on: Option<String>,
    referent: Option<Value>,
    stage: Option<Value>,
    qpv: Option<Value>,
    last_contact_on: Option<String>,
    expected_until: Option<String>,
}

/// Rows that enter the lists and the search together.
pub(super) struct Prepared {
    cards: Vec<Card>,
    index: Sorted,
}

impl Prepared {
    pub fn write(self, conn: &Connection) -> Result<(), Incident> {
        let mut add = conn.prepare_cached(include_str!("add_card.sql"))?;
        for card in &self.cards {
            add.execute(params![
                card.person,
                card.name_key,
                card.number,
                card.birth_date,
                card.opened_on,
                card.referent.as_ref().map(project::Bound),
                card.stage.as_ref().map(project::Bound),
                card.qpv.as_ref().map(project::Bound),
                card.last_contact_on,
                card.expected_until
            ])?;
            if let Some(id) = card.acted_upon {
                conn.prepare_cached(include_str!("put_answerable.sql"))?
                    .execute(params![id, card.referent.as_ref().map(project::Bound)])?;
            }
        }
        Ok(self.index.write(conn)?)
    }
}

#[cfg(test)]
mod tests;
