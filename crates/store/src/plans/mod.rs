//! Plans: objectives, actions, and what they come from: diagnoses, brakes, the library of the house.

use chrono::NaiveDate;
use pignon_domain::ids::{ActionId, DiagnosisId, MemberId, ObjectiveId, PersonId, ProjectId};
use pignon_domain::person::Brake;
use pignon_domain::plan::library::OwnRow;
use pignon_domain::plan::{ActionOwner, PlanTheme};
use pignon_domain::project::DiagnosisTheme;
use pignon_domain::project::diagnosis::Scores;
use uuid::Uuid;

use crate::columns::{code, day, id};
use crate::{Incident, Reader};

/// An objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objective {
    /// Id.
    pub id: ObjectiveId,
    /// The project it serves.
    pub project: Option<ProjectId>,
    /// Theme.
    pub theme: Option<PlanTheme>,
    /// Title.
    pub title: String,
    /// Opened on.
    pub opened_on: Option<NaiveDate>,
    /// Reached on.
    pub reached_on: Option<NaiveDate>,
}

/// An action of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Id.
    pub id: ActionId,
    /// The objective it serves.
    pub objective: Option<ObjectiveId>,
    /// What is to be done.
    pub title: String,
    /// Who has to do it.
    pub owner: Option<ActionOwner>,
    /// Which member, when it is a member.
    pub member: Option<MemberId>,
    /// Name of that member.
    pub member_name: Option<String>,
    /// Opened on.
    pub opened_on: Option<NaiveDate>,
    /// Due on.
    pub due_on: Option<NaiveDate>,
    /// Done on.
    pub done_on: Option<NaiveDate>,
    /// Dropped on.
    pub dropped_on: Option<NaiveDate>,
    /// Note.
    pub note: Option<String>,
}

/// An open action of somebody's plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenAction {
    /// Id.
    pub id: ActionId,
    /// Whose plan.
    pub person: PersonId,
    /// Their family name.
    pub family_name: String,
    /// Their given name.
    pub given_name: String,
    /// What is to be done.
    pub title: String,
    /// Who has to do it.
    pub owner: Option<ActionOwner>,
    /// Which member.
    pub member: Option<MemberId>,
    /// Due on.
    pub due_on: Option<NaiveDate>,
}

/// A diagnosis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    /// Id.
    pub id: DiagnosisId,
    /// About which project.
    pub project: Option<ProjectId>,
    /// Who held it.
    pub member_name: Option<String>,
    /// Day.
    pub held_on: Option<NaiveDate>,
    /// Scores.
    pub scores: Scores,
    /// Note.
    pub note: String,
}

/// A brake, present or lifted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrakeRow {
    /// Id of the row.
    pub id: Uuid,
    /// Which; a brake of a newer version reads as nothing.
    pub brake: Option<Brake>,
    /// Since.
    pub since: Option<NaiveDate>,
    /// Lifted on.
    pub until: Option<NaiveDate>,
    /// Note.
    pub note: String,
}

/// The objectives of a person, in the order they were opened.
///
/// # Errors
/// [`Incident`].
pub fn objectives(reader: &Reader<'_>, person: PersonId) -> Result<Vec<Objective>, Incident> {
    reader.all(include_str!("objectives.sql"), [person.0], |r| {
        Ok(Objective {
            id: ObjectiveId(id(r, 0)?),
            project: r.get::<_, Option<Uuid>>(1)?.map(ProjectId),
            theme: code(r, 2, PlanTheme::of_code)?,
            title: r.get(3)?,
            opened_on: day(r, 4)?,
            reached_on: day(r, 5)?,
        })
    })
}

/// The actions of a person, those due first, first.
///
/// # Errors
/// [`Incident`].
pub fn actions(reader: &Reader<'_>, person: PersonId) -> Result<Vec<Action>, Incident> {
    reader.all(include_str!("actions.sql"), [person.0], |r| {
        Ok(Action {
            id: ActionId(id(r, 0)?),
            objective: r.get::<_, Option<Uuid>>(1)?.map(ObjectiveId),
            title: r.get(2)?,
            owner: code(r, 3, ActionOwner::of_code)?,
            member: r.get::<_, Option<Uuid>>(4)?.map(MemberId),
            member_name: r.get(5)?,
            opened_on: day(r, 6)?,
            due_on: day(r, 7)?,
            done_on: day(r, 8)?,
            dropped_on: day(r, 9)?,
            note: r.get(10)?,
        })
    })
}

/// The open actions due by `until`, the oldest due first: of `member` (theirs, and those of nobody of the house for
/// the persons they are the referent of), or of everybody.
///
/// # Errors
/// [`Incident`].
pub fn open_actions(
    reader: &Reader<'_>,
    until: NaiveDate,
    member: Option<MemberId>,
) -> Result<Vec<OpenAction>, Incident> {
    let asked = (until.to_string(), member.map(|m| m.0));
    reader.all(include_str!("open_actions.sql"), asked, |r| {
        Ok(OpenAction {
            id: ActionId(id(r, 0)?),
            person: PersonId(id(r, 1)?),
            family_name: r.get(2)?,
            given_name: r.get(3)?,
            title: r.get(4)?,
            owner: code(r, 5, ActionOwner::of_code)?,
            member: r.get::<_, Option<Uuid>>(6)?.map(MemberId),
            due_on: day(r, 7)?,
        })
    })
}

/// The diagnoses of a person, oldest first.
///
/// # Errors
/// [`Incident`].
pub fn diagnoses(reader: &Reader<'_>, person: PersonId) -> Result<Vec<Diagnosis>, Incident> {
    reader.all(include_str!("diagnoses.sql"), [person.0], |r| {
        let mut scores = Scores::default();
        for (at, theme) in (4..).zip(DiagnosisTheme::ALL) {
            // The table's CHECK keeps the rest out.
            let _ = scores.set(*theme, r.get(at)?);
        }
        Ok(Diagnosis {
            id: DiagnosisId(id(r, 0)?),
            project: r.get::<_, Option<Uuid>>(1)?.map(ProjectId),
            member_name: r.get(2)?,
            held_on: day(r, 3)?,
            scores,
            note: r.get(11)?,
        })
    })
}

/// The brakes of a person, present and lifted, oldest first.
///
/// # Errors
/// [`Incident`].
pub fn brakes(reader: &Reader<'_>, person: PersonId) -> Result<Vec<BrakeRow>, Incident> {
    reader.all(include_str!("brakes.sql"), [person.0], |r| {
        Ok(BrakeRow {
            id: id(r, 0)?,
            brake: code(r, 1, Brake::of_code)?,
            since: day(r, 2)?,
            until: day(r, 3)?,
            note: r.get(4)?,
        })
    })
}

/// What the house wrote of the library, with whether it took it back.
///
/// # Errors
/// [`Incident`].
pub fn suggestions(reader: &Reader<'_>) -> Result<Vec<(OwnRow, bool)>, Incident> {
    reader.all(include_str!("suggestions.sql"), [], |r| {
        let row = OwnRow {
            id: id(r, 0)?,
            theme: code(r, 1, PlanTheme::of_code)?,
            objective: r.get(2)?,
            title: r.get(3)?,
            days: r.get(4)?,
            active: r.get(5)?,
        };
        Ok((row, r.get(6)?))
    })
}
