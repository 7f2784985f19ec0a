//! Places (P1.5): completes and repairs addresses, says in which districts a point is, keeps the reference sets.
//!
//! Nothing here writes in the vault. Without a set everything else works, and [`sets`] says what is missing.

mod sentences;
pub mod shapes;
mod shelf;

use std::sync::Arc;

use pignon_domain::person::Qpv;
use pignon_places::{Address, Answer, Districts, MapKind, Repaired};

use crate::desk::Open;
use crate::desk::env::moment;
use crate::files::Handed;
use crate::house::shapes::Nothing;
use crate::{Failure, FailureCode};
use shapes::{
    DistrictCard, PlaceAnswer, PlaceComplete, PlaceProposal, PlaceProposals, PlaceRepair,
    PlaceRepaired, PlaceWhere, QpvAnswer, Readiness, ReferenceCard, ReferenceKind,
    ReferenceMissing, ReferenceSets,
};
pub(crate) use shelf::Shelf;
use shelf::{Dated, Taken, Untaken};

/// How many addresses are proposed.
const PROPOSED: usize = 8;

/// What an address being typed may become.
pub(crate) fn complete(open: &Open, ask: PlaceComplete) -> Result<PlaceProposals, Failure> {
    let sets = open.places.sets(open.demonstration);
    let addresses = sets.as_ref().and_then(|sets| sets.addresses.as_ref());
    Ok(PlaceProposals {
        ready: readiness(sets.is_some(), addresses.is_some()),
        proposals: addresses.map_or_else(Vec::new, |dated| {
            let all = dated.set.complete(&ask.text, PROPOSED);
            all.into_iter().map(proposal).collect()
        }),
        demonstration: addresses.is_some_and(|dated| dated.set.facts().demonstration),
    })
}

/// What an address written elsewhere means.
pub(crate) fn repair(open: &Open, ask: PlaceRepair) -> Result<PlaceRepaired, Failure> {
    let sets = open.places.sets(open.demonstration);
    let addresses = sets.as_ref().and_then(|sets| sets.addresses.as_ref());
    let mut answer = PlaceRepaired {
        ready: readiness(sets.is_some(), addresses.is_some()),
        found: None,
        proposals: Vec::new(),
        changes: Vec::new(),
    };
    let meant = addresses.map(|dated| dated.set.repair(&ask.text, ask.postcode.as_deref()));
    match meant {
        Some(Repaired::Found(found)) => {
            answer.found = Some(proposal(found.address));
            let changes = found.changes.into_iter().map(sentences::change);
            answer.changes = changes
                .chain(sentences::number(found.number))
                .map(str::to_owned)
                .collect();
        }
        Some(Repaired::Several(all)) => {
            answer.proposals = all.into_iter().map(proposal).collect();
        }
        Some(Repaired::Nothing) | None => {}
    }
    Ok(answer)
}

/// In which districts a point is.
pub(crate) fn whereabouts(open: &Open, ask: PlaceWhere) -> Result<PlaceAnswer, Failure> {
    let sets = open.places.sets(open.demonstration);
    let maps = sets.as_ref().map_or(&[][..], |sets| &sets.maps[..]);
    let of_kind = |wanted: MapKind| {
        maps.iter()
            .map(|dated| &dated.set)
            .filter(move |map| map.facts().kind == wanted)
    };
    let inside = |wanted: MapKind| {
        of_kind(wanted).find_map(|map| district(&map.where_is(ask.lon, ask.lat)?))
    };
    Ok(PlaceAnswer {
        ready: readiness(sets.is_some(), of_kind(MapKind::Qpv).next().is_some()),
        qpv: of_kind(MapKind::Qpv)
            .filter_map(|map| Some(qpv(map, &map.where_is(ask.lon, ask.lat)?)))
            .collect(),
        arrondissement: inside(MapKind::Arrondissements),
        quartier: inside(MapKind::Quartiers),
    })
}

/// An official address, by its identity.
pub(crate) fn address(open: &Open, id: &str) -> Option<Address> {
    let sets = open.places.sets(open.demonstration)?;
    sets.addresses.as_ref()?.set.of_id(id)
}

/// What the generation of QPV in force says of a point.
pub(crate) fn in_force(open: &Open, lon: f64, lat: f64) -> Option<QpvAnswer> {
    whereabouts(open, PlaceWhere { lon, lat })
        .ok()?
        .qpv
        .into_iter()
        .next()
}

/// The reference sets: what is here, what is missing and where to get it.
pub(crate) fn sets(open: &Open, _: Nothing) -> Result<ReferenceSets, Failure> {
    let Some(sets) = open.places.sets(open.demonstration) else {
        return Ok(ReferenceSets {
            ready: Readiness::NotReady,
            sets: Vec::new(),
            missing: Vec::new(),
            faults: Vec::new(),
        });
    };
    let mut cards: Vec<ReferenceCard> = sets.maps.iter().map(map_card).collect();
    if let Some(dated) = &sets.addresses {
        let facts = dated.set.facts();
        cards.insert(
            0,
            ReferenceCard {
                kind: ReferenceKind::Addresses,
                name: sentences::name(ReferenceKind::Addresses).to_owned(),
                generation: String::new(),
                since: String::new(),
                rows: u32::try_from(facts.addresses).unwrap_or(u32::MAX),
                imported_at: dated.at.map(moment),
                demonstration: facts.demonstration,
            },
        );
    }
    let missing = [
        ReferenceKind::Addresses,
        ReferenceKind::Qpv,
        ReferenceKind::Arrondissements,
        ReferenceKind::Quartiers,
    ];
    Ok(ReferenceSets {
        ready: Readiness::Ready,
        missing: missing
            .into_iter()
            .filter(|kind| cards.iter().all(|card| card.kind != *kind))
            .map(|kind| ReferenceMissing {
                kind,
                sentence: sentences::missing(kind).to_owned(),
            })
            .collect(),
        sets: cards,
        faults: sets.faults.clone(),
    })
}

/// Takes a file as a reference set, whatever its name: what it is, is read in it.
pub(crate) fn import(open: &Arc<Open>, _: Nothing, file: Handed) -> Result<ReferenceCard, Failure> {
    let taken = open.places.take(&file.bytes).map_err(|why| match why {
        Untaken::Refused(refused) => Failure::saying(
            FailureCode::UnreadableReference,
            sentences::refused(&refused),
        ),
        Untaken::Drawn => Failure::new(FailureCode::UnreadableReference),
        Untaken::Disk(incident) => incident.into(),
    })?;
    let at = Some(open.env.now());
    Ok(match taken {
        Taken::Map(set) => map_card(&Dated { set, at }),
        Taken::Addresses(set) => ReferenceCard {
            kind: ReferenceKind::Addresses,
            name: sentences::name(ReferenceKind::Addresses).to_owned(),
            generation: String::new(),
            since: String::new(),
            rows: u32::try_from(set.facts().addresses).unwrap_or(u32::MAX),
            imported_at: at.map(moment),
            demonstration: false,
        },
    })
}

fn readiness(read: bool, there: bool) -> Readiness {
    match (read, there) {
        (false, _) => Readiness::NotReady,
        (true, false) => Readiness::Missing,
        (true, true) => Readiness::Ready,
    }
}

fn proposal(address: Address) -> PlaceProposal {
    PlaceProposal {
        street_only: address.number.is_none(),
        id: address.id,
        label: address.label,
        postcode: address.postcode,
        arrondissement: address.arrondissement,
        lon: address.lon,
        lat: address.lat,
    }
}

fn card(district: &pignon_places::District) -> DistrictCard {
    DistrictCard {
        code: district.code.clone(),
        name: district.name.clone(),
    }
}

/// The district a point is in: near a limit of an arrondissement, that on whose side it stands.
fn district(answer: &Answer) -> Option<DistrictCard> {
    match answer {
        Answer::Inside { district, .. }
        | Answer::ToCheck {
            district,
            seems_inside: true,
            ..
        } => Some(card(district)),
        Answer::Outside { .. } | Answer::ToCheck { .. } => None,
    }
}

fn qpv(map: &Districts, answer: &Answer) -> QpvAnswer {
    let facts = map.facts();
    let (qpv, district, distance_m, seems_inside) = match answer {
        Answer::Inside {
            district,
            distance_m,
        } => (Qpv::Inside, district, distance_m, true),
        Answer::Outside {
            nearest,
            distance_m,
        } => (Qpv::Outside, nearest, distance_m, false),
        Answer::ToCheck {
            district,
            distance_m,
            seems_inside,
        } => (Qpv::ToCheck, district, distance_m, *seems_inside),
    };
    // Metres near Paris: a hundred thousand at most.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a distance near Paris, never negative"
    )]
    let distance_m = distance_m.round() as u32;
    QpvAnswer {
        qpv,
        district: card(district),
        distance_m,
        seems_inside,
        generation: facts.generation.clone(),
        since: facts.since.to_owned(),
        demonstration: facts.demonstration,
        sentence: sentences::qpv(answer, facts),
    }
}

fn map_card(dated: &Dated<Districts>) -> ReferenceCard {
    let facts = dated.set.facts();
    let kind = match facts.kind {
        MapKind::Qpv => ReferenceKind::Qpv,
        MapKind::Arrondissements => ReferenceKind::Arrondissements,
        MapKind::Quartiers => ReferenceKind::Quartiers,
    };
    ReferenceCard {
        kind,
        name: sentences::name(kind).to_owned(),
        generation: facts.generation.clone(),
        since: facts.since.to_owned(),
        rows: u32::try_from(facts.districts).unwrap_or(u32::MAX),
        imported_at: dated.at.map(moment),
        demonstration: facts.demonstration,
    }
}
