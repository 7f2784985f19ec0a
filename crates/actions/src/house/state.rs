//! The state of the lock and the state of things: always true, in one place (U6).

use pignon_store::keys::{Copies, KeyFolder};

use super::keys::{failure_of_keys, first_run_was_cut};
use super::shapes::{HouseState, HubReach, Nothing, Phase, SlotCard, StateOfThings};
use crate::desk::Open;
use crate::desk::env::moment;
use crate::{Desk, Failure, FailureCode};

/// What the lock page needs.
///
/// # Errors
/// None: what is wrong is told in `trouble`.
pub(crate) fn state(desk: &Desk, _: Nothing) -> Result<HouseState, Failure> {
    let mut state = HouseState {
        phase: Phase::Empty,
        maison: None,
        maison_name: None,
        demonstration: false,
        slots: vec![],
        tries_left: pignon_store::keys::MOST_TRIES,
        wait_seconds: 0,
        key_file_repaired: false,
        trouble: None,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    if let Err(failure) = desk.check_instance() {
        state.phase = Phase::Locked;
        state.trouble = Some(failure.sentence);
        return Ok(state);
    }
    let database = desk.folder.join(pignon_store::DATABASE).exists();
    let keys = KeyFolder::at(&desk.folder);
    if first_run_was_cut(&desk.folder) && !desk.is_open() {
        return Ok(state);
    }
    if !database && !keys.exists().unwrap_or(true) {
        return Ok(state);
    }
    state.phase = if desk.is_open() {
        Phase::Open
    } else {
        Phase::Locked
    };
    match keys.open() {
        Ok(opened) => {
            let house = opened.file.house();
            state.maison = Some(house.maison.clone());
            state.maison_name = Some(house.name.clone());
            state.demonstration = house.demonstration;
            state.slots = opened
                .file
                .slots()
                .map(|s| SlotCard {
                    member: s.member,
                    name: s.name,
                })
                .collect();
            state.key_file_repaired = matches!(opened.copies, Copies::Repaired);
            if !database {
                state.trouble = Some(Failure::new(FailureCode::VaultMissing).sentence);
            }
        }
        Err(error) => state.trouble = Some(failure_of_keys(&error).sentence),
    }
    if let Ok(mut tries) = keys.tries() {
        state.tries_left = tries.left();
        state.wait_seconds = tries.wait_seconds(desk.env.now().div_euclid(1000));
    }
    Ok(state)
}

/// The state of things.
///
/// # Errors
/// [`Failure`].
pub(crate) fn state_of_things(open: &Open, _: Nothing) -> Result<StateOfThings, Failure> {
    let (outgoing, hub, conflicts) = open.vault.read(|r| {
        Ok::<_, Failure>((
            pignon_store::exchanges::outgoing(r)?,
            pignon_store::exchanges::hub(r)?,
            pignon_store::persons::conflicts_in_all(r)?,
        ))
    })?;
    let waiting: Vec<_> = outgoing
        .iter()
        .filter(|o| o.received_at.is_none() && !o.refused)
        .collect();
    let oldest = waiting.iter().map(|o| o.queued_at).min();
    let reach = match &hub {
        None => HubReach::NotEnrolled,
        Some(memory) if open.reach() == HubReach::NotTried && memory.trouble.is_some() => {
            HubReach::Unreached
        }
        Some(_) => open.reach(),
    };
    let now = open.env.now();
    let count = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
    Ok(StateOfThings {
        saved_at: open.saved_at().map(moment),
        // Until desks replicate, acts stay here: only summaries leave.
        waiting: 0,
        oldest_waiting_at: oldest.map(moment),
        last_exchange_at: hub.as_ref().and_then(|h| h.last_exchange_at).map(moment),
        hub: reach,
        summaries_waiting: count,
        conflicts,
        sentence: sentence(count, oldest.map(|at| now - at), reach, conflicts),
        alerts: clock_alert(now),
    })
}

fn sentence(waiting: u32, age: Option<i64>, reach: HubReach, conflicts: u32) -> String {
    if conflicts > 0 {
        return if conflicts == 1 {
            "1 champ a deux valeurs à départager".to_owned()
        } else {
            format!("{conflicts} champs ont deux valeurs à départager")
        };
    }
    if waiting > 0 {
        let what = if waiting == 1 {
            "1 synthèse attend".to_owned()
        } else {
            format!("{waiting} synthèses attendent")
        };
        let whom = if reach == HubReach::NotEnrolled {
            "l’inscription auprès de la Ville"
        } else {
            "le réseau"
        };
        return match age.map(age_in_words) {
            Some(since) if reach == HubReach::Unreached => format!("{what} {whom} depuis {since}"),
            _ if reach == HubReach::NotEnrolled => format!("{what} {whom}"),
            _ => format!("{what} son départ").replace("attendent son", "attendent leur"),
        };
    }
    "Tout est enregistré sur ce poste".to_owned()
}

fn age_in_words(millis: i64) -> String {
    let minutes = millis.max(0) / 60_000;
    match minutes {
        0 => "un instant".to_owned(),
        1..60 => format!("{minutes} min"),
        60..1440 => format!("{} h", minutes / 60),
        1440..2880 => "un jour".to_owned(),
        _ => format!("{} jours", minutes / 1440),
    }
}

/// The program was made in 2026: a clock before that is wrong (U11).
fn clock_alert(now: i64) -> Vec<String> {
    const MADE: i64 = 1_767_225_600_000;
    if now < MADE {
        return vec![
            "L’horloge de ce poste est fausse\u{a0}: réglez la date avant de continuer.".to_owned(),
        ];
    }
    vec![]
}
