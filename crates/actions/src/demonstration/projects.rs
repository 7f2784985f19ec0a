//! What invented persons follow: a project from the émergence on, a diagnosis and another months later, brakes, a plan
//! made of what the library proposes. Drawn apart from the persons, so that they stay the same.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate};
use pignon_domain::ids::{AccompanimentId, PersonId};
use pignon_domain::person::{Brake, Stage};
use pignon_domain::plan::PlanTheme;
use pignon_domain::plan::library::library;
use pignon_domain::plan::propose::{Known, propose};
use pignon_domain::project::DiagnosisTheme;
use pignon_domain::project::diagnosis::Scores;
use pignon_store::{Door, Value, kinds};
use rand::RngExt as _;
use rand::seq::IndexedRandom as _;
use rand_chacha::ChaCha8Rng;
use uuid::Uuid;

use super::person::{Event as Life, With};
use crate::Failure;
use crate::persons::values::{bytes, text};
use crate::plans::score_field;

/// Name, sector, what it needs.
const PROJECTS: &[(&str, &str, &str)] = &[
    (
        "Les Aiguilles de la Goutte d’Or",
        "Couture et retouche",
        "Deux machines et un atelier partagé",
    ),
    (
        "Le Panier de Léon",
        "Épicerie solidaire",
        "Un local de 40 m² en rez-de-chaussée",
    ),
    (
        "Cuisines du monde",
        "Traiteur",
        "Un laboratoire aux heures creuses",
    ),
    (
        "Roue libre",
        "Livraison à vélo",
        "Deux vélos cargos et un lieu de recharge",
    ),
    (
        "Seconde main, première main",
        "Ressourcerie",
        "Un lieu de tri et un véhicule",
    ),
    (
        "Les Petites Heures",
        "Garde d’enfants à horaires décalés",
        "L’agrément et deux salariées formées",
    ),
    (
        "Rallume",
        "Réparation de téléphones",
        "Un stand couvert, trois jours par semaine",
    ),
    (
        "La Terre d’en bas",
        "Jardin partagé et compost",
        "Une convention avec le bailleur",
    ),
    (
        "Mots en partage",
        "Cours de français et cuisine",
        "Une salle le samedi",
    ),
    (
        "Net et clair",
        "Ménage et conciergerie",
        "Un statut et une assurance",
    ),
    ("Tête à tête", "Coiffure sociale", "Un salon partagé"),
    (
        "Bois flotté",
        "Menuiserie de réemploi",
        "Un atelier aux normes et un parrain",
    ),
];
const FORMS: &[&str] = &[
    "undecided",
    "association",
    "scop",
    "scic",
    "cae",
    "social_company",
    "micro",
];
const BRAKES: &[Brake] = &[
    Brake::Mobility,
    Brake::Childcare,
    Brake::Language,
    Brake::Digital,
    Brake::Housing,
    Brake::Money,
    Brake::Administrative,
    Brake::Availability,
];
/// Days after which a plan is either done or dropped: nobody leaves hundreds of late actions.
const SETTLED: i64 = 60;

/// Something that happens to what a person follows.
pub(super) enum Event {
    /// Opens a project, of this place in the list, with this form, planned jobs and QPV.
    Project(usize, &'static str, i64, bool),
    /// Somebody else, of this place among the persons, holds it too.
    Joined(usize),
    /// A diagnosis.
    Diagnosis(Scores),
    /// A brake begins or is lifted.
    Brake(Brake, bool),
    /// The action of this place in the plan.
    Action {
        place: usize,
        theme: PlanTheme,
        objective: String,
        title: String,
        due: NaiveDate,
        ours: bool,
    },
    /// That action is done, or dropped.
    Ended(usize, bool),
}

impl Event {
    pub const fn command(&self) -> &'static str {
        match self {
            Self::Project(..) => "project_create",
            Self::Joined(_) => "holder_add",
            Self::Diagnosis(_) => "diagnosis_write",
            Self::Brake(_, true) => "brake_set",
            Self::Brake(_, false) => "brake_lift",
            Self::Action { .. } => "action_add",
            Self::Ended(_, true) => "action_done",
            Self::Ended(_, false) => "action_drop",
        }
    }
}

/// What was written of what a person follows.
#[derive(Default)]
pub(super) struct Followed {
    pub project: Option<Uuid>,
    objectives: Vec<(PlanTheme, String, Uuid)>,
    actions: BTreeMap<usize, Uuid>,
    brakes: Vec<(Brake, Uuid)>,
}

fn scores(rng: &mut ChaCha8Rng, least: &Scores) -> Scores {
    let mut scores = Scores::default();
    for theme in DiagnosisTheme::ALL {
        let score = match least.get(*theme) {
            None => rng.random_range(0..4),
            Some(before) => (before + rng.random_range(0..3)).min(4),
        };
        // Four at most, both ways.
        let _ = scores.set(*theme, Some(score));
    }
    scores
}

/// What somebody follows, from what happens to them.
pub(super) fn story(
    people: usize,
    life: &[(NaiveDate, Life)],
    rng: &mut ChaCha8Rng,
    today: NaiveDate,
) -> Vec<(NaiveDate, Event)> {
    let entered = |stage: Stage| {
        life.iter()
            .find(|(_, event)| matches!(event, Life::Stage(s, _) if *s == stage))
            .map(|(day, _)| *day)
    };
    let mut events = Vec::new();
    let Some(begun) = entered(Stage::Diagnosis) else {
        return events;
    };
    let entry = scores(rng, &Scores::default());
    events.push((begun, Event::Diagnosis(entry)));
    let count = rng.random_range(0..3);
    let brakes: Vec<Brake> = BRAKES.sample(rng, count).copied().collect();
    for brake in &brakes {
        events.push((begun, Event::Brake(*brake, true)));
        let lifted = begun + Duration::days(rng.random_range(40..300));
        if lifted <= today && rng.random_bool(0.5) {
            events.push((lifted, Event::Brake(*brake, false)));
        }
    }
    let library = library(&[]);
    let known = Known {
        scores: entry,
        brakes: &brakes,
        stage: Some(Stage::Emergence),
        ..Known::default()
    };
    let again = begun + Duration::days(rng.random_range(120..260));
    let again = (again <= today && rng.random_bool(0.6)).then_some(again);
    if let Some(day) = again {
        events.push((day, Event::Diagnosis(scores(rng, &entry))));
    }
    // Some at once, and others when the point is made again.
    let wanted = rng.random_range(2..7);
    let more = again.map_or(0, |_| rng.random_range(1..4));
    let proposals = propose(&library, &known).into_iter().take(wanted + more);
    for (place, (proposed, _)) in proposals.enumerate() {
        let from = again.filter(|_| place >= wanted).unwrap_or(begun);
        let due = from + Duration::days(i64::from(proposed.days));
        events.push((
            from,
            Event::Action {
                place,
                theme: proposed.theme,
                objective: proposed.objective.clone(),
                title: proposed.title.clone(),
                due,
                ours: rng.random_bool(0.2),
            },
        ));
        let ended = due + Duration::days(rng.random_range(-12..SETTLED));
        if ended <= today && ended > from {
            events.push((ended, Event::Ended(place, rng.random_bool(0.85))));
        }
    }
    if let Some(day) = entered(Stage::Emergence) {
        let form = FORMS.choose(rng).copied().unwrap_or("undecided");
        let which = rng.random_range(0..PROJECTS.len());
        let project = Event::Project(which, form, rng.random_range(0..6), rng.random_bool(0.6));
        events.push((day, project));
        let joined = day + Duration::days(rng.random_range(5..60));
        if rng.random_bool(0.15) && joined <= today {
            events.push((joined, Event::Joined(rng.random_range(0..people))));
        }
    }
    events
}

/// Writes one event.
pub(super) fn play(
    door: &mut Door<'_>,
    (id, accompaniment): (PersonId, AccompanimentId),
    followed: &mut Followed,
    on: &str,
    event: &Event,
    with: &With,
) -> Result<(), Failure> {
    let (person, member) = (id.0, with.member);
    match event {
        Event::Project(which, form, jobs, inside) => {
            let Some((name, sector, needs)) = PROJECTS.get(*which) else {
                return Ok(());
            };
            let project = door.new_id();
            let fields = vec![
                ("name", text(name)),
                ("sector", text(sector)),
                ("needs", text(needs)),
                ("legal_form", text(form)),
                ("planned_jobs", Value::Int(*jobs)),
                ("qpv", text(if *inside { "inside" } else { "outside" })),
                ("opened_on", text(on)),
            ];
            door.put(kinds::PROJECT, project, project, fields)?;
            hold(door, project, id, "leader", on)?;
            let fields = vec![("project", bytes(project))];
            door.put(kinds::ACCOMPANIMENT, person, accompaniment.0, fields)?;
            followed.project = Some(project);
        }
        Event::Joined(_) => {
            if let (Some(project), Some(other)) =
                (followed.project, with.other.filter(|o| *o != id))
            {
                hold(door, project, other, "partner", on)?;
            }
        }
        Event::Diagnosis(scores) => {
            let diagnosis = door.new_id();
            let mut fields = vec![("member", bytes(member)), ("held_on", text(on))];
            fields.extend(followed.project.map(|p| ("project", bytes(p))));
            for one in scores.sheet() {
                let score = one.score.map_or(Value::Null, |s| Value::Int(i64::from(s)));
                fields.push((score_field(one.theme), score));
            }
            door.put(kinds::DIAGNOSIS, person, diagnosis, fields)?;
        }
        Event::Brake(brake, true) => {
            let row = door.new_id();
            let fields = vec![("brake", text(brake.code())), ("since", text(on))];
            door.put(kinds::BRAKE, person, row, fields)?;
            followed.brakes.push((*brake, row));
        }
        Event::Brake(brake, false) => {
            if let Some((_, row)) = followed.brakes.iter().find(|(b, _)| b == brake) {
                door.put(kinds::BRAKE, person, *row, vec![("until", text(on))])?;
            }
        }
        Event::Action {
            place,
            theme,
            objective,
            title,
            due,
            ours,
        } => {
            let known = followed
                .objectives
                .iter()
                .find(|(t, o, _)| t == theme && o == objective)
                .map(|(.., id)| *id);
            let objective = match known {
                Some(id) => id,
                None => {
                    let row = door.new_id();
                    let fields = vec![
                        ("theme", text(theme.code())),
                        ("title", text(objective)),
                        ("opened_on", text(on)),
                    ];
                    door.put(kinds::OBJECTIVE, person, row, fields)?;
                    followed.objectives.push((*theme, objective.clone(), row));
                    row
                }
            };
            let row = door.new_id();
            let mut fields = vec![
                ("objective", bytes(objective)),
                ("title", text(title)),
                ("owner", text(if *ours { "member" } else { "person" })),
                ("opened_on", text(on)),
                ("due_on", text(&due.to_string())),
            ];
            fields.extend(ours.then(|| ("member", bytes(member))));
            door.put(kinds::ACTION, person, row, fields)?;
            followed.actions.insert(*place, row);
        }
        Event::Ended(place, done) => {
            if let Some(row) = followed.actions.get(place) {
                let field = if *done { "done_on" } else { "dropped_on" };
                door.put(kinds::ACTION, person, *row, vec![(field, text(on))])?;
            }
        }
    }
    Ok(())
}

fn hold(
    door: &mut Door<'_>,
    project: Uuid,
    person: PersonId,
    role: &str,
    on: &str,
) -> Result<(), Failure> {
    let row = door.new_id();
    let fields = vec![
        ("person", bytes(person.0)),
        ("role", text(role)),
        ("since", text(on)),
    ];
    Ok(door.put(kinds::HOLDER, project, row, fields)?)
}
