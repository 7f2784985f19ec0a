//! The trainees of a period, whose results the rules add up.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pignon_domain::academy::OutcomeSituation;
use pignon_domain::academy::outcome::Attempt;
use pignon_domain::academy::results::Trainee;
use pignon_domain::ids::{CohortId, CourseId, EnrolmentId};

use super::{enrolment_of_row, span, tally};
use crate::columns::{code, day, id};
use crate::{Incident, Reader};

/// A trainee, with their name and cohort.
#[derive(Debug, Clone)]
pub struct TraineeRow {
    /// What the rules read.
    pub trainee: Trainee,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// The cohort.
    pub cohort: CohortId,
    /// Its title.
    pub title: Option<String>,
}

/// The trainees of the cohorts that end from `first` to `last`, of one course or of all.
///
/// # Errors
/// [`Incident`].
pub fn trainees(
    reader: &Reader<'_>,
    first: NaiveDate,
    last: NaiveDate,
    course: Option<CourseId>,
) -> Result<Vec<TraineeRow>, Incident> {
    let (first, last) = (first.to_string(), last.to_string());
    let asked = rusqlite::params![first, last, course.map(|c| c.0)];
    let mut attempts: BTreeMap<EnrolmentId, Vec<Attempt>> = BTreeMap::new();
    let all = reader.all(include_str!("attempts.sql"), asked, |row| {
        let attempt = Attempt {
            months: row.get(1)?,
            on: day(row, 2)?.unwrap_or_default(),
            answered: row.get(3)?,
            situation: code(row, 4, OutcomeSituation::of_code)?,
        };
        Ok((EnrolmentId(id(row, 0)?), attempt))
    })?;
    for (enrolment, attempt) in all {
        attempts.entry(enrolment).or_default().push(attempt);
    }
    let found = reader.all(include_str!("trainees.sql"), asked, |row| {
        let Some(enrolment) = enrolment_of_row(row)? else {
            return Ok(None);
        };
        Ok(Some(TraineeRow {
            trainee: Trainee {
                attempts: attempts.remove(&enrolment.id).unwrap_or_default(),
                enrolment,
                tally: tally(row, 12)?,
                span: span(row, 17)?,
            },
            family_name: row.get::<_, Option<String>>(19)?.unwrap_or_default(),
            given_name: row.get::<_, Option<String>>(20)?.unwrap_or_default(),
            cohort: CohortId(id(row, 21)?),
            title: row.get(22)?,
        }))
    })?;
    Ok(found.into_iter().flatten().collect())
}
