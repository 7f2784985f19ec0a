//! The first entry of a house's membership log (T3.1): its hash is the identity of the house, bound to every op.
//! The rest of the log (add, revoke, new epoch) comes with the desks that replicate; this entry is theirs to verify
//! from, and is frozen by golden bytes.

use minicbor::{Decoder, Encoder};
use sha2::{Digest, Sha256};

use crate::keys::{BadKey, DeskKeys, DeskPublic, Purpose};

/// The genesis of a house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Genesis {
    /// Code of the Maison (`M07`).
    pub maison: String,
    /// Random, so that two houses of one code differ.
    pub nonce: [u8; 16],
    /// The first desk, which is an admin desk.
    pub desk: [u8; 64],
    /// Wall clock, milliseconds since 1970, for display.
    pub wall_millis: i64,
}

impl Genesis {
    /// The genesis of a house whose first desk has these keys.
    #[must_use]
    pub fn new(maison: &str, nonce: [u8; 16], desk: &DeskPublic, wall_millis: i64) -> Self {
        Self {
            maison: maison.to_owned(),
            nonce,
            desk: desk.to_bytes(),
            wall_millis,
        }
    }

    /// CBOR: `[1, "genesis", maison, nonce, desk, wall]`.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(128);
        let mut e = Encoder::new(&mut bytes);
        let mut write = || -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
            e.array(6)?
                .u8(1)?
                .str("genesis")?
                .str(&self.maison)?
                .bytes(&self.nonce)?;
            e.bytes(&self.desk)?.i64(self.wall_millis)?;
            Ok(())
        };
        let _ = write();
        bytes
    }

    /// Reads a genesis and checks that its first desk signed it.
    ///
    /// # Errors
    /// [`BadKey`] when it is not a genesis, or not signed by the desk it names.
    pub fn verified(bytes: &[u8], signature: &[u8; 64]) -> Result<Self, BadKey> {
        let mut d = Decoder::new(bytes);
        let mut read = || -> Result<Self, minicbor::decode::Error> {
            if d.array()? != Some(6) || d.u8()? != 1 || d.str()? != "genesis" {
                return Err(minicbor::decode::Error::message("not a genesis"));
            }
            let maison = d.str()?.to_owned();
            let wrong = |_| minicbor::decode::Error::message("wrong length");
            let nonce = d.bytes()?.try_into().map_err(wrong)?;
            let desk = d.bytes()?.try_into().map_err(wrong)?;
            Ok(Self {
                maison,
                nonce,
                desk,
                wall_millis: d.i64()?,
            })
        };
        let genesis = read().map_err(|_| BadKey)?;
        let desk = DeskPublic::from_bytes(&genesis.desk)?;
        if desk.verifies(Purpose::Membership, bytes, signature) {
            Ok(genesis)
        } else {
            Err(BadKey)
        }
    }

    /// The first desk signs it.
    #[must_use]
    pub fn sign(&self, keys: &DeskKeys) -> [u8; 64] {
        keys.sign(Purpose::Membership, &self.to_bytes())
    }

    /// Identity of the house: the first 16 bytes of the hash of the genesis.
    #[must_use]
    pub fn house(&self) -> [u8; 16] {
        let digest = Sha256::new()
            .chain_update(b"pignon house v1\0")
            .chain_update(self.to_bytes())
            .finalize();
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        id
    }
}
