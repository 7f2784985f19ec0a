//! Sealing of parts (T3.2): XChaCha20-Poly1305 under a key derived from the epoch's house key, all header ids as
//! associated data, padded so that the size says little (256 bytes, then Padmé).

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::op::{BadOp, FORMAT, Header, SUITE};

const NONCE: usize = 24;
const SMALLEST: usize = 256;

/// The key of the house for one epoch: 32 random bytes, wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct HouseKey(pub [u8; 32]);

/// Seals and opens the parts of one epoch of one house.
pub struct Sealer {
    epoch: u32,
    cipher: XChaCha20Poly1305,
}

impl Sealer {
    /// The sealer of `epoch` of the house.
    #[must_use]
    pub fn new(house: &[u8; 16], epoch: u32, key: &HouseKey) -> Self {
        let mut derived = Zeroizing::new([0_u8; 32]);
        let info = [b"pignon part v1\0".as_slice(), &epoch.to_be_bytes()].concat();
        // 32 bytes is always a valid length for HKDF-SHA256.
        let _ = Hkdf::<Sha256>::new(Some(house), &key.0).expand(&info, derived.as_mut_slice());
        Self {
            epoch,
            cipher: XChaCha20Poly1305::new(&Key::from(*derived)),
        }
    }

    /// The epoch it seals for.
    #[must_use]
    pub const fn epoch(&self) -> u32 {
        self.epoch
    }

    /// Seals the part `index` of the op of `header` (whose ids and epoch are bound to it). The nonce is random and
    /// drawn by the caller; it opens the sealed bytes.
    ///
    /// # Errors
    /// [`BadOp::Sealed`] when the cipher refuses (a part beyond 256 GiB).
    pub fn seal(
        &self,
        header: &Header,
        index: usize,
        plain: &[u8],
        nonce: [u8; NONCE],
    ) -> Result<Vec<u8>, BadOp> {
        let padded = pad(plain);
        let sealed = self
            .cipher
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: &padded,
                    aad: &bound(header, index),
                },
            )
            .map_err(|_| BadOp::Sealed)?;
        let mut bytes = Vec::with_capacity(NONCE + sealed.len());
        bytes.extend_from_slice(&nonce);
        bytes.extend_from_slice(&sealed);
        Ok(bytes)
    }

    /// Opens a part.
    ///
    /// # Errors
    /// [`BadOp::Sealed`] when it was not sealed by this house, for this op, at this place.
    pub fn open(
        &self,
        header: &Header,
        index: usize,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, BadOp> {
        let (nonce, text) = sealed.split_first_chunk::<NONCE>().ok_or(BadOp::Sealed)?;
        let padded = self
            .cipher
            .decrypt(
                &XNonce::from(*nonce),
                Payload {
                    msg: text,
                    aad: &bound(header, index),
                },
            )
            .map_err(|_| BadOp::Sealed)?;
        unpad(Zeroizing::new(padded))
    }
}

/// All ids of the header and the place of the part: a part moved elsewhere does not open.
fn bound(header: &Header, index: usize) -> Vec<u8> {
    let mut aad = Vec::with_capacity(96);
    aad.extend_from_slice(b"pignon part v1\0");
    aad.extend_from_slice(&[FORMAT, SUITE]);
    aad.extend_from_slice(&header.house);
    aad.extend_from_slice(&header.line.device.0);
    aad.extend_from_slice(&header.line.incarnation.to_be_bytes());
    aad.extend_from_slice(&header.seq.to_be_bytes());
    aad.extend_from_slice(&header.epoch.to_be_bytes());
    aad.extend_from_slice(&(index as u64).to_be_bytes());
    aad
}

/// Length, text, zeros up to 256 bytes or the next Padmé size (at most 12 % more; Nikitin et al., 2019).
fn pad(plain: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut padded = Zeroizing::new(Vec::with_capacity(padme(plain.len() + 4)));
    padded.extend_from_slice(&u32::try_from(plain.len()).unwrap_or(u32::MAX).to_be_bytes());
    padded.extend_from_slice(plain);
    let size = padme(padded.len());
    padded.resize(size, 0);
    padded
}

fn padme(length: usize) -> usize {
    if length <= SMALLEST {
        return SMALLEST;
    }
    let exponent = length.ilog2();
    let digits = exponent.ilog2() + 1;
    let mask = (1_usize << (exponent - digits)) - 1;
    (length + mask) & !mask
}

fn unpad(padded: Zeroizing<Vec<u8>>) -> Result<Zeroizing<Vec<u8>>, BadOp> {
    let (length, rest) = padded.split_first_chunk::<4>().ok_or(BadOp::Sealed)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| BadOp::Sealed)?;
    rest.get(..length)
        .map(|text| Zeroizing::new(text.to_vec()))
        .ok_or(BadOp::Sealed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Stamp;
    use crate::keys::DeviceId;
    use crate::op::{Line, Seen};
    use proptest::prelude::*;

    fn header(seq: u64) -> Header {
        Header {
            house: [1; 16],
            line: Line {
                device: DeviceId([2; 16]),
                incarnation: 1,
            },
            seq,
            previous: [0; 32],
            epoch: 3,
            stamp: Stamp::default(),
            seen: Seen::default(),
            parts: [0; 32],
        }
    }

    #[test]
    fn a_part_moved_to_another_op_or_place_does_not_open() {
        let sealer = Sealer::new(&[1; 16], 3, &HouseKey([9; 32]));
        let sealed = sealer.seal(&header(1), 0, b"secret", [5; 24]).unwrap();
        assert_eq!(
            sealer.open(&header(1), 0, &sealed).unwrap().as_slice(),
            b"secret"
        );
        assert!(sealer.open(&header(2), 0, &sealed).is_err());
        assert!(sealer.open(&header(1), 1, &sealed).is_err());
        assert!(
            Sealer::new(&[1; 16], 4, &HouseKey([9; 32]))
                .open(&header(1), 0, &sealed)
                .is_err()
        );
    }

    #[test]
    fn small_parts_all_have_one_size() {
        let sealer = Sealer::new(&[1; 16], 3, &HouseKey([9; 32]));
        let sizes: Vec<usize> = [0, 1, 100, 252]
            .iter()
            .map(|n| {
                sealer
                    .seal(&header(1), 0, &vec![7; *n], [5; 24])
                    .unwrap()
                    .len()
            })
            .collect();
        assert_eq!(sizes, vec![24 + 256 + 16; 4]);
    }

    proptest! {
        #[test]
        fn padding_costs_at_most_an_eighth_and_is_taken_off(length in 0..20_000_usize) {
            let plain = vec![3_u8; length];
            let padded = pad(&plain);
            prop_assert!(padded.len() <= 256.max((length + 4) + (length + 4) / 8 + 1));
            prop_assert_eq!(unpad(padded).unwrap().to_vec(), plain);
        }
    }
}
