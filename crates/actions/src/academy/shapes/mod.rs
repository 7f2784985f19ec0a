//! Shapes of the Académie and of jobs.

mod catalogue;
mod cohort;
mod register;
mod results;

use pignon_domain::ids::OpId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

pub use catalogue::*;
pub use cohort::*;
pub use register::*;
pub use results::*;

/// Something was written, new or not.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AcademyPut {
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// The act, to undo it; absent when nothing had to change.
    pub op: Option<OpId>,
}
