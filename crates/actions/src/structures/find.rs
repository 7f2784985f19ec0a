//! Finding structures: the list with its filters and its search while typing; those of a person and of a project.

use std::cmp::Reverse;

use chrono::NaiveDate;
use pignon_domain::structure::{self, Check, Siren};
use pignon_store::structures::{self as rows, InList, Typed};

use super::shapes::{
    CheckDue, PersonStructure, ProjectStructure, ProjectStructuresAsk, StructureRow,
    StructuresFilter, StructuresList, StructuresPage,
};
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::PersonAsk;

const LONGEST_QUERY: usize = 200;

/// A window on the list.
///
/// # Errors
/// [`Failure`].
pub(crate) fn list(open: &Open, ask: StructuresList) -> Result<StructuresPage, Failure> {
    let today = open.env.today();
    let all = rows::every(&open.vault, &open.structures)?;
    let text: String = ask.filter.text.chars().take(LONGEST_QUERY).collect();
    let typed = Typed::read(&text);
    let mut found: Vec<(&InList, Option<Check>)> = all
        .iter()
        .filter(|one| passes(one, &ask.filter) && one.answers(&typed))
        .map(|one| {
            let check = one.checks(today).and_then(|c| structure::most_urgent(&c));
            (one, check)
        })
        .filter(|(_, check)| !ask.filter.to_check || is_open(check))
        .collect();
    // Stable: all else stays in the order of names.
    found.sort_by_key(|(_, check)| {
        let open = check.filter(|c| c.state.is_open());
        (Reverse(open.is_some()), open.map(|c| c.due_on))
    });
    let first = (ask.offset as usize).min(found.len());
    let last = first
        .saturating_add(ask.limit.clamp(1, 500) as usize)
        .min(found.len());
    let window = found.get(first..last).unwrap_or_default();
    let beside = open
        .vault
        .read(|r| rows::beside(r, window.iter().map(|(one, _)| one.id)))?;
    let to_check = found.iter().filter(|(_, check)| is_open(check)).count();
    Ok(StructuresPage {
        total: u32::try_from(found.len()).unwrap_or(u32::MAX),
        to_check: u32::try_from(to_check).unwrap_or(u32::MAX),
        offset: ask.offset,
        rows: window
            .iter()
            .map(|(one, check)| {
                let standing = one.standing();
                let beside = beside.get(&one.id).cloned().unwrap_or_default();
                StructureRow {
                    id: one.id,
                    name: one.name.clone(),
                    siren: shown_siren(one.siren.as_deref()),
                    ess_kind: one.ess_kind,
                    qpv: one.qpv,
                    qpv_overridden: one.qpv_overridden,
                    city: one.city.clone(),
                    created_on: one.created_on,
                    status: standing.status,
                    seen_on: standing.seen_on,
                    employees: beside.employees,
                    people: beside.people,
                    check: check.map(due),
                }
            })
            .collect(),
    })
}

fn is_open(check: &Option<Check>) -> bool {
    check.is_some_and(|c| c.state.is_open())
}

fn passes(one: &InList, filter: &StructuresFilter) -> bool {
    filter
        .status
        .is_none_or(|status| one.standing().status == status)
        && filter
            .ess_kind
            .is_none_or(|kind| one.ess_kind == Some(kind))
        && filter.qpv.is_none_or(|qpv| one.qpv == Some(qpv))
}

/// A number that does not read (a newer version, another desk) is shown as it is.
pub(crate) fn shown_siren(siren: Option<&str>) -> Option<String> {
    siren.map(|s| Siren::read(s).map_or_else(|_| s.to_owned(), |siren| siren.shown()))
}

fn due(check: Check) -> CheckDue {
    CheckDue {
        months: check.months,
        due_on: check.due_on,
        state: check.state,
        unanswered: u32::try_from(check.unanswered).unwrap_or(u32::MAX),
    }
}

/// The structures of a person, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn of_person(open: &Open, ask: PersonAsk) -> Result<Vec<PersonStructure>, Failure> {
    let today = open.env.today();
    open.vault.read(|r| {
        rows::of_person(r, ask.person)?
            .into_iter()
            .map(|one| {
                let statuses: Vec<_> = rows::statuses(r, one.id)?
                    .into_iter()
                    .map(|s| s.row)
                    .collect();
                let attempts: Vec<_> = rows::follow_ups(r, one.id)?
                    .into_iter()
                    .map(|f| f.attempt)
                    .collect();
                let urgent = |created_on: NaiveDate| {
                    let made = structure::checks(created_on, &attempts, &statuses, today);
                    structure::most_urgent(&made)
                };
                Ok(PersonStructure {
                    id: one.id,
                    link: one.link,
                    role: one.role,
                    name: one.name,
                    ess_kind: one.ess_kind,
                    city: one.city,
                    status: structure::present(&statuses).status,
                    check: one.created_on.and_then(urgent).map(due),
                    created_on: one.created_on,
                })
            })
            .collect()
    })
}

/// The structures that a project became, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn of_project(
    open: &Open,
    ask: ProjectStructuresAsk,
) -> Result<Vec<ProjectStructure>, Failure> {
    let found = open.vault.read(|r| rows::of_project(r, ask.project))?;
    Ok(found
        .into_iter()
        .map(|one| ProjectStructure {
            id: one.id,
            name: one.name,
            ess_kind: one.ess_kind,
            created_on: one.created_on,
        })
        .collect())
}
