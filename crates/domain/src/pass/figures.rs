//! What a house learns of its own decisions: how long they take, who is admitted, whether readers agree. For the house
//! itself: these figures are not protected and never leave it.

use std::collections::BTreeMap;

use super::words::{CriterionAnswer, Decision};
use crate::person::Qpv;

/// A decided application: admitted or refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Days from its filing to the decision, less those on which the house waited; unknown when it has no filing.
    pub days: Option<u64>,
    /// What was decided; an adjournment is no case.
    pub decision: Decision,
    /// In a QPV?
    pub qpv: Option<Qpv>,
    /// Answers to the criteria of its règlement, by their codes.
    pub answers: BTreeMap<String, CriterionAnswer>,
    /// Scores 0 to 4: for each criterion of the grid, one a reader without a conflict of interest.
    pub scores: BTreeMap<String, Vec<u8>>,
}

/// How many were decided, and how many of them admitted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rate {
    /// Decided.
    pub decided: u32,
    /// Admitted.
    pub admitted: u32,
}

impl Rate {
    fn count(&mut self, case: &Case) {
        self.decided += 1;
        self.admitted += u32::from(case.decision == Decision::Admitted);
    }
}

/// How near readers of a same application are to one another: over every pair of them, the mean absolute difference of
/// their scores (0: the same, 4: the opposite ends). Plain, of one meaning with two readers as with five, and defined
/// for few of them, which a kappa is not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Pairs of readers compared.
    pub pairs: u32,
    /// Sum of their absolute differences, in points.
    pub difference: u32,
    /// Pairs that differ by one point at most.
    pub near: u32,
}

impl Agreement {
    fn compare(&mut self, scores: &[u8]) {
        for (at, one) in scores.iter().enumerate() {
            for other in &scores[at + 1..] {
                let apart = u32::from(one.abs_diff(*other));
                self.pairs += 1;
                self.difference += apart;
                self.near += u32::from(apart <= 1);
            }
        }
    }

    /// The mean absolute difference, in hundredths of a point, rounded; absent without a pair.
    #[must_use]
    pub fn mean_hundredths(self) -> Option<u32> {
        (self.pairs > 0).then(|| (self.difference * 100 + self.pairs / 2) / self.pairs)
    }
}

/// Upper bounds of the bands of delays, in days, included; the last band has none.
pub const BANDS: [u64; 4] = [30, 60, 90, 120];

/// The figures of a set of decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// All of them.
    pub all: Rate,
    /// Median of the days, exact; of an even number of cases, the mean of the two in the middle, rounded up.
    pub median_days: Option<u64>,
    /// Cases in each band of [`BANDS`], then beyond, then without days.
    pub bands: [u32; BANDS.len() + 2],
    /// By QPV of the application; `None`: not said.
    pub by_qpv: BTreeMap<Option<Qpv>, Rate>,
    /// By criterion and answer.
    pub by_criterion: BTreeMap<(String, CriterionAnswer), Rate>,
    /// All the criteria of the grid together.
    pub agreement: Agreement,
    /// By criterion of the grid.
    pub agreement_by_criterion: BTreeMap<String, Agreement>,
}

/// The band of a delay, an index of [`Figures::bands`].
#[must_use]
pub fn band(days: Option<u64>) -> usize {
    match days {
        None => BANDS.len() + 1,
        Some(days) => BANDS
            .iter()
            .position(|most| days <= *most)
            .unwrap_or(BANDS.len()),
    }
}

/// Counts the cases.
#[must_use]
pub fn figures<'c>(cases: impl IntoIterator<Item = &'c Case>) -> Figures {
    let mut figures = Figures::default();
    let mut days = Vec::new();
    for case in cases {
        figures.all.count(case);
        days.extend(case.days);
        if let Some(band) = figures.bands.get_mut(band(case.days)) {
            *band += 1;
        }
        figures.by_qpv.entry(case.qpv).or_default().count(case);
        for (criterion, answer) in &case.answers {
            let key = (criterion.clone(), *answer);
            figures.by_criterion.entry(key).or_default().count(case);
        }
        for (criterion, scores) in &case.scores {
            figures.agreement.compare(scores);
            let of_one = figures.agreement_by_criterion.entry(criterion.clone());
            of_one.or_default().compare(scores);
        }
    }
    figures.median_days = median(&mut days);
    figures
}

fn median(days: &mut [u64]) -> Option<u64> {
    days.sort_unstable();
    let high = *days.get(days.len() / 2)?;
    let low = *days.get((days.len() - 1) / 2)?;
    Some(low + (high - low).div_ceil(2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn case(days: Option<u64>, admitted: bool, qpv: Option<Qpv>) -> Case {
        Case {
            days,
            decision: if admitted {
                Decision::Admitted
            } else {
                Decision::Refused
            },
            qpv,
            answers: BTreeMap::from([("qpv".to_owned(), CriterionAnswer::Met)]),
            scores: BTreeMap::new(),
        }
    }

    #[test]
    fn decisions_are_counted_by_delay_qpv_and_criterion() {
        let cases = [
            case(Some(30), true, Some(Qpv::Inside)),
            case(Some(31), false, Some(Qpv::Inside)),
            case(Some(500), true, Some(Qpv::Outside)),
            case(None, false, None),
        ];
        let figures = figures(&cases);
        assert_eq!(
            figures.all,
            Rate {
                decided: 4,
                admitted: 2
            }
        );
        assert_eq!(figures.median_days, Some(31));
        assert_eq!(figures.bands, [1, 1, 0, 0, 1, 1]);
        assert_eq!(
            figures.by_qpv[&Some(Qpv::Inside)],
            Rate {
                decided: 2,
                admitted: 1
            }
        );
        let met = ("qpv".to_owned(), CriterionAnswer::Met);
        assert_eq!(figures.by_criterion[&met], figures.all);
        assert_eq!(super::figures([]), Figures::default());
        assert_eq!(Figures::default().agreement.mean_hundredths(), None);
    }

    #[test]
    fn readers_are_compared_two_by_two() {
        let mut one = case(None, true, None);
        one.scores = BTreeMap::from([
            ("impact".to_owned(), vec![4, 3, 1]),
            ("team".to_owned(), vec![2]),
        ]);
        let figures = figures([&one]);
        let expected = Agreement {
            pairs: 3,
            difference: 6,
            near: 1,
        };
        assert_eq!(figures.agreement, expected);
        assert_eq!(figures.agreement.mean_hundredths(), Some(200));
        assert_eq!(figures.agreement_by_criterion["impact"], expected);
        assert_eq!(figures.agreement_by_criterion["team"].pairs, 0);
    }

    proptest! {
        #[test]
        fn every_case_is_in_one_band_and_in_one_line_of_each_table(
            drawn in proptest::collection::vec((proptest::option::of(0_u64..400), any::<bool>(), 0_usize..4), 0..60)
        ) {
            let qpv = [Some(Qpv::Inside), Some(Qpv::Outside), Some(Qpv::ToCheck), None];
            let cases: Vec<Case> = drawn.iter().map(|(d, a, q)| case(*d, *a, qpv[*q])).collect();
            let figures = figures(&cases);
            prop_assert_eq!(figures.bands.iter().sum::<u32>() as usize, cases.len());
            prop_assert_eq!(figures.by_qpv.values().map(|r| r.decided).sum::<u32>(), figures.all.decided);
            prop_assert_eq!(figures.by_qpv.values().map(|r| r.admitted).sum::<u32>(), figures.all.admitted);
            let days: Vec<u64> = cases.iter().filter_map(|c| c.days).collect();
            if let Some(median) = figures.median_days {
                prop_assert!(days.iter().filter(|d| **d <= median).count() * 2 >= days.len());
                prop_assert!(days.iter().filter(|d| **d >= median).count() * 2 + 1 >= days.len());
            }
        }

        #[test]
        fn the_order_of_readers_says_nothing(mut scores in proptest::collection::vec(0_u8..5, 0..6)) {
            let mut of = Agreement::default();
            of.compare(&scores);
            scores.reverse();
            let mut reversed = Agreement::default();
            reversed.compare(&scores);
            prop_assert_eq!(of, reversed);
            prop_assert!(of.mean_hundredths().is_none_or(|mean| mean <= 400));
        }
    }
}
