//! `POST /v1/enrol`: a desk gives its one-time code and its keys, and is told its Maison.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{ConnectInfo, State};
use axum::http::HeaderMap;
use base64::{Engine, prelude::BASE64_STANDARD};
use pignon_journal::keys::{DeskPublic, Purpose};
use pignon_summary::exchange::{ENROL, Enrol, Enrolled, enrolled_message};

use super::{Refusal, signed};
use crate::base::BaseError;
use crate::enrolment::{self, Code, NotEnrolled};
use crate::{Hub, maisons, on_disk};

pub(super) async fn enrol(
    State(hub): State<Arc<Hub>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Enrolled>, Refusal> {
    let body = signed::body(body)?;
    if let Some(seconds) = hub.wrong_tries.wait(from.ip(), Instant::now()) {
        return Err(Refusal::TooManyTries(seconds));
    }
    let asked: Enrol = serde_json::from_slice(&body).map_err(|_| Refusal::NotUnderstood)?;
    let key = BASE64_STANDARD
        .decode(&asked.key)
        .map_err(|_| Refusal::NotUnderstood)?;
    let public = DeskPublic::from_bytes(&key).map_err(|_| Refusal::NotUnderstood)?;
    if signed::device(&headers)? != public.device() {
        return Err(Refusal::BadSignature);
    }
    signed::check(&hub, &public, &headers, ENROL, &body)?;
    let device = public.device().to_string();
    let outcome = match Code::typed(&asked.code) {
        None => Err(NotEnrolled::WrongCode),
        Some(code) => {
            on_disk(hub.clone(), move |hub| {
                write(hub, &code, asked.maison.as_deref(), &public)
            })
            .await?
        }
    };
    match outcome {
        Ok((maison, maison_name)) => {
            tracing::info!(event = "desk_enrolled", maison, device);
            let message = enrolled_message(&device, &maison, &maison_name, &hub.name);
            let signature =
                BASE64_STANDARD.encode(hub.base.keys().sign(Purpose::Receipt, &message));
            Ok(Json(Enrolled {
                maison,
                maison_name,
                hub_name: hub.name.clone(),
                signature,
            }))
        }
        Err(why) => {
            tracing::warn!(event = "enrolment_refused", ?why, device, from = %from.ip());
            if why == NotEnrolled::WrongCode {
                hub.wrong_tries.count(from.ip(), Instant::now());
            }
            Err(Refusal::NotEnrolled(why))
        }
    }
}

fn write(
    hub: &Hub,
    code: &Code,
    wanted: Option<&str>,
    public: &DeskPublic,
) -> Result<Result<(String, String), NotEnrolled>, BaseError> {
    hub.base.write(|transaction| {
        let maison = match enrolment::enrol(transaction, code, wanted, public, (hub.now)())? {
            Ok(maison) => maison,
            Err(why) => return Ok(Err(why)),
        };
        let name = maisons::find(transaction, &maison)?
            .ok_or(BaseError::Unexpected("a code without Maison"))?
            .name;
        Ok(Ok((maison, name)))
    })
}
