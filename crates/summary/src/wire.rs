//! The message: JSON that a person can read, because the adviser is shown these very bytes, and that has one form
//! only. Format v1 is frozen by a golden file and read for ever.

use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::indicator::{indicator, is_code};
use crate::median;
use crate::protect::keeps_its_secrets;
use crate::{Breakdown, Cell, Count, Figures, Summary, Table};

/// Version of the format. A reader refuses those it does not know.
pub const FORMAT: u32 = 1;

/// The longest message that is read, in bytes. A message of the three first indicators takes about 4 kB.
pub const LONGEST: usize = 256 * 1024;

/// What a withheld figure is written as.
const PROTECTED: &str = "protected";

/// These bytes are not a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Longer than [`LONGEST`].
    #[error("too long for a summary")]
    TooLong,
    /// Not JSON of the expected form: a missing or unknown field, a wrong name, a value out of range.
    #[error("not the form of a summary")]
    Form,
    /// Written by a program of another generation.
    #[error("summary format {0} is not known here")]
    Format(u32),
    /// The right content, but not the bytes that [`Summary::to_bytes`] writes for it (order, spaces, repetition).
    #[error("not written in the one form of a summary")]
    NotCanonical,
    /// A count of 1 to 4 in clear, figures that do not add up, or a withheld figure that the others give away.
    #[error("figures that do not hold together or give a withheld one away")]
    Disclosing,
}

#[derive(Serialize)]
struct Written<'a> {
    pignon_summary: u32,
    maison: String,
    period: String,
    revision: u32,
    indicators: &'a [Figures],
}

impl Serialize for Figures {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        struct Tables<'a>(&'a [Table]);
        impl Serialize for Tables<'_> {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_map(self.0.iter().map(|table| (table.breakdown.code(), table)))
            }
        }
        let mut map = to.serialize_map(Some(4))?;
        map.serialize_entry("code", &self.code)?;
        map.serialize_entry("version", &self.version)?;
        map.serialize_entry("total", &self.total)?;
        map.serialize_entry("tables", &Tables(&self.tables))?;
        map.end()
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.rows().map(|(value, cell)| (value.code, cell)))
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.count() {
            Some(count) => to.serialize_u64(count),
            None => to.serialize_str(PROTECTED),
        }
    }
}

#[derive(Deserialize)]
struct AnyFormat {
    pignon_summary: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    #[serde(rename = "pignon_summary")]
    _format: u32,
    maison: String,
    period: String,
    revision: u32,
    indicators: Vec<ReadFigures>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadFigures {
    code: String,
    version: u32,
    total: Json,
    tables: Map<String, Json>,
}

impl Summary {
    /// The message, byte for byte as it leaves and as it is signed: indented JSON in a fixed order, ending with a
    /// line feed.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let written = Written {
            pignon_summary: FORMAT,
            maison: self.maison.to_string(),
            period: self.period.to_string(),
            revision: self.revision,
            indicators: &self.indicators,
        };
        // Strings and integers under string keys: there is nothing in it that JSON could refuse.
        let mut bytes = serde_json::to_vec_pretty(&written).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Could this median, if it is one, leave with the other figures of the message?
    fn admits(&self, figures: &Figures) -> bool {
        let Some(known) = figures.definition().filter(|known| known.is_median()) else {
            return true;
        };
        figures.total.count().is_none_or(|median| {
            median.is_multiple_of(median::STEP)
                && median::may_leave(&known.median_over, &self.indicators)
        })
    }

    /// Reads a message, strictly: only the bytes that [`Summary::to_bytes`] writes, and only if they keep what they
    /// withhold. Indicators and versions that this program does not know yet are read all the same.
    ///
    /// # Errors
    /// [`Unreadable`]; nothing is repaired or left out.
    pub fn parse(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.len() > LONGEST {
            return Err(Unreadable::TooLong);
        }
        let AnyFormat {
            pignon_summary: format,
        } = serde_json::from_slice(bytes).map_err(|_| Unreadable::Form)?;
        if format != FORMAT {
            return Err(Unreadable::Format(format));
        }
        let read: Read = serde_json::from_slice(bytes).map_err(|_| Unreadable::Form)?;
        if read.revision == 0 || read.indicators.is_empty() {
            return Err(Unreadable::Form);
        }
        let summary = Self {
            maison: read.maison.parse().map_err(|_| Unreadable::Form)?,
            period: read.period.parse().map_err(|_| Unreadable::Form)?,
            revision: read.revision,
            indicators: read
                .indicators
                .into_iter()
                .map(figures)
                .collect::<Result<_, _>>()?,
        };
        for (place, figures) in summary.indicators.iter().enumerate() {
            if summary.indicators[..place]
                .iter()
                .any(|before| before.code == figures.code)
            {
                return Err(Unreadable::Form);
            }
        }
        if summary
            .indicators
            .iter()
            .any(|figures| !summary.admits(figures))
        {
            return Err(Unreadable::Disclosing);
        }
        if summary.to_bytes() == bytes {
            Ok(summary)
        } else {
            Err(Unreadable::NotCanonical)
        }
    }
}

fn figures(read: ReadFigures) -> Result<Figures, Unreadable> {
    if !is_code(&read.code) || read.version == 0 {
        return Err(Unreadable::Form);
    }
    let total = cell(&read.total)?;
    let mut tables = Vec::with_capacity(read.tables.len());
    for breakdown in Breakdown::ALL {
        if let Some(table) = read.tables.get(breakdown.code()) {
            tables.push(Table {
                breakdown,
                cells: cells(breakdown, table)?,
            });
        }
    }
    if tables.len() != read.tables.len() {
        return Err(Unreadable::Form);
    }
    if tables
        .iter()
        .any(|table| !keeps_its_secrets(total, &table.cells))
    {
        return Err(Unreadable::Disclosing);
    }
    let figures = Figures {
        code: read.code,
        version: read.version,
        total,
        tables,
    };
    let known = indicator(&figures.code).filter(|known| known.version == figures.version);
    if known.is_some_and(|known| {
        !figures
            .tables
            .iter()
            .map(|t| t.breakdown)
            .eq(known.breakdowns.iter().copied())
    }) {
        return Err(Unreadable::Form);
    }
    Ok(figures)
}

fn cells(breakdown: Breakdown, table: &Json) -> Result<Vec<Cell>, Unreadable> {
    let table = table
        .as_object()
        .filter(|t| t.len() == breakdown.values().len())
        .ok_or(Unreadable::Form)?;
    breakdown
        .values()
        .iter()
        .map(|value| cell(table.get(value.code).ok_or(Unreadable::Form)?))
        .collect()
}

fn cell(json: &Json) -> Result<Cell, Unreadable> {
    match json {
        Json::String(mark) if mark == PROTECTED => Ok(Cell::Protected),
        Json::Number(count) => {
            let count = count.as_u64().ok_or(Unreadable::Form)?;
            Count::shown(count)
                .map(Cell::Count)
                .ok_or(Unreadable::Disclosing)
        }
        _ => Err(Unreadable::Form),
    }
}
