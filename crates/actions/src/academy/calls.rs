//! Results of trainings, the calls that the calendar asks for, and what was answered.

use chrono::Days;
use pignon_domain::academy::outcome::{self, Answers, CALENDAR, Share};
use pignon_domain::academy::results::{self as rules, ended_on};
use pignon_domain::academy::{OutcomeSituation, catalogue};
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::academy::results::{self, TraineeRow};
use pignon_store::{Value, kinds};

use super::shapes::{
    AcademyPut, OutcomeCall, OutcomeRecord, OutcomeShare, ResultsAsk, ResultsPage, SituationCount,
};
use super::{Trainees, UNTITLED, day, filled, full_name, known_cohort, number};
use crate::Failure;
use crate::desk::Open;
use crate::house::shapes::Nothing;
use crate::persons::values::{bytes, optional, past_day, text};

/// Days after the end of a cohort for which somebody may be called: the last check stays open for 18 months.
const CALLED_FOR_DAYS: u64 = 600;

fn share(months: u32, share: Share, situations: &[u32]) -> OutcomeShare {
    let counted = OutcomeSituation::ALL.iter().zip(situations);
    OutcomeShare {
        months,
        positive: share.yes,
        known: share.known,
        due: share.due,
        percent: share.percent(),
        least: share.bounds().map(|(least, _)| least),
        most: share.bounds().map(|(_, most)| most),
        non_response: share.non_response(),
        situations: counted
            .filter(|(situation, _)| situation.is_known())
            .map(|(situation, count)| SituationCount {
                situation: *situation,
                count: *count,
            })
            .collect(),
    }
}

/// Results of the cohorts that end between two days.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::WrongOrder`] about `to`.
pub(crate) fn results(open: &Open, ask: ResultsAsk) -> Result<ResultsPage, Failure> {
    if ask.to < ask.from {
        return Err(Refusal::of(RefusalCode::WrongOrder, "to").into());
    }
    let today = open.env.today();
    let rows = open
        .vault
        .read(|reader| results::trainees(reader, ask.from, ask.to, ask.course))?;
    let trainees: Vec<_> = rows.into_iter().map(|row| row.trainee).collect();
    let all = rules::results(&trainees, today);
    let outcomes = CALENDAR.iter().zip(all.positive).zip(&all.situations);
    Ok(ResultsPage {
        trainees: all.trainees,
        trained: all.trained,
        dropped_out: all.dropped_out,
        in_training: all.in_training,
        given: all.given,
        attended: all.attended,
        rate: all.rate(),
        presented: all.presented,
        certified: all.certified,
        outcomes: outcomes
            .map(|((months, positive), situations)| share(*months, positive, situations))
            .collect(),
    })
}

/// The calls to make today, oldest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn calls(open: &Open, _: Nothing) -> Result<Vec<OutcomeCall>, Failure> {
    let today = open.env.today();
    let since = today
        .checked_sub_days(Days::new(CALLED_FOR_DAYS))
        .unwrap_or(today);
    let later = today
        .checked_add_days(Days::new(CALLED_FOR_DAYS))
        .unwrap_or(today);
    let rows = open
        .vault
        .read(|reader| results::trainees(reader, since, later, None))?;
    let mut calls: Vec<OutcomeCall> = rows
        .into_iter()
        .filter_map(|row| call(row, today))
        .collect();
    calls.sort_by(|a, b| (a.due_on, &a.name).cmp(&(b.due_on, &b.name)));
    Ok(calls)
}

fn call(row: TraineeRow, today: chrono::NaiveDate) -> Option<OutcomeCall> {
    let trainee = &row.trainee;
    if trainee.tally.attended == 0 {
        return None;
    }
    let ended = ended_on(&trainee.enrolment, trainee.span)?;
    let checks = outcome::checks(ended, &trainee.attempts, today);
    let check = checks.iter().find(|check| check.state.is_open())?;
    Some(OutcomeCall {
        cohort: row.cohort,
        title: row.title.unwrap_or_else(|| UNTITLED.to_owned()),
        enrolment: trainee.enrolment.id,
        person: trainee.enrolment.person,
        name: full_name(&row.family_name, &row.given_name),
        months: check.months,
        due_on: check.due_on,
        state: check.state,
        unanswered: check.unanswered,
    })
}

/// Records an attempt, with the six answers when somebody answered.
///
/// # Errors
/// [`Failure`], as [`outcome::check_attempt`] says.
pub(crate) fn record(open: &Open, ask: OutcomeRecord) -> Result<AcademyPut, Failure> {
    let today = open.env.today();
    let on = past_day(Some(&ask.on), today, "on")?;
    let since = match ask.since.trim() {
        "" => None,
        typed => Some(past_day(Some(typed), today, "since")?),
    };
    let employer = identity::check_text(&ask.employer, "employer", catalogue::LONGEST_TITLE)?;
    let note = identity::check_lines(&ask.note, "note", catalogue::LONGEST_TEXT)?;
    let rome = match ask.rome.trim() {
        "" => String::new(),
        typed => catalogue::romes(typed).map_err(|r| Refusal::of(r.code, "rome"))?,
    };
    let answers = Answers {
        situation: ask.situation,
        since,
        employer: Some(employer.clone()),
        rome: Some(rome.clone()),
        used: ask.used,
        satisfaction: ask.satisfaction,
    };
    let written = open.act("outcome_record", |door| {
        let cohort = known_cohort(&door.reader(), ask.cohort)?;
        let trainees = Trainees::of(&door.reader(), ask.cohort)?;
        let unknown = || Refusal::of(RefusalCode::Unknown, "enrolment");
        let row = trainees.row(ask.enrolment).ok_or_else(unknown)?;
        let ended = ended_on(&row.enrolment, cohort.span).ok_or_else(unknown)?;
        outcome::check_attempt(ended, ask.months, on, ask.answered, &answers, today)?;
        let mut fields = vec![
            ("enrolment", bytes(ask.enrolment.0)),
            ("months", Value::Int(ask.months.into())),
            ("member", bytes(open.who.member.0)),
            ("tried_on", day(Some(on))),
            ("mode", text(ask.mode.code())),
            ("answered", Value::Bool(ask.answered)),
            ("note", filled(&note)),
        ];
        if ask.answered {
            fields.extend([
                ("situation", optional(ask.situation.map(|s| s.code()))),
                ("since", day(since)),
                ("employer", filled(&employer)),
                ("rome", filled(&rome)),
                ("used", ask.used.map_or(Value::Null, Value::Bool)),
                ("satisfaction", number(ask.satisfaction)),
            ]);
        }
        fields.retain(|(_, value)| *value != Value::Null);
        let id = door.new_id();
        door.put(kinds::OUTCOME, ask.cohort.0, id, fields)?;
        Ok(id)
    })?;
    Ok(AcademyPut {
        id: written.value,
        op: written.op,
    })
}
