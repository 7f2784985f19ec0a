//! Vocabularies of *Pass Innovation Quartiers* (P4): the codes of the store and of the wire.

use serde::{Deserialize, Serialize};

crate::person::vocabulary! {
    /// State of an application (P4.1).
    PassState {
        /// Brouillon.
        Draft = "draft",
        /// Déposée.
        Filed = "filed",
        /// À compléter: the clock of instruction is suspended.
        ToComplete = "to_complete",
        /// Complète.
        Complete = "complete",
        /// Instruite.
        Instructed = "instructed",
        /// Inscrite au comité.
        Listed = "listed",
        /// Admise.
        Admitted = "admitted",
        /// Ajournée.
        Adjourned = "adjourned",
        /// Refusée.
        Refused = "refused",
        /// Notifiée: what was decided stands in [`Decision`].
        Notified = "notified",
        /// En recours.
        Appealed = "appealed",
        /// Conventionnée.
        Agreed = "agreed",
        /// En cours.
        Running = "running",
        /// Terminée.
        Ended = "ended",
        /// Abandonnée, by those who applied.
        Abandoned = "abandoned",
        /// Résiliée, by the house or the City.
        Terminated = "terminated",
    }
}

crate::person::vocabulary! {
    /// What moves an application from a state to another. The table of what each may do stands in `pass::state`.
    PassVerb {
        /// Déposer.
        File = "file",
        /// Demander des pièces.
        AskMore = "ask_more",
        /// Reprendre, the proofs having come.
        Refile = "refile",
        /// Déclarer complète.
        Complete = "complete",
        /// Clore l'instruction.
        Instruct = "instruct",
        /// Inscrire au comité.
        List = "list",
        /// Retirer de l'ordre du jour.
        Unlist = "unlist",
        /// Admettre.
        Admit = "admit",
        /// Ajourner.
        Adjourn = "adjourn",
        /// Refuser.
        Refuse = "refuse",
        /// Notifier.
        Notify = "notify",
        /// Reprendre l'instruction after an adjournment.
        Resume = "resume",
        /// Enregistrer un recours.
        Appeal = "appeal",
        /// Maintenir la décision after an appeal.
        Uphold = "uphold",
        /// Faire droit au recours: the file goes back to the committee.
        Reconsider = "reconsider",
        /// Rouvrir une décision notifiée.
        Reopen = "reopen",
        /// Conventionner.
        Agree = "agree",
        /// Démarrer.
        Start = "start",
        /// Terminer.
        End = "end",
        /// Abandonner.
        Abandon = "abandon",
        /// Résilier.
        Terminate = "terminate",
    }
}

crate::person::vocabulary! {
    /// What a committee decides of an application.
    Decision {
        /// Admise.
        Admitted = "admitted",
        /// Ajournée.
        Adjourned = "adjourned",
        /// Refusée.
        Refused = "refused",
    }
}

crate::person::vocabulary! {
    /// How an item of an agenda ended: a decision, or none because those who applied withdrew during the sitting.
    ItemDecision {
        /// Admise.
        Admitted = "admitted",
        /// Ajournée.
        Adjourned = "adjourned",
        /// Refusée.
        Refused = "refused",
        /// Retirée en séance.
        Withdrawn = "withdrawn",
    }
}

crate::person::vocabulary! {
    /// Answer to a criterion of eligibility; a criterion without an answer has no row.
    CriterionAnswer {
        /// Remplie.
        Met = "met",
        /// Non remplie.
        NotMet = "not_met",
        /// Ne s'applique pas.
        NotApplicable = "not_applicable",
    }
}

crate::person::vocabulary! {
    /// Opinion of a reader (P4.4).
    Opinion {
        /// Favorable.
        Favourable = "favourable",
        /// Réservé.
        Reserved = "reserved",
        /// Défavorable.
        Unfavourable = "unfavourable",
    }
}

crate::person::vocabulary! {
    /// State of a sitting (P4.5).
    SittingState {
        /// Prévue.
        Planned = "planned",
        /// Ouverte.
        Open = "open",
        /// Close.
        Closed = "closed",
    }
}

crate::person::vocabulary! {
    /// In what capacity somebody sits in a committee.
    SeatCapacity {
        /// Préside, and votes.
        Chair = "chair",
        /// Voix délibérative.
        Voting = "voting",
        /// Sans voix.
        Observer = "observer",
    }
}

crate::person::vocabulary! {
    /// Is a member of a committee there?
    Presence {
        /// Présent·e.
        Present = "present",
        /// Absent·e.
        Absent = "absent",
        /// Excusé·e.
        Excused = "excused",
    }
}

crate::person::vocabulary! {
    /// What a letter says.
    PassLetterKind {
        /// Accusé de dépôt.
        Receipt = "receipt",
        /// Demande de pièces.
        Gaps = "gaps",
        /// Admission.
        Admission = "admission",
        /// Ajournement.
        Adjournment = "adjournment",
        /// Refus.
        Refusal = "refusal",
    }
}

impl Decision {
    /// The state that the decision gives.
    #[must_use]
    pub const fn state(self) -> PassState {
        match self {
            Self::Admitted => PassState::Admitted,
            Self::Adjourned => PassState::Adjourned,
            Self::Refused => PassState::Refused,
        }
    }

    /// The decision that a state says, when it is one.
    #[must_use]
    pub const fn of_state(state: PassState) -> Option<Self> {
        match state {
            PassState::Admitted => Some(Self::Admitted),
            PassState::Adjourned => Some(Self::Adjourned),
            PassState::Refused => Some(Self::Refused),
            _ => None,
        }
    }
}

impl ItemDecision {
    /// The decision, when it is one.
    #[must_use]
    pub const fn decision(self) -> Option<Decision> {
        match self {
            Self::Admitted => Some(Decision::Admitted),
            Self::Adjourned => Some(Decision::Adjourned),
            Self::Refused => Some(Decision::Refused),
            Self::Withdrawn => None,
        }
    }
}
