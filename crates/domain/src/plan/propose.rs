//! What to propose to a person: the entries of the library that answer to their latest diagnosis and their brakes, and
//! are not in their plan (P2.4).

use super::PlanTheme;
use super::library::{Entry, Need, folded};
use crate::person::{Brake, Stage};
use crate::project::DiagnosisTheme;
use crate::project::diagnosis::{LOW, Scores};

/// Entries of one reason proposed before those of the next.
const AT_ONCE: usize = 3;

/// What is known of a person when something is proposed to them.
#[derive(Debug, Clone, Default)]
pub struct Known<'a> {
    /// Scores of the latest diagnosis.
    pub scores: Scores,
    /// Brakes not lifted.
    pub brakes: &'a [Brake],
    /// Present stage.
    pub stage: Option<Stage>,
    /// Titles of the actions of their plan, done and dropped ones included.
    pub titles: &'a [String],
    /// Only this theme.
    pub theme: Option<PlanTheme>,
    /// Only entries with these words; when there are some, the whole library is looked at.
    pub text: &'a str,
}

/// Why an entry is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The theme is low in the latest diagnosis.
    Low(DiagnosisTheme, u8),
    /// The person has this brake.
    Brake(Brake),
    /// It goes with the present stage.
    Stage,
    /// It has the words looked for, or is of the theme looked at.
    Words,
}

/// The entries to propose, the most useful first: lowest themes and brakes, then those that go with the stage.
#[must_use]
pub fn propose<'l>(library: &'l [Entry], known: &Known<'_>) -> Vec<(&'l Entry, Why)> {
    let there: Vec<String> = known.titles.iter().map(|title| folded(title)).collect();
    let wanted: Vec<String> = folded(known.text).split(' ').map(str::to_owned).collect();
    let asked = known.theme.is_some() || !known.text.trim().is_empty();
    let phase = known.stage.map_or(PlanTheme::DefineProject, phase_of);
    let mut proposals: Vec<_> = library
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.active && known.theme.is_none_or(|theme| theme == entry.theme))
        .filter(|(_, entry)| {
            let words = folded(&format!("{} {}", entry.title, entry.objective));
            wanted.iter().all(|word| words.contains(word))
        })
        .filter(|(_, entry)| !there.contains(&folded(&entry.title)))
        .filter_map(|(place, entry)| {
            let why = why(entry, known, phase).or(asked.then_some(Why::Words))?;
            Some((rank(why), out_of_phase(entry, phase), place, entry, why))
        })
        .collect();
    proposals.sort_by_key(|(rank, out, place, ..)| (*rank, *out, *place));
    let proposals = proposals.into_iter().map(|(.., entry, why)| (entry, why));
    in_turns(proposals)
}

/// A few of each reason before more of the same: a theme that is void would otherwise hide the brakes.
fn in_turns<'l>(proposals: impl Iterator<Item = (&'l Entry, Why)>) -> Vec<(&'l Entry, Why)> {
    let mut seen: Vec<(Why, usize)> = Vec::new();
    let mut turns: Vec<(usize, (&Entry, Why))> = proposals
        .map(|(entry, why)| {
            let before = match seen.iter_mut().find(|(reason, _)| *reason == why) {
                Some((_, count)) => {
                    *count += 1;
                    *count
                }
                None => {
                    seen.push((why, 0));
                    0
                }
            };
            (before / AT_ONCE, (entry, why))
        })
        .collect();
    turns.sort_by_key(|(turn, _)| *turn);
    turns.into_iter().map(|(_, proposal)| proposal).collect()
}

/// The strongest reason, if there is one.
fn why(entry: &Entry, known: &Known<'_>, phase: PlanTheme) -> Option<Why> {
    let reasons = entry.needs.iter().filter_map(|need| match need {
        Need::Theme(theme) => known
            .scores
            .get(*theme)
            .filter(|score| *score <= LOW)
            .map(|score| Why::Low(*theme, score)),
        Need::Brake(brake) => known.brakes.contains(brake).then_some(Why::Brake(*brake)),
    });
    let stage = (entry.theme == phase).then_some(Why::Stage);
    reasons.chain(stage).min_by_key(|why| rank(*why))
}

/// A brake comes with the themes scored 1: before a weak theme, after a void one.
const fn rank(why: Why) -> u8 {
    match why {
        Why::Low(_, score) => score,
        Why::Brake(_) => 1,
        Why::Stage => LOW + 1,
        Why::Words => LOW + 2,
    }
}

/// To somebody who has not begun, what develops a business comes after the rest, and the reverse.
fn out_of_phase(entry: &Entry, phase: PlanTheme) -> bool {
    use PlanTheme::{DefineProject, DevelopBusiness, StructureProject};
    matches!(
        entry.theme,
        DefineProject | StructureProject | DevelopBusiness
    ) && entry.theme != phase
}

/// The theme of plans that goes with a stage.
#[must_use]
pub const fn phase_of(stage: Stage) -> PlanTheme {
    match stage {
        Stage::Welcome | Stage::Diagnosis | Stage::Emergence => PlanTheme::DefineProject,
        Stage::SettingUp | Stage::Creation => PlanTheme::StructureProject,
        Stage::PostCreation | Stage::Exit => PlanTheme::DevelopBusiness,
    }
}

#[cfg(test)]
mod tests {
    use super::super::library::library;
    use super::*;

    fn titles(known: &Known<'_>) -> Vec<String> {
        let library = library(&[]);
        propose(&library, known)
            .into_iter()
            .map(|(entry, _)| entry.title.clone())
            .collect()
    }

    fn scored(theme: DiagnosisTheme, score: u8) -> Scores {
        let mut scores = Scores::default();
        scores.set(theme, Some(score)).unwrap();
        scores
    }

    #[test]
    fn a_low_theme_and_a_brake_come_first_and_a_strong_theme_asks_for_nothing() {
        let library = library(&[]);
        let known = Known {
            scores: scored(DiagnosisTheme::Finance, 0),
            brakes: &[Brake::Mobility],
            stage: Some(Stage::SettingUp),
            ..Known::default()
        };
        let proposals = propose(&library, &known);
        assert_eq!(proposals[0].1, Why::Low(DiagnosisTheme::Finance, 0));
        assert_eq!(proposals[3].1, Why::Brake(Brake::Mobility));
        assert_eq!(proposals[0].0.theme, PlanTheme::StructureProject);
        let strong = Known {
            scores: scored(DiagnosisTheme::Finance, 4),
            ..Known::default()
        };
        assert!(
            propose(&library, &strong)
                .iter()
                .all(|(_, why)| !matches!(why, Why::Low(..)))
        );
    }

    #[test]
    fn what_is_in_the_plan_is_not_proposed_again_however_it_is_written() {
        let known = Known::default();
        let first = titles(&known)[0].clone();
        let shouted = [first.to_uppercase()];
        let known = Known {
            titles: &shouted,
            ..Known::default()
        };
        assert!(!titles(&known).contains(&first));
    }

    #[test]
    fn somebody_of_whom_nothing_is_known_is_proposed_what_begins() {
        let library = library(&[]);
        let proposals = propose(&library, &Known::default());
        assert!(!proposals.is_empty());
        assert!(
            proposals
                .iter()
                .all(|(entry, why)| entry.theme == PlanTheme::DefineProject && *why == Why::Stage)
        );
    }

    #[test]
    fn words_look_in_the_whole_library_without_accents_and_in_any_order() {
        let known = Known {
            text: "tresorerie plan",
            ..Known::default()
        };
        assert_eq!(
            titles(&known),
            ["Établir le plan de trésorerie de la première année"]
        );
        let known = Known {
            text: "zzz",
            ..Known::default()
        };
        assert!(titles(&known).is_empty());
    }
}
