//! Where this desk's journal stands: what the next op continues.

use pignon_journal::op::Hash;
use pignon_journal::{DeviceId, HybridClock, Line, Seen, Stamp};
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::Incident;

/// The rowid of an op: line << 36 | seq.
pub(crate) const fn op_rowid(line: i64, seq: u64) -> i64 {
    (line << 36) | seq.cast_signed()
}

/// The rowids of the parts of an op.
pub(crate) const fn parts_of(op: i64) -> (i64, i64) {
    (op << 12, (op << 12) | 0xfff)
}

/// The op of a part's rowid.
pub(crate) const fn op_of_part(part: i64) -> i64 {
    part >> 12
}

/// The line and seq of an op's rowid.
pub(crate) const fn line_and_seq(op: i64) -> (i64, u64) {
    (op >> 36, (op & ((1 << 36) - 1)).cast_unsigned())
}

/// Identity of an op for screens and references: 4 bytes of the device, the incarnation, the seq.
pub(crate) fn op_id(line: Line, seq: u64) -> Uuid {
    let mut bytes = [0; 16];
    bytes[..4].copy_from_slice(&line.device.0[..4]);
    bytes[4..8].copy_from_slice(&line.incarnation.to_be_bytes());
    bytes[8..].copy_from_slice(&seq.to_be_bytes());
    Uuid::from_bytes(bytes)
}

/// The rowid of the op of this identity.
pub(crate) fn find_op(conn: &Connection, id: Uuid) -> Result<Option<i64>, Incident> {
    let bytes = id.into_bytes();
    let seq = u64::from_be_bytes([
        bytes[8], bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15],
    ]);
    let incarnation = u32::from_be_bytes([bytes[4], bytes[5], bytes[6], bytes[7]]);
    if seq >= 1 << 36 {
        return Ok(None);
    }
    let mut statement = conn.prepare_cached(
        "SELECT n FROM line WHERE incarnation = ?1 AND substr(device, 1, 4) = ?2",
    )?;
    let line: Option<i64> = rusqlite::OptionalExtension::optional(
        statement.query_row(params![incarnation, &bytes[..4]], |r| r.get(0)),
    )?;
    Ok(line.map(|n| op_rowid(n, seq)))
}

/// Where this desk's journal stands.
#[derive(Clone)]
pub(crate) struct Head {
    /// Identity of the house.
    pub house: [u8; 16],
    /// Local number of this desk's line.
    pub n: i64,
    /// This desk's line.
    pub line: Line,
    /// Last seq written.
    pub seq: u64,
    /// Hash of its header.
    pub hash: Hash,
    /// Present epoch.
    pub epoch: u32,
    /// The clock.
    pub clock: HybridClock,
    /// What this desk has seen of the others.
    pub seen: Seen,
}

impl Head {
    pub fn load(conn: &Connection, house: [u8; 16], device: DeviceId) -> Result<Self, Incident> {
        let incarnation: u32 = conn.query_row("SELECT incarnation FROM desk", [], |r| r.get(0))?;
        let epoch: u32 = conn.query_row("SELECT max(epoch) FROM epoch_key", [], |r| r.get(0))?;
        let (n, seq, hash): (i64, u64, Hash) = conn.query_row(
            "SELECT n, seq, head FROM line WHERE device = ?1 AND incarnation = ?2",
            params![device.0, incarnation],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)),
        )?;
        let mut clock = HybridClock::default();
        let mut seen = Vec::new();
        let mut statement =
            conn.prepare("SELECT n, device, incarnation, seq FROM line WHERE seq > 0")?;
        let rows = statement.query_map([], |r| {
            let line = Line {
                device: DeviceId(r.get(1)?),
                incarnation: r.get(2)?,
            };
            Ok((r.get::<_, i64>(0)?, line, r.get::<_, u64>(3)?))
        })?;
        for row in rows {
            let (other, line, last) = row?;
            // The clock of a line never goes back: its last op has its latest stamp.
            let stamp = conn.query_row(
                "SELECT millis, counter FROM op WHERE id = ?1",
                [op_rowid(other, last)],
                |r| {
                    Ok(Stamp {
                        millis: r.get(0)?,
                        counter: r.get(1)?,
                    })
                },
            )?;
            clock.witness(stamp);
            if other != n {
                seen.push((line, last));
            }
        }
        Ok(Self {
            house,
            n,
            line: Line {
                device,
                incarnation,
            },
            seq,
            hash,
            epoch,
            clock,
            seen: Seen(seen),
        })
    }

    /// Identity of the op that comes next.
    pub fn next_id(&self) -> Uuid {
        op_id(self.line, self.seq + 1)
    }
}
