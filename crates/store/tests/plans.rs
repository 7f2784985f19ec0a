//! What is asked of plans across the house.

mod common;

use common::{Desk, NOW, a_person, act, first_desk, text};
use pignon_domain::ids::MemberId;
use pignon_store::{Incident, Value, Vault, kinds, plans};
use uuid::Uuid;

const US: Uuid = Uuid::from_u128(1);
const OTHER: Uuid = Uuid::from_u128(2);

fn an_action(vault: &Vault, person: Uuid, title: &str, fields: Vec<(&'static str, Value)>) {
    vault
        .write(act("action_add", NOW), |door| {
            let id = door.new_id();
            let mut all = vec![("title", text(title))];
            all.extend(fields);
            door.put(kinds::ACTION, person, id, all)
        })
        .unwrap_or_else(|e: Incident| panic!("{e}"));
}

fn member(id: Uuid) -> (&'static str, Value) {
    ("member", Value::Bytes(id.into_bytes().to_vec()))
}

#[test]
fn the_open_actions_of_a_member_are_theirs_and_those_of_the_persons_they_follow() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let awa = a_person(&vault, "Sow", "Awa", NOW);
    let jose = a_person(&vault, "Diaz", "José", NOW);
    vault
        .write(act("referent_set", NOW), |door| {
            let id = door.new_id();
            let referent = ("referent", Value::Bytes(US.into_bytes().to_vec()));
            let opened = ("opened_on", text("2026-01-05"));
            door.put(kinds::ACCOMPANIMENT, awa, id, vec![referent, opened])?;
            let stage = door.new_id();
            let fields = vec![
                ("accompaniment", Value::Bytes(id.into_bytes().to_vec())),
                ("stage", text("welcome")),
                ("entered_on", text("2026-01-05")),
            ];
            door.put(kinds::STAGE, awa, stage, fields)
        })
        .unwrap_or_else(|e: Incident| panic!("{e}"));
    let due = |day: &str| ("due_on", text(day));
    an_action(&vault, awa, "la sienne", vec![due("2026-10-02")]);
    an_action(
        &vault,
        awa,
        "d’un autre",
        vec![due("2026-10-01"), member(OTHER)],
    );
    an_action(
        &vault,
        jose,
        "la nôtre",
        vec![due("2026-09-01"), member(US)],
    );
    an_action(&vault, jose, "de personne", vec![due("2026-09-01")]);
    an_action(
        &vault,
        awa,
        "faite",
        vec![due("2026-09-01"), ("done_on", text("2026-09-02"))],
    );
    an_action(
        &vault,
        awa,
        "abandonnée",
        vec![due("2026-09-01"), ("dropped_on", text("2026-09-02"))],
    );
    an_action(&vault, awa, "plus tard", vec![due("2026-11-01")]);
    an_action(&vault, awa, "sans échéance", vec![]);
    let titles = |of: Option<Uuid>| -> Vec<String> {
        let until = "2026-10-31".parse().unwrap();
        vault
            .read(|r| plans::open_actions(r, until, of.map(MemberId)))
            .unwrap()
            .into_iter()
            .map(|action| action.title)
            .collect()
    };
    assert_eq!(titles(Some(US)), ["la nôtre", "la sienne"]);
    assert_eq!(titles(Some(OTHER)), ["d’un autre"]);
    assert_eq!(titles(None).len(), 4);
}
