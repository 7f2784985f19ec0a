//! Instruction (P4.4): at least two readers, each with an opinion and a whole grid. A reader with a conflict of interest
//! is recorded and does not count. Marks are in hundredths of a point out of 100, so that a weighted grid is exact.

use std::collections::BTreeMap;

use super::regulation::{Grid, GridCriterion};
use super::words::Opinion;
use crate::ids::MemberId;

/// The mark of a perfect grid.
pub const PERFECT: u32 = 10_000;
/// The best score of a criterion.
pub const BEST_SCORE: u32 = 4;

/// What was written of a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReaderRow {
    /// Who.
    pub member: MemberId,
    /// Has a conflict of interest.
    pub conflict: bool,
    /// Opinion.
    pub opinion: Option<Opinion>,
}

/// What was written of a score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// Who.
    pub member: MemberId,
    /// On which criterion of the grid.
    pub criterion: String,
    /// 0 to 4.
    pub score: u32,
}

/// What one reader gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Who.
    pub member: MemberId,
    /// Opinion.
    pub opinion: Option<Opinion>,
    /// The mark, once every criterion has its score: hundredths of a point out of 100.
    pub mark: Option<u32>,
    /// How many criteria have no score yet.
    pub unscored: u32,
    /// It counts: no conflict of interest.
    pub counts: bool,
}

impl Reading {
    /// Whole, and without a conflict of interest.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.counts && self.opinion.is_some() && self.mark.is_some()
    }
}

/// What the readers say of a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionReadings {
    /// Which, by its code.
    pub criterion: String,
    /// Mean of the scores that count, in hundredths of a score; none without any.
    pub mean: Option<u32>,
    /// Between the lowest and the highest.
    pub spread: u32,
}

/// What the readers say together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readings {
    /// One per reader, in the order they were named.
    pub readers: Vec<Reading>,
    /// One per criterion of the grid.
    pub criteria: Vec<CriterionReadings>,
    /// Mean of the marks that are done: hundredths of a point out of 100.
    pub mean: Option<u32>,
    /// Between the lowest and the highest mark that are done.
    pub spread: u32,
    /// So wide that it is to be talked about before the sitting.
    pub wide: bool,
    /// The mean reaches the threshold.
    pub reaches: Option<bool>,
    /// How many readings are done.
    pub done: u32,
    /// Enough of them.
    pub enough: bool,
}

/// The weighted mark of a grid; none when a score is missing.
fn mark(grid: &Grid, scores: &BTreeMap<(MemberId, &str), u32>, member: MemberId) -> Option<u32> {
    let mut sum = 0_u64;
    for criterion in &grid.criteria {
        let score = *scores.get(&(member, criterion.code.as_str()))?;
        sum += u64::from(criterion.weight) * u64::from(score.min(BEST_SCORE));
    }
    // Weights make 100 and the best score is 4: `sum` is out of 400.
    u32::try_from(sum * u64::from(PERFECT / 100) / u64::from(BEST_SCORE)).ok()
}

fn mean(values: &[u32]) -> Option<u32> {
    let count = u64::try_from(values.len()).ok().filter(|n| *n > 0)?;
    let sum: u64 = values.iter().copied().map(u64::from).sum();
    u32::try_from((sum + count / 2) / count).ok()
}

fn spread(values: &[u32]) -> u32 {
    let (least, most) = (values.iter().min(), values.iter().max());
    most.zip(least).map_or(0, |(most, least)| most - least)
}

/// Reads the grids of an application.
#[must_use]
pub fn readings(grid: &Grid, readers: &[ReaderRow], scores: &[ScoreRow]) -> Readings {
    let scores: BTreeMap<(MemberId, &str), u32> = scores
        .iter()
        .map(|s| ((s.member, s.criterion.as_str()), s.score))
        .collect();
    let mut named: Vec<Reading> = Vec::new();
    for row in readers {
        let has = |c: &&GridCriterion| !scores.contains_key(&(row.member, c.code.as_str()));
        let unscored = grid.criteria.iter().filter(has).count();
        let reading = Reading {
            member: row.member,
            opinion: row.opinion,
            mark: mark(grid, &scores, row.member),
            unscored: u32::try_from(unscored).unwrap_or(u32::MAX),
            counts: !row.conflict,
        };
        // Named twice, by two desks: one reader, who does not count as soon as one of them says so.
        match named.iter_mut().find(|known| known.member == row.member) {
            Some(known) => {
                known.counts &= reading.counts;
                known.opinion = known.opinion.or(reading.opinion);
            }
            None => named.push(reading),
        }
    }
    let marks: Vec<u32> = named
        .iter()
        .filter(|r| r.is_done())
        .filter_map(|r| r.mark)
        .collect();
    let criteria = grid
        .criteria
        .iter()
        .map(|criterion| {
            let given: Vec<u32> = named
                .iter()
                .filter(|r| r.counts)
                .filter_map(|r| scores.get(&(r.member, criterion.code.as_str())).copied())
                .collect();
            CriterionReadings {
                criterion: criterion.code.clone(),
                mean: mean(&given.iter().map(|s| s * 100).collect::<Vec<_>>()),
                spread: spread(&given),
            }
        })
        .collect();
    let done = u32::try_from(marks.len()).unwrap_or(u32::MAX);
    let together = mean(&marks);
    Readings {
        criteria,
        mean: together,
        spread: spread(&marks),
        wide: marks.len() > 1 && spread(&marks) >= grid.spread * 100,
        reaches: together.map(|mean| mean >= grid.threshold * 100),
        done,
        enough: done >= grid.readers.max(super::regulation::LEAST_READERS),
        readers: named,
    }
}

#[cfg(test)]
mod tests;
