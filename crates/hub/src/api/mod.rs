//! The HTTP API, version 1 (docs/hub/protocol.md).

mod enrol;
mod refusal;
mod signed;
mod summaries;
mod tries;

pub use refusal::Refusal;
pub use tries::WrongTries;

use std::sync::Arc;

use axum::Json;
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::routing::{get, post};
use base64::{Engine, prelude::BASE64_STANDARD};
use pignon_summary::LONGEST;
use pignon_summary::exchange::{ENROL, HELLO, Hello, SUMMARIES};

use crate::Hub;

/// The routes under `/v1/`.
pub(crate) fn routes() -> Router<Arc<Hub>> {
    Router::new()
        .route(HELLO, get(hello))
        .route(ENROL, post(enrol::enrol))
        .route(SUMMARIES, post(summaries::receive))
        .route(
            "/v1/{*rest}",
            axum::routing::any(|| async { Refusal::NoSuchThing }),
        )
        .method_not_allowed_fallback(|| async { Refusal::NoSuchThing })
        .layer(DefaultBodyLimit::max(LONGEST))
}

async fn hello(State(hub): State<Arc<Hub>>) -> Json<Hello> {
    Json(Hello {
        pignon_hub: 1,
        name: hub.name.clone(),
        key: BASE64_STANDARD.encode(hub.base.keys().public().to_bytes()),
    })
}
