//! Finding persons: the box that searches while typing, and the list.

use chrono::Duration;
use pignon_domain::file::SILENT_AFTER_DAYS;
use pignon_domain::phone;
use pignon_store::persons::{self as rows, Filter, Sort};
use pignon_store::search::Matched;

use super::shapes::{
    MatchKind, PersonHit, PersonHits, PersonRow, PersonsFilter, PersonsList, PersonsPage,
    PersonsSearch, PersonsSort,
};
use crate::Failure;
use crate::desk::Open;

const LONGEST_QUERY: usize = 200;

/// Hits of the box, best first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn search(open: &Open, ask: PersonsSearch) -> Result<PersonHits, Failure> {
    let text: String = ask.text.chars().take(LONGEST_QUERY).collect();
    let limit = ask.limit.clamp(1, 50) as usize;
    let today = open.env.today();
    let found = open.vault.read(|r| rows::search(r, &text, limit, today))?;
    let hits = found
        .into_iter()
        .map(|(matched, row)| PersonHit {
            person: shown(row),
            matched: match matched {
                Matched::Number => MatchKind::Number,
                Matched::FormerNumber => MatchKind::FormerNumber,
                Matched::BirthDate => MatchKind::BirthDate,
                Matched::Phone => MatchKind::Phone,
                Matched::Email => MatchKind::Email,
                Matched::Name => MatchKind::Name,
                Matched::NearName => MatchKind::NearName,
            },
        })
        .collect();
    Ok(PersonHits {
        text: ask.text,
        hits,
    })
}

/// A window on the list.
///
/// # Errors
/// [`Failure`].
pub(crate) fn list(open: &Open, ask: PersonsList) -> Result<PersonsPage, Failure> {
    let (filter, sort) = (filter_of(open, &ask.filter), sort_of(ask.sort));
    let first = ask.offset as usize;
    let window = first..first.saturating_add(ask.limit.clamp(1, 500) as usize);
    let (total, page) = rows::list(
        &open.vault,
        &open.lists,
        &filter,
        sort,
        ask.descending,
        window,
    )?;
    Ok(PersonsPage {
        total: u32::try_from(total).unwrap_or(u32::MAX),
        offset: ask.offset,
        rows: page.into_iter().map(shown).collect(),
    })
}

/// The filter of a list as the store asks it, for the member at the desk.
pub(crate) fn filter_of(open: &Open, filter: &PersonsFilter) -> Filter {
    let silent = Duration::days(SILENT_AFTER_DAYS);
    Filter {
        referent: filter.mine.then_some(open.who.member.0),
        qpv: filter.qpv.map(pignon_domain::person::Qpv::code),
        stage: filter.stage.map(pignon_domain::person::Stage::code),
        silent_before: filter
            .silent
            .then(|| (open.env.today() - silent).to_string()),
    }
}

pub(crate) const fn sort_of(sort: PersonsSort) -> Sort {
    match sort {
        PersonsSort::Name => Sort::Name,
        PersonsSort::LastContact => Sort::LastContact,
        PersonsSort::Number => Sort::Number,
        PersonsSort::Opened => Sort::Opened,
        PersonsSort::Stage => Sort::Stage,
        PersonsSort::BirthDate => Sort::BirthDate,
    }
}

pub(super) fn shown(row: rows::Row) -> PersonRow {
    PersonRow {
        id: row.id,
        number: row.number,
        family_name: row.family_name,
        given_name: row.given_name,
        birth_date: row.birth_date,
        phone: row.phone.as_deref().map(phone::show),
        email: row.email,
        referent_name: row.referent_name,
        stage: row.stage,
        qpv: row.qpv,
        qpv_overridden: row.qpv_overridden,
        last_contact_on: row.last_contact_on,
        opened_on: row.opened_on.unwrap_or_default(),
    }
}
