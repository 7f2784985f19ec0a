use super::*;
use chrono::Duration;
use proptest::prelude::*;

fn at(minutes: i64) -> NaiveDateTime {
    "2026-12-03T14:00:00".parse::<NaiveDateTime>().unwrap() + Duration::minutes(minutes)
}

fn sitting(state: SittingState) -> Sitting {
    Sitting {
        state: Some(state),
        held_at: Some(at(0)),
        quorum: 2,
        opened_at: (state != SittingState::Planned).then(|| at(0)),
        closed_at: None,
    }
}

fn voice(arrived: i64, left: Option<i64>) -> Seat {
    Seat {
        capacity: Some(SeatCapacity::Voting),
        presence: Some(Presence::Present),
        arrived_at: Some(at(arrived)),
        left_at: left.map(at),
    }
}

fn ruling(decision: ItemDecision, motive: &str) -> Ruling<'_> {
    Ruling {
        decision,
        motive,
        votes: Votes::default(),
    }
}

#[test]
fn every_act_in_every_state_is_allowed_or_says_why() {
    use RefusalCode::{SittingClosed, SittingNotOpen, SittingOpen};
    use SittingState::{Closed, Open, Planned};
    for (state, opens, closes, decides, moves) in [
        (
            Planned,
            Ok(()),
            Err(SittingNotOpen),
            Err(SittingNotOpen),
            Ok(()),
        ),
        (Open, Err(SittingOpen), Ok(()), Ok(()), Err(SittingOpen)),
        (
            Closed,
            Err(SittingClosed),
            Err(SittingClosed),
            Err(SittingClosed),
            Err(SittingClosed),
        ),
    ] {
        let of = sitting(state);
        assert_eq!(of.open(at(1)).map(drop).map_err(|r| r.code), opens);
        assert_eq!(of.close(at(1)).map(drop).map_err(|r| r.code), closes);
        let said = of.check_ruling(ruling(ItemDecision::Admitted, ""), None, 2);
        assert_eq!(said.map_err(|r| r.code), decides, "{state:?}");
        assert_eq!(of.check_planned().map_err(|r| r.code), moves);
    }
}

#[test]
fn a_sitting_does_not_open_before_its_day_nor_close_before_it_opens() {
    let early = sitting(SittingState::Planned).open(at(-24 * 60));
    assert_eq!(early.unwrap_err().code, RefusalCode::DateInTheFuture);
    let backwards = sitting(SittingState::Open).close(at(-5));
    assert_eq!(backwards.unwrap_err().code, RefusalCode::WrongOrder);
}

#[test]
fn a_quorum_lost_in_the_middle_stops_decisions_until_it_is_restored() {
    let open = sitting(SittingState::Open);
    let mut seats = vec![(1, voice(0, None)), (2, voice(0, Some(30)))];
    let decide = |seats: &[(i32, Seat)], minutes| {
        let there = voices(seats, &[], at(minutes));
        open.check_ruling(ruling(ItemDecision::Admitted, ""), None, there)
            .map_err(|r| r.code)
    };
    assert_eq!(decide(&seats, 29), Ok(()));
    assert_eq!(decide(&seats, 30), Err(RefusalCode::NoQuorum));
    seats.push((3, voice(45, None)));
    assert_eq!(decide(&seats, 44), Err(RefusalCode::NoQuorum));
    assert_eq!(decide(&seats, 45), Ok(()));
}

#[test]
fn whoever_has_an_interest_neither_counts_nor_votes_on_that_file() {
    let seats = vec![(1, voice(0, None)), (2, voice(0, None))];
    assert_eq!(voices(&seats, &[], at(5)), 2);
    let there = voices(&seats, &[2], at(5));
    assert_eq!(there, 1);
    let said = sitting(SittingState::Open).check_ruling(
        ruling(ItemDecision::Refused, "Hors quartier"),
        None,
        there,
    );
    assert_eq!(said.unwrap_err().code, RefusalCode::NoQuorum);
}

#[test]
fn a_refusal_an_adjournment_and_a_withdrawal_say_why() {
    let open = sitting(SittingState::Open);
    for decision in ItemDecision::ALL {
        let said = open.check_ruling(ruling(*decision, " \n"), None, 5);
        let wanted = match decision {
            ItemDecision::Admitted => Ok(()),
            _ => Err(RefusalCode::WithoutReason),
        };
        assert_eq!(said.map_err(|r| r.code), wanted, "{decision:?}");
    }
}

#[test]
fn a_withdrawal_needs_no_quorum_and_a_second_decision_is_refused() {
    let open = sitting(SittingState::Open);
    let withdrawn = ruling(ItemDecision::Withdrawn, "Retirée par la porteuse");
    assert_eq!(open.check_ruling(withdrawn, None, 0), Ok(()));
    for before in ItemDecision::ALL {
        let again = open.check_ruling(withdrawn, Some(*before), 5);
        assert_eq!(again.unwrap_err().code, RefusalCode::AlreadyDecided);
    }
}

#[test]
fn a_quorum_of_nothing_is_still_somebody() {
    let none = Sitting {
        quorum: 0,
        ..sitting(SittingState::Open)
    };
    let said = none.check_ruling(ruling(ItemDecision::Admitted, ""), None, 0);
    assert_eq!(said.unwrap_err().code, RefusalCode::NoQuorum);
}

#[test]
fn coming_twice_and_leaving_without_having_come_are_refused() {
    let empty = Seat::default();
    assert_eq!(
        empty.leave(at(3)).unwrap_err().code,
        RefusalCode::NotPresent
    );
    let there = empty.arrive(at(0)).unwrap();
    assert_eq!(
        there.arrive(at(1)).unwrap_err().code,
        RefusalCode::AlreadyThere
    );
    assert_eq!(
        there.leave(at(-1)).unwrap_err().code,
        RefusalCode::WrongOrder
    );
    let gone = there.leave(at(9)).unwrap();
    assert_eq!(gone.leave(at(9)).unwrap_err().code, RefusalCode::NotPresent);
}

#[test]
fn what_does_not_fit_is_said() {
    let (fits, rest) = fitting((0..14).collect(), 180, 15);
    assert_eq!((fits.len(), rest), (12, vec![12, 13]));
    assert_eq!(fitting(vec![1], 10, 15), (vec![], vec![1]));
    assert_eq!(fitting(vec![1], 10, 0), (vec![1], vec![]));
}

fn seat() -> impl Strategy<Value = (u8, Seat)> {
    let capacity = prop::option::of(prop::sample::select(SeatCapacity::ALL));
    let presence = prop::option::of(prop::sample::select(Presence::ALL));
    let times = (prop::option::of(0..60_i64), prop::option::of(0..60_i64));
    (0..6_u8, capacity, presence, times).prop_map(|(who, capacity, presence, (from, to))| {
        let seat = Seat {
            capacity,
            presence,
            arrived_at: from.map(at),
            left_at: to.map(at),
        };
        (who, seat)
    })
}

proptest! {
    /// Whatever the seats, the moment and the recusals: no decision without as many voices as the quorum, never more
    /// votes than voices, and a recusal never adds a voice.
    #[test]
    fn no_decision_stands_without_its_quorum(
        seats in prop::collection::vec(seat(), 0..12),
        recused in prop::collection::vec(0..6_u8, 0..4),
        (quorum, moment) in (0..6_u32, 0..60_i64),
        (for_it, against, abstained) in (0..8_u32, 0..8_u32, 0..8_u32),
        decision in prop::sample::select(ItemDecision::ALL),
    ) {
        let there = voices(&seats, &recused, at(moment));
        prop_assert!(there <= voices(&seats, &[], at(moment)));
        let open = Sitting { quorum, ..sitting(SittingState::Open) };
        let votes = Votes { for_it, against, abstained };
        let ruling = Ruling { decision, motive: "Parce que", votes };
        if open.check_ruling(ruling, None, there).is_ok() && decision != ItemDecision::Withdrawn {
            prop_assert!(there >= quorum && there > 0);
            prop_assert!(votes.cast() <= there && for_it >= against);
        }
    }

    /// An agenda loses nothing, keeps its order and never overflows.
    #[test]
    fn an_agenda_keeps_everything_in_order(count in 0..60_usize, length in 0..600_u32, each in 0..60_u32) {
        let (mut fits, rest) = fitting((0..count).collect(), length, each);
        prop_assert!(fits.len() as u64 * u64::from(each.max(1)) <= u64::from(length));
        fits.extend(rest);
        prop_assert_eq!(fits, (0..count).collect::<Vec<_>>());
    }
}
