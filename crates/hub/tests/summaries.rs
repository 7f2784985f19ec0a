//! Summaries over real HTTP: kept once, acknowledged after the disk, refused when anything is wrong.

mod common;

use common::{City, month, random};
use pignon_journal::keys::DeskKeys;
use pignon_link::{Hub, LinkError, Options};

fn refusal_code(outcome: Result<pignon_link::Receipt, LinkError>) -> String {
    match outcome {
        Err(LinkError::Refused { code, .. }) => code,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_same_summary_twice_is_one_row_and_one_receipt() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    let bytes = month("M07", "2024-10", 1, 40);
    let first = city.link().send_summary(&keys, &bytes, random()).unwrap();
    let again = city.link().send_summary(&keys, &bytes, random()).unwrap();
    assert_eq!(first, again);
    assert_eq!(city.count("summary"), 1);
    assert_eq!(
        (first.maison.as_str(), first.period.as_str(), first.revision),
        ("M07", "2024-10", 1)
    );
}

#[test]
fn what_was_acknowledged_survives_kill_nine() {
    let mut city = City::found();
    let keys = city.desk_of("M07", 1);
    let hub_key = city.link().hello().ok().unwrap().key;
    let mut receipts = Vec::new();
    for revision in 1..=5 {
        let bytes = month("M07", "2024-10", revision, 40);
        receipts.push((
            city.link().send_summary(&keys, &bytes, random()).unwrap(),
            bytes,
        ));
        city.kill();
        city.start();
    }
    // The same hub comes back, with the same keys, and gives the same receipts.
    let link = Hub::new(
        &city.address,
        Options {
            hub_key: Some(hub_key),
            ..Options::default()
        },
    )
    .unwrap();
    for (receipt, bytes) in receipts {
        assert_eq!(link.send_summary(&keys, &bytes, random()).unwrap(), receipt);
    }
    assert_eq!(city.count("summary"), 5);
}

#[test]
fn revisions_follow_one_another() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    let send = |bytes: &[u8]| city.link().send_summary(&keys, bytes, random());
    assert_eq!(
        send(&month("M07", "2024-10", 2, 40)),
        Err(LinkError::Conflict { expected: 1 })
    );
    send(&month("M07", "2024-10", 1, 40)).unwrap();
    assert_eq!(
        send(&month("M07", "2024-10", 1, 41)),
        Err(LinkError::Conflict { expected: 2 })
    );
    assert_eq!(
        send(&month("M07", "2024-10", 3, 41)),
        Err(LinkError::Conflict { expected: 2 })
    );
    send(&month("M07", "2024-10", 2, 41)).unwrap();
    // Another month counts by itself, and a late duplicate of the first sending is still recognised.
    send(&month("M07", "2024-09", 1, 30)).unwrap();
    send(&month("M07", "2024-10", 1, 40)).unwrap();
    assert_eq!(city.count("summary"), 3);
}

#[test]
fn a_desk_speaks_for_its_own_maison_only() {
    let city = City::found();
    let (keys, _) = (city.desk_of("M07", 1), city.desk_of("M09", 2));
    let outcome = city
        .link()
        .send_summary(&keys, &month("M09", "2024-10", 1, 40), random());
    assert_eq!(refusal_code(outcome), "other_maison");
    assert_eq!(city.count("summary"), 0);
}

#[test]
fn an_unknown_desk_and_a_revoked_one_are_refused() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    let bytes = month("M07", "2024-10", 1, 40);
    let stranger = DeskKeys::from_seed(&[9; 64]);
    assert_eq!(
        refusal_code(city.link().send_summary(&stranger, &bytes, random())),
        "unknown_desk"
    );
    let device = keys.public().device().to_string();
    city.command(&["desk", "revoke", &device]).unwrap();
    assert_eq!(
        refusal_code(city.link().send_summary(&keys, &bytes, random())),
        "revoked_desk"
    );
    assert!(
        city.command(&["desk", "revoke", &device]).is_err(),
        "it is revoked already"
    );
    assert_eq!(city.count("summary"), 0);
}

#[test]
fn a_month_that_has_not_begun_is_refused() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    let outcome = city
        .link()
        .send_summary(&keys, &month("M07", "2099-01", 1, 40), random());
    assert_eq!(refusal_code(outcome), "future_period");
}

#[test]
fn bytes_that_give_a_figure_away_are_refused_though_signed() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    let text = String::from_utf8(month("M07", "2024-10", 1, 40)).unwrap();
    for (from, to) in [
        ("\"M\": \"protected\"", "\"M\": 3"),
        ("\"F\": \"protected\"", "\"F\": 37"),
        ("\"qpv\"", "\"name\""),
    ] {
        assert!(text.contains(from));
        let outcome =
            city.link()
                .send_summary(&keys, text.replacen(from, to, 1).as_bytes(), random());
        assert_eq!(refusal_code(outcome), "unreadable_summary");
    }
    let newer = text.replacen("\"pignon_summary\": 1", "\"pignon_summary\": 2", 1);
    assert_eq!(
        refusal_code(city.link().send_summary(&keys, newer.as_bytes(), random())),
        "newer_format"
    );
    let long = vec![b' '; 300 * 1024];
    assert_eq!(
        refusal_code(city.link().send_summary(&keys, &long, random())),
        "too_long"
    );
    assert_eq!(city.count("summary"), 0);
}

#[test]
fn a_desk_does_not_speak_to_another_hub_than_its_own() {
    let (city, other) = (City::found(), City::found());
    let keys = city.desk_of("M07", 1);
    let known = Options {
        hub_key: Some(city.link().hello().ok().unwrap().key),
        ..Options::default()
    };
    let link = Hub::new(&other.address, known).unwrap();
    assert_eq!(link.hello().err(), Some(LinkError::Untrusted));
    // The other hub knows the same desk; the request names the first hub, so its signature says nothing here.
    let code = other.command(&["maison", "add", "M07", "La même"]).unwrap();
    other.link().enrol(&keys, &code, random()).ok().unwrap();
    let outcome = link.send_summary(&keys, &month("M07", "2024-10", 1, 40), random());
    assert_eq!(refusal_code(outcome), "bad_signature");
    assert_eq!(other.count("summary"), 0);
}

#[test]
fn desks_that_send_at_the_same_time_are_served_one_after_the_other() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    let first = month("M07", "2024-10", 1, 40);
    let all = |bytes: &(dyn Fn(u64) -> Vec<u8> + Sync)| {
        let send = |i: u64| city.link().send_summary(&keys, &bytes(i), random());
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|i| scope.spawn(move || send(i))).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect::<Vec<_>>()
        })
    };
    // The same bytes eight times: one receipt.
    let receipts = all(&|_| first.clone());
    assert!(
        receipts
            .iter()
            .all(|receipt| receipt.is_ok() && *receipt == receipts[0])
    );
    // Eight different corrections: one is the second revision, the others are told which is next.
    let outcomes = all(&|i| month("M07", "2024-10", 2, 50 + i));
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    let next = outcomes
        .iter()
        .filter(|outcome| **outcome == Err(LinkError::Conflict { expected: 3 }));
    assert_eq!(next.count(), 7);
    assert_eq!(city.count("summary"), 2);
}

#[test]
fn asked_to_stop_the_hub_ends_well_and_starts_again() {
    let mut city = City::found();
    let keys = city.desk_of("M07", 1);
    let bytes = month("M07", "2024-10", 1, 40);
    let receipt = city.link().send_summary(&keys, &bytes, random()).unwrap();
    assert!(city.stop());
    let gone = city.link().send_summary(&keys, &bytes, random());
    assert_eq!(gone, Err(LinkError::Unreachable));
    city.start();
    assert_eq!(
        city.link().send_summary(&keys, &bytes, random()),
        Ok(receipt)
    );
}

#[test]
fn a_restored_backup_is_the_same_hub() {
    let mut city = City::found();
    let keys = city.desk_of("M07", 1);
    let hub_key = city.link().hello().ok().unwrap().key;
    let bytes = month("M07", "2024-10", 1, 40);
    let receipt = city.link().send_summary(&keys, &bytes, random()).unwrap();
    let safe = tempfile::tempdir().unwrap();
    let file = safe.path().join("copy.sqlite");
    // While it serves; and never over another file.
    city.command(&["backup", file.to_str().unwrap()]).unwrap();
    assert!(city.command(&["backup", file.to_str().unwrap()]).is_err());
    let later = month("M07", "2024-10", 2, 41);
    city.link().send_summary(&keys, &later, random()).unwrap();

    city.kill();
    city.folder = tempfile::tempdir().unwrap();
    std::fs::copy(&file, city.folder.path().join("hub.sqlite")).unwrap();
    city.start();
    let options = Options {
        hub_key: Some(hub_key),
        ..Options::default()
    };
    let link = Hub::new(&city.address, options).unwrap();
    assert_eq!(link.send_summary(&keys, &bytes, random()), Ok(receipt));
    // What came after the backup is asked for again: the desk is told a revision it thought was past.
    let third = month("M07", "2024-10", 3, 42);
    assert_eq!(
        link.send_summary(&keys, &third, random()),
        Err(LinkError::Conflict { expected: 2 })
    );
    link.send_summary(&keys, &later, random()).unwrap();
    link.send_summary(&keys, &third, random()).unwrap();
}
