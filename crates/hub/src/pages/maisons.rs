//! `GET /`: the Maisons, what each has sent and what is missing.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use pignon_summary::Period;

use super::{Stop, page, words};
use crate::base::BaseError;
use crate::{Hub, maisons, on_disk, summaries};

#[derive(Template)]
#[template(path = "maisons.html")]
struct MaisonsPage {
    hub: String,
    today: String,
    rows: Vec<Row>,
    late: usize,
}

struct Row {
    code: String,
    name: String,
    desks: u32,
    last: Option<Last>,
    missing: String,
}

struct Last {
    month: String,
    received_at: String,
    received: String,
}

pub(super) async fn show(State(hub): State<Arc<Hub>>) -> Result<Html<String>, Stop> {
    let shown = on_disk(hub, |hub| {
        let now = (hub.now)();
        let current = words::this_month(now).ok_or(BaseError::Unexpected("clock"))?;
        let base = hub.base.read();
        let mut rows = Vec::new();
        for maison in maisons::list(&base)? {
            let months = summaries::months(&base, &maison.code)?;
            let received: Vec<Period> = months
                .iter()
                .filter_map(|(month, _)| month.period.parse().ok())
                .collect();
            let missing: Vec<Period> =
                summaries::calendar(&received, since(&maison).unwrap_or(current), current)
                    .into_iter()
                    .rev()
                    .filter_map(|(month, here)| (!here).then_some(month))
                    .collect();
            rows.push(Row {
                code: maison.code,
                name: maison.name,
                desks: maison.desks,
                last: months.first().map(|(last, _)| Last {
                    month: last.period.parse().map(Period::label).unwrap_or_default(),
                    received: words::stored_moment(&last.received_at),
                    received_at: last.received_at.clone(),
                }),
                missing: words::stretches(&missing),
            });
        }
        let late = rows.iter().filter(|row| !row.missing.is_empty()).count();
        Ok(MaisonsPage {
            hub: hub.name.clone(),
            today: words::day(now),
            rows,
            late,
        })
    });
    page(&shown.await?)
}

/// The month from which a Maison is expected to send: the one in which the City declared it.
pub(super) fn since(maison: &maisons::Maison) -> Option<Period> {
    words::this_month(maison.added_at.parse().ok()?)
}
