//! Free French words of spreadsheets to the closed lists. `None` means not understood: never a guess by default.

use super::words::{fold, has, says};
use crate::person::{Employment, Origin, Qpv, Resource, Sex, Stage};

/// `F`, `Mme`, `homme`…
#[must_use]
pub fn sex_of(text: &str) -> Option<Sex> {
    Some(match fold(text).as_str() {
        "f" | "femme" | "feminin" | "feminine" | "fille" | "mme" | "madame" | "mlle" | "mle"
        | "melle" | "mademoiselle" | "w" | "woman" | "female" => Sex::Female,
        "m" | "h" | "homme" | "masculin" | "masculine" | "garcon" | "mr" | "mister"
        | "monsieur" | "man" | "male" => Sex::Male,
        "x" | "autre" | "nb" | "non binaire" | "mx" | "neutre" | "ne souhaite pas repondre" => {
            Sex::Other
        }
        _ => return None,
    })
}

/// `oui`, `x`, `0`, `?`, or a district named by its code.
#[must_use]
pub fn qpv_of(text: &str) -> Option<Qpv> {
    let trimmed = text.trim();
    if trimmed == "?" {
        return Some(Qpv::ToCheck);
    }
    let folded = fold(text);
    Some(match folded.as_str() {
        "oui" | "o" | "x" | "1" | "yes" | "y" | "vrai" | "true" | "ok" | "qpv" | "en qpv"
        | "dans qpv" | "dans un qpv" => Qpv::Inside,
        "non" | "n" | "0" | "no" | "faux" | "false" | "hors qpv" | "non qpv" | "hors" => {
            Qpv::Outside
        }
        "a verifier" | "en limite" | "limite" | "nsp" | "ne sait pas" | "peut etre" => Qpv::ToCheck,
        _ if folded.split(' ').any(is_district_code) => Qpv::Inside,
        _ if folded.starts_with("oui ") => Qpv::Inside,
        _ if folded.starts_with("non ") => Qpv::Outside,
        _ => return None,
    })
}

/// `QN07511M` (2024) or `QP075019` (2015), standards S3.
fn is_district_code(word: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    match word.strip_prefix("qn").or_else(|| word.strip_prefix("qp")) {
        Some(rest) if rest.len() == 6 => {
            digits(&rest[..5]) && (word.starts_with("qn") || digits(rest))
        }
        _ => false,
    }
}

/// Stage of the accompaniment.
#[must_use]
pub fn stage_of(text: &str) -> Option<Stage> {
    let folded = fold(text);
    Some(
        if says!(
            &folded,
            "post creation | postcreation | apres creation | suivi post | developpement"
        ) {
            Stage::PostCreation
        } else if says!(
            &folded,
            "sortie | sorti | sortis | abandon | abandonne | cloture | cloturee | clos | termine | \
        terminee | fini | archive | fin de parcours | fin d accompagnement | perdu de vue",
        ) {
            Stage::Exit
        } else if says!(
            &folded,
            "creation | cree | creee | immatricule | immatriculee | immatriculation | lancement | \
        lance | demarrage",
        ) {
            Stage::Creation
        } else if says!(
            &folded,
            "montage | business plan | plan d affaires | structuration | financement | prototype | \
        experimentation",
        ) {
            Stage::SettingUp
        } else if says!(
            &folded,
            "emergence | idee | ideation | amorcage | en emergence"
        ) {
            Stage::Emergence
        } else if says!(&folded, "diagnostic | diag | bilan") {
            Stage::Diagnosis
        } else if says!(
            &folded,
            "accueil | accueilli | accueillie | nouveau | nouvelle | inscrit | inscrite | inscription \
        | premier contact | 1er contact | info coll | information collective | info co | \
        orientation",
        ) {
            Stage::Welcome
        } else {
            return None;
        },
    )
}

/// Employment status. `salarié` alone says nothing of the contract and is not guessed.
#[must_use]
pub fn employment_of(text: &str) -> Option<Employment> {
    let folded = fold(text);
    Some(
        if says!(
            &folded,
            "deld | detld | longue duree | plus d un an | plus de 12 mois | 12 mois et plus | 1 an et \
        plus | plus de 2 ans",
        ) {
            Employment::LongTermJobSeeker
        } else if says!(
            &folded,
            "insertion | siae | iae | cddi | aci | ei | etti | chantier | chantier insertion | \
        contrat aide | pec | cui",
        ) {
            Employment::Insertion
        } else if says!(
            &folded,
            "etudiant | etudiante | formation | en formation | alternance | alternant | alternante | \
        apprenti | apprentie | apprentissage | stagiaire | lyceen | lyceenne | scolaire | \
        service civique",
        ) {
            Employment::InTraining
        } else if says!(&folded, "retraite | retraitee | retraites | preretraite") {
            Employment::Retired
        } else if says!(
            &folded,
            "demandeur | demandeuse | demandeurs | demandeur emploi | recherche d emploi | recherche \
        emploi | chomage | chomeur | chomeuse | sans emploi | de | inscrit pole emploi | \
        inscrite pole emploi | pole emploi | france travail | privee d emploi | prive d emploi",
        ) {
            Employment::JobSeeker
        } else if says!(&folded, "cdi | fonctionnaire | titulaire") {
            Employment::Permanent
        } else if says!(
            &folded,
            "cdd | interim | interimaire | contractuel | contractuelle | vacataire | saisonnier | \
        saisonniere",
        ) {
            Employment::FixedTerm
        } else if says!(
            &folded,
            "independant | independante | auto entrepreneur | auto entrepreneuse | autoentrepreneur | \
        autoentrepreneuse | micro entrepreneur | micro entrepreneuse | micro entreprise | \
        entrepreneur | entrepreneuse | freelance | liberal | liberale | profession liberale | \
        gerant | gerante | dirigeant | dirigeante | tns | artisan | artisane | commercant | \
        commercante | chef d entreprise | intermittent | intermittente",
        ) {
            Employment::SelfEmployed
        } else if says!(
            &folded,
            "sans activite | inactif | inactive | au foyer | mere au foyer | pere au foyer | sans \
        profession | conge parental",
        ) {
            Employment::Inactive
        } else {
            return None;
        },
    )
}

/// Main source of income. Allowances tied to health (AAH, invalidité, IJ) are only "other" (standards S7).
#[must_use]
pub fn resource_of(text: &str) -> Option<Resource> {
    let folded = fold(text);
    Some(
        if folded == "0"
            || says!(
                &folded,
                "sans ressource | sans ressources | aucune | aucun | aucune ressource | aucun revenu | \
        sans revenu | sans revenus | sans | zero",
            )
        {
            Resource::None
        } else if says!(&folded, "aah | invalidite | indemnites journalieres | ij") {
            Resource::Other
        } else if says!(&folded, "rsa | brsa | rmi | revenu de solidarite active") {
            Resource::Rsa
        } else if says!(&folded, "ass | allocation de solidarite specifique") {
            Resource::Ass
        } else if says!(
            &folded,
            "are | asp | aref | arce | allocation chomage | allocations chomage | chomage | assurance \
        chomage | indemnise | indemnisee | indemnite chomage | indemnites chomage | retour a l \
        emploi | pole emploi | france travail | assedic",
        ) {
            Resource::UnemploymentBenefit
        } else if says!(&folded, "prime d activite | prime activite | ppa") {
            Resource::ActivityBonus
        } else if says!(
            &folded,
            "retraite | pension de retraite | aspa | minimum vieillesse"
        ) {
            Resource::Pension
        } else if says!(
            &folded,
            "salaire | salaires | salarie | salariee | traitement | cdi | cdd | interim",
        ) {
            Resource::Salary
        } else if says!(
            &folded,
            "activite independante | benefice | benefices | chiffre d affaires | ca | honoraires | \
        micro entreprise | auto entreprise | revenus independants | revenu independant",
        ) {
            Resource::Business
        } else if says!(
            &folded,
            "autre | autres | bourse | apl | caf | allocations familiales | conjoint | famille | \
        pension alimentaire | garantie jeunes | cej | ada",
        ) {
            Resource::Other
        } else {
            return None;
        },
    )
}

/// Who sent the person.
#[must_use]
pub fn origin_of(text: &str) -> Option<Origin> {
    let folded = fold(text);
    Some(
        if says!(
            &folded,
            "maraude | maraudes | hors les murs | aller vers | pied d immeuble | marche"
        ) {
            Origin::Outreach
        } else if says!(
            &folded,
            "france travail | pole emploi | ft | pe | anpe | agence ft"
        ) {
            Origin::FranceTravail
        } else if says!(&folded, "mission locale | milo | ml") {
            Origin::MissionLocale
        } else if says!(
            &folded,
            "bouche a oreille | bouche oreille | bao | ami | amie | amis | proche | proches | famille \
        | connaissance | connaissances | voisin | voisine | entourage | collegue | parrainage | \
        ancien beneficiaire",
        ) {
            Origin::WordOfMouth
        } else if says!(
            &folded,
            "departement | assistante sociale | assistant social | travailleur social | travailleuse \
        sociale | as | ccas | casvp | service social | services sociaux | dases | dsol | epi | \
        espace parisien | referent rsa | spip | cd75 | social",
        ) && !says!(&folded, "centre social | reseaux sociaux | reseau social")
        {
            Origin::SocialService
        } else if says!(
            &folded,
            "mairie | elu | elue | ville | ville de paris | conseil de quartier | equipe de \
        developpement local | edl",
        ) {
            Origin::TownHall
        } else if says!(
            &folded,
            "spontane | spontanee | spontanement | venue spontanee | de lui meme | d elle meme | seul \
        | seule | passage | internet | site | site internet | site web | web | google | flyer | \
        affiche | reseaux sociaux | reseau social | facebook | instagram | linkedin | presse | \
        vitrine",
        ) {
            Origin::Spontaneous
        } else if says!(
            &folded,
            "association | associations | asso | assos | partenaire | partenaires | adie | bge | plie \
        | regie | france active | paris initiative | initiative | centre social | emmaus | \
        secours | cap emploi | incubateur | couveuse | pepiniere | cae | coop | cooperative | \
        cma | cci | ecole de la 2e chance | e2c | structure | siae | positive planet | creatis | \
        crea",
        ) {
            Origin::Association
        } else if says!(&folded, "autre | autres | divers") {
            Origin::Other
        } else {
            return None;
        },
    )
}

/// Level 1 to 8 of décret 2019-14; Roman numerals are the old levels (V = CAP = 3), standards S6.
#[must_use]
pub fn education_of(text: &str) -> Option<u8> {
    let folded = fold(text);
    let bare = folded
        .strip_prefix("niveau ")
        .or_else(|| folded.strip_prefix("niv "))
        .unwrap_or(&folded);
    let bare = bare.split(" ou ").next().unwrap_or(bare).trim();
    match bare {
        "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" => return bare.parse().ok(),
        "vi" => return Some(1),
        "v bis" | "vbis" | "infra v" | "infra 3" | "infra cap" => return Some(2),
        "v" => return Some(3),
        "iv" => return Some(4),
        "iii" => return Some(5),
        "ii" => return Some(6),
        "i" => return Some(7),
        _ => {}
    }
    if let Some(at) = folded.find("bac") {
        let years = folded[at + 3..].trim_start().trim_start_matches("plus ");
        if let Some(years) = years.bytes().next().filter(u8::is_ascii_digit) {
            return Some(match years {
                b'0' | b'1' => 4,
                b'2' => 5,
                b'3' | b'4' => 6,
                b'5'..=b'7' => 7,
                _ => 8,
            });
        }
    }
    if says!(&folded, "doctorat | doctorate | these | phd") {
        Some(8)
    } else if says!(
        &folded,
        "master | master 1 | master 2 | mastere | m2 | m1 | dea | dess | ingenieur | ecole de \
        commerce | grande ecole",
    ) {
        Some(7)
    } else if says!(
        &folded,
        "licence | licence pro | bachelor | but | maitrise | l3"
    ) {
        Some(6)
    } else if says!(&folded, "bts | dut | deug | deust | l2") {
        Some(5)
    } else if says!(
        &folded,
        "bac | bac pro | baccalaureat | bt | bp | daeu | terminale | lycee"
    ) {
        Some(4)
    } else if says!(&folded, "cap | bep | bpa | titre professionnel") {
        Some(3)
    } else if says!(&folded, "brevet | dnb | bepc | college | cfg") {
        Some(2)
    } else if says!(
        &folded,
        "primaire | cep | sans diplome | aucun | aucun diplome | non scolarise | non scolarisee | \
        jamais scolarise",
    ) || has(&folded, "sans")
    {
        Some(1)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_words_find_their_place_in_the_lists() {
        assert_eq!(sex_of("Mme"), Some(Sex::Female));
        assert_eq!(sex_of("M."), Some(Sex::Male));
        assert_eq!(sex_of("Mlle"), Some(Sex::Female));
        assert_eq!(sex_of("Dupont"), None);
        for (text, expected) in [
            ("oui", Qpv::Inside),
            ("X", Qpv::Inside),
            ("1", Qpv::Inside),
            ("0", Qpv::Outside),
            ("N", Qpv::Outside),
            ("?", Qpv::ToCheck),
            ("QN07511M", Qpv::Inside),
            ("Hors QPV", Qpv::Outside),
        ] {
            assert_eq!(qpv_of(text), Some(expected), "{text}");
        }
        assert_eq!(stage_of("Suivi post-création"), Some(Stage::PostCreation));
        assert_eq!(stage_of("Structure créée"), Some(Stage::Creation));
        assert_eq!(stage_of("En cours"), None);
        assert_eq!(
            employment_of("Demandeur d’emploi longue durée"),
            Some(Employment::LongTermJobSeeker)
        );
        assert_eq!(
            employment_of("Inscrite à Pôle emploi"),
            Some(Employment::JobSeeker)
        );
        assert_eq!(
            employment_of("Auto-entrepreneuse"),
            Some(Employment::SelfEmployed)
        );
        assert_eq!(employment_of("Salarié"), None);
        assert_eq!(resource_of("RSA socle"), Some(Resource::Rsa));
        assert_eq!(resource_of("ARE"), Some(Resource::UnemploymentBenefit));
        assert_eq!(resource_of("AAH"), Some(Resource::Other));
        assert_eq!(origin_of("Bouche à oreille"), Some(Origin::WordOfMouth));
        assert_eq!(
            origin_of("Centre social Accueil Goutte d'Or"),
            Some(Origin::Association)
        );
        assert_eq!(origin_of("Réseaux sociaux"), Some(Origin::Spontaneous));
        assert_eq!(origin_of("PE"), Some(Origin::FranceTravail));
    }

    #[test]
    fn old_roman_levels_become_the_new_ones() {
        for (text, level) in [
            ("V", 3),
            ("Niveau IV", 4),
            ("III", 5),
            ("II", 6),
            ("I", 7),
            ("4", 4),
            ("niveau 6", 6),
            ("Bac +2", 5),
            ("bac+5", 7),
            ("Bac pro", 4),
            ("CAP/BEP", 3),
            ("Licence", 6),
            ("Sans diplôme", 1),
            ("V bis", 2),
        ] {
            assert_eq!(education_of(text), Some(level), "{text}");
        }
        assert_eq!(education_of("coiffure"), None);
        assert_eq!(education_of("9"), None);
    }
}
