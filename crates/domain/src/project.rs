//! Projects: what one or several persons want to create or develop (P2.1, P2.3).

use serde::{Deserialize, Serialize};

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
