//! Enrolments: persons entered into a cohort, what is done with each, those of a person, assessments.

use pignon_domain::academy::enrolment::{Enrolment, LONGEST_NOTE};
use pignon_domain::academy::{EnrolmentState, row};
use pignon_domain::ids::{CohortId, EnrolmentId};
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::{Value, academy, kinds};

use super::shapes::{
    AssessmentPut, EnrolmentAdd, EnrolmentStep, EnrolmentVerb, EnrolmentsAdded, PersonEnrolment,
};
use super::{Trainees, UNTITLED, day, differing, filled, known_cohort, number};
use crate::Failure;
use crate::desk::Open;
use crate::persons::known_person;
use crate::persons::shapes::{PersonAsk, Saved};
use crate::persons::values::{bytes, optional, past_day, text};

/// Most persons entered in one act.
const MOST_AT_ONCE: usize = 500;

/// The fields of an enrolment that the rules move.
fn fields(of: &Enrolment) -> Vec<(&'static str, Value)> {
    vec![
        ("state", text(of.state.code())),
        ("applied_on", day(of.applied_on)),
        ("admitted_on", day(of.admitted_on)),
        ("enrolled_on", day(of.enrolled_on)),
        ("queued", number(of.queued)),
        ("starts_on", day(of.starts_on)),
        ("left_on", day(of.left_on)),
        ("leave_reason", optional(of.leave_reason.map(|r| r.code()))),
        (
            "certification",
            optional(of.certification.map(|c| c.code())),
        ),
        ("certified_on", day(of.certified_on)),
    ]
}

/// Enters persons into a cohort, in the order in which they ask for a place; those who are in it already are left as they
/// are.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::NotInTheList`] about `state` for one that nobody begins with.
pub(crate) fn add(open: &Open, ask: EnrolmentAdd) -> Result<EnrolmentsAdded, Failure> {
    let today = open.env.today();
    let on = past_day(Some(&ask.on), today, "on")?;
    let prescriber = identity::check_text(&ask.prescriber_name, "prescriber_name", 200)?;
    let reference = identity::check_text(&ask.funding_reference, "funding_reference", 100)?;
    if ask.persons.is_empty() {
        return Err(Refusal::of(RefusalCode::Missing, "persons").into());
    }
    if ask.persons.len() > MOST_AT_ONCE {
        return Err(Refusal::of(RefusalCode::TooMuch, "persons").into());
    }
    let now = open.env.now();
    let written = open.act("enrolment_add", |door| {
        let cohort = known_cohort(&door.reader(), ask.cohort)?;
        let first = cohort.span.map(|span| span.first);
        let known = academy::enrolments(&door.reader(), ask.cohort)?;
        let (mut added, mut already) = (Vec::new(), Vec::new());
        let mut seen: std::collections::BTreeSet<_> =
            known.iter().map(|row| row.enrolment.person).collect();
        for (person, rank) in ask.persons.iter().zip(0_i64..) {
            known_person(&door.reader(), *person)?;
            if !seen.insert(*person) {
                already.push(*person);
                continue;
            }
            let id = EnrolmentId(door.new_id());
            let candidate = Enrolment::apply(id, *person, on, today)?;
            // Of one act, the order asked is the order of the queue.
            let enrolment = match ask.state {
                EnrolmentState::Candidate => candidate,
                EnrolmentState::Admitted => candidate.admit(on, today)?,
                EnrolmentState::Enrolled => candidate.enrol(on, now + rank, first, today)?,
                _ => return Err(Refusal::of(RefusalCode::NotInTheList, "state").into()),
            };
            let mut all = fields(&enrolment);
            all.extend([
                ("person", bytes(person.0)),
                ("prescriber", optional(ask.prescriber.map(|p| p.code()))),
                ("prescriber_name", filled(&prescriber)),
                ("funding", optional(ask.funding.map(|f| f.code()))),
                ("funding_reference", filled(&reference)),
            ]);
            all.retain(|(_, value)| *value != Value::Null);
            door.put(kinds::ENROLMENT, ask.cohort.0, id.0, all)?;
            added.push(id);
        }
        Ok((added, already))
    })?;
    let (added, already) = written.value;
    Ok(EnrolmentsAdded {
        added,
        already,
        op: written.op,
    })
}

/// Does something with an enrolment.
///
/// # Errors
/// [`Failure`], as the rule of the verb says.
pub(crate) fn step(open: &Open, ask: EnrolmentStep) -> Result<Saved, Failure> {
    let today = open.env.today();
    let on = past_day(Some(&ask.on), today, "on")?;
    let note = identity::check_lines(&ask.note, "note", LONGEST_NOTE)?;
    let now = open.env.now();
    let written = open.act("enrolment_step", |door| {
        let cohort = known_cohort(&door.reader(), ask.cohort)?;
        let first = cohort.span.map(|span| span.first);
        let trainees = Trainees::of(&door.reader(), ask.cohort)?;
        let known = trainees
            .row(ask.enrolment)
            .ok_or(Refusal::of(RefusalCode::Unknown, "enrolment"))?;
        let before = &known.enrolment;
        let begun = trainees.begun().contains(&before.id);
        let missing = |field| Refusal::of(RefusalCode::Missing, field);
        let after = match ask.verb {
            EnrolmentVerb::Admit => before.admit(on, today)?,
            EnrolmentVerb::Decline => before.decline(&note, on, today).map_err(about_note)?,
            EnrolmentVerb::Enrol => before.enrol(on, now, first, today)?,
            EnrolmentVerb::Withdraw => before.withdraw(begun, on, today)?,
            EnrolmentVerb::DropOut => {
                let reason = ask.reason.ok_or_else(|| missing("reason"))?;
                before.drop_out(reason, &note, on, today)?
            }
            EnrolmentVerb::ComeBack => before.come_back(now)?,
            EnrolmentVerb::Certify => {
                let result = ask.certification.ok_or_else(|| missing("certification"))?;
                before.certify(result, on, today)?
            }
            EnrolmentVerb::Remove => {
                let named = named_in_a_register(&door.reader(), ask.cohort, before.id)?;
                before.check_removable(named)?;
                door.set_removed(kinds::ENROLMENT, ask.cohort.0, before.id.0, true)?;
                return Ok(());
            }
        };
        let mut changed = differing(&fields(before), fields(&after));
        if !note.is_empty() && known.note.as_deref() != Some(note.as_str()) {
            changed.push(("note", text(&note)));
        }
        Ok(door.put(kinds::ENROLMENT, ask.cohort.0, before.id.0, changed)?)
    })?;
    Ok(open.saved(written.op))
}

/// The reason of a refusal is typed in the note.
fn about_note(refusal: Refusal) -> Refusal {
    match refusal.code {
        RefusalCode::WithoutReason => Refusal::of(refusal.code, "note"),
        _ => refusal,
    }
}

fn named_in_a_register(
    reader: &pignon_store::Reader<'_>,
    cohort: CohortId,
    enrolment: EnrolmentId,
) -> Result<bool, Failure> {
    let held = academy::held(reader, cohort)?;
    let mut lines = held
        .iter()
        .filter(|held| held.saved)
        .flat_map(|held| &held.lines);
    Ok(lines.any(|line| line.enrolment == enrolment))
}

/// The enrolments of a person, latest cohort first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn of_person(open: &Open, ask: PersonAsk) -> Result<Vec<PersonEnrolment>, Failure> {
    let found = open
        .vault
        .read(|reader| academy::of_person(reader, ask.person))?;
    let shown = found.into_iter().filter_map(|of| {
        Some(PersonEnrolment {
            id: of.id,
            cohort: of.cohort,
            title: of.title.unwrap_or_else(|| UNTITLED.to_owned()),
            state: of.state?,
            starts_on: of.span.map(|span| span.first),
            ends_on: of.span.map(|span| span.last),
        })
    });
    Ok(shown.collect())
}

/// Writes what a trainee knows of a block of the course.
///
/// # Errors
/// [`Failure`].
pub(crate) fn assess(open: &Open, ask: AssessmentPut) -> Result<Saved, Failure> {
    let on = past_day(Some(&ask.on), open.env.today(), "on")?;
    let note = identity::check_lines(&ask.note, "note", LONGEST_NOTE)?;
    let written = open.act("assessment_put", |door| {
        let cohort = known_cohort(&door.reader(), ask.cohort)?;
        let unknown = |field| Refusal::of(RefusalCode::Unknown, field);
        let trainees = Trainees::of(&door.reader(), ask.cohort)?;
        trainees
            .row(ask.enrolment)
            .ok_or_else(|| unknown("enrolment"))?;
        let course = cohort.course.ok_or_else(|| unknown("block"))?;
        let blocks = academy::catalogue::blocks(&door.reader(), course)?;
        if !blocks.iter().any(|block| block.id == ask.block) {
            return Err(unknown("block").into());
        }
        let known = academy::assessments(&door.reader(), ask.cohort)?;
        let known = known
            .into_iter()
            .find(|a| a.enrolment == ask.enrolment && a.block == ask.block);
        let before = known.map_or(vec![("note", Value::Null)], |a| {
            vec![
                ("enrolment", bytes(a.enrolment.0)),
                ("block", bytes(a.block.0)),
                ("result", optional(a.result.map(|r| r.code()))),
                ("assessed_on", day(a.assessed_on)),
                ("note", optional(a.note.as_deref())),
                ("member", bytes(open.who.member.0)),
            ]
        });
        let after = vec![
            ("enrolment", bytes(ask.enrolment.0)),
            ("block", bytes(ask.block.0)),
            ("result", text(ask.result.code())),
            ("assessed_on", day(Some(on))),
            ("note", filled(&note)),
            ("member", bytes(open.who.member.0)),
        ];
        let id = row::assessment(ask.enrolment, ask.block);
        let fields = differing(&before, after);
        Ok(door.put(kinds::ASSESSMENT, ask.cohort.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}
