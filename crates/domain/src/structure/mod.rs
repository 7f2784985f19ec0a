//! Structures: legal entities, created or not by a followed project (P2.6, P2.7, standards S1 and S12).

mod category;
mod check;
mod fate;
mod field;
mod number;

use serde::{Deserialize, Serialize};

pub use category::{LegalCategory, categories, category};
pub use check::{
    ATTEMPTS, Attempt, CALENDAR, Check, CheckState, DUE_FOR_DAYS, EARLY_DAYS, checks, creation_day,
    due_on, most_urgent, schedule,
};
pub use fate::{Standing, StatusRow, fate_at, present, standing_at};
pub use field::{LONGEST_STRUCTURE_NAME, StructureField};
pub use number::{Naf, Nomenclature, Rna, Siren, Siret, siren_and_siret};

crate::person::vocabulary! {
    /// What a structure is in the social and solidarity economy (P2.6).
    EssKind {
        /// Association.
        Association = "association",
        /// SCOP.
        Scop = "scop",
        /// SCIC.
        Scic = "scic",
        /// Coopérative d'activité et d'emploi.
        Cae = "cae",
        /// Mutuelle.
        Mutual = "mutual",
        /// Fondation.
        Foundation = "foundation",
        /// Entreprise agréée ESUS.
        Esus = "esus",
        /// Entreprise d'insertion.
        Ei = "ei",
        /// Association intermédiaire.
        Ai = "ai",
        /// Atelier et chantier d'insertion.
        Aci = "aci",
        /// Entreprise de travail temporaire d'insertion.
        Etti = "etti",
        /// Entreprise adaptée.
        Ea = "ea",
        /// Entreprise à but d'emploi.
        Ebe = "ebe",
        /// Régie de quartier.
        NeighbourhoodCompany = "neighbourhood_company",
        /// Hors de l'ESS.
        NotEss = "not_ess",
    }
}

crate::person::vocabulary! {
    /// Status of a structure (P2.6): reasons are kept apart, since "ceased" is not "sold" (standards S12).
    StructureStatus {
        /// En activité.
        Active = "active",
        /// A cessé.
        Ceased = "ceased",
        /// Cédée.
        Sold = "sold",
        /// Fusionnée.
        Merged = "merged",
        /// A quitté le territoire.
        Moved = "moved",
        /// Inconnu.
        Unknown = "unknown",
    }
}

impl StructureStatus {
    /// Does it end the life of the structure as this house followed it? One that left the territory lives on.
    #[must_use]
    pub const fn is_an_end(self) -> bool {
        matches!(self, Self::Ceased | Self::Sold | Self::Merged)
    }
}
