//! The list of the day: one question per kind of line. What can be read from an index alone is counted there; only the
//! lines that are shown are read whole.

mod proofs;

use std::collections::{BTreeMap, HashSet};

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use pignon_domain::agenda::{AppointmentMode, AppointmentStatus, read_moment, write_moment};
use pignon_domain::day::{ATTEMPTS_APART, DayKind};
use pignon_domain::file::SILENT_AFTER_DAYS;
use pignon_domain::ids::{MemberId, PersonId};
use pignon_domain::referral::{EscalationStep, Progress};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::columns::{code, id};
use crate::{Incident, Reader, persons, structures};

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
    let (mut both, mut of_proofs) = (None, None);
    for &(kind, limit) in kinds {
        let (total, lines) = match kind {
            DayKind::Silent | DayKind::NoNextAction => {
                if both.is_none() {
                    both = Some(quiet(reader, whose)?);
                }
                let (silent, idle) = both.get_or_insert_default();
                let seqs = if kind == DayKind::Silent {
                    silent
                } else {
                    idle
                };
                let first = &seqs[..limit.min(seqs.len())];
                (seqs.len(), persons_of(reader, first)?)
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
    let (to, member) = (to.to_string(), whose.member.map(|m| m.0));
    let total = reader.one(
        include_str!("actions_count.sql"),
        named_params! { ":from": from, ":to": to, ":member": member },
        |r| r.get(0),
    )?;
    let lines = reader.all(
        include_str!("actions.sql"),
        named_params! { ":from": from, ":to": to, ":member": member, ":limit": limit },
        Line::read,
    )?;
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

/// Whoever is followed and silent, and whoever is not silent but has nothing to come: by card, the longest silence
/// first. One walk along the cards, one along what is to come, one along the identities, each in the order of its
/// index: for a hundred thousand persons that is far less than asking each of them.
fn quiet(reader: &Reader<'_>, whose: Whose) -> Result<(Vec<i64>, Vec<i64>), Incident> {
    let silent_before = (whose.now.date() - Duration::days(SILENT_AFTER_DAYS)).to_string();
    let member = whose.member.map(|m| m.0);
    let mut silent: Vec<(Option<[u8; 10]>, i64)> = Vec::new();
    let mut others: Vec<(Option<[u8; 10]>, i64)> = Vec::new();
    let mut sort = |r: &Row<'_>| {
        let last = r.get_ref(2)?.as_str_or_null()?.and_then(ten);
        let heard = r.get_ref(1)?.as_str()?;
        let list = if heard < silent_before.as_str() {
            &mut silent
        } else {
            &mut others
        };
        list.push((last, r.get(0)?));
        Ok(())
    };
    match member {
        Some(member) => reader.all(include_str!("followed_by.sql"), [member], &mut sort)?,
        None => reader.all(include_str!("followed.sql"), [], &mut sort)?,
    };
    let mut expected: HashSet<[u8; 16]> = HashSet::new();
    reader.all(
        include_str!("expected.sql"),
        named_params! { ":now": write_moment(whose.now) },
        |r| {
            expected.insert(r.get(0)?);
            Ok(())
        },
    )?;
    let mut with_something = HashSet::with_capacity(expected.len());
    if !others.is_empty() {
        reader.all(include_str!("identities.sql"), [], |r| {
            if expected.contains(&r.get::<_, [u8; 16]>(0)?) {
                with_something.insert(r.get::<_, i64>(1)?);
            }
            Ok(())
        })?;
    }
    others.retain(|(_, seq)| !with_something.contains(seq));
    let ordered = |mut list: Vec<(Option<[u8; 10]>, i64)>| {
        list.sort_unstable();
        list.into_iter().map(|(_, seq)| seq).collect()
    };
    Ok((ordered(silent), ordered(others)))
}

/// A day as its ten signs: compared like the text, without a text for each of a hundred thousand rows.
fn ten(text: &str) -> Option<[u8; 10]> {
    text.as_bytes().try_into().ok()
}

fn persons_of(reader: &Reader<'_>, seqs: &[i64]) -> Result<Vec<Line>, Incident> {
    let rows = persons::rows(reader, seqs)?;
    Ok(rows
        .into_iter()
        .map(|row| Line {
            entity: row.id.0,
            person: Some(row.id),
            family_name: row.family_name,
            given_name: row.given_name,
            what: row.stage.map(|stage| stage.code().to_owned()),
            at: row.last_contact_on.map(|on| on.and_time(NaiveTime::MIN)),
            member_name: row.referent_name,
            ..Line::default()
        })
        .collect())
}
