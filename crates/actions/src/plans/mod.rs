//! Plans: what is to be done with a person, and what it comes from: diagnoses, brakes, the library (P1.4, P2.3, P2.4).

mod brakes;
mod diagnoses;
mod library;
mod objectives;
pub mod shapes;
mod steps;

use pignon_domain::house::Role;
use pignon_domain::plan::{self, ActionOwner};
use pignon_store::plans::{self as rows, Action};

use crate::desk::Open;
use crate::persons::shapes::PersonAsk;
use crate::{Failure, sentences};
use shapes::{ActionCard, BrakeCard, DueAsk, DueRead, ObjectiveCard, PersonPlan};

pub(crate) use brakes::{lift as lift_brake, set as set_brake};
pub(crate) use diagnoses::{
    field_of as score_field, of_person as diagnoses, remove as remove_diagnosis,
    write as write_diagnosis,
};
pub(crate) use library::{
    list as library, propose, remove as remove_suggestion, write as write_suggestion,
};
pub(crate) use objectives::{
    add as add_objective, edit as edit_objective, reach as reach_objective,
    remove as remove_objective,
};
pub(crate) use steps::{add, done, drop, edit, remove, reopen};

/// The plan of a person, whole.
///
/// # Errors
/// [`Failure`].
pub(crate) fn of_person(open: &Open, ask: PersonAsk) -> Result<PersonPlan, Failure> {
    let today = open.env.today();
    // Reception and trainers see what is to be done and by when, not what was noted (product.md §1).
    let may_read = open.who.role >= Role::Adviser;
    let shown = |action: Action| ActionCard {
        id: action.id,
        title: action.title,
        owner: action.owner.unwrap_or(ActionOwner::Person),
        member: action.member,
        member_name: action.member_name,
        late: plan::is_late(
            action.due_on,
            action.done_on.is_some() || action.dropped_on.is_some(),
            today,
        ),
        due_on: action.due_on,
        done_on: action.done_on,
        dropped_on: action.dropped_on,
        note: action.note.filter(|note| may_read && !note.is_empty()),
    };
    open.vault.read(|r| {
        let mut actions = rows::actions(r, ask.person)?;
        let mut objectives: Vec<ObjectiveCard> = Vec::new();
        for objective in rows::objectives(r, ask.person)? {
            let (of_it, others) = actions
                .into_iter()
                .partition(|action| action.objective == Some(objective.id));
            actions = others;
            objectives.push(ObjectiveCard {
                id: objective.id,
                theme: objective.theme,
                title: objective.title,
                project: objective.project,
                reached_on: objective.reached_on,
                actions: Vec::from_iter(of_it).into_iter().map(shown).collect(),
            });
        }
        objectives.sort_by_key(|objective| (objective.theme.is_none(), objective.theme));
        let brakes = rows::brakes(r, ask.person)?
            .into_iter()
            .filter(|_| may_read)
            .filter_map(|row| {
                Some(BrakeCard {
                    brake: row.brake?,
                    since: row.since,
                    until: row.until,
                    note: row.note,
                })
            })
            .collect();
        Ok(PersonPlan {
            objectives,
            // Those whose objective was removed are there, too.
            loose: actions.into_iter().map(shown).collect(),
            brakes,
        })
    })
}

/// How a day in words is understood.
///
/// # Errors
/// None: what is not understood is said in the answer, beside the field.
pub(crate) fn read_due(open: &Open, ask: DueAsk) -> Result<DueRead, Failure> {
    let read = plan::due_on(&ask.words, open.env.today(), "due");
    Ok(DueRead {
        day: read.as_ref().ok().copied().flatten(),
        wrong: read.err().map(|r| sentences::refusal(r.code).to_owned()),
        words: ask.words,
    })
}
