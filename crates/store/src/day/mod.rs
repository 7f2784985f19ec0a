//! The list of the day: one question per kind of line. What can be read from an index alone is counted there; only the
//! lines that are shown are read whole.

mod proofs;
mod quiet;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashSet};

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use pignon_domain::agenda::{AppointmentMode, AppointmentStatus, read_moment};
use pignon_domain::day::{ATTEMPTS_APART, DayKind};
use pignon_domain::ids::{MemberId, PersonId};
use pignon_domain::referral::{EscalationStep, Progress};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::columns::{code, id};
use crate::{Incident, Reader, structures};

/// Whose day, and when.
#[derive(Debug, Clone, Copy)]
pub struct Whose {
    /// Of one member; `None`: of the whole house.
    pub member: Option<MemberId>,
    /// Who asks: drafts are theirs alone.
    pub asking: MemberId,
    /// Now, on the wall clock.
    pub now: NaiveDateTime,
}

/// One line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// What it is about: the action, the appointment, the referral, the structure, the application; otherwise the person.
    pub entity: Uuid,
    /// Whose file.
    pub person: Option<PersonId>,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// In words: title, reason, partner, name of the structure.
    pub what: Option<String>,
    /// Due, planned, sent, last heard of. A day without an hour is at midnight.
    pub at: Option<NaiveDateTime>,
    /// Minutes of an appointment.
    pub minutes: Option<u32>,
    /// Mode of an appointment.
    pub mode: Option<AppointmentMode>,
    /// Status of an appointment.
    pub status: Option<AppointmentStatus>,
    /// Days (referral), months (check), proofs (application) or fields (conflict).
    pub step: Option<u32>,
    /// Who has to do it.
    pub member_name: Option<String>,
    /// The question’s last text: owner, day of the last reminder, how many.
    more: Option<String>,
}

impl Line {
    fn read(r: &Row<'_>) -> rusqlite::Result<Self> {
        let some = |at| r.get::<_, Option<String>>(at);
        let moment = some(5)?;
        let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN);
        Ok(Self {
            entity: id(r, 0)?,
            person: r.get::<_, Option<Uuid>>(1)?.map(PersonId),
            family_name: some(2)?.unwrap_or_default(),
            given_name: some(3)?.unwrap_or_default(),
            what: some(4)?,
            at: moment
                .as_deref()
                .and_then(|t| read_moment(t).or_else(|| t.parse().ok().map(midnight))),
            minutes: r.get(6)?,
            mode: code(r, 7, AppointmentMode::of_code)?,
            status: code(r, 8, AppointmentStatus::of_code)?,
            step: None,
            more: some(9)?,
            member_name: some(10)?,
        })
    }

    fn day(&self) -> Option<NaiveDate> {
        self.at.map(|at| at.date())
    }
}

/// The lines of some kinds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Why.
    pub kind: DayKind,
    /// How many in all.
    pub total: usize,
    /// The first of them, in the order of the screen.
    pub lines: Vec<Line>,
}

/// What calls for an act, for each of these kinds, with at most so many lines of each. Kinds with nothing are left out.
///
/// # Errors
/// [`Incident`].
pub fn list(
    reader: &Reader<'_>,
    whose: Whose,
    kinds: &[(DayKind, usize)],
) -> Result<Vec<Group>, Incident> {
    let mut groups = Vec::new();
    let (mut counted, mut of_proofs) = (None, None);
    for &(kind, limit) in kinds {
        let (total, lines) = match kind {
            DayKind::Silent | DayKind::NoNextAction => {
                let quiet = match counted {
                    Some(quiet) => quiet,
                    None => *counted.insert(quiet::count(reader, whose)?),
                };
                if kind == DayKind::Silent {
                    (quiet.silent, quiet::silent(reader, whose, limit)?)
                } else {
                    (quiet.idle, quiet::idle(reader, whose, limit)?)
                }
            }
            DayKind::ProofToChase | DayKind::ProofLapsing => {
                if of_proofs.is_none() {
                    of_proofs = Some(proofs::lines(reader, whose)?);
                }
                let (chase, lapse) = of_proofs.get_or_insert_default();
                let mut lines = std::mem::take(if kind == DayKind::ProofToChase {
                    chase
                } else {
                    lapse
                });
                let total = lines.len();
                lines.truncate(limit);
                (total, lines)
            }
            _ => of_kind(reader, whose, kind, limit)?,
        };
        if total > 0 {
            groups.push(Group { kind, total, lines });
        }
    }
    Ok(groups)
}

fn of_kind(
    reader: &Reader<'_>,
    whose: Whose,
    kind: DayKind,
    limit: usize,
) -> Result<(usize, Vec<Line>), Incident> {
    let today = whose.now.date();
    let tomorrow = today + Duration::days(1);
    let member = whose.member.map(|m| m.0);
    let whole = |mut lines: Vec<Line>| {
        let total = lines.len();
        lines.truncate(limit);
        (total, lines)
    };
    Ok(match kind {
        DayKind::LateAction => actions(reader, whose, NaiveDate::MIN, today, limit)?,
        DayKind::DueToday => actions(reader, whose, today, tomorrow, limit)?,
        DayKind::Unanswered => {
            let first = today.to_string();
            let total = reader.one(
                include_str!("unanswered_count.sql"),
                named_params! { ":today": first, ":member": member },
                |r| r.get(0),
            )?;
            let lines = reader.all(
                include_str!("unanswered.sql"),
                named_params! { ":today": first, ":member": member, ":limit": limit },
                Line::read,
            )?;
            (total.unwrap_or_default(), lines)
        }
        DayKind::AppointmentToday => whole(reader.all(
            include_str!("today.sql"),
            named_params! {
                ":today": today.to_string(), ":tomorrow": tomorrow.to_string(), ":member": member,
            },
            Line::read,
        )?),
        DayKind::Waiting => {
            let before = today - chrono::Days::new(EscalationStep::Email.days());
            let mut lines = reader.all(
                include_str!("waiting.sql"),
                named_params! { ":before": before.to_string(), ":member": member },
                Line::read,
            )?;
            lines.retain_mut(|line| {
                let chased = line.more.take().and_then(|day| day.parse().ok());
                let sent = Progress {
                    sent_on: line.day(),
                    chased_on: chased,
                    ..Progress::default()
                };
                let step = sent.escalation(today).map(|reached| reached.step.days());
                line.step = step.and_then(|days| days.try_into().ok());
                line.step.is_some()
            });
            whole(lines)
        }
        DayKind::CheckDue => whole(checks(reader, whose)?),
        DayKind::Conflict => {
            let mut lines = reader.all(
                include_str!("conflicts.sql"),
                named_params! { ":member": member },
                Line::read,
            )?;
            for line in &mut lines {
                line.step = line.more.take().and_then(|n| n.parse().ok());
            }
            whole(lines)
        }
        DayKind::Draft => {
            whole(reader.all(include_str!("drafts.sql"), [whose.asking.0], Line::read)?)
        }
        // Read two by two, by `list`.
        DayKind::Silent | DayKind::NoNextAction | DayKind::ProofToChase | DayKind::ProofLapsing => {
            (0, Vec::new())
        }
    })
}

fn actions(
    reader: &Reader<'_>,
    whose: Whose,
    from: NaiveDate,
    to: NaiveDate,
    limit: usize,
) -> Result<(usize, Vec<Line>), Incident> {
    // Before any day of the calendar, as a text.
    let from = if from == NaiveDate::MIN {
        "0".to_owned()
    } else {
        from.to_string()
    };
    let to = to.to_string();
    let (total, lines) = match whose.member {
        Some(member) => (
            reader.one(
                include_str!("actions_count_of.sql"),
                named_params! { ":from": from, ":to": to, ":member": member.0 },
                |r| r.get(0),
            )?,
            reader.all(
                include_str!("actions_of.sql"),
                named_params! { ":from": from, ":to": to, ":member": member.0, ":limit": limit },
                Line::read,
            )?,
        ),
        None => (
            reader.one(
                include_str!("actions_count.sql"),
                named_params! { ":from": from, ":to": to },
                |r| r.get(0),
            )?,
            reader.all(
                include_str!("actions.sql"),
                named_params! { ":from": from, ":to": to, ":limit": limit },
                Line::read,
            )?,
        ),
    };
    Ok((total.unwrap_or_default(), lines))
}

/// Structures whose check is to be made, the oldest check first; not those that somebody tried to reach this week.
fn checks(reader: &Reader<'_>, whose: Whose) -> Result<Vec<Line>, Incident> {
    let today = whose.now.date();
    let since = today - Duration::days(ATTEMPTS_APART);
    let tried = reader.all(
        include_str!("attempts.sql"),
        named_params! { ":since": since.to_string() },
        |r| id(r, 0),
    )?;
    let tried: HashSet<Uuid> = tried.into_iter().collect();
    let open: BTreeMap<Uuid, _> = structures::checks_until(reader, today, today)?
        .into_iter()
        .map(|(structure, _, check)| (structure.0, check))
        .collect();
    let mut lines = reader.all(
        include_str!("structures.sql"),
        named_params! { ":member": whose.member.map(|m| m.0) },
        Line::read,
    )?;
    lines.retain_mut(|line| {
        let check = open.get(&line.entity);
        if let Some(check) = check {
            line.step = Some(check.months);
            line.at = Some(check.due_on.and_time(NaiveTime::MIN));
        }
        check.is_some() && !tried.contains(&line.entity)
    });
    lines.sort_by_key(|line| line.at);
    Ok(lines)
}
