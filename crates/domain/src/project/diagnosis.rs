//! A diagnosis: each theme scored 0 to 4, on one day; what changed from one to another (P2.3).

use serde::{Deserialize, Serialize};

use super::DiagnosisTheme;
use crate::{Refusal, RefusalCode, identity};

/// Highest score.
pub const BEST: u8 = 4;
/// A theme scored this or less asks for actions.
pub const LOW: u8 = 2;
/// Longest note of a diagnosis, in characters.
pub const LONGEST_NOTE: usize = 4_000;

const THEMES: usize = DiagnosisTheme::ALL.len();

/// The scores of one day; a theme may have none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scores([Option<u8>; THEMES]);

/// The score of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ThemeScore {
    /// Theme.
    pub theme: DiagnosisTheme,
    /// 0 to 4; absent: not looked at.
    pub score: Option<u8>,
}

/// What changed on one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct ScoreChange {
    /// Theme.
    pub theme: DiagnosisTheme,
    /// Score before.
    pub before: Option<u8>,
    /// Score after.
    pub after: Option<u8>,
}

impl Scores {
    /// Score of a theme.
    #[must_use]
    pub fn get(&self, theme: DiagnosisTheme) -> Option<u8> {
        self.0.get(theme as usize).copied().flatten()
    }

    /// Writes the score of a theme.
    ///
    /// # Errors
    /// [`RefusalCode::NotANumber`] above [`BEST`].
    pub fn set(&mut self, theme: DiagnosisTheme, score: Option<u8>) -> Result<(), Refusal> {
        if score.is_some_and(|score| score > BEST) {
            return Err(Refusal::of(RefusalCode::NotANumber, "scores"));
        }
        if let Some(place) = self.0.get_mut(theme as usize) {
            *place = score;
        }
        Ok(())
    }

    /// The scores of a sheet; the last one counts when a theme is there twice.
    ///
    /// # Errors
    /// [`RefusalCode::Missing`] when no theme has a score; [`RefusalCode::NotANumber`].
    pub fn of_sheet(sheet: &[ThemeScore]) -> Result<Self, Refusal> {
        let mut scores = Self::default();
        for one in sheet {
            scores.set(one.theme, one.score)?;
        }
        if scores == Self::default() {
            return Err(Refusal::of(RefusalCode::Missing, "scores"));
        }
        Ok(scores)
    }

    /// Every theme with its score, in the order of the screens.
    #[must_use]
    pub fn sheet(&self) -> Vec<ThemeScore> {
        let one = |theme: &DiagnosisTheme| ThemeScore {
            theme: *theme,
            score: self.get(*theme),
        };
        DiagnosisTheme::ALL.iter().map(one).collect()
    }

    /// The themes whose score differs in `later`.
    #[must_use]
    pub fn changes_to(&self, later: &Self) -> Vec<ScoreChange> {
        DiagnosisTheme::ALL
            .iter()
            .map(|theme| ScoreChange {
                theme: *theme,
                before: self.get(*theme),
                after: later.get(*theme),
            })
            .filter(|change| change.before != change.after)
            .collect()
    }
}

/// A note of a diagnosis, an action or a brake, fit to be kept.
///
/// # Errors
/// As [`identity::check_lines`].
pub fn note(typed: &str) -> Result<String, Refusal> {
    identity::check_lines(typed, "note", LONGEST_NOTE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(scores: &[(DiagnosisTheme, u8)]) -> Vec<ThemeScore> {
        scores
            .iter()
            .map(|(theme, score)| ThemeScore {
                theme: *theme,
                score: Some(*score),
            })
            .collect()
    }

    #[test]
    fn what_changed_between_two_diagnoses_is_said_theme_by_theme() {
        use DiagnosisTheme::{Finance, Market, Person};
        let entry = Scores::of_sheet(&sheet(&[(Person, 2), (Finance, 0)])).unwrap();
        let today = Scores::of_sheet(&sheet(&[(Person, 2), (Finance, 3), (Market, 1)])).unwrap();
        let changes: Vec<_> = entry
            .changes_to(&today)
            .iter()
            .map(|c| (c.theme, c.before, c.after))
            .collect();
        assert_eq!(
            changes,
            [(Market, None, Some(1)), (Finance, Some(0), Some(3))]
        );
        assert!(today.changes_to(&today).is_empty());
    }

    #[test]
    fn a_sheet_has_one_score_at_least_and_none_above_four() {
        assert_eq!(
            Scores::of_sheet(&[]).unwrap_err().code,
            RefusalCode::Missing
        );
        let five = sheet(&[(DiagnosisTheme::Offer, 5)]);
        assert_eq!(
            Scores::of_sheet(&five).unwrap_err().code,
            RefusalCode::NotANumber
        );
        let zero = Scores::of_sheet(&sheet(&[(DiagnosisTheme::Offer, 0)])).unwrap();
        assert_eq!(zero.get(DiagnosisTheme::Offer), Some(0));
        assert_eq!(zero.sheet().len(), 7);
    }
}
