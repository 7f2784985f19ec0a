//! What each field of a structure admits.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{EssKind, Naf, Nomenclature, Rna, Siren, Siret, category, creation_day};
use crate::person::Qpv;
use crate::{Field, Refusal, RefusalCode, identity, phone};

/// A field of a structure that can be written alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum StructureField {
    /// Name.
    Name,
    /// SIREN.
    Siren,
    /// SIRET, which gives the SIREN.
    Siret,
    /// RNA.
    Rna,
    /// Legal category, four digits.
    LegalCategory,
    /// What it is in the ESS.
    EssKind,
    /// Is it a SCIC? `yes`, `no`.
    Scic,
    /// NAF rév. 2.
    Naf,
    /// NAF 2025.
    #[serde(rename = "naf_2025")]
    Naf2025,
    /// Day of creation, from which the checks are counted.
    CreatedOn,
    /// Number and street.
    Line,
    /// Postcode.
    Postcode,
    /// Town.
    City,
    /// In a QPV?
    Qpv,
    /// Phone.
    Phone,
    /// E-mail.
    Email,
    /// Site.
    Website,
    /// Note.
    Note,
}

/// Longest name of a structure, in characters: as long as Sirene's.
pub const LONGEST_STRUCTURE_NAME: usize = 200;

impl StructureField {
    /// Its name, in the journal and in refusals.
    #[must_use]
    pub const fn name(self) -> Field {
        match self {
            Self::Name => "name",
            Self::Siren => "siren",
            Self::Siret => "siret",
            Self::Rna => "rna",
            Self::LegalCategory => "legal_category",
            Self::EssKind => "ess_kind",
            Self::Scic => "scic",
            Self::Naf => "naf",
            Self::Naf2025 => "naf_2025",
            Self::CreatedOn => "created_on",
            Self::Line => "line",
            Self::Postcode => "postcode",
            Self::City => "city",
            Self::Qpv => "qpv",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Website => "website",
            Self::Note => "note",
        }
    }

    /// What is kept of what was typed: the canonical text, or nothing when it clears the field. The numbers are read
    /// each for itself: whether they agree is for [`super::siren_and_siret`].
    ///
    /// # Errors
    /// [`Refusal`] about `about`; the name cannot be cleared ([`RefusalCode::Missing`]).
    pub fn read(
        self,
        typed: Option<&str>,
        about: Field,
        today: NaiveDate,
    ) -> Result<Option<String>, Refusal> {
        let text = typed.unwrap_or_default().trim();
        let of = |code: RefusalCode| Refusal::of(code, about);
        if text.is_empty() {
            return match self {
                Self::Name => Err(of(RefusalCode::Missing)),
                _ => Ok(None),
            };
        }
        let known = |found: bool| {
            found
                .then(|| text.to_owned())
                .ok_or_else(|| of(RefusalCode::NotInTheList))
        };
        let kept = match self {
            Self::Name => identity::check_text(text, about, LONGEST_STRUCTURE_NAME)?,
            Self::Line | Self::Website => identity::check_text(text, about, 200)?,
            Self::City => identity::check_text(text, about, 100)?,
            Self::Note => identity::check_lines(text, about, crate::file::LONGEST_MINUTE)?,
            Self::Siren => Siren::read(text).map_err(of)?.as_str().to_owned(),
            Self::Siret => Siret::read(text).map_err(of)?.as_str().to_owned(),
            Self::Rna => Rna::read(text).map_err(of)?.as_str().to_owned(),
            Self::Naf => Naf::read(text, Nomenclature::Rev2)
                .map_err(of)?
                .as_str()
                .to_owned(),
            Self::Naf2025 => Naf::read(text, Nomenclature::Naf2025)
                .map_err(of)?
                .as_str()
                .to_owned(),
            Self::LegalCategory => category(text).map_err(of)?.code,
            Self::EssKind => known(EssKind::of_code(text).is_some())?,
            Self::Qpv => known(Qpv::of_code(text).is_some())?,
            Self::Scic => known(matches!(text, "yes" | "no"))?,
            Self::CreatedOn => creation_day(text, today).map_err(of)?.to_string(),
            Self::Postcode => identity::postcode(text).map_err(of)?,
            Self::Phone => phone::parse(text).map_err(of)?,
            Self::Email => identity::email(text).map_err(of)?,
        };
        // A text of invisible signs alone is nothing.
        match (self, kept.is_empty()) {
            (Self::Name, true) => Err(of(RefusalCode::Missing)),
            (_, empty) => Ok(Some(kept).filter(|_| !empty)),
        }
    }
}
