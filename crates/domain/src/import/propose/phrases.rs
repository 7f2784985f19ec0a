//! The phrases of headers, as data.

use crate::import::ImportTarget as T;

/// Phrases of folded words. `=` in front: the header says this and nothing else. Little words (de, du, la, n°…) are
/// taken out of both sides first. The longer the phrase, the surer.
pub(super) const PHRASES: &[(T, &str)] = &[
    (
        T::FamilyName,
        "nom famille | nom usage | nom marital | nom epouse | patronyme | =nom | =noms | nom \
         beneficiaire | nom personne | nom porteur | nom porteuse | nom participant | nom usager \
         | nom stagiaire | nom candidat | nom adherent | last name | lastname | surname | family \
         name",
    ),
    (
        T::GivenName,
        "prenom | prenoms | prenom usage | first name | firstname | given name",
    ),
    (
        T::FullName,
        "nom prenom | nom prenoms | prenom nom | prenoms nom | nom et prenom | nom et prenoms | \
         prenom et nom | nom complet | identite | =beneficiaire | =beneficiaires | =personne | \
         =personnes | =porteur projet | =porteuse projet | =porteur | =participant | \
         =participants | =usager | =usagers | =stagiaire | =candidat | =entrepreneur | \
         =entrepreneuse | =interesse | =adherent | full name | =name | =contact",
    ),
    (
        T::BirthName,
        "nom naissance | nom jeune fille | nom patronymique | njf | nom jf | =ndn | =nee",
    ),
    (
        T::Sex,
        "sexe | genre | civilite | =civ | =titre | =h f | =f h | =m f | =f m | =mme m | =m mme | \
         homme femme | femme homme | =sex | =gender",
    ),
    (
        T::BirthDate,
        "date naissance | =ne e le | =ne le | =nee le | =ne | =ne nee le | =ne ou nee le | ddn | \
         d naissance | =naissance | date naiss | date nais | =dn | dt naissance | =date n | \
         birth date | birthdate | date birth | =nais | =naiss",
    ),
    (
        T::Phone,
        "telephone | tel | tels | tele | telephone portable | tel portable | tel port | portable \
         | mobile | tel mobile | telephone mobile | gsm | phone | =port | telephone 1 | tel 1 | \
         contact telephonique | coordonnees telephoniques",
    ),
    (
        T::OtherPhone,
        "tel fixe | telephone fixe | =fixe | telephone 2 | tel 2 | portable 2 | mobile 2 | autre \
         tel | autre telephone | tel domicile | telephone domicile | tel travail | tel \
         secondaire | telephone secondaire | 2e tel | 2eme tel",
    ),
    (
        T::Email,
        "mail | mails | email | e mail | courriel | adresse mail | adresse e mail | adresse \
         email | adresse electronique | adresse courriel | =mel | mail 1 | courrier electronique",
    ),
    (
        T::AddressLine,
        "adresse | adresse postale | adresse complete | adresse domicile | adresse personnelle | \
         domicile | =rue | =voie | numero et voie | numero rue | n et rue | =adr | lieu \
         residence | adresse 1 | =address",
    ),
    (
        T::Postcode,
        "code postal | =cp | =c p | codepostal | code post | cp ville | =postcode | =zip",
    ),
    (
        T::City,
        "ville | =commune | localite | commune residence | ville residence | =city",
    ),
    (
        T::Qpv,
        "qpv | quartier prioritaire | quartiers prioritaires | quartier politique ville | =qp | \
         =zus | politique ville",
    ),
    (
        T::Reason,
        "motif | motif venue | motif visite | motif contact | objet demande | =objet | =demande \
         | nature demande | =projet | =besoin | =besoins | raison venue | intitule projet | \
         description projet | idee projet | nature projet | projet creation | type projet | \
         resume projet",
    ),
    (
        T::Origin,
        "=origine | oriente par | orientee par | oriente e par | =orientation | prescripteur | \
         =provenance | prescrit par | comment connu | comment avez vous connu | =source | \
         orienteur | structure orientation | envoye par | envoyee par | adresse par | adressee \
         par | adresse e par | origine orientation | origine contact | canal | connu par",
    ),
    (
        T::Referent,
        "referent | referente | referents | conseiller | conseillere | accompagnateur | \
         accompagnatrice | suivi par | suivie par | suivi e par | charge suivi | charge \
         accompagnement | chargee accompagnement | charge mission | =interlocuteur | recu par | \
         recue par | =agent | =intervenant | =intervenante | =rdv avec",
    ),
    (
        T::Stage,
        "etape | =stade | stade projet | =phase | phase projet | =statut | avancement | =etat | \
         etat avancement | statut dossier | etat dossier | statut projet | statut accompagnement \
         | statut suivi | phase accompagnement | etape parcours",
    ),
    (
        T::FirstContactOn,
        "premier contact | 1er contact | 1er rdv | premier rdv | 1er rendez vous | premier \
         rendez vous | date entree | =entree | date accueil | date inscription | date arrivee | \
         1er entretien | premier entretien | premier accueil | 1er accueil | date creation \
         dossier | date ouverture | date ouverture dossier | date info coll | =info coll | date \
         information collective | date rencontre | =date contact | =date | date venue | \
         horodateur | date enregistrement | date prise contact | =date rdv | =contact le | =recu \
         le | =vu le | =inscrit le | premiere rencontre | premiere venue",
    ),
    (
        T::LastContactOn,
        "dernier contact | derniers contacts | dernier rdv | dernier rendez vous | derniere \
         rencontre | dernier echange | dernier entretien | derniere visite | derniere relance | \
         dernier suivi | dernier appel | derniere nouvelle",
    ),
    (
        T::Employment,
        "situation professionnelle | situation pro | situation emploi | statut pro | statut \
         professionnel | =emploi | statut emploi | =situation | =csp | statut entree | statut \
         social | activite actuelle | situation actuelle | situation entree | situation \
         administrative | statut demandeur emploi",
    ),
    (
        T::Resource,
        "ressource | ressources | =revenu | =revenus | minima sociaux | minimum social | \
         =allocation | =allocations | type allocation | =rsa | =ass | =prestations | \
         =indemnisation | allocataire | source revenus | beneficiaire rsa | =brsa",
    ),
    (
        T::Education,
        "niveau etudes | niveau etude | niveau formation | niveau scolaire | niveau diplome | \
         niveau qualification | =niveau | =diplome | =diplomes | =etudes | =formation | niv \
         etudes | niv formation | niv etude | dernier diplome | formation initiale | \
         =qualification",
    ),
];
