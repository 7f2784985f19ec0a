//! The French words of the vocabularies, for what leaves the window: exports, notes of an import. (The window has its
//! own list, in `ui/src/shared/words.ts`, of words cut for its screens.)

mod followed;

use pignon_domain::person::{Employment, Origin, Qpv, Resource, Sex, Stage};

/// A value that has a French word.
pub(crate) trait InFrench {
    /// The word.
    fn french(self) -> &'static str;
}

impl InFrench for Sex {
    fn french(self) -> &'static str {
        match self {
            Self::Female => "Femme",
            Self::Male => "Homme",
            Self::Other => "Autre ou non dit",
        }
    }
}

impl InFrench for Qpv {
    fn french(self) -> &'static str {
        match self {
            Self::Inside => "Oui",
            Self::Outside => "Non",
            Self::ToCheck => "À vérifier",
        }
    }
}

impl InFrench for Stage {
    fn french(self) -> &'static str {
        match self {
            Self::Welcome => "Accueil",
            Self::Diagnosis => "Diagnostic",
            Self::Emergence => "Émergence",
            Self::SettingUp => "Montage",
            Self::Creation => "Création",
            Self::PostCreation => "Post-création",
            Self::Exit => "Sortie",
        }
    }
}

impl InFrench for Employment {
    fn french(self) -> &'static str {
        match self {
            Self::JobSeeker => "Demandeur d’emploi",
            Self::LongTermJobSeeker => "Demandeur d’emploi depuis plus d’un an",
            Self::Permanent => "Salarié en CDI",
            Self::FixedTerm => "Salarié en CDD ou intérim",
            Self::Insertion => "Salarié en insertion",
            Self::SelfEmployed => "Indépendant",
            Self::InTraining => "En formation ou étudiant",
            Self::Retired => "Retraité",
            Self::Inactive => "Sans activité",
        }
    }
}

impl InFrench for Resource {
    fn french(self) -> &'static str {
        match self {
            Self::None => "Sans ressources",
            Self::Rsa => "RSA",
            Self::Ass => "ASS",
            Self::UnemploymentBenefit => "Allocation chômage",
            Self::Salary => "Salaire",
            Self::Business => "Revenus d’activité indépendante",
            Self::ActivityBonus => "Prime d’activité",
            Self::Pension => "Retraite",
            Self::Other => "Autre",
        }
    }
}

impl InFrench for Origin {
    fn french(self) -> &'static str {
        match self {
            Self::Spontaneous => "Venue spontanée",
            Self::FranceTravail => "France Travail",
            Self::MissionLocale => "Mission locale",
            Self::Association => "Association ou partenaire",
            Self::SocialService => "Département ou service social",
            Self::TownHall => "Mairie ou élu",
            Self::Outreach => "Maraude",
            Self::WordOfMouth => "Bouche à oreille",
            Self::Other => "Autre",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pignon_domain::import;

    #[test]
    fn what_is_exported_is_understood_when_it_is_imported_again() {
        for stage in Stage::ALL {
            assert_eq!(import::stage_of(stage.french()), Some(*stage));
        }
        for origin in Origin::ALL {
            assert_eq!(
                import::origin_of(origin.french()),
                Some(*origin),
                "{origin:?}"
            );
        }
        for qpv in Qpv::ALL {
            assert_eq!(import::qpv_of(qpv.french()), Some(*qpv));
        }
        for sex in Sex::ALL {
            assert_eq!(import::sex_of(sex.french()), Some(*sex), "{sex:?}");
        }
        for employment in Employment::ALL {
            assert_eq!(
                import::employment_of(employment.french()),
                Some(*employment),
                "{employment:?}"
            );
        }
        for resource in Resource::ALL {
            assert_eq!(
                import::resource_of(resource.french()),
                Some(*resource),
                "{resource:?}"
            );
        }
    }
}
