//! The day (P3.1): which things call for an act, and in what order they are read. Nothing is typed: every line comes
//! from what is already known.
//!
//! A kind of line is a code and a place in [`DayKind::ALL`]: later notions add theirs there, and the screens show the
//! groups in that order.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

crate::person::vocabulary! {
    /// Why something stands in the list of the day, in the order in which a morning is read.
    DayKind {
        /// Compte rendu commencé et pas enregistré.
        Draft = "draft",
        /// Rendez-vous passé dont on n'a pas dit si la personne est venue.
        Unanswered = "unanswered",
        /// Action en retard.
        LateAction = "late_action",
        /// Rendez-vous du jour.
        AppointmentToday = "appointment_today",
        /// Action pour aujourd'hui.
        DueToday = "due_today",
        /// Orientation sans réponse du partenaire.
        Waiting = "waiting",
        /// Candidature au Pass dont une pièce est à relancer.
        ProofToChase = "proof_to_chase",
        /// Candidature au Pass dont une pièce expire.
        ProofLapsing = "proof_lapsing",
        /// Structure dont il faut savoir ce qu'elle est devenue.
        CheckDue = "check_due",
        /// Personne suivie, sans échange depuis 60 jours.
        Silent = "silent",
        /// Personne suivie, sans prochaine action ni rendez-vous.
        NoNextAction = "no_next_action",
        /// Champ à deux valeurs.
        Conflict = "conflict",
    }
}

impl DayKind {
    /// Is this about the agenda alone, which the reception reads too? The rest belongs to those who follow people.
    #[must_use]
    pub const fn is_of_the_agenda(self) -> bool {
        matches!(self, Self::Unanswered | Self::AppointmentToday)
    }
}

/// What a line is ordered by within its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Why it stands there.
    pub kind: DayKind,
    /// The moment it is about: due, planned, sent, last heard of. Absent: never.
    pub at: Option<NaiveDateTime>,
}

impl Place {
    /// Before, beside or after? Kinds in the order of the morning. Within one: what waits longest first, and what
    /// never was before that; only yesterday's unanswered are read from the freshest, while one still remembers.
    #[must_use]
    pub fn order(self, other: Self) -> std::cmp::Ordering {
        self.kind.cmp(&other.kind).then_with(|| {
            let forward = self.at.cmp(&other.at);
            if matches!(self.kind, DayKind::Unanswered | DayKind::Draft) {
                forward.reverse()
            } else {
                forward
            }
        })
    }
}

/// Days between two attempts to reach the same structure: the list does not ask again the next morning.
pub const ATTEMPTS_APART: i64 = 7;

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Duration, NaiveDate};
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_morning_is_read_from_what_is_late_to_what_can_wait() {
        let place = |kind, at: Option<&str>| Place {
            kind,
            at: at.map(|t| day(t).and_time(chrono::NaiveTime::MIN)),
        };
        let mut list = [
            place(DayKind::Silent, Some("2026-06-01")),
            place(DayKind::LateAction, Some("2026-11-20")),
            place(DayKind::Silent, None),
            place(DayKind::Unanswered, Some("2026-11-19")),
            place(DayKind::Unanswered, Some("2026-11-21")),
            place(DayKind::LateAction, Some("2026-10-01")),
        ];
        list.sort_by(|a, b| a.order(*b));
        assert_eq!(
            list,
            [
                place(DayKind::Unanswered, Some("2026-11-21")),
                place(DayKind::Unanswered, Some("2026-11-19")),
                place(DayKind::LateAction, Some("2026-10-01")),
                place(DayKind::LateAction, Some("2026-11-20")),
                place(DayKind::Silent, None),
                place(DayKind::Silent, Some("2026-06-01")),
            ]
        );
    }

    proptest! {
        /// An order: the same whatever the list was shuffled into.
        #[test]
        fn the_order_of_the_day_is_total(lines in proptest::collection::vec((0_usize..DayKind::ALL.len(), proptest::option::of(0_i64..500)), 0..40)) {
            let place = |(kind, at): (usize, Option<i64>)| Place {
                kind: DayKind::ALL[kind],
                at: at.map(|n| day("2026-01-01").and_time(chrono::NaiveTime::MIN) + Duration::hours(n)),
            };
            let mut forward: Vec<Place> = lines.iter().copied().map(place).collect();
            let mut backward: Vec<Place> = lines.iter().rev().copied().map(place).collect();
            forward.sort_by(|a, b| a.order(*b));
            backward.sort_by(|a, b| a.order(*b));
            prop_assert_eq!(&forward, &backward);
            for pair in forward.windows(2) {
                prop_assert!(pair[0].kind <= pair[1].kind);
            }
        }
    }
}
