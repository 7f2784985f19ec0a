//! The fields a letter may have.

use serde::{Deserialize, Serialize};

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $label:literal;)*) => {
        /// A merge field: what stands between braces in a template.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS,
        )]
        pub enum MergeField {
            $($(#[$doc])* #[serde(rename = $code)] $variant,)*
        }

        impl MergeField {
            /// Every field, in the order shown to the coordinator.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// What is written between the braces.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// What it is, in French: in the list of fields, and in « [à compléter : …] ».
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),* }
            }
        }
    };
}

fields! {
    /// « Madame », « Monsieur », from the sex of the file.
    PersonTitle = "personne.civilite", "civilité";
    /// Given name.
    PersonGivenName = "personne.prenom", "prénom";
    /// Family name.
    PersonFamilyName = "personne.nom", "nom";
    /// Given name and family name.
    PersonFullName = "personne.nom_complet", "prénom et nom";
    /// Birth name.
    PersonBirthName = "personne.nom_naissance", "nom de naissance";
    /// Birth date, in words.
    PersonBirthDate = "personne.date_naissance", "date de naissance";
    /// Postal address, on one line.
    PersonAddress = "personne.adresse", "adresse de la personne";
    /// Phone.
    PersonPhone = "personne.telephone", "téléphone de la personne";
    /// E-mail.
    PersonEmail = "personne.courriel", "courriel de la personne";
    /// Number of the file.
    FileNumber = "dossier.numero", "numéro de dossier";
    /// Who follows the person.
    Referent = "accompagnement.referent", "référent ou référente";
    /// First day of the accompaniment, in words.
    AccompanimentStart = "accompagnement.debut", "début de l’accompagnement";
    /// Present stage.
    Stage = "accompagnement.etape", "étape de l’accompagnement";
    /// Name of the project.
    Project = "projet.nom", "nom du projet";
    /// Name of the structure.
    Structure = "structure.nom", "nom de la structure";
    /// SIRET of the structure.
    StructureSiret = "structure.siret", "SIRET de la structure";
    /// Day of the appointment, in words.
    AppointmentDay = "rendezvous.date", "date du rendez-vous";
    /// Hour of the appointment.
    AppointmentHour = "rendezvous.heure", "heure du rendez-vous";
    /// Place of the appointment.
    AppointmentPlace = "rendezvous.lieu", "lieu du rendez-vous";
    /// Name of the partner.
    Partner = "partenaire.nom", "nom du partenaire";
    /// Somebody at the partner’s.
    PartnerContact = "partenaire.contact", "contact chez le partenaire";
    /// Name of the Maison.
    House = "maison.nom", "nom de la Maison";
    /// Address of the Maison, on one line.
    HouseAddress = "maison.adresse", "adresse de la Maison";
    /// Phone of the Maison.
    HousePhone = "maison.telephone", "téléphone de la Maison";
    /// E-mail of the Maison.
    HouseEmail = "maison.courriel", "courriel de la Maison";
    /// Who writes.
    Member = "membre.nom", "nom du membre qui écrit";
    /// What they do.
    MemberPosition = "membre.fonction", "fonction du membre qui écrit";
    /// Number of the application to Pass Innovation Quartiers.
    PassNumber = "candidature.numero", "numéro de la candidature";
    /// Title of the application.
    PassTitle = "candidature.titre", "intitulé de la candidature";
    /// Day it was filed, in words.
    PassFiledOn = "candidature.depot", "date de dépôt de la candidature";
    /// Why it was decided so; what is expected, for an adjournment.
    PassMotive = "decision.motif", "motif de la décision";
    /// Conditions of an admission.
    PassConditions = "decision.conditions", "conditions de l’admission";
    /// What is awarded, in words.
    PassPackage = "attribution", "contenu de l’attribution";
    /// How and until when to contest a decision.
    PassRemedies = "recours", "voies et délais de recours";
    /// Day of the sitting, in words.
    CommitteeDay = "comite.date", "date du comité";
    /// Place of the sitting.
    CommitteePlace = "comite.lieu", "lieu du comité";
    /// Number of the letter.
    LetterNumber = "lettre.numero", "numéro de la lettre";
    /// Today, in words.
    Today = "date.jour", "date du jour";
}

impl MergeField {
    /// The field of what stands between braces; case and spaces around do not matter.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        let code = code.trim().to_lowercase();
        Self::ALL.iter().copied().find(|field| field.code() == code)
    }
}
