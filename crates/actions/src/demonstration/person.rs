//! One invented person: who they are, what happens to them, and its writing through the door.

use chrono::{Datelike as _, Duration, NaiveDate, Weekday};
use pignon_domain::ids::{AccompanimentId, PersonId};
use pignon_domain::person::Stage;
use pignon_store::{Door, Value, kinds};
use rand::RngExt as _;
use rand::seq::IndexedRandom as _;
use rand_chacha::ChaCha8Rng;
use uuid::Uuid;

use super::projects;
use super::words::{FAMILIES, MEN, MINUTES, REASONS, STREETS, WOMEN};
use crate::Failure;
use crate::desk::Open;
use crate::persons::values::{bytes, text};
use crate::persons::{next_number, open_accompaniment, put_stage};

/// Who somebody is.
pub(super) struct Invented {
    family: String,
    given: String,
    sex: &'static str,
    birth: NaiveDate,
    phone: Option<String>,
    email: Option<String>,
    reason: &'static str,
    origin: &'static str,
    line: String,
    postcode: &'static str,
    qpv: Option<&'static str>,
    employment: &'static str,
    resource: &'static str,
    education: i64,
    pub(super) came: NaiveDate,
    pub referent: usize,
}

/// Something that happens.
pub(super) enum Event {
    /// First venue.
    Come,
    /// A contact.
    Contact {
        mode: &'static str,
        duration: i64,
        minute: &'static str,
    },
    /// A stage.
    Stage(Stage, Option<&'static str>),
    /// Finds or loses a job.
    Employment(&'static str),
    /// Moves.
    Move {
        line: String,
        postcode: &'static str,
    },
    /// Something happens to what they follow.
    Follow(projects::Event),
}

impl Event {
    pub const fn command(&self) -> &'static str {
        match self {
            Self::Come => "person_create",
            Self::Contact { .. } => "contact_record",
            Self::Stage(..) => "stage_enter",
            Self::Employment(_) => "situation_write",
            Self::Move { .. } => "residence_write",
            Self::Follow(event) => event.command(),
        }
    }
}

/// Who takes part in an event besides the person.
pub(super) struct With {
    /// The member.
    pub member: Uuid,
    /// Whoever joins their project.
    pub other: Option<PersonId>,
}

/// What was written of somebody.
pub(super) struct File {
    pub id: PersonId,
    accompaniment: AccompanimentId,
    followed: projects::Followed,
}

impl File {
    /// Whose file.
    pub const fn id(&self) -> PersonId {
        self.id
    }
}

fn one<T: Copy>(list: &[T], rng: &mut ChaCha8Rng, or: T) -> T {
    list.choose(rng).copied().unwrap_or(or)
}

fn working_day(mut day: NaiveDate) -> NaiveDate {
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day -= Duration::days(1);
    }
    day
}

pub(super) fn invent(n: usize, rng: &mut ChaCha8Rng, today: NaiveDate, days: i64) -> Invented {
    let woman = rng.random_bool(0.58);
    let given = one(if woman { WOMEN } else { MEN }, rng, "Camille").to_owned();
    let mut family = one(FAMILIES, rng, "Martin").to_owned();
    if rng.random_bool(0.07) {
        family = format!("{family}-{}", one(FAMILIES, rng, "Petit"));
    }
    let folded = pignon_domain::name::compact(&family);
    let address = one(STREETS, rng, ("rue Myrha", "75018"));
    Invented {
        email: rng.random_bool(0.7).then(|| {
            format!(
                "{}.{}{n}@exemple.fr",
                pignon_domain::name::compact(&given),
                folded
            )
        }),
        phone: rng.random_bool(0.92).then(|| {
            if rng.random_bool(0.9) {
                format!("+3363998{:04}", n % 10_000)
            } else {
                format!("+3319900{:04}", n % 10_000)
            }
        }),
        family,
        given,
        sex: if rng.random_bool(0.01) {
            "X"
        } else if woman {
            "F"
        } else {
            "M"
        },
        birth: today - Duration::days(365 * rng.random_range(19..66) + rng.random_range(0..365)),
        reason: one(REASONS, rng, "Créer une activité"),
        origin: one(
            &[
                "spontaneous",
                "word_of_mouth",
                "france_travail",
                "association",
                "mission_locale",
                "outreach",
                "town_hall",
            ],
            rng,
            "spontaneous",
        ),
        line: format!("{} {}", rng.random_range(1..120), address.0),
        postcode: address.1,
        qpv: match rng.random_range(0..100) {
            0..56 => Some("inside"),
            56..88 => Some("outside"),
            88..94 => Some("to_check"),
            _ => None,
        },
        employment: one(
            &[
                "job_seeker",
                "long_term_job_seeker",
                "fixed_term",
                "self_employed",
                "inactive",
                "in_training",
                "permanent",
            ],
            rng,
            "job_seeker",
        ),
        resource: one(
            &[
                "rsa",
                "unemployment_benefit",
                "salary",
                "none",
                "business",
                "activity_bonus",
            ],
            rng,
            "rsa",
        ),
        education: rng.random_range(2..8),
        came: working_day(today - Duration::days(rng.random_range(0..days))),
        referent: rng.random_range(0..4),
    }
}

/// What happens to somebody, from their coming to today.
pub(super) fn story(
    who: &Invented,
    rng: &mut ChaCha8Rng,
    today: NaiveDate,
) -> Vec<(NaiveDate, Event)> {
    let mut events = vec![(who.came, Event::Come)];
    let outreach = who.origin == "outreach";
    let first = if outreach {
        "outreach"
    } else {
        one(&["visit", "interview", "phone"], rng, "visit")
    };
    let contact = |mode: &'static str, rng: &mut ChaCha8Rng| Event::Contact {
        mode,
        duration: 5 * rng.random_range(2..15),
        minute: one(MINUTES, rng, "Point sur le projet."),
    };
    events.push((who.came, contact(first, rng)));
    let path = [
        Stage::Diagnosis,
        Stage::Emergence,
        Stage::SettingUp,
        Stage::Creation,
        Stage::PostCreation,
    ];
    let mut day = who.came;
    let mut next = 0;
    // Some come once; most come for months.
    while rng.random_bool(0.86) {
        day = working_day(day + Duration::days(rng.random_range(8..75)));
        if day > today {
            return events;
        }
        let mode = one(
            &[
                "interview",
                "interview",
                "phone",
                "visit",
                "video",
                "email",
                "workshop",
                "outreach",
            ],
            rng,
            "phone",
        );
        events.push((day, contact(mode, rng)));
        if next < path.len() && rng.random_bool(0.35) {
            events.push((day, Event::Stage(path[next], None)));
            next += 1;
        }
        if rng.random_bool(0.06) {
            events.push((
                day,
                Event::Employment(one(
                    &["self_employed", "permanent", "fixed_term", "job_seeker"],
                    rng,
                    "self_employed",
                )),
            ));
        }
        if rng.random_bool(0.03) {
            let address = one(STREETS, rng, ("rue Léon", "75018"));
            events.push((
                day,
                Event::Move {
                    line: format!("{} {}", rng.random_range(1..99), address.0),
                    postcode: address.1,
                },
            ));
        }
    }
    let leave = working_day(day + Duration::days(rng.random_range(10..90)));
    if leave <= today && rng.random_bool(0.6) {
        let how = one(
            &[
                "helped",
                "helped",
                "helped",
                "unreachable",
                "no_help_possible",
                "not_for_us",
            ],
            rng,
            "helped",
        );
        events.push((leave, Event::Stage(Stage::Exit, Some(how))));
    }
    events
}

/// Writes one event.
pub(super) fn play(
    open: &Open,
    door: &mut Door<'_>,
    who: &Invented,
    file: &mut Option<File>,
    day: NaiveDate,
    event: &Event,
    with: &With,
) -> Result<(), Failure> {
    let member = with.member;
    let on = day.to_string();
    if matches!(event, Event::Come) {
        *file = Some(come(open, door, who, &on, member)?);
        return Ok(());
    }
    let Some(File {
        id,
        accompaniment,
        followed,
    }) = file
    else {
        return Ok(());
    };
    let person = id.0;
    match event {
        Event::Come => {}
        Event::Follow(event) => {
            projects::play(door, (*id, *accompaniment), followed, &on, event, with)?;
        }
        Event::Contact {
            mode,
            duration,
            minute,
        } => {
            let contact = door.new_id();
            door.put(
                kinds::CONTACT,
                person,
                contact,
                vec![
                    ("member", bytes(member)),
                    ("held_on", text(&on)),
                    ("mode", text(mode)),
                    ("duration", Value::Int(*duration)),
                    ("minute", text(minute)),
                ],
            )?;
        }
        Event::Stage(stage, exit) => put_stage(door, *id, *accompaniment, *stage, &on, *exit)?,
        Event::Employment(employment) => {
            let situation = door.new_id();
            door.put(
                kinds::SITUATION,
                person,
                situation,
                vec![("as_of", text(&on)), ("employment", text(employment))],
            )?;
        }
        Event::Move { line, postcode } => {
            let home = door.new_id();
            let fields = vec![
                ("since", text(&on)),
                ("line", text(line)),
                ("postcode", text(postcode)),
                ("city", text("Paris")),
                ("qpv", text("to_check")),
            ];
            door.put(kinds::RESIDENCE, person, home, fields)?;
        }
    }
    Ok(())
}

fn come(
    open: &Open,
    door: &mut Door<'_>,
    who: &Invented,
    on: &str,
    member: Uuid,
) -> Result<File, Failure> {
    let id = PersonId(door.new_id());
    let number = next_number(open, door)?;
    let mut fields = vec![
        ("number", text(&number)),
        ("family_name", text(&who.family)),
        ("given_name", text(&who.given)),
        ("sex", text(who.sex)),
        ("birth_date", text(&who.birth.to_string())),
        ("reason", text(who.reason)),
        ("origin", text(who.origin)),
        ("opened_on", text(on)),
    ];
    if let Some(phone) = &who.phone {
        fields.push(("phone", text(phone)));
    }
    // One way to reach them at least.
    if let Some(email) = &who.email {
        fields.push(("email", text(email)));
    } else if who.phone.is_none() {
        fields.push(("phone", text("+33639980000")));
    }
    door.put(kinds::PERSON, id.0, id.0, fields)?;
    let home = door.new_id();
    let mut fields = vec![
        ("since", text(on)),
        ("line", text(&who.line)),
        ("postcode", text(who.postcode)),
        ("city", text("Paris")),
    ];
    if let Some(qpv) = who.qpv {
        fields.push(("qpv", text(qpv)));
    }
    door.put(kinds::RESIDENCE, id.0, home, fields)?;
    let situation = door.new_id();
    let fields = vec![
        ("as_of", text(on)),
        ("employment", text(who.employment)),
        ("resource", text(who.resource)),
        ("education", Value::Int(who.education)),
    ];
    door.put(kinds::SITUATION, id.0, situation, fields)?;
    let accompaniment = open_accompaniment(door, id, on, Some(member))?;
    put_stage(door, id, accompaniment, Stage::Welcome, on, None)?;
    Ok(File {
        id,
        accompaniment,
        followed: projects::Followed::default(),
    })
}
