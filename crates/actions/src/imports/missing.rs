//! What a row knows of a known person and the house does not. An import completes and never overwrites: what differs
//! goes to the note of the file, in words, so that nothing of the spreadsheet is lost.
//!
//! Longer than most: a comparison per part of the file, one beside the other, so that none is forgotten.

use pignon_domain::file::{Known, LONGEST_MINUTE, at_entry_and_today};
use pignon_domain::ids::PersonId;
use pignon_domain::import::Draft;
use pignon_domain::name;
use pignon_domain::person::Stage;
use pignon_store::{Door, Reader, Value, contacts, kinds, persons};
use uuid::Uuid;

use super::write::{Members, put_contact};
use crate::Failure;
use crate::desk::Open;
use crate::persons::values::text;
use crate::persons::{open_accompaniment, put_stage};
use crate::words::InFrench;

type Fields = Vec<(&'static str, Value)>;

/// What an import adds to a known person.
pub(super) struct Missing {
    person: PersonId,
    identity: Fields,
    /// Where they live: added to this line of their history, or to a new one.
    residence: (Option<Uuid>, Fields),
    situation: Fields,
    contacts: Vec<chrono::NaiveDate>,
    accompaniment: bool,
    draft: Draft,
}

/// Compares one field after the other: what is missing is taken, what differs is told.
#[derive(Default)]
struct Comparison {
    taken: Fields,
    differing: Vec<String>,
}

impl Comparison {
    /// A text; accents and case are no difference.
    fn text(
        &mut self,
        field: &'static str,
        label: &str,
        present: Option<&str>,
        given: Option<&str>,
    ) {
        match (
            present.filter(|p| !p.is_empty()),
            given.filter(|g| !g.is_empty()),
        ) {
            (None, Some(given)) => self.taken.push((field, text(given))),
            (Some(present), Some(given)) if name::fold(present) != name::fold(given) => {
                self.tell(label, given)
            }
            _ => {}
        }
    }

    /// A value of a vocabulary.
    fn value<T: InFrench + Copy + PartialEq>(
        &mut self,
        field: &'static str,
        label: &str,
        present: Option<T>,
        given: Option<T>,
        code: fn(T) -> &'static str,
    ) {
        match (present, given) {
            (None, Some(given)) => self.taken.push((field, text(code(given)))),
            (Some(present), Some(given)) if present != given => self.tell(label, given.french()),
            _ => {}
        }
    }

    fn tell(&mut self, label: &str, given: &str) {
        self.differing.push(format!("{label}\u{a0}: {given}"));
    }

    fn take(&mut self) -> Fields {
        std::mem::take(&mut self.taken)
    }
}

/// Compares a row with a known person.
pub(super) fn missing(
    reader: &Reader<'_>,
    person: PersonId,
    draft: &Draft,
) -> Result<Missing, Failure> {
    use pignon_domain::person::{Employment, Origin, Qpv, Resource, Sex};
    let who = persons::identity(reader, person)?.unwrap_or_default();
    let mut all = Comparison {
        differing: draft.note.lines().map(str::to_owned).collect(),
        ..Comparison::default()
    };

    all.text(
        "family_name",
        "Nom",
        Some(&who.family_name),
        Some(&draft.family_name),
    );
    all.text(
        "given_name",
        "Prénom",
        Some(&who.given_name),
        Some(&draft.given_name),
    );
    all.text(
        "birth_name",
        "Nom de naissance",
        who.birth_name.as_deref(),
        draft.birth_name.as_deref(),
    );
    all.value("sex", "Sexe", who.sex, draft.sex, Sex::code);
    let day = |d: Option<chrono::NaiveDate>| d.map(|d| d.to_string());
    all.text(
        "birth_date",
        "Date de naissance",
        day(who.birth_date).as_deref(),
        day(draft.birth_date).as_deref(),
    );
    let known = [who.phone.as_deref(), who.other_phone.as_deref()];
    for phone in [&draft.phone, &draft.other_phone].into_iter().flatten() {
        if known.contains(&Some(phone)) || all.taken.iter().any(|(_, v)| *v == text(phone)) {
            continue;
        }
        let free = [
            ("phone", who.phone.is_none()),
            ("other_phone", who.other_phone.is_none()),
        ]
        .into_iter()
        .find(|(field, empty)| *empty && !all.taken.iter().any(|(f, _)| f == field));
        match free {
            Some((field, _)) => all.taken.push((field, text(phone))),
            None => all.tell("Téléphone", &pignon_domain::phone::show(phone)),
        }
    }
    all.text(
        "email",
        "Courriel",
        who.email.as_deref(),
        draft.email.as_deref(),
    );
    all.text(
        "reason",
        "Motif",
        who.reason.as_deref(),
        draft.reason.as_deref(),
    );
    all.value(
        "origin",
        "Orienté par",
        who.origin,
        draft.origin,
        Origin::code,
    );
    let mut identity = all.take();

    let home = persons::residences(reader, person)?.pop();
    // Another street is another address: its postcode and its QPV are not those of the one known here.
    let elsewhere = home
        .as_ref()
        .and_then(|h| h.line.as_deref())
        .zip(draft.address_line.as_deref())
        .is_some_and(|(known, given)| name::fold(known) != name::fold(given));
    let at = |get: fn(&persons::Residence) -> Option<&String>| {
        home.as_ref().and_then(get).map(String::as_str)
    };
    all.text(
        "line",
        "Adresse",
        at(|h| h.line.as_ref()),
        draft.address_line.as_deref(),
    );
    all.text(
        "postcode",
        "Code postal",
        at(|h| h.postcode.as_ref()),
        draft.postcode.as_deref(),
    );
    all.text(
        "city",
        "Ville",
        at(|h| h.city.as_ref()),
        draft.city.as_deref(),
    );
    all.value(
        "qpv",
        "QPV",
        home.as_ref().and_then(|h| h.qpv),
        draft.qpv,
        Qpv::code,
    );
    if elsewhere {
        for (field, value) in all.take() {
            if let (label, Value::Text(given)) = (residence_label(field), value) {
                let shown =
                    Qpv::of_code(&given).map_or_else(|| given.clone(), |q| q.french().to_owned());
                all.tell(label, &shown);
            }
        }
    }
    let residence = (home.map(|h| h.id), all.take());

    let rows: Vec<Known> = persons::situations(reader, person)?
        .into_iter()
        .map(|s| Known {
            on: s.as_of,
            employment: s.employment,
            resource: s.resource,
            education: s.education,
        })
        .collect();
    let (_, now) = at_entry_and_today(&rows);
    all.value(
        "employment",
        "Situation d’emploi",
        now.employment,
        draft.employment,
        Employment::code,
    );
    all.value(
        "resource",
        "Ressources",
        now.resource,
        draft.resource,
        Resource::code,
    );
    match (now.education, draft.education) {
        (None, Some(level)) => all.taken.push(("education", Value::Int(i64::from(level)))),
        (Some(present), Some(level)) if present != level => {
            all.tell("Niveau d’études", &level.to_string())
        }
        _ => {}
    }
    let situation = all.take();

    let accompaniment = persons::accompaniments(reader, person)?.is_empty();
    let stage = persons::stages(reader, person)?.pop().and_then(|s| s.stage);
    if let (false, Some(present), Some(given)) = (accompaniment, stage, draft.stage)
        && present != given
    {
        all.tell("Étape", given.french());
    }
    let held: Vec<_> = contacts::of_person(reader, person)?
        .into_iter()
        .filter_map(|c| c.held_on)
        .collect();
    let mut days: Vec<_> = draft
        .first_contact_on
        .into_iter()
        .chain(draft.last_contact_on)
        .collect();
    days.dedup();
    days.retain(|day| !held.contains(day));

    if let Some(note) = longer_note(who.note.as_deref().unwrap_or_default(), &all.differing) {
        identity.push(("note", text(&note)));
    }
    Ok(Missing {
        person,
        identity,
        residence,
        situation,
        contacts: days,
        accompaniment,
        draft: draft.clone(),
    })
}

fn residence_label(field: &str) -> &'static str {
    match field {
        "line" => "Adresse",
        "postcode" => "Code postal",
        "city" => "Ville",
        _ => "QPV",
    }
}

/// The note with the lines it does not hold yet; `None` when it holds them all.
fn longer_note(note: &str, lines: &[String]) -> Option<String> {
    let mut whole = note.to_owned();
    for line in lines {
        if !whole.lines().any(|known| known == line) {
            if !whole.is_empty() {
                whole.push('\n');
            }
            whole.push_str(line);
        }
    }
    let whole: String = whole.chars().take(LONGEST_MINUTE).collect();
    (whole != note).then_some(whole)
}

impl Missing {
    /// Nothing new.
    pub fn is_empty(&self) -> bool {
        self.identity.is_empty()
            && self.residence.1.is_empty()
            && self.situation.is_empty()
            && self.contacts.is_empty()
            && !self.accompaniment
    }

    /// Writes what is new.
    pub fn write(self, door: &mut Door<'_>, members: &Members, open: &Open) -> Result<(), Failure> {
        let (person, today) = (self.person, open.env.today().to_string());
        door.put(kinds::PERSON, person.0, person.0, self.identity)?;
        let (home, mut fields) = self.residence;
        if !fields.is_empty() {
            let id = home.unwrap_or_else(|| {
                fields.push(("since", text(&today)));
                door.new_id()
            });
            door.put(kinds::RESIDENCE, person.0, id, fields)?;
        }
        if !self.situation.is_empty() {
            let mut fields = self.situation;
            fields.push(("as_of", text(&today)));
            let id = door.new_id();
            door.put(kinds::SITUATION, person.0, id, fields)?;
        }
        if self.accompaniment {
            let referent = self.draft.referent.as_deref().and_then(|r| members.of(r));
            let id = open_accompaniment(door, person, &today, referent)?;
            put_stage(
                door,
                person,
                id,
                self.draft.stage.unwrap_or(Stage::Welcome),
                &today,
                None,
            )?;
        }
        for day in self.contacts {
            put_contact(door, person, day)?;
        }
        Ok(())
    }
}
