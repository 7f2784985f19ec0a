//! The agenda of the demonstration house: two weeks behind, three ahead, for those who follow people. Yesterday is not
//! answered yet, so that the morning has something to ask.

use chrono::{Datelike as _, Duration, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use pignon_domain::agenda::{AppointmentMode, AppointmentStatus, write_moment};
use pignon_domain::ids::{MemberId, PersonId};
use pignon_domain::person::Stage;
use pignon_store::persons::{Filter, ListMemory, Sort};
use pignon_store::{Act, Door, Value, kinds, persons};
use rand::RngExt as _;
use rand::seq::IndexedRandom as _;
use rand_chacha::ChaCha8Rng;
use uuid::Uuid;

use crate::Failure;
use crate::desk::Open;
use crate::persons::values::{bytes, optional, text};

const DAYS_BEHIND: i64 = 14;
const DAYS_AHEAD: i64 = 21;
/// Hours at which a member may receive, in minutes since midnight.
const HOURS: &[i64] = &[9 * 60, 10 * 60 + 30, 14 * 60, 15 * 60 + 30, 17 * 60];
const REASONS: &[&str] = &[
    "Point sur le projet",
    "Budget prévisionnel",
    "Choix du statut",
    "Préparer le rendez-vous à l’ADIE",
    "Relire le dossier de candidature",
    "Premier entretien",
];
const GATHERINGS: &[(&str, i64, u32)] = &[
    ("Réunion d’information « Créer dans l’ESS »", -6, 18),
    ("Atelier « Trouver ses premiers clients »", 3, 12),
    ("Réunion d’information « Créer dans l’ESS »", 8, 18),
];

/// Fills the agenda of whoever follows people.
pub(super) fn fill(open: &Open, rng: &mut ChaCha8Rng, team: &[MemberId]) -> Result<(), Failure> {
    let today = open.env.today();
    for &member in team.iter().take(4) {
        let followed = followed(open, member)?;
        if followed.is_empty() {
            continue;
        }
        let act = |command| Act {
            member: member.0,
            command,
            wall_millis: open.env.now(),
            about: None,
        };
        open.vault.write(act("appointment_book"), |door| {
            for shift in -DAYS_BEHIND..=DAYS_AHEAD {
                let day = today + Duration::days(shift);
                // The demonstration may be shown on a Sunday: today always has its appointments.
                if shift != 0 && matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
                    continue;
                }
                for &at in HOURS {
                    let busy = if shift.abs() <= 7 { 0.7 } else { 0.35 };
                    if !rng.random_bool(busy) {
                        continue;
                    }
                    let Some(person) = followed.choose(rng) else {
                        continue;
                    };
                    door.turn_to(act("appointment_book"))?;
                    put(door, rng, member, *person, moment(day, at), shift)?;
                }
            }
            Ok::<_, Failure>(())
        })?;
    }
    together(open, rng, team)
}

/// Whoever this member follows now, those heard of lately first.
fn followed(open: &Open, member: MemberId) -> Result<Vec<PersonId>, Failure> {
    let filter = Filter {
        referent: Some(member.0),
        ..Filter::default()
    };
    let memory = ListMemory::default();
    let (_, rows) = persons::list(
        &open.vault,
        &memory,
        &filter,
        Sort::LastContact,
        true,
        0..120,
    )?;
    Ok(rows
        .into_iter()
        .filter(|row| row.stage.is_some_and(|stage| stage != Stage::Exit))
        .map(|row| row.id)
        .take(40)
        .collect())
}

fn moment(day: NaiveDate, minutes: i64) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN) + Duration::minutes(minutes)
}

fn put(
    door: &mut Door<'_>,
    rng: &mut ChaCha8Rng,
    member: MemberId,
    person: PersonId,
    at: NaiveDateTime,
    shift: i64,
) -> Result<(), Failure> {
    use AppointmentStatus::{Absent, Came, Cancelled, Excused, Planned};
    let mode = match rng.random_range(0..10) {
        0..7 => AppointmentMode::House,
        7..9 => AppointmentMode::Phone,
        _ => AppointmentMode::Video,
    };
    // The last working days are not answered yet, here and there.
    let status = match (shift, rng.random_range(0..20)) {
        (0.., _) | (-3..0, 0..8) => Planned,
        (_, 0..15) => Came,
        (_, 15..18) => Absent,
        (_, 18) => Excused,
        _ => Cancelled,
    };
    let id = door.new_id();
    Ok(door.put(
        kinds::APPOINTMENT,
        person.0,
        id,
        vec![
            ("member", bytes(member.0)),
            ("starts_at", text(&write_moment(at))),
            ("duration", Value::Int(i64::from(mode.usual_minutes()))),
            ("mode", text(mode.code())),
            ("about", optional(REASONS.choose(rng).copied())),
            ("status", text(status.code())),
        ],
    )?)
}

/// Gatherings, with people of everybody.
fn together(open: &Open, rng: &mut ChaCha8Rng, team: &[MemberId]) -> Result<(), Failure> {
    let today = open.env.today();
    let Some(&leader) = team.get(1) else {
        return Ok(());
    };
    let mut people = Vec::new();
    for &member in team.iter().take(4) {
        people.extend(followed(open, member)?);
    }
    let act = Act {
        member: leader.0,
        command: "gathering_create",
        wall_millis: open.env.now(),
        about: None,
    };
    open.vault.write(act, |door| {
        for &(title, shift, places) in GATHERINGS {
            let mut day = today + Duration::days(shift);
            while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
                day += Duration::days(1);
            }
            let at = text(&write_moment(moment(day, 18 * 60)));
            let gathering: Uuid = door.new_id();
            let shared = |more: Vec<(&'static str, Value)>| {
                let mut fields = vec![
                    ("starts_at", at.clone()),
                    ("duration", Value::Int(120)),
                    ("place", text("Salle du rez-de-chaussée")),
                    ("member", bytes(leader.0)),
                ];
                fields.extend(more);
                fields
            };
            let own = vec![
                ("title", text(title)),
                ("capacity", Value::Int(i64::from(places))),
            ];
            door.put(kinds::GATHERING, gathering, gathering, shared(own))?;
            let wanted = places as usize * 3 / 4;
            for person in people.sample(rng, wanted.min(people.len())) {
                let came = shift < 0 && rng.random_bool(0.7);
                let status = match (shift < 0, came) {
                    (false, _) => AppointmentStatus::Planned,
                    (true, true) => AppointmentStatus::Came,
                    (true, false) => AppointmentStatus::Absent,
                };
                let id = door.new_id();
                let enrolled = vec![
                    ("mode", text(AppointmentMode::House.code())),
                    ("status", text(status.code())),
                    ("gathering", bytes(gathering)),
                ];
                door.put(kinds::APPOINTMENT, person.0, id, shared(enrolled))?;
            }
        }
        Ok::<_, Failure>(())
    })?;
    Ok(())
}
