//! Shapes of the figures of decisions. They are the house’s own: not protected, and they never leave it.

use chrono::NaiveDate;
use pignon_domain::ids::RegulationId;
use pignon_domain::pass::{CriterionAnswer, Decision};
use pignon_domain::person::Qpv;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Which decisions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassFiguresAsk {
    /// First day of the decisions.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Only those under this version of the règlement.
    pub regulation: Option<RegulationId>,
}

/// How many were decided, and how many of them admitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RateShown {
    /// Decided.
    pub decided: u32,
    /// Admitted.
    pub admitted: u32,
}

/// A band of delays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DelayBand {
    /// « 31 à 60 jours ».
    pub label: String,
    /// How many decisions.
    pub decided: u32,
}

/// Those of one answer about the QPV.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QpvRate {
    /// Absent: not said.
    pub qpv: Option<Qpv>,
    /// How many.
    pub rate: RateShown,
}

/// Those of one answer to a criterion.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CriterionRate {
    /// As the règlement names it.
    pub label: String,
    /// The answer.
    pub answer: CriterionAnswer,
    /// How many.
    pub rate: RateShown,
}

/// How near the readers of a same application are to one another.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AgreementShown {
    /// As the règlement names the criterion; « Toute la grille ».
    pub label: String,
    /// Pairs of readers compared.
    pub pairs: u32,
    /// Mean absolute difference of their scores, in hundredths of a point (0 to 400).
    pub mean_hundredths: u32,
    /// Pairs that differ by one point at most.
    pub near: u32,
}

/// A decision behind the figures.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecidedRow {
    /// The application.
    pub application: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Decision.
    pub decision: Decision,
    /// Its day.
    pub decided_on: Option<NaiveDate>,
    /// Days to it, less those of waiting.
    pub days: Option<u32>,
    /// Index of its band among `bands`.
    pub band: u32,
    /// In a QPV?
    pub qpv: Option<Qpv>,
}

/// A version of the règlement to choose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegulationChoice {
    /// Which.
    pub id: RegulationId,
    /// « Version 2 ».
    pub label: String,
}

/// The figures of decisions, and the rows behind them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PassFigures {
    /// All of them.
    pub all: RateShown,
    /// Median of the days; absent without any.
    pub median_days: Option<u32>,
    /// Bands of delays, in order; those without days last.
    pub bands: Vec<DelayBand>,
    /// By QPV.
    pub by_qpv: Vec<QpvRate>,
    /// By criterion of eligibility.
    pub by_criterion: Vec<CriterionRate>,
    /// The whole grid first, then its criteria; empty when no application has two readers.
    pub agreement: Vec<AgreementShown>,
    /// The decisions, by number.
    pub rows: Vec<DecidedRow>,
    /// The versions there are, latest first.
    pub regulations: Vec<RegulationChoice>,
}
