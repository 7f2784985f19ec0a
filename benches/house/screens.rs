//! The list and the file, as the window asks for them.

use std::time::Duration;

use pignon_benches::{Figures, Target, Times, timed};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

use crate::Result;
use crate::place::House;

const LIST: Target = Target::Time(Duration::from_millis(50));
const FILE: Target = Target::Time(Duration::from_millis(30));
const WINDOW: u64 = 100;

fn ask(house: &House, filter: &Value, sort: &str, descending: bool, offset: u64) -> Result<u64> {
    let page = house.ask(
        "persons_list",
        json!({"filter": filter, "sort": sort, "descending": descending, "offset": offset, "limit": WINDOW}),
    )?;
    Ok(page["total"].as_u64().unwrap_or_default())
}

pub(crate) fn measure(house: &House, figures: &mut Figures) -> Result<()> {
    let mut random = ChaCha8Rng::seed_from_u64(3);
    let any = json!({"mine": false, "qpv": null, "stage": null, "silent": false});
    let filters = [
        ("everybody", any.clone()),
        (
            "in a QPV",
            json!({"mine": false, "qpv": "inside", "stage": null, "silent": false}),
        ),
        (
            "at one stage",
            json!({"mine": false, "qpv": null, "stage": "setting_up", "silent": false}),
        ),
        (
            "silent for 60 days",
            json!({"mine": false, "qpv": null, "stage": null, "silent": true}),
        ),
    ];
    let sorts = [
        "name",
        "last_contact",
        "number",
        "opened",
        "stage",
        "birth_date",
    ];
    let mut scroll = Vec::new();
    for sort in sorts {
        let mut cold = Vec::new();
        for (name, filter) in &filters {
            for descending in [false, true, false, true] {
                // Another order was asked for meanwhile: this one is computed anew.
                let (total, time) = timed(|| ask(house, filter, sort, descending, 0));
                let total = total?;
                cold.push(time);
                for _ in 0..10 {
                    let offset = random.random_range(0..total.max(1));
                    let (page, time) = timed(|| ask(house, filter, sort, descending, offset));
                    page?;
                    scroll.push(time);
                }
                if total == 0 {
                    println!("<!-- nobody passes « {name} » -->");
                }
            }
        }
        let cold = Times::of(cold);
        figures.time(
            &format!("list sorted by {sort}, order computed anew, every filter: worst"),
            cold.at(1000),
            None,
            LIST,
        );
    }
    let scroll = Times::of(scroll);
    figures.time(
        "list, scrolling anywhere (100 rows): p50",
        scroll.p50(),
        None,
        Target::None,
    );
    figures.time(
        "list, scrolling anywhere (100 rows): p99",
        scroll.p99(),
        None,
        LIST,
    );

    let mut files = Vec::new();
    for [id, ..] in house.some_persons(200)? {
        let (file, time) = timed(|| house.ask("person_open", json!({"person": id})));
        file?;
        files.push(time);
    }
    let files = Times::of(files);
    figures.time(
        "a file opened, 200 persons: p50",
        files.p50(),
        None,
        Target::None,
    );
    figures.time("a file opened, 200 persons: p99", files.p99(), None, FILE);
    Ok(())
}
