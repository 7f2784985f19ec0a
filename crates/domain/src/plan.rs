//! The plan of a person: theme → objective → action (P2.4).

pub mod library;
pub mod propose;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Field, Refusal, date};

crate::person::vocabulary! {
    /// Themes of a plan: the three objectives shared with France Travail, and the brakes it shares with data·inclusion
    /// (standards S4), health-free.
    PlanTheme {
        /// Définir son projet de création d'entreprise.
        DefineProject = "define_project",
        /// Structurer son projet de création d'entreprise.
        StructureProject = "structure_project",
        /// Développer son entreprise.
        DevelopBusiness = "develop_business",
        /// Emploi.
        Employment = "employment",
        /// Formation.
        Training = "training",
        /// Difficultés administratives.
        Administrative = "administrative",
        /// Difficultés financières.
        Financial = "financial",
        /// Logement.
        Housing = "housing",
        /// Mobilité.
        Mobility = "mobility",
        /// Maîtrise de la langue.
        Language = "language",
        /// Numérique.
        Digital = "digital",
        /// Contraintes familiales.
        Family = "family",
    }
}

crate::person::vocabulary! {
    /// Who has to do an action.
    ActionOwner {
        /// La personne.
        Person = "person",
        /// Un membre de la Maison.
        Member = "member",
        /// Un partenaire.
        Partner = "partner",
    }
}

/// A field of an action that can be written alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ActionField {
    /// What is to be done.
    Title,
    /// By when, in words.
    DueOn,
    /// Who has to do it.
    Owner,
    /// Which member, when it is a member.
    Member,
    /// Which objective it serves.
    Objective,
    /// Note.
    Note,
}

/// A field of an objective that can be written alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ObjectiveField {
    /// Theme.
    Theme,
    /// Title.
    Title,
    /// Project it serves.
    Project,
}

/// The day an action is due, from words (« +15j », « 1m », « 12/3 », « vendredi prochain »); nothing when empty. A day
/// and a month without a year are those to come.
///
/// # Errors
/// [`crate::RefusalCode::NotADate`]; [`crate::RefusalCode::DateTooOld`] before today.
pub fn due_on(words: &str, today: NaiveDate, field: Field) -> Result<Option<NaiveDate>, Refusal> {
    if words.trim().is_empty() {
        return Ok(None);
    }
    date::parse_day_to_come(words, today)
        .map(Some)
        .map_err(|code| Refusal::of(code, field))
}

/// Is an action late? Done and dropped ones are not; the day it is due is in time.
#[must_use]
pub fn is_late(due: Option<NaiveDate>, over: bool, today: NaiveDate) -> bool {
    !over && due.is_some_and(|due| due < today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RefusalCode;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_due_day_is_typed_as_words_and_is_never_over() {
        let today = day("2026-11-22"); // a Sunday
        for (words, due) in [
            ("+15j", "2026-12-07"),
            ("15 jours", "2026-12-07"),
            ("1m", "2026-12-22"),
            ("2 mois", "2027-01-22"),
            ("+3 sem", "2026-12-13"),
            ("12/3", "2027-03-12"),
            ("12/10", "2027-10-12"),
            ("22/11", "2026-11-22"),
            ("vendredi prochain", "2026-11-27"),
            ("vendredi", "2026-11-27"),
            ("semaine prochaine", "2026-11-29"),
            ("le mois prochain", "2026-12-22"),
            ("fin du mois", "2026-11-30"),
            ("demain", "2026-11-23"),
        ] {
            assert_eq!(due_on(words, today, "due"), Ok(Some(day(due))), "{words}");
        }
        assert_eq!(due_on("  ", today, "due"), Ok(None));
        assert_eq!(
            due_on("bientôt", today, "due").unwrap_err().code,
            RefusalCode::NotADate
        );
        assert_eq!(
            due_on("hier", today, "due").unwrap_err().code,
            RefusalCode::DateTooOld
        );
    }

    #[test]
    fn an_action_is_late_from_the_day_after_until_it_is_over() {
        let due = Some(day("2026-11-20"));
        assert!(!is_late(due, false, day("2026-11-20")));
        assert!(is_late(due, false, day("2026-11-21")));
        assert!(!is_late(due, true, day("2026-11-21")));
        assert!(!is_late(None, false, day("2026-11-21")));
    }
}
