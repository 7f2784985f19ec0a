//! The Académie des métiers de l'ESS (P5) and jobs (P6.1–P6.2): from the catalogue to the lasting job.

pub mod calendar;
pub mod catalogue;
pub mod clash;
pub mod enrolment;
pub mod holidays;
pub mod hours;
pub mod job;
pub mod outcome;
pub mod register;
pub mod results;
pub mod row;
pub mod seal;
pub mod standing;
pub mod strokes;
mod words;

pub use words::{
    BlockResult, CertificationResult, Contract, CourseFamily, EnrolmentState, Funding, Half,
    LeaveReason, Mark, OutcomeSituation, Prescriber, Tzc, VerifiedBy,
};
