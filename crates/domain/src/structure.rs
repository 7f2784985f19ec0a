//! Structures: legal entities, created or not by a followed project (P2.6, standards S1).

use serde::{Deserialize, Serialize};

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
