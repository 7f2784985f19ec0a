//! What became of a structure, from what was written about it (P2.6, standards S12). Reasons are kept apart: a structure
//! that was sold, merged or that left is not one that ceased; and nothing known is never « still active ».

use std::cmp::Reverse;

use chrono::NaiveDate;
use uuid::Uuid;

use super::StructureStatus;

/// What was written: the structure has this status since that day, and somebody looked on that other day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusRow {
    /// Identity of the row: it orders rows that say everything else alike.
    pub id: Uuid,
    /// Status.
    pub status: StructureStatus,
    /// Since.
    pub since: NaiveDate,
    /// Day of the check; absent: the status was true on its first day, and no more is known.
    pub checked_on: Option<NaiveDate>,
}

impl StatusRow {
    /// The last day on which this row says that the status held.
    fn seen_on(&self) -> NaiveDate {
        self.checked_on
            .map_or(self.since, |day| day.max(self.since))
    }

    /// A later status wins; of the same day, the one checked last, then written last.
    fn order(&self) -> (NaiveDate, NaiveDate, Uuid) {
        (self.since, self.seen_on(), self.id)
    }
}

/// A status and how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Status.
    pub status: StructureStatus,
    /// Since; absent when unknown.
    pub since: Option<NaiveDate>,
    /// Last day on which it was seen to hold.
    pub seen_on: Option<NaiveDate>,
}

const UNKNOWN: Standing = Standing {
    status: StructureStatus::Unknown,
    since: None,
    seen_on: None,
};

/// The status as last written, whatever its age: the page shows the day of the check beside it. The order of the rows
/// does not matter.
#[must_use]
pub fn present(rows: &[StatusRow]) -> Standing {
    standing_at(rows, NaiveDate::MAX)
}

/// The last status written as of a day: of the rows that begin on it or before, the latest.
#[must_use]
pub fn standing_at(rows: &[StatusRow], day: NaiveDate) -> Standing {
    rows.iter()
        .filter(|row| row.since <= day)
        .max_by_key(|row| row.order())
        .map_or(UNKNOWN, |row| Standing {
            status: row.status,
            since: Some(row.since),
            seen_on: Some(row.seen_on()),
        })
}

/// What is *known* of a structure on a horizon: an end, or a departure, holds for ever unless a later row says
/// otherwise; « active » holds on the horizon only if somebody saw it on that day or after, or if it is known to have
/// ended after. Otherwise unknown, to be counted both ways (S12). The order of the rows does not matter.
#[must_use]
pub fn fate_at(rows: &[StatusRow], horizon: NaiveDate) -> StructureStatus {
    let standing = standing_at(rows, horizon);
    match standing.status {
        StructureStatus::Active | StructureStatus::Unknown => {
            let next = rows
                .iter()
                .filter(|row| row.since > horizon)
                .min_by_key(|row| (row.since, Reverse(row.order())));
            let seen = standing.status == StructureStatus::Active
                && standing.seen_on.is_some_and(|day| day >= horizon);
            // What ends, or leaves, after the horizon was alive on it.
            let ended_after = next
                .is_some_and(|row| row.status.is_an_end() || row.status == StructureStatus::Moved);
            if seen || ended_after {
                StructureStatus::Active
            } else {
                StructureStatus::Unknown
            }
        }
        known => known,
    }
}

/// Since when the structure is known to have ended, if it has.
pub(super) fn known_end(rows: &[StatusRow]) -> Option<NaiveDate> {
    let last = present(rows);
    last.since.filter(|_| last.status.is_an_end())
}
