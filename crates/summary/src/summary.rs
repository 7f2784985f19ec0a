//! The summary (*synthèse*): what a Maison sends to the City about one month, and all that it sends.

use crate::indicator::{catalogue, indicator};
use crate::raw::in_order;
use crate::{
    BadRaw, Breakdown, Cell, Indicator, MaisonCode, Period, RawIndicator, Value, median, protect,
};

/// A summary whose every figure may be read by the City. Two ways to get one: [`Summary::protect`] on the desk,
/// [`Summary::parse`](crate::Summary::parse) at the hub.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub(crate) maison: MaisonCode,
    pub(crate) period: Period,
    pub(crate) revision: u32,
    pub(crate) indicators: Vec<Figures>,
}

/// The figures of one indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    pub(crate) code: String,
    pub(crate) version: u32,
    pub(crate) total: Cell,
    pub(crate) tables: Vec<Table>,
}

/// One table of an indicator: a cell for each value of its breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub(crate) breakdown: Breakdown,
    pub(crate) cells: Vec<Cell>,
}

impl Summary {
    /// Protects the true counts of a month: the only way to make a message (the rule is told in `protect.rs`).
    /// Indicators leave in the order of the catalogue, whatever the order given. `revision` counts from 1 the times
    /// this month was sent.
    ///
    /// # Errors
    /// [`BadRaw`] when the counts do not hold together.
    pub fn protect(
        maison: MaisonCode,
        period: Period,
        revision: u32,
        raw: &[RawIndicator],
    ) -> Result<Self, BadRaw> {
        if revision == 0 {
            return Err(BadRaw::Revision);
        }
        let stranger = raw
            .iter()
            .find(|r| indicator(&r.code).is_none())
            .map(|r| r.code.clone());
        if raw.is_empty() || stranger.is_some() {
            return Err(BadRaw::Indicator(stranger.unwrap_or_default()));
        }
        let mut indicators = Vec::new();
        for known in catalogue() {
            let mut given = raw.iter().filter(|r| r.code == known.code);
            if let Some(one) = given.next() {
                let figures = Figures::protect(known, one, &indicators)?;
                indicators.push(figures);
            }
            if given.next().is_some() {
                return Err(BadRaw::Indicator(known.code.clone()));
            }
        }
        Ok(Self {
            maison,
            period,
            revision,
            indicators,
        })
    }

    /// Whose figures these are.
    #[must_use]
    pub const fn maison(&self) -> MaisonCode {
        self.maison
    }

    /// Of which month.
    #[must_use]
    pub const fn period(&self) -> Period {
        self.period
    }

    /// The how-manieth sending of this month, from 1.
    #[must_use]
    pub const fn revision(&self) -> u32 {
        self.revision
    }

    /// The figures, in the order of the message.
    #[must_use]
    pub fn indicators(&self) -> &[Figures] {
        &self.indicators
    }
}

impl Figures {
    /// `before`: the figures that leave before these; a median stands after what it is taken over.
    fn protect(known: &Indicator, raw: &RawIndicator, before: &[Self]) -> Result<Self, BadRaw> {
        if raw.tables.len() != known.breakdowns.len() {
            return Err(BadRaw::Tables(raw.code.clone()));
        }
        if known.is_median() {
            let may_leave = median::may_leave(&known.median_over, before);
            return Ok(Self {
                code: known.code.clone(),
                version: known.version,
                total: median::cell(raw.total, may_leave),
                tables: Vec::new(),
            });
        }
        let counts = known
            .breakdowns
            .iter()
            .map(|b| in_order(raw, *b))
            .collect::<Result<Vec<_>, _>>()?;
        let (total, cells) = protect::figures(raw.total, &counts);
        let tables = known
            .breakdowns
            .iter()
            .zip(cells)
            .map(|(b, cells)| Table {
                breakdown: *b,
                cells,
            })
            .collect();
        Ok(Self {
            code: known.code.clone(),
            version: known.version,
            total,
            tables,
        })
    }

    /// Code of the indicator.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Version of the definition these figures were counted with.
    #[must_use]
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// The definition, if this program knows that indicator in that very version. A message may be newer than its
    /// reader: its figures are still shown, under their code.
    #[must_use]
    pub fn definition(&self) -> Option<&'static Indicator> {
        indicator(&self.code).filter(|known| known.version == self.version)
    }

    /// French label, or the code when this program does not know the indicator.
    #[must_use]
    pub fn label(&self) -> &str {
        indicator(&self.code).map_or(&self.code, |known| &known.label)
    }

    /// Everybody counted; for a median, the median.
    #[must_use]
    pub const fn total(&self) -> Cell {
        self.total
    }

    /// Is the total a median, as far as this program knows that indicator?
    #[must_use]
    pub fn is_median(&self) -> bool {
        self.definition().is_some_and(Indicator::is_median)
    }

    /// The total as a person reads it, in French. A median that is withheld is not « moins de 5 ».
    #[must_use]
    pub fn total_shown(&self) -> String {
        if self.is_median() && self.total.is_protected() {
            "protégé, ou trop peu de décisions".to_owned()
        } else {
            self.total.to_string()
        }
    }

    /// The tables, in the fixed order of the breakdowns.
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }
}

impl Table {
    /// How the total is split here.
    #[must_use]
    pub const fn breakdown(&self) -> Breakdown {
        self.breakdown
    }

    /// Each value of the breakdown with its cell, in the fixed order.
    pub fn rows(&self) -> impl Iterator<Item = (&'static Value, Cell)> + '_ {
        self.breakdown
            .values()
            .iter()
            .zip(self.cells.iter().copied())
    }
}
