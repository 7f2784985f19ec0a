//! Addresses repaired and points placed: times, and what is right (criteria in `crates/places/tests/accuracy.rs`).

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use pignon_benches::{Figures, Target, Times, timed};
use pignon_places::{Addresses, Answer, Districts, Repaired};

use crate::{Result, best_of_three};

/// What was meant by the rows that the sample does not settle, by line.
const JUDGED: &str = include_str!("../../crates/places/tests/judged_2013.csv");

pub(crate) fn repair(data: &Path, addresses: &Addresses, figures: &mut Figures) -> Result<()> {
    let typed =
        std::fs::read_to_string(data.join("addresses/typed_addresses_2013_sample_1000.csv"))?;
    let judged: HashMap<usize, &str> = JUDGED
        .lines()
        .filter_map(|line| line.split_once(';'))
        .filter_map(|(line, id)| Some((line.parse().ok()?, id)))
        .collect();
    let (mut right, mut wrong) = (0, 0);
    let mut times = Vec::new();
    for (at, row) in typed.lines().enumerate().skip(1) {
        let cells: Vec<&str> = row.split(';').collect();
        let &[text, postcode, _, exact] = cells.as_slice() else {
            continue;
        };
        let meant = match exact {
            "" => judged.get(&(at + 1)).copied().unwrap_or("-"),
            exact => exact,
        };
        times.push(best_of_three(|| addresses.repair(text, Some(postcode))));
        let answer = addresses.repair(text, Some(postcode));
        match answer {
            Repaired::Found(found) if found.address.id == meant => right += 1,
            Repaired::Found(_) => wrong += 1,
            _ => right += u32::from(meant == "-"),
        }
    }
    let times = Times::of(times);
    figures.time(
        "Repair of an address typed, p50",
        times.p50(),
        None,
        Target::None,
    );
    figures.time(
        "Repair of an address typed, p99",
        times.p99(),
        None,
        Target::None,
    );
    figures.count(
        "Typed in 2013: right",
        right,
        "of 1 000",
        Target::Least(950),
    );
    figures.count("Typed in 2013: wrong", wrong, "of 1 000", Target::Most(4));
    Ok(())
}

pub(crate) fn districts(data: &Path, figures: &mut Figures) -> Result<()> {
    let map = std::fs::read(data.join("qpv/QP2024_75_Paris_WGS84_6dec.geojson"))?;
    let (map, time) = timed(|| Districts::read(&map));
    let map = map?;
    figures.time("Map of QPV read", time, None, Target::None);
    let sample = std::fs::read_to_string(data.join("qpv/qpv2024_sample_1000_addresses.csv"))?;
    let mut times = Vec::new();
    let (mut apart, mut hinted, mut said, mut near) = (0, 0, 0, 0);
    for row in sample.lines().skip(1) {
        let cells: Vec<&str> = row.split(';').collect();
        let (lon, lat) = (cells[6].parse()?, cells[7].parse()?);
        let (inside, distance) = (!cells[8].is_empty(), cells[10].parse::<f64>()?.abs());
        times.push(best_of_three(|| map.where_is(lon, lat)));
        let answer = map.where_is(lon, lat);
        match answer {
            Some(Answer::ToCheck { .. }) if distance < 10.0 => near += 1,
            Some(Answer::ToCheck { seems_inside, .. }) if seems_inside == inside => hinted += 1,
            Some(Answer::Inside { .. }) if inside && distance >= 10.0 => said += 1,
            Some(Answer::Outside { .. }) if !inside && distance >= 10.0 => said += 1,
            _ => apart += 1,
        }
    }
    let times = Times::of(times);
    let most = Target::Time(Duration::from_micros(100));
    figures.time("QPV answer, p50", times.p50(), None, Target::None);
    figures.time("QPV answer, p99", times.p99(), None, most);
    figures.count("QPV: nearer than 10 m, to check", near, "", Target::None);
    figures.count(
        "QPV: 10 to 15 m, to check with the right side",
        hinted,
        "",
        Target::None,
    );
    figures.count("QPV: further, right", said, "", Target::None);
    figures.count("QPV: anything else", apart, "of 1 000", Target::Most(0));
    Ok(())
}
