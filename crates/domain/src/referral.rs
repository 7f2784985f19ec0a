//! Referrals: a person sent to a partner, and the partner's answer (P2.5).

use serde::{Deserialize, Serialize};

crate::person::vocabulary! {
    /// State of a referral.
    ReferralState {
        /// Ouverte.
        Open = "open",
        /// Acceptée.
        Accepted = "accepted",
        /// Refusée, with a reason.
        Refused = "refused",
        /// Sans réponse: by itself once the due date is past.
        NoAnswer = "no_answer",
        /// Aboutie.
        Done = "done",
    }
}

crate::person::vocabulary! {
    /// How a referral is closed (standards S10): never a bare "closed".
    ReferralOutcome {
        /// Aidé.
        Helped = "helped",
        /// Pas d'aide possible.
        NoHelpPossible = "no_help_possible",
        /// Injoignable.
        Unreachable = "unreachable",
        /// Ne relève pas de ce partenaire.
        NotForThem = "not_for_them",
    }
}
