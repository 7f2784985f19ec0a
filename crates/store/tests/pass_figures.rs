//! The figures of the Pass against a recount by hand, for applications that went any way.

mod common;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use common::{Desk, NOW, a_person, act, first_desk, text};
use pignon_store::exchanges::{figure, values};
use pignon_store::{Incident, Value, Vault, kinds};
use proptest::prelude::*;
use uuid::Uuid;

const SEXES: [Option<&str>; 3] = [Some("F"), Some("M"), None];
const QPV: [Option<&str>; 3] = [Some("inside"), Some("outside"), None];

/// One application, as drawn: what is done, and how many days after what was done before.
#[derive(Debug, Clone)]
struct Story {
    sex: usize,
    qpv: usize,
    opened: u64,
    acts: Vec<(u8, u64)>,
    removed: bool,
}

/// What it did: verb, states, day.
type Walk = Vec<(&'static str, &'static str, &'static str, NaiveDate)>;

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 1).unwrap() + Days::new(number)
}

/// The transitions that a draw chooses from, by state.
fn ways(state: &str) -> &'static [(&'static str, &'static str)] {
    match state {
        "draft" => &[("file", "filed")],
        "filed" => &[("complete", "complete"), ("ask_more", "to_complete")],
        "to_complete" => &[("refile", "filed")],
        "complete" => &[("instruct", "instructed"), ("ask_more", "to_complete")],
        "instructed" => &[("list", "listed")],
        "listed" => &[
            ("admit", "admitted"),
            ("refuse", "refused"),
            ("adjourn", "adjourned"),
        ],
        "admitted" | "refused" | "adjourned" => &[("notify", "notified")],
        "notified" => &[("reopen", "instructed")],
        _ => &[],
    }
}

fn walk(story: &Story) -> Walk {
    let (mut state, mut now) = ("draft", story.opened);
    let mut walk = Walk::new();
    for (choice, after) in &story.acts {
        let ways = ways(state);
        let Some((verb, to)) = ways.get(usize::from(*choice) % ways.len().max(1)) else {
            break;
        };
        now += after;
        walk.push((verb, state, to, day(now)));
        state = to;
    }
    walk
}

fn write(vault: &Vault, story: &Story, walk: &Walk) {
    let person = a_person(vault, "Sow", "Awa", NOW);
    let us = |n: u128| Value::Bytes(Uuid::from_u128(n).into_bytes().to_vec());
    let said = |code: Option<&str>| code.map_or(Value::Null, text);
    vault
        .write(act("application_write", NOW), |door| {
            let sex = vec![("sex", said(SEXES[story.sex]))];
            door.put(kinds::PERSON, person, person, sex)?;
            let id = door.new_id();
            let mut fields = vec![
                ("person", Value::Bytes(person.into_bytes().to_vec())),
                ("qpv", said(QPV[story.qpv])),
            ];
            if story.removed {
                fields.push((pignon_store::REMOVED, Value::Bool(true)));
            }
            door.put(kinds::PASS_APPLICATION, id, id, fields)?;
            for (verb, from, to, day) in walk {
                let step = door.new_id();
                let fields = vec![
                    ("verb", text(verb)),
                    ("from_state", text(from)),
                    ("to_state", text(to)),
                    ("since", text("2026-01-01")),
                    ("day", text(&day.to_string())),
                    ("member", us(1)),
                    ("second_member", us(2)),
                    ("reason", text("ainsi")),
                ];
                door.put(kinds::PASS_STEP, id, step, fields)?;
            }
            Ok::<_, Incident>(())
        })
        .unwrap();
}

/// Counted by hand, application by application: filed, admitted, refused, days to the decision.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    filed: BTreeMap<(Option<String>, Option<String>), u64>,
    admitted: BTreeMap<(Option<String>, Option<String>), u64>,
    refused: BTreeMap<(Option<String>, Option<String>), u64>,
    days: Vec<u64>,
}

fn by_hand(stories: &[(Story, Walk)], from: NaiveDate, to: NaiveDate) -> Count {
    let mut count = Count::default();
    for (story, walk) in stories.iter().filter(|(story, _)| !story.removed) {
        let who = (
            SEXES[story.sex].map(str::to_owned),
            QPV[story.qpv].map(str::to_owned),
        );
        let filed = walk.iter().find(|s| s.0 == "file").map(|s| s.3);
        if filed.is_some_and(|day| (from..=to).contains(&day)) {
            *count.filed.entry(who.clone()).or_default() += 1;
        }
        let decided = walk.iter().enumerate().rev().find(|(_, s)| {
            matches!(s.0, "admit" | "refuse" | "adjourn") && (from..=to).contains(&s.3)
        });
        let (Some((at, last)), Some(filed)) = (decided, filed) else {
            continue;
        };
        match last.0 {
            "admit" => *count.admitted.entry(who).or_default() += 1,
            "refuse" => *count.refused.entry(who).or_default() += 1,
            _ => continue,
        }
        // Day by day: one that passes while the application is « à compléter » does not count.
        let mut days = 0;
        for pair in walk[..=at].windows(2).filter(|pair| pair[0].3 >= filed) {
            if pair[0].2 != "to_complete" {
                days += (pair[1].3 - pair[0].3).num_days();
            }
        }
        count.days.push(u64::try_from(days).unwrap());
    }
    count.days.sort_unstable();
    count
}

fn by_sql(vault: &Vault, from: NaiveDate, to: NaiveDate) -> Count {
    vault
        .read(|reader| {
            let counted = |code| {
                let groups = figure(reader, code, from, to)?;
                Ok::<_, Incident>(
                    groups
                        .into_iter()
                        .map(|g| ((g.sex, g.qpv), g.count))
                        .collect(),
                )
            };
            let mut days = values(reader, "pass_days_to_decision", from, to)?;
            days.sort_unstable();
            Ok::<_, Incident>(Count {
                filed: counted("pass_filed")?,
                admitted: counted("pass_admitted")?,
                refused: counted("pass_refused")?,
                days,
            })
        })
        .unwrap()
}

fn story() -> impl Strategy<Value = Story> {
    let acts = proptest::collection::vec((0_u8..6, 0_u64..20), 0..14);
    (
        0_usize..3,
        0_usize..3,
        0_u64..60,
        acts,
        prop::bool::weighted(0.1),
    )
        .prop_map(|(sex, qpv, opened, acts, removed)| Story {
            sex,
            qpv,
            opened,
            acts,
            removed,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_figures_are_those_of_a_recount_by_hand(stories in proptest::collection::vec(story(), 1..16)) {
        let Desk { vault, dir: _dir } = first_desk(1);
        let stories: Vec<(Story, Walk)> = stories.into_iter().map(|s| { let w = walk(&s); (s, w) }).collect();
        for (story, walk) in &stories {
            write(&vault, story, walk);
        }
        for month in 8..=12 {
            let from = NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
            let to = from + Days::new(29);
            prop_assert_eq!(by_sql(&vault, from, to), by_hand(&stories, from, to));
        }
    }
}

#[test]
fn an_application_taken_over_from_an_old_list_counts_on_its_own_days() {
    let Desk { vault, dir: _dir } = first_desk(1);
    vault
        .write(act("applications_import", NOW), |door| {
            let id = door.new_id();
            let fields = vec![
                ("state", text("refused")),
                ("filed_on", text("2026-09-01")),
                ("decision", text("refused")),
                ("decided_on", text("2026-10-11")),
                ("waited_days", Value::Int(10)),
            ];
            door.put(kinds::PASS_APPLICATION, id, id, fields)
        })
        .unwrap_or_else(|e: Incident| panic!("{e}"));
    let month = |m, last| {
        let day = |d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
        by_sql(&vault, day(1), day(last))
    };
    let nobody = (None, None);
    assert_eq!(month(9, 30).filed, BTreeMap::from([(nobody.clone(), 1)]));
    let october = month(10, 31);
    assert_eq!(october.refused, BTreeMap::from([(nobody, 1)]));
    assert_eq!(october.days, [30]);
}
