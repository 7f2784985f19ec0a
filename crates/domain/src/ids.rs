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
    /// One version of a règlement of Pass Innovation Quartiers.
    RegulationId,
    /// One application to Pass Innovation Quartiers.
    PassApplicationId,
    /// One transition of an application.
    PassStepId,
    /// One proof of an application.
    PassProofId,
    /// One reader of an application.
    PassReaderId,
    /// One sitting of a committee.
    CommitteeId,
    /// One seat in a sitting.
    CommitteeMemberId,
    /// One item of an agenda.
    CommitteeItemId,
    /// What an admitted application receives.
    AwardId,
    /// One payment of an award.
    InstalmentId,
    /// One attempt at a milestone of an award.
    PassCheckId,
    /// One letter of an application.
    PassLetterId,
    /// One entry of the catalogue of the Académie.
    CourseId,
    /// One block of competences of a course.
    CourseBlockId,
    /// One room.
    RoomId,
    /// One closure of the Académie.
    AcademyClosureId,
    /// One dated run of a course.
    CohortId,
    /// Somebody who trains a cohort.
    TrainerId,
    /// One half-day of a cohort.
    ClassSessionId,
    /// One trainee in a cohort.
    EnrolmentId,
    /// One amendment of a sheet.
    AmendmentId,
    /// One attempt to know what became of a trainee.
    OutcomeId,
    /// One contract of employment.
    JobId,
    /// One user action, as the journal knows it.
    OpId,
}
