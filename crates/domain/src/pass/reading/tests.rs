use super::*;
use crate::pass::regulation::Regulation;
use proptest::prelude::*;
use uuid::Uuid;

fn grid() -> Grid {
    Regulation::proposed().unwrap().grid
}

fn member(n: u128) -> MemberId {
    MemberId(Uuid::from_u128(n))
}

fn reader(n: u128, conflict: bool) -> ReaderRow {
    ReaderRow {
        member: member(n),
        conflict,
        opinion: Some(Opinion::Favourable),
    }
}

fn scores(n: u128, given: [u32; 5]) -> Vec<ScoreRow> {
    let criteria = grid().criteria;
    let one = |(criterion, score): (&GridCriterion, u32)| ScoreRow {
        member: member(n),
        criterion: criterion.code.clone(),
        score,
    };
    criteria.iter().zip(given).map(one).collect()
}

#[test]
fn a_mark_is_weighted_and_out_of_a_hundred() {
    let read = |given| readings(&grid(), &[reader(1, false)], &scores(1, given)).readers[0].mark;
    assert_eq!(read([4; 5]), Some(PERFECT));
    assert_eq!(read([0; 5]), Some(0));
    // The first criterion weighs 25: one point of it is a quarter of 25 points.
    assert_eq!(read([1, 0, 0, 0, 0]), Some(625));
}

#[test]
fn two_whole_readings_are_needed_and_an_unfinished_grid_is_none() {
    let readers = [reader(1, false), reader(2, false)];
    let mut given = scores(1, [3; 5]);
    given.extend(scores(2, [1; 5]));
    let both = readings(&grid(), &readers, &given);
    assert!(both.enough);
    assert_eq!(
        (both.mean, both.spread, both.wide),
        (Some(5_000), 5_000, true)
    );
    assert_eq!(both.reaches, Some(true));
    assert_eq!(both.criteria[0].spread, 2);
    given.pop();
    let one = readings(&grid(), &readers, &given);
    assert!(!one.enough);
    assert_eq!((one.done, one.readers[1].unscored), (1, 1));
}

#[test]
fn a_reader_with_a_conflict_of_interest_stays_named_and_counts_for_nothing() {
    let readers = [reader(1, false), reader(2, false), reader(3, true)];
    let mut given = scores(1, [3; 5]);
    given.extend(scores(2, [3; 5]));
    given.extend(scores(3, [0; 5]));
    let read = readings(&grid(), &readers, &given);
    assert_eq!(read.readers.len(), 3);
    assert_eq!((read.done, read.mean, read.spread), (2, Some(7_500), 0));
    assert_eq!(read.criteria[0].mean, Some(300));
}

#[test]
fn the_same_reader_named_on_two_desks_is_one_and_a_conflict_on_either_excludes() {
    let readers = [reader(1, false), reader(1, true), reader(2, false)];
    let mut given = scores(1, [3; 5]);
    given.extend(scores(2, [3; 5]));
    let read = readings(&grid(), &readers, &given);
    assert_eq!((read.readers.len(), read.done), (2, 1));
    assert!(!read.enough);
}

proptest! {
    #[test]
    fn marks_and_their_mean_stay_within_their_bounds(given in proptest::collection::vec(proptest::array::uniform5(0_u32..=4), 1..6)) {
        let mut all = Vec::new();
        let mut readers = Vec::new();
        for (n, one) in (0_u128..).zip(&given) {
            readers.push(reader(n, false));
            all.extend(scores(n, *one));
        }
        let read = readings(&grid(), &readers, &all);
        let marks: Vec<u32> = read.readers.iter().filter_map(|r| r.mark).collect();
        prop_assert_eq!(marks.len(), given.len());
        let mean = read.mean.unwrap();
        prop_assert!(marks.iter().min().unwrap() <= &mean && &mean <= marks.iter().max().unwrap());
        prop_assert!(read.spread <= PERFECT);
    }
}
