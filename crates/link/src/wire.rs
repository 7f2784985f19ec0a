//! One request, one answer: what came back, sorted into the hub's word and everything else.

use base64::{Engine, prelude::BASE64_STANDARD};
use pignon_journal::keys::DeskPublic;
use pignon_summary::exchange::{Hello, Refused};
use serde::de::DeserializeOwned;
use ureq::Body;
use ureq::http::{Response, StatusCode};

use crate::LinkError;

/// No answer of the hub is longer than this, in bytes.
const LONGEST_ANSWER: u64 = 64 * 1024;

/// Who answered.
#[derive(Clone, PartialEq, Eq)]
pub struct Greeting {
    /// Its name, for people.
    pub name: String,
    /// Its public keys. The desk keeps those of its enrolment and gives them back in [`Options`](crate::Options).
    pub key: DeskPublic,
}

impl Greeting {
    pub(crate) fn read(hello: Hello) -> Result<Self, LinkError> {
        if hello.pignon_hub != 1 {
            return Err(LinkError::NotUnderstood);
        }
        let key = BASE64_STANDARD
            .decode(hello.key)
            .map_err(|_| LinkError::NotUnderstood)?;
        let key = DeskPublic::from_bytes(&key).map_err(|_| LinkError::NotUnderstood)?;
        Ok(Self {
            name: hello.name,
            key,
        })
    }
}

/// The answer as `T`, or why not.
pub(crate) fn answer<T: DeserializeOwned>(mut response: Response<Body>) -> Result<T, LinkError> {
    let status = response.status();
    // RFC 6585: 511 is what a captive portal answers when it is polite.
    let portal = status == StatusCode::NETWORK_AUTHENTICATION_REQUIRED;
    let asks_to_wait =
        [StatusCode::TOO_MANY_REQUESTS, StatusCode::REQUEST_TIMEOUT].contains(&status);
    if asks_to_wait || (status.is_server_error() && !portal) {
        let asked = response
            .headers()
            .get("retry-after")
            .and_then(|value| value.to_str().ok()?.parse().ok());
        return Err(LinkError::Trouble { retry_after: asked });
    }
    let body = response
        .body_mut()
        .with_config()
        .limit(LONGEST_ANSWER)
        .read_to_vec()?;
    if status == StatusCode::OK {
        return serde_json::from_slice(&body).map_err(|_| LinkError::NotUnderstood);
    }
    // A refusal is believed only in the hub's own form: a proxy's 403 page says nothing about our summary.
    if !status.is_client_error() {
        return Err(LinkError::NotUnderstood);
    }
    let refused: Refused = serde_json::from_slice(&body).map_err(|_| LinkError::NotUnderstood)?;
    Err(match (refused.code.as_str(), refused.expected) {
        ("wrong_code", _) => LinkError::WrongCode,
        ("wrong_revision", Some(expected)) => LinkError::Conflict { expected },
        _ => LinkError::Refused {
            code: refused.code,
            sentence: refused.sentence,
        },
    })
}
