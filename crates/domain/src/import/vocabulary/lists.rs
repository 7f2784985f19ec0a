//! The words, as data. The first line that matches wins; `=` in front: the text says this and nothing else.

use std::sync::LazyLock;

use crate::import::words::{has_any, list};
use crate::person::{Employment, Origin, Qpv, Resource, Sex, Stage};

/// A closed list and the words for each of its values.
pub(super) struct Words<T: 'static> {
    lines: &'static [(T, &'static str)],
    cut: LazyLock<Vec<Cut>>,
}

/// The phrases of a line: those that must be the whole text, and those that may stand in it.
struct Cut {
    whole: Vec<&'static str>,
    within: Vec<&'static str>,
}

impl<T: Copy> Words<T> {
    /// The value of the first line that matches a folded text.
    pub(super) fn find(&self, folded: &str) -> Option<T> {
        let matches = |cut: &Cut| cut.whole.contains(&folded) || has_any(folded, &cut.within);
        let at = self.cut.iter().position(matches)?;
        self.lines.get(at).map(|(value, _)| *value)
    }
}

fn cut(phrases: &'static str) -> Cut {
    let (whole, within): (Vec<&str>, Vec<&str>) =
        list(phrases).partition(|phrase| phrase.starts_with('='));
    Cut {
        whole: whole.into_iter().map(|phrase| &phrase[1..]).collect(),
        within,
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $value:ty = $lines:expr;)*) => {$(
        $(#[$doc])*
        pub(super) static $name: Words<$value> = {
            const LINES: &[($value, &str)] = $lines;
            Words { lines: LINES, cut: LazyLock::new(|| LINES.iter().map(|(_, phrases)| cut(phrases)).collect()) }
        };
    )*};
}

words! {
    /// Sex and titles.
    SEX: Sex = &[
        (Sex::Female, "=f | =femme | =feminin | =feminine | =fille | =mme | =madame | =mlle | =mle | =melle | \
             =mademoiselle | =w | =woman | =female"),
        (Sex::Male, "=m | =h | =homme | =masculin | =masculine | =garcon | =mr | =mister | =monsieur | =man | \
             =male"),
        (Sex::Other, "=x | =autre | =nb | =non binaire | =mx | =neutre | =autre ou non dit | =ne souhaite pas repondre"),
    ];

    /// Answers about the priority district.
    QPV: Qpv = &[
        (Qpv::Inside, "=oui | =o | =x | =1 | =yes | =y | =vrai | =true | =ok | =qpv | =en qpv | =dans qpv | =dans \
             un qpv"),
        (Qpv::Outside, "=non | =n | =0 | =no | =faux | =false | =hors qpv | =non qpv | =hors"),
        (Qpv::ToCheck, "=a verifier | =en limite | =limite | =nsp | =ne sait pas | =peut etre"),
    ];

    /// Later stages first: « post-création » holds « création ».
    STAGE: Stage = &[
        (Stage::PostCreation, "post creation | postcreation | apres creation | suivi post | developpement"),
        (Stage::Exit, "sortie | sorti | sortis | abandon | abandonne | cloture | cloturee | clos | termine | \
             terminee | fini | archive | fin de parcours | fin d accompagnement | perdu de vue"),
        (Stage::Creation, "creation | cree | creee | immatricule | immatriculee | immatriculation | lancement | lance | \
             demarrage"),
        (Stage::SettingUp, "montage | business plan | plan d affaires | structuration | financement | prototype | \
             experimentation"),
        (Stage::Emergence, "emergence | idee | ideation | amorcage"),
        (Stage::Diagnosis, "diagnostic | diag | bilan"),
        (Stage::Welcome, "accueil | accueilli | accueillie | nouveau | nouvelle | inscrit | inscrite | inscription | \
             premier contact | 1er contact | info coll | information collective | info co | orientation"),
    ];

    /// The more precise first: « demandeur d’emploi longue durée », « CDD d’insertion ».
    EMPLOYMENT: Employment = &[
        (Employment::LongTermJobSeeker, "deld | detld | longue duree | plus d un an | plus de 12 mois | 12 mois et plus | 1 an et \
             plus | plus de 2 ans"),
        (Employment::Insertion, "insertion | siae | iae | cddi | aci | etti | chantier | contrat aide | pec | cui"),
        (Employment::InTraining, "etudiant | etudiante | formation | alternance | alternant | alternante | apprenti | \
             apprentie | apprentissage | stagiaire | lyceen | lyceenne | scolaire | service civique"),
        (Employment::Retired, "retraite | retraitee | retraites | preretraite"),
        (Employment::JobSeeker, "=de | demandeur | demandeuse | demandeurs | recherche d emploi | recherche emploi | chomage \
             | chomeur | chomeuse | sans emploi | pole emploi | france travail | privee d emploi | prive \
             d emploi"),
        (Employment::Permanent, "cdi | fonctionnaire | titulaire"),
        (Employment::FixedTerm, "cdd | interim | interimaire | contractuel | contractuelle | vacataire | saisonnier | \
             saisonniere"),
        (Employment::SelfEmployed, "independant | independante | auto entrepreneur | auto entrepreneuse | autoentrepreneur | \
             autoentrepreneuse | micro entrepreneur | micro entrepreneuse | micro entreprise | \
             entrepreneur | entrepreneuse | freelance | liberal | liberale | profession liberale | gerant \
             | gerante | dirigeant | dirigeante | tns | artisan | artisane | commercant | commercante | \
             chef d entreprise | intermittent | intermittente"),
        (Employment::Inactive, "sans activite | inactif | inactive | au foyer | sans profession | conge parental"),
    ];

    /// Allowances tied to health come before the others, and say nothing of themselves.
    RESOURCE: Resource = &[
        (Resource::None, "=0 | =sans | =zero | =aucune | =aucun | sans ressource | sans ressources | aucune ressource \
             | aucun revenu | sans revenu | sans revenus"),
        (Resource::Other, "aah | invalidite | indemnites journalieres | ij"),
        (Resource::Rsa, "rsa | brsa | rmi | revenu de solidarite active"),
        (Resource::Ass, "ass | allocation de solidarite specifique"),
        (Resource::UnemploymentBenefit, "are | asp | aref | arce | allocation chomage | allocations chomage | chomage | assurance \
             chomage | indemnise | indemnisee | indemnite chomage | indemnites chomage | retour a l \
             emploi | pole emploi | france travail | assedic"),
        (Resource::ActivityBonus, "prime d activite | prime activite | ppa"),
        (Resource::Pension, "retraite | pension de retraite | aspa | minimum vieillesse"),
        (Resource::Salary, "salaire | salaires | salarie | salariee | traitement | cdi | cdd | interim"),
        (Resource::Business, "activite independante | benefice | benefices | chiffre d affaires | =ca | honoraires | micro \
             entreprise | auto entreprise | revenus independants | revenu independant"),
        (Resource::Other, "autre | autres | bourse | apl | caf | allocations familiales | conjoint | famille | pension \
             alimentaire | garantie jeunes | cej | ada"),
    ];

    /// A social centre is no social service, nor are social networks.
    ORIGIN: Origin = &[
        (Origin::Outreach, "maraude | maraudes | hors les murs | aller vers | pied d immeuble | marche"),
        (Origin::FranceTravail, "france travail | pole emploi | ft | pe | anpe"),
        (Origin::MissionLocale, "mission locale | milo | ml"),
        (Origin::WordOfMouth, "bouche a oreille | bouche oreille | bao | ami | amie | amis | proche | proches | famille | \
             connaissance | connaissances | voisin | voisine | entourage | collegue | parrainage | ancien \
             beneficiaire"),
        (Origin::Association, "centre social"),
        (Origin::Spontaneous, "reseaux sociaux | reseau social"),
        (Origin::SocialService, "departement | assistante sociale | assistant social | travailleur social | travailleuse \
             sociale | as | ccas | casvp | social | sociale | sociaux | dases | dsol | epi | espace \
             parisien | referent rsa | spip | cd75"),
        (Origin::TownHall, "mairie | elu | elue | ville | conseil de quartier | equipe de developpement local | edl"),
        (Origin::Spontaneous, "spontane | spontanee | spontanement | de lui meme | d elle meme | seul | seule | passage | \
             internet | site | web | google | flyer | affiche | facebook | instagram | linkedin | presse \
             | vitrine"),
        (Origin::Association, "association | associations | asso | assos | partenaire | partenaires | adie | bge | plie | \
             regie | france active | paris initiative | initiative | emmaus | secours | cap emploi | \
             incubateur | couveuse | pepiniere | cae | coop | cooperative | cma | cci | e2c | ecole de la \
             2e chance | structure | siae | positive planet"),
        (Origin::Other, "autre | autres | divers"),
    ];

    /// Diplomas, the highest first.
    EDUCATION: u8 = &[
        (8, "doctorat | doctorate | these | phd"),
        (7, "master | mastere | m2 | m1 | dea | dess | ingenieur | ingenieure | ecole de commerce | \
             grande ecole"),
        (6, "licence | bachelor | =but | maitrise | l3"),
        (5, "bts | dut | deug | deust | l2"),
        (4, "bac | baccalaureat | bt | bp | daeu | terminale | lycee"),
        (3, "cap | bep | bpa | titre professionnel"),
        (2, "brevet | dnb | bepc | college | cfg"),
        (1, "primaire | cep | sans diplome | =aucun | =sans | aucun diplome | non scolarise | non \
             scolarisee | jamais scolarise"),
    ];
}
