//! Projects: what one or several persons want to create or develop (P2.1, P2.3).

pub mod diagnosis;

use serde::{Deserialize, Serialize};

use crate::person::Qpv;
use crate::{Field, Refusal, RefusalCode, identity};

crate::person::vocabulary! {
    /// What a person is in a project or in a structure.
    HolderRole {
        /// Porteur, porteuse.
        Leader = "leader",
        /// Coporteur, coporteuse.
        Partner = "partner",
        /// Dirigeant, dirigeante.
        Director = "director",
        /// Associé, associée.
        Associate = "associate",
        /// Salarié, salariée.
        Employee = "employee",
        /// Bénévole.
        Volunteer = "volunteer",
    }
}

crate::person::vocabulary! {
    /// The legal form that a project intends (P2.1).
    LegalForm {
        /// Pas encore choisie.
        Undecided = "undecided",
        /// Association.
        Association = "association",
        /// SCOP.
        Scop = "scop",
        /// SCIC.
        Scic = "scic",
        /// Coopérative d'activité et d'emploi.
        Cae = "cae",
        /// Société commerciale de l'ESS (SAS, SARL).
        SocialCompany = "social_company",
        /// Micro-entreprise.
        Micro = "micro",
        /// Entreprise individuelle.
        SoleTrader = "sole_trader",
        /// Société (SAS, SARL) hors ESS.
        Company = "company",
        /// Autre.
        Other = "other",
    }
}

crate::person::vocabulary! {
    /// The themes of a diagnosis, each scored 0 to 4 (P2.3).
    DiagnosisTheme {
        /// La personne.
        Person = "person",
        /// L'offre.
        Offer = "offer",
        /// Le marché.
        Market = "market",
        /// Les finances.
        Finance = "finance",
        /// Le juridique.
        Legal = "legal",
        /// Le réseau.
        Network = "network",
        /// L'impact.
        Impact = "impact",
    }
}

/// A field of a project that can be written alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ProjectField {
    /// Name.
    Name,
    /// What it is, in a few lines.
    Summary,
    /// Sector, in words.
    Sector,
    /// The legal form it intends.
    LegalForm,
    /// Number and street of its place.
    Line,
    /// Postcode of its place.
    Postcode,
    /// Town of its place.
    City,
    /// Is its place in a QPV? Not to be mixed up with where its holders live (P2.1).
    Qpv,
    /// What it needs.
    Needs,
    /// Jobs it plans.
    PlannedJobs,
}

/// Longest name of a project, in characters.
pub const LONGEST_NAME: usize = 120;
/// Longest summary, and list of needs.
pub const LONGEST_SUMMARY: usize = 4_000;
/// Most jobs a project may plan.
pub const MOST_JOBS: u32 = 10_000;

impl ProjectField {
    /// Its name, in the journal.
    #[must_use]
    pub const fn name(self) -> Field {
        match self {
            Self::Name => "name",
            Self::Summary => "summary",
            Self::Sector => "sector",
            Self::LegalForm => "legal_form",
            Self::Line => "line",
            Self::Postcode => "postcode",
            Self::City => "city",
            Self::Qpv => "qpv",
            Self::Needs => "needs",
            Self::PlannedJobs => "planned_jobs",
        }
    }

    /// What is kept of what was typed: the canonical text, or nothing when it clears the field.
    ///
    /// # Errors
    /// [`Refusal`] about `value`; a name cannot be cleared ([`RefusalCode::Missing`]).
    pub fn read(self, typed: Option<&str>) -> Result<Option<String>, Refusal> {
        const VALUE: Field = "value";
        let text = typed.unwrap_or_default().trim();
        if text.is_empty() {
            return match self {
                Self::Name => Err(Refusal::of(RefusalCode::Missing, VALUE)),
                _ => Ok(None),
            };
        }
        let of = |code: RefusalCode| Refusal::of(code, VALUE);
        if identity::contains_nir(text) {
            return Err(of(RefusalCode::NirForbidden));
        }
        let known = |found: bool| {
            if found {
                Ok(text.to_owned())
            } else {
                Err(of(RefusalCode::NotInTheList))
            }
        };
        match self {
            Self::Name => identity::check_text(text, VALUE, LONGEST_NAME),
            Self::Summary | Self::Needs => identity::check_lines(text, VALUE, LONGEST_SUMMARY),
            Self::Sector => identity::check_text(text, VALUE, 120),
            Self::Line => identity::check_text(text, VALUE, 200),
            Self::City => identity::check_text(text, VALUE, 100),
            Self::Postcode => identity::postcode(text).map_err(of),
            Self::LegalForm => known(LegalForm::of_code(text).is_some()),
            Self::Qpv => known(Qpv::of_code(text).is_some()),
            Self::PlannedJobs => text
                .parse::<u32>()
                .ok()
                .filter(|jobs| *jobs <= MOST_JOBS)
                .map(|jobs| jobs.to_string())
                .ok_or(of(RefusalCode::NotANumber)),
        }
        .map(|kept| Some(kept).filter(|kept| !kept.is_empty()))
        .and_then(|kept| match (self, kept) {
            (Self::Name, None) => Err(of(RefusalCode::Missing)),
            (_, kept) => Ok(kept),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_of_a_project_keeps_what_it_can() {
        let read = |field: ProjectField, typed: &str| field.read(Some(typed)).map_err(|r| r.code);
        assert_eq!(
            read(ProjectField::Name, "  Épicerie   du coin "),
            Ok(Some("Épicerie du coin".to_owned()))
        );
        assert_eq!(
            read(ProjectField::Name, "\u{200b}"),
            Err(RefusalCode::Missing)
        );
        assert_eq!(ProjectField::Needs.read(None), Ok(None));
        assert_eq!(
            read(ProjectField::PlannedJobs, "3"),
            Ok(Some("3".to_owned()))
        );
        assert_eq!(
            read(ProjectField::PlannedJobs, "-1"),
            Err(RefusalCode::NotANumber)
        );
        assert_eq!(
            read(ProjectField::LegalForm, "sci"),
            Err(RefusalCode::NotInTheList)
        );
        assert_eq!(
            read(ProjectField::Postcode, "750"),
            Err(RefusalCode::NotAPostcode)
        );
        for field in [
            ProjectField::Name,
            ProjectField::Summary,
            ProjectField::Needs,
            ProjectField::Sector,
        ] {
            assert_eq!(
                read(field, "vu 2 69 05 49 588 157 80"),
                Err(RefusalCode::NirForbidden)
            );
        }
    }
}
