//! Clashes (P5.2): one trainer, one room or one trainee in two half-days that share a moment. They are said, never
//! refused: two groups may visit one workshop together.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::calendar::Hours;
use crate::ids::{ClassSessionId, PersonId, RoomId};
use crate::name;

/// Who trains: a member of the house, or somebody else, known by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trainer {
    /// A member.
    Member(crate::ids::MemberId),
    /// Somebody else: the key of the name, so that « Awa DIOP » and « awa diop » are one.
    Named(String),
}

impl Trainer {
    /// Somebody who is not a member.
    #[must_use]
    pub fn named(full_name: &str) -> Self {
        Self::Named(name::key(full_name, ""))
    }
}

/// A half-day as it takes people and places.
#[derive(Debug, Clone)]
pub struct Booking {
    /// The half-day.
    pub session: ClassSessionId,
    /// Day.
    pub day: NaiveDate,
    /// Hours.
    pub hours: Hours,
    /// Who trains.
    pub trainer: Option<Trainer>,
    /// Where.
    pub room: Option<RoomId>,
    /// Who is trained.
    pub trainees: BTreeSet<PersonId>,
}

/// Two half-days at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The one that begins first.
    pub one: ClassSessionId,
    /// The other.
    pub other: ClassSessionId,
    /// The same trainer.
    pub trainer: bool,
    /// The same room.
    pub room: bool,
    /// The same trainees.
    pub trainees: Vec<PersonId>,
}

/// Every clash among these half-days, in the order in which they begin. Cancelled ones are not to be given.
#[must_use]
pub fn clashes(bookings: &[Booking]) -> Vec<Clash> {
    let mut by_day: BTreeMap<NaiveDate, Vec<&Booking>> = BTreeMap::new();
    for booking in bookings {
        by_day.entry(booking.day).or_default().push(booking);
    }
    let mut found = Vec::new();
    for day in by_day.values_mut() {
        day.sort_by_key(|b| (b.hours, b.session));
        for (at, one) in day.iter().enumerate() {
            let later = day.iter().skip(at + 1);
            found.extend(later.filter_map(|other| between(one, other)));
        }
    }
    found
}

fn between(one: &Booking, other: &Booking) -> Option<Clash> {
    if !one.hours.overlaps(other.hours) {
        return None;
    }
    let trainer = one.trainer.is_some() && one.trainer == other.trainer;
    let room = one.room.is_some() && one.room == other.room;
    let trainees: Vec<PersonId> = one
        .trainees
        .intersection(&other.trainees)
        .copied()
        .collect();
    (trainer || room || !trainees.is_empty()).then_some(Clash {
        one: one.session,
        other: other.session,
        trainer,
        room,
        trainees,
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::ids::MemberId;

    fn booking(n: u128, starts: u16, ends: u16) -> Booking {
        Booking {
            session: ClassSessionId(Uuid::from_u128(n)),
            day: "2027-05-03".parse().unwrap(),
            hours: Hours::new(starts * 60, ends * 60).unwrap(),
            trainer: None,
            room: None,
            trainees: BTreeSet::new(),
        }
    }

    #[test]
    fn a_room_a_trainer_and_a_trainee_in_two_places_at_once_are_one_clash_said_three_ways() {
        let (member, person) = (MemberId(Uuid::from_u128(7)), PersonId(Uuid::from_u128(8)));
        let of = |n, starts, ends| Booking {
            trainer: Some(Trainer::Member(member)),
            room: Some(RoomId(Uuid::from_u128(9))),
            trainees: [person].into(),
            ..booking(n, starts, ends)
        };
        let found = clashes(&[of(2, 11, 13), of(1, 9, 12)]);
        assert_eq!(found.len(), 1);
        assert!(found[0].trainer && found[0].room);
        assert_eq!(found[0].trainees, [person]);
        assert_eq!(found[0].one, ClassSessionId(Uuid::from_u128(1)));
    }

    #[test]
    fn half_days_that_touch_or_lie_on_two_days_do_not_clash() {
        let room = Some(RoomId(Uuid::from_u128(9)));
        let of = |n, starts, ends| Booking {
            room,
            ..booking(n, starts, ends)
        };
        assert_eq!(clashes(&[of(1, 9, 12), of(2, 12, 14)]), []);
        let next_day = Booking {
            day: "2027-05-04".parse().unwrap(),
            ..of(3, 9, 12)
        };
        assert_eq!(clashes(&[of(1, 9, 12), next_day]), []);
    }

    #[test]
    fn a_trainer_from_outside_is_known_by_name_however_it_is_written() {
        let of = |n, who: &str| Booking {
            trainer: Some(Trainer::named(who)),
            ..booking(n, 9, 12)
        };
        assert_eq!(clashes(&[of(1, "Awa Diop"), of(2, "awa DIOP")]).len(), 1);
        assert_eq!(clashes(&[of(1, "Awa Diop"), of(2, "Ali Diop")]), []);
        assert_eq!(clashes(&[booking(1, 9, 12), booking(2, 9, 12)]), []);
    }
}
