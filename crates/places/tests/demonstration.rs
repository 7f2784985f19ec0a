//! The set drawn for the demonstration answers like a real one, and is never taken for one.

use pignon_places::{Addresses, Answer, Districts, MapKind, Repaired, demonstration};

fn addresses() -> Addresses {
    Addresses::read(demonstration::ADDRESSES).expect("ours")
}

#[test]
fn the_set_says_that_it_is_a_demonstration() {
    let facts = addresses().facts();
    assert!(facts.demonstration);
    assert_eq!(
        (facts.addresses, facts.streets, facts.left_out),
        (41, 12, 0)
    );
    let map = Districts::read(demonstration::DISTRICTS).expect("ours");
    let facts = map.facts();
    assert!(facts.demonstration);
    assert_eq!((facts.kind, facts.districts), (MapKind::Qpv, 3));
    assert_eq!(facts.generation, "démonstration");
    for district in map.districts() {
        assert!(
            district.name.starts_with("Quartier de démonstration"),
            "{district:?}"
        );
    }
}

#[test]
fn its_addresses_are_completed_repaired_and_known_by_their_ids() {
    let addresses = addresses();
    let proposed = addresses.complete("18b r goutte", 8);
    assert_eq!(proposed[0].label, "18 bis Rue de la Goutte d'Or");
    assert_eq!(
        addresses.of_id(&proposed[0].id).as_ref(),
        Some(&proposed[0])
    );
    let street = addresses.of_id("75119_demo05").expect("a street");
    assert_eq!(
        (street.street.as_str(), street.number),
        ("Avenue de Flandre", None)
    );
    assert_eq!(addresses.points_of_street("75119_demo05").len(), 4);
    let Repaired::Found(found) = addresses.repair("ASSO X 102 avenue de Flandres CEDEX 19", None)
    else {
        panic!("not found");
    };
    assert_eq!(found.address.label, "102 Avenue de Flandre");
    assert_eq!(
        addresses.repair("12 rue du Faubourg", None),
        Repaired::Nothing
    );
}

#[test]
fn its_districts_give_the_three_answers() {
    let map = Districts::read(demonstration::DISTRICTS).expect("ours");
    assert!(matches!(
        map.where_is(2.352, 48.887),
        Some(Answer::Inside { .. })
    ));
    assert!(matches!(
        map.where_is(2.340, 48.887),
        Some(Answer::Outside { .. })
    ));
    // 0.0001 degree of latitude is 11 m.
    let near = map.where_is(2.349, 48.8839).expect("in Paris");
    assert!(
        matches!(near, Answer::ToCheck { distance_m, seems_inside: false, .. } if (5.0..15.0).contains(&distance_m)),
        "{near:?}"
    );
    // Lyon; latitude before longitude; no number at all.
    for (lon, lat) in [(4.83, 45.76), (48.88, 2.35), (f64::NAN, 48.88)] {
        assert_eq!(map.where_is(lon, lat), None);
    }
}

#[test]
fn some_of_its_addresses_are_inside_and_some_outside() {
    let (addresses, map) = (
        addresses(),
        Districts::read(demonstration::DISTRICTS).expect("ours"),
    );
    let ids = std::str::from_utf8(demonstration::ADDRESSES)
        .expect("UTF-8")
        .lines()
        .skip(1)
        .filter_map(|row| row.split(';').next());
    let (mut inside, mut outside) = (0, 0);
    for id in ids {
        let address = addresses.of_id(id).expect("of the set");
        match map.where_is(address.lon, address.lat) {
            Some(Answer::Inside { .. }) => inside += 1,
            Some(Answer::Outside { .. }) => outside += 1,
            _ => {}
        }
    }
    println!("{inside} inside, {outside} outside");
    assert!(
        inside >= 8 && outside >= 8,
        "{inside} inside, {outside} outside"
    );
}
