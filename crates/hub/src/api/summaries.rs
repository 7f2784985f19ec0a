//! `POST /v1/summaries`: a Maison's month arrives. Acknowledged once it is on the disk, never counted twice.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::HeaderMap;
use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::{DateTime, Utc};
use pignon_journal::keys::Purpose;
use pignon_summary::exchange::{Receipt, SUMMARIES, SUMMARY_SIGNATURE};
use pignon_summary::{Period, Summary, Unreadable};

use super::{Refusal, signed};
use crate::base::timestamp;
use crate::summaries::{self, Arrival};
use crate::{Hub, on_disk};

pub(super) async fn receive(
    State(hub): State<Arc<Hub>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Receipt>, Refusal> {
    let body = signed::body(body)?;
    on_disk(hub, move |hub| Ok(keep(hub, &headers, &body)))
        .await?
        .map(Json)
}

fn keep(hub: &Hub, headers: &HeaderMap, bytes: &[u8]) -> Result<Receipt, Refusal> {
    let desk = signed::desk(hub, &hub.base.read(), headers, SUMMARIES, bytes)?;
    let (device, maison) = (desk.public.device(), desk.maison.as_str());
    let outcome = accept(hub, &desk, headers, bytes);
    match &outcome {
        // What happened, never the figures.
        Ok(receipt) => {
            tracing::info!(event = "summary_kept", maison, %device, period = receipt.period, revision = receipt.revision);
        }
        Err(why) => tracing::warn!(event = "summary_refused", maison, %device, why = why.code()),
    }
    outcome
}

fn accept(
    hub: &Hub,
    desk: &crate::enrolment::Desk,
    headers: &HeaderMap,
    bytes: &[u8],
) -> Result<Receipt, Refusal> {
    let signature = signed::signature(headers, SUMMARY_SIGNATURE)?;
    if !desk.public.verifies(Purpose::Summary, bytes, &signature) {
        return Err(Refusal::BadSignature);
    }
    let summary = Summary::parse(bytes).map_err(|why| match why {
        Unreadable::Format(_) => Refusal::NewerFormat,
        _ => Refusal::UnreadableSummary,
    })?;
    // The Maison comes from the key; the body may only agree with it.
    if summary.maison().to_string() != desk.maison {
        return Err(Refusal::OtherMaison);
    }
    let now = (hub.now)();
    if !has_begun(summary.period(), now) {
        return Err(Refusal::FuturePeriod);
    }
    let id = uuid::Builder::from_unix_timestamp_millis(
        u64::try_from(now.timestamp_millis()).unwrap_or_default(),
        &(hub.random)().ok_or(Refusal::Trouble)?,
    );
    let arrival = Arrival {
        summary: &summary,
        bytes,
        device: desk.public.device().0,
        signature,
        id: id.into_uuid().to_string(),
        at: timestamp(now),
    };
    let kept = hub
        .base
        .write(|transaction| summaries::keep(transaction, arrival))?;
    let kept = kept.map_err(|wrong| Refusal::WrongRevision(wrong.expected))?;
    let mut receipt = Receipt {
        id: kept.id,
        maison: desk.maison.clone(),
        period: kept.period,
        revision: kept.revision,
        sha256: kept.sha256,
        received_at: kept.received_at,
        signature: String::new(),
    };
    receipt.signature =
        BASE64_STANDARD.encode(hub.base.keys().sign(Purpose::Receipt, &receipt.message()));
    Ok(receipt)
}

fn has_begun(period: Period, now: DateTime<Utc>) -> bool {
    period.first_day() <= now.with_timezone(&chrono_tz::Europe::Paris).date_naive()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_at_midnight_in_paris() {
        let (november, at) = ("2026-11".parse().unwrap(), |text: &str| {
            text.parse::<DateTime<Utc>>().unwrap()
        });
        assert!(!has_begun(november, at("2026-10-31T22:59:59Z")));
        assert!(has_begun(november, at("2026-10-31T23:00:00Z")));
    }
}
