//! What the key files say, all of it readable without a secret.

use std::collections::HashSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use pignon_domain::ids::MemberId;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned, de::Error as _,
};
use uuid::Uuid;

use super::cost::Cost;
use super::error::KeyError;
use super::frame::{Unreadable, frame, sealed_part, unframe};
use super::secret::VaultKey;
use super::wrap;

const KEY_KIND: &str = "pignon-cles";
const RECOVERY_KIND: &str = "pignon-secours";
/// Members of one desk.
pub(super) const MOST_SLOTS: usize = 64;

/// The house these keys open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct House {
    /// Drawn at creation: two houses of one Maison (a demonstration, a restart) never take one another's slots.
    pub id: Uuid,
    /// Code of the Maison, `M01`..`M12`; at most 16 letters and digits.
    pub maison: String,
    /// Name of the Maison, for the lock page; at most 120 characters.
    pub name: String,
    /// A house of invented persons.
    pub demonstration: bool,
}

/// A member, as the lock page lists them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotName {
    /// Member.
    pub member: MemberId,
    /// Name shown; at most 120 characters.
    pub name: String,
}

/// The key of the vault, wrapped under a member's passphrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MemberSlot {
    pub member: MemberId,
    pub name: String,
    pub cost: Cost,
    pub salt: Base64<16>,
    pub nonce: Base64<24>,
    pub wrapped: Base64<48>,
}

/// The key of the vault, wrapped under the recovery kit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RecoverySlot {
    pub nonce: Base64<24>,
    pub wrapped: Base64<48>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contents {
    /// One more at each rewriting: tells the newer copy.
    pub generation: u64,
    pub house: House,
    pub slots: Vec<MemberSlot>,
    pub recovery: RecoverySlot,
}

/// The key file, read and well formed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFile {
    pub(super) contents: Contents,
    seal: [u8; 32],
}

/// `secours.pignon`: what the kit needs when the key file is lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RecoveryFile {
    pub house: House,
    pub recovery: RecoverySlot,
}

impl KeyFile {
    /// The house.
    #[must_use]
    pub fn house(&self) -> &House {
        &self.contents.house
    }

    /// Who can unlock.
    pub fn slots(&self) -> impl Iterator<Item = SlotName> {
        let slots = self.contents.slots.iter();
        slots.map(|slot| SlotName {
            member: slot.member,
            name: slot.name.clone(),
        })
    }

    /// How dear guessing the passphrase of this member is.
    #[must_use]
    pub fn cost(&self, member: MemberId) -> Option<Cost> {
        self.slot(member).map(|slot| slot.cost)
    }

    /// How many times this file was written.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.contents.generation
    }

    pub(super) fn slot(&self, member: MemberId) -> Option<&MemberSlot> {
        self.contents
            .slots
            .iter()
            .find(|slot| slot.member == member)
    }

    pub(super) fn sealed(contents: Contents, key: &VaultKey) -> Result<Self, KeyError> {
        contents.check().ok_or(KeyError::BadName)?;
        let seal = wrap::seal(key, &sealed_part(KEY_KIND, &json(&contents)?));
        Ok(Self { contents, seal })
    }

    /// Is everything in this file what a holder of the key wrote?
    pub(super) fn is_sealed_by(&self, key: &VaultKey) -> bool {
        json(&self.contents)
            .is_ok_and(|json| wrap::seal(key, &sealed_part(KEY_KIND, &json)) == self.seal)
    }

    pub(super) fn bytes(&self) -> Result<Vec<u8>, KeyError> {
        Ok(frame(KEY_KIND, &json(&self.contents)?, &self.seal))
    }

    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Unreadable> {
        let (json, seal) = unframe(KEY_KIND, bytes)?;
        let contents: Contents = read_json(json)?;
        contents.check().ok_or(Unreadable::Damaged)?;
        Ok(Self { contents, seal })
    }
}

impl RecoveryFile {
    pub(super) fn of(contents: &Contents) -> Self {
        Self {
            house: contents.house.clone(),
            recovery: contents.recovery.clone(),
        }
    }

    pub(super) fn bytes(&self, key: &VaultKey) -> Result<Vec<u8>, KeyError> {
        let json = json(self)?;
        let seal = wrap::seal(key, &sealed_part(RECOVERY_KIND, &json));
        Ok(frame(RECOVERY_KIND, &json, &seal))
    }

    /// The file and its seal, to be compared once the key is known.
    pub(super) fn parse(bytes: &[u8]) -> Result<(Self, [u8; 32]), Unreadable> {
        let (json, seal) = unframe(RECOVERY_KIND, bytes)?;
        let file: Self = read_json(json)?;
        file.house.check().ok_or(Unreadable::Damaged)?;
        Ok((file, seal))
    }

    pub(super) fn is_sealed_by(&self, seal: &[u8; 32], key: &VaultKey) -> bool {
        json(self).is_ok_and(|json| wrap::seal(key, &sealed_part(RECOVERY_KIND, &json)) == *seal)
    }
}

impl Contents {
    fn check(&self) -> Option<()> {
        self.house.check()?;
        let members: HashSet<_> = self.slots.iter().map(|slot| slot.member).collect();
        let names = self.slots.iter().all(|slot| is_name(&slot.name));
        let sound = names
            && (1..=MOST_SLOTS).contains(&self.slots.len())
            && members.len() == self.slots.len();
        sound.then_some(())
    }
}

impl House {
    fn check(&self) -> Option<()> {
        let code = (1..=16).contains(&self.maison.len())
            && self.maison.bytes().all(|b| b.is_ascii_alphanumeric());
        (code && is_name(&self.name)).then_some(())
    }
}

fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= 120 && !text.chars().any(char::is_control)
}

fn json<T: Serialize>(value: &T) -> Result<Vec<u8>, KeyError> {
    serde_json::to_vec(value).map_err(|e| KeyError::Io(e.into()))
}

/// Only the spelling that this program writes: same fields, same order, no spaces.
fn read_json<T: Serialize + DeserializeOwned>(text: &[u8]) -> Result<T, Unreadable> {
    let value: T = serde_json::from_slice(text).map_err(|_| Unreadable::Damaged)?;
    match json(&value) {
        Ok(again) if again == text => Ok(value),
        _ => Err(Unreadable::Damaged),
    }
}

/// `N` bytes, in base64 in the JSON. Nothing secret is ever of this type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Base64<const N: usize>(pub [u8; N]);

impl<const N: usize> Serialize for Base64<N> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&STANDARD.encode(self.0))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Base64<N> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let bytes = STANDARD.decode(text).map_err(D::Error::custom)?;
        bytes
            .try_into()
            .map(Self)
            .map_err(|_| D::Error::custom("another length"))
    }
}
