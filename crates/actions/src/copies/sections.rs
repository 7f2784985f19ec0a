//! Sections of the copy: who the person is, where they live, what was said and when.

use chrono::NaiveDate;
use pignon_domain::ids::PersonId;
use pignon_domain::{agenda::say_hour, date, phone};
use pignon_print::{Row, Section};
use pignon_store::notes::PrivateNote;
use pignon_store::persons::Identity;
use pignon_store::{Reader, agenda, contacts, documents as papers_of, persons, plans};

use crate::Failure;
use crate::addresses;
use crate::papers::town;
use crate::words::InFrench;

pub(super) fn section(title: &str, rows: Vec<Row>) -> Section {
    Section {
        title: title.to_owned(),
        rows,
        paragraphs: vec![],
    }
}

/// Texts that are there, one after the other.
pub(super) fn joined<const N: usize>(texts: [Option<String>; N], between: &str) -> String {
    let filled: Vec<String> = texts
        .into_iter()
        .flatten()
        .filter(|text| !text.trim().is_empty())
        .collect();
    filled.join(between)
}

pub(super) fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "Date inconnue".to_owned(), date::long)
}

/// `Depuis le 3 mars 2026`; nothing when it is not known.
pub(super) fn since(words: &str, day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| format!("{words} {}", date::long(day)))
}

fn word<T: InFrench>(value: Option<T>) -> String {
    value.map_or("", InFrench::french).to_owned()
}

pub(super) fn identity(who: &Identity) -> Section {
    let shown = |number: &Option<String>| number.as_deref().map(phone::show).unwrap_or_default();
    let plain = |value: &Option<String>| value.clone().unwrap_or_default();
    let rows = vec![
        Row::new("Nom", who.family_name.clone()),
        Row::new("Prénom", who.given_name.clone()),
        Row::new("Nom de naissance", plain(&who.birth_name)),
        Row::new("Sexe", word(who.sex)),
        Row::new(
            "Naissance",
            who.birth_date.map(date::long).unwrap_or_default(),
        ),
        Row::new("Téléphone", shown(&who.phone)),
        Row::new("Autre téléphone", shown(&who.other_phone)),
        Row::new("Courriel", plain(&who.email)),
        Row::new("Motif de la venue", plain(&who.reason)),
        Row::new("Orienté par", word(who.origin)),
        Row::new("Note", plain(&who.note)),
        Row::new(
            "Dossier ouvert le",
            who.opened_on.map(date::long).unwrap_or_default(),
        ),
    ];
    section("Identité", rows)
}

pub(super) fn addresses(reader: &Reader<'_>, person: PersonId) -> Result<Section, Failure> {
    let homes = persons::residences(reader, person)?;
    let rows = homes.into_iter().rev().map(|home| {
        let placed = addresses::shown(home.placed, home.qpv);
        let quarter = home.qpv.map(|qpv| {
            let said = format!(
                "Quartier prioritaire\u{a0}: {}",
                qpv.french().to_lowercase()
            );
            match (placed.overridden, placed.note) {
                (Some(why), _) => format!("{said}, réponse donnée par la Maison ({why})"),
                (None, Some(note)) => format!("{said} ({note})"),
                (None, None) => said,
            }
        });
        let lines = [home.line, Some(town(home.postcode, home.city)), quarter];
        let label = since("Depuis le", home.since).unwrap_or_else(|| day(None));
        Row::new(label, joined(lines, "\n"))
    });
    Ok(section("Adresses", rows.collect()))
}

pub(super) fn situations(reader: &Reader<'_>, person: PersonId) -> Result<Section, Failure> {
    let rows = persons::situations(reader, person)?
        .into_iter()
        .rev()
        .map(|s| {
            let level = s.education.map(|level| format!("Niveau d’études {level}"));
            let employment = s.employment.map(|e| e.french().to_owned());
            let resource = s
                .resource
                .map(|r| format!("Ressources\u{a0}: {}", r.french()));
            Row::new(day(s.as_of), joined([employment, resource, level], "\n"))
        });
    Ok(section("Situation", rows.collect()))
}

pub(super) fn brakes(reader: &Reader<'_>, person: PersonId) -> Result<Section, Failure> {
    let rows = plans::brakes(reader, person)?.into_iter().map(|brake| {
        let when = joined(
            [
                since("depuis le", brake.since),
                since("levé le", brake.until),
            ],
            ", ",
        );
        let label = brake.brake.map_or("Frein", InFrench::french);
        Row::new(label, joined([Some(when), Some(brake.note)], "\n"))
    });
    Ok(section("Freins", rows.collect()))
}

pub(super) fn accompaniments(reader: &Reader<'_>, person: PersonId) -> Result<Section, Failure> {
    let stages = persons::stages(reader, person)?;
    let mut rows = Vec::new();
    for one in persons::accompaniments(reader, person)? {
        let by = one.referent_name.map(|name| format!("suivi par {name}"));
        let label = since("Ouvert le", one.opened_on).unwrap_or_else(|| day(None));
        rows.push(Row::new(label, by.unwrap_or_default()));
        rows.extend(
            stages
                .iter()
                .filter(|s| s.accompaniment == Some(one.id))
                .map(|s| {
                    let exit = s.exit_reason.map(|reason| reason.french().to_owned());
                    let stage = s.stage.map(|stage| stage.french().to_owned());
                    Row::new(day(s.entered_on), joined([stage, exit], ", "))
                }),
        );
    }
    Ok(section("Accompagnement", rows))
}

pub(super) fn contacts(reader: &Reader<'_>, person: PersonId) -> Result<Section, Failure> {
    let rows = contacts::of_person(reader, person)?.into_iter().map(|one| {
        let minutes = one.duration.map(|minutes| format!("{minutes} min"));
        let mode = one.mode.map(|mode| mode.french().to_owned());
        let head = joined([mode, minutes, one.member_name], ", ");
        Row::new(
            day(one.held_on),
            joined([Some(head), Some(one.minute)], "\n"),
        )
    });
    Ok(section("Échanges", rows.collect()))
}

pub(super) fn appointments(reader: &Reader<'_>, person: PersonId) -> Result<Section, Failure> {
    let rows = agenda::of_person(reader, person)?.into_iter().map(|one| {
        let label = one.at.map_or_else(
            || day(None),
            |at| format!("{} à {}", date::long(at.date()), say_hour(at.time())),
        );
        let what = [
            one.status.map(|status| status.french().to_owned()),
            one.mode.map(|mode| mode.french().to_owned()),
            one.place,
            one.member_name.map(|name| format!("avec {name}")),
            one.gathering_title,
        ];
        Row::new(label, joined([Some(joined(what, ", ")), one.about], "\n"))
    });
    Ok(section("Rendez-vous", rows.collect()))
}

pub(super) fn documents(reader: &Reader<'_>, person: PersonId) -> Result<Section, Failure> {
    let rows = papers_of::of_person(reader, person)?
        .into_iter()
        .map(|one| {
            let by = one.member_name.map(|name| format!("ajouté par {name}"));
            Row::new(
                day(one.added_on),
                joined([Some(one.name), Some(one.note), by], "\n"),
            )
        });
    Ok(section("Documents", rows.collect()))
}

pub(super) fn private_notes(mine: Vec<PrivateNote>) -> Section {
    let rows = mine
        .into_iter()
        .map(|note| Row::new(day(note.written_on), note.note));
    section("Notes privées de qui remet cette copie", rows.collect())
}
