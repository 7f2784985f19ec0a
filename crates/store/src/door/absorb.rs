//! Receiving ops of other desks: verified, kept as they came, applied once what they had seen is here. Order of
//! arrival and duplicates do not matter. (Who may be received from is the membership log's business, which comes
//! with replication; here a desk is received once it is known.)

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use pignon_journal::{DeskPublic, DeviceId, Id, Line, Op};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::head::Last;
use super::history::fold_acts;
use super::{cohorts, derive, project, store_op};
use crate::{Incident, Vault};

/// What became of an op received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absorbed {
    /// Applied, with any that waited for it.
    Applied,
    /// Already here.
    Known,
    /// Kept until what it had seen arrives.
    Parked,
}

impl Vault {
    /// Accepts ops of another desk from now on.
    ///
    /// # Errors
    /// [`Incident`].
    pub fn know_desk(&self, public: &DeskPublic, incarnation: u32) -> Result<(), Incident> {
        self.remember(|conn| {
            conn.execute(
                "INSERT OR IGNORE INTO line (device, incarnation, public) VALUES (?1, ?2, ?3)",
                params![public.device().0, incarnation, public.to_bytes()],
            )
        })?;
        Ok(())
    }

    /// Receives one op.
    ///
    /// # Errors
    /// [`Incident`] when the op is not that of a known desk, does not verify, or does not follow its line; nothing is
    /// kept of it then.
    pub fn absorb(&self, bytes: &[u8]) -> Result<Absorbed, Incident> {
        let op = Op::from_bytes(bytes)?;
        let mut guard = self.writer();
        let writer = &mut *guard;
        if op.header.house != self.house {
            return Err(Incident::Storage("this op is of another house".to_owned()));
        }
        let Some(known) = line(&writer.conn, op.header.line)? else {
            return Err(Incident::Storage(
                "this op is of an unknown desk".to_owned(),
            ));
        };
        op.verify(&known.public)?;
        if op.header.seq <= known.last.seq {
            return Ok(Absorbed::Known);
        }
        let tx = writer.conn.transaction()?;
        tx.execute(
            "INSERT OR IGNORE INTO parked (device, incarnation, seq, op) VALUES (?1, ?2, ?3, ?4)",
            params![
                op.header.line.device.0,
                op.header.line.incarnation,
                op.header.seq,
                bytes
            ],
        )?;
        let mut applied = false;
        let mut subjects = BTreeSet::new();
        while let Some(ready) = next_ready(&tx)? {
            self.take(&tx, &ready, &mut subjects)?;
            writer.head.clock.witness(ready.header.stamp);
            applied |= ready.header.line == op.header.line && ready.header.seq == op.header.seq;
        }
        for subject in &subjects {
            project::replace(&tx, subject, &fold_acts(&self.acts(&tx, subject)?))?;
            derive::refresh_person(&tx, subject, derive::Stale::ALL)?;
        }
        cohorts::refresh(&tx, &subjects)?;
        tx.commit()?;
        self.upkeep.written();
        writer.head =
            super::head::Head::load(&writer.conn, self.house, writer.keys.public().device())?;
        self.generation.fetch_add(1, Ordering::AcqRel);
        Ok(if applied {
            Absorbed::Applied
        } else {
            Absorbed::Parked
        })
    }

    fn take(
        &self,
        tx: &Transaction<'_>,
        op: &Op,
        subjects: &mut BTreeSet<Id>,
    ) -> Result<(), Incident> {
        let known = line(tx, op.header.line)?
            .ok_or_else(|| Incident::Storage("an unknown desk".to_owned()))?;
        op.follows(known.last.seq, &known.last.hash)?;
        let mut of_parts = Vec::with_capacity(op.parts.len());
        for (place, part) in op.parts.iter().enumerate() {
            let subject = match &part.sealed {
                Some(sealed) => {
                    let first = super::parts_of(super::op_rowid(known.n, op.header.seq)).0;
                    let id = first + i64::try_from(place).unwrap_or_default();
                    self.open_part(id, &op.header_bytes, sealed)?.part.subject
                }
                // Purged before it came here: nothing to fold, the hash stays.
                None => [0; 16],
            };
            subjects.insert(subject);
            of_parts.push(subject);
        }
        store_op(tx, known.n, op, &of_parts)?;
        tx.execute(
            "DELETE FROM parked WHERE device = ?1 AND incarnation = ?2 AND seq = ?3",
            params![
                op.header.line.device.0,
                op.header.line.incarnation,
                op.header.seq
            ],
        )?;
        Ok(())
    }

    /// The ops of this desk after `seq`, as they travel.
    ///
    /// # Errors
    /// [`Incident`].
    pub fn own_ops_after(&self, seq: u64) -> Result<Vec<Vec<u8>>, Incident> {
        let writer = self.writer();
        let (n, last) = (writer.head.n, writer.head.seq);
        (seq + 1..=last)
            .map(|seq| load_op(&writer.conn, n, seq).map(|op| op.to_bytes()))
            .collect()
    }
}

struct KnownLine {
    n: i64,
    public: DeskPublic,
    last: Last,
}

fn line(conn: &Connection, line: Line) -> Result<Option<KnownLine>, Incident> {
    let row = conn
        .prepare_cached("SELECT n, public FROM line WHERE device = ?1 AND incarnation = ?2")?
        .query_row(params![line.device.0, line.incarnation], |r| {
            Ok((r.get::<_, i64>(0)?, r.get::<_, Vec<u8>>(1)?))
        })
        .optional()?;
    let Some((n, public)) = row else {
        return Ok(None);
    };
    let public = DeskPublic::from_bytes(&public).map_err(|e| Incident::Storage(e.to_string()))?;
    let last = Last::of(conn, n)?;
    Ok(Some(KnownLine { n, public, last }))
}

/// A parked op that follows its line and whose desk had seen nothing that is not here.
fn next_ready(tx: &Transaction<'_>) -> Result<Option<Op>, Incident> {
    let mut statement = tx.prepare_cached(
        "SELECT parked.op FROM parked JOIN line USING (device, incarnation)
         WHERE parked.seq = 1 + coalesce(
             (SELECT max(id) >> 13 & (1 << 36) - 1 FROM journal WHERE id >= n << 49 AND id < n + 1 << 49), 0)",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let op = Op::from_bytes(row.get_ref(0)?.as_blob().unwrap_or_default())?;
        let mut complete = true;
        for (seen, seq) in &op.header.seen.0 {
            let here = line(tx, *seen)?.map_or(0, |l| l.last.seq);
            complete &= here >= *seq;
        }
        if complete {
            return Ok(Some(op));
        }
    }
    Ok(None)
}

/// An op of a line, as it was stored.
pub(super) fn load_op(conn: &Connection, n: i64, seq: u64) -> Result<Op, Incident> {
    let id = super::op_rowid(n, seq);
    let (header_bytes, signature): (Vec<u8>, [u8; 64]) = conn
        .prepare_cached("SELECT header, signature FROM journal WHERE id = ?1")?
        .query_row([id], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let (first, last) = super::parts_of(id);
    let mut statement = conn.prepare_cached(
        "SELECT digest, sealed FROM journal WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
    )?;
    let parts = statement
        .query_map([first, last], |r| {
            Ok(pignon_journal::SealedPart {
                digest: r.get(0)?,
                sealed: r.get(1)?,
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let header = pignon_journal::Header::from_bytes(&header_bytes)?;
    Ok(Op {
        header,
        header_bytes,
        signature,
        parts,
    })
}

impl Vault {
    /// Verifies the whole journal: the signature of every op, its parts against the digests it signs, and the chain of
    /// every line up to its last op. Opens no part, and does not compare the projection with its fold.
    /// Returns how many ops were verified.
    ///
    /// # Errors
    /// [`Incident::Damaged`] at the first op that does not hold.
    pub fn verify_journal(&self) -> Result<u64, Incident> {
        let writer = self.writer();
        let mut verified = 0;
        let mut statement = writer
            .conn
            .prepare("SELECT n, device, incarnation, public FROM line")?;
        let lines = statement
            .query_map([], |r| {
                let line = Line {
                    device: DeviceId(r.get(1)?),
                    incarnation: r.get(2)?,
                };
                Ok((r.get::<_, i64>(0)?, line, r.get::<_, Vec<u8>>(3)?))
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        for (n, of, public) in lines {
            let public = DeskPublic::from_bytes(&public).map_err(|_| Incident::Damaged)?;
            let mut hash = [0; 32];
            for seq in 1..=Last::of(&writer.conn, n)?.seq {
                let op = load_op(&writer.conn, n, seq).map_err(|_| Incident::Damaged)?;
                op.verify(&public).map_err(|_| Incident::Damaged)?;
                op.follows(seq - 1, &hash).map_err(|_| Incident::Damaged)?;
                if op.header.line != of {
                    return Err(Incident::Damaged);
                }
                hash = op.hash();
                verified += 1;
            }
        }
        Ok(verified)
    }
}

impl Vault {
    /// Folds subjects again from the journal and rewrites their rows: what an upgrade that learns new kinds does, and
    /// what proves that the projection is the fold.
    ///
    /// # Errors
    /// [`Incident`].
    pub fn refold(&self, subjects: &[uuid::Uuid]) -> Result<(), Incident> {
        let mut writer = self.writer();
        let tx = writer.conn.transaction()?;
        let subjects: Vec<Id> = subjects.iter().map(|s| s.into_bytes()).collect();
        for subject in &subjects {
            project::clear(&tx, subject)?;
            project::replace(&tx, subject, &fold_acts(&self.acts(&tx, subject)?))?;
            derive::refresh_person(&tx, subject, derive::Stale::ALL)?;
        }
        cohorts::refresh(&tx, &subjects)?;
        tx.commit()?;
        self.upkeep.written();
        self.generation.fetch_add(1, Ordering::AcqRel);
        Ok(())
    }
}
