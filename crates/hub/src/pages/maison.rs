//! `GET /maisons/M07`: one Maison, a month's figures and every month received or missing.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderName, header};
use axum::response::Html;
use pignon_summary::{Figures, Period, Summary, indicator};

use super::figures::{Shown, shown};
use super::{Stop, maisons, page, words};
use crate::base::BaseError;
use crate::summaries::Received;
use crate::{Hub, maisons as declared, on_disk, summaries};

#[derive(Template)]
#[template(path = "maison.html")]
struct MaisonPage {
    hub: String,
    code: String,
    name: String,
    month: Option<Month>,
    columns: Vec<String>,
    calendar: Vec<Line>,
}

/// The month shown.
struct Month {
    period: String,
    label: String,
    revision: u32,
    received_at: String,
    received: String,
    before: Option<Near>,
    after: Option<Near>,
    indicators: Vec<Shown>,
}

/// A month to go to.
struct Near {
    period: String,
    label: String,
}

/// A month of the calendar.
struct Line {
    period: String,
    label: String,
    is_shown: bool,
    received: Option<LineReceived>,
}

struct LineReceived {
    totals: Vec<Total>,
    revision: u32,
    received_at: String,
    received: String,
}

struct Total {
    figure: String,
    protected: bool,
}

struct Stored {
    period: Period,
    received: Received,
    summary: Summary,
}

pub(super) async fn latest(
    State(hub): State<Arc<Hub>>,
    Path(code): Path<String>,
) -> Result<Html<String>, Stop> {
    show(hub, code, None).await
}

pub(super) async fn month(
    State(hub): State<Arc<Hub>>,
    Path((code, month)): Path<(String, String)>,
) -> Result<Html<String>, Stop> {
    let month = month.parse().map_err(|_| Stop::NotFound)?;
    show(hub, code, Some(month)).await
}

/// The message of a month, byte for byte as the Maison signed it.
pub(super) async fn message(
    State(hub): State<Arc<Hub>>,
    Path((code, month)): Path<(String, String)>,
) -> Result<([(HeaderName, &'static str); 1], Vec<u8>), Stop> {
    let months = on_disk(hub, move |hub| summaries::months(&hub.base.read(), &code)).await?;
    let (_, bytes) = months
        .into_iter()
        .find(|(received, _)| received.period == month)
        .ok_or(Stop::NotFound)?;
    Ok((
        [(header::CONTENT_TYPE, "application/json; charset=utf-8")],
        bytes,
    ))
}

async fn show(hub: Arc<Hub>, code: String, asked: Option<Period>) -> Result<Html<String>, Stop> {
    let shown = on_disk(hub, move |hub| {
        let base = hub.base.read();
        let Some(maison) = declared::find(&base, &code)? else {
            return Ok(None);
        };
        let months = stored(summaries::months(&base, &code)?)?;
        let current = words::this_month((hub.now)()).ok_or(BaseError::Unexpected("clock"))?;
        let place = match asked {
            None => 0,
            Some(asked) => match months.iter().position(|month| month.period == asked) {
                Some(place) => place,
                None => return Ok(None),
            },
        };
        let since = maisons::since(&maison).unwrap_or(current);
        let (columns, calendar) = calendar(&months, place, since, current);
        Ok(Some(MaisonPage {
            hub: hub.name.clone(),
            code: maison.code,
            name: maison.name,
            month: of_month(&months, place),
            columns,
            calendar,
        }))
    });
    page(&shown.await?.ok_or(Stop::NotFound)?)
}

fn stored(months: Vec<(Received, Vec<u8>)>) -> Result<Vec<Stored>, BaseError> {
    months
        .into_iter()
        .map(|(received, bytes)| {
            let summary = Summary::parse(&bytes).map_err(|_| BaseError::Unexpected("summary"))?;
            Ok(Stored {
                period: summary.period(),
                received,
                summary,
            })
        })
        .collect()
}

fn of_month(months: &[Stored], place: usize) -> Option<Month> {
    let near = |month: &Stored| Near {
        period: month.period.to_string(),
        label: words::capital(&month.period.label()),
    };
    let month = months.get(place)?;
    Some(Month {
        period: month.period.to_string(),
        label: words::capital(&month.period.label()),
        revision: month.summary.revision(),
        received: words::stored_moment(&month.received.received_at),
        received_at: month.received.received_at.clone(),
        // The most recent month comes first.
        before: months.get(place + 1).map(near),
        after: place
            .checked_sub(1)
            .and_then(|place| months.get(place))
            .map(near),
        indicators: month.summary.indicators().iter().map(shown).collect(),
    })
}

/// The indicators that appear in any month, in order of appearance, and a line for each month with its totals.
fn calendar(
    months: &[Stored],
    place: usize,
    since: Period,
    current: Period,
) -> (Vec<String>, Vec<Line>) {
    let mut codes: Vec<&str> = Vec::new();
    for figures in months.iter().flat_map(|month| month.summary.indicators()) {
        if !codes.contains(&figures.code()) {
            codes.push(figures.code());
        }
    }
    let columns = codes
        .iter()
        .map(|code| {
            indicator(code)
                .map_or(*code, |known| &known.label)
                .to_owned()
        })
        .collect();
    let total = |month: &Stored, code: &str| {
        let figures = month
            .summary
            .indicators()
            .iter()
            .find(|figures| figures.code() == code);
        Total {
            figure: figures.map_or_else(|| "–".into(), Figures::total_shown),
            protected: figures.is_some_and(|figures| figures.total().is_protected()),
        }
    };
    let received: Vec<Period> = months.iter().map(|month| month.period).collect();
    let lines = summaries::calendar(&received, since, current)
        .into_iter()
        .map(|(period, _)| Line {
            period: period.to_string(),
            label: words::capital(&period.label()),
            is_shown: months
                .get(place)
                .is_some_and(|month| month.period == period),
            received: months
                .iter()
                .find(|month| month.period == period)
                .map(|month| LineReceived {
                    totals: codes.iter().map(|code| total(month, code)).collect(),
                    revision: month.summary.revision(),
                    received: words::stored_moment(&month.received.received_at),
                    received_at: month.received.received_at.clone(),
                }),
        })
        .collect();
    (columns, lines)
}
