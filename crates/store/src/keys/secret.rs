//! The key of the vault, and where randomness comes from.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop};

/// Fills a buffer from a cryptographic generator (the operating system's; a seeded one in tests). It either fills
/// the whole buffer or does not return: there is no such thing as a half-random key.
pub type Randomness<'a> = dyn FnMut(&mut [u8]) + 'a;

/// `N` random bytes.
pub(super) fn draw<const N: usize>(random: &mut Randomness<'_>) -> [u8; N] {
    let mut bytes = [0; N];
    random(&mut bytes);
    bytes
}

/// The 32-byte key of the vault (raw key form of SQLCipher). Boxed so that moving it leaves no copy behind, wiped
/// when dropped, and neither printed nor cloned.
pub struct VaultKey(Box<[u8; 32]>);

impl VaultKey {
    /// A new key.
    #[must_use]
    pub fn draw(random: &mut Randomness<'_>) -> Self {
        let mut key = Self(Box::new([0; 32]));
        random(key.0.as_mut_slice());
        key
    }

    /// The key of a slice of 32 bytes; `None` for another length. The caller wipes the slice.
    #[must_use]
    pub fn of_slice(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != 32 {
            return None;
        }
        let mut key = Self(Box::new([0; 32]));
        key.0.copy_from_slice(bytes);
        Some(key)
    }

    /// The bytes, for the one place that opens the database.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl Drop for VaultKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl ZeroizeOnDrop for VaultKey {}

impl fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VaultKey(…)")
    }
}
