//! The Académie and jobs (P5, P6.1–P6.2): the catalogue, cohorts with their calendar, enrolments, registers, results, calls,
//! contracts.

mod calls;
mod catalogue;
mod cohorts;
mod enrolments;
mod jobs;
mod page;
mod registers;
mod sessions;
pub mod shapes;
mod sheets;

pub(crate) use calls::{calls, record, results};
pub(crate) use catalogue::{list as catalogue, put_closure, put_course, put_room};
pub(crate) use cohorts::{add_trainer, create, edit, list, plan, shorten};
pub(crate) use enrolments::{add, assess, of_person, step};
pub(crate) use jobs::{of_person as person_jobs, put as put_job, to_verify};
pub(crate) use page::open as open_cohort;
pub(crate) use registers::{excuse, open as open_register, save, week};
pub(crate) use sessions::{assign, cancel, shift};
pub(crate) use sheets::{amend, close, sign};

use std::collections::BTreeMap;

use chrono::{NaiveDate, Timelike};
use pignon_domain::academy::enrolment::Enrolment;
use pignon_domain::academy::hours::Tally;
use pignon_domain::ids::{ClassSessionId, CohortId, EnrolmentId};
use pignon_domain::{Field, Refusal, RefusalCode, agenda, date};
use pignon_store::academy::{self, Cohort, EnrolmentRow, SessionRow};
use pignon_store::{Reader, Value};

use crate::Failure;
use crate::persons::values::{optional, text};

/// What stands where the title of a cohort should, when its row has not come yet.
const UNTITLED: &str = "Promotion sans titre";

/// A value that empties its field when nothing was typed.
fn filled(typed: &str) -> Value {
    optional(Some(typed).filter(|t| !t.is_empty()))
}

fn day(of: Option<NaiveDate>) -> Value {
    of.map_or(Value::Null, |day| text(&day.to_string()))
}

fn number<N: Into<i64>>(of: Option<N>) -> Value {
    of.map_or(Value::Null, |n| Value::Int(n.into()))
}

fn millis(of: i64) -> Value {
    Value::Int(of.max(0))
}

/// The fields of `after` that are not as in `before`, name by name.
fn differing(
    before: &[(&'static str, Value)],
    after: Vec<(&'static str, Value)>,
) -> Vec<(&'static str, Value)> {
    let same = |(name, value): &(&'static str, Value)| {
        let known = before.iter().find(|(n, _)| n == name);
        known.is_some_and(|(_, present)| present == value)
    };
    after.into_iter().filter(|field| !same(field)).collect()
}

/// A day, past or to come, from forgiving text.
fn any_day(typed: &str, today: NaiveDate, field: Field) -> Result<NaiveDate, Refusal> {
    if typed.trim().is_empty() {
        return Err(Refusal::of(RefusalCode::Missing, field));
    }
    date::parse_day(typed, today).map_err(|code| Refusal::of(code, field))
}

/// An hour of the day (`9h`, `14:30`), in minutes since midnight.
fn hour(typed: &str, today: NaiveDate, field: Field) -> Result<u16, Refusal> {
    let moment = agenda::parse_moment(typed, today).map_err(|code| Refusal::of(code, field))?;
    let minutes = moment.hour() * 60 + moment.minute();
    u16::try_from(minutes).map_err(|_| Refusal::of(RefusalCode::NotATime, field))
}

/// A cohort that can be written on.
fn known_cohort(reader: &Reader<'_>, cohort: CohortId) -> Result<Cohort, Failure> {
    let known =
        academy::cohort(reader, cohort)?.ok_or(Refusal::of(RefusalCode::Unknown, "cohort"))?;
    if known.removed {
        return Err(Refusal::of(RefusalCode::Removed, "cohort").into());
    }
    Ok(known)
}

fn title(cohort: &Cohort) -> String {
    let own = cohort.title.clone().or_else(|| cohort.course_title.clone());
    own.unwrap_or_else(|| UNTITLED.to_owned())
}

/// A half-day, and the cohort it is of.
fn known_session(
    reader: &Reader<'_>,
    session: ClassSessionId,
) -> Result<(SessionRow, Cohort), Failure> {
    let unknown = || Refusal::of(RefusalCode::Unknown, "session");
    let known = academy::session(reader, session)?.ok_or_else(unknown)?;
    let cohort = known_cohort(reader, known.cohort.ok_or_else(unknown)?)?;
    Ok((known, cohort))
}

/// The trainees of a cohort and their minutes.
struct Trainees {
    rows: Vec<EnrolmentRow>,
    enrolments: Vec<Enrolment>,
    tallies: BTreeMap<EnrolmentId, Tally>,
}

impl Trainees {
    fn of(reader: &Reader<'_>, cohort: CohortId) -> Result<Self, Failure> {
        let rows = academy::enrolments(reader, cohort)?;
        Ok(Self {
            enrolments: rows.iter().map(|row| row.enrolment.clone()).collect(),
            rows,
            tallies: academy::tallies(reader, cohort)?,
        })
    }

    /// Who was present once: they keep their place.
    fn begun(&self) -> std::collections::BTreeSet<EnrolmentId> {
        let present = self.tallies.iter().filter(|(_, tally)| tally.attended > 0);
        present.map(|(id, _)| *id).collect()
    }

    fn row(&self, id: EnrolmentId) -> Option<&EnrolmentRow> {
        self.rows.iter().find(|row| row.enrolment.id == id)
    }
}

fn full_name(family: &str, given: &str) -> String {
    format!("{family} {given}").trim().to_owned()
}
