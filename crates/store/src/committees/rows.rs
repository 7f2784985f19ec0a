//! Rows of the questions about sittings.

use pignon_domain::ids::{
    CommitteeId, CommitteeItemId, CommitteeMemberId, MemberId, PassApplicationId, PassLetterId,
    PersonId, RegulationId,
};
use pignon_domain::pass::committee::{Seat, Sitting, Votes};
use pignon_domain::pass::proof::ProofRow;
use pignon_domain::pass::{
    ItemDecision, PassLetterKind, PassState, Presence, SeatCapacity, SittingState,
};
use rusqlite::Row;
use uuid::Uuid;

use super::{Committee, Item, PassLetter, Proofs, Ready, Recusal, Sitter};
use crate::columns::{code, day, id, moment};

type Read<T> = rusqlite::Result<T>;

fn some<T: From<Uuid>>(row: &Row<'_>, at: usize) -> Read<Option<T>> {
    Ok(row.get::<_, Option<Uuid>>(at)?.map(T::from))
}

pub(super) fn committee(row: &Row<'_>) -> Read<Committee> {
    Ok(Committee {
        id: CommitteeId(id(row, 0)?),
        title: row.get(1)?,
        place: row.get(3)?,
        sitting: Sitting {
            state: code(row, 5, SittingState::of_code)?,
            held_at: moment(row, 2)?,
            quorum: row.get(4)?,
            opened_at: moment(row, 6)?,
            closed_at: moment(row, 7)?,
        },
        minutes_number: row.get(8)?,
        regulation: some::<RegulationId>(row, 9)?,
        note: row.get(10)?,
        removed: row.get(11)?,
        items: row.get(12)?,
        decided: row.get(13)?,
    })
}

pub(super) fn sitter(row: &Row<'_>) -> Read<Sitter> {
    Ok(Sitter {
        id: CommitteeMemberId(id(row, 0)?),
        member: some::<MemberId>(row, 1)?,
        name: row.get(2)?,
        seat: Seat {
            capacity: code(row, 3, SeatCapacity::of_code)?,
            presence: code(row, 4, Presence::of_code)?,
            arrived_at: moment(row, 5)?,
            left_at: moment(row, 6)?,
        },
    })
}

pub(super) fn item(row: &Row<'_>) -> Read<Item> {
    Ok(Item {
        id: CommitteeItemId(id(row, 0)?),
        application: some::<PassApplicationId>(row, 1)?,
        place: row.get(2)?,
        minutes: row.get(3)?,
        decision: code(row, 4, ItemDecision::of_code)?,
        motive: row.get(5)?,
        conditions: row.get(6)?,
        votes: Votes {
            for_it: row.get(7)?,
            against: row.get(8)?,
            abstained: row.get(9)?,
        },
        decided_at: moment(row, 10)?,
        quorum_present: row.get(11)?,
        number: row.get(12)?,
        title: row.get(13)?,
        state: code(row, 14, PassState::of_code)?,
        person: some::<PersonId>(row, 15)?,
        given_name: row.get(16)?,
        family_name: row.get(17)?,
        project_name: row.get(18)?,
        structure_name: row.get(19)?,
        complete_on: day(row, 20)?,
        filed_on: day(row, 21)?,
        asked_cents: row.get(22)?,
        regulation: some::<RegulationId>(row, 23)?,
        gone: row.get(24)?,
        readings: row.get(25)?,
    })
}

pub(super) fn recusal(row: &Row<'_>) -> Read<Recusal> {
    Ok(Recusal {
        id: id(row, 0)?,
        application: some::<PassApplicationId>(row, 1)?,
        sitter: some::<CommitteeMemberId>(row, 2)?,
        reason: row.get(3)?,
    })
}

pub(super) fn ready(row: &Row<'_>) -> Read<Ready> {
    Ok(Ready {
        id: PassApplicationId(id(row, 0)?),
        state: code(row, 1, PassState::of_code)?,
    })
}

pub(super) fn proof(row: &Row<'_>) -> Read<(PassApplicationId, ProofRow)> {
    let of = PassApplicationId(id(row, 0)?);
    let proof = ProofRow {
        proof: row.get(1)?,
        has_document: row.get(2)?,
        asked_on: day(row, 3)?,
        received_on: day(row, 4)?,
        issued_on: day(row, 5)?,
        refused_on: day(row, 6)?,
        reason: row.get(7)?,
        chased_on: day(row, 8)?,
    };
    Ok((of, proof))
}

pub(super) fn grouped(all: Vec<(PassApplicationId, ProofRow)>) -> Proofs {
    let mut grouped = Proofs::new();
    for (of, proof) in all {
        grouped.entry(of).or_default().push(proof);
    }
    grouped
}

pub(crate) fn letter(row: &Row<'_>) -> Read<PassLetter> {
    Ok(PassLetter {
        id: PassLetterId(id(row, 0)?),
        application: PassApplicationId(id(row, 1)?),
        number: row.get(2)?,
        kind: code(row, 3, PassLetterKind::of_code)?,
        made_on: day(row, 4)?,
        body: row.get(5)?,
    })
}

pub(super) fn regulation(row: &Row<'_>) -> Read<(RegulationId, String)> {
    Ok((RegulationId(id(row, 0)?), row.get(1)?))
}
