//! The cryptography of a slot: XChaCha20-Poly1305 around the key of the vault.
//!
//! Associated data is everything that decides what the slot is: format, house, member, cost, salt. Names are left to
//! the seal, so that a house or a member is renamed without asking every passphrase again.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use pignon_domain::ids::MemberId;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::contents::{Base64, House, MemberSlot, RecoverySlot, SlotName};
use super::cost::{Cost, derive};
use super::error::KeyError;
use super::kit::Kit;
use super::passphrase::Passphrase;
use super::secret::{Randomness, VaultKey, draw};

/// Wraps the key for a member, under a fresh salt and nonce.
pub(super) fn for_member(
    key: &VaultKey,
    house: &House,
    who: &SlotName,
    passphrase: &Passphrase,
    cost: Cost,
    random: &mut Randomness<'_>,
) -> Result<MemberSlot, KeyError> {
    let salt = draw(random);
    let nonce = draw(random);
    let under = derive(passphrase, &salt, cost)?;
    let wrapped = wrap(
        &under,
        &nonce,
        &member_data(house, who.member, cost, &salt),
        key,
    )?;
    Ok(MemberSlot {
        member: who.member,
        name: who.name.clone(),
        cost,
        salt: Base64(salt),
        nonce: Base64(nonce),
        wrapped: Base64(wrapped),
    })
}

/// The key, if the passphrase is the one of this slot in this house.
pub(super) fn by_member(
    slot: &MemberSlot,
    house: &House,
    passphrase: &Passphrase,
) -> Result<Option<VaultKey>, KeyError> {
    let under = derive(passphrase, &slot.salt.0, slot.cost)?;
    let data = member_data(house, slot.member, slot.cost, &slot.salt.0);
    Ok(unwrap(&under, &slot.nonce.0, &data, &slot.wrapped.0))
}

/// Wraps the key for the recovery kit.
pub(super) fn for_kit(
    key: &VaultKey,
    house: &House,
    kit: &Kit,
    random: &mut Randomness<'_>,
) -> Result<RecoverySlot, KeyError> {
    let nonce = draw(random);
    let wrapped = wrap(&kit_key(kit, house), &nonce, &kit_data(house), key)?;
    Ok(RecoverySlot {
        nonce: Base64(nonce),
        wrapped: Base64(wrapped),
    })
}

/// The key, if the kit is the one of this house.
pub(super) fn by_kit(slot: &RecoverySlot, house: &House, kit: &Kit) -> Option<VaultKey> {
    unwrap(
        &kit_key(kit, house),
        &slot.nonce.0,
        &kit_data(house),
        &slot.wrapped.0,
    )
}

/// The seal over bytes that anyone can read and only a holder of the key can write: HKDF-SHA256 of the key, which
/// is HMAC over the bytes.
pub(super) fn seal(key: &VaultKey, bytes: &[u8]) -> [u8; 32] {
    hkdf(b"pignon sceau 1", key.expose(), bytes)
}

/// The kit has 256 random bits: no slow derivation is needed, nobody guesses it.
fn kit_key(kit: &Kit, house: &House) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(hkdf(
        b"pignon secours 1",
        kit.entropy(),
        house.id.as_bytes(),
    ))
}

fn hkdf(salt: &[u8], secret: &[u8], info: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    Hkdf::<Sha256>::new(Some(salt), secret)
        .expand(info, &mut out)
        .expect("32 bytes are within what HKDF gives");
    out
}

fn member_data(house: &House, member: MemberId, cost: Cost, salt: &[u8; 16]) -> Vec<u8> {
    let mut data = house_data(b"pignon case membre 1\0", house);
    data.extend_from_slice(member.0.as_bytes());
    for number in [cost.memory_kib(), cost.passes(), cost.lanes()] {
        data.extend_from_slice(&number.to_le_bytes());
    }
    data.extend_from_slice(salt);
    data
}

fn kit_data(house: &House) -> Vec<u8> {
    house_data(b"pignon case secours 1\0", house)
}

/// Every field has a fixed length but the last, the code, which says its own.
fn house_data(what: &[u8], house: &House) -> Vec<u8> {
    let mut data = what.to_vec();
    data.extend_from_slice(house.id.as_bytes());
    data.push(u8::from(house.demonstration));
    data.extend_from_slice(&(house.maison.len() as u64).to_le_bytes());
    data.extend_from_slice(house.maison.as_bytes());
    data
}

fn wrap(
    under: &[u8; 32],
    nonce: &[u8; 24],
    aad: &[u8],
    key: &VaultKey,
) -> Result<[u8; 48], KeyError> {
    let payload = Payload {
        msg: key.expose(),
        aad,
    };
    cipher(under)
        .encrypt(&XNonce::from(*nonce), payload)
        .ok()
        .and_then(|sealed| sealed.try_into().ok())
        .ok_or(KeyError::OutOfMemory)
}

fn unwrap(under: &[u8; 32], nonce: &[u8; 24], aad: &[u8], wrapped: &[u8; 48]) -> Option<VaultKey> {
    let payload = Payload { msg: wrapped, aad };
    let plain = cipher(under)
        .decrypt(&XNonce::from(*nonce), payload)
        .ok()
        .map(Zeroizing::new)?;
    VaultKey::of_slice(&plain)
}

fn cipher(under: &[u8; 32]) -> XChaCha20Poly1305 {
    let key = Zeroizing::new(*under);
    XChaCha20Poly1305::new(<&Key>::from(&*key))
}
