//! What comes in: the true counts, as the store's queries give them. They never leave the desk.

use crate::{Breakdown, Indicator};

/// The true counts of one indicator over one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawIndicator {
    /// Code of the indicator.
    pub code: String,
    /// Everybody counted; for a median, the median.
    pub total: u64,
    /// For each breakdown of the indicator, `(value code, count)`; a value that is absent counts zero.
    pub tables: Vec<(Breakdown, Vec<(String, u64)>)>,
}

/// The raw counts do not hold together; this is a fault of the query, never of the adviser.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRaw {
    /// No indicator, or the same one twice, or one the catalogue does not know.
    #[error("indicator {0:?} is unknown or given twice, or there is none")]
    Indicator(String),
    /// The tables given are not those of the indicator's breakdowns.
    #[error("the tables of {0} are not those of its definition")]
    Tables(String),
    /// A value that the breakdown does not have, or has twice.
    #[error("{breakdown:?} has no value {value:?}, or it is given twice")]
    Value {
        /// Which breakdown.
        breakdown: Breakdown,
        /// The code given.
        value: String,
    },
    /// A table does not add up to the total: its protection would rest on a wrong sum.
    #[error("the table {breakdown:?} of {code} does not add up to the total")]
    Sum {
        /// Which indicator.
        code: String,
        /// Which table.
        breakdown: Breakdown,
    },
    /// Revisions count from 1.
    #[error("revisions count from 1")]
    Revision,
}

impl RawIndicator {
    /// Adds up rows of a query: the value of each breakdown of `indicator`, in its order, then the count of those who
    /// share them all. `None`, a value missing at the end of a row included, counts as [`Breakdown::unknown`].
    #[must_use]
    pub fn tally(
        indicator: &Indicator,
        rows: impl IntoIterator<Item = (Vec<Option<String>>, u64)>,
    ) -> Self {
        let mut raw = Self {
            code: indicator.code.clone(),
            total: 0,
            tables: indicator
                .breakdowns
                .iter()
                .map(|breakdown| (*breakdown, Vec::new()))
                .collect(),
        };
        for (values, count) in rows {
            raw.total = raw.total.saturating_add(count);
            let mut values = values.into_iter();
            for (breakdown, table) in &mut raw.tables {
                let value = values
                    .next()
                    .flatten()
                    .unwrap_or_else(|| breakdown.unknown().to_owned());
                match table.iter_mut().find(|(known, _)| *known == value) {
                    Some((_, sum)) => *sum = sum.saturating_add(count),
                    None => table.push((value, count)),
                }
            }
        }
        raw
    }
}

impl RawIndicator {
    /// The median of what a query gave, one value a case, rounded as it may leave. It never leaves with fewer cases
    /// than [`crate::LEAST_FOR_A_MEDIAN`]: some of those that are counted may have no value.
    #[must_use]
    pub fn median(indicator: &Indicator, mut values: Vec<u64>) -> Self {
        Self {
            code: indicator.code.clone(),
            total: crate::median::of(&mut values),
            tables: Vec::new(),
        }
    }
}

/// The counts of one table in the order of the breakdown's values, checked against the total.
pub(crate) fn in_order(raw: &RawIndicator, breakdown: Breakdown) -> Result<Vec<u64>, BadRaw> {
    let mut tables = raw.tables.iter().filter(|(b, _)| *b == breakdown);
    let (Some((_, given)), None) = (tables.next(), tables.next()) else {
        return Err(BadRaw::Tables(raw.code.clone()));
    };
    let mut counts = vec![None; breakdown.values().len()];
    for (value, count) in given {
        let place = breakdown.position(value).and_then(|i| counts.get_mut(i));
        match place {
            Some(place @ None) => *place = Some(*count),
            _ => {
                return Err(BadRaw::Value {
                    breakdown,
                    value: value.clone(),
                });
            }
        }
    }
    let counts: Vec<u64> = counts.into_iter().map(Option::unwrap_or_default).collect();
    let sum = counts
        .iter()
        .try_fold(0_u64, |sum, count| sum.checked_add(*count));
    if sum != Some(raw.total) || raw.total > crate::cell::MOST {
        return Err(BadRaw::Sum {
            code: raw.code.clone(),
            breakdown,
        });
    }
    Ok(counts)
}
