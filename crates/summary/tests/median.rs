//! The median of the message: its frozen bytes, and what keeps it from telling of somebody.

use pignon_summary::{
    LEAST_FOR_A_MEDIAN, RawIndicator, STEP, Summary, Unreadable, catalogue, indicator,
};
use proptest::prelude::*;

const GOLDEN: &str = include_str!("golden/v1-pass.json");

/// Applications admitted and refused in a month, the days each decision took: the message that leaves.
fn bytes(admitted: u64, refused: u64, days: Vec<u64>) -> Vec<u8> {
    let count = |code, n| {
        let rows = [(vec![Some("F".to_owned()), Some("inside".to_owned())], n)];
        RawIndicator::tally(indicator(code).unwrap(), rows)
    };
    let raw = [
        count("pass_filed", admitted + refused),
        count("pass_admitted", admitted),
        count("pass_refused", refused),
        RawIndicator::median(indicator("pass_days_to_decision").unwrap(), days),
    ];
    let (maison, period) = ("M07".parse().unwrap(), "2026-10".parse().unwrap());
    Summary::protect(maison, period, 1, &raw)
        .unwrap()
        .to_bytes()
}

/// What anybody reads in the message.
fn totals(bytes: &[u8]) -> [Option<u64>; 3] {
    let read = Summary::parse(bytes).unwrap();
    ["pass_admitted", "pass_refused", "pass_days_to_decision"].map(|code| {
        let figures = read.indicators().iter().find(|f| f.code() == code);
        figures.unwrap().total().count()
    })
}

#[test]
fn the_message_of_a_month_of_decisions_is_these_bytes_for_ever() {
    let days = vec![12, 31, 45, 47, 48, 52, 60, 61, 75, 90, 120, 200];
    assert_eq!(String::from_utf8(bytes(7, 5, days)).unwrap(), GOLDEN);
    assert_eq!(totals(GOLDEN.as_bytes()), [Some(7), Some(5), Some(55)]);
}

#[test]
fn a_median_of_few_decisions_does_not_leave() {
    assert_eq!(totals(&bytes(5, 5, vec![30; 10]))[2], None);
    assert_eq!(totals(&bytes(6, 5, vec![30; 11]))[2], Some(30));
    // Eleven decisions, of which the message shows seven: that there is a median would say what the other count is.
    assert_eq!(totals(&bytes(4, 7, vec![30; 11])), [None, Some(7), None]);
    assert_eq!(totals(&bytes(0, 0, vec![]))[2], None);
    // Eleven decisions shown, of which ten have a day of filing.
    assert_eq!(totals(&bytes(6, 5, vec![30; 10]))[2], None);
}

#[test]
fn the_screen_does_not_say_less_than_five_of_a_median() {
    let read = Summary::parse(&bytes(5, 5, vec![30; 10])).unwrap();
    let median = read.indicators().last().unwrap();
    assert!(median.is_median());
    assert_eq!(median.total_shown(), "protégé, ou trop peu de décisions");
    assert!(catalogue().iter().any(|i| i.code == median.code()));
}

#[test]
fn the_hub_takes_no_median_that_should_not_have_left() {
    let altered = |from: &str, to: &str| {
        assert!(GOLDEN.contains(from), "{from}");
        Summary::parse(GOLDEN.replace(from, to).as_bytes())
    };
    assert_eq!(
        altered("\"total\": 55", "\"total\": 54"),
        Err(Unreadable::Disclosing)
    );
    assert!(altered("\"total\": 55", "\"total\": 60").is_ok());
    let few = String::from_utf8(bytes(5, 5, vec![30; 10])).unwrap();
    let forced = few.replacen(
        "\"version\": 1,\n      \"total\": \"protected\"",
        "\"version\": 1,\n      \"total\": 30",
        1,
    );
    assert_ne!(few, forced);
    assert_eq!(
        Summary::parse(forced.as_bytes()),
        Err(Unreadable::Disclosing)
    );
}

proptest! {
    #[test]
    fn that_there_is_a_median_says_nothing_of_a_withheld_count(
        admitted in 0_u64..20, refused in 0_u64..20, days in 0_u64..400
    ) {
        let one = totals(&bytes(admitted, refused, vec![days; usize::try_from(admitted + refused).unwrap()]));
        let shown = one[0].unwrap_or(0) + one[1].unwrap_or(0) >= LEAST_FOR_A_MEDIAN;
        prop_assert_eq!(one[2].is_some(), shown);
        // Whatever the withheld counts are, the same message stands: the attacker keeps every one of them.
        for other in 1..5 {
            let swap = |count: u64, cell: Option<u64>| if cell.is_none() { other } else { count };
            let (a, r) = (swap(admitted, one[0]), swap(refused, one[1]));
            let two = totals(&bytes(a, r, vec![days; usize::try_from(a + r).unwrap()]));
            prop_assert_eq!(one, two);
        }
    }

    #[test]
    fn a_median_is_known_to_the_step_only(mut days in proptest::collection::vec(0_u64..400, 11..40)) {
        let n = days.len() as u64;
        let median = totals(&bytes(n, 0, days.clone()))[2].unwrap();
        days.sort_unstable();
        let (low, high) = (days[(days.len() - 1) / 2], days[days.len() / 2]);
        prop_assert!(median.is_multiple_of(STEP));
        prop_assert!((low..=high + STEP).contains(&(median + STEP / 2)), "{} for {}..{}", median, low, high);
    }
}
