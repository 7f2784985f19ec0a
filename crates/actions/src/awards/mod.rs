//! Awards (P4.6): what an admitted application receives, its payments, its milestones, its end.

mod follow;
mod page;
mod pay;
pub mod shapes;

use chrono::{Months, NaiveDate};
use pignon_domain::ids::{InstalmentId, PassApplicationId};
use pignon_domain::pass::PassVerb;
use pignon_domain::pass::award::shared;
use pignon_domain::pass::regulation::{Package, Regulation};
use pignon_domain::pass::step::LONGEST_MOTIVE;
use pignon_domain::structure::CALENDAR;
use pignon_domain::{Field, Refusal, RefusalCode, date, identity, money};
use pignon_store::awards as rows;
use pignon_store::{Door, Value, kinds, pass};

use crate::Failure;
use crate::committees::judge::Rules;
use crate::committees::passage::{Passage, known_application, pass_on};
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, optional, past_day, text};
use shapes::{AwardAgree, AwardEndEarly, AwardOn};

pub(crate) use follow::record as record_milestone;
pub(crate) use page::page;
pub(crate) use pay::{add, block, pay, prove, remove};

/// Longest mentor, reference or label, in characters.
const LONGEST_LINE: usize = 200;
/// Months that an award runs when nobody says otherwise.
const USUAL_MONTHS: u32 = 12;

fn line(typed: &str, field: Field) -> Result<String, Refusal> {
    identity::check_text(typed, field, LONGEST_LINE)
}

fn lines(typed: &str, field: Field) -> Result<String, Refusal> {
    identity::check_lines(typed, field, LONGEST_MOTIVE)
}

fn given(text: &str) -> Value {
    optional(Some(text).filter(|t| !t.is_empty()))
}

fn amount(typed: &str, field: Field) -> Result<i64, Refusal> {
    money::parse_cents(typed).map_err(|code| Refusal::of(code, field))
}

fn day_text(day: NaiveDate) -> Value {
    text(&day.to_string())
}

/// A day that may be to come.
fn any_day(typed: &str, today: NaiveDate, field: Field) -> Result<NaiveDate, Refusal> {
    date::parse_planned_day(typed, today).map_err(|code| Refusal::of(code, field))
}

/// The months at which one asks what became of the holder, growing.
fn calendar(rules: Option<&Regulation>) -> Vec<u32> {
    let mut months = rules.map_or_else(|| CALENDAR.to_vec(), |rules| rules.milestones.clone());
    months.sort_unstable();
    months.dedup();
    months
}

/// What an agreement says, read.
struct Agreed {
    grant: i64,
    on: NaiveDate,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    mentor: String,
    reference: String,
}

fn read(ask: &AwardAgree, today: NaiveDate) -> Result<Agreed, Failure> {
    let grant = amount(&ask.grant, "grant");
    let on = past_day(Some(&ask.on), today, "on");
    let starts_on = any_day(&ask.starts_on, today, "starts_on");
    let ends_on = match (ask.ends_on.trim(), &starts_on) {
        ("", Ok(start)) => Ok(*start + Months::new(USUAL_MONTHS)),
        ("", Err(_)) => Ok(today),
        (typed, _) => any_day(typed, today, "ends_on"),
    };
    let mentor = line(&ask.mentor, "mentor");
    let reference = line(&ask.reference, "reference");
    let bounds = [
        (ask.coaching_hours > 10_000, "coaching_hours"),
        (ask.workspace_months > 120, "workspace_months"),
    ];
    let too_much = bounds.into_iter().filter(|(wrong, _)| *wrong);
    let mut wrong: Vec<Refusal> = too_much
        .map(|(_, field)| Refusal::of(RefusalCode::NotANumber, field))
        .collect();
    match (grant, on, starts_on, ends_on, mentor, reference) {
        (Ok(grant), Ok(on), Ok(starts_on), Ok(ends_on), Ok(mentor), Ok(reference))
            if wrong.is_empty() =>
        {
            if ends_on <= starts_on {
                return Err(Refusal::of(RefusalCode::WrongOrder, "ends_on").into());
            }
            Ok(Agreed {
                grant,
                on,
                starts_on,
                ends_on,
                mentor,
                reference,
            })
        }
        (grant, on, starts_on, ends_on, mentor, reference) => {
            wrong.extend(grant.err());
            wrong.extend(
                [on.err(), starts_on.err(), ends_on.err()]
                    .into_iter()
                    .flatten(),
            );
            wrong.extend([mentor.err(), reference.err()].into_iter().flatten());
            Err(Failure::of_all(wrong))
        }
    }
}

/// Agrees on the package: the award, the payments that the règlement plans, the passage of the application, in one act.
///
/// # Errors
/// [`Failure`] with every field that is wrong.
pub(crate) fn agree(open: &Open, ask: AwardAgree) -> Result<Saved, Failure> {
    let agreed = read(&ask, open.env.today())?;
    let id = ask.application;
    let written = open.act("award_agree", |door| {
        let known = known_application(&door.reader(), id)?;
        let rules = Rules::read(&door.reader())?;
        let package = rules.of(known.regulation).map(|rules| &rules.package);
        pass_on(open, door, id, &Passage::of(PassVerb::Agree, agreed.on))?;
        let award = pass::row_id(id, "award");
        let fields = vec![
            ("coaching_hours", Value::Int(i64::from(ask.coaching_hours))),
            (
                "workspace_months",
                Value::Int(i64::from(ask.workspace_months)),
            ),
            ("mentor", given(&agreed.mentor)),
            ("grant_cents", Value::Int(agreed.grant)),
            ("agreed_on", day_text(agreed.on)),
            ("starts_on", day_text(agreed.starts_on)),
            ("ends_on", day_text(agreed.ends_on)),
            ("reference", given(&agreed.reference)),
        ];
        door.put(kinds::AWARD, id.0, award, fields)?;
        match package.filter(|_| agreed.grant > 0) {
            Some(package) => plan(door, id, package, &agreed),
            None => Ok(()),
        }
    })?;
    Ok(open.saved(written.op))
}

/// The payments that the règlement plans, to the cent.
fn plan(
    door: &mut Door<'_>,
    id: PassApplicationId,
    package: &Package,
    agreed: &Agreed,
) -> Result<(), Failure> {
    let percents: Vec<u32> = package.instalments.iter().map(|i| i.percent).collect();
    let parts = shared(agreed.grant, &percents);
    for (at, (rule, cents)) in package.instalments.iter().zip(parts).enumerate() {
        let row = InstalmentId(door.new_id());
        let fields = vec![
            ("award", bytes(pass::row_id(id, "award"))),
            ("place", Value::Int(i64::try_from(at + 1).unwrap_or(1))),
            ("label", text(&rule.label)),
            ("amount_cents", Value::Int(cents)),
            ("condition", text(&rule.condition)),
            (
                "due_on",
                day_text(agreed.starts_on + Months::new(rule.months)),
            ),
        ];
        door.put(kinds::INSTALMENT, id.0, row.0, fields)?;
    }
    Ok(())
}

/// The award begins to run.
///
/// # Errors
/// [`Failure`].
pub(crate) fn start(open: &Open, ask: AwardOn) -> Result<Saved, Failure> {
    step(open, "award_start", ask, PassVerb::Start)
}

/// The award is over, at its day.
///
/// # Errors
/// [`Failure`].
pub(crate) fn end(open: &Open, ask: AwardOn) -> Result<Saved, Failure> {
    step(open, "award_end", ask, PassVerb::End)
}

fn step(
    open: &Open,
    command: &'static str,
    ask: AwardOn,
    verb: PassVerb,
) -> Result<Saved, Failure> {
    let on = past_day(Some(&ask.on), open.env.today(), "on")?;
    let written = open.act(command, |door| {
        pass_on(open, door, ask.application, &Passage::of(verb, on))
    })?;
    Ok(open.saved(written.op))
}

/// The award ends before its day: what is not paid will not be.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::WithoutReason`] about `reason`.
pub(crate) fn end_early(open: &Open, ask: AwardEndEarly) -> Result<Saved, Failure> {
    let today = open.env.today();
    let on = past_day(Some(&ask.on), today, "on")?;
    let reason = lines(&ask.reason, "reason")?;
    let id = ask.application;
    let written = open.act("award_end_early", |door| {
        let award = rows::award(&door.reader(), id)?;
        let award = award.ok_or(Refusal::of(RefusalCode::Unknown, "application"))?;
        award.term.end_early(&reason, on, today)?;
        let passage = Passage {
            reason: &reason,
            ..Passage::of(PassVerb::Terminate, on)
        };
        pass_on(open, door, id, &passage)?;
        let fields = vec![("ended_early_on", day_text(on)), ("reason", text(&reason))];
        Ok(door.put(kinds::AWARD, id.0, pass::row_id(id, "award"), fields)?)
    })?;
    Ok(open.saved(written.op))
}
