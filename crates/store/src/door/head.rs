//! Where this desk's journal stands: what the next op continues.

use pignon_journal::op::Hash;
use pignon_journal::{DeviceId, Header, HybridClock, Line, Seen, Stamp};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::Incident;

/// Bits of a rowid of the journal after the seq: 0 for the op, 1 + place for its parts.
const PLACE: u32 = 13;
/// Bits after the line.
const SEQ: u32 = 36 + PLACE;

/// The rowid of an op: line << 49 | seq << 13.
pub(crate) const fn op_rowid(line: i64, seq: u64) -> i64 {
    (line << SEQ) | (seq.cast_signed() << PLACE)
}

/// The rowids of the parts of an op, from the first to the last there could be.
pub(crate) const fn parts_of(op: i64) -> (i64, i64) {
    (op + 1, op | ((1 << PLACE) - 1))
}

/// The op of a part’s rowid.
pub(crate) const fn op_of_part(part: i64) -> i64 {
    (part >> PLACE) << PLACE
}

/// The place of a part in its op, from its rowid.
pub(crate) const fn place_of_part(part: i64) -> i64 {
    part - op_of_part(part) - 1
}

/// The line and seq of an op's rowid.
pub(crate) const fn line_and_seq(op: i64) -> (i64, u64) {
    (op >> SEQ, ((op >> PLACE) & ((1 << 36) - 1)).cast_unsigned())
}

/// The last op of a line.
pub(crate) struct Last {
    /// Its seq; 0 when there is none.
    pub seq: u64,
    /// Its hash; zeros when there is none.
    pub hash: Hash,
    /// Its stamp.
    pub stamp: Stamp,
}

impl Last {
    /// Of the line of this local number.
    pub fn of(conn: &Connection, n: i64) -> Result<Self, Incident> {
        let row: Option<(i64, Vec<u8>)> = conn
            .prepare_cached(
                "SELECT id, header FROM journal
                 WHERE id = ((SELECT max(id) FROM journal WHERE id >= ?1 AND id < ?2) >> 13) << 13",
            )?
            .query_row([op_rowid(n, 0), op_rowid(n + 1, 0)], |r| {
                Ok((r.get(0)?, r.get(1)?))
            })
            .optional()?;
        let Some((id, header)) = row else {
            return Ok(Self {
                seq: 0,
                hash: [0; 32],
                stamp: Stamp::default(),
            });
        };
        Ok(Self {
            seq: line_and_seq(id).1,
            hash: pignon_journal::op::hash_of_header(&header),
            stamp: Header::from_bytes(&header)?.stamp,
        })
    }
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
        let n: i64 = conn.query_row(
            "SELECT n FROM line WHERE device = ?1 AND incarnation = ?2",
            params![device.0, incarnation],
            |r| r.get(0),
        )?;
        let own = Last::of(conn, n)?;
        let mut clock = HybridClock::default();
        let mut seen = Vec::new();
        let mut statement = conn.prepare("SELECT n, device, incarnation FROM line")?;
        let rows = statement.query_map([], |r| {
            let line = Line {
                device: DeviceId(r.get(1)?),
                incarnation: r.get(2)?,
            };
            Ok((r.get::<_, i64>(0)?, line))
        })?;
        for row in rows {
            let (other, line) = row?;
            let last = Last::of(conn, other)?;
            if last.seq == 0 {
                continue;
            }
            // The clock of a line never goes back: its last op has its latest stamp.
            clock.witness(last.stamp);
            if other != n {
                seen.push((line, last.seq));
            }
        }
        Ok(Self {
            house,
            n,
            line: Line {
                device,
                incarnation,
            },
            seq: own.seq,
            hash: own.hash,
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
