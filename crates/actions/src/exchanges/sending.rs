//! Sending what is queued: in the background, one at a time, the oldest first; never twice, since the hub knows the
//! bytes it has; never lost, since a summary leaves the queue only with its receipt.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use pignon_link::{Hub, LinkError, Options, backoff};
use pignon_store::exchanges::{self as rows, Outgoing, Tried};
use pignon_store::{DeskKeys, DeskPublic, Incident, Vault};

use super::figures::{period_of, raw, summary_of};
use super::words;
use crate::commands::Tag;
use crate::desk::{Env, Open};
use crate::house::shapes::HubReach;
use crate::{Desk, Failure, FailureCode};

/// Whatever the hub answers, the background never asks it twice within this time (T7, fault 14). Milliseconds.
const APART: i64 = 30_000;
/// No month is corrected that often: a hub that wants more is not the City's, or has gone mad.
const MOST_REVISIONS: u32 = 10_000;

/// What the background is doing.
#[derive(Default)]
pub struct Sending {
    busy: AtomicBool,
    changed: Mutex<Vec<Tag>>,
}

impl Sending {
    pub(crate) fn take_changes(&self) -> Vec<Tag> {
        std::mem::take(&mut *self.changed.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn tell(&self) {
        let mut changed = self.changed.lock().unwrap_or_else(PoisonError::into_inner);
        if changed.is_empty() {
            changed.extend([Tag::Exchanges, Tag::State]);
        }
    }
}

/// The City's own certification authority, when its file was put in the folder of the desk: it alone is trusted then.
pub(super) fn authority(open: &Open) -> Option<PathBuf> {
    Some(open.keys.dir().join("ville.pem")).filter(|file| file.exists())
}

/// One try, with all it needs while the house may be locked meanwhile.
struct Try {
    hub: rows::HubMemory,
    keys: DeskKeys,
    outgoing: Outgoing,
    env: Env,
    authority: Option<PathBuf>,
}

impl Try {
    fn next(open: &Open, forced: bool) -> Result<Option<Self>, Incident> {
        let (hub, mut outgoing) = open
            .vault
            .read(|r| Ok::<_, Incident>((rows::hub(r)?, rows::outgoing(r)?)))?;
        let Some(hub) = hub else { return Ok(None) };
        outgoing.retain(|o| o.received_at.is_none() && !o.refused);
        outgoing.sort_by(|a, b| (&a.period, a.revision).cmp(&(&b.period, b.revision)));
        let now = open.env.now();
        // In order: while the oldest waits for its time, nothing else overtakes it.
        let first = outgoing
            .into_iter()
            .next()
            .filter(|o| forced || o.next_try_at <= now);
        Ok(first.map(|outgoing| Self {
            hub,
            keys: open.vault.desk_keys(),
            outgoing,
            env: open.env.clone(),
            authority: authority(open),
        }))
    }

    /// Notes that it begins, before anything leaves; false when newer figures took its place in the queue.
    fn begin(&self, open: &Open) -> Result<bool, Incident> {
        rows::begin_try(
            &open.vault,
            &self.outgoing,
            open.env.now().saturating_add(APART),
        )
    }

    fn run(&self) -> Result<pignon_link::Receipt, LinkError> {
        let key = DeskPublic::from_bytes(&self.hub.key).map_err(|_| LinkError::Untrusted)?;
        let hub = Hub::new(
            &self.hub.address,
            Options {
                hub_key: Some(key),
                authority: self.authority.clone(),
                ..Options::default()
            },
        )?;
        hub.send_summary(&self.keys, &self.outgoing.bytes, self.env.bytes())
    }

    /// Notes what became of it.
    fn record(
        &self,
        open: &Open,
        result: Result<pignon_link::Receipt, LinkError>,
    ) -> Result<Option<Failure>, Failure> {
        let (vault, now): (&Vault, i64) = (&open.vault, open.env.now());
        let (period, revision) = (self.outgoing.period.as_str(), self.outgoing.revision);
        let error = match result {
            Ok(receipt) => {
                let tried = Tried::Received {
                    at: receipt.received_at,
                    receipt: receipt.id,
                };
                rows::end_try(vault, period, revision, &tried)?;
                rows::remember_exchange(vault, now, None)?;
                open.set_reach(HubReach::Reached);
                return Ok(None);
            }
            Err(LinkError::Conflict { expected }) if !(1..=MOST_REVISIONS).contains(&expected) => {
                LinkError::NotUnderstood
            }
            Err(error) => error,
        };
        let failure = words::failure(&error);
        match error {
            LinkError::Conflict { expected } => {
                // The hub has other revisions than this desk remembers (a restored backup): go on from the hub's.
                let of = period_of(period)?;
                let figures = raw(open, of)?;
                let bytes = summary_of(open, of, expected, &figures)?.to_bytes();
                let next = now.saturating_add(APART);
                rows::renumber(vault, period, revision, expected, &bytes, next)?;
                open.set_reach(HubReach::Reached);
                return Ok(None);
            }
            LinkError::Refused { .. } | LinkError::WrongCode => {
                rows::end_try(
                    vault,
                    period,
                    revision,
                    &Tried::Refused {
                        trouble: failure.sentence.clone(),
                    },
                )?;
                open.set_reach(HubReach::Reached);
            }
            other => {
                let asked = match other {
                    LinkError::Trouble { retry_after } => retry_after.unwrap_or(0),
                    _ => 0,
                };
                let random = u64::from_le_bytes(open.env.bytes());
                let wait = backoff(self.outgoing.tries + 1, random).max(asked.min(24 * 3600));
                let next = now
                    .saturating_add(i64::try_from(wait).unwrap_or(i64::MAX).saturating_mul(1000));
                rows::end_try(
                    vault,
                    period,
                    revision,
                    &Tried::Later {
                        next,
                        trouble: failure.sentence.clone(),
                    },
                )?;
                rows::remember_exchange(vault, now, Some(&failure.sentence))?;
                open.set_reach(HubReach::Unreached);
            }
        }
        Ok(Some(failure))
    }
}

/// Starts sending in the background what is due, unless it is being done.
pub(crate) fn send_due(desk: &Desk, open: &Arc<Open>) {
    let sending = Arc::clone(&desk.sending);
    if sending.busy.load(Ordering::Acquire) {
        return;
    }
    let next = match Try::next(open, false) {
        Ok(Some(next)) => next,
        Ok(None) => return,
        Err(incident) => {
            tracing::warn!(%incident, "queue");
            return;
        }
    };
    if sending.busy.swap(true, Ordering::AcqRel) {
        return;
    }
    // Weak: while the network is slow, the house can still be locked and its keys wiped. The answer is then lost,
    // and asked again at the next opening: the hub gives the same receipt for the same bytes.
    let house: Weak<Open> = Arc::downgrade(open);
    let worker = Arc::clone(&sending);
    let spawned = std::thread::Builder::new()
        .name("exchange".to_owned())
        .spawn(move || {
            attempt(&next, &house);
            worker.tell();
            worker.busy.store(false, Ordering::Release);
        });
    if let Err(error) = spawned {
        tracing::warn!(%error, "no thread for the exchange");
        sending.busy.store(false, Ordering::Release);
    }
}

fn attempt(next: &Try, house: &Weak<Open>) {
    let begun = house
        .upgrade()
        .is_some_and(|open| next.begin(&open).unwrap_or(false));
    if !begun {
        return;
    }
    let result = next.run();
    if let Some(open) = house.upgrade()
        && let Err(failure) = next.record(&open, result)
    {
        tracing::warn!(%failure, "the result of an exchange could not be kept");
    }
}

/// Tries everything that waits, now, in the foreground.
pub(super) fn now(open: &Open) -> Result<(), Failure> {
    let hub = open
        .vault
        .read(rows::hub)?
        .ok_or_else(|| Failure::new(FailureCode::NotEnrolled))?;
    let mut any = false;
    // A renumbered summary is tried again: bounded, so that a hub that lies cannot keep us here.
    for _ in 0..50 {
        let Some(next) = Try::next(open, true)? else {
            break;
        };
        any = true;
        if open.is_closed() {
            return Err(Failure::new(FailureCode::Locked));
        }
        if !next.begin(open)? {
            continue;
        }
        let result = next.run();
        if let Some(failure) = next.record(open, result)? {
            return Err(failure);
        }
    }
    if !any {
        let key = DeskPublic::from_bytes(&hub.key)
            .map_err(|_| Failure::new(FailureCode::HubUntrusted))?;
        let answer = Hub::new(
            &hub.address,
            Options {
                hub_key: Some(key),
                authority: authority(open),
                ..Options::default()
            },
        )
        .and_then(|hub| hub.hello());
        match answer {
            Ok(_) => {
                rows::remember_exchange(&open.vault, open.env.now(), None)?;
                open.set_reach(HubReach::Reached);
            }
            Err(error) => {
                let failure = words::failure(&error);
                rows::remember_exchange(&open.vault, open.env.now(), Some(&failure.sentence))?;
                open.set_reach(HubReach::Unreached);
                return Err(failure);
            }
        }
    }
    Ok(())
}
