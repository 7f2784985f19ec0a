//! Sealing and signing what an act wrote. A short act seals where it stands; a long one gives its ops to a thread of
//! its own, which chains them in order while the rows of the next ones are written, and prepares what is derived of the
//! persons born in them. Whoever commits waits for it.

use std::sync::mpsc::{Receiver, Sender, SyncSender};

use pignon_journal::op::Hash;
use pignon_journal::{DeskKeys, Header, Id, Op, Part, SealedPart, Sealer};
use zeroize::Zeroizing;

use super::newborn::{Newborns, Prepared};
use crate::Incident;
use crate::random::Ids;

/// Ops that wait to be sealed: some megabytes of text.
pub(super) const WAITING: usize = 2;

/// What is needed to seal.
#[derive(Clone, Copy)]
pub(super) struct Seals<'v> {
    pub keys: &'v DeskKeys,
    pub sealer: &'v Sealer,
    pub ids: &'v Ids,
}

/// An op to seal. Its header lacks the hash of the one before, when that one is not sealed yet.
pub(super) struct Draft {
    pub header: Header,
    pub parts: Vec<Part>,
    /// Persons born before, when this is the first op of the thread.
    pub before: Newborns,
    /// Persons born in these parts, with the `seq` of their rows.
    pub born: Vec<(Id, i64)>,
    /// The persons born so far are to be prepared.
    pub enough: bool,
}

/// An op sealed and signed, with the subjects of its parts.
pub(super) struct Sealed {
    pub op: Op,
    pub subjects: Vec<Id>,
}

/// What the thread of a long act gives back.
pub(super) enum Done {
    Sealed(Sealed),
    Prepared(Prepared),
}

/// The thread of a long act, seen from the act.
pub(super) struct Lane {
    /// None once the act is over: the thread prepares the last persons and ends.
    pub drafts: Option<SyncSender<Draft>>,
    pub done: Receiver<Result<Done, Incident>>,
}

impl Seals<'_> {
    pub fn seal(&self, draft: Draft) -> Result<Sealed, Incident> {
        let Draft { header, parts, .. } = draft;
        let mut sealed = Vec::with_capacity(parts.len());
        for (place, part) in parts.iter().enumerate() {
            let bytes = Zeroizing::new(part.to_bytes());
            let nonce = self.ids.bytes();
            sealed.push(SealedPart::of(
                self.sealer.seal(&header, place, &bytes, nonce)?,
            ));
        }
        Ok(Sealed {
            op: Op::signed(header, sealed, self.keys),
            subjects: parts.iter().map(|part| part.subject).collect(),
        })
    }

    /// Seals every op in the order it comes, the first after the header of hash `previous`; ends when nobody gives any
    /// more, or at the first that cannot be sealed.
    pub fn in_order(
        &self,
        mut previous: Hash,
        drafts: &Receiver<Draft>,
        done: &Sender<Result<Done, Incident>>,
    ) {
        let mut newborns = Newborns::default();
        for mut draft in drafts {
            draft.header.previous = previous;
            newborns.join(std::mem::take(&mut draft.before));
            newborns.learn(&draft.born, &draft.parts);
            let enough = draft.enough;
            let sealed = self.seal(draft);
            if let Ok(sealed) = &sealed {
                previous = sealed.op.hash();
            }
            let failed = sealed.is_err();
            if done.send(sealed.map(Done::Sealed)).is_err() || failed {
                return;
            }
            if enough && done.send(Ok(Done::Prepared(newborns.prepare()))).is_err() {
                return;
            }
        }
        // Nobody waits for it when the act failed.
        let _ = done.send(Ok(Done::Prepared(newborns.prepare())));
    }
}
