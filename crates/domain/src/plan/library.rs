//! The library of plans (P2.4): what the program ships, as a file of data, and what the house makes of it.

use uuid::Uuid;

use super::PlanTheme;
use crate::ids::SuggestionId;
use crate::person::Brake;
use crate::project::DiagnosisTheme;
use crate::{Field, Refusal, RefusalCode, identity};

/// One line each: `theme;objective;title;days;needs`, after a line of names. Lines are only ever added at the end and
/// never removed: the place of a line is its identity, which the journals of houses know. `needs` is what the entry
/// answers to, as codes of [`DiagnosisTheme`] and [`Brake`].
const SHIPPED: &str = include_str!("library.csv");

/// Identities of the shipped entries: this (a UUID of version 8) plus the place of the line, from 1.
const FIRST: u128 = 0x5069_676e_6f6e_8000_8000_0000_0000_0000;

/// Longest title of an objective or an action, in characters.
pub const LONGEST_TITLE: usize = 200;
/// Most days an entry may give.
pub const MOST_DAYS: u32 = 3_650;

/// What an entry answers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A theme of the diagnosis that is low.
    Theme(DiagnosisTheme),
    /// A brake.
    Brake(Brake),
}

impl Need {
    fn of_code(code: &str) -> Option<Self> {
        DiagnosisTheme::of_code(code)
            .map(Self::Theme)
            .or_else(|| Brake::of_code(code).map(Self::Brake))
    }
}

/// An entry of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub id: SuggestionId,
    /// Theme.
    pub theme: PlanTheme,
    /// The objective that the action serves.
    pub objective: String,
    /// The action.
    pub title: String,
    /// Days to do it.
    pub days: u32,
    /// What it answers to.
    pub needs: Vec<Need>,
    /// Proposed; otherwise kept and not proposed.
    pub active: bool,
    /// The program ships it.
    pub shipped: bool,
    /// The house wrote it or changed it.
    pub edited: bool,
}

/// A row of the house: what it writes of an entry. What it does not say stays as shipped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnRow {
    /// Which entry it replaces, or its own identity.
    pub id: Uuid,
    /// Theme.
    pub theme: Option<PlanTheme>,
    /// Objective.
    pub objective: Option<String>,
    /// Action.
    pub title: Option<String>,
    /// Days.
    pub days: Option<u32>,
    /// Proposed?
    pub active: Option<bool>,
}

/// The entries that the program ships, in the order of the file.
pub fn shipped() -> impl Iterator<Item = Entry> {
    SHIPPED
        .lines()
        .skip(1)
        .zip(1_u128..)
        .filter_map(|(line, place)| {
            let mut parts = line.split(';');
            Some(Entry {
                id: SuggestionId(Uuid::from_u128(FIRST + place)),
                theme: PlanTheme::of_code(parts.next()?)?,
                objective: parts.next()?.to_owned(),
                title: parts.next()?.to_owned(),
                days: parts.next()?.parse().ok()?,
                needs: parts.next()?.split(' ').filter_map(Need::of_code).collect(),
                active: true,
                shipped: true,
                edited: false,
            })
        })
}

/// The library of a house: what is shipped as the house changed it, then what the house added; by theme, in the order
/// of the file within one. What the house adds under a known objective answers to the same needs.
#[must_use]
pub fn library(own: &[OwnRow]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = shipped().collect();
    for row in own {
        let place = entries.iter().position(|e| e.id.0 == row.id);
        if let Some(entry) = place.and_then(|at| entries.get_mut(at)) {
            entry.theme = row.theme.unwrap_or(entry.theme);
            entry.objective = row.objective.clone().unwrap_or(entry.objective.clone());
            entry.title = row.title.clone().unwrap_or(entry.title.clone());
            entry.days = row.days.unwrap_or(entry.days);
            entry.active = row.active.unwrap_or(entry.active);
            entry.edited = true;
        } else if let (Some(theme), Some(objective), Some(title)) =
            (row.theme, row.objective.clone(), row.title.clone())
        {
            let kin = entries
                .iter()
                .filter(|e| e.theme == theme && same_words(&e.objective, &objective));
            let mut needs: Vec<Need> = Vec::new();
            for need in kin.flat_map(|e| &e.needs) {
                if !needs.contains(need) {
                    needs.push(*need);
                }
            }
            entries.push(Entry {
                id: SuggestionId(row.id),
                theme,
                objective,
                title,
                days: row.days.unwrap_or(30),
                needs,
                active: row.active.unwrap_or(true),
                shipped: false,
                edited: true,
            });
        }
    }
    entries.sort_by_key(|entry| entry.theme);
    entries
}

/// A title of an objective or an action, fit to be kept.
///
/// # Errors
/// [`RefusalCode::Missing`] when empty, and those of [`identity::check_text`].
pub fn title(typed: &str, field: Field) -> Result<String, Refusal> {
    let title = identity::check_text(typed, field, LONGEST_TITLE)?;
    if title.is_empty() {
        return Err(Refusal::of(RefusalCode::Missing, field));
    }
    Ok(title)
}

/// Are these the same words, whatever the case and the accents?
#[must_use]
pub fn same_words(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// Small letters and figures without accents, one space between words.
#[must_use]
pub fn folded(text: &str) -> String {
    let plain = deunicode::deunicode(text).to_ascii_lowercase();
    plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_of_the_library_is_read_whole() {
        let entries: Vec<Entry> = shipped().collect();
        assert_eq!(entries.len(), SHIPPED.lines().count() - 1);
        for entry in &entries {
            assert!(!entry.needs.is_empty(), "{}", entry.title);
            assert!(entry.days <= MOST_DAYS);
            assert_eq!(title(&entry.title, "title").as_ref(), Ok(&entry.title));
        }
        for line in SHIPPED.lines().skip(1) {
            let parts: Vec<&str> = line.split(';').collect();
            assert_eq!(parts.len(), 5, "{line}");
            assert!(
                parts[4].split(' ').all(|c| Need::of_code(c).is_some()),
                "{line}"
            );
        }
        let titles: BTreeSet<String> = entries.iter().map(|e| folded(&e.title)).collect();
        assert_eq!(titles.len(), entries.len(), "a title stands once");
    }

    #[test]
    fn every_theme_and_every_need_has_something_to_propose() {
        let entries: Vec<Entry> = shipped().collect();
        for theme in PlanTheme::ALL {
            assert!(entries.iter().any(|e| e.theme == *theme), "{theme:?}");
        }
        for theme in DiagnosisTheme::ALL {
            let need = Need::Theme(*theme);
            assert!(entries.iter().any(|e| e.needs.contains(&need)), "{theme:?}");
        }
        for brake in Brake::ALL.iter().filter(|b| **b != Brake::Other) {
            let need = Need::Brake(*brake);
            assert!(entries.iter().any(|e| e.needs.contains(&need)), "{brake:?}");
        }
    }

    /// The journals of houses know these identities: a line that moves would change what they mean.
    #[test]
    fn the_identity_of_an_entry_never_changes() {
        let of = |title: &str| shipped().find(|e| e.title == title).unwrap().id.to_string();
        assert_eq!(
            of("Écrire son projet en une page (quoi, pour qui, pourquoi)"),
            "5069676e-6f6e-8000-8000-000000000001"
        );
        assert_eq!(
            of("Établir le prévisionnel sur trois ans"),
            "5069676e-6f6e-8000-8000-000000000010"
        );
        assert_eq!(
            of("Fixer deux demi-journées par semaine pour le projet"),
            "5069676e-6f6e-8000-8000-000000000040"
        );
    }

    #[test]
    fn the_house_changes_hides_and_adds_entries() {
        let first = shipped().next().unwrap();
        let added = Uuid::from_u128(7);
        let own = [
            OwnRow {
                id: first.id.0,
                days: Some(8),
                active: Some(false),
                ..OwnRow::default()
            },
            OwnRow {
                id: added,
                theme: Some(PlanTheme::StructureProject),
                objective: Some("bâtir son  budget".to_owned()),
                title: Some("Demander deux devis".to_owned()),
                ..OwnRow::default()
            },
            // A row that says too little to stand by itself is left out.
            OwnRow {
                id: Uuid::from_u128(8),
                days: Some(3),
                ..OwnRow::default()
            },
        ];
        let library = library(&own);
        assert_eq!(library.len(), shipped().count() + 1);
        let changed = library.iter().find(|e| e.id == first.id).unwrap();
        assert_eq!((changed.days, changed.active), (8, false));
        assert_eq!(changed.title, first.title);
        let new = library.iter().find(|e| e.id.0 == added).unwrap();
        assert!(new.active && !new.shipped);
        assert!(new.needs.contains(&Need::Theme(DiagnosisTheme::Finance)));
    }
}
