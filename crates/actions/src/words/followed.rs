//! Words of what an adviser follows: contacts, projects, plans, referrals, appointments.

use pignon_domain::agenda::{AppointmentMode, AppointmentStatus};
use pignon_domain::contact::ContactMode;
use pignon_domain::person::{Brake, ExitReason};
use pignon_domain::plan::{ActionOwner, PlanTheme};
use pignon_domain::project::{DiagnosisTheme, HolderRole, LegalForm};
use pignon_domain::referral::{ReferralOutcome, ReferralState};

use super::InFrench;

macro_rules! french {
    ($($type:ident { $($variant:ident = $word:literal,)* })*) => {$(
        impl InFrench for $type {
            fn french(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    )*};
}

french! {
    ExitReason {
        Helped = "Aidé",
        NoHelpPossible = "Pas d’aide possible",
        Unreachable = "Injoignable",
        NotForUs = "Ne relève pas de la Maison",
    }
    ContactMode {
        Interview = "Entretien sur rendez-vous",
        Visit = "Passage sans rendez-vous",
        Phone = "Appel téléphonique",
        Video = "Visioconférence",
        Email = "Courriel",
        Message = "SMS ou message",
        Letter = "Courrier",
        Workshop = "Atelier collectif",
        Outreach = "Maraude",
        ThirdParty = "Par un tiers",
        TakenOver = "Repris d’un ancien fichier",
    }
    HolderRole {
        Leader = "Porteur, porteuse",
        Partner = "Coporteur, coporteuse",
        Director = "Dirigeant, dirigeante",
        Associate = "Associé, associée",
        Employee = "Salarié, salariée",
        Volunteer = "Bénévole",
    }
    LegalForm {
        Undecided = "Pas encore choisie",
        Association = "Association",
        Scop = "SCOP",
        Scic = "SCIC",
        Cae = "Coopérative d’activité et d’emploi",
        SocialCompany = "Société commerciale de l’ESS",
        Micro = "Micro-entreprise",
        SoleTrader = "Entreprise individuelle",
        Company = "Société hors ESS",
        Other = "Autre",
    }
    DiagnosisTheme {
        Person = "Personne",
        Offer = "Offre",
        Market = "Marché",
        Finance = "Finances",
        Legal = "Juridique",
        Network = "Réseau",
        Impact = "Impact",
    }
    Brake {
        Mobility = "Mobilité",
        Childcare = "Garde d’enfants, famille",
        Language = "Maîtrise de la langue",
        Digital = "Numérique",
        Housing = "Logement",
        Money = "Argent",
        Administrative = "Administratif",
        Availability = "Disponibilité",
        Other = "Autre contrainte",
    }
    PlanTheme {
        DefineProject = "Définir son projet",
        StructureProject = "Structurer son projet",
        DevelopBusiness = "Développer son entreprise",
        Employment = "Emploi",
        Training = "Formation",
        Administrative = "Difficultés administratives",
        Financial = "Difficultés financières",
        Housing = "Logement",
        Mobility = "Mobilité",
        Language = "Maîtrise de la langue",
        Digital = "Numérique",
        Family = "Contraintes familiales",
    }
    ActionOwner {
        Person = "La personne",
        Member = "Un membre de la Maison",
        Partner = "Un partenaire",
    }
    ReferralState {
        Open = "Ouverte",
        Accepted = "Acceptée",
        Refused = "Refusée",
        NoAnswer = "Sans réponse",
        Done = "Aboutie",
    }
    ReferralOutcome {
        Helped = "Aidé",
        NoHelpPossible = "Pas d’aide possible",
        Unreachable = "Injoignable",
        NotForThem = "Ne relève pas de ce partenaire",
    }
    AppointmentMode {
        House = "À la Maison",
        Elsewhere = "Ailleurs",
        Phone = "Par téléphone",
        Video = "En visioconférence",
    }
    AppointmentStatus {
        Planned = "Prévu",
        Came = "Venu",
        Absent = "Absent",
        Excused = "Excusé",
        Cancelled = "Annulé",
    }
}
