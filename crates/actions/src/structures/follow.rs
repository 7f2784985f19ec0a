//! What becomes of a structure: its status, its headcount, and the checks of the calendar (P2.6, P2.7).

use chrono::NaiveDate;
use pignon_domain::file::LONGEST_MINUTE;
use pignon_domain::ids::StructureId;
use pignon_domain::structure::{Attempt, CALENDAR, StructureStatus, creation_day, due_on, present};
use pignon_domain::{Field, Refusal, RefusalCode, identity};
use pignon_store::structures::{self, Structure};
use pignon_store::{Door, Value, kinds};

use super::file::may_try_on;
use super::known_structure;
use super::shapes::{FollowUpAnswer, FollowUpRecord, HeadcountWrite, StructureStatusWrite};
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, text};

const LONGEST_SOURCE: usize = 200;
const MOST_PEOPLE: u32 = 1_000_000;

/// A day that is over or today, as far back as a structure may have been created; today when nothing is typed.
fn day(typed: Option<&str>, today: NaiveDate, field: Field) -> Result<NaiveDate, Refusal> {
    match typed.map(str::trim).filter(|t| !t.is_empty()) {
        None => Ok(today),
        Some(text) => creation_day(text, today).map_err(|c| Refusal::of(c, field)),
    }
}

fn after_creation(known: &Structure, day: NaiveDate, field: Field) -> Result<(), Refusal> {
    match known.created_on {
        Some(created_on) if day < created_on => Err(Refusal::of(RefusalCode::WrongOrder, field)),
        _ => Ok(()),
    }
}

struct Status<'a> {
    status: StructureStatus,
    since: NaiveDate,
    source: &'a str,
    checked_on: NaiveDate,
    note: &'a str,
}

fn put_status(door: &mut Door<'_>, id: StructureId, status: &Status<'_>) -> Result<(), Failure> {
    let row = door.new_id();
    let mut fields = vec![
        ("status", text(status.status.code())),
        ("since", text(&status.since.to_string())),
        ("source", text(status.source)),
        ("checked_on", text(&status.checked_on.to_string())),
    ];
    if !status.note.is_empty() {
        fields.push(("note", text(status.note)));
    }
    Ok(door.put(kinds::STRUCTURE_STATUS, id.0, row, fields)?)
}

/// Writes what a structure is, since when, by which source. Always a new line: what was known before stays.
///
/// # Errors
/// [`Failure`] with every field that is wrong.
pub(crate) fn write_status(open: &Open, ask: StructureStatusWrite) -> Result<Saved, Failure> {
    let today = open.env.today();
    let since = day(ask.since.as_deref(), today, "since");
    let checked_on = day(ask.checked_on.as_deref(), today, "checked_on");
    let source = identity::check_text(&ask.source, "source", LONGEST_SOURCE).and_then(|s| {
        if s.is_empty() {
            Err(Refusal::of(RefusalCode::Missing, "source"))
        } else {
            Ok(s)
        }
    });
    let note = identity::check_lines(&ask.note, "note", LONGEST_MINUTE);
    let (since, checked_on, source, note) = match (since, checked_on, source, note) {
        (Ok(since), Ok(checked_on), Ok(source), Ok(note)) => (since, checked_on, source, note),
        (since, checked_on, source, note) => {
            let wrong = [since.err(), checked_on.err(), source.err(), note.err()];
            return Err(Failure::of_all(wrong.into_iter().flatten()));
        }
    };
    if checked_on < since {
        return Err(Refusal::of(RefusalCode::WrongOrder, "checked_on").into());
    }
    let written = open.act("structure_status_write", |door| {
        let known = known_structure(&door.reader(), ask.structure)?;
        after_creation(&known, since, "since")?;
        let status = Status {
            status: ask.status,
            since,
            source: &source,
            checked_on,
            note: &note,
        };
        put_status(door, ask.structure, &status)
    })?;
    Ok(open.saved(written.op))
}

fn put_headcount(
    door: &mut Door<'_>,
    id: StructureId,
    as_of: NaiveDate,
    employees: u32,
    insertion: Option<Option<u32>>,
) -> Result<(), Failure> {
    let present = structures::headcounts(&door.reader(), id)?
        .into_iter()
        .rfind(|h| h.as_of == as_of);
    let mut fields = Vec::new();
    if present.is_none_or(|h| h.employees != Some(employees)) {
        fields.push(("employees", Value::Int(i64::from(employees))));
    }
    if let Some(told) = insertion
        && present.and_then(|h| h.insertion) != told
    {
        let value = told.map_or(Value::Null, |n| Value::Int(i64::from(n)));
        fields.push(("insertion", value));
    }
    let row = match present {
        Some(row) => row.id,
        None => {
            fields.push(("as_of", text(&as_of.to_string())));
            door.new_id()
        }
    };
    Ok(door.put(kinds::HEADCOUNT, id.0, row, fields)?)
}

/// Writes how many work in a structure on a day.
///
/// # Errors
/// [`Failure`] with every field that is wrong.
pub(crate) fn write_headcount(open: &Open, ask: HeadcountWrite) -> Result<Saved, Failure> {
    let as_of = day(ask.as_of.as_deref(), open.env.today(), "as_of");
    let employees = people(ask.employees, "employees");
    let insertion = match ask.insertion {
        Some(n) if n > ask.employees => Err(Refusal::of(RefusalCode::NotANumber, "insertion")),
        told => Ok(told),
    };
    let (as_of, employees, insertion) = match (as_of, employees, insertion) {
        (Ok(as_of), Ok(employees), Ok(insertion)) => (as_of, employees, insertion),
        (as_of, employees, insertion) => {
            let wrong = [as_of.err(), employees.err(), insertion.err()];
            return Err(Failure::of_all(wrong.into_iter().flatten()));
        }
    };
    let written = open.act("headcount_write", |door| {
        let known = known_structure(&door.reader(), ask.structure)?;
        after_creation(&known, as_of, "as_of")?;
        put_headcount(door, ask.structure, as_of, employees, Some(insertion))
    })?;
    Ok(open.saved(written.op))
}

fn people(n: u32, field: Field) -> Result<u32, Refusal> {
    if n <= MOST_PEOPLE {
        Ok(n)
    } else {
        Err(Refusal::of(RefusalCode::NotANumber, field))
    }
}

/// Records an attempt of a check with all that it gave: status, headcount, note, as one act.
///
/// # Errors
/// [`Failure`] with the fields that are wrong; [`RefusalCode::AlreadyThere`] when the check is answered;
/// [`RefusalCode::WrongOrder`] when it is too early to ask.
pub(crate) fn record_follow_up(open: &Open, ask: FollowUpRecord) -> Result<Saved, Failure> {
    let today = open.env.today();
    let on = day(ask.on.as_deref(), today, "on");
    let note = identity::check_lines(&ask.note, "note", LONGEST_MINUTE);
    let since = match ask.answer.as_ref().and_then(|a| a.since.as_deref()) {
        None => Ok(None),
        Some(typed) if typed.trim().is_empty() => Ok(None),
        Some(typed) => day(Some(typed), today, "since").map(Some),
    };
    let employees = match ask.answer.as_ref().and_then(|a| a.employees) {
        None => Ok(None),
        Some(n) => people(n, "employees").map(Some),
    };
    let months = if CALENDAR.contains(&ask.months) {
        Ok(ask.months)
    } else {
        Err(Refusal::of(RefusalCode::NotInTheList, "months"))
    };
    let (on, note, since, employees, months) = match (on, note, since, employees, months) {
        (Ok(on), Ok(note), Ok(since), Ok(employees), Ok(months)) => {
            (on, note, since, employees, months)
        }
        (on, note, since, employees, months) => {
            let wrong = [
                on.err(),
                since.err(),
                employees.err(),
                note.err(),
                months.err(),
            ];
            return Err(Failure::of_all(wrong.into_iter().flatten()));
        }
    };
    let id = ask.structure;
    let written = open.act("follow_up_record", |door| {
        let known = known_structure(&door.reader(), id)?;
        let created_on = known
            .created_on
            .ok_or(Refusal::of(RefusalCode::Missing, "created_on"))?;
        if may_try_on(due_on(created_on, months)).is_none_or(|first| on < first) {
            return Err(Refusal::of(RefusalCode::WrongOrder, "on").into());
        }
        let answered = Attempt {
            months,
            answered: true,
        };
        let tried = structures::follow_ups(&door.reader(), id)?;
        if tried.iter().any(|f| f.attempt == answered) {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "months").into());
        }
        let row = door.new_id();
        let mut fields = vec![
            ("months", Value::Int(i64::from(months))),
            ("member", bytes(open.who.member.0)),
            ("tried_on", text(&on.to_string())),
            ("mode", text(ask.mode.code())),
            ("answered", Value::Bool(ask.answer.is_some())),
        ];
        if !note.is_empty() {
            fields.push(("note", text(&note)));
        }
        door.put(kinds::FOLLOW_UP, id.0, row, fields)?;
        if let Some(FollowUpAnswer {
            status: Some(status),
            ..
        }) = ask.answer
        {
            put_answered_status(door, &known, id, status, since, on, months)?;
        }
        match employees {
            Some(n) => put_headcount(door, id, on, n, None),
            None => Ok(()),
        }
    })?;
    Ok(open.saved(written.op))
}

/// Still active: the same spell, seen once more. Anything else begins a new one.
fn put_answered_status(
    door: &mut Door<'_>,
    known: &Structure,
    id: StructureId,
    status: StructureStatus,
    since: Option<NaiveDate>,
    on: NaiveDate,
    months: u32,
) -> Result<(), Failure> {
    let rows: Vec<_> = structures::statuses(&door.reader(), id)?
        .into_iter()
        .map(|s| s.row)
        .collect();
    let now = present(&rows);
    let since = match (status, now.since) {
        (StructureStatus::Active, Some(begun)) if now.status == StructureStatus::Active => begun,
        (StructureStatus::Active, None) => known.created_on.unwrap_or(on),
        _ => since.unwrap_or(on),
    };
    after_creation(known, since, "since")?;
    if on < since {
        return Err(Refusal::of(RefusalCode::WrongOrder, "since").into());
    }
    let source = format!("Suivi à {months} mois");
    let status = Status {
        status,
        since,
        source: &source,
        checked_on: on,
        note: "",
    };
    put_status(door, id, &status)
}
