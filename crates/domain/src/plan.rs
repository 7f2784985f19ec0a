//! The plan of a person: theme → objective → action (P2.4).

use serde::{Deserialize, Serialize};

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
