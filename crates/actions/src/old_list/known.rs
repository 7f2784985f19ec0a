//! The applications that are here already, and what a row of an old list would add to one. An import completes and never
//! overwrites; it never moves an application that is here, whose steps are its own: what the list says of them goes to
//! the note.

use std::collections::HashMap;

use pignon_domain::ids::{PersonId, StructureId};
use pignon_domain::name::fold;
use pignon_domain::pass::Decision;
use pignon_domain::pass::old_list::{OldRow, standing};
use pignon_domain::{date, money};
use pignon_store::imports::{KnownApplication, known_applications, structures_by_siret};
use pignon_store::{Reader, Value};

use crate::Failure;
use crate::persons::values::{bytes, text};

/// What is here, by what a row can say.
pub(super) struct Applications {
    pub known: Vec<KnownApplication>,
    by_number: HashMap<String, Vec<usize>>,
    by_person: HashMap<PersonId, Vec<usize>>,
    pub structures: HashMap<String, StructureId>,
}

/// Fields to write on an application; its note among them.
pub(super) type Additions = Vec<(&'static str, Value)>;

impl Applications {
    pub fn read(reader: &Reader<'_>) -> Result<Self, Failure> {
        let known = known_applications(reader)?;
        let mut by_number: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_person: HashMap<PersonId, Vec<usize>> = HashMap::new();
        for (at, application) in known.iter().enumerate() {
            if let Some(number) = &application.old_number {
                by_number.entry(fold(number)).or_default().push(at);
            }
            if let Some(person) = application.person {
                by_person.entry(person).or_default().push(at);
            }
        }
        Ok(Self {
            known,
            by_number,
            by_person,
            structures: structures_by_siret(reader)?,
        })
    }

    /// Those that bear this number of an old list.
    pub fn of_number(&self, number: Option<&str>) -> impl Iterator<Item = usize> + '_ {
        let found = number.and_then(|number| self.by_number.get(&fold(number)));
        found.into_iter().flatten().copied()
    }

    /// The application of this person that a row is about: its number says it, or the day of its filing, or, when one
    /// of the two does not say that day, its title. Two different numbers are two applications.
    pub fn of_person(&self, person: PersonId, row: &OldRow) -> Option<usize> {
        let theirs = self.by_person.get(&person)?;
        let one = |fits: &dyn Fn(&KnownApplication) -> bool| {
            theirs
                .iter()
                .copied()
                .find(|at| self.known.get(*at).is_some_and(fits))
        };
        let same = |a: Option<&String>, b: Option<&String>| {
            a.zip(b).is_some_and(|(a, b)| fold(a) == fold(b))
        };
        let may = |k: &KnownApplication| {
            k.old_number.is_none()
                || row.number.is_none()
                || same(k.old_number.as_ref(), row.number.as_ref())
        };
        one(&|k| same(k.old_number.as_ref(), row.number.as_ref()))
            .or_else(|| one(&|k| may(k) && k.filed_on.is_some() && k.filed_on == row.filed_on))
            .or_else(|| {
                one(&|k| {
                    may(k)
                        && (k.filed_on.is_none() || row.filed_on.is_none())
                        && same(k.title.as_ref(), row.title.as_ref())
                })
            })
    }

    /// What a row adds to an application.
    pub fn additions(&self, at: usize, row: &OldRow) -> Additions {
        let Some(known) = self.known.get(at) else {
            return vec![];
        };
        let mut fields = Additions::new();
        let mut lines: Vec<String> = row.note.lines().map(str::to_owned).collect();
        match (&known.title, &row.title) {
            (None, Some(title)) => fields.push(("title", text(title))),
            (Some(here), Some(title)) if fold(here) != fold(title) => {
                lines.push(format!("Intitulé\u{a0}: {title}"));
            }
            _ => {}
        }
        match (&known.old_number, &row.number) {
            (None, Some(number)) => fields.push(("old_number", text(number))),
            (Some(here), Some(number)) if fold(here) != fold(number) => {
                lines.push(format!("Ancien numéro\u{a0}: {number}"));
            }
            _ => {}
        }
        match (known.asked_cents, row.asked_cents) {
            (None, Some(cents)) => fields.push(("asked_cents", Value::Int(cents))),
            (Some(here), Some(cents)) if here != cents => {
                lines.push(format!("Montant demandé\u{a0}: {}", money::written(cents)));
            }
            _ => {}
        }
        if let (None, Some(qpv)) = (known.qpv, row.qpv) {
            fields.push(("qpv", text(qpv.code())));
        }
        let structure = row.siret.as_ref().and_then(|s| self.structures.get(s));
        if let (None, Some(structure)) = (known.structure, structure) {
            fields.push(("structure", bytes(structure.0)));
        }
        lines.extend(steps_told(known, row));
        if let Some(note) = with_lines(&known.note, &lines) {
            fields.push(("note", text(&note)));
        }
        fields
    }
}

/// What the list says of the steps, where it differs from what is here: in words.
fn steps_told(known: &KnownApplication, row: &OldRow) -> Vec<String> {
    let mut lines = Vec::new();
    for (label, here, said) in [
        ("Déposée le", known.filed_on, row.filed_on),
        ("Décidée le", known.decided_on, row.decided_on),
        ("Notifiée le", known.notified_on, row.notified_on),
        ("Conventionnée le", known.agreed_on, row.agreed_on),
        ("Terminée le", known.ended_on, row.ended_on),
    ] {
        if let Some(day) = said.filter(|day| here != Some(*day)) {
            lines.push(format!("{label}\u{a0}: {}", date::long(day)));
        }
    }
    let decision = standing(row).ok().and_then(|(_, decision)| decision);
    if let Some(decision) = decision.filter(|d| known.decision != Some(*d)) {
        let said = match decision {
            Decision::Admitted => "admise",
            Decision::Adjourned => "ajournée",
            Decision::Refused => "refusée",
        };
        lines.push(format!("Décision\u{a0}: {said}"));
    }
    if let Some(motive) = row
        .motive
        .as_ref()
        .filter(|said| known.motive.as_deref().map(fold) != Some(fold(said)))
    {
        lines.push(format!("Motif\u{a0}: {motive}"));
    }
    if let Some(cents) = row
        .granted_cents
        .filter(|c| known.granted_cents != Some(*c))
    {
        lines.push(format!("Montant accordé\u{a0}: {}", money::written(cents)));
    }
    lines
}

/// A note with these lines, when it lacks some.
fn with_lines(note: &str, lines: &[String]) -> Option<String> {
    let mut written: Vec<&str> = note.lines().collect();
    let before = written.len();
    for line in lines {
        if !line.is_empty() && !written.contains(&line.as_str()) {
            written.push(line);
        }
    }
    (written.len() > before).then(|| written.join("\n"))
}
