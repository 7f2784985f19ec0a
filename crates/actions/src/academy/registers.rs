//! The register of a half-day: opened, saved, excused in advance; and the week of a trainer.

use chrono::{Datelike, Days, Duration, NaiveDateTime, NaiveTime};
use pignon_domain::academy::register::{self as rules, Line, OPENS_BEFORE};
use pignon_domain::academy::{row, seal};
use pignon_domain::ids::{ClassSessionId, EnrolmentId};
use pignon_store::academy::register::{self, AmendmentRow, InWeek, Sheet, SignatureRow};
use pignon_store::academy::{Cohort, SessionRow};
use pignon_store::{Door, Reader, kinds};

use super::page::session_card;
use super::shapes::{
    AmendmentCard, LineAsk, RegisterExcuse, RegisterLine, RegisterPage, RegisterSave, SealState,
    SessionAsk, TrainerSession, TrainerWeek, TrainerWeekAsk,
};
use super::{Trainees, full_name, known_session, millis, number, title};
use crate::Failure;
use crate::desk::Open;
use crate::desk::env::moment;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, text};

/// What is known of a half-day and of its register.
pub(super) struct Known {
    pub row: SessionRow,
    pub cohort: Cohort,
    pub trainees: Trainees,
    pub saved: Vec<Line>,
    pub sheet: Sheet,
    pub roster: Vec<EnrolmentId>,
}

impl Known {
    pub fn of(reader: &Reader<'_>, session: ClassSessionId) -> Result<Self, Failure> {
        let (row, cohort) = known_session(reader, session)?;
        let trainees = Trainees::of(reader, cohort.id)?;
        let saved = register::lines(reader, session)?;
        let sheet = register::sheet(reader, session)?;
        let places = cohort.places();
        let begun = trainees.begun();
        let roster = rules::roster(&row.session, &trainees.enrolments, places, &saved, &begun);
        Ok(Self {
            row,
            cohort,
            trainees,
            saved,
            sheet,
            roster,
        })
    }

    pub const fn is_closed(&self) -> bool {
        self.sheet.closed_at.is_some()
    }

    /// What the closed sheet is worth.
    fn seal(&self, amendments: &[AmendmentRow]) -> SealState {
        let (Some(_), Some(sealed)) = (self.sheet.closed_at, &self.sheet.digest) else {
            return match self.sheet.closed_at {
                None => SealState::Open,
                Some(_) => SealState::Broken,
            };
        };
        let amendments: Vec<_> = amendments.iter().map(|a| a.amendment.clone()).collect();
        let (id, session) = (self.cohort.id, &self.row.session);
        match seal::verify(sealed, id, session, &self.saved, &amendments) {
            seal::Seal::Whole => SealState::Whole,
            seal::Seal::Amended(_) => SealState::Amended,
            seal::Seal::Broken => SealState::Broken,
        }
    }
}

/// The digest of the signatures of a sheet.
pub(super) fn digest_of(signatures: &[SignatureRow]) -> seal::Sealed {
    let all: Vec<_> = signatures
        .iter()
        .filter_map(|s| Some((s.who()?, s.strokes.clone())))
        .collect();
    seal::of_signatures(&all)
}

/// Writes one line of a register.
pub(super) fn put_line(
    door: &mut Door<'_>,
    session: ClassSessionId,
    line: &Line,
) -> Result<(), Failure> {
    let fields = vec![
        ("enrolment", bytes(line.enrolment.0)),
        ("mark", text(line.mark.code())),
        ("late", number(line.late)),
    ];
    let id = row::attendance(session, line.enrolment);
    Ok(door.put(kinds::ATTENDANCE, session.0, id, fields)?)
}

pub(super) const fn line_of(ask: &LineAsk) -> Line {
    Line {
        enrolment: ask.enrolment,
        mark: ask.mark,
        late: ask.late,
    }
}

/// The register of a half-day.
///
/// # Errors
/// [`Failure`].
pub(crate) fn open(open: &Open, ask: SessionAsk) -> Result<RegisterPage, Failure> {
    let now = open.env.wall();
    open.vault.read(|reader| {
        let known = Known::of(reader, ask.session)?;
        let amendments = register::amendments(reader, ask.session)?;
        let signatures = register::signatures(reader, ask.session)?;
        let fillable = rules::fill(
            &known.row.session,
            known.is_closed(),
            &known.roster,
            &known.saved,
            &[],
            now,
        );
        let signed = |id: EnrolmentId| signatures.iter().any(|s| s.enrolment == Some(id));
        let mut lines: Vec<RegisterLine> = rules::open(&known.roster, &known.saved)
            .into_iter()
            .map(|line| {
                let row = known.trainees.row(line.enrolment);
                RegisterLine {
                    enrolment: line.enrolment,
                    person: row.map(|row| row.enrolment.person),
                    name: row
                        .map(|row| full_name(&row.family_name, &row.given_name))
                        .unwrap_or_default(),
                    mark: line.mark,
                    late: line.late,
                    said: known.saved.iter().any(|l| l.enrolment == line.enrolment),
                    signed: signed(line.enrolment),
                }
            })
            .collect();
        let place = |id: EnrolmentId| {
            let rows = known.trainees.rows.iter();
            rows.map(|row| row.enrolment.id)
                .position(|other| other == id)
        };
        lines.sort_by_key(|line| place(line.enrolment).unwrap_or(usize::MAX));
        let sealed = known.sheet.signatures;
        Ok(RegisterPage {
            session: session_card(&known.row),
            cohort: known.cohort.id,
            title: title(&known.cohort),
            lines,
            fillable: fillable.is_ok(),
            disputed: register::disputed(reader, ask.session)?,
            seal: known.seal(&amendments),
            signatures_whole: sealed.is_none_or(|digest| digest == digest_of(&signatures)),
            version: seal::version(amendments.len()),
            saved_at: known.sheet.saved_at.map(moment),
            closed_at: known.sheet.closed_at.map(moment),
            trainer_signed: signatures.iter().any(|s| s.member.is_some()),
            amendments: amendments.into_iter().map(amendment_card).collect(),
        })
    })
}

fn amendment_card(row: AmendmentRow) -> AmendmentCard {
    let amendment = row.amendment;
    AmendmentCard {
        enrolment: amendment.enrolment,
        from: amendment.from.map(|(mark, _)| mark),
        from_late: amendment.from.and_then(|(_, late)| late),
        to: amendment.to.0,
        to_late: amendment.to.1,
        reason: row.reason,
        member_name: row.member_name,
        made_at: moment(amendment.made_at),
    }
}

/// Saves a register, whole, in one act.
///
/// # Errors
/// [`Failure`], as [`rules::fill`] says.
pub(crate) fn save(open: &Open, ask: RegisterSave) -> Result<Saved, Failure> {
    let (now, wall) = (open.env.now(), open.env.wall());
    let asked: Vec<Line> = ask.lines.iter().map(line_of).collect();
    let written = open.act("register_save", |door| {
        let known = Known::of(&door.reader(), ask.session)?;
        let disputed = register::disputed(&door.reader(), ask.session)?;
        let lines = rules::fill(
            &known.row.session,
            known.is_closed(),
            &known.roster,
            &known.saved,
            &asked,
            wall,
        )?;
        let mut changed = known.sheet.saved_at.is_none();
        for line in &lines {
            // In a dispute, saying what is shown already is what settles it.
            if disputed || !known.saved.contains(line) {
                put_line(door, ask.session, line)?;
                changed = true;
            }
        }
        if changed {
            let fields = vec![
                ("saved_at", millis(now)),
                ("saved_by", bytes(open.who.member.0)),
            ];
            let id = row::sheet(ask.session);
            door.put(kinds::SHEET, ask.session.0, id, fields)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// Excuses somebody before the half-day.
///
/// # Errors
/// [`Failure`].
pub(crate) fn excuse(open: &Open, ask: RegisterExcuse) -> Result<Saved, Failure> {
    let written = open.act("register_excuse", |door| {
        let known = Known::of(&door.reader(), ask.session)?;
        let session = &known.row.session;
        let line = rules::excuse(session, known.is_closed(), &known.roster, ask.enrolment)?;
        let before = known.saved.iter().find(|l| l.enrolment == ask.enrolment);
        if before == Some(&line) {
            return Ok(());
        }
        put_line(door, ask.session, &line)
    })?;
    Ok(open.saved(written.op))
}

/// The half-days of the member at the desk, one week of them, and the one to open.
///
/// # Errors
/// [`Failure`].
pub(crate) fn week(open: &Open, ask: TrainerWeekAsk) -> Result<TrainerWeek, Failure> {
    let now = open.env.wall();
    let day = ask.day.unwrap_or_else(|| now.date());
    let since_monday = u64::from(day.weekday().num_days_from_monday());
    let monday = day.checked_sub_days(Days::new(since_monday)).unwrap_or(day);
    let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(monday);
    let member = open.who.member;
    let found = open
        .vault
        .read(|reader| register::week(reader, member, monday, sunday))?;
    let to_open = right_one(&found, now);
    let sessions = found.into_iter().map(|one| TrainerSession {
        session: one.session,
        cohort: one.cohort,
        title: one.title.unwrap_or_else(|| super::UNTITLED.to_owned()),
        day: one.day,
        half: one.half,
        starts: one.starts,
        ends: one.ends,
        room: one.room,
        cancelled: one.cancelled,
        saved: one.saved,
        closed: one.closed,
    });
    Ok(TrainerWeek {
        monday,
        sessions: sessions.collect(),
        now: to_open,
    })
}

/// The half-day under way or about to begin; otherwise the last past one whose register lacks; otherwise the next one.
fn right_one(week: &[InWeek], now: NaiveDateTime) -> Option<ClassSessionId> {
    let at =
        |one: &InWeek, minutes: i64| one.day.and_time(NaiveTime::MIN) + Duration::minutes(minutes);
    let opens = |one: &InWeek| at(one, i64::from(one.starts) - OPENS_BEFORE);
    let ends = |one: &InWeek| at(one, i64::from(one.ends));
    let held = || week.iter().filter(|one| !one.cancelled);
    held()
        .find(|one| opens(one) <= now && now < ends(one))
        .or_else(|| held().rev().find(|one| ends(one) <= now && !one.saved))
        .or_else(|| held().find(|one| now < opens(one)))
        .map(|one| one.session)
}
