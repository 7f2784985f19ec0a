//! Which months should be here and are not.

use pignon_summary::Period;

/// Every month from `since`, or from the first one received if earlier, to the last complete one, most recent first,
/// with whether it was received. The current month is listed only if it was received.
#[must_use]
pub fn calendar(received: &[Period], since: Period, current: Period) -> Vec<(Period, bool)> {
    let first = received
        .iter()
        .copied()
        .min()
        .map_or(since, |first| first.min(since));
    let mut months = Vec::new();
    let mut next = Some(first);
    while let Some(month) = next.filter(|month| *month <= current) {
        let here = received.contains(&month);
        if here || month < current {
            months.push((month, here));
        }
        next = month.next();
    }
    months.reverse();
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(texts: &[&str]) -> Vec<Period> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn a_month_is_missing_once_it_is_over() {
        let [since, current] = months(&["2026-09", "2026-11"])[..] else {
            unreachable!()
        };
        let told = |received: &[&str]| {
            calendar(&months(received), since, current)
                .iter()
                .map(|(m, here)| format!("{m} {here}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(told(&[]), ["2026-10 false", "2026-09 false"]);
        assert_eq!(
            told(&["2026-11", "2026-09"]),
            ["2026-11 true", "2026-10 false", "2026-09 true"]
        );
        assert_eq!(
            told(&["2026-07"]),
            [
                "2026-10 false",
                "2026-09 false",
                "2026-08 false",
                "2026-07 true"
            ]
        );
    }

    #[test]
    fn a_maison_declared_this_month_owes_nothing_yet() {
        let november = "2026-11".parse().unwrap();
        assert_eq!(calendar(&[], november, november), []);
    }
}
