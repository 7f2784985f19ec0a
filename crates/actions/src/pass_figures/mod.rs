//! The figures of decisions: delays, rates of admission, agreement of readers, and the rows behind them (P8.2).

pub mod shapes;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use pignon_domain::ids::RegulationId;
use pignon_domain::pass::figures::{Agreement, BANDS, Case, Figures, Rate, band, figures};
use pignon_domain::pass::regulation::Regulation;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::{pass, pass_figures as rows_of};

use crate::Failure;
use crate::desk::Open;
use shapes::{
    AgreementShown, CriterionRate, DecidedRow, DelayBand, PassFigures, PassFiguresAsk, QpvRate,
    RateShown, RegulationChoice,
};

/// The figures of the decisions of a period.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::WrongOrder`] about `to`.
pub(crate) fn view(open: &Open, ask: PassFiguresAsk) -> Result<PassFigures, Failure> {
    if ask.to < ask.from {
        return Err(Refusal::of(RefusalCode::WrongOrder, "to").into());
    }
    let (decided, versions, words) = open.vault.read(|r| {
        let decided = rows_of::decided(r, ask.from, ask.to)?;
        let versions = pass::regulations(r)?;
        let mut words = Words::default();
        for version in &versions {
            let whole = pass::regulation(r, version.id)?;
            words.learn(whole.and_then(|whole| Regulation::kept(&whole.body)));
        }
        Ok::<_, Failure>((decided, versions, words))
    })?;
    let of_version = |regulation: Option<uuid::Uuid>| {
        ask.regulation.is_none() || regulation.map(RegulationId) == ask.regulation
    };
    let decided: Vec<_> = decided
        .into_iter()
        .filter(|d| of_version(d.regulation))
        .collect();
    let counted = figures(decided.iter().map(|d| &d.case));
    let rows = decided.into_iter().map(|d| {
        let Case {
            days,
            decision,
            qpv,
            ..
        } = d.case;
        DecidedRow {
            application: d.id,
            number: d.number,
            title: d.title,
            decision,
            decided_on: d.decided_on,
            days: days.map(small),
            band: u32::try_from(band(days)).unwrap_or_default(),
            qpv,
        }
    });
    Ok(PassFigures {
        all: rate(counted.all),
        median_days: counted.median_days.map(small),
        bands: bands(&counted),
        by_qpv: counted
            .by_qpv
            .iter()
            .map(|(qpv, of)| QpvRate {
                qpv: *qpv,
                rate: rate(*of),
            })
            .collect(),
        by_criterion: counted
            .by_criterion
            .iter()
            .map(|((code, answer), of)| CriterionRate {
                label: words.of(code),
                answer: *answer,
                rate: rate(*of),
            })
            .collect(),
        agreement: agreement(&counted, &words),
        rows: rows.collect(),
        regulations: versions
            .iter()
            .map(|version| RegulationChoice {
                id: version.id,
                label: format!("Version\u{a0}{}", version.version),
            })
            .collect(),
    })
}

fn small(days: u64) -> u32 {
    u32::try_from(days).unwrap_or(u32::MAX)
}

const fn rate(of: Rate) -> RateShown {
    RateShown {
        decided: of.decided,
        admitted: of.admitted,
    }
}

fn bands(counted: &Figures) -> Vec<DelayBand> {
    let label = |at: usize| match (at.checked_sub(1).and_then(|b| BANDS.get(b)), BANDS.get(at)) {
        (None, Some(most)) => format!("{most} jours ou moins"),
        (Some(before), Some(most)) => format!("{} à {most} jours", before + 1),
        (Some(before), None) => format!("Plus de {before} jours"),
        (None, None) => "Date de dépôt inconnue".to_owned(),
    };
    counted
        .bands
        .iter()
        .enumerate()
        .map(|(at, decided)| DelayBand {
            label: label(at),
            decided: *decided,
        })
        .collect()
}

fn agreement(counted: &Figures, words: &Words) -> Vec<AgreementShown> {
    let shown = |label: String, of: Agreement| {
        Some(AgreementShown {
            label,
            pairs: of.pairs,
            mean_hundredths: of.mean_hundredths()?,
            near: of.near,
        })
    };
    let criteria = counted
        .agreement_by_criterion
        .iter()
        .filter_map(|(code, of)| shown(words.of(code), *of));
    shown("Toute la grille".to_owned(), counted.agreement)
        .into_iter()
        .chain(criteria)
        .collect()
}

/// What the versions of the règlement call their criteria; of two, the version read first.
#[derive(Default)]
struct Words(BTreeMap<String, String>);

impl Words {
    fn learn(&mut self, regulation: Option<Regulation>) {
        let Some(regulation) = regulation else {
            return;
        };
        let criteria = regulation.criteria.into_iter().map(|c| (c.code, c.label));
        let grid = regulation.grid.criteria.into_iter();
        for (code, label) in criteria.chain(grid.map(|c| (c.code, c.label))) {
            self.0.entry(code).or_insert(label);
        }
    }

    fn of(&self, code: &str) -> String {
        self.0.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }
}
