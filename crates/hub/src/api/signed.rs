//! A signed request: who speaks is proved by the desk's key over what is asked, of which hub, with which body.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode};
use base64::{Engine, prelude::BASE64_STANDARD};
use pignon_journal::keys::{DeskPublic, DeviceId, Purpose};
use pignon_summary::exchange::{DEVICE, REQUEST, SIGNATURE, request_message};
use rusqlite::Connection;

use super::Refusal;
use crate::Hub;
use crate::enrolment::{self, Desk};

/// The body, or the right refusal.
pub(super) fn body(body: Result<Bytes, BytesRejection>) -> Result<Bytes, Refusal> {
    body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLong,
        _ => Refusal::NotUnderstood,
    })
}

/// Who the request says it comes from. Nothing is proved yet.
pub(super) fn device(headers: &HeaderMap) -> Result<DeviceId, Refusal> {
    text(headers, DEVICE)?
        .parse()
        .map_err(|_| Refusal::NotUnderstood)
}

/// A header that holds a signature.
pub(super) fn signature(headers: &HeaderMap, name: &str) -> Result<[u8; 64], Refusal> {
    let bytes = BASE64_STANDARD
        .decode(text(headers, name)?)
        .map_err(|_| Refusal::NotUnderstood)?;
    bytes.try_into().map_err(|_| Refusal::NotUnderstood)
}

/// Checks that `public` signed this request, for this hub.
pub(super) fn check(
    hub: &Hub,
    public: &DeskPublic,
    headers: &HeaderMap,
    path: &str,
    body: &[u8],
) -> Result<(), Refusal> {
    let request = text(headers, REQUEST)?;
    if request.len() != 32
        || !request
            .bytes()
            .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    {
        return Err(Refusal::NotUnderstood);
    }
    let signature = signature(headers, SIGNATURE)?;
    let us = hub.base.keys().public().device().to_string();
    // Every signed route is a POST today; the method is signed so that this may change.
    let message = request_message(&us, "POST", path, request, body);
    if public.verifies(Purpose::Request, &message, &signature) {
        Ok(())
    } else {
        Err(Refusal::BadSignature)
    }
}

/// The live desk that signed this request.
pub(super) fn desk(
    hub: &Hub,
    base: &Connection,
    headers: &HeaderMap,
    path: &str,
    body: &[u8],
) -> Result<Desk, Refusal> {
    let desk = enrolment::find(base, device(headers)?)?.ok_or(Refusal::UnknownDesk)?;
    check(hub, &desk.public, headers, path, body)?;
    // Told only to whoever holds the key.
    if desk.revoked_at.is_some() {
        Err(Refusal::RevokedDesk)
    } else {
        Ok(desk)
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Result<&'a str, Refusal> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().map_err(|_| Refusal::NotUnderstood),
        _ => Err(Refusal::NotUnderstood),
    }
}
