//! The list of the day on a real vault. Rows of notions whose commands stand elsewhere are written through the door.

use chrono::{Duration, NaiveDate};
use pignon_domain::house::Role;
use pignon_store::{Value, kinds};
use serde_json::{Value as Json, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use uuid::Uuid;

use crate::persons::values::{bytes, text};
use crate::{Desk, Env, Failure};

const PASSPHRASE: &str = "cerise nuage tortue farine ruban pelouse violon girafe";

struct House {
    desk: Desk,
    member: Uuid,
    clock: Arc<AtomicI64>,
    today: NaiveDate,
    _dir: tempfile::TempDir,
}

impl House {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(AtomicI64::new(1_795_338_000_000));
        let env = Env {
            clock: Arc::new({
                let clock = Arc::clone(&clock);
                move || clock.load(Ordering::SeqCst)
            }),
            cost: Some(crate::cheapest()),
            ..Env::default()
        };
        let today = env.today();
        let desk = Desk::with(dir.path(), env).unwrap();
        let made = desk
            .call(
                "house_create",
                json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": PASSPHRASE}),
            )
            .unwrap();
        Self {
            member: made["session"]["member"].as_str().unwrap().parse().unwrap(),
            desk,
            clock,
            today,
            _dir: dir,
        }
    }

    fn ask(&self, name: &str, request: Json) -> Json {
        self.desk
            .call(name, request)
            .unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    }

    fn person(&self, family: &str) -> Uuid {
        self.clock.fetch_add(1000, Ordering::SeqCst);
        let request = json!({"family_name": family, "given_name": "Marie", "reach": "marie@exemple.fr", "reason": "Atelier"});
        self.ask("person_create", request)["id"]
            .as_str()
            .unwrap()
            .parse()
            .unwrap()
    }

    fn put(
        &self,
        kind: &'static kinds::Kind,
        owner: Option<Uuid>,
        fields: Vec<(&'static str, Value)>,
    ) -> Uuid {
        self.desk
            .with_open(Role::ReadOnly, |open| {
                let written = open.act("a_test", |door| {
                    let id = door.new_id();
                    door.put(kind, owner.unwrap_or(id), id, fields)?;
                    Ok::<_, Failure>(id)
                })?;
                Ok(written.value)
            })
            .unwrap()
    }

    fn ago(&self, days: i64) -> Value {
        text(&(self.today - Duration::days(days)).to_string())
    }

    fn action(&self, person: Uuid, title: &str, due_days_ago: i64, member: Option<Uuid>) -> Uuid {
        let member = member.map_or(Value::Null, bytes);
        self.put(
            kinds::ACTION,
            Some(person),
            vec![
                ("title", text(title)),
                ("due_on", self.ago(due_days_ago)),
                ("member", member),
            ],
        )
    }

    fn list(&self, house: bool) -> Json {
        self.ask("day_list", json!({"house": house, "only": null}))
    }
}

fn group<'a>(list: &'a Json, kind: &str) -> Option<&'a Json> {
    let groups = list["groups"].as_array().unwrap();
    groups.iter().find(|g| g["kind"] == kind)
}

fn whats(list: &Json, kind: &str) -> Vec<String> {
    let lines = group(list, kind).map(|g| g["lines"].as_array().unwrap().clone());
    let what = |line: Json| line["what"].as_str().unwrap_or_default().to_owned();
    lines.unwrap_or_default().into_iter().map(what).collect()
}

#[test]
fn late_actions_come_oldest_first_and_one_key_settles_or_postpones_them() {
    let house = House::new();
    let marie = house.person("Dupont");
    let first = house.action(marie, "Envoyer le budget", 12, None);
    house.action(marie, "Appeler la banque", 1, Some(house.member));
    house.action(marie, "Rendez-vous ADIE", 0, None);
    house.action(marie, "Plus tard", -5, None);
    let somebody_else = Uuid::from_u128(7);
    house.action(marie, "À une collègue", 3, Some(somebody_else));
    let list = house.list(false);
    assert_eq!(
        whats(&list, "late_action"),
        ["Envoyer le budget", "Appeler la banque"]
    );
    assert_eq!(whats(&list, "due_today"), ["Rendez-vous ADIE"]);
    assert_eq!(group(&house.list(true), "late_action").unwrap()["total"], 3);

    let settle = |act: &str, to: Json| {
        house.ask(
            "day_settle",
            json!({"person": marie, "action": first, "act": act, "to": to}),
        )
    };
    let done = settle("done", Json::Null);
    assert_eq!(
        whats(&house.list(false), "late_action"),
        ["Appeler la banque"]
    );
    assert!(settle("done", Json::Null)["op"].is_null(), "done once");
    house.ask("undo", json!({"op": done["op"]}));
    assert_eq!(
        group(&house.list(false), "late_action").unwrap()["total"],
        2
    );
    settle("postpone", json!("+7j"));
    assert_eq!(
        whats(&house.list(false), "late_action"),
        ["Appeler la banque"]
    );
    let past = json!({"person": marie, "action": first, "act": "postpone", "to": "hier"});
    assert!(house.desk.call("day_settle", past).is_err());
}

#[test]
fn a_long_list_says_how_long_it_is_and_gives_what_is_asked_for() {
    let house = House::new();
    let marie = house.person("Dupont");
    for n in 0..40 {
        house.action(marie, &format!("Action {n}"), 40 - n, None);
    }
    let lines = |request: Json| {
        let list = house.ask("day_list", request);
        let late = group(&list, "late_action").unwrap();
        let lines = late["lines"].as_array().unwrap().len();
        (late["total"].as_u64().unwrap(), lines)
    };
    assert_eq!(lines(json!({"house": false, "only": null})), (40, 30));
    for (most, given) in [(json!(null), 40), (json!(35), 35), (json!(0), 1)] {
        let request = json!({"house": false, "only": "late_action", "most": most});
        assert_eq!(lines(request), (40, given));
    }
}

#[test]
fn a_removed_person_leaves_nothing_in_the_list() {
    let house = House::new();
    let marie = house.person("Dupont");
    house.action(marie, "Envoyer le budget", 12, Some(house.member));
    house
        .desk
        .with_open(Role::ReadOnly, |open| {
            open.act("a_test", |door| {
                Ok::<_, Failure>(door.set_removed(kinds::PERSON, marie, marie, true)?)
            })
        })
        .unwrap();
    assert_eq!(house.list(true)["groups"], json!([]));
}

#[test]
fn a_partner_who_does_not_answer_is_chased_at_each_step() {
    let house = House::new();
    let marie = house.person("Dupont");
    let partner = house.put(kinds::PARTNER, None, vec![("name", text("ADIE Paris 18"))]);
    let sent = |days: i64, more: Vec<(&'static str, Value)>| {
        let mut fields = vec![
            ("partner", bytes(partner)),
            ("state", text("open")),
            ("sent_on", house.ago(days)),
        ];
        fields.extend(more);
        house.put(kinds::REFERRAL, Some(marie), fields)
    };
    sent(3, vec![]);
    sent(15, vec![]);
    sent(40, vec![("chased_on", house.ago(8))]);
    sent(20, vec![("chased_on", house.ago(5))]);
    sent(50, vec![("closed_on", house.ago(1))]);
    sent(
        50,
        vec![("state", text("refused")), ("answered_on", house.ago(1))],
    );
    let list = house.list(false);
    let lines = group(&list, "waiting").unwrap()["lines"]
        .as_array()
        .unwrap()
        .clone();
    let steps: Vec<_> = lines.iter().map(|l| l["step"].as_u64().unwrap()).collect();
    assert_eq!(
        steps,
        [14],
        "chased at 32 days answers the step of 30, at 15 days that of 14"
    );
    assert_eq!(lines[0]["what"], "ADIE Paris 18");
}

#[test]
fn who_is_silent_and_who_has_nothing_to_come_are_not_the_same_people() {
    let house = House::new();
    let silent = house.person("Silence");
    let idle = house.person("Attente");
    let planned = house.person("Prévue");
    let booked = house.person("Rendez-vous");
    let gone = house.person("Partie");
    house.ask(
        "stage_enter",
        json!({"person": gone, "stage": "exit", "on": null, "exit_reason": "helped"}),
    );
    house.action(planned, "Envoyer le budget", -3, None);
    house.ask(
        "appointment_book",
        json!({"person": booked, "at": "+70j 9h", "duration": null, "mode": "phone",
        "place": null, "about": null, "member": null}),
    );
    let names = |list: &Json, kind: &str| {
        let lines = group(list, kind).map(|g| g["lines"].as_array().unwrap().clone());
        let name = |l: Json| l["family_name"].as_str().unwrap().to_owned();
        lines
            .unwrap_or_default()
            .into_iter()
            .map(name)
            .collect::<Vec<_>>()
    };
    let list = house.list(false);
    assert_eq!(names(&list, "no_next_action"), ["Silence", "Attente"]);
    assert!(
        group(&list, "silent").is_none(),
        "a file opened today is not silent"
    );

    house.clock.fetch_add(61 * 86_400_000, Ordering::SeqCst);
    for person in [idle, planned, booked] {
        house.ask(
            "contact_record",
            json!({"person": person, "on": null, "mode": "phone", "duration": null, "minute": ""}),
        );
    }
    let list = house.list(false);
    assert_eq!(names(&list, "silent"), ["Silence"]);
    assert_eq!(names(&list, "no_next_action"), ["Attente"]);
    assert_eq!(list["groups"][0]["kind"], "late_action");
    let _ = silent;
}

#[test]
fn a_structure_is_asked_about_when_its_check_is_due() {
    let house = House::new();
    let marie = house.person("Dupont");
    let structure = |name: &str, days: i64| {
        let id = house.put(
            kinds::STRUCTURE,
            None,
            vec![("name", text(name)), ("created_on", house.ago(days))],
        );
        house.put(
            kinds::STRUCTURE_PERSON,
            Some(id),
            vec![("person", bytes(marie))],
        );
        id
    };
    structure("Trop jeune", 30);
    structure("L’Épicerie", 100);
    let ceased = structure("Fermée", 400);
    house.put(
        kinds::STRUCTURE_STATUS,
        Some(ceased),
        vec![("status", text("ceased")), ("since", house.ago(20))],
    );
    let asked = structure("Répondue", 200);
    house.put(
        kinds::FOLLOW_UP,
        Some(asked),
        vec![
            ("months", Value::Int(6)),
            ("tried_on", house.ago(10)),
            ("answered", Value::Bool(true)),
        ],
    );
    let list = house.list(false);
    assert_eq!(whats(&list, "check_due"), ["L’Épicerie"]);
    let page = house.ask("structure_open", json!({"structure": ceased}));
    let states: Vec<_> = page["checks"].as_array().unwrap().iter().collect();
    assert_eq!(
        states[3]["state"], "known",
        "its page says as much: {states:?}"
    );
    let line = &group(&list, "check_due").unwrap()["lines"][0];
    assert_eq!(
        (line["step"].as_u64(), line["family_name"].as_str()),
        (Some(3), Some("Dupont"))
    );
}
