//! Keys of a desk (T3.1): Ed25519 to sign, X25519 to be sealed to, and the device id derived from both.

use std::fmt;
use std::str::FromStr;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Identity of a desk: the first 16 bytes of SHA-256 over both public keys. Shown and sent as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub [u8; 16]);

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

impl fmt::Debug for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceId({self})")
    }
}

/// Not the identity or the key of a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a desk key or identity")]
pub struct BadKey;

impl FromStr for DeviceId {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<Self, BadKey> {
        if text.len() != 32 || !text.is_ascii() {
            return Err(BadKey);
        }
        let mut id = [0; 16];
        for (i, byte) in id.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * i..2 * i + 2], 16).map_err(|_| BadKey)?;
        }
        Ok(Self(id))
    }
}

/// The public half of a desk's keys: 64 bytes, the Ed25519 key then the X25519 key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct DeskPublic {
    sign: [u8; 32],
    seal: [u8; 32],
}

impl DeskPublic {
    /// Both public keys, 64 bytes.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 64] {
        let mut bytes = [0; 64];
        bytes[..32].copy_from_slice(&self.sign);
        bytes[32..].copy_from_slice(&self.seal);
        bytes
    }

    /// Reads both public keys.
    ///
    /// # Errors
    /// [`BadKey`] when the length is not 64 or the signing key is not a point, or a weak one.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadKey> {
        let bytes: &[u8; 64] = bytes.try_into().map_err(|_| BadKey)?;
        let (sign, seal) = bytes.split_at(32);
        let sign: [u8; 32] = sign.try_into().map_err(|_| BadKey)?;
        let seal: [u8; 32] = seal.try_into().map_err(|_| BadKey)?;
        let key = VerifyingKey::from_bytes(&sign).map_err(|_| BadKey)?;
        if key.is_weak() {
            return Err(BadKey);
        }
        Ok(Self { sign, seal })
    }

    /// The identity these keys give.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        let digest = Sha256::new()
            .chain_update(b"pignon device v1\0")
            .chain_update(self.to_bytes())
            .finalize();
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        DeviceId(id)
    }

    /// Did this desk sign `message` for `purpose`? Strict verification only (T3.2).
    #[must_use]
    pub fn verifies(&self, purpose: Purpose, message: &[u8], signature: &[u8; 64]) -> bool {
        VerifyingKey::from_bytes(&self.sign).is_ok_and(|key| {
            key.verify_strict(&purpose.frame(message), &Signature::from_bytes(signature))
                .is_ok()
        })
    }
}

/// What a signature is for. A signature made for one purpose verifies for no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The header of an op.
    Op,
    /// A request to the hub.
    Request,
    /// A summary sent to the City.
    Summary,
    /// An entry of the membership log.
    Membership,
    /// What the hub says it has received; signed by the keys of the hub, which are of the same kind as a desk's.
    Receipt,
    /// A règlement that goes from one house to another in a file.
    Regulation,
}

impl Purpose {
    fn frame(self, message: &[u8]) -> Vec<u8> {
        let tag: &[u8] = match self {
            Self::Op => b"pignon op v1\0",
            Self::Request => b"pignon request v1\0",
            Self::Summary => b"pignon summary v1\0",
            Self::Membership => b"pignon membership v1\0",
            Self::Receipt => b"pignon receipt v1\0",
            Self::Regulation => b"pignon regulation v1\0",
        };
        [tag, message].concat()
    }
}

/// The secret keys of a desk, wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct DeskKeys {
    sign: [u8; 32],
    seal: [u8; 32],
}

impl DeskKeys {
    /// Keys from 64 random bytes (the only randomness they need; drawn by the caller).
    #[must_use]
    pub fn from_seed(seed: &[u8; 64]) -> Self {
        let (mut sign, mut seal) = ([0; 32], [0; 32]);
        sign.copy_from_slice(&seed[..32]);
        seal.copy_from_slice(&seed[32..]);
        Self { sign, seal }
    }

    /// The 64 bytes to keep inside the vault.
    #[must_use]
    pub fn to_seed(&self) -> zeroize::Zeroizing<[u8; 64]> {
        let mut seed = zeroize::Zeroizing::new([0; 64]);
        seed[..32].copy_from_slice(&self.sign);
        seed[32..].copy_from_slice(&self.seal);
        seed
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> DeskPublic {
        DeskPublic {
            sign: SigningKey::from_bytes(&self.sign)
                .verifying_key()
                .to_bytes(),
            seal: x25519_dalek::PublicKey::from(&x25519_dalek::StaticSecret::from(self.seal))
                .to_bytes(),
        }
    }

    /// Signs `message` for one purpose.
    #[must_use]
    pub fn sign(&self, purpose: Purpose, message: &[u8]) -> [u8; 64] {
        SigningKey::from_bytes(&self.sign)
            .sign(&purpose.frame(message))
            .to_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_serves_one_purpose_only() {
        let keys = DeskKeys::from_seed(&[7; 64]);
        let signature = keys.sign(Purpose::Op, b"hello");
        assert!(keys.public().verifies(Purpose::Op, b"hello", &signature));
        assert!(
            !keys
                .public()
                .verifies(Purpose::Summary, b"hello", &signature)
        );
        assert!(!keys.public().verifies(Purpose::Op, b"hellp", &signature));
    }

    #[test]
    fn an_identity_is_read_back_as_written() {
        let device = DeskKeys::from_seed(&[9; 64]).public().device();
        assert_eq!(device.to_string().parse(), Ok(device));
        assert_eq!("zz".parse::<DeviceId>(), Err(BadKey));
        assert_eq!("é".repeat(16).parse::<DeviceId>(), Err(BadKey));
    }

    #[test]
    fn public_keys_that_are_no_point_are_refused() {
        assert!(DeskPublic::from_bytes(&[0; 64]).is_err());
        assert!(DeskPublic::from_bytes(&[1; 10]).is_err());
    }
}
