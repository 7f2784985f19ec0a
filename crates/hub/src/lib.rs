//! THE CITY'S SERVER. It receives the summaries of the Maisons, keeps the bytes that were signed, and shows them. It
//! knows Maisons and desks, never a person: there is no table, no type and no route here that could hold one.

pub mod api;
pub mod base;
pub mod enrolment;
pub mod maisons;
pub mod pages;
pub mod summaries;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use chrono::{DateTime, Utc};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use crate::api::WrongTries;
use crate::base::{Base, BaseError};

/// What every request is answered with.
pub struct Hub {
    /// The base.
    pub base: Base,
    /// Its name, for people.
    pub name: String,
    /// What time it is.
    pub now: fn() -> DateTime<Utc>,
    /// Draws ten random bytes for the identifier of a receipt.
    pub random: fn() -> Option<[u8; 10]>,
    /// Who typed wrong codes lately.
    pub wrong_tries: WrongTries,
}

/// A request that takes longer than this is given up. What it committed stays, and asked again gives the same answer.
const LONGEST_REQUEST: Duration = Duration::from_secs(15);

/// Nothing but what the hub itself serves: no script, no frame, no form, no other origin.
const CONTENT_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; \
                              form-action 'none'; frame-ancestors 'none'";

/// Every route of the hub.
pub fn router(hub: Arc<Hub>) -> Router {
    let header = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
    };
    Router::new()
        .merge(api::routes())
        .merge(pages::routes())
        .fallback(pages::not_found)
        .with_state(hub)
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            LONGEST_REQUEST,
        ))
        .layer(header(header::CONTENT_SECURITY_POLICY, CONTENT_POLICY))
        .layer(header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header(header::REFERRER_POLICY, "no-referrer"))
        .layer(header(header::CACHE_CONTROL, "no-store"))
}

/// Serves until `stop` resolves, then lets the requests under way finish.
///
/// # Errors
/// When the socket fails.
pub async fn serve(
    hub: Arc<Hub>,
    listener: tokio::net::TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service = router(hub).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(stop)
        .await
}

/// Runs something that touches the disk away from the threads that answer.
pub(crate) async fn on_disk<T: Send + 'static>(
    hub: Arc<Hub>,
    act: impl FnOnce(&Hub) -> Result<T, BaseError> + Send + 'static,
) -> Result<T, BaseError> {
    tokio::task::spawn_blocking(move || act(&hub))
        .await
        .unwrap_or(Err(BaseError::Unexpected("a task that stopped")))
}
