//! The figures of a month: counted in the vault, protected by `summary` before anything else sees them.

use pignon_store::exchanges as rows;
use pignon_summary::{
    Breakdown, MaisonCode, Period, RawIndicator, Summary, age_band, arrondissement, catalogue,
};

use super::shapes::{BreakdownShown, CellShown, IndicatorShown};
use crate::desk::Open;
use crate::{Failure, FailureCode};

pub(super) fn period_of(text: &str) -> Result<Period, Failure> {
    text.parse()
        .map_err(|_| Failure::new(FailureCode::Malformed))
}

/// The true counts of a month. They never leave this module's callers.
pub(super) fn raw(open: &Open, period: Period) -> Result<Vec<RawIndicator>, Failure> {
    let last = period.end().pred_opt().unwrap_or(period.end());
    open.vault.read(|reader| {
        catalogue()
            .iter()
            .map(|indicator| {
                if indicator.is_median() {
                    let values = rows::values(reader, &indicator.code, period.first_day(), last)?;
                    return Ok(RawIndicator::median(indicator, values));
                }
                let groups = rows::figure(reader, &indicator.code, period.first_day(), last)?;
                let tallied = groups.into_iter().map(|group| {
                    let values = indicator
                        .breakdowns
                        .iter()
                        .map(|b| value(*b, &group))
                        .collect();
                    (values, group.count)
                });
                Ok(RawIndicator::tally(indicator, tallied))
            })
            .collect()
    })
}

/// The value of a breakdown for a group; `None`: not known.
fn value(breakdown: Breakdown, group: &rows::Group) -> Option<String> {
    match breakdown {
        Breakdown::Sex => group.sex.clone(),
        Breakdown::Qpv => group.qpv.clone(),
        Breakdown::AgeBand => group.age.and_then(age_band).map(str::to_owned),
        Breakdown::Arrondissement => group
            .postcode
            .as_deref()
            .map(|p| arrondissement(p).to_owned()),
    }
}

pub(super) fn summary_of(
    open: &Open,
    period: Period,
    revision: u32,
    raw: &[RawIndicator],
) -> Result<Summary, Failure> {
    let defect = |what: String| {
        tracing::error!(what, "summary");
        Failure::new(FailureCode::Defect)
    };
    let maison: MaisonCode = open
        .maison
        .parse()
        .map_err(|_| defect("maison code".to_owned()))?;
    Summary::protect(maison, period, revision, raw).map_err(|e| defect(e.to_string()))
}

/// The very bytes that would leave now.
pub(super) fn bytes_of(open: &Open, period: Period, revision: u32) -> Result<Vec<u8>, Failure> {
    Ok(summary_of(open, period, revision, &raw(open, period)?)?.to_bytes())
}

/// The figures as the screen shows them, read from the very bytes that leave; and how many cells are protected.
pub(super) fn shown(bytes: &[u8]) -> Result<(Vec<IndicatorShown>, u32), Failure> {
    let summary = Summary::parse(bytes).map_err(|_| Failure::new(FailureCode::Defect))?;
    let mut protected = 0;
    let mut count = |cell: pignon_summary::Cell| {
        protected += u32::from(cell.is_protected());
        cell.count().map(|n| u32::try_from(n).unwrap_or(u32::MAX))
    };
    let indicators = summary
        .indicators()
        .iter()
        .map(|figures| IndicatorShown {
            code: figures.code().to_owned(),
            label: figures.label().to_owned(),
            definition: figures
                .definition()
                .map(|d| d.definition.clone())
                .unwrap_or_default(),
            version: figures.version(),
            total: count(figures.total()),
            breakdowns: figures
                .tables()
                .iter()
                .map(|table| BreakdownShown {
                    label: table.breakdown().label().to_owned(),
                    cells: table
                        .rows()
                        .map(|(value, cell)| CellShown {
                            label: value.label.to_owned(),
                            count: count(cell),
                        })
                        .collect(),
                })
                .collect(),
        })
        .collect();
    Ok((indicators, protected))
}
