//! Candidates while a file is being opened: somebody types a person already in the house, letter by letter.

use std::time::Duration;

use pignon_benches::{Figures, Target, Times, timed};
use serde_json::{Value, json};

use crate::Result;
use crate::house::House;

/// Persons typed.
const TYPED: usize = 150;

/// Times every keystroke, and says how often the person is there at the end.
pub(crate) fn measure(house: &House, figures: &mut Figures) -> Result<()> {
    let mut requests: Vec<(Value, Option<u32>)> = Vec::new();
    let mut typed = 0;
    for file in house.files.iter().step_by(house.files.len() / TYPED) {
        let letters = |text: &str| -> Vec<String> {
            let letters: Vec<char> = text.to_lowercase().chars().collect();
            (1..=letters.len())
                .map(|end| letters[..end].iter().collect())
                .collect()
        };
        for family in letters(&file.family) {
            requests.push((asked(&family, "", None, "", ""), None));
        }
        for given in letters(&file.given) {
            requests.push((asked(&file.family, &given, None, "", ""), None));
        }
        let birth = file.birth.map(|day| day.format("%d/%m/%Y").to_string());
        requests.push((
            asked(&file.family, &file.given, birth.as_deref(), "", ""),
            None,
        ));
        let all = asked(
            &file.family,
            &file.given,
            birth.as_deref(),
            &file.phone,
            &file.email,
        );
        requests.push((all, Some(file.who)));
        typed += 1;
    }
    let ask = |request: &Value| house.desk.call("persons_alike", request.clone());
    for (request, _) in requests.iter().step_by(7) {
        ask(request)?;
    }
    let (mut times, mut found, mut slowest) = (
        Vec::with_capacity(requests.len()),
        0,
        (Duration::ZERO, String::new()),
    );
    for (request, who) in &requests {
        let (answer, time) = timed(|| ask(request));
        let answer = answer?;
        times.push(time);
        if time > slowest.0 {
            slowest = (time, request.to_string());
        }
        if let Some(who) = who {
            let persons = answer["persons"].as_array().into_iter().flatten();
            let mut whose = persons.filter_map(|person| house.who(person["id"].as_str()?));
            found += u32::from(whose.any(|other| other == *who));
        }
    }
    println!("<!-- {} keys; the slowest: {} -->", times.len(), slowest.1);
    let times = Times::of(times);
    figures.time(
        "candidates while a file is opened, JSON included: p50",
        times.p50(),
        None,
        Target::None,
    );
    figures.time(
        "the same: p99",
        times.p99(),
        None,
        Target::Time(Duration::from_millis(10)),
    );
    figures.count(
        "everything typed: the person is among the five",
        found,
        &format!("of {typed}"),
        Target::None,
    );
    Ok(())
}

fn asked(family: &str, given: &str, birth: Option<&str>, phone: &str, email: &str) -> Value {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    json!({"family_name": family, "given_name": given, "birth_date": birth, "phone": some(phone),
           "email": some(email), "except": null})
}
