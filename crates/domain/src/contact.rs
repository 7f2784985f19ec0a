//! Contacts (*échanges*): something that happened with a person (standards S7).

use serde::{Deserialize, Serialize};

crate::person::vocabulary! {
    /// How a contact happened.
    ContactMode {
        /// Entretien sur rendez-vous.
        Interview = "interview",
        /// Passage sans rendez-vous.
        Visit = "visit",
        /// Appel téléphonique.
        Phone = "phone",
        /// Visioconférence.
        Video = "video",
        /// Courriel.
        Email = "email",
        /// SMS ou message.
        Message = "message",
        /// Courrier.
        Letter = "letter",
        /// Atelier collectif.
        Workshop = "workshop",
        /// Maraude.
        Outreach = "outreach",
        /// Par un tiers.
        ThirdParty = "third_party",
        /// Repris d'un ancien fichier, qui ne dit pas comment.
        TakenOver = "taken_over",
    }
}
