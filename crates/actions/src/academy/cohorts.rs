//! Cohorts: their calendar planned and written, what they are, the list.

use chrono::{NaiveDate, Weekday};
use pignon_domain::academy::Half;
use pignon_domain::academy::calendar::{self, Calendar, Hours, LeftOut, Plan, Until};
use pignon_domain::academy::catalogue::{LONGEST_TEXT, LONGEST_TITLE};
use pignon_domain::academy::clash::{Booking, Trainer, clashes};
use pignon_domain::ids::{ClassSessionId, CohortId, MemberId};
use pignon_domain::{Field, Refusal, RefusalCode, identity};
use pignon_store::academy::{self, Cohort, Taken, catalogue};
use pignon_store::{Door, Reader, Value, kinds};
use uuid::Uuid;

use super::shapes::{
    AcademyPut, ClashCard, CohortCreate, CohortEdit, CohortLine, CohortPlan, CohortPlanned,
    CohortShorten, CohortsList, DayLeftOut, PlannedHalf, TrainerAdd, TrainerAsk,
};
use super::{any_day, day, differing, filled, hour, known_cohort, number, title};
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, optional, text};

/// Most trainers of a cohort.
const MOST_TRAINERS: usize = 20;

/// Who trains, once read.
pub(super) fn trainer(ask: &TrainerAsk) -> Result<(Option<MemberId>, String), Refusal> {
    let name = identity::check_text(&ask.name, "trainers", LONGEST_TITLE)?;
    match (ask.member, name.is_empty()) {
        (Some(member), _) => Ok((Some(member), String::new())),
        (None, false) => Ok((None, name)),
        (None, true) => Err(Refusal::of(RefusalCode::Missing, "trainers")),
    }
}

fn hours(
    (starts, ends): (&str, &str),
    fields: (Field, Field),
    wanted: bool,
    today: NaiveDate,
) -> Result<Hours, Refusal> {
    if !wanted {
        return Ok(Hours { starts: 0, ends: 0 });
    }
    let (starts, ends) = (hour(starts, today, fields.0)?, hour(ends, today, fields.1)?);
    Hours::new(starts, ends).map_err(|refusal| Refusal {
        fields: vec![if refusal.fields == ["starts"] {
            fields.0
        } else {
            fields.1
        }],
        ..refusal
    })
}

/// The calendar that a plan gives.
fn calendar_of(
    reader: &Reader<'_>,
    ask: &CohortPlan,
    today: NaiveDate,
) -> Result<Calendar, Failure> {
    let courses = catalogue::courses(reader)?;
    let course = courses.into_iter().find(|course| course.id == ask.course);
    let course = course.ok_or(Refusal::of(RefusalCode::Unknown, "course"))?;
    let from = any_day(&ask.starts, today, "starts")?;
    let until = match (ask.until.trim(), course.hours) {
        ("", Some(hours)) => Until::Minutes(hours * 60),
        ("", None) => return Err(Refusal::of(RefusalCode::Missing, "until").into()),
        (typed, _) => Until::Day(any_day(typed, today, "until")?),
    };
    let mut week = Vec::new();
    for half in &ask.week {
        let weekday = half.weekday.checked_sub(1).map(Weekday::try_from);
        let Some(Ok(weekday)) = weekday else {
            return Err(Refusal::of(RefusalCode::NotInTheList, "week").into());
        };
        week.push((weekday, half.half));
    }
    let has = |wanted: Half| week.iter().any(|(_, half)| *half == wanted);
    let morning = hours(
        (&ask.morning_starts, &ask.morning_ends),
        ("morning_starts", "morning_ends"),
        has(Half::Morning),
        today,
    )?;
    let afternoon = hours(
        (&ask.afternoon_starts, &ask.afternoon_ends),
        ("afternoon_starts", "afternoon_ends"),
        has(Half::Afternoon),
        today,
    )?;
    let closures = catalogue::closures(reader)?;
    let plan = Plan {
        from,
        until,
        week,
        morning,
        afternoon,
        closures: closures.iter().map(|row| row.closure).collect(),
    };
    Ok(calendar::generate(&plan)?)
}

/// What `mine` and the half-days of other cohorts want at once.
pub(super) fn clashing(mine: &[Booking], others: &[Taken]) -> Vec<ClashCard> {
    let mut all: Vec<Booking> = mine.to_vec();
    all.extend(others.iter().map(|taken| taken.booking.clone()));
    let is_mine = |id: ClassSessionId| mine.iter().any(|booking| booking.session == id);
    let mut cards = Vec::new();
    for clash in clashes(&all) {
        let other = match (is_mine(clash.one), is_mine(clash.other)) {
            (true, false) => clash.other,
            (false, true) => clash.one,
            _ => continue,
        };
        let Some(taken) = others.iter().find(|taken| taken.booking.session == other) else {
            continue;
        };
        cards.push(ClashCard {
            day: taken.booking.day,
            starts: taken.booking.hours.starts,
            cohort: taken.cohort,
            title: taken.title.clone().unwrap_or_default(),
            trainer: clash.trainer,
            room: clash.room,
            trainees: u32::try_from(clash.trainees.len()).unwrap_or(u32::MAX),
        });
    }
    cards
}

/// The calendar of a cohort as it would be; nothing is written.
///
/// # Errors
/// [`Failure`] with the first field that is wrong.
pub(crate) fn plan(open: &Open, ask: CohortPlan) -> Result<CohortPlanned, Failure> {
    let today = open.env.today();
    let mut trainers = Vec::new();
    for one in &ask.trainers {
        let (member, name) = trainer(one)?;
        trainers.push(member.map_or_else(|| Trainer::named(&name), Trainer::Member));
    }
    let only = (trainers.len() == 1).then(|| trainers.remove(0));
    open.vault.read(|reader| {
        let calendar = calendar_of(reader, &ask, today)?;
        let mine: Vec<Booking> = calendar
            .halves
            .iter()
            .zip(1_u128..)
            .map(|(half, n)| Booking {
                session: ClassSessionId(Uuid::from_u128(n)),
                day: half.day,
                hours: half.hours,
                trainer: only.clone(),
                room: ask.room,
                trainees: std::collections::BTreeSet::new(),
            })
            .collect();
        let others = match (mine.first(), mine.last()) {
            (Some(first), Some(last)) => academy::taken(reader, first.day, last.day)?,
            _ => vec![],
        };
        Ok(CohortPlanned {
            minutes: calendar.minutes(),
            clashes: clashing(&mine, &others),
            left_out: calendar
                .left_out
                .iter()
                .map(|(day, why)| DayLeftOut {
                    day: *day,
                    holiday: match why {
                        LeftOut::Holiday(holiday) => Some(*holiday),
                        LeftOut::Closed => None,
                    },
                })
                .collect(),
            halves: calendar
                .halves
                .iter()
                .map(|half| PlannedHalf {
                    day: half.day,
                    half: half.half,
                    starts: half.hours.starts,
                    ends: half.hours.ends,
                })
                .collect(),
        })
    })
}

fn check_capacity(capacity: Option<u32>) -> Result<(), Refusal> {
    if capacity.is_some_and(|n| !(1..=1_000).contains(&n)) {
        return Err(Refusal::of(RefusalCode::NotANumber, "capacity"));
    }
    Ok(())
}

/// Makes a cohort with its trainers and every half-day, in one act.
///
/// # Errors
/// [`Failure`] with the first field that is wrong.
pub(crate) fn create(open: &Open, ask: CohortCreate) -> Result<AcademyPut, Failure> {
    let today = open.env.today();
    let title = identity::check_text(&ask.title, "title", LONGEST_TITLE)?;
    let note = identity::check_lines(&ask.note, "note", LONGEST_TEXT)?;
    check_capacity(ask.capacity)?;
    if ask.plan.trainers.len() > MOST_TRAINERS {
        return Err(Refusal::of(RefusalCode::TooMuch, "trainers").into());
    }
    let trainers = ask.plan.trainers.iter().map(trainer);
    let trainers = trainers.collect::<Result<Vec<_>, _>>()?;
    let written = open.act("cohort_create", |door| {
        let calendar = calendar_of(&door.reader(), &ask.plan, today)?;
        let id = CohortId(door.new_id());
        let ends = |half: Option<&calendar::PlannedHalf>| day(half.map(|half| half.day));
        let fields = vec![
            ("course", bytes(ask.plan.course.0)),
            ("title", filled(&title)),
            ("starts_on", ends(calendar.halves.first())),
            ("ends_on", ends(calendar.halves.last())),
            ("capacity", number(ask.capacity)),
            ("room", ask.plan.room.map_or(Value::Null, |r| bytes(r.0))),
            ("member", bytes(open.who.member.0)),
            ("note", filled(&note)),
        ];
        door.put(kinds::COHORT, id.0, id.0, differing(&EMPTY, fields))?;
        let mut only = None;
        for (member, name) in &trainers {
            let trainer = put_trainer(door, id, *member, name)?;
            only = (trainers.len() == 1).then_some(trainer);
        }
        for half in &calendar.halves {
            let session = door.new_id();
            let mut fields = vec![
                ("cohort", bytes(id.0)),
                ("day", day(Some(half.day))),
                ("half", text(half.half.code())),
                ("starts", Value::Int(half.hours.starts.into())),
                ("ends", Value::Int(half.hours.ends.into())),
            ];
            fields.extend(only.map(|trainer| ("trainer", bytes(trainer))));
            door.put(kinds::CLASS_SESSION, session, session, fields)?;
        }
        Ok(id.0)
    })?;
    Ok(AcademyPut {
        id: written.value,
        op: written.op,
    })
}

/// What is empty in a row that is not there yet.
const EMPTY: [(&str, Value); 5] = [
    ("title", Value::Null),
    ("capacity", Value::Null),
    ("room", Value::Null),
    ("note", Value::Null),
    ("cancelled", Value::Null),
];

fn put_trainer(
    door: &mut Door<'_>,
    cohort: CohortId,
    member: Option<MemberId>,
    name: &str,
) -> Result<Uuid, Failure> {
    let id = door.new_id();
    let field = match member {
        Some(member) => ("member", bytes(member.0)),
        None => ("name", text(name)),
    };
    door.put(kinds::TRAINER, cohort.0, id, vec![field])?;
    Ok(id)
}

/// Adds a trainer to a cohort.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::AlreadyThere`] for the same member twice.
pub(crate) fn add_trainer(open: &Open, ask: TrainerAdd) -> Result<AcademyPut, Failure> {
    let (member, name) = trainer(&ask.trainer)?;
    let written = open.act("trainer_add", |door| {
        known_cohort(&door.reader(), ask.cohort)?;
        let known = academy::trainers(&door.reader(), ask.cohort)?;
        if member.is_some() && known.iter().any(|one| one.member == member) {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "trainer").into());
        }
        put_trainer(door, ask.cohort, member, &name)
    })?;
    Ok(AcademyPut {
        id: written.value,
        op: written.op,
    })
}

/// Writes what a cohort is, beside its calendar.
///
/// # Errors
/// [`Failure`].
pub(crate) fn edit(open: &Open, ask: CohortEdit) -> Result<Saved, Failure> {
    let title = identity::check_text(&ask.title, "title", LONGEST_TITLE)?;
    let note = identity::check_lines(&ask.note, "note", LONGEST_TEXT)?;
    check_capacity(ask.capacity)?;
    let written = open.act("cohort_edit", |door| {
        let known = known_cohort(&door.reader(), ask.cohort)?;
        let room = |room: Option<pignon_domain::ids::RoomId>| {
            room.map_or(Value::Null, |room| bytes(room.0))
        };
        let before = [
            ("title", optional(known.title.as_deref())),
            ("capacity", number(known.capacity)),
            ("room", room(known.room)),
            ("note", optional(known.note.as_deref())),
            ("cancelled", Value::Bool(known.cancelled)),
        ];
        let after = vec![
            ("title", filled(&title)),
            ("capacity", number(ask.capacity)),
            ("room", room(ask.room)),
            ("note", filled(&note)),
            ("cancelled", Value::Bool(ask.cancelled)),
        ];
        let id = ask.cohort.0;
        Ok(door.put(kinds::COHORT, id, id, differing(&before, after))?)
    })?;
    Ok(open.saved(written.op))
}

/// Ends a cohort earlier: the half-days after that day are removed.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::HasRegister`] about `ends_on` when one of them has a register.
pub(crate) fn shorten(open: &Open, ask: CohortShorten) -> Result<Saved, Failure> {
    let last = any_day(&ask.ends_on, open.env.today(), "ends_on")?;
    let written = open.act("cohort_shorten", |door| {
        known_cohort(&door.reader(), ask.cohort)?;
        let sessions = academy::sessions(&door.reader(), ask.cohort)?;
        let sessions: Vec<_> = sessions.into_iter().map(|row| row.session).collect();
        for gone in calendar::shorten(&sessions, last)? {
            door.set_removed(kinds::CLASS_SESSION, gone.0, gone.0, true)?;
        }
        put_span(door, ask.cohort)
    })?;
    Ok(open.saved(written.op))
}

/// Writes the first and the last day of a cohort anew, once its half-days have changed.
pub(super) fn put_span(door: &mut Door<'_>, cohort: CohortId) -> Result<(), Failure> {
    let known = known_cohort(&door.reader(), cohort)?;
    let before = [
        ("starts_on", day(known.starts_on)),
        ("ends_on", day(known.ends_on)),
    ];
    let Some(span) = known.span else {
        return Ok(());
    };
    let after = vec![
        ("starts_on", day(Some(span.first))),
        ("ends_on", day(Some(span.last))),
    ];
    let fields = differing(&before, after);
    Ok(door.put(kinds::COHORT, cohort.0, cohort.0, fields)?)
}

/// The line of a cohort.
pub(super) fn line(cohort: &Cohort) -> CohortLine {
    CohortLine {
        id: cohort.id,
        title: title(cohort),
        course: cohort.course,
        course_title: cohort.course_title.clone(),
        family: cohort.family,
        starts_on: cohort.span.map(|span| span.first),
        ends_on: cohort.span.map(|span| span.last),
        capacity: cohort.capacity,
        enrolled: cohort.enrolled,
        cancelled: cohort.cancelled,
    }
}

/// Cohorts, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn list(open: &Open, ask: CohortsList) -> Result<Vec<CohortLine>, Failure> {
    let since = (!ask.past).then(|| open.env.today());
    let found = open.vault.read(|reader| academy::cohorts(reader, since))?;
    Ok(found.iter().map(line).collect())
}
