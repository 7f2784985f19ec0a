//! What changes from the version published before, in words: what a coordinator reads before publishing.

use pignon_domain::date;
use pignon_domain::money::written;
use pignon_domain::pass::regulation::Regulation;
use pignon_store::pass::{self as rows};

use super::regulation_shapes::{
    RegulationAsk, RegulationChange, RegulationChanges, RegulationPart as Part,
};
use super::regulations::{card, known};
use crate::Failure;
use crate::desk::Open;

mod said;

use said::{Said, days, letter_name, months, quoted, reference, source, yes};

/// What changes from the published version that comes before.
///
/// # Errors
/// [`Failure`].
pub(crate) fn changes(open: &Open, ask: RegulationAsk) -> Result<RegulationChanges, Failure> {
    let today = open.env.today();
    open.vault.read(|reader| {
        let row = known(reader, ask.regulation)?;
        let before = |other: &&rows::RegulationRow| {
            other.id != row.id
                && other.published_on.is_some()
                && (row.published_on.is_none() || other.version < row.version)
        };
        let all = rows::regulations(reader)?;
        let Some(since) = all.iter().find(before) else {
            return Ok(RegulationChanges {
                since: None,
                changes: vec![],
            });
        };
        let in_force = rows::regulation_in_force(reader, today)?;
        let old = Regulation::kept(&known(reader, since.id)?.body);
        let said = old.zip(Regulation::kept(&row.body));
        Ok(RegulationChanges {
            since: Some(card(since, in_force)),
            changes: said
                .map(|(old, new)| between(&old, &new))
                .unwrap_or_default(),
        })
    })
}

/// What changes between two versions.
pub(super) fn between(old: &Regulation, new: &Regulation) -> Vec<RegulationChange> {
    let mut said = Said {
        part: Part::Identity,
        all: vec![],
    };
    said.value("Intitulé", &quoted(&old.title), &quoted(&new.title));
    let day = |r: &Regulation| date::long(r.starts_on);
    said.value("Premier jour", &day(old), &day(new));
    let confirmed = |r: &Regulation| yes(!r.to_be_confirmed);
    said.value("Confirmé par la Ville", confirmed(old), confirmed(new));
    criteria(&mut said, old, new);
    proofs(&mut said, old, new);
    grid(&mut said, old, new);
    delays(&mut said, old, new);
    said.part = Part::Letters;
    said.entries(
        ("Lettre", "e"),
        (&old.letters, &new.letters),
        |l| l.kind.code(),
        |l| letter_name(l.kind),
        |said, _, was, is| {
            let name = letter_name(is.kind);
            let object = format!("{name}, objet");
            said.value(&object, &quoted(&was.subject), &quoted(&is.subject));
            said.text(&format!("{name}, texte"), &was.body, &is.body);
        },
    );
    said.text(
        "Voies et délais de recours, texte",
        &old.remedies,
        &new.remedies,
    );
    package(&mut said, old, new);
    said.all
}

fn criteria(said: &mut Said, old: &Regulation, new: &Regulation) {
    said.part = Part::Criteria;
    let proof = |r: &Regulation, code: &Option<String>| match code {
        None => "aucune".to_owned(),
        Some(code) => quoted(r.proof(code).map_or(code, |p| &p.label)),
    };
    said.entries(
        ("Critère", ""),
        (&old.criteria, &new.criteria),
        |c| &c.code,
        |c| &c.label,
        |said, name, was, is| {
            said.value(
                &format!("{name}, intitulé"),
                &quoted(&was.label),
                &quoted(&is.label),
            );
            said.text(&format!("{name}, texte d’aide"), &was.help, &is.help);
            let by = format!("{name}, répondu par");
            said.value(&by, source(was.source), source(is.source));
            if was.proof != is.proof {
                let piece = format!("{name}, pièce demandée");
                said.value(&piece, &proof(old, &was.proof), &proof(new, &is.proof));
            }
        },
    );
}

fn proofs(said: &mut Said, old: &Regulation, new: &Regulation) {
    said.part = Part::Proofs;
    said.entries(
        ("Pièce", "e"),
        (&old.proofs, &new.proofs),
        |p| &p.code,
        |p| &p.label,
        |said, name, was, is| {
            said.value(
                &format!("{name}, intitulé"),
                &quoted(&was.label),
                &quoted(&is.label),
            );
            said.text(&format!("{name}, texte d’aide"), &was.help, &is.help);
            said.value(
                &format!("{name}, obligatoire"),
                yes(was.required),
                yes(is.required),
            );
            said.value(
                &format!("{name}, durée de validité"),
                &months(was.months),
                &months(is.months),
            );
            let on = format!("{name}, valable");
            said.value(&on, reference(was.valid_on), reference(is.valid_on));
        },
    );
}

fn grid(said: &mut Said, old: &Regulation, new: &Regulation) {
    said.part = Part::Grid;
    let percent = |n: u32| format!("{n}\u{a0}%");
    said.entries(
        ("Critère de la grille", ""),
        (&old.grid.criteria, &new.grid.criteria),
        |c| &c.code,
        |c| &c.label,
        |said, name, was, is| {
            said.value(
                &format!("{name}, intitulé"),
                &quoted(&was.label),
                &quoted(&is.label),
            );
            said.text(&format!("{name}, texte d’aide"), &was.help, &is.help);
            said.value(
                &format!("{name}, poids"),
                &percent(was.weight),
                &percent(is.weight),
            );
        },
    );
    for (what, was, is) in [
        (
            "Seuil favorable, en points sur 100",
            old.grid.threshold,
            new.grid.threshold,
        ),
        ("Nombre de lectures", old.grid.readers, new.grid.readers),
        (
            "Écart dont on parle, en points",
            old.grid.spread,
            new.grid.spread,
        ),
    ] {
        said.value(what, &was.to_string(), &is.to_string());
    }
}

fn delays(said: &mut Said, old: &Regulation, new: &Regulation) {
    said.part = Part::Deadlines;
    let (was, is) = (&old.deadlines, &new.deadlines);
    for (what, was, is) in [
        ("Délai pour compléter", was.complete, is.complete),
        ("Relance sans nouvelles", was.chase, is.chase),
        ("Délai de décision", was.decide, is.decide),
        ("Délai de recours", was.appeal, is.appeal),
        (
            "Avertissement avant expiration",
            was.lapse_notice,
            is.lapse_notice,
        ),
    ] {
        said.value(what, &days(was), &days(is));
    }
    said.value("Quorum", &old.quorum.to_string(), &new.quorum.to_string());
    let minutes = |n: u32| format!("{n}\u{a0}min");
    let (was, is) = (minutes(old.minutes_per_file), minutes(new.minutes_per_file));
    said.value("Temps par candidature", &was, &is);
}

fn package(said: &mut Said, old: &Regulation, new: &Regulation) {
    said.part = Part::Package;
    let (was, is) = (&old.package, &new.package);
    let hours = |n: u32| format!("{n}\u{a0}h");
    let (a, b) = (hours(was.coaching_hours), hours(is.coaching_hours));
    said.value("Accompagnement", &a, &b);
    let (a, b) = (
        months(Some(was.workspace_months)),
        months(Some(is.workspace_months)),
    );
    said.value("Espace de travail", &a, &b);
    said.value("Mentor", yes(was.mentor), yes(is.mentor));
    said.value(
        "Aide maximale",
        &written(was.grant_cents),
        &written(is.grant_cents),
    );
    said.entries(
        ("Versement", ""),
        (&was.instalments, &is.instalments),
        |i| &i.label,
        |i| &i.label,
        |said, name, was, is| {
            let percent = |n: u32| format!("{n}\u{a0}%");
            said.value(
                &format!("{name}, part"),
                &percent(was.percent),
                &percent(is.percent),
            );
            said.text(&format!("{name}, condition"), &was.condition, &is.condition);
            let (a, b) = (months(Some(was.months)), months(Some(is.months)));
            said.value(&format!("{name}, échéance"), &a, &b);
        },
    );
    let list = |r: &Regulation| {
        let all: Vec<String> = r.milestones.iter().map(ToString::to_string).collect();
        format!("{}\u{a0}mois", all.join(", "))
    };
    said.value("Jalons", &list(old), &list(new));
}
