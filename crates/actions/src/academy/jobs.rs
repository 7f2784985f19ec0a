//! Contracts of employment, and the CDI to verify six months after they began.

use chrono::{Months, NaiveDate};
use pignon_domain::academy::catalogue;
use pignon_domain::academy::job::{Durability, Job};
use pignon_domain::ids::JobId;
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::academy::jobs::{self, JobRow};
use pignon_store::{Value, kinds};

use super::shapes::{AcademyPut, JobCard, JobPut};
use super::{any_day, day, differing, filled, full_name, number};
use crate::Failure;
use crate::desk::Open;
use crate::house::shapes::Nothing;
use crate::persons::known_person;
use crate::persons::shapes::PersonAsk;
use crate::persons::values::{bytes, optional};

/// Months for which a CDI that nobody verified is still proposed.
const PROPOSED_FOR_MONTHS: u32 = 24;

fn fields(row: &JobRow) -> Vec<(&'static str, Value)> {
    let job = &row.job;
    vec![
        ("contract", optional(job.contract.map(|c| c.code()))),
        ("starts_on", day(job.starts_on)),
        ("ends_on", day(job.ends_on)),
        ("weekly_minutes", number(job.weekly_minutes)),
        ("verified_on", day(job.verified_on)),
        ("verified_by", optional(job.verified_by.map(|v| v.code()))),
        ("title", optional(row.title.as_deref())),
        ("rome", optional(row.rome.as_deref())),
        ("employer", optional(row.employer.as_deref())),
        (
            "structure",
            row.structure.map_or(Value::Null, |s| bytes(s.0)),
        ),
        ("territory", optional(row.territory.as_deref())),
        ("tzc", optional(row.tzc.map(|t| t.code()))),
        ("note", optional(row.note.as_deref())),
    ]
}

fn maybe_day(
    typed: &str,
    today: NaiveDate,
    field: pignon_domain::Field,
) -> Result<Option<NaiveDate>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        typed => any_day(typed, today, field).map(Some),
    }
}

/// Writes a contract.
///
/// # Errors
/// [`Failure`], as [`Job::check`] says; [`RefusalCode::Unknown`] about `structure`.
pub(crate) fn put(open: &Open, ask: JobPut) -> Result<AcademyPut, Failure> {
    let today = open.env.today();
    let job = Job {
        contract: Some(ask.contract),
        starts_on: Some(any_day(&ask.starts, today, "starts")?),
        ends_on: maybe_day(&ask.ends, today, "ends")?,
        weekly_minutes: ask.weekly_minutes,
        verified_on: maybe_day(&ask.verified_on, today, "verified_on")?,
        verified_by: ask.verified_by,
    };
    job.check(today)?;
    let line = |typed: &str, field| -> Result<Value, Refusal> {
        Ok(filled(&identity::check_text(
            typed,
            field,
            catalogue::LONGEST_TITLE,
        )?))
    };
    let rome = match ask.rome.trim() {
        "" => String::new(),
        typed => catalogue::romes(typed).map_err(|r| Refusal::of(r.code, "rome"))?,
    };
    let note = identity::check_lines(&ask.note, "note", catalogue::LONGEST_TEXT)?;
    let after = vec![
        ("contract", optional(Some(ask.contract.code()))),
        ("starts_on", day(job.starts_on)),
        ("ends_on", day(job.ends_on)),
        ("weekly_minutes", number(job.weekly_minutes)),
        ("verified_on", day(job.verified_on)),
        ("verified_by", optional(job.verified_by.map(|v| v.code()))),
        ("title", line(&ask.title, "title")?),
        ("rome", filled(&rome)),
        ("employer", line(&ask.employer, "employer")?),
        (
            "structure",
            ask.structure.map_or(Value::Null, |s| bytes(s.0)),
        ),
        ("territory", line(&ask.territory, "territory")?),
        ("tzc", optional(ask.tzc.map(|t| t.code()))),
        ("note", filled(&note)),
    ];
    let written = open.act("job_put", |door| {
        known_person(&door.reader(), ask.person)?;
        if let Some(structure) = ask.structure {
            let known = pignon_store::structures::one(&door.reader(), structure)?;
            known.ok_or(Refusal::of(RefusalCode::Unknown, "structure"))?;
        }
        let (id, before) = match ask.job {
            None => {
                let empty = after.iter().map(|(name, _)| (*name, Value::Null));
                (JobId(door.new_id()), empty.collect())
            }
            Some(id) => {
                let known = jobs::one(&door.reader(), ask.person, id)?;
                let known = known.filter(|job| !job.removed);
                let unknown = Refusal::of(RefusalCode::Unknown, "job");
                (id, fields(&known.ok_or(unknown)?))
            }
        };
        let changed = differing(&before, after);
        door.put(kinds::JOB, ask.person.0, id.0, changed)?;
        Ok(id.0)
    })?;
    Ok(AcademyPut {
        id: written.value,
        op: written.op,
    })
}

fn card(row: JobRow, today: NaiveDate) -> JobCard {
    JobCard {
        id: row.id,
        person: row.person,
        name: full_name(&row.family_name, &row.given_name),
        contract: row.job.contract,
        starts_on: row.job.starts_on,
        ends_on: row.job.ends_on,
        weekly_minutes: row.job.weekly_minutes,
        title: row.title,
        rome: row.rome,
        employer: row.employer,
        structure: row.structure,
        structure_name: row.structure_name,
        territory: row.territory,
        tzc: row.tzc,
        verified_on: row.job.verified_on,
        verified_by: row.job.verified_by,
        verify_from: row.job.verify_from(),
        durability: row.job.durability(today),
        note: row.note,
    }
}

/// The contracts of a person, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn of_person(open: &Open, ask: PersonAsk) -> Result<Vec<JobCard>, Failure> {
    let today = open.env.today();
    let found = open
        .vault
        .read(|reader| jobs::of_person(reader, ask.person))?;
    Ok(found.into_iter().map(|row| card(row, today)).collect())
}

/// The CDI whose verification is due, oldest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn to_verify(open: &Open, _: Nothing) -> Result<Vec<JobCard>, Failure> {
    let today = open.env.today();
    let since = today
        .checked_sub_months(Months::new(PROPOSED_FOR_MONTHS))
        .unwrap_or(today);
    let found = open
        .vault
        .read(|reader| jobs::open_ended(reader, since, today))?;
    let cards = found.into_iter().map(|row| card(row, today));
    Ok(cards
        .filter(|job| job.durability == Durability::ToVerify)
        .collect())
}
