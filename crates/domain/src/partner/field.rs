//! What each field of a partner admits.

use serde::{Deserialize, Serialize};

use super::network::networks_of;
use crate::structure::Siret;
use crate::{Field, Refusal, RefusalCode, identity, phone};

/// A field of a partner that can be written alone.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum PartnerField {
    /// Name.
    Name,
    /// SIRET, 14 digits.
    Siret,
    /// What it does, for whom.
    Description,
    /// Number and street.
    Line,
    /// More of the address (building, floor).
    MoreLine,
    /// Postcode.
    Postcode,
    /// Town.
    City,
    /// INSEE code of the town.
    Insee,
    /// Phone, E.164 or a short number.
    Phone,
    /// E-mail.
    Email,
    /// Web site.
    Website,
    /// Somebody there.
    ContactName,
    /// Opening hours (OpenStreetMap's `opening_hours` when imported).
    Opening,
    /// Accessibility of the place (a link to acceslibre when imported).
    Access,
    /// Networks that carry it: codes of data·inclusion, or names, joined by `; `.
    Networks,
}

/// Longest description, in characters (data·inclusion v1).
pub const LONGEST_DESCRIPTION: usize = 10_000;
/// Longest name (data·inclusion v1).
const LONGEST_NAME: usize = 150;
/// Longest address of a web page (data·inclusion v1).
const LONGEST_LINK: usize = 2_083;

impl PartnerField {
    /// Every field, in the order of the screens.
    pub const ALL: &'static [Self] = &[
        Self::Name,
        Self::Description,
        Self::Networks,
        Self::ContactName,
        Self::Phone,
        Self::Email,
        Self::Website,
        Self::Line,
        Self::MoreLine,
        Self::Postcode,
        Self::City,
        Self::Insee,
        Self::Opening,
        Self::Access,
        Self::Siret,
    ];

    /// Its name, in the journal, in the table and in refusals.
    #[must_use]
    pub const fn name(self) -> Field {
        match self {
            Self::Name => "name",
            Self::Siret => "siret",
            Self::Description => "description",
            Self::Line => "line",
            Self::MoreLine => "more_line",
            Self::Postcode => "postcode",
            Self::City => "city",
            Self::Insee => "insee",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Website => "website",
            Self::ContactName => "contact_name",
            Self::Opening => "opening",
            Self::Access => "access",
            Self::Networks => "networks",
        }
    }

    /// What is kept of what was typed: the canonical text, or nothing when it clears the field.
    ///
    /// # Errors
    /// [`Refusal`] about `about`; the name cannot be cleared and has three characters at least
    /// ([`RefusalCode::Missing`]).
    pub fn read(self, typed: &str, about: Field) -> Result<Option<String>, Refusal> {
        let of = |code: RefusalCode| Refusal::of(code, about);
        let text = identity::check_lines(typed, about, LONGEST_DESCRIPTION)?;
        if text.is_empty() {
            return match self {
                Self::Name => Err(of(RefusalCode::Missing)),
                _ => Ok(None),
            };
        }
        let line = |max: usize| identity::check_text(&text, about, max);
        match self {
            Self::Name => match line(LONGEST_NAME)?.trim_end_matches('.').trim_end() {
                short if short.chars().count() < 3 => Err(of(RefusalCode::Missing)),
                name => Ok(name.to_owned()),
            },
            Self::Description => Ok(text),
            Self::Line | Self::MoreLine => line(200),
            Self::City | Self::ContactName => line(100),
            Self::Opening => identity::check_lines(&text, about, 500),
            Self::Access => line(LONGEST_LINK),
            Self::Networks => line(500).map(|text| networks_of(&text)),
            Self::Siret => Siret::read(&text)
                .map(|siret| siret.as_str().to_owned())
                .map_err(of),
            Self::Postcode => identity::postcode(&text).map_err(of),
            Self::Insee => insee(&text).ok_or_else(|| of(RefusalCode::NotInTheList)),
            Self::Phone => short_number(&text)
                .map_or_else(|| phone::parse(&text), Ok)
                .map_err(of),
            Self::Email => identity::email(&text).map_err(of),
            Self::Website => link(&line(LONGEST_LINK)?).ok_or_else(|| of(RefusalCode::NotALink)),
        }
        .map(Some)
    }
}

/// Numbers that only exist within France: `3949`, `115`, `118 000`, `39 49`.
fn short_number(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let all = digits.bytes().all(|b| b.is_ascii_digit());
    let short = match digits.len() {
        2 | 3 | 6 => digits.starts_with('1'),
        4 => digits.starts_with('3') || digits.starts_with("10"),
        _ => false,
    };
    (all && short).then_some(digits)
}

/// Five signs: `75118`, `2A004`.
fn insee(text: &str) -> Option<String> {
    let code = text.to_ascii_uppercase();
    (code.len() == 5 && code.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(code)
}

/// A page of the web; `https://` is added when nobody wrote it.
fn link(text: &str) -> Option<String> {
    let (scheme, rest) = match text.split_once("://") {
        Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
        None => ("https".to_owned(), text),
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let fits = matches!(scheme.as_str(), "http" | "https")
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !host.contains('@')
        && !rest.contains(char::is_whitespace);
    fits.then(|| format!("{scheme}://{rest}"))
}
