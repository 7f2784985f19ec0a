//! The Maison and its members: the twelve houses, the roles.

use serde::{Deserialize, Serialize};

use crate::{Field, Refusal, identity, phone};

/// Role of a member (T5.1). Ordered: a command names the least role it needs, and a greater one may too.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Lecture seule.
    ReadOnly,
    /// Accueil.
    Reception,
    /// Formateur, formatrice.
    Trainer,
    /// Conseiller, conseillère.
    Adviser,
    /// Coordinateur, coordinatrice.
    Coordinator,
}

impl Role {
    /// The stable code, in the store and on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ReadOnly => "read_only",
            Self::Reception => "reception",
            Self::Trainer => "trainer",
            Self::Adviser => "adviser",
            Self::Coordinator => "coordinator",
        }
    }

    /// The role of a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        [
            Self::ReadOnly,
            Self::Reception,
            Self::Trainer,
            Self::Adviser,
            Self::Coordinator,
        ]
        .into_iter()
        .find(|r| r.code() == code)
    }
}

/// How a Maison is reached: what its papers say at their top.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum HouseField {
    /// Number and street.
    Line,
    /// Postcode.
    Postcode,
    /// Town.
    City,
    /// Phone.
    Phone,
    /// E-mail.
    Email,
}

impl HouseField {
    /// Its name, in the journal and in the table.
    #[must_use]
    pub const fn name(self) -> Field {
        match self {
            Self::Line => "line",
            Self::Postcode => "postcode",
            Self::City => "city",
            Self::Phone => "phone",
            Self::Email => "email",
        }
    }

    /// What is kept of what was typed: the canonical text, or nothing when it clears the field.
    ///
    /// # Errors
    /// [`Refusal`] about `about`.
    pub fn read(self, typed: &str, about: Field) -> Result<Option<String>, Refusal> {
        let text = identity::check_text(typed, about, 200)?;
        if text.is_empty() {
            return Ok(None);
        }
        match self {
            Self::Line | Self::City => Ok(text),
            Self::Postcode => identity::postcode(&text).map_err(|c| Refusal::of(c, about)),
            Self::Phone => phone::parse(&text).map_err(|c| Refusal::of(c, about)),
            Self::Email => identity::email(&text).map_err(|c| Refusal::of(c, about)),
        }
        .map(Some)
    }
}

/// One of the twelve Maisons, as a first run proposes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Maison {
    /// `M01`..`M12`.
    pub code: &'static str,
    /// Name of the neighbourhood the house is named after.
    pub name: &'static str,
    /// Arrondissement, 1..=20.
    pub arrondissement: u8,
    /// Does the house stand in a priority district?
    pub in_qpv: bool,
}

const fn maison(
    code: &'static str,
    name: &'static str,
    arrondissement: u8,
    in_qpv: bool,
) -> Maison {
    Maison {
        code,
        name,
        arrondissement,
        in_qpv,
    }
}

/// The twelve Maisons, 8 of them in priority districts (product.md). The names are working names until the City
/// gives the official list.
pub const MAISONS: [Maison; 12] = [
    maison("M01", "Maison de l’ESS Temple-Archives", 3, false),
    maison("M02", "Maison de l’ESS Grange-aux-Belles", 10, true),
    maison("M03", "Maison de l’ESS Fontaine-au-Roi", 11, true),
    maison("M04", "Maison de l’ESS Reuilly", 12, false),
    maison("M05", "Maison de l’ESS Olympiades", 13, true),
    maison("M06", "Maison de l’ESS Didot-Porte de Vanves", 14, true),
    maison("M07", "Maison de l’ESS Beaugrenelle", 15, false),
    maison("M08", "Maison de l’ESS Porte de Saint-Ouen", 17, true),
    maison("M09", "Maison de l’ESS Goutte d’Or", 18, true),
    maison("M10", "Maison de l’ESS Flandre", 19, true),
    maison("M11", "Maison de l’ESS Belleville-Amandiers", 20, true),
    maison("M12", "Maison de l’ESS Batignolles", 17, false),
];

/// The Maison of a code.
#[must_use]
pub fn maison_of(code: &str) -> Option<&'static Maison> {
    MAISONS.iter().find(|m| m.code == code)
}
