//! The Académie des métiers de l'ESS (P5) and jobs (P6.1–P6.2): from the catalogue to the lasting job.

mod words;

pub use words::{
    BlockResult, CertificationResult, Contract, CourseFamily, EnrolmentState, Funding, Half,
    LeaveReason, Mark, OutcomeSituation, Prescriber, Tzc, VerifiedBy,
};
