//! The day (P3.1): which things call for an act, and in what order they are read. Nothing is typed: every line comes
//! from what is already known.
//!
//! A kind of line is a code and a place in [`DayKind::ALL`]: later notions add theirs there, and the screens show the
//! groups in that order.

use chrono::{Duration, Months, NaiveDate, NaiveDateTime};
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

/// Days after which a partner who does not answer is chased (P2.5).
pub const ESCALATION_DAYS: [u16; 4] = [7, 14, 21, 30];

/// The step a referral without an answer has reached and nobody has acted upon: 7, 14, 21 or 30 days after it was
/// sent. Chasing answers the step of that day, not the following ones.
#[must_use]
pub fn escalation(
    sent_on: NaiveDate,
    chased_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<u16> {
    let reached = |on: NaiveDate| {
        let days = (on - sent_on).num_days();
        ESCALATION_DAYS
            .into_iter()
            .rfind(|step| days >= i64::from(*step))
    };
    let now = reached(today)?;
    (chased_on.and_then(reached).is_none_or(|then| then < now)).then_some(now)
}

/// Months after its creation at which one asks what became of a structure (P2.7).
pub const CHECK_MONTHS: [u16; 5] = [3, 6, 12, 24, 36];
/// Attempts after which the silence itself is the answer (P2.7).
pub const MOST_ATTEMPTS: usize = 3;
/// Days between two attempts.
const ATTEMPTS_APART: i64 = 7;

/// An attempt to know what became of a structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempt {
    /// Which check.
    pub months: u16,
    /// When.
    pub tried_on: NaiveDate,
    /// Somebody answered.
    pub answered: bool,
}

/// The check of a structure that is due today: the last one whose day has come, unless somebody answered it, or three
/// attempts were made, or one was made within a week. Former checks are over: what became of it then is not asked now.
#[must_use]
pub fn check_due(
    created_on: NaiveDate,
    attempts: &[Attempt],
    today: NaiveDate,
) -> Option<(u16, NaiveDate)> {
    let (months, due_on) = CHECK_MONTHS
        .into_iter()
        .filter_map(|months| {
            let on = created_on.checked_add_months(Months::new(u32::from(months)))?;
            Some((months, on))
        })
        .rfind(|(_, on)| *on <= today)?;
    let made: Vec<_> = attempts.iter().filter(|a| a.months == months).collect();
    let over = made.len() >= MOST_ATTEMPTS || made.iter().any(|a| a.answered);
    let recent = |a: &&Attempt| today - a.tried_on < Duration::days(ATTEMPTS_APART);
    (!over && !made.iter().any(recent)).then_some((months, due_on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_referral_without_an_answer_comes_back_at_each_step_until_it_is_chased() {
        let sent = day("2026-11-01");
        let seen =
            |chased: Option<&str>, today: &str| escalation(sent, chased.map(day), day(today));
        assert_eq!(seen(None, "2026-11-07"), None);
        assert_eq!(seen(None, "2026-11-08"), Some(7));
        assert_eq!(seen(None, "2026-11-22"), Some(21));
        assert_eq!(seen(Some("2026-11-22"), "2026-11-22"), None);
        assert_eq!(seen(Some("2026-11-22"), "2026-11-30"), None);
        assert_eq!(seen(Some("2026-11-22"), "2026-12-01"), Some(30));
        assert_eq!(seen(Some("2026-11-03"), "2026-11-08"), Some(7));
        assert_eq!(seen(Some("2026-12-01"), "2027-06-01"), None);
    }

    #[test]
    fn a_structure_is_asked_about_at_its_months_and_not_every_day() {
        let created = day("2026-02-10");
        let due = |attempts: &[Attempt], today: &str| {
            check_due(created, attempts, day(today)).map(|(months, _)| months)
        };
        let tried = |on: &str, answered| Attempt {
            months: 6,
            tried_on: day(on),
            answered,
        };
        assert_eq!(due(&[], "2026-05-09"), None);
        assert_eq!(due(&[], "2026-05-10"), Some(3));
        assert_eq!(due(&[], "2026-11-22"), Some(6));
        assert_eq!(due(&[tried("2026-11-20", false)], "2026-11-22"), None);
        assert_eq!(due(&[tried("2026-11-10", false)], "2026-11-22"), Some(6));
        assert_eq!(due(&[tried("2026-09-10", true)], "2026-11-22"), None);
        let three = [tried("2026-09-01", false); 3];
        assert_eq!(due(&three, "2026-11-22"), None);
        assert_eq!(due(&three, "2027-02-10"), Some(12));
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
        /// Acting upon a step silences it the same day, and another step always comes unless the last was answered.
        #[test]
        fn chasing_answers_the_present_step_only(days in 0_i64..400, chased in 0_i64..400) {
            let sent = day("2026-01-01");
            let (today, chased) = (sent + Duration::days(days), sent + Duration::days(chased));
            prop_assert_eq!(escalation(sent, Some(today), today), None);
            let alone = escalation(sent, None, today);
            let after = escalation(sent, Some(chased), today);
            prop_assert!(after.is_none() || after == alone);
            prop_assert_eq!(alone.is_some(), days >= 7);
            if chased >= today {
                prop_assert_eq!(after, None);
            }
        }

        /// An order: the same whatever the list was shuffled into.
        #[test]
        fn the_order_of_the_day_is_total(lines in proptest::collection::vec((0_usize..10, proptest::option::of(0_i64..500)), 0..40)) {
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
