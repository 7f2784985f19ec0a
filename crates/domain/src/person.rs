//! Persons: vocabularies and the rules of one file (P1, P2.2, standards S7 and S9).

use serde::{Deserialize, Serialize};

/// Declares a closed vocabulary: a Rust enum, its stable code in the store and on the wire, its list.
/// A code is never deleted, it is hidden (standards S11).
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),* }

        impl $name {
            /// Every value, in the order of the screens.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable code, in the store and on the wire.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// The value of a code.
            #[must_use]
            pub fn of_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use vocabulary;

vocabulary! {
    /// Sex as the indicators count it: F, M, other or not said.
    Sex {
        /// Woman.
        Female = "F",
        /// Man.
        Male = "M",
        /// Other, or not said.
        Other = "X",
    }
}

vocabulary! {
    /// Does the person live in a priority district (*quartier prioritaire*)? Three values (P1.5); absence means never asked.
    Qpv {
        /// Inside.
        Inside = "inside",
        /// Outside.
        Outside = "outside",
        /// To be checked: too near the limit, or the address is not precise enough.
        ToCheck = "to_check",
    }
}

vocabulary! {
    /// Stage of an accompaniment (P2.2).
    Stage {
        /// Accueil.
        Welcome = "welcome",
        /// Diagnostic.
        Diagnosis = "diagnosis",
        /// Émergence.
        Emergence = "emergence",
        /// Montage.
        SettingUp = "setting_up",
        /// Création.
        Creation = "creation",
        /// Post-création (3 years).
        PostCreation = "post_creation",
        /// Sortie.
        Exit = "exit",
    }
}

vocabulary! {
    /// The four ways an accompaniment ends (P2.2, standards S10): "closed" is never read as "helped".
    ExitReason {
        /// Aidé.
        Helped = "helped",
        /// Pas d'aide possible.
        NoHelpPossible = "no_help_possible",
        /// Injoignable.
        Unreachable = "unreachable",
        /// Ne relève pas de la Maison.
        NotForUs = "not_for_us",
    }
}

vocabulary! {
    /// Employment status in a situation.
    Employment {
        /// Demandeur d'emploi.
        JobSeeker = "job_seeker",
        /// Demandeur d'emploi depuis plus d'un an.
        LongTermJobSeeker = "long_term_job_seeker",
        /// Salarié en CDI.
        Permanent = "permanent",
        /// Salarié en CDD ou intérim.
        FixedTerm = "fixed_term",
        /// Salarié en insertion.
        Insertion = "insertion",
        /// Indépendant.
        SelfEmployed = "self_employed",
        /// En formation ou étudiant.
        InTraining = "in_training",
        /// Retraité.
        Retired = "retired",
        /// Sans activité.
        Inactive = "inactive",
    }
}

vocabulary! {
    /// Main source of income in a situation (standards S7, without the health-related ones).
    Resource {
        /// Sans ressources.
        None = "none",
        /// RSA.
        Rsa = "rsa",
        /// ASS.
        Ass = "ass",
        /// Indemnités France Travail.
        UnemploymentBenefit = "unemployment_benefit",
        /// Salaire.
        Salary = "salary",
        /// Revenus d'activité indépendante.
        Business = "business",
        /// Prime d'activité.
        ActivityBonus = "activity_bonus",
        /// Retraite.
        Pension = "pension",
        /// Autres.
        Other = "other",
    }
}

vocabulary! {
    /// What holds a person back (P1.4, standards S4): health-free wording.
    Brake {
        /// Mobilité.
        Mobility = "mobility",
        /// Garde d'enfants, famille.
        Childcare = "childcare",
        /// Maîtrise de la langue.
        Language = "language",
        /// Numérique.
        Digital = "digital",
        /// Logement.
        Housing = "housing",
        /// Argent.
        Money = "money",
        /// Administratif.
        Administrative = "administrative",
        /// Disponibilité.
        Availability = "availability",
        /// Autre contrainte.
        Other = "other",
    }
}

vocabulary! {
    /// Who sent the person (standards S7).
    Origin {
        /// Venue spontanée.
        Spontaneous = "spontaneous",
        /// France Travail.
        FranceTravail = "france_travail",
        /// Mission locale.
        MissionLocale = "mission_locale",
        /// Association ou partenaire.
        Association = "association",
        /// Département ou service social.
        SocialService = "social_service",
        /// Mairie ou élu.
        TownHall = "town_hall",
        /// Maraude.
        Outreach = "outreach",
        /// Proche ou bouche à oreille.
        WordOfMouth = "word_of_mouth",
        /// Autre.
        Other = "other",
    }
}
