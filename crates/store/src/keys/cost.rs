//! What a derivation costs, and the derivation itself.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::error::KeyError;
use super::passphrase::Passphrase;

/// Parameters of Argon2id. A value of this type is always within the limits: a file that asks for less is refused
/// (it would make guessing cheap), and so is one that asks for so much that the desk would freeze.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Cost {
    /// Memory, in KiB.
    m: u32,
    /// Passes over it.
    t: u32,
    /// Lanes.
    p: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    m: u32,
    t: u32,
    p: u32,
}

impl TryFrom<Raw> for Cost {
    type Error = BadCost;

    fn try_from(raw: Raw) -> Result<Self, BadCost> {
        Self::new(raw.m, raw.t, raw.p)
    }
}

/// Parameters under the floor of T1.2, or large enough to freeze a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("derivation parameters out of bounds")]
pub struct BadCost;

impl Cost {
    /// The least that is legal: 64 MiB, 3 passes, 4 lanes (T1.2). For tests and the demonstration house.
    pub const FLOOR: Self = Self {
        m: 64 * 1024,
        t: 3,
        p: 4,
    };
    const MOST_KIB: u32 = 1024 * 1024;
    const MOST_PASSES: u32 = 64;
    const MOST_LANES: u32 = 16;
    /// Memory × passes: 8 GiB written in all, some ten seconds on a modest machine. Each bound alone would let a
    /// tampered file ask for 64 passes over 1 GiB.
    const MOST_WORK: u64 = 8 * 1024 * 1024;

    /// Parameters of `m` KiB, `t` passes, `p` lanes.
    ///
    /// # Errors
    /// [`BadCost`] under 64 MiB, 3 passes or 4 lanes; over 1 GiB, 64 passes, 16 lanes, or 8 GiB × passes in all.
    pub fn new(m: u32, t: u32, p: u32) -> Result<Self, BadCost> {
        let floor = Self::FLOOR;
        let legal = (floor.m..=Self::MOST_KIB).contains(&m)
            && (floor.t..=Self::MOST_PASSES).contains(&t)
            && (floor.p..=Self::MOST_LANES).contains(&p)
            && u64::from(m) * u64::from(t) <= Self::MOST_WORK;
        if legal {
            Ok(Self { m, t, p })
        } else {
            Err(BadCost)
        }
    }

    /// Memory, in KiB.
    #[must_use]
    pub const fn memory_kib(self) -> u32 {
        self.m
    }

    /// Passes over the memory.
    #[must_use]
    pub const fn passes(self) -> u32 {
        self.t
    }

    /// Lanes, computed in parallel on the cores there are.
    #[must_use]
    pub const fn lanes(self) -> u32 {
        self.p
    }
}

/// The key that a passphrase gives under this salt and cost: Argon2id version 0x13.
///
/// The working memory is ours rather than the crate's so that it is wiped: from its last blocks the key could be
/// computed again.
///
/// # Errors
/// [`KeyError::OutOfMemory`].
pub(super) fn derive(
    passphrase: &Passphrase,
    salt: &[u8; 16],
    cost: Cost,
) -> Result<Zeroizing<[u8; 32]>, KeyError> {
    let params =
        Params::new(cost.m, cost.t, cost.p, Some(32)).map_err(|_| KeyError::OutOfMemory)?;
    let mut memory: Zeroizing<Vec<Block>> = Zeroizing::new(Vec::new());
    let blocks = params.block_count();
    memory
        .try_reserve_exact(blocks)
        .map_err(|_| KeyError::OutOfMemory)?;
    memory.resize(blocks, Block::new());
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(
            passphrase.as_bytes(),
            salt,
            key.as_mut_slice(),
            memory.as_mut_slice(),
        )
        .map_err(|_| KeyError::OutOfMemory)?;
    Ok(key)
}
