//! A sitting as it is looked at: on its page, and on the projector, where nothing of a person who applied is.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use pignon_domain::agenda::write_moment;
use pignon_domain::ids::{CommitteeId, CommitteeMemberId, PassApplicationId, PersonId};
use pignon_domain::pass::committee::{Votes, voices};
use pignon_domain::pass::proof::Clock;
use pignon_domain::pass::regulation::LEAST_READERS;
use pignon_domain::pass::{PassState, SeatCapacity};
use pignon_store::committees::{self as rows, Committee, Item, Recusal, Sitter};
use pignon_store::{Reader, kinds, pass, persons};

use super::judge::Rules;
use super::shapes::{
    CommitteeAsk, CommitteeCard, CommitteePage, ItemCard, ItemHolder, LiveSitting, RecusalCard,
    SeatCard, VoteCount,
};
use super::{known, now};
use crate::Failure;
use crate::desk::Open;

fn written(at: Option<NaiveDateTime>) -> Option<String> {
    at.map(write_moment)
}

/// A sitting, as the list shows it.
pub(super) fn card(row: &Committee) -> CommitteeCard {
    CommitteeCard {
        id: row.id,
        title: row.title.clone(),
        held_at: written(row.sitting.held_at),
        place: row.place.clone(),
        quorum: row.sitting.needed(),
        state: row.sitting.standing(),
        opened_at: written(row.sitting.opened_at),
        closed_at: written(row.sitting.closed_at),
        minutes_number: row.minutes_number.clone(),
        note: row.note.clone(),
        items: row.items,
        decided: row.decided,
    }
}

/// All that is read of a sitting.
struct Read {
    seats: Vec<Sitter>,
    items: Vec<Item>,
    recusals: Vec<Recusal>,
    live: LiveSitting,
}

fn read(open: &Open, reader: &Reader<'_>, id: CommitteeId) -> Result<Read, Failure> {
    let committee = known(reader, id)?;
    let seats = rows::seats(reader, id)?;
    let items = rows::items(reader, id)?;
    let recusals = rows::recusals(reader, id)?;
    let at = now(open);
    let names: BTreeMap<_, _> = seats.iter().map(|s| (s.id, s.name.as_str())).collect();
    let by_seat: Vec<(CommitteeMemberId, _)> = seats.iter().map(|s| (s.id, s.seat)).collect();
    let rules = Rules::read(reader)?;
    let proofs = rows::proofs_of_listed(reader, id)?;
    let held_on = committee.sitting.held_at.map(|at| at.date());
    let mut cards = Vec::with_capacity(items.len());
    for item in &items {
        let Some(application) = item.application.filter(|_| !item.gone) else {
            continue;
        };
        let away: Vec<CommitteeMemberId> = recusals
            .iter()
            .filter(|r| r.application == Some(application))
            .filter_map(|r| r.sitter)
            .collect();
        let clock = Clock {
            today: open.env.today(),
            committee_on: held_on,
            filed_on: item.filed_on,
        };
        let judged = item.decision.is_none();
        let mut recused: Vec<String> = away
            .iter()
            .filter_map(|seat| Some((*names.get(seat)?).to_owned()))
            .collect();
        recused.dedup();
        cards.push(ItemCard {
            id: item.id,
            application,
            number: item.number.clone(),
            title: item.title.clone(),
            state: item.state.unwrap_or(PassState::Draft),
            place: item.place,
            minutes: item.minutes,
            voices: voices(&by_seat, &away, at),
            decision: item.decision,
            motive: item.motive.clone(),
            conditions: item.conditions.clone(),
            votes: vote_count(item.votes),
            decided_at: written(item.decided_at),
            asked_cents: item.asked_cents,
            gaps: if judged {
                let proofs = proofs.get(&application).map_or(&[][..], Vec::as_slice);
                rules.gaps(item.regulation, proofs, clock)
            } else {
                vec![]
            },
            readings: item.readings,
            readings_wanted: rules
                .of(item.regulation)
                .map_or(LEAST_READERS, |rules| rules.grid.readers),
            recused,
            disputed: pass::disputed(reader, application)?,
        });
    }
    let live = LiveSitting {
        card: card(&committee),
        seats: seats.iter().map(|s| seat_card(s, at)).collect(),
        items: cards,
        voices: voices(&by_seat, &[], at),
    };
    Ok(Read {
        seats,
        items,
        recusals,
        live,
    })
}

fn vote_count(votes: Votes) -> VoteCount {
    VoteCount {
        for_it: votes.for_it,
        against: votes.against,
        abstained: votes.abstained,
    }
}

fn seat_card(sitter: &Sitter, at: NaiveDateTime) -> SeatCard {
    SeatCard {
        id: sitter.id,
        name: sitter.name.clone(),
        capacity: sitter.seat.capacity.unwrap_or(SeatCapacity::Observer),
        presence: sitter.seat.presence,
        arrived_at: written(sitter.seat.arrived_at),
        left_at: written(sitter.seat.left_at),
        there: sitter.seat.is_there(at),
    }
}

/// The sitting, as the projector shows it.
///
/// # Errors
/// [`Failure`].
pub(crate) fn live(open: &Open, ask: CommitteeAsk) -> Result<LiveSitting, Failure> {
    open.vault
        .read(|reader| Ok(read(open, reader, ask.committee)?.live))
}

/// The page of a sitting.
///
/// # Errors
/// [`Failure`].
pub(crate) fn open(open: &Open, ask: CommitteeAsk) -> Result<CommitteePage, Failure> {
    open.vault.read(|reader| {
        let read = read(open, reader, ask.committee)?;
        let holders = read.items.iter().filter_map(holder).collect();
        let letters = rows::letters(reader, ask.committee)?;
        let decided = |item: &&Item| {
            matches!(
                item.state,
                Some(PassState::Admitted | PassState::Adjourned | PassState::Refused)
            ) && item.decision.is_some()
        };
        let to_notify = read.items.iter().filter(decided).count();
        let mut conflicts = persons::conflicts(reader, PersonId(ask.committee.0))?;
        for item in read.items.iter().filter_map(|item| item.application) {
            let of_state = |c: &persons::Conflict| c.kind == kinds::PASS_APPLICATION.name;
            let found = persons::conflicts(reader, PersonId(item.0))?;
            conflicts.extend(found.into_iter().filter(of_state));
        }
        Ok(CommitteePage {
            holders,
            recusals: recusal_cards(&read),
            letters: letters.iter().filter_map(super::letter_card).collect(),
            to_notify: u32::try_from(to_notify).unwrap_or(u32::MAX),
            conflicts: crate::persons::conflicts(conflicts, true),
            live: read.live,
        })
    })
}

fn recusal_cards(read: &Read) -> Vec<RecusalCard> {
    let name = |seat: CommitteeMemberId| read.seats.iter().find(|s| s.id == seat);
    let cards = read.recusals.iter().filter_map(|recusal| {
        let seat = recusal.sitter?;
        Some(RecusalCard {
            id: recusal.id.to_string(),
            seat,
            name: name(seat)?.name.clone(),
            application: recusal.application?,
            reason: recusal.reason.clone(),
        })
    });
    cards.collect()
}

fn holder(item: &Item) -> Option<ItemHolder> {
    let application: PassApplicationId = item.application?;
    Some(ItemHolder {
        application,
        person: item.person,
        name: format!("{} {}", item.family_name, item.given_name)
            .trim()
            .to_owned(),
        project_name: item.project_name.clone(),
        structure_name: item.structure_name.clone(),
    })
}
