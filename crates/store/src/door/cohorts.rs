//! What is derived from a cohort: the minutes of its trainees, made again from its half-days, registers and enrolments once
//! at the end of each act that touches one of them. The rule is that of `domain`, and there is no other.

use std::collections::BTreeSet;

use pignon_domain::academy::enrolment::Enrolment;
use pignon_domain::academy::hours::tallies;
use pignon_domain::ids::CohortId;
use pignon_journal::Id;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::kinds::{self, Kind};
use crate::{Incident, Reader, academy};

/// Does a change of this kind make minutes stale?
pub(super) fn counts(kind: &Kind) -> bool {
    [
        kinds::COHORT,
        kinds::CLASS_SESSION,
        kinds::ENROLMENT,
        kinds::ATTENDANCE,
        kinds::SHEET,
    ]
    .iter()
    .any(|counted| counted.name == kind.name)
}

/// Makes again the minutes of the cohorts that these subjects of the journal are about, if any.
pub(super) fn refresh<'a>(
    conn: &Connection,
    subjects: impl IntoIterator<Item = &'a Id>,
) -> Result<(), Incident> {
    let mut cohorts: BTreeSet<Id> = BTreeSet::new();
    let mut find = conn.prepare_cached(include_str!("cohort_of.sql"))?;
    for subject in subjects {
        cohorts.extend(
            find.query_row([subject], |row| row.get::<_, Id>(0))
                .optional()?,
        );
    }
    for cohort in cohorts {
        refresh_one(conn, &cohort)?;
    }
    Ok(())
}

fn refresh_one(conn: &Connection, id: &Id) -> Result<(), Incident> {
    let (reader, cohort) = (Reader::over(conn), CohortId(Uuid::from_bytes(*id)));
    let known = academy::cohort(&reader, cohort)?;
    let places = known.and_then(|cohort| cohort.places());
    let enrolments: Vec<Enrolment> = academy::enrolments(&reader, cohort)?
        .into_iter()
        .map(|row| row.enrolment)
        .collect();
    let held = academy::held(&reader, cohort)?;
    conn.prepare_cached("DELETE FROM enrolment_tally WHERE cohort = ?1")?
        .execute([id])?;
    let mut insert = conn.prepare_cached(include_str!("put_tally.sql"))?;
    for (enrolment, tally) in tallies(&enrolments, places, &held) {
        insert.execute(params![
            id,
            enrolment.0,
            tally.planned,
            tally.given,
            tally.attended,
            tally.absences,
            tally.unjustified
        ])?;
    }
    Ok(())
}
