//! The demonstration house: invented people, three years of acts, the same for the same seed and day. Marked
//! DÉMONSTRATION in the key file and in the vault, so that no screen can forget it.

mod agenda;
mod partners;
mod pass;
mod person;
mod projects;
mod structures;
mod words;

use std::path::Path;

use chrono::{Duration, NaiveDate};
use pignon_domain::house::{HouseField, Role};
use pignon_domain::ids::MemberId;
use pignon_store::{Act, Door};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use uuid::Uuid;

use crate::desk::{Env, Open};
use crate::house::shapes::{HouseCreate, HouseEdit};
use crate::{Desk, Failure};
use person::Event;

/// The passphrase of [`COORDINATOR`], the only member of a demonstration house who has one. It protects nobody: they
/// are invented.
pub const PASSPHRASE: &str = "cerise nuage tortue farine ruban pelouse violon girafe";
/// The Maison that is opened.
pub const MAISON: &str = "M09";
/// Who is at the desk.
pub const COORDINATOR: &str = "Camille Renaud";

const TEAM: &[(&str, Role)] = &[
    ("Awa Diop", Role::Adviser),
    ("Karim Benali", Role::Adviser),
    ("Sophie Lemaire-Nguyen", Role::Adviser),
    ("Minh Tran", Role::Trainer),
    ("Odile Œuvrard", Role::Reception),
];

/// How the Maison is reached: numbers and names kept for inventions.
const REACH: &[(HouseField, &str)] = &[
    (HouseField::Line, "12 rue de l’Exemple"),
    (HouseField::Postcode, "75018"),
    (HouseField::City, "Paris"),
    (HouseField::Phone, "01 99 00 18 18"),
    (HouseField::Email, "goutte-dor@maisons-ess.example"),
];

/// Days of acts before today.
const DAYS: i64 = 3 * 365;
/// What makes the draw of what is followed another than that of who comes.
const FOLLOWING: u64 = 0x7072_6f6a_6574_7321;
/// Acts of one transaction.
const BATCH: usize = 400;

/// Builds a demonstration house in an empty folder and leaves it open.
///
/// # Errors
/// [`Failure`], among which a house that stands there already.
pub fn build(folder: &Path, seed: u64, people: usize, env: Env) -> Result<Desk, Failure> {
    let env = Env {
        cost: Some(crate::cheapest()),
        ..env
    };
    let desk = Desk::with(folder, env)?;
    let ask = HouseCreate {
        maison: MAISON.to_owned(),
        member_name: COORDINATOR.to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    };
    crate::house::found(&desk, &ask, true)?;
    desk.with_open(Role::Coordinator, |open| fill(open, seed, people))?;
    Ok(desk)
}

fn fill(open: &Open, seed: u64, people: usize) -> Result<(), Failure> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    // Of its own: what is followed changes nothing of who comes.
    let mut following = ChaCha8Rng::seed_from_u64(seed ^ FOLLOWING);
    let today = open.env.today();
    settle(open)?;
    let team = hire(open)?;
    let mut agenda: Vec<(NaiveDate, u32, usize, Event)> = Vec::new();
    let invented: Vec<person::Invented> = (0..people)
        .map(|n| person::invent(n, &mut rng, today, DAYS))
        .collect();
    for (n, one) in invented.iter().enumerate() {
        let story = person::story(one, &mut rng, today);
        for (day, event) in projects::story(people, &story, &mut following, today) {
            agenda.push((
                day,
                following.random_range(0..28_000),
                n,
                Event::Follow(event),
            ));
        }
        for (day, event) in story {
            // Several acts a day, in the hours of the desk.
            agenda.push((day, rng.random_range(0..28_000), n, event));
        }
    }
    // Within a day, what a file begins with comes before what follows.
    agenda
        .sort_by_key(|(day, second, n, event)| (*day, !matches!(event, Event::Come), *second, *n));
    let mut files: Vec<Option<person::File>> = (0..people).map(|_| None).collect();
    for batch in agenda.chunks(BATCH) {
        let Some(first) = batch.first() else { continue };
        let begin = act_of(first, &team, &invented);
        open.vault.write(begin, |door: &mut Door<'_>| {
            for entry in batch {
                door.turn_to(act_of(entry, &team, &invented))?;
                let (day, _, n, event) = entry;
                let other = match event {
                    Event::Follow(projects::Event::Joined(m)) => {
                        files.get(*m).and_then(|file| file.as_ref().map(|f| f.id))
                    }
                    _ => None,
                };
                person::play(
                    open,
                    door,
                    &invented[*n],
                    &mut files[*n],
                    *day,
                    event,
                    &person::With {
                        member: team_of(&team, &invented[*n]),
                        other,
                    },
                )?;
            }
            Ok::<_, Failure>(())
        })?;
    }
    let known: Vec<_> = files
        .iter()
        .zip(&invented)
        .filter_map(|(file, one)| Some((file.as_ref()?.id(), one.referent % 4)))
        .collect();
    structures::write(open, &known, &team, today)?;
    let followed = invented.iter().zip(&files).filter_map(|(one, file)| {
        Some(partners::Followed {
            person: file.as_ref()?.id(),
            member: MemberId(team_of(&team, one)),
            since: one.came,
        })
    });
    partners::fill(open, &followed.collect::<Vec<_>>())?;
    let applicants = invented.iter().zip(&files).filter_map(|(one, file)| {
        let member = MemberId(team_of(&team, one));
        Some((file.as_ref()?.id(), member)).filter(|_| one.came < today - Duration::days(350))
    });
    pass::fill(open, &applicants.collect::<Vec<_>>(), &team, today)?;
    agenda::fill(open, &mut rng, &team)
}

fn settle(open: &Open) -> Result<(), Failure> {
    for (field, value) in REACH {
        let value = (*value).to_owned();
        crate::house::edit_reach(
            open,
            HouseEdit {
                field: *field,
                value,
            },
        )?;
    }
    Ok(())
}

fn hire(open: &Open) -> Result<Vec<MemberId>, Failure> {
    let mut team = vec![open.who.member];
    for (name, role) in TEAM {
        let id = MemberId(open.vault.ids().draw(open.env.now()));
        open.act("member_add", |door| {
            Ok(crate::house::put_member(door, id, name, *role)?)
        })?;
        team.push(id);
    }
    Ok(team)
}

fn team_of(team: &[MemberId], one: &person::Invented) -> Uuid {
    // The coordinator and the three advisers follow; the trainer and the reception do not.
    team[one.referent % 4].0
}

fn act_of(
    entry: &(NaiveDate, u32, usize, Event),
    team: &[MemberId],
    invented: &[person::Invented],
) -> Act {
    let (day, second, n, event) = entry;
    let at = day.and_hms_opt(8, 0, 0).unwrap_or_default() + Duration::seconds(i64::from(*second));
    Act {
        member: team_of(team, &invented[*n]),
        command: event.command(),
        wall_millis: at.and_utc().timestamp_millis(),
        about: None,
    }
}
