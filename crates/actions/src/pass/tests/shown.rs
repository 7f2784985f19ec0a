//! The demonstration house shows the whole life of an application.

use super::*;

#[test]
fn the_demonstration_house_has_applications_at_every_moment_and_one_whose_proof_lapsed() {
    let dir = tempfile::tempdir().unwrap();
    let desk = crate::demonstration::build(dir.path(), 1, 110, Env::default()).unwrap();
    let board = desk
        .call("pass_board", json!({"mine": false, "limit": 30}))
        .unwrap();
    let columns = board["columns"].as_array().unwrap();
    let total = |state: &str| {
        let column = columns.iter().find(|c| c["state"] == state).unwrap();
        column["total"].as_u64().unwrap()
    };
    for state in [
        "draft",
        "filed",
        "to_complete",
        "complete",
        "instructed",
        "listed",
        "admitted",
        "refused",
        "abandoned",
    ] {
        assert!(total(state) > 0, "{state}");
    }
    let cards = columns.iter().flat_map(|c| c["cards"].as_array().unwrap());
    let lapsed: Vec<_> = cards
        .filter(|card| card["state"] != card["written"])
        .collect();
    assert_eq!(lapsed.len(), 1);
    assert_eq!(
        (&lapsed[0]["state"], &lapsed[0]["written"]),
        (&json!("to_complete"), &json!("listed"))
    );
}
