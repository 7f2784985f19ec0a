//! The French words of a sitting, for its papers.

use chrono::NaiveDateTime;
use pignon_domain::agenda::say_hour;
use pignon_domain::money;
use pignon_domain::pass::committee::{Seat, Votes};
use pignon_domain::pass::regulation::Package;
use pignon_domain::pass::{ItemDecision, Presence, SeatCapacity};

pub(super) const fn decision(decision: ItemDecision) -> &'static str {
    match decision {
        ItemDecision::Admitted => "Admise",
        ItemDecision::Adjourned => "Ajournée",
        ItemDecision::Refused => "Refusée",
        ItemDecision::Withdrawn => "Retirée en séance",
    }
}

pub(super) const fn capacity(capacity: Option<SeatCapacity>) -> &'static str {
    match capacity {
        Some(SeatCapacity::Chair) => "Présidence",
        Some(SeatCapacity::Voting) => "Voix délibérative",
        Some(SeatCapacity::Observer) | None => "Sans voix",
    }
}

/// « de 14 h à 15 h 10 », « jusqu’à 15 h », « à partir de 14 h ».
fn stretch(seat: Seat) -> String {
    let hour = |at: NaiveDateTime| say_hour(at.time());
    match (seat.arrived_at, seat.left_at) {
        (None, None) => String::new(),
        (Some(from), None) => format!(" à partir de {}", hour(from)),
        (None, Some(to)) => format!(" jusqu’à {}", hour(to)),
        (Some(from), Some(to)) => format!(" de {} à {}", hour(from), hour(to)),
    }
}

pub(super) fn presence(seat: Seat) -> String {
    match seat.presence {
        Some(Presence::Present) => format!("Présence{}", stretch(seat)),
        Some(Presence::Excused) => "Absence excusée".to_owned(),
        Some(Presence::Absent) => "Absence".to_owned(),
        None => "Non renseigné".to_owned(),
    }
}

fn counted(n: u32, one: &str, many: &str) -> String {
    format!("{n}\u{a0}{}", if n < 2 { one } else { many })
}

pub(super) fn votes(votes: Votes) -> String {
    if votes.cast() == 0 {
        return "Sans vote".to_owned();
    }
    format!(
        "{} pour, {} contre, {}",
        votes.for_it,
        votes.against,
        counted(votes.abstained, "abstention", "abstentions")
    )
}

/// What a package gives, in one line; the grant is never more than what was asked.
pub(crate) fn package(package: &Package, asked_cents: Option<i64>) -> String {
    let mut said = Vec::new();
    if package.coaching_hours > 0 {
        said.push(counted(
            package.coaching_hours,
            "heure d’accompagnement",
            "heures d’accompagnement",
        ));
    }
    if package.workspace_months > 0 {
        said.push(counted(
            package.workspace_months,
            "mois d’espace de travail",
            "mois d’espace de travail",
        ));
    }
    if package.mentor {
        said.push("un mentor ou une mentore".to_owned());
    }
    let grant = grant(package, asked_cents);
    if grant > 0 {
        said.push(format!("une aide de {}", money::written(grant)));
    }
    said.join(", ")
}

/// The grant of a package: what was asked, up to its most.
pub(crate) fn grant(package: &Package, asked_cents: Option<i64>) -> i64 {
    asked_cents.map_or(package.grant_cents, |asked| asked.min(package.grant_cents))
}
