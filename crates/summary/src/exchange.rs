//! What a desk and the hub say to each other over HTTP, version 1 (docs/hub/protocol.md): paths, headers, bodies, and
//! the bytes that signatures cover. It stands here because both ends know this crate and neither knows the other;
//! keys and signatures themselves are the journal's.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// `GET`: who are you? Answered by [`Hello`], to anybody.
pub const HELLO: &str = "/v1/hello";
/// `POST`: a desk gives its one-time code ([`Enrol`]) and is told its Maison ([`Enrolled`]).
pub const ENROL: &str = "/v1/enrol";
/// `POST`: a summary, as its exact bytes; answered by a [`Receipt`].
pub const SUMMARIES: &str = "/v1/summaries";

/// Header: the desk that speaks, 32 hexadecimal digits.
pub const DEVICE: &str = "pignon-device";
/// Header: 16 random bytes drawn for this request, 32 hexadecimal digits.
pub const REQUEST: &str = "pignon-request";
/// Header: signature of [`request_message`] (purpose *request*), base64.
pub const SIGNATURE: &str = "pignon-signature";
/// Header: signature of the body itself (purpose *summary*), base64. It is stored with the summary and can be verified
/// by anybody later, without the request that brought it.
pub const SUMMARY_SIGNATURE: &str = "pignon-summary-signature";

/// The hub presents itself. A captive portal does not say this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// Version of the API: 1.
    pub pignon_hub: u32,
    /// Its name, for people.
    pub name: String,
    /// Its public keys, 64 bytes in base64. A desk keeps those it saw at its enrolment and believes no others.
    pub key: String,
}

/// A desk asks to be enrolled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrol {
    /// The one-time code, as typed.
    pub code: String,
    /// Public keys of the desk, 64 bytes in base64.
    pub key: String,
    /// Code of the Maison the desk belongs to: a code given for another one is refused, and stays unused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maison: Option<String>,
}

/// The desk is enrolled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolled {
    /// Code of its Maison.
    pub maison: String,
    /// Name of its Maison.
    pub maison_name: String,
    /// Name of the hub.
    pub hub_name: String,
    /// Signature of [`enrolled_message`] by the hub (purpose *receipt*), base64.
    pub signature: String,
}

/// The hub has the summary on its disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// UUID of the receipt.
    pub id: String,
    /// Maison, from the key of the desk.
    pub maison: String,
    /// Month, `2026-10`.
    pub period: String,
    /// Revision of the month.
    pub revision: u32,
    /// SHA-256 of the bytes received, 64 hexadecimal digits.
    pub sha256: String,
    /// When the hub first received them, RFC 3339, UTC.
    pub received_at: String,
    /// Signature of [`Receipt::message`] by the hub (purpose *receipt*), base64.
    pub signature: String,
}

/// The hub says no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Stable code; the list is in docs/hub/protocol.md.
    pub code: String,
    /// One French sentence for a person.
    pub sentence: String,
    /// With `wrong_revision`: the revision that would be accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<u32>,
}

/// The bytes a desk signs to speak to one hub: what is asked, of whom, and a number drawn for it. A request cannot be
/// played again elsewhere, because it names the hub (`hub`, the identity derived from its keys); played again at the
/// same hub it changes nothing, because every request says exactly what it wants and is granted once.
#[must_use]
pub fn request_message(hub: &str, method: &str, path: &str, request: &str, body: &[u8]) -> Vec<u8> {
    [hub, method, path, request, &sha256_hex(body)]
        .join("\n")
        .into_bytes()
}

/// The bytes the hub signs when it enrols a desk (`device`, 32 hexadecimal digits).
#[must_use]
pub fn enrolled_message(device: &str, maison: &str, maison_name: &str, hub_name: &str) -> Vec<u8> {
    ["enrolled", device, maison, maison_name, hub_name]
        .join("\n")
        .into_bytes()
}

impl Receipt {
    /// The bytes the hub signs: every other field of the receipt.
    #[must_use]
    pub fn message(&self) -> Vec<u8> {
        let revision = self.revision.to_string();
        [
            "received",
            &self.id,
            &self.maison,
            &self.period,
            &revision,
            &self.sha256,
            &self.received_at,
        ]
        .join("\n")
        .into_bytes()
    }
}

/// SHA-256 as 64 lower-case hexadecimal digits.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
