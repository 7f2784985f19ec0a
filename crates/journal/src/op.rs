//! The op (T2.2): one user action of one desk. A header, signed and chained; and sealed parts, one per subject, so
//! that a subject can be purged while the op still verifies by hash (T3.8). Bytes received are the bytes verified.
//!
//! Longer than most: writing, reading and verifying an op are one format, and are checked against each other.

use minicbor::{Decoder, Encoder};
use sha2::{Digest, Sha256};

use crate::clock::Stamp;
use crate::keys::{DeskKeys, DeskPublic, DeviceId, Purpose};

/// Version of the header format.
pub const FORMAT: u8 = 1;
/// Suite 1: Ed25519, SHA-256, HKDF-SHA256, XChaCha20-Poly1305.
pub const SUITE: u8 = 1;
/// At most this many parts in one op: long acts are cut into several ops.
pub const MAX_PARTS: usize = 4_096;

/// A SHA-256 digest.
pub type Hash = [u8; 32];

/// One life of a desk's journal: a restored backup takes a new incarnation (T3.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line {
    /// Desk.
    pub device: DeviceId,
    /// Incarnation, from 1.
    pub incarnation: u32,
}

/// Where an op comes from, and its place in the order of the fold: by clock, then desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// When, by the hybrid clock.
    pub stamp: Stamp,
    /// Which journal.
    pub line: Line,
    /// Place in that journal, from 1.
    pub seq: u64,
}

/// What a desk had seen of the other journals when it wrote: for each, the last seq. Its own is implied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen(pub Vec<(Line, u64)>);

impl Seen {
    /// Had it seen this op?
    #[must_use]
    pub fn covers(&self, line: Line, seq: u64) -> bool {
        self.0.iter().any(|(l, s)| *l == line && *s >= seq)
    }
}

/// Header of an op.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Identity of the house: hash of its genesis.
    pub house: [u8; 16],
    /// Which journal.
    pub line: Line,
    /// Place in it, from 1.
    pub seq: u64,
    /// Hash of the header before, zeros for the first.
    pub previous: Hash,
    /// Epoch of the house key that seals the parts.
    pub epoch: u32,
    /// Hybrid clock.
    pub stamp: Stamp,
    /// What it had seen.
    pub seen: Seen,
    /// Hash of the digests of the parts, in order.
    pub parts: Hash,
}

/// A part as it travels: its digest always, its sealed bytes unless purged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedPart {
    /// SHA-256 of the sealed bytes.
    pub digest: Hash,
    /// Nonce and ciphertext; absent once purged.
    pub sealed: Option<Vec<u8>>,
}

impl SealedPart {
    /// A part of these sealed bytes.
    #[must_use]
    pub fn of(sealed: Vec<u8>) -> Self {
        Self {
            digest: Sha256::digest(&sealed).into(),
            sealed: Some(sealed),
        }
    }
}

/// An op: exact header bytes, signature, parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Op {
    /// The header, decoded.
    pub header: Header,
    /// The header, as signed.
    pub header_bytes: Vec<u8>,
    /// Signature of the desk over the header bytes.
    pub signature: [u8; 64],
    /// Parts.
    pub parts: Vec<SealedPart>,
}

/// Why an op is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadOp {
    /// Not the bytes of an op.
    #[error("these bytes are not an op")]
    Unreadable,
    /// Written in a format or a suite this version does not know.
    #[error("this op needs a newer version")]
    TooNew,
    /// The signature is not that desk's.
    #[error("the signature does not hold")]
    Signature,
    /// The parts are not those of the header.
    #[error("the contents are not those that were signed")]
    Parts,
    /// It does not follow the op before.
    #[error("the op does not follow the one before")]
    Chain,
    /// A part cannot be opened with the key of its epoch.
    #[error("a part cannot be opened")]
    Sealed,
}

impl Header {
    /// CBOR: `[format, suite, house, device, incarnation, seq, previous, epoch, millis, counter, [[device,
    /// incarnation, seq]…], parts]`.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(192);
        let mut e = Encoder::new(&mut bytes);
        let mut write = || -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
            e.array(12)?.u8(FORMAT)?.u8(SUITE)?.bytes(&self.house)?;
            e.bytes(&self.line.device.0)?
                .u32(self.line.incarnation)?
                .u64(self.seq)?
                .bytes(&self.previous)?;
            e.u32(self.epoch)?
                .u64(self.stamp.millis)?
                .u32(self.stamp.counter)?
                .array(self.seen.0.len() as u64)?;
            for (line, seq) in &self.seen.0 {
                e.array(3)?
                    .bytes(&line.device.0)?
                    .u32(line.incarnation)?
                    .u64(*seq)?;
            }
            e.bytes(&self.parts)?;
            Ok(())
        };
        // Writing to a Vec cannot fail; the error type says so.
        let _ = write();
        bytes
    }

    /// Reads a header.
    ///
    /// # Errors
    /// [`BadOp::TooNew`] for another format or suite, [`BadOp::Unreadable`] otherwise.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadOp> {
        let mut d = Decoder::new(bytes);
        let mut read = || -> Result<Result<Self, BadOp>, minicbor::decode::Error> {
            let items = d.array()?;
            if (d.u8()?, d.u8()?) != (FORMAT, SUITE) {
                return Ok(Err(BadOp::TooNew));
            }
            if items != Some(12) {
                return Ok(Err(BadOp::Unreadable));
            }
            let house = fixed(&mut d)?;
            let line = Line {
                device: DeviceId(fixed(&mut d)?),
                incarnation: d.u32()?,
            };
            let seq = d.u64()?;
            let previous = fixed(&mut d)?;
            let epoch = d.u32()?;
            let stamp = Stamp {
                millis: d.u64()?,
                counter: d.u32()?,
            };
            let count = d.array()?.unwrap_or(0);
            let mut seen = Vec::new();
            for _ in 0..count {
                if d.array()? != Some(3) {
                    return Ok(Err(BadOp::Unreadable));
                }
                let line = Line {
                    device: DeviceId(fixed(&mut d)?),
                    incarnation: d.u32()?,
                };
                seen.push((line, d.u64()?));
            }
            let parts = fixed(&mut d)?;
            if d.position() != bytes.len() {
                return Ok(Err(BadOp::Unreadable));
            }
            Ok(Ok(Self {
                house,
                line,
                seq,
                previous,
                epoch,
                stamp,
                seen: Seen(seen),
                parts,
            }))
        };
        read().map_err(|_| BadOp::Unreadable)?
    }

    /// Where it comes from.
    #[must_use]
    pub const fn origin(&self) -> Origin {
        Origin {
            stamp: self.stamp,
            line: self.line,
            seq: self.seq,
        }
    }

    /// Had the desk that wrote this seen that op?
    #[must_use]
    pub fn has_seen(&self, other: &Origin) -> bool {
        (self.line == other.line && self.seq > other.seq) || self.seen.covers(other.line, other.seq)
    }
}

impl Op {
    /// Signs a header over sealed parts.
    #[must_use]
    pub fn signed(mut header: Header, parts: Vec<SealedPart>, keys: &DeskKeys) -> Self {
        header.parts = digest_of_parts(&parts);
        let header_bytes = header.to_bytes();
        let signature = keys.sign(Purpose::Op, &header_bytes);
        Self {
            header,
            header_bytes,
            signature,
            parts,
        }
    }

    /// Hash of the header: the link of the chain, and the identity of the op.
    #[must_use]
    pub fn hash(&self) -> Hash {
        hash_of_header(&self.header_bytes)
    }

    /// CBOR as it travels and is kept: `[header, signature, [[digest, sealed | null]…]]`.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let size: usize = self
            .parts
            .iter()
            .map(|p| 48 + p.sealed.as_ref().map_or(0, Vec::len))
            .sum();
        let mut bytes = Vec::with_capacity(320 + size);
        let mut e = Encoder::new(&mut bytes);
        let mut write = || -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
            e.array(3)?
                .bytes(&self.header_bytes)?
                .bytes(&self.signature)?
                .array(self.parts.len() as u64)?;
            for part in &self.parts {
                e.array(2)?.bytes(&part.digest)?;
                match &part.sealed {
                    Some(sealed) => e.bytes(sealed)?,
                    None => e.null()?,
                };
            }
            Ok(())
        };
        let _ = write();
        bytes
    }

    /// Reads an op; nothing is verified yet.
    ///
    /// # Errors
    /// [`BadOp::TooNew`] or [`BadOp::Unreadable`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadOp> {
        let mut d = Decoder::new(bytes);
        let mut read = || -> Result<Result<Self, BadOp>, minicbor::decode::Error> {
            if d.array()? != Some(3) {
                return Ok(Err(BadOp::Unreadable));
            }
            let header_bytes = d.bytes()?.to_owned();
            let signature = fixed(&mut d)?;
            let count = d
                .array()?
                .and_then(|n| usize::try_from(n).ok())
                .filter(|n| *n <= MAX_PARTS);
            let Some(count) = count else {
                return Ok(Err(BadOp::Unreadable));
            };
            let mut parts = Vec::new();
            for _ in 0..count {
                if d.array()? != Some(2) {
                    return Ok(Err(BadOp::Unreadable));
                }
                let digest = fixed(&mut d)?;
                let sealed = if d.datatype()? == minicbor::data::Type::Null {
                    d.null()?;
                    None
                } else {
                    Some(d.bytes()?.to_owned())
                };
                parts.push(SealedPart { digest, sealed });
            }
            if d.position() != bytes.len() {
                return Ok(Err(BadOp::Unreadable));
            }
            Ok(Header::from_bytes(&header_bytes).map(|header| Self {
                header,
                header_bytes,
                signature,
                parts,
            }))
        };
        read().map_err(|_| BadOp::Unreadable)?
    }

    /// Is it really what that desk signed? (The chain is checked against the op before, by [`Op::follows`].)
    ///
    /// # Errors
    /// [`BadOp::Signature`] or [`BadOp::Parts`].
    pub fn verify(&self, desk: &DeskPublic) -> Result<(), BadOp> {
        if desk.device() != self.header.line.device
            || !desk.verifies(Purpose::Op, &self.header_bytes, &self.signature)
        {
            return Err(BadOp::Signature);
        }
        let intact = self.parts.iter().all(|p| {
            p.sealed
                .as_ref()
                .is_none_or(|s| Hash::from(Sha256::digest(s)) == p.digest)
        });
        if !intact || digest_of_parts(&self.parts) != self.header.parts {
            return Err(BadOp::Parts);
        }
        Ok(())
    }

    /// Does it follow the op of this seq and header hash (0 and zeros before the first)?
    ///
    /// # Errors
    /// [`BadOp::Chain`].
    pub fn follows(&self, seq: u64, hash: &Hash) -> Result<(), BadOp> {
        if self.header.seq == seq + 1 && self.header.previous == *hash {
            Ok(())
        } else {
            Err(BadOp::Chain)
        }
    }
}

/// Hash of header bytes.
#[must_use]
pub fn hash_of_header(bytes: &[u8]) -> Hash {
    Sha256::new()
        .chain_update(b"pignon header v1\0")
        .chain_update(bytes)
        .finalize()
        .into()
}

fn digest_of_parts(parts: &[SealedPart]) -> Hash {
    let mut hash = Sha256::new()
        .chain_update(b"pignon parts v1\0")
        .chain_update((parts.len() as u64).to_be_bytes());
    for part in parts {
        hash.update(part.digest);
    }
    hash.finalize().into()
}

fn fixed<const N: usize>(d: &mut Decoder<'_>) -> Result<[u8; N], minicbor::decode::Error> {
    d.bytes()?
        .try_into()
        .map_err(|_| minicbor::decode::Error::message("wrong length"))
}
