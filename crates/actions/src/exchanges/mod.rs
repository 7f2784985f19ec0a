//! Exchanges with the City: what leaves, exactly as it leaves; the queue; the enrolment of the desk.

mod figures;
mod sending;
pub mod shapes;
mod words;

use pignon_store::exchanges as rows;
use pignon_summary::Period;

use crate::desk::Open;
use crate::desk::env::moment;
use crate::house::shapes::{HubReach, Nothing, StateOfThings};
use crate::{Failure, FailureCode};
use figures::{bytes_of, period_of, shown, summary_of};
pub use sending::Sending;
pub(crate) use sending::send_due;
use shapes::{HubCard, HubEnrol, PeriodAsk, SummariesList, SummaryCard, SummaryState, SummaryView};

/// The months of the house, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn list(open: &Open, _: Nothing) -> Result<SummariesList, Failure> {
    let (bounds, outgoing) = open
        .vault
        .read(|r| Ok::<_, Failure>((rows::months(r)?, rows::outgoing(r)?)))?;
    let now = Period::of(open.env.today()).map_err(|_| Failure::new(FailureCode::Defect))?;
    let first = bounds
        .and_then(|(first, _)| first.parse().ok())
        .unwrap_or(now);
    let mut months = Vec::new();
    let mut month = Some(now);
    while let Some(period) = month.filter(|p| *p >= first && months.len() < 120) {
        months.push(card(period, now, &outgoing));
        month = period.previous();
    }
    Ok(SummariesList { months })
}

fn card(period: Period, now: Period, outgoing: &[rows::Outgoing]) -> SummaryCard {
    let name = period.to_string();
    let last = outgoing.iter().find(|o| o.period == name);
    SummaryCard {
        period_label: period.label(),
        state: state_of(period, now, last),
        revision: last.map_or(1, |o| o.revision),
        queued_at: last.map(|o| moment(o.queued_at)),
        received_at: last.and_then(|o| o.received_at.clone()),
        receipt: last.and_then(|o| o.receipt.clone()),
        sentence: last.and_then(|o| o.trouble.clone()),
        period: name,
    }
}

fn state_of(period: Period, now: Period, last: Option<&rows::Outgoing>) -> SummaryState {
    match last {
        Some(o) if o.received_at.is_some() => SummaryState::Sent,
        Some(o) if o.refused => SummaryState::Refused,
        Some(_) => SummaryState::Queued,
        None if period >= now => SummaryState::Running,
        None => SummaryState::Ready,
    }
}

/// What leaves, or what left and what would leave now.
///
/// # Errors
/// [`Failure`].
pub(crate) fn view(open: &Open, ask: PeriodAsk) -> Result<SummaryView, Failure> {
    let period = period_of(&ask.period)?;
    let outgoing = open.vault.read(rows::outgoing)?;
    let now = Period::of(open.env.today()).map_err(|_| Failure::new(FailureCode::Defect))?;
    let last = outgoing.iter().find(|o| o.period == ask.period);
    let mut state = state_of(period, now, last);
    let mut bytes = bytes_of(open, period, last.map_or(1, |o| o.revision))?;
    if let Some(sent) = last {
        if sent.bytes == bytes {
            bytes.clone_from(&sent.bytes);
        } else if state == SummaryState::Sent {
            // The figures changed since: what would leave now is a correction, with the next revision.
            state = SummaryState::Stale;
            bytes = bytes_of(open, period, sent.revision + 1)?;
        } else if state == SummaryState::Queued {
            bytes.clone_from(&sent.bytes);
        }
    }
    let (indicators, protected_cells) = shown(&bytes)?;
    Ok(SummaryView {
        period: ask.period,
        period_label: period.label(),
        state,
        indicators,
        exact_text: String::from_utf8_lossy(&bytes).into_owned(),
        protected_cells,
    })
}

/// Queues the summary of a month that is over; it leaves as soon as the hub answers.
///
/// # Errors
/// [`FailureCode::PeriodNotOver`] and others.
pub(crate) fn send(open: &Open, ask: PeriodAsk) -> Result<SummaryCard, Failure> {
    let period = period_of(&ask.period)?;
    let now = Period::of(open.env.today()).map_err(|_| Failure::new(FailureCode::Defect))?;
    if period >= now {
        return Err(Failure::new(FailureCode::PeriodNotOver));
    }
    let raw = figures::raw(open, period)?;
    // Built once with a revision to be sure that it can be: what follows cannot fail.
    summary_of(open, period, 1, &raw)?;
    rows::queue(&open.vault, &ask.period, open.env.now(), |revision| {
        summary_of(open, period, revision, &raw)
            .map(|s| s.to_bytes())
            .unwrap_or_default()
    })?;
    let outgoing = open.vault.read(rows::outgoing)?;
    Ok(card(period, now, &outgoing))
}

/// The hub as this desk knows it.
///
/// # Errors
/// [`Failure`].
pub(crate) fn hub(open: &Open, _: Nothing) -> Result<HubCard, Failure> {
    let known = open.vault.read(rows::hub)?;
    Ok(HubCard {
        enrolled: known.is_some(),
        address: known.as_ref().map(|h| h.address.clone()),
        name: known.as_ref().map(|h| h.name.clone()),
        device: Some(open.vault.desk_public().device().to_string()),
        last_exchange_at: known.as_ref().and_then(|h| h.last_exchange_at).map(moment),
        trouble: known.and_then(|h| h.trouble),
    })
}

/// Enrols this desk with the hub, with the one-time code given by the City.
///
/// # Errors
/// [`Failure`].
pub(crate) fn enrol(open: &Open, ask: HubEnrol) -> Result<HubCard, Failure> {
    let hub = pignon_link::Hub::new(
        ask.address.trim(),
        pignon_link::Options {
            authority: sending::authority(open),
            maison: Some(open.maison.clone()),
            ..pignon_link::Options::default()
        },
    )
    .map_err(|e| words::failure(&e))?;
    let keys = open.vault.desk_keys();
    let enrolment = hub
        .enrol(&keys, ask.code.trim(), open.env.bytes())
        .map_err(|e| words::failure(&e))?;
    if enrolment.maison != open.maison {
        return Err(Failure::saying(
            FailureCode::WrongCode,
            format!(
                "Ce code est celui de la Maison {}, et ce poste est celui de la Maison {}\u{a0}: demandez le bon à la Ville.",
                enrolment.maison, open.maison
            ),
        ));
    }
    let address = ask.address.trim().trim_end_matches('/');
    rows::remember_hub(
        &open.vault,
        address,
        &enrolment.hub_name,
        &enrolment.hub_key.to_bytes(),
        open.env.now(),
    )?;
    open.set_reach(HubReach::Reached);
    self::hub(open, Nothing {})
}

/// Tries now, whatever the waiting time; the answer tells how it went.
///
/// # Errors
/// [`FailureCode::NotEnrolled`]; the trouble of the exchange itself.
pub(crate) fn exchange_now(open: &Open, _: Nothing) -> Result<StateOfThings, Failure> {
    sending::now(open)?;
    crate::house::state_of_things(open, Nothing {})
}
