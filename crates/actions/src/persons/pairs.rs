//! The review list: files already in the house that may be one person's (P1.2). They are searched in the background and
//! kept in memory while the house is open; a pair that somebody set aside is not proposed again, on any desk.

use pignon_domain::ids::PersonId;
use pignon_domain::same::Reason;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::{REMOVED, Value, kinds, persons as rows};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use ts_rs::TS;

use super::edit::known_person;
use super::find::shown;
use super::pairs_work::{Group, Link};
use super::shapes::{PersonRow, Saved};
use super::values::bytes;
use crate::desk::Open;
use crate::desk::env::moment;
use crate::house::shapes::Nothing;
use crate::{Failure, sentences};

/// How far the search for pairs is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PairsProgress {
    /// Under way.
    pub running: bool,
    /// Share of the work done, in thousandths.
    pub done: u32,
    /// It was stopped before its end.
    pub cancelled: bool,
    /// Groups found, once it is over.
    pub found: Option<u32>,
    /// What went wrong, in a sentence.
    pub trouble: Option<String>,
}

/// A window on the review list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonsPairs {
    /// First group wanted, from 0.
    pub offset: u32,
    /// How many (1..=100).
    pub limit: u32,
}

/// Two files of a group, and why they look alike.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PairLink {
    /// The one.
    pub a: PersonId,
    /// The other.
    pub b: PersonId,
    /// Why, as codes.
    pub reasons: Vec<Reason>,
    /// Why, in words.
    pub why: String,
    /// How likely it is that they are one person’s, 0 to 1.
    pub probability: f64,
}

/// Files that may all be one person's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PairGroup {
    /// The files, as they were opened.
    pub persons: Vec<PersonRow>,
    /// Which look alike, likeliest first.
    pub links: Vec<PairLink>,
}

/// A window on the review list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PairsPage {
    /// When the house was searched (RFC 3339, UTC); nothing: not since it was opened.
    pub searched_at: Option<String>,
    /// Groups in all.
    pub total: u32,
    /// Those of the window, likeliest first.
    pub groups: Vec<PairGroup>,
}

/// Two files that are not one person's.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PairSetAside {
    /// The one.
    pub a: PersonId,
    /// The other.
    pub b: PersonId,
}

/// Searches the whole house, in the background; ask [`progress`] until it is done.
pub(crate) fn search(open: &Arc<Open>, _: Nothing) -> Result<PairsProgress, Failure> {
    open.pairs.start(open)
}

/// How far it is.
pub(crate) fn progress(open: &Open, _: Nothing) -> Result<PairsProgress, Failure> {
    Ok(open.pairs.progress())
}

/// Stops it: the list is what the search before had found.
pub(crate) fn cancel(open: &Open, _: Nothing) -> Result<PairsProgress, Failure> {
    Ok(open.pairs.cancel())
}

/// A window on what was found.
pub(crate) fn list(open: &Open, ask: PersonsPairs) -> Result<PairsPage, Failure> {
    let Some((at, groups)) = open.pairs.found() else {
        return Ok(PairsPage {
            searched_at: None,
            total: 0,
            groups: Vec::new(),
        });
    };
    open.vault.read(|reader| {
        let aside: HashSet<(PersonId, PersonId)> = rows::set_aside(reader)?.into_iter().collect();
        let proposed =
            |link: &&Link| !aside.contains(&(link.a, link.b)) && !aside.contains(&(link.b, link.a));
        let left: Vec<&Group> = groups
            .iter()
            .filter(|group| group.links.iter().any(|link| proposed(&link)))
            .collect();
        let first = left.len().min(ask.offset as usize);
        let last = left.len().min(first + ask.limit.clamp(1, 100) as usize);
        let mut shown_groups = Vec::new();
        for group in &left[first..last] {
            let mut links: Vec<PairLink> = group
                .links
                .iter()
                .filter(proposed)
                .map(shown_link)
                .collect();
            let seqs: Vec<i64> = group.persons.iter().map(|(seq, _)| *seq).collect();
            let mut persons: Vec<PersonRow> =
                rows::rows(reader, &seqs)?.into_iter().map(shown).collect();
            // Files removed since, and those whose every likeness was set aside, are no longer of the group.
            let alive: HashMap<PersonId, ()> = persons.iter().map(|row| (row.id, ())).collect();
            links.retain(|link| alive.contains_key(&link.a) && alive.contains_key(&link.b));
            persons.retain(|row| {
                links
                    .iter()
                    .any(|link| link.a == row.id || link.b == row.id)
            });
            shown_groups.push(PairGroup { persons, links });
        }
        Ok::<_, Failure>(PairsPage {
            searched_at: Some(moment(at)),
            total: u32::try_from(left.len()).unwrap_or(u32::MAX),
            groups: shown_groups,
        })
    })
}

fn shown_link(link: &Link) -> PairLink {
    PairLink {
        a: link.a,
        b: link.b,
        why: sentences::reasons(&link.reasons),
        reasons: link.reasons.clone(),
        probability: link.probability,
    }
}

/// Says that two files are not one person's: they are not proposed again.
pub(crate) fn set_aside(open: &Open, ask: PairSetAside) -> Result<Saved, Failure> {
    if ask.a == ask.b {
        return Err(Refusal::of(RefusalCode::Unknown, "b").into());
    }
    let written = open.act("pair_set_aside", |door| {
        known_person(&door.reader(), ask.a)?;
        known_person(&door.reader(), ask.b)?;
        let (a, b) = (ask.a.min(ask.b), ask.a.max(ask.b));
        if rows::set_aside(&door.reader())?.contains(&(a, b)) {
            return Ok(());
        }
        let pair = rows::pair_id(a, b);
        // Said, undone and said again, the row is the same: it is brought back.
        let fields = vec![
            ("a", bytes(a.0)),
            ("b", bytes(b.0)),
            (REMOVED, Value::Bool(false)),
        ];
        Ok(door.put(kinds::NOT_SAME, pair, pair, fields)?)
    })?;
    Ok(open.saved(written.op))
}
