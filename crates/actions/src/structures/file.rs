//! The page of a structure, whole: one question of the window, one answer.

use chrono::{Days, NaiveDate};
use pignon_domain::house::Role;
use pignon_domain::structure::{
    self, Attempt, CheckState, EARLY_DAYS, Naf, Nomenclature, Rna, Siret, StatusRow,
};
use pignon_domain::{Refusal, RefusalCode, phone};
use pignon_store::structures::{self as rows, FollowUp};

use super::find::shown_siren;
use super::shapes::{
    AttemptCard, CheckCard, HeadcountCard, LegalCategory, StatusCard, StructureAsk, StructureFile,
    StructureName, StructurePerson,
};
use crate::Failure;
use crate::desk::Open;
use crate::house::shapes::Nothing;
use crate::persons::shapes::PersonHistory;

/// The page of a structure.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::Unknown`] when there is none.
pub(crate) fn open(open: &Open, ask: StructureAsk) -> Result<StructureFile, Failure> {
    let (id, today) = (ask.structure, open.env.today());
    let may_read = open.who.role >= Role::Adviser;
    let file = open.vault.read(|r| {
        let one = rows::one(r, id)?.ok_or(Refusal::of(RefusalCode::Unknown, "structure"))?;
        let statuses = rows::statuses(r, id)?;
        let known: Vec<StatusRow> = statuses.iter().map(|s| s.row).collect();
        let standing = structure::present(&known);
        let follow_ups = rows::follow_ups(r, id)?;
        let checks = one
            .created_on
            .map(|created_on| cards(created_on, &follow_ups, &known, today, may_read));
        let naf = |code: Option<String>, nomenclature| {
            code.map(|c| Naf::read(&c, nomenclature).map_or(c, |naf| naf.shown()))
        };
        Ok::<_, Failure>(StructureFile {
            id,
            name: one.name,
            project: one.project.filter(|_| one.project_name.is_some()),
            project_name: one.project_name,
            siren: one.siren,
            siret: one
                .siret
                .map(|s| Siret::read(&s).map_or(s, |siret| siret.shown())),
            rna: one.rna.map(|s| Rna::read(&s).map_or(s, |rna| rna.shown())),
            legal_category: one.legal_category.as_deref().map(category),
            ess_kind: one.ess_kind,
            scic: one.scic,
            naf: naf(one.naf, Nomenclature::Rev2),
            naf_2025: naf(one.naf_2025, Nomenclature::Naf2025),
            created_on: one.created_on,
            line: one.line,
            postcode: one.postcode,
            city: one.city,
            qpv: one.qpv,
            placed: crate::addresses::shown(one.placed, one.qpv),
            phone: one.phone.as_deref().map(phone::show),
            email: one.email,
            website: one.website,
            note: one.note.filter(|_| may_read),
            status: standing.status,
            since: standing.since,
            seen_on: standing.seen_on,
            statuses: statuses
                .into_iter()
                .map(|s| StatusCard {
                    id: s.row.id,
                    status: s.row.status,
                    since: s.row.since,
                    source: s.source,
                    checked_on: s.row.checked_on,
                    note: s.note.filter(|_| may_read),
                })
                .collect(),
            headcounts: rows::headcounts(r, id)?
                .into_iter()
                .filter_map(|h| {
                    Some(HeadcountCard {
                        as_of: h.as_of,
                        employees: h.employees?,
                        insertion: h.insertion,
                    })
                })
                .collect(),
            people: rows::people(r, id)?
                .into_iter()
                .map(|p| StructurePerson {
                    link: p.id,
                    person: p.person,
                    role: p.role,
                    family_name: p.family_name,
                    given_name: p.given_name,
                    number: p.number,
                })
                .collect(),
            checks: checks.unwrap_or_default(),
            conflicts: crate::persons::conflicts(rows::conflicts(r, id)?, may_read),
            same_siren: Vec::new(),
            removed: one.removed,
        })
    })?;
    // Outside the reading above: the list takes a reader of its own.
    let same_siren = match &file.siren {
        None => Vec::new(),
        Some(siren) => rows::every(&open.vault, &open.structures)?
            .iter()
            .filter(|other| other.id != id && other.siren.as_ref() == Some(siren))
            .map(|other| StructureName {
                id: other.id,
                name: other.name.clone(),
            })
            .collect(),
    };
    Ok(StructureFile {
        siren: shown_siren(file.siren.as_deref()),
        same_siren,
        ..file
    })
}

fn cards(
    created_on: NaiveDate,
    follow_ups: &[FollowUp],
    statuses: &[StatusRow],
    today: NaiveDate,
    may_read: bool,
) -> Vec<CheckCard> {
    let attempts: Vec<Attempt> = follow_ups.iter().map(|f| f.attempt).collect();
    let made = structure::checks(created_on, &attempts, statuses, today);
    made.into_iter()
        .map(|check| CheckCard {
            months: check.months,
            due_on: check.due_on,
            state: check.state,
            may_try: check.state != CheckState::Answered
                && may_try_on(check.due_on).is_some_and(|day| day <= today),
            attempts: follow_ups
                .iter()
                .filter(|f| f.attempt.months == check.months)
                .map(|f| AttemptCard {
                    on: f.tried_on,
                    mode: f.mode,
                    answered: f.attempt.answered,
                    note: f.note.clone().filter(|_| may_read),
                    member_name: f.member_name.clone(),
                })
                .collect(),
            fate: (check.due_on <= today).then(|| structure::fate_at(statuses, check.due_on)),
        })
        .collect()
}

/// The day from which a check may be tried.
pub(super) fn may_try_on(due_on: NaiveDate) -> Option<NaiveDate> {
    due_on.checked_sub_days(Days::new(EARLY_DAYS))
}

fn category(code: &str) -> LegalCategory {
    match structure::category(code) {
        Ok(known) => LegalCategory {
            label: known.shown().to_owned(),
            family: known.family.to_owned(),
            form: known.form.to_owned(),
            code: known.code,
        },
        // Written by a newer version, or by another desk: its code says it all.
        Err(_) => LegalCategory {
            code: code.to_owned(),
            family: String::new(),
            form: String::new(),
            label: code.to_owned(),
        },
    }
}

/// The legal categories one chooses from.
///
/// # Errors
/// Never.
pub(crate) fn legal_categories(_: &Open, _: Nothing) -> Result<Vec<LegalCategory>, Failure> {
    let all = structure::categories();
    Ok(all.iter().map(|known| category(&known.code)).collect())
}

/// The acts on a structure, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn history(open: &Open, ask: StructureAsk) -> Result<PersonHistory, Failure> {
    crate::persons::history_of(open, &[ask.structure.0])
}
