//! The catalogue of indicators (P8.1): one data file each, read once. Adding an indicator is one file and one line.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::Breakdown;

const FILES: &[&str] = &[
    include_str!("../indicators/persons_welcomed.toml"),
    include_str!("../indicators/persons_followed.toml"),
    include_str!("../indicators/outreach_contacts.toml"),
    include_str!("../indicators/pass_filed.toml"),
    include_str!("../indicators/pass_admitted.toml"),
    include_str!("../indicators/pass_refused.toml"),
    include_str!("../indicators/pass_days_to_decision.toml"),
];

/// A defined, versioned figure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Stable code, also the name of its SQL file in the store.
    pub code: String,
    /// Version of the definition: it grows when the same rows would give another count.
    pub version: u32,
    /// French label.
    pub label: String,
    /// What is counted, French, plural: "personnes", "échanges".
    pub unit: String,
    /// The definition in one or two French sentences.
    pub definition: String,
    /// First day on which this version of the definition applies.
    #[serde(deserialize_with = "day")]
    pub valid_from: chrono::NaiveDate,
    /// How the total is split, in the fixed order of [`Breakdown::ALL`].
    #[serde(deserialize_with = "breakdowns")]
    pub breakdowns: Vec<Breakdown>,
    /// For a median, the indicators that count together what it is taken over; empty for a count. It protects the
    /// median: [`crate::LEAST_FOR_A_MEDIAN`].
    #[serde(default)]
    pub median_over: Vec<String>,
}

impl Indicator {
    /// Is its total a median and not a count?
    #[must_use]
    pub fn is_median(&self) -> bool {
        !self.median_over.is_empty()
    }
}

static CATALOGUE: LazyLock<Vec<Indicator>> = LazyLock::new(|| {
    // The files are compiled in: one that cannot be read is a fault of the build, which the tests below catch.
    FILES
        .iter()
        .map(|file| toml::from_str(file).expect("an indicator file that does not parse"))
        .collect()
});

/// Every indicator this version knows, in the order of the message and of the screens.
#[must_use]
pub fn catalogue() -> &'static [Indicator] {
    &CATALOGUE
}

/// The indicator of a code.
#[must_use]
pub fn indicator(code: &str) -> Option<&'static Indicator> {
    CATALOGUE.iter().find(|i| i.code == code)
}

/// An indicator's code: `[a-z][a-z0-9_]*`, at most 40 characters.
pub(crate) fn is_code(code: &str) -> bool {
    (1..=40).contains(&code.len())
        && code.starts_with(|c: char| c.is_ascii_lowercase())
        && code
            .bytes()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'_')
}

fn day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<chrono::NaiveDate, D::Error> {
    let day = toml::value::Datetime::deserialize(from)?;
    day.to_string().parse().map_err(serde::de::Error::custom)
}

fn breakdowns<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<Breakdown>, D::Error> {
    Vec::<String>::deserialize(from)?
        .iter()
        .map(|code| {
            Breakdown::of_code(code)
                .ok_or_else(|| serde::de::Error::custom(format!("no breakdown {code}")))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_an_indicator_under_its_own_code() {
        for (place, indicator) in catalogue().iter().enumerate() {
            assert!(is_code(&indicator.code), "{}", indicator.code);
            assert_eq!(
                catalogue().iter().position(|i| i.code == indicator.code),
                Some(place)
            );
            assert!(
                indicator.version >= 1
                    && !indicator.label.is_empty()
                    && indicator.definition.ends_with('.')
            );
        }
    }

    #[test]
    fn a_median_has_no_breakdown_and_is_taken_over_counts() {
        for median in catalogue().iter().filter(|i| i.is_median()) {
            assert_eq!(median.breakdowns, []);
            for code in &median.median_over {
                assert!(indicator(code).is_some_and(|i| !i.is_median()), "{code}");
            }
        }
    }

    #[test]
    fn breakdowns_stand_in_the_fixed_order_without_repetition() {
        for indicator in catalogue() {
            assert!(
                indicator.breakdowns.is_sorted_by(|a, b| a < b),
                "{}",
                indicator.code
            );
        }
    }
}
