use super::*;
use crate::pass::state::TRANSITIONS;
use proptest::prelude::*;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn member(n: u128) -> MemberId {
    MemberId(Uuid::from_u128(n))
}

fn sitting() -> CommitteeId {
    CommitteeId(Uuid::from_u128(9))
}

/// Everything that could be required is there.
fn ready(today: &str) -> StepFacts {
    StepFacts {
        today: day(today),
        since: day("2026-01-01"),
        filled: true,
        gaps: 0,
        readings: true,
        remedies: true,
        disputed: false,
    }
}

fn ask(verb: PassVerb, role: Role, on: &str) -> StepAsk {
    StepAsk {
        verb,
        member: member(1),
        role,
        day: day(on),
        reason: "Parce que".to_owned(),
        conditions: String::new(),
        second: Some((member(2), Role::Coordinator)),
        committee: Some(sitting()),
    }
}

fn in_state(state: PassState, decision: Option<Decision>) -> Application {
    Application {
        state: Some(state),
        decision,
        ..Application::default()
    }
}

const ROLES: [Role; 5] = [
    Role::ReadOnly,
    Role::Reception,
    Role::Trainer,
    Role::Adviser,
    Role::Coordinator,
];

#[test]
fn every_verb_in_every_state_for_every_role_does_what_the_table_says_and_nothing_else() {
    let mut taken = 0;
    let mut asked = 0;
    for from in PassState::ALL {
        for verb in PassVerb::ALL {
            for role in ROLES {
                for decision in [
                    None,
                    Some(Decision::Admitted),
                    Some(Decision::Adjourned),
                    Some(Decision::Refused),
                ] {
                    asked += 1;
                    let application = in_state(*from, decision);
                    let got =
                        application.take(&ask(*verb, role, "2026-06-01"), ready("2026-06-01"));
                    let lines: Vec<_> = TRANSITIONS
                        .iter()
                        .filter(|t| t.verb == *verb && t.from == *from)
                        .collect();
                    assert!(lines.len() < 2, "{verb:?} from {from:?} stands twice");
                    let suits = |need: &Need| match need {
                        Need::WasAdmitted => decision == Some(Decision::Admitted),
                        Need::WasAdjourned => decision == Some(Decision::Adjourned),
                        Need::WasNotAdmitted => decision.is_some_and(|d| d != Decision::Admitted),
                        _ => true,
                    };
                    let allowed = lines
                        .first()
                        .filter(|t| role >= t.least && t.needs.iter().all(suits));
                    assert_eq!(application.may(*verb, role), allowed.is_some());
                    match (allowed, got) {
                        (Some(line), Ok((after, step))) => {
                            taken += 1;
                            assert_eq!(after.state(), line.to);
                            assert_eq!((step.from, step.to), (*from, line.to));
                        }
                        (None, Err(refusal)) => assert!(matches!(
                            refusal.code,
                            RefusalCode::NotInThisState
                                | RefusalCode::NotYourRole
                                | RefusalCode::OtherDecision
                        )),
                        (allowed, got) => panic!("{verb:?} {from:?} {role:?}: {allowed:?} {got:?}"),
                    }
                }
            }
        }
    }
    assert_eq!(asked, 16 * 21 * 5 * 4);
    assert!(taken > 0);
}

#[test]
fn each_thing_required_is_missed_by_its_own_refusal() {
    for line in TRANSITIONS {
        for need in line.needs {
            let decision = match need {
                Need::WasAdmitted => Some(Decision::Refused),
                Need::WasAdjourned | Need::WasNotAdmitted => Some(Decision::Admitted),
                _ if line.needs.contains(&Need::WasAdmitted) => Some(Decision::Admitted),
                _ => Some(Decision::Adjourned),
            };
            let mut facts = ready("2026-06-01");
            let mut ask = ask(line.verb, Role::Coordinator, "2026-06-01");
            let code = match need {
                Need::Reason => {
                    ask.reason = " \n".to_owned();
                    RefusalCode::WithoutReason
                }
                Need::SecondPerson => {
                    ask.second = None;
                    RefusalCode::NoSecondPerson
                }
                Need::Filled => {
                    facts.filled = false;
                    RefusalCode::NotFilled
                }
                Need::NoGap => {
                    facts.gaps = 1;
                    RefusalCode::HasGaps
                }
                Need::TwoReadings => {
                    facts.readings = false;
                    RefusalCode::NotEnoughReadings
                }
                Need::Committee => {
                    ask.committee = None;
                    RefusalCode::NoCommittee
                }
                Need::Remedies => {
                    facts.remedies = false;
                    RefusalCode::NoRemedies
                }
                Need::WasAdmitted | Need::WasAdjourned | Need::WasNotAdmitted => {
                    RefusalCode::OtherDecision
                }
            };
            let refusal = in_state(line.from, decision).take(&ask, facts).unwrap_err();
            assert_eq!(refusal.code, code, "{:?} from {:?}", line.verb, line.from);
        }
    }
}

#[test]
fn the_second_person_is_another_coordinator() {
    let notified = in_state(PassState::Notified, Some(Decision::Refused));
    let code = |second| {
        let ask = StepAsk {
            second,
            ..ask(PassVerb::Reopen, Role::Coordinator, "2026-06-01")
        };
        notified
            .take(&ask, ready("2026-06-01"))
            .map(|_| ())
            .map_err(|r| r.code)
    };
    assert_eq!(
        code(Some((member(1), Role::Coordinator))),
        Err(RefusalCode::NoSecondPerson)
    );
    assert_eq!(
        code(Some((member(2), Role::Adviser))),
        Err(RefusalCode::NoSecondPerson)
    );
    assert_eq!(code(Some((member(2), Role::Coordinator))), Ok(()));
}

#[test]
fn a_refusal_keeps_its_motive_and_a_reopening_forgets_the_decision_and_says_who_and_why() {
    let listed = in_state(PassState::Listed, None);
    let (refused, _) = listed
        .take(
            &ask(PassVerb::Refuse, Role::Coordinator, "2026-06-01"),
            ready("2026-06-01"),
        )
        .unwrap();
    assert_eq!(refused.decision, Some(Decision::Refused));
    assert_eq!(refused.motive.as_deref(), Some("Parce que"));
    let (notified, _) = refused
        .take(
            &ask(PassVerb::Notify, Role::Coordinator, "2026-06-02"),
            ready("2026-06-02"),
        )
        .unwrap();
    let (opened, step) = notified
        .take(
            &ask(PassVerb::Reopen, Role::Coordinator, "2026-06-03"),
            ready("2026-06-03"),
        )
        .unwrap();
    assert_eq!(
        (opened.decision, opened.motive, opened.committee),
        (None, None, None)
    );
    assert_eq!(opened.reopened_by, Some(member(2)));
    assert_eq!(step.second, Some(member(2)));
    assert_eq!(
        step.committee,
        Some(sitting()),
        "the step still says which sitting"
    );
}

#[test]
fn days_follow_one_another_and_never_lie_in_the_future() {
    let filed = in_state(PassState::Filed, None);
    let code = |on: &str, since: &str| {
        let mut facts = ready("2026-06-01");
        facts.since = day(since);
        let ask = ask(PassVerb::Complete, Role::Adviser, on);
        filed.take(&ask, facts).map(|_| ()).map_err(|r| r.code)
    };
    assert_eq!(
        code("2026-06-02", "2026-05-01"),
        Err(RefusalCode::DateInTheFuture)
    );
    assert_eq!(
        code("2026-04-30", "2026-05-01"),
        Err(RefusalCode::WrongOrder)
    );
    assert_eq!(code("2026-05-01", "2026-05-01"), Ok(()));
}

#[test]
fn the_clock_stops_while_proofs_are_awaited() {
    let mut application = in_state(PassState::Draft, None);
    for (verb, on) in [
        (PassVerb::File, "2026-03-01"),
        (PassVerb::AskMore, "2026-03-11"),
        (PassVerb::Refile, "2026-03-31"),
        (PassVerb::Complete, "2026-04-01"),
    ] {
        let mut facts = ready(on);
        facts.since = day("2026-01-01");
        application = application
            .take(&ask(verb, Role::Adviser, on), facts)
            .unwrap()
            .0;
    }
    assert_eq!(application.waited_days, 20);
    assert_eq!(application.days_of_instruction(day("2026-04-10")), Some(20));
    let (waiting, _) = application
        .take(
            &ask(PassVerb::AskMore, Role::Adviser, "2026-04-10"),
            ready("2026-04-10"),
        )
        .unwrap();
    assert_eq!(waiting.days_of_instruction(day("2026-06-30")), Some(20));
}

#[test]
fn an_application_whose_proof_lapsed_is_to_be_completed_by_itself_until_it_is_decided() {
    for state in PassState::ALL {
        let read = in_state(*state, None).standing(1);
        let by_itself = matches!(
            state,
            PassState::Complete | PassState::Instructed | PassState::Listed
        );
        assert_eq!(
            read,
            if by_itself {
                PassState::ToComplete
            } else {
                *state
            }
        );
        assert_eq!(in_state(*state, None).standing(0), *state);
    }
}

#[test]
fn nothing_moves_while_two_desks_disagree() {
    let mut facts = ready("2026-06-01");
    facts.disputed = true;
    let refusal = in_state(PassState::Admitted, Some(Decision::Admitted))
        .take(
            &ask(PassVerb::Notify, Role::Coordinator, "2026-06-01"),
            facts,
        )
        .unwrap_err();
    assert_eq!(refusal.code, RefusalCode::InDispute);
}

#[test]
fn a_step_is_undone_until_something_left_the_house_because_of_it() {
    let none = Since::default();
    let code = |verb, since| check_undo(verb, since).map_err(|r| r.code);
    for verb in PassVerb::ALL {
        assert_eq!(code(*verb, none), Ok(()));
        let later = Since {
            later_step: true,
            ..none
        };
        assert_eq!(code(*verb, later), Err(RefusalCode::NotTheLastStep));
    }
    let letter = Since {
        letter: true,
        ..none
    };
    assert_eq!(code(PassVerb::Refuse, letter), Err(RefusalCode::LetterMade));
    assert_eq!(code(PassVerb::AskMore, letter), Ok(()));
    let closed = Since {
        sitting_closed: true,
        ..none
    };
    assert_eq!(
        code(PassVerb::Admit, closed),
        Err(RefusalCode::SittingClosed)
    );
    let paid = Since { paid: true, ..none };
    assert_eq!(code(PassVerb::Agree, paid), Err(RefusalCode::AlreadyPaid));
}

#[test]
fn choosing_one_of_two_histories_forgets_what_the_other_decided() {
    let mut chain = Vec::new();
    let mut application = in_state(PassState::Filed, None);
    for (verb, on) in [
        (PassVerb::Complete, "2026-03-01"),
        (PassVerb::Instruct, "2026-03-11"),
        (PassVerb::List, "2026-03-12"),
        (PassVerb::Refuse, "2026-04-01"),
    ] {
        let (after, step) = application
            .take(&ask(verb, Role::Coordinator, on), ready(on))
            .unwrap();
        application = after;
        chain.push(step);
    }
    // The other desk admitted and notified; half of each stands in the row.
    let mixed = Application {
        state: Some(PassState::Notified),
        decision: Some(Decision::Admitted),
        notified_on: Some(day("2026-04-03")),
        conditions: Some("Trouver un local".to_owned()),
        motive: None,
        ..application.clone()
    };
    assert_eq!(mixed.replayed(&chain), application);
}

proptest! {
    /// Whatever is tried, in whatever order: days of instruction never exceed those that passed, days never go back.
    #[test]
    fn any_history_keeps_its_days_in_order(tries in proptest::collection::vec((0_usize..21, 0_u64..20), 0..60)) {
        let begun = day("2026-01-01");
        let mut application = Application { opened_on: Some(begun), ..in_state(PassState::Draft, None) };
        let mut since = begun;
        let mut on = begun;
        let mut chain = Vec::new();
        for (verb, days) in tries {
            on = on + chrono::Days::new(days);
            let mut facts = ready(&on.to_string());
            facts.since = since;
            let ask = ask(PassVerb::ALL[verb], Role::Coordinator, &on.to_string());
            if let Ok((after, step)) = application.take(&ask, facts) {
                prop_assert!(step.day >= step.since);
                prop_assert_eq!(after.waiting_since.is_some(), after.state() == PassState::ToComplete);
                since = step.day;
                application = after;
                chain.push(step);
                prop_assert_eq!(&application.replayed(&chain), &application);
            }
            if let (Some(filed), Some(days)) = (application.filed_on, application.days_of_instruction(on)) {
                prop_assert!(days <= (on - filed).num_days());
            }
        }
    }
}
