//! What people undertake, in the box that finds while one types (P1.1): structures and projects, under the persons. A
//! command of its own, so that persons never wait for it.

pub mod shapes;

use pignon_store::projects::{self, InSearch};
use pignon_store::structures::{self, InList, Typed};

use crate::Failure;
use crate::desk::Open;
use crate::structures::shown_siren;
use shapes::{ProjectHit, StructureHit, VentureHits, VenturesSearch};

const LONGEST_QUERY: usize = 200;

/// How well something answers; less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Number,
    Beginning,
    Words,
}

fn by_name(key: &str, typed: &Typed) -> Option<Rank> {
    typed.is_in_name(key).then(|| {
        if typed.begins(key) {
            Rank::Beginning
        } else {
            Rank::Words
        }
    })
}

fn by_anything(one: &InList, typed: &Typed) -> Option<Rank> {
    if one.has_number(typed) {
        return Some(Rank::Number);
    }
    by_name(&one.key, typed)
}

/// Those that answer, best first; all else stays in the order of names.
fn ranked<T>(all: &[T], rank: impl Fn(&T) -> Option<Rank>) -> Vec<(Rank, &T)> {
    let mut found: Vec<_> = all
        .iter()
        .filter_map(|one| Some((rank(one)?, one)))
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found
}

fn count<T>(found: &[T]) -> u32 {
    u32::try_from(found.len()).unwrap_or(u32::MAX)
}

/// Structures and projects, by words of their name in any order, structures also by their numbers; nothing for a text
/// without letters or digits.
///
/// # Errors
/// [`Failure`].
pub(crate) fn search(open: &Open, ask: VenturesSearch) -> Result<VentureHits, Failure> {
    let text: String = ask.text.chars().take(LONGEST_QUERY).collect();
    let limit = ask.limit.clamp(1, 20) as usize;
    let typed = Typed::read(&text);
    if typed.is_empty() {
        return Ok(VentureHits {
            text: ask.text,
            structures: Vec::new(),
            structures_total: 0,
            projects: Vec::new(),
            projects_total: 0,
        });
    }
    let all = structures::every(&open.vault, &open.structures)?;
    let found = ranked(&all, |one| by_anything(one, &typed));
    let projects = projects::every(&open.vault, &open.projects)?;
    let found_projects = ranked(&projects, |one: &InSearch| by_name(&one.key, &typed));
    Ok(VentureHits {
        text: ask.text,
        structures_total: count(&found),
        structures: found
            .into_iter()
            .take(limit)
            .map(|(rank, one)| StructureHit {
                id: one.id,
                name: one.name.clone(),
                siren: shown_siren(one.siren.as_deref()),
                ess_kind: one.ess_kind,
                city: one.city.clone(),
                status: one.standing().status,
                by_number: rank == Rank::Number,
            })
            .collect(),
        projects_total: count(&found_projects),
        projects: found_projects
            .into_iter()
            .take(limit)
            .map(|(_, one)| ProjectHit {
                id: one.id,
                name: one.name.clone(),
                sector: one.sector.clone(),
                city: one.city.clone(),
                holder: one.holder,
                holder_name: one.holder_name.clone(),
            })
            .collect(),
    })
}
