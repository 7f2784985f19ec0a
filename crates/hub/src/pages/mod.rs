//! Pages.
use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;

use crate::Hub;

pub(crate) fn routes() -> Router<Arc<Hub>> {
    Router::new()
}

pub(crate) async fn not_found() -> StatusCode {
    StatusCode::NOT_FOUND
}
