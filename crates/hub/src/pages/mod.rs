//! What the City reads: plain HTML pages, complete without script, for every reader (RGAA).

mod figures;
mod maison;
mod maisons;
mod words;

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

use crate::Hub;
use crate::base::BaseError;

const STYLE: &str = include_str!("../../templates/style.css");

pub(crate) fn routes() -> Router<Arc<Hub>> {
    Router::new()
        .route("/", get(maisons::show))
        .route("/maisons/{code}", get(maison::latest))
        .route("/maisons/{code}/{month}", get(maison::month))
        .route("/maisons/{code}/{month}/message.json", get(maison::message))
        .route("/style.css", get(style))
}

async fn style() -> ([(HeaderName, &'static str); 2], &'static str) {
    (
        [
            (header::CONTENT_TYPE, "text/css; charset=utf-8"),
            (header::CACHE_CONTROL, "max-age=3600"),
        ],
        STYLE,
    )
}

#[derive(Template)]
#[template(path = "sentence.html")]
struct SentencePage {
    title: &'static str,
    sentence: &'static str,
}

/// The page of an address that leads nowhere.
pub(crate) async fn not_found() -> Response {
    Stop::NotFound.into_response()
}

/// Why a page is not shown.
enum Stop {
    NotFound,
    Trouble,
}

impl From<BaseError> for Stop {
    fn from(error: BaseError) -> Self {
        tracing::error!(event = "base_failed", %error);
        Self::Trouble
    }
}

impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        let (status, title, sentence) = match self {
            Self::NotFound => (
                StatusCode::NOT_FOUND,
                "Page introuvable",
                "Aucune Maison ni aucun mois ne répond à cette adresse.",
            ),
            Self::Trouble => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "Page indisponible",
                "Le serveur a rencontré une difficulté\u{a0}; les chiffres reçus sont conservés. Réessayez dans un moment.",
            ),
        };
        match (SentencePage { title, sentence }).render() {
            Ok(html) => (status, Html(html)).into_response(),
            Err(_) => status.into_response(),
        }
    }
}

fn page(template: &impl Template) -> Result<Html<String>, Stop> {
    template.render().map(Html).map_err(|error| {
        tracing::error!(event = "page_failed", %error);
        Stop::Trouble
    })
}
