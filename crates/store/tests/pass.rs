//! Applications in the vault: what the tables hold whatever is written, and what two desks make of one.

mod common;

use common::{Desk, NOW, a_person, act, first_desk, next_desk, text};
use pignon_domain::ids::{PassApplicationId, PersonId};
use pignon_domain::pass::state::{Need, TRANSITIONS};
use pignon_domain::pass::{PassState, PassVerb};
use pignon_store::{Incident, Value, Vault, kinds, pass};
use uuid::Uuid;

fn put(
    vault: &Vault,
    kind: &'static kinds::Kind,
    subject: Uuid,
    entity: Uuid,
    fields: Vec<(&'static str, Value)>,
) -> Result<(), Incident> {
    vault
        .write(act("put", NOW), |door| {
            door.put(kind, subject, entity, fields)
        })
        .map(drop)
}

fn an_application(vault: &Vault) -> Uuid {
    let id = vault.ids().draw(NOW);
    let fields = vec![("state", text("draft")), ("opened_on", text("2026-10-01"))];
    put(vault, kinds::PASS_APPLICATION, id, id, fields).unwrap();
    id
}

fn bytes(n: u128) -> Value {
    Value::Bytes(Uuid::from_u128(n).into_bytes().to_vec())
}

fn a_step(verb: &str, from: &str, to: &str) -> Vec<(&'static str, Value)> {
    vec![
        ("verb", text(verb)),
        ("from_state", text(from)),
        ("to_state", text(to)),
        ("since", text("2026-10-01")),
        ("day", text("2026-10-02")),
        ("member", bytes(1)),
        ("second_member", bytes(2)),
        ("reason", text("Motif")),
    ]
}

#[test]
fn the_table_of_passages_of_the_vault_is_that_of_the_rules() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let application = an_application(&vault);
    for verb in PassVerb::ALL {
        for from in PassState::ALL {
            for to in PassState::ALL {
                let there = TRANSITIONS
                    .iter()
                    .any(|t| t.verb == *verb && t.from == *from && t.to == *to);
                let step = a_step(verb.code(), from.code(), to.code());
                let id = vault.ids().draw(NOW);
                let kept = put(&vault, kinds::PASS_STEP, application, id, step);
                match kept {
                    Ok(()) => assert!(there, "{verb:?} {from:?} {to:?}"),
                    Err(Incident::Misfit) => assert!(!there, "{verb:?} {from:?} {to:?}"),
                    Err(other) => panic!("{other}"),
                }
            }
        }
    }
}

#[test]
fn no_passage_is_kept_without_the_reason_or_the_second_person_that_it_needs_nor_before_its_time() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let application = an_application(&vault);
    let kept = |line: &pignon_domain::pass::state::Transition, field: &str, value: Value| {
        let mut step = a_step(line.verb.code(), line.from.code(), line.to.code());
        step.retain(|(name, _)| *name != field);
        if value != Value::Null {
            let name = kinds::PASS_STEP.field(field).unwrap().name;
            step.push((name, value));
        }
        let id = vault.ids().draw(NOW);
        put(&vault, kinds::PASS_STEP, application, id, step).is_ok()
    };
    for line in TRANSITIONS {
        let reason = line.needs.contains(&Need::Reason);
        let second = line.needs.contains(&Need::SecondPerson);
        assert_eq!(kept(line, "reason", Value::Null), !reason, "{line:?}");
        assert_eq!(kept(line, "reason", text("  ")), !reason, "{line:?}");
        assert_eq!(
            kept(line, "second_member", Value::Null),
            !second,
            "{line:?}"
        );
        assert!(!kept(line, "second_member", bytes(1)), "{line:?}");
        assert!(!kept(line, "day", text("2026-09-30")), "{line:?}");
    }
}

#[test]
fn two_desks_that_decide_differently_leave_a_conflict_and_both_passages() {
    let first = first_desk(11);
    let second = next_desk(&first, 2, 12);
    first
        .vault
        .know_desk(&second.vault.desk_public(), 1)
        .unwrap();
    second
        .vault
        .know_desk(&first.vault.desk_public(), 1)
        .unwrap();
    let application = an_application(&first.vault);
    let share = |from: &Vault, to: &Vault| {
        for op in from.own_ops_after(0).unwrap() {
            to.absorb(&op).unwrap();
        }
    };
    share(&first.vault, &second.vault);
    for (vault, verb, to) in [
        (&first.vault, "admit", "admitted"),
        (&second.vault, "refuse", "refused"),
    ] {
        vault
            .write(act("pass_act", NOW + 1), |door| {
                let fields = vec![("state", text(to)), ("decision", text(to))];
                door.put(kinds::PASS_APPLICATION, application, application, fields)?;
                let id = door.new_id();
                door.put(
                    kinds::PASS_STEP,
                    application,
                    id,
                    a_step(verb, "listed", to),
                )
            })
            .unwrap_or_else(|e: Incident| panic!("{e}"));
    }
    share(&first.vault, &second.vault);
    share(&second.vault, &first.vault);
    for vault in [&first.vault, &second.vault] {
        let of = PassApplicationId(application);
        let (steps, disputed) = vault
            .read(|r| Ok::<_, Incident>((pass::steps(r, of)?, pass::disputed(r, of)?)))
            .unwrap();
        assert_eq!(steps.len(), 2);
        assert!(disputed);
    }
}

#[test]
fn a_row_whose_values_do_not_go_together_stops_no_exchange_and_is_said_to_need_an_upgrade() {
    let first = first_desk(11);
    let second = next_desk(&first, 2, 12);
    second
        .vault
        .know_desk(&first.vault.desk_public(), 1)
        .unwrap();
    first
        .vault
        .know_desk(&second.vault.desk_public(), 1)
        .unwrap();
    let application = an_application(&first.vault);
    let step = Uuid::from_u128(0xb);
    for op in first.vault.own_ops_after(0).unwrap() {
        second.vault.absorb(&op).unwrap();
    }
    // Each writes half of a passage, which is whole on neither and impossible once joined.
    let half = vec![("since", text("2026-10-05"))];
    put(&first.vault, kinds::PASS_STEP, application, step, half).unwrap();
    let half = vec![("day", text("2026-10-01"))];
    put(&second.vault, kinds::PASS_STEP, application, step, half).unwrap();
    for op in first.vault.own_ops_after(0).unwrap() {
        second.vault.absorb(&op).unwrap();
    }
    let rows = second
        .vault
        .read(|r| pignon_store::door::rows_of(r, application))
        .unwrap();
    let said = |word: &str| rows.iter().filter(|row| row.starts_with(word)).count();
    assert_eq!((said("pass_step"), said("unfolded")), (1, 2), "{rows:#?}");
    second.vault.refold(&[application]).unwrap();
    second.vault.check().unwrap();
}

#[test]
fn when_two_files_become_one_the_applications_follow_and_part_again() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let kept = a_person(&vault, "Ndiaye", "Fatou", NOW);
    let gone = a_person(&vault, "N’Diaye", "Fatou", NOW);
    let application = an_application(&vault);
    let who = Value::Bytes(gone.into_bytes().to_vec());
    put(
        &vault,
        kinds::PASS_APPLICATION,
        application,
        application,
        vec![("person", who)],
    )
    .unwrap();
    let of = |person: Uuid| {
        vault
            .read(|r| pass::of_person(r, PersonId(person)))
            .unwrap()
            .len()
    };
    assert_eq!((of(kept), of(gone)), (0, 1));
    let merged = vault
        .write(act("persons_merge", NOW + 5), |door| {
            door.gather(&vault, PersonId(kept), PersonId(gone))
        })
        .unwrap_or_else(|e: Incident| panic!("{e}"));
    assert_eq!((of(kept), of(gone)), (1, 0));
    vault
        .write(act("merger_undo", NOW + 9), |door| {
            door.undo(&vault, &[merged.op.unwrap()], |_| true)
        })
        .unwrap_or_else(|e: Incident| panic!("{e}"));
    assert_eq!((of(kept), of(gone)), (0, 1));
}

#[test]
fn a_row_that_there_is_one_of_has_the_same_identity_on_every_desk() {
    let of = PassApplicationId(Uuid::from_u128(7));
    assert_eq!(
        pass::row_id(of, "answer qpv"),
        pass::row_id(of, "answer qpv")
    );
    assert_ne!(
        pass::row_id(of, "answer qpv"),
        pass::row_id(of, "answer stage")
    );
    let other = PassApplicationId(Uuid::from_u128(8));
    assert_ne!(
        pass::row_id(of, "answer qpv"),
        pass::row_id(other, "answer qpv")
    );
}
