//! The one door for writing: projection and journal together, undo, folds, other desks.

mod common;

use common::{Desk, NOW, a_person, act, first_desk, next_desk, text};
use pignon_domain::ids::{CohortId, OpId, PersonId, ProjectId};
use pignon_store::{Incident, REMOVED, Value, Vault, Written, kinds, persons, plans, projects};
use proptest::prelude::*;
use uuid::Uuid;

fn edit(
    vault: &Vault,
    person: Uuid,
    field: &'static str,
    value: Value,
    millis: i64,
) -> Written<()> {
    vault
        .write(act("person_edit", millis), |door| {
            door.put(kinds::PERSON, person, person, vec![(field, value)])
        })
        .unwrap_or_else(|e: Incident| panic!("{e}"))
}

fn undo(
    vault: &Vault,
    op: OpId,
    millis: i64,
) -> (pignon_store::door::undo::Restored, Option<OpId>) {
    let done = vault
        .write(act("undo", millis), |door| {
            door.undo(vault, &[op], |_| true)
        })
        .unwrap();
    (done.value, done.op)
}

fn identity(vault: &Vault, person: Uuid) -> persons::Identity {
    vault
        .read(|r| persons::identity(r, PersonId(person)))
        .unwrap()
        .unwrap()
}

#[test]
fn a_saved_person_is_found_listed_and_kept_after_reopening() {
    let Desk { dir, vault } = first_desk(1);
    let id = a_person(&vault, "d’Alençon-Ndiaye", "José-María", NOW);
    drop(vault);
    let vault = Vault::open(dir.path(), &common::KEY, common::random(2)).unwrap();
    assert_eq!(identity(&vault, id).family_name, "d’Alençon-Ndiaye");
    let memory = persons::ListMemory::default();
    let (total, rows) = persons::list(
        &vault,
        &memory,
        &persons::Filter::default(),
        persons::Sort::Name,
        false,
        0..10,
    )
    .unwrap();
    assert_eq!((total, rows[0].given_name.as_str()), (1, "José-María"));
    let hits = vault
        .read(|r| persons::search(r, "ndiaye jos", 10, "2026-10-01".parse().unwrap()))
        .unwrap();
    assert_eq!(hits.len(), 1);
    assert_eq!(vault.verify_journal().unwrap(), 1);
    vault.check().unwrap();
}

#[test]
fn the_database_on_disk_holds_no_clear_text() {
    let Desk { dir, vault } = first_desk(1);
    a_person(&vault, "Zzyzxqwerty", "Unique", NOW);
    for name in ["maison.db", "maison.db-wal"] {
        let bytes = std::fs::read(dir.path().join(name)).unwrap();
        assert!(
            !bytes
                .windows(11)
                .any(|w| w.eq_ignore_ascii_case(b"zzyzxqwerty")),
            "{name}"
        );
        assert!(!bytes.starts_with(b"SQLite format 3"), "{name}");
    }
}

#[test]
fn an_act_that_fails_leaves_nothing() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let result = vault.write(act("person_create", NOW), |door| {
        let id = door.new_id();
        door.put(kinds::PERSON, id, id, vec![("family_name", text("Dupont"))])?;
        Err::<(), _>(Incident::Cancelled)
    });
    assert!(result.is_err());
    assert_eq!(vault.verify_journal().unwrap(), 0);
    let (total, _) = persons::list(
        &vault,
        &persons::ListMemory::default(),
        &persons::Filter::default(),
        persons::Sort::Name,
        false,
        0..10,
    )
    .unwrap();
    assert_eq!(total, 0);
}

#[test]
fn an_act_that_changes_nothing_writes_no_op() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let written = vault
        .write(act("person_edit", NOW), |_| Ok::<_, Incident>(()))
        .unwrap();
    assert!(written.op.is_none());
}

#[test]
fn a_value_that_does_not_fit_its_field_is_refused_by_the_door() {
    let Desk { vault, dir: _dir } = first_desk(1);
    for (field, value) in [
        ("sex", text("Z")),
        ("birth_date", text("12/03/1985")),
        ("unknown", text("x")),
    ] {
        let result = vault.write(act("person_edit", NOW), |door| {
            let id = door.new_id();
            door.put(kinds::PERSON, id, id, vec![(field, value)])
        });
        assert!(result.is_err(), "{field}");
    }
}

#[test]
fn undo_restores_the_former_value_and_undoing_the_undo_redoes() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let id = a_person(&vault, "Dupond", "Marie", NOW);
    let op = edit(&vault, id, "family_name", text("Dupont"), NOW + 1)
        .op
        .unwrap();
    let (restored, undo_op) = undo(&vault, op, NOW + 2);
    assert_eq!((restored.restored, restored.kept), (1, 0));
    assert_eq!(identity(&vault, id).family_name, "Dupond");
    undo(&vault, undo_op.unwrap(), NOW + 3);
    assert_eq!(identity(&vault, id).family_name, "Dupont");
}

#[test]
fn undo_leaves_alone_what_was_changed_since() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let id = a_person(&vault, "Dupond", "Marie", NOW);
    let op = edit(&vault, id, "family_name", text("Dupont"), NOW + 1)
        .op
        .unwrap();
    edit(&vault, id, "family_name", text("Durand"), NOW + 2);
    let (restored, op) = undo(&vault, op, NOW + 3);
    assert_eq!((restored.restored, restored.kept, op), (0, 1, None));
    assert_eq!(identity(&vault, id).family_name, "Durand");
}

#[test]
fn undoing_a_creation_removes_the_file_and_redoing_brings_it_back() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let written = vault
        .write(act("person_create", NOW), |door| {
            let id = door.new_id();
            door.put(kinds::PERSON, id, id, vec![("family_name", text("Dupont"))])?;
            Ok::<_, Incident>(id)
        })
        .unwrap();
    let (_, op) = undo(&vault, written.op.unwrap(), NOW + 1);
    assert!(identity(&vault, written.value).removed);
    let found = |vault: &Vault| {
        vault
            .read(|r| persons::search(r, "dupont", 10, "2026-10-01".parse().unwrap()))
            .unwrap()
            .len()
    };
    assert_eq!(found(&vault), 0);
    undo(&vault, op.unwrap(), NOW + 2);
    assert!(!identity(&vault, written.value).removed);
    assert_eq!(found(&vault), 1);
}

#[test]
fn a_creation_is_not_undone_once_something_happened_in_the_file() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let written = vault
        .write(act("person_create", NOW), |door| {
            let id = door.new_id();
            door.put(kinds::PERSON, id, id, vec![("family_name", text("Dupont"))])?;
            Ok::<_, Incident>(id)
        })
        .unwrap();
    vault
        .write(act("contact_record", NOW + 1), |door| {
            let id = door.new_id();
            door.put(
                kinds::CONTACT,
                written.value,
                id,
                vec![("held_on", text("2026-10-01")), ("mode", text("phone"))],
            )
        })
        .unwrap_or_else(|e: Incident| panic!("{e}"));
    let (restored, _) = undo(&vault, written.op.unwrap(), NOW + 2);
    assert_eq!(restored.kept, 1);
    assert!(!identity(&vault, written.value).removed);
}

#[test]
fn a_long_act_is_cut_into_several_ops_and_stays_one_transaction() {
    let Desk { vault, dir: _dir } = first_desk(1);
    vault
        .write(act("import_run", NOW), |door| {
            for n in 0..1_300 {
                let id = door.new_id();
                door.put(
                    kinds::PERSON,
                    id,
                    id,
                    vec![("family_name", text(&format!("Nom{n}")))],
                )?;
                let residence = door.new_id();
                door.put(
                    kinds::RESIDENCE,
                    id,
                    residence,
                    vec![("since", text("2026-10-01")), ("qpv", text("inside"))],
                )?;
            }
            Ok::<_, Incident>(())
        })
        .unwrap();
    assert_eq!(vault.verify_journal().unwrap(), 3);
    let memory = persons::ListMemory::default();
    let filter = persons::Filter {
        qpv: Some("inside"),
        ..Default::default()
    };
    let (total, _) =
        persons::list(&vault, &memory, &filter, persons::Sort::Name, false, 0..1).unwrap();
    assert_eq!(total, 1_300);
}

#[test]
fn persons_touched_again_in_the_act_that_bore_them_are_listed_and_found_as_they_became() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let people = vault
        .write(act("import_run", NOW), |door| {
            let mut people = Vec::new();
            for n in 0..1_100 {
                let id = door.new_id();
                let fields = vec![("family_name", text(&format!("Avant{n}")))];
                door.put(kinds::PERSON, id, id, fields)?;
                people.push(id);
            }
            let renamed = vec![("family_name", text("Après"))];
            door.put(kinds::PERSON, people[0], people[0], renamed)?;
            door.set_removed(kinds::PERSON, people[1], people[1], true)?;
            let home = door.new_id();
            let fields = vec![("since", text("2026-10-01")), ("qpv", text("inside"))];
            door.put(kinds::RESIDENCE, people[2], home, fields)?;
            Ok::<_, Incident>(people)
        })
        .unwrap()
        .value;
    let found = |typed: &str| {
        vault
            .read(|r| persons::search(r, typed, 10, "2026-10-01".parse().unwrap()))
            .unwrap()
    };
    assert_eq!(found("apres").len(), 1);
    assert!(found("avant0").iter().all(|(_, row)| row.id.0 != people[0]));
    assert!(found("avant1").iter().all(|(_, row)| row.id.0 != people[1]));
    let qpv = found("avant2")[0].1.qpv;
    assert_eq!(qpv.map(|q| q.code()), Some("inside"));
    let seen = picture(&vault, &people);
    assert_eq!(refolded(&vault, &people), seen);
    assert!(vault.verify_journal().unwrap() >= 3);
}

/// Everything a person would see of the projection, as text to compare.
fn picture(vault: &Vault, subjects: &[Uuid]) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    vault
        .read(|r| {
            for id in subjects {
                let (person, project) = (PersonId(*id), ProjectId(*id));
                let identity = persons::identity(r, person)?;
                let residences = persons::residences(r, person)?;
                let conflicts = persons::conflicts(r, person)?;
                let actions = plans::actions(r, person)?;
                let held = projects::of_person(r, person)?;
                let _ = writeln!(
                    out,
                    "{identity:?}\n{residences:?}\n{conflicts:?}\n{actions:?}\n{held:?}"
                );
                let rows = pignon_store::door::rows_of(r, *id)?;
                let _ = writeln!(out, "{rows:?}");
                let _ = writeln!(
                    out,
                    "{:?}",
                    pignon_store::academy::tallies(r, CohortId(*id))?
                );
                let one = projects::one(r, project)?;
                let holders = projects::holders(r, project)?;
                let _ = writeln!(out, "{one:?}\n{holders:?}");
            }
            Ok::<_, Incident>(())
        })
        .unwrap();
    let memory = persons::ListMemory::default();
    let all = persons::list(
        vault,
        &memory,
        &persons::Filter::default(),
        persons::Sort::Name,
        false,
        0..500,
    )
    .unwrap();
    let _ = write!(out, "{all:?}");
    out
}

/// The same picture, from the journal alone: every subject is folded again from its ops.
fn refolded(vault: &Vault, subjects: &[Uuid]) -> String {
    vault.refold(subjects).unwrap();
    picture(vault, subjects)
}

/// A project, which stands by itself: its holders are its own, not those of a person.
fn a_project(vault: &Vault, name: &str, millis: i64) -> Uuid {
    vault
        .write(act("project_create", millis), |door| {
            let id = door.new_id();
            door.put(kinds::PROJECT, id, id, vec![("name", text(name))])?;
            Ok::<_, Incident>(id)
        })
        .unwrap()
        .value
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn the_projection_is_the_fold_of_the_journal_for_any_acts_in_any_order_of_arrival(
        acts in proptest::collection::vec((0..3_usize, 0..4_usize, 0..24_u8, 0..3_u8, any::<bool>()), 1..50),
        order in any::<u64>(),
    ) {
        let first = first_desk(11);
        let desks = [next_desk(&first, 2, 12), next_desk(&first, 3, 13)];
        let all: Vec<&Vault> = std::iter::once(&first).chain(&desks).map(|d| &d.vault).collect();
        for a in &all {
            for b in &all {
                a.know_desk(&b.desk_public(), 1).unwrap();
            }
        }
        let people: Vec<Uuid> = (0..4).map(|n| a_person(&first.vault, &format!("Nom{n}"), "X", NOW)).collect();
        let work: Vec<Uuid> = (0..2).map(|n| a_project(&first.vault, &format!("Projet{n}"), NOW)).collect();
        // Identities known in advance: two desks write the same row without having seen one another.
        let holders: Vec<Uuid> = (0..4_u128).map(|n| Uuid::from_u128(0xa000 + n)).collect();
        let steps: Vec<Uuid> = (0..4_u128).map(|n| Uuid::from_u128(0xb000 + n)).collect();
        let homes: Vec<Uuid> = (0..4_u128).map(|n| Uuid::from_u128(0x9000 + n)).collect();
        let files: Vec<Uuid> = (0..2_u128).map(|n| Uuid::from_u128(0xc000 + n)).collect();
        let sitting = Uuid::from_u128(0xd000);
        let (cohort, session) = (Uuid::from_u128(0xf000), Uuid::from_u128(0xf100));
        let alone = [sitting, cohort, session];
        let subjects: Vec<Uuid> = people.iter().chain(&work).chain(&files).chain(&alone).copied().collect();
        for (n, file) in files.iter().enumerate() {
            put(&first.vault, NOW, kinds::PASS_APPLICATION, *file, *file, vec![
                ("person", Value::Bytes(people[n].into_bytes().to_vec())),
                ("state", text("listed")),
            ]);
        }
        put(&first.vault, NOW, kinds::COMMITTEE, sitting, sitting, vec![("title", text("Comité"))]);
        put(&first.vault, NOW, kinds::COHORT, cohort, cohort, vec![("capacity", Value::Int(1))]);
        put(&first.vault, NOW, kinds::CLASS_SESSION, session, session, vec![
            ("cohort", Value::Bytes(cohort.into_bytes().to_vec())),
            ("day", text("2026-10-05")),
            ("starts", Value::Int(540)),
            ("ends", Value::Int(720)),
        ]);
        let share = |from: &Vault, to: &Vault| {
            for op in from.own_ops_after(0).unwrap() {
                to.absorb(&op).unwrap();
            }
        };
        for desk in &desks {
            share(&first.vault, &desk.vault);
        }
        for (n, (desk, who, what, value, hear)) in acts.iter().enumerate() {
            let vault = all[*desk];
            if *hear {
                // Hears of everybody, in an order that changes; parked ops wait for what they had seen.
                for step in 0..3 {
                    let other = all[(n + step) % 3];
                    if !std::ptr::eq(other, vault) {
                        share(other, vault);
                    }
                }
            }
            let (person, project, millis) = (people[*who], work[who % 2], NOW + n as i64);
            match what {
                0 => drop(edit(vault, person, "family_name", text(&format!("N{value}")), millis)),
                1 => drop(edit(vault, person, "phone", if *value == 0 { Value::Null } else { text("+33612345678") }, millis)),
                2 => drop(vault.write(act("residence_write", millis), |door| {
                    door.put(kinds::RESIDENCE, person, homes[*who], vec![
                        ("since", text("2026-10-01")),
                        ("qpv", text(["inside", "outside", "to_check"][*value as usize])),
                    ])
                }).unwrap_or_else(|e: Incident| panic!("{e}"))),
                3 => drop(edit(vault, person, REMOVED, Value::Bool(*value == 0), millis)),
                4 => put(vault, millis, kinds::PROJECT, project, project, vec![
                    ("sector", text(&format!("S{value}"))),
                    ("planned_jobs", Value::Int(i64::from(*value))),
                ]),
                5 => put(vault, millis, kinds::PROJECT, project, project, vec![(REMOVED, Value::Bool(*value == 0))]),
                6 => put(vault, millis, kinds::HOLDER, project, holders[*who], vec![
                    ("person", Value::Bytes(person.into_bytes().to_vec())),
                    ("role", text(["leader", "partner", "associate"][*value as usize])),
                ]),
                7 => put(vault, millis, kinds::HOLDER, project, holders[*who], vec![(REMOVED, Value::Bool(*value == 0))]),
                9..17 => pass_act(vault, (files[who % 2], sitting), person, (*what, *value), millis),
                17..24 => academy_act(vault, (cohort, session), (person, *who), (*what, *value), millis),
                _ => put(vault, millis, kinds::ACTION, person, steps[*who], vec![
                    ("title", text("Appeler")),
                    ("due_on", [Value::Null, text("2026-12-01"), text("2027-01-01")][*value as usize].clone()),
                ]),
            }
        }
        // Everything, to everybody, shuffled and twice.
        let mut ops: Vec<Vec<u8>> = all.iter().flat_map(|v| v.own_ops_after(0).unwrap()).collect();
        let mut state = order | 1;
        for vault in &all {
            for round in 0..2 {
                for i in (1..ops.len()).rev() {
                    state ^= state << 13;
                    state ^= state >> 7;
                    state ^= state << 17;
                    ops.swap(i, (state % (i as u64 + 1)) as usize);
                }
                for op in &ops {
                    vault.absorb(op).unwrap_or_else(|e| panic!("round {round}: {e}"));
                }
            }
        }
        let pictures: Vec<String> = all.iter().map(|v| picture(v, &subjects)).collect();
        prop_assert_eq!(&pictures[0], &pictures[1]);
        prop_assert_eq!(&pictures[0], &pictures[2]);
        for (vault, picture) in all.iter().zip(&pictures) {
            prop_assert_eq!(&refolded(vault, &subjects), picture);
        }
    }
}

/// An act on an application or on a sitting: a decision with its step, an answer, a proof, a score, an instalment, a
/// letter, an item of the agenda.
fn pass_act(
    vault: &Vault,
    (file, sitting): (Uuid, Uuid),
    person: Uuid,
    (what, value): (u8, u8),
    millis: i64,
) {
    let (kind, subject) = match what {
        9 | 10 => (kinds::PASS_APPLICATION, file),
        11 => (kinds::PASS_ANSWER, file),
        12 => (kinds::PASS_PROOF, file),
        13 => (kinds::PASS_SCORE, file),
        14 => (kinds::INSTALMENT, file),
        15 => (kinds::PASS_LETTER, file),
        _ => (kinds::COMMITTEE_ITEM, sitting),
    };
    let at = usize::from(value);
    let decided = ["admitted", "adjourned", "refused"][at];
    let entity = Uuid::from_u128(0xe000 + u128::from(what));
    match what {
        // Two desks may decide differently: each keeps its own step.
        9 => vault
            .write(act("pass_act", millis), |door| {
                let fields = vec![("state", text(decided)), ("decision", text(decided))];
                door.put(kind, file, file, fields)?;
                let step = door.new_id();
                let fields = vec![
                    ("verb", text(["admit", "adjourn", "refuse"][at])),
                    ("from_state", text("listed")),
                    ("to_state", text(decided)),
                    ("since", text("2026-10-01")),
                    ("day", text("2026-10-02")),
                    ("reason", text("Motif")),
                ];
                door.put(kinds::PASS_STEP, file, step, fields)
            })
            .map(drop)
            .unwrap_or_else(|e: Incident| panic!("{e}")),
        10 => {
            let who = Value::Bytes(person.into_bytes().to_vec());
            put(vault, millis, kind, file, file, vec![("person", who)]);
        }
        11 => {
            let answer = text(["met", "not_met", "not_applicable"][at]);
            put(
                vault,
                millis,
                kind,
                subject,
                entity,
                vec![("answer", answer)],
            );
        }
        12 => {
            let days = [Value::Null, text("2026-10-01"), text("2026-11-01")];
            let fields = vec![("proof", text("identity")), ("issued_on", days[at].clone())];
            put(vault, millis, kind, subject, entity, fields);
        }
        13 => {
            let score = Value::Int(i64::from(value));
            put(vault, millis, kind, subject, entity, vec![("score", score)]);
        }
        14 => {
            let paid = [Value::Null, text("2026-10-01"), text("2026-11-01")][at].clone();
            let fields = vec![("amount_cents", Value::Int(150_000)), ("paid_on", paid)];
            put(vault, millis, kind, subject, entity, fields);
        }
        15 => put(
            vault,
            millis,
            kind,
            subject,
            entity,
            vec![(REMOVED, Value::Bool(value == 0))],
        ),
        _ => {
            let fields = vec![("decision", text(decided)), ("motive", text("Motif"))];
            put(vault, millis, kind, subject, entity, fields);
        }
    }
}

/// An act on a cohort, on a register or on a job: an enrolment, a mark, a sheet, an amendment, a signature, an attempt.
fn academy_act(
    vault: &Vault,
    (cohort, session): (Uuid, Uuid),
    (person, who): (Uuid, usize),
    (what, value): (u8, u8),
    millis: i64,
) {
    let at = usize::from(value);
    // Two desks write the same row for the same trainee.
    let trainee = Uuid::from_u128(0xf200 + who as u128);
    let row = Uuid::from_u128(0xf300 + 16 * u128::from(what) + who as u128);
    let bytes = |id: Uuid| Value::Bytes(id.into_bytes().to_vec());
    let mark = text(["present", "late", "excused"][at]);
    let (kind, subject, entity, fields) = match what {
        17 => {
            let state = text(["enrolled", "withdrawn", "dropped_out"][at]);
            let fields = vec![("person", bytes(person)), ("state", state)];
            (kinds::ENROLMENT, cohort, trainee, fields)
        }
        18 | 19 => {
            let late = [Value::Null, Value::Int(20), Value::Null][at].clone();
            let fields = vec![
                ("enrolment", bytes(trainee)),
                ("mark", mark),
                ("late", late),
            ];
            (kinds::ATTENDANCE, session, row, fields)
        }
        20 => {
            let digest = Value::Bytes(vec![value; 32]);
            let fields = vec![("saved_at", Value::Int(millis)), ("digest", digest)];
            (kinds::SHEET, session, session, fields)
        }
        21 => {
            let fields = vec![("to_mark", mark), ("reason", text("Erreur de ligne"))];
            (kinds::AMENDMENT, session, row, fields)
        }
        22 => {
            let strokes = Value::Bytes(vec![1, value]);
            let fields = vec![("enrolment", bytes(trainee)), ("strokes", strokes)];
            (kinds::SIGNATURE, session, row, fields)
        }
        _ => {
            let contract = text(["permanent", "fixed_term", "temporary"][at]);
            (kinds::JOB, person, row, vec![("contract", contract)])
        }
    };
    put(vault, millis, kind, subject, entity, fields);
}

fn put(
    vault: &Vault,
    millis: i64,
    kind: &'static kinds::Kind,
    subject: Uuid,
    entity: Uuid,
    fields: Vec<(&'static str, Value)>,
) {
    vault
        .write(act("put", millis), |door| {
            door.put(kind, subject, entity, fields)
        })
        .unwrap_or_else(|e: Incident| panic!("{e}"));
}

#[test]
fn an_op_of_another_house_an_unknown_desk_or_with_a_bent_byte_is_refused() {
    let (a, b) = (first_desk(1), first_desk(2));
    a_person(&b.vault, "Dupont", "Marie", NOW);
    let op = b.vault.own_ops_after(0).unwrap().remove(0);
    assert!(a.vault.absorb(&op).is_err(), "another house");
    let c = next_desk(&a, 2, 3);
    a_person(&c.vault, "Dupont", "Marie", NOW);
    let op = c.vault.own_ops_after(0).unwrap().remove(0);
    assert!(a.vault.absorb(&op).is_err(), "unknown desk");
    a.vault.know_desk(&c.vault.desk_public(), 1).unwrap();
    for at in (0..op.len()).step_by(7) {
        let mut bent = op.clone();
        bent[at] ^= 4;
        assert!(a.vault.absorb(&bent).is_err(), "byte {at}");
    }
    a.vault.absorb(&op).unwrap();
}
