use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn attempt(months: u32, on: &str, situation: Option<OutcomeSituation>) -> Attempt {
    Attempt {
        months,
        on: day(on),
        answered: situation.is_some(),
        situation,
    }
}

const ENDED: fn() -> NaiveDate = || day("2026-01-30");

fn states(attempts: &[Attempt], today: &str) -> [CheckState; 3] {
    checks(ENDED(), attempts, day(today)).map(|check| check.state)
}

#[test]
fn the_calendar_makes_three_checks_and_a_late_call_answers_the_later_question() {
    use CheckState::{Due, Late, Missed, ToCome};
    assert_eq!(states(&[], "2026-04-29"), [ToCome; 3]);
    assert_eq!(states(&[], "2026-04-30"), [Due, ToCome, ToCome]);
    assert_eq!(states(&[], "2026-06-01"), [Late, ToCome, ToCome]);
    assert_eq!(states(&[], "2026-07-30"), [Missed, Due, ToCome]);
    assert_eq!(states(&[], "2027-07-30"), [Missed; 3]);
    let from_january = checks(day("2025-11-30"), &[], day("2026-01-01"));
    assert_eq!(from_january[0].due_on, day("2026-02-28"));
}

#[test]
fn three_attempts_without_an_answer_are_a_non_response_and_an_answer_settles() {
    let silent = attempt(3, "2026-05-02", None);
    assert_eq!(
        states(&[silent, silent], "2026-05-10")[0],
        CheckState::Attempted
    );
    assert_eq!(
        states(&[silent, silent, silent], "2026-05-10")[0],
        CheckState::NoAnswer
    );
    let answered = attempt(3, "2026-05-03", Some(OutcomeSituation::Cdi));
    let found = checks(ENDED(), &[answered, silent], day("2026-05-10"))[0];
    assert_eq!(found.state, CheckState::Answered);
    assert_eq!(found.situation, Some(OutcomeSituation::Cdi));
}

#[test]
fn an_answer_that_says_nothing_is_a_non_response() {
    let unknown = attempt(3, "2026-05-03", Some(OutcomeSituation::Unknown));
    let found = checks(ENDED(), &[unknown], day("2026-05-10"))[0];
    assert_eq!(found.state, CheckState::Answered);
    assert_eq!(found.situation, None);
}

#[test]
fn a_call_long_before_its_day_or_without_a_situation_is_refused() {
    let try_on = |months, on: &str, answered, answers: &Answers| {
        check_attempt(
            ENDED(),
            months,
            day(on),
            answered,
            answers,
            day("2026-08-01"),
        )
        .map_err(|r| (r.code, r.fields[0]))
    };
    let empty = Answers::default();
    assert_eq!(try_on(3, "2026-04-15", false, &empty), Ok(()));
    assert_eq!(
        try_on(3, "2026-04-14", false, &empty),
        Err((RefusalCode::WrongOrder, "on"))
    );
    assert_eq!(
        try_on(4, "2026-06-14", false, &empty),
        Err((RefusalCode::NotInTheList, "months"))
    );
    assert_eq!(
        try_on(3, "2026-05-14", true, &empty),
        Err((RefusalCode::Missing, "situation"))
    );
    assert_eq!(
        try_on(3, "2026-08-02", true, &empty),
        Err((RefusalCode::DateInTheFuture, "on"))
    );
}

#[test]
fn a_share_is_given_with_what_the_silent_could_change() {
    let mut share = Share::default();
    for said in [Some(true), Some(true), Some(false), None, None] {
        share.add(said);
    }
    assert_eq!(share.percent(), Some(67));
    assert_eq!(share.bounds(), Some((40, 80)));
    assert_eq!(share.non_response(), Some(40));
    assert_eq!(Share::default().bounds(), None);
    assert_eq!(Share::default().percent(), None);
}

#[test]
fn positive_outcomes_are_the_four_of_the_indicator() {
    let positive: Vec<&str> = OutcomeSituation::ALL
        .iter()
        .filter(|s| s.is_positive())
        .map(|s| s.code())
        .collect();
    assert_eq!(positive, ["cdi", "cdd_6m_plus", "iae", "creation"]);
}
