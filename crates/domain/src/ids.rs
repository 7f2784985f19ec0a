//! Identifiers as newtypes over UUIDv7: 16 bytes, born sorted by time, never re-used.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// One human being known to a Maison.
    PersonId,
    /// One member of the house.
    MemberId,
    /// One contact (*échange*).
    ContactId,
    /// One follow-up of a person.
    AccompanimentId,
    /// One import of a spreadsheet.
    ImportId,
    /// One project.
    ProjectId,
    /// One diagnosis.
    DiagnosisId,
    /// One objective of a plan.
    ObjectiveId,
    /// One action of a plan.
    ActionId,
    /// One entry of the library of plans.
    SuggestionId,
    /// One appointment.
    AppointmentId,
    /// One collective appointment.
    GatheringId,
    /// One partner.
    PartnerId,
    /// One referral.
    ReferralId,
    /// One structure.
    StructureId,
    /// One document.
    DocumentId,
    /// One letter of the house.
    LetterId,
    /// One merger of two files.
    MergerId,
    /// One user action, as the journal knows it.
    OpId,
}
