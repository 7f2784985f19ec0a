//! Vocabularies of the Académie (P5) and of jobs (P6.1): the codes of the store and of the wire.

use serde::{Deserialize, Serialize};

crate::person::vocabulary! {
    /// Family of trades of a course: the breakdown « par famille » of what is trained.
    CourseFamily {
        /// Alimentation durable.
        Food = "food",
        /// Réemploi et économie circulaire.
        Reuse = "reuse",
        /// Services à la personne et au quartier.
        Care = "care",
        /// Bâtiment et ville durable.
        Building = "building",
        /// Culture et lien social.
        Culture = "culture",
        /// Numérique.
        Digital = "digital",
        /// Gestion et création d'activité.
        Business = "business",
        /// Autre.
        Other = "other",
    }
}

crate::person::vocabulary! {
    /// Half of a day.
    Half {
        /// Matin.
        Morning = "morning",
        /// Après-midi.
        Afternoon = "afternoon",
    }
}

crate::person::vocabulary! {
    /// State of an enrolment as somebody wrote it (P5.3). Waiting, in training and completed are read from the calendar,
    /// the capacity and the hours: see [`super::standing::Standing`].
    EnrolmentState {
        /// Candidate.
        Candidate = "candidate",
        /// Admise.
        Admitted = "admitted",
        /// Non admise.
        Declined = "declined",
        /// Inscrite.
        Enrolled = "enrolled",
        /// Désistement, before the first half-day.
        Withdrawn = "withdrawn",
        /// Abandon.
        DroppedOut = "dropped_out",
    }
}

crate::person::vocabulary! {
    /// Why somebody left. Nothing here says anything of health.
    LeaveReason {
        /// A trouvé un emploi.
        Job = "job",
        /// Entre dans une autre formation.
        OtherTraining = "other_training",
        /// Raisons personnelles.
        Personal = "personal",
        /// Trajet.
        Mobility = "mobility",
        /// Logement.
        Housing = "housing",
        /// Ressources.
        Money = "money",
        /// La formation ne convient pas.
        Content = "content",
        /// Sans nouvelles.
        NoNews = "no_news",
        /// Autre.
        Other = "other",
    }
}

crate::person::vocabulary! {
    /// Who sent a trainee.
    Prescriber {
        /// France Travail.
        FranceTravail = "france_travail",
        /// Mission locale.
        LocalMission = "local_mission",
        /// Département.
        Departement = "departement",
        /// Service social.
        SocialService = "social_service",
        /// Association.
        Association = "association",
        /// Structure de l'insertion.
        Structure = "structure",
        /// La Maison.
        Maison = "maison",
        /// Bouche à oreille.
        WordOfMouth = "word_of_mouth",
        /// Autre.
        Other = "other",
    }
}

crate::person::vocabulary! {
    /// Who pays for the training of one person.
    Funding {
        /// Région.
        Region = "region",
        /// Ville de Paris.
        City = "city",
        /// Département.
        Departement = "departement",
        /// France Travail.
        FranceTravail = "france_travail",
        /// Opérateur de compétences.
        Opco = "opco",
        /// Compte personnel de formation.
        Cpf = "cpf",
        /// Employeur.
        Employer = "employer",
        /// FSE+.
        Fse = "fse",
        /// La personne elle-même.
        Own = "self",
        /// Autre.
        Other = "other",
    }
}

crate::person::vocabulary! {
    /// What a register says of one trainee on one half-day (P5.4).
    Mark {
        /// Présent.
        Present = "present",
        /// En retard, of so many minutes.
        Late = "late",
        /// Absent, justifié.
        Justified = "justified",
        /// Absent, injustifié.
        Unjustified = "unjustified",
        /// Excusé à l'avance.
        Excused = "excused",
    }
}

crate::person::vocabulary! {
    /// What an assessment says of a block of competences (P5.6).
    BlockResult {
        /// Acquis.
        Acquired = "acquired",
        /// Partiellement acquis.
        Partial = "partial",
        /// Non acquis.
        NotAcquired = "not_acquired",
    }
}

crate::person::vocabulary! {
    /// What a jury said.
    CertificationResult {
        /// Obtenue.
        Obtained = "obtained",
        /// Obtenue en partie: some blocks.
        Partial = "partial",
        /// Non obtenue.
        Failed = "failed",
        /// Ne s'est pas présenté.
        Absent = "absent",
    }
}

crate::person::vocabulary! {
    /// What became of a trainee (P5.7, standards S10).
    OutcomeSituation {
        /// CDI.
        Cdi = "cdi",
        /// CDD de six mois ou plus.
        CddLong = "cdd_6m_plus",
        /// CDD de moins de six mois.
        CddShort = "cdd_under_6m",
        /// Insertion (IAE).
        Iae = "iae",
        /// Création d'activité.
        Creation = "creation",
        /// Formation.
        Training = "training",
        /// Recherche d'emploi.
        JobSeeking = "job_seeking",
        /// Injoignable: said by whoever knows them, or in a file taken over.
        Unreachable = "unreachable",
        /// Inconnue.
        Unknown = "unknown",
    }
}

impl OutcomeSituation {
    /// Is it one of the four that `outcome_positive_6m` counts (product.md §4)?
    #[must_use]
    pub const fn is_positive(self) -> bool {
        matches!(self, Self::Cdi | Self::CddLong | Self::Creation | Self::Iae)
    }

    /// Does it say anything of the person? *Injoignable* and *inconnue* do not: they are non-responses.
    #[must_use]
    pub const fn is_known(self) -> bool {
        !matches!(self, Self::Unreachable | Self::Unknown)
    }
}

crate::person::vocabulary! {
    /// Contract of a job (standards S11).
    Contract {
        /// CDI.
        Permanent = "permanent",
        /// CDI inclusion.
        PermanentI = "permanent_i",
        /// CDD.
        FixedTerm = "fixed_term",
        /// CDD d'usage.
        FixedTermUsage = "fixed_term_usage",
        /// CDD insertion.
        FixedTermI = "fixed_term_i",
        /// CDD insertion, parcours humain.
        FixedTermIPhc = "fixed_term_i_phc",
        /// CDD insertion, convergence.
        FixedTermICvg = "fixed_term_i_cvg",
        /// CDD tremplin.
        FixedTermTremplin = "fixed_term_tremplin",
        /// Apprentissage.
        Apprenticeship = "apprenticeship",
        /// Professionnalisation.
        ProfessionalTraining = "professional_training",
        /// Intérim.
        Temporary = "temporary",
        /// Accompagnement à la création d'entreprise.
        BusinessCreation = "business_creation",
        /// Autre.
        Other = "other",
    }
}

impl Contract {
    /// Has it no term? Both CDI count towards durable jobs (P6.2).
    #[must_use]
    pub const fn is_open_ended(self) -> bool {
        matches!(self, Self::Permanent | Self::PermanentI)
    }
}

crate::person::vocabulary! {
    /// What a job is in a territoire zéro chômeur (standards S12).
    Tzc {
        /// Held by a PPDE, *personne privée durablement d'emploi*.
        Ppde = "ppde",
        /// In an EBE, *entreprise à but d'emploi*.
        Ebe = "ebe",
    }
}

crate::person::vocabulary! {
    /// How somebody learnt that a job runs.
    VerifiedBy {
        /// Appel à la personne.
        Call = "call",
        /// L'employeur.
        Employer = "employer",
        /// Le contrat.
        Contract = "contract",
        /// Un bulletin de paie.
        Payslip = "payslip",
        /// La structure suivie.
        Structure = "structure",
        /// Autre.
        Other = "other",
    }
}
