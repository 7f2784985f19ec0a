//! The page of a cohort: its half-days, its trainees with where they stand, the heat map, the alerts.

use std::collections::BTreeMap;

use pignon_domain::academy::clash::{Booking, Trainer};
use pignon_domain::academy::hours::{Held, without_register};
use pignon_domain::academy::standing::{Standing, overlapping, queue, standing};
use pignon_domain::academy::{EnrolmentState, Mark};
use pignon_domain::ids::{ClassSessionId, CohortId, EnrolmentId};
use pignon_store::Reader;
use pignon_store::academy::{self, Cohort, CohortTrainer, EnrolmentRow, SessionRow};

use super::cohorts::{clashing, line};
use super::shapes::{
    AssessmentCard, ClashCard, CohortAsk, CohortPage, SessionCard, TraineeCard, TraineeStanding,
    TrainerCard,
};
use super::{Trainees, full_name, known_cohort};
use crate::Failure;
use crate::desk::Open;

pub(super) fn session_card(row: &SessionRow) -> SessionCard {
    let session = &row.session;
    SessionCard {
        id: session.id,
        day: session.day,
        half: session.half,
        starts: session.hours.starts,
        ends: session.hours.ends,
        moved_from: session.moved_from,
        cancelled: session.cancelled,
        reason: row.reason.clone(),
        trainer: row.trainer,
        room: row.room,
        saved: session.has_register,
        closed: row.closed_at.is_some(),
        amendments: row.amendments,
    }
}

/// What a cohort takes from today, with those who are in it, against the other cohorts.
fn clashes_of(
    reader: &Reader<'_>,
    cohort: &Cohort,
    sessions: &[SessionRow],
    trainers: &[CohortTrainer],
    today: chrono::NaiveDate,
) -> Result<Vec<ClashCard>, Failure> {
    let who = |row: &SessionRow| {
        let trainer = trainers.iter().find(|one| Some(one.id) == row.trainer)?;
        match (trainer.member, &trainer.name) {
            (Some(member), _) => Some(Trainer::Member(member)),
            (None, Some(name)) => Some(Trainer::named(name)),
            (None, None) => None,
        }
    };
    let mine: Vec<Booking> = sessions
        .iter()
        .filter(|row| !row.session.cancelled && row.session.day >= today)
        .map(|row| Booking {
            session: row.session.id,
            day: row.session.day,
            hours: row.session.hours,
            trainer: who(row),
            room: row.room.or(cohort.room),
            trainees: std::collections::BTreeSet::new(),
        })
        .collect();
    let (Some(first), Some(last)) = (mine.first(), mine.last()) else {
        return Ok(vec![]);
    };
    let mut others = academy::taken(reader, first.day, last.day)?;
    others.retain(|taken| taken.cohort != cohort.id);
    let mut of: BTreeMap<CohortId, std::collections::BTreeSet<_>> = BTreeMap::new();
    for elsewhere in academy::elsewhere(reader, cohort.id)? {
        of.entry(elsewhere.cohort)
            .or_default()
            .insert(elsewhere.person);
    }
    let everybody: std::collections::BTreeSet<_> = of.values().flatten().copied().collect();
    let mine: Vec<Booking> = mine
        .into_iter()
        .map(|booking| Booking {
            trainees: everybody.clone(),
            ..booking
        })
        .collect();
    for taken in &mut others {
        taken.booking.trainees = of.get(&taken.cohort).cloned().unwrap_or_default();
    }
    Ok(clashing(&mine, &others))
}

/// The page of a cohort.
///
/// # Errors
/// [`Failure`].
pub(crate) fn open(open: &Open, ask: CohortAsk) -> Result<CohortPage, Failure> {
    let today = open.env.today();
    open.vault.read(|reader| {
        let cohort = known_cohort(reader, ask.cohort)?;
        let sessions = academy::sessions(reader, ask.cohort)?;
        let trainers = academy::trainers(reader, ask.cohort)?;
        let held = academy::held(reader, ask.cohort)?;
        let trainees = Trainees::of(reader, ask.cohort)?;
        let clashes = clashes_of(reader, &cohort, &sessions, &trainers, today)?;
        let elsewhere = academy::elsewhere(reader, ask.cohort)?;
        let on = cohort
            .span
            .map_or(today, |span| today.clamp(span.first, span.last));
        let begun = trainees.begun();
        let (_, waiting) = queue(&trainees.enrolments, cohort.places(), on, &begun);
        let rank = |id: EnrolmentId| waiting.iter().position(|e| e.id == id).map(|at| at + 1);
        let marks = Marks::of(&held);
        let cards = trainees.rows.iter().map(|row| {
            let enrolment = &row.enrolment;
            let mine: Vec<_> = elsewhere
                .iter()
                .filter(|other| other.person == enrolment.person)
                .collect();
            let spans: Vec<_> = mine
                .iter()
                .filter_map(|other| Some((other.cohort, other.span?)))
                .collect();
            let shared = match (enrolment.state, cohort.span) {
                (EnrolmentState::Enrolled, Some(span)) => overlapping((cohort.id, span), &spans),
                _ => vec![],
            };
            let titles = mine
                .iter()
                .filter(|other| shared.contains(&other.cohort))
                .filter_map(|other| other.title.clone())
                .collect();
            let tally = trainees.tallies.get(&enrolment.id).copied();
            let tally = tally.unwrap_or_default();
            let stands = standing(enrolment, rank(enrolment.id), &tally, cohort.span, today);
            TraineeCard {
                planned: tally.planned,
                given: tally.given,
                attended: tally.attended,
                rate: tally.rate(),
                absences: tally.absences,
                alert: tally.is_alert(),
                marks: marks.of_trainee(enrolment.id, &sessions),
                overlaps: titles,
                ..trainee_card(row, stands)
            }
        });
        let assessments = academy::assessments(reader, ask.cohort)?.into_iter();
        Ok(CohortPage {
            line: line(&cohort),
            note: cohort.note.clone(),
            room: cohort.room,
            trainees: cards.collect(),
            without_register: without_register(&held, today),
            clashes,
            trainers: trainers
                .into_iter()
                .map(|trainer| TrainerCard {
                    id: trainer.id,
                    member: trainer.member,
                    name: trainer.name.unwrap_or_default(),
                })
                .collect(),
            sessions: sessions.iter().map(session_card).collect(),
            assessments: assessments
                .filter_map(|a| {
                    Some(AssessmentCard {
                        enrolment: a.enrolment,
                        block: a.block,
                        result: a.result?,
                        assessed_on: a.assessed_on,
                        note: a.note,
                    })
                })
                .collect(),
        })
    })
}

/// The marks of a cohort, to be read row by row.
struct Marks(BTreeMap<(EnrolmentId, ClassSessionId), Mark>);

impl Marks {
    fn of(held: &[Held]) -> Self {
        let all = held.iter().flat_map(|held| {
            let lines = held.lines.iter();
            lines.map(|line| ((line.enrolment, held.session), line.mark))
        });
        Self(all.collect())
    }

    fn of_trainee(&self, id: EnrolmentId, sessions: &[SessionRow]) -> Vec<Option<Mark>> {
        let mark = |row: &SessionRow| self.0.get(&(id, row.session.id)).copied();
        sessions.iter().map(mark).collect()
    }
}

fn trainee_card(row: &EnrolmentRow, stands: Standing) -> TraineeCard {
    let enrolment = &row.enrolment;
    let (standing, rank, completed_on) = match stands {
        Standing::Candidate => (TraineeStanding::Candidate, None, None),
        Standing::Admitted => (TraineeStanding::Admitted, None, None),
        Standing::Declined => (TraineeStanding::Declined, None, None),
        Standing::Waiting(rank) => (TraineeStanding::Waiting, Some(rank), None),
        Standing::Enrolled => (TraineeStanding::Enrolled, None, None),
        Standing::InTraining => (TraineeStanding::InTraining, None, None),
        Standing::Completed(done) => (TraineeStanding::Completed, None, Some(done.on)),
        Standing::NotCompleted => (TraineeStanding::NotCompleted, None, None),
        Standing::Withdrawn => (TraineeStanding::Withdrawn, None, None),
        Standing::DroppedOut => (TraineeStanding::DroppedOut, None, None),
    };
    TraineeCard {
        id: enrolment.id,
        person: enrolment.person,
        name: full_name(&row.family_name, &row.given_name),
        standing,
        rank,
        completed_on,
        starts_on: enrolment.starts_on,
        left_on: enrolment.left_on,
        leave_reason: enrolment.leave_reason,
        note: row.note.clone(),
        prescriber: row.prescriber,
        prescriber_name: row.prescriber_name.clone(),
        funding: row.funding,
        funding_reference: row.funding_reference.clone(),
        certification: enrolment.certification,
        certified_on: enrolment.certified_on,
        planned: 0,
        given: 0,
        attended: 0,
        rate: None,
        absences: 0,
        alert: false,
        marks: vec![],
        overlaps: vec![],
    }
}
