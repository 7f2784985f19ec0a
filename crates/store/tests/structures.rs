//! What the list of structures reads is what one structure says of itself.

mod common;

use common::{NOW, act, first_desk, text};
use pignon_domain::ids::StructureId;
use pignon_domain::structure::{CheckState, StructureStatus, present};
use pignon_store::structures::{self, Memory};
use pignon_store::{Incident, Value, kinds};
use uuid::Uuid;

/// A sequence that looks like chance and is the same each time.
fn next(state: &mut u64, below: u64) -> u64 {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % below
}

#[test]
fn the_list_and_the_page_agree_on_every_status_and_every_check() {
    let desk = first_desk(3);
    let today = "2026-11-22".parse().unwrap();
    let mut state = 7;
    let ids = desk
        .vault
        .write(act("structure_create", NOW), |door| {
            let mut ids = Vec::new();
            for n in 0..120 {
                let id = door.new_id();
                let created_on = format!("202{}-0{}-28", 3 + n % 4, 1 + n % 9);
                let fields = vec![("name", text("Atelier")), ("created_on", text(&created_on))];
                door.put(kinds::STRUCTURE, id, id, fields)?;
                for _ in 0..next(&mut state, 6) {
                    let row = door.new_id();
                    let status = StructureStatus::ALL[next(&mut state, 6) as usize];
                    let mut fields = vec![
                        ("status", text(status.code())),
                        // Few days, so that many rows begin, or were checked, on the same one.
                        (
                            "since",
                            text(&format!("2025-01-0{}", 1 + next(&mut state, 3))),
                        ),
                    ];
                    if next(&mut state, 2) == 0 {
                        let day = format!("202{}-01-02", 4 + next(&mut state, 2));
                        fields.push(("checked_on", text(&day)));
                    }
                    door.put(kinds::STRUCTURE_STATUS, id, row, fields)?;
                    if next(&mut state, 5) == 0 {
                        door.set_removed(kinds::STRUCTURE_STATUS, id, row, true)?;
                    }
                }
                for _ in 0..next(&mut state, 5) {
                    let row = door.new_id();
                    let fields = vec![
                        (
                            "months",
                            Value::Int([3, 6, 12, 24][next(&mut state, 4) as usize]),
                        ),
                        ("answered", Value::Bool(next(&mut state, 3) == 0)),
                    ];
                    door.put(kinds::FOLLOW_UP, id, row, fields)?;
                }
                ids.push(id);
            }
            door.set_removed(kinds::STRUCTURE, ids[5], ids[5], true)?;
            Ok::<_, Incident>(ids)
        })
        .unwrap()
        .value;
    let all = structures::every(&desk.vault, &Memory::default()).unwrap();
    assert_eq!(all.len(), ids.len() - 1, "one was removed");
    let mut open = Vec::new();
    for one in all.iter() {
        let (statuses, attempts) = desk
            .vault
            .read(|r| {
                let statuses: Vec<_> = structures::statuses(r, one.id)?
                    .iter()
                    .map(|s| s.row)
                    .collect();
                let tried: Vec<_> = structures::follow_ups(r, one.id)?
                    .iter()
                    .map(|f| f.attempt)
                    .collect();
                Ok::<_, Incident>((statuses, tried))
            })
            .unwrap();
        assert_eq!(one.standing(), present(&statuses));
        let made =
            pignon_domain::structure::checks(one.created_on.unwrap(), &attempts, &statuses, today);
        assert_eq!(one.checks(today), Some(made));
        open.extend(
            made.iter()
                .filter(|c| c.state.is_open())
                .map(|c| (c.due_on, one.id, c.months)),
        );
    }
    let mut listed: Vec<_> = desk
        .vault
        .read(|r| structures::checks_until(r, today, today))
        .unwrap()
        .into_iter()
        .map(|(id, _, check)| {
            assert_ne!(check.state, CheckState::ToCome);
            (check.due_on, id, check.months)
        })
        .collect();
    listed.sort_unstable();
    open.sort_unstable();
    assert!(!open.is_empty());
    assert_eq!(listed, open, "the list of the day forgets no check");
}

#[test]
fn what_is_written_is_listed_at_once_although_the_list_is_remembered() {
    let desk = first_desk(4);
    let memory = Memory::default();
    assert!(structures::every(&desk.vault, &memory).unwrap().is_empty());
    let id = Uuid::from_u128(77);
    let name = |to: &str| {
        let fields = vec![("name", text(to))];
        desk.vault
            .write(act("structure_edit", NOW), |door| {
                door.put(kinds::STRUCTURE, id, id, fields)
            })
            .unwrap();
        let all = structures::every(&desk.vault, &memory).unwrap();
        assert_eq!(all[0].id, StructureId(id));
        all[0].name.clone()
    };
    assert_eq!(name("Atelier"), "Atelier");
    assert_eq!(name("Fabrique"), "Fabrique");
}
