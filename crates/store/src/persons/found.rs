//! Persons found by what was typed; and files that went into another (P1.2), which lead to the one that was kept.

use chrono::NaiveDate;
use pignon_domain::ids::PersonId;

use super::{Row, list::lines};
use crate::columns::id;
use crate::search::{self, FileNumber, Matched};
use crate::{Incident, Reader};

/// Persons found by what was typed, best first, with why.
///
/// # Errors
/// [`Incident`].
pub fn search(
    reader: &Reader<'_>,
    text: &str,
    limit: usize,
    today: NaiveDate,
) -> Result<Vec<(Matched, Row)>, Incident> {
    let mut found: Vec<(Matched, i64)> = search::find(reader.raw(), text, limit, today)?
        .into_iter()
        .map(|one| (one.matched, one.seq))
        .collect();
    if let Some(number) = FileNumber::read(text, today) {
        let by_number = found
            .iter()
            .filter(|(matched, _)| *matched == Matched::Number)
            .count();
        let mut former = kept_of_number(reader, &number)?;
        former.retain(|seq| !found.iter().any(|(_, known)| known == seq));
        let former = former.into_iter().map(|seq| (Matched::FormerNumber, seq));
        found.splice(by_number..by_number, former);
        found.truncate(limit);
    }
    let lines = lines(reader, found.iter().map(|(_, seq)| *seq))?;
    // Both in the same order; a person found and removed meanwhile has no line.
    let mut found = found.into_iter();
    let hits = lines.into_iter().filter_map(|(seq, row)| {
        let (matched, _) = found.find(|(_, one)| *one == seq)?;
        Some((matched, row))
    });
    Ok(hits.collect())
}

/// The files kept of those that had this number and went into another.
fn kept_of_number(reader: &Reader<'_>, number: &FileNumber) -> Result<Vec<i64>, Incident> {
    let all = reader.all(include_str!("merged_numbers.sql"), [], |r| {
        let is_it = number.is(r.get_ref(0)?.as_str()?);
        Ok(is_it.then_some(PersonId(id(r, 1)?)))
    })?;
    let mut kept = Vec::new();
    for gone in all.into_iter().flatten() {
        if let Some((_, seq)) = went_into(reader, gone)?
            && !kept.contains(&seq)
        {
            kept.push(seq);
        }
    }
    Ok(kept)
}

fn went_into(reader: &Reader<'_>, gone: PersonId) -> Result<Option<(PersonId, i64)>, Incident> {
    reader.one(include_str!("merged_into.sql"), [gone.0], |r| {
        Ok((PersonId(id(r, 0)?), r.get(1)?))
    })
}

/// The file into which this one went, whatever the steps; none while it stands by itself, or when the one kept was
/// removed since.
///
/// # Errors
/// [`Incident`].
pub fn merged_into(reader: &Reader<'_>, gone: PersonId) -> Result<Option<PersonId>, Incident> {
    Ok(went_into(reader, gone)?.map(|(kept, _)| kept))
}
