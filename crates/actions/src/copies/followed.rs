//! Sections of the copy: what the person is followed for. Of the other holders of a project only their number is said:
//! they are other persons.

use pignon_domain::ids::PersonId;
use pignon_domain::project::DiagnosisTheme;
use pignon_domain::structure::Siret;
use pignon_print::{Row, Section};
use pignon_store::{Reader, plans, projects as held_by, referrals as sent, structures as known};

use super::sections::{day, joined, section, since};
use crate::Failure;
use crate::addresses;
use crate::papers::town;
use crate::words::InFrench;

pub(super) fn projects(reader: &Reader<'_>, person: PersonId) -> Result<Section, Failure> {
    let mut rows = Vec::new();
    for id in held_by::of_person(reader, person)? {
        let Some(project) = held_by::one(reader, id)? else {
            continue;
        };
        let holders = held_by::holders(reader, id)?;
        let role = holders.iter().rfind(|one| one.person == person);
        let role = role
            .and_then(|one| one.role)
            .map(|role| role.french().to_owned());
        let others = match holders.iter().filter(|one| one.person != person).count() {
            0 => None,
            1 => Some("porté avec une autre personne".to_owned()),
            n => Some(format!("porté avec {n} autres personnes")),
        };
        let form = project
            .legal_form
            .map(|form| format!("Forme visée\u{a0}: {}", form.french()));
        let jobs = project
            .planned_jobs
            .map(|jobs| format!("Emplois prévus\u{a0}: {jobs}"));
        let placed = addresses::shown(project.placed, project.qpv);
        let quarter = project.qpv.map(|qpv| {
            let why = placed.overridden.or(placed.note);
            let why = why.map(|why| format!(" ({why})")).unwrap_or_default();
            format!(
                "Quartier prioritaire\u{a0}: {}{why}",
                qpv.french().to_lowercase()
            )
        });
        let what = [
            Some(joined(
                [role, others, since("ouvert le", project.opened_on)],
                ", ",
            )),
            project.summary,
            project
                .sector
                .map(|sector| format!("Secteur\u{a0}: {sector}")),
            form,
            Some(joined(
                [project.line, Some(town(project.postcode, project.city))],
                ", ",
            )),
            quarter,
            project.needs.map(|needs| format!("Besoins\u{a0}: {needs}")),
            jobs,
        ];
        rows.push(Row::new(project.name, joined(what, "\n")));
    }
    Ok(section("Projets", rows))
}

pub(super) fn structures(reader: &Reader<'_>, person: PersonId) -> Result<Section, Failure> {
    let mut rows = Vec::new();
    for one in known::of_person(reader, person)? {
        let siret = known::one(reader, one.id)?.and_then(|whole| whole.siret);
        let siret = siret.map(|s| Siret::read(&s).map_or(s, |siret| siret.shown()));
        let what = [
            one.role.map(|role| role.french().to_owned()),
            since("créée le", one.created_on),
            siret.map(|siret| format!("SIRET {siret}")),
            one.city,
        ];
        rows.push(Row::new(one.name, joined(what, ", ")));
    }
    Ok(section("Structures", rows))
}

pub(super) fn diagnoses(reader: &Reader<'_>, person: PersonId) -> Result<Section, Failure> {
    let rows = plans::diagnoses(reader, person)?
        .into_iter()
        .rev()
        .map(|one| {
            let scores: Vec<String> = DiagnosisTheme::ALL
                .iter()
                .filter_map(|theme| {
                    let score = one.scores.get(*theme)?;
                    Some(format!("{}\u{a0}: {score} sur 4", theme.french()))
                })
                .collect();
            let by = one.member_name.map(|name| format!("avec {name}"));
            let what = [by, Some(scores.join(", ")), Some(one.note)];
            Row::new(day(one.held_on), joined(what, "\n"))
        });
    Ok(section("Diagnostics", rows.collect()))
}

pub(super) fn plan(reader: &Reader<'_>, person: PersonId) -> Result<Section, Failure> {
    let objectives = plans::objectives(reader, person)?.into_iter().map(|one| {
        let theme = one.theme.map(|theme| theme.french().to_owned());
        let when = [
            theme,
            since("ouvert le", one.opened_on),
            since("atteint le", one.reached_on),
        ];
        Row::new(format!("Objectif\u{a0}: {}", one.title), joined(when, ", "))
    });
    let actions = plans::actions(reader, person)?.into_iter().map(|one| {
        let owner = one.owner.map(|owner| owner.french().to_owned());
        let when = [
            one.member_name.or(owner),
            since("pour le", one.due_on),
            since("faite le", one.done_on),
            since("abandonnée le", one.dropped_on),
        ];
        Row::new(
            one.title,
            joined([Some(joined(when, ", ")), one.note], "\n"),
        )
    });
    Ok(section("Plan", objectives.chain(actions).collect()))
}

pub(super) fn referrals(reader: &Reader<'_>, person: PersonId) -> Result<Section, Failure> {
    let rows = sent::of_person(reader, person)?.into_iter().map(|one| {
        let progress = one.progress;
        let state = progress.state.map(|state| state.french().to_owned());
        let outcome = progress.outcome.map(|outcome| outcome.french().to_owned());
        let when = [
            state,
            since("envoyée le", progress.sent_on),
            since("réponse du", progress.answered_on),
            since("close le", progress.closed_on),
            outcome,
        ];
        let what = [
            Some(joined(when, ", ")),
            Some(one.need),
            one.expected
                .map(|expected| format!("Attendu\u{a0}: {expected}")),
            progress
                .reason
                .map(|reason| format!("Raison du refus\u{a0}: {reason}")),
            one.note,
        ];
        Row::new(one.partner_name.unwrap_or_default(), joined(what, "\n"))
    });
    Ok(section("Orientations", rows.collect()))
}
