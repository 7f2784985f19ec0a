//! Who looks like whom: the rule of duplicates, on persons written by hand and on any.

use std::collections::HashSet;

use pignon_domain::same::{
    Blocks, Described, Likeness, Pair, Portrait, Rarity, Reason, THRESHOLD, groups, likeness,
};
use proptest::prelude::*;

fn born(text: &str) -> Option<chrono::NaiveDate> {
    text.parse().ok()
}

fn known(family: &'static str, given: &'static str, birth: &str) -> Described<'static> {
    Described {
        family_name: family,
        given_name: given,
        birth: born(birth),
        ..Described::default()
    }
}

/// Compared in a house of their own.
fn compared(a: Described<'_>, b: Described<'_>) -> Option<Likeness> {
    let persons = [Portrait::of(&a), Portrait::of(&b)];
    likeness(&persons[0], &persons[1], &Rarity::of(&persons))
}

fn alike(a: Described<'_>, b: Described<'_>) -> bool {
    compared(a, b).is_some_and(|likeness| likeness.probability >= THRESHOLD)
}

#[test]
fn one_person_written_two_ways_is_seen_with_the_reason() {
    use Reason::{
        NearBirth, NearName, PartOfName, SameBirth, SameName, SwappedBirth, SwappedNames,
    };
    let day = "1985-03-12";
    for (a, b, why) in [
        (
            known("d’Alençon-Ndiaye", "José-María", day),
            known("D ALENCON NDIAYE", "JOSE MARIA", day),
            vec![SameBirth, SameName],
        ),
        (
            known("Ben Salah", "Ali", day),
            known("Bensalah", "Ali", day),
            vec![SameBirth, SameName],
        ),
        (
            known("Dupont", "Thibault", day),
            known("Dupond", "Tibo", day),
            vec![SameBirth, NearName],
        ),
        (
            known("Guézennec", "Maëlle", day),
            known("Maëlle", "Guézennec", day),
            vec![SameBirth, SwappedNames],
        ),
        (
            known("Guézennec", "Maëlle", day),
            known("Guézennec", "Maëlle", "1985-12-03"),
            vec![SwappedBirth, SameName],
        ),
        (
            known("Guézennec", "Maëlle", day),
            known("Guézennec", "Maëlle", "1985-03-17"),
            vec![NearBirth, SameName],
        ),
        (
            known("Guézennec", "Jean-Pierre", day),
            known("Guézennec", "Jean", day),
            vec![SameBirth, PartOfName],
        ),
    ] {
        let found = compared(a, b).expect("alike");
        assert!(found.probability >= THRESHOLD, "{a:?} {b:?}: {found:?}");
        assert_eq!(found.reasons, why, "{a:?} {b:?}");
    }
}

#[test]
fn a_married_name_is_seen_through_the_name_of_birth() {
    let before = known("Guézennec", "Maëlle", "1985-03-12");
    let after = Described {
        birth_name: "Guezennec",
        ..known("Traoré", "Maëlle", "1985-03-12")
    };
    let found = compared(before, after).expect("alike");
    assert!(found.probability >= THRESHOLD);
    assert_eq!(found.reasons, [Reason::SameBirth, Reason::BirthName]);
}

#[test]
fn twins_couples_and_children_are_others() {
    let home = |given: &'static str, birth: &str| Described {
        phone: "+33612345678",
        email: "famille@exemple.fr",
        line: "4 rue de Belleville",
        postcode: "75019",
        ..known("Guézennec", given, birth)
    };
    let maelle = home("Maëlle", "1985-03-12");
    assert!(!alike(maelle, home("Yann", "1985-03-12")), "a twin");
    assert!(!alike(maelle, home("Erwan", "1983-01-30")), "a husband");
    assert!(!alike(maelle, home("Lou", "2007-09-02")), "a child");
    assert!(alike(maelle, home("Maelle", "1985-03-12")), "herself");
}

#[test]
fn a_rare_name_says_more_than_a_common_one() {
    let mut house: Vec<Portrait> = (0..3_000)
        .map(|_| Portrait::of(&known("Martin", "Marie", "")))
        .collect();
    let rare = Portrait::of(&known("Guézennec", "Maëlle", ""));
    house.push(rare.clone());
    let rarity = Rarity::of(&house);
    let of = |one: &Portrait| likeness(one, one, &rarity).map_or(f64::MIN, |l| l.bits);
    assert!(of(&rare) > 0.0 && of(&house[0]) < -8.0);
}

#[test]
fn nothing_known_is_nobody_s_double() {
    assert!(compared(Described::default(), Described::default()).is_none());
    assert!(!alike(
        known("", "", "1985-03-12"),
        known("", "", "1985-03-12")
    ));
}

#[test]
fn two_files_said_apart_stay_apart_even_through_a_third() {
    let file = known("Guézennec", "Maëlle", "1985-03-12");
    let persons: Vec<Portrait> = (0..3).map(|_| Portrait::of(&file)).collect();
    let rarity = Rarity::of(&persons);
    let (pairs, apart) = (pairs_of(&persons, &rarity), HashSet::from([(0, 2)]));
    assert_eq!(pairs.len(), 3);
    assert_eq!(
        groups(&persons, &pairs, &rarity, &HashSet::new()),
        [[0, 1, 2]]
    );
    let cut = groups(&persons, &pairs, &rarity, &apart);
    assert!(
        cut.iter()
            .all(|group| !(group.contains(&0) && group.contains(&2))),
        "{cut:?}"
    );
}

fn pairs_of(persons: &[Portrait], rarity: &Rarity) -> Vec<Pair> {
    let blocks = Blocks::of(persons);
    let mut pairs = Vec::new();
    blocks.pairs(0..blocks.len(), persons, rarity, &mut pairs);
    pairs
}

prop_compose! {
    /// A person among few names and days, so that many look alike.
    fn anybody()(family in "(Dupont|Dupond|Martin|Ben Ali|Guézennec|[A-Z][a-z]{0,8})?",
                 given in "(Marie|Maëlle|Jean-Pierre|Jean|[A-Z][a-z]{0,6})?",
                 birth in proptest::option::of((1980..1983_i32, 1..13_u32, 1..29_u32)),
                 phone in "(\\+3361234567[0-9])?", email in "([a-c]{4,6}@exemple\\.fr)?")
                -> Portrait {
        Portrait::of(&Described {
            family_name: &family,
            given_name: &given,
            birth: birth.and_then(|(y, m, d)| chrono::NaiveDate::from_ymd_opt(y, m, d)),
            phone: &phone,
            email: &email,
            ..Described::default()
        })
    }
}

proptest! {
    #[test]
    fn likeness_has_no_direction(a in anybody(), b in anybody()) {
        let rarity = Rarity::of([&a, &b]);
        let (one, other) = (likeness(&a, &b, &rarity), likeness(&b, &a, &rarity));
        prop_assert_eq!(one.is_some(), other.is_some());
        if let (Some(one), Some(other)) = (one, other) {
            prop_assert!((one.bits - other.bits).abs() < 1e-9, "{one:?} {other:?}");
            prop_assert!((0.0..=1.0).contains(&one.probability));
        }
    }

    #[test]
    fn blocks_cut_in_any_pieces_give_each_pair_once(persons in proptest::collection::vec(anybody(), 0..40), cut in 1..7_usize) {
        let rarity = Rarity::of(&persons);
        let whole = pairs_of(&persons, &rarity);
        let blocks = Blocks::of(&persons);
        let mut pieces = Vec::new();
        for first in (0..blocks.len()).step_by(cut) {
            blocks.pairs(first..(first + cut).min(blocks.len()), &persons, &rarity, &mut pieces);
        }
        prop_assert_eq!(&whole, &pieces);
        let once: HashSet<(u32, u32)> = whole.iter().map(|pair| (pair.a, pair.b)).collect();
        prop_assert_eq!(once.len(), whole.len());
        prop_assert!(whole.iter().all(|pair| pair.a < pair.b));
        for group in groups(&persons, &whole, &rarity, &HashSet::new()) {
            prop_assert!(group.len() > 1 && group.is_sorted());
        }
    }
}
